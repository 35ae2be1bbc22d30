//! Reads the words of the lexicon at a place of a text as they are written.
//! Never follows a word that is dressed up: that is `walk`.

use super::border::ends_well;
use super::cell::{Cell, Sort};
use super::lexicon::{Lexicon, Word};
use super::meaning::{FREE, NAMED, NEUTRAL, Roles};
use super::spelling::{Place, Read, Spellings};

/// A word and one past its last cell.
pub type Ending<'a> = (usize, &'a Word);

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

/// Reads the words that begin at a cell.
pub fn at<'a>(cells: &[Cell], first: usize, lexicon: &'a Lexicon) -> Written<'a> {
    let run = Run::read(cells, first, Read::NOTHING, &lexicon.spellings);
    from(cells, first, run, lexicon)
}

/// Reads the words that begin with a run that was read.
pub fn from<'a>(cells: &[Cell], first: usize, mut run: Run, lexicon: &'a Lexicon) -> Written<'a> {
    let spellings = &lexicon.spellings;
    let mut written = Written::default();
    let mut begin = first;
    let mut before = Read::NOTHING;
    loop {
        if run.may_hold_stems {
            stems(cells, first, begin, &run, before, lexicon, &mut written);
        }
        let mut read = run.read;
        let mut end = begin + run.length;
        // A blank of a list is any short gap of blanks, or a hyphen.
        let sort = cells.get(begin).map_or(Sort::Border, |cell| cell.sort);
        let place = spellings.get(read).or_else(|| {
            let blank = before.and(' ');
            (before != Read::NOTHING && cells.get(begin).is_some_and(is_gap))
                .then(|| spellings.get(blank))
                .flatten()
                .inspect(|_| read = blank)
        });
        let Some(place) = place else { break };
        if sort == Sort::Space {
            let rest = cells.get(end..).unwrap_or_default().iter();
            end += rest.take_while(|cell| cell.sort == Sort::Space).count();
        }
        written.arrive(cells, first, end, place, lexicon);
        if !place.goes_on() || !goes_on(cells, end, read, spellings) {
            break;
        }
        (begin, before) = (end, read);
        run = Run::read(cells, begin, before, spellings);
    }
    written
}

fn is_gap(cell: &Cell) -> bool {
    cell.sort == Sort::Space || cell.ch == '-'
}

/// Returns whether a longer word may go on at a place behind what was read.
fn goes_on(cells: &[Cell], at: usize, read: Read, spellings: &Spellings) -> bool {
    let mut rest = cells.get(at..).unwrap_or_default().iter();
    match rest.next() {
        Some(cell) if cell.sort == Sort::Space => {
            let next = rest.find(|cell| cell.sort != Sort::Space);
            let blank = read.and(' ');
            next.is_some_and(|next| spellings.may_go_on(blank.and(next.ch)))
        }
        Some(cell) => is_gap(cell) || spellings.may_go_on(read.and(cell.ch)),
        None => false,
    }
}

/// Letters or digits that touch each other, or one other cell.
pub struct Run {
    /// What was read with them.
    pub read: Read,
    /// How many cells they are.
    pub length: usize,
    may_hold_stems: bool,
}

impl Run {
    /// Reads the run that begins at a cell.
    #[inline]
    pub fn read(cells: &[Cell], first: usize, before: Read, spellings: &Spellings) -> Self {
        let rest = cells.get(first..).unwrap_or_default();
        let mut run = Self {
            read: before,
            length: 1,
            may_hold_stems: false,
        };
        let Some((head, rest)) = rest.split_first() else {
            return run;
        };
        run.read = before.and(head.ch);
        if head.sort >= Sort::Digit {
            for cell in rest {
                if cell.sort != head.sort {
                    break;
                }
                run.may_hold_stems |= spellings.may_be_stem(run.read);
                run.read = run.read.and(cell.ch);
                run.length += 1;
            }
        }
        run
    }

    /// Returns whether a word ends with it, or may end in it or go on behind it.
    pub fn may_be_word(&self, spellings: &Spellings) -> bool {
        self.may_hold_stems || spellings.get(self.read).is_some()
    }
}

/// Reads the words inside a run that any ending may follow.
fn stems<'a>(
    cells: &[Cell],
    first: usize,
    from: usize,
    run: &Run,
    mut read: Read,
    lexicon: &'a Lexicon,
    written: &mut Written<'a>,
) {
    let inside = cells.get(from..from + run.length - 1).unwrap_or_default();
    for (cell, end) in inside.iter().zip(from + 1..) {
        read = read.and(cell.ch);
        if lexicon.spellings.may_be_stem(read)
            && let Some(place) = lexicon.spellings.get(read)
        {
            written.arrive(cells, first, end, place, lexicon);
        }
    }
}

impl<'a> Written<'a> {
    /// Takes the word that ends at a place, where it may end there.
    fn arrive(
        &mut self,
        cells: &[Cell],
        first: usize,
        end: usize,
        place: Place,
        lexicon: &'a Lexicon,
    ) {
        let Some(word) = place.word().and_then(|word| lexicon.word(word)) else {
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
