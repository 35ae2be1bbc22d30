//! Fields that are written in: the text of the composer and input lines.
//! Never paints a caret: it says where the terminal's own has to stand, for input methods.

use ratatui::layout::{Position, Rect};

use super::lines::{Mark, row_spans};
use super::paint::{Paint, span};
use crate::text::{bidi, width};
use crate::ui::editor::Editor;
use crate::ui::scroll::scrolled;
use crate::ui::theme::Role;
use crate::ui::words::Shown;

/// Draws a text of several rows with marked stretches; returns where the caret stands.
///
/// Rows stand in the order of reading, but while it is written in: the row of the caret, and what is
/// chosen, stand in the order of writing.
pub fn draw_text(
    editor: &Editor,
    marks: &[Mark],
    is_written_in: bool,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let text = Shown::from(editor);
    let place = editor.caret_place();
    let top = scrolled(editor.top(), place.row, usize::from(area.height));
    let is_right_to_left = bidi::is_right_to_left(editor.text());
    let rows = editor.rows().iter().enumerate().skip(top);
    for (y, (at, row)) in (area.top()..area.bottom()).zip(rows) {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        let spans = row_spans(&text, row, Role::Input, marks);
        if is_written_in && (at == place.row || editor.selection().is_some()) {
            paint.line_as_written(line, &spans);
        } else {
            paint.line_of_text(line, &spans, is_right_to_left);
        }
        if let Some(chosen) = editor.selection() {
            let (start, end) = (chosen.start.max(row.start), chosen.end.min(row.end));
            lay_chosen(editor, row.start, start..end, line, paint);
        }
    }
    caret_at(area, place.col, place.row - top)
}

fn lay_chosen(
    editor: &Editor,
    row_start: usize,
    chosen: std::ops::Range<usize>,
    line: Rect,
    paint: &mut Paint<'_>,
) {
    let cols = |from: usize, to: usize| {
        let part = editor.text().get(from..to).unwrap_or_default();
        u16::try_from(width::width(part)).unwrap_or(u16::MAX)
    };
    if chosen.is_empty() {
        return;
    }
    let from = cols(row_start, chosen.start).min(line.width);
    let area = Rect {
        x: line.x + from,
        width: cols(chosen.start, chosen.end).min(line.width - from),
        ..line
    };
    paint.lay(area, Role::Marked);
}

/// Draws an input line that scrolls sideways; an empty one shows its hint.
pub fn draw_line(
    editor: &Editor,
    hint: &Shown<'_>,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    if editor.is_empty() {
        paint.line(area, &[span(hint, Role::Hint)]);
        return caret_at(area, 0, 0);
    }
    let room = usize::from(area.width).saturating_sub(1);
    let before = editor.text().get(..editor.caret()).unwrap_or_default();
    let caret_col = width::width(before);
    // So many columns are scrolled out at the left, whole graphemes.
    let hidden = caret_col.saturating_sub(room);
    let mut skipped = 0;
    let mut from = 0;
    for cell in width::cells(editor.text()) {
        if skipped >= hidden {
            break;
        }
        skipped += cell.cols;
        from = cell.end();
    }
    let text = Shown::from(editor).part(from..editor.text().len());
    paint.line_as_written(area, &[span(text, Role::Input)]);
    caret_at(area, caret_col - skipped, 0)
}

fn caret_at(area: Rect, col: usize, row: usize) -> Option<Position> {
    let x = area.x + u16::try_from(col).ok()?.min(area.width.saturating_sub(1));
    let y = area.y + u16::try_from(row).ok()?.min(area.height.saturating_sub(1));
    Some(Position { x, y })
}
