//! The hits of a search in place of the queue, newest first, with the words that were found.
//! Never ranks them.

use ratatui::layout::Rect;

use crate::domain::dossier::{HitKind, SearchHit};
use crate::domain::time::Zone;
use crate::panes::queue::state::State;
use crate::text::printable::Printable;
use crate::ui::ask::HITS;
use crate::ui::model::{Load, Model};
use crate::ui::scroll::scrolled;
use crate::ui::theme::Role;
use crate::ui::widgets::{
    Frame, Line, Paint, Scroll, Span, begin_near, draw_sentences, draw_time, one_row, second_row,
    span,
};
use crate::ui::words::{Shown, Words};

/// Rows of one hit: who and when, and the words.
const HIT_ROWS: u16 = 2;

/// Draws the hits.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let search = &model.search;
    let inside = Frame::inside(area);
    let (offset, height) = window(state, inside);
    let frame = Frame {
        title: vec![
            span(paint.words.t("search-title"), Role::title(is_focused)),
            span(" ", Role::Text),
            span(Shown::line(&search.text), Role::Match),
        ],
        right: vec![span(count_word(model, paint.words), Role::Muted)],
        is_focused,
        scroll: Some(Scroll {
            before: offset,
            shown: height.min(search.hits.len()),
            all: search.hits.len(),
        }),
        ..Frame::default()
    };
    frame.draw(area, paint);
    if search.hits.is_empty() {
        draw_sentences(&nothing(model, paint.words), inside, paint);
        return;
    }
    for (n, (index, hit)) in search
        .hits
        .iter()
        .enumerate()
        .skip(offset)
        .take(height)
        .enumerate()
    {
        let down = u16::try_from(n).unwrap_or(0) * HIT_ROWS;
        let rows = Rect {
            y: inside.y + down,
            height: HIT_ROWS.min(inside.height - down),
            ..inside
        };
        draw_hit(model, hit, index == state.hit, rows, paint);
        if index == state.hit {
            paint.lay(rows, Role::chosen(is_focused));
        }
    }
    let last = search.hits.len().saturating_sub(offset).min(height);
    let used = u16::try_from(last)
        .unwrap_or(u16::MAX)
        .saturating_mul(HIT_ROWS);
    if let Some(sentence) = looks_on(model, paint.words)
        && used < inside.height
    {
        let row = Rect {
            x: inside.x + 3,
            y: inside.y + used,
            width: inside.width.saturating_sub(3),
            height: 1,
        };
        paint.line(row, &[sentence]);
    }
}

/// Returns the first hit that is shown, and how many are.
fn window(state: &State, inside: Rect) -> (usize, usize) {
    let height = usize::from((inside.height / HIT_ROWS).max(1));
    (scrolled(state.hit_offset, state.hit, height), height)
}

/// Returns the hit that a row of the screen shows, where there are enough of them.
pub fn hit_at(state: &State, area: Rect, y: u16) -> Option<usize> {
    let inside = Frame::inside(area);
    let (offset, height) = window(state, inside);
    let place = usize::from(y.checked_sub(inside.y)? / HIT_ROWS);
    (place < height).then_some(offset + place)
}

fn count_word<'a>(model: &Model, words: Words<'a>) -> Shown<'a> {
    match model.search.load {
        Load::Loading => words.t("state-loading"),
        Load::Failed => words.t("state-old"),
        Load::Idle | Load::Ready => {
            let count = i64::try_from(model.search.hits.len()).unwrap_or(i64::MAX);
            let key = if model.search.hits.len() < HITS {
                "search-hits"
            } else {
                "search-hits-newest"
            };
            words.count(key, count)
        }
    }
}

/// Says how far a search has looked that goes on.
fn looks_on(model: &Model, words: Words<'_>) -> Option<Span<'static>> {
    let since = model.search.looked_back_to?;
    let time = words.short_time(since, model.now, zone(model));
    let sentence = words.with("search-looks-on", &[("time", &time)]);
    Some(span(sentence, Role::Muted))
}

fn zone(model: &Model) -> Zone {
    model
        .open_platform()
        .map_or(Zone::BEIJING, |platform| platform.zone)
}

fn nothing<'a>(model: &Model, words: Words<'a>) -> Vec<Span<'a>> {
    match model.search.load {
        Load::Idle | Load::Loading => vec![
            looks_on(model, words).unwrap_or_else(|| span(words.t("search-running"), Role::Muted)),
        ],
        Load::Failed => vec![span(words.t("search-failed"), Role::Stop)],
        Load::Ready => vec![
            span(words.t("search-none"), Role::Text),
            span(words.t("search-none-next"), Role::Muted),
        ],
    }
}

fn draw_hit(model: &Model, hit: &SearchHit, is_chosen: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let zone = zone(model);
    let sign = match hit.kind {
        HitKind::Message(_) => "❝ ",
        HitKind::Order(_) => "# ",
    };
    let mark = if is_chosen { "▸" } else { " " };
    let left = draw_time(words.short_time(hit.at, model.now, zone), area, paint);
    paint.line(
        left,
        &[
            span(mark, Role::Key),
            span(sign, Role::Muted),
            span(Shown::line(&hit.buyer), Role::Strong),
            span(" ", Role::Text),
            span(Shown::line(&hit.order_number), Role::Muted),
        ],
    );
    if let Some(second) = second_row(area, 3) {
        in_one_row(hit, usize::from(second.width)).draw(second, paint);
    }
}

/// Returns the words around a hit as one row of text.
fn in_one_row(hit: &SearchHit, cols: usize) -> Line<'static> {
    let mut spans = excerpt(hit);
    begin_near(&mut spans, Role::Match, cols);
    one_row(spans, &hit.excerpt, cols)
}

/// Returns the words around a hit. Each stretch is made printable by itself: cleaning changes
/// lengths, and the spans are places in the raw text.
fn excerpt(hit: &SearchHit) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut at = 0;
    let mut push = |part: std::ops::Range<usize>, role| {
        let text = hit.excerpt.get(part).unwrap_or_default();
        if !text.is_empty() {
            spans.push(span(Printable::line(text), role));
        }
    };
    for found in &hit.spans {
        push(at..found.start, Role::Text);
        push(found.clone(), Role::Match);
        at = found.end;
    }
    push(at..hit.excerpt.len(), Role::Text);
    spans
}
