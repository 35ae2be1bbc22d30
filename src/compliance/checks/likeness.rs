//! Sentences that no phrase knows but that weigh like those which led buyers away.
//! Never a warning, and never without words that speak of leaving, of meeting, of paying or of
//! numbers and names. It is asked where no other check stops the message.

use super::phrase;
use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::lean;
use crate::compliance::meaning::{HERE, NEGATION, QR, REFUSAL, WARNING};
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
    for cue in scan.cues() {
        if cue.first < done || !(cue.roles.has(lexicon.leaning_roles) || cue.is(QR)) {
            continue;
        }
        let begin = lean::begin(scan, cue.first, done);
        let (end, lure) = lean::lure(scan, begin);
        let speaks_of = |sets| scan.cues_in(begin, end).iter().any(|cue| cue.is(sets));
        done = end;
        // "I'll send the offer here": its last word is where it stays. Other languages say last from
        // where to leave.
        let words_end = end
            - scan
                .range(begin, end)
                .iter()
                .rev()
                .take_while(|cell| cell.is_gap())
                .count();
        let stays = || {
            let is_latin = scan.before(words_end).is_some_and(Cell::is_latin);
            let last = |cue: &Cue| is_latin && cue.is(HERE) && cue.last == words_end;
            !speaks_of(NEGATION) && scan.cues_in(begin, end).iter().any(last)
        };
        let is_turned_down = || {
            speaks_of(WARNING | REFUSAL) || stays() || phrase::is_denied(scan, begin, end)
        };
        let is_lure = |_: &(usize, usize)| !is_turned_down() && has_words(scan, begin, end);
        if let Some((first, last)) = lure.filter(is_lure) {
            let evidence = Evidence::PHRASE.and(Evidence::LIKENESS);
            let looks = |cue: &Cue| cue.roles.has(lexicon.scanning);
            let is_looked_at = scan.cues_in(first, last).iter().any(looks);
            let (kind, rule) = if speaks_of(QR) || is_looked_at {
                (FindingKind::Qr, "qr.likeness")
            } else {
                (FindingKind::Offplatform, "offplatform.likeness")
            };
            return Some(Hit::new(kind, first, last, rule).by(evidence));
        }
    }
    None
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
