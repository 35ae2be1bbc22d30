//! Reads single digits and number words out of a text, whatever they are written with.
//! Never joins them into numbers: that is `run`.

use super::cell::{Cell, Class, System};
use super::cue::{self, Cue};
use super::lexicon::Value;
use super::meaning::{COMMON, INVITE, LEAD, UNIT};

/// One digit, or a number word of several.
#[derive(Debug, Clone, Copy)]
pub struct Atom {
    /// Its first cell.
    pub first: usize,
    /// One past its last cell.
    pub last: usize,
    digits: [u8; 4],
    /// How many digits it stands for; 0 asks the next word to be said so often.
    pub length: u8,
    /// How it was written.
    pub system: System,
}

impl Atom {
    /// Returns its digits as ASCII.
    pub fn digits(&self) -> &[u8] {
        self.digits
            .get(..usize::from(self.length))
            .unwrap_or_default()
    }
}

/// Reads digits and number words in the order of their places.
pub fn find(cells: &[Cell], cues: &[Cue]) -> Vec<Atom> {
    let mut atoms = Vec::new();
    let mut words = cues
        .iter()
        .enumerate()
        .filter(|(place, cue)| {
            cue.value.is_some() && (cue.last - cue.first > 3 || has_neighbour(cells, cues, *place))
        })
        .map(|(_, cue)| cue)
        .peekable();
    let mut at = 0;
    while let Some(cell) = cells.get(at) {
        while words.next_if(|cue| cue.first < at).is_some() {}
        if let Some(cue) =
            words.next_if(|cue| cue.first == at && !cells.get(at).is_some_and(Cell::is_digit))
        {
            at = cue.last.max(at + 1);
            word(cells, cue, &mut atoms);
        } else if let Some((value, system)) = cell.digit() {
            atoms.push(digit(at, value, system));
            at += 1;
        } else {
            // `is`, `so` and `lol` are words unless they stand in a row of the same letter.
            let is_same = cells.get(at + 1).is_some_and(|next| next.ch == cell.ch);
            let is_word = |cue: &Cue| {
                !is_same
                    && cue.first <= at
                    && cue.last > at.max(cue.first + 1)
                    && cue.is(COMMON | LEAD | INVITE | UNIT)
            };
            match letters(cells, at).filter(|_| !around(cues, at).iter().any(is_word)) {
                Some(length) => {
                    for (place, cell) in cells.iter().enumerate().skip(at).take(length) {
                        if let Some(value) = as_digit(cell.ch) {
                            atoms.push(digit(place, value, System::Letter));
                        }
                    }
                    at += length;
                }
                None => at += 1,
            }
        }
    }
    atoms
}

/// `o`, `si` and `for` are number words only beside another one.
fn has_neighbour(cells: &[Cell], cues: &[Cue], place: usize) -> bool {
    let near = |a: &Cue, b: &Cue| {
        let between = cells.get(a.last..b.first).unwrap_or_default();
        a.last <= b.first && between.len() <= 2 && between.iter().all(Cell::is_gap)
    };
    let Some(cue) = cues.get(place) else {
        return false;
    };
    let is_word = |other: &&Cue| other.value.is_some();
    let before = place
        .checked_sub(1)
        .and_then(|place| cues.get(place))
        .filter(is_word);
    let behind = cues.get(place + 1).filter(is_word);
    before.is_some_and(|before| near(before, cue))
        || behind.is_some_and(|behind| near(cue, behind))
        || cells.get(cue.first).is_some_and(Cell::is_han)
}

const fn digit(place: usize, value: u8, system: System) -> Atom {
    Atom {
        first: place,
        last: place + 1,
        digits: [b'0' + value % 10, 0, 0, 0],
        length: 1,
        system,
    }
}

/// Adds a number word; what it does to the words before it is done at once: `double seven`,
/// `nine hundred`, `noventa y uno`.
fn word(cells: &[Cell], cue: &Cue, atoms: &mut Vec<Atom>) {
    let near = atoms.last().copied().filter(|before| {
        before.system == System::Word && is_short_gap(cells, before.last, cue.first)
    });
    let (number, first) = match (cue.value, near) {
        (Some(Value::Repeat(times)), _) => {
            // Length 0 asks the next word to be said so often.
            atoms.push(Atom {
                first: cue.first,
                last: cue.last,
                digits: [times, 0, 0, 0],
                length: 0,
                system: System::Word,
            });
            return;
        }
        (Some(Value::Times(times)), Some(before)) if before.length == 1 => {
            atoms.pop();
            let value = before.digits().first().map_or(0, |d| u16::from(d - b'0'));
            (value.saturating_mul(times), before.first)
        }
        (Some(Value::Times(times)), _) => (times, cue.first),
        (Some(Value::Number(value, width)), Some(before)) if before.length == 0 => {
            atoms.pop();
            let times = before.digits.first().copied().unwrap_or(1);
            for _ in 0..times {
                push_number(value, width, before.first, cue.last, atoms);
            }
            return;
        }
        (Some(Value::Number(value, _)), Some(before)) if takes(&before, value) => {
            atoms.pop();
            let have = before
                .digits()
                .iter()
                .fold(0, |n, d| n * 10 + u16::from(d - b'0'));
            (have + value, before.first)
        }
        (Some(Value::Number(value, width)), _) => {
            push_number(value, width, cue.first, cue.last, atoms);
            return;
        }
        (None, _) => return,
    };
    push_number(number, 1, first, cue.last, atoms);
}

