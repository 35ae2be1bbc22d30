//! Reads the words of the lexicon at a place of a text as they are written.
//! Never follows a word that is dressed up: that is `walk`.

use super::border::ends_well;
use super::cell::{Cell, Class};
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
    let spellings = &lexicon.spellings;
    let mut written = Written::default();
    let mut end = first;
    let mut read = Read::NOTHING;
    while let Some(cell) = cells.get(end) {
        let before = read;
        let run = Run::read(cells.get(end..).unwrap_or_default(), read, spellings);
        if run.may_hold_stems {
            stems(cells, first, end, run.length, read, lexicon, &mut written);
        }
        read = run.read;
        end += run.length;
        let place = spellings.get(read).or_else(|| {
            // A blank of a list is any short gap of blanks, or a hyphen.
            let is_gap = cell.class == Class::Space || cell.ch == '-';
            let blank = before.and(' ');
            (is_gap && before != Read::NOTHING)
                .then(|| spellings.get(blank))
                .flatten()
                .inspect(|_| read = blank)
        });
        let Some(place) = place else { break };
        if cell.class == Class::Space {
            let rest = cells.get(end..).unwrap_or_default().iter();
            end += rest.take_while(|cell| cell.class == Class::Space).count();
        }
        written.arrive(cells, first, end, place, lexicon);
        if !place.goes_on() {
            break;
        }
    }
    written
}

/// Letters or digits that touch each other, or one other cell.
struct Run {
    read: Read,
    length: usize,
    may_hold_stems: bool,
}

impl Run {
    fn read(cells: &[Cell], before: Read, spellings: &Spellings) -> Self {
        let mut run = Self {
            read: cells.first().map_or(before, |cell| before.and(cell.ch)),
            length: 1,
            may_hold_stems: false,
        };
        for pair in cells.windows(2) {
            let [cell, next] = pair else { break };
            if !cell.runs_on(next) {
                break;
            }
            run.may_hold_stems |= spellings.may_be_stem(run.read);
            run.read = run.read.and(next.ch);
            run.length += 1;
        }
        run
    }
}

/// Reads the words inside a run that any ending may follow.
fn stems<'a>(
    cells: &[Cell],
    first: usize,
    from: usize,
    length: usize,
    mut read: Read,
    lexicon: &'a Lexicon,
    written: &mut Written<'a>,
) {
    let inside = cells.get(from..from + length - 1).unwrap_or_default();
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
    const WHOLE: u32 = 4;
    let is_joined = |cell: &Cell| cell.is_han() && cell.end - cell.start > WHOLE;
    let there = || cells.get(first..end).unwrap_or_default().iter();
    word.sets.has(NEUTRAL) && there().any(is_joined)
}
