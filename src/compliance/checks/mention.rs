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

/// Digits that tell players of one name apart.
const TAG_DIGITS: usize = 4;

/// Finds bare names.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    cashtag(scan, hits);
    marked(scan, hits);
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
        // Telegram knows no point in a name.
        let source = scan.source(place + 1, name.last);
        let otherwise = if source.contains('.') && source.is_ascii() {
            FindingKind::Social
        } else {
            FindingKind::Telegram
        };
        let kind = owner.or_else(|| any(scan)).unwrap_or(otherwise);
        hits.push(Hit::new(kind, name.first, name.last, "name.at").by(Evidence::FORM));
    }
}

/// The first messenger that is named anywhere.
fn any(scan: &Scan<'_>) -> Option<FindingKind> {
    let cue = scan.cues().iter().find(|cue| cue.is(MESSENGER))?;
    meaning::kind(cue.all().and(MESSENGER))
}

/// Names that a mark makes those of a network: `u/brasslamps`, `maks0n#2217`.
fn marked(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if !scan.has_latin() || !scan.has_slash() && scan.digits() < TAG_DIGITS {
        return;
    }
    for (place, cell) in scan.cells().iter().enumerate() {
        let found = match cell.ch {
            '/' => user(scan, place),
            '#' => tagged(scan, place),
            _ => None,
        };
        if let Some((first, last)) = found {
            let hit = Hit::new(FindingKind::Social, first, last, "social.user");
            hits.push(hit.by(Evidence::FORM));
        }
    }
}

/// A name with its number, as a network for players gave them: an odd name, or any where a network is
/// named.
fn tagged(scan: &Scan<'_>, place: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 24;
    let is_name = |cell: &&Cell| cell.is_latin() || cell.is_digit() || matches!(cell.ch, '_' | '.');
    let before = scan.range(place.saturating_sub(LONGEST), place).iter();
    let first = place - before.rev().take_while(is_name).count();
    let behind = scan.range(place + 1, place + TAG_DIGITS + 2).iter();
    let digits = behind.take_while(|cell| cell.is_digit()).count();
    let source = scan.source(first, place);
    let letters = source.chars().filter(char::is_ascii_lowercase).count();
    let is_odd = source.contains(|c: char| c.is_ascii_digit() || c == '_')
        || scan.cues().iter().any(|cue| cue.is_strong(MESSENGER));
    let is_number = scan.cue_at(first, meaning::NUMBER).is_some();
    (digits == TAG_DIGITS && letters > 2 && is_odd && !is_number)
        .then_some((first, place + 1 + TAG_DIGITS))
}

/// A user behind a "u", or a room behind an "r".
fn user(scan: &Scan<'_>, place: usize) -> Option<(usize, usize)> {
    const SHORTEST: usize = 5;
    let first = place.checked_sub(1)?;
    let is_begin = matches!(scan.cell(first)?.ch, 'u' | 'r')
        && scan.cell(place + 1).is_some_and(Cell::is_latin)
        && scan
            .before(first)
            .is_none_or(|before| before.is_gap() && !matches!(before.ch, '/' | '.' | '-'));
    let name = is_begin.then(|| name::at(scan, place + 1)).flatten()?;
    (name.letters >= SHORTEST).then_some((first, name.last))
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
