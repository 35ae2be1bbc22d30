//! What the review pane can do: choose a flagged text, look at it, decide on it, and narrow the list.
//! Never decides by itself, and never lets anything go: the store and the gate do.

pub mod state;
pub mod view;

use crate::domain::agent::Role;
use crate::domain::decision::ReviewVerdict;
use crate::domain::dossier::Target;
use crate::domain::id::ReviewId;
use crate::domain::review::{Review, ReviewFilter, ReviewKind, ReviewState};
use crate::panes::review::state::State;
use crate::ui::command::{Command, Spec, always};
use crate::ui::intent::{Intent, ReviewDeed};
use crate::ui::model::Model;
use crate::ui::place::Place;

/// What the review pane can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Go down so many entries, or up.
    Move(isize),
    /// Scroll the details so many lines down, or up.
    Scroll(isize),
    /// Open the conversation.
    Open,
    /// Give a verdict.
    Verdict(ReviewVerdict),
    /// Let the text go.
    Release,
    /// Change the words and let them go.
    Edit,
    /// Give the text back.
    Return,
    /// Block the text.
    Block,
    /// Take a decision back.
    TakeBack,
    /// Allow the text of a false alarm.
    Allow,
    /// Show only the next kind.
    NextKind,
    /// Show only texts of this person, or of all.
    Person,
    /// Show what was decided, or what is open.
    Decided,
}

/// Describes a command for supervisors.
const fn decides(
    id: &'static str,
    keys: &'static [&'static str],
    label: &'static str,
    help: &'static str,
    footer: u8,
) -> Spec {
    Spec::new(id, keys, label, help)
        .role(Role::Supervisor)
        .footer(footer)
}

/// The commands of the review pane.
pub const COMMANDS: &[Command<Act, State>] = &[
    Command {
        spec: decides(
            "review.violation",
            &["v"],
            "cmd-review-violation",
            "cmd-review-violation-help",
            1,
        ),
        act: Act::Verdict(ReviewVerdict::Violation),
        why_not: needs_open,
    },
    Command {
        spec: decides(
            "review.false-alarm",
            &["f"],
            "cmd-review-false-alarm",
            "cmd-review-false-alarm-help",
            2,
        ),
        act: Act::Verdict(ReviewVerdict::FalseAlarm),
        why_not: needs_open,
    },
    Command {
        spec: decides(
            "review.coach",
            &["c"],
            "cmd-review-coach",
            "cmd-review-coach-help",
            3,
        ),
        act: Act::Verdict(ReviewVerdict::Coach),
        why_not: needs_open,
    },
    Command {
        spec: decides(
            "review.release",
            &["R"],
            "cmd-review-release",
            "cmd-review-release-help",
            5,
        )
        .asks(),
        act: Act::Release,
        why_not: needs_kept_back,
    },
    Command {
        spec: decides(
            "review.edit",
            &["E"],
            "cmd-review-edit",
            "cmd-review-edit-help",
            6,
        ),
        act: Act::Edit,
        why_not: needs_kept_back,
    },
    Command {
        spec: decides(
            "review.return",
            &["r"],
            "cmd-review-return",
            "cmd-review-return-help",
            7,
        ),
        act: Act::Return,
        why_not: needs_kept_back,
    },
    Command {
        spec: decides(
            "review.block",
            &["b"],
            "cmd-review-block",
            "cmd-review-block-help",
            8,
        ),
        act: Act::Block,
        why_not: needs_kept_back,
    },
    Command {
        spec: decides(
            "review.undo",
            &["u"],
            "cmd-review-undo",
            "cmd-review-undo-help",
            4,
        ),
        act: Act::TakeBack,
        why_not: needs_decision,
    },
    Command {
        spec: decides(
            "review.allow",
            &["l"],
            "cmd-review-allow",
            "cmd-review-allow-help",
            9,
        ),
        act: Act::Allow,
        why_not: needs_false_alarm,
    },
    Command {
        spec: Spec::new(
            "review.open",
            &["enter"],
            "cmd-review-open",
            "cmd-review-open-help",
        )
        .footer(10),
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
            "review.more",
            &["pgdn", "space"],
            "cmd-review-more",
            "cmd-review-more-help",
        ),
        act: Act::Scroll(8),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "review.less",
            &["pgup"],
            "cmd-review-less",
            "cmd-review-less-help",
        ),
        act: Act::Scroll(-8),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "review.kind",
            &["t"],
            "cmd-review-kind",
            "cmd-review-kind-help",
        ),
        act: Act::NextKind,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "review.person",
            &["p"],
            "cmd-review-person",
            "cmd-review-person-help",
        ),
        act: Act::Person,
        why_not: needs_person,
    },
    Command {
        spec: Spec::new(
            "review.decided",
            &["d"],
            "cmd-review-decided",
            "cmd-review-decided-help",
        ),
        act: Act::Decided,
        why_not: always,
    },
];

