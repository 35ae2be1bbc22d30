//! Walks the words of the lexicon over a text that is dressed up: letters pulled apart, doubled,
//! of another script, digits for letters, characters of the same sound.
//! Never walks far: a word must go on in the tree, and the steps are counted.

use super::alike;
use super::border::ends_well;
use super::cell::{Cell, Class};
use super::lexicon::{Lexicon, Word};
use super::opening::{WIDEST_GAP, is_skipped};
use super::table;
use super::trie::{Node, ROOT, Trie};
use super::written::Looked;

/// Most steps a walk takes from one place; a word of 20 letters in the worst dress needs fewer.
const STEPS: u32 = 400;
/// Most of them where no letter may stand for another.
const PLAIN_STEPS: u32 = 60;
/// Cells from a step on that may be looked at: a gap and the letter behind it, or five digits.
const BEHIND: usize = WIDEST_GAP + 3;
/// Steps that a walk remembers.
const SEEN: usize = 32;
/// Words of so many letters may be cut anywhere; shorter ones must be pulled apart letter by letter.
const LONG_WORD: usize = 6;
/// Words of so few letters bear no letter for another.
const SHORT_WORD: usize = 3;

/// A walk from one place.
pub struct Walk<'a> {
    cells: &'a [Cell],
    lexicon: &'a Lexicon,
    first: usize,
    steps: u32,
    /// Places of the tree and of the text where it was, those of the newest steps.
    seen: [(Node, usize); SEEN],
    /// Whether letters may stand for others: the word mixes scripts, or holds digits or marks.
    has_alikes: bool,
    /// The farthest cell that a step was at.
    farthest: usize,
    best: Option<(usize, &'a Word)>,
}

/// What was needed so far.
#[derive(Clone, Copy, Default)]
struct Dress {
    letters: usize,
    gaps: usize,
    /// Letters that stand in for another letter of the same alphabet, digits and marks for letters.
    swaps: usize,
    /// Something else than gaps.
    is_changed: bool,
    /// A single letter or mark was left out between Chinese characters.
    has_filler: bool,
}

impl<'a> Walk<'a> {
    fn new(cells: &'a [Cell], first: usize, lexicon: &'a Lexicon) -> Self {
        Self {
            cells,
            lexicon,
            first,
            steps: 0,
            seen: [(Node::MAX, 0); SEEN],
            has_alikes: false,
            farthest: first,
            best: None,
        }
    }

