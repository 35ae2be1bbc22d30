//! Amounts, measures and figures that are reckoned with.
//! Never a number that begins with a nought and is as long as a telephone's.

use super::ANNOUNCE;
use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{ADDRESS, INVITE, UNIT};
use crate::compliance::numbering;
use crate::compliance::run::Run;
use crate::compliance::scan::Scan;

/// `55.751812, 37.599340`: a place on a map.
pub fn is_place(scan: &Scan<'_>, run: &Run) -> bool {
    let source = scan.source(run.first, run.last);
    let is_degrees = |text: &str| {
        let (whole, rest) = text.split_once('.').unwrap_or_default();
        (1..=3).contains(&whole.len()) && (4..=8).contains(&rest.len())
    };
    matches!(run.groups.as_slice(), [1..=3, 4..=8, 1..=3, 4..=8])
        && source
            .split_once([',', ' ', ';'])
            .is_some_and(|(one, other)| {
                is_degrees(one) && is_degrees(other.trim_start_matches([' ', '-']))
            })
}

/// `212.55 and 50.14`: two amounts and what joins them; `12.90, two for 24.50`: and how many of what;
/// `45.990 and 12.500`: amounts in thousands.
pub fn are_sums(scan: &Scan<'_>, run: &Run) -> bool {
    let is_pointed = |at: usize| {
        let point = scan
            .cell(at)
            .is_some_and(|cell| matches!(cell.ch, '.' | ','));
        point && scan.cell(at + 1).is_some_and(Cell::is_digit)
    };
    let are_two = |groups: &[usize]| matches!(groups, [1..=4, 2, 1..=4, 2]);
    let are_thousands = |groups: &[usize]| {
        let mut pairs = groups.chunks(2);
        groups.len() > 2 && pairs.all(|pair| matches!(pair, [1..=3, 3]))
    };
    run.is_said && are_thousands_by_turns(run)
        || run.has_points && run.words > 0 && are_rows(run)
        || run.has_points
            && run.is_said
            && match run.groups.as_slice() {
                [first @ 1..=4, 2, counted @ ..]
                    if run.words > 0 && is_pointed(run.first + first) =>
                {
                    counted.windows(2).any(|pair| matches!(pair, [2..=4, 2]))
                }
                [first, ..] if is_pointed(run.first + first) && are_thousands(&run.groups) => true,
                // "12.50, then 13.50, the last 20.00"
                [first, _, _, _, _, _, ..] if is_pointed(run.first + first) => {
                    let are_pairs = |pair: &[usize]| matches!(pair, [1..=4, 2]);
                    run.groups.chunks(2).all(are_pairs)
                }
                groups => are_two(groups),
            }
}

/// "12 990 minus 1 500": thousands, and thousands again.
fn are_thousands_by_turns(run: &Run) -> bool {
    matches!(run.groups.as_slice(), [1 | 2, 3, 1 | 2, 3]) && run.digits.ends_with('0')
}

/// "1 740, five 2 800": thousands, how many of what, and thousands again.
fn are_rows(run: &Run) -> bool {
    let is_called = run.digits.starts_with(['7', '8', '9', '0']);
    matches!(run.groups.as_slice(), [1 | 2, 3, 1 | 2, 1 | 2, 3]) && !is_called
}

/// `75B, 80B or 85B`: sizes with the same letter behind each.
pub fn are_marked(scan: &Scan<'_>, run: &Run) -> bool {
    const LETTERS: &str = "bsgzq";
    if !run.has_letters {
        return false;
    }
    let cells = scan.range(run.first, run.last);
    let is_inside = |cell: &Cell| cell.is_digit() || cell.is_latin();
    let sized = |word: &[Cell]| {
        let (mark, digits) = word.split_last()?;
        let is_size = !digits.is_empty() && digits.iter().all(|cell| cell.class == Class::Digit);
        (is_size && LETTERS.contains(mark.ch)).then_some(mark.ch)
    };
    let words = cells.split(|cell| !is_inside(cell));
    let mut words = words.filter(|word| word.iter().any(|cell| cell.class == Class::Digit));
    let mark = words.next().and_then(&sized);
    let mut others = words.map(sized).peekable();
    mark.is_some() && others.peek().is_some() && others.all(|other| other == mark)
}

/// `2 190 − 400 = 1 790`: figures that are reckoned with.
fn is_sum(scan: &Scan<'_>, run: &Run, behind: usize) -> bool {
    let is_equal = |at: usize| scan.cell(at).is_some_and(|cell| cell.ch == '=');
    let is_sign = |cell: &Cell| matches!(cell.ch, '−' | '-' | '+' | '×' | '*');
    is_equal(behind) && scan.range(run.first + 1, run.last).iter().any(is_sign)
}

/// So many digits are a number to call more often than an amount.
const LONG: usize = 9;

/// "1964830275 代练": behind so many digits a character that counts begins another word.
fn goes_on(scan: &Scan<'_>, run: &Run, unit: &Cue) -> bool {
    run.digits.len() >= LONG
        && unit.last == unit.first + 1
        && [unit.first, unit.last]
            .iter()
            .all(|&at| scan.cell(at).is_some_and(Cell::is_han))
}

/// No amount of so many digits begins with a nought, none is exact without a point, and nobody parts one
/// as in `138.1234.5678`.
fn is_to_call(run: &Run) -> bool {
    let are_thousands = || {
        let behind = run.groups.get(1..).unwrap_or_default();
        let behind = behind.strip_suffix(&[2]).unwrap_or(behind);
        behind.iter().all(|&length| length == 3)
    };
    let is_figures = !run.is_spelled;
    run.digits.len() >= LONG
        && if run.has_points {
            is_figures && !are_thousands() && numbering::is_mobile(run.digits.as_bytes())
        } else {
            run.digits.starts_with('0') || is_figures && !run.digits.ends_with("00")
        }
}

/// Money or a measure stands right beside it.
pub fn is_amount(scan: &Scan<'_>, run: &Run) -> bool {
    const MONEY: &[char] = &['¥', '$', '€', '₽', '£', '₹', '﷼', '₸', '₴', '%', '℃', '°'];
    if is_to_call(run) {
        return false;
    }
    let money = |cell: Option<&Cell>| cell.is_some_and(|cell| MONEY.contains(&cell.ch));
    let place = match scan.cell(run.last) {
        Some(cell) if cell.class == Class::Space => run.last + 1,
        _ => run.last,
    };
    // "… eight $20": behind it stands what the next amount begins with.
    let is_next = || scan.cell(place + 1).is_some_and(Cell::is_digit);
    money(scan.before(run.first))
        || money(scan.cell(place)) && !is_next()
        || is_sum(scan, run, place)
        || scan
            .cue_at(place, UNIT)
            .is_some_and(|cue| !cue.is(ANNOUNCE | INVITE) && !goes_on(scan, run, cue))
            && (run.groups.len() <= 2 || run.digits.len() < 9 || run.has_points || run.is_spelled)
        || scan
            .cue_before(run.first, UNIT, 1)
            .is_some_and(|cue| !cue.is(ANNOUNCE | ADDRESS))
            && run.groups.len() < 3
            && run.digits.len() < 9
}
