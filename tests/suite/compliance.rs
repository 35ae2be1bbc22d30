//! The contact check as a whole: rows of five languages, contacts in disguise, hostile text.
//! Never tells how a check works: that stands in the unit tests beside it.

mod addresses;
mod beside;
mod figures;
mod framing;
mod grouping;
mod hostile;
mod image;
mod metamorphic;
mod padding;
mod paying;
mod phones;
mod pieces;
mod properties;
mod rows;
mod score;
mod splits;
