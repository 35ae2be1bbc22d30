//! How the outbox looks: what has not left, how far it got, and what went wrong.
//! Never counts seconds: the undo window ends by an event.

use ratatui::layout::Rect;

use super::state::State;
use crate::domain::conversation::{OutboxRow, OutboxState};
use crate::ui::model::Model;
use crate::ui::signs;
use crate::ui::theme::Role;
use crate::ui::widgets::{Entries, Paint, span};
use crate::ui::words::{Shown, Words};

/// Draws the outbox.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let all = &model.outbox;
    let entries = Entries {
        title: paint.words.t("outbox-title"),
        none: paint.words.t("outbox-none"),
        count: all.len(),
        chosen: state
            .selected
            .and_then(|id| all.iter().position(|(row, _)| row.id == id)),
        offset: state.offset,
        is_focused,
        below: 0,
    };
    entries.draw(area, paint, |index, is_chosen, rows, paint| {
        if let Some((row, text)) = all.get(index) {
            draw_message(model, row, text, is_chosen, rows, paint);
        }
    });
}

fn draw_message(
    model: &Model,
    row: &OutboxRow,
    text: &str,
    is_chosen: bool,
    area: Rect,
    paint: &mut Paint<'_>,
) {
    let words = paint.words;
    let first = Rect { height: 1, ..area };
    let at = words.short_time(row.created_at, model.now, model.zone());
    let used = paint.line_right(first, &[span(at, Role::Muted)]);
    let room = Rect {
        width: first.width.saturating_sub(used + 1),
        ..first
    };
    let (sign, role) = signs::delivery(row.state);
    let mark = if is_chosen { "▸" } else { " " };
    let mut spans = vec![
        span(mark, Role::Key),
        span(
            Shown::from(sign).and(words.word("outbox-state", row.state.code())),
            role,
        ),
        span(" · ", Role::Muted),
        span(words.word("route", row.route.code()), Role::Muted),
    ];
    if row.attempts > 1 {
        spans.push(span(" · ", Role::Muted));
        spans.push(span(tries(row.attempts, words), Role::Muted));
    }
    paint.line(room, &spans);
    if area.height > 1 {
        let second = Rect {
            x: area.x + 2,
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: 1,
        };
        let is_waiting = matches!(row.state, OutboxState::Undo | OutboxState::Ready);
        let undelivered = model
            .why_undelivered(row.route)
            .filter(|_| is_waiting && row.last_error.is_empty());
        let words = match undelivered {
            Some(why) => span(words.t(why), Role::Stop),
            None if row.last_error.is_empty() => span(Shown::line(text), Role::Text),
            None => span(Shown::line(&row.last_error), Role::Stop),
        };
        paint.line(second, &[words]);
    }
}

fn tries(attempts: i64, words: Words<'_>) -> Shown<'static> {
    words.count("outbox-tries", attempts)
}
