//! The list of flagged texts: how grave, why, who, and the words with what was found in them.
//! Never more than is seen.

use ratatui::layout::Rect;

use crate::domain::review::{Review, ReviewKind, Severity};
use crate::panes::review::state::State;
use crate::ui::decided::decided;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Entries, Paint, Span, begin_near, draw_time, one_row, second_row, span};
use crate::ui::words::{Shown, Words};

/// Draws the list.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let reviews = &model.reviews;
    let all = &reviews.rows;
    let none = if reviews.is_loading {
        "state-loading"
    } else if reviews.filter.is_decided {
        "review-none-decided"
    } else {
        "review-none"
    };
    let entries = Entries {
        title: title(model, paint.words),
        none: paint.words.t(none),
        count: all.len(),
        chosen: (!all.is_empty()).then(|| state.place(reviews)),
        offset: state.offset,
        is_focused,
        below: 0,
    };
    entries.draw(area, paint, |index, is_chosen, rows, paint| {
        if let Some(entry) = all.get(index) {
            draw_entry(model, entry, is_chosen, rows, paint);
        }
    });
}

/// What is listed: open or decided, of which kind, of whom.
fn title(model: &Model, words: Words<'_>) -> Shown<'static> {
    let filter = &model.reviews.filter;
    let mut title = words
        .t(if filter.is_decided {
            "review-title-decided"
        } else {
            "review-title"
        })
        .into_owned();
    if let Some(kind) = filter.kind {
        title = title.and(" · ").and(words.word("review-kind", kind.code()));
    }
    if let Some(author) = &filter.author {
        title = title.and(" · ").and(Shown::line(author));
    }
    if model.reviews.has_more {
        title = title.and(" +");
    }
    title
}

/// Sign and role of why an entry stands in the list, as grave as it is.
pub fn sign(entry: &Review) -> (&'static str, Role) {
    let sign = match entry.kind {
        ReviewKind::Stopped => "✗ ",
        ReviewKind::Held => "■ ",
        ReviewKind::Rejudged => "◆ ",
        ReviewKind::Released => "→ ",
        ReviewKind::Sampled => "· ",
        ReviewKind::Bait => "◇ ",
    };
    let role = match entry.severity {
        Severity::Grave => Role::Stop,
        Severity::Serious => Role::Warn,
        Severity::Minor => Role::Due,
        Severity::Slight | Severity::NoFault => Role::Muted,
    };
    (sign, role)
}

fn draw_entry(model: &Model, entry: &Review, is_chosen: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let at = words.short_time(entry.at, model.now, model.zone());
    let room = draw_time(at, area, paint);
    let (sign, role) = sign(entry);
    let mark = if is_chosen { "▸" } else { " " };
    let mut spans = vec![
        span(mark, Role::Key),
        span(
            Shown::from(sign).and(words.word("review-kind", entry.kind.code())),
            role,
        ),
        span(" · ", Role::Muted),
        span(who(entry, words), Role::Shop),
    ];
    if let Some(decision) = &entry.decision {
        spans.push(span(" · ", Role::Muted));
        spans.push(span(decided(decision, words), Role::Ok));
    } else {
        spans.extend(kinds(entry, words));
    }
    paint.line(room, &spans);
    if let Some(second) = second_row(area, 2) {
        let mut words = marked(entry);
        begin_near(&mut words, Role::Finding, usize::from(second.width));
        one_row(words, &entry.text, usize::from(second.width)).draw(second, paint);
    }
}

/// Who wrote it.
pub fn who(entry: &Review, words: Words<'_>) -> Shown<'static> {
    if entry.author.is_empty() {
        words.t("review-buyer").into_owned()
    } else {
        Shown::line(&entry.author)
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
            spans.push(span(Shown::line(&text), role));
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
