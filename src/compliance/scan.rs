//! One text under judgement: its cells and cues, and what checks ask of them.
//! Never judges.

use std::cell::{Cell as Memo, OnceCell};

use unicode_normalization::char::decompose_compatible;

use super::cell::{Cell, Class, Signs};
use super::context::Context;
use super::courtesy;
use super::cue::{self, Cue};
use super::fold;
use super::known;
use super::marks::Marks;
use super::markup;
use super::meaning::{POLITE, Part, REFUND, Sets, TAOBAO_TOKEN};
use super::product_key;
use super::run::{self, Run};
use crate::domain::evidence::Evidence;
use crate::domain::finding::{FindingKind, Verdict};

/// Cells of a sentence on each side of a place: nobody reads further for what a word means.
const LONGEST_SENTENCE: usize = 300;
/// The part of a longer one that is read begins and ends at a multiple of so many cells.
const STEP: usize = 100;
/// A check looks no further where a text says a word more often: it is one thing repeated.
const MOST_TIMES: usize = 100;

/// Something a check found, by cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: FindingKind,
    /// Its first cell.
    pub first: usize,
    /// One past its last cell.
    pub last: usize,
    /// First cell of what speaks for it, as the word before it; the same as `first` without one.
    pub from: usize,
    /// One past the last cell of what speaks for it.
    pub to: usize,
    /// The rule that found it.
    pub rule: &'static str,
    /// What speaks for it.
    pub evidence: Evidence,
    /// The gravest verdict it may lead to.
    pub at_most: Verdict,
}

impl Hit {
    /// Makes a hit that may stop the message.
    pub const fn new(kind: FindingKind, first: usize, last: usize, rule: &'static str) -> Self {
        Self {
            kind,
            first,
            last,
            from: first,
            to: last,
            rule,
            evidence: Evidence::NONE,
            at_most: Verdict::Block,
        }
    }

    /// Adds evidence.
    #[must_use]
    pub const fn by(mut self, evidence: Evidence) -> Self {
        self.evidence = self.evidence.and(evidence);
        self
    }

    /// Adds the word that speaks for it.
    #[must_use]
    pub fn with(mut self, cue: &Cue) -> Self {
        self.from = self.from.min(cue.first);
        self.to = self.to.max(cue.last);
        self.evidence = self.evidence.and(Evidence::WORD);
        if cue.is_disguised {
            self.evidence = self.evidence.and(Evidence::DISGUISE);
        }
        self
    }

    /// Leads at most to a verdict.
    #[must_use]
    pub fn at_most(mut self, verdict: Verdict) -> Self {
        self.at_most = self.at_most.min(verdict);
        self
    }
}

/// Room for one text, used again and again.
#[derive(Debug, Default)]
pub struct Room {
    cells: Vec<Cell>,
    cues: Vec<Cue>,
}

/// A text under judgement.
pub struct Scan<'a> {
    /// Where it is judged.
    pub context: &'a Context<'a>,
    /// The text.
    pub text: &'a str,
    cells: &'a [Cell],
    cues: &'a [Cue],
    /// The last path of a link that was looked at: from, to, and without the marks at its end.
    pub path: Memo<(usize, usize, usize)>,
    /// The cells that end a sentence.
    ends: OnceCell<Vec<usize>>,
    /// The last sentence that was weighed, from and to, and whether it is honest.
    pub weighed: Memo<Option<(usize, usize, bool)>>,
    /// The last name that was too long to be one: from, to.
    pub long_name: Memo<(usize, usize)>,
    /// Where a greeting ends, and where thanks begin.
    said: OnceCell<(usize, usize)>,
    /// A check left out a part of the text, for it says one thing too often.
    is_left_out: Memo<bool>,
    sets: Sets,
    strong: Part,
    /// Cells of the longest cue.
    longest_cue: usize,
    marks: Marks,
    runs: OnceCell<Vec<Run>>,
}