/// Returns the chosen entry; the first one while none is chosen.
pub fn chosen<'m>(model: &'m Model, state: &State) -> Option<&'m Review> {
    let reviews = &model.reviews;
    reviews.rows.get(state.place(reviews))
}

fn needs_row(model: &Model, _: &State) -> Option<&'static str> {
    model.reviews.rows.is_empty().then_some("why-no-review")
}

fn needs_open(model: &Model, state: &State) -> Option<&'static str> {
    let Some(review) = chosen(model, state) else {
        return Some("why-no-review");
    };
    if model.is_read_only {
        Some("why-read-only")
    } else if review.state != ReviewState::Open {
        Some("why-review-decided")
    } else if review.author == model.actor.name {
        Some("why-review-own")
    } else {
        None
    }
}

fn needs_kept_back(model: &Model, state: &State) -> Option<&'static str> {
    needs_open(model, state).or_else(|| {
        let is_kept = chosen(model, state).is_some_and(|review| review.kind.is_kept_back());
        (!is_kept).then_some("why-review-left")
    })
}

fn needs_decision(model: &Model, state: &State) -> Option<&'static str> {
    if model.is_read_only {
        return Some("why-read-only");
    }
    decided(model, state)
        .is_none()
        .then_some("why-nothing-decided")
}

fn needs_false_alarm(model: &Model, state: &State) -> Option<&'static str> {
    if model.is_read_only {
        return Some("why-read-only");
    }
    let is_one =
        decided(model, state).is_some_and(|(_, verdict)| verdict == ReviewVerdict::FalseAlarm);
    (!is_one).then_some("why-not-false-alarm")
}

fn needs_person(model: &Model, state: &State) -> Option<&'static str> {
    if model.reviews.filter.author.is_some() {
        return None;
    }
    let has_one = chosen(model, state).is_some_and(|review| !review.author.is_empty());
    (!has_one).then_some("why-no-person")
}

/// Returns the decision that is meant: the chosen one's, or the last one here.
fn decided(model: &Model, state: &State) -> Option<(ReviewId, ReviewVerdict)> {
    let of_chosen = chosen(model, state).and_then(|review| {
        let decision = review.decision.as_ref()?;
        Some((review.id, decision.verdict))
    });
    of_chosen.or(state.last)
}

/// Carries a command out.
pub fn perform(act: Act, model: &Model, state: &mut State) -> Vec<Intent> {
    let deed = |deed| vec![Intent::Review(deed)];
    match act {
        Act::NextKind => return deed(ReviewDeed::Show(next_kind(&model.reviews.filter))),
        Act::Person => return deed(ReviewDeed::Show(of_person(model, state))),
        Act::Decided => {
            let is_decided = !model.reviews.filter.is_decided;
            return deed(ReviewDeed::Show(ReviewFilter {
                is_decided,
                ..model.reviews.filter.clone()
            }));
        }
        Act::TakeBack | Act::Allow => {
            let Some((id, _)) = decided(model, state) else {
                return Vec::new();
            };
            return deed(if act == Act::Allow {
                ReviewDeed::Allow(id)
            } else {
                ReviewDeed::TakeBack(id)
            });
        }
        _ => {}
    }
    let Some(review) = chosen(model, state) else {
        return Vec::new();
    };
    let (id, conversation) = (review.id, review.conversation);
    match act {
        Act::Move(by) => {
            let place = state.place(&model.reviews).saturating_add_signed(by);
            if state.choose(&model.reviews, place) {
                return deed(ReviewDeed::Chosen);
            }
            Vec::new()
        }
        Act::Scroll(by) => {
            state.scroll = state.scroll.saturating_add_signed(by);
            Vec::new()
        }
        Act::Open => vec![
            Intent::Open(Target::Conversation(conversation)),
            Intent::Focus(Place::Transcript),
        ],
        Act::Verdict(verdict) => deed(ReviewDeed::Verdict(id, verdict)),
        Act::Release => deed(ReviewDeed::Release(id)),
        Act::Edit => deed(ReviewDeed::Edit(id)),
        Act::Return => deed(ReviewDeed::Return(id)),
        Act::Block => deed(ReviewDeed::Block(id)),
        Act::TakeBack | Act::Allow | Act::NextKind | Act::Person | Act::Decided => Vec::new(),
    }
}

/// All, then each kind.
fn next_kind(filter: &ReviewFilter) -> ReviewFilter {
    let kind = match filter.kind {
        None => ReviewKind::ALL.first().copied(),
        Some(kind) => {
            let mut rest = ReviewKind::ALL.iter().skip_while(|one| **one != kind);
            rest.nth(1).copied()
        }
    };
    ReviewFilter {
        kind,
        ..filter.clone()
    }
}

fn of_person(model: &Model, state: &State) -> ReviewFilter {
    let filter = &model.reviews.filter;
    let author = match filter.author {
        Some(_) => None,
        None => chosen(model, state).map(|review| review.author.clone()),
    };
    ReviewFilter {
        author: author.filter(|name| !name.is_empty()),
        ..filter.clone()
    }
}
