//! Hands a conversation from one lane to another, with its history and a word to whoever takes it
//! (row B-01).
//! Never moves one by itself: `heard` does, by the buyer's words.

use super::act;
use super::context::Context;
use super::error::{Result, ServiceError};
use super::note;
use super::permit;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::audit::Action;
use crate::domain::conversation::SalesLane;
use crate::domain::id::ConversationId;
use crate::i18n::sentence::Sentence;
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::{audit, conversations};

/// What is handed over, where to, and what is said with it.
#[derive(Debug, Clone, Copy)]
pub struct HandOver<'a> {
    /// The conversation.
    pub conversation: ConversationId,
    /// The lane that takes it.
    pub to: SalesLane,
    /// Who is to take it; empty where nobody was named.
    pub taker: &'a str,
    /// What the taker has to know; it stands in the chat as a note.
    pub note: &'a str,
}

/// Hands a conversation over. The record names who gave it, both lanes, and who is to take it where
/// somebody was named; nobody has it claimed afterwards.
///
/// # Errors
/// [`ServiceError::NeedsWords`] when neither a note nor a name was given, a conflict when it is in
/// that lane already, or what the store says.
pub fn hand_over(store: &mut Store, context: &Context<'_>, over: &HandOver<'_>) -> Result<()> {
    let (id, to) = (over.conversation, over.to);
    let (taker, note) = (over.taker.trim(), over.note.trim());
    if taker.is_empty() && note.is_empty() {
        return Err(ServiceError::NeedsWords {
            what: ActKind::LaneChanged,
        });
    }
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        let conversation = conversations::get(tx, id)?;
        if conversation.lane == to {
            return Err(ServiceError::Store(StoreError::Conflict {
                what: Sentence::new("conflict-in-lane").naming("lane", "lane", to.code()),
            }));
        }
        conversations::set_lane(tx, id, to)?;
        if let Some(claimant) = conversations::claimed_by(tx, id, context.now)? {
            conversations::release(tx, id, &claimant)?;
        }
        let way = format!("lane {} > {to} {taker}", conversation.lane);
        let entry = context.entry(Action::Acted, id.to_string(), way.trim_end().to_owned());
        audit::append(tx, entry)?;
        if let Some(order) = conversation.order {
            let new = NewAct {
                shop: conversation.shop,
                subject: ActSubject::Order(order),
                deed: Deed {
                    kind: ActKind::LaneChanged,
                    value: to.code().to_owned(),
                },
                note: taker.to_owned(),
                message: None,
            };
            act::record_in(tx, context, &new)?;
        }
        if !note.is_empty() {
            note::write_in(tx, context, id, note)?;
        }
        Ok(())
    })
}
