//! Reads digits as letters where an address ends in them: `d0t c0m`, `@h0tmail.c0m`.
//! Never touches a text without such an ending.

use super::cell::{Cell, Class, NO_DIGIT, Script, Sort};
use super::host::{self, Ending};

/// Longest last part of a host that is written so.
const LONGEST: usize = 8;

/// Returns the cells with letters for digits, when an address ends in them.
pub fn read_as_letters(cells: &[Cell]) -> Option<Vec<Cell>> {
    (0..cells.len()).find(|&at| ends_address(cells, at))?;
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

fn is_word(cell: &Cell) -> bool {
    cell.is_latin() || cell.class == Class::Digit
}

fn token(cells: &[Cell], from: usize) -> usize {
    cells
        .iter()
        .skip(from)
        .take_while(|cell| is_word(cell))
        .count()
}

/// A last part with digits for letters, behind a point or a blank.
fn ends_address(cells: &[Cell], at: usize) -> bool {
    let begins = at
        .checked_sub(1)
        .and_then(|before| cells.get(before))
        .is_some_and(|before| matches!(before.ch, '.' | ' '));
    if !begins || !cells.get(at).is_some_and(is_word) {
        return false;
    }
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

const fn become_letter(cell: &mut Cell) {
    if let Some(ch) = letter(cell.value) {
        cell.ch = ch;
        cell.class = Class::Letter;
        cell.script = Script::Latin;
        cell.sort = Sort::Latin;
        cell.value = NO_DIGIT;
    }
}
