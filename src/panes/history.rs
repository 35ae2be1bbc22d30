//! What the history pane can do: scroll.
//! Never changes what was done.

pub mod state;
pub mod view;

use crate::panes::history::state::State;
use crate::ui::command::{Command, Spec, always};
use crate::ui::intent::Intent;
use crate::ui::model::Model;

/// What the history pane can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Go down so many entries, or up.
    Move(isize),
    /// Go down so many pages, or up.
    Page(isize),
}

/// The commands of the history pane.
pub const COMMANDS: &[Command<Act, State>] = &[
    Command {
        spec: Spec::new(
            "history.down",
            &["j", "down"],
            "cmd-history-down",
            "cmd-history-down-help",
        ),
        act: Act::Move(1),
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "history.up",
            &["k", "up"],
            "cmd-history-up",
            "cmd-history-up-help",
        ),
        act: Act::Move(-1),
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "history.page-down",
            &["pgdn", "ctrl-d"],
            "cmd-history-page-down",
            "cmd-history-page-down-help",
        ),
        act: Act::Page(1),
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "history.page-up",
            &["pgup", "ctrl-u"],
            "cmd-history-page-up",
            "cmd-history-page-up-help",
        ),
        act: Act::Page(-1),
        why_not: always,
    },
];

/// Carries a command out.
pub fn perform(act: Act, model: &Model, state: &mut State) -> Vec<Intent> {
    let page = isize::try_from(state.height.max(2) - 1).unwrap_or(1);
    let by = match act {
        Act::Move(by) => by,
        Act::Page(pages) => pages.saturating_mul(page),
    };
    let entries = model.dossier.as_ref().map_or(0, |open| open.history.len());
    let last = entries.saturating_sub(state.height.max(1));
    state.offset = state.offset.saturating_add_signed(by).min(last);
    Vec::new()
}
