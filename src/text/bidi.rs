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

/// Says that what follows runs from right to left; takes no column and is never drawn.
pub const RIGHT_TO_LEFT_MARK: char = '\u{200f}';
/// Says that what follows runs from left to right; takes no column and is never drawn.
pub const LEFT_TO_RIGHT_MARK: char = '\u{200e}';
/// Begins a part with a direction of its own, which its first letter decides; never drawn.
const PART_BEGINS: char = '\u{2068}';
/// Ends such a part; never drawn.
const PART_ENDS: char = '\u{2069}';

/// Returns whether a text holds anything that runs from right to left.
pub fn is_mixed(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(runs_right_to_left)
}

/// Returns a value as a part with a direction of its own: what stands around it in a text that runs
/// from right to left does not change its order.
pub fn isolated(value: &str) -> String {
    format!("{PART_BEGINS}{value}{PART_ENDS}")
}

/// Returns a text without the marks that this file puts in.
pub fn without_marks(text: &str) -> Cow<'_, str> {
    let is_mark = |c: char| {
        matches!(
            c,
            PART_BEGINS | PART_ENDS | RIGHT_TO_LEFT_MARK | LEFT_TO_RIGHT_MARK
        )
    };
    if text.contains(is_mark) {
        Cow::Owned(text.replace(is_mark, ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns words as they are written in a row that is read from the right: blanks at their ends
/// change sides, and nothing else.
pub fn kept_from_the_right(row: &str) -> Cow<'_, str> {
    let words = row.trim_matches(' ');
    match row.split_once(words) {
        Some((before, behind)) if !words.is_empty() && before != behind => {
            Cow::Owned(format!("{behind}{words}{before}"))
        }
        _ => Cow::Borrowed(row),
    }
}

/// Returns a sentence of a language that is written from right to left with the mark that says so,
/// where its first letter would say otherwise.
pub fn from_the_right(sentence: &str) -> Cow<'_, str> {
    if is_mixed(sentence) && !is_right_to_left(sentence) {
        Cow::Owned(format!("{RIGHT_TO_LEFT_MARK}{sentence}"))
    } else {
        Cow::Borrowed(sentence)
    }
}

/// Returns the visual order of a text of one row; the text itself where nothing runs from right to
/// left.
pub fn visual(row: &str) -> Cow<'_, str> {
    // Persian digits alone run from left to right.
    let is_turned = |c| runs_right_to_left(c) && !is_digit(c);
    if row.is_ascii() || !row.chars().any(is_turned) {
        return Cow::Borrowed(row);
    }
    let pieces = Directions::of(row).row(0..row.len());
    Cow::Owned(pieces.iter().map(|piece| piece.text.as_ref()).collect())
}

/// Returns the visual order of words in a row that is read from the right, where they are one of
/// several: blanks at their ends change sides with them, signs look the other way, and what holds
/// only digits keeps their order.
pub fn visual_from_the_right(row: &str) -> Cow<'_, str> {
    let words = row.trim_matches(' ');
    if words.is_empty() {
        return Cow::Borrowed(row);
    }
    match direction(words) {
        Some(true) => Cow::Owned(match turned_sign(row) {
            Some(row) => drawn(&row),
            None => drawn(row),
        }),
        None if !words.contains(char::is_numeric) => {
            let mut drawn = String::with_capacity(row.len());
            for one in row.graphemes(true).rev() {
                drawn.push_str(turned(&mirrored(one)));
            }
            Cow::Owned(drawn)
        }
        _ => {
            let (before, behind) = row.split_once(words).unwrap_or_default();
            if before.is_empty() && behind.is_empty() {
                return visual(row);
            }
            Cow::Owned(format!("{behind}{}{before}", visual(words)))
        }
    }
}

/// Returns whether words that are cut in a row lose their left end: their last letters stand there.
pub fn ends_at_the_left(words: &str, is_read_from_the_right: bool) -> bool {
    match direction(words) {
        Some(is_right_to_left) => is_right_to_left,
        None => is_read_from_the_right && !words.contains(char::is_numeric),
    }
}

/// Returns a sign of ours as it looks where the screen is read from the right.
pub fn turned(sign: &str) -> &str {
    match sign {
        "┌" => "┐",
        "┐" => "┌",
        "└" => "┘",
        "┘" => "└",
        "▸" => "◂",
        "→" => "←",
        "←" => "→",
        other => other,
    }
}

/// Returns a text that begins with a sign of ours and goes on with words, with the sign turned; it
/// has as many bytes.
pub fn turned_sign(text: &str) -> Option<String> {
    let (sign, _) = text.split_once(' ')?;
    let is_ours = matches!(sign, "▸" | "→");
    is_ours.then(|| {
        format!(
            "{}{}",
            turned(sign),
            text.strip_prefix(sign).unwrap_or_default()
        )
    })
}

/// Puts a row into order that is read from the right.
fn drawn(row: &str) -> String {
    if let Some(turned) = turned_whole(row) {
        return turned;
    }
    let pieces = Directions::with_base(row, Some(Level::rtl())).row(0..row.len());
    pieces.iter().map(|piece| piece.text.as_ref()).collect()
}

