//! Reads single digits and number words out of a text, whatever they are written with.
//! Never joins them into numbers: that is `run`.

use super::cell::{Cell, Class, Signs, System, digit_like};
use super::cue::{self, Cue};
use super::lexicon::Value;
use super::meaning::{COMMON, CONTACT, INVITE, JOINER, LEAD, NEGATION, UNIT};

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
    /// A letter that may as well be a word or a measure: `10s`.
    is_weak: bool,
}

impl Atom {
    /// Returns how often the next digit is said, where it stands for none itself.
    fn times(&self) -> u8 {
        self.digits.first().copied().unwrap_or(1)
    }

    /// Returns its digits as ASCII.
    pub fn digits(&self) -> &[u8] {
        self.digits
            .get(..usize::from(self.length))
            .unwrap_or_default()
    }
}

/// Reads digits and number words in the order of their places.
pub fn find(cells: &[Cell], cues: &[Cue]) -> Vec<Atom> {
    let mut atoms = Vec::with_capacity(ROOM);
    let mut has_weak = false;
    let mut words = cues
        .iter()
        .enumerate()
        .filter(|(place, cue)| {
            cue.value.is_some() && (cue.last - cue.first > 3 || has_neighbour(cells, cues, *place))
        })
        .map(|(_, cue)| cue)
        .peekable();
    let is_read_over = |cue: &&Cue| is_dressed(cells, cue) || counts_places(cells, cue);
    let mut dressed = cues.iter().filter(is_read_over).peekable();
    let mut at = 0;
    // No cue begins before this cell.
    let mut next_cue = 0;
    while let Some(rest) = cells.get(at..) {
        // Straight to the next digit, or to a letter like one, or to a cue.
        let may_read = |at: &usize| is_digit_or_like(cells, *at);
        let end = at + rest.len();
        let next = (at..end.min(next_cue.max(at))).find(may_read);
        at = next.unwrap_or_else(|| end.min(next_cue.max(at)));
        let Some(cell) = cells.get(at) else { break };
        while words.next_if(|cue| cue.first < at).is_some() {}
        while dressed.next_if(|cue| cue.first < at).is_some() {}
        let begins = [words.peek(), dressed.peek()].into_iter().flatten();
        next_cue = begins.map(|cue| cue.first).min().unwrap_or(usize::MAX);
        if let Some(cue) =
            words.next_if(|cue| cue.first == at && (!cell.is_digit() || is_said(cells, cue)))
        {
            at = cue.last.max(at + 1);
            word(cells, cue, &mut atoms);
        } else if let Some(cue) = dressed.next_if(|cue| cue.first == at) {
            at = cue.last;
        } else if let Some((value, system)) = cell.digit() {
            match atoms.pop_if(|before| is_said_again(cells, before, at)) {
                Some(times) => {
                    for _ in 0..times.times() {
                        push_number(u16::from(value), 1, times.first, at + 1, &mut atoms);
                    }
                }
                None => atoms.push(digit(at, value, system)),
            }
            at += 1;
            // Digits behind a digit are no more than digits.
            while at < next_cue
                && let Some((value, system)) = cells.get(at).and_then(Cell::digit)
            {
                atoms.push(digit(at, value, system));
                at += 1;
            }
        } else {
            match letters(cells, cues, at) {
                Some((length, is_weak)) => {
                    for (place, cell) in cells.iter().enumerate().skip(at).take(length) {
                        if let Some(value) = digit_like(cell.ch) {
                            let atom = digit(place, value, System::Letter);
                            atoms.push(Atom { is_weak, ..atom });
                        }
                    }
                    has_weak |= is_weak;
                    at += length;
                }
                None => at += 1,
            }
        }
    }
    if has_weak {
        drop_weak(&mut atoms);
    }
    atoms
}

/// As many digits have most texts with a number.
const ROOM: usize = 32;

