//! Whose a name or an address is: the messenger or wallet that is named nearest.
//! Never says that something is a name.

use super::cell::Cell;
use super::cue::Cue;
use super::meaning::{self, Sets};
use super::scan::Scan;
use crate::domain::finding::FindingKind;

/// How far before a name its owner may be named, in cells.
const BEFORE: usize = 40;
/// How far behind it.
const BEHIND: usize = 24;
/// A word behind is worth as much as one before that is so many cells further away.
const BEHIND_FURTHER: usize = 6;
/// A weak word counts only so near.
const WEAK: usize = 16;

/// Returns the kind that the nearest word of some sets names, in the same sentence or line.
pub fn of(scan: &Scan<'_>, first: usize, last: usize, sets: Sets) -> Option<FindingKind> {
    if !scan.has(sets) {
        return None;
    }
    let is_near = |cue: &Cue, gap: usize| {
        let is_strong = cue.is_strong(sets) || cue.is(sets) && gap <= WEAK;
        is_strong && !scan.is_of_refund(cue)
    };
    let before = scan
        .cues_in(first.saturating_sub(BEFORE), first)
        .iter()
        .filter(|cue| cue.last <= first && is_near(cue, first - cue.last))
        .filter(|cue| !is_parted(scan.range(cue.last, first)))
        .map(|cue| (first - cue.last, cue));
    let behind = scan
        .cues_in(last, last + BEHIND)
        .iter()
        .filter(|cue| is_near(cue, cue.first - last))
        .filter(|cue| !is_parted(scan.range(last, cue.first)))
        .map(|cue| (cue.first - last + BEHIND_FURTHER, cue));
    let (_, cue) = before.chain(behind).min_by_key(|(distance, _)| *distance)?;
    meaning::kind(cue.all().and(sets))
}

/// A sentence ends between; a new line alone does not part a name from its owner, nor does the mark
/// of a question: "do you have WhatsApp? 0912…".
fn is_parted(cells: &[Cell]) -> bool {
    let is_open = |cell: &Cell| matches!(cell.ch, '\n' | '\r' | '?' | '؟');
    cells
        .iter()
        .any(|cell| cell.ends_sentence() && !is_open(cell))
}
