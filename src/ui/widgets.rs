//! What the screen is made of: frames, lists, text, fields, dialogs and lines.
//! Never takes text that was not made safe, and never keeps anything from one frame to the next.

pub mod bars;
pub mod entries;
pub mod field;
pub mod frame;
pub mod lines;
pub mod paint;
pub mod picture;

pub use bars::{Hint, draw_footer, draw_status};
pub use entries::{ENTRY_ROWS, Entries, draw_time, second_row};
pub use field::{draw_line, draw_text};
pub use frame::{Frame, Scroll};
pub use lines::{
    Align, Direction, Line, Mark, begin_near, draw_lines, draw_sentences, fact, heading, one_row,
    path, wrapped,
};
pub use paint::{Paint, Span, cols_of, span};
pub use picture::draw_picture;
