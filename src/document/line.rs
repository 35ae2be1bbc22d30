//! Breaks words into lines and puts each line into the order in which it is read by the eye.
//! Never places a line on a sheet.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::error::Result;
use super::fonts::{FaceId, Fonts};
use super::measure::{Length, of_size};
use super::paper::{Look, Span};
use super::shape::{self, Glyph, Run};
use super::sheet::type_of;
use crate::i18n::language::Language;
use crate::text::bidi;

/// A line, set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Its words in the order in which they are spoken.
    pub text: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) width: Length,
    /// The largest size of its letters.
    pub(super) size: Length,
    /// Whether it begins on the right; nothing where its words have no direction.
    pub(super) begins_right: Option<bool>,
}

/// A piece of a line in one font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// From the left end of the line.
    pub x: Length,
    pub face: FaceId,
    pub look: Look,
    /// The words it stands for.
    pub words: String,
    pub glyphs: Vec<Glyph>,
}

/// Sets words in lines of a width.
///
/// # Errors
/// When no font has the letters of a script.
pub(super) fn set(
    spans: &[Span],
    width: Length,
    language: Language,
    fonts: &mut Fonts,
) -> Result<Vec<Line>> {
    let mut text = String::new();
    let mut looks = Vec::new();
    for span in spans {
        let start = text.len();
        text.push_str(&fonts.presentable(&span.words)?);
        looks.push((start..text.len(), span.look));
    }
    let look = spans.first().map_or(Look::Plain, |span| span.look);
    let mut lines = Vec::new();
    let mut start = 0;
    for row in text.split('\n') {
        let looks: Vec<_> = looks
            .iter()
            .filter(|(bytes, _)| bytes.end > start && bytes.start < start + row.len())
            .map(|(bytes, look)| {
                let from = bytes.start.saturating_sub(start);
                (from..(bytes.end - start).min(row.len()), *look)
            })
            .collect();
        start += row.len() + 1;
        if row.trim().is_empty() {
            lines.push(Line {
                size: type_of(look).size,
                ..Line::default()
            });
            continue;
        }
        Setting::of(row, &looks, language, fonts)?.lines(width, &mut lines)?;
    }
    Ok(lines)
}

/// A row of text while it is broken.
struct Setting<'a> {
    text: &'a str,
    info: BidiInfo<'a>,
    runs: Vec<Run>,
    /// The width of everything before each byte.
    before: Vec<Length>,
    language: Language,
    fonts: &'a Fonts,
}

impl<'a> Setting<'a> {
    fn of(
        text: &'a str,
        looks: &[(Range<usize>, Look)],
        language: Language,
        fonts: &'a mut Fonts,
    ) -> Result<Self> {
        let info = BidiInfo::new(text, None);
        let runs = shape::runs(text, looks, &info.levels, fonts)?;
        let fonts: &Fonts = fonts;
        let mut widths = vec![0; text.len() + 1];
        for run in &runs {
            for glyph in shape::shape(text, run.bytes.clone(), run, language, fonts)? {
                let at = run.bytes.start + glyph.bytes.start + 1;
                if let Some(width) = widths.get_mut(at) {
                    *width += of_size(glyph.advance, type_of(run.look).size);
                }
            }
        }
        let before = widths
            .into_iter()
            .scan(0, |sum, width| {
                *sum += width;
                Some(*sum)
            })
            .collect();
        Ok(Self {
            text,
            info,
            runs,
            before,
            language,
            fonts,
        })
    }

    fn width(&self, bytes: &Range<usize>) -> Length {
        let at = |byte: usize| self.before.get(byte).copied().unwrap_or_default();
        at(bytes.end) - at(bytes.start)
    }

    /// The bytes of a line without the spaces at its end, which may stand over the edge.
    fn inked(&self, bytes: Range<usize>) -> Range<usize> {
        let words = self.text.get(bytes.clone()).unwrap_or_default();
        bytes.start..bytes.start + words.trim_end().len()
    }

    fn lines(&self, width: Length, lines: &mut Vec<Line>) -> Result<()> {
        let mut start = 0;
        let mut end = 0;
        for (next, chance) in linebreaks(self.text) {
            if self.width(&self.inked(start..next)) > width && end > start {
                lines.push(self.line(start..end)?);
                start = end;
            }
            while self.width(&self.inked(start..next)) > width {
                let cut = self.forced(start..next, width);
                if cut >= next {
                    break;
                }
                lines.push(self.line(start..cut)?);
                start = cut;
            }
            end = next;
            if chance == BreakOpportunity::Mandatory && end > start {
                lines.push(self.line(start..end)?);
                start = end;
            }
        }
        Ok(())
    }

