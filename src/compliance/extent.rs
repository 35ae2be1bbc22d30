//! How far reaches what was found: an invitation over its clause, a spelled name over its pieces.
//! Never says what was found.

use super::cell::{Cell, Class};
use super::cue::Cue;
use super::meaning::{AT, DASH, DOT, SLASH, Sets, UNDERSCORE};
use super::scan::{Hit, Scan};
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// An invitation reaches so many cells further to the begin and to the end of its clause: in
/// alphabets, and in Chinese. Measured on rows where people had marked it.
const FURTHER: (usize, usize) = (18, 8);
const FURTHER_IN_HAN: (usize, usize) = (8, 3);
/// Marks that are spelled out in names and addresses.
const SPELLED: Sets = AT.or(DOT).or(UNDERSCORE).or(DASH).or(SLASH);
/// No name has more pieces on one side.
const PIECES: usize = 6;

/// Returns the cells that a finding covers.
pub fn of(scan: &Scan<'_>, hit: &Hit) -> (usize, usize) {
    if !hit.evidence.has(Evidence::PHRASE) {
        (hit.first, hit.last)
    } else if hit.kind.is_invitation() {
        let (first, last) = match hit.kind {
            FindingKind::Qr => looking(scan, hit.first, hit.last),
            _ => (hit.first, hit.last),
        };
        clause(scan, first, last)
    } else {
        spelled(scan, hit.first, hit.last)
    }
}

/// Returns what asks to look at a code, in its clause: "there is a card in the box, scan it".
fn looking(scan: &Scan<'_>, first: usize, last: usize) -> (usize, usize) {
    let is_pause = |cell: &Cell| matches!(cell.ch, ',' | '،' | ':') || cell.class == Class::Line;
    let (begin, end) = scan.sentence(first);
    let looks = |cue: &&Cue| cue.roles.has(scan.context.lexicon.scanning);
    let own = scan.cues_in(first, last).iter().rfind(looks);
    let Some(look) = own.or_else(|| scan.cues_in(begin, end).iter().find(looks)) else {
        return (first, last);
    };
    let before = scan.range(begin, look.first).iter().rposition(is_pause);
    let behind = scan.range(look.last, end).iter().position(is_pause);
    let from = before.map_or(begin, |at| begin + at + 1);
    let to = behind.map_or(end.max(last), |at| look.last + at);
    let is_blank = |at: &usize| scan.cell(*at).is_some_and(is_space);
    let first = (first.max(from)..look.first).find(|at| !is_blank(at));
    (first.unwrap_or(look.first), last.min(to).max(look.last))
}

/// Reaches to the begin and the end of a clause, as far as whole words go.
fn clause(scan: &Scan<'_>, first: usize, last: usize) -> (usize, usize) {
    let is_han = scan.range(first, last).iter().any(Cell::is_han);
    let (before, behind) = if is_han { FURTHER_IN_HAN } else { FURTHER };
    let ends = |at: usize| {
        scan.cell(at).is_none_or(|cell| {
            let is_apart = scan
                .cell(at + 1)
                .is_none_or(|next| next.class == Class::Space);
            cell.ends_sentence()
                || cell.class == Class::Known
                || matches!(cell.ch, ',' | '،' | ':' | '…')
                || cell.ch == '.' && is_apart
        })
    };
    let is_word = |at: usize| {
        let letter = |at: Option<usize>| {
            at.and_then(|at| scan.cell(at))
                .is_some_and(|cell| cell.is_alphabetic() || cell.class == Class::Digit)
        };
        letter(at.checked_sub(1)) && letter(Some(at))
    };
    let is_gap = |at: usize| scan.cell(at).is_some_and(|cell| cell.class == Class::Space);
    let floor = first.saturating_sub(before);
    let mut begin = first;
    while begin > floor && !ends(begin - 1) {
        begin -= 1;
    }
    while begin < first && (is_word(begin) || is_gap(begin)) {
        begin += 1;
    }
    let mut end = last;
    while end < last + behind && !ends(end) {
        end += 1;
    }
    while end > last && (is_word(end) || is_gap(end - 1)) {
        end -= 1;
    }
    (begin, end)
}

/// Reaches over the names and spelled marks beside it: `t dot me` and `slash gold`.
fn spelled(scan: &Scan<'_>, mut first: usize, mut last: usize) -> (usize, usize) {
    for _ in 0..PIECES {
        let Some(further) = piece_behind(scan, last) else {
            break;
        };
        last = further;
    }
    let begins = scan.cue_at(first, SPELLED).is_some();
    for _ in 0..PIECES {
        if !begins && first == 0 {
            break;
        }
        let Some(further) = piece_before(scan, first) else {
            break;
        };
        first = further;
    }
    (first, last)
}

const fn is_space(cell: &Cell) -> bool {
    matches!(cell.class, Class::Space)
}

fn is_name(cell: &Cell) -> bool {
    cell.class == Class::Letter || cell.class == Class::Digit || cell.ch == '_'
}

/// A spelled mark goes before the end and a name follows, or a mark follows and a name behind it.
fn piece_behind(scan: &Scan<'_>, last: usize) -> Option<usize> {
    let gap = |at: usize| at + usize::from(scan.cell(at).is_some_and(is_space));
    let from = last.saturating_sub(16);
    let is_open = scan
        .cues_in(from, last)
        .iter()
        .any(|cue| cue.is(SPELLED) && cue.last == last);
    let mut at = gap(last);
    if !is_open {
        at = gap(scan.cue_at(at, SPELLED)?.last);
    }
    let is_han = scan.cell(at).is_some_and(Cell::is_han);
    let length = scan
        .range(at, scan.cells().len())
        .iter()
        .take_while(|cell| is_name(cell) && cell.is_han() == is_han)
        .count();
    (length > 0 && !is_han).then_some(at + length)
}

/// The same before the begin.
fn piece_before(scan: &Scan<'_>, first: usize) -> Option<usize> {
    let gap = |at: usize| at - usize::from(scan.before(at).is_some_and(is_space));
    let mut at = gap(first);
    if scan.cue_at(first, SPELLED).is_none() {
        let from = at.saturating_sub(16);
        let cues = scan.cues_in(from, at);
        let mark = cues.iter().find(|cue| cue.is(SPELLED) && cue.last == at)?;
        at = gap(mark.first);
    }
    let length = scan
        .range(0, at)
        .iter()
        .rev()
        .take_while(|cell| is_name(cell) && !cell.is_han())
        .count();
    (length > 0).then_some(at - length)
}
