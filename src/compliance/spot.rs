//! Runs every check over one text and says by bytes what was found.
//! Never judges several messages: that is `window`.

use std::cell::RefCell;

use super::cell::{Cell, Class};
use super::checks::{self, likeness};
use super::context::Context;
use super::extent;
use super::filler;
use super::leet;
use super::meaning::{CONTACT, INVITE, POLITE, REVERSE, SEARCH, STRIP};
use super::repeat;
use super::scan::{Hit, Room, Scan};
use super::spread;
use super::title;
use super::undress;
use crate::domain::evidence::Evidence;
use crate::domain::finding::{FindingKind, Verdict};

/// Longest text that is judged, in bytes. A longer one is no answer to a buyer and is stopped.
pub const LONGEST_BYTES: usize = 16 * 1024;

/// Fewer digits are no number to call, nor are letters between them digits of one.
const FEWEST_DIGITS: usize = 5;

/// A phrase so many cells before a name belongs to it.
const NEAR: usize = 10;

/// A text in which so much was found need not be looked at further, nor read in other ways as well.
const MANY: usize = 200;
/// So many bytes are long: then a few findings that stop it are as much, and one is enough to read it in
/// no other way.
const LONG: usize = 2 * 1024;
/// In a long text.
const FEW: usize = 16;

thread_local! {
    static ROOM: RefCell<(Room, Room, Vec<Hit>)> = RefCell::default();
}

/// Something found, by bytes of the text it was found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// What it is.
    pub kind: FindingKind,
    /// Its first byte.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// First byte of it and of what speaks for it.
    pub from: usize,
    /// One past the last byte of it and of what speaks for it.
    pub to: usize,
    /// The rule that found it.
    pub rule: &'static str,
    /// What speaks for it.
    pub evidence: Evidence,
    /// What it does to the message.
    pub verdict: Verdict,
}

impl Spot {
    /// Returns whether it stops the message whatever else is found: a supervisor cannot let it go.
    pub fn is_stop(&self) -> bool {
        self.verdict == Verdict::Block
    }

    /// Returns it so many bytes further on.
    #[must_use]
    pub const fn moved(&self, bytes: usize) -> Self {
        Self {
            start: self.start + bytes,
            end: self.end + bytes,
            from: self.from + bytes,
            to: self.to + bytes,
            ..*self
        }
    }
}

