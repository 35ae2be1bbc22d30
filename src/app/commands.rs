//! The commands of the desk itself, and the list of all tables.
//! Never carries anything out; `perform` does.

use super::state::App;
use crate::domain::agent::Role;
use crate::panes::{case, checklist, composer, history, outbox, queue, review, transcript};
use crate::ui::command::{Command, FOOTER_LASTING, Offer, Reach, Spec, always, offers};
use crate::ui::keymap::Listed;
use crate::ui::model::Model;
use crate::ui::place::Place;

/// What the desk itself can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Show all keys.
    Help,
    /// Show all commands.
    Palette,
    /// Search.
    Search,
    /// Go one step back.
    Back,
    /// Call the last answer back.
    Undo,
    /// Go to the next pane (`true`) or the one before.
    NextPane(bool),
    /// Go to a pane.
    Pane(Place),
    /// Choose a file to take in.
    Import,
    /// Note that the freight insurance was renewed.
    Renew,
    /// Show the shop itself: insurance and deposit.
    Shop,
    /// Show whether automatic confirmations work.
    Health,
    /// Show which notices there are in which language.
    Matrix,
    /// Show all messages.
    Messages,
    /// Keep the view under a name.
    SaveView,
    /// Show the next kept view.
    NextView,
    /// Take the next theme.
    Theme,
    /// The next language of the screens.
    Language,
    /// Let somebody else set text from right to left in order.
    Direction,
    /// Load everything anew.
    Refresh,
    /// Draw everything anew.
    Redraw,
    /// Ask for the passphrase again.
    Lock,
    /// Stop the program until the shell brings it back.
    Suspend,
    /// End the program.
    Quit,
}

