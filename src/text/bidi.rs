//! The order in which a row of mixed directions is drawn, for terminals that do not reorder.
//! Never changes what is stored, searched, copied or sent: that stays in logical order.
//!
//! Rows are wrapped in logical order first; each row is then put into visual order with the
//! direction of its whole paragraph. Text that only runs from left to right costs one scan.

use std::borrow::Cow;
use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::BidiMirroringGlyph;
use unicode_bidi::{BidiInfo, Level};
use unicode_segmentation::UnicodeSegmentation;

/// A piece of a row, as it is drawn: pieces follow each other from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What is drawn; brackets are mirrored where the text runs from right to left.
    pub text: Cow<'a, str>,
    /// The bytes of the whole text that it stands for.
    pub bytes: Range<usize>,
    /// Whether the text runs from right to left here; then a piece is one grapheme.
    pub is_right_to_left: bool,
}

/// The directions of a text, with all its paragraphs.
pub struct Directions<'a> {
    text: &'a str,
    /// Nothing where all runs from left to right.
    info: Option<BidiInfo<'a>>,
}

/// Returns whether a text holds anything that runs from right to left.
pub fn is_mixed(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(runs_right_to_left)
}

/// Returns the visual order of a text of one row; the text itself where nothing runs from right to
/// left.
pub fn visual(row: &str) -> Cow<'_, str> {
    if !is_mixed(row) {
        return Cow::Borrowed(row);
    }
    let pieces = Directions::of(row).row(0..row.len());
    Cow::Owned(pieces.iter().map(|piece| piece.text.as_ref()).collect())
}

/// Returns whether the first letter that has a direction runs from right to left: such a paragraph
/// stands at the right edge.
pub fn is_right_to_left(text: &str) -> bool {
    let strong = |c: char| c.is_alphabetic();
    is_mixed(text)
        && text
            .chars()
            .find(|c| strong(*c))
            .is_some_and(runs_right_to_left)
}

impl<'a> Directions<'a> {
    /// Reads the directions of a text; the first letter of a paragraph decides over it.
    pub fn of(text: &'a str) -> Self {
        let info = is_mixed(text).then(|| BidiInfo::new(text, None));
        Self { text, info }
    }

    /// Returns whether every row is drawn as it is stored.
    pub const fn is_plain(&self) -> bool {
        self.info.is_none()
    }

    /// Returns the pieces of a row, given as bytes of the text, from left to right.
    pub fn row(&self, row: Range<usize>) -> Vec<Piece<'a>> {
        let paragraph = self.info.as_ref().and_then(|info| {
            let holds = |start: usize, end: usize| row.start >= start && row.end <= end;
            let mut all = info.paragraphs.iter();
            let found = all.find(|one| holds(one.range.start, one.range.end))?;
            Some((info, found))
        });
        let Some((info, paragraph)) = paragraph.filter(|_| !row.is_empty()) else {
            return vec![self.piece(row)];
        };
        let (levels, runs) = info.visual_runs(paragraph, row);
        let mut pieces = Vec::new();
        for run in runs {
            if levels.get(run.start).is_some_and(Level::is_rtl) {
                self.reversed(run, &mut pieces);
            } else {
                pieces.push(self.piece(run));
            }
        }
        pieces
    }

    fn piece(&self, bytes: Range<usize>) -> Piece<'a> {
        Piece {
            text: Cow::Borrowed(self.text.get(bytes.clone()).unwrap_or_default()),
            bytes,
            is_right_to_left: false,
        }
    }

    fn reversed(&self, run: Range<usize>, pieces: &mut Vec<Piece<'a>>) {
        let text = self.text.get(run.clone()).unwrap_or_default();
        for (at, grapheme) in text.grapheme_indices(true).rev() {
            let start = run.start + at;
            pieces.push(Piece {
                text: mirrored(grapheme),
                bytes: start..start + grapheme.len(),
                is_right_to_left: true,
            });
        }
    }
}

/// The picture of a bracket seen from the other side.
fn mirrored(grapheme: &str) -> Cow<'_, str> {
    let mut chars = grapheme.chars();
    let Some(first) = chars.next() else {
        return Cow::Borrowed(grapheme);
    };
    match CodePointMapData::<BidiMirroringGlyph>::new()
        .get(first)
        .mirroring_glyph
    {
        Some(glyph) => {
            let mut text = String::with_capacity(grapheme.len());
            text.push(glyph);
            text.push_str(chars.as_str());
            Cow::Owned(text)
        }
        None => Cow::Borrowed(grapheme),
    }
}

/// The blocks of scripts that run from right to left, without their digits' exceptions.
const fn runs_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests;
