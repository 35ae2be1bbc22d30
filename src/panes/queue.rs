//! What the queue pane can do: choose, open, filter, search, change the view.
//! Never counts and never loads; it asks the desk to.

mod narrow;
pub mod state;
pub mod view;

use crate::domain::conversation::SalesLane;
use crate::domain::deadline::Subject;
use crate::domain::dossier::Target;
use crate::domain::queue::{QueueRow, View};
use crate::panes::queue::narrow::{after, kinds_of, languages_of};
use crate::panes::queue::state::State;
use crate::ui::ask::QueueQuery;
use crate::ui::command::{Command, Reach, Spec, always};
use crate::ui::intent::{Intent, Level, Notice};
use crate::ui::model::Model;
use crate::ui::place::Place;
use crate::ui::scroll::scrolled;

/// What the queue pane can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Go down so many rows, or up.
    Move(isize),
    /// Go down so many pages, or up.
    Page(isize),
    /// Go to the first row (`true`) or the last.
    End(bool),
    /// Open the chosen row.
    Open,
    /// Show a list.
    Show(View),
    /// Show the next kind of the view only, then all again.
    NextKind,
    /// Show the next language only, then all again.
    NextLanguage,
    /// Show the next lane only, then all again.
    NextLane,
    /// Show the next shop only, then all again.
    NextShop,
    /// Show only buyers whom I am answering, then all again.
    Mine,
    /// Show all of the view again.
    Widen,
}

/// The commands of the queue pane.
pub const COMMANDS: &[Command<Act, State>] = &[
    Command {
        spec: Spec::new(
            "queue.open",
            &["enter"],
            "cmd-queue-open",
            "cmd-queue-open-help",
        )
        .footer(1),
        act: Act::Open,
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "queue.next",
            &["j", "down"],
            "cmd-queue-next",
            "cmd-queue-next-help",
        ),
        act: Act::Move(1),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "queue.previous",
            &["k", "up"],
            "cmd-queue-previous",
            "cmd-queue-previous-help",
        ),
        act: Act::Move(-1),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "queue.page-down",
            &["pgdn", "ctrl-d"],
            "cmd-queue-page-down",
            "cmd-queue-page-down-help",
        ),
        act: Act::Page(1),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "queue.page-up",
            &["pgup", "ctrl-u"],
            "cmd-queue-page-up",
            "cmd-queue-page-up-help",
        ),
        act: Act::Page(-1),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "queue.first",
            &["g g", "home"],
            "cmd-queue-first",
            "cmd-queue-first-help",
        ),
        act: Act::End(true),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new(
            "queue.last",
            &["G", "end"],
            "cmd-queue-last",
            "cmd-queue-last-help",
        ),
        act: Act::End(false),
        why_not: needs_row,
    },
    Command {
        spec: Spec::new("view.work", &["v w"], "cmd-view-work", "cmd-view-work-help")
            .reach(Reach::Desk),
        act: Act::Show(View::Work),
        why_not: always,
    },
    view(
        "view.replies",
        &["v r"],
        "cmd-view-replies",
        "cmd-view-replies-help",
        View::Replies,
    ),
    view(
        "view.awaiting-review",
        &["v a"],
        "cmd-view-awaiting-review",
        "cmd-view-awaiting-review-help",
        View::AwaitingReview,
    ),
    view(
        "view.work-orders",
        &["v o"],
        "cmd-view-work-orders",
        "cmd-view-work-orders-help",
        View::WorkOrders,
    ),
    view(
        "view.groups",
        &["v g"],
        "cmd-view-groups",
        "cmd-view-groups-help",
        View::Groups,
    ),
    Command {
        spec: Spec::new("view.ship", &["v s"], "cmd-view-ship", "cmd-view-ship-help")
            .reach(Reach::Desk),
        act: Act::Show(View::Ship),
        why_not: always,
    },
    view(
        "view.stuck",
        &["v t"],
        "cmd-view-stuck",
        "cmd-view-stuck-help",
        View::Stuck,
    ),
    view(
        "view.silent",
        &["v q"],
        "cmd-view-silent",
        "cmd-view-silent-help",
        View::Silent,
    ),
    view(
        "view.recalls",
        &["v k"],
        "cmd-view-recalls",
        "cmd-view-recalls-help",
        View::Recalls,
    ),
    view(
        "view.overdue-refunds",
        &["v p"],
        "cmd-view-overdue-refunds",
        "cmd-view-overdue-refunds-help",
        View::OverdueRefunds,
    ),
    view(
        "view.insurance",
        &["v i"],
        "cmd-view-insurance",
        "cmd-view-insurance-help",
        View::Insurance,
    ),
    view(
        "view.unconfirmed",
        &["v u"],
        "cmd-view-unconfirmed",
        "cmd-view-unconfirmed-help",
        View::Unconfirmed,
    ),
    view(
        "view.quiet",
        &["v b"],
        "cmd-view-quiet",
        "cmd-view-quiet-help",
        View::Quiet,
    ),
    view(
        "view.postponed",
        &["v z"],
        "cmd-view-postponed",
        "cmd-view-postponed-help",
        View::Postponed,
    ),
    view(
        "view.concerns",
        &["v c"],
        "cmd-view-concerns",
        "cmd-view-concerns-help",
        View::Concerns,
    ),
    view(
        "view.unpapered",
        &["v l"],
        "cmd-view-unpapered",
        "cmd-view-unpapered-help",
        View::Unpapered,
    ),
    view(
        "view.delays",
        &["v d"],
        "cmd-view-delays",
        "cmd-view-delays-help",
        View::Delays,
    ),
    view(
        "view.escalated",
        &["v e"],
        "cmd-view-escalated",
        "cmd-view-escalated-help",
        View::Escalated,
    ),
    view(
        "view.flagged",
        &["v f"],
        "cmd-view-flagged",
        "cmd-view-flagged-help",
        View::Flagged,
    ),
    Command {
        spec: Spec::new(
            "queue.kind",
            &["f k"],
            "cmd-queue-kind",
            "cmd-queue-kind-help",
        ),
        act: Act::NextKind,
        why_not: has_kinds,
    },
    Command {
        spec: Spec::new(
            "queue.language",
            &["f l"],
            "cmd-queue-language",
            "cmd-queue-language-help",
        ),
        act: Act::NextLanguage,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "queue.lane",
            &["f a"],
            "cmd-queue-lane",
            "cmd-queue-lane-help",
        ),
        act: Act::NextLane,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "queue.shop",
            &["f s"],
            "cmd-queue-shop",
            "cmd-queue-shop-help",
        ),
        act: Act::NextShop,
        why_not: has_shops,
    },
    Command {
        spec: Spec::new(
            "queue.mine",
            &["f m"],
            "cmd-queue-mine",
            "cmd-queue-mine-help",
        ),
        act: Act::Mine,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "queue.widen",
            &["f f"],
            "cmd-queue-widen",
            "cmd-queue-widen-help",
        ),
        act: Act::Widen,
        why_not: is_narrowed,
    },
];

