//! Names that are said to be written backwards.
//! Never turns them round: it only says that they are names.

use super::NAMED;
use crate::compliance::cell::{Cell, Class};
use crate::compliance::meaning::{COMMON, NUMBER, REVERSE, UNIT};
use crate::compliance::owner;
use crate::compliance::scan::{Hit, Scan};

/// A name that is said to be written backwards, right beside its network: `sllenstonk backwards on
/// insta`.
pub fn find(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    const SHORTEST: usize = 6;
    let is_name = |cell: &Cell| cell.is_latin() || cell.class == Class::Digit || cell.ch == '_';
    for cue in scan.cues().iter().filter(|cue| cue.is(REVERSE)) {
        let mut first = cue.first;
        while scan.before(first).is_some_and(Cell::is_gap) {
            first -= 1;
        }
        let last = first;
        while scan.before(first).is_some_and(is_name) {
            first -= 1;
        }
        let is_known = scan.cue_at(first, NAMED | COMMON | NUMBER | UNIT).is_some();
        let kind = owner::of(scan, first, last, NAMED);
        if let Some(kind) = kind.filter(|_| last - first >= SHORTEST && !is_known) {
            hits.push(Hit::new(kind, first, last, "name.reversed").with(cue));
        }
    }
}
