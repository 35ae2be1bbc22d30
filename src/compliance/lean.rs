//! What a sentence leans to: its words, one and two together, and the roles beside what they speak
//! of, each weighed by what it weighed in messages that led buyers away.
//! Never a word list: it hears what the lists do not hold, and only where they hear something.

use super::cell::{Cell, Sort};
use super::meaning::{
    ACCOUNT, ADDRESS, CONTACT, COURIER, FIRM, HERE, HOTLINE, INVITE, NEGATION, NUMBER, REFUND,
    REFUSAL, REVERSE, Roles, SEARCH, SHOP, STRIP, Sets, UNIT, WARNING,
};
use super::scan::Scan;
use super::weight::{self, join};

#[cfg(test)]
mod teach;

/// Sorts of what is weighed: no two of them share a number.
mod sort {
    pub const HAN: u32 = 1;
    pub const TWO_HAN: u32 = 2;
    pub const THREE_HAN: u32 = 3;
    pub const WORD: u32 = 4;
    pub const STEM: u32 = 5;
    pub const TWO_WORDS: u32 = 6;
    pub const SET: u32 = 7;
    pub const SET_AND_ROLE: u32 = 8;
    pub const ROLE: u32 = 9;
    pub const TWO_ROLES: u32 = 10;
}

/// A sentence of fewer characters says too little: phrases know those that lead away.
const SHORTEST: usize = 5;
/// So many letters are the stem of a longer word.
const STEM: usize = 5;
/// So many cells on each side of a phrase are weighed by themselves, in alphabets and in Chinese.
const BESIDE: usize = 44;
const BESIDE_IN_HAN: usize = 16;
/// A number in a sentence, whatever it is.
const FIGURE: u32 = 0x30;
/// Sets that say what a sentence speaks of: not how something is written.
const SPOKEN_OF: Sets = CONTACT
    .or(INVITE)
    .or(SEARCH)
    .or(NUMBER)
    .or(UNIT)
    .or(COURIER)
    .or(HOTLINE)
    .or(REFUND)
    .or(NEGATION)
    .or(WARNING)
    .or(ADDRESS)
    .or(HERE)
    .or(REVERSE)
    .or(SHOP)
    .or(REFUSAL)
    .or(FIRM)
    .or(ACCOUNT)
    .or(STRIP);

/// What a sentence weighs.
struct Weighed {
    weight: i32,
    numbers: u32,
    /// What weighs most in it, with its cells.
    heaviest: [(i32, usize, usize); 3],
    /// Where it ends.
    last: usize,
}

fn weighed(scan: &Scan<'_>, first: usize, end: usize) -> Weighed {
    let (mut weight, mut numbers) = (0, 0);
    let mut heaviest = [(0, 0, 0); 3];
    let last = each(scan, first, end, |number, from, to| {
        let own = weight::of(number);
        weight += own;
        numbers += 1;
        if own > heaviest[2].0 && from < to {
            heaviest[2] = (own, from, to);
            heaviest.sort_unstable_by_key(|one| std::cmp::Reverse(one.0));
        }
    });
    Weighed {
        weight,
        numbers,
        heaviest,
        last,
    }
}

/// Says of a sentence, not further than a place, where it ends, and which cells weigh most where it
/// leans to leaving.
pub fn lure(scan: &Scan<'_>, first: usize, end: usize) -> (usize, Option<(usize, usize)>) {
    let all = weighed(scan, first, end);
    let says = all.heaviest[0].0 > 0 && all.last - first >= SHORTEST;
    let is_lure = says && weight::is_lure(all.weight, all.numbers);
    let lure = is_lure.then(|| {
        let words = all.heaviest.iter().filter(|(own, ..)| *own > 0);
        words.fold((all.last, first), |(first, last), (_, from, to)| {
            (first.min(*from), last.max(*to))
        })
    });
    (all.last, lure)
}

/// Returns whether the sentence around a phrase, and what is said beside it, weigh so little that
/// what the phrase heard is no lure.
pub fn is_honest(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    if scan.context.lexicon.is_unweighed {
        return false;
    }
    let (begin, end) = scan.sentence(first);
    let is_honest = match scan.weighed.get() {
        Some((from, to, is_honest)) if (from, to) == (begin, end) => is_honest,
        _ => {
            let is_honest = weighs_little(scan, begin, end);
            scan.weighed.set(Some((begin, end, is_honest)));
            is_honest
        }
    };
    is_honest && {
        let (from, to) = beside(scan, (first, last), (begin, end));
        (from, to) == (begin, end) || weighs_little(scan, from, to)
    }
}

fn weighs_little(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let all = weighed(scan, first, last);
    weight::is_honest(all.weight, all.numbers)
}

/// Returns what is said beside a phrase in its sentence, by whole words: whatever else a long sentence
/// says weighs nothing against it.
pub fn beside(scan: &Scan<'_>, phrase: (usize, usize), sentence: (usize, usize)) -> (usize, usize) {
    let is_han = scan.range(phrase.0, phrase.1).iter().any(Cell::is_han);
    let reach = if is_han { BESIDE_IN_HAN } else { BESIDE };
    let is_border = |at: &usize| scan.cell(*at).is_some_and(|cell| cell.sort <= Sort::Han);
    let (first, last) = (phrase.0.saturating_sub(reach), phrase.1 + reach);
    let from = (first..phrase.0).find(is_border).unwrap_or(first);
    let to = (phrase.1..last).rev().find(is_border).unwrap_or(last);
    (
        if first > sentence.0 { from } else { sentence.0 },
        if last < sentence.1 { to } else { sentence.1 },
    )
}

