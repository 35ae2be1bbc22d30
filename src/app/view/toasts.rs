//! The message to the agent: it takes the place of the line of keys, which is read least.
//! Never hides the composer, the path to paste at or the case; it goes by itself, or with the next key.

use ratatui::layout::{Margin, Rect};

use super::commands;
use crate::app::layout::Areas;
use crate::app::state::App;
use crate::ui::intent::{Level, Notice};
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, cols_of, draw_lines, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Columns of the sign and its blank.
const SIGN_COLS: usize = 2;
/// The widest message of several rows, in columns.
const WIDEST: u16 = 64;

/// Returns the words of a message. The reason of a failure, and what a decision still waits for, are
/// keys of the language files themselves.
pub fn words_of(notice: &Notice, words: Words<'_>) -> Shown<'static> {
    let is_failure = notice.key.starts_with("failed-");
    let why = notice.args.iter().find(|(name, _)| match *name {
        "why" => is_failure,
        "missing" => notice.key == "why-waits",
        name => name == "deadline" && notice.key == "postpone-beyond",
    });
    match why {
        Some((name, key)) => {
            let reason = words.told(key, &[]);
            let mut args = notice.args.clone();
            args.retain(|(other, _)| other != name);
            args.push((name, reason.as_str().to_owned()));
            words.told(&notice.key, &args)
        }
        None => words.told(&notice.key, &notice.args),
    }
}

/// Returns the sign and role of a level: never colour alone.
pub const fn sign_of(level: Level) -> (&'static str, Role) {
    match level {
        Level::Info => ("· ", Role::System),
        Level::Done => ("✓ ", Role::Ok),
        Level::Warn => ("! ", Role::Warn),
        Level::Error => ("✗ ", Role::Stop),
    }
}

/// Draws the message on the screen, how many wait behind it, and the way to all keys: in place of the
/// line of keys where it fits, otherwise over the oldest lines of the chat.
pub fn draw(app: &App, areas: &Areas, paint: &mut Paint<'_>) {
    let Some((notice, waiting)) = app.toasts.seen() else {
        return;
    };
    let (sign, role) = sign_of(notice.level);
    let text = words_of(notice, paint.words);
    let mut at_end = Vec::new();
    if waiting > 0 {
        let count = paint
            .words
            .number(i64::try_from(waiting).unwrap_or(i64::MAX));
        at_end.push(span(Shown::from("  +").and(count), Role::Muted));
    }
    if app.overlays.is_empty() {
        at_end.push(span("  ", Role::Text));
        at_end.extend(commands::help(app, paint.words));
    }
    let row = areas.footer;
    let cols = SIGN_COLS + text.cols() + cols_of(&at_end) + 2;
    if cols > usize::from(row.width) {
        over_chat(&text, (sign, role), room(app, areas), paint);
        return;
    }
    paint.clear(row, Some(Role::Dialog));
    let inside = row.inner(Margin::new(1, 0));
    paint.line(inside, &[span(sign, role), span(text, Role::Text)]);
    paint.line_right(inside, &at_end);
    paint.lay(row, Role::Dialog);
}

/// Draws a message of several rows.
fn over_chat(
    text: &Shown<'_>,
    (sign, role): (&'static str, Role),
    (room, is_from_top): (Rect, bool),
    paint: &mut Paint<'_>,
) {
    let width = usize::from(WIDEST.min(room.width));
    let mut lines = wrapped(text, width.saturating_sub(SIGN_COLS + 2), Role::Text, &[]);
    for (n, line) in lines.iter_mut().enumerate() {
        let lead = if n == 0 {
            (sign, role)
        } else {
            ("  ", Role::Text)
        };
        line.lead.push(span(lead.0, lead.1));
    }
    let cols = lines.iter().map(Line::cols).max().unwrap_or(0) + 2;
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let height = height.min(room.height);
    let area = Rect {
        x: room.right().saturating_sub(cols),
        y: if is_from_top {
            room.y
        } else {
            room.bottom() - height
        },
        width: cols,
        height,
    };
    paint.clear(area, Some(Role::Dialog));
    draw_lines(&lines, 0, area.inner(Margin::new(1, 0)), paint);
    paint.lay(area, Role::Dialog);
}

/// Returns where a message of several rows may lie, and whether it lies at the top of it.
///
/// The oldest lines of the chat are what an agent misses least. Where no chat is seen, or a dialog
/// lies over it, it lies above the line of keys.
fn room(app: &App, areas: &Areas) -> (Rect, bool) {
    let chat = areas.of(Place::Transcript);
    if let Some(chat) = chat.filter(|_| app.overlays.is_empty()) {
        return (chat.inner(Margin::new(1, 1)), true);
    }
    let top = areas.header.bottom();
    let above_keys = Rect {
        x: areas.screen.x + 1,
        y: top,
        width: areas.screen.width.saturating_sub(2),
        height: areas.footer.y.saturating_sub(top),
    };
    (above_keys, false)
}
