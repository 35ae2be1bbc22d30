//! The line in the chat that tells whoever wrote a text what was decided on it.
//! Never leaves: it is a note.

use crate::domain::audit::Action;
use crate::domain::conversation::{Author, Direction, MessageFields, MessageKind};
use crate::domain::decision::{Decision, DecisionStep, Fate};
use crate::domain::id::{ConversationId, MessageId};
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::tx::Tx;
use crate::store::{audit, messages};

/// Writes the line: what was decided as codes, then the words of the supervisor.
pub fn write(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: ConversationId,
    decision: &Decision,
) -> Result<()> {
    let what = match (decision.step, decision.fate) {
        (DecisionStep::TakenBack, _) => decision.step.code(),
        (DecisionStep::Decided, Fate::Stays) => decision.verdict.code(),
        (DecisionStep::Decided, fate) => fate.code(),
    };
    let mut text = format!("{what} {}", decision.cause);
    if !decision.note.trim().is_empty() {
        text.push('\n');
        text.push_str(decision.note.trim());
    }
    let fields = MessageFields {
        at: context.now,
        direction: Direction::Note,
        author: Author::Agent,
        author_name: context.actor.name.clone(),
        kind: MessageKind::Review,
        text,
        attachments: Vec::new(),
        external_id: None,
    };
    let id = MessageId::fresh(tx.ids(), context.now);
    let mut recording = audit::open(tx)?;
    let place = messages::Place::default();
    messages::insert(tx, &mut recording, id, conversation, &fields, place)?;
    let entry = context.entry(Action::NoteWritten, id.to_string(), String::new());
    recording.close(tx, entry)?;
    Ok(())
}
