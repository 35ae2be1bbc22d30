//! Reads number words that are written without a blank between: `threeonetwofive`.
//! Never reads a word that holds anything else.

use super::cell::Cell;
use super::lexicon::{Lexicon, Value, Word};
use super::trie::ROOT;

/// Fewer letters are no number of five digits.
pub const SHORTEST: usize = 12;
/// Nobody writes more letters without a blank.
const LONGEST: usize = 120;
/// Fewer letters beside digits are no number words without a blank between.
pub const SHORTEST_BESIDE: usize = 6;
/// So many number words in one are no word of a language.
pub const FEWEST: usize = 4;

/// Returns how many number words so many letters must be.
pub const fn fewest(letters: usize) -> usize {
    if letters < SHORTEST { 2 } else { FEWEST }
}

/// Finds the number words that a word is made of, at least so many, in order: first cell, one past
/// the last, word.
pub fn find<'a>(
    cells: &[Cell],
    first: usize,
    end: usize,
    lexicon: &'a Lexicon,
    fewest: usize,
) -> Vec<(usize, usize, &'a Word)> {
    let letters = cells.get(first..end).unwrap_or_default();
    if letters.len() > LONGEST || longest(letters, lexicon, |_| true).is_none() {
        return Vec::new();
    }
    // From the end: where does the longest word end behind which all goes on?
    let mut goes: Vec<Option<(usize, &Word)>> = vec![None; letters.len()];
    for at in (0..letters.len()).rev() {
        let rest = letters.get(at..).unwrap_or_default();
        let found = longest(rest, lexicon, |length| {
            let next = at + length;
            next == letters.len() || goes.get(next).is_some_and(Option::is_some)
        });
        if let Some(slot) = goes.get_mut(at) {
            *slot = found.map(|(length, word)| (at + length, word));
        }
    }
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(Some((next, word))) = goes.get(at) {
        words.push((first + at, first + next, *word));
        at = *next;
    }
    if words.len() < fewest {
        words.clear();
    }
    words
}

/// Returns the length of the longest number word at the start that a condition accepts.
fn longest<'a>(
    letters: &[Cell],
    lexicon: &'a Lexicon,
    accepts: impl Fn(usize) -> bool,
) -> Option<(usize, &'a Word)> {
    let trie = &lexicon.words_trie;
    let mut node = ROOT;
    let mut found = None;
    for (at, cell) in letters.iter().enumerate() {
        // A blank of a list is left out as well.
        let blank = || {
            trie.next(node, ' ')
                .and_then(|next| trie.next(next, cell.ch))
        };
        let Some(next) = trie.next(node, cell.ch).or_else(blank) else {
            break;
        };
        node = next;
        let length = at + 1;
        let word = trie.sense(node).and_then(|sense| lexicon.sense(sense));
        let is_number =
            |word: &&Word| matches!(word.value, Some(Value::Number(..) | Value::Repeat(_)));
        if let Some(word) = word
            .filter(is_number)
            .filter(|_| length > 1 && accepts(length))
        {
            found = Some((length, word));
        }
    }
    found
}
