//! Words as they are written, found a run of letters at a time.
//! Never knows what the words mean, and never follows a word that is dressed up: that is `trie`.
//!
//! What was read of a run of letters is a number of 64 bits, and so is what was read of several runs.
//! Every place of a word where a run ends is in one table under its number, so that a text is looked
//! up once for each run of letters and not once for each letter. What was read and is no word is
//! taken for one with a chance of 1 in 2^24 or less.

use std::collections::HashMap;

use super::bits::Bits;
use super::cell::Cell;
use super::pack::{Reader, Writer};
use super::perfect::Table;

/// What was read so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Read(u64);

impl Read {
    /// Nothing.
    pub const NOTHING: Self = Self(0x243f_6a88_85a3_08d3);
    /// A run that is one blank.
    pub const BLANK: Self = Self::NOTHING.and(' ');

    /// Returns it as a number.
    pub const fn number(self) -> u64 {
        self.0
    }

    /// Returns what was read with one more character.
    #[inline]
    #[must_use]
    pub const fn and(self, c: char) -> Self {
        Self((self.0.rotate_left(7) ^ c as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// Returns what was read with one more run, whatever it was read from.
    #[inline]
    #[must_use]
    pub const fn then(self, run: Self) -> Self {
        Self((self.0.rotate_left(29) ^ run.0).wrapping_mul(0xd6e8_feb8_6659_fd93))
    }
}

/// A place where a run of letters ends, in a word or at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(u16);

impl Place {
    const GOES_ON: u16 = 1;

    /// Returns the number of the sense of the word that ends here.
    #[inline]
    pub const fn sense(self) -> Option<u16> {
        (self.0 >> 1).checked_sub(1)
    }

    /// Returns whether a longer word goes on from here.
    #[inline]
    pub const fn goes_on(self) -> bool {
        self.0 & Self::GOES_ON != 0
    }
}

/// A place while words are added.
#[derive(Debug, Clone, Copy, Default)]
struct Added {
    /// The number of the word that ends here.
    word: Option<u32>,
    goes_on: bool,
}

/// Words, each with a number.
#[derive(Debug, Clone, Default)]
pub struct Spellings {
    /// The places while words are added.
    added: HashMap<Read, Added>,
    /// The places by what was read.
    places: Table,
    /// Words that any ending may follow.
    stems: Bits<0x800>,
    /// The first letters of those that are one run.
    stem_heads: Bits<0x100>,
    /// What stands before the last run of those that are several.
    stem_tails: Bits<0x100>,
    /// Pairs of characters that begin a word, and single characters that are one.
    pairs: Bits<0x1000>,
    /// Runs of letters with the first character of the run behind them.
    borders: Bits<0x4000>,
}

/// So many first letters tell whether a word that any ending may follow begins here.
pub const STEM_HEAD: usize = 3;
/// Stands behind a character that is a word by itself.
const ALONE: char = '\0';

impl Spellings {
    /// Adds a word; the same word again keeps its first number, which is returned.
    pub fn add(&mut self, word: &[Cell], fresh: u32, any_ending: bool) -> u32 {
        match word {
            [one] => self
                .pairs
                .add(Read::NOTHING.and(one.ch).and(ALONE).number()),
            [one, two, ..] => self
                .pairs
                .add(Read::NOTHING.and(one.ch).and(two.ch).number()),
            [] => {}
        }
        if any_ending && word.chunk_by(Cell::runs_on).count() == 1 {
            let head = word.iter().take(STEM_HEAD);
            let read = head.fold(Read::NOTHING, |read, cell| read.and(cell.ch));
            self.stem_heads.add(read.number());
        }
        let mut number = fresh;
        let mut before = None;
        let mut left = word.len();
        for run in word.chunk_by(Cell::runs_on) {
            left -= run.len();
            let run = run
                .iter()
                .fold(Read::NOTHING, |read, cell| read.and(cell.ch));
            let read = before.map_or(run, |before: Read| before.then(run));
            if let Some(before) = before.filter(|_| any_ending && left == 0) {
                self.stem_tails.add(before.number());
            }
            before = Some(read);
            let place = self.added.entry(read).or_default();
            if let Some(next) = word.get(word.len() - left) {
                self.borders.add(read.and(next.ch).number());
                place.goes_on = true;
                continue;
            }
            number = *place.word.get_or_insert(fresh);
            if any_ending {
                self.stems.add(read.number());
            }
        }
        number
    }

    /// Makes ready for searching what was added; words have senses by their numbers.
    pub fn make_ready(&mut self, senses: &[u16]) {
        let added = std::mem::take(&mut self.added).into_iter();
        let places = added.map(|(read, added)| {
            let sense = added.word.and_then(|word| senses.get(word as usize));
            let sense = sense.map_or(0, |sense| sense + 1);
            let goes_on = if added.goes_on { Place::GOES_ON } else { 0 };
            (read.0, sense << 1 | goes_on)
        });
        self.places = Table::of(places.collect());
    }

    /// Returns what stands at the end of what was read.
    #[inline]
    pub fn get(&self, read: Read) -> Option<Place> {
        self.places.get(read.0).map(Place)
    }

    /// Returns whether a word that any ending may follow may end here; sometimes true where none
    /// does.
    #[inline]
    pub fn may_be_stem(&self, read: Read) -> bool {
        self.stems.has(read.0)
    }

    /// Returns whether such a word may begin with letters, `STEM_HEAD` at most; sometimes true where
    /// none does.
    #[inline]
    pub fn may_begin_stem(&self, head: Read) -> bool {
        self.stem_heads.has(head.0)
    }

    /// Returns whether a word of several runs that any ending may follow may end in the run behind what
    /// was read; sometimes true where none does.
    #[inline]
    pub fn may_go_on_to_stem(&self, read: Read) -> bool {
        self.stem_tails.has(read.0)
    }

    /// Returns whether a word may go on over a border with a character, both read; sometimes true
    /// where none does.
    #[inline]
    pub fn may_go_on(&self, read: Read) -> bool {
        self.borders.has(read.0)
    }

    /// Returns whether a word may begin with two characters; sometimes true for others.
    #[inline]
    pub fn may_begin_with(&self, first: char, second: char) -> bool {
        self.pairs.has(Read::NOTHING.and(first).and(second).0)
    }

    /// Returns whether a word may begin with two characters, or be the first of them alone;
    /// sometimes true for others.
    #[inline]
    pub fn may_begin(&self, first: char, second: Option<char>) -> bool {
        let read = Read::NOTHING.and(first);
        self.pairs.has(read.and(ALONE).0) || second.is_some_and(|c| self.pairs.has(read.and(c).0))
    }

    /// Writes the tables as they lie in memory.
    pub fn write(&self, to: &mut Writer) {
        self.places.write(to);
        to.longs(self.stems.longs());
        to.longs(self.stem_heads.longs());
        to.longs(self.stem_tails.longs());
        to.longs(self.pairs.longs());
        to.longs(self.borders.longs());
    }

    /// Reads what `write` wrote.
    pub fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            added: HashMap::new(),
            places: Table::read(from)?,
            stems: Bits::of(from.longs()?)?,
            stem_heads: Bits::of(from.longs()?)?,
            stem_tails: Bits::of(from.longs()?)?,
            pairs: Bits::of(from.longs()?)?,
            borders: Bits::of(from.longs()?)?,
        })
    }

