//! Reads the words of the lexicon at a place of a text as they are written.
//! Never follows a word that is dressed up: that is `walk`.

use std::cell::Cell as Memo;

use super::border::ends_well;
use super::cell::{Cell, Sort};
use super::lexicon::{Lexicon, Word};
use super::meaning::{FREE, NAMED, NEUTRAL, Roles};
use super::spelling::{Place, Read, STEM_HEAD};

/// A word and one past its last cell.
pub type Ending<'a> = (usize, &'a Word);

/// Letters or digits that touch each other, or one other cell, as read once.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// One past its last cell.
    pub end: usize,
    /// A letter stands twice in it, one behind the other.
    pub is_doubled: bool,
    /// All of it.
    read: Read,
    /// A word that any ending may follow may stand at its begin.
    may_be_stem: bool,
}

/// Where a word that is dressed up was looked for, and what was found.
#[derive(Debug, Clone, Copy)]
pub struct Looked<'t> {
    /// The first cell.
    pub first: usize,
    /// One past the last cell that was looked at.
    pub last: usize,
    /// Whether letters could stand for others.
    pub has_alikes: bool,
    /// The word, and one past its last cell.
    pub found: Option<Ending<'t>>,
}

/// So many places are remembered.
const LOOKED: usize = 8;

/// The cells of a text, and where dressed-up words were looked for.
#[derive(Debug)]
pub struct Text<'t> {
    /// The cells.
    pub cells: &'t [Cell],
    /// Where words that are dressed up were looked for the last times, by their first letters.
    looked: [Memo<Option<Looked<'t>>>; LOOKED],
}

impl<'t> Text<'t> {
    /// Takes the cells of a text.
    pub fn new(cells: &'t [Cell]) -> Self {
        Self {
            cells,
            looked: Default::default(),
        }
    }

    /// Notes what was found where a word that is dressed up was looked for.
    pub fn note(&self, looked: Looked<'t>) {
        if let Some(slot) = self.slot(looked.first) {
            slot.set(Some(looked));
        }
    }

    fn slot(&self, first: usize) -> Option<&Memo<Option<Looked<'t>>>> {
        let letter = self.cells.get(first)?.ch as usize;
        self.looked.get(letter % LOOKED)
    }

    /// Returns what was found the last time, if the cells at a place are the same: a text of one thing
    /// repeated is looked at once.
    pub fn same_again(&self, at: usize, has_alikes: bool) -> Option<Looked<'t>> {
        let looked = self.slot(at)?.get();
        let looked = looked.filter(|looked| looked.has_alikes == has_alikes)?;
        let before = self.cells.get(looked.first..looked.last)?;
        let there = self.cells.get(at..at + before.len())?;
        let is_same = |(a, b): (&Cell, &Cell)| a.ch == b.ch && a.sort == b.sort;
        before.iter().zip(there).all(is_same).then_some(())?;
        let found = looked
            .found
            .map(|(end, word)| (at + end - looked.first, word));
        Some(Looked { found, ..looked })
    }

    /// Reads what begins at a cell: letters or digits that touch each other, or one other cell.
    #[inline]
    pub fn token(&self, first: usize, lexicon: &Lexicon) -> Token {
        let spellings = &lexicon.spellings;
        let mut token = Token {
            end: first + 1,
            is_doubled: false,
            read: Read::NOTHING,
            may_be_stem: false,
        };
        let mut cells = self.cells.get(first..).unwrap_or_default().iter();
        let Some(begin) = cells.next() else {
            return token;
        };
        token.read = token.read.and(begin.ch);
        token.may_be_stem = spellings.may_begin_stem(token.read);
        if begin.sort < Sort::Digit {
            return token;
        }
        let mut before = begin.ch;
        for cell in cells.take_while(|cell| cell.sort == begin.sort) {
            token.is_doubled |= cell.ch == before;
            before = cell.ch;
            token.read = token.read.and(cell.ch);
            token.end += 1;
            if token.end - first <= STEM_HEAD {
                token.may_be_stem |= spellings.may_begin_stem(token.read);
            }
        }
        token
    }
}

/// The longest words that begin at a place.
#[derive(Default)]
pub struct Written<'a> {
    /// Of those with a meaning of their own.
    pub named: Option<Ending<'a>>,
    /// Of those that phrases ask for.
    pub free: Option<Ending<'a>>,
    /// Of those that play a role in invitations, with the roles of the shorter ones.
    pub role: Option<(usize, Roles, &'a Word)>,
}

/// Reads the words that begin with a token at a place; nothing where none does.
#[inline]
pub fn at<'a>(
    text: &Text<'_>,
    first: usize,
    token: &Token,
    lexicon: &'a Lexicon,
) -> Option<Written<'a>> {
    let place = lexicon.spellings.get(token.read);
    if place.is_none() && !token.may_be_stem {
        return None;
    }
    let mut written = Written::default();
    if token.may_be_stem {
        written.stems(text, first, first, None, lexicon);
    }
    let place = place.map(|place| (token.end, place, token.read));
    let mut next = place.and_then(|place| written.arrive(text, first, place, lexicon));
    while let Some((begin, before)) = next {
        let place = written.go_on(text, first, (begin, before), lexicon);
        next = place.and_then(|place| written.arrive(text, first, place, lexicon));
    }
    Some(written)
}

