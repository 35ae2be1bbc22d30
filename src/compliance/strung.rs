//! Numbers whose groups are strung on words, lines or wide gaps: `先137再0000最后拨8616`,
//! `dial 206 pause 555 pause 0151`.
//! Never takes a measure, an amount or a number with a name of its own for a group.

use super::cell::{Cell, Class, System};
use super::cue::{self, Cue};
use super::gap::{Gap, Part};
use super::meaning::{
    ADDRESS, COURIER, EMAIL, INVITE, JOINER, LEAD, MESSENGER, NUMBER, PAYMENT, PHONE, REFUND, Sets,
    UNIT, URL,
};
use super::numbering;

/// Longest words between two groups.
const WIDEST: usize = 28;
/// A line that says a group and hardly anything else is no longer.
const SHORT_LINE: usize = 14;
/// Longest group.
const LONGEST_GROUP: usize = 8;
/// Longest first group.
const LONGEST_FIRST: usize = 4;
/// No number to call or to pay to has more digits.
const MOST: usize = 19;
/// Numbers to call have so many.
const CALLED: std::ops::RangeInclusive<usize> = 8..=13;
/// How far before it a word that speaks of calling stands.
const REACH: usize = 30;
/// So near stands the name of a messenger.
const NEAR: usize = 12;
/// Words that announce another number, or speak of something that is counted.
const OTHERS: Sets = MESSENGER
    .or(PAYMENT)
    .or(EMAIL)
    .or(URL)
    .or(REFUND)
    .or(COURIER);

/// Returns the digits of a number whose groups are strung together, if some are.
pub fn find(cells: &[Cell], cues: &[Cue], parts: &[Part]) -> Option<Vec<Part>> {
    // A lone numeral beside figures is a part of a word: 老刘 136.
    let is_one = |a: &Part, b: &Part| match b.gap {
        Gap::Touching => true,
        Gap::Strung => false,
        _ => is_numeral(a) == is_numeral(b),
    };
    let mut chain: Vec<Group<'_>> = Vec::new();
    let mut before: Option<Group<'_>> = None;
    for group in parts.chunk_by(is_one).filter_map(Group::of) {
        let goes_on = before.filter(|before| {
            ![before, &group].iter().any(|group| group.is_host(cells))
                && may_string(cells, cues, before, &group)
        });
        match goes_on {
            Some(before) if chain.is_empty() => chain.extend([before, group]),
            Some(_) => chain.push(group),
            None if chain.is_empty() => {}
            None => {
                if let Some(found) = number(cells, cues, &chain) {
                    return Some(found);
                }
                chain.clear();
            }
        }
        before = Some(group);
    }
    number(cells, cues, &chain)
}

fn is_numeral(part: &Part) -> bool {
    matches!(part.atom.system, System::Han | System::Word)
}

/// Digits that hang together without words.
#[derive(Clone, Copy)]
struct Group<'p> {
    parts: &'p [Part],
    first: usize,
    last: usize,
    digits: usize,
}

impl<'p> Group<'p> {
    fn of(parts: &'p [Part]) -> Option<Self> {
        Some(Self {
            parts,
            first: parts.first()?.atom.first,
            last: parts.last()?.atom.last,
            digits: Part::digits(parts),
        })
    }

    /// Four numbers up to 255 with points between: `192.168.0.1`.
    fn is_host(&self, cells: &[Cell]) -> bool {
        let numbers = || self.parts.chunk_by(Part::is_touched);
        let is_byte = |number: &[Part]| {
            let digits = Part::all_digits(number);
            let value = str::from_utf8(&digits).ok().and_then(|it| it.parse().ok());
            value.is_some_and(|value: u16| value < 256)
        };
        let is_pointed = |part: &Part| {
            let before = part.atom.first.checked_sub(1);
            before
                .and_then(|at| cells.get(at))
                .is_some_and(|cell| cell.ch == '.')
        };
        self.digits <= 12
            && numbers().count() == 4
            && numbers().all(is_byte)
            && self
                .parts
                .iter()
                .skip(1)
                .filter(|part| part.gap != Gap::Touching)
                .all(is_pointed)
    }

    /// `19.05.2003`, `2003-05-19`, `2005-2008`.
    fn is_date(&self) -> bool {
        let numbers: Vec<u32> = self
            .parts
            .chunk_by(Part::is_touched)
            .filter_map(|number| str::from_utf8(&Part::all_digits(number)).ok()?.parse().ok())
            .collect();
        let is_year = |year: u32| (1900..=2100).contains(&year);
        let is_day = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
        match *numbers.as_slice() {
            [day, month, year] if is_year(year) => is_day(day, month) || is_day(month, day),
            [year, month, day] if is_year(year) => is_day(day, month),
            [from, to] => is_year(from) && is_year(to) && from < to,
            _ => false,
        }
    }