    /// Looks for a dressed-up word at a place.
    pub fn loose(
        cells: &'a [Cell],
        first: usize,
        lexicon: &'a Lexicon,
        has_alikes: bool,
    ) -> Looked<'a> {
        let mut walk = Self::new(cells, first, lexicon);
        walk.has_alikes = has_alikes;
        walk.step(ROOT, first, Dress::default());
        Looked {
            first,
            last: walk.farthest + BEHIND,
            has_alikes,
            found: walk.best,
        }
    }

    /// Returns the letters that a character may stand for, itself apart; `NONE` behind the last.
    const fn alikes(&self, c: char) -> [char; 3] {
        const NONE: char = alike::NONE;
        match c {
            _ if self.has_alikes || !c.is_ascii_alphabetic() => alike::letters(c),
            'i' => ['l', NONE, NONE],
            'l' => ['i', NONE, NONE],
            _ => [NONE; 3],
        }
    }

    fn trie(&self) -> &'a Trie {
        &self.lexicon.words_trie
    }

    /// Several ways lead to a place where letters are said again and again: the first one counts.
    fn was_here(&mut self, node: Node, at: usize) -> bool {
        let slot = self.seen.get_mut((node as usize ^ (at * 7)) % SEEN);
        slot.is_some_and(|slot| std::mem::replace(slot, (node, at)) == (node, at))
    }

    /// Goes on from a place of the tree with the cell at a place of the text.
    fn step(&mut self, node: Node, at: usize, dress: Dress) {
        self.steps += 1;
        self.farthest = self.farthest.max(at);
        let most = if self.has_alikes { STEPS } else { PLAIN_STEPS };
        if self.steps > most || self.was_here(node, at) {
            return;
        }
        self.arrive(node, at, dress);
        let Some(cell) = self.cells.get(at) else {
            return;
        };
        if cell.class == Class::Known {
            return;
        }
        let more = Dress {
            letters: dress.letters + 1,
            ..dress
        };
        let changed = Dress {
            is_changed: true,
            ..more
        };
        if let Some(next) = self.trie().next(node, cell.ch) {
            self.step(next, at + 1, more);
        }
        for c in self.alikes(cell.ch) {
            if c == alike::NONE {
                break;
            }
            if let Some(next) = self.trie().next(node, c) {
                let swapped = Dress {
                    swaps: changed.swaps + usize::from(is_swap(cell.ch, c)),
                    ..changed
                };
                self.step(next, at + 1, swapped);
            }
        }
        if at > self.first {
            self.skip(node, at, dress);
        }
    }

    /// Leaves out what may stand between two letters of a word: gaps, and a letter said twice.
    fn skip(&mut self, node: Node, at: usize, dress: Dress) {
        let (Some(cell), Some(before)) = (self.cells.get(at), self.cells.get(at - 1)) else {
            return;
        };
        if cell.ch == before.ch && cell.is_alphabetic() {
            let changed = Dress {
                is_changed: true,
                ..dress
            };
            self.step(node, at + 1, changed);
        }
        let gap = if is_skipped(cell) {
            let rest = self.cells.iter().skip(at).take(WIDEST_GAP + 1);
            rest.take_while(|cell| is_skipped(cell)).count()
        } else {
            0
        };
        if (1..=WIDEST_GAP).contains(&gap) {
            let apart = Dress {
                gaps: dress.gaps + 1,
                ..dress
            };
            self.step_over(node, at + gap, apart);
        } else if before.is_han()
            && cell.is_latin()
            && !dress.has_filler
            && self.cells.get(at + 1).is_some_and(Cell::is_han)
        {
            let filled = Dress {
                has_filler: true,
                is_changed: true,
                ..dress
            };
            self.step_over(node, at + 1, filled);
        }
    }

    /// Goes on behind something left out; nothing may end there.
    fn step_over(&mut self, node: Node, at: usize, dress: Dress) {
        let Some(cell) = self.cells.get(at) else {
            return;
        };
        let more = Dress {
            letters: dress.letters + 1,
            ..dress
        };
        if let Some(next) = self.trie().next(node, cell.ch) {
            self.step(next, at + 1, more);
        }
        for c in self.alikes(cell.ch) {
            if c == alike::NONE {
                break;
            }
            if let Some(next) = self.trie().next(node, c) {
                self.step(next, at + 1, more);
            }
        }
    }

    /// Keeps the word that ends here, when the dress is one that people wear.
    fn arrive(&mut self, node: Node, at: usize, dress: Dress) {
        let Some(sense) = self.trie().sense(node) else {
            return;
        };
        // What a word does in an invitation counts only as written.
        let Some(word) = self.lexicon.sense(sense).filter(|word| word.is_of_sets()) else {
            return;
        };
        let is_han = self.cells.get(self.first).is_some_and(Cell::is_han);
        let every_letter = dress.gaps + 1 >= dress.letters;
        // `QQ5566` is no word in digits, and `LG` is not `ig`.
        if dress.swaps * 2 > dress.letters || dress.swaps > 0 && dress.letters <= SHORT_WORD {
            return;
        }
        // Letters said twice are no reason to read `mall` as `mail`.
        if dress.swaps > 0 && dress.gaps == 0 && !self.has_alikes {
            return;
        }
        let is_worn = dress.is_changed && dress.gaps == 0
            || dress.gaps > 0 && (is_han || every_letter || dress.letters >= LONG_WORD);
        let is_further = self.best.is_none_or(|(end, _)| at > end);
        if is_worn && is_further && ends_well(self.cells, self.first, at, word) {
            self.best = Some((at, word));
        }
    }

    /// Looks for a word by its sounds at a place: Chinese characters and letters mixed, at least
    /// one character among them. Returns where it ends.
    pub fn sounds(
        cells: &'a [Cell],
        first: usize,
        lexicon: &'a Lexicon,
    ) -> Option<(usize, &'a Word)> {
        let tables = table::characters();
        let mut node = ROOT;
        let mut at = first;
        let mut best = None;
        while let Some(cell) = cells.get(at) {
            if cell.is_han() && cell.sound != 0 {
                let mut letters = tables.syllable(cell.sound).chars();
                let walked = letters.try_fold(node, |node, c| lexicon.sounds_trie.next(node, c));
                match walked {
                    Some(next) => node = next,
                    None => break,
                }
            } else if cell.is_latin() {
                match lexicon.sounds_trie.next(node, cell.ch) {
                    Some(next) => node = next,
                    None => break,
                }
            } else {
                let gap = cells
                    .iter()
                    .skip(at)
                    .take(WIDEST_GAP + 1)
                    .take_while(|cell| is_skipped(cell))
                    .count();
                if !(1..=WIDEST_GAP).contains(&gap) {
                    break;
                }
                at += gap;
                continue;
            }
            at += 1;
            let sense = lexicon.sounds_trie.sense(node);
            let word = sense.and_then(|sense| lexicon.sense(sense));
            if let Some(word) = word.filter(|word| ends_well(cells, first, at, word)) {
                best = Some((at, word));
            }
        }
        best
    }
}

/// A letter stands for another of its alphabet, or a digit or a mark for a letter.
const fn is_swap(written: char, meant: char) -> bool {
    written.is_ascii() && (meant.is_ascii() || !written.is_ascii_alphabetic())
}
