//! What Pinduoduo writes, in the words and units of this program.
//! Never calls a page of the merchant back end: its saved answers are read and nothing more.

pub mod convert;
pub mod number;
pub mod wording;
