//! How the outbox looks: what has not left, how far it got, and what went wrong.
//! Never counts seconds: the undo window ends by an event.

use ratatui::layout::Rect;

use super::state::State;
use crate::domain::conversation::{OutboxRow, OutboxState};
use crate::ui::model::Model;
use crate::ui::scroll::scrolled;
use crate::ui::signs;
use crate::ui::theme::Role;
use crate::ui::widgets::{Frame, Paint, Scroll, draw_sentences, span};
use crate::ui::words::{Shown, Words};

/// Rows of one message: how far it got, and its words.
const MESSAGE_ROWS: u16 = 2;

/// Draws the outbox.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let inside = Frame::inside(area);
    let all = &model.outbox;
    let chosen = state
        .selected
        .and_then(|id| all.iter().position(|(row, _)| row.id == id));
    let height = usize::from((inside.height / MESSAGE_ROWS).max(1));
    let offset = scrolled(state.offset, chosen.unwrap_or(0), height);
    let count = words.number(i64::try_from(all.len()).unwrap_or(i64::MAX));
    Frame {
        title: vec![
            span(words.t("outbox-title"), Role::title(is_focused)),
            span(" ", Role::Text),
            span(count, Role::Muted),
        ],
        is_focused,
        scroll: Some(Scroll {
            before: offset,
            shown: height.min(all.len()),
            all: all.len(),
        }),
        ..Frame::default()
    }
    .draw(area, paint);
    if all.is_empty() {
        let sentence = span("✓ ", Role::Ok).and(words.t("outbox-none"));
        draw_sentences(&[sentence], inside, paint);
        return;
    }
    let mut room = inside;
    for (index, (row, text)) in all.iter().enumerate().skip(offset) {
        if room.height == 0 {
            break;
        }
        let rows = Rect {
            height: MESSAGE_ROWS.min(room.height),
            ..room
        };
        draw_message(model, row, text, chosen == Some(index), rows, paint);
        if chosen == Some(index) {
            paint.lay(rows, Role::chosen(is_focused));
        }
        room.y += rows.height;
        room.height -= rows.height;
    }
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
