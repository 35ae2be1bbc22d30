//! Reads the name behind a messenger's cue: what may stand between, and what a name looks like.
//! Never takes a word of a sentence for a name.

use super::cell::{Cell, Class, Script};
use super::scan::Scan;

/// A name behind a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handle {
    /// Its first cell; an `@` belongs to it.
    pub first: usize,
    /// One past its last cell.
    pub last: usize,
    /// It has a digit, an underscore or an `@`: no word of a language.
    pub is_odd: bool,
    /// A colon or a word like "number" or "is" leads to it.
    pub is_led_to: bool,
}

/// Most cells between cue and name.
const WIDEST_GAP: usize = 12;
/// What may stand between a cue and the name it announces.
const LEADS: &[&str] = &[
    "同号",
    "号码",
    "号是",
    "号",
    "是",
    "手机",
    "账号",
    "帐号",
    "搜索",
    "搜",
    "加我",
    "加",
    "我",
    "的",
    "id",
    "is",
    "my",
    "me",
    "add",
    "on",
    "name",
    "nick",
    "number",
    "мой",
    "моя",
    "ник",
    "это",
    "номер",
    "на",
    "в",
    "мне",
    "es",
    "mi",
    "al",
    "el",
    "numero",
    "من",
    "ایدی",
    "به",
    "شماره",
];

/// Returns the name that follows a place, when there is one.
pub fn behind(scan: &Scan<'_>, from: usize) -> Option<Handle> {
    let cells = scan.cells();
    let mut place = from;
    let mut is_led_to = false;
    let mut is_next_line = false;
    loop {
        let cell = cells.get(place)?;
        is_next_line |= cell.class == Class::Line;
        if place > from + WIDEST_GAP {
            return None;
        }
        if cell.is_gap() && !matches!(cell.ch, '@' | '_') {
            is_led_to |= matches!(cell.ch, ':' | '=' | '→' | '>');
            place += 1;
        } else if let Some(length) = lead(cells, place) {
            is_led_to = true;
            place += length;
        } else {
            break;
        }
    }
    let handle = read(cells, place, is_led_to)?;
    // On a line or in a message of its own a name stands alone, or it belongs to another sentence.
    (!is_next_line || is_rest_of_line_empty(cells, handle.last)).then_some(handle)
}

fn is_rest_of_line_empty(cells: &[Cell], from: usize) -> bool {
    cells
        .iter()
        .skip(from)
        .take_while(|cell| cell.class != Class::Line)
        .all(Cell::is_gap)
}

/// Returns the length of a lead word at a place; in an alphabet it must stand alone.
fn lead(cells: &[Cell], place: usize) -> Option<usize> {
    LEADS.iter().find_map(|word| {
        let length = word.chars().count();
        let range = cells.get(place..place + length)?;
        let same = range.iter().map(|cell| cell.ch).eq(word.chars());
        let is_han = range.first()?.script == Script::Han;
        let ends = cells.get(place + length).is_none_or(|next| {
            next.class != Class::Letter && next.class != Class::Digit && next.ch != '_'
        });
        (same && (is_han || ends)).then_some(length)
    })
}

fn read(cells: &[Cell], first: usize, is_led_to: bool) -> Option<Handle> {
    let has_at = cells.get(first)?.ch == '@';
    let mut last = first + usize::from(has_at);
    while let Some(cell) = cells.get(last) {
        let goes_on =
            cell.is_handle() || cell.class == Class::Line && is_line_of_a_name(cells, last + 1);
        if !goes_on {
            break;
        }
        last += 1;
    }
    // A point or a hyphen at the end belongs to the sentence.
    while last > first
        && cells
            .get(last - 1)
            .is_some_and(|c| matches!(c.ch, '.' | '-'))
    {
        last -= 1;
    }
    let name = cells.get(first..last)?;
    let is_odd = has_at || name.iter().any(|c| c.class == Class::Digit || c.ch == '_');
    (last > first + usize::from(has_at)).then_some(Handle {
        first,
        last,
        is_odd,
        is_led_to,
    })
}

/// A message that holds nothing but the letters of a name goes on with the name before.
fn is_line_of_a_name(cells: &[Cell], from: usize) -> bool {
    let line = || {
        cells
            .iter()
            .skip(from)
            .take_while(|cell| cell.class != Class::Line)
    };
    line().next().is_some() && line().all(Cell::is_handle)
}

impl Handle {
    /// Returns the characters of the name, without an `@`.
    pub fn name(&self, cells: &[Cell]) -> String {
        cells
            .get(self.first..self.last)
            .unwrap_or_default()
            .iter()
            .filter(|cell| cell.ch != '@' && cell.class != Class::Line)
            .map(|cell| cell.ch)
            .collect()
    }

    /// Returns whether it is a name rather than a word of the sentence.
    pub fn is_sure(&self, scan: &Scan<'_>, cue_end: usize) -> bool {
        if self.is_odd {
            return true;
        }
        let cells = scan.cells();
        let glued_to_han = self.first == cue_end
            && scan
                .before(cue_end)
                .is_some_and(|cell| cell.script == Script::Han);
        let sentence_goes_on = match (cells.get(self.last), cells.get(self.last + 1)) {
            (Some(gap), Some(next)) => gap.class == Class::Space && next.is_latin(),
            _ => false,
        };
        glued_to_han || self.is_led_to && !sentence_goes_on
    }
}

/// Returns whether a name is the number of a parcel: a carrier's letters and at least ten digits.
pub fn is_tracking(name: &str) -> bool {
    let letters = name.chars().take_while(char::is_ascii_lowercase).count();
    let digits = name.chars().filter(char::is_ascii_digit).count();
    (1..=4).contains(&letters) && digits >= 10
}
