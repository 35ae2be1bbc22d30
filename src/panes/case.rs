//! What the case pane can do: page through the cases of a matter, copy menu paths, decide, note what
//! happened, show why.
//! Never decides by itself: the rules say what may be done, and a person does it.

mod doing;
mod part;
mod postpone;
pub mod state;
pub mod view;

pub use doing::step_of;

use crate::domain::case::Ruling;
use crate::domain::platform::MenuPlace;
use crate::domain::terms::Goods;
use crate::panes::case::state::State;
use crate::policy::facts::Stage;
use crate::ui::command::{Command, Reach, Spec};
use crate::ui::intent::{Intent, Level, Notice};
use crate::ui::model::Model;

/// What the case pane can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Scroll down so many lines, or up.
    Scroll(isize),
    /// Scroll down so many pages, or up.
    Page(isize),
    /// Show the next case of the matter.
    Next,
    /// Copy where a page of the merchant back end is found.
    CopyPath(MenuPlace),
    /// Agree, or refuse.
    Rule(Ruling),
    /// Offer a part of the money, or take the buyer's answer to it.
    Part,
    /// Put the case off, or take it up again.
    Postpone,
    /// Show the cards behind the decision.
    Why,
    /// Say who bears the return freight.
    Freight,
    /// Note what was done or learned.
    Note,
    /// Show and copy the letter that a step asks for.
    Letter,
    /// Note that the buyer has the goods.
    Delivered,
    /// Open a complaint.
    Complain,
    /// Freeze the correspondence (row C-14).
    Freeze,
    /// Show the papers of the order before they go (row A-02).
    Papers,
}

/// The commands of the case pane.
pub const COMMANDS: &[Command<Act, State>] = &[
    Command {
        spec: Spec::new(
            "case.down",
            &["j", "down"],
            "cmd-case-down",
            "cmd-case-down-help",
        ),
        act: Act::Scroll(1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new("case.up", &["k", "up"], "cmd-case-up", "cmd-case-up-help"),
        act: Act::Scroll(-1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "case.page-down",
            &["pgdn", "ctrl-d"],
            "cmd-case-page-down",
            "cmd-case-page-down-help",
        ),
        act: Act::Page(1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "case.page-up",
            &["pgup", "ctrl-u"],
            "cmd-case-page-up",
            "cmd-case-page-up-help",
        ),
        act: Act::Page(-1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new("case.next", &["n"], "cmd-case-next", "cmd-case-next-help").footer(3),
        act: Act::Next,
        why_not: has_more,
    },
    Command {
        spec: Spec::new(
            "case.copy-path",
            &["p r"],
            "cmd-case-copy-path",
            "cmd-case-copy-path-help",
        )
        .reach(Reach::Desk)
        .footer(7),
        act: Act::CopyPath(MenuPlace::AwaitingReview),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "case.copy-freight-path",
            &["p f"],
            "cmd-case-copy-freight-path",
            "cmd-case-copy-freight-path-help",
        )
        .reach(Reach::Desk),
        act: Act::CopyPath(MenuPlace::FreightDetails),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "case.approve",
            &["a"],
            "cmd-case-approve",
            "cmd-case-approve-help",
        )
        .asks()
        .reach(Reach::Desk)
        .footer(5),
        act: Act::Rule(Ruling::Approve),
        why_not: can_decide,
    },
    Command {
        spec: Spec::new(
            "case.refuse",
            &["x"],
            "cmd-case-refuse",
            "cmd-case-refuse-help",
        )
        .asks()
        .reach(Reach::Desk)
        .footer(6),
        act: Act::Rule(Ruling::Refuse),
        why_not: can_decide,
    },
    Command {
        spec: Spec::new("case.part", &["P"], "cmd-case-part", "cmd-case-part-help")
            .asks()
            .reach(Reach::Desk),
        act: Act::Part,
        why_not: can_decide,
    },
    Command {
        spec: Spec::new(
            "case.postpone",
            &["z"],
            "cmd-case-postpone",
            "cmd-case-postpone-help",
        )
        .reach(Reach::Desk),
        act: Act::Postpone,
        why_not: can_decide,
    },
    Command {
        spec: Spec::new("case.why", &["w"], "cmd-case-why", "cmd-case-why-help")
            .reach(Reach::Desk)
            .footer(8),
        act: Act::Why,
        why_not: has_decision,
    },
    Command {
        spec: Spec::new(
            "case.freight",
            &["F"],
            "cmd-case-freight",
            "cmd-case-freight-help",
        )
        .reach(Reach::Desk),
        act: Act::Freight,
        why_not: can_decide,
    },
    Command {
        spec: Spec::new("case.note", &["t"], "cmd-case-note", "cmd-case-note-help")
            .reach(Reach::Desk)
            .footer(9),
        act: Act::Note,
        why_not: can_decide,
    },
    Command {
        spec: Spec::new(
            "case.letter",
            &["L"],
            "cmd-case-letter",
            "cmd-case-letter-help",
        )
        .reach(Reach::Desk)
        .footer(9),
        act: Act::Letter,
        why_not: has_letter,
    },
    Command {
        spec: Spec::new(
            "case.delivered",
            &["d"],
            "cmd-case-delivered",
            "cmd-case-delivered-help",
        )
        .reach(Reach::Desk),
        act: Act::Delivered,
        why_not: can_note_delivery,
    },
    Command {
        spec: Spec::new(
            "case.complain",
            &["!"],
            "cmd-case-complain",
            "cmd-case-complain-help",
        )
        .asks()
        .reach(Reach::Desk),
        act: Act::Complain,
        why_not: can_complain,
    },
    Command {
        spec: Spec::new(
            "case.freeze",
            &["Z"],
            "cmd-case-freeze",
            "cmd-case-freeze-help",
        )
        .asks()
        .reach(Reach::Desk),
        act: Act::Freeze,
        why_not: can_freeze,
    },
    Command {
        spec: Spec::new(
            "case.papers",
            &["D"],
            "cmd-case-papers",
            "cmd-case-papers-help",
        )
        .reach(Reach::Desk)
        .footer(9),
        act: Act::Papers,
        why_not: has_order,
    },
];

