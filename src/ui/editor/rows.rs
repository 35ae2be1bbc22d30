//! The rows of a text that changes: after an edit only the rows around it are broken anew.
//! Never differs from breaking the whole text.

use std::ops::Range;

use crate::text::wrap::wrap;

/// So many rows before the edit are broken again: a word that became shorter may move up.
const ROWS_BEFORE: usize = 2;
/// So much text behind the edit is broken at first, in bytes; mostly the old rows follow within.
const LOOK_AHEAD_BYTES: usize = 1024;

#[derive(Debug, Clone)]
pub(super) struct Rows {
    cols: usize,
    rows: Vec<Range<usize>>,
}

impl Rows {
    /// Makes the one row of an empty text.
    pub(super) fn new(cols: usize) -> Self {
        Self {
            cols,
            rows: std::iter::once(0..0).collect(),
        }
    }

    /// Returns the width that rows are broken at.
    pub(super) const fn cols(&self) -> usize {
        self.cols
    }

    pub(super) fn all(&self) -> &[Range<usize>] {
        &self.rows
    }

    pub(super) fn set_width(&mut self, text: &str, cols: usize) {
        if cols != self.cols() {
            self.cols = cols;
            self.wrap_all(text);
        }
    }

    pub(super) fn wrap_all(&mut self, text: &str) {
        self.rows = wrap(text, self.cols);
    }

    /// Breaks again after `removed` bytes at `at` were replaced by `inserted` ones. `text` is the
    /// new text.
    pub(super) fn rewrap(&mut self, text: &str, at: usize, removed: usize, inserted: usize) {
        let row = self.rows.partition_point(|row| row.start <= at);
        let first = row.saturating_sub(1 + ROWS_BEFORE);
        let start = self.rows.get(first).map_or(0, |row| row.start);
        let near = text.floor_char_boundary(at + inserted + LOOK_AHEAD_BYTES);
        if near < text.len() {
            let fresh = wrap_part(text, start..near, self.cols);
            // What the end of the part cut through is not known yet.
            let sure = fresh.len().saturating_sub(2);
            let sure = fresh.get(..sure).unwrap_or_default();
            if self.join(first, sure, at, removed, inserted) {
                return;
            }
        }
        let fresh = wrap_part(text, start..text.len(), self.cols);
        self.rows.truncate(first);
        self.rows.extend(fresh);
    }

    /// Puts `fresh` in from row `first` on up to the row from which the old rows go on; `false`
    /// when none of the fresh rows begins where an old one does.
    fn join(
        &mut self,
        first: usize,
        fresh: &[Range<usize>],
        at: usize,
        removed: usize,
        inserted: usize,
    ) -> bool {
        let meeting = fresh.iter().enumerate().find_map(|(n, row)| {
            // Behind the edit only: before it old and new places cannot be compared.
            let was = row.start.checked_sub(at + inserted + 1)? + at + removed + 1;
            let old = self.rows.binary_search_by_key(&was, |old| old.start).ok()?;
            Some((n, old))
        });
        let Some((upto, old)) = meeting else {
            return false;
        };
        for row in self.rows.iter_mut().skip(old) {
            let moved = |place: usize| place - removed + inserted;
            *row = moved(row.start)..moved(row.end);
        }
        self.rows
            .splice(first..old, fresh.iter().take(upto).cloned());
        true
    }
}

fn wrap_part(text: &str, part: Range<usize>, cols: usize) -> Vec<Range<usize>> {
    let start = part.start;
    let mut rows = wrap(text.get(part).unwrap_or_default(), cols);
    for row in &mut rows {
        *row = row.start + start..row.end + start;
    }
    rows
}
