//! What can go wrong with a store, in one plain sentence each, with what to do about it.
//! The words stand in the language files. Never carries a buyer's words or a password.

use crate::i18n::sentence::Sentence;

/// The result of whatever touches a store.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why the store did not do what was asked. Nothing of a failed write is kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub enum StoreError {
    /// There is no store at the place.
    Missing {
        /// Path or address without its password.
        place: String,
    },
    /// A row that was asked for is not there.
    NotFound {
        /// The code of the word for the thing, as `order`.
        what: &'static str,
        /// What was asked for.
        id: String,
    },
    /// Somebody else was first, or a number is taken already.
    Conflict {
        /// What collided.
        what: Sentence,
    },
    /// Another program held the store for longer than the limit.
    Busy,
    /// The database does not answer.
    Unavailable {
        /// What the system said.
        why: String,
    },
    /// The disk is full.
    Full,
    /// The store was opened for reading, or its file is write-protected.
    ReadOnly,
    /// The system or the database refuses this user.
    Denied {
        /// Path; empty where the system names none.
        place: String,
    },
    /// The file is no store, or it is damaged.
    Corrupt {
        /// What does not fit.
        what: String,
    },
    /// A newer program made the store.
    NewerStore {
        /// The version of the store.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The store must be brought up to date first, which reading does not do.
    OlderStore {
        /// The version of the store.
        found: i64,
        /// The version this program works with.
        known: i64,
    },
    /// A step of the store's making is not the one that this program knows.
    ChangedMigration {
        /// The step.
        version: i64,
    },
    /// Reading or writing the disk failed. The connection writes no more: after a failed sync
    /// nobody knows what the disk holds until the store is opened again.
    Broken {
        /// What the system said.
        why: String,
    },
    /// The database did not accept a statement: a fault of this program.
    Refused {
        /// What the database said.
        why: String,
    },
}

impl StoreError {
    /// Returns why, and what to do.
    pub fn sentence(&self) -> Sentence {
        match self {
            StoreError::Missing { place } => Sentence::new("store-missing").with("place", place),
            StoreError::NotFound { what, id } => Sentence::new("store-not-found")
                .naming("what", "thing", what)
                .with("id", id),
            StoreError::Conflict { what } => {
                Sentence::new("store-conflict").holding("what", what.clone())
            }
            StoreError::Busy => Sentence::new("store-busy"),
            StoreError::Unavailable { why } => Sentence::new("store-unavailable").with("why", why),
            StoreError::Full => Sentence::new("store-full"),
            StoreError::ReadOnly => Sentence::new("store-read-only"),
            StoreError::Denied { place } if place.is_empty() => Sentence::new("store-denied"),
            StoreError::Denied { place } => Sentence::new("store-denied-at").with("place", place),
            StoreError::Corrupt { what } => Sentence::new("store-corrupt").with("what", what),
            StoreError::NewerStore { found, known } => Sentence::new("store-newer")
                .with("found", found)
                .with("known", known),
            StoreError::OlderStore { found, known } => Sentence::new("store-older")
                .with("found", found)
                .with("known", known),
            StoreError::ChangedMigration { version } => {
                Sentence::new("store-changed-step").with("version", version)
            }
            StoreError::Broken { why } => Sentence::new("store-broken").with("why", why),
            StoreError::Refused { why } => Sentence::new("store-refused").with("why", why),
        }
    }

    /// Says that something collided, by the key of a sentence without values.
    pub const fn conflict(key: &'static str) -> Self {
        StoreError::Conflict {
            what: Sentence::new(key),
        }
    }

    /// Says that a row is not there.
    pub fn not_found(what: &'static str, id: impl std::fmt::Display) -> Self {
        StoreError::NotFound {
            what,
            id: id.to_string(),
        }
    }

    /// Says that a stored value is none of those it may be.
    pub fn corrupt(what: impl Into<String>) -> Self {
        StoreError::Corrupt { what: what.into() }
    }

    /// Returns the `NotFound` or `Conflict` answer for a change that should have met one row.
    pub(in crate::store) fn unless_one(
        changed: u64,
        what: &'static str,
        id: impl std::fmt::Display,
    ) -> Result<()> {
        if changed == 1 {
            Ok(())
        } else {
            Err(StoreError::not_found(what, id))
        }
    }
}
