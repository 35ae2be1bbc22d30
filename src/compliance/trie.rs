//! Words as a tree of characters, in one table that is probed a character at a time.
//! Never knows what the words mean.

use super::pack::{Reader, Writer};

/// A place in the tree.
pub type Node = u32;

/// The place before any character.
pub const ROOT: Node = 0;

const FREE: u64 = u64::MAX;

/// Words, each with a number and, once ready, with a sense.
#[derive(Debug, Clone)]
pub struct Trie {
    /// Open addressing: 22 bits of place, 21 of character, 21 of the place behind; `FREE` is empty.
    slots: Vec<u64>,
    used: usize,
    /// Number of the word that ends at each place, plus one, while words are added.
    ends: Vec<u32>,
    /// Number of its sense, plus one.
    senses: Vec<u16>,
}

impl Default for Trie {
    fn default() -> Self {
        Self::sized(1 << 12)
    }
}

impl Trie {
    /// Makes room for words.
    pub fn sized(slots: usize) -> Self {
        Self {
            slots: vec![FREE; slots],
            used: 0,
            ends: vec![0],
            senses: Vec::new(),
        }
    }
}

/// Bits of the place behind.
const NEXT: u32 = 21;

const fn key(node: Node, c: char) -> u64 {
    (node as u64) << 21 | c as u64
}

impl Trie {
    /// Adds a word; the same word again keeps its first number, which is returned.
    pub fn add(&mut self, word: impl Iterator<Item = char>, number: u32) -> u32 {
        let mut node = ROOT;
        for c in word {
            node = match self.next(node, c) {
                Some(next) => next,
                None => self.grow(node, c),
            };
        }
        match self.ends.get_mut(node as usize) {
            Some(end) if *end == 0 => {
                *end = number + 1;
                number
            }
            Some(end) => *end - 1,
            None => number,
        }
    }

    fn grow(&mut self, node: Node, c: char) -> Node {
        let next = Node::try_from(self.ends.len()).unwrap_or(Node::MAX);
        self.ends.push(0);
        if self.used * 100 >= self.slots.len() * 80 {
            self.move_to(self.slots.len() * 2);
        }
        self.put(key(node, c) << NEXT | u64::from(next));
        self.used += 1;
        next
    }

    /// Moves what there is to another number of slots.
    fn move_to(&mut self, slots: usize) {
        let before = std::mem::replace(&mut self.slots, vec![FREE; slots]);
        for slot in before.into_iter().filter(|slot| *slot != FREE) {
            self.put(slot);
        }
    }

    fn put(&mut self, slot: u64) {
        let mut place = self.place(slot >> NEXT);
        while let Some(there) = self.slots.get_mut(place) {
            if *there == FREE {
                *there = slot;
                return;
            }
            place = self.behind(place);
        }
    }

    /// Makes ready for searching what was added, in no more room than it needs; words have senses by
    /// their numbers.
    pub fn make_ready(&mut self, senses: &[u16]) {
        self.move_to(self.used * 7 / 5 + 1);
        let sense = |end: u32| {
            let word = end.checked_sub(1)?;
            senses.get(word as usize).map(|sense| sense + 1)
        };
        let ends = std::mem::take(&mut self.ends).into_iter();
        self.senses = ends.map(|end| sense(end).unwrap_or(0)).collect();
    }

    #[inline]
    const fn place(&self, key: u64) -> usize {
        const BITS: u32 = 24;
        let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        ((hash >> (64 - BITS)) as usize * self.slots.len()) >> BITS
    }

    #[inline]
    const fn behind(&self, place: usize) -> usize {
        if place + 1 == self.slots.len() {
            0
        } else {
            place + 1
        }
    }

    /// Returns the place behind a character.
    #[inline]
    pub fn next(&self, node: Node, c: char) -> Option<Node> {
        let key = key(node, c);
        let mut place = self.place(key);
        loop {
            let slot = *self.slots.get(place)?;
            if slot >> NEXT == key {
                return Some((slot & ((1 << NEXT) - 1)) as Node);
            }
            if slot == FREE {
                return None;
            }
            place = self.behind(place);
        }
    }

    /// Returns the number of the sense of the word that ends at a place.
    #[inline]
    pub fn sense(&self, node: Node) -> Option<u16> {
        self.senses.get(node as usize).copied()?.checked_sub(1)
    }

    /// Writes the tree as it lies in memory.
    pub fn write(&self, to: &mut Writer) {
        to.longs(&self.slots);
        to.number(self.used as u64);
        to.shorts(&self.senses);
    }

    /// Reads what `write` wrote.
    pub fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            slots: from.longs()?,
            used: usize::try_from(from.number()?).ok()?,
            ends: Vec::new(),
            senses: from.shorts()?,
        })
    }

    /// Returns the size of the tables in bytes.
    pub fn bytes(&self) -> usize {
        self.slots.len() * size_of::<u64>() + self.senses.len() * size_of::<u16>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_nothing_else() {
        let mut trie = Trie::default();
        let words: Vec<String> = (0..5_000_u32).map(|n| format!("{n:x}微")).collect();
        for (number, word) in (0..).zip(&words) {
            assert_eq!(trie.add(word.chars(), number), number);
        }
        assert_eq!(trie.add(words[7].chars(), 9_000), 7);
        let senses: Vec<u16> = (0..5_000).map(|number| number / 2).collect();
        trie.make_ready(&senses);
        let find = |word: &str| {
            let walk = |node, c| trie.next(node, c);
            word.chars()
                .try_fold(ROOT, walk)
                .and_then(|node| trie.sense(node))
        };
        for (number, word) in (0..).zip(&words) {
            assert_eq!(find(word), Some(number / 2));
        }
        assert_eq!(find("1"), None);
        assert_eq!(find("zz"), None);
    }
}
