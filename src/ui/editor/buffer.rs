//! A text with a caret: what is put in, taken away, selected and taken back.
//! Never holds more than its limit; what does not fit is cut by whole graphemes and told.

use std::ops::Range;

use super::motion::{self, Motion};
use super::rows::Rows;
use super::undo::{Change, Kind, Undo};
use crate::text::printable::clean_input;
use crate::text::wrap::{self, Place};

/// The longest answer, in bytes: several times what any marketplace takes.
pub const MESSAGE_LIMIT_BYTES: usize = 16 * 1024;

/// A letter that may follow a joiner: it stands for the one that will be typed next.
const JOINED: char = 'ب';

/// What became of text that was put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inserted {
    /// All of it is there.
    Whole,
    /// So many bytes did not fit and were left out, whole graphemes at a time.
    Cut(usize),
}

/// A text with a caret.
#[derive(Debug, Clone)]
pub struct Editor {
    text: String,
    /// Byte of the caret; always between two graphemes.
    caret: usize,
    /// The other end of what is selected.
    anchor: Option<usize>,
    /// Column that moves up and down keep to.
    goal_col: Option<usize>,
    limit_bytes: usize,
    is_one_line: bool,
    rows: Rows,
    /// First visible row, and how many there are.
    top: usize,
    height: usize,
    undo: Undo,
}

impl Editor {
    /// Makes an empty text of several lines.
    pub fn new(limit_bytes: usize) -> Self {
        Self {
            text: String::new(),
            caret: 0,
            anchor: None,
            goal_col: None,
            limit_bytes,
            is_one_line: false,
            rows: Rows::new(80),
            top: 0,
            height: 1,
            undo: Undo::default(),
        }
    }

