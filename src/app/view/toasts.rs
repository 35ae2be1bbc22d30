//! Messages to the agent, stacked above the line of keys.
//! Never hides the caret's pane for long: each message goes by itself.

use ratatui::layout::Rect;

use crate::app::layout::Areas;
use crate::app::state::App;
use crate::ui::intent::{Level, Notice};
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, draw_lines, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Messages that are seen at the same time.
const SEEN: usize = 4;
/// The widest message, in columns.
const WIDEST: u16 = 64;

/// Returns the words of a message. The reason of a failure is a key of the language files itself.
pub fn words_of(notice: &Notice, words: Words<'_>) -> Shown<'static> {
    let is_failure = notice.key.starts_with("failed-");
    let why = notice
        .args
        .iter()
        .find(|(name, _)| is_failure && *name == "why");
    match why {
        Some((_, key)) => {
            let reason = words.told(key, &[]);
            words.with(&notice.key, &[("why", &reason)])
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

/// Draws the newest messages.
pub fn draw(app: &App, areas: &Areas, paint: &mut Paint<'_>) {
    let width = WIDEST.min(areas.screen.width.saturating_sub(2));
    let mut bottom = areas.footer.y;
    for toast in app.toasts.iter().rev().take(SEEN) {
        let (sign, role) = sign_of(toast.notice.level);
        let text = words_of(&toast.notice, paint.words);
        let mut lines = wrapped(&text, usize::from(width).saturating_sub(4), Role::Text, &[]);
        if let Some(first) = lines.first_mut() {
            first.spans.insert(0, span(sign, role));
        }
        for line in lines.iter_mut().skip(1) {
            line.spans.insert(0, span("  ", Role::Text));
        }
        let cols = lines.iter().map(Line::cols).max().unwrap_or(0) + 2;
        let height = u16::try_from(lines.len()).unwrap_or(1);
        let Some(top) = bottom
            .checked_sub(height)
            .filter(|top| *top > areas.header.y)
        else {
            return;
        };
        let area = Rect {
            x: areas.screen.width.saturating_sub(cols + 1),
            y: top,
            width: cols,
            height,
        };
        paint.clear(area, Some(Role::Dialog));
        let inside = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        draw_lines(&lines, 0, inside, paint);
        paint.lay(area, Role::Dialog);
        bottom = top;
    }
}
