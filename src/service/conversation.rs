//! What a buyer or the platform writes, as it arrives, and a conversation that the shop begins.
//! Never an answer: that is `reply`.

use super::context::Context;
use super::due;
use super::error::Result;
use super::heard;
use super::notice::given;
use super::outdated;
use super::permit;
use super::postpone;
use crate::domain::audit::Action;
use crate::domain::conversation::{Author, Direction, MessageFields};
use crate::domain::id::{ConversationId, MessageId, OrderId};
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{audit, conversations, messages, orders};

/// Stores a message that arrived. One that is there already (by the platform's own id) changes
/// nothing and gives its id.
pub fn receive(
    store: &mut Store,
    context: &Context<'_>,
    conversation: ConversationId,
    fields: &MessageFields,
) -> Result<MessageId> {
    store.write(|tx| receive_in(tx, context, conversation, fields))
}

/// Begins the conversation of an order whose buyer has not written yet, so that the shop can; one that
/// is there already is taken.
///
/// # Errors
/// What the store says.
pub fn begin(store: &mut Store, context: &Context<'_>, order: OrderId) -> Result<ConversationId> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        let order = orders::get(tx, order)?;
        let is_new = conversations::of_order(tx, order.id)?.is_empty();
        let id = given::conversation(tx, context, &order)?.id;
        if is_new {
            let detail = "conversation begun".to_owned();
            audit::append(tx, context.entry(Action::Acted, id.to_string(), detail))?;
            due::of_conversation(tx, context, id)?;
        }
        Ok(id)
    })
}

/// Does what [`receive`] does inside a transaction that is already running.
pub fn receive_in(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: ConversationId,
    fields: &MessageFields,
) -> Result<MessageId> {
    if let Some(external_id) = &fields.external_id
        && let Some(known) = messages::find_by_external_id(tx, conversation, external_id)?
    {
        return Ok(known);
    }
    let id = MessageId::fresh(tx.ids(), fields.at);
    let mut recording = audit::open(tx)?;
    let place = messages::Place::default();
    messages::insert(tx, &mut recording, id, conversation, fields, place)?;
    let detail = format!("{} {}", fields.direction, fields.kind);
    recording.close(
        tx,
        context.entry(Action::MessageReceived, id.to_string(), detail),
    )?;
    let conversation = due::of_conversation(tx, context, conversation)?;
    heard::message(tx, context, &conversation, id, fields)?;
    let is_of_buyer = fields.direction == Direction::In && fields.author == Author::Buyer;
    if is_of_buyer {
        outdated::take_back(tx, context, conversation.id, fields.at)?;
    }
    if let Some(order) = conversation.order.filter(|_| is_of_buyer) {
        postpone::buyer_wrote(tx, context, order, fields.at)?;
    }
    Ok(id)
}
