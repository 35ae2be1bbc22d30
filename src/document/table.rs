//! Sets a table: columns by their shares, rows kept together, the head again on every page.
//! Never sets words itself.

use super::error::Result;
use super::fonts::Fonts;
use super::line::{self, Line};
use super::measure::{Length, POINT};
use super::page::{Cursor, Mark, Place};
use super::paper::{Span, Table};
use super::sheet::{Sheet, leading};
use crate::i18n::language::Language;

/// Room between the words of a cell and the next column.
const BESIDE: Length = 4 * POINT;
/// Room over and under the words of a row.
const OVER: Length = 2 * POINT;
/// Thickness of the line between rows.
const RULE: Length = POINT / 2;
/// The grey of a line between rows.
const RULE_GREY: u8 = 200;
/// The grey behind the head.
const HEAD_GREY: u8 = 236;

/// Sets a table where the cursor stands.
pub(super) fn set(
    table: &Table,
    language: Language,
    at: &mut Cursor,
    fonts: &mut Fonts,
) -> Result<()> {
    let places = places(table, at.whole_width(), at.is_mirrored);
    let head: Vec<Vec<Span>> = table
        .head
        .iter()
        .map(|words| vec![Span::strong(words.clone())])
        .collect();
    let head = cells(&head, &places, language, fonts)?;
    let mut is_first = true;
    for row in &table.rows {
        let row = cells(row, &places, language, fonts)?;
        let height = height(&row) + 2 * OVER;
        let needed = if is_first {
            height + self::height(&head) + 2 * OVER
        } else {
            height
        };
        let page = at.pages.len();
        if fits_a_page(needed, at.sheet) {
            at.make_room(needed);
        }
        if is_first || at.pages.len() > page {
            put_head(&head, &places, at);
        }
        put(&row, &head, &places, at);
        if table.is_ruled {
            rule(at);
        }
        is_first = false;
    }
    if table.rows.is_empty() {
        put_head(&head, &places, at);
    }
    Ok(())
}

const fn fits_a_page(height: Length, sheet: Sheet) -> bool {
    match sheet.height {
        Some(all) => height <= all - 2 * sheet.margin,
        None => true,
    }
}

/// Where the columns stand; the first one on the right where lines begin there.
fn places(table: &Table, whole: Place, is_mirrored: bool) -> Vec<Place> {
    let shares: Length = table
        .columns
        .iter()
        .map(|one| Length::from(one.share))
        .sum();
    let mut x = whole.x;
    let mut places: Vec<Place> = Vec::new();
    for column in &table.columns {
        let width = whole.width * Length::from(column.share) / shares.max(1);
        let left = if is_mirrored {
            2 * whole.x + whole.width - x - width
        } else {
            x
        };
        places.push(Place {
            x: left + BESIDE,
            width: (width - 2 * BESIDE).max(POINT),
            is_far: column.is_far,
        });
        x += width;
    }
    places
}

fn cells(
    row: &[Vec<Span>],
    places: &[Place],
    language: Language,
    fonts: &mut Fonts,
) -> Result<Vec<Vec<Line>>> {
    row.iter()
        .zip(places)
        .map(|(spans, place)| line::set(spans, place.width, language, fonts))
        .collect()
}

/// The lines of a row stand on common heights, so that words beside each other read as one line.
fn step(row: &[Vec<Line>], n: usize) -> Length {
    let sizes = row.iter().filter_map(|cell| cell.get(n));
    sizes.map(|line| leading(line.size)).max().unwrap_or(0)
}

fn depth(row: &[Vec<Line>]) -> usize {
    row.iter().map(Vec::len).max().unwrap_or(0)
}

fn height(row: &[Vec<Line>]) -> Length {
    (0..depth(row)).map(|n| step(row, n)).sum()
}

fn put_head(head: &[Vec<Line>], places: &[Place], at: &mut Cursor) {
    if head.is_empty() {
        return;
    }
    let whole = at.whole_width();
    at.mark(Mark::Bar {
        x: whole.x,
        y: at.y,
        width: whole.width,
        height: height(head) + 2 * OVER,
        grey: HEAD_GREY,
    });
    at.y += OVER;
    for n in 0..depth(head) {
        put_step(head, n, places, at);
    }
    at.y += OVER;
}

/// Puts a row; one that is higher than a page goes over to the next in the middle.
fn put(row: &[Vec<Line>], head: &[Vec<Line>], places: &[Place], at: &mut Cursor) {
    at.y += OVER;
    for n in 0..depth(row) {
        let page = at.pages.len();
        at.make_room(step(row, n));
        if at.pages.len() > page {
            put_head(head, places, at);
        }
        put_step(row, n, places, at);
    }
    at.y += OVER;
}

fn put_step(row: &[Vec<Line>], n: usize, places: &[Place], at: &mut Cursor) {
    let words: Vec<&str> = row
        .iter()
        .filter_map(|cell| cell.get(n))
        .map(|line| line.text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    at.tell(words.join("  "));
    for (cell, place) in row.iter().zip(places) {
        if let Some(line) = cell.get(n) {
            at.put(line.clone(), *place, at.y);
        }
    }
    at.y += step(row, n);
}

fn rule(at: &mut Cursor) {
    let whole = at.whole_width();
    at.mark(Mark::Bar {
        x: whole.x,
        y: at.y,
        width: whole.width,
        height: RULE,
        grey: RULE_GREY,
    });
    at.y += RULE;
}
