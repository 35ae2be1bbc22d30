//! The chosen row in full: who, what, until when and by whose word, since when, and the last words.
//! Never more than the row holds: opening shows the rest.

use ratatui::layout::Rect;

use super::row::{facts, order_tail};
use crate::compliance::Lexicon;
use crate::compliance::mask::mask;
use crate::domain::queue::QueueRow;
use crate::domain::time::{MINUTE_MS, Zone};
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, Span, draw_lines, span, wrapped};
use crate::ui::words::{Shown, Words};

/// A buyer waits longer than the source text allows (row D-04).
const PATIENCE_MS: i64 = 3 * MINUTE_MS;

/// Draws the row below a rule.
pub fn draw(model: &Model, row: &QueueRow, area: Rect, paint: &mut Paint<'_>) {
    let rule = Rect { height: 1, ..area };
    paint.rule(rule, Role::Border);
    let words = paint.words;
    let mut lines = vec![
        who(row, words),
        what(model, row, words),
        due(model, row, words),
    ];
    if let Some(line) = waits(model, row, words) {
        lines.push(line);
    }
    let room = Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(1),
    };
    // The last words of the conversation; whose they are is not known here.
    let masked = mask(&row.preview, Lexicon::embedded(), &[&row.order_number]);
    let preview = Shown::line(masked.as_deref().unwrap_or(&row.preview));
    let free = usize::from(room.height).saturating_sub(lines.len());
    if !preview.is_empty() && free > 0 {
        let all = wrapped(&preview, usize::from(room.width).max(1), Role::Muted, &[]);
        lines.extend(all.into_iter().take(free));
    }
    draw_lines(&lines, 0, room, paint);
}

fn who<'a>(row: &'a QueueRow, words: Words<'a>) -> Line<'a> {
    let mut spans = vec![span(Shown::line(&row.buyer), Role::Strong)];
    if !row.order_number.is_empty() {
        spans.push(span(" ", Role::Muted));
        spans.push(span(order_tail(row), Role::Muted));
    }
    if let Some(state) = row.order_state {
        spans.push(span(" · ", Role::Muted));
        spans.push(span(words.word("order-state", state.code()), Role::Text));
    }
    Line::of(spans)
}

fn what<'a>(model: &'a Model, row: &'a QueueRow, words: Words<'a>) -> Line<'a> {
    let mut spans = vec![span(
        words.word("deadline", row.deadline.kind.code()),
        Role::Heading,
    )];
    for fact in facts(model, row, words) {
        spans.push(span(" · ", Role::Muted));
        spans.push(fact);
    }
    Line::of(spans)
}

fn due<'a>(model: &'a Model, row: &'a QueueRow, words: Words<'a>) -> Line<'a> {
    let at = words.short_time(row.deadline.at, model.now, zone_of(model, row));
    let mut spans: Vec<Span<'a>> = vec![
        span(words.with("queue-due-at", &[("time", &at)]), Role::Text),
        span(" · ", Role::Muted),
    ];
    if !row.deadline.card.is_empty() {
        spans.push(span(Shown::line(&row.deadline.card), Role::Key));
        spans.push(span(" ", Role::Muted));
    }
    let source = words.word("deadline-source", row.deadline.source.code());
    spans.push(span(source, Role::Muted));
    Line::of(spans)
}

fn waits<'a>(model: &Model, row: &QueueRow, words: Words<'a>) -> Option<Line<'a>> {
    let (since, is_buyers) = match row.waiting_since {
        Some(since) => (since, false),
        None => (row.silent_since()?, true),
    };
    let silent_ms = model.now.since(since).max(0);
    let time = words.left(silent_ms);
    let (sign, key, role) = if is_buyers {
        ("· ", "queue-silent", Role::Muted)
    } else if silent_ms > PATIENCE_MS {
        ("! ", "queue-waits-long", Role::Late)
    } else {
        ("· ", "queue-waits", Role::Muted)
    };
    Some(Line::of(vec![
        span(sign, role),
        span(words.with(key, &[("time", &time)]), role),
    ]))
}

fn zone_of(model: &Model, row: &QueueRow) -> Zone {
    model
        .shop(row.shop)
        .and_then(|shop| model.platform_of(shop))
        .map_or(Zone::UTC, |platform| platform.zone)
}
