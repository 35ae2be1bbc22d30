//! The lists that come with the program, made ready by its build.
//! Never a shop's own lists: those are laid over them by `Lexicon::with_own`.

use std::sync::OnceLock;

use super::lexicon::{Lexicon, kept};

impl Lexicon {
    /// Returns the lists that come with the program.
    ///
    /// The build refuses lists it cannot read, and the bytes it made go with the program; were they
    /// not readable, the lists would be read anew.
    pub fn embedded() -> &'static Self {
        static MADE: OnceLock<Lexicon> = OnceLock::new();
        MADE.get_or_init(|| {
            kept::read(include_bytes!(concat!(env!("OUT_DIR"), "/words.bin")))
                .or_else(|| Self::with_own(&[]).ok())
                .unwrap_or_default()
        })
    }
}
