//! How the list of flagged messages looks: why, who, and the words with what was found in them.
//! Never decides.

use ratatui::layout::Rect;

use super::state::State;
use crate::domain::review::{Review, ReviewKind};
use crate::text::printable::Printable;
use crate::ui::model::Model;
use crate::ui::scroll::scrolled;
use crate::ui::theme::Role;
use crate::ui::widgets::{Frame, Paint, Scroll, Span, draw_sentences, span};
use crate::ui::words::{Shown, Words};

/// Rows of one entry: why and who, and the words.
const ENTRY_ROWS: u16 = 2;

/// Draws the list.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let inside = Frame::inside(area);
    let all = &model.reviews;
    let chosen = state
        .selected
        .and_then(|id| all.iter().position(|entry| entry.id == id));
    let height = usize::from((inside.height / ENTRY_ROWS).max(1));
    let offset = scrolled(state.offset, chosen.unwrap_or(0), height);
    let count = words.number(i64::try_from(all.len()).unwrap_or(i64::MAX));
    Frame {
        title: vec![
            span(words.t("review-title"), Role::title(is_focused)),
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
        let sentence = span("✓ ", Role::Ok).and(words.t("review-none"));
        draw_sentences(&[sentence], inside, paint);
        return;
    }
    let mut room = inside;
    for (index, entry) in all.iter().enumerate().skip(offset) {
        if room.height == 0 {
            break;
        }
        let rows = Rect {
            height: ENTRY_ROWS.min(room.height),
            ..room
        };
        draw_entry(model, entry, chosen == Some(index), rows, paint);
        if chosen == Some(index) {
            paint.lay(rows, Role::chosen(is_focused));
        }
        room.y += rows.height;
        room.height -= rows.height;
    }
}

fn draw_entry(model: &Model, entry: &Review, is_chosen: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let first = Rect { height: 1, ..area };
    let at = words.short_time(entry.at, model.now, model.zone());
    let used = paint.line_right(first, &[span(at, Role::Muted)]);
    let room = Rect {
        width: first.width.saturating_sub(used + 1),
        ..first
    };
    let (sign, role) = match entry.kind {
        ReviewKind::Stopped => ("✗ ", Role::Stop),
        ReviewKind::Held => ("■ ", Role::Warn),
        ReviewKind::Sampled => ("· ", Role::Muted),
        ReviewKind::Bait => ("◇ ", Role::Due),
    };
    let mark = if is_chosen { "▸" } else { " " };
    let mut spans = vec![
        span(mark, Role::Key),
        span(
            Shown::from(sign).and(words.word("review-kind", entry.kind.code())),
            role,
        ),
        span(" · ", Role::Muted),
        span(Shown::line(&entry.author), Role::Shop),
    ];
    spans.extend(kinds(entry, words));
    paint.line(room, &spans);
    if area.height > 1 {
        let second = Rect {
            x: area.x + 2,
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: 1,
        };
        paint.line(second, &marked(entry));
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
