//! What may stand between the digits of one number: blanks and marks, the same filler again and
//! again, letters, words that lead from group to group.
//! Never decides what a number is.

use super::atom::Atom;
use super::cell::{Cell, Class, Script, System};
use super::cue::{self, Cue};
use super::meaning::{
    DASH, DOT, EMAIL, JOINER, MESSENGER, NUMBER, PAYMENT, PHONE, SLASH, Sets, UNIT, URL,
};

/// How two digits with only these cells between them hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Gap {
    /// Nothing stands between.
    Touching,
    /// Blanks and marks.
    Plain,
    /// Letters, characters or odd marks that are left out.
    Filler,
    /// Letters or a word that come once, as in codes.
    Doubtful,
    /// An `x` or a like sign, as sizes have it.
    Cross,
    /// Words that lead to the next group.
    Said,
    /// Any words, a new line or a wide gap.
    Strung,
}

/// A digit or a word, and how it hangs together with the one before.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// What stands before it; of the first of a number nothing that counts.
    pub gap: Gap,
    /// The digit or the word.
    pub atom: Atom,
}

impl Part {
    /// Returns whether nothing stands between two of them.
    pub fn is_touched(_: &Self, next: &Self) -> bool {
        next.gap == Gap::Touching
    }

    /// Returns the halves of a number that is said twice: "07700 900 158 07700 900 158".
    pub fn said_twice(parts: &[Self]) -> Option<(&[Self], &[Self])> {
        const SHORTEST: usize = 7;
        let (once, again) = parts.split_at(parts.len() / 2);
        let is_same = |(a, b): (&Self, &Self)| a.atom.digits() == b.atom.digits();
        let is_twice = once.len() == again.len()
            && again.first().is_some_and(|part| part.gap != Gap::Touching)
            && Self::digits(once) >= SHORTEST
            && once.iter().zip(again).all(is_same);
        is_twice.then_some((once, again))
    }

    /// Returns their digits.
    pub fn all_digits(parts: &[Self]) -> Vec<u8> {
        let digits = parts.iter().flat_map(|part| part.atom.digits());
        digits.copied().collect()
    }

    /// Returns how many digits they are.
    pub fn digits(parts: &[Self]) -> usize {
        parts.iter().map(|part| usize::from(part.atom.length)).sum()
    }
}

/// Most separators between two digits of one number.
const WIDEST: usize = 3;
/// Most of them where points follow one another: `138... 0000`.
const WIDEST_POINTS: usize = 7;
/// Longest filler.
const LONGEST_FILLER: usize = 10;
/// Longest word that is left out between groups.
const LONGEST_WORD: usize = 8;
/// Longest words that lead from group to group.
const LONGEST_SAID: usize = 24;
/// Longest group on each side of a filler that comes again.
const LONGEST_GROUP: usize = 12;
/// A filler that is a unit as well counts when it comes so often.
const OFTEN: usize = 4;

/// Returns how two digits hang together, if they belong to one number.
pub fn between(cells: &[Cell], cues: &[Cue], last: &Atom, next: &Atom) -> Option<Gap> {
    let between = cells.get(last.last..next.first).unwrap_or_default();
    if between.is_empty() {
        return Some(Gap::Touching);
    }
    if between.len() > LONGEST_SAID || between.iter().any(ends_number) {
        return None;
    }
    if is_plain(between, last) {
        return Some(Gap::Plain);
    }
    if let Some(gap) = filler(cells, cues, last, next) {
        return Some(gap);
    }
    let words = cue::within(cues, last.last, next.first);
    let is_said = |cue: &Cue| cue.last <= next.first;
    let leads = |cue: &&Cue| cue.is(JOINER | DASH | DOT | SLASH) && is_said(cue);
    let stops = |cue: &Cue| {
        is_said(cue) && !cue.is(JOINER) && (cue.is(NUMBER | UNIT) || cue.is_strong(OTHERS))
    };
    (!between.iter().any(|cell| is_part(cell) || cell.ch == '+')
        && last.system != System::Letter
        && words.iter().any(|cue| leads(&cue))
        && !words.iter().any(stops))
    .then_some(Gap::Said)
}

/// Words that announce another number.
const OTHERS: Sets = MESSENGER.or(PAYMENT).or(PHONE).or(EMAIL).or(URL);

/// "2097, no, the last is …": what is nine in Persian says no behind figures, unless they lack one
/// digit of a mobile number.
pub fn ends_with_no(cells: &[Cell], parts: &[Part]) -> bool {
    const LACKS_ONE: usize = 10;
    const FEWEST: usize = 5;
    let Some((last, figures)) = parts.split_last() else {
        return false;
    };
    let is_figure = |part: &Part| !matches!(part.atom.system, System::Word | System::Letter);
    let is_persian = |cell: &Cell| cell.script == Script::Arabic;
    last.atom.system == System::Word
        && last.atom.digits() == b"9"
        && cells.get(last.atom.first).is_some_and(is_persian)
        && figures.len() > FEWEST
        && figures.iter().all(is_figure)
        && Part::digits(figures) != LACKS_ONE
}

fn ends_number(cell: &Cell) -> bool {
    matches!(cell.class, Class::Line | Class::Known)
}

