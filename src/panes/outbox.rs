//! What the outbox pane can do: copy again, confirm, call off.
//! Never repeats a message whose outcome nobody knows.

pub mod state;
pub mod view;

use crate::domain::conversation::{OutboxRow, OutboxStep, Route};
use crate::domain::dossier::Target;
use crate::panes::outbox::state::State;
use crate::ui::command::{Command, Spec};
use crate::ui::effect::Effect;
use crate::ui::intent::Intent;
use crate::ui::model::Model;
use crate::ui::scroll::scrolled;

/// What the outbox pane can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Go down so many messages, or up.
    Move(isize),
    /// Open the conversation of the message.
    Open,
    /// Copy the words again.
    Copy,
    /// Record the message as sent.
    Confirm,
    /// Call the message off.
    Cancel,
}

/// The commands of the outbox pane.
pub const COMMANDS: &[Command<Act, State>] = &[
    Command {
        spec: Spec::new(
            "outbox.open",
            &["enter"],
            "cmd-outbox-open",
            "cmd-outbox-open-help",
        )
        .footer(1),
        act: Act::Open,
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "outbox.down",
            &["j", "down"],
            "cmd-outbox-down",
            "cmd-outbox-down-help",
        ),
        act: Act::Move(1),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "outbox.up",
            &["k", "up"],
            "cmd-outbox-up",
            "cmd-outbox-up-help",
        ),
        act: Act::Move(-1),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "outbox.copy",
            &["c"],
            "cmd-outbox-copy",
            "cmd-outbox-copy-help",
        )
        .footer(2),
        act: Act::Copy,
        why_not: can_copy,
    },
    Command {
        spec: Spec::new(
            "outbox.confirm",
            &["Y"],
            "cmd-outbox-confirm",
            "cmd-outbox-confirm-help",
        )
        .footer(3),
        act: Act::Confirm,
        why_not: can_confirm,
    },
    Command {
        spec: Spec::new(
            "outbox.cancel",
            &["d"],
            "cmd-outbox-cancel",
            "cmd-outbox-cancel-help",
        )
        .asks()
        .footer(4),
        act: Act::Cancel,
        why_not: can_cancel,
    },
];

/// Returns the chosen message; the first one while none is chosen.
pub fn chosen<'m>(model: &'m Model, state: &State) -> Option<&'m OutboxRow> {
    let rows = &model.outbox;
    let chosen = rows.iter().find(|one| Some(one.row.id) == state.selected);
    chosen.or_else(|| rows.first()).map(|one| &one.row)
}

fn needs_row(model: &Model, _: &State) -> Option<&'static str> {
    model.outbox.is_empty().then_some("why-outbox-empty")
}

fn can(model: &Model, state: &State, step: OutboxStep) -> bool {
    chosen(model, state).is_some_and(|row| row.state.after(step).is_ok())
}

fn can_copy(model: &Model, state: &State) -> Option<&'static str> {
    let by_hand = chosen(model, state).is_some_and(|row| row.route == Route::Hand);
    (!by_hand || !can(model, state, OutboxStep::Copy)).then_some("why-no-copy")
}

fn can_confirm(model: &Model, state: &State) -> Option<&'static str> {
    (!can(model, state, OutboxStep::Confirm)).then_some("why-no-confirm")
}

fn can_cancel(model: &Model, state: &State) -> Option<&'static str> {
    (!can(model, state, OutboxStep::Cancel)).then_some("why-no-cancel")
}

/// Carries a command out.
pub fn perform(act: Act, model: &Model, state: &mut State) -> Vec<Intent> {
    let Some(row) = chosen(model, state) else {
        return Vec::new();
    };
    let id = row.id;
    match act {
        Act::Move(by) => {
            let rows = &model.outbox;
            let place = rows.iter().position(|one| one.row.id == id).unwrap_or(0);
            let last = rows.len().saturating_sub(1);
            let place = place.saturating_add_signed(by).min(last);
            state.selected = rows.get(place).map(|one| one.row.id);
            state.offset = scrolled(state.offset, place, state.height);
            Vec::new()
        }
        Act::Open => vec![Intent::Open(Target::Conversation(row.conversation))],
        Act::Copy => vec![Intent::Do(Effect::CopyAgain(id))],
        Act::Confirm => vec![Intent::Do(Effect::ConfirmSent(id))],
        Act::Cancel => vec![Intent::Cancel(id)],
    }
}