/// The commands of the desk.
pub const COMMANDS: &[Command<Act, App>] = &[
    Command {
        spec: Spec::new(
            "desk.help",
            &["?", "f1"],
            "cmd-desk-help",
            "cmd-desk-help-help",
        )
        .reach(Reach::Always)
        .footer(FOOTER_LASTING + 2),
        act: Act::Help,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.palette",
            &[":", "ctrl-p"],
            "cmd-desk-palette",
            "cmd-desk-palette-help",
        )
        .reach(Reach::Always)
        .footer(FOOTER_LASTING + 1),
        act: Act::Palette,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.search",
            &["/"],
            "cmd-desk-search",
            "cmd-desk-search-help",
        )
        .reach(Reach::Desk)
        .footer(FOOTER_LASTING),
        act: Act::Search,
        why_not: always,
    },
    Command {
        spec: Spec::new("desk.back", &["esc"], "cmd-desk-back", "cmd-desk-back-help")
            .reach(Reach::Always),
        act: Act::Back,
        why_not: always,
    },
    Command {
        spec: Spec::new("desk.undo", &["u"], "cmd-desk-undo", "cmd-desk-undo-help")
            .reach(Reach::Desk)
            .footer(4),
        act: Act::Undo,
        why_not: can_undo,
    },
    Command {
        spec: Spec::new(
            "desk.next-pane",
            &["tab"],
            "cmd-desk-next-pane",
            "cmd-desk-next-pane-help",
        )
        .reach(Reach::Always),
        act: Act::NextPane(true),
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.previous-pane",
            &["shift-tab"],
            "cmd-desk-previous-pane",
            "cmd-desk-previous-pane-help",
        )
        .reach(Reach::Always),
        act: Act::NextPane(false),
        why_not: always,
    },
    pane(
        "pane.queue",
        &["alt-1"],
        ("cmd-pane-queue", "cmd-pane-queue-help"),
        Place::Queue,
    ),
    pane(
        "pane.transcript",
        &["alt-2"],
        ("cmd-pane-transcript", "cmd-pane-transcript-help"),
        Place::Transcript,
    ),
    pane(
        "pane.composer",
        &["alt-3"],
        ("cmd-pane-composer", "cmd-pane-composer-help"),
        Place::Composer,
    ),
    pane(
        "pane.case",
        &["c", "alt-4"],
        ("cmd-pane-case", "cmd-pane-case-help"),
        Place::Case,
    ),
    pane(
        "pane.checklist",
        &["e", "alt-5"],
        ("cmd-pane-checklist", "cmd-pane-checklist-help"),
        Place::Checklist,
    ),
    Command {
        spec: Spec::new(
            "pane.outbox",
            &["o", "alt-6"],
            "cmd-pane-outbox",
            "cmd-pane-outbox-help",
        )
        .reach(Reach::Always)
        .footer(10),
        act: Act::Pane(Place::Outbox),
        why_not: always,
    },
    pane(
        "pane.history",
        &["h", "alt-7"],
        ("cmd-pane-history", "cmd-pane-history-help"),
        Place::History,
    ),
    pane(
        "pane.review",
        &["alt-8"],
        ("cmd-pane-review", "cmd-pane-review-help"),
        Place::Review,
    ),
    Command {
        spec: Spec::new(
            "desk.import",
            &["I"],
            "cmd-desk-import",
            "cmd-desk-import-help",
        )
        .reach(Reach::Desk),
        act: Act::Import,
        why_not: can_change,
    },
    Command {
        spec: Spec::new(
            "shop.renew-insurance",
            &["i r"],
            "cmd-shop-renew-insurance",
            "cmd-shop-renew-insurance-help",
        )
        .asks()
        .reach(Reach::Desk),
        act: Act::Renew,
        why_not: can_renew,
    },
    Command {
        spec: Spec::new("shop.show", &["i d"], "cmd-shop-show", "cmd-shop-show-help")
            .reach(Reach::Desk),
        act: Act::Shop,
        why_not: has_shop,
    },
    Command {
        spec: Spec::new(
            "shop.health",
            &["i h"],
            "cmd-shop-health",
            "cmd-shop-health-help",
        )
        .reach(Reach::Desk),
        act: Act::Health,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "shop.notices",
            &["i n"],
            "cmd-shop-notices",
            "cmd-shop-notices-help",
        )
        .reach(Reach::Desk),
        act: Act::Matrix,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.messages",
            &["M"],
            "cmd-desk-messages",
            "cmd-desk-messages-help",
        )
        .reach(Reach::Desk),
        act: Act::Messages,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.save-view",
            &["v n"],
            "cmd-desk-save-view",
            "cmd-desk-save-view-help",
        )
        .reach(Reach::Desk),
        act: Act::SaveView,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.next-view",
            &["v v"],
            "cmd-desk-next-view",
            "cmd-desk-next-view-help",
        )
        .reach(Reach::Desk),
        act: Act::NextView,
        why_not: has_views,
    },
    Command {
        spec: Spec::new(
            "desk.theme",
            &["T"],
            "cmd-desk-theme",
            "cmd-desk-theme-help",
        )
        .reach(Reach::Desk),
        act: Act::Theme,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.language",
            &["f2"],
            "cmd-desk-language",
            "cmd-desk-language-help",
        )
        .reach(Reach::Always),
        act: Act::Language,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.direction",
            &["B"],
            "cmd-desk-direction",
            "cmd-desk-direction-help",
        )
        .reach(Reach::Desk),
        act: Act::Direction,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.refresh",
            &["R"],
            "cmd-desk-refresh",
            "cmd-desk-refresh-help",
        )
        .reach(Reach::Desk),
        act: Act::Refresh,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.redraw",
            &["ctrl-l"],
            "cmd-desk-redraw",
            "cmd-desk-redraw-help",
        )
        .reach(Reach::Always),
        act: Act::Redraw,
        why_not: always,
    },
    Command {
        spec: Spec::new(
            "desk.suspend",
            &["ctrl-z"],
            "cmd-desk-suspend",
            "cmd-desk-suspend-help",
        )
        .reach(Reach::Always),
        act: Act::Suspend,
        why_not: always,
    },
    Command {
        spec: Spec::new("desk.lock", &["K"], "cmd-desk-lock", "cmd-desk-lock-help")
            .reach(Reach::Desk)
            .role(Role::Supervisor),
        act: Act::Lock,
        why_not: always,
    },
    Command {
        spec: Spec::new("desk.quit", &["q"], "cmd-desk-quit", "cmd-desk-quit-help")
            .reach(Reach::Desk),
        act: Act::Quit,
        why_not: always,
    },
];

