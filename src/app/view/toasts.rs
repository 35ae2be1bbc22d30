//! Messages to the agent, laid over the oldest lines of the chat.
//! Never hides the composer, the path to paste at or the case; each message goes by itself.

use ratatui::layout::{Margin, Rect};

use crate::app::layout::Areas;
use crate::app::state::App;
use crate::ui::intent::{Level, Notice};
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, draw_lines, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Messages that are seen at the same time.
const SEEN: usize = 4;
/// The widest message, in columns.
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

/// Draws the newest messages, the newest at the edge.
pub fn draw(app: &App, areas: &Areas, paint: &mut Paint<'_>) {
    let (mut room, is_from_top) = room(app, areas);
    let width = WIDEST.min(room.width);
    for toast in app.toasts.iter().rev().take(SEEN) {
        let (sign, role) = sign_of(toast.notice.level);
        let text = words_of(&toast.notice, paint.words);
        let mut lines = wrapped(&text, usize::from(width).saturating_sub(4), Role::Text, &[]);
        if let Some(first) = lines.first_mut() {
            first.lead.push(span(sign, role));
        }
        for line in lines.iter_mut().skip(1) {
            line.lead.push(span("  ", Role::Text));
        }
        let cols = lines.iter().map(Line::cols).max().unwrap_or(0) + 2;
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        if height > room.height {
            return;
        }
        room.height -= height;
        let area = Rect {
            x: room.right().saturating_sub(cols),
            y: if is_from_top { room.y } else { room.bottom() },
            width: cols,
            height,
        };
        if is_from_top {
            room.y += height;
        }
        paint.clear(area, Some(Role::Dialog));
        let inside = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        draw_lines(&lines, 0, inside, paint);
        paint.lay(area, Role::Dialog);
    }
}

/// Returns where messages may lie, and whether the first one lies at the top of it.
///
/// The oldest lines of the chat are what an agent misses least. Where no chat is seen, or a dialog
/// lies over it, messages lie above the line of keys.
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
