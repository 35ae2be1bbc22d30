//! The line in the chat that tells whoever wrote a text what was decided on it.
//! Never leaves: it is a note.

use crate::domain::audit::Action;
use crate::domain::conversation::{Author, Direction, MessageFields, MessageKind};
use crate::domain::decision::{Decision, DecisionStep, Fate, UNDONE};
use crate::domain::id::MessageId;
use crate::domain::review::Review;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::tx::Tx;
use crate::store::{audit, messages};

/// Writes the line: what was decided as codes, what was not done because of it, then the words of the
/// supervisor.
pub fn write(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    review: &Review,
    decision: &Decision,
) -> Result<()> {
    let what = match (decision.step, decision.fate) {
        (DecisionStep::TakenBack, _) => decision.step.code(),
        (DecisionStep::Decided, Fate::Stays) => decision.verdict.code(),
        (DecisionStep::Decided, fate) => fate.code(),
    };
    let mut text = format!("{what} {}", decision.cause);
    let is_decided = decision.step == DecisionStep::Decided;
    if let Some(undone) = review.undone(decision.fate).filter(|_| is_decided) {
        text.push(' ');
        text.push_str(UNDONE);
        text.push_str(undone.kind.code());
    }
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
    messages::insert(tx, &mut recording, id, review.conversation, &fields, place)?;
    let entry = context.entry(Action::NoteWritten, id.to_string(), String::new());
    recording.close(tx, entry)?;
    Ok(())
}