/// A digit, or a letter that looks like one and stands beside no other letter.
fn is_digit_or_like(cells: &[Cell], at: usize) -> bool {
    let is_read = |at: Option<usize>| {
        at.and_then(|at| cells.get(at))
            .is_none_or(|cell| !cell.is_alphabetic() || cell.signs.has(Signs::LIKE_DIGIT))
    };
    cells.get(at).is_some_and(|cell| {
        let is_like = cell.signs.has(Signs::LIKE_DIGIT);
        cell.is_digit() || is_like && is_read(at.checked_sub(1)) && is_read(Some(at + 1))
    })
}

/// How far a letter that is surely a digit makes others sure.
const SURE: usize = 16;

/// Drops the letters that may be something else and have no sure one near.
fn drop_weak(atoms: &mut Vec<Atom>) {
    let sure: Vec<usize> = atoms
        .iter()
        .filter(|atom| atom.system == System::Letter && !atom.is_weak)
        .map(|atom| atom.first)
        .collect();
    atoms.retain(|atom| {
        let near = sure.partition_point(|&place| place + SURE < atom.first);
        !atom.is_weak
            || sure
                .get(near)
                .is_some_and(|&place| place <= atom.first + SURE)
    });
}

/// `n3qu1`: the digits of a word in disguise are letters.
fn is_dressed(cells: &[Cell], cue: &Cue) -> bool {
    let word = cells.get(cue.first..cue.last).unwrap_or_default();
    cue.is_disguised
        && cue.is(CONTACT)
        && word.len() > 2
        && word.iter().any(|cell| cell.class == Class::Digit)
        && !word.iter().any(Cell::is_han)
}

/// `前三位`, `第二段`, `part 2`: the digit says which part of a number follows, and is no part of it.
fn counts_places(cells: &[Cell], cue: &Cue) -> bool {
    let word = cells.get(cue.first..cue.last).unwrap_or_default();
    let is_word = |first: &Cell| {
        let is_closed = || word.last().is_some_and(|cell| !cell.is_digit());
        !first.is_digit() && (first.is_han() && is_closed() || first.is_alphabetic())
    };
    cue.is(JOINER) && word.first().is_some_and(is_word) && word.iter().any(Cell::is_digit)
}

/// A word that begins with a digit or a numeral: `四个零`, `3 нуля`, `五儿`.
fn is_said(cells: &[Cell], cue: &Cue) -> bool {
    match cue.value {
        Some(Value::Repeat(_)) => {
            let is_apart = cells
                .get(cue.last)
                .is_some_and(|cell| cell.class == Class::Space);
            is_alone(cells, cue.last + usize::from(is_apart))
        }
        _ => cue.last > cue.first + 1,
    }
}

/// A digit that no other follows, or a nought before another digit: nobody counts the noughts in
/// front of a number otherwise.
fn is_alone(cells: &[Cell], at: usize) -> bool {
    let digit = |at: usize| cells.get(at).and_then(Cell::digit);
    match (digit(at), digit(at + 1)) {
        (Some(_), None) => true,
        (Some((value, system)), Some((next, other))) => system != other || value == 0 && next != 0,
        (None, _) => false,
    }
}

/// `double 0`: the digit at a place is asked for by the word before.
fn is_said_again(cells: &[Cell], before: &Atom, at: usize) -> bool {
    before.length == 0 && is_short_gap(cells, before.last, at) && is_alone(cells, at)
}

