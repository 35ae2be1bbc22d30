//! Whether the word that announces a name or a number in another message means it.
//! Never asks what the name or number is.

use super::join::Joined;
use super::part::{Part, Sort};
use crate::compliance::cell::Cell;
use crate::compliance::cue::{self, Cue};
use crate::compliance::fold;
use crate::compliance::lexicon::Lexicon;
use crate::compliance::meaning::{COURIER, LEAD, NEGATION, NUMBER, WARNING};
use crate::compliance::spot::Spot;
use crate::domain::evidence::Evidence;

/// A word of negation so many cells before the name of a messenger denies it,
const BEFORE: usize = 24;
/// and one so many cells behind its first.
const BEHIND: usize = 20;
/// A word for other numbers reaches so many cells back.
const NUMBERED: usize = 10;

/// Returns whether it means it: nobody denies it, and no other word stands between.
pub fn is_meant(joined: &Joined<'_, '_>, spot: &Spot, lexicon: &Lexicon) -> bool {
    let is_before = spot.from < spot.start;
    if is_before && is_number(spot) && is_other_number(joined, spot, lexicon) {
        return false;
    }
    let name = joined.text(spot.start, spot.end);
    if is_before && is_glued(joined, spot) && !name.contains('_') {
        return false;
    }
    // The message that the word stands in.
    let word = if is_before {
        joined.parts(spot.from, spot.start).next()
    } else {
        joined.parts(spot.end, spot.to).last()
    };
    let Some((part, ..)) = word else {
        return true;
    };
    let mut own = joined.parts(spot.start, spot.end);
    let is_apart = own.all(|(other, ..)| other.place != part.place);
    if is_apart && !is_before && part.sort != Sort::Word && (is_number(spot) || is_name(spot)) {
        return false;
    }
    spot.evidence.has(Evidence::PLAN) || !is_denied(joined, spot, part, lexicon)
}

fn is_number(spot: &Spot) -> bool {
    spot.rule.rsplit('.').next() == Some("number")
}

fn is_name(spot: &Spot) -> bool {
    spot.rule.rsplit('.').next() == Some("name")
}

/// Short names are glued to a name; `waiting` and `24` are no name on WhatsApp.
fn is_glued(joined: &Joined<'_, '_>, spot: &Spot) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    is_name(spot)
        && joined.parts(spot.start, spot.end).count() > 1
        && joined.text(spot.start, spot.end).starts_with(is_letter)
        && joined
            .text(spot.from, spot.start)
            .chars()
            .all(char::is_alphabetic)
        && joined.text(spot.from, spot.start).ends_with(is_letter)
}

/// A word for other numbers stands between, or right behind: `is the waybill`.
fn is_other_number(joined: &Joined<'_, '_>, spot: &Spot, lexicon: &Lexicon) -> bool {
    let between = fold::fold(joined.text(spot.from, spot.start));
    let cues = cue::find(&between, lexicon);
    let is_other = |cue: &Cue| cue.is(NUMBER | COURIER) && !cue.is(LEAD);
    if cues.iter().any(is_other) {
        return true;
    }
    let last = joined.parts(spot.start, spot.end).last();
    let (_, end) = last.map_or((0, 0), |(part, ..)| joined.whole(part));
    let cells = fold::fold(joined.text(spot.end, end));
    cue::find(&cells, lexicon).iter().any(|cue| {
        cue.is(NUMBER) && !cue.is(LEAD) && cue.first < NUMBERED && !is_parted(&cells, 0, cue.first)
    })
}

fn is_parted(cells: &[Cell], from: usize, to: usize) -> bool {
    cells
        .get(from..to)
        .unwrap_or_default()
        .iter()
        .any(|cell| cell.ends_sentence() || matches!(cell.ch, ',' | '.' | ':'))
}

/// In the message that names a messenger, near the name and with no comma between, it is denied.
fn is_denied(joined: &Joined<'_, '_>, spot: &Spot, part: &Part<'_>, lexicon: &Lexicon) -> bool {
    let (begin, end) = joined.whole(part);
    // What the name or number itself is made of denies nothing.
    let is_inside = (begin + 1..end).contains(&spot.start) && spot.from < spot.start;
    let end = if is_inside { spot.start } else { end };
    let cells = fold::fold(joined.text(begin, end));
    let cues = cue::find(&cells, lexicon);
    let at = cells.partition_point(|cell| begin + (cell.start as usize) < spot.from);
    cues.iter().any(|cue| {
        let is_near = if cue.first < at {
            at < cue.last + BEFORE && !is_parted(&cells, cue.last, at)
        } else {
            cue.first < at + BEHIND && !is_parted(&cells, at, cue.first)
        };
        cue.is(NEGATION | WARNING) && is_near
    })
}