/// Returns where the next run of a longer word begins behind what was read, and what was read then:
/// a blank of a list is any short gap of blanks.
#[inline]
fn goes_on(cells: &[Cell], at: usize, read: Read, lexicon: &Lexicon) -> Option<(usize, Read)> {
    let cell = cells.get(at)?;
    let (next, read) = if cell.sort == Sort::Space {
        let rest = cells.get(at..)?.iter();
        let blanks = rest.take_while(|cell| cell.sort == Sort::Space).count();
        (at + blanks, read.then(Read::BLANK))
    } else if cell.ch == '-' {
        return Some((at, read));
    } else {
        (at, read)
    };
    let goes_on = lexicon.spellings.may_go_on(read.and(cells.get(next)?.ch));
    goes_on.then_some((next, read))
}

impl<'a> Written<'a> {
    /// Reads one more token behind what was read.
    fn go_on(
        &mut self,
        text: &Text<'_>,
        first: usize,
        (begin, before): (usize, Read),
        lexicon: &'a Lexicon,
    ) -> Option<(usize, Place, Read)> {
        let spellings = &lexicon.spellings;
        let (end, run) = self.stems(text, first, begin, Some(before), lexicon);
        let read = before.then(run);
        let place = spellings.get(read).map(|place| (end, place, read));
        // A hyphen may stand for a blank of a list.
        let blank = || {
            let is_hyphen = text.cells.get(begin).is_some_and(|cell| cell.ch == '-');
            let blank = is_hyphen.then(|| before.then(Read::BLANK))?;
            Some((end, spellings.get(blank)?, blank))
        };
        place.or_else(blank)
    }

    /// Reads a token and takes the words inside it that any ending may follow. Returns where it ends,
    /// and all of it.
    fn stems(
        &mut self,
        text: &Text<'_>,
        first: usize,
        begin: usize,
        before: Option<Read>,
        lexicon: &'a Lexicon,
    ) -> (usize, Read) {
        let spellings = &lexicon.spellings;
        let mut token = Read::NOTHING;
        let mut end = begin;
        let rest = text.cells.get(begin..).unwrap_or_default();
        let sort = rest.first().map_or(Sort::Border, |cell| cell.sort);
        for cell in rest {
            if end > begin {
                if cell.sort != sort || sort < Sort::Digit {
                    break;
                }
                let read = before.map_or(token, |before| before.then(token));
                if spellings.may_be_stem(read)
                    && let Some(place) = spellings.get(read)
                {
                    self.take(text.cells, first, end, place, lexicon);
                }
            }
            token = token.and(cell.ch);
            end += 1;
        }
        (end, token)
    }

    /// Takes the word that ends with a run. Returns where a longer one goes on, and what was read
    /// then.
    #[inline]
    fn arrive(
        &mut self,
        text: &Text<'_>,
        first: usize,
        (end, place, read): (usize, Place, Read),
        lexicon: &'a Lexicon,
    ) -> Option<(usize, Read)> {
        self.take(text.cells, first, end, place, lexicon);
        place
            .goes_on()
            .then(|| goes_on(text.cells, end, read, lexicon))?
    }

    /// Takes the word that ends at a place, where it may end there.
    fn take(
        &mut self,
        cells: &[Cell],
        first: usize,
        end: usize,
        place: Place,
        lexicon: &'a Lexicon,
    ) {
        let Some(word) = place.sense().and_then(|sense| lexicon.sense(sense)) else {
            return;
        };
        if !ends_well(cells, first, end, word) || is_made_up(cells, first, end, word) {
            return;
        }
        let all = word.sets.or(word.weak);
        if all.has(NAMED) {
            self.named = Some((end, word));
        }
        if all.has(FREE) {
            self.free = Some((end, word));
        }
        if word.roles != Roles::NONE {
            // The longest word plays the roles of the shorter ones too.
            let before = self.role.map_or(Roles::NONE, |(_, roles, _)| roles);
            let is_new = word.roles.has(Roles::IDLE) || before.has(Roles::IDLE);
            let roles = if is_new {
                word.roles
            } else {
                word.roles.or(before)
            };
            self.role = Some((end, roles, word));
        }
    }
}

/// Who writes a character as its parts means no honest word.
fn is_made_up(cells: &[Cell], first: usize, end: usize, word: &Word) -> bool {
    const WHOLE: u16 = 4;
    let is_joined = |cell: &Cell| cell.is_han() && cell.end.saturating_sub(cell.start) > WHOLE;
    let there = || cells.get(first..end).unwrap_or_default().iter();
    word.sets.has(NEUTRAL) && there().any(is_joined)
}
