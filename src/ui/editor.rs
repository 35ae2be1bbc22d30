//! Text that is being written: the composer and every input line.
//! Never tears a grapheme apart, and never holds a character that a terminal would obey.

mod buffer;
mod keys;
mod motion;
mod rows;
mod undo;

pub use buffer::{Editor, Inserted, MESSAGE_LIMIT_BYTES};
pub use keys::{Taken, take};
pub use motion::Motion;
