//! Hands a conversation from one lane to another, with its history (row B-01).
//! Never moves one by itself: `heard` does, by the buyer's words.

use super::act;
use super::context::Context;
use super::error::Result;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::audit::Action;
use crate::domain::conversation::SalesLane;
use crate::domain::id::ConversationId;
use crate::store::desk::Store;
use crate::store::{audit, conversations};

/// Hands a conversation over. The record names who gave it, both lanes, and who is to take it where
/// somebody was named; nobody has it claimed afterwards.
///
/// # Errors
/// What the store says.
pub fn hand_over(
    store: &mut Store,
    context: &Context<'_>,
    id: ConversationId,
    to: SalesLane,
    taker: &str,
) -> Result<()> {
    store.write(|tx| {
        let conversation = conversations::get(tx, id)?;
        conversations::set_lane(tx, id, to)?;
        conversations::release(tx, id, &context.actor.name)?;
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
        Ok(())
    })
}
