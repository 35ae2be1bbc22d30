//! What a message may be in a contact that is given in pieces.
//! Never judges: a part alone says nothing.

use std::cell::RefCell;
use std::collections::VecDeque;

use crate::compliance::cell::{Cell, Class, Signs};
use crate::compliance::cue::{self, Cue};
use crate::compliance::fold;
use crate::compliance::lexicon::Lexicon;
use crate::compliance::meaning::{
    self, AT, CONTACT, DASH, DIGITS, DOT, INVITE, JOINER, LEAD, PLUS, PROVIDER, REVERSE, SEARCH,
    SLASH, Sets, UNDERSCORE, UNIT,
};

/// A message of so many characters may be a part of a contact that is given in pieces.
pub const SHORT: usize = 20;
/// A number read out is longer.
const SHORT_NUMBER: usize = 60;

/// So many letters and digits without a gap are a code: whatever comes may go on with it.
pub const CODE: usize = 10;

/// Words that announce an identifier, lead to it or stand in it.
const LEADING: Sets = CONTACT
    .or(INVITE)
    .or(SEARCH)
    .or(LEAD)
    .or(AT)
    .or(DOT)
    .or(SLASH)
    .or(UNDERSCORE)
    .or(DASH)
    .or(PROVIDER);

/// What a message may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Nothing: it is long, a sentence, or a measure.
    Other,
    /// A short word that belongs to an invitation, or a lone character.
    Chat,
    /// It announces an identifier or leads to it.
    Word,
    /// Letters of a name, and nothing else.
    Name,
    /// Digits, written or read out, and nothing else.
    Number,
}

/// A message of a window.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Its first byte in the messages joined by one newline.
    pub place: usize,
    /// What it says.
    pub text: &'a str,
    /// What it may be.
    pub sort: Sort,
    /// It is not long, and says that something is written backwards.
    pub turns: bool,
}

impl Part<'_> {
    /// Returns whether it has few characters.
    pub fn is_short(&self) -> bool {
        self.text.chars().nth(SHORT).is_none()
    }
}

/// What a short message was found to be.
struct Known {
    /// Where the word lists lie that it was found by: they live as long as the program.
    lexicon: usize,
    text: String,
    sort: Sort,
    turns: bool,
}

/// So many short messages are remembered: those of a window and some more.
const KNOWN: usize = 24;

thread_local! {
    static LAST: RefCell<VecDeque<Known>> = RefCell::default();
}

/// Returns each message with its place in the messages joined by one newline.
pub fn parts<'a>(messages: &[&'a str], lexicon: &Lexicon) -> Vec<Part<'a>> {
    let mut place = 0;
    let mut parts = Vec::with_capacity(messages.len());
    for text in messages.iter().copied() {
        let is_long = text.chars().nth(SHORT_NUMBER).is_some();
        let is_last = parts.len() + 1 == messages.len();
        let (sort, turns) = match () {
            () if is_long => (Sort::Other, false),
            // It changes with every key.
            () if is_last => read(text, lexicon),
            () => known(text, lexicon),
        };
        parts.push(Part {
            place,
            text,
            sort,
            turns,
        });
        place += text.len() + 1;
    }
    parts
}

/// Returns what a short message may be, and whether it turns another. With every key the same ones stand before what is typed.
fn known(text: &str, lexicon: &Lexicon) -> (Sort, bool) {
    let lists = std::ptr::from_ref(lexicon).addr();
    let is_known = |known: &Known| known.lexicon == lists && known.text == text;
    LAST.with_borrow_mut(|last| {
        if let Some(known) = last.iter().find(|known| is_known(known)) {
            return (known.sort, known.turns);
        }
        let (sort, turns) = read(text, lexicon);
        last.truncate(KNOWN - 1);
        last.push_front(Known {
            lexicon: lists,
            text: text.to_owned(),
            sort,
            turns,
        });
        (sort, turns)
    })
}

fn read(text: &str, lexicon: &Lexicon) -> (Sort, bool) {
    let cells = fold::fold(text.trim());
    let cues = cue::find(&cells, lexicon);
    let turns = cues.iter().any(|cue| cue.is(REVERSE));
    (sort(&cells, &cues), turns)
}

fn sort(cells: &[Cell], cues: &[Cue]) -> Sort {
    let is_measure = |cue: &Cue| cue.is(UNIT) && !cue.is(CONTACT | INVITE) && cue.value.is_none();
    let is_name = |cell: &Cell| cell.is_handle() || cell.is_digit() || cell.is_gap();
    let is_one = !cells
        .iter()
        .any(|cell| matches!(cell.class, Class::Space | Class::Line));
    let is_code = is_one && cells.len() >= CODE && cells.iter().all(is_name);
    if is_code && cells.iter().any(Cell::is_latin) {
        return Sort::Name;
    }
    if cells.is_empty() || cells.len() > 1 && cues.iter().any(is_measure) {
        return Sort::Other;
    }
    if is_number(cells, cues) {
        return Sort::Number;
    }
    if cells.len() > SHORT {
        return Sort::Other;
    }
    let is_whole = |cue: &Cue| cue.first == 0 && cue.last == cells.len();
    let speaks =
        |cue: &Cue| cue.is(LEADING) && (!is_one || is_whole(cue) || cue.is(CONTACT | INVITE));
    let is_said = |cue: &Cue| is_whole(cue) && !cue.is(meaning::NAMED);
    if cues.iter().any(speaks) {
        Sort::Word
    } else if is_one && cues.iter().any(is_said) {
        Sort::Chat
    } else if is_one && cells.iter().all(is_name) {
        Sort::Name
    } else if cells.len() == 1 || cues.iter().any(|cue| !cue.is(meaning::NAMED)) {
        Sort::Chat
    } else {
        Sort::Other
    }
}

/// Digits, number words, letters for digits beside them, and what joins groups.
pub fn is_number(cells: &[Cell], cues: &[Cue]) -> bool {
    let mut at = 0;
    let mut digits = 0;
    let mut letters = 0;
    while let Some(cell) = cells.get(at) {
        // "cincuenta y c": a letter joins what a cut tore apart.
        let is_gap =
            |cells: Option<&[Cell]>| cells.is_some_and(|cells| cells.iter().all(Cell::is_gap));
        let is_cut = |cue: &Cue| is_gap(cells.get(..at)) || is_gap(cells.get(cue.last..));
        let joins = |cue: &Cue| cue.last > at + 1 || cue.is(JOINER) && is_cut(cue);
        let said = cue::within(cues, at, at + 1)
            .iter()
            .find(|cue| cue.value.is_some() || cue.is(DIGITS | JOINER | PLUS) && joins(cue));
        if cell.is_digit() {
            digits += 1;
        } else if let Some(cue) = said {
            digits += usize::from(cue.value.is_some());
            at = cue.last.max(at + 1);
            continue;
        } else if cell.signs.has(Signs::LIKE_DIGIT) {
            letters += 1;
        } else if !cell.is_gap() {
            return false;
        }
        at += 1;
    }
    digits > 0 && letters <= digits * 2
}