/// One command for each list, so that each can be bound and found by itself.
const fn view(
    id: &'static str,
    keys: &'static [&'static str],
    label: &'static str,
    help: &'static str,
    shown: View,
) -> Command<Act, State> {
    Command {
        spec: Spec::new(id, keys, label, help).reach(Reach::Desk),
        act: Act::Show(shown),
        why_not: always,
    }
}

fn needs_row(model: &Model, _: &State) -> Option<&'static str> {
    let is_empty = if is_searching(model) {
        model.search.hits.is_empty()
    } else {
        model.queue.rows.is_empty()
    };
    is_empty.then_some("why-no-row")
}

fn has_kinds(model: &Model, _: &State) -> Option<&'static str> {
    (kinds_of(model.queue.query.view).len() < 2).then_some("why-one-kind")
}

fn has_shops(model: &Model, _: &State) -> Option<&'static str> {
    (model.shops.len() < 2).then_some("why-one-shop")
}

fn is_narrowed(model: &Model, _: &State) -> Option<&'static str> {
    (!model.queue.query.is_narrowed()).then_some("why-not-narrowed")
}

/// Returns whether hits are shown in place of the queue.
pub fn is_searching(model: &Model) -> bool {
    !model.search.text.trim().is_empty()
}

/// Returns what a row opens; a flagged message opens its conversation.
pub fn target_of(row: &QueueRow) -> Option<Target> {
    match row.deadline.subject {
        Subject::Conversation(id) => Some(Target::Conversation(id)),
        Subject::Case(id) => Some(Target::Case(id)),
        Subject::WorkOrder(id) => Some(Target::WorkOrder(id)),
        Subject::Order(id) => Some(Target::Order(id)),
        Subject::Review(_) | Subject::Shop(_) => row.conversation.map(Target::Conversation),
    }
}

