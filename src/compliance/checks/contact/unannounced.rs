//! Names that no word announces: odd ones where a text speaks of contacts, and those behind a word
//! that sounds like a network.
//! Never the name of a device, a file or goods.

use super::{NAMED, ends_as_file};
use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{self, COMMON, LEAD, MESSENGER, NUMBER, QQ, UNIT};
use crate::compliance::misheard;
use crate::compliance::name;
use crate::compliance::owner;
use crate::compliance::pinyin;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// A name with an underscore in a message that speaks of contacts: nobody writes goods so.
pub fn odd(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    let mut taken = vec![false; scan.cells().len()];
    for hit in hits.iter() {
        let place = taken.get_mut(hit.first..hit.last);
        place.unwrap_or_default().fill(true);
    }
    for (place, cell) in scan.cells().iter().enumerate() {
        let begins = cell.is_latin()
            && !scan.before(place).is_some_and(|cell| {
                cell.is_latin() || cell.is_digit() || matches!(cell.ch, '_' | '.' | '/' | '@' | '-')
            });
        if !begins || taken.get(place) == Some(&true) {
            continue;
        }
        let end = place
            + scan
                .range(place, scan.cells().len())
                .iter()
                .take_while(|cell| cell.is_latin() || cell.class == Class::Digit || cell.ch == '_')
                .count();
        let source = scan.source(place, end);
        let letters = source.chars().filter(char::is_ascii_lowercase).count();
        let digits = source.chars().filter(char::is_ascii_digit).count();
        let has_mark = source.trim_matches('_').contains('_');
        let is_file = scan.cell(end).is_some_and(|cell| {
            matches!(cell.ch, '.' | '/' | '@') && scan.cell(end + 1).is_some_and(Cell::is_latin)
        });
        if !has_mark
            || letters < 3
            || !(6..=24).contains(&(end - place))
            || digits > 9
            || is_file
            || super::is_of_file(scan, place, end)
            || scan.cue_before(place, NUMBER, 12).is_some()
            || is_of_device(scan, place)
        {
            continue;
        }
        let kind = guess(scan, place, end);
        hits.push(Hit::new(kind, place, end, "name.odd").by(Evidence::FORM));
    }
}

/// What a device or a file is called: `蓝牙叫 yoga_scale2`.
fn is_of_device(scan: &Scan<'_>, place: usize) -> bool {
    let before = scan.cues_in(place.saturating_sub(12), place).iter();
    let mut devices = before.filter(|cue| cue.is(COMMON));
    devices.any(|cue| scan.cell(cue.first).is_some_and(Cell::is_han))
}

/// A word that sounds like a network, or one that no list knows and nothing else, and an odd name.
pub fn by_ear(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    /// `: `, ` - `
    const GAP: usize = 3;
    const SHORTEST: usize = 3;
    let is_letter = |cell: &Cell| cell.is_alphabetic() && !cell.is_han();
    let mut at = 0;
    while let Some(skipped) = scan
        .cells()
        .get(at..)
        .and_then(|rest| rest.iter().position(is_letter))
    {
        let first = at + skipped;
        let rest = scan.cells().get(first..).unwrap_or_default();
        let word = rest.iter().take_while(|cell| is_letter(cell)).count();
        at = first + word;
        let Some(word) = rest.get(..word).filter(|word| word.len() >= SHORTEST) else {
            continue;
        };
        let gap = scan
            .range(at, at + GAP)
            .iter()
            .take_while(|cell| cell.is_gap() && !matches!(cell.ch, '@' | '_' | '.'))
            .count();
        let kind = misheard::network(word);
        if gap == 0
            || kind.is_none() && !scan.has_underscore()
            || hits.iter().any(|hit| hit.last > at)
        {
            continue;
        }
        let name = name::at(scan, at + gap).filter(|name| {
            let source = scan.source(name.first, name.last);
            let small = source.chars().filter(char::is_ascii_lowercase).count();
            let is_known = scan
                .cues_in(first, at)
                .iter()
                .any(|cue| cue.is(NUMBER | UNIT | COMMON | LEAD));
            let is_other = is_known || name.is_tracking() || ends_as_file(scan, name);
            name.is_odd() && small > 2 && !is_other
        });
        let Some(name) = name else { continue };
        let is_all = || {
            let source = scan.source(name.first, name.last);
            !name.has_at
                && source.contains('_')
                && title::stands_first(scan, first)
                && title::stands_last(scan, name.last)
        };
        let otherwise = || guess(scan, name.first, name.last);
        if let Some(kind) = kind.or_else(|| is_all().then(otherwise)) {
            hits.push(Hit::new(kind, name.first, name.last, "name.by_ear").by(Evidence::FORM));
        }
    }
}

/// Whose a name is that nothing right beside it announces: of the network that is named, or of the
/// one that people of its language use most.
pub fn guess(scan: &Scan<'_>, first: usize, last: usize) -> FindingKind {
    let named = || {
        // A name may begin like a network: `momo_88`.
        let is_beside = |cue: &&Cue| {
            let is_begin = cue.first == first && cue.is(MESSENGER);
            is_begin || cue.last <= first || cue.first >= last
        };
        let mut cues = scan.cues().iter().filter(is_beside);
        meaning::kind(cues.find(|cue| cue.is(NAMED))?.all().and(NAMED))
    };
    // A group that is only named is no QQ group: names with letters are others'.
    let is_likely = |kind: &FindingKind| {
        *kind != FindingKind::Qq || scan.cues().iter().any(|cue| cue.is_strong(QQ))
    };
    let named = || scan.has(NAMED).then(named).flatten();
    owner::of(scan, first, last, NAMED)
        .or_else(named)
        .filter(is_likely)
        .unwrap_or(match () {
            () if scan.has_han() => FindingKind::Wechat,
            () if pinyin::is_name(scan.source(first, last)) => FindingKind::Wechat,
            () if scan.has_foreign() => FindingKind::Telegram,
            () => FindingKind::Social,
        })
}
