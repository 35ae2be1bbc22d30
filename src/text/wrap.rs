//! Breaks a text into rows of a given width, and finds places in them.
//! Never tears a grapheme apart and never loses a character: between two rows lie only the blanks
//! that did not fit, or a line break.

use std::ops::Range;

use super::width::{self, Cell};

/// Breaks a text into rows of at most `cols` columns; returns the bytes of each.
///
/// Rows break at blanks and between Han characters; closing marks do not begin a row and opening
/// marks do not end one; a longer word is broken where the row is full. An empty text has one empty
/// row. A grapheme that is wider than the row stands alone in one.
pub fn wrap(text: &str, cols: usize) -> Vec<Range<usize>> {
    let mut rows = Rows::new(text, cols.max(1));
    for cell in width::cells(text) {
        rows.take(cell);
    }
    rows.finish()
}

struct Rows<'a> {
    text: &'a str,
    cols: usize,
    done: Vec<Range<usize>>,
    /// Where the open row begins, and its columns so far.
    start: usize,
    used: usize,
    /// The last place where the open row may break, and its first blank that did not fit.
    break_at: Option<usize>,
    hanging: Option<usize>,
    before: Option<Cell<'a>>,
}

impl<'a> Rows<'a> {
    const fn new(text: &'a str, cols: usize) -> Self {
        Self {
            text,
            cols,
            done: Vec::new(),
            start: 0,
            used: 0,
            break_at: None,
            hanging: None,
            before: None,
        }
    }

    fn take(&mut self, cell: Cell<'a>) {
        if matches!(cell.text, "\n" | "\r\n") {
            self.close(self.hanging.unwrap_or(cell.at), cell.end());
            self.before = None;
            return;
        }
        if is_blank(cell.text) {
            self.blank(&cell);
        } else {
            self.letter(&cell);
        }
        self.before = Some(cell);
    }

    fn blank(&mut self, cell: &Cell<'_>) {
        if self.hanging.is_some() || self.used + cell.cols > self.cols {
            self.hanging.get_or_insert(cell.at);
            return;
        }
        self.used += cell.cols;
        self.break_at = Some(cell.end());
    }

    fn letter(&mut self, cell: &Cell<'_>) {
        if let Some(end) = self.hanging {
            self.close(end, cell.at);
        } else if self.before.is_some_and(|b| may_break(b.text, cell.text)) {
            self.break_at = Some(cell.at);
        }
        while self.used + cell.cols > self.cols && cell.at > self.start {
            let at = self
                .break_at
                .filter(|at| *at > self.start)
                .unwrap_or(cell.at);
            self.close(at, at);
            self.used = self.text.get(at..cell.at).map_or(0, width::width);
        }
        self.used += cell.cols;
    }

    fn close(&mut self, end: usize, next: usize) {
        self.done.push(self.start..end);
        self.start = next;
        self.used = 0;
        self.break_at = None;
        self.hanging = None;
    }

    fn finish(mut self) -> Vec<Range<usize>> {
        let end = self.hanging.unwrap_or(self.text.len());
        self.done.push(self.start..end);
        self.done
    }
}

fn is_blank(grapheme: &str) -> bool {
    matches!(grapheme, " " | "\u{3000}" | "\t")
}

/// Returns whether a row may end between two graphemes that are not blanks.
fn may_break(before: &str, after: &str) -> bool {
    let (Some(b), Some(a)) = (before.chars().next(), after.chars().next()) else {
        return false;
    };
    (is_wide_script(b) || is_wide_script(a)) && !is_closing(a) && !is_opening(b)
}

/// Scripts that are written without blanks between words.
const fn is_wide_script(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

const fn is_closing(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '）'
            | '》'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '〉'
            | '…'
            | '”'
            | '’'
            | '～'
            | '％'
            | ','
            | '.'
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | ']'
            | '}'
            | '%'
            | '»'
            | '،'
            | '؛'
            | '؟'
    )
}

const fn is_opening(c: char) -> bool {
    matches!(
        c,
        '（' | '《'
            | '「'
            | '『'
            | '【'
            | '〔'
            | '〈'
            | '“'
            | '‘'
            | '('
            | '['
            | '{'
            | '«'
            | '￥'
            | '¥'
    )
}

/// A place in wrapped text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The row, from 0.
    pub row: usize,
    /// Columns from the left edge.
    pub col: usize,
}

/// Returns where a byte of the text stands in its rows.
///
/// Between two rows of one word it is the beginning of the lower one; among blanks that did not fit
/// it is the end of the row. The column may equal the width of the row when the row is full.
pub fn place(text: &str, rows: &[Range<usize>], offset: usize) -> Place {
    let row = rows
        .partition_point(|r| r.start <= offset)
        .saturating_sub(1);
    let Some(range) = rows.get(row) else {
        return Place::default();
    };
    let upto = offset.min(range.end);
    let col = text.get(range.start..upto).map_or(0, width::width);
    Place { row, col }
}

/// Returns the byte of the text that stands at a place, or the nearest one before it.
///
/// It never points into a grapheme, and stays in the row that was asked for.
pub fn offset(text: &str, rows: &[Range<usize>], place: Place) -> usize {
    let Some(range) = rows.get(place.row) else {
        return text.len();
    };
    let mut used = 0;
    for cell in width::cells(text.get(range.clone()).unwrap_or_default()) {
        if used + cell.cols > place.col {
            return range.start + cell.at;
        }
        used += cell.cols;
    }
    // The end of a row that was broken inside a word belongs to the next row.
    let broken = rows
        .get(place.row + 1)
        .is_some_and(|next| next.start == range.end);
    if broken {
        return last_cell(text, range);
    }
    range.end
}

fn last_cell(text: &str, range: &Range<usize>) -> usize {
    let row = text.get(range.clone()).unwrap_or_default();
    width::cells(row)
        .last()
        .map_or(range.end, |cell| range.start + cell.at)
}

#[cfg(test)]
mod tests;
