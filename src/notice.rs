//! What the customer says and is told, as text: what a message is about, ready answers that fit a
//! matter, letters to copy, tone.
//! Never sends anything and never decides: it says what was decided.

pub mod answer;
pub mod bot;
pub mod consent;
pub mod gap;
pub mod intent;
pub mod lane;
pub mod letter;
pub mod mail;
pub mod matter;
pub mod own_answers;
mod own_file;
pub mod own_notices;
mod pattern;
mod phrase;
pub mod plain;
mod plan;
pub mod receipt;
pub mod sample;
pub mod sheet;
pub mod template;
pub mod told;
pub mod tone;
pub mod tongue;
mod traits;
pub mod voice;
mod wording;

#[cfg(test)]
mod given;
#[cfg(test)]
mod tests;
