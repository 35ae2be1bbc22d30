//! What can go wrong with a store, in one plain sentence each, with what to do about it.
//! Never carries a buyer's words or a password.

/// The result of whatever touches a store.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why the store did not do what was asked. Nothing of a failed write is kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no store at the place.
    #[error("there is no store at {place}; import a file or run `afterdesk demo` to make one")]
    Missing {
        /// Path or address without its password.
        place: String,
    },
    /// A row that was asked for is not there.
    #[error("{what} {id} is not in the store; check the number, or import the file that holds it")]
    NotFound {
        /// The word for the thing, as `order`.
        what: &'static str,
        /// What was asked for.
        id: String,
    },
    /// Somebody else was first, or a number is taken already.
    #[error("{what}; load it again and repeat what is still needed")]
    Conflict {
        /// What collided.
        what: String,
    },
    /// Another program held the store for longer than the limit.
    #[error("another program is writing to the store; try again when it is done")]
    Busy,
    /// The database does not answer.
    #[error(
        "the database cannot be reached ({why}); check that it runs and that the address is right"
    )]
    Unavailable {
        /// What the system said.
        why: String,
    },
    /// The disk is full.
    #[error("the disk is full, so nothing was stored; free some space and try again")]
    Full,
    /// The store was opened for reading, or its file is write-protected.
    #[error(
        "the store can only be read; check who owns the file and that its folder can be written"
    )]
    ReadOnly,
    /// The system or the database refuses this user.
    #[error("access to {place} is denied; check its permissions and the user name")]
    Denied {
        /// Path or address without its password.
        place: String,
    },
    /// The file is no store, or it is damaged.
    #[error("the store is damaged or is no afterdesk store ({what}); restore a backup")]
    Corrupt {
        /// What does not fit.
        what: String,
    },
    /// A newer program made the store.
    #[error(
        "the store has version {found} and this program knows versions up to {known}; \
         update afterdesk to open it"
    )]
    NewerStore {
        /// The version of the store.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The store must be brought up to date first, which reading does not do.
    #[error(
        "the store has version {found} and must be brought to version {known}; \
         open it once with write access"
    )]
    OlderStore {
        /// The version of the store.
        found: i64,
        /// The version this program works with.
        known: i64,
    },
    /// A step of the store's making is not the one that this program knows.
    #[error(
        "step {version} in the making of this store differs from the one this program knows; \
         open it with the program that made it, or restore a backup"
    )]
    ChangedMigration {
        /// The step.
        version: i64,
    },
    /// Reading or writing the disk failed. The connection writes no more: after a failed sync
    /// nobody knows what the disk holds until the store is opened again.
    #[error("the disk failed ({why}); check it, then start afterdesk again before you go on")]
    Broken {
        /// What the system said.
        why: String,
    },
    /// The database did not accept a statement: a fault of this program.
    #[error("the store did not accept a statement ({why}); please report it")]
    Refused {
        /// What the database said.
        why: String,
    },
}

impl StoreError {
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
