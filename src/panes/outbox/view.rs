//! How the outbox looks: what has not left, how far it got, and what went wrong.
//! Never counts seconds: the undo window ends by an event.

use ratatui::layout::Rect;

use super::state::State;
use crate::domain::conversation::{LATER, OutboxState, Outgoing, SendTrouble};
use crate::ui::model::Model;
use crate::ui::signs;
use crate::ui::theme::Role;
use crate::ui::widgets::{Entries, Paint, draw_time, second_row, span};
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
            .and_then(|id| all.iter().position(|one| one.row.id == id)),
        offset: state.offset,
        is_focused,
        below: 0,
    };
    entries.draw(area, paint, |index, is_chosen, rows, paint| {
        if let Some(one) = all.get(index) {
            draw_message(model, one, is_chosen, rows, paint);
        }
    });
}

fn draw_message(model: &Model, one: &Outgoing, is_chosen: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let row = &one.row;
    let at = words.short_time(row.created_at, model.now, model.zone());
    let room = draw_time(at, area, paint);
    let (sign, role) = signs::delivery(row.state);
    let mark = if is_chosen { "▸" } else { " " };
    let mut spans = vec![
        span(mark, Role::Key),
        span(
            Shown::from(sign).and(words.word("outbox-state", row.state.code())),
            role,
        ),
        span(" · ", Role::Muted),
    ];
    if !one.buyer.is_empty() {
        spans.push(span(Shown::line(&one.buyer), Role::Strong));
        spans.push(span(" · ", Role::Muted));
    }
    spans.push(span(words.word("route", row.route.code()), Role::Muted));
    if row.attempts > 1 {
        spans.push(span(" · ", Role::Muted));
        spans.push(span(tries(row.attempts, words), Role::Muted));
    }
    paint.line(room, &spans);
    if let Some(second) = second_row(area, 2) {
        let is_waiting = matches!(row.state, OutboxState::Undo | OutboxState::Ready);
        let undelivered = model
            .why_undelivered(row.route)
            .filter(|_| is_waiting && row.last_error.is_empty());
        let said = match undelivered {
            Some(why) => span(words.t(why), Role::Stop),
            None if row.last_error.is_empty() => span(Shown::line(&one.text), Role::Text),
            None => span(trouble(&row.last_error, words), Role::Stop),
        };
        paint.line(second, &[said]);
    }
}

/// Says what went wrong last: in words where it has a code of ours, with what the server said.
fn trouble(told: &str, words: Words<'_>) -> Shown<'static> {
    let (is_later, told) = match told.strip_prefix(LATER) {
        Some(told) => (true, told),
        None => (false, told),
    };
    let (code, rest) = told.split_once(' ').unwrap_or((told, ""));
    let said = match SendTrouble::from_code(code) {
        Some(code) if rest.is_empty() => words.word("send-trouble", code.code()).into_owned(),
        Some(code) => words
            .word("send-trouble", code.code())
            .and(" ")
            .and(words.apart(&Shown::line(rest))),
        None => Shown::line(told),
    };
    if is_later {
        return words.with("send-later", &[("what", &said)]);
    }
    said
}

fn tries(attempts: i64, words: Words<'_>) -> Shown<'static> {
    words.count("outbox-tries", attempts)
}
