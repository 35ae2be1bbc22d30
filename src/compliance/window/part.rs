//! What a message may be in a contact that is given in pieces.
//! Never judges: a part alone says nothing.

use std::cell::RefCell;
use std::collections::VecDeque;

use super::core::{self, Core};
use crate::compliance::cell::{Cell, Class, Signs};
use crate::compliance::cue::{self, Cue};
use crate::compliance::fold;
use crate::compliance::host::{self, Ending};
use crate::compliance::lexicon::Lexicon;
use crate::compliance::meaning::{
    self, AT, COMMON, CONTACT, DASH, DIGITS, DOT, INVITE, JOINER, LEAD, PLUS, PROVIDER, REVERSE,
    SEARCH, SLASH, Sets, UNDERSCORE, UNIT,
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
    /// Digits of a time, an amount or the number of something: `14:05`, `99.90`, `#12`.
    Value,
}

/// A message of a window.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Its first byte in the messages joined by one newline.
    pub place: usize,
    /// Bytes of the number that it has in a row.
    pub label: usize,
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

    /// Returns whether nothing but the border stands between it and the one before.
    pub const fn touches(&self, before: &Self) -> bool {
        before.place + before.text.len() + 1 + self.label == self.place
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
    for (message, core) in messages.iter().zip(core::cores(messages)) {
        let text = *message;
        let whole = Core {
            label: 0,
            begin: 0,
            text,
        };
        let core = if says(text, &core, lexicon) {
            whole
        } else {
            core
        };
        let is_long = text.chars().nth(SHORT_NUMBER).is_some();
        let is_last = parts.len() + 1 == messages.len();
        let (sort, turns) = match () {
            () if is_long => (Sort::Other, false),
            // It changes with every key.
            () if is_last => read(core.text, lexicon),
            () => known(core.text, lexicon),
        };
        // A sentence stays as it is.
        let is_piece = matches!(sort, Sort::Word | Sort::Name | Sort::Number | Sort::Value);
        let core = if is_piece { core } else { whole };
        parts.push(Part {
            place: place + core.begin,
            label: core.label,
            text: core.text,
            sort,
            turns,
        });
        place += message.len() + 1;
    }
    without_points(&mut parts);
    parts
}

/// Returns whether what stands around a core says something: 📸 is a network.
fn says(text: &str, core: &Core<'_>, lexicon: &Lexicon) -> bool {
    let end = core.begin + core.text.len();
    let around = [text.get(..core.begin), text.get(end..)];
    let is_sign = |c: char| c >= '\u{2190}';
    around
        .iter()
        .flatten()
        .filter(|part| part.contains(is_sign))
        .any(|part| {
            cue::find(&fold::fold(part), lexicon)
                .iter()
                .any(|cue| cue.is(LEADING))
        })
}

/// Takes away the point that ends digits where more digits come: "07700. ⏎ 900 123."
fn without_points(parts: &mut [Part<'_>]) {
    let is_word = |part: &Part<'_>| part.text.contains(char::is_alphabetic);
    let is_number =
        |part: &Part<'_>| part.sort == Sort::Number && part.is_short() && !is_word(part);
    let Some(last) = parts.iter().rposition(is_number) else {
        return;
    };
    let before = parts.iter_mut().take(last);
    for part in before.filter(|part| is_number(part)) {
        part.text = part.text.strip_suffix('.').unwrap_or(part.text);
    }
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
    if is_code && cells.iter().any(Cell::is_latin) || is_host(cells) || is_rest_of_address(cells) {
        return Sort::Name;
    }
    if let [mark, digits @ ..] = cells
        && is_hash(mark)
        && digits.iter().all(Cell::is_digit)
    {
        return Sort::Value;
    }
    if cells.is_empty() || cells.len() > 1 && cues.iter().any(is_measure) {
        return Sort::Other;
    }
    if is_number(cells, cues) {
        return if is_value(cells) {
            Sort::Value
        } else {
            Sort::Number
        };
    }
    if cells.len() > SHORT {
        return Sort::Other;
    }
    let is_whole = |cue: &Cue| cue.first == 0 && cue.last == cells.len();
    let speaks =
        |cue: &Cue| cue.is(LEADING) && (!is_one || is_whole(cue) || cue.is(CONTACT | INVITE));
    // "ok", "wait": what is said between is no piece of a name.
    let is_common = |cue: &Cue| cue.is(COMMON) && !cue.is(LEADING);
    let is_said = |cue: &Cue| is_whole(cue) && (!cue.is(meaning::NAMED) || is_common(cue));
    let has_name = || {
        cells
            .iter()
            .any(|cell| cell.is_alphabetic() || cell.is_digit())
    };
    if cues.iter().any(speaks) {
        Sort::Word
    } else if is_one && cues.iter().any(is_said) {
        Sort::Chat
    } else if is_one && has_name() && cells.iter().all(is_name) {
        Sort::Name
    } else if cells.len() == 1 || cues.iter().any(|cue| !cue.is(meaning::NAMED)) {
        Sort::Chat
    } else {
        Sort::Other
    }
}

/// `t.me`: letters behind the last point, and one before it.
fn is_host(cells: &[Cell]) -> bool {
    let point = cells.iter().rposition(|cell| cell.ch == '.');
    let (labels, ending) = cells.split_at(point.unwrap_or_default());
    let is_name = |cell: &Cell| cell.is_handle() || cell.is_digit();
    labels.iter().any(Cell::is_latin)
        && cells.iter().all(is_name)
        && ending
            .get(1..)
            .is_some_and(|ending| is_ending(ending, |_| true))
}

/// `.com`, `com`, `/nik_01`: how a host ends, or what stands behind it.
fn is_rest_of_address(cells: &[Cell]) -> bool {
    const SHORTEST: usize = 3;
    let is_sure = |ending| matches!(ending, Ending::Sure);
    let is_path = |cells: &[Cell]| cells.iter().all(|cell| cell.is_handle() || cell.is_digit());
    match cells {
        [slash, path @ ..] if slash.ch == '/' => path.len() >= SHORTEST && is_path(path),
        [dot, ending @ ..] if dot.ch == '.' => is_ending(ending, is_sure),
        ending => ending.len() >= SHORTEST && is_ending(ending, is_sure),
    }
}

fn is_ending(cells: &[Cell], fits: impl Fn(Ending) -> bool) -> bool {
    const LONGEST: usize = 6;
    let is_short = (2..=LONGEST).contains(&cells.len());
    let label = || cells.iter().map(|cell| cell.ch).collect::<String>();
    is_short && cells.iter().all(Cell::is_latin) && host::ending(&label()).is_some_and(fits)
}

/// `14:05`, `99.90`: two digits behind a colon or a point, and none but digits before it.
fn is_value(cells: &[Cell]) -> bool {
    let Some((before, [mark, one, two])) = cells.split_last_chunk() else {
        return false;
    };
    let are_digits = |cells: &[Cell]| cells.iter().all(|cell| cell.class == Class::Digit);
    let is_mark = match mark.ch {
        ':' => before.len() < 3,
        '.' | ',' => true,
        _ => false,
    };
    is_mark && !before.is_empty() && are_digits(before) && are_digits(&[*one, *two])
}

const fn is_hash(cell: &Cell) -> bool {
    matches!(cell.ch, '#' | '№')
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
        } else if !cell.is_gap() || is_hash(cell) {
            return false;
        }
        at += 1;
    }
    digits > 0 && letters <= digits * 2
}
