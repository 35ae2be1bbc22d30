//! What stands in a text anywhere, noted while its words are looked for, so that a check that can
//! find nothing need not look. Never says where it stands.

use super::cell::{Cell, Class, Signs, Sort};

/// What the cells of a text hold.
#[derive(Debug, Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing seen in the text"
)]
pub struct Marks {
    /// The signs of all cells but letters and digits.
    pub signs: Signs,
    /// How many digits there are.
    pub digits: usize,
    /// Latin letters stand in it.
    pub has_latin: bool,
    /// Letters of another alphabet stand in it.
    pub has_foreign: bool,
    /// Chinese characters stand in it.
    pub has_han: bool,
    /// A point, or what stands in for one, touches names as in an address.
    pub has_dot: bool,
    /// A blank stands beside a point.
    pub has_point_apart: bool,
    /// How many points stand between digits: three of them may be an address of numbers.
    pub points: usize,
    /// How many slashes.
    pub slashes: usize,
    /// How often a single character stands between two gaps.
    pub singles: usize,
    /// Most letters and digits in a row.
    pub longest: usize,
    /// A digit touches a letter.
    pub has_digit_in_word: bool,
    /// Latin letters touch Cyrillic ones.
    pub has_mixed_word: bool,
    /// Something stands between letters or digits that may have been put in.
    pub has_filler: bool,
}

impl Marks {
    /// Notes letters of one alphabet or digits that touch nothing of the kind.
    #[inline]
    pub fn run(&mut self, cells: &[Cell], first: usize, end: usize) {
        let sort = cells.get(first).map_or(Sort::Border, |cell| cell.sort);
        self.has_latin |= sort == Sort::Latin;
        self.has_foreign |= sort > Sort::Latin;
        self.digits += if sort == Sort::Digit { end - first } else { 0 };
        self.longest = self.longest.max(end - first);
        self.singles += usize::from(end == first + 1 && is_single(cells, first));
    }

    /// Notes letters of several alphabets, digits and marks that touch each other.
    pub fn mixed(&mut self, cells: &[Cell], first: usize, end: usize) {
        let token = cells.get(first..end).unwrap_or_default();
        let digits = token.iter().filter(|cell| cell.is_digit()).count();
        self.digits += digits;
        let has_latin = token.iter().any(Cell::is_latin);
        self.has_latin |= has_latin;
        self.has_foreign |= token.iter().any(|cell| cell.sort > Sort::Latin);
        self.has_mixed_word |= has_latin && token.iter().any(|cell| cell.sort == Sort::Cyrillic);
        self.has_digit_in_word |= digits > 0 && digits < token.len();
        self.longest = self.longest.max(token.len());
        for (at, cell) in (first..).zip(token) {
            if cell.is_gap() {
                self.other(cells, at);
            } else {
                self.singles += usize::from(is_single(cells, at));
            }
        }
    }

    /// Notes a Chinese character.
    #[inline]
    pub fn han(&mut self, cells: &[Cell], at: usize) {
        self.has_han = true;
        self.digits += usize::from(cells.get(at).is_some_and(Cell::is_digit));
        self.singles += usize::from(is_single(cells, at));
        self.has_filler |= may_fill(cells, at);
    }

    /// Notes what is neither letter nor digit.
    #[inline]
    pub fn other(&mut self, cells: &[Cell], at: usize) {
        let Some(cell) = cells.get(at) else { return };
        if cell.sort == Sort::Space {
            return;
        }
        self.signs = self.signs.and(cell.signs);
        self.singles += usize::from(is_single(cells, at));
        self.slashes += usize::from(matches!(cell.ch, '/' | '\\'));
        if cell.ch == '.' {
            let is_blank = |at: Option<usize>| {
                at.and_then(|at| cells.get(at))
                    .is_some_and(|cell| cell.sort == Sort::Space)
            };
            self.has_point_apart |= is_blank(Some(at + 1)) || is_blank(at.checked_sub(1));
        }
        if cell.signs.has(Signs::DOT) && is_dot(cells, at) {
            // No domain begins with a digit, but a host behind a scheme may end in anything.
            if cells
                .get(at + 1)
                .is_some_and(|cell| cell.class == Class::Digit)
            {
                self.points += 1;
                self.has_dot |= self.points >= POINTS || self.slashes >= SLASHES;
            } else {
                self.has_dot = true;
            }
        }
        if cell.sort == Sort::Sign {
            self.has_filler |= may_fill(cells, at);
        }
    }