impl<'a> Scan<'a> {
    /// Folds a text, takes out what is known and finds the cues.
    pub fn new(text: &'a str, context: &'a Context<'a>, room: &'a mut Room) -> Self {
        let Room { cells, cues } = room;
        let count = fold::fold_into(text, cells);
        let cells = cells.get_mut(..count).unwrap_or_default();
        let left = markup::take_out(text, cells);
        let cells = cells.get_mut(..left).unwrap_or_default();
        known::take_out(cells, context.known);
        known::take_out_addresses(cells, context.return_addresses());
        Self::of_cells(text, context, cells, cues)
    }

    /// Looks at the same text in another order or without some of its cells.
    pub fn again(
        text: &'a str,
        context: &'a Context<'a>,
        cells: &'a [Cell],
        room: &'a mut Room,
    ) -> Self {
        Self::of_cells(text, context, cells, &mut room.cues)
    }

    fn of_cells(
        text: &'a str,
        context: &'a Context<'a>,
        cells: &'a [Cell],
        cues: &'a mut Vec<Cue>,
    ) -> Self {
        let mut marks = cue::find_into(cells, context.lexicon, cues);
        if marks.signs.has(Signs::HYPHEN) {
            product_key::forget_inner(cells, cues);
        }
        marks.count_likes(cells);
        let mut sets = Sets::NONE;
        let mut strong = Part::default();
        let mut longest_cue = 0;
        for cue in cues.iter() {
            longest_cue = longest_cue.max(cue.last - cue.first);
            sets |= cue.all();
            strong.sets |= cue.sets;
            strong.roles |= cue.roles;
            if let Some(value) = cue.value {
                marks.digits += match value {
                    cue::Value::Number(_, width) => usize::from(width),
                    _ => 1,
                };
            }
        }
        Self {
            context,
            text,
            cells,
            cues,
            path: Memo::default(),
            ends: OnceCell::new(),
            weighed: Memo::default(),
            long_name: Memo::default(),
            said: OnceCell::new(),
            is_left_out: Memo::default(),
            sets,
            strong,
            longest_cue,
            marks,
            runs: OnceCell::new(),
        }
    }

