//! Which groups of digits are a number of their own, and which belong to the one beside them.
//! Never says what a number is.

use crate::compliance::cell::{Cell, System};
use crate::compliance::gap::{Gap, Part};
use crate::compliance::numbering;

/// Returns how many parts before the first words are a mobile number in full, with little behind.
pub fn told(parts: &[Part]) -> usize {
    const MOST_BEHIND: usize = 4;
    // "07700 900215 once the boiler man is there": what is eleven elsewhere.
    let ends = |part: &Part| part.gap == Gap::Said || part.atom.system == System::Word;
    let end = parts.iter().position(ends);
    let Some((number, rest)) = end.and_then(|end| parts.split_at_checked(end)) else {
        return 0;
    };
    let is_figure = |part: &Part| !matches!(part.atom.system, System::Word | System::Letter);
    let is_plain = |part: &Part| matches!(part.gap, Gap::Touching | Gap::Plain);
    let is_full = number.iter().all(is_figure)
        && number.iter().skip(1).all(is_plain)
        && Part::digits(rest) <= MOST_BEHIND
        && numbering::is_mobile(&Part::all_digits(number));
    if is_full { number.len() } else { 0 }
}

/// `8-9200001818`: the first digits of a mobile number stand apart.
pub fn is_begun(before: &[Part], whole: &[Part]) -> bool {
    const MOST: usize = 3;
    let is_near = |part: &Part| part.gap != Gap::Said;
    (1..=MOST).contains(&Part::digits(before))
        && whole.iter().skip(1).all(is_near)
        && numbering::is_mobile(&Part::all_digits(whole))
}

/// An area code with its nought: `01 234567890`.
pub fn is_area(parts: &[Part]) -> bool {
    match parts {
        [first, rest @ ..] => {
            first.atom.digits() == b"0"
                && (1..=3).contains(&rest.len())
                && rest.iter().all(|part| part.gap == Gap::Touching)
        }
        [] => false,
    }
}

/// Returns how many digits behind a plus are one number: a stroke or a comma ends it.
pub fn international(cells: &[Cell], parts: &[Part]) -> usize {
    const FEWEST: usize = 9;
    const MOST: usize = 15;
    let mut digits = 0;
    let mut taken = 0;
    let mut before: Option<&Part> = None;
    for group in parts.chunk_by(Part::is_touched) {
        let is_parted = before.zip(group.first()).is_some_and(|(before, first)| {
            let between = cells
                .get(before.atom.last..first.atom.first)
                .unwrap_or_default();
            between
                .iter()
                .any(|cell| matches!(cell.ch, '/' | ',' | ';'))
        });
        let length = Part::digits(group);
        if taken > 0 && (digits + length > MOST || is_parted && digits >= FEWEST) {
            break;
        }
        digits += length;
        taken += group.len();
        before = group.last();
    }
    taken
}
