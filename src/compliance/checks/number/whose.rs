//! Whose a telephone number is: the messenger's or the wallet's that is named in its sentence; and
//! whether it is a parcel's or a thing's instead.
//! Never says that something is a number.

use crate::compliance::cell::{Cell, Class, Script};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{
    self, ADDRESS, ALIPAY, AT, CONTACT, COURIER, INVITE, LEAD, MESSENGER, NEGATION, PAY_OTHER,
    PHONE, REFUSAL, WARNING,
};
use crate::compliance::misheard;
use crate::compliance::pinyin;
use crate::compliance::run::Run;
use crate::compliance::scan::Scan;
use crate::domain::finding::FindingKind;

/// So far before a number its messenger may be named.
const FAR: usize = 30;
/// So far behind it.
const BEHIND: usize = 18;

/// "On WeChat I am under this number: …" is the messenger's.
pub fn of(scan: &Scan<'_>, run: &Run) -> Option<FindingKind> {
    const OWNERS: meaning::Sets = MESSENGER.or(ALIPAY).or(PAY_OTHER);
    if scan.context.return_address {
        return None;
    }
    let begin = if run.is_strung {
        run.first.saturating_sub(FAR)
    } else {
        asked(scan, run)
    };
    let has_digit = |first: usize, last: usize| scan.range(first, last).iter().any(Cell::is_digit);
    let is_owner = |cue: &&Cue| cue.is_strong(OWNERS) && !cue.is(PHONE) && !scan.is_of_refund(cue);
    let before = scan
        .cues_in(begin, run.first)
        .iter()
        .rev()
        .find(|cue| cue.is_strong(OWNERS) && cue.last + FAR >= run.first)
        .filter(is_owner)
        // A name between is the one that was announced.
        .filter(|cue| !has_digit(cue.last, run.first));
    // "… is on WhatsApp as well"
    let behind = || {
        let cue = scan.cue_behind(run.last, MESSENGER, BEHIND)?;
        Some(cue)
            .filter(is_owner)
            .filter(|cue| !has_digit(run.last, cue.first))
    };
    before
        .or_else(behind)
        .and_then(|cue| meaning::kind(cue.sets.and(OWNERS)))
        .or_else(|| heard(scan, run))
}

/// Returns whether a sentence turns down what it names, and the number stands in another one that
/// says what it is: "We don't use WhatsApp. Your order 44556677 ships today".
pub fn is_turned_down(scan: &Scan<'_>, cue: &Cue, run: &Run) -> bool {
    const DENIES: meaning::Sets = NEGATION.or(REFUSAL).or(WARNING);
    const LEADS: meaning::Sets = LEAD.or(CONTACT).or(INVITE).or(AT);
    let speaks_of = |first: usize, last: usize, sets: meaning::Sets| {
        let mut cues = scan.cues_in(first, last).iter();
        cues.any(|cue| cue.is(sets))
    };
    let end = |mut cells: std::ops::Range<usize>| cells.find(|&at| scan.ends_at(at));
    if run.last <= cue.first {
        let (_, last) = scan.sentence(cue.first);
        return end(run.last..cue.first).is_some_and(|end| speaks_of(end, last, DENIES));
    }
    end(cue.last..run.first).is_some_and(|end| {
        let (first, _) = scan.sentence(cue.first);
        let says = scan.range(end, run.first).iter().any(Cell::is_alphabetic);
        says && speaks_of(first, end, DENIES) && !speaks_of(end, run.first, LEADS)
    })
}

/// Returns where begins what is said of a number: with the question right before its sentence, where
/// no other word announces it: "do you have WhatsApp? 0912…".
fn asked(scan: &Scan<'_>, run: &Run) -> usize {
    let begin = scan.sentence(run.first).0;
    let is_question = |cell: &Cell| matches!(cell.ch, '?' | '؟');
    let is_called = || {
        scan.cues_in(begin, run.first)
            .iter()
            .any(|cue| cue.is(PHONE))
    };
    match begin.checked_sub(1) {
        Some(end) if scan.cell(end).is_some_and(is_question) && !is_called() => {
            scan.sentence(end).0
        }
        _ => begin,
    }
}