    /// Returns the size of the tables in bytes.
    pub fn bytes(&self) -> usize {
        self.places.bytes()
            + self.stems.bytes()
            + self.stem_heads.bytes()
            + self.stem_tails.bytes()
            + self.pairs.bytes()
            + self.borders.bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::fold::fold;

    fn find(spellings: &Spellings, runs: &[&str]) -> Option<Place> {
        let read = |run: &str| run.chars().fold(Read::NOTHING, Read::and);
        let mut reads = runs.iter().map(|run| read(run));
        let first = reads.next().unwrap();
        spellings.get(reads.fold(first, Read::then))
    }

    #[test]
    fn words_are_found_and_nothing_else() {
        let mut spellings = Spellings::default();
        let words: Vec<String> = (0..5_000_u32).map(|n| format!("微{n} x")).collect();
        for (number, word) in (0..).zip(&words) {
            assert_eq!(spellings.add(&fold(word), number, false), number);
        }
        assert_eq!(spellings.add(&fold(&words[7]), 9_000, true), 7);
        let senses: Vec<u16> = (0..5_000).map(|number| number / 2).collect();
        spellings.make_ready(&senses);
        for number in 0..5_000 {
            let digits = number.to_string();
            let place = find(&spellings, &["微", &digits, " ", "x"]).unwrap();
            assert_eq!((place.sense(), place.goes_on()), (Some(number / 2), false));
            let place = find(&spellings, &["微", &digits, " "]).unwrap();
            assert_eq!((place.sense(), place.goes_on()), (None, true));
        }
        assert_eq!(find(&spellings, &["zz"]), None);
        assert!(spellings.may_begin('微', Some('1')) && !spellings.may_begin('微', None));
    }
}
