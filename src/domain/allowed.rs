//! Texts that a supervisor took for false alarms and that may go as they are from then on.
//! Never more than the very words, on one platform, for a time, under a name that answers for it.

use super::id::{AllowedId, ReviewId};
use super::platform::PlatformName;
use super::time::{DAY_MS, Stamp};

/// Days that a text is allowed unless somebody says otherwise.
pub const DEFAULT_DAYS: i64 = 90;
/// Days that a text may be allowed at most: then somebody looks again.
pub const MOST_DAYS: i64 = 366;

/// A text that may go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// Its id here.
    pub id: AllowedId,
    /// The platform on which it may go.
    pub platform: PlatformName,
    /// The words; not safe for a screen.
    pub text: String,
    /// What it is called in lists; not safe for a screen.
    pub name: String,
    /// The review in which it was a false alarm.
    pub review: ReviewId,
    /// Who allowed it.
    pub by: String,
    /// Since when.
    pub at: Stamp,
    /// Until when.
    pub until: Stamp,
    /// Who took it from the list, and when.
    pub removed: Option<(String, Stamp)>,
    /// The entry of the record that tells of it: its version.
    pub seq: i64,
}

/// A text that is to be allowed: under which name and for how many days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAllowed {
    /// What it is called in lists.
    pub name: String,
    /// For how many days, from 1 to [`MOST_DAYS`].
    pub days: i64,
}

impl NewAllowed {
    /// Returns when it ends.
    pub fn until(&self, now: Stamp) -> Stamp {
        now.plus_ms(self.days.clamp(1, MOST_DAYS) * DAY_MS)
    }
}

impl Allowed {
    /// Returns whether it counts at a time.
    pub fn counts_at(&self, now: Stamp) -> bool {
        self.removed.is_none() && now < self.until
    }
}
