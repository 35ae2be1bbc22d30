//! Loads the queue by pages and keeps the choice where it was.
//! Never holds more than a few pages: what scrolls out of reach is let go.

use super::state::App;
use crate::domain::deadline::Subject;
use crate::ui::ask::{PageFrom, QueuePage, QueueQuery, Ticket};
use crate::ui::effect::Effect;
use crate::ui::model::Load;

/// The most rows that are held. Ten screens of the tallest usual terminal.
const ROWS_LIMIT: usize = 600;

/// How many rows are asked for: what is shown plus a margin on both sides.
fn page_rows(app: &App) -> usize {
    (app.panes.queue.height * 3).clamp(60, ROWS_LIMIT / 2)
}

/// Asks for a page; an older question is forgotten.
pub fn load(app: &mut App, from: PageFrom) -> Vec<Effect> {
    let limit = page_rows(app);
    ask(app, from, limit)
}

fn ask(app: &mut App, from: PageFrom, limit: usize) -> Vec<Effect> {
    let ticket = app.ticket();
    app.wanted.queue = Some(ticket);
    app.model.queue.load = Load::Loading;
    vec![Effect::LoadQueue {
        ticket,
        query: app.model.queue.query.clone(),
        from,
        limit,
    }]
}

/// Shows another list from its beginning.
pub fn show(app: &mut App, query: QueueQuery, saved_as: Option<String>) -> Vec<Effect> {
    let queue = &mut app.model.queue;
    queue.query = query;
    queue.saved_as = saved_as;
    queue.rows.clear();
    queue.before = 0;
    queue.has_before = false;
    queue.has_after = false;
    app.panes.queue.selected = None;
    app.panes.queue.place = None;
    app.panes.queue.offset = 0;
    load(app, PageFrom::First)
}

/// Asks for rows behind (`true`) or before what is held, unless a page is on its way.
pub fn more(app: &mut App, is_behind: bool) -> Vec<Effect> {
    if app.wanted.queue.is_some() {
        return Vec::new();
    }
    let rows = &app.model.queue.rows;
    let edge = if is_behind { rows.last() } else { rows.first() };
    let cursor = edge.map(crate::domain::queue::QueueRow::cursor);
    let Some(cursor) = cursor else {
        return Vec::new();
    };
    let from = if is_behind {
        PageFrom::After(cursor)
    } else {
        PageFrom::Before(cursor)
    };
    load(app, from)
}

/// Asks for what is held anew; the choice stays where it is.
pub fn refresh(app: &mut App) -> Vec<Effect> {
    if app.wanted.queue.is_some() {
        app.is_stale = true;
        return Vec::new();
    }
    let limit = app.model.queue.rows.len().max(page_rows(app));
    let first = app
        .model
        .queue
        .rows
        .first()
        .map(crate::domain::queue::QueueRow::cursor);
    match first {
        Some(cursor) if app.model.queue.has_before => ask(app, PageFrom::At(cursor), limit),
        _ => ask(app, PageFrom::First, limit),
    }
}

/// Takes a page that arrived; a late one is dropped.
pub fn arrive(app: &mut App, ticket: Ticket, page: QueuePage) -> Vec<Effect> {
    if app.wanted.queue != Some(ticket) {
        return Vec::new();
    }
    app.wanted.queue = None;
    let chosen = app
        .panes
        .queue
        .row(&app.model)
        .map(|row| row.deadline.subject);
    let queue = &mut app.model.queue;
    queue.load = Load::Ready;
    match page.from {
        PageFrom::After(_) => {
            // What was found first lies deep in the list: a refresh begins there, not at the top.
            queue.has_before |= queue.rows.is_empty();
            queue.rows.extend(page.rows);
            queue.has_after = page.has_after;
            let over = queue.rows.len().saturating_sub(ROWS_LIMIT);
            if over > 0 {
                queue.rows.drain(..over);
                queue.before += over;
                queue.has_before = true;
                let state = &mut app.panes.queue;
                state.offset = state.offset.saturating_sub(over);
            }
        }
        PageFrom::Before(_) => {
            let new = page.rows.len();
            queue.rows.splice(0..0, page.rows);
            queue.before = queue.before.saturating_sub(new);
            queue.has_before = page.has_before;
            if queue.rows.len() > ROWS_LIMIT {
                queue.rows.truncate(ROWS_LIMIT);
                queue.has_after = true;
            }
            app.panes.queue.offset += new;
        }
        PageFrom::First | PageFrom::At(_) | PageFrom::Last => {
            queue.rows = page.rows;
            queue.has_before = page.has_before;
            queue.has_after = page.has_after;
        }
    }
    if page.from == PageFrom::Last {
        let view = queue.query.view;
        let open = app.model.counts.open_of(view.lane(), view.kinds());
        let open = usize::try_from(open).unwrap_or(0);
        queue.before = open.saturating_sub(queue.rows.len());
    }
    if !queue.has_before {
        queue.before = 0;
    }
    choose(app, page.from, chosen);
    if std::mem::take(&mut app.is_stale) {
        return refresh(app);
    }
    Vec::new()
}

fn choose(app: &mut App, from: PageFrom, chosen: Option<Subject>) {
    let queue = &app.model.queue;
    match from {
        PageFrom::Last => app.panes.queue.choose(queue, usize::MAX),
        PageFrom::First | PageFrom::At(_) | PageFrom::After(_) | PageFrom::Before(_) => {
            app.panes.queue.find_again(queue, chosen);
        }
    }
}
