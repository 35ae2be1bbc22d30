//! Accounts named in plain words: "search 青禾日用 among the official accounts".
//! Never a search inside the platform.

use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{
    self, HERE, LEAD, MESSENGER, NEGATION, NUMBER, REFUND, REFUSAL, SEARCH, SHOP, WARNING,
};
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// How far the word that names the network may stand from the word that asks to search.
const REACH: usize = 10;
/// Longest account name, in cells.
const LONGEST: usize = 20;

/// Finds them.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if !scan.has(MESSENGER | SHOP) {
        return;
    }
    titled(scan, hits);
    if !scan.has(SEARCH) {
        return;
    }
    for search in scan.cues().iter().filter(|cue| cue.is(SEARCH)) {
        let place = scan
            .cue_before(search.first, MESSENGER | SHOP, REACH)
            .or_else(|| scan.cue_behind(search.last, MESSENGER | SHOP, REACH));
        let Some(place) = place else {
            continue;
        };
        let (begin, end) = scan.sentence(search.first);
        let is_denied = scan.cue_before(search.first, NEGATION, 2).is_some();
        if is_denied || scan.cues_in(begin, end).iter().any(|cue| cue.is(HERE)) {
            continue;
        }
        let Some((first, last)) = name(
            scan,
            search.last.max(if place.first > search.first {
                place.last
            } else {
                0
            }),
        ) else {
            continue;
        };
        let kind = meaning::kind(place.all().and(MESSENGER)).unwrap_or(FindingKind::Offplatform);
        let rule = if place.is(MESSENGER) {
            "account.search"
        } else {
            "shop.search"
        };
        hits.push(
            Hit::new(kind, first, last, rule)
                .with(place)
                .by(Evidence::INVITE),
        );
    }
}

/// A network, a colon, and a title: `Facebook: Tienda Luna Oficial`.
fn titled(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    for place in scan.cues().iter().filter(|cue| cue.is_strong(MESSENGER)) {
        let title = title::told(scan, place).or_else(|| behind_colon(scan, place));
        let Some((first, last)) = title else {
            continue;
        };
        let (_, end) = scan.sentence(place.first);
        let speaks = scan
            .cues_in(first, end)
            .iter()
            .any(|cue| cue.is(NEGATION | REFUSAL | REFUND | WARNING | NUMBER));
        let is_title = scan
            .source(first, last)
            .chars()
            .next()
            .is_some_and(|c| !c.is_ascii() || c.is_uppercase());
        if !speaks && is_title && last - first <= 24 {
            let Some(kind) = meaning::kind(place.all().and(MESSENGER)) else {
                continue;
            };
            hits.push(
                Hit::new(kind, first, last, "account.title")
                    .with(place)
                    .by(Evidence::LED),
            );
        }
    }
}

/// The words behind a colon.
fn behind_colon(scan: &Scan<'_>, place: &Cue) -> Option<(usize, usize)> {
    let is_space = |cell: &Cell| cell.class == Class::Space;
    let colon = place.last + usize::from(scan.cell(place.last).is_some_and(is_space));
    scan.cell(colon).filter(|cell| cell.ch == ':')?;
    name(scan, colon + 1)
}

/// The words behind, up to a mark.
fn name(scan: &Scan<'_>, from: usize) -> Option<(usize, usize)> {
    let mut first = from;
    loop {
        let cell = scan.cell(first)?;
        if let Some(cue) = scan.cue_at(first, LEAD).filter(|cue| cue.last > first) {
            first = cue.last;
        } else if cell.is_gap() && cell.class != Class::Line {
            first += 1;
        } else {
            break;
        }
    }
    let is_name = |cell: &Cell| {
        cell.class != Class::Known && !cell.is_gap()
            || matches!(cell.ch, '_' | '.' | '-' | '@')
            || cell.class == Class::Space
    };
    let mut last = first
        + scan
            .range(first, (first + LONGEST).min(scan.cells().len()))
            .iter()
            .take_while(|cell| is_name(cell))
            .count();
    while last > first && scan.before(last).is_some_and(Cell::is_gap) {
        last -= 1;
    }
    (last >= first + 2).then_some((first, last))
}