    /// Makes an empty input line: line breaks put in become blanks.
    pub fn one_line(limit_bytes: usize) -> Self {
        Self {
            is_one_line: true,
            // An input line scrolls sideways instead of breaking.
            rows: Rows::new(usize::from(u16::MAX)),
            ..Self::new(limit_bytes)
        }
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Returns whether it is an input line.
    pub const fn is_one_line(&self) -> bool {
        self.is_one_line
    }

    /// Returns the byte of the caret.
    pub const fn caret(&self) -> usize {
        self.caret
    }

    /// Returns the bytes that are selected; `None` when there are none.
    pub fn selection(&self) -> Option<Range<usize>> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.caret)?;
        Some(anchor.min(self.caret)..anchor.max(self.caret))
    }

    /// Returns the bytes of each row.
    pub fn rows(&self) -> &[Range<usize>] {
        self.rows.all()
    }

    /// Returns the first row to be shown.
    pub const fn top(&self) -> usize {
        self.top
    }

    /// Returns row and column of the caret among all rows.
    ///
    /// The column may equal the width when the row is full.
    pub fn caret_place(&self) -> Place {
        wrap::place(&self.text, self.rows.all(), self.caret)
    }

    /// Breaks the rows for a field of this size and keeps the caret in sight.
    pub fn set_size(&mut self, cols: usize, height: usize) {
        if !self.is_one_line {
            // The caret needs a cell behind a full row.
            self.rows
                .set_width(&self.text, cols.saturating_sub(1).max(1));
        }
        self.height = height.max(1);
        self.keep_in_sight();
    }

    /// Takes a text anew, as a restored draft; what can be undone is forgotten. A caret inside a
    /// grapheme moves behind it. What is beyond the limit is cut.
    pub fn set_text(&mut self, text: &str, caret: usize) -> Inserted {
        let clean = self.clean(text);
        let fitting = motion::fit(&clean, self.limit_bytes);
        let lost = clean.len() - fitting.len();
        fitting.clone_into(&mut self.text);
        self.caret = motion::boundary_from(&self.text, caret.min(self.text.len()));
        self.anchor = None;
        self.goal_col = None;
        self.undo = Undo::default();
        self.rows.wrap_all(&self.text);
        self.keep_in_sight();
        if lost == 0 {
            Inserted::Whole
        } else {
            Inserted::Cut(lost)
        }
    }

    /// Puts a text in the place of all that is written; one step to undo.
    pub fn renew(&mut self, text: &str) -> Inserted {
        let clean = self.clean(text);
        let fitting = motion::fit(&clean, self.limit_bytes).to_owned();
        self.replace(0..self.text.len(), &fitting, Kind::Whole);
        match clean.len() - fitting.len() {
            0 => Inserted::Whole,
            lost => Inserted::Cut(lost),
        }
    }

    /// Empties the text so that it can be undone.
    pub fn clear(&mut self) {
        self.replace(0..self.text.len(), "", Kind::Whole);
    }

    /// Puts typed text in at the caret, in place of what is selected.
    pub fn type_char(&mut self, c: char) -> Inserted {
        let mut bytes = [0; 4];
        self.put_in(c.encode_utf8(&mut bytes), Kind::Typing)
    }

    /// Puts pasted or ready text in at the caret, in place of what is selected; one step to undo.
    pub fn insert(&mut self, text: &str) -> Inserted {
        self.put_in(text, Kind::Whole)
    }

    fn put_in(&mut self, text: &str, kind: Kind) -> Inserted {
        let place = self.selection().unwrap_or(self.caret..self.caret);
        let clean = self.clean_between(text, &place);
        let room = self
            .limit_bytes
            .saturating_sub(self.text.len() - place.len());
        let fitting = motion::fit(&clean, room);
        let lost = clean.len() - fitting.len();
        if !(fitting.is_empty() && place.is_empty()) {
            self.replace(place, fitting, kind);
        }
        if lost == 0 {
            Inserted::Whole
        } else {
            Inserted::Cut(lost)
        }
    }

    /// Cleans what is put in, seen between its neighbours: a joiner or a mark that is typed alone
    /// belongs to the letter before it.
    fn clean_between(&self, text: &str, place: &Range<usize>) -> String {
        if text.is_ascii() {
            return self.clean(text);
        }
        let before_at = motion::target(&self.text, place.start, Motion::Left);
        let before = clean_input(self.text.get(before_at..place.start).unwrap_or_default());
        let all = self.clean(&format!("{before}{text}{JOINED}"));
        let own = all
            .strip_suffix(JOINED)
            .and_then(|own| own.strip_prefix(&before));
        own.map_or_else(|| self.clean(text), str::to_owned)
    }

    fn clean(&self, text: &str) -> String {
        let clean = clean_input(text);
        if self.is_one_line && clean.contains('\n') {
            clean.replace('\n', " ")
        } else {
            clean
        }
    }

    /// Moves the caret; `is_selecting` keeps what lies between selected.
    pub fn step(&mut self, motion: Motion, is_selecting: bool) {
        self.anchor = match (is_selecting, self.anchor) {
            (true, anchor) => anchor.or(Some(self.caret)),
            (false, _) => None,
        };
        let goal = self.goal_col.unwrap_or_else(|| self.caret_place().col);
        self.caret = self.target(motion, goal);
        self.goal_col = motion.is_vertical().then_some(goal);
        self.undo.end_group();
        self.keep_in_sight();
    }

    fn target(&self, motion: Motion, goal_col: usize) -> usize {
        let page = self.height.saturating_sub(1).max(1);
        match motion {
            Motion::Up => self.vertical(-1, goal_col),
            Motion::Down => self.vertical(1, goal_col),
            Motion::PageUp => self.vertical(-page.cast_signed(), goal_col),
            Motion::PageDown => self.vertical(page.cast_signed(), goal_col),
            Motion::RowStart => self.row_of_caret().start,
            Motion::RowEnd => {
                let end = Place {
                    row: self.caret_place().row,
                    col: usize::MAX,
                };
                wrap::offset(&self.text, self.rows.all(), end)
            }
            Motion::Left
            | Motion::Right
            | Motion::WordLeft
            | Motion::WordRight
            | Motion::Start
            | Motion::End => motion::target(&self.text, self.caret, motion),
        }
    }

    fn row_of_caret(&self) -> Range<usize> {
        let row = self.caret_place().row;
        self.rows.all().get(row).cloned().unwrap_or_default()
    }

    fn vertical(&self, rows: isize, goal_col: usize) -> usize {
        let here = self.caret_place().row;
        let last = self.rows.all().len().saturating_sub(1);
        match here.checked_add_signed(rows) {
            _ if rows < 0 && here == 0 => 0,
            _ if rows > 0 && here == last => self.text.len(),
            row => {
                let row = row.unwrap_or(0).min(last);
                let place = Place { row, col: goal_col };
                motion::boundary_before(
                    &self.text,
                    wrap::offset(&self.text, self.rows.all(), place),
                )
            }
        }
    }

    /// Takes away what is selected, or what lies between the caret and where a motion would lead.
    /// Returns what was taken.
    pub fn delete(&mut self, motion: Motion) -> String {
        let place = self.selection().unwrap_or_else(|| {
            let target = self.target(motion, self.caret_place().col);
            target.min(self.caret)..target.max(self.caret)
        });
        let taken = self.text.get(place.clone()).unwrap_or_default().to_owned();
        if taken.is_empty() {
            return taken;
        }
        let kind = if matches!(motion, Motion::Left | Motion::Right) {
            Kind::Deleting
        } else {
            Kind::Whole
        };
        self.replace(place, "", kind);
        taken
    }

    /// Takes the last change back. Returns whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(change) = self.undo.back() else {
            return false;
        };
        let place = change.at..change.at + change.put.len();
        self.splice(place, &change.taken, change.caret_before);
        true
    }

    /// Makes the change again that was taken back last. Returns whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(change) = self.undo.forth() else {
            return false;
        };
        let place = change.at..change.at + change.taken.len();
        self.splice(place, &change.put, change.caret_after);
        true
    }

    fn replace(&mut self, place: Range<usize>, with: &str, kind: Kind) {
        let taken = self.text.get(place.clone()).unwrap_or_default().to_owned();
        let before = self.caret;
        let after = place.start + with.len();
        let at = place.start;
        self.splice(place, with, after);
        self.undo.record(Change {
            at,
            taken,
            put: with.to_owned(),
            caret_before: before,
            caret_after: self.caret,
            kind,
        });
    }

    fn splice(&mut self, place: Range<usize>, with: &str, caret: usize) {
        self.text.replace_range(place.clone(), with);
        self.caret = motion::boundary_from(&self.text, caret);
        self.anchor = None;
        self.goal_col = None;
        self.rows
            .rewrap(&self.text, place.start, place.len(), with.len());
        self.keep_in_sight();
    }

    fn keep_in_sight(&mut self) {
        let row = self.caret_place().row;
        let lowest = (row + 1).saturating_sub(self.height);
        let last_top = self.rows.all().len().saturating_sub(self.height);
        self.top = self.top.clamp(lowest, row).min(last_top);
    }
}

#[cfg(test)]
mod tests;