/// A command that gives the focus to a pane.
const fn pane(
    id: &'static str,
    keys: &'static [&'static str],
    (label, help): (&'static str, &'static str),
    place: Place,
) -> Command<Act, App> {
    Command {
        spec: Spec::new(id, keys, label, help).reach(Reach::Always),
        act: Act::Pane(place),
        why_not: always,
    }
}

fn can_undo(model: &Model, app: &App) -> Option<&'static str> {
    let is_there = model.handed.is_some()
        || app.undo_until().is_some()
        || composer::ready_answer(&app.panes.composer)
        || app.panes.composer.has_emptied();
    (!is_there).then_some("why-nothing-to-undo")
}

const fn can_change(model: &Model, _: &App) -> Option<&'static str> {
    if model.is_read_only {
        Some("why-read-only")
    } else {
        None
    }
}

fn can_renew(model: &Model, app: &App) -> Option<&'static str> {
    can_change(model, app).or_else(|| has_shop(model, app))
}

fn has_shop(model: &Model, _: &App) -> Option<&'static str> {
    model.own_shop().is_none().then_some("why-no-shop")
}

const fn has_views(model: &Model, _: &App) -> Option<&'static str> {
    if model.views.is_empty() {
        Some("why-no-views")
    } else {
        None
    }
}

/// A command of any table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Any {
    /// Of the desk.
    Desk(Act),
    /// Of the queue.
    Queue(queue::Act),
    /// Of the chat.
    Transcript(transcript::Act),
    /// Of the composer.
    Composer(composer::Act),
    /// Of the case.
    Case(case::Act),
    /// Of the checklist.
    Checklist(checklist::Act),
    /// Of the outbox.
    Outbox(outbox::Act),
    /// Of the history.
    History(history::Act),
    /// Of the reviews.
    Review(review::Act),
}

/// Walks all tables: `$each` gets a place and a table.
macro_rules! every_table {
    ($each:ident) => {
        $each!(Queue, queue);
        $each!(Transcript, transcript);
        $each!(Composer, composer);
        $each!(Case, case);
        $each!(Checklist, checklist);
        $each!(Outbox, outbox);
        $each!(History, history);
        $each!(Review, review);
    };
}

/// Returns all commands: those of the panes in their order, then those of the desk.
pub fn all() -> Vec<Listed> {
    let mut list: Vec<Listed> = Vec::new();
    macro_rules! each {
        ($place:ident, $pane:ident) => {
            list.extend(
                $pane::COMMANDS
                    .iter()
                    .map(|c| (Some(Place::$place), &c.spec)),
            );
        };
    }
    every_table!(each);
    list.extend(COMMANDS.iter().map(|c| (None, &c.spec)));
    list
}

/// Returns the command with an id.
pub fn find(id: &str) -> Option<Any> {
    macro_rules! each {
        ($place:ident, $pane:ident) => {
            if let Some(command) = $pane::COMMANDS.iter().find(|c| c.spec.id == id) {
                return Some(Any::$place(command.act));
            }
        };
    }
    every_table!(each);
    let command = COMMANDS.iter().find(|c| c.spec.id == id)?;
    Some(Any::Desk(command.act))
}

/// Returns all commands as they stand now: those of the panes, then those of the desk.
pub fn offered(app: &App) -> Vec<(Option<Place>, Offer)> {
    let mut list: Vec<(Option<Place>, Offer)> = Vec::new();
    macro_rules! each {
        ($place:ident, $pane:ident) => {
            list.extend(
                offers($pane::COMMANDS, &app.model, &app.panes.$pane)
                    .map(|offer| (Some(Place::$place), offer)),
            );
        };
    }
    every_table!(each);
    list.extend(offers(COMMANDS, &app.model, app).map(|offer| (None, offer)));
    list
}

/// Returns why a command cannot be given now, as a key of the language files.
pub fn why_not(app: &App, id: &str) -> Option<&'static str> {
    let offer = offered(app)
        .into_iter()
        .find(|(_, offer)| offer.spec.id == id);
    offer.and_then(|(_, offer)| offer.why_not)
}

#[cfg(test)]
mod tests;
