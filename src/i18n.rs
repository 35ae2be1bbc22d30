//! Languages, numbers, money and dates for people.
//! Never decides what is said, only how it is written.

pub mod catalog;
pub mod date;
pub mod language;
pub mod money;
pub mod number;
pub mod recorded;
pub mod remaining;
pub mod sentence;
pub mod when;
