//! Turns runs of words into glyphs of a font: joined letters, kerning, marks.
//! Never breaks lines and never reorders runs.

use std::ops::Range;

use harfrust::{Direction, Language as Tongue, ShapeOptions, UnicodeBuffer};
use unicode_bidi::Level;

use super::error::{PaperError, Result};
use super::fonts::{FaceId, Fonts};
use super::paper::Look;
use super::script::{self, Kind};
use super::sheet::type_of;
use crate::i18n::language::Language;

/// A run of words in one font, one direction, one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// Its bytes in the text.
    pub bytes: Range<usize>,
    pub face: FaceId,
    pub look: Look,
    pub kind: Kind,
    pub is_right_to_left: bool,
}

/// A glyph with its place, in millionths of an em.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Glyph {
    pub id: u32,
    /// The bytes it stands for, counted from the beginning of its run.
    pub bytes: Range<usize>,
    pub advance: i64,
    pub right: i64,
    pub up: i64,
}

/// Splits a text into runs. `looks` cover the text in order; `levels` hold the direction of each
/// byte.
pub(super) fn runs(
    text: &str,
    looks: &[(Range<usize>, Look)],
    levels: &[Level],
    fonts: &mut Fonts,
) -> Result<Vec<Run>> {
    let mut runs: Vec<Run> = Vec::new();
    let mut looks = looks.iter().peekable();
    let mut kind = Kind::Shared;
    for (at, c) in text.char_indices() {
        while looks.next_if(|(bytes, _)| bytes.end <= at).is_some() {}
        let look = looks.peek().map_or(Look::Plain, |(_, look)| *look);
        let is_right_to_left = levels.get(at).is_some_and(Level::is_rtl);
        let is_bold = type_of(look).is_bold;
        let before = runs.last().filter(|run| run.look == look);
        let face = fonts.choose(c, is_bold, before.map(|run| run.face));
        let face = face.ok_or_else(|| {
            let (script, package) = script::of(c).package();
            PaperError::NoFont { script, package }
        })?;
        let own = script::of(c);
        if own != Kind::Shared {
            kind = own;
        }
        let end = at + c.len_utf8();
        match runs.last_mut() {
            Some(run)
                if run.face == face
                    && run.look == look
                    && run.is_right_to_left == is_right_to_left
                    && (run.kind == kind || run.kind == Kind::Shared) =>
            {
                run.bytes.end = end;
                run.kind = kind;
            }
            _ => runs.push(Run {
                bytes: at..end,
                face,
                look,
                kind,
                is_right_to_left,
            }),
        }
    }
    Ok(runs)
}

/// Shapes a part of a run; glyphs come from left to right.
pub(super) fn shape(
    text: &str,
    bytes: Range<usize>,
    run: &Run,
    language: Language,
    fonts: &Fonts,
) -> Result<Vec<Glyph>> {
    let Some(face) = fonts.face(run.face) else {
        return Ok(Vec::new());
    };
    let words = text.get(bytes.clone()).unwrap_or_default();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(words);
    // Letters join over the edge of a run, as where one word of a sentence is bold.
    buffer.set_pre_context(text.get(..bytes.start).unwrap_or_default());
    buffer.set_post_context(text.get(bytes.end..).unwrap_or_default());
    buffer.set_direction(if run.is_right_to_left {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    let tag = match language {
        Language::Chinese => "zh-hans",
        other => other.tag(),
    };
    if let Some(tongue) = Tongue::new(tag) {
        buffer.set_language(tongue);
    }
    buffer.guess_segment_properties();
    let font = face.font()?;
    let shaper = face.shaper().shaper(&font).build();
    let glyphs = shaper.shape(buffer, ShapeOptions::new());
    let starts = starts(glyphs.glyph_infos().iter().map(|info| info.cluster), words);
    let glyphs = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions());
    let glyphs = glyphs.map(|(info, position)| {
        let start = usize::try_from(info.cluster).unwrap_or_default();
        let next = starts.partition_point(|at| *at <= start);
        let end = starts.get(next).copied().unwrap_or(words.len());
        Glyph {
            id: info.glyph_id,
            bytes: start..end,
            advance: face.parts(position.x_advance),
            right: face.parts(position.x_offset),
            up: face.parts(position.y_offset),
        }
    });
    Ok(glyphs.collect())
}

/// The places where clusters begin, in order.
fn starts(clusters: impl Iterator<Item = u32>, words: &str) -> Vec<usize> {
    let mut starts: Vec<usize> = clusters
        .filter_map(|cluster| usize::try_from(cluster).ok())
        .filter(|at| *at < words.len())
        .collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}