    fn has(&self, gap: Gap) -> bool {
        self.parts.iter().skip(1).any(|part| part.gap == gap)
    }

    /// Blanks or marks part it, and not digit by digit: a date, hours, an amount.
    fn is_compound(&self) -> bool {
        self.has(Gap::Plain)
            && self
                .parts
                .chunk_by(Part::is_touched)
                .any(|part| Part::digits(part) > 1)
    }
}

/// Nothing stands between that makes them two numbers.
fn may_string(cells: &[Cell], cues: &[Cue], one: &Group<'_>, next: &Group<'_>) -> bool {
    let between = cells.get(one.last..next.first).unwrap_or_default();
    if one.digits.max(next.digits) > LONGEST_GROUP || !(1..=WIDEST).contains(&between.len()) {
        return false;
    }
    let is_clock = matches!(between, [cell] if cell.ch == ':');
    let has_cross = || one.has(Gap::Cross) || next.has(Gap::Cross);
    let is_short = one.digits.min(next.digits) < LONGEST_FIRST;
    let stops = |cue: &Cue| {
        cue.last <= next.first
            && !cue.is_disguised
            && !cue.is(JOINER)
            && (is_short || !is_cross(cells, cue))
            && (cue.is(NUMBER | UNIT) || cue.is_strong(OTHERS))
    };
    let is_letters = between.len() < 4 && between.iter().all(Cell::is_alphabetic);
    // "202-555, battery CR1632": what letters touch is a name of goods.
    let is_said = |cue: &Cue| cue.value.is_some() && cue.last == next.first;
    let is_touched = !is_letters
        && between.last().is_some_and(Cell::is_latin)
        && !cue::within(cues, one.last, next.first).iter().any(is_said);
    let is_address = || {
        cue::within(cues, one.last, next.first)
            .iter()
            .any(|cue| cue.is(ADDRESS))
    };
    // "深1500 宽600 高2000"
    let is_side = matches!(between.iter().rfind(|cell| !cell.is_gap()), Some(cell) if matches!(cell.ch, '长' | '宽' | '高' | '深' | '厚' | '径'));
    // "原来 1586 改完 1350 退您 236"
    let is_money = between
        .iter()
        .any(|cell| "价退减补付共券折改差送赔".contains(cell.ch));
    let is_sum = is_short && between.iter().any(|cell| cell.ch == '+');
    // "… size 7 ⏎ Since 07.07.2009 nobody": a line that begins with another word and goes on speaks
    // of something else.
    let is_other_line = || {
        let is_end = |cell: &Cell| cell.class == Class::Line;
        let line = between.iter().rposition(is_end);
        let begin = line.map_or(next.first, |at| one.last + at + 1);
        let words = cells.get(begin..next.first).unwrap_or_default();
        let rest = cells.get(begin..).unwrap_or_default().iter();
        let leads = |cue: &Cue| cue.is(JOINER | LEAD);
        words.iter().any(Cell::is_alphabetic)
            && rest
                .take_while(|cell| !is_end(cell))
                .take(SHORT_LINE + 1)
                .count()
                > SHORT_LINE
            && !cue::within(cues, begin, next.first).iter().any(leads)
    };
    !is_clock
        && !is_sum
        && !is_side
        && !is_money
        && (is_letters || !has_cross())
        && !is_touched
        && !is_address()
        && !is_other_line()
        && between
            .iter()
            .filter(|cell| cell.class == Class::Line)
            .count()
            < 3
        && !between.iter().any(parts_numbers)
        && (is_letters || !cue::within(cues, one.last, next.first).iter().any(stops))
}

fn is_cross(cells: &[Cell], cue: &Cue) -> bool {
    matches!(cells.get(cue.first..cue.last), Some([cell]) if cell.ch == 'x')
}

fn parts_numbers(cell: &Cell) -> bool {
    cell.class == Class::Known
        || cell.ends_sentence() && cell.class != Class::Line
        || cell.is_digit()
        || matches!(
            cell.ch,
            '×' | '÷'
                | '±'
                | '≈'
                | '≤'
                | '≥'
                | '$'
                | '¥'
                | '€'
                | '<'
                | '>'
                | '%'
                | '₽'
                | '£'
                | '№'
                | '°'
                | '='
        )
}

