//! Invitations without an identifier: words of several sets near each other in one sentence.
//! Never a warning, and never a sentence that says not to.

use crate::compliance::cue::Cue;
use crate::compliance::lexicon::Phrase;
use crate::compliance::meaning::{NEGATION, Sets, WARNING};
use crate::compliance::scan::{Hit, Scan};
use crate::domain::evidence::Evidence;

/// How far before a phrase a word of negation reaches.
const NEGATION_REACH: usize = 12;

/// Finds phrases.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    for phrase in scan.context.lexicon.phrases_of(scan.strong()) {
        if let Some((first, last)) = find(scan, phrase) {
            hits.push(Hit::new(phrase.kind, first, last, phrase.rule).by(Evidence::PHRASE));
        }
    }
}

/// Returns the cells of the first place where a phrase stands and means what it says.
fn find(scan: &Scan<'_>, phrase: &Phrase) -> Option<(usize, usize)> {
    let first_step = phrase.steps.first().copied()?;
    let opening = if phrase.in_any_order {
        phrase
            .steps
            .iter()
            .fold(Sets::NONE, |all, step| all | *step)
    } else {
        first_step
    };
    scan.cues()
        .iter()
        .filter(|cue| cue.is_strong(opening))
        .filter_map(|cue| chain(scan, phrase, cue))
        .find(|&(first, last)| is_meant(scan, phrase, first, last))
}

/// Follows the steps of a phrase from its first word on.
fn chain(scan: &Scan<'_>, phrase: &Phrase, opening: &Cue) -> Option<(usize, usize)> {
    let mut left: Vec<Sets> = phrase.steps.clone();
    take(&mut left, opening, phrase.in_any_order)?;
    let mut end = opening.last;
    while !left.is_empty() {
        let next = scan
            .cues_in(opening.first, end + phrase.within + 1)
            .iter()
            .filter(|cue| cue.first >= end)
            .find(|cue| {
                let wanted = if phrase.in_any_order {
                    left.iter().fold(Sets::NONE, |all, step| all | *step)
                } else {
                    left.first().copied().unwrap_or_default()
                };
                cue.is_strong(wanted)
            })?;
        if scan.is_parted(end, next.first) {
            return None;
        }
        take(&mut left, next, phrase.in_any_order)?;
        end = next.last;
    }
    Some((opening.first, end))
}

fn take(left: &mut Vec<Sets>, cue: &Cue, in_any_order: bool) -> Option<()> {
    let place = if in_any_order {
        left.iter().position(|step| cue.is(*step))?
    } else {
        left.first().filter(|step| cue.is(**step)).map(|_| 0)?
    };
    left.remove(place);
    Some(())
}

fn is_meant(scan: &Scan<'_>, phrase: &Phrase, first: usize, last: usize) -> bool {
    let (begin, end) = scan.sentence(first);
    let around = scan.cues_in(begin, end.max(last));
    let is_own = |cue: &Cue| {
        phrase.steps.iter().any(|step| cue.is(*step)) && cue.first >= first && cue.last <= last
    };
    !around.iter().any(|cue| {
        cue.is(WARNING)
            || cue.is(phrase.unless) && !is_own(cue)
            || cue.is(NEGATION)
                && !is_own(cue)
                && cue.first < last
                && cue.last + NEGATION_REACH >= first
    })
}
