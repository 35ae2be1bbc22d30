//! What the review pane can do: choose an entry and open its conversation.
//! Never gives a verdict yet.

pub mod state;
pub mod view;

use crate::domain::agent::Role;
use crate::domain::dossier::Target;
use crate::domain::review::Review;
use crate::panes::review::state::State;
use crate::ui::command::{Command, Spec};
use crate::ui::intent::Intent;
use crate::ui::model::Model;
use crate::ui::scroll::scrolled;

/// What the review pane can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Go down so many entries, or up.
    Move(isize),
    /// Open the conversation.
    Open,
    /// Give a verdict.
    Decide,
}

/// The commands of the review pane.
pub const COMMANDS: &[Command<Act, State>] = &[
    Command {
        spec: Spec::new(
            "review.open",
            &["enter"],
            "cmd-review-open",
            "cmd-review-open-help",
        )
        .footer(1),
        act: Act::Open,
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "review.down",
            &["j", "down"],
            "cmd-review-down",
            "cmd-review-down-help",
        ),
        act: Act::Move(1),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "review.up",
            &["k", "up"],
            "cmd-review-up",
            "cmd-review-up-help",
        ),
        act: Act::Move(-1),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "review.decide",
            &["a"],
            "cmd-review-decide",
            "cmd-review-decide-help",
        )
        .role(Role::Supervisor)
        .footer(2),
        act: Act::Decide,
        why_not: |_, _| Some("why-later"),
    },
];

/// Returns the chosen entry; the first one while none is chosen.
pub fn chosen<'m>(model: &'m Model, state: &State) -> Option<&'m Review> {
    let chosen = model.reviews.iter().find(|r| Some(r.id) == state.selected);
    chosen.or_else(|| model.reviews.first())
}

fn needs_row(model: &Model, _: &State) -> Option<&'static str> {
    model.reviews.is_empty().then_some("why-no-review")
}

/// Carries a command out.
pub fn perform(act: Act, model: &Model, state: &mut State) -> Vec<Intent> {
    let Some(review) = chosen(model, state) else {
        return Vec::new();
    };
    match act {
        Act::Move(by) => {
            let place = model.reviews.iter().position(|r| r.id == review.id);
            let last = model.reviews.len().saturating_sub(1);
            let place = place.unwrap_or(0).saturating_add_signed(by).min(last);
            state.selected = model.reviews.get(place).map(|r| r.id);
            state.offset = scrolled(state.offset, place, state.height);
            Vec::new()
        }
        Act::Open => vec![Intent::Open(Target::Conversation(review.conversation))],
        Act::Decide => Vec::new(),
    }
}
