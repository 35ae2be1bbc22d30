//! The one place that reads the clock and draws entropy.
//! Everything else gets time and numbers passed in, so that a test can say what time it is.

#![expect(
    clippy::disallowed_methods,
    reason = "this file is the exception that the ban on reading the clock names"
)]

use std::hash::{BuildHasher, RandomState};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::domain::time::Stamp;

/// Returns the present time. A clock before 1970 counts as 1970.
pub fn now() -> Stamp {
    let since_epoch = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Stamp::from_millis(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
}

/// Returns a point of the clock that never runs backwards, for measuring how long something took.
pub fn instant() -> Instant {
    Instant::now()
}

/// Returns 64 bits that differ between runs and programs: the start of an id source, a salt.
///
/// Not for keys or passwords.
pub fn entropy() -> u64 {
    RandomState::new().hash_one((std::process::id(), now().millis()))
}