    /// Counts the letters that stand for digits beside digits or each other: nobody need look for
    /// them where no digit is, nor where there are enough.
    pub fn count_likes(&mut self, cells: &[Cell]) {
        const ENOUGH: usize = 8;
        if !(1..=ENOUGH).contains(&self.digits) {
            return;
        }
        let is_like = |cell: &Cell| cell.signs.has(Signs::LIKE_DIGIT);
        let mut was_digit = false;
        for cell in cells {
            self.digits += usize::from(is_like(cell) & was_digit);
            was_digit = is_like(cell) | cell.is_digit();
        }
    }
}

/// Points of an address of numbers.
const POINTS: usize = 3;
/// Slashes of a scheme.
const SLASHES: usize = 2;

fn is_gap(cells: &[Cell], at: Option<usize>) -> bool {
    at.and_then(|at| cells.get(at)).is_some_and(Cell::is_gap)
}

/// Gaps stand on both sides.
fn is_single(cells: &[Cell], at: usize) -> bool {
    is_gap(cells, Some(at + 1)) && is_gap(cells, at.checked_sub(1))
}

/// Returns whether a point, or what stands in for one, touches names as in an address.
fn is_dot(cells: &[Cell], at: usize) -> bool {
    let is_word = |at: usize| {
        cells
            .get(at)
            .is_some_and(|cell| matches!(cell.class, Class::Letter | Class::Digit))
    };
    let is_name = |at: usize| is_word(at) && !cells.get(at).is_some_and(Cell::is_han);
    let is_letter = |at: usize| cells.get(at).is_some_and(Cell::is_alphabetic);
    let is_space = |at: usize| cells.get(at).is_some_and(|cell| cell.class == Class::Space);
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    if cells.get(at).is_some_and(|cell| cell.ch == '.') {
        let is_apart = is_space(at + 1) && is_letter(at + 2) && !is_name(before);
        is_word(before) && is_word(at + 1) || is_apart
    } else {
        is_name(before) && is_letter(at + 1)
    }
}

/// Chinese characters that are put between others and mean nothing there.
const FILLERS: &[char] = &[
    '哈', '啊', '嗯', '呀', '呢', '哦', '额', '嘻', '嘿', '喵', '删', '吖', '噢', '呃', '嘛', '咯',
    '啦', '呵',
];

/// Letters, digits and what stands inside of names.
pub fn is_joined(cell: &Cell) -> bool {
    matches!(cell.class, Class::Letter | Class::Digit) || matches!(cell.ch, '.' | '@' | '_')
}

/// Returns whether a cell may have been put in between others: a sign between letters or digits, a
/// Chinese character between those of a name, or one that is put in again behind the next.
#[inline]
pub fn may_fill(cells: &[Cell], at: usize) -> bool {
    let is = |at: Option<usize>, test: fn(&Cell) -> bool| {
        at.and_then(|at| cells.get(at)).is_some_and(test)
    };
    let (before, behind) = (at.checked_sub(1), Some(at + 1));
    match cells.get(at) {
        Some(cell) if cell.sort == Sort::Sign => is(before, is_joined) && is(behind, is_joined),
        Some(cell) if cell.sort == Sort::Han && !cell.is_digit() => {
            let is_again = || {
                cells.get(at + 2).is_some_and(|next| next.ch == cell.ch)
                    && FILLERS.contains(&cell.ch)
            };
            if is(before, Cell::is_han) {
                is(behind, |_| true) && is_again()
            } else {
                is(behind, Cell::is_handle) && is(before, Cell::is_handle)
            }
        }
        _ => false,
    }
}
