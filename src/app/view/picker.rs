//! Draws the file picker: folder, what is typed, and what lies there.
//! Never reads a folder.

use ratatui::layout::{Position, Rect};

use super::middle;
use super::window::{draw_field, framed};
use crate::app::layout::Areas;
use crate::app::overlay::{Picker, Purpose};
use crate::ui::ask::Entry;
use crate::ui::preview::{COLS, Seen};
use crate::ui::scroll::scrolled;
use crate::ui::theme::{ColorDepth, Role};
use crate::ui::widgets::{Paint, Scroll, draw_lines, draw_picture, span, wrapped};
use crate::ui::words::Shown;

/// Rows of the file picker at least, and those of them that hold no file: border, folder and field.
const ROWS: u16 = 22;
const OTHER_ROWS: u16 = 4;
/// Columns that names need beside a preview, at least.
const LEAST_COLS: u16 = 36;

/// Draws the picker; returns where its caret stands.
pub fn draw(
    picker: &Picker,
    depth: ColorDepth,
    areas: &Areas,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    let words = paint.words;
    let is_path = picker.typed_path().is_some();
    let shown: Vec<_> = if is_path { Vec::new() } else { picker.shown() };
    let rows = u16::try_from(shown.len()).unwrap_or(u16::MAX);
    let rows = rows.saturating_add(OTHER_ROWS).max(ROWS);
    let cols = match picker.purpose {
        Purpose::Import => 80,
        Purpose::Evidence(_) => 112,
    };
    let area = middle(areas, cols, rows);
    let height = usize::from(area.height.saturating_sub(OTHER_ROWS));
    let first = scrolled(0, picker.chosen, height);
    let scroll = Scroll {
        before: first,
        shown: height.min(shown.len()),
        all: shown.len(),
    };
    let (title, foot) = match picker.purpose {
        Purpose::Import => ("picker-title", "picker-foot"),
        Purpose::Evidence(_) => ("picker-title-evidence", "picker-foot-evidence"),
    };
    let inside = framed(title, foot, Some(scroll), area, paint);
    let inside = beside(picker, depth, inside, paint);
    let folder = picker
        .folder
        .as_ref()
        .map(|path| path.display().to_string());
    let above = match folder {
        Some(folder) if !picker.is_loading => Shown::line(&folder),
        _ => words.t("state-loading"),
    };
    paint.line(inside, &[span(above, Role::Muted)]);
    let list = Rect {
        y: inside.y + 2,
        height: inside.height.saturating_sub(2),
        ..inside
    };
    if shown.is_empty() && !picker.is_loading {
        let key = match (is_path, picker.entries.is_empty()) {
            (true, _) => "picker-path",
            (false, true) => "picker-empty",
            (false, false) => "picker-no-match",
        };
        let cols = usize::from(list.width).max(1);
        let mut lines = wrapped(&words.t(key), cols, Role::Text, &[]);
        if !is_path {
            lines.extend(wrapped(
                &words.t("picker-elsewhere"),
                cols,
                Role::Muted,
                &[],
            ));
        }
        draw_lines(&lines, 0, list, paint);
        paint.lay(list, Role::Dialog);
    }
    for (row, (at, entry)) in shown
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .enumerate()
    {
        let area = Rect {
            y: list.y + u16::try_from(row).unwrap_or(0),
            height: 1,
            ..list
        };
        draw_entry(entry, picker.marked.contains(&entry.path), area, paint);
        if at == picker.chosen {
            paint.lay(area, Role::Selected);
        }
    }
    let field = Rect {
        y: inside.y + 1,
        height: 1,
        ..inside
    };
    draw_field("/ ", &picker.line, "picker-hint", field, paint)
}

fn draw_entry(entry: &Entry, is_marked: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let mark = if entry.is_folder { "/" } else { "" };
    let sign = if is_marked { "● " } else { "" };
    let size = if entry.is_folder {
        Shown::from("")
    } else {
        words
            .number(i64::try_from(entry.bytes.div_ceil(1024)).unwrap_or(i64::MAX))
            .and(" KiB")
    };
    let used = paint.line_right(area, &[span(size, Role::Muted)]);
    let room = Rect {
        width: area.width.saturating_sub(used + 1),
        ..area
    };
    let role = if entry.is_folder {
        Role::Strong
    } else {
        Role::Text
    };
    let name = Shown::line(&entry.name).and(mark);
    paint.line(room, &[span(sign, Role::Key), span(name, role)]);
    paint.lay(area, Role::Dialog);
}

/// Draws what the chosen file looks like at the right, where there is room; returns the rest.
fn beside(picker: &Picker, depth: ColorDepth, inside: Rect, paint: &mut Paint<'_>) -> Rect {
    let is_import = picker.purpose == Purpose::Import;
    if is_import || inside.width < COLS + LEAST_COLS {
        return inside;
    }
    let side = Rect {
        x: inside.right() - COLS,
        width: COLS,
        ..inside
    };
    if let Some(preview) = &picker.preview {
        draw_seen(&preview.seen, depth, side, paint);
    }
    Rect {
        width: inside.width - COLS - 1,
        ..inside
    }
}

fn draw_seen(seen: &Seen, depth: ColorDepth, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let cols = usize::from(area.width).max(1);
    let below = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    match seen {
        Seen::Picture {
            pixels,
            cells,
            drawn,
        } => {
            let number = |n: u32| words.number(i64::from(n));
            let measure = number(pixels.0).and("×").and(number(pixels.1));
            paint.line(area, &[span(measure, Role::Muted)]);
            paint.lay(area, Role::Dialog);
            match drawn.as_ref().filter(|drawn| drawn.fits(below)) {
                Some(drawn) => drawn.draw(below, paint.buf),
                None => draw_picture(cells, depth, below, paint),
            }
        }
        Seen::Document { pages, words: text } => {
            let count = words.count("evidence-pages", i64::from(*pages));
            let mut lines = wrapped(&count, cols, Role::Muted, &[]);
            lines.extend(wrapped(&Shown::block(text), cols, Role::Text, &[]));
            draw_lines(&lines, 0, area, paint);
            paint.lay(area, Role::Dialog);
        }
        Seen::Unfit(why) => {
            let why = Shown::line(&why.in_words(words.catalog()));
            draw_lines(&wrapped(&why, cols, Role::Warn, &[]), 0, area, paint);
            paint.lay(area, Role::Dialog);
        }
    }
}
