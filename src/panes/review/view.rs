//! How the list of flagged messages looks: why, who, and the words with what was found in them.
//! Never decides.

use ratatui::layout::Rect;

use super::state::State;
use crate::domain::finding::FindingKind;
use crate::domain::review::{Review, ReviewKind};
use crate::text::printable::Printable;
use crate::ui::explain::explained;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{
    Entries, Frame, Line, Paint, Span, begin_near, draw_lines, draw_time, second_row, span, wrapped,
};
use crate::ui::words::{Shown, Words};

/// From so many rows on the lower third says why the chosen entry stands here.
const EXPLAINED_FROM_ROWS: u16 = 12;

/// Draws the list, and below it why the chosen entry stands there.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let all = &model.reviews;
    let entries = Entries {
        title: paint.words.t("review-title"),
        none: paint.words.t("review-none"),
        count: all.len(),
        chosen: state
            .selected
            .and_then(|id| all.iter().position(|entry| entry.id == id)),
        offset: state.offset,
        is_focused,
        below: below(area, all.len()),
    };
    entries.draw(area, paint, |index, is_chosen, rows, paint| {
        if let Some(entry) = all.get(index) {
            draw_entry(model, entry, is_chosen, rows, paint);
        }
    });
    let chosen = all.iter().find(|entry| Some(entry.id) == state.selected);
    if let Some(entry) = chosen.or_else(|| all.first()) {
        draw_why(entry, area, paint);
    }
}

/// Returns how many rows say why the chosen entry stands here.
pub fn below(area: Rect, entries: usize) -> u16 {
    let inside = Frame::inside(area);
    if entries > 0 && inside.height >= EXPLAINED_FROM_ROWS {
        inside.height / 3
    } else {
        0
    }
}

/// Each finding of the chosen entry with its rule, what speaks for it and what would clear it.
fn draw_why(entry: &Review, area: Rect, paint: &mut Paint<'_>) {
    let rows = below(area, 1);
    let inside = Frame::inside(area);
    let place = Rect {
        y: inside.bottom().saturating_sub(rows),
        height: rows,
        ..inside
    };
    if rows == 0 {
        return;
    }
    paint.rule(Rect { height: 1, ..place }, Role::Border);
    let room = Rect {
        x: place.x + 1,
        y: place.y + 1,
        width: place.width.saturating_sub(2),
        height: rows - 1,
    };
    let words = paint.words;
    let cols = usize::from(room.width).max(1);
    let mut lines = Vec::new();
    for finding in &entry.findings {
        lines.push(Line::of(vec![
            span(words.word("finding", &finding.kind), Role::Strong),
            span("  ", Role::Text),
            span(Shown::line(&finding.rule), Role::Muted),
        ]));
        if let Some(kind) = FindingKind::from_code(&finding.kind) {
            let reasons = finding.evidence.iter().map(String::as_str);
            let why = explained(kind, &finding.rule, entry.verdict, reasons, words);
            lines.extend(wrapped(&why, cols, Role::Muted, &[]));
        }
    }
    draw_lines(&lines, 0, room, paint);
}

fn draw_entry(model: &Model, entry: &Review, is_chosen: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let at = words.short_time(entry.at, model.now, model.zone());
    let room = draw_time(at, area, paint);
    let (sign, role) = match entry.kind {
        ReviewKind::Stopped => ("✗ ", Role::Stop),
        ReviewKind::Held => ("■ ", Role::Warn),
        ReviewKind::Sampled => ("· ", Role::Muted),
        ReviewKind::Rejudged => ("◆ ", Role::Warn),
        ReviewKind::Bait => ("◇ ", Role::Due),
    };
    let mark = if is_chosen { "▸" } else { " " };
    let mut spans = vec![
        span(mark, Role::Key),
        span(
            Shown::from(sign).and(words.word("review-kind", entry.kind.code())),
            role,
        ),
    ];
    spans.extend(kinds(entry, words));
    spans.push(span(" · ", Role::Muted));
    spans.push(span(Shown::line(&entry.author), Role::Shop));
    paint.line(room, &spans);
    if let Some(second) = second_row(area, 2) {
        let mut words = marked(entry);
        begin_near(&mut words, Role::Finding, usize::from(second.width));
        paint.line(second, &words);
    }
}

/// Returns each kind of finding once.
fn kinds<'a>(entry: &'a Review, words: Words<'a>) -> Vec<Span<'a>> {
    let mut seen: Vec<&str> = Vec::new();
    let mut spans = Vec::new();
    for finding in &entry.findings {
        if !seen.contains(&finding.kind.as_str()) {
            seen.push(&finding.kind);
            spans.push(span(" · ", Role::Muted));
            spans.push(span(words.word("finding", &finding.kind), Role::Text));
        }
    }
    spans
}

/// Returns the words with what was found in them. Each stretch is made printable by itself:
/// cleaning changes lengths, and findings are places in the raw text.
fn marked(entry: &Review) -> Vec<Span<'static>> {
    let letters: Vec<char> = entry.text.chars().collect();
    let mut spans = Vec::new();
    let mut at = 0;
    let mut push = |from: usize, to: usize, role| {
        let text: String = letters.get(from..to).unwrap_or_default().iter().collect();
        if !text.is_empty() {
            spans.push(span(Printable::line(&text), role));
        }
    };
    for finding in &entry.findings {
        let start = finding.start.max(at);
        let end = finding.end.max(start);
        push(at, start, Role::Text);
        push(start, end, Role::Finding);
        at = end;
    }
    push(at, letters.len(), Role::Text);
    spans
}