/// Other ways to read a text; each gives its cells where there is something to read so.
type View = fn(&Scan<'_>) -> Option<Vec<Cell>>;

/// All of them, in the order of their say.
const VIEWS: &[View] = &[
    |scan| {
        scan.has_singles()
            .then(|| spread::drawn_together(scan.cells()))?
    },
    |scan| {
        scan.has(REVERSE)
            .then(|| spread::reversed(scan.cells(), scan.cues()))
    },
    |scan| {
        let is_filled = scan.has_filler() || scan.has(STRIP);
        is_filled.then(|| filler::taken_out(scan.cells(), scan.cues(), scan.has(STRIP)))?
    },
    |scan| {
        let is_lettered = scan.has_digit_in_word();
        is_lettered.then(|| leet::read_as_letters(scan.cells()))?
    },
    |scan| scan.has_latin().then(|| undress::with_marks(scan))?,
    |scan| {
        let is_long = scan.has_digit_in_word() && scan.digits() >= FEWEST_DIGITS;
        is_long.then(|| leet::read_as_digits(scan.cells()))?
    },
    |scan| {
        let is_mixed = scan.has_mixed_words();
        let is_worded = scan.has_latin() && (is_mixed || scan.has_digit_in_word());
        is_worded.then(|| undress::with_letters(scan.cells(), is_mixed))?
    },
];

/// Finds everything in a text.
pub fn spots(text: &str, context: &Context<'_>) -> Vec<Spot> {
    let is_flagged = |spot: &Spot| spot.verdict.is_flagged();
    let (mut found, again) = ROOM.with_borrow_mut(|(room, other, hits)| {
        let scan = Scan::new(text, context, room);
        let found = of_views(&scan, other, hits);
        let is_clean = !found.iter().any(is_flagged);
        (found, is_clean.then(|| said_again(&scan)).flatten())
    });
    // "Hello, 07700 900158 07700 900158, thanks"
    if let Some((start, end)) = again {
        let alone = spots(text.get(start..end).unwrap_or_default(), context);
        found.extend(alone.iter().map(|spot| spot.moved(start)));
    }
    found
}

/// Returns the bytes of what is said again and again, between a greeting and thanks, in a text that may
/// hold something that is hidden by it.
fn said_again(scan: &Scan<'_>) -> Option<(usize, usize)> {
    let may_hide = scan.digits() >= FEWEST_DIGITS
        || scan.has(CONTACT | INVITE | SEARCH)
        || scan.has_at()
        || scan.has_dot()
        || scan.has_underscore();
    if !may_hide {
        return None;
    }
    let (first, last) = if scan.has(POLITE) {
        scan.said()
    } else {
        (0, scan.cells().len())
    };
    let source = scan.source(first, last);
    let start = usize::from(scan.cell(first)?.start);
    let thing = repeat::thing(source, repeat::period(source)?);
    Some((start, start + thing.len()))
}

/// Finds everything in a text, read in every way.
fn of_views(scan: &Scan<'_>, other: &mut Room, hits: &mut Vec<Hit>) -> Vec<Spot> {
    let is_flagged = |spot: &Spot| spot.verdict.is_flagged();
    let mut found = of_scan(scan, hits);
    let enough = if scan.text.len() > LONG { 0 } else { MANY };
    let mut is_left_out = scan.is_left_out();
    for view in VIEWS {
        if found.iter().filter(|spot| spot.is_stop()).count() > enough {
            return found;
        }
        let Some(cells) = view(scan) else { continue };
        let again = Scan::again(scan.text, scan.context, &cells, other);
        add_wider(&mut found, of_scan(&again, hits));
        is_left_out |= again.is_left_out();
    }
    if !found.iter().any(is_flagged) {
        found.extend(likeness::find(scan).and_then(|hit| spot(scan, &hit)));
    }
    if is_left_out && !found.iter().any(is_flagged) {
        found.push(repeated(scan.text));
    }
    found
}

fn of_scan(scan: &Scan<'_>, hits: &mut Vec<Hit>) -> Vec<Spot> {
    hits.clear();
    let is_stop = |hit: &&Hit| hit.at_most.min(scan.context.verdict(hit.kind)) == Verdict::Block;
    let many = if scan.text.len() > LONG { FEW } else { MANY };
    for check in checks::ALL {
        if hits.len() <= many || hits.iter().filter(is_stop).count() <= many {
            check(scan, hits);
        }
    }
    if hits.is_empty() {
        return Vec::new();
    }
    without_doubles(hits, scan.cells().len())
        .iter()
        .filter_map(|hit| spot(scan, hit))
        .collect()
}

/// Where a text says one thing so often, or in so many lines, that not all of it was looked at, and
/// nothing was found, it is no answer to a buyer: whatever it hides stays here.
pub fn repeated(text: &str) -> Spot {
    Spot {
        kind: FindingKind::Offplatform,
        start: 0,
        end: text.len(),
        from: 0,
        to: text.len(),
        rule: "text.repeated",
        evidence: Evidence::NONE,
        verdict: Verdict::Block,
    }
}

/// Adds what is new: over the same place the first that stops the message stands.
pub fn add(found: &mut Vec<Spot>, more: Vec<Spot>) {
    for spot in more {
        let is_new = found.iter().all(|there| {
            let is_phrase = |spot: &Spot| spot.evidence.has(Evidence::PHRASE);
            !there.verdict.is_flagged()
                || spot.end <= there.start
                || there.end <= spot.start
                || is_phrase(there) && !is_phrase(&spot)
        });
        if is_new {
            found.push(spot);
        }
    }
}

/// Adds what is new; what holds a smaller one that was found before, of the same finding, takes its
/// place.
pub fn add_wider(found: &mut Vec<Spot>, more: Vec<Spot>) {
    for spot in more {
        let is_wider = |there: &Spot| {
            there.verdict.is_flagged()
                && spot.verdict >= there.verdict
                && spot.start <= there.start
                && there.end <= spot.end
                && spot.end - spot.start > there.end - there.start
                && !there.evidence.has(Evidence::SPLIT)
                && !spot.evidence.has(Evidence::PHRASE)
        };
        found.retain(|there| !is_wider(there));
        add(found, vec![spot]);
    }
}

/// Keeps the first of hits on the same cells: checks stand in the order of their say.
fn without_doubles(hits: &[Hit], cells: usize) -> Vec<Hit> {
    if hits.len() < 2 {
        return hits.to_vec();
    }
    // "Add me on WeChat" is a part of what announces the name behind it.
    let is_announcing = |phrase: &Hit| {
        let announced = |hit: &Hit| {
            !hit.evidence.has(Evidence::PHRASE)
                && phrase.first < hit.to + NEAR
                && hit.from < phrase.last + NEAR
        };
        phrase.evidence.has(Evidence::PHRASE) && hits.iter().any(announced)
    };
    let mut taken = vec![false; cells];
    hits.iter()
        .copied()
        .filter(|hit| {
            let place = taken.get_mut(hit.first..hit.last).unwrap_or_default();
            let is_first = !place.contains(&true) && !is_announcing(hit);
            if is_first {
                place.fill(true);
            }
            is_first
        })
        .collect()
}

/// Turns cells into bytes of the source. What the platform allows is no finding.
fn spot(scan: &Scan<'_>, hit: &Hit) -> Option<Spot> {
    let title = title::of(scan, hit);
    let kind = title.map_or(hit.kind, |(kind, ..)| kind);
    let verdict = scan.context.verdict(kind).min(hit.at_most);
    let bytes = |first: usize, last: usize| {
        let (first, last) = (scan.cell(first)?, scan.before(last)?);
        Some((
            first.start.min(last.start) as usize,
            first.end.max(last.end) as usize,
        ))
    };
    let (first, last) =
        title.map_or_else(|| extent::of(scan, hit), |(_, first, last)| (first, last));
    let (first, last) = if hit.evidence.has(Evidence::PHRASE) {
        (first, last)
    } else {
        beside_known(scan, first, last)
    };
    let (start, end) = bytes(first, last)?;
    let (from, to) = bytes(hit.from, hit.to)?;
    (verdict != Verdict::Pass).then_some(Spot {
        kind,
        start,
        end,
        from,
        to,
        rule: hit.rule,
        evidence: hit.evidence,
        verdict,
    })
}

/// Cuts a finding before a value of the case, which is no part of a contact: "微信 shop 240101-…". An
/// invitation may be said around one.
fn beside_known(scan: &Scan<'_>, first: usize, last: usize) -> (usize, usize) {
    let is = |at: usize, is: fn(&Cell) -> bool| scan.cell(at).is_some_and(is);
    let is_known = |at: &usize| is(*at, |cell| cell.class == Class::Known);
    let first = (first..last).find(|at| !is_known(at)).unwrap_or(first);
    let Some(known) = (first..last).find(is_known) else {
        return (first, last);
    };
    let end = (first..known).rfind(|at| !is(*at, Cell::is_gap));
    (first, end.map_or(known, |at| at + 1))
}
