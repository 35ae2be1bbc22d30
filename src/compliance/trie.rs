//! Words as a tree of characters.
//! Never knows what the words mean, and never changes once it is ready.
//!
//! The places lie in the order of their distance from the begin (as in a level-order trie), so that
//! those behind one place lie side by side, and the next place says where they end.

use std::collections::{HashMap, VecDeque};

use super::pack::{Reader, Writer};

/// A place in the tree.
pub type Node = u32;

/// The place before any character.
pub const ROOT: Node = 0;

/// Bits of the sense of the word that ends at a place.
const SENSE: u32 = 16;
/// The lowest bit of a place's character; between the two stands the first place behind it.
const CHARACTER: u32 = 43;

/// Words, each with a number and, once ready, with a sense.
#[derive(Debug, Clone, Default)]
pub struct Trie {
    /// The number of each word, while words are added.
    added: HashMap<Box<[char]>, u32>,
    /// For each place its character, the first place behind it and the sense of the word that ends
    /// there plus one. One more stands at the end.
    places: Vec<u64>,
}

impl Trie {
    /// Adds a word; the same word again keeps its first number, which is returned.
    pub fn add(&mut self, word: impl Iterator<Item = char>, number: u32) -> u32 {
        *self.added.entry(word.collect()).or_insert(number)
    }

    /// Makes ready for searching what was added; words have senses by their numbers.
    pub fn make_ready(&mut self, senses: &[u16]) {
        let mut words: Vec<(Box<[char]>, u32)> =
            std::mem::take(&mut self.added).into_iter().collect();
        words.sort_unstable();
        let mut left = VecDeque::from([('\0', 0, words.as_slice())]);
        let mut first = 1;
        while let Some((character, length, words)) = left.pop_front() {
            let (end, longer) = match words.split_first() {
                Some((word, longer)) if word.0.len() == length => (Some(word.1), longer),
                _ => (None, words),
            };
            let sense = end.and_then(|number| senses.get(number as usize));
            let sense = sense.map_or(0, |sense| u64::from(*sense) + 1);
            self.places
                .push(u64::from(character) << CHARACTER | first << SENSE | sense);
            let at = |word: &(Box<[char]>, u32)| word.0.get(length).copied();
            for words in longer.chunk_by(|a, b| at(a) == at(b)) {
                left.extend(
                    words
                        .first()
                        .and_then(at)
                        .map(|next| (next, length + 1, words)),
                );
                first += 1;
            }
        }
        self.places.push(first << SENSE);
    }

    /// Returns the first place behind a place.
    #[inline]
    fn behind(&self, node: usize) -> Option<usize> {
        let place = self.places.get(node)?;
        Some((place << (64 - CHARACTER) >> (64 - CHARACTER + SENSE)) as usize)
    }

    /// Returns the place behind a character.
    #[inline]
    pub fn next(&self, node: Node, c: char) -> Option<Node> {
        let first = self.behind(node as usize)?;
        let last = self.behind(node as usize + 1)?;
        let places = self.places.get(first..last)?;
        let character = |place: &u64| place >> CHARACTER;
        let at = places.binary_search_by_key(&u64::from(c), character).ok()?;
        Node::try_from(first + at).ok()
    }

    /// Returns the number of the sense of the word that ends at a place.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "only the sense is kept")]
    pub fn sense(&self, node: Node) -> Option<u16> {
        (*self.places.get(node as usize)? as u16).checked_sub(1)
    }

    /// Writes the tree as it lies in memory.
    pub fn write(&self, to: &mut Writer) {
        to.longs(&self.places);
    }

    /// Reads what `write` wrote.
    pub fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            added: HashMap::new(),
            places: from.longs()?,
        })
    }

    /// Returns the size of the tables in bytes.
    pub fn bytes(&self) -> usize {
        self.places.len() * size_of::<u64>()
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
