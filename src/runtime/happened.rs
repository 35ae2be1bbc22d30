//! What the threads tell the main loop.
//! Never decoded here: bytes of the terminal are the business of `term`.

use crate::ui::event::What;

/// What the threads tell the main loop.
#[derive(Debug)]
pub enum Happened {
    /// Something for the screen.
    Screen(What),
    /// Bytes of the terminal.
    Bytes(Vec<u8>),
    /// The terminal sends nothing more: it is gone.
    InputEnded,
    /// The terminal has another size.
    Resized,
}
