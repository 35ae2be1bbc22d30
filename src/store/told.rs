//! Where the stored state of a thing comes from, for telling newer observations from older ones.
//! Never decides which is newer; `domain::observation` does.

use super::error::Result;
use super::sql::Row;
use crate::domain::id::PayloadId;
use crate::domain::time::Stamp;

/// When a thing was last told, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// Time of the file or answer.
    pub at: Stamp,
    /// The kept bytes it was read from.
    pub payload: Option<PayloadId>,
}

/// A thing with the place its state comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// The thing.
    pub thing: T,
    /// Where its state comes from.
    pub told: Told,
}

impl Told {
    pub(in crate::store) fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            at: row.take()?,
            payload: row.take()?,
        })
    }
}
