//! The order in which the rows of an order export are written: the oldest order first.
//! Never for a file whose rows belong together as they stand.
//!
//! Ids follow the orders' times, and exports begin with the newest order. Rows that come in the
//! order of their ids are put at the end of every table and fill its pages; in the order of the
//! file 100,000 of them take a quarter longer and a tenth more room.

use super::orders::placed_at;
use crate::domain::observation::Observation;
use crate::domain::time::Stamp;
use crate::market::files::line::Place;
use crate::market::files::row::Row;

/// Times and places of the orders of a file, as they are found: 24 bytes a row.
#[derive(Debug, Default)]
pub struct Sequence {
    found: Vec<(Stamp, Place)>,
    has_others: bool,
}

impl Sequence {
    /// Notes where a row stands.
    pub fn note(&mut self, row: &Row) {
        match row {
            Row::Seen {
                line,
                start: Some(start),
                observation: Observation::Order(seen),
            } => {
                let place = Place {
                    line: *line,
                    start: *start,
                };
                // Without a time of its own it gets that of the file, after all others.
                let at = placed_at(&seen.fields).unwrap_or(Stamp::from_millis(i64::MAX));
                self.found.push((at, place));
            }
            Row::Seen { .. } => self.has_others = true,
            Row::Bad { .. } => {}
        }
    }

    /// Adds what was noted of the part that follows.
    pub fn add(&mut self, next: Sequence) {
        self.found.extend(next.found);
        self.has_others |= next.has_others;
    }

    /// Returns where the orders stand, the oldest first; those of one time, and those without a
    /// time, in the order of the file. `None` when not all rows are orders that can be found again.
    ///
    /// It depends on the bytes of the file alone: an import that was interrupted counts on it.
    pub fn oldest_first(mut self) -> Option<Vec<Place>> {
        if self.has_others || self.found.is_empty() {
            return None;
        }
        self.found
            .sort_unstable_by_key(|(at, place)| (*at, place.start));
        Some(self.found.into_iter().map(|(_, place)| place).collect())
    }
}
