//! Draws the messages among which a passage is marked.
//! Never shows a contact in full that the evidence will not show.

use ratatui::layout::Rect;

use super::middle;
use super::window::framed;
use crate::app::evidence;
use crate::app::layout::Areas;
use crate::app::overlay::Passage;
use crate::app::state::App;
use crate::domain::conversation::Direction;
use crate::ui::scroll::scrolled;
use crate::ui::theme::Role;
use crate::ui::widgets::{Paint, Scroll, span};
use crate::ui::words::Shown;

/// Rows that hold no message: borders, what is ticked.
const OTHER_ROWS: u16 = 3;

/// Draws the list.
pub fn draw(app: &App, passage: &Passage, areas: &Areas, paint: &mut Paint<'_>) {
    let words = paint.words;
    let said: Vec<_> = evidence::said(app).collect();
    let rows = u16::try_from(said.len()).unwrap_or(u16::MAX);
    let area = middle(areas, 90, rows.saturating_add(OTHER_ROWS).max(8));
    let height = usize::from(area.height.saturating_sub(OTHER_ROWS));
    let first = scrolled(0, passage.chosen, height);
    let scroll = Scroll {
        before: first,
        shown: height.min(said.len()),
        all: said.len(),
    };
    let foot = if passage.from.is_none() {
        "passage-foot-from"
    } else {
        "passage-foot-to"
    };
    let inside = framed("passage-title", foot, Some(scroll), area, paint);
    let ticked = if passage.shows_personal {
        ("[x] ", Role::Warn)
    } else {
        ("[ ] ", Role::Muted)
    };
    let line = [
        span(ticked.0, ticked.1),
        span(words.t("passage-personal"), ticked.1),
    ];
    paint.line(inside, &line);
    let zone = app.model.zone();
    let from = passage.from.unwrap_or(passage.chosen);
    let (low, high) = (from.min(passage.chosen), from.max(passage.chosen));
    let shown = said.iter().enumerate().skip(first).take(height);
    for (y, (place, message)) in (inside.y + 1..inside.bottom()).zip(shown) {
        let row = Rect {
            y,
            height: 1,
            ..inside
        };
        let is_in = passage.from.is_some() && (low..=high).contains(&place);
        let mark = if is_in { "▌" } else { " " };
        let side = match message.fields.direction {
            Direction::In => "‹ ",
            _ => "› ",
        };
        let text = if passage.shows_personal {
            &message.fields.text
        } else {
            let masked = app.model.hidden.texts.get(&message.id);
            masked.unwrap_or(&message.fields.text)
        };
        let at = words.short_time(message.fields.at, app.model.now, zone);
        let line = [
            span(mark, Role::Key),
            span(at.and(" "), Role::Muted),
            span(side, Role::Muted),
            span(Shown::line(text), Role::Text),
        ];
        paint.line(row, &line);
        paint.lay(row, Role::Dialog);
        if place == passage.chosen {
            paint.lay(row, Role::Selected);
        }
    }
}
