//! How words that are dressed up may begin: their first letters, without what stands between them.
//! Never follows a word: it says where following one is worth the while.

use super::alike;
use super::bits::Bits;
use super::cell::{Cell, Class, Sort};
use super::pack::{Reader, Writer};
use super::spelling::Read;

/// Letters that are looked at; a shorter word must be pulled apart letter by letter.
const LETTERS: usize = 6;
/// Nobody says one letter more often than so.
const TIMES: usize = 6;
/// Cells that are looked at for them.
const FARTHEST: usize = 32;
/// Most gap cells between two letters of one word.
pub const WIDEST_GAP: usize = 3;
/// Stands behind a word that has no more letters.
const END: char = '\0';

/// The first letters of words; a letter said twice counts once, and `i` is `l`.
#[derive(Debug, Clone, Default)]
pub struct Openings {
    /// As many as are looked at, or all.
    whole: Bits<0x2000>,
    /// Two or more, but not all that are looked at, with `i` and `l` as they may be written.
    begun: Bits<0x2000>,
}

impl Openings {
    /// Adds a word; of several words the first, for a blank between words is no dress.
    pub fn add(&mut self, word: &[Cell]) {
        let mut read = Read::NOTHING;
        let mut before = END;
        let mut count = 0;
        let mut ways = vec![Read::NOTHING];
        for cell in word.iter().take_while(|cell| !is_skipped(cell)) {
            let c = plain(cell.ch);
            if c != before && count < LETTERS {
                read = read.and(c);
                count += 1;
                let other = if c == 'l' { 'i' } else { c };
                ways = ways
                    .iter()
                    .flat_map(|way| [way.and(c), way.and(other)])
                    .collect();
                ways.dedup();
                if (2..LETTERS).contains(&count) {
                    for way in &ways {
                        self.begun.add(way.number());
                    }
                }
            }
            before = c;
        }
        let read = if count < LETTERS { read.and(END) } else { read };
        self.whole.add(read.number());
    }

    /// Returns whether a word may begin with cells and have letters apart or said twice, where a gap
    /// stands behind the first few letters, which were read; sometimes true where none does.
    pub fn may_begin(&self, cells: &[Cell], letters: usize, read: Read) -> bool {
        let (token, rest) = cells.split_at_checked(letters).unwrap_or_default();
        let mut behind = rest.iter().take(WIDEST_GAP + 1);
        let Some(next) = behind.find(|cell| !is_skipped(cell)) else {
            return false;
        };
        if self.goes_on(token, read, next.ch) && self.has(cells, plain) {
            return true;
        }
        let latin = match token {
            [letter] if !letter.is_latin() => plain_latin(letter.ch),
            _ => return false,
        };
        let (read, next) = (Read::NOTHING.and(latin), plain_latin(next.ch));
        (next == latin || self.begun.has(read.and(next).number())) && self.has(cells, plain_latin)
    }

    /// Returns whether a word may go on behind a gap with the next letter: this leaves out most.
    #[inline]
    fn goes_on(&self, token: &[Cell], read: Read, next: char) -> bool {
        // What is said twice counts once, and that is looked at more closely.
        let is_twice = |pair: &[Cell]| matches!(pair, [a, b] if plain(a.ch) == plain(b.ch));
        let is_last = |last: &Cell| plain(last.ch) == plain(next);
        token.len() + 1 >= LETTERS
            || self.begun.has(read.and(next).number())
            || token.last().is_some_and(is_last)
            || token.windows(2).any(is_twice)
    }

    fn has(&self, cells: &[Cell], plain: impl Fn(char) -> char) -> bool {
        let mut read = Read::NOTHING;
        let mut before = END;
        let mut count = 0;
        let mut times = 0;
        let mut gap = 0;
        // Every letter so far stands apart from the next, or is said twice.
        let mut is_apart = true;
        for cell in cells.iter().take(FARTHEST) {
            if is_skipped(cell) {
                gap += 1;
                if gap > WIDEST_GAP {
                    return false;
                }
                continue;
            }
            if cell.class == Class::Known {
                return false;
            }
            let c = plain(cell.ch);
            times = if c == before { times + 1 } else { 1 };
            if times > TIMES {
                return false;
            }
            if c != before {
                is_apart &= gap > 0 || count == 0;
                read = read.and(c);
                count += 1;
                if count == LETTERS {
                    return self.whole.has(read.number());
                }
                if count > 1 && !self.begun.has(read.number()) {
                    return false;
                }
            }
            if is_apart && (count > 1 || c == before) && self.whole.has(read.and(END).number()) {
                return true;
            }
            before = c;
            gap = 0;
        }
        false
    }

    /// Returns whether letters and digits that touch each other may be a word with letters said
    /// twice; sometimes true where they are none.
    pub fn may_be(&self, token: &[Cell]) -> bool {
        let mut read = Read::NOTHING;
        let mut before = END;
        let mut count = 0;
        for cell in token.iter().take(FARTHEST) {
            let c = plain(cell.ch);
            if c != before {
                read = read.and(c);
                count += 1;
                if count == LETTERS {
                    return self.whole.has(read.number());
                }
            }
            before = c;
        }
        self.whole.has(read.and(END).number())
    }

    /// Writes the table as it lies in memory.
    pub fn write(&self, to: &mut Writer) {
        to.longs(self.whole.longs());
        to.longs(self.begun.longs());
    }

    /// Reads what `write` wrote.
    pub fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            whole: Bits::of(from.longs()?)?,
            begun: Bits::of(from.longs()?)?,
        })
    }

    /// Returns the size of the table in bytes.
    pub fn bytes(&self) -> usize {
        self.whole.bytes() + self.begun.bytes()
    }
}

const fn plain(c: char) -> char {
    if c == 'i' { 'l' } else { c }
}

fn plain_latin(c: char) -> char {
    plain(alike::latin(c).unwrap_or(c))
}

/// What may stand between two letters of one word that was pulled apart.
pub const fn is_skipped(cell: &Cell) -> bool {
    matches!(cell.sort, Sort::Space | Sort::Mark | Sort::Sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::fold::fold;

    #[test]
    fn words_that_are_pulled_apart_begin_as_the_words_do() {
        let mut openings = Openings::default();
        for word in ["wechat", "телега", "vx", "whatsapp", "qq", "in the app"] {
            openings.add(&fold(word));
        }
        let may_begin = |text: &str| {
            let cells = fold(text);
            let letters = cells.iter().take_while(|cell| !is_skipped(cell)).count();
            let read = cells.iter().take(letters);
            let read = read.fold(Read::NOTHING, |read, cell| read.and(cell.ch));
            openings.may_begin(&cells, letters, read)
        };
        let texts = [
            "w e c h a t",
            "we chat",
            "т-е-л-е-г-а",
            "v x 77",
            "whats.a.p",
            "q q 5",
        ];
        for text in texts {
            assert!(may_begin(text), "{text}");
        }
        for text in [
            "we can",
            "the chat",
            "тел",
            "v",
            "w       e c h a t",
            "vx is",
            "vx 7",
            "in the app",
        ] {
            assert!(!may_begin(text), "{text}");
        }
        assert!(openings.may_be(&fold("wweechat")) && openings.may_be(&fold("vvxx")));
        assert!(!openings.may_be(&fold("better")));
    }
}
