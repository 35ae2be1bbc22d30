//! The days in which goods may be sent back without a reason (rows B-17, D-08).
//! Never counts by the calendar: a day is 24 hours from the signature.

use super::rule::Asked;
use crate::domain::time::Stamp;

/// How a request stands to the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// It was made in time.
    Inside,
    /// It was made later.
    Over,
    /// Nobody knows when the goods arrived.
    Unknown,
}

/// Returns when the window ends; its last moment is inside.
pub fn end(asked: &Asked<'_>) -> Option<Stamp> {
    let arrived = asked.order().arrived_at()?;
    Some(arrived.plus_ms(asked.terms().no_reason_ms))
}

/// Judges a request at the time the buyer made it, not when it is answered; a question without a
/// case at the present.
pub fn of(asked: &Asked<'_>) -> Window {
    let asked_at = asked
        .case()
        .and_then(|case| case.opened_at)
        .unwrap_or(asked.now);
    match end(asked) {
        Some(end) if asked_at <= end => Window::Inside,
        Some(_) => Window::Over,
        None => Window::Unknown,
    }
}
