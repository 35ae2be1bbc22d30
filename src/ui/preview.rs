//! What a file looks like before it is attached, as plain data.
//! Never a file itself: `runtime` looks at it on a thread of its own.

use std::path::PathBuf;

use super::graphics::Drawn;
use crate::i18n::sentence::Sentence;

/// Columns and rows of a preview; a row of cells shows two rows of pixels.
pub const COLS: u16 = 34;
/// Rows of it.
pub const ROWS: u16 = 17;

/// What a file looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The file.
    pub path: PathBuf,
    /// What is seen.
    pub seen: Seen,
}

/// Two pixels, one above the other: red, green, blue of each.
pub type Pixels = ([u8; 3], [u8; 3]);

/// What is seen of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// A picture, made small.
    Picture {
        /// Its width and height.
        pixels: (u32, u32),
        /// The small picture, row by row.
        cells: Vec<Vec<Pixels>>,
        /// The same, made ready for a terminal that shows more than half blocks.
        drawn: Option<Drawn>,
    },
    /// A document.
    Document {
        /// How many pages it has.
        pages: u32,
        /// Words of its first page; not safe for a screen.
        words: String,
    },
    /// It would not be taken.
    Unfit(Sentence),
}
