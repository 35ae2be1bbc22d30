//! Rows and cells of a table, the same for text tables and workbooks.
//! Never holds more than one row.

use std::io::Cursor;
use std::ops::ControlFlow;

use csv::{ReaderBuilder, StringRecord};

use super::heading::{self, trimmed};
use super::line::{Line, Part, Place};
use super::row::{FileKind, Refusal};
use super::sheet;

/// A row beyond this is one opened quotation mark, not a row of an export.
pub const MAX_CELL_BYTES: usize = 64 << 10;
/// Rows within which the headings are looked for: exports may begin with a title.
const HEADING_ROWS: usize = 10;

/// Where the rows are.
#[derive(Debug, Clone, Copy)]
pub enum Grid<'a> {
    /// Text with a delimiter.
    Text {
        /// The text.
        text: &'a str,
        /// What stands between cells.
        delimiter: u8,
    },
    /// A part of a text.
    Part {
        /// The text.
        text: &'a str,
        /// What stands between cells.
        delimiter: u8,
        /// Which part.
        part: Part,
    },
    /// Some rows of a text, in an order of their own; none of them is the last one left open.
    Places {
        /// The text.
        text: &'a str,
        /// What stands between cells.
        delimiter: u8,
        /// Where the rows stand.
        places: &'a [Place],
    },
    /// The bytes of a workbook; its first sheet is read.
    Workbook(&'a [u8]),
}

/// The headings of a table and where its rows begin.
#[derive(Debug, Clone)]
pub struct Head {
    /// What the table is.
    pub kind: FileKind,
    /// Headings as they stand in the file.
    pub cells: StringRecord,
    /// Their line.
    pub line: u64,
}

impl Grid<'_> {
    /// Calls `f` for every row that is not blank, until it breaks.
    pub fn each(self, f: &mut dyn FnMut(Line<'_>) -> ControlFlow<()>) -> Result<(), Refusal> {
        match self {
            Grid::Text { text, delimiter } => {
                each_text(text, delimiter, FIRST, f);
                Ok(())
            }
            Grid::Part {
                text,
                delimiter,
                part,
            } => {
                // A part ends behind a line end.
                let text = text.get(..part.end).unwrap_or_default();
                each_text(text, delimiter, part.from, f);
                Ok(())
            }
            Grid::Places {
                text,
                delimiter,
                places,
            } => each_place(text, delimiter, places, f),
            Grid::Workbook(bytes) => sheet::each(bytes, f),
        }
    }

    /// Finds the headings within the first rows.
    pub fn head(self) -> Result<Option<Head>, Refusal> {
        let mut found = None;
        let mut looked = 0;
        self.each(&mut |line| {
            looked += 1;
            if let Some(kind) = heading::kind_of(line.cells) {
                found = Some(Head {
                    kind,
                    cells: line.cells.clone(),
                    line: line.number,
                });
            }
            if found.is_some() || looked == HEADING_ROWS {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })?;
        match found {
            Some(head) if head.cells.len() > heading::MAX_COLUMNS => {
                Err(Refusal::TooManyColumns(heading::MAX_COLUMNS))
            }
            found => Ok(found),
        }
    }
}

/// Finds the delimiter under which a text has headings that are known.
pub fn text_head(text: &str) -> Result<Option<(u8, Head)>, Refusal> {
    for delimiter in [b',', b'\t', b';'] {
        if let Some(head) = (Grid::Text { text, delimiter }).head()? {
            return Ok(Some((delimiter, head)));
        }
    }
    Ok(None)
}

fn builder(delimiter: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter);
    builder
}

