//! How words that are dressed up may begin: their first letters, without what stands between them.
//! Never follows a word: it says where following one is worth the while.

use super::alike;
use super::bits::Bits;
use super::cell::{Cell, Class, Script};
use super::pack::{Reader, Writer};
use super::spelling::Read;

/// Letters that are looked at; a shorter word must be pulled apart letter by letter.
const LETTERS: usize = 6;
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
    whole: Bits<18>,
    /// Two or more, but not all that are looked at.
    begun: Bits<18>,
}

impl Openings {
    /// Adds a word; of several words the first, for a blank between words is no dress.
    pub fn add(&mut self, word: &[Cell]) {
        let mut read = Read::NOTHING;
        let mut before = END;
        let mut count = 0;
        for cell in word.iter().take_while(|cell| !is_skipped(cell)) {
            let c = plain(cell.ch);
            if c != before && count < LETTERS {
                read = read.and(c);
                count += 1;
                if (2..LETTERS).contains(&count) {
                    self.begun.add(read.number());
                }
            }
            before = c;
        }
        let read = if count < LETTERS { read.and(END) } else { read };
        self.whole.add(read.number());
    }

    /// Returns whether a word may begin with cells and have letters apart or said twice; sometimes
    /// true where none does.
    pub fn may_begin(&self, cells: &[Cell]) -> bool {
        let is_single = cells.get(1).is_some_and(is_skipped);
        let is_latin = cells.first().is_some_and(Cell::is_latin);
        self.has(cells, plain)
            || is_single && !is_latin && self.has(cells, |c| plain(alike::latin(c).unwrap_or(c)))
    }

    fn has(&self, cells: &[Cell], plain: impl Fn(char) -> char) -> bool {
        let mut read = Read::NOTHING;
        let mut before = END;
        let mut count = 0;
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
            if c != before {
                is_apart &= gap > 0 || count == 0;
                read = read.and(c);
                count += 1;
                if count == LETTERS {
                    return self.whole.has(read.number());
                }
                if gap > 0 && count > 1 && !self.begun.has(read.number()) {
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
            whole: Bits::of(from.longs()?),
            begun: Bits::of(from.longs()?),
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

/// What may stand between two letters of one word that was pulled apart.
pub fn is_skipped(cell: &Cell) -> bool {
    cell.is_gap() && cell.class != Class::Line && cell.script == Script::Other
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
        let texts = [
            "w e c h a t",
            "we chat",
            "т-е-л-е-г-а",
            "v x 77",
            "whats.a.p",
            "q q 5",
        ];
        for text in texts {
            assert!(openings.may_begin(&fold(text)), "{text}");
        }
        for text in [
            "we can",
            "the chat",
            "тел",
            "v",
            "w     e c h a t",
            "vx is",
            "vx 7",
            "in the app",
        ] {
            assert!(!openings.may_begin(&fold(text)), "{text}");
        }
        assert!(openings.may_be(&fold("wweechat")) && openings.may_be(&fold("vvxx")));
        assert!(!openings.may_be(&fold("better")));
    }
}