fn is_open(model: &Model, _: &State) -> Option<&'static str> {
    model.dossier.is_none().then_some("why-nothing-open")
}

fn can_decide(model: &Model, _: &State) -> Option<&'static str> {
    if model.is_read_only {
        return Some("why-read-only");
    }
    let Some(open) = &model.dossier else {
        return Some("why-nothing-open");
    };
    open.cases.is_empty().then_some("why-no-case")
}

fn has_decision(model: &Model, state: &State) -> Option<&'static str> {
    if model.dossier.is_none() {
        return Some("why-nothing-open");
    }
    model.outcome(state.case).is_none().then_some("why-no-case")
}

fn has_letter(model: &Model, state: &State) -> Option<&'static str> {
    can_decide(model, state).or_else(|| {
        let has_none = doing::letters(model, state).is_empty();
        has_none.then_some("why-no-letter")
    })
}

fn can_freeze(model: &Model, _: &State) -> Option<&'static str> {
    if model.is_read_only {
        return Some("why-read-only");
    }
    let Some(open) = &model.dossier else {
        return Some("why-nothing-open");
    };
    let is_there = open.order.is_some() || !open.cases.is_empty();
    (!is_there).then_some("why-no-case")
}

fn has_order(model: &Model, _: &State) -> Option<&'static str> {
    let Some(open) = &model.dossier else {
        return Some("why-nothing-open");
    };
    open.order.is_none().then_some("why-no-order")
}

fn can_note_delivery(model: &Model, state: &State) -> Option<&'static str> {
    if model.is_read_only {
        return Some("why-read-only");
    }
    if model
        .dossier
        .as_ref()
        .and_then(|open| open.order.as_ref())
        .is_none()
    {
        return Some("why-no-order");
    }
    let tells_it = model.open_platform().is_some_and(|platform| {
        platform.terms.goods == Goods::Parcels && platform.clocks.confirm_ms.is_none()
    });
    if tells_it {
        return Some("why-parcel-tells");
    }
    let facts = model.facts(state.case);
    let is_known = facts.is_some_and(|facts| facts.order.stage == Stage::Arrived);
    is_known.then_some("why-delivered")
}

fn can_complain(model: &Model, _: &State) -> Option<&'static str> {
    if model.is_read_only {
        return Some("why-read-only");
    }
    let conversation = model
        .dossier
        .as_ref()
        .and_then(|open| open.conversation.as_ref());
    conversation.is_none().then_some("why-no-conversation")
}

fn has_more(model: &Model, _: &State) -> Option<&'static str> {
    let cases = model.dossier.as_ref().map_or(0, |open| open.cases.len());
    (cases < 2).then_some("why-one-case")
}

/// Carries a command out.
pub fn perform(act: Act, model: &Model, state: &mut State) -> Vec<Intent> {
    match act {
        Act::Scroll(by) => state.scroll = state.scroll.saturating_add_signed(by),
        // The view stops at the end; ten lines are half of the smallest side column.
        Act::Page(by) => state.scroll = state.scroll.saturating_add_signed(by.saturating_mul(10)),
        Act::Next => {
            let cases = model.dossier.as_ref().map_or(0, |open| open.cases.len());
            state.case = (state.case + 1) % cases.max(1);
            state.scroll = 0;
        }
        Act::CopyPath(place) => return copy_path(model, place),
        Act::Rule(ruling) => return doing::rule(model, state, ruling),
        Act::Part => return part::part(model, state),
        Act::Postpone => return postpone::postpone(model, state),
        Act::Why => return doing::why(model, state),
        Act::Freight => return doing::freight(model, state),
        Act::Note => return doing::note(model, state),
        Act::Letter => return doing::letter(model, state),
        Act::Delivered => return doing::delivered(model),
        Act::Complain => return doing::complain(model),
        Act::Freeze => return doing::freeze(model, state),
        Act::Papers => return doing::papers(model),
    }
    Vec::new()
}

/// Asks for a menu path of the open matter's platform in the clipboard.
pub fn copy_path(model: &Model, place: MenuPlace) -> Vec<Intent> {
    let path = model
        .open_platform()
        .and_then(|platform| platform.menu.get(&place));
    match path {
        Some(path) => vec![Intent::CopyPath(path.clone())],
        None => vec![Intent::Tell(Notice::new(Level::Warn, "why-no-path"))],
    }
}
