//! An answer to a buyer: judged, stored and queued in one transaction, or stopped and shown to a
//! supervisor.
//! Never a way round the gate: what is queued is a `Cleared` text.

use super::act;
use super::context::Context;
use super::due;
use super::error::{Result, ServiceError};
use super::flag::{self, Flagged};
use super::permit;
use crate::compliance::cleared::Cleared;
use crate::compliance::context::Context as Place;
use crate::domain::act::{ActSubject, Deed, NewAct};
use crate::domain::agent::Role;
use crate::domain::audit::Action;
use crate::domain::case::Case;
use crate::domain::conversation::{
    Author, Direction, MessageFields, MessageKind, OutboxRow, OutboxState, Route,
};
use crate::domain::dossier::{EARLIER, EARLIER_MS, ReplyOutcome, known_values, own_words};
use crate::domain::finding::{Judgement, Verdict};
use crate::domain::id::{ConversationId, MessageId, OutboxId};
use crate::domain::order::Order;
use crate::domain::platform::Shop;
use crate::domain::review::ReviewKind;
use crate::notice::tone::Tone;
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{
    audit, cases, conversations, drafts, messages, orders, outbox, reply_keys, shops,
};

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
    let conversation = conversations::get(tx, request.conversation)?;
    let shop = shops::get(tx, conversation.shop)?;
    let order = match conversation.order {
        Some(id) => Some(orders::get(tx, id)?),
        None => None,
    };
    let cases = match &order {
        Some(order) => cases::of_order(tx, order.id)?,
        None => Vec::new(),
    };
    let known = known_values(order.as_ref(), &cases);
    let since = context.now.plus_ms(-EARLIER_MS);
    let newest = messages::newest_own(tx, conversation.id, since, EARLIER)?;
    let earlier = own_words(&newest, context.now);
    let place = Place {
        known: &known,
        lexicon: context.lexicon,
        ..Place::of(context.platforms.get(&shop.platform))
    };
    let judged = Cleared::judge(request.text, &earlier, &place);
    match with_tone(judged, request.text, &place, context.voice.tone()) {
        Ok((cleared, judgement)) => {
            let queued = queue(tx, context, request, &shop, &cleared)?;
            due::after_reply(tx, context, &conversation, queued.state.answers())?;
            if let (Some(does), Some(order)) = (request.does, &order) {
                keep_deed(tx, context, does, order, &cases, queued.message)?;
            }
            Ok(ReplyOutcome {
                judgement,
                queued: Some(queued),
            })
        }
        Err(judgement) => {
            stop(tx, context, request, &shop, &judgement)?;
            Ok(ReplyOutcome {
                judgement,
                queued: None,
            })
        }
    }
}

/// Stops a threat or an insult (rows C-03, C-29), as the platform's data say.
fn with_tone(
    judged: std::result::Result<(Cleared, Judgement), Judgement>,
    text: &str,
    place: &Place<'_>,
    tone: &Tone,
) -> std::result::Result<(Cleared, Judgement), Judgement> {
    match judged {
        Ok((cleared, judgement)) => {
            let judgement = tone.judged_too(judgement, text, place.platform);
            if judgement.verdict.is_flagged() {
                Err(judgement)
            } else {
                Ok((cleared, judgement))
            }
        }
        Err(judgement) => Err(tone.judged_too(judgement, text, place.platform)),
    }
}

/// Keeps what the words do: in the open case of the order, or else in the order itself.
fn keep_deed(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    does: &Deed,
    order: &Order,
    cases: &[Case],
    message: MessageId,
) -> Result<()> {
    let open = cases.iter().find(|case| case.is_open());
    let new = NewAct {
        shop: order.shop,
        subject: open.map_or(ActSubject::Order(order.id), |case| {
            ActSubject::Case(case.id)
        }),
        deed: does.clone(),
        note: String::new(),
        message: Some(message),
    };
    act::record_in(tx, context, &new).map(|_| ())
}

fn already_queued(tx: &mut Tx<'_>, key: Option<&str>) -> Result<Option<OutboxRow>> {
    let Some(key) = key else { return Ok(None) };
    Ok(match reply_keys::find(tx, key)? {
        Some(id) => Some(outbox::get(tx, id)?),
        None => None,
    })
}

fn queue(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    request: &Request<'_>,
    shop: &Shop,
    cleared: &Cleared,
) -> Result<OutboxRow> {
    let message = MessageId::fresh(tx.ids(), context.now);
    let route = request.route.unwrap_or(shop.route);
    // By hand there is nothing to undo: the words stay here until somebody pastes them.
    let (state, wait_ms) = match route {
        Route::Hand => (OutboxState::Ready, 0),
        Route::Api | Route::Bridge | Route::Mail | Route::Sandbox => {
            (OutboxState::Undo, context.undo_ms)
        }
    };
    let row = OutboxRow {
        id: OutboxId::fresh(tx.ids(), context.now),
        message,
        conversation: request.conversation,
        route,
        state,
        created_at: context.now,
        not_before: context.now.plus_ms(wait_ms),
        attempts: 0,
        last_error: String::new(),
    };
    let fields = MessageFields {
        at: context.now,
        direction: Direction::Out,
        author: if context.actor.role == Role::Bot {
            Author::Bot
        } else {
            Author::Agent
        },
        author_name: context.actor.name.clone(),
        kind: MessageKind::Text,
        text: cleared.text().to_owned(),
        attachments: Vec::new(),
        external_id: None,
    };
    let mut recording = audit::open(tx)?;
    let place = messages::Place::default();
    messages::insert(
        tx,
        &mut recording,
        message,
        request.conversation,
        &fields,
        place,
    )?;
    outbox::insert(tx, &row, cleared)?;
    if let Some(key) = request.key {
        reply_keys::insert(tx, key, row.id)?;
    }
    let packs = context.packs(Some(context.platforms.get(&shop.platform)));
    let detail = format!("{} {} {} {packs}", row.id, route, state);
    recording.close(
        tx,
        context.entry(Action::MessageQueued, message.to_string(), detail),
    )?;
    drafts::delete(tx, &context.actor.name, request.conversation)?;
    Ok(row)
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
