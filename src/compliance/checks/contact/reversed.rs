//! Names that are said to be written backwards: `sllenstonk on insta, backwards`.
//! Never turns one around: where it stands is enough.

use super::NAMED;
use super::unannounced;
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
            continue;
        }
        let handle = near(scan, cue).find(|name| is_handle(scan, *name));
        if let Some((first, last)) = handle {
            let kind = unannounced::guess(scan, first, last);
            hits.push(Hit::new(kind, first, last, "name.reversed").with(cue));
        }
    }
}

/// Returns the letters, digits and underscores that stand a word or two from another: "flip it: …".
fn near<'a>(scan: &'a Scan<'_>, cue: &Cue) -> impl Iterator<Item = (usize, usize)> + 'a {
    const FAR: usize = 10;
    let is_name = |cell: &Cell| cell.is_latin() || cell.class == Class::Digit || cell.ch == '_';
    let (begin, end) = (cue.first, cue.last);
    (begin.saturating_sub(FAR + LONGEST)..end + FAR)
        .filter(move |first| scan.cell(*first).is_some_and(is_name))
        .filter(move |first| !scan.before(*first).is_some_and(is_name))
        .map(move |first| {
            let rest = scan.range(first, first + LONGEST + 1).iter();
            (first, first + rest.take_while(|cell| is_name(cell)).count())
        })
        .filter(move |(first, last)| *last <= begin && last + FAR >= begin || *first >= end)
}

/// No handle is longer.
const LONGEST: usize = 24;

/// Digits, an underscore and small letters: what ends with a year or a number is read so from its
/// end. No file and no code begins so.
fn is_handle(scan: &Scan<'_>, (first, last): (usize, usize)) -> bool {
    const FEWEST: usize = 4;
    let source = scan.source(first, last);
    let letters = source.chars().filter(char::is_ascii_lowercase).count();
    let goes_on = scan
        .cell(last)
        .is_some_and(|cell| matches!(cell.ch, '.' | '/' | '-' | '@'))
        && scan.cell(last + 1).is_some_and(|cell| !cell.is_gap());
    let digits = source.chars().take_while(char::is_ascii_digit).count();
    // `3d_print`, `2024_front`
    let is_year = digits == 4 && (source.starts_with("19") || source.starts_with("20"));
    digits > 1
        && !is_year
        && source.contains('_')
        && letters >= FEWEST
        && source.len() <= LONGEST
        && !goes_on
        && scan.cue_before(first, NUMBER, 8).is_none()
}
