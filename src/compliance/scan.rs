//! One text under judgement: its cells, and what checks ask of them, each made once when asked for.
//! Never judges.

use std::cell::OnceCell;

use super::cell::{Cell, Class};
use super::context::Context;
use super::cue::{self, Cue};
use super::fold;
use super::known;
use super::run::{self, Run};
use super::view::View;
use super::words::Meaning;
use crate::domain::finding::{FindingKind, Verdict};

/// No cue is longer, in cells, gaps of a word that was pulled apart included.
const LONGEST_CUE: usize = 80;

/// Something a check found, by cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: FindingKind,
    /// Its first cell.
    pub first: usize,
    /// One past its last cell.
    pub last: usize,
    /// The rule that found it.
    pub rule: &'static str,
    /// The gravest verdict it may lead to.
    pub at_most: Verdict,
}

/// A text under judgement.
pub struct Scan<'a> {
    /// Where it is judged.
    pub context: &'a Context<'a>,
    cells: Vec<Cell>,
    digits: usize,
    cues: OnceCell<Vec<Cue>>,
    runs: OnceCell<Vec<Run>>,
    address: OnceCell<View>,
}

impl<'a> Scan<'a> {
    /// Folds a text and takes out what is known.
    pub fn new(text: &str, context: &'a Context<'a>) -> Self {
        let mut cells = fold::fold(text);
        known::take_out(&mut cells, context.known);
        let digits = cells.iter().filter(|cell| cell.digit.is_some()).count();
        Self {
            context,
            cells,
            digits,
            cues: OnceCell::new(),
            runs: OnceCell::new(),
            address: OnceCell::new(),
        }
    }

    /// Returns the cells.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Returns how many digits the text has: too few for any number, and nobody need look.
    pub const fn digits(&self) -> usize {
        self.digits
    }

    /// Returns the cue words.
    pub fn cues(&self) -> &[Cue] {
        self.cues.get_or_init(|| cue::find(&self.cells))
    }

    /// Returns the cue words that speak of one thing.
    pub fn cues_of(&self, meaning: Meaning) -> impl Iterator<Item = &Cue> {
        self.cues().iter().filter(move |cue| cue.meaning == meaning)
    }

    /// Returns the runs of digits.
    pub fn runs(&self) -> &[Run] {
        self.runs.get_or_init(|| run::find(&self.cells))
    }

    /// Returns the text with "at" and "dot" where they are spelled out.
    pub fn address(&self) -> &View {
        self.address.get_or_init(|| {
            let spelled: Vec<(usize, usize, char)> = self
                .cues()
                .iter()
                .filter_map(|cue| match cue.meaning {
                    Meaning::At => Some((cue.first, cue.last, '@')),
                    Meaning::Dot => Some((cue.first, cue.last, '.')),
                    _ => None,
                })
                .collect();
            View::replaced(&self.cells, &spelled)
        })
    }

    /// Returns the cues that begin at most `reach` cells before a place, the nearest first.
    fn cues_back(&self, place: usize, reach: usize) -> impl Iterator<Item = &Cue> {
        let cues = self.cues();
        let end = cues.partition_point(|cue| cue.first < place);
        cues.get(..end)
            .unwrap_or_default()
            .iter()
            .rev()
            .take_while(move |cue| cue.first + LONGEST_CUE + reach >= place)
    }

    /// Returns where the nearest cue ends that speaks of one thing and ends at most `reach` cells
    /// before a place.
    pub fn nearest_cue(&self, meaning: Meaning, place: usize, reach: usize) -> Option<usize> {
        self.cues_back(place, reach)
            .filter(|cue| cue.meaning == meaning)
            .map(|cue| cue.last)
            .filter(|&last| last <= place && last + reach >= place)
            .max()
    }

    /// Returns whether a cue that speaks of one thing ends at most `reach` cells before a place.
    pub fn has_cue_before(&self, meaning: Meaning, place: usize, reach: usize) -> bool {
        self.nearest_cue(meaning, place, reach).is_some()
    }

    /// Returns whether a cue that speaks of one thing begins at most `reach` cells behind a place.
    pub fn has_cue_behind(&self, meaning: Meaning, place: usize, reach: usize) -> bool {
        let cues = self.cues();
        let begin = cues.partition_point(|cue| cue.first < place);
        cues.get(begin..)
            .unwrap_or_default()
            .iter()
            .take_while(|cue| cue.first <= place + reach)
            .any(|cue| cue.meaning == meaning)
    }

    /// Returns whether some cue ends exactly at a place.
    pub fn ends_cue(&self, place: usize) -> bool {
        self.cues_back(place, 0).any(|cue| cue.last == place)
    }

    /// Returns the cell before a place.
    pub fn before(&self, place: usize) -> Option<&Cell> {
        self.cells.get(place.checked_sub(1)?)
    }

    /// Returns whether an amount of money or a unit is written around a number.
    pub fn is_amount(&self, first: usize, last: usize) -> bool {
        const UNITS: &[char] = &[
            '元', '块', '¥', '$', '€', '₽', '角', '件', '克', '斤', '米', '转',
        ];
        let money = |cell: Option<&Cell>| cell.is_some_and(|cell| UNITS.contains(&cell.ch));
        let behind = match self.cells.get(last) {
            Some(cell) if cell.class == Class::Space => self.cells.get(last + 1),
            cell => cell,
        };
        money(self.before(first)) || money(behind)
    }
}
