//! Puts a cleared text on its way: message, outgoing row and entry of the record at once.
//! Never judges: it is handed what was cleared.

use super::context::Context;
use super::error::Result;
use crate::compliance::cleared::{Cleared, Origin};
use crate::domain::audit::Action;
use crate::domain::conversation::{
    Author, Direction, MessageFields, MessageKind, OutboxRow, OutboxState, Route,
};
use crate::domain::id::{ConversationId, MessageId, OutboxId};
use crate::domain::platform::Shop;
use crate::store::tx::Tx;
use crate::store::{audit, messages, outbox, reply_keys};

/// A cleared text, and where it goes.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    /// Where to.
    pub conversation: ConversationId,
    /// The shop.
    pub shop: &'a Shop,
    /// Who wrote it.
    pub author: (Author, &'a str),
    /// The text.
    pub cleared: &'a Cleared,
    /// The same key twice is one message.
    pub key: Option<&'a str>,
    /// How it goes; `None` leaves it to the shop.
    pub route: Option<Route>,
}

/// Stores the message and queues it.
pub fn queue(tx: &mut Tx<'_>, context: &Context<'_>, out: &Outgoing<'_>) -> Result<OutboxRow> {
    let message = MessageId::fresh(tx.ids(), context.now);
    let route = out.route.unwrap_or(out.shop.route);
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
        conversation: out.conversation,
        route,
        state,
        created_at: context.now,
        not_before: context.now.plus_ms(wait_ms),
        attempts: 0,
        last_error: String::new(),
    };
    let (author, author_name) = out.author;
    let fields = MessageFields {
        at: context.now,
        direction: Direction::Out,
        author,
        author_name: author_name.to_owned(),
        kind: MessageKind::Text,
        text: out.cleared.text().to_owned(),
        attachments: Vec::new(),
        external_id: None,
    };
    let mut recording = audit::open(tx)?;
    let place = messages::Place::default();
    messages::insert(
        tx,
        &mut recording,
        message,
        out.conversation,
        &fields,
        place,
    )?;
    outbox::insert(tx, &row, out.cleared)?;
    if let Some(key) = out.key {
        reply_keys::insert(tx, key, row.id)?;
    }
    let packs = context.packs(Some(context.platforms.get(&out.shop.platform)));
    let by = match out.cleared.origin() {
        Origin::Verdict(_) => String::new(),
        Origin::Review(review) => format!(" review={review}"),
        Origin::Allowed(allowed) => format!(" allowed={allowed}"),
    };
    let detail = format!("{} {} {} {packs}{by}", row.id, route, state);
    recording.close(
        tx,
        context.entry(Action::MessageQueued, message.to_string(), detail),
    )?;
    Ok(row)
}
