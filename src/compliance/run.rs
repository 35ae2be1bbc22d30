//! Runs of digits, whatever they are written with and however they are pulled apart.
//! Never says what a number is: that is `plan`.

use super::cell::{Cell, Class, System};

/// Digits that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Cell of the first digit.
    pub first: usize,
    /// One past the cell of the last digit.
    pub last: usize,
    /// The digits as ASCII.
    pub digits: String,
    /// Lengths of the groups between gaps.
    pub groups: Vec<usize>,
    /// Written in more than one system, or in one that no number of the trade is written in.
    pub is_disguised: bool,
    /// A plus stands before it.
    pub has_plus: bool,
}

/// Most separators between two digits of one number.
const WIDEST_GAP: usize = 3;
/// So many digits without a gap are a number of their own.
const OWN_NUMBER: usize = 9;

/// Returns the runs of a text, in order. Long groups stand alone, and where digits of two systems
/// meet, each part is a run as well.
pub fn find(cells: &[Cell]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut places: Vec<usize> = Vec::new();
    for (place, cell) in cells.iter().enumerate() {
        if cell.digit.is_none() {
            continue;
        }
        if places
            .last()
            .is_some_and(|&last| !goes_on(cells, last, place))
        {
            close(cells, &places, &mut runs);
            places.clear();
        }
        places.push(place);
    }
    close(cells, &places, &mut runs);
    runs
}

/// Returns whether two digits with only these cells between them belong to one number.
fn goes_on(cells: &[Cell], last: usize, next: usize) -> bool {
    let between = cells.get(last + 1..next).unwrap_or_default();
    let parts = |cell: &Cell| {
        matches!(
            cell.ch,
            '*' | '#' | '=' | '$' | '¥' | '€' | '<' | '>' | '|' | '~' | ':' | '%' | '₽'
        )
    };
    between.len() <= WIDEST_GAP
        && between.iter().all(|cell| cell.is_gap() && !parts(cell))
        && (between.iter().all(|cell| cell.class != Class::Line) || is_line_of_digits(cells, next))
}

/// A line or message of digits alone may go on with the number of the one before.
fn is_line_of_digits(cells: &[Cell], from: usize) -> bool {
    cells
        .iter()
        .skip(from)
        .take_while(|cell| cell.class != Class::Line)
        .all(|cell| cell.digit.is_some() || cell.is_gap())
}

fn close(cells: &[Cell], places: &[usize], runs: &mut Vec<Run>) {
    let groups: Vec<&[usize]> = places.chunk_by(|a, b| a + 1 == *b).collect();
    let mut from = 0;
    for (at, group) in groups.iter().enumerate() {
        if group.len() >= OWN_NUMBER {
            push(cells, groups.get(from..at).unwrap_or_default(), runs);
            push(cells, &[group], runs);
            from = at + 1;
        }
    }
    push(cells, groups.get(from..).unwrap_or_default(), runs);
}

fn push(cells: &[Cell], groups: &[&[usize]], runs: &mut Vec<Run>) {
    let places: Vec<usize> = groups.concat();
    let system = |place: &usize| cells.get(*place).and_then(|c| c.digit).map(|(_, s)| s);
    let parts: Vec<&[usize]> = places
        .chunk_by(|a, b| (system(a) == Some(System::Han)) == (system(b) == Some(System::Han)))
        .collect();
    if let Some(run) = run(cells, &places) {
        runs.push(run);
    }
    if parts.len() > 1 {
        // "周一13800000000": the numeral before the number is not a part of it.
        let long = parts.iter().filter(|part| part.len() >= OWN_NUMBER);
        runs.extend(long.filter_map(|part| run(cells, part)));
    }
}

fn run(cells: &[Cell], places: &[usize]) -> Option<Run> {
    let (&first, &last) = (places.first()?, places.last()?);
    let of = |place: &usize| cells.get(*place).and_then(|cell| cell.digit);
    let systems: Vec<System> = places.iter().filter_map(of).map(|(_, s)| s).collect();
    let begin = systems.first()?;
    let before = first.checked_sub(1).and_then(|place| cells.get(place));
    Some(Run {
        first,
        last: last + 1,
        digits: places
            .iter()
            .filter_map(of)
            .map(|(value, _)| char::from(b'0' + value))
            .collect(),
        groups: places
            .chunk_by(|a, b| a + 1 == *b)
            .map(<[_]>::len)
            .collect(),
        is_disguised: systems.iter().any(|s| s != begin)
            || matches!(begin, System::Styled | System::Han),
        has_plus: before.is_some_and(|cell| cell.ch == '+'),
    })
}
