//! Names further behind the word that announces them: over a question, a colon, a word of every day.
//! Never over the end of another sentence.

use super::{is_capital_line, is_number_in_words};
use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{COMMON, LINE, MESSENGER, NUMBER, REFUND, UNIT};
use crate::compliance::name::{self, Name};
use crate::compliance::scan::Scan;
use crate::compliance::title;

/// Returns the name that stands further behind.
pub fn name(scan: &Scan<'_>, cue: &Cue) -> Option<Name> {
    answered(scan, cue)
        .or_else(|| after_colon(scan, cue))
        .or_else(|| after_word(scan, cue))
}

/// "Do you have LINE? Mine is zoe.pets": the name stands behind the question.
fn answered(scan: &Scan<'_>, cue: &Cue) -> Option<Name> {
    /// "你有LINE的吗？"
    const REACH: usize = 6;
    let asks = |cell: &Cell| matches!(cell.ch, '?' | '؟');
    let behind = scan.range(cue.last, cue.last + REACH);
    let end = cue.last + behind.iter().position(asks)? + 1;
    name::behind(scan, end).filter(|name| {
        let is_own = name.has_at || name.has_mark || name.digits > 0;
        let is_said = is_number_in_words(scan, name);
        name.is_led && is_own && name.letters > 2 && !name.is_tracking() && !is_said
    })
}

/// "wechat's best for me: cindylamps8": what is said of the messenger ends with a colon.
fn after_colon(scan: &Scan<'_>, cue: &Cue) -> Option<Name> {
    /// " works best for me, it's: "
    const REACH: usize = 28;
    const SHORTEST: usize = 7;
    let ends = |cell: &Cell| cell.ends_sentence() || matches!(cell.ch, ':' | '–' | '—');
    let is_line = || cue.is(LINE) && scan.source(cue.first, cue.last).contains("LINE");
    if !cue.is_strong(MESSENGER) && !is_line() {
        return None;
    }
    let behind = scan.range(cue.last, cue.last + REACH);
    let colon = cue.last + behind.iter().position(ends)?;
    scan.cell(colon).filter(|cell| !cell.ends_sentence())?;
    let speaks = |other: &Cue| other.is(NUMBER | UNIT | REFUND) || other.is(MESSENGER);
    let is_of_else = scan.cues_in(cue.last, colon).iter().any(speaks);
    name::behind(scan, colon).filter(|name| {
        let is_own =
            (name.has_at || name.has_mark || name.digits > 0) && !is_number_in_words(scan, name);
        let is_nickname = || {
            name.letters >= SHORTEST
                && title::is_nickname(scan, name.first, name.last)
                && title::stands_last(scan, name.last)
        };
        !is_of_else && name.letters > 3 && !name.is_tracking() && (is_own || is_nickname())
    })
}

/// "I reply on LINE faster noksilver99": a word of every day stands between.
fn after_word(scan: &Scan<'_>, cue: &Cue) -> Option<Name> {
    const SHORTEST: usize = 7;
    let gap = |at: usize| {
        scan.cell(at)
            .filter(|cell| cell.class == Class::Space)
            .map(|_| at + 1)
    };
    let first = gap(cue.last)?;
    let word = scan.cue_at(first, COMMON)?;
    let mark = |at: usize| {
        scan.cell(at)
            .is_some_and(|cell| matches!(cell.ch, ',' | '-'))
    };
    let behind = word.last + usize::from(mark(word.last));
    let behind = gap(behind)?;
    let is_marked = mark(word.last) || mark(behind);
    let behind = if mark(behind) {
        gap(behind + 1)?
    } else {
        behind
    };
    let name = name::at(scan, behind)?;
    let source = scan.source(name.first, name.last);
    let is_nickname =
        is_marked && name.letters >= SHORTEST && title::is_nickname(scan, name.first, name.last);
    let is_own = (name.is_odd() || is_nickname)
        && name.letters > 4
        && source.starts_with(char::is_lowercase);
    let is_ours = cue.is_strong(MESSENGER) || is_capital_line(scan, cue, &name);
    (is_own && is_ours && title::stands_last(scan, name.last) && !name.is_tracking())
        .then_some(name)
}