/// The word right before it sounds like a messenger.
fn heard(scan: &Scan<'_>, run: &Run) -> Option<FindingKind> {
    /// `: `
    const GAP: usize = 3;
    let before = scan.range(run.first.saturating_sub(FAR), run.first);
    let gap = before.iter().rev().take_while(|cell| cell.is_gap()).count();
    let (before, _) = before
        .split_at_checked(before.len() - gap)
        .filter(|_| gap <= GAP)?;
    let word = before.iter().rev().take_while(|cell| cell.is_alphabetic());
    let (_, word) = before.split_at_checked(before.len() - word.count())?;
    misheard::network(word).or_else(|| Some(pinyin::network(before)?.0))
}

/// "номер брони 7740193", "номер ЕКБ-00118842": the word behind the one for a number says what it is of, as Russian puts it.
pub fn is_a_things(scan: &Scan<'_>, run: &Run, cue: &Cue) -> bool {
    /// Numbers to call begin with shorter groups, and end so.
    const LONGEST: usize = 3;
    let between = scan.range(cue.last, run.first);
    let is_letter = |cell: &Cell| cell.script == Script::Cyrillic;
    cue.is(LEAD)
        && scan.cue_before(cue.first, LEAD, 1).is_none()
        && (run.groups.first().is_some_and(|&first| first > LONGEST)
            || run.groups.last().is_some_and(|&last| last > LONGEST + 1))
        && !run.is_disguised
        && between.iter().any(is_letter)
        && between
            .iter()
            .all(|cell| is_letter(cell) || cell.class == Class::Space || cell.ch == '-')
        && scan
            .cues_in(cue.last, run.first)
            .iter()
            .all(|cue| cue.is(ADDRESS))
}

/// "Номер 26300-35503, подходит": a bare Russian word for numbers before digits that nobody dials from
/// where Russian is spoken. Not behind "мой".
pub fn is_a_parts(scan: &Scan<'_>, run: &Run, cue: &Cue) -> bool {
    /// Fewer digits are dialled within a town.
    const FEWEST: usize = 8;
    let begins = |starts: &[&str]| starts.iter().any(|start| run.digits.starts_with(start));
    let is_dialled = match run.digits.len() {
        10 => begins(&["9", "0", "495", "499", "812"]),
        11 => begins(&["7", "8"]),
        12 => begins(&["3", "9"]),
        _ => false,
    };
    let is_russian = |cell: &Cell| cell.script == Script::Cyrillic;
    let is_blank = |cell: &Cell| cell.class == Class::Space;
    cue.is(LEAD)
        && scan.cell(cue.first).is_some_and(is_russian)
        && scan.range(cue.last, run.first).iter().all(is_blank)
        && scan.cue_before(cue.first, LEAD, 1).is_none()
        && run.digits.len() >= FEWEST
        && run.groups.len() < 3
        && !run.is_disguised
        && !run.has_plus
        && !is_dialled
}

/// "Boxberry gave it the number 0000451298836": a carrier stands near, and nobody is called so. In
/// several messages the carrier may stand in the next one.
pub fn is_a_parcels(scan: &Scan<'_>, run: &Run) -> bool {
    const NEAR: usize = 26;
    let is_carrier = |cue: &Cue| cue.is(COURIER);
    let behind = || scan.cues_in(run.last, run.last + NEAR).iter();
    !super::is_mobile(run)
        && !run.digits.starts_with('8')
        && (scan.cue_before(run.first, COURIER, NEAR).is_some()
            || run.is_strung && behind().any(is_carrier)
            || scan.cue_behind(run.last, COURIER, NEAR).is_some())
}
