//! Where a greeting at the begin of a text ends, and where thanks at its end begin: what is said between
//! means the same without them.
//! Never a greeting in the middle of a text.

use super::cell::{Cell, Class, Sort};
use super::cue::Cue;
use super::meaning::POLITE;

/// More words are no greeting.
const MOST: usize = 4;

/// Returns the first cell behind a greeting, signs or a number of a list, and the first cell of what
/// goes before thanks; where there are none, the begin and the end.
pub fn around(cells: &[Cell], cues: &[Cue]) -> (usize, usize) {
    let gap = |at: usize| {
        let rest = cells.get(at..).unwrap_or_default().iter();
        at + rest.take_while(|cell| is_gap(cell)).count()
    };
    let mut first = gap(numbered(cells));
    for _ in 0..MOST {
        let Some(cue) = cues
            .iter()
            .take_while(|cue| cue.first <= first)
            .find(|cue| cue.first == first && cue.is(POLITE))
        else {
            break;
        };
        first = gap(cue.last);
    }
    let content = |end: usize| {
        let before = cells.get(..end).unwrap_or_default().iter().rev();
        end - before.take_while(|cell| is_gap(cell)).count()
    };
    let mut last = cells.len();
    for _ in 0..MOST {
        let end = content(last);
        let near = cues.iter().rev().take_while(|cue| cue.last + REACH >= end);
        let Some(cue) = near.clone().find(|cue| cue.last == end && cue.is(POLITE)) else {
            break;
        };
        last = cue.first;
    }
    let last = if last < cells.len() {
        content(last)
    } else {
        last
    };
    if first < last {
        (first, last)
    } else {
        (0, cells.len())
    }
}

/// Returns where the number of a list ends that a text begins with: `1)`, `2.`
pub fn numbered(cells: &[Cell]) -> usize {
    const LONGEST: usize = 2;
    let digits = cells.iter().take_while(|cell| cell.class == Class::Digit);
    let end = digits.count();
    match cells.get(end..end + 2) {
        Some([mark, blank])
            if (1..=LONGEST).contains(&end)
                && matches!(mark.ch, ')' | '.')
                && blank.class == Class::Space =>
        {
            end + 1
        }
        _ => 0,
    }
}

/// Longest word of thanks.
const REACH: usize = 24;

fn is_gap(cell: &Cell) -> bool {
    cell.is_gap()
        && cell.sort != Sort::Border
        && !matches!(cell.ch, '@' | '+' | '(' | '#' | '_' | '/')
}
