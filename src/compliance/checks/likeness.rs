//! Sentences that no phrase knows but that weigh like those which led buyers away.
//! Never a warning, and never without words that speak of leaving, of meeting, of paying or of
//! numbers and names. It is asked where no other check stops the message.

use super::phrase;
use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::lean;
use crate::compliance::meaning::{HERE, NEGATION, QR, REFUSAL, Roles, WARNING};
use crate::compliance::scan::{Hit, Scan};
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// Letters of the shortest sentence that says enough.
const SHORTEST: usize = 12;

/// Finds the first.
pub fn find(scan: &Scan<'_>) -> Option<Hit> {
    let lexicon = scan.context.lexicon;
    if !lexicon.leans(scan.strong().roles, scan.sets()) {
        return None;
    }
    let mut done = 0;
    for cue in scan.cues().iter().filter(|cue| leans(scan, cue)) {
        if cue.first < done {
            continue;
        }
        let begin = lean::begin(scan, cue.first, done);
        let (end, lure) = lean::lure(scan, begin, scan.cells().len());
        done = end;
        let hit = lure.and_then(|lure| of_lure(scan, lure, (begin, end)));
        let hit = hit.or_else(|| within(scan, (begin, end)));
        if hit.is_some() {
            return hit;
        }
    }
    None
}

fn leans(scan: &Scan<'_>, cue: &Cue) -> bool {
    cue.roles.has(scan.context.lexicon.leaning_roles) || cue.is(QR)
}

/// Finds a part of a long sentence that what else it says outweighs. Where it speaks of this chat, the
/// whole says more.
fn within(scan: &Scan<'_>, (begin, end): (usize, usize)) -> Option<Hit> {
    let mut done = begin;
    let mut cues = scan.cues_in(begin, end).iter();
    cues.find_map(|cue| {
        if cue.first < done || !leans(scan, cue) {
            return None;
        }
        let (from, to) = lean::beside(scan, (cue.first, cue.last), (begin, end));
        let is_here = || scan.cues_in(from, to).iter().any(|cue| cue.is(HERE));
        if (to - from) * 2 > end - begin || is_here() {
            return None;
        }
        done = usize::midpoint(cue.last, to);
        let (_, lure) = lean::lure(scan, from, to);
        of_lure(scan, lure?, (from, to))
    })
}

/// Returns what a sentence or a part of it leans to, if it means it.
fn of_lure(
    scan: &Scan<'_>,
    (first, last): (usize, usize),
    (begin, end): (usize, usize),
) -> Option<Hit> {
    if is_turned_down(scan, begin, end) || !has_words(scan, begin, end) {
        return None;
    }
    let speaks_of = |sets| scan.cues_in(begin, end).iter().any(|cue| cue.is(sets));
    let looks = |cue: &Cue| cue.roles.has(scan.context.lexicon.scanning);
    let is_looked_at = scan.cues_in(first, last).iter().any(looks);
    let (kind, rule) = if speaks_of(QR) || is_looked_at {
        (FindingKind::Qr, "qr.likeness")
    } else {
        (FindingKind::Offplatform, "offplatform.likeness")
    };
    let evidence = Evidence::PHRASE.and(Evidence::LIKENESS);
    Some(Hit::new(kind, first, last, rule).by(evidence))
}

/// One word alone in its line says nothing unless it asks, in a language that parts its words.
fn has_words(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let before = scan.range(0, first);
    let line = before.iter().rposition(|cell| cell.class == Class::Line);
    let cells = scan.range(line.map_or(0, |at| at + 1), last);
    let mut words = cells.split(|cell| cell.class == Class::Space);
    let is_word = |word: &&[Cell]| word.iter().any(Cell::is_alphabetic);
    let asks = |cell: &Cell| matches!(cell.ch, '?' | '؟');
    scan.cell(last).is_some_and(asks)
        || cells.iter().any(Cell::is_han)
        || words.by_ref().filter(is_word).nth(1).is_some()
}

/// Returns whether a sentence says nothing yet, warns, stays or denies.
fn is_turned_down(scan: &Scan<'_>, begin: usize, end: usize) -> bool {
    let cells = scan.range(begin, end);
    let speaks_of = |sets| scan.cues_in(begin, end).iter().any(|cue| cue.is(sets));
    // "Send me", "add my": a message that goes on.
    let goes_on = || {
        let last = cells
            .iter()
            .rev()
            .take_while(|cell| cell.is_latin())
            .count();
        let is_cut = scan.cell(end).is_none_or(|next| next.class == Class::Line);
        cells.len() < SHORTEST && is_cut && (1..=3).contains(&last)
    };
    // "I'll send the offer here": its last word is where it stays. Other languages say last from
    // where to leave.
    let stays = || {
        let last = end - cells.iter().rev().take_while(|cell| cell.is_gap()).count();
        // … of the sentence, of a message that the next one goes on, or of a clause.
        let ends = |cue: &Cue| match scan.cell(cue.last) {
            _ if cue.last == last => true,
            Some(cell) if cell.ch == ',' => scan.source(cue.first, cue.last).ends_with("here"),
            cell => cell.is_some_and(|cell| cell.class == Class::Line),
        };
        let is_last = |cue: &Cue| {
            cue.is(HERE) && ends(cue) && scan.before(cue.last).is_some_and(Cell::is_latin)
        };
        !speaks_of(NEGATION) && scan.cues_in(begin, end).iter().any(is_last)
    };
    // 不能单独给您开链接: each word that leads away stands behind what denies it.
    let leads = |cue: &&Cue| cue.roles.has(scan.context.lexicon.leaning_roles) || cue.is(QR);
    let mut leading = scan.cues_in(begin, end).iter().filter(leads);
    if cells.iter().any(Cell::is_han) && leading.all(|cue| is_denied_in_clause(scan, begin, cue)) {
        return true;
    }
    let is_denied =
        || phrase::is_denied(scan, begin, end) || phrase::is_asked_and_refused(scan, end);
    speaks_of(WARNING | REFUSAL) || goes_on() || stays() || is_denied()
}

/// Returns whether a clause begins with a word that denies, and leads nowhere itself, before a word of it.
fn is_denied_in_clause(scan: &Scan<'_>, begin: usize, word: &Cue) -> bool {
    const LONGEST: usize = 24;
    let from = begin.max(word.first.saturating_sub(LONGEST));
    let pause = scan.range(from, word.first).iter().rposition(Cell::is_gap);
    let clause = pause.map_or(from, |at| from + at + 1);
    let denies = |cue: &Cue| {
        cue.is(NEGATION)
            && cue.first == clause
            && cue.last <= word.first
            && cue.roles.or(Roles::SILENT) == Roles::SILENT
            && scan.cell(cue.first).is_some_and(|cell| cell.ch == '不')
    };
    scan.cues_in(clause, word.first).iter().any(denies)
}
