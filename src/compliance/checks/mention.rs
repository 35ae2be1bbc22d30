//! A bare `@name`: a name of some network, wherever it is.
//! Never the `@` of a price, of a time, or before a word in other letters.

use crate::compliance::cell::Cell;
use crate::compliance::meaning::{self, HERE, MESSENGER, PAY_OTHER};
use crate::compliance::name;
use crate::compliance::owner;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// Finds bare names.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    cashtag(scan, hits);
    if !scan.has_at() {
        return;
    }
    for (place, cell) in scan.cells().iter().enumerate() {
        if cell.ch != '@'
            || scan
                .before(place)
                .is_some_and(|cell| cell.is_alphabetic() || cell.is_digit())
        {
            continue;
        }
        let Some(name) = name::at(scan, place) else {
            continue;
        };
        if name.letters < 3 || name.length < 4 || scan.cue_at(place + 1, HERE).is_some() {
            continue;
        }
        let owner = owner::of(scan, name.first, name.last, MESSENGER.or(PAY_OTHER));
        let is_small = scan
            .source(place + 1, name.last)
            .starts_with(char::is_lowercase);
        // A buyer may be spoken to: `@Anna`. Where a network is named, short names are names there.
        let is_last = is_small && name.letters > 5 && title::stands_last(scan, name.last);
        let is_odd = name.has_mark || name.digits > 0 || name.letters > 7 || place > 0 && is_last;
        if !is_odd && (owner.is_none() || !is_small) {
            continue;
        }
        let kind = owner.or_else(|| any(scan)).unwrap_or(FindingKind::Telegram);
        hits.push(Hit::new(kind, name.first, name.last, "name.at").by(Evidence::FORM));
    }
}

/// The first messenger that is named anywhere.
fn any(scan: &Scan<'_>) -> Option<FindingKind> {
    let cue = scan.cues().iter().find(|cue| cue.is(MESSENGER))?;
    meaning::kind(cue.all().and(MESSENGER))
}

/// `$kellylights`: a name of a wallet, where money has digits.
fn cashtag(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if !scan.has_wrapping() {
        return;
    }
    for (place, cell) in scan.cells().iter().enumerate() {
        let is_begin = cell.ch == '$'
            && scan.cell(place + 1).is_some_and(Cell::is_latin)
            && !scan
                .before(place)
                .is_some_and(|before| before.is_latin() || before.is_digit());
        let Some(name) = Some(place + 1)
            .filter(|_| is_begin)
            .and_then(|at| name::at(scan, at))
        else {
            continue;
        };
        if name.letters >= 5 || name.letters >= 3 && scan.has(meaning::PAYMENT) {
            hits.push(
                Hit::new(FindingKind::PayOther, place, name.last, "pay_other.tag")
                    .by(Evidence::FORM),
            );
        }
    }
}
