//! Reads what stands in for the marks of an address as those marks, `shop🔴ru`, `ana(punto)b`, and
//! what stands in for the letters of words as those letters, `p4y 0uts1de`.
//! Never touches a text whose marks and letters stand where a sentence has them.

use super::alike;
use super::cell::{Cell, Class, Script, Signs, Sort};
use super::cue::Cue;
use super::host::{self, Ending};
use super::leet;
use super::meaning::{AT, DASH, DOT, Sets, UNDERSCORE};
use super::scan::Scan;

/// Marks that are spelled out in names and addresses.
const SPELLED: Sets = AT.or(DOT).or(UNDERSCORE).or(DASH);
/// Longest last part of a host.
const LONGEST: usize = 8;
/// Domains that end a host and no sentence, even behind a blank.
const APART: &[&str] = &["com", "ru", "ir", "net", "org", "cn", "es", "рф"];

/// Returns the cells with plain marks, when some stood in for them.
pub fn with_marks(scan: &Scan<'_>) -> Option<Vec<Cell>> {
    let cells = scan.cells();
    let is_spelled = scan.has(SPELLED);
    let bracketed = is_spelled.then(|| bracketed(cells, scan.cues())).flatten();
    let cells = bracketed.as_deref().unwrap_or(cells);
    let is_strange = scan.signs().has(Signs::STRANGE);
    let pointed = is_strange.then(|| pointed(cells)).flatten();
    let cells = pointed.as_deref().unwrap_or(cells);
    let has_apart = scan.has_point_apart() || bracketed.is_some() || pointed.is_some();
    let closed = has_apart.then(|| closed(scan, cells)).flatten();
    closed.or(pointed).or(bracketed)
}

/// `(punto)`, `[at]`, `(下划线)`
fn bracketed(cells: &[Cell], cues: &[Cue]) -> Option<Vec<Cell>> {
    let is = |at: Option<usize>, marks: &[char]| {
        at.and_then(|at| cells.get(at))
            .is_some_and(|cell| marks.contains(&cell.ch))
    };
    let is_bracketed = |cue: &&Cue| {
        cue.is(SPELLED)
            && is(cue.first.checked_sub(1), &['(', '[', '{', '<', '【'])
            && is(Some(cue.last), &[')', ']', '}', '>', '】'])
    };
    let mut read: Option<Vec<Cell>> = None;
    let mut from = 0;
    for cue in cues.iter().filter(is_bracketed) {
        let mark = match cue.all() {
            sets if sets.has(AT) => '@',
            sets if sets.has(DOT) => '.',
            sets if sets.has(UNDERSCORE) => '_',
            _ => '-',
        };
        let (Some(first), Some(last)) = (cells.get(cue.first - 1), cells.get(cue.last)) else {
            continue;
        };
        let read = read.get_or_insert_default();
        read.extend(cells.get(from..cue.first - 1).unwrap_or_default());
        read.push(mark_of(mark, first.start, last.end));
        from = cue.last + 1;
    }
    let mut read = read?;
    read.extend(cells.get(from..).unwrap_or_default());
    Some(read)
}

const fn mark_of(ch: char, start: u16, end: u16) -> Cell {
    Cell {
        ch,
        start,
        end,
        class: Class::Mark,
        sort: Sort::Mark,
        signs: Signs::of(ch, Class::Mark),
        ..Cell::BLANK
    }
}

/// A sign or an odd mark where a point belongs: before the last part of a host.
fn pointed(cells: &[Cell]) -> Option<Vec<Cell>> {
    let is_between = |at: usize| {
        at.checked_sub(1)
            .and_then(|at| cells.get(at))
            .is_some_and(is_name)
            && cells.get(at + 1).is_some_and(is_name)
    };
    let sign = cells.iter().enumerate().find_map(|(at, cell)| {
        let is_sign = cell.signs.has(Signs::STRANGE) && is_between(at);
        (is_sign && ends_host(cells, at + 1)).then_some(cell.ch)
    })?;
    let read = cells.iter().enumerate().map(|(at, cell)| match cell.ch {
        ch if ch == sign && is_between(at) => mark_of('.', cell.start, cell.end),
        _ => *cell,
    });
    Some(read.collect())
}

fn is_name(cell: &Cell) -> bool {
    cell.is_latin() || cell.class == Class::Digit || cell.script == Script::Cyrillic
}

/// The last part of a host, and nothing of a word behind it.
fn ends_host(cells: &[Cell], at: usize) -> bool {
    let (label, behind) = label(cells, at);
    let has_path = cells.get(behind).is_some_and(|cell| cell.ch == '/')
        && cells.get(behind + 1).is_some_and(is_name);
    let ends = cells
        .get(behind)
        .is_none_or(|cell| !is_name(cell) && cell.ch != '-');
    match label.len() {
        2.. if ends || has_path => match host::ending(&label) {
            Some(Ending::Sure) => true,
            Some(Ending::Word) => has_path,
            None => false,
        },
        _ => false,
    }
}

