//! Takes out what is known before anything is judged: order, tracking and goods numbers and amounts
//! of the case, return addresses of the shop. Never takes out a part of a longer number.

use super::cell::{Cell, Class};
use super::fold;

/// Shortest value that is taken out, in characters: shorter ones are parts of everything.
const SHORTEST: usize = 4;

/// Returns whether a value is long enough to be taken out.
pub fn is_long(value: &str) -> bool {
    value.trim().chars().nth(SHORTEST - 1).is_some()
}

/// Takes every known value out, and every number in the shape of a platform's order number.
pub fn take_out(cells: &mut [Cell], known: &[&str]) {
    for value in known {
        let value: Vec<char> = fold::fold(value.trim())
            .iter()
            .map(|cell| cell.ch)
            .collect();
        if value.len() < SHORTEST {
            continue;
        }
        for first in 0..=cells.len().saturating_sub(value.len()) {
            let there = cells.get(first..first + value.len()).unwrap_or_default();
            if there.iter().map(|cell| cell.ch).eq(value.iter().copied()) {
                take_out_range(cells, first, first + value.len());
            }
        }
    }
    take_out_order_numbers(cells);
}

/// Takes every return address out that stands there whole; blanks and punctuation may differ.
pub fn take_out_addresses(cells: &mut [Cell], addresses: &[String]) {
    for address in addresses {
        let letters: Vec<char> = fold::fold(address)
            .iter()
            .filter(|cell| !cell.is_gap())
            .map(|cell| cell.ch)
            .collect();
        for first in 0..cells.len() {
            if let Some(length) = length_of(&letters, cells.get(first..).unwrap_or_default()) {
                take_out_range(cells, first, first + length);
            }
        }
    }
}

/// Returns how many cells hold the letters and digits, where the cells begin with them.
fn length_of(letters: &[char], cells: &[Cell]) -> Option<usize> {
    let (begin, mut rest) = letters.split_first()?;
    if cells.first()?.ch != *begin {
        return None;
    }
    for (place, cell) in cells.iter().enumerate().skip(1) {
        match rest.split_first() {
            None => return Some(place),
            Some((next, after)) if cell.ch == *next => rest = after,
            Some(_) if cell.is_gap() => {}
            Some(_) => return None,
        }
    }
    rest.is_empty().then_some(cells.len())
}

/// A range goes only when no letter of an alphabet and no digit goes on beside it.
fn take_out_range(cells: &mut [Cell], first: usize, last: usize) {
    let goes_on = |cell: Option<&Cell>| {
        cell.is_some_and(|cell| cell.class == Class::Digit || cell.is_latin())
    };
    let before = first.checked_sub(1).and_then(|place| cells.get(place));
    if goes_on(before) || goes_on(cells.get(last)) {
        return;
    }
    for cell in cells.get_mut(first..last).unwrap_or_default() {
        cell.take_out();
    }
}

/// `231201-998877665544332`: date, hyphen, 15 digits (wire facts §3).
fn take_out_order_numbers(cells: &mut [Cell]) {
    const DATE: usize = 6;
    const BEHIND: usize = 15;
    const WHOLE: usize = DATE + 1 + BEHIND;
    // So many digits in a row hold one of these places.
    let mut places = cells.iter().step_by(BEHIND);
    if !places.any(|cell| cell.class == Class::Digit) {
        return;
    }
    let mut from = DATE;
    while let Some(length) = cells
        .get(from..)
        .and_then(|rest| rest.iter().position(|cell| cell.ch == '-'))
    {
        let hyphen = from + length;
        from = hyphen + 1;
        let first = hyphen - DATE;
        let fits = cells.get(first..first + WHOLE).is_some_and(|window| {
            window
                .iter()
                .enumerate()
                .all(|(at, cell)| at == DATE || cell.class == Class::Digit)
        });
        if fits {
            take_out_range(cells, first, first + WHOLE);
        }
    }
}
