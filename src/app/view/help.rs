//! The lines of the help: every command with its keys, and who orders text from right to left.
//! Never hides a command: one that cannot be given says why.

use crate::app::commands::offered;
use crate::app::state::App;
use crate::ui::command::{Offer, Reach};
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, span, wrapped};
use crate::ui::words::{Shown, Words};

/// All commands with their keys: those of the focused pane first, then those that work everywhere.
pub fn help<'a>(app: &App, words: Words<'a>, room: usize) -> Vec<Line<'a>> {
    let all = offered(app);
    let mut lines = Vec::new();
    let mut section = |heading: &'static str, some: Vec<&(Option<Place>, Offer)>| {
        if some.is_empty() {
            return;
        }
        if !lines.is_empty() {
            lines.push(Line::blank());
        }
        lines.push(Line::of(vec![span(words.t(heading), Role::Heading)]));
        for (_, offer) in some {
            lines.extend(help_lines(app, offer, words, room));
        }
    };
    let is_here = |entry: &&(Option<Place>, Offer)| {
        entry.0 == Some(app.focus) && entry.1.spec.reach == Reach::Pane
    };
    let is_everywhere = |entry: &&(Option<Place>, Offer)| entry.1.spec.reach != Reach::Pane;
    section("help-here", all.iter().filter(is_here).collect());
    section(
        "help-everywhere",
        all.iter().filter(is_everywhere).collect(),
    );
    section(
        "help-elsewhere",
        all.iter()
            .filter(|entry| !is_here(entry) && !is_everywhere(entry))
            .collect(),
    );
    lines.extend(direction(app, words, room));
    lines
}

/// Who sets text from right to left in order, and a word that shows whether that is right here.
fn direction<'a>(app: &App, words: Words<'a>, room: usize) -> Vec<Line<'a>> {
    let heading = words.t("help-direction");
    let mut lines = vec![Line::blank(), Line::of(vec![span(heading, Role::Heading)])];
    let now = words.word("toast-direction", app.bidi.code());
    for text in [now, words.t("help-direction-hint")] {
        lines.extend(wrapped(&text, room.max(10), Role::Text, &[]));
    }
    let sample = Shown::from("    ").and(words.t("help-direction-sample"));
    lines.push(Line::of(vec![span(sample, Role::Strong)]));
    lines
}

fn help_lines<'a>(app: &App, offer: &Offer, words: Words<'a>, room: usize) -> Vec<Line<'a>> {
    const KEY_COLS: usize = 16;
    let keys: Vec<String> = app.keymap.keys_of(offer.spec.id).collect();
    let keys = Shown::line(&keys.join(", "));
    let gap = Shown::blanks(KEY_COLS.saturating_sub(keys.cols()).max(1));
    let role = if offer.why_not.is_none() {
        Role::Text
    } else {
        Role::Disabled
    };
    let help = words.t(offer.spec.help);
    let mut lines: Vec<Line<'a>> = wrapped(&help, room.saturating_sub(KEY_COLS).max(10), role, &[]);
    for (place, line) in lines.iter_mut().enumerate() {
        if place == 0 {
            line.lead = vec![span(keys.clone(), Role::Key), span(gap.clone(), Role::Text)];
        } else {
            line.lead.push(span(Shown::blanks(KEY_COLS), Role::Text));
        }
    }
    if let Some(reason) = offer.why_not {
        let why = wrapped(
            &words.t(reason),
            room.saturating_sub(KEY_COLS).max(10),
            Role::Muted,
            &[],
        );
        lines.extend(why.into_iter().map(|mut line| {
            line.lead.push(span(Shown::blanks(KEY_COLS), Role::Text));
            line
        }));
    }
    lines
}
