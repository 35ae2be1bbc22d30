//! Digits that are a bank card.
//! Never asks what a word beside them says.

use crate::compliance::cell::{Cell, Class};
use crate::compliance::checksum;
use crate::compliance::run::Run;
use crate::compliance::scan::Scan;

/// Issuers whose cards are met in these markets: first digits and lengths (ISO/IEC 7812).
const ISSUERS: &[(&str, &[usize])] = &[
    ("62", &[16, 17, 18, 19]),
    ("4", &[16]),
    ("51", &[16]),
    ("52", &[16]),
    ("53", &[16]),
    ("54", &[16]),
    ("55", &[16]),
    ("22", &[16]),
    ("23", &[16]),
    ("24", &[16]),
    ("25", &[16]),
    ("26", &[16]),
    ("27", &[16]),
    ("34", &[15]),
    ("37", &[15]),
    ("60", &[16]),
    ("61", &[16]),
    ("58", &[16]),
    ("50", &[16]),
    ("63", &[16]),
    ("65", &[16]),
    ("9860", &[16]),
    ("8600", &[16]),
];

/// Returns whether digits are a card by its issuer, its check digit and the way it is grouped.
pub fn is_card(scan: &Scan<'_>, run: &Run, is_named: bool) -> bool {
    let digits = run.digits.as_bytes();
    let is_issued = ISSUERS
        .iter()
        .any(|(start, lengths)| run.digits.starts_with(start) && lengths.contains(&digits.len()));
    let is_grouped = || {
        !run.has_points
            || run.is_spelled
            || is_in_fours(run) && (is_named || !has_commas(scan, run))
    };
    is_issued && checksum::is_luhn(digits) && is_grouped()
}

/// `*5678`, "**** 5678 13.05.2024": the end of a card, and a date behind it.
pub fn is_masked(scan: &Scan<'_>, run: &Run) -> bool {
    let is_star = |at: usize| scan.before(at).is_some_and(|cell| cell.ch == '*');
    let is_blank = scan
        .before(run.first)
        .is_some_and(|cell| cell.class == Class::Space);
    let is_dated = matches!(run.groups.as_slice(), [4, 1 | 2, 2] | [4, 1 | 2, 2, 2 | 4]);
    is_star(run.first) || is_blank && run.has_points && is_dated && is_star(run.first - 1)
}

/// Four digits and four, as a card has them.
fn is_in_fours(run: &Run) -> bool {
    match run.groups.as_slice() {
        [fours @ .., last] => {
            fours.len() > 2 && *last <= 4 && fours.iter().all(|&length| length == 4)
        }
        [] => false,
    }
}

/// Four numbers of four digits may be a list.
fn has_commas(scan: &Scan<'_>, run: &Run) -> bool {
    let is_comma = |cell: &Cell| matches!(cell.ch, ',' | '،');
    scan.range(run.first, run.last).iter().any(is_comma)
}
