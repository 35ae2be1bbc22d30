//! Reads the words of the lexicon at a place of a text as they are written.
//! Never follows a word that is dressed up: that is `walk`.

use std::cell::Cell as Memo;

use super::border::ends_well;
use super::cell::{Cell, Sort};
use super::lexicon::{Lexicon, Word};
use super::meaning::{FREE, NAMED, NEUTRAL, Roles};
use super::spelling::{Place, Read};

/// A word and one past its last cell.
pub type Ending<'a> = (usize, &'a Word);

/// What was read of a run of letters, at one of its cells.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The run up to this cell and with it.
    read: Read,
    /// One past the last cell of the run, at its first cell.
    end: usize,
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

/// The cells of a text, and what is read of their runs.
#[derive(Debug)]
pub struct Text<'t> {
    /// The cells.
    pub cells: &'t [Cell],
    steps: &'t [Step],
    /// Where words that are dressed up were looked for the last times, by their first letters.
    looked: [Memo<Option<Looked<'t>>>; LOOKED],
}

impl<'t> Text<'t> {
    /// Reads the runs of a text, each once: letters or digits that touch each other, or one other
    /// cell.
    pub fn read(cells: &'t [Cell], steps: &'t mut Vec<Step>) -> Self {
        steps.clear();
        steps.reserve(cells.len());
        let mut first = 0;
        let mut sort = Sort::Border;
        let mut read = Read::NOTHING;
        for (at, cell) in cells.iter().enumerate() {
            if cell.sort != sort || sort < Sort::Digit {
                end_run(steps, first);
                (first, sort, read) = (at, cell.sort, Read::NOTHING);
            }
            read = read.and(cell.ch);
            steps.push(Step { read, end: 0 });
        }
        end_run(steps, first);
        Self {
            cells,
            steps,
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

    /// Returns where the run ends that begins at a cell.
    #[inline]
    pub fn end(&self, first: usize) -> usize {
        self.steps
            .get(first)
            .map_or(first + 1, |step| step.end.max(first + 1))
    }

    /// Returns what was read of a run up to one of its ends.
    #[inline]
    fn read_to(&self, end: usize) -> Read {
        let last = end.checked_sub(1).and_then(|at| self.steps.get(at));
        last.map_or(Read::NOTHING, |step| step.read)
    }
}

/// The first cell of a run knows where it ends.
#[inline]
fn end_run(steps: &mut [Step], first: usize) {
    let end = steps.len();
    if let Some(step) = steps.get_mut(first) {
        step.end = end;
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

/// Reads the words that begin at the first cell of a run.
pub fn at<'a>(text: &Text<'_>, first: usize, lexicon: &'a Lexicon) -> Written<'a> {
    let spellings = &lexicon.spellings;
    let mut written = Written::default();
    let end = text.end(first);
    written.stems(text, first, (first, end), lexicon, |read| read);
    let read = text.read_to(end);
    let place = spellings.get(read);
    let mut next = place.and_then(|place| written.arrive(text, first, (end, place, read), lexicon));
    while let Some((begin, before)) = next {
        let end = text.end(begin);
        written.stems(text, first, (begin, end), lexicon, |run| before.then(run));
        let read = before.then(text.read_to(end));
        let place = spellings.get(read).map(|place| (end, place, read));
        // A hyphen may stand for a blank of a list.
        let blank = || {
            let is_hyphen = text.cells.get(begin).is_some_and(|cell| cell.ch == '-');
            let blank = is_hyphen.then(|| before.then(Read::BLANK))?;
            Some((end, spellings.get(blank)?, blank))
        };
        let place = place.or_else(blank);
        next = place.and_then(|place| written.arrive(text, first, place, lexicon));
    }
    written
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
    /// Reads the words inside a run that any ending may follow.
    #[inline]
    fn stems(
        &mut self,
        text: &Text<'_>,
        first: usize,
        (begin, end): (usize, usize),
        lexicon: &'a Lexicon,
        with: impl Fn(Read) -> Read,
    ) {
        let inside = text.steps.get(begin..end - 1).unwrap_or_default();
        for (step, end) in inside.iter().zip(begin + 1..) {
            let read = with(step.read);
            if lexicon.spellings.may_be_stem(read)
                && let Some(place) = lexicon.spellings.get(read)
            {
                self.take(text.cells, first, end, place, lexicon);
            }
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
