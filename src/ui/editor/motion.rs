//! Where a caret may stand and where a motion leads it, in a text without rows.
//! Never stops inside a grapheme.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// How a caret moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One grapheme back.
    Left,
    /// One grapheme on.
    Right,
    /// To the beginning of the word, or of the one before.
    WordLeft,
    /// Behind the end of the word, or of the next one.
    WordRight,
    /// To the beginning of the row.
    RowStart,
    /// To the end of the row.
    RowEnd,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A field's height up.
    PageUp,
    /// A field's height down.
    PageDown,
    /// To the beginning of the text.
    Start,
    /// To the end of the text.
    End,
}

impl Motion {
    /// Returns whether the column is to be kept.
    pub(super) const fn is_vertical(self) -> bool {
        matches!(
            self,
            Motion::Up | Motion::Down | Motion::PageUp | Motion::PageDown
        )
    }
}

/// Returns where a motion leads that knows nothing of rows; others stay.
pub(super) fn target(text: &str, caret: usize, motion: Motion) -> usize {
    match motion {
        Motion::Left => left(text, caret),
        Motion::Right => right(text, caret),
        Motion::WordLeft => word_left(text, caret),
        Motion::WordRight => word_right(text, caret),
        Motion::Start => 0,
        Motion::End => text.len(),
        _ => caret,
    }
}

fn left(text: &str, caret: usize) -> usize {
    let mut cursor = GraphemeCursor::new(caret, text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

fn right(text: &str, caret: usize) -> usize {
    let mut cursor = GraphemeCursor::new(caret, text.len(), true);
    cursor
        .next_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(text.len())
}

/// Returns `at`, or the next boundary behind it when it lies inside a grapheme.
pub(super) fn boundary_from(text: &str, at: usize) -> usize {
    let at = text.ceil_char_boundary(at.min(text.len()));
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    if cursor.is_boundary(text, 0).unwrap_or(true) {
        at
    } else {
        right(text, at)
    }
}

/// Returns `at`, or the boundary before it when it lies inside a grapheme.
pub(super) fn boundary_before(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at.min(text.len()));
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    if cursor.is_boundary(text, 0).unwrap_or(true) {
        at
    } else {
        left(text, at)
    }
}

/// Returns as much of the beginning as fits into so many bytes, whole graphemes only.
pub(super) fn fit(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    text.get(..boundary_before(text, bytes)).unwrap_or_default()
}

/// A word for a motion has a letter or a digit; a Han character is a word of its own.
fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

fn word_left(text: &str, caret: usize) -> usize {
    let before = text.get(..caret).unwrap_or_default();
    let start = before
        .split_word_bound_indices()
        .rev()
        .find(|(_, piece)| is_word(piece))
        .map_or(0, |(at, _)| at);
    boundary_before(text, start)
}

fn word_right(text: &str, caret: usize) -> usize {
    let behind = text.get(caret..).unwrap_or_default();
    let end = behind
        .split_word_bound_indices()
        .find(|(_, piece)| is_word(piece))
        .map_or(behind.len(), |(at, piece)| at + piece.len());
    boundary_from(text, caret + end)
}
