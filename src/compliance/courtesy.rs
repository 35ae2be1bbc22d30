//! Where a greeting at the begin of a text ends, and where thanks at its end begin: what is said between
//! means the same without them.
//! Never a greeting in the middle of a text.

use super::cell::{Cell, Sort};
use super::cue::{self, Cue};
use super::meaning::{CONTACT, POLITE};
use super::stamp;

/// More words are no greeting.
const MOST: usize = 4;

/// Returns the first cell behind a greeting, signs, a time or a number of a list, and the first cell of
/// what goes before thanks; where there are none, the begin and the end. Without a word of either nobody
/// looks for them.
pub fn around(text: &str, cells: &[Cell], cues: &[Cue], is_polite: bool) -> (usize, usize) {
    let most = if is_polite { MOST } else { 0 };
    let mut first = gap(cells, cues, stamp::end(cells));
    for _ in 0..most {
        let Some(cue) = cues
            .iter()
            .take_while(|cue| cue.first <= first)
            .find(|cue| cue.first == first && cue.is(POLITE))
        else {
            break;
        };
        first = gap(cells, cues, cue.last);
        first = greeted(text, cells, cues, first).unwrap_or(first);
    }
    let mut last = cells.len();
    for _ in 0..most {
        let end = content(cells, cues, last);
        let thanks = |end: usize| {
            let near = cues.iter().rev().take_while(|cue| cue.last + REACH >= end);
            near.filter(|cue| cue.last == end && cue.is(POLITE))
                .map(|cue| cue.first)
                .min()
        };
        let signed = || thanks(content(cells, cues, signed(text, cells, cues, end)?));
        let Some(before) = thanks(end).or_else(signed) else {
            break;
        };
        last = before;
    }
    let last = content(cells, cues, last);
    if first < last {
        (first, last)
    } else {
        (0, cells.len())
    }
}

/// Returns where the gap ends that begins at a place; a picture that stands for a word is none.
fn gap(cells: &[Cell], cues: &[Cue], at: usize) -> usize {
    let rest = cells.get(at..).unwrap_or_default().iter();
    let end = at + rest.take_while(|cell| is_gap(cell)).count();
    if end == at {
        return at;
    }
    let word = cue::within(cues, at, end).first();
    word.map_or(end, |cue| cue.first)
}

/// Returns where the gap begins that ends at a place; a picture that stands for a word is none.
fn content(cells: &[Cell], cues: &[Cue], end: usize) -> usize {
    let before = cells.get(..end).unwrap_or_default().iter().rev();
    let first = end - before.take_while(|cell| is_gap(cell)).count();
    if first == end {
        return end;
    }
    let word = cue::within(cues, first, end).last();
    word.map_or(first, |cue| cue.last.min(end))
}

/// Returns where it goes on behind the name of who is greeted: "Hi Anna, …".
fn greeted(text: &str, cells: &[Cell], cues: &[Cue], first: usize) -> Option<usize> {
    let rest = cells.get(first..)?.iter();
    let end = first + rest.take_while(|cell| cell.is_alphabetic()).count();
    let ends = matches!(cells.get(end)?.ch, ',' | '!' | '.' | '-');
    (ends && is_person(text, cells, cues, (first, end))).then(|| gap(cells, cues, end))
}

/// Returns where the name of who thanks begins: "…, Anna".
fn signed(text: &str, cells: &[Cell], cues: &[Cue], end: usize) -> Option<usize> {
    let before = cells.get(..end)?.iter().rev();
    let first = end - before.take_while(|cell| cell.is_alphabetic()).count();
    is_person(text, cells, cues, (first, end)).then_some(first)
}

/// Returns whether cells are a word with a capital, and not what names a way to reach somebody.
fn is_person(text: &str, cells: &[Cell], cues: &[Cue], (first, end): (usize, usize)) -> bool {
    let letter = || {
        let start = usize::from(cells.get(first)?.start);
        text.get(start..)?.chars().next()
    };
    first < end
        && letter().is_some_and(char::is_uppercase)
        && !cue::within(cues, first, end)
            .iter()
            .any(|cue| cue.is(CONTACT))
}

/// Longest word of thanks.
const REACH: usize = 24;

fn is_gap(cell: &Cell) -> bool {
    cell.is_gap()
        && cell.sort != Sort::Border
        && !matches!(cell.ch, '@' | '+' | '(' | '#' | '_' | '/')
}
