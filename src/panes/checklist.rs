//! What the evidence checklist can do: choose a slot, copy the path of the work orders.
//! Never attaches a file yet: that comes with a later version, and the command says so.

pub mod state;
pub mod view;

use crate::domain::platform::MenuPlace;
use crate::panes::checklist::state::State;
use crate::ui::command::{Command, Reach, Spec};
use crate::ui::intent::{Intent, Level, Notice};
use crate::ui::model::Model;

/// What the checklist can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Go down so many slots, or up.
    Move(isize),
    /// Show the next work order of the matter.
    Next,
    /// Copy where the work orders are found.
    CopyPath,
    /// Attach a file.
    Attach,
}

/// The commands of the checklist.
pub const COMMANDS: &[Command<Act, State>] = &[
    Command {
        spec: Spec::new(
            "checklist.down",
            &["j", "down"],
            "cmd-checklist-down",
            "cmd-checklist-down-help",
        ),
        act: Act::Move(1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "checklist.up",
            &["k", "up"],
            "cmd-checklist-up",
            "cmd-checklist-up-help",
        ),
        act: Act::Move(-1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "checklist.next",
            &["n"],
            "cmd-checklist-next",
            "cmd-checklist-next-help",
        ),
        act: Act::Next,
        why_not: has_more,
    },
    Command {
        spec: Spec::new(
            "checklist.copy-path",
            &["p w"],
            "cmd-checklist-copy-path",
            "cmd-checklist-copy-path-help",
        )
        .reach(Reach::Desk)
        .footer(8),
        act: Act::CopyPath,
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "checklist.attach",
            &["a"],
            "cmd-checklist-attach",
            "cmd-checklist-attach-help",
        )
        .footer(1),
        act: Act::Attach,
        why_not: |_, _| Some("why-attach-later"),
    },
];

fn count(model: &Model) -> usize {
    model
        .dossier
        .as_ref()
        .map_or(0, |open| open.work_orders.len())
}

fn is_open(model: &Model, _: &State) -> Option<&'static str> {
    model.dossier.is_none().then_some("why-nothing-open")
}

fn has_more(model: &Model, _: &State) -> Option<&'static str> {
    (count(model) < 2).then_some("why-one-work-order")
}

/// Carries a command out.
pub fn perform(act: Act, model: &Model, state: &mut State) -> Vec<Intent> {
    match act {
        Act::Move(by) => {
            let slots = model
                .dossier
                .as_ref()
                .and_then(|open| open.work_orders.get(state.work_order))
                .map_or(0, |work_order| work_order.slots.len());
            state.slot = state
                .slot
                .saturating_add_signed(by)
                .min(slots.saturating_sub(1));
            Vec::new()
        }
        Act::Next => {
            state.work_order = (state.work_order + 1) % count(model).max(1);
            state.slot = 0;
            Vec::new()
        }
        Act::CopyPath => {
            let path = model
                .open_platform()
                .and_then(|platform| platform.menu.get(&MenuPlace::WorkOrders));
            match path {
                Some(path) => vec![Intent::CopyPath(path.clone())],
                None => vec![Intent::Tell(Notice::new(Level::Warn, "why-no-path"))],
            }
        }
        Act::Attach => vec![Intent::Tell(Notice::new(Level::Info, "why-attach-later"))],
    }
}
