//! Takes out what is known of the case before anything is judged: order, tracking and goods
//! numbers, amounts. Never takes out a part of a longer number.

use super::cell::{Cell, Class};
use super::fold;
use super::view::View;

/// Shortest value that is taken out, in characters: shorter ones are parts of everything.
const SHORTEST: usize = 4;

/// Takes every known value out, and every number in the shape of a platform's order number.
pub fn take_out(cells: &mut [Cell], known: &[&str]) {
    if !known.is_empty() {
        let view = View::plain(cells);
        for value in known {
            let value = fold::fold_word(value.trim());
            if value.chars().count() < SHORTEST {
                continue;
            }
            for (at, _) in view.text().match_indices(&value) {
                if let Some((first, last)) = view.cells(at, at + value.len()) {
                    take_out_range(cells, first, last);
                }
            }
        }
    }
    take_out_order_numbers(cells);
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
    const WHOLE: usize = DATE + 1 + 15;
    let mut first = 0;
    while let Some(window) = cells.get(first..first + WHOLE) {
        let fits = window.iter().enumerate().all(|(at, cell)| {
            if at == DATE {
                cell.ch == '-'
            } else {
                cell.class == Class::Digit
            }
        });
        if fits {
            take_out_range(cells, first, first + WHOLE);
            first += WHOLE;
        } else {
            first += 1;
        }
    }
}