/// Twenty takes two, and nine hundred takes twelve.
fn takes(before: &Atom, value: u16) -> bool {
    match before.digits() {
        [b'2'..=b'9', b'0'] => (1..10).contains(&value),
        [_, b'0', b'0'] => (1..100).contains(&value),
        [_, tens, b'0'] if *tens >= b'2' => (1..10).contains(&value),
        _ => false,
    }
}

fn push_number(value: u16, width: u8, first: usize, last: usize, atoms: &mut Vec<Atom>) {
    let mut digits = [0; 4];
    let mut length = 0;
    for byte in format!("{value:0width$}", width = usize::from(width)).bytes() {
        if let Some(slot) = digits.get_mut(usize::from(length)) {
            *slot = byte;
            length += 1;
        }
    }
    atoms.push(Atom {
        first,
        last,
        digits,
        length,
        system: System::Word,
    });
}

/// Nothing but a blank, a hyphen or "and" between two words of one number.
fn is_short_gap(cells: &[Cell], from: usize, to: usize) -> bool {
    let between = cells.get(from..to).unwrap_or_default();
    between.len() <= 5
        && between.iter().all(|cell| {
            matches!(cell.class, Class::Space)
                || matches!(cell.ch, '-' | 'y' | 'i' | 'и' | 'و' | 'a' | 'n' | 'd' | 'e')
        })
}

/// The cues that may cover a cell.
fn around(cues: &[Cue], at: usize) -> &[Cue] {
    cue::within(cues, at.saturating_sub(LONGEST), at + 1)
}

/// No number is a word of so many letters and digits.
const LONGEST: usize = 40;

/// Returns how many letters stand here that read as digits: between or beside digits, and nothing
/// else in the word.
fn letters(cells: &[Cell], at: usize) -> Option<usize> {
    let cell = cells.get(at)?;
    as_digit(cell.ch)?;
    let is_in_word = |cell: Option<&Cell>| {
        cell.is_some_and(|cell| cell.is_alphabetic() || cell.class == Class::Digit)
    };
    let before = cells.get(at.saturating_sub(LONGEST)..at)?.iter().rev();
    let begin = at - before.take_while(|cell| is_in_word(Some(cell))).count();
    let behind = cells.get(begin..)?.iter().take(LONGEST);
    let length = behind.take_while(|cell| is_in_word(Some(cell))).count();
    if length == LONGEST {
        return None;
    }
    let token = cells.get(begin..begin + length)?;
    if !token
        .iter()
        .all(|cell| cell.class == Class::Digit || as_digit(cell.ch).is_some())
    {
        return None;
    }
    let here = token
        .get(at - begin..)?
        .iter()
        .take_while(|cell| cell.class != Class::Digit)
        .count();
    let digits = token
        .iter()
        .filter(|cell| cell.class == Class::Digit)
        .count();
    let is_beside = || {
        let near = |cell: Option<&Cell>| {
            cell.is_some_and(|cell| cell.is_digit() || as_digit(cell.ch).is_some())
        };
        let before = begin.checked_sub(2).and_then(|p| cells.get(p));
        near(before) || near(cells.get(begin + length + 1))
    };
    // A word of such letters alone counts only from two letters on: `5 l`, `10 s` are measures.
    let is_number = match digits {
        0 => length >= 2 && is_beside(),
        _ => digits * 2 >= token.len() || token.len() >= 5 || is_beside(),
    };
    is_number.then_some(here)
}

/// The digit that a letter looks like.
pub const fn as_digit(c: char) -> Option<u8> {
    Some(match c {
        'o' | 'о' | 'ο' | 'օ' => 0,
        'l' | 'i' | 'ι' | 'і' | 'ӏ' => 1,
        'z' => 2,
        'з' | 'э' => 3,
        's' | 'ѕ' => 5,
        'б' => 6,
        'b' | 'в' => 8,
        _ => return None,
    })
}