    /// Returns the cells.
    pub const fn cells(&self) -> &'a [Cell] {
        self.cells
    }

    /// Returns the cues in the order of their places.
    pub const fn cues(&self) -> &'a [Cue] {
        self.cues
    }

    /// Returns whether some cue is in one of the sets.
    pub const fn has(&self, sets: Sets) -> bool {
        self.sets.has(sets)
    }

    /// Returns the sets that some cue is in.
    pub const fn sets(&self) -> Sets {
        self.sets
    }

    /// Returns the sets that cues are in by themselves, and their roles.
    pub const fn strong(&self) -> Part {
        self.strong
    }

    /// Returns how many digits the text has, number words counted: too few, and nobody need look.
    pub const fn digits(&self) -> usize {
        self.marks.digits
    }

    /// Returns whether an `@` stands in it.
    pub const fn has_at(&self) -> bool {
        self.marks.signs.has(Signs::AT)
    }

    /// Returns whether a point, or what may stand for one, is in it beside Latin letters.
    pub const fn has_dot(&self) -> bool {
        self.marks.has_dot
    }

    /// Returns whether a slash stands in it.
    pub const fn has_slash(&self) -> bool {
        self.marks.slashes > 0
    }

    /// Returns whether slashes stand in it as behind a scheme.
    pub const fn has_scheme(&self) -> bool {
        self.marks.slashes > 1 && self.marks.has_latin
    }

    /// Returns whether a blank stands beside a point.
    pub const fn has_point_apart(&self) -> bool {
        self.marks.has_point_apart
    }

    /// Returns whether an underscore stands in it.
    pub const fn has_underscore(&self) -> bool {
        self.marks.signs.has(Signs::UNDERSCORE)
    }

    /// Returns whether marks stand in it that share passwords are wrapped in.
    pub const fn has_wrapping(&self) -> bool {
        self.has_latin() && (self.marks.signs.has(Signs::MONEY) || self.has(TAOBAO_TOKEN))
    }

    /// Returns what some of its cells are.
    pub const fn signs(&self) -> Signs {
        self.marks.signs
    }

    /// Returns whether letters of another alphabet than the Latin one stand in it.
    pub const fn has_foreign(&self) -> bool {
        self.marks.has_foreign
    }

    /// Returns whether Chinese characters stand in it.
    pub const fn has_han(&self) -> bool {
        self.marks.has_han
    }

    /// Returns whether Latin letters touch letters of another alphabet.
    pub const fn has_mixed_words(&self) -> bool {
        self.marks.has_mixed_word
    }

    /// Returns whether single characters with gaps between stand in it.
    pub const fn has_singles(&self) -> bool {
        self.marks.singles > 3
    }

    /// Returns whether something stands in it that may have been put in between letters or digits.
    pub const fn has_filler(&self) -> bool {
        self.marks.has_filler
    }

    /// Returns whether a digit touches a letter.
    pub const fn has_digit_in_word(&self) -> bool {
        self.marks.has_digit_in_word
    }

    /// Returns the most letters and digits in a row.
    pub const fn longest_token(&self) -> usize {
        self.marks.longest
    }

    /// Returns whether Latin letters stand in it.
    pub const fn has_latin(&self) -> bool {
        self.marks.has_latin
    }

    /// Returns the runs of digits.
    pub fn runs(&self) -> &[Run] {
        self.runs.get_or_init(|| run::find(self.cells, self.cues))
    }

    /// Returns the cell at a place.
    pub fn cell(&self, place: usize) -> Option<&'a Cell> {
        self.cells.get(place)
    }

    /// Returns the cell before a place.
    pub fn before(&self, place: usize) -> Option<&'a Cell> {
        self.cells.get(place.checked_sub(1)?)
    }

    /// Returns the cells of a range.
    pub fn range(&self, first: usize, last: usize) -> &'a [Cell] {
        self.cells
            .get(first..last.min(self.cells.len()))
            .unwrap_or_default()
    }

    /// Returns the source of a range of cells.
    pub fn source(&self, first: usize, last: usize) -> &'a str {
        let cells = self.range(first, last);
        match (cells.first(), cells.last()) {
            (Some(first), Some(last)) => {
                let start = first.start.min(last.start) as usize;
                let end = first.end.max(last.end) as usize;
                self.text.get(start..end).unwrap_or_default()
            }
            _ => "",
        }
    }

    /// Returns the first character that a cell stands for, as written.
    pub fn as_written(&self, cell: &Cell) -> Option<char> {
        self.text.get(cell.start as usize..)?.chars().next()
    }

    /// Returns the letters of a range as written, small and capital, in their plain form.
    pub fn cased(&self, first: usize, last: usize) -> impl Iterator<Item = char> {
        let plain = |cell: &Cell| {
            let rest = self.text.get(cell.start as usize..cell.end as usize);
            let c = rest?.chars().next()?;
            let mut form = None;
            if c.is_ascii() {
                form = Some(c);
            } else {
                decompose_compatible(c, |part| form = form.or(Some(part)));
            }
            form.filter(char::is_ascii_alphanumeric).or(Some(cell.ch))
        };
        self.range(first, last).iter().filter_map(plain)
    }

    /// Returns whether a sentence ends with the cell at a place.
    #[inline]
    pub fn ends_at(&self, at: usize) -> bool {
        let is_point = |cell: &Cell| {
            let next = self.cells.get(at + 1).map(|next| next.class);
            let is_pause = || self.before(at).is_some_and(|before| before.ch == '.');
            let ends = matches!(next, None | Some(Class::Space | Class::Line));
            cell.ch == '.' && ends && !is_pause()
        };
        let ends = |cell: &Cell| cell.ends_sentence() || is_point(cell);
        let is_border = |(first, last): (usize, usize)| at + 1 == first || at == last;
        self.cells.get(at).is_some_and(ends) || is_border(self.said())
    }

    /// Returns the cells between a greeting and thanks: all where neither is.
    pub fn said(&self) -> (usize, usize) {
        let is_polite = self.has(POLITE);
        let around = || courtesy::around(self.text, self.cells, self.cues, is_polite);
        *self.said.get_or_init(around)
    }

    /// Passes on the first of what a text says again and again, and notes that it left out the rest.
    pub fn first_times<T>(&self, all: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
        all.zip(0..)
            .map_while(|(one, times)| (!self.is_too_often(times)).then_some(one))
    }

    /// Returns whether something that was looked at so many times is looked at no more, and notes it.
    pub fn is_too_often(&self, times: usize) -> bool {
        let is_too_often = times >= MOST_TIMES;
        self.is_left_out.set(self.is_left_out.get() | is_too_often);
        is_too_often
    }

    /// Returns whether some check did not look at all of the text.
    pub fn is_left_out(&self) -> bool {
        self.is_left_out.get()
    }

    /// Returns the cells of the sentence that a place is in.
    pub fn sentence(&self, place: usize) -> (usize, usize) {
        let ends = self.ends.get_or_init(|| {
            let ends = 0..self.cells.len();
            ends.filter(|&at| self.ends_at(at)).collect()
        });
        let next = ends.partition_point(|&end| end < place);
        // Neighbours share the part of a longer one.
        let begin = place.saturating_sub(LONGEST_SENTENCE) / STEP * STEP;
        let before = next.checked_sub(1).and_then(|before| ends.get(before));
        let end = (place + LONGEST_SENTENCE).next_multiple_of(STEP);
        let end = self.cells.len().min(end);
        (
            before.map_or(begin, |&end| begin.max(end + 1)),
            ends.get(next).map_or(end, |&next| end.min(next)),
        )
    }

    /// Returns the cues that begin in a range.
    pub fn cues_in(&self, first: usize, last: usize) -> &'a [Cue] {
        cue::within(self.cues, first, last)
    }

    /// Returns the cue that begins at a place and is in one of the sets.
    pub fn cue_at(&self, place: usize, sets: Sets) -> Option<&'a Cue> {
        self.cues_in(place, place + 1)
            .iter()
            .find(|cue| cue.is(sets))
    }

    /// Returns the nearest cue of some sets that ends at most `reach` cells before a place, in the
    /// same sentence.
    pub fn cue_before(&self, place: usize, sets: Sets, reach: usize) -> Option<&'a Cue> {
        let from = place.saturating_sub(self.longest_cue + reach);
        self.cues_in(from, place)
            .iter()
            .rev()
            .filter(|cue| cue.is(sets) && cue.last <= place && cue.last + reach >= place)
            .max_by_key(|cue| cue.last)
            .filter(|cue| !self.is_parted(cue.last, place))
    }

    /// Returns the first cue of some sets that begins at most `reach` cells behind a place, in the
    /// same sentence.
    pub fn cue_behind(&self, place: usize, sets: Sets, reach: usize) -> Option<&'a Cue> {
        self.cues_in(place, place + reach + 1)
            .iter()
            .find(|cue| cue.is(sets))
            .filter(|cue| !self.is_parted(place, cue.first))
    }

    /// Returns whether a cue names where money goes back to: a word of a refund stands near it, in
    /// its sentence.
    pub fn is_of_refund(&self, cue: &Cue) -> bool {
        const BEFORE: usize = 12;
        const BEHIND: usize = 6;
        if !self.has(REFUND) {
            return false;
        }
        let (begin, end) = self.sentence(cue.first);
        self.cue_before(cue.first, REFUND, BEFORE)
            .is_some_and(|refund| refund.first >= begin)
            || self
                .cue_behind(cue.last, REFUND, BEHIND)
                .is_some_and(|refund| refund.first < end)
    }

    /// Returns whether nothing but a short gap stands between two places: `dc... beto#7800`, `q: 👉 117`.
    pub fn is_paused(&self, first: usize, last: usize) -> bool {
        const LONGEST: usize = 6;
        let gap = self.range(first, last);
        let is_pause = |cell: &Cell| matches!(cell.ch, '.' | '…' | ' ' | ':' | '👉' | '➡' | '→');
        gap.len() <= LONGEST && gap.iter().all(is_pause)
    }

    /// Returns whether a sentence ends between two places.
    pub fn is_parted(&self, first: usize, last: usize) -> bool {
        self.range(first, last).iter().any(Cell::ends_sentence)
    }

    /// Returns whether cells are nothing but gaps.
    pub fn is_gap(&self, first: usize, last: usize) -> bool {
        self.range(first, last).iter().all(Cell::is_gap)
    }
}
