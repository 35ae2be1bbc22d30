//! Names that are told in parts, with words of another script between: `kaka后面加0809`,
//! `kron потом master`.
//! Never two names or two models that a small word joins.

use super::{LONGEST, Name};
use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{
    COMMON, DASH, DOT, JOINER, MESSENGER, NUMBER, Sets, UNDERSCORE, UNIT,
};
use crate::compliance::scan::Scan;

/// A lone letter or digit counts something.
const SHORTEST: usize = 2;
/// A shorter word of an alphabet is an "and".
const SHORTEST_WORD: usize = 3;

/// What leads from part to part, and marks that are spelled out among it.
const LEADS: Sets = JOINER.or(UNDERSCORE).or(DASH).or(DOT);

/// Returns where the next part of a name begins, when words that lead to it stand at a place.
pub fn on(scan: &Scan<'_>, name: &Name, at: usize) -> Option<usize> {
    let cell = scan.cell(at)?;
    if cell.is_latin() || !cell.is_alphabetic() && !cell.is_han() {
        return None;
    }
    let is_part = |cell: &&Cell| matches!(cell.ch, 'a'..='z' | '0'..='9' | '_');
    let gap = |at: usize| at + usize::from(scan.cell(at).is_some_and(|c| c.class == Class::Space));
    let leads = |cue: &Cue| cell.is_han() || cue.last - cue.first >= SHORTEST_WORD;
    let mut place = at;
    while let Some(joiner) = scan.cue_at(place, LEADS).filter(|cue| leads(cue)) {
        place = gap(joiner.last);
    }
    let rest = scan.range(place, place + LONGEST).iter();
    let length = rest.take_while(is_part).count();
    let is_word = |first: usize, last: usize| {
        let known = COMMON | MESSENGER | NUMBER | UNIT;
        let mut words = scan.cues_in(first, first + 1).iter();
        words.any(|cue| cue.is(known) && cue.last >= last)
    };
    let is_small = || {
        let source = scan.source(name.first, name.last);
        source.contains(char::is_lowercase)
    };
    (place > at
        && name.length >= SHORTEST
        && length >= SHORTEST
        && is_small()
        && scan.cue_at(gap(place + length), UNIT).is_none()
        && !is_word(name.first, name.last)
        && !is_word(place, place + length))
    .then_some(place)
}
