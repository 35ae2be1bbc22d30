//! Columns of a terminal: measures, cuts and pads text by grapheme.
//! Never counts characters or bytes as columns.

use std::borrow::Cow;
use std::iter::Peekable;
use std::str::CharIndices;

use unicode_segmentation::{GraphemeIndices, UnicodeSegmentation};

/// Stands for what was cut off; one column.
pub const ELLIPSIS: &str = "…";
/// Keeps two letters of Persian apart; it has no columns.
const NON_JOINER: char = '\u{200c}';

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
    let kind = if is_simple(text) {
        Kind::Simple(text.char_indices().peekable())
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
    /// Every character is a grapheme, with what leans on it: most texts are so, and cost a tenth.
    Simple(Peekable<CharIndices<'a>>),
    Any(GraphemeIndices<'a>),
}

impl<'a> Iterator for Cells<'a> {
    type Item = Cell<'a>;

    fn next(&mut self) -> Option<Cell<'a>> {
        let (at, text, cols) = match &mut self.kind {
            Kind::Simple(chars) => {
                let (at, c) = chars.next()?;
                let mut end = at + c.len_utf8();
                while let Some((_, leaning)) = chars.next_if(|(_, c)| leans(*c)) {
                    end += leaning.len_utf8();
                }
                let text = self.text.get(at..end)?;
                (at, text, simple_width(c).unwrap_or_default())
            }
            Kind::Any(graphemes) => {
                let (at, text) = graphemes.next()?;
                (at, text, grapheme_width(text))
            }
        };
        Some(Cell { at, text, cols })
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
    let (mut cols, mut last) = (0, 0);
    for c in text.chars() {
        match simple_width(c) {
            Some(w) => {
                cols += w;
                last = w;
            }
            None if leans(c) && last > 0 => {}
            None => return cells(text).map(|cell| cell.cols).sum(),
        }
    }
    cols
}

/// Whether every character is a grapheme, with what leans on it.
fn is_simple(text: &str) -> bool {
    let mut last = 0;
    text.chars().all(|c| match simple_width(c) {
        Some(width) => {
            last = width;
            true
        }
        None => leans(c) && last > 0,
    })
}

/// Whether a character is part of the grapheme of the letter before it and takes no column: the
/// non-joiner and the vowel signs of Persian. Behind a mark of direction it stands alone.
const fn leans(c: char) -> bool {
    matches!(c, NON_JOINER | '\u{64b}'..='\u{65f}')
}

/// The columns of characters that never join with a neighbour into one grapheme.
#[inline]
const fn simple_width(c: char) -> Option<usize> {
    // Nearly every character is one of these.
    match c {
        // With Persian letters and digits, Cyrillic, frames.
        ' '..='~'
        | '\u{620}'..='\u{64a}'
        | '\u{671}'..='\u{6d3}'
        | '\u{6f0}'..='\u{6f9}'
        | '\u{400}'..='\u{482}'
        | '\u{2500}'..='\u{25a9}' => return Some(1),
        '\u{4e00}'..='\u{9fff}' => return Some(2),
        // Marks of direction take none, and nothing joins with them.
        '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}' => return Some(0),
        _ => {}
    }
    let is_narrow = matches!(c,
        '\u{a1}'..='\u{a8}' | '\u{aa}'..='\u{ac}' | '\u{af}'..='\u{2ff}'
        | '\u{370}'..='\u{3ff}' | '\u{48a}'..='\u{52f}'           // Greek, Cyrillic
        | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{660}'..='\u{66f}' // Arabic
        | '\u{2010}'..='\u{2027}' | '\u{20a0}'..='\u{20c0}' | '\u{2116}'
        | '\u{2400}'..='\u{2426}');
    let is_wide = matches!(c,
        '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}'
        | '\u{3400}'..='\u{4dbf}' | '\u{ff01}'..='\u{ff5e}');
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
    // A column takes four bytes at most in nearly all texts; longer ones are not measured whole.
    if text.len() <= cols * 4 && width(text) <= cols {
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

#[cfg(test)]
mod tests;