/// Carries a command out.
pub fn perform(act: Act, model: &Model, state: &mut State) -> Vec<Intent> {
    match act {
        Act::Move(by) => go(model, state, by),
        Act::Page(pages) => {
            let page = isize::try_from(state.height.max(2) - 1).unwrap_or(1);
            go(model, state, pages.saturating_mul(page))
        }
        Act::End(first) => end(model, state, first),
        Act::Open => open(model, state),
        Act::Show(view) => show(QueueQuery {
            shop: model.queue.query.shop,
            language: model.queue.query.language.clone(),
            lane: model.queue.query.lane,
            ..QueueQuery::of(view)
        }),
        Act::NextKind => {
            let query = &model.queue.query;
            let kinds = kinds_of(query.view);
            let next = after(&kinds, query.kinds.first());
            show(QueueQuery {
                kinds: next.into_iter().collect(),
                ..query.clone()
            })
        }
        Act::NextLanguage => {
            let query = &model.queue.query;
            let languages = languages_of(model);
            show(QueueQuery {
                language: after(&languages, query.language.as_ref()),
                ..query.clone()
            })
        }
        Act::NextLane => {
            let query = &model.queue.query;
            show(QueueQuery {
                lane: after(SalesLane::ALL, query.lane.as_ref()),
                ..query.clone()
            })
        }
        Act::NextShop => {
            let query = &model.queue.query;
            let shops: Vec<_> = model.shops.iter().map(|shop| shop.id).collect();
            show(QueueQuery {
                shop: after(&shops, query.shop.as_ref()),
                ..query.clone()
            })
        }
        Act::Mine => {
            let query = &model.queue.query;
            show(QueueQuery {
                is_mine: !query.is_mine,
                ..query.clone()
            })
        }
        Act::Widen => show(QueueQuery::of(model.queue.query.view)),
    }
}

fn show(query: QueueQuery) -> Vec<Intent> {
    vec![Intent::Query(query), Intent::Focus(Place::Queue)]
}

fn go(model: &Model, state: &mut State, by: isize) -> Vec<Intent> {
    if is_searching(model) {
        let last = model.search.hits.len().saturating_sub(1);
        state.hit = state.hit.saturating_add_signed(by).min(last);
        state.hit_offset = scrolled(state.hit_offset, state.hit, state.height);
        return Vec::new();
    }
    let queue = &model.queue;
    let index = state.index(queue).unwrap_or(0);
    let wanted = index.saturating_add_signed(by);
    state.choose(queue, wanted);
    more(model, state)
}

/// Asks for more rows when the choice comes near the end of what is loaded.
fn more(model: &Model, state: &State) -> Vec<Intent> {
    let queue = &model.queue;
    let index = state.index(queue).unwrap_or(0);
    let margin = state.height.max(1);
    if queue.has_after && index + margin >= queue.rows.len() {
        vec![Intent::MoreQueue(true)]
    } else if queue.has_before && index < margin {
        vec![Intent::MoreQueue(false)]
    } else {
        Vec::new()
    }
}

fn end(model: &Model, state: &mut State, first: bool) -> Vec<Intent> {
    let queue = &model.queue;
    if is_searching(model) {
        return go(model, state, if first { isize::MIN } else { isize::MAX });
    }
    let is_loaded = if first {
        !queue.has_before
    } else {
        !queue.has_after
    };
    if is_loaded {
        state.choose(queue, if first { 0 } else { usize::MAX });
        Vec::new()
    } else {
        vec![Intent::QueueEnd(first)]
    }
}

fn open(model: &Model, state: &State) -> Vec<Intent> {
    let target = if is_searching(model) {
        model.search.hits.get(state.hit).map(|hit| hit.target)
    } else {
        state.row(model).and_then(target_of)
    };
    match target {
        Some(target) => vec![Intent::Open(target)],
        None => vec![Intent::Tell(Notice::new(
            Level::Warn,
            "why-nothing-to-open",
        ))],
    }
}
