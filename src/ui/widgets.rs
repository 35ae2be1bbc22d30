//! What the screen is made of: frames, lists, text, fields, dialogs and lines.
//! Never takes text that was not made safe, and never keeps anything from one frame to the next.

pub mod frame;
pub mod paint;

pub use frame::{Frame, Scroll};
pub use paint::{Paint, Span, cols_of, span};
