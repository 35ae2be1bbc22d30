//! What the evidence checklist can do: take over, put files in, mark, note, fill in the form.
//! Never hands anything to the platform: a person does, and records it.

pub mod doing;
pub mod row;
pub mod state;
pub mod view;

use crate::domain::agent::Role;
use crate::domain::platform::MenuPlace;
use crate::domain::work_order::WorkOrderState;
use crate::panes::checklist::state::State;
use crate::ui::command::{Command, Reach, Spec};
use crate::ui::intent::{Intent, Level, Notice};
use crate::ui::model::Model;

/// What the checklist can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Go down so many rows, or up.
    Move(isize),
    /// Show the next work order of the matter.
    Next,
    /// Copy where the work orders are found.
    CopyPath,
    /// Take over what the desk has already.
    TakeOver,
    /// Choose files.
    Attach,
    /// Do what the chosen row is for.
    Enter,
    /// Mark a passage of the chat.
    Mark,
    /// Write a note on the slot.
    Note,
    /// Do without the slot.
    Waive,
    /// Take a file out.
    Remove,
    /// Open a work order by hand.
    Open,
    /// Look at the packet.
    Preview,
    /// Hand the packet in.
    Submit,
}

/// Makes one entry of the table below: id, keys, words, what it does, why it cannot be done now.
macro_rules! command {
    ($id:literal, $keys:expr, $label:literal, $help:literal, $act:expr, $why_not:expr
     $(, $more:ident ( $($value:expr),* ))*) => {
        Command {
            spec: Spec::new($id, $keys, $label, $help)$(.$more($($value),*))*,
            act: $act,
            why_not: $why_not,
        }
    };
}

/// The commands of the checklist.
pub const COMMANDS: &[Command<Act, State>] = &[
    command!(
        "checklist.down",
        &["j", "down"],
        "cmd-checklist-down",
        "cmd-checklist-down-help",
        Act::Move(1),
        is_open
    ),
    command!(
        "checklist.up",
        &["k", "up"],
        "cmd-checklist-up",
        "cmd-checklist-up-help",
        Act::Move(-1),
        is_open
    ),
    command!(
        "checklist.next",
        &["N"],
        "cmd-checklist-next",
        "cmd-checklist-next-help",
        Act::Next,
        has_more
    ),
    command!(
        "checklist.take-over",
        &["a"],
        "cmd-checklist-take-over",
        "cmd-checklist-take-over-help",
        Act::TakeOver,
        can_add,
        footer(1)
    ),
    command!(
        "checklist.attach",
        &["o"],
        "cmd-checklist-attach",
        "cmd-checklist-attach-help",
        Act::Attach,
        can_add,
        footer(2)
    ),
    command!(
        "checklist.enter",
        &["enter"],
        "cmd-checklist-enter",
        "cmd-checklist-enter-help",
        Act::Enter,
        can_enter,
        footer(3)
    ),
    command!(
        "checklist.mark",
        &["m"],
        "cmd-checklist-mark",
        "cmd-checklist-mark-help",
        Act::Mark,
        can_mark,
        footer(4)
    ),
    command!(
        "checklist.note",
        &["n"],
        "cmd-checklist-note",
        "cmd-checklist-note-help",
        Act::Note,
        can_add,
        footer(5)
    ),
    command!(
        "checklist.remove",
        &["d"],
        "cmd-checklist-remove",
        "cmd-checklist-remove-help",
        Act::Remove,
        can_add,
        asks()
    ),
    command!(
        "checklist.waive",
        &["W"],
        "cmd-checklist-waive",
        "cmd-checklist-waive-help",
        Act::Waive,
        can_add,
        role(Role::Supervisor)
    ),
    command!(
        "checklist.open",
        &["O"],
        "cmd-checklist-open",
        "cmd-checklist-open-help",
        Act::Open,
        can_open
    ),
    command!(
        "checklist.preview",
        &["p p"],
        "cmd-checklist-preview",
        "cmd-checklist-preview-help",
        Act::Preview,
        has_work_order,
        footer(6)
    ),
    command!(
        "checklist.submit",
        &["s"],
        "cmd-checklist-submit",
        "cmd-checklist-submit-help",
        Act::Submit,
        can_submit,
        footer(7)
    ),
    command!(
        "checklist.copy-path",
        &["p w"],
        "cmd-checklist-copy-path",
        "cmd-checklist-copy-path-help",
        Act::CopyPath,
        is_open,
        reach(Reach::Desk),
        footer(8)
    ),
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

/// Something can be put in until it is handed over; after a lapse, for other routes (row B-27).
fn can_add(model: &Model, state: &State) -> Option<&'static str> {
    if model.is_read_only {
        return Some("why-read-only");
    }
    if model.dossier.is_none() {
        return Some("why-nothing-open");
    }
    let Some(work_order) = row::shown(model, state) else {
        return Some("why-no-work-order");
    };
    let state = work_order.fields.state.unwrap_or(WorkOrderState::Open);
    let takes = state.is_open() || state == WorkOrderState::Lapsed;
    (!takes).then_some("why-work-order-over")
}

/// Looking at a file, and at more of them, changes nothing.
fn can_enter(model: &Model, state: &State) -> Option<&'static str> {
    match row::chosen(model, state) {
        Some((_, row::Row::File(_) | row::Row::Behind(..))) => None,
        _ => can_add(model, state),
    }
}

fn has_work_order(model: &Model, state: &State) -> Option<&'static str> {
    if model.dossier.is_none() {
        return Some("why-nothing-open");
    }
    row::shown(model, state)
        .is_none()
        .then_some("why-no-work-order")
}

/// It is handed in once, and not after a lapse (row B-27).
fn can_submit(model: &Model, state: &State) -> Option<&'static str> {
    let shown = row::shown(model, state);
    let is_over = shown.is_some_and(|one| {
        let state = one.fields.state.unwrap_or(WorkOrderState::Open);
        !state.is_open()
    });
    can_add(model, state).or(is_over.then_some("why-work-order-over"))
}

fn can_mark(model: &Model, state: &State) -> Option<&'static str> {
    let open = model.dossier.as_ref();
    let has_chat = open.is_some_and(|open| open.conversation.is_some());
    can_add(model, state).or((!has_chat).then_some("why-no-conversation"))
}

fn can_open(model: &Model, _: &State) -> Option<&'static str> {
    if model.is_read_only {
        return Some("why-read-only");
    }
    let Some(open) = &model.dossier else {
        return Some("why-nothing-open");
    };
    open.cases.is_empty().then_some("why-no-case")
}

/// Carries a command out.
pub fn perform(act: Act, model: &Model, state: &mut State) -> Vec<Intent> {
    match act {
        Act::Move(by) => {
            let shown = row::shown(model, state);
            let rows = shown.map_or(0, |one| row::rows(model, one).len());
            let last = rows.saturating_sub(1);
            state.row = state.row.saturating_add_signed(by).min(last);
            Vec::new()
        }
        Act::Next => {
            state.work_order = (state.work_order + 1) % count(model).max(1);
            state.row = 0;
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
        Act::TakeOver => doing::take_over(model, state),
        Act::Attach => doing::pick(model, state),
        Act::Enter => doing::enter(model, state),
        Act::Mark => doing::mark(model, state),
        Act::Note => doing::note(model, state),
        Act::Waive => doing::waive(model, state),
        Act::Remove => doing::remove(model, state),
        Act::Open => doing::open(model),
        Act::Preview => doing::preview(model, state),
        Act::Submit => doing::submit(model, state),
    }
}