/// Returns a row from the right that only holds letters and signs of that direction, digits apart
/// from signs, and parts with a direction of their own: then it is turned round as a whole. Nothing
/// where other letters stand among them, which takes all the rules; most labels and sentences have
/// none, and cost a fifth.
fn turned_whole(row: &str) -> Option<String> {
    let mut turned = String::with_capacity(row.len());
    let (mut depth, mut end) = (0_usize, row.len());
    let mut behind = ' ';
    for (at, c) in row.char_indices().rev() {
        if depth == 0 && is_digit(c) != is_digit(behind) {
            let other = if is_digit(c) { behind } else { c };
            if !is_persian_letter(other) && !matches!(other, ' ' | RIGHT_TO_LEFT_MARK) {
                return None;
            }
        }
        behind = c;
        match c {
            PART_ENDS => {
                if depth == 0 {
                    turn(row.get(at + c.len_utf8()..end)?, &mut turned);
                    end = at;
                }
                depth += 1;
            }
            PART_BEGINS => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    // Blanks at the end of a row belong to the row, and not to the last part in it.
                    let part = row.get(at + c.len_utf8()..end)?;
                    if part.ends_with(' ') || part.contains(PART_BEGINS) {
                        return None;
                    }
                    turned.push_str(&visual(part));
                    end = at;
                }
            }
            _ if depth > 0 || is_persian_letter(c) || is_digit(c) || goes_along(c) => {}
            _ => return None,
        }
    }
    turn(row.get(..end).filter(|_| depth == 0)?, &mut turned);
    Some(turned)
}

/// Turns letters and signs round, each with what leans on it; numbers stay as they are.
fn turn(letters: &str, turned: &mut String) {
    let mut end = letters.len();
    for (at, c) in letters.char_indices().rev() {
        let is_in_number = || {
            let before = letters
                .get(..at)
                .and_then(|before| before.chars().next_back());
            is_digit(c) && before.is_some_and(is_digit)
        };
        if !is_leaning(c) && !is_in_number() {
            turned.push_str(&mirrored(letters.get(at..end).unwrap_or_default()));
            end = at;
        }
    }
    turned.push_str(letters.get(..end).unwrap_or_default());
}

const fn is_digit(c: char) -> bool {
    matches!(c, '\u{6f0}'..='\u{6f9}')
}

/// Letters that need no table to be known as such: nearly all of Persian and Arabic.
const fn is_persian_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}')
}

/// The non-joiner and vowel signs, which are drawn with the letter before them.
const fn is_leaning(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{64b}'..='\u{65f}')
}

/// Signs that take the direction of the letters around them, where no digits are near.
const fn goes_along(c: char) -> bool {
    is_leaning(c)
        || c == RIGHT_TO_LEFT_MARK
        || matches!(c, ' '..='/' | ':'..='@' | '[' | ']' | '|' | '«' | '»' | '·' | '،' | '؛' | '؟'
            | '‹' | '›' | '–' | '—' | '“' | '”' | '…' | '●' | '✓' | '✗' | '─')
}

/// Returns whether the first letter that has a direction runs from right to left: such a paragraph
/// stands at the right edge.
pub fn is_right_to_left(text: &str) -> bool {
    is_mixed(text) && direction(text) == Some(true)
}

/// Returns whether the first letter outside of parts with a direction of their own runs from right
/// to left; nothing where there is none.
fn direction(text: &str) -> Option<bool> {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            PART_BEGINS => depth += 1,
            PART_ENDS => depth = depth.saturating_sub(1),
            LEFT_TO_RIGHT_MARK if depth == 0 => return Some(false),
            RIGHT_TO_LEFT_MARK if depth == 0 => return Some(true),
            _ if depth == 0 && is_persian_letter(c) => return Some(true),
            _ if depth == 0 && c.is_alphabetic() => return Some(runs_right_to_left(c)),
            _ => {}
        }
    }
    None
}

impl<'a> Directions<'a> {
    /// Reads the directions of a text; the first letter of a paragraph decides over it.
    pub fn of(text: &'a str) -> Self {
        let info = is_mixed(text).then(|| BidiInfo::new(text, None));
        Self { text, info }
    }

    /// Reads the directions of a row of a paragraph that is known to run from right to left, or not.
    pub fn of_row(text: &'a str, is_right_to_left: bool) -> Self {
        let base = if is_right_to_left {
            Level::rtl()
        } else {
            Level::ltr()
        };
        let is_plain = !is_right_to_left && !is_mixed(text);
        Self::with_base(text, (!is_plain).then_some(base))
    }

    /// Takes a text for one that is drawn as it is stored.
    pub const fn as_stored(text: &'a str) -> Self {
        Self { text, info: None }
    }

    /// With no base all is drawn as it is stored.
    fn with_base(text: &'a str, base: Option<Level>) -> Self {
        let info = base.map(|base| BidiInfo::new(text, Some(base)));
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
    let Some(first) = chars.next().filter(|c| *c != ' ' && !is_persian_letter(*c)) else {
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
    matches!(c, RIGHT_TO_LEFT_MARK | '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests;
