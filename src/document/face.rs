//! One font, read: its letters, its shapes, and the form in which each library takes it.
//! Never changes; a paper that was set names faces by their place in `Fonts`.

use std::sync::Arc;

use harfrust::ShaperData;
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};

use super::error::{PaperError, Result};
use super::measure::EM_PARTS;

/// A font that was read.
pub struct Face {
    bytes: Arc<Vec<u8>>,
    index: u32,
    /// Units of the font to an em.
    units: i64,
    shaper: ShaperData,
    /// The font as the PDF library takes it.
    pub(super) drawn: krilla::text::Font,
}

impl Face {
    /// Reads a font of a file.
    pub(super) fn read(bytes: Arc<Vec<u8>>, index: u32, file: &str) -> Result<Self> {
        let broken = || PaperError::BrokenFont {
            file: file.to_owned(),
        };
        let (shaper, units) = {
            let font = FontRef::from_index(&bytes, index).map_err(|_| broken())?;
            let head = font.head().map_err(|_| broken())?;
            (ShaperData::new(&font), i64::from(head.units_per_em()))
        };
        let drawn = krilla::text::Font::new(Arc::clone(&bytes).into(), index).ok_or_else(broken)?;
        Ok(Self {
            bytes,
            index,
            units: units.max(1),
            shaper,
            drawn,
        })
    }

    /// Returns the tables of the font.
    pub(super) fn font(&self) -> Result<FontRef<'_>> {
        FontRef::from_index(&self.bytes, self.index).map_err(|_| PaperError::BrokenFont {
            file: String::new(),
        })
    }

    /// Returns what is made ready for shaping.
    pub(super) const fn shaper(&self) -> &ShaperData {
        &self.shaper
    }

    /// Returns how many units of the font an em has.
    pub(super) const fn units(&self) -> i64 {
        self.units
    }

    /// Turns units of the font into parts of an em.
    pub(super) fn parts(&self, units: i32) -> i64 {
        i64::from(units) * EM_PARTS / self.units
    }

    /// Returns whether the font has a character.
    pub fn has(&self, c: char) -> bool {
        self.font().is_ok_and(|font| has(&font, c))
    }
}

/// Returns whether a font has a character.
pub(super) fn has(font: &FontRef<'_>, c: char) -> bool {
    font.charmap()
        .map(c)
        .is_some_and(|glyph| glyph.to_u32() != 0)
}

/// Returns whether a font draws its letters by outlines: a font of pictures alone cannot be drawn on
/// a card.
pub(super) fn has_outlines(font: &FontRef<'_>) -> bool {
    font.glyf().is_ok() || font.cff().is_ok() || font.cff2().is_ok()
}
