//! How the queue looks: one row a matter, and the chosen one in full below the list.
//! Never loads and never scrolls: it shows the window that the state names.

mod detail;
pub mod hits;
mod row;

use ratatui::layout::Rect;

use crate::panes::queue::state::State;
use crate::ui::model::{Load, Model};
use crate::ui::theme::Role;
use crate::ui::widgets::{Frame, Paint, Scroll, Span, draw_sentences, span};
use crate::ui::words::{Shown, Words};

/// From this height on, the chosen row is shown in full below the list.
const DETAIL_FROM_ROWS: u16 = 14;
/// Rows of the chosen one in full, its rule included.
const DETAIL_ROWS: u16 = 6;

/// Returns how many rows of the list a pane of this size shows.
pub fn rows_in(area: Rect) -> u16 {
    let inside = Frame::inside(area).height;
    if inside >= DETAIL_FROM_ROWS {
        inside - DETAIL_ROWS
    } else {
        inside
    }
}

/// Draws the queue, or the hits of a search in its place.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    if !model.search.text.trim().is_empty() {
        hits::draw(model, state, is_focused, area, paint);
        return;
    }
    let queue = &model.queue;
    let height = usize::from(rows_in(area));
    let chosen = state.index(queue);
    let offset = state.first(queue, height);
    let open = model
        .counts
        .open_of(queue.query.view.lane(), queue.query.view.kinds());
    let frame = Frame {
        title: title(model, open, is_focused, paint.words),
        right: load_word(queue.load, paint.words),
        foot: Vec::new(),
        is_focused,
        scroll: Some(Scroll {
            before: queue.before + offset,
            shown: height.min(queue.rows.len()),
            all: queue.whole_len(open),
        }),
    };
    let inside = frame.draw(area, paint);
    if queue.rows.is_empty() {
        draw_sentences(&nothing(model, paint.words), inside, paint);
        return;
    }
    let list = Rect {
        height: rows_in(area),
        ..inside
    };
    for (y, (index, one)) in
        (list.top()..list.bottom()).zip(queue.rows.iter().enumerate().skip(offset))
    {
        let line = Rect {
            y,
            height: 1,
            ..list
        };
        let is_chosen = chosen == Some(index);
        row::draw(model, one, is_chosen, line, paint);
        if is_chosen {
            paint.lay(line, Role::chosen(is_focused));
        }
    }
    if let Some(one) = state.row(model).filter(|_| list.height < inside.height) {
        let below = Rect {
            y: list.bottom(),
            height: inside.bottom() - list.bottom(),
            ..inside
        };
        detail::draw(model, one, below, paint);
    }
}

fn title<'a>(model: &'a Model, open: i64, is_focused: bool, words: Words<'a>) -> Vec<Span<'a>> {
    let query = &model.queue.query;
    let name = match &model.queue.saved_as {
        Some(name) => Shown::line(name),
        None => words.word("view", query.view.code()),
    };
    let mut title = vec![span(name, Role::title(is_focused))];
    if model.queue.load != Load::Idle {
        title.push(span(" ", Role::Text));
        title.push(span(count(model, open, words), Role::Muted));
    }
    if query.is_narrowed() {
        title.push(span(" · ", Role::Muted));
        title.push(span(narrowed(model, words), Role::Warn));
    }
    title
}

/// How many rows there are; of a narrowed list those that were found so far.
fn count(model: &Model, open: i64, words: Words<'_>) -> Shown<'static> {
    let queue = &model.queue;
    if !queue.query.is_narrowed() {
        return words.number(open);
    }
    let found = words.number(i64::try_from(queue.rows.len()).unwrap_or(i64::MAX));
    let is_all = !queue.has_before && !queue.has_after;
    if is_all { found } else { found.and("+") }
}

/// Says what the list is narrowed to.
fn narrowed(model: &Model, words: Words<'_>) -> Shown<'static> {
    let query = &model.queue.query;
    let kinds = query
        .kinds
        .iter()
        .map(|kind| words.word("deadline", kind.code()).into_owned());
    let language = query.language.iter().map(|tag| Shown::line(tag));
    let shop = query
        .shop
        .iter()
        .filter_map(|id| model.shop(*id))
        .map(|shop| Shown::line(&shop.name));
    let lane = query
        .lane
        .map(|lane| words.word("lane", lane.code()).into_owned());
    let mine = query.is_mine.then(|| words.t("queue-mine").into_owned());
    kinds
        .chain(language)
        .chain(lane)
        .chain(shop)
        .chain(mine)
        .reduce(|all, one| all.and(" + ").and(&one))
        .unwrap_or_default()
}

fn load_word(load: Load, words: Words<'_>) -> Vec<Span<'_>> {
    match load {
        Load::Failed => vec![
            span("! ", Role::Stop),
            span(words.t("state-old"), Role::Stop),
        ],
        // Rows that are there stay until newer ones come; a word for a millisecond only flickers.
        Load::Idle | Load::Loading | Load::Ready => Vec::new(),
    }
}

/// What an empty list says, and what to do.
fn nothing<'a>(model: &Model, words: Words<'a>) -> Vec<Span<'a>> {
    let queue = &model.queue;
    match queue.load {
        Load::Idle | Load::Loading => vec![span(words.t("queue-loading"), Role::Muted)],
        Load::Failed => vec![
            span(words.t("queue-failed"), Role::Stop),
            span(words.t("queue-failed-next"), Role::Text),
        ],
        Load::Ready if model.is_empty => vec![
            span(words.t("queue-no-data"), Role::Text),
            span(words.t("queue-no-data-next"), Role::Muted),
        ],
        Load::Ready if queue.query.is_narrowed() => vec![
            span(words.t("queue-none-narrowed"), Role::Text),
            span(words.t("queue-none-narrowed-next"), Role::Muted),
        ],
        Load::Ready => vec![
            span("✓ ", Role::Ok).and(words.t("queue-none")),
            span(words.t("queue-none-next"), Role::Muted),
        ],
    }
}
