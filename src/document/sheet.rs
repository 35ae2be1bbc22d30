//! The sheet a paper is set on: its size, its margins, the sizes of letters, its greys.
//! Never holds words.

use super::measure::{Length, POINT};
use super::paper::Look;

/// A sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// Its width.
    pub width: Length,
    /// Its height; without one it is as high as what stands on it.
    pub height: Option<Length>,
    /// The margin on every side.
    pub margin: Length,
    /// Whether its pages are numbered at the foot.
    pub is_numbered: bool,
}

impl Sheet {
    /// A4, 210 × 297 mm, with margins of 18 mm.
    pub const A4: Sheet = Sheet {
        width: 595_276,
        height: Some(841_890),
        margin: 51_024,
        is_numbered: true,
    };
    /// A card as wide as the picture of a telephone and as high as it needs.
    pub const CARD: Sheet = Sheet {
        width: 360 * POINT,
        height: None,
        margin: 20 * POINT,
        is_numbered: false,
    };

    /// Returns the width between the margins.
    pub const fn inside(self) -> Length {
        self.width - 2 * self.margin
    }

    /// Returns how far down a page is filled.
    pub fn bottom(self) -> Length {
        self.height
            .map_or(Length::MAX / 4, |height| height - self.margin)
    }
}

/// How words of a look are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Type {
    /// The size of the letters.
    pub size: Length,
    /// Whether they are bold.
    pub is_bold: bool,
    /// How light they are: 0 is black, 255 is white.
    pub grey: u8,
}

/// Returns how words of a look are drawn.
pub const fn type_of(look: Look) -> Type {
    let (size, is_bold, grey) = match look {
        Look::Plain => (10_000, false, 0),
        Look::Strong => (10_000, true, 0),
        Look::Quiet => (8_000, false, 90),
        Look::Title => (18_000, true, 0),
        Look::Part => (13_000, true, 0),
    };
    Type {
        size,
        is_bold,
        grey,
    }
}

/// Returns the distance between lines of a size: room for the marks over and under Arabic letters.
pub const fn leading(size: Length) -> Length {
    size * 3 / 2
}

/// Returns how far under the top of a line its letters stand.
pub const fn baseline(size: Length) -> Length {
    size * 11 / 10
}
