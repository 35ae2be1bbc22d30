//! Reads digits as letters where an address ends in them, `d0t c0m`, and letters as digits where a
//! number to call is made of them, `E3 I582 2816`.
//! Never touches a text without such an ending or such a number.

use super::cell::{Cell, Class, NO_DIGIT, Script, Signs, Sort, System, digit_like};
use super::host::{self, Ending};

/// Longest last part of a host that is written so.
const LONGEST: usize = 8;

/// Returns the cells with letters for digits, when an address ends in them.
pub fn read_as_letters(cells: &[Cell]) -> Option<Vec<Cell>> {
    let begins = |pair: &[Cell]| matches!(pair, [before, part] if matches!(before.ch, '.' | ' ') && is_part(part));
    let mut pairs = cells.windows(2).zip(1..);
    pairs.find(|(pair, at)| begins(pair) && ends_address(cells, *at))?;
    let mut read = cells.to_vec();
    let mut at = 0;
    while at < cells.len() {
        let length = token(cells, at);
        let word = cells.get(at..at + length).unwrap_or_default();
        if word.iter().any(Cell::is_latin) {
            for cell in read.get_mut(at..at + length).unwrap_or_default() {
                become_letter(cell);
            }
        }
        at += length.max(1);
    }
    // `@t` is an "at".
    let is_spare = |at: usize| {
        let is = |at: usize, ch: char| cells.get(at).is_some_and(|cell| cell.ch == ch);
        at > 0 && is(at - 1, '@') && is(at, 't') && is(at + 1, ' ')
    };
    let kept = read
        .into_iter()
        .enumerate()
        .filter(|(at, _)| !is_spare(*at));
    Some(kept.map(|(_, cell)| cell).collect())
}

/// Fewest letters and digits of a number to call, and the most of them.
const FEWEST: usize = 9;
const MOST: usize = 14;

/// Returns the cells with digits for letters, when a number to call is written so: `E3 I582 2816`,
/// `8 9ЗЗ ООО-4Ч-1б`.
pub fn read_as_digits(cells: &[Cell]) -> Option<Vec<Cell>> {
    let is_digit = |cell: &Cell| cell.class == Class::Digit;
    let is_odd = |cell: &Cell| {
        !is_digit(cell) && digit_like(cell.ch).is_none() && figure(cell, false).is_some()
    };
    // A letter beside a digit that no other reader takes for one.
    let seed = cells.windows(2).position(|pair| match pair {
        [a, b] => is_digit(a) && is_odd(b) || is_digit(b) && is_odd(a),
        _ => false,
    })?;
    let from = seed.saturating_sub(2 * MOST);
    let (first, last) = (from..=seed).find_map(|first| {
        figures(cells, first)
            .filter(|last| *last > seed)
            .map(|last| (first, last))
    })?;
    let mut read = cells.to_vec();
    for (place, cell) in read.iter_mut().enumerate().take(last).skip(first) {
        if let Some(value) = figure(cell, place == first).filter(|_| cell.is_alphabetic()) {
            become_digit(cell, value);
        }
    }
    Some(read)
}

/// Returns where a number of digits and letters that look like digits ends; a mark or two may part
/// its groups, and each group has a digit or is nothing but noughts.
fn figures(cells: &[Cell], first: usize) -> Option<usize> {
    let is_part = |cell: &Cell| cell.is_alphabetic() || cell.class == Class::Digit;
    let before = first.checked_sub(1).and_then(|at| cells.get(at));
    if before.is_some_and(is_part) {
        return None;
    }
    let is_gap = |cell: &Cell| matches!(cell.ch, ' ' | '-' | '.' | '(' | ')');
    let is_nought = |cell: &Cell| digit_like(cell.ch) == Some(0);
    let (mut digits, mut letters, mut noughts) = (0, 0, 0);
    let mut at = first;
    let mut last = first;
    loop {
        let rest = cells.get(at..).unwrap_or_default();
        let length = rest
            .iter()
            .take(MOST + 1)
            .take_while(|cell| is_part(cell))
            .count();
        let group = rest.get(..length).unwrap_or_default();
        let plain = group
            .iter()
            .filter(|cell| cell.class == Class::Digit)
            .count();
        let is_group = length > 0
            && (plain > 0 || group.iter().all(is_nought))
            && group.iter().all(|cell| figure(cell, false).is_some());
        if !is_group || digits + letters + length > MOST {
            break;
        }
        digits += plain;
        letters += length - plain;
        noughts += group.iter().filter(|cell| is_nought(cell)).count();
        last = at + length;
        let gap = cells.get(last..).unwrap_or_default().iter().take(2);
        at = last + gap.take_while(|cell| is_gap(cell)).count();
    }
    // Noughts are most often written so: `18ooooo3gl7`.
    let is_number = (FEWEST..=MOST).contains(&(digits + letters))
        && digits + noughts >= letters
        && digits * 2 >= letters;
    is_number.then_some(last)
}

