//! Finds words whose letters stand in order, best first: for the palette and for pickers.
//! Never used for messages: those have a search index.

use std::ops::Range;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use unicode_segmentation::UnicodeSegmentation;

/// What was found in one word of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the list.
    pub index: usize,
    /// The bytes that matched, in order, joined where they touch.
    pub bytes: Vec<Range<usize>>,
}

/// Keeps the working memory of the matcher between searches (some 130 KiB).
pub struct Finder {
    matcher: Matcher,
    letters: Vec<char>,
}

impl Default for Finder {
    fn default() -> Self {
        Self::new()
    }
}

impl Finder {
    /// Makes a finder.
    pub fn new() -> Self {
        let mut config = Config::DEFAULT;
        config.prefer_prefix = true;
        Self {
            matcher: Matcher::new(config),
            letters: Vec::new(),
        }
    }

    /// Returns the words that hold the letters of what was typed, best first; equal ones stay in
    /// the order of the list. Blanks part what has to be found; nothing typed finds everything.
    pub fn find<'w>(&mut self, typed: &str, words: impl IntoIterator<Item = &'w str>) -> Vec<Hit> {
        let pattern = Pattern::new(
            typed,
            CaseMatching::Ignore,
            Normalization::Smart,
            AtomKind::Fuzzy,
        );
        let mut hits: Vec<(u32, Hit)> = Vec::new();
        let mut places = Vec::new();
        for (index, word) in words.into_iter().enumerate() {
            places.clear();
            let letters = letters(word, &mut self.letters);
            if let Some(score) = pattern.indices(letters, &mut self.matcher, &mut places) {
                let bytes = ranges(word, &mut places);
                hits.push((score, Hit { index, bytes }));
            }
        }
        hits.sort_by(|(one, _), (other, _)| other.cmp(one));
        hits.into_iter().map(|(_, hit)| hit).collect()
    }
}

impl std::fmt::Debug for Finder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Finder").finish_non_exhaustive()
    }
}

/// The first character of each grapheme, as the matcher takes them.
///
/// Its own conversion takes a word for ASCII when these characters are, though marks follow them.
fn letters<'l>(word: &'l str, letters: &'l mut Vec<char>) -> Utf32Str<'l> {
    if word.is_ascii() {
        return Utf32Str::Ascii(word.as_bytes());
    }
    letters.clear();
    letters.extend(
        word.graphemes(true)
            .filter_map(|grapheme| grapheme.chars().next()),
    );
    Utf32Str::Unicode(letters)
}

/// The matcher counts graphemes; this gives their bytes.
fn ranges(word: &str, places: &mut Vec<u32>) -> Vec<Range<usize>> {
    places.sort_unstable();
    places.dedup();
    let mut wanted = places.iter().map(|place| *place as usize).peekable();
    let mut found: Vec<Range<usize>> = Vec::new();
    for (n, (at, grapheme)) in word.grapheme_indices(true).enumerate() {
        if wanted.next_if_eq(&n).is_none() {
            continue;
        }
        let end = at + grapheme.len();
        match found.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => found.push(at..end),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_word_stands_first_and_shows_its_letters() {
        let words = ["next saved view", "save view", "send + next", "待处理售后"];
        let mut finder = Finder::new();
        let hits = finder.find("sav", words);
        assert_eq!(hits.iter().map(|hit| hit.index).collect::<Vec<_>>(), [1, 0]);
        assert_eq!(hits[0].bytes.first(), Some(&(0..3)));
        let hits = finder.find("待售", words);
        assert_eq!(hits.len(), 1);
        assert_eq!(hits[0].bytes, [0..3, 9..12]);
    }

    #[test]
    fn nothing_typed_finds_everything_in_order() {
        let hits = Finder::new().find("", ["b", "a"]);
        assert_eq!(hits.iter().map(|hit| hit.index).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn typed_signs_mean_themselves() {
        let hits = Finder::new().find("^!$'", ["abc", "a^!$'b"]);
        assert_eq!(hits.len(), 1);
    }

    #[test]
    fn marks_do_not_move_the_places() {
        let word = "e\u{301}e\u{301}n x";
        let hits = Finder::new().find("nx", [word]);
        assert_eq!(hits[0].bytes, [6..7, 8..9]);
    }
}