    /// Where a word that is longer than a line is cut: behind at least one letter.
    fn forced(&self, bytes: Range<usize>, width: Length) -> usize {
        let words = self.text.get(bytes.clone()).unwrap_or_default();
        let mut cut = bytes.end;
        for (at, letter) in words.grapheme_indices(true) {
            let end = bytes.start + at + letter.len();
            if at > 0 && self.width(&(bytes.start..end)) > width {
                cut = bytes.start + at;
                break;
            }
        }
        cut
    }

    /// Sets one line.
    fn line(&self, bytes: Range<usize>) -> Result<Line> {
        let bytes = self.inked(bytes);
        let words = self.text.get(bytes.clone()).unwrap_or_default();
        let mut line = Line {
            text: words.to_owned(),
            begins_right: begins_right(self.text),
            ..Line::default()
        };
        let Some(paragraph) = self.info.paragraphs.first() else {
            return Ok(line);
        };
        let (levels, order) = self.info.visual_runs(paragraph, bytes.clone());
        for part in order {
            let is_right_to_left = levels.get(part.start).is_some_and(Level::is_rtl);
            let mut inside: Vec<(&Run, Range<usize>)> = self
                .runs
                .iter()
                .filter_map(|run| {
                    let start = run.bytes.start.max(part.start);
                    let end = run.bytes.end.min(part.end);
                    (start < end).then_some((run, start..end))
                })
                .collect();
            if is_right_to_left {
                inside.reverse();
            }
            for (run, bytes) in inside {
                self.piece(run, bytes, &mut line)?;
            }
        }
        Ok(line)
    }

    fn piece(&self, run: &Run, bytes: Range<usize>, line: &mut Line) -> Result<()> {
        let glyphs = shape::shape(self.text, bytes.clone(), run, self.language, self.fonts)?;
        let size = type_of(run.look).size;
        let x = line.width;
        let width: Length = glyphs
            .iter()
            .map(|glyph| of_size(glyph.advance, size))
            .sum();
        line.width += width;
        line.size = line.size.max(size);
        line.pieces.push(Piece {
            x,
            face: run.face,
            look: run.look,
            words: self.text.get(bytes).unwrap_or_default().to_owned(),
            glyphs,
        });
        Ok(())
    }
}

/// Whether a text begins on the right; nothing where it has no letters.
fn begins_right(text: &str) -> Option<bool> {
    text.chars()
        .any(char::is_alphabetic)
        .then(|| bidi::is_right_to_left(text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bare(text: &str) -> String {
        text.split_whitespace().collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn no_letter_is_lost_and_no_line_too_long(
            words in prop::collection::vec("[a-z]{1,30}|[а-я]{1,12}|[آابپتجچخدر]{1,9}|[的一是了我不在人]{1,20}|[0-9]{1,40}", 1..20),
            width in 40_000_i64..400_000,
        ) {
            let text = words.join(" ");
            let mut fonts = Fonts::of_system();
            let lines = set(&[Span::plain(&*text)], width, Language::Persian, &mut fonts).unwrap();
            let told: String = lines.iter().map(|line| bare(&line.text)).collect();
            prop_assert_eq!(told, bare(&text));
            for line in &lines {
                // A line that was cut in a word may be wider by the form its last letter takes.
                prop_assert!(line.width <= width + 12_000, "{} in {}", line.text, width);
                let drawn: usize = line.pieces.iter().map(|piece| piece.words.len()).sum();
                prop_assert_eq!(drawn, line.text.len());
            }
        }
    }

    #[test]
    fn letters_of_persian_join() {
        let mut fonts = Fonts::of_system();
        let glyphs = |text: &str, fonts: &mut Fonts| {
            let lines = set(&[Span::plain(text)], 400_000, Language::Persian, fonts).unwrap();
            let pieces = lines.into_iter().flat_map(|line| line.pieces);
            pieces
                .flat_map(|piece| piece.glyphs)
                .map(|one| one.id)
                .collect::<Vec<_>>()
        };
        let alone = glyphs("ب", &mut fonts);
        let joined = glyphs("ببب", &mut fonts);
        assert_eq!(joined.len(), 3);
        assert!(joined.iter().all(|one| !alone.contains(one)));
        // The first letter stands on the right, so its glyph comes last.
        let bold = [Span::plain("بـ"), Span::strong("ب")];
        let lines = set(&bold, 400_000, Language::Persian, &mut fonts).unwrap();
        let pieces = lines.first().map(|line| line.pieces.len());
        assert_eq!(pieces, Some(2));
    }

    #[test]
    fn a_number_in_a_persian_line_keeps_its_order() {
        let mut fonts = Fonts::of_system();
        let text = "سفارش 12-34 رسید";
        let lines = set(&[Span::plain(text)], 400_000, Language::Persian, &mut fonts).unwrap();
        let line = lines.first().unwrap();
        assert_eq!(line.begins_right, Some(true));
        assert_eq!(line.text, text);
    }
}
