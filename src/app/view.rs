//! Draws the whole screen from the state.
//! Never changes anything, and never does work that grows with the data.

mod asked;
mod cards;
pub mod commands;
pub mod dialogs;
pub mod health;
mod help;
mod letter;
mod matrix;
mod notices;
mod packet;
mod papers;
mod passage;
mod picker;
mod ruling;
mod shop;
mod stopped;
pub mod toasts;
mod window;

use ratatui::layout::{Position, Rect};

use super::layout::Areas;
use super::state::App;
use crate::panes::{case, checklist, composer, history, outbox, queue, review, transcript};
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::widgets::{Paint, draw_line, draw_lines, draw_status, span, wrapped};

/// Draws the screen; returns where the caret stands while something is being written.
pub fn draw(app: &App, paint: &mut Paint<'_>) -> Option<Position> {
    let areas = app.areas();
    paint.reorders = app.bidi.is_ours();
    paint.is_mirrored = app.is_mirrored();
    paint.clear(areas.screen, None);
    if areas.is_too_small {
        too_small(areas.screen, paint);
        return None;
    }
    draw_status(&app.model, areas.header, paint);
    let mut caret = None;
    for (place, area) in &areas.panes {
        let drawn = pane(app, *place, *area, paint);
        caret = caret.or(drawn);
    }
    if app.overlays.is_empty() {
        commands::footer(app, areas.footer, paint);
        commands::hints(app, &areas, paint);
    } else {
        // The dialog says its own keys.
        caret = dialogs::draw(app, &areas, paint);
    }
    toasts::draw(app, &areas, paint);
    caret
}

fn pane(app: &App, place: Place, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let (model, panes) = (&app.model, &app.panes);
    let is_focused = app.focus == place && app.overlays.is_empty();
    match place {
        Place::Queue => {
            queue::view::draw(model, &panes.queue, is_focused, area, paint);
            return search_line(app, area, paint);
        }
        Place::Composer => {
            return composer::view::draw(model, &panes.composer, is_focused, area, paint);
        }
        Place::Transcript => {
            transcript::view::draw(model, &panes.transcript, is_focused, area, paint);
        }
        Place::Case => case::view::draw(model, &panes.case, is_focused, area, paint),
        Place::Checklist => {
            checklist::view::draw(model, &panes.checklist, is_focused, area, paint);
        }
        Place::Outbox => outbox::view::draw(model, &panes.outbox, is_focused, area, paint),
        Place::History => history::view::draw(model, &panes.history, is_focused, area, paint),
        Place::Review => review::view::draw(model, &panes.review, is_focused, area, paint),
    }
    None
}

/// The search line lies on the lower border of the queue.
fn search_line(app: &App, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let line = app.panes.queue.line.as_ref()?;
    let row = Rect {
        x: area.x + 1,
        y: area.bottom().saturating_sub(1),
        width: area.width.saturating_sub(2),
        height: 1,
    };
    paint.clear(row, None);
    let used = paint.line(row, &[span(" / ", Role::Key)]);
    let field = Rect {
        x: row.x + used,
        width: row.width.saturating_sub(used),
        ..row
    };
    let hint = paint.words.t("search-hint");
    draw_line(line, &hint, field, paint)
}

/// A terminal that is too small for panes gets a sentence.
fn too_small(screen: Rect, paint: &mut Paint<'_>) {
    let cols = usize::from(screen.width).max(1);
    let sentence = wrapped(&paint.words.t("too-small"), cols, Role::Text, &[]);
    draw_lines(&sentence, 0, screen, paint);
}

/// Returns the rectangle of a dialog: so many columns and rows at most, in the middle.
fn middle(areas: &Areas, cols: u16, rows: u16) -> Rect {
    let screen = areas.screen;
    let width = cols.min(screen.width.saturating_sub(2));
    let height = rows.min(screen.height.saturating_sub(2));
    Rect {
        x: screen.x + (screen.width - width) / 2,
        y: screen.y + (screen.height - height) / 3,
        width,
        height,
    }
}