/// Returns the parts of a chain that are a number: the longest that a numbering plan knows.
fn number(cells: &[Cell], cues: &[Cue], chain: &[Group<'_>]) -> Option<Vec<Part>> {
    const MOST_GROUPS: usize = 16;
    let all: usize = chain.iter().map(|group| group.digits).sum();
    if chain.len() > MOST_GROUPS || all < *CALLED.start() {
        return None;
    }
    let speaks = |cue: &Cue| cue.is_strong(PHONE.or(MESSENGER).or(PAYMENT));
    let is_spoken_of = cues.iter().any(speaks);
    let windows = (2..=chain.len())
        .rev()
        .flat_map(|length| chain.windows(length));
    for groups in windows {
        let digits: usize = groups.iter().map(|group| group.digits).sum();
        let is_long_enough = (*CALLED.start()..=MOST).contains(&digits);
        let may_be =
            || is_spoken_of || digits > *CALLED.end() || may_be_mobile(cells, groups, digits);
        if !is_long_enough
            || !may_be()
            || groups.iter().filter(|group| group.is_compound()).count() > 1
        {
            continue;
        }
        let parts: Vec<Part> = groups
            .iter()
            .flat_map(|group| group.parts.iter().enumerate())
            .map(|(at, part)| {
                if at == 0 {
                    Part {
                        gap: Gap::Strung,
                        ..*part
                    }
                } else {
                    *part
                }
            })
            .collect();
        if Number::of(&parts).is_sure(cells, cues, groups) {
            return Some(parts);
        }
    }
    None
}

/// Begins as a mobile number of such a length does, or behind a plus.
fn may_be_mobile(cells: &[Cell], groups: &[Group<'_>], digits: usize) -> bool {
    let Some(group) = groups.first() else {
        return false;
    };
    let mut begin = group.parts.iter().flat_map(|part| part.atom.digits());
    let has_plus = || {
        let before = group.first.checked_sub(1).and_then(|at| cells.get(at));
        before.is_some_and(|cell| cell.ch == '+')
    };
    match (digits, begin.next(), begin.next()) {
        (9, Some(b'6' | b'7'), _)
        | (10, Some(b'2'..=b'9'), _)
        | (11, Some(b'1'), Some(b'3'..=b'9'))
        | (11, Some(b'7' | b'8'), _)
        | (11, Some(b'0'), Some(b'9' | b'7'))
        | (12, Some(b'9'), Some(b'8'))
        | (13, Some(b'8'), Some(b'6')) => true,
        _ => has_plus(),
    }
}

/// The name of a messenger or of a wallet stands right before it.
fn is_announced(cells: &[Cell], cues: &[Cue], at: usize) -> bool {
    let before = cue::within(cues, at.saturating_sub(REACH), at);
    before.iter().any(|cue| {
        let between = cells.get(cue.last..at).unwrap_or_default();
        cue.is_strong(MESSENGER.or(PAYMENT))
            && between.len() <= NEAR
            && !between.iter().any(Cell::ends_sentence)
    }) && !before.iter().any(|cue| cue.is(NUMBER | REFUND))
}

struct Number {
    digits: String,
    parts: Vec<usize>,
}

impl Number {
    fn of(parts: &[Part]) -> Self {
        let digits = parts.iter().flat_map(|part| part.atom.digits());
        Self {
            digits: digits.map(|&digit| char::from(digit)).collect(),
            parts: parts.chunk_by(Part::is_touched).map(Part::digits).collect(),
        }
    }

    fn is_sure(&self, cells: &[Cell], cues: &[Cue], groups: &[Group<'_>]) -> bool {
        let (Some(first), Some(last)) = (groups.first(), groups.last()) else {
            return false;
        };
        let before = cue::within(cues, first.first.saturating_sub(REACH), last.first);
        if !CALLED.contains(&self.digits.len()) {
            // A card in its four groups; its check digit is asked later.
            let is_paid = |cue: &Cue| cue.is_strong(PAYMENT);
            return self.digits.len() >= 15
                && self.parts.iter().all(|&length| (2..=8).contains(&length))
                && (groups.len() > 2 || before.iter().any(is_paid));
        }
        let is_called = || before.iter().any(|cue| cue.is_strong(PHONE));
        let is_placed = || before.iter().any(|cue| cue.is(ADDRESS));
        let is_led = || {
            let pairs = groups.windows(2);
            pairs.clone().all(|pair| {
                matches!(pair, [a, b] if cue::within(cues, a.last, b.first).iter().any(|cue| cue.is(JOINER)))
            })
        };
        let is_mask = |pair: &[Group<'_>]| {
            matches!(pair, [a, b] if cells.get(a.last..b.first).is_some_and(|between| {
                between.iter().filter(|cell| cell.ch == '*').count() > 1
            }))
        };
        let is_long = self
            .parts
            .first()
            .is_none_or(|&length| length > LONGEST_FIRST);
        if is_long || groups.windows(2).any(is_mask) {
            return false;
        }
        let is_pair = self.parts.len() < 3 && self.digits.len() < 9;
        if !is_pair && self.has_groups() && is_announced(cells, cues, first.first) {
            return true;
        }
        let asks = |cue: &Cue| cue.is_strong(PHONE | INVITE | MESSENGER);
        let around = cue::within(cues, first.first.saturating_sub(REACH), last.last + REACH);
        let tells_time = || self.are_years() || groups.iter().any(Group::is_date);
        // "… 304 pages": the last counts something.
        let counts = || {
            let behind = cue::within(cues, last.last, last.last + 2);
            behind.iter().any(|cue| cue.is(UNIT))
        };
        if (self.are_prices() || tells_time() || counts()) && !around.iter().any(asks) {
            return false;
        }
        let is_long = self.parts.len() > 2;
        let is_even = self.parts.iter().all(|&length| length == 1)
            || self.parts.iter().all(|&length| (3..=5).contains(&length));
        let begins_with_nought = self.digits.len() > 9 && self.digits.starts_with('0');
        let is_odd = is_even || begins_with_nought || self.has_nought() || is_led();
        let has_plus = first
            .first
            .checked_sub(1)
            .and_then(|at| cells.get(at))
            .is_some_and(|cell| cell.ch == '+');
        let is_known =
            self.is_mobile() || has_plus && numbering::is_international(self.digits.as_bytes());
        let is_dialled = || {
            self.digits.len() == 11
                && is_led()
                && numbering::is_national(self.digits.as_bytes(), false)
        };
        is_long && (is_known && (is_odd || is_called()) || is_dialled())
            || is_long
                && is_called()
                && !is_placed()
                && self.parts.iter().filter(|&&length| length > 2).count() > 1
                && numbering::is_national(self.digits.as_bytes(), false)
    }

    /// "790, 1290 и 1990", "350 … 100 … 1650": three prices or more, each of them round.
    fn are_prices(&self) -> bool {
        let mut rest = self.digits.as_str();
        let is_round = |&length: &usize| {
            let (price, behind) = rest.split_at_checked(length).unwrap_or_default();
            rest = behind;
            (3..=4).contains(&length) && price.ends_with('0') && !price.starts_with('0')
        };
        self.parts.len() > 2 && self.parts.iter().all(is_round)
    }

    /// "1960 y 1975, casi 600": two years that are told together.
    fn are_years(&self) -> bool {
        const YEARS: std::ops::RangeInclusive<u32> = 1000..=2100;
        const APART: u32 = 100;
        let year = |from: usize| -> Option<u32> {
            let year = self.digits.get(from..from + 4)?.parse().ok()?;
            YEARS.contains(&year).then_some(year)
        };
        matches!(self.parts.as_slice(), [4, 4, ..])
            && matches!((year(0), year(4)), (Some(one), Some(two)) if one.abs_diff(two) <= APART)
    }

    /// Groups as people read numbers out: none of one digit among longer ones.
    fn has_groups(&self) -> bool {
        self.parts.iter().all(|&length| length == 1) || self.parts.iter().all(|&length| length > 1)
    }

    /// A group of several digits begins with a nought: no measure does.
    fn has_nought(&self) -> bool {
        let mut from = 0;
        self.parts.iter().enumerate().any(|(at, &length)| {
            let is_nought = at > 0 && length > 1 && self.digits.get(from..=from) == Some("0");
            from += length;
            is_nought
        })
    }

    fn is_mobile(&self) -> bool {
        let begins = |starts: &[&str]| starts.iter().any(|start| self.digits.starts_with(start));
        let is_known = match self.digits.len() {
            9 => begins(&["6", "7"]),
            10 => {
                begins(&["9"])
                    || matches!(self.parts.as_slice(), [3, 3, 4] | [3, 3, 2, 2])
                    || self.parts.len() == 10
            }
            11 => begins(&[
                "13", "14", "15", "16", "17", "18", "19", "79", "89", "09", "07",
            ]),
            12 => begins(&["989"]),
            13 => begins(&["861"]),
            _ => false,
        };
        is_known
            && (numbering::is_mobile(self.digits.as_bytes())
                || numbering::is_international(self.digits.as_bytes()))
    }
}