/// Returns the letters at a place, and where they end.
fn label(cells: &[Cell], at: usize) -> (String, usize) {
    let letters = cells.get(at..).unwrap_or_default().iter().take(LONGEST + 1);
    let label: String = letters
        .take_while(|cell| cell.is_alphabetic())
        .map(|cell| cell.ch)
        .collect();
    let length = label.chars().count();
    (label, at + length)
}

/// A blank behind or around the point of an address: `wa. me/79…`, `shop . com`.
fn closed(scan: &Scan<'_>, cells: &[Cell]) -> Option<Vec<Cell>> {
    let is_blank = |cell: &Cell| cell.class == Class::Space;
    let mut read: Option<Vec<Cell>> = None;
    let mut from = 0;
    for (at, _) in cells.iter().enumerate().filter(|(_, cell)| cell.ch == '.') {
        let behind = at + 1 + usize::from(cells.get(at + 1).is_some_and(is_blank));
        let before = at.checked_sub(1).and_then(|at| cells.get(at));
        let first = at - usize::from(before.is_some_and(is_blank));
        let is_apart = first < at || behind > at + 1;
        if !is_apart
            || first < from
            || !first
                .checked_sub(1)
                .and_then(|at| cells.get(at))
                .is_some_and(is_name)
        {
            continue;
        }
        let (label, end) = label(cells, behind);
        let has_path = cells.get(end).is_some_and(|cell| cell.ch == '/')
            && cells.get(end + 1).is_some_and(is_name);
        let ends = cells.get(end).is_none_or(|cell| !is_name(cell));
        // `.NET` behind a word is no host.
        // "No lo use más. Es motivo de cambio."
        let begins_sentence = || {
            let goes_on = matches!(cells.get(end..end + 2), Some([blank, word]) if is_blank(blank) && word.is_alphabetic());
            let source = cells.get(behind).and_then(|cell| scan.as_written(cell));
            let is_word = matches!(label.as_str(), "es" | "ir");
            is_word && first == at && goes_on && source.is_some_and(char::is_uppercase)
        };
        let is_alike =
            first == at || label != "net" && cells.get(first - 1).is_some_and(Cell::is_latin);
        let is_host = has_path && host::ending(&label).is_some()
            || ends && is_alike && APART.contains(&label.as_str()) && !begins_sentence();
        if is_host {
            let read = read.get_or_insert_default();
            read.extend(cells.get(from..first).unwrap_or_default());
            read.extend(cells.get(at));
            from = behind;
        }
    }
    let mut read = read?;
    read.extend(cells.get(from..).unwrap_or_default());
    Some(read)
}

/// Returns the cells with look-alike letters and digits as the letters they stand for, when several
/// words are written so: `p4y 0uts1de`, `рау mе оutsidе`.
pub fn with_letters(cells: &[Cell], is_mixed: bool) -> Option<Vec<Cell>> {
    const FEWEST: usize = 2;
    let is_dressed = |word: &[Cell]| {
        if is_mixed {
            is_of_two_alphabets(word)
        } else {
            leet::is_word(word)
        }
    };
    if words(cells)
        .filter(|(first, last)| cells.get(*first..*last).is_some_and(is_dressed))
        .count()
        < FEWEST
    {
        return None;
    }
    let mut read = cells.to_vec();
    for (first, last) in words(cells) {
        let word = read.get_mut(first..last).unwrap_or_default();
        if is_mixed {
            latin(word);
        } else if leet::is_word(word) {
            word.iter_mut().for_each(leet::become_letter);
        }
    }
    Some(read)
}

/// Letters and digits that touch each other, as ranges.
fn words(cells: &[Cell]) -> impl Iterator<Item = (usize, usize)> {
    let is_part = |cell: &Cell| cell.is_alphabetic() || cell.class == Class::Digit;
    let mut at = 0;
    std::iter::from_fn(move || {
        at += cells
            .get(at..)?
            .iter()
            .take_while(|cell| !is_part(cell))
            .count();
        let first = at;
        at += cells
            .get(at..)?
            .iter()
            .take_while(|cell| is_part(cell))
            .count();
        (at > first).then_some((first, at))
    })
}

fn is_of_two_alphabets(word: &[Cell]) -> bool {
    word.iter().any(Cell::is_latin) && word.iter().any(|cell| cell.script == Script::Cyrillic)
}

/// Writes a word in Latin letters, where all of its letters look like some.
fn latin(word: &mut [Cell]) {
    let all = word
        .iter()
        .all(|cell| cell.is_latin() || alike::latin(cell.ch).is_some());
    if !all {
        return;
    }
    for cell in word.iter_mut().filter(|cell| !cell.is_latin()) {
        if let Some(ch) = alike::latin(cell.ch) {
            cell.ch = ch;
            cell.script = Script::Latin;
            cell.signs = Signs::of(ch, Class::Letter);
            cell.sort = Sort::Latin;
        }
    }
}
