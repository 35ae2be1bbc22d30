//! An answer to a buyer: judged, stored and queued in one transaction, or stopped and shown to a
//! supervisor.
//! Never a way round the gate: what is queued is a `Cleared` text.

use super::context::Context;
use super::deed;
use super::due;
use super::error::{Result, ServiceError};
use super::flag::{self, Flagged};
use super::gate::Gate;
use super::outdated;
use super::permit;
use super::queued::{self, Outgoing};
use crate::domain::act::Deed;
use crate::domain::agent::Role;
use crate::domain::audit::Action;
use crate::domain::conversation::{Author, OutboxRow, Route};
use crate::domain::dossier::ReplyOutcome;
use crate::domain::finding::{Judgement, Verdict};
use crate::domain::id::ConversationId;
use crate::domain::platform::Shop;
use crate::domain::review::ReviewKind;
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{drafts, outbox, reply_keys};

/// A message may have this many bytes; the gate refuses longer ones too.
pub const LIMIT_BYTES: usize = 16 * 1024;

/// What is to be sent.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Where to.
    pub conversation: ConversationId,
    /// The words.
    pub text: &'a str,
    /// The same key twice is one message.
    pub key: Option<&'a str>,
    /// How it goes; `None` leaves it to the shop.
    pub route: Option<Route>,
    /// What the words do in the matter, where they are more than words; it counts once they are on
    /// their way.
    pub does: Option<&'a Deed>,
}

/// Judges a text and, when it may go, stores message, outgoing row and entry of the record in one
/// transaction. A text that may not go is kept for a supervisor, and nothing is queued.
///
/// # Errors
/// [`ServiceError::Empty`], [`ServiceError::TooLong`], or what the store says.
pub fn reply(
    store: &mut Store,
    context: &Context<'_>,
    request: &Request<'_>,
) -> Result<ReplyOutcome> {
    if request.text.trim().is_empty() {
        return Err(ServiceError::Empty);
    }
    if request.text.len() > LIMIT_BYTES {
        let bytes = request.text.len();
        return Err(ServiceError::TooLong {
            bytes,
            limit: LIMIT_BYTES,
        });
    }
    store.write(|tx| reply_in(tx, context, request))
}

/// Does what [`reply`] does inside a transaction that is already running.
pub fn reply_in(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    request: &Request<'_>,
) -> Result<ReplyOutcome> {
    permit::ask(tx, context, Duty::Work)?;
    if let Some(queued) = already_queued(tx, request.key)? {
        return Ok(ReplyOutcome {
            judgement: Judgement::of(Vec::new()),
            queued: Some(queued),
        });
    }
    let gate = Gate::open(tx, request.conversation)?;
    let Gate {
        conversation, shop, ..
    } = &gate;
    match gate.judge(tx, context, request.text)? {
        Ok((cleared, judgement)) => {
            let author = if context.actor.role == Role::Bot {
                Author::Bot
            } else {
                Author::Agent
            };
            let out = Outgoing {
                conversation: request.conversation,
                shop,
                author: (author, &context.actor.name),
                cleared: &cleared,
                key: request.key,
                route: request.route,
            };
            if author == Author::Agent {
                // Up to this moment, and what came within it.
                let before = context.now.plus_ms(1);
                outdated::take_back(tx, context, request.conversation, before)?;
            }
            let queued = queued::queue(tx, context, &out)?;
            drafts::delete(tx, &context.actor.name, request.conversation)?;
            due::after_reply(tx, context, conversation, queued.state.answers())?;
            if let Some(does) = request.does {
                deed::keep(
                    tx,
                    context,
                    &gate,
                    does,
                    queued.message,
                    &context.actor.name,
                )?;
            }
            Ok(ReplyOutcome {
                judgement,
                queued: Some(queued),
            })
        }
        Err(judgement) => {
            stop(tx, context, request, shop, &judgement)?;
            Ok(ReplyOutcome {
                judgement,
                queued: None,
            })
        }
    }
}

fn already_queued(tx: &mut Tx<'_>, key: Option<&str>) -> Result<Option<OutboxRow>> {
    let Some(key) = key else { return Ok(None) };
    Ok(match reply_keys::find(tx, key)? {
        Some(id) => Some(outbox::get(tx, id)?),
        None => None,
    })
}

fn stop(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    request: &Request<'_>,
    shop: &Shop,
    judgement: &Judgement,
) -> Result<()> {
    let is_held = judgement.verdict == Verdict::Hold;
    let flagged = Flagged {
        kind: if is_held {
            ReviewKind::Held
        } else {
            ReviewKind::Stopped
        },
        conversation: request.conversation,
        shop: shop.id,
        platform: Some(context.platforms.get(&shop.platform)),
        author: &context.actor.name,
        text: request.text,
        judgement,
        message: None,
        does: request.does,
    };
    let mut kinds: Vec<&str> = judgement.findings.iter().map(|f| f.kind.code()).collect();
    kinds.dedup();
    flag::add(
        tx,
        context,
        &flagged,
        Action::MessageStopped,
        &kinds.join(" "),
    )?;
    Ok(())
}
