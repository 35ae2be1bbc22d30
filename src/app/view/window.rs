//! The frame of a dialog, and lines in it.
//! Never knows what the dialog is about.

use ratatui::layout::{Position, Rect};

use super::middle;
use crate::app::layout::Areas;
use crate::ui::editor::Editor;
use crate::ui::theme::Role;
use crate::ui::widgets::{Frame, Line, Paint, Scroll, draw_line, draw_lines, span};

/// A dialog as high as its lines, where there is room.
pub fn fitted(areas: &Areas, cols: u16, lines: &[Line<'_>]) -> Rect {
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    middle(areas, cols, rows.saturating_add(2))
}

/// Draws an empty dialog; returns the rectangle inside, with a column free at both sides.
pub fn framed(
    title: &'static str,
    foot: &'static str,
    scroll: Option<Scroll>,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Rect {
    let words = paint.words;
    paint.clear(area, Some(Role::Dialog));
    let frame = Frame {
        title: vec![span(words.t(title), Role::TitleFocus)],
        foot: vec![span(words.t(foot), Role::Muted)],
        is_focused: true,
        scroll,
        ..Frame::default()
    };
    let inside = frame.draw(area, paint);
    Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    }
}

/// Draws lines in a dialog, from one on; the last page is as far as it scrolls.
pub fn window(
    lines: &[Line<'_>],
    first: usize,
    title: &'static str,
    foot: &'static str,
    area: Rect,
    paint: &mut Paint<'_>,
) {
    let height = usize::from(Frame::inside(area).height);
    let first = first.min(lines.len().saturating_sub(height));
    let scroll = Scroll {
        before: first,
        shown: height.min(lines.len()),
        all: lines.len(),
    };
    let inside = framed(title, foot, Some(scroll), area, paint);
    draw_lines(lines, first, inside, paint);
    paint.lay(area, Role::Dialog);
}

/// Draws a line to write in behind a sign; returns where its caret stands.
pub fn draw_field(
    sign: &'static str,
    line: &Editor,
    hint: &'static str,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    let used = paint.line(area, &[span(sign, Role::Key)]);
    let room = Rect {
        x: area.x + used,
        width: area.width.saturating_sub(used),
        ..area
    };
    draw_line(line, &paint.words.t(hint), room, paint)
}
