//! Internal notes: they stand in the conversation and never leave.
//! Never judged by the gate: nobody outside reads them (row A-01).

use super::context::Context;
use super::error::{Result, ServiceError};
use super::permit;
use crate::domain::audit::Action;
use crate::domain::conversation::{Author, Direction, MessageFields, MessageKind};
use crate::domain::id::{ConversationId, MessageId};
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{audit, messages};

/// Writes a note.
///
/// # Errors
/// [`ServiceError::Empty`], or what the store says.
pub fn write(
    store: &mut Store,
    context: &Context<'_>,
    conversation: ConversationId,
    text: &str,
) -> Result<MessageId> {
    store.write(|tx| write_in(tx, context, conversation, text))
}

/// Does what [`write`] does inside a transaction that is already running.
pub fn write_in(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: ConversationId,
    text: &str,
) -> Result<MessageId> {
    if text.trim().is_empty() {
        return Err(ServiceError::Empty);
    }
    let fields = MessageFields {
        at: context.now,
        direction: Direction::Note,
        author: Author::Agent,
        author_name: context.actor.name.clone(),
        kind: MessageKind::Text,
        text: text.to_owned(),
        attachments: Vec::new(),
        external_id: None,
    };
    permit::ask(tx, context, Duty::Work)?;
    let id = MessageId::fresh(tx.ids(), context.now);
    let mut recording = audit::open(tx)?;
    let place = messages::Place::default();
    messages::insert(tx, &mut recording, id, conversation, &fields, place)?;
    let entry = context.entry(Action::NoteWritten, id.to_string(), String::new());
    recording.close(tx, entry)?;
    Ok(id)
}
