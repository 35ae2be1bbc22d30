//! The rules as a whole: every combination has one answer, and each row of the source texts holds.
//! Never tests one rule alone: those tables stand with the rules.

mod group_and_recall;
mod ladder;
mod returns;
mod stored;
mod time;
mod total;
mod words;
