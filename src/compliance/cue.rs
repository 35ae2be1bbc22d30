//! Finds cue words in a text, in all its views, with one automaton that is built once.
//! Never decides anything: a cue is evidence for or against what stands beside it.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::cell::{Cell, Class, Script};
use super::fold;
use super::view::{self, View};
use super::words::{Meaning, WORDS};

/// A cue word in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// What it speaks of.
    pub meaning: Meaning,
    /// Its first cell.
    pub first: usize,
    /// One past its last cell.
    pub last: usize,
}

struct Word {
    meaning: Meaning,
    length: usize,
    any_ending: bool,
}

struct Automaton {
    search: Option<AhoCorasick>,
    words: Vec<Word>,
}

fn automaton() -> &'static Automaton {
    static BUILT: OnceLock<Automaton> = OnceLock::new();
    BUILT.get_or_init(|| {
        let mut words = Vec::new();
        let mut patterns = Vec::new();
        for &(meaning, list) in WORDS {
            for &word in list {
                let any_ending = word.ends_with('*');
                let pattern = fold::fold_word(word.trim_end_matches('*'));
                words.push(Word {
                    meaning,
                    length: pattern.chars().count(),
                    any_ending,
                });
                patterns.push(pattern);
            }
        }
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(patterns)
            .ok();
        Automaton { search, words }
    })
}

/// Returns the cues of a text in the order of their places; cues of different views may overlap.
pub fn find(cells: &[Cell]) -> Vec<Cue> {
    let mut cues = Vec::new();
    search(&View::plain(cells), cells, &mut cues, |_| true);
    if has_lone_letter(cells) {
        search(&View::squeezed(cells), cells, &mut cues, |cue| {
            is_pulled_apart(cells, cue)
        });
    }
    if view::has_mixed_word(cells) {
        search(&View::cyrillic(cells), cells, &mut cues, |_| true);
        search(&View::latin(cells), cells, &mut cues, |_| true);
    }
    cues.sort_unstable_by_key(|cue| (cue.first, cue.last));
    cues.dedup();
    cues
}

fn search(view: &View, cells: &[Cell], cues: &mut Vec<Cue>, accept: impl Fn(&Cue) -> bool) {
    let automaton = automaton();
    let Some(search) = &automaton.search else {
        return;
    };
    for found in search.find_iter(view.text()) {
        let word = automaton.words.get(found.pattern().as_usize());
        let range = view.cells(found.start(), found.end());
        if let (Some(word), Some((first, last))) = (word, range) {
            let cue = Cue {
                meaning: word.meaning,
                first,
                last,
            };
            if is_whole(cells, &cue, word) && accept(&cue) {
                cues.push(cue);
            }
        }
    }
}

/// Letters of an alphabet may not go on beside the word; digits may, and Han needs no border.
fn is_whole(cells: &[Cell], cue: &Cue, word: &Word) -> bool {
    let joined = |inside: Option<&Cell>, outside: Option<&Cell>| match (inside, outside) {
        (Some(a), Some(b)) => {
            a.class == Class::Letter
                && b.class == Class::Letter
                && a.script != Script::Han
                && b.script != Script::Han
        }
        _ => false,
    };
    let before = cue.first.checked_sub(1).and_then(|place| cells.get(place));
    if joined(cells.get(cue.first), before) {
        return false;
    }
    let end = cue.last.checked_sub(1).and_then(|place| cells.get(place));
    word.any_ending || word.length == 0 || !joined(end, cells.get(cue.last))
}

/// A letter with no letter or digit on either side: the sign of a word that was pulled apart.
fn has_lone_letter(cells: &[Cell]) -> bool {
    let alone = |cell: Option<&Cell>| cell.is_none_or(Cell::is_gap);
    cells.iter().enumerate().any(|(place, cell)| {
        cell.class == Class::Letter
            && alone(place.checked_sub(1).and_then(|before| cells.get(before)))
            && alone(cells.get(place + 1))
            || cell.script == Script::Han && cells.get(place + 1).is_some_and(Cell::is_gap)
    })
}

/// Every gap inside is short; in an alphabet all letters are pulled apart, not two words joined.
fn is_pulled_apart(cells: &[Cell], cue: &Cue) -> bool {
    let inside = cells.get(cue.first..cue.last).unwrap_or_default();
    let mut gap = 0;
    let mut gaps = 0;
    let mut steps = 0_usize;
    for cell in inside.iter().skip(1) {
        if cell.is_gap() {
            gap += 1;
        } else {
            if gap > 3 {
                return false;
            }
            gaps += usize::from(gap > 0);
            steps += 1;
            gap = 0;
        }
    }
    let is_han = inside
        .first()
        .is_some_and(|cell| cell.script == Script::Han);
    gaps > 0 && (is_han || gaps == steps)
}
