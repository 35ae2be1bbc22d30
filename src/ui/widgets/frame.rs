//! A pane's frame: border, title, a word at its end, and the scrollbar on the border.
//! Never draws what is inside.

use ratatui::layout::Rect;

use super::paint::{Paint, Span, cols_of};
use crate::ui::theme::Role;

/// How far a list is scrolled, for the scrollbar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scroll {
    /// What lies before the first row shown.
    pub before: usize,
    /// What is shown.
    pub shown: usize,
    /// All there is.
    pub all: usize,
}

/// The frame of a pane.
#[derive(Debug, Clone, Default)]
pub struct Frame<'a> {
    /// Words where the upper border begins.
    pub title: Vec<Span<'a>>,
    /// Words where the upper border ends.
    pub right: Vec<Span<'a>>,
    /// Words where the lower border begins.
    pub foot: Vec<Span<'a>>,
    /// Whether the pane has the keys.
    pub is_focused: bool,
    /// How far it is scrolled; no scrollbar when all is shown.
    pub scroll: Option<Scroll>,
}

impl Frame<'_> {
    /// Returns the rectangle inside a frame.
    pub fn inside(area: Rect) -> Rect {
        Rect {
            x: area.x.saturating_add(1),
            y: area.y.saturating_add(1),
            width: area.width.saturating_sub(2),
            height: area.height.saturating_sub(2),
        }
    }

    /// Draws the frame and returns the rectangle inside.
    pub fn draw(&self, area: Rect, paint: &mut Paint<'_>) -> Rect {
        if area.width < 2 || area.height < 2 {
            return Self::inside(area);
        }
        let role = if self.is_focused {
            Role::BorderFocus
        } else {
            Role::Border
        };
        draw_border(area, role, paint);
        let room = area.width.saturating_sub(4);
        let used = title_on(area, area.y, room, &self.title, paint);
        let left = room.saturating_sub(used + 3);
        let cols = u16::try_from(cols_of(&self.right)).unwrap_or(u16::MAX);
        if cols > 0 && cols <= left {
            let x = area.right() - cols - 4;
            title_on(Rect { x, ..area }, area.y, cols, &self.right, paint);
        }
        title_on(area, area.bottom() - 1, room, &self.foot, paint);
        if let Some(scroll) = self.scroll {
            draw_scrollbar(area, scroll, self.is_focused, paint);
        }
        Self::inside(area)
    }
}

fn draw_border(area: Rect, role: Role, paint: &mut Paint<'_>) {
    let style = paint.theme.style(role);
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    for x in area.x + 1..right {
        paint.put_cell(x, area.y, "─", style);
        paint.put_cell(x, bottom, "─", style);
    }
    for y in area.y + 1..bottom {
        paint.put_cell(area.x, y, "│", style);
        paint.put_cell(right, y, "│", style);
    }
    for (x, y, corner) in [
        (area.x, area.y, "┌"),
        (right, area.y, "┐"),
        (area.x, bottom, "└"),
        (right, bottom, "┘"),
    ] {
        paint.put_cell(x, y, corner, style);
    }
}

/// Draws words with a blank on both sides on a border. Returns the columns of the words.
fn title_on(area: Rect, y: u16, room: u16, words: &[Span<'_>], paint: &mut Paint<'_>) -> u16 {
    if words.is_empty() || room == 0 {
        return 0;
    }
    let text = paint.theme.style(Role::Text);
    let row = Rect {
        x: area.x + 2,
        y,
        width: room,
        height: 1,
    };
    paint.put_cell(area.x + 1, y, " ", text);
    let used = paint.line(row, words);
    paint.put_cell(row.x + used, y, " ", text);
    used
}

fn draw_scrollbar(area: Rect, scroll: Scroll, is_focused: bool, paint: &mut Paint<'_>) {
    let length = usize::from(area.height.saturating_sub(2));
    if length < 2 || scroll.all <= scroll.shown || scroll.shown == 0 {
        return;
    }
    let size = (length * scroll.shown / scroll.all).clamp(1, length - 1);
    let hidden = scroll.all - scroll.shown;
    let before = scroll.before.min(hidden);
    // Rounded so that the ends are reached only at the ends.
    let place = match before {
        0 => 0,
        all if all == hidden => length - size,
        some => {
            (some * (length - size) / hidden).clamp(usize::from(length - size > 1), length - size)
        }
    };
    let role = if is_focused {
        Role::BorderFocus
    } else {
        Role::Thumb
    };
    let style = paint.theme.style(role);
    for row in place..place + size {
        let y = area.y + 1 + u16::try_from(row).unwrap_or(0);
        paint.put_cell(area.right() - 1, y, "┃", style);
    }
}
