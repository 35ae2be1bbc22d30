//! The answer bot: what it says to a buyer's message in this state of the case, or why a person has
//! to (rows E-30 to E-35).
//! Never sends: it says what could be said.

mod exact;
mod file;
mod judge;
mod own;

pub use judge::{Asked, Bot, Verdict};
pub use own::{embedded, over};

#[cfg(test)]
mod tests;
