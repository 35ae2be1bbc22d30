//! The order in which the rows of an order export are written: the oldest order first.
//! Never for a file whose rows belong together as they stand.
//!
//! Ids follow the orders' times, and exports begin with the newest order. Rows that come in the
//! order of their ids are put at the end of every table and fill its pages; in the order of the
//! file 100,000 of them take a quarter longer and a tenth more room.

use super::orders::placed_at;
use super::spread::Spread;
use crate::domain::observation::Observation;
use crate::domain::time::Stamp;
use crate::market::files::line::Place;
use crate::market::files::row::{FileKind, Row};

/// How the rows of a file that was checked are read again.
#[derive(Debug, Default)]
pub struct Arrangement {
    /// Where the good rows of an order export stand, oldest order first; `None` where rows can only
    /// be read in the order of the file.
    pub places: Option<Vec<Place>>,
    /// The orders that have several rows.
    pub spread: Spread,
}

impl Arrangement {
    /// Returns whether rows are read oldest first, and not as they stand in the file.
    pub const fn is_by_time(&self) -> bool {
        self.places.is_some()
    }
}

/// Times, places and numbers of the orders of a file, as they are found: 32 bytes a row.
#[derive(Debug, Default)]
pub struct Sequence {
    found: Vec<(Stamp, Place)>,
    numbers: Vec<u64>,
    has_others: bool,
}

impl Sequence {
    /// Notes where a row stands.
    pub fn note(&mut self, row: &Row) {
        let Row::Seen {
            line,
            start,
            observation,
        } = row
        else {
            return;
        };
        let Observation::Order(seen) = observation else {
            self.has_others = true;
            return;
        };
        self.numbers.push(Spread::digest(&seen.number));
        let Some(start) = *start else {
            self.has_others = true;
            return;
        };
        // Without a time of its own it gets that of the file, after all others.
        let at = placed_at(&seen.fields).unwrap_or(Stamp::from_millis(i64::MAX));
        self.found.push((at, Place { line: *line, start }));
    }

    /// Adds what was noted of the part that follows.
    pub fn add(&mut self, next: Sequence) {
        self.found.extend(next.found);
        self.numbers.extend(next.numbers);
        self.has_others |= next.has_others;
    }

    /// Returns how the rows are read again. Only in an export do several rows of a number make one
    /// order: in an answer the number comes again because it was told again.
    ///
    /// It depends on the bytes of the file alone: an import that was interrupted counts on it.
    pub fn arrange(mut self, kind: FileKind) -> Arrangement {
        let numbers = std::mem::take(&mut self.numbers);
        let spread = match kind {
            FileKind::OrderExport => Spread::of(numbers),
            _ => Spread::default(),
        };
        let places = self.oldest_first();
        Arrangement { places, spread }
    }

    /// Returns where the orders stand, the oldest first; those of one time, and those without a
    /// time, in the order of the file. `None` when not all rows are orders that can be found again.
    fn oldest_first(mut self) -> Option<Vec<Place>> {
        if self.has_others || self.found.is_empty() {
            return None;
        }
        self.found
            .sort_unstable_by_key(|(at, place)| (*at, place.start));
        Some(self.found.into_iter().map(|(_, place)| place).collect())
    }
}