fn each_place(
    text: &str,
    delimiter: u8,
    places: &[Place],
    f: &mut dyn FnMut(Line<'_>) -> ControlFlow<()>,
) -> Result<(), Refusal> {
    let text = Cursor::new(text.as_bytes());
    // Every jump fills the buffer anew; some rows of an export fit in.
    let mut reader = builder(delimiter)
        .buffer_capacity(1 << 11)
        .from_reader(text);
    let mut cells = StringRecord::new();
    let mut at = csv::Position::new();
    for place in places {
        at.set_byte(place.start as u64);
        let is_there = reader
            .seek(at.clone())
            .and_then(|()| reader.read_record(&mut cells));
        if !is_there.unwrap_or(false) {
            return Err(Refusal::Changed);
        }
        let line = Line {
            number: place.line,
            start: Some(place.start),
            cells: &cells,
            is_text: true,
            is_open: false,
        };
        if f(line).is_break() {
            break;
        }
    }
    Ok(())
}

/// Where every text begins.
const FIRST: Place = Place { line: 1, start: 0 };

fn each_text(
    text: &str,
    delimiter: u8,
    from: Place,
    f: &mut dyn FnMut(Line<'_>) -> ControlFlow<()>,
) {
    let bytes = text.as_bytes();
    let mut reader = builder(delimiter)
        .buffer_capacity(1 << 16)
        .from_reader(bytes.get(from.start..).unwrap_or_default());
    let mut cells = StringRecord::new();
    let mut lines = LineCounter {
        offset: from.start,
        before: from.line - 1,
    };
    // Reading from memory does not fail, and the text is UTF-8 already.
    while reader.read_record(&mut cells).unwrap_or(false) {
        let start = cells.position().map_or(0, csv::Position::byte);
        let start = usize::try_from(start).map_or(usize::MAX, |start| from.start + start);
        let is_last = reader.position().byte() >= (bytes.len() - from.start) as u64;
        let line = Line {
            number: lines.at(bytes, start),
            start: Some(start),
            cells: &cells,
            is_text: true,
            is_open: is_last
                && ends_in_quotation(bytes.get(start..).unwrap_or_default(), delimiter),
        };
        let is_blank = cells.iter().all(|cell| trimmed(cell).is_empty());
        if !is_blank && f(line).is_break() {
            return;
        }
    }
}

/// Counts line feeds as it goes along.
struct LineCounter {
    offset: usize,
    before: u64,
}

impl LineCounter {
    /// Returns the line of the first character at or after `offset` that is not a line end.
    fn at(&mut self, bytes: &[u8], offset: usize) -> u64 {
        let skipped = bytes
            .get(offset..)
            .unwrap_or_default()
            .iter()
            .take_while(|b| matches!(b, b'\r' | b'\n'))
            .count();
        let end = (offset + skipped).min(bytes.len());
        let passed = bytes.get(self.offset..end).unwrap_or_default();
        self.before += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.offset = end;
        self.before + 1
    }
}

/// Returns whether a quotation that opened in these bytes is still open at their end.
fn ends_in_quotation(bytes: &[u8], delimiter: u8) -> bool {
    #[derive(Clone, Copy, PartialEq)]
    enum At {
        Start,
        Plain,
        Inside,
        Closing,
    }
    let mut at = At::Start;
    for &byte in bytes {
        let is_end = byte == delimiter || byte == b'\n' || byte == b'\r';
        at = match (at, byte) {
            (At::Inside, b'"') => At::Closing,
            (At::Inside, _) | (At::Start | At::Closing, b'"') => At::Inside,
            (At::Start | At::Plain | At::Closing, _) if is_end => At::Start,
            (At::Start | At::Plain | At::Closing, _) => At::Plain,
        };
    }
    at == At::Inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, usize, bool)> {
        let mut seen = Vec::new();
        let grid = Grid::Text {
            text,
            delimiter: b',',
        };
        grid.each(&mut |line| {
            seen.push((line.number, line.cells.len(), line.is_open));
            ControlFlow::Continue(())
        })
        .unwrap();
        seen
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let text = "a,b\r\n\"x\ny\",1\n\n\n,\n2,3\n";
        assert_eq!(lines(text), [(1, 2, false), (2, 2, false), (7, 2, false)]);
    }

    #[test]
    fn a_quotation_left_open_is_noticed_and_a_closed_one_is_not() {
        assert_eq!(lines("a,b\n1,\"x\n2,y\n"), [(1, 2, false), (2, 2, true)]);
        assert_eq!(
            lines("a,b\n1,\"x \"\"y\"\"\"\n").last(),
            Some(&(2, 2, false))
        );
        assert_eq!(lines("a,b\n1,5\" pipe\n").last(), Some(&(2, 2, false)));
    }

    #[test]
    fn a_row_is_read_again_where_it_stands_whatever_stands_around_it() {
        let long = "字".repeat(1_000);
        let text = format!("a,b\r\n\r\n1,\"x\ny\"\r\n,\n\n2,{long}\n3,\"\"\"q\"\n4,last");
        let delimiter = b',';
        let (mut all, mut places) = (Vec::new(), Vec::new());
        let grid = Grid::Text {
            text: &text,
            delimiter,
        };
        grid.each(&mut |line| {
            all.push((line.number, line.cells.clone()));
            places.push(Place {
                line: line.number,
                start: line.start.unwrap(),
            });
            ControlFlow::Continue(())
        })
        .unwrap();
        assert_eq!(all.len(), 5);
        let mut order = vec![4, 0, 1, 2, 3, 1, 1];
        order.extend((0..5).rev());
        let wanted: Vec<Place> = order.iter().map(|at| places[*at]).collect();
        let mut again = Vec::new();
        let grid = Grid::Places {
            text: &text,
            delimiter,
            places: &wanted,
        };
        grid.each(&mut |line| {
            again.push((line.number, line.cells.clone()));
            ControlFlow::Continue(())
        })
        .unwrap();
        let expected: Vec<_> = order.iter().map(|at| all[*at].clone()).collect();
        assert_eq!(again, expected);
    }
}
