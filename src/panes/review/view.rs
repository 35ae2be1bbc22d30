//! How the review pane looks: the list by severity and age, and beside or below it the chosen text
//! with all that a supervisor needs to decide.
//! Never decides.

mod detail;
mod list;

use ratatui::layout::Rect;

use super::state::State;
use crate::ui::model::Model;
use crate::ui::widgets::{ENTRY_ROWS, Frame, Paint};

/// From so many columns on the details stand beside the list.
const BESIDE_FROM_COLS: u16 = 100;
/// From so many rows on they stand below it; with fewer there is the list alone.
const BELOW_FROM_ROWS: u16 = 15;

/// Returns where the list and the details stand.
pub fn split(area: Rect) -> (Rect, Option<Rect>) {
    if area.width >= BESIDE_FROM_COLS {
        let cols = (area.width * 2 / 5).clamp(36, 64);
        let list = Rect {
            width: cols,
            ..area
        };
        let rest = Rect {
            x: area.x + cols,
            width: area.width - cols,
            ..area
        };
        return (list, Some(rest));
    }
    if area.height < BELOW_FROM_ROWS {
        return (area, None);
    }
    // An even number of rows inside, so that no entry is cut.
    let rows = (area.height / 3).clamp(6, 12) / 2 * 2;
    let list = Rect {
        height: rows,
        ..area
    };
    let rest = Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    };
    (list, Some(rest))
}

/// Returns how many entries the list shows in a pane of this size.
pub fn entries_in(area: Rect) -> usize {
    let (list, _) = split(area);
    usize::from(Frame::inside(list).height / ENTRY_ROWS)
}

/// Returns the entry at a row of the screen, counted from the first that is shown.
pub fn entry_at(area: Rect, column: u16, row: u16) -> Option<usize> {
    let (list, _) = split(area);
    let inside = Frame::inside(list);
    inside
        .contains((column, row).into())
        .then(|| usize::from((row - inside.y) / ENTRY_ROWS))
}

/// Draws both.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let (place, rest) = split(area);
    list::draw(model, state, is_focused, place, paint);
    if let Some(rest) = rest {
        detail::draw(model, state, rest, paint);
    }
}
