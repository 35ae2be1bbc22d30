//! What the customer is told, as text: ready answers that fit a matter, letters to copy, tone.
//! Never sends anything and never decides: it says what was decided.

pub mod answer;
pub mod letter;
pub mod matter;
mod pattern;
mod phrase;
mod plan;
pub mod tone;
mod wording;

#[cfg(test)]
mod given;
#[cfg(test)]
mod tests;