/// `o`, `si` and `for` are number words only beside another one, and beside a lone digit when they
/// are nothing else.
fn has_neighbour(cells: &[Cell], cues: &[Cue], place: usize) -> bool {
    let Some(cue) = cues.get(place) else {
        return false;
    };
    if cells.get(cue.first).is_some_and(Cell::is_han) {
        return true;
    }
    let near = |a: usize, b: usize| {
        let between = cells.get(a..b).unwrap_or_default();
        a <= b && between.len() <= WIDEST_GAP && between.iter().all(Cell::is_gap)
    };
    let is_word = |other: &&Cue| other.value.is_some();
    let before = place
        .checked_sub(1)
        .and_then(|place| cues.get(place))
        .filter(is_word);
    let behind = cues.get(place + 1).filter(is_word);
    // `yao二二六八四`
    let numerals = cells.get(cue.last..cue.last + 2).unwrap_or_default();
    let is_read_on =
        numerals.len() == 2 && numerals.iter().all(|cell| cell.is_han() && cell.is_digit());
    is_read_on
        || before.is_some_and(|before| near(before.last, cue.first))
        || behind.is_some_and(|behind| near(cue.last, behind.first))
        || !cue.is(COMMON | LEAD | INVITE | UNIT | JOINER | NEGATION) && is_beside_digit(cells, cue)
        || !cue.is(LEAD | INVITE | UNIT | JOINER | NEGATION) && is_between_digits(cells, cue)
}

/// `5 dos 5`, `55 dos 7`: a digit stands a blank before a word, and another a blank behind it, one of them
/// alone.
fn is_between_digits(cells: &[Cell], cue: &Cue) -> bool {
    let is_figure = |at: Option<usize>| at.and_then(|at| cells.get(at)).is_some_and(is_figure);
    let blank = |at: Option<usize>| {
        at.and_then(|at| cells.get(at))
            .is_some_and(|cell| cell.class == Class::Space)
    };
    let (first, last) = (cue.first, cue.last);
    let is_price = || {
        let word = || cells.get(first..last).unwrap_or_default().iter();
        let is_long = is_figure(first.checked_sub(3)) || is_figure(Some(last + 2));
        let mut prices = ["for", "to"].into_iter();
        is_long && prices.any(|price| word().map(|cell| cell.ch).eq(price.chars()))
    };
    last > first + 1
        && blank(first.checked_sub(1))
        && blank(Some(last))
        && is_figure(first.checked_sub(2))
        && is_figure(Some(last + 1))
        && !(is_figure(first.checked_sub(3)) && is_figure(Some(last + 2)))
        // "3 for 50, 5 to 80"
        && !is_price()
}

/// Most marks between two short number words: `one... two`.
const WIDEST_GAP: usize = 4;

/// A digit that no other touches stands on one side of a word.
fn is_beside_digit(cells: &[Cell], cue: &Cue) -> bool {
    let is_digit = |place: Option<usize>| {
        place
            .and_then(|place| cells.get(place))
            .is_some_and(is_figure)
    };
    let touches = |at: Option<usize>| at.and_then(|at| cells.get(at)).is_some_and(is_figure);
    let word = cells.get(cue.first..cue.last).unwrap_or_default();
    let is_whole = word.len() > 1 && word.iter().all(Cell::is_alphabetic);
    if is_whole && (touches(cue.first.checked_sub(1)) || touches(Some(cue.last))) {
        return true;
    }
    let before = cue.first.checked_sub(2);
    is_digit(before) && !is_digit(before.and_then(|place| place.checked_sub(1)))
        || is_digit(Some(cue.last + 1)) && !is_digit(Some(cue.last + 2))
}

