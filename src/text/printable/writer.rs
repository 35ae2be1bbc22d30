//! Walks once through a text and writes its printable form.
//! Never keeps more than the last character in mind.

use super::escape;
use super::letters::{
    Letter, classify, is_pictograph, is_skin_tone, jamo_joins, takes_joiners, takes_selector,
};

/// Marks that sit on one character; more would spill over the rows above and below.
const COMBINING_LIMIT: usize = 8;
/// Joiners in one emoji: a family of four with skin tones needs three.
const EMOJI_JOINER_LIMIT: usize = 4;
/// What a tab becomes.
const TAB: &str = "    ";

const ESCAPE: char = '\u{241b}'; // ␛
const LINE_BREAK: char = '\u{21b5}'; // ↵
const CARRIAGE_RETURN: char = '\u{240d}'; // ␍
const DIRECTION: char = '\u{21c4}'; // ⇄
const INVISIBLE: char = '\u{a6}'; // ¦
const MEANINGLESS: char = '\u{25af}'; // ▯
const BASE: char = '\u{25cc}'; // ◌

/// What becomes of characters that cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// A visible mark takes their place.
    Shown,
    /// They are left out.
    Dropped,
}

/// What becomes of line breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    /// They stay, as `\n`.
    Kept,
    /// A visible mark takes their place.
    Marked,
}

/// Writes the printable form of one text.
pub(super) struct Writer {
    marks: Marks,
    breaks: Breaks,
    out: String,
    /// The last character written that a mark, a joiner or a selector could belong to.
    base: Option<char>,
    /// The last character written.
    last: Option<char>,
    /// Marks on `base` so far.
    combining: usize,
    /// Joiners in the emoji being written.
    joiners: usize,
    /// The mark written for the characters just before, so that a run of them shows once.
    run: Option<char>,
}

impl Writer {
    pub(super) fn new(marks: Marks, breaks: Breaks) -> Self {
        Self {
            marks,
            breaks,
            out: String::new(),
            base: None,
            last: None,
            combining: 0,
            joiners: 0,
            run: None,
        }
    }

    pub(super) fn write(mut self, text: &str) -> String {
        self.out.reserve(text.len());
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let bytes = match c {
                '\n' => self.line_break(1),
                '\r' if rest.as_bytes().get(1) == Some(&b'\n') => self.line_break(2),
                '\t' => self.tab(),
                _ => self.character(c, rest),
            };
            rest = rest.get(bytes..).unwrap_or_default();
        }
        self.out
    }

    fn line_break(&mut self, bytes: usize) -> usize {
        match self.breaks {
            Breaks::Kept => {
                self.out.push('\n');
                self.forget();
            }
            Breaks::Marked => self.mark(LINE_BREAK),
        }
        bytes
    }

    fn tab(&mut self) -> usize {
        self.out.push_str(TAB);
        self.forget();
        1
    }

    /// Writes one character, or the sequence that it begins; returns the bytes taken.
    fn character(&mut self, c: char, rest: &str) -> usize {
        let next = rest.chars().nth(1);
        match classify(c) {
            Letter::Shown => self.shown(c),
            Letter::Combining => self.combining(c),
            Letter::JamoTail if self.last.is_some_and(|last| jamo_joins(last, c)) => {
                self.combining(c);
            }
            Letter::Escape => {
                self.mark(ESCAPE);
                return escape::length(rest).max(c.len_utf8());
            }
            Letter::Control(picture) => self.mark(picture),
            Letter::OtherBreak => self.other_break(c),
            Letter::Direction => self.mark_once(DIRECTION),
            Letter::Meaningless => self.mark(MEANINGLESS),
            Letter::Joiner if self.joins(c, next) => self.attach(c),
            Letter::Selector if self.selects(c, next) => self.attach(c),
            Letter::Invisible | Letter::JamoTail | Letter::Joiner | Letter::Selector => {
                self.mark_once(INVISIBLE);
            }
        }
        c.len_utf8()
    }

    fn shown(&mut self, c: char) {
        if !(self.last == Some('\u{200d}') || is_skin_tone(c)) {
            self.joiners = 0;
        }
        self.out.push(c);
        self.last = Some(c);
        self.base = (c != ' ' && c != '\u{3000}').then_some(c);
        self.combining = 0;
        self.run = None;
    }

    fn combining(&mut self, c: char) {
        if self.base.is_none() {
            match self.marks {
                Marks::Shown => self.shown(BASE),
                Marks::Dropped => return,
            }
        }
        if self.combining >= COMBINING_LIMIT {
            self.over_limit();
            return;
        }
        self.combining += 1;
        self.attach(c);
    }

    /// The rest of a flood is one mark that no further character can sit on.
    fn over_limit(&mut self) {
        if self.marks == Marks::Shown && self.run != Some(INVISIBLE) {
            self.out.push(INVISIBLE);
            self.last = Some(INVISIBLE);
            self.run = Some(INVISIBLE);
        }
    }

    fn attach(&mut self, c: char) {
        self.out.push(c);
        self.last = Some(c);
        self.run = None;
    }

    /// Returns whether a joiner does what it is made for between its neighbours.
    fn joins(&mut self, c: char, next: Option<char>) -> bool {
        let (Some(last), Some(base), Some(next)) = (self.last, self.base, next) else {
            return false;
        };
        if takes_joiners(last) && takes_joiners(next) {
            return match classify(next) {
                Letter::Shown => true,
                Letter::Combining => self.combining < COMBINING_LIMIT,
                _ => false,
            };
        }
        let in_emoji = c == '\u{200d}'
            && is_pictograph(next)
            && is_pictograph(base)
            && (last == base || last == '\u{fe0f}')
            && self.joiners < EMOJI_JOINER_LIMIT;
        let after_tone = c == '\u{200d}'
            && is_pictograph(next)
            && is_skin_tone(last)
            && self.joiners < EMOJI_JOINER_LIMIT;
        if in_emoji || after_tone {
            self.joiners += 1;
            return true;
        }
        false
    }

    fn selects(&self, c: char, next: Option<char>) -> bool {
        match (self.last, self.base) {
            (Some(last), Some(base)) if last == base => takes_selector(base, c, next),
            _ => false,
        }
    }

    fn other_break(&mut self, c: char) {
        match (self.marks, c) {
            (Marks::Dropped, _) => {
                self.line_break(1);
            }
            (Marks::Shown, '\r') => self.mark(CARRIAGE_RETURN),
            (Marks::Shown, '\u{0b}') => self.mark('\u{240b}'),
            (Marks::Shown, '\u{0c}') => self.mark('\u{240c}'),
            (Marks::Shown, _) => self.mark(LINE_BREAK),
        }
    }

    fn mark(&mut self, mark: char) {
        if self.marks == Marks::Shown {
            self.out.push(mark);
            self.forget();
        }
    }

    /// Writes a mark unless the same one was just written for the neighbour.
    fn mark_once(&mut self, mark: char) {
        if self.marks == Marks::Shown && self.run != Some(mark) {
            self.mark(mark);
            self.run = Some(mark);
        }
    }

    fn forget(&mut self) {
        self.base = None;
        self.last = None;
        self.combining = 0;
        self.joiners = 0;
        self.run = None;
    }
}