/// Marks that part numbers, and the signs of money and measures.
const fn is_part(cell: &Cell) -> bool {
    matches!(
        cell.ch,
        '#' | '×'
            | '÷'
            | '→'
            | '←'
            | '↔'
            | '⇒'
            | '➡'
            | '±'
            | '≈'
            | '≤'
            | '≥'
            | '$'
            | '¥'
            | '€'
            | '<'
            | '>'
            | ':'
            | '%'
            | '₽'
            | '£'
            | '№'
            | '°'
    )
}

/// Blanks, hyphens, brackets, points: what numbers are written with.
fn is_plain(between: &[Cell], last: &Atom) -> bool {
    if !between.iter().all(|cell| cell.is_gap() && !is_part(cell)) {
        return false;
    }
    // One such mark parts groups; several, or blanks beside it, are a mask or a sum.
    let is_masked = || {
        between
            .iter()
            .any(|cell| matches!(cell.ch, '*' | '=' | '|' | '~' | '+'))
    };
    if between.len() <= WIDEST {
        return between.len() == 1 && last.system != System::Letter || !is_masked();
    }
    between.len() <= WIDEST_POINTS
        && between
            .iter()
            .all(|cell| matches!(cell.ch, '.' | ' ' | '·' | '-' | '_' | ','))
        && between.iter().filter(|cell| cell.ch != ' ').count() >= WIDEST
}

/// Something that is left out between two groups that it touches.
fn filler(cells: &[Cell], cues: &[Cue], last: &Atom, next: &Atom) -> Option<Gap> {
    let between = cells.get(last.last..next.first).unwrap_or_default();
    if between.len() > LONGEST_FILLER || last.system == System::Word || next.system == System::Word
    {
        return None;
    }
    let is_cross = matches!(between, [cell] if matches!(cell.ch, 'x' | 'х' | '×'));
    let is_single = between.len() == 1;
    let is_letters = between.iter().all(Cell::is_alphabetic);
    let measures = || {
        cue::within(cues, last.last, next.first)
            .iter()
            .any(|cue| cue.is(UNIT | NUMBER) && cue.last <= next.first)
    };
    if is_cross {
        return Some(Gap::Cross);
    }
    // Letters between digits that touch them: 138a0000a0000, 310casa555perro0142.
    let is_word =
        is_letters && (between.len() <= WIDEST || between.len() <= LONGEST_WORD && !measures());
    if is_word {
        let is_again = times(cells, last, next) > 1;
        return Some(if is_again { Gap::Filler } else { Gap::Doubtful });
    }
    // Something in brackets: 138(no)0000.
    let is_bracketed = matches!(between, [first, inner @ .., last]
        if first.ch == '(' && last.ch == ')' && !inner.is_empty() && inner.iter().all(|cell| cell.class == Class::Letter && !cell.is_digit()));
    if is_bracketed && !measures() {
        return Some(Gap::Filler);
    }
    // A lone sign of money or measure, or a Chinese character, counts when it comes again.
    let is_blank = between
        .first()
        .is_some_and(|cell| cell.class == Class::Space);
    if is_blank || between.iter().any(Cell::is_digit) {
        return None;
    }
    let again = times(cells, last, next);
    let is_measure = measures() || is_single && between.iter().any(is_part);
    match again {
        OFTEN => Some(Gap::Filler),
        2.. if is_measure => is_single.then_some(Gap::Cross),
        2.. => Some(Gap::Filler),
        _ if is_measure || !between.iter().all(Cell::is_han) => None,
        // A Chinese word or two between groups.
        _ => (between.len() <= 2 && are_groups(cells, last, next)).then_some(Gap::Doubtful),
    }
}

/// Three to five digits stand on each side.
fn are_groups(cells: &[Cell], last: &Atom, next: &Atom) -> bool {
    let before = cells.get(..last.last).unwrap_or_default().iter().rev();
    let behind = cells.get(next.first..).unwrap_or_default().iter();
    let is_group = |length: usize| (3..=5).contains(&length);
    is_group(before.take(6).take_while(|cell| cell.is_digit()).count())
        && is_group(behind.take(6).take_while(|cell| cell.is_digit()).count())
}

/// Returns how often the cells between two groups stand between the groups around, this one
/// counted.
fn times(cells: &[Cell], last: &Atom, next: &Atom) -> usize {
    let filler = cells.get(last.last..next.first).unwrap_or_default();
    let is_same = |place: Option<usize>| {
        let there = place.and_then(|place| cells.get(place..place + filler.len()));
        there.is_some_and(|there| there.iter().zip(filler).all(|(a, b)| a.ch == b.ch))
    };
    let digits = |cells: &mut dyn Iterator<Item = &Cell>| {
        cells
            .take(LONGEST_GROUP)
            .take_while(|cell| cell.is_digit())
            .count()
    };
    let mut found = 1;
    let mut at = next.first;
    while found < OFTEN {
        let group = digits(&mut cells.iter().skip(at));
        at += group;
        if group == 0
            || !is_same(Some(at))
            || !cells.get(at + filler.len()).is_some_and(Cell::is_digit)
        {
            break;
        }
        at += filler.len();
        found += 1;
    }
    let mut at = last.last;
    while found < OFTEN {
        let group = digits(&mut cells.get(..at).unwrap_or_default().iter().rev());
        let Some(before) = at.checked_sub(group + filler.len()) else {
            break;
        };
        let is_digit = before
            .checked_sub(1)
            .and_then(|at| cells.get(at))
            .is_some_and(Cell::is_digit);
        if group == 0 || !is_same(Some(before)) || !is_digit {
            break;
        }
        at = before;
        found += 1;
    }
    found
}