const fn digit(place: usize, value: u8, system: System) -> Atom {
    Atom {
        first: place,
        last: place + 1,
        digits: [b'0' + value % 10, 0, 0, 0],
        length: 1,
        system,
        is_weak: false,
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
                is_weak: false,
            });
            return;
        }
        // Nobody reads out a number to call in thousands.
        (Some(Value::Times(1_000..)) | None, _) => return,
        (Some(Value::Times(times)), Some(before)) if before.length == 1 => {
            atoms.pop();
            let value = before.digits().first().map_or(0, |d| u16::from(d - b'0'));
            (value.saturating_mul(times), before.first)
        }
        (Some(Value::Times(times)), _) => (times, cue.first),
        (Some(Value::Number(value, width)), Some(before)) if before.length == 0 => {
            atoms.pop();
            for _ in 0..before.times() {
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
    for (place, power) in (0_u8..4).rev().zip([1_000, 100, 10, 1]) {
        if value < power && place >= width.max(1) {
            continue;
        }
        if let Some(slot) = digits.get_mut(usize::from(length)) {
            *slot = b'0' + u8::try_from(value / power % 10).unwrap_or_default();
            length += 1;
        }
    }
    atoms.push(Atom {
        first,
        last,
        digits,
        length,
        system: System::Word,
        is_weak: false,
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

/// A digit of any system but the Chinese, whose numerals stand in words as well.
fn is_figure(cell: &Cell) -> bool {
    cell.is_digit() && !cell.is_han()
}

/// The cues that may cover a cell.
fn around(cues: &[Cue], at: usize) -> &[Cue] {
    cue::within(cues, at.saturating_sub(LONGEST), at + 1)
}

/// No number is a word of so many letters and digits.
const LONGEST: usize = 40;

/// Returns how many letters stand here that read as digits, between or beside digits and nothing
/// else in the word; and whether they may as well be a word or a measure.
fn letters(cells: &[Cell], cues: &[Cue], at: usize) -> Option<(usize, bool)> {
    let is_read = |cell: &Cell| !cell.is_alphabetic() || cell.signs.has(Signs::LIKE_DIGIT);
    let beside = cells.get(at.saturating_sub(1)..cells.len().min(at + 2))?;
    let cell = cells.get(at)?;
    if !cell.signs.has(Signs::LIKE_DIGIT) || !beside.iter().all(is_read) {
        return None;
    }
    let is_in_word =
        |cell: Option<&Cell>| cell.is_some_and(|cell| cell.is_alphabetic() || is_figure(cell));
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
        .all(|cell| is_figure(cell) || digit_like(cell.ch).is_some())
    {
        return None;
    }
    let here = token
        .get(at - begin..)?
        .iter()
        .take_while(|cell| !is_figure(cell))
        .count();
    let digits = token.iter().filter(|cell| is_figure(cell)).count();
    let is_beside = || {
        let near = |cell: Option<&Cell>| {
            cell.is_some_and(|cell| cell.is_digit() || digit_like(cell.ch).is_some())
        };
        let before = cells.get(..begin).unwrap_or_default().iter().rev();
        let behind = cells.get(begin + length..).unwrap_or_default().iter();
        near(next_to(before)) || near(next_to(behind))
    };
    // A word of such letters alone counts only from two letters on: `5 l`, `10 s` are measures.
    let is_number = match digits {
        0 => length >= 2 && is_beside(),
        _ => digits * 2 >= token.len() || token.len() >= 5 || is_beside(),
    };
    if !is_number {
        return None;
    }
    // `is`, `so` and `lol` are words unless they stand in a row of the same letter; `Sol 14` is a
    // street, `10s` a measure and `4477 is` no number, unless letters are digits beside it.
    let is_row = || cells.get(at + 1).is_some_and(|next| next.ch == cell.ch);
    let covers = |cue: &&Cue| cue.first <= at && cue.last >= at + here;
    let words = || around(cues, at).iter().filter(covers);
    let is_word = || words().any(|cue| cue.is(COMMON | LEAD | INVITE));
    let is_unit = || words().any(|cue| cue.is(UNIT));
    if digits == 0 {
        return (is_row() || !is_word() && !is_unit()).then(|| (here, !is_row()));
    }
    let is_nought = || {
        let letters = cells.get(at..at + here).unwrap_or_default();
        letters.iter().all(|cell| digit_like(cell.ch) == Some(0))
    };
    let is_behind = at > begin && at + here == begin + length;
    let is_measure = || length < LONGEST_MEASURE && is_unit() || is_word();
    Some((here, is_behind && !is_nought() && is_measure()))
}

/// The cell behind a blank or a mark, or behind two of them: `(ZO2) 555`.
fn next_to<'a>(mut cells: impl Iterator<Item = &'a Cell>) -> Option<&'a Cell> {
    cells.next()?;
    let next = cells.next()?;
    if next.is_gap() {
        cells.next()
    } else {
        Some(next)
    }
}

/// A measure has no more digits and letters than this.
const LONGEST_MEASURE: usize = 6;
