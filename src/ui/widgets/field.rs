//! Fields that are written in: the text of the composer and input lines.
//! Never paints a caret: it says where the terminal's own has to stand, for input methods.

use std::ops::Range;

use ratatui::layout::{Position, Rect};

use super::lines::{Mark, row_spans};
use super::paint::{Paint, Span, Spot, cols_of, span};
use crate::text::{bidi, width};
use crate::ui::editor::Editor;
use crate::ui::scroll::scrolled;
use crate::ui::theme::Role;
use crate::ui::words::Shown;

/// Draws a text of several rows with marked stretches; returns where the caret stands.
///
/// Rows stand in the order of reading; the caret stands on the letter that it is before. A paragraph
/// begins at the edge of its own direction, whatever the screen's.
pub fn draw_text(
    editor: &Editor,
    marks: &[Mark],
    area: Rect,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let text = Shown::from(editor);
    let place = editor.caret_place();
    let top = scrolled(editor.top(), place.row, usize::from(area.height));
    let is_right_to_left = runs_right_to_left(editor, paint);
    let seen = paint.seen(area);
    let mut caret = None;
    let rows = editor.rows().iter().enumerate().skip(top);
    for (y, (at, row)) in (seen.top()..seen.bottom()).zip(rows) {
        let line = Rect {
            y,
            height: 1,
            ..seen
        };
        let spans = row_spans(&text, row, Role::Input, marks);
        let spots = draw_row(&spans, is_right_to_left, line, paint);
        if let Some(chosen) = editor.selection() {
            let part = chosen.start.saturating_sub(row.start)..chosen.end.saturating_sub(row.start);
            lay_chosen(&spots, &part, line, paint);
        }
        if at == place.row {
            let at = editor.caret().saturating_sub(row.start);
            caret = Some(caret_in(&spots, at, is_right_to_left, line));
        }
    }
    caret
}

/// Returns whether a field is written from right to left: as its first letter, or as the screen where
/// there is none yet.
fn runs_right_to_left(editor: &Editor, paint: &Paint<'_>) -> bool {
    let has_letter = || editor.text().contains(char::is_alphabetic);
    paint.reorders && (bidi::is_right_to_left(editor.text()) || paint.is_mirrored && !has_letter())
}

/// Draws one row at the edge where it begins; returns where its letters stand on the screen.
fn draw_row(
    spans: &[Span<'_>],
    is_right_to_left: bool,
    line: Rect,
    paint: &mut Paint<'_>,
) -> Vec<Spot> {
    let cols = u16::try_from(cols_of(spans)).unwrap_or(u16::MAX);
    let free = if is_right_to_left {
        line.width.saturating_sub(cols)
    } else {
        0
    };
    let row = Rect {
        x: line.x + free,
        width: line.width - free,
        ..line
    };
    let mut spots = Vec::new();
    paint.row_of_text(row, spans, is_right_to_left, |spot| spots.push(spot));
    spots
}

fn lay_chosen(spots: &[Spot], chosen: &Range<usize>, line: Rect, paint: &mut Paint<'_>) {
    for spot in spots.iter().filter(|spot| chosen.contains(&spot.at)) {
        let area = Rect {
            x: spot.x,
            width: spot.cols,
            ..line
        };
        paint.lay_seen(area, Role::Marked);
    }
}

/// The column of the letter that the caret is before; behind the last letter, the next free column.
fn caret_in(spots: &[Spot], at: usize, is_right_to_left: bool, line: Rect) -> Position {
    let last = line.right().saturating_sub(1);
    let on_letter = spots.iter().find(|spot| spot.at == at).map(|spot| spot.x);
    let x = match on_letter {
        Some(x) => x,
        None if is_right_to_left => {
            let leftmost = spots.iter().map(|spot| spot.x).min();
            leftmost.map_or(last, |x| x.saturating_sub(1))
        }
        None => {
            let rightmost = spots.iter().map(|spot| spot.x + spot.cols).max();
            rightmost.unwrap_or(line.x)
        }
    };
    Position {
        x: x.clamp(line.x, last),
        y: line.y,
    }
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
    let is_right_to_left = runs_right_to_left(editor, paint);
    let line = Rect {
        height: 1,
        ..paint.seen(area)
    };
    if editor.is_empty() {
        paint.line(area, &[span(hint, Role::Hint)]);
        return Some(caret_in(&[], 0, is_right_to_left, line));
    }
    let room = usize::from(area.width).saturating_sub(1);
    let before = editor.text().get(..editor.caret()).unwrap_or_default();
    let caret_col = width::width(before);
    // So many columns are scrolled out where the line begins, whole graphemes.
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
    let rest = editor.text().get(from..).unwrap_or_default();
    let shown = width::fit(rest, usize::from(area.width)).len();
    let text = Shown::from(editor).part(from..from + shown);
    let spans = [span(text, Role::Input)];
    let spots = draw_row(&spans, is_right_to_left, line, paint);
    let at = editor.caret().saturating_sub(from);
    Some(caret_in(&spots, at, is_right_to_left, line))
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;

    use super::*;
    use crate::i18n::catalog::Catalog;
    use crate::i18n::language::Language;
    use crate::ui::editor::Motion;
    use crate::ui::theme::Theme;
    use crate::ui::words::Words;

    const COLS: u16 = 12;

    /// What a field of one row shows, and the column of its caret.
    fn shown(text: &str, back: usize, is_mirrored: bool) -> (String, u16) {
        let catalog = Catalog::new(Language::Persian);
        let theme = Theme::plain();
        let mut editor = Editor::new(100);
        editor.set_size(usize::from(COLS), 1);
        editor.insert(text);
        for _ in 0..back {
            editor.step(Motion::Left, false);
        }
        let area = Rect::new(0, 0, COLS, 1);
        let mut buf = Buffer::empty(area);
        let mut paint = Paint::new(&mut buf, &theme, Words::new(&catalog));
        paint.is_mirrored = is_mirrored;
        let caret = draw_text(&editor, &[], area, &mut paint).unwrap();
        let cells = buf.content().iter().map(ratatui::buffer::Cell::symbol);
        (cells.collect(), caret.x)
    }

    #[test]
    fn the_caret_stands_on_the_letter_before_which_the_next_one_goes() {
        for is_mirrored in [false, true] {
            for (text, back, row, caret) in [
                ("سلام", 0, "        مالس", 7),
                ("سلام", 1, "        مالس", 8),
                ("سلام", 4, "        مالس", 11),
                // In a Persian answer the number runs from left to right.
                ("کد 123 شد", 0, "   دش 123 دک", 2),
                ("کد 123 شد", 4, "   دش 123 دک", 8),
                ("کد 123 شد", 6, "   دش 123 دک", 6),
                ("ok 12", 0, "ok 12       ", 5),
                ("ok سلام", 0, "ok مالس     ", 7),
                ("ok سلام", 4, "ok مالس     ", 6),
            ] {
                let (drawn, at) = shown(text, back, is_mirrored);
                assert_eq!((drawn.as_str(), at), (row, caret), "{text} {back}");
            }
        }
        // Nothing tells yet where the text will run.
        assert_eq!(shown("", 0, false).1, 0);
        assert_eq!(shown("", 0, true).1, COLS - 1);
    }
}
