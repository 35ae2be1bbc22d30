//! Names that are said to be written backwards: `sllenstonk on insta, backwards`.
//! Never turns one around: where it stands is enough.

use super::NAMED;
use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{self, COMMON, NUMBER, REVERSE, UNIT};
use crate::compliance::owner;
use crate::compliance::scan::{Hit, Scan};

/// A name that is said to be written backwards, right beside its network: `sllenstonk backwards on
/// insta`.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    const SHORTEST: usize = 6;
    const FAR: usize = 24;
    let is_name = |cell: &Cell| cell.is_latin() || cell.class == Class::Digit || cell.ch == '_';
    for cue in scan.cues().iter().filter(|cue| cue.is(REVERSE)) {
        let mut first = cue.first;
        while scan.before(first).is_some_and(Cell::is_gap) {
            first -= 1;
        }
        // "… on line, backwards"
        let between = |other: &&Cue| other.is(NAMED) && other.last == first;
        let network = scan
            .cues_in(first.saturating_sub(FAR), first)
            .iter()
            .find(between);
        if let Some(network) = network {
            let before = scan.source(network.first.saturating_sub(4), network.first);
            let gap = [" on ", " in ", " @ "]
                .iter()
                .find(|gap| before.ends_with(**gap));
            first = network.first - gap.map_or(0, |gap| gap.len());
            while scan.before(first).is_some_and(Cell::is_gap) {
                first -= 1;
            }
        }
        let last = first;
        while scan.before(first).is_some_and(is_name) {
            first -= 1;
        }
        let is_known = scan.cue_at(first, NAMED | COMMON | NUMBER | UNIT).is_some()
            || scan.cue_before(first, NUMBER, 1).is_some();
        let kind = network
            .and_then(|network| meaning::kind(network.all().and(NAMED)))
            .or_else(|| owner::of(scan, first, last, NAMED));
        if let Some(kind) = kind.filter(|_| last - first >= SHORTEST && !is_known) {
            hits.push(Hit::new(kind, first, last, "name.reversed").with(cue));
        }
    }
}
