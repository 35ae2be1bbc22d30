//! The rules as a whole: every combination has one answer, and each row of the source texts holds.
//! Never tests one rule alone: those tables stand with the rules.

mod group_and_recall;
mod ladder;
mod returns;
mod stored;
mod time;
mod total;
mod words;

use crate::domain::platform::Clocks;
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS};

/// The times of a platform that has all of them.
pub const CLOCKS: Clocks = Clocks {
    reply_ms: 3 * MINUTE_MS,
    decide_ms: 48 * HOUR_MS,
    receive_ms: 7 * DAY_MS,
    evidence_ms: 48 * HOUR_MS,
    group_ms: 24 * HOUR_MS,
    scan_ms: 72 * HOUR_MS,
    silence_ms: 24 * HOUR_MS,
    papers_ms: Some(5 * MINUTE_MS),
    confirm_ms: Some(24 * HOUR_MS),
};
