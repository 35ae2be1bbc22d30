//! Finds what a word on the command line names: one of our ids, or the platform's number.
//! Never guesses between two things: ours goes before the platform's.

use crate::domain::dossier::Target;
use crate::domain::id::{
    CaseId, ConversationId, DeadlineId, MessageId, OrderId, OutboxId, ReviewId, WorkOrderId,
};
use crate::store::error::{Result, StoreError};
use crate::store::tx::Tx;
use crate::store::{cases, conversations, orders, work_orders};

/// What a word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// Something with all that hangs on it.
    Matter(Target),
    /// A message.
    Message(MessageId),
    /// An outgoing message.
    Outbox(OutboxId),
    /// An entry of the review list.
    Review(ReviewId),
    /// Something that is due.
    Deadline(DeadlineId),
}

/// Returns what a word names.
pub fn thing(tx: &mut Tx<'_>, word: &str) -> Result<Thing> {
    let word = word.trim();
    if let Some(own) = own_id(word) {
        return Ok(own);
    }
    if let Some(id) = orders::find(tx, word)? {
        return Ok(Thing::Matter(Target::Order(id)));
    }
    if let Some(id) = cases::find(tx, word)? {
        return Ok(Thing::Matter(Target::Case(id)));
    }
    if let Some(id) = work_orders::find(tx, word)? {
        return Ok(Thing::Matter(Target::WorkOrder(id)));
    }
    if let Some(id) = conversations::find(tx, word)? {
        return Ok(Thing::Matter(Target::Conversation(id)));
    }
    Err(StoreError::not_found("number", word))
}

fn own_id(word: &str) -> Option<Thing> {
    let matter = |target| Some(Thing::Matter(target));
    if let Ok(id) = word.parse::<OrderId>() {
        matter(Target::Order(id))
    } else if let Ok(id) = word.parse::<CaseId>() {
        matter(Target::Case(id))
    } else if let Ok(id) = word.parse::<ConversationId>() {
        matter(Target::Conversation(id))
    } else if let Ok(id) = word.parse::<WorkOrderId>() {
        matter(Target::WorkOrder(id))
    } else if let Ok(id) = word.parse::<MessageId>() {
        Some(Thing::Message(id))
    } else if let Ok(id) = word.parse::<OutboxId>() {
        Some(Thing::Outbox(id))
    } else if let Ok(id) = word.parse::<ReviewId>() {
        Some(Thing::Review(id))
    } else {
        word.parse::<DeadlineId>().ok().map(Thing::Deadline)
    }
}

/// Returns the conversation that a word names: itself, or the one about the order it names.
pub fn conversation(tx: &mut Tx<'_>, word: &str) -> Result<ConversationId> {
    let word = word.trim();
    if let Ok(id) = word.parse::<ConversationId>() {
        return conversations::get(tx, id).map(|conversation| conversation.id);
    }
    if let Some(id) = conversations::find(tx, word)? {
        return Ok(id);
    }
    let order = match thing(tx, word)? {
        Thing::Matter(Target::Order(id)) => Some(id),
        Thing::Matter(Target::Case(id)) => cases::get(tx, id)?.order,
        Thing::Matter(Target::WorkOrder(id)) => work_orders::get(tx, id)?.order,
        _ => None,
    };
    let newest = match order {
        Some(order) => conversations::of_order(tx, order)?.into_iter().next(),
        None => None,
    };
    newest
        .map(|conversation| conversation.id)
        .ok_or_else(|| StoreError::not_found("conversation", word))
}
