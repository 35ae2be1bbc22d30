//! What may be sent: text and context give a verdict with findings; makes `Cleared`.
//! Never sends anything and never reads the store.
//!
//! A text is folded once into cells that know their place in the source; views over the cells are
//! made when a check asks for them; cue words come out of one automaton; checks give hits with a
//! rule; what a hit does to the message is the platform's data.

mod alike;
mod atom;
mod border;
mod cell;
mod checks;
mod checksum;
mod clause;
pub mod cleared;
pub mod context;
mod cue;
mod digit;
pub mod example;
mod fold;
mod host;
pub mod judge;
mod known;
pub mod lexicon;
mod lists;
pub mod mask;
mod meaning;
mod name;
mod pack;
mod plan;
mod run;
mod scan;
mod spot;
mod spread;
pub mod stay;
pub mod suggest;
mod table;
mod trie;
mod walk;
mod window;

pub use cleared::Cleared;
pub use context::Context;
pub use judge::{check, check_after, check_messages};
pub use lexicon::Lexicon;