/// The digit that a cell is or looks like.
fn figure(cell: &Cell, is_first: bool) -> Option<u8> {
    match cell.ch {
        _ if cell.class == Class::Digit => Some(cell.value),
        'e' | 'ε' => Some(3),
        'a' => Some(4),
        'g' if is_first => Some(6),
        'g' | 'q' => Some(9),
        't' | 'т' => Some(7),
        'd' => Some(0),
        ch => digit_like(ch),
    }
}

const fn become_digit(cell: &mut Cell, value: u8) {
    cell.class = Class::Digit;
    cell.script = Script::Other;
    cell.value = value;
    cell.system = System::Letter;
    cell.sort = Sort::Digit;
    cell.signs = Signs::NONE;
}

/// Returns whether digits stand for letters in a word: among letters, and no more than they are.
pub fn is_word(word: &[Cell]) -> bool {
    let digits = word
        .iter()
        .filter(|cell| cell.class == Class::Digit)
        .count();
    let is_read = |cell: &Cell| cell.is_latin() || letter(cell.value).is_some();
    let ends_well = word.last().is_some_and(Cell::is_latin) || word.len() > 3;
    digits > 0
        && digits * 2 <= word.len() + 1
        && word.len() > 2
        && word.len() < 14
        && ends_well
        && word.iter().all(is_read)
        && word
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if a.class == Class::Digit && b.is_latin()))
}

fn is_part(cell: &Cell) -> bool {
    cell.is_latin() || cell.class == Class::Digit
}

fn token(cells: &[Cell], from: usize) -> usize {
    cells
        .iter()
        .skip(from)
        .take_while(|cell| is_part(cell))
        .count()
}

/// A last part with digits for letters begins at a place.
fn ends_address(cells: &[Cell], at: usize) -> bool {
    let word = cells.get(at..).unwrap_or_default();
    let length = token(word.get(..LONGEST + 1).unwrap_or(word), 0);
    let word = word.get(..length).unwrap_or_default();
    let is_digit = |cell: &&Cell| cell.class == Class::Digit;
    let digits = word.iter().filter(is_digit).count();
    if digits == 0 || digits == length || !(3..=LONGEST).contains(&length) {
        return false;
    }
    let read = |cell: &Cell| {
        if cell.is_latin() {
            Some(cell.ch)
        } else {
            letter(cell.value)
        }
    };
    let label: Option<String> = word.iter().map(read).collect();
    label.is_some_and(|label| host::ending(&label) == Some(Ending::Sure))
}

/// The letter that a digit looks like.
const fn letter(value: u8) -> Option<char> {
    Some(match value {
        0 => 'o',
        1 => 'i',
        3 => 'e',
        4 => 'a',
        5 => 's',
        7 => 't',
        _ => return None,
    })
}

/// Makes a digit the letter that it looks like.
pub const fn become_letter(cell: &mut Cell) {
    if let Some(ch) = letter(cell.value) {
        cell.ch = ch;
        cell.class = Class::Letter;
        cell.script = Script::Latin;
        cell.sort = Sort::Latin;
        cell.value = NO_DIGIT;
        cell.signs = Signs::NONE;
    }
}
