//! Columns of a terminal: measures, cuts and pads text by grapheme.
//! Never counts characters or bytes as columns.

use std::borrow::Cow;

use unicode_segmentation::{GraphemeIndices, UnicodeSegmentation};

/// Stands for what was cut off; one column.
pub const ELLIPSIS: &str = "…";

/// A piece of text that a terminal draws as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Where it begins in the text, in bytes.
    pub at: usize,
    /// Its characters.
    pub text: &'a str,
    /// Its columns: 0, 1, 2, rarely more.
    pub cols: usize,
}

impl Cell<'_> {
    /// Returns where it ends in the text, in bytes.
    pub const fn end(&self) -> usize {
        self.at + self.text.len()
    }
}

/// Returns the graphemes of a text with their place and columns.
pub fn cells(text: &str) -> Cells<'_> {
    let kind = if text.is_ascii() {
        Kind::Ascii(0)
    } else {
        Kind::Any(text.grapheme_indices(true))
    };
    Cells { text, kind }
}

/// Walks over the graphemes of a text; made by [`cells`].
pub struct Cells<'a> {
    text: &'a str,
    kind: Kind<'a>,
}

enum Kind<'a> {
    Ascii(usize),
    Any(GraphemeIndices<'a>),
}

impl<'a> Iterator for Cells<'a> {
    type Item = Cell<'a>;

    fn next(&mut self) -> Option<Cell<'a>> {
        match &mut self.kind {
            Kind::Ascii(at) => {
                let here = *at;
                let bytes = if self.text.as_bytes().get(here..here + 2) == Some(b"\r\n") {
                    2
                } else {
                    1
                };
                let text = self.text.get(here..here + bytes)?;
                *at += bytes;
                let cols = usize::from(bytes == 1 && text != "\n" && text != "\r");
                Some(Cell {
                    at: here,
                    text,
                    cols,
                })
            }
            Kind::Any(graphemes) => {
                let (at, text) = graphemes.next()?;
                Some(Cell {
                    at,
                    text,
                    cols: grapheme_width(text),
                })
            }
        }
    }
}

/// Returns the columns that a text takes on one row; line breaks take none.
///
/// The sum over graphemes is what the screen buffer draws. The width of a whole string is not: it
/// counts the Arabic pair lam-alef as one column.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|b| !b.is_ascii_control()).count();
    }
    let mut cols = 0;
    for c in text.chars() {
        match simple_width(c) {
            Some(w) => cols += w,
            None => return cells(text).map(|cell| cell.cols).sum(),
        }
    }
    cols
}

/// The columns of characters that never join with a neighbour into one grapheme.
const fn simple_width(c: char) -> Option<usize> {
    let is_narrow = matches!(c,
        ' '..='~' | '\u{a1}'..='\u{a8}' | '\u{aa}'..='\u{ac}' | '\u{af}'..='\u{2ff}'
        | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '\u{2010}'..='\u{2027}');
    let is_wide = matches!(c,
        '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}');
    match (is_narrow, is_wide) {
        (true, _) => Some(1),
        (_, true) => Some(2),
        _ => None,
    }
}

/// Returns the columns of one grapheme, as the screen buffer counts them.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks for the width of a string: a string of one grapheme"
)]
fn grapheme_width(grapheme: &str) -> usize {
    if matches!(grapheme, "\n" | "\r" | "\r\n") {
        return 0;
    }
    if grapheme.len() == 1 {
        return 1;
    }
    // The screen buffer gives half-width voice marks a column of their own.
    let voice_marks = grapheme
        .chars()
        .filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}'))
        .count();
    unicode_width::UnicodeWidthStr::width(grapheme) + voice_marks
}

/// Cuts a text to `cols` columns; what was cut off is an ellipsis, which counts.
pub fn truncate(text: &str, cols: usize) -> Cow<'_, str> {
    if text.len() <= cols && text.is_ascii() {
        return Cow::Borrowed(text);
    }
    if cols == 0 {
        return Cow::Borrowed("");
    }
    let (mut used, mut keep) = (0, 0);
    for cell in cells(text) {
        used += cell.cols;
        if used > cols {
            let mut cut = text.get(..keep).unwrap_or_default().to_owned();
            cut.push_str(ELLIPSIS);
            return Cow::Owned(cut);
        }
        if used < cols {
            keep = cell.end();
        }
    }
    Cow::Borrowed(text)
}

/// Returns as much of the beginning as fits into `cols` columns, without an ellipsis.
pub fn fit(text: &str, cols: usize) -> &str {
    let mut used = 0;
    for cell in cells(text) {
        used += cell.cols;
        if used > cols {
            return text.get(..cell.at).unwrap_or_default();
        }
    }
    text
}

/// Writes a text at the left of exactly `cols` columns, cut when it is longer.
pub fn pad_right(text: &str, cols: usize) -> String {
    let cut = truncate(text, cols);
    let blank = cols.saturating_sub(width(&cut));
    let mut out = cut.into_owned();
    out.extend(std::iter::repeat_n(' ', blank));
    out
}

/// Writes a text at the right of exactly `cols` columns, cut when it is longer.
pub fn pad_left(text: &str, cols: usize) -> String {
    let cut = truncate(text, cols);
    let mut out = " ".repeat(cols.saturating_sub(width(&cut)));
    out.push_str(&cut);
    out
}

#[cfg(test)]
mod tests;
