//! Digits with letters that touch them: codes of parcels, goods and files.
//! Never looks at words that stand apart, but for those that announce a code.

use super::{ANNOUNCE, is_asked_for, is_mobile};
use crate::compliance::cell::{Cell, Script};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{INVITE, NUMBER, UNIT};
use crate::compliance::numbering;
use crate::compliance::run::Run;
use crate::compliance::scan::Scan;

/// Returns whether a number is written as nobody writes another: `138 1234 5678`, `+34 612 345 678`.
pub fn is_written_to_call(run: &Run) -> bool {
    let digits = run.digits.as_bytes();
    let is_grouped = || {
        let groups = run.groups.as_slice();
        matches!(
            groups,
            [3, 4 | 8, ..] | [5, _, ..] | [4, 3, 4] | [1, 3, 3, ..]
        ) && numbering::is_mobile(digits)
    };
    run.has_plus && numbering::is_international(digits) || is_grouped()
}

/// Letters that touch it and are no word of ours make it a part of a code: `SF123…`, `A2634`.
pub fn is_part_of_code(scan: &Scan<'_>, run: &Run) -> bool {
    const REACH: usize = 20;
    let touches = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.is_latin() || cell.ch == '_');
    let is_chained = |cell: Option<&Cell>, next: Option<&Cell>| {
        run.has_letters && cell.is_some_and(|cell| cell.ch == '-') && touches(next)
    };
    let announced = |cue: &Cue| cue.last == run.first && cue.is(ANNOUNCE | INVITE);
    let from = run.first.saturating_sub(REACH);
    let before_that = run.first.checked_sub(2).and_then(|place| scan.cell(place));
    // `x3x1x2`: the same filler stands before the first group.
    let second = run.first + run.groups.first().copied().unwrap_or_default();
    let is_filler = |cell: &Cell| {
        (run.has_fillers || run.has_crosses)
            && scan.cell(second).is_some_and(|next| next.ch == cell.ch)
    };
    // `_13800000000_`: strokes below alone are no name of a file.
    let is_name = |cell: &Cell| cell.is_latin() || cell.is_digit();
    let is_stroke = |cell: &&Cell| cell.ch == '_';
    let cells_before = scan
        .range(run.first.saturating_sub(REACH), run.first)
        .iter();
    let cells_behind = scan.range(run.last, run.last + REACH).iter();
    let before = || {
        touches(scan.before(run.first).filter(|cell| !is_filler(cell)))
            && cells_before
                .clone()
                .rev()
                .find(|cell| !is_stroke(cell))
                .is_some_and(is_name)
    };
    let behind = || {
        touches(scan.cell(run.last).filter(|cell| !is_filler(cell)))
            && cells_behind
                .clone()
                .find(|cell| !is_stroke(cell))
                .is_some_and(is_name)
    };
    let is_touched = || {
        before() && !scan.cues_in(from, run.first).iter().any(announced)
            || behind()
                && scan.cue_at(run.last, ANNOUNCE | INVITE).is_none()
                && !is_asked_for(scan, run)
    };
    // "Лицензия Л035-00118-77": one letter and digits behind it are a code.
    let is_cyrillic = |cell: &Cell| cell.script == Script::Cyrillic;
    let is_licence = scan.before(run.first).is_some_and(is_cyrillic)
        && before_that.is_none_or(Cell::is_gap)
        && !run.is_disguised
        && !is_mobile(run);
    // No code is written in Persian figures.
    let is_number = run.is_spelled || run.is_national || is_written_to_call(run);
    let is_code = || !(is_number || is_called(run) && is_beside_word(scan, run));
    is_licence
        || is_chained(scan.cell(run.last), scan.cell(run.last + 1))
        || is_chained(scan.before(run.first), before_that)
        || is_code() && is_touched()
}

/// Eleven digits of a mobile number in one piece.
fn is_called(run: &Run) -> bool {
    let digits = run.digits.as_bytes();
    matches!(run.groups.as_slice(), [11]) && is_mobile(run) && numbering::is_mobile(digits)
}

/// "call13800000000ok": small letters touch it, and nothing of a code touches them.
fn is_beside_word(scan: &Scan<'_>, run: &Run) -> bool {
    const LONGEST: usize = 12;
    let before = scan.range(run.first.saturating_sub(LONGEST), run.first);
    let behind = scan.range(run.last, run.last + LONGEST);
    let is_letter = |cell: &&Cell| cell.is_latin();
    let is_linked = |cell: Option<&Cell>| {
        cell.is_some_and(|cell| cell.is_digit() || matches!(cell.ch, '-' | '_' | '.' | '/'))
    };
    let first = run.first - before.iter().rev().take_while(is_letter).count();
    let last = run.last + behind.iter().take_while(is_letter).count();
    let is_small = |text: &str| text.chars().all(|c| !c.is_uppercase());
    is_small(scan.source(first, run.first))
        && is_small(scan.source(run.last, last))
        && !is_linked(scan.before(first))
        && !is_linked(scan.cell(last))
}

/// Letters and digits in one piece behind a word for numbers: `ref TG20931177`, `工单VX40709697`.
pub fn is_code(scan: &Scan<'_>, run: &Run, cue: &Cue) -> bool {
    /// `PP-D-132855485`
    const FARTHEST: usize = 3;
    let is_word = |c: char| c.is_uppercase() || c == '-';
    cue.last + FARTHEST >= run.first
        && cue.last <= run.first
        && scan.cell(cue.first).is_some_and(Cell::is_alphabetic)
        && scan.source(cue.first, run.first).chars().all(is_word)
        && (scan.cue_before(cue.first, NUMBER, 1).is_some()
            || scan.cue_before(cue.first, UNIT, 0).is_some())
}
