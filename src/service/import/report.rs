//! What became of the files that were taken in.
//! Never holds more than a screen can use: beyond a limit errors are counted, not kept.

use std::path::PathBuf;

use crate::domain::money::Money;
use crate::market::files::row::{FileKind, Refusal, RowError};

/// Errors and findings kept of one file; more are only counted.
pub const KEPT: usize = 1_000;

/// What became of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows that told something for the first time.
    pub new: u64,
    /// Rows that changed something.
    pub updated: u64,
    /// Rows that told nothing new.
    pub unchanged: u64,
}

impl Counts {
    /// Returns how many rows changed the store.
    pub const fn changed(self) -> u64 {
        self.new + self.updated
    }
}

/// Something in a file that was taken in and should be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Line of the row.
    pub line: u64,
    /// The platform's number of what the row is about.
    pub number: String,
    /// What was noticed.
    pub what: Noticed,
}

/// What was noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noticed {
    /// The platform moved it in a way that no step of ours does.
    Jump {
        /// Code of the state before.
        from: &'static str,
        /// Code of the state after.
        to: &'static str,
    },
    /// The platform's wording of the state is not known; it was kept.
    UnknownState(String),
    /// The platform tells another amount than the part that the buyer accepted.
    OtherAmount {
        /// What the buyer accepted.
        agreed: Money,
        /// What the platform tells.
        told: Money,
    },
}

impl Noticed {
    /// Returns the stable word of what was noticed.
    pub const fn code(&self) -> &'static str {
        match self {
            Noticed::Jump { .. } => "jump",
            Noticed::UnknownState(_) => "unknown_state",
            Noticed::OtherAmount { .. } => "other_amount",
        }
    }
}

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileReport {
    /// The file as it was named.
    pub path: PathBuf,
    /// What it is; `None` when it was not recognised.
    pub kind: Option<FileKind>,
    /// Rows in it.
    pub rows: u64,
    /// What became of them.
    pub counts: Counts,
    /// Rows that could not be read.
    pub rejected: u64,
    /// Why, the first [`KEPT`] of them.
    pub errors: Vec<RowError>,
    /// Why the whole file was refused.
    pub refusal: Option<Refusal>,
    /// What should be looked at, the first [`KEPT`].
    pub notices: Vec<Notice>,
    /// Where the rejected rows were written.
    pub rejected_file: Option<PathBuf>,
}

impl FileReport {
    /// Returns whether every row was understood.
    pub const fn is_whole(&self) -> bool {
        self.refusal.is_none() && self.rejected == 0
    }
}
