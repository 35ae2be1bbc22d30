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
    /// All of it.
    pub read: Read,
    /// A word that any ending may follow may stand at its begin.
    may_be_stem: bool,
}

impl Token {
    /// Takes cells as they stand for one.
    pub fn of(cells: &[Cell], first: usize, end: usize) -> Self {
        let cells = cells.get(first..end).unwrap_or_default().iter();
        Self {
            end,
            read: cells.fold(Read::NOTHING, |read, cell| read.and(cell.ch)),
            may_be_stem: false,
        }
    }
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
    /// The last token that a longer word was followed to, with its first cell.
    ahead: Memo<Option<(usize, Token)>>,
}

impl<'t> Text<'t> {
    /// Takes the cells of a text.
    pub fn new(cells: &'t [Cell]) -> Self {
        Self {
            cells,
            looked: Default::default(),
            ahead: Memo::default(),
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
        match self.ahead.get() {
            Some((at, token)) if at == first => token,
            _ => self.read(first, lexicon),
        }
    }

    /// Reads the token that a longer word may go on with: most often it is asked for again.
    fn token_ahead(&self, first: usize, lexicon: &Lexicon) -> Token {
        let token = self.token(first, lexicon);
        self.ahead.set(Some((first, token)));
        token
    }

    #[inline]
    fn read(&self, first: usize, lexicon: &Lexicon) -> Token {
        let cells = self.cells.get(first..).unwrap_or_default();
        let sort = cells.first().map_or(Sort::Border, |cell| cell.sort);
        let others = cells.get(1..).unwrap_or_default();
        let length = if sort < Sort::Digit {
            0
        } else {
            let ends = others.iter().position(|cell| cell.sort != sort);
            ends.unwrap_or(others.len())
        };
        let (token, _) = cells.split_at_checked(length + 1).unwrap_or_default();
        let (head, rest) = token.split_at_checked(STEM_HEAD).unwrap_or((token, &[]));
        let mut read = Read::NOTHING;
        let mut may_be_stem = false;
        for cell in head {
            read = read.and(cell.ch);
            may_be_stem |= lexicon.spellings.may_begin_stem(read);
        }
        Token {
            end: first + length + 1,
            read: rest.iter().fold(read, |read, cell| read.and(cell.ch)),
            may_be_stem,
        }
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
        written.stems(text, first, (first, token.end), None, lexicon);
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
        let Token { end, read: run, .. } = text.token_ahead(begin, lexicon);
        if spellings.may_go_on_to_stem(before) {
            self.stems(text, first, (begin, end), Some(before), lexicon);
        }
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

    /// Takes the words inside a token that any ending may follow.
    fn stems(
        &mut self,
        text: &Text<'_>,
        first: usize,
        (begin, end): (usize, usize),
        before: Option<Read>,
        lexicon: &'a Lexicon,
    ) {
        let spellings = &lexicon.spellings;
        let mut token = Read::NOTHING;
        let cells = text.cells.get(begin..end).unwrap_or_default();
        for (at, cell) in (begin..).zip(cells) {
            let read = before.map_or(token, |before| before.then(token));
            if at > begin
                && spellings.may_be_stem(read)
                && let Some(place) = spellings.get(read)
            {
                self.take(text.cells, first, at, place, lexicon);
            }
            token = token.and(cell.ch);
        }
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
        let all = word.all();
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