/// Returns where the sentence begins that a place is in, not before another place.
pub fn begin(scan: &Scan<'_>, place: usize, floor: usize) -> usize {
    let mut before = (floor..place).rev();
    before
        .find(|&at| scan.ends_at(at))
        .map_or(floor, |at| at + 1)
}

/// What was weighed already: what is said again weighs nothing more. Of some thousand things a few are
/// taken for others.
#[derive(Default)]
struct Said([[u64; 32]; 2]);

impl Said {
    #[inline]
    fn is_new(&mut self, number: u32) -> bool {
        let [half, word, bit] = [number >> 11 & 1, number >> 6 & 31, number & 63];
        let half = self.0.get_mut(half as usize);
        half.and_then(|half| half.get_mut(word as usize))
            .is_some_and(|word| {
                let is_new = *word & 1 << bit == 0;
                *word |= 1 << bit;
                is_new
            })
    }
}

/// Gives all that is weighed in a sentence, not further than a place: its number, and the cells it
/// stands in, none for what the sentence speaks of. Returns where the sentence ends.
fn each(
    scan: &Scan<'_>,
    first: usize,
    end: usize,
    mut give: impl FnMut(u32, usize, usize),
) -> usize {
    let mut said = Said::default();
    let mut give = |number: u32, from: usize, to: usize| {
        if said.is_new(number) {
            give(number, from, to);
        }
    };
    // The Han characters before, and the word before with its begin.
    let (mut han, mut word) = ([0_u32; 2], (0_u32, first));
    let mut at = first;
    while let Some(cell) = scan.cell(at).filter(|_| at < end) {
        let here = at;
        if cell.sort > Sort::Digit {
            let (own, stem);
            (at, own, stem) = spelled(scan.cells(), at);
            give(join(sort::WORD, own), here, at);
            if at > here + STEM {
                give(join(sort::STEM, stem), here, at);
            }
            give(join(sort::TWO_WORDS, join(word.0, own)), word.1, at);
            han = [0; 2];
            word = (own, here);
            continue;
        }
        at += 1;
        if cell.sort == Sort::Han {
            let own = u32::from(cell.ch);
            give(join(sort::HAN, own), here, at);
            if han[1] != 0 {
                let two = join(han[1], own);
                give(join(sort::TWO_HAN, two), here - 1, at);
                if han[0] != 0 {
                    give(join(sort::THREE_HAN, join(han[0], two)), here - 1, at);
                }
            }
            han = [han[1], own];
            word = (0, here);
        } else if cell.sort == Sort::Digit {
            if word.0 != FIGURE {
                word = (FIGURE, here);
            }
            han = [0; 2];
        } else if cell.sort != Sort::Space {
            if scan.ends_at(here) {
                at = here;
                break;
            }
            if matches!(cell.ch, ',' | '،' | ':') {
                han = [0; 2];
            }
        }
    }
    spoken_of(scan, first, at, give);
    at
}

/// Reads the word that begins at a place: returns where it ends, its number, and that of its stem.
#[inline]
fn spelled(cells: &[Cell], first: usize) -> (usize, u32, u32) {
    let (mut at, mut word, mut stem) = (first, 0, 0);
    for cell in cells.get(first..).unwrap_or_default() {
        if cell.sort <= Sort::Digit && !matches!(cell.ch, '\'' | '’') {
            break;
        }
        word = weight::spell(word, cell.ch);
        at += 1;
        if at <= first + STEM {
            stem = word;
        }
    }
    (at, word, stem)
}

/// Gives what a sentence speaks of, and each of it beside each role that a word plays.
fn spoken_of(scan: &Scan<'_>, first: usize, last: usize, mut give: impl FnMut(u32, usize, usize)) {
    let (mut sets, mut roles) = (Sets::NONE, Roles::NONE);
    for cue in scan.cues_in(first, last) {
        if cue.last <= last {
            sets |= cue.all();
            roles |= cue.roles;
        }
    }
    let keys = &scan.context.lexicon.role_keys;
    let key = |role: usize| keys.get(role).copied().unwrap_or_default();
    for role in roles.numbers() {
        give(join(sort::ROLE, key(role)), 0, 0);
        for other in roles.numbers().take_while(|other| *other < role) {
            give(join(sort::TWO_ROLES, join(key(role), key(other))), 0, 0);
        }
    }
    let [mut sets, ..] = sets.and(SPOKEN_OF).parts();
    while sets != 0 {
        let set = sets.trailing_zeros();
        sets &= sets - 1;
        give(join(sort::SET, set), 0, 0);
        let beside = join(sort::SET_AND_ROLE, set);
        for role in roles.numbers() {
            let key = scan.context.lexicon.role_keys.get(role);
            give(join(beside, key.copied().unwrap_or_default()), 0, 0);
        }
    }
}
