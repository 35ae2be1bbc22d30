//! What digits that belong together may be: one number, or several with words, letters, another
//! writing or the end of a sentence between.
//! Never says what a number is.

use super::own;
use super::{OWN_NUMBER, Run, SHORTEST, run};
use crate::compliance::cell::{Cell, Class, System};
use crate::compliance::cue::{self, Cue};
use crate::compliance::gap::{self, Gap, Part};
use crate::compliance::meaning::{COMMON, UNIT};
use crate::compliance::numbering;

pub fn push(cells: &[Cell], cues: &[Cue], parts: &[Part], runs: &mut Vec<Run>) {
    if Part::digits(parts) < SHORTEST {
        return;
    }
    let is_one_system = |a: &Part, b: &Part| is_han(cells, a) == is_han(cells, b);
    let systems = || parts.chunk_by(is_one_system);
    let (first, second, third) = {
        let mut systems = systems();
        (systems.next(), systems.next(), systems.next())
    };
    // "周一13800000000" and "180 三个": a lone numeral beside a number is not a part of it.
    let whole = match (first, second, third) {
        (Some(lone), Some(number), None) | (Some(number), Some(lone), None)
            if lone.len() == 1 && number.len() > 4 && !is_read_with(lone, parts) =>
        {
            number
        }
        _ => {
            let words = leading_words(cells, cues, parts);
            let end = parts.len() - usize::from(gap::ends_with_no(cells, parts));
            parts.get(words..end).unwrap_or_default()
        }
    };
    runs.extend(run(cells, cues, whole));
    if second.is_some() && whole.len() == parts.len() {
        let long = systems().filter(|part| part.len() >= OWN_NUMBER);
        runs.extend(long.filter_map(|part| run(cells, cues, part)));
    }
    // "Order 4417725, oh seven seven double oh …": a number is read out beside figures.
    let is_word = |part: &Part| part.atom.system == System::Word;
    let read_out = parts
        .chunk_by(|a, b| is_word(a) == is_word(b))
        .filter(|said| said.len() < parts.len() && said.first().is_some_and(is_word))
        .filter(|said| Part::digits(said) >= OWN_NUMBER);
    for said in read_out {
        runs.extend(run(cells, cues, said));
    }
    if let Some((one, other)) = own::side_by_side(parts) {
        runs.extend(
            [one, other]
                .iter()
                .filter_map(|said| run(cells, cues, said)),
        );
    }
    if whole.iter().any(is_letter) {
        runs.extend(run(cells, cues, &without_letters(whole)));
    }
    if parts.len() > OWN_NUMBER
        && let Some(number) = before_measure(cells, cues, parts)
    {
        runs.extend(run(cells, cues, number));
    }
    // "… on 24/11. 4276 8010 …": what a sentence ends with is no part of the next number.
    let clauses = parts
        .chunk_by(|a, b| !is_ended(cells, a, b))
        .filter(|clause| clause.len() < parts.len() && Part::digits(clause) >= OWN_NUMBER);
    for clause in clauses {
        runs.extend(run(cells, cues, clause));
    }
    // "+44 7700 900789 after five": what is said behind a number in figures tells when to call.
    if let Some(said) = parts.iter().position(|part| part.gap == Gap::Said) {
        let figures = parts.get(..said).unwrap_or_default();
        let is_read_out = |part: &Part| part.atom.system == System::Word;
        if figures.len() >= OWN_NUMBER
            && !figures.iter().any(is_read_out)
            && parts.get(said).is_some_and(is_read_out)
        {
            runs.extend(run(cells, cues, figures));
        }
    }
}

/// `yao二二六八四`: a digit that is spelled touches the numerals it is read with.
fn is_read_with(lone: &[Part], parts: &[Part]) -> bool {
    let is_word = |part: &Part| part.atom.system == System::Word;
    let behind = parts.get(1).filter(|_| parts.first().is_some_and(is_word));
    let touches = |part: &Part| part.gap == Gap::Touching;
    lone.iter().all(is_word) && (behind.is_some_and(touches) || parts.last().is_some_and(touches))
}

/// Returns how many ordinary words stand before figures and are none of them: "set to 20-25-55".
fn leading_words(cells: &[Cell], cues: &[Cue], parts: &[Part]) -> usize {
    let is_word = |part: &&Part| part.atom.system == System::Word;
    let is_ordinary = |part: &Part| {
        let (first, last) = (part.atom.first, part.atom.last);
        cells.get(first).is_some_and(Cell::is_latin)
            && cue::within(cues, first, first + 1)
                .iter()
                .any(|cue| cue.is(COMMON) && cue.last == last)
    };
    let words = parts.iter().take_while(is_word).count();
    let (leading, rest) = parts.split_at(words);
    let is_apart = rest.first().is_some_and(|part| part.gap != Gap::Touching);
    let is_led = is_apart
        && leading.iter().all(is_ordinary)
        && !rest.iter().any(|part| is_word(&part) || is_letter(part));
    if is_led { words } else { 0 }
}

/// Returns the mobile number before a short last group that a measure follows: `605 000 314 24 h`.
fn before_measure<'a>(cells: &[Cell], cues: &[Cue], parts: &'a [Part]) -> Option<&'a [Part]> {
    const LONGEST_COUNT: usize = 2;
    let end = parts.last()?.atom.last;
    let is_measure = cue::within(cues, end, end + 2)
        .iter()
        .any(|cue| cue.is(UNIT) && cue.first >= end);
    let behind = parts.iter().rposition(|part| part.gap == Gap::Plain)?;
    let (number, count) = parts.split_at_checked(behind)?;
    let is_blank = |at: usize| cells.get(at).is_some_and(|cell| cell.class == Class::Space);
    (is_measure
        && Part::digits(count) <= LONGEST_COUNT
        && is_blank(count.first()?.atom.first.checked_sub(1)?)
        && numbering::is_mobile(&Part::all_digits(number)))
    .then_some(number)
}

/// A full stop or a comma and a blank stand between.
fn is_ended(cells: &[Cell], last: &Part, next: &Part) -> bool {
    if next.gap == Gap::Touching {
        return false;
    }
    let between = cells.get(last.atom.last..next.atom.first);
    matches!(between, Some([mark, blank]) if blank.class == Class::Space
        && matches!(mark.ch, '.' | ',' | ';' | '،' | '؛'))
}

/// A Chinese numeral, or a character that sounds like one.
fn is_han(cells: &[Cell], part: &Part) -> bool {
    match part.atom.system {
        System::Han => true,
        System::Word => cells.get(part.atom.first).is_some_and(Cell::is_han),
        _ => false,
    }
}

pub fn is_letter(part: &Part) -> bool {
    part.atom.system == System::Letter
}

/// Leaves out the letters that may be digits: `091zz400zz223`.
fn without_letters(parts: &[Part]) -> Vec<Part> {
    let mut kept: Vec<Part> = Vec::new();
    let mut is_left_out = false;
    for part in parts {
        if is_letter(part) {
            is_left_out = true;
            continue;
        }
        let gap = if is_left_out { Gap::Filler } else { part.gap };
        is_left_out = false;
        kept.push(Part { gap, ..*part });
    }
    kept
}
