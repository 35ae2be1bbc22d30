//! A row of a table where it stands, whatever the table is.
//! Never kept: the next row takes its place.

use csv::StringRecord;

/// A smaller part is not worth a thread.
const PART_BYTES: usize = 1 << 20;

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

/// A part of a text that can be read by itself: it begins with a row and ends behind one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Where it begins.
    pub from: Place,
    /// The byte behind it.
    pub end: usize,
}

/// Cuts a text into at most so many parts of about the same size. A text with a quotation mark is
/// left whole: a line end could then stand within a row.
pub fn parts(text: &str, most: usize) -> Vec<Part> {
    let bytes = text.as_bytes();
    let most = most.min(bytes.len() / PART_BYTES).max(1);
    let mut from = Place { line: 1, start: 0 };
    let mut parts = Vec::with_capacity(most);
    if memchr::memchr(b'"', bytes).is_none() {
        for part in 1..most {
            let about = (bytes.len() / most * part).max(from.start);
            let rest = bytes.get(about..).unwrap_or_default();
            let Some(end) = memchr::memchr(b'\n', rest).map(|at| about + at + 1) else {
                break;
            };
            parts.push(Part { from, end });
            let passed = bytes.get(from.start..end).unwrap_or_default();
            from = Place {
                line: from.line + memchr::memchr_iter(b'\n', passed).count() as u64,
                start: end,
            };
        }
    }
    let end = bytes.len();
    parts.push(Part { from, end });
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_each_other_and_begin_with_a_line() {
        let text = "订单号,x\r\n".repeat(400_000);
        let cut = parts(&text, 3);
        assert_eq!(cut.len(), 3);
        let mut end = 0;
        for part in &cut {
            assert_eq!(part.from.start, end);
            let before = text.get(..end).unwrap();
            assert_eq!(part.from.line, before.matches('\n').count() as u64 + 1);
            assert!(before.is_empty() || before.ends_with('\n'));
            end = part.end;
        }
        assert_eq!(end, text.len());
    }

    #[test]
    fn a_text_that_is_short_or_has_quotation_marks_is_left_whole() {
        assert_eq!(parts("a\nb\n", 4).len(), 1);
        let quoted = format!("{}\"\n", "a,b\n".repeat(PART_BYTES));
        assert_eq!(parts(&quoted, 4).len(), 1);
    }
}
