//! Strings that are safe and measurable on a screen: `Printable`, width, wrap, bidi, fold, fuzzy.
//! Knows nothing of the trade.

pub mod bidi;
pub mod fold;
pub mod fuzzy;
pub mod han;
pub mod printable;
pub mod width;
pub mod wrap;
