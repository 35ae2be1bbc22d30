//! A row of a table where it stands, whatever the table is.
//! Never kept: the next row takes its place.

use csv::StringRecord;

/// A row where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Line<'r> {
    /// Line of the text or row of the sheet, from 1.
    pub number: u64,
    /// The byte of a text at which the row can be read again; blank lines may stand before it.
    pub start: Option<usize>,
    /// Its cells, untrimmed.
    pub cells: &'r StringRecord,
    /// Whether the row ends inside a quotation that is never closed.
    pub is_open: bool,
    /// Whether the row stands in a text, where every row has all its cells.
    pub is_text: bool,
}

/// Where a row of a text stands, so that it can be read again without those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its line, from 1.
    pub line: u64,
    /// The byte at which its reading begins.
    pub start: usize,
}
