//! Views over the cells: the same text read in another way, each character knowing its cell.
//! Never changes the cells.

use super::cell::{Cell, Class, Script};

/// A text to search in, with the cell behind every byte.
#[derive(Debug, Default)]
pub struct View {
    text: String,
    /// Cell of each byte of `text`, and one past the last.
    cells: Vec<usize>,
}

impl View {
    fn push(&mut self, c: char, cell: usize) {
        self.text.push(c);
        self.cells.resize(self.text.len(), cell);
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the cells of a byte range: the first, and one past the last.
    pub fn cells(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let first = *self.cells.get(start)?;
        let last = *self.cells.get(end.checked_sub(1)?)?;
        Some((first, last + 1))
    }

    /// Reads the text as folded.
    pub fn plain(cells: &[Cell]) -> Self {
        Self::read(cells, |cell| Some(cell.ch))
    }

    /// Reads letters and digits alone: cue words pulled apart by blanks, emoji, points or lines.
    pub fn squeezed(cells: &[Cell]) -> Self {
        Self::read(cells, |cell| (!cell.is_gap()).then_some(cell.ch))
    }

    /// Reads look-alikes inside words of mixed script as Cyrillic letters.
    pub fn cyrillic(cells: &[Cell]) -> Self {
        Self::read(cells, |cell| Some(as_cyrillic(cell.ch)))
    }

    /// Reads look-alikes as Latin letters.
    pub fn latin(cells: &[Cell]) -> Self {
        Self::read(cells, |cell| Some(as_latin(cell.ch)))
    }

    fn read(cells: &[Cell], as_char: impl Fn(&Cell) -> Option<char>) -> Self {
        let mut view = Self::default();
        for (place, cell) in cells.iter().enumerate() {
            if let Some(c) = as_char(cell) {
                view.push(c, place);
            }
        }
        view
    }

    /// Reads with some cells replaced by another character, or left out (`None`).
    pub fn replaced(cells: &[Cell], by: &[(usize, usize, char)]) -> Self {
        let mut view = Self::default();
        let mut next = by.iter().peekable();
        let mut place = 0;
        while let Some(cell) = cells.get(place) {
            match next.peek() {
                Some(&&(first, last, c)) if first == place => {
                    view.push(c, place);
                    place = last.max(first + 1);
                    next.next();
                }
                _ => {
                    view.push(cell.ch, place);
                    place += 1;
                }
            }
        }
        view
    }
}

/// Returns whether some word mixes Latin with Cyrillic or Greek letters.
pub fn has_mixed_word(cells: &[Cell]) -> bool {
    let is_greek = |c: char| ('\u{370}'..='\u{3ff}').contains(&c);
    cells.windows(2).any(|pair| match pair {
        [a, b] if a.class == Class::Letter && b.class == Class::Letter => {
            let foreign = |cell: &Cell| cell.script == Script::Cyrillic || is_greek(cell.ch);
            a.is_latin() && foreign(b) || foreign(a) && b.is_latin()
        }
        _ => false,
    })
}

/// Returns the Cyrillic letter that a Latin one looks like.
const fn as_cyrillic(c: char) -> char {
    match c {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'k' => 'к',
        'm' => 'м',
        'n' => 'п',
        'o' => 'о',
        'p' => 'р',
        'r' => 'г',
        't' => 'т',
        'u' => 'и',
        'x' => 'х',
        'y' => 'у',
        _ => c,
    }
}

/// Returns the Latin letter that a Cyrillic or Greek one looks like.
const fn as_latin(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' => 'e',
        'һ' | 'н' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'п' | 'η' => 'n',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'г' => 'r',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'ν' | 'ѵ' => 'v',
        'ԝ' | 'ω' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        _ => c,
    }
}
