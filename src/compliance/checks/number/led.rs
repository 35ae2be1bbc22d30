//! Numbers in the groups of those to call, and small words that lead to them.
//! Never a number that another word announces.

use super::FAR;
use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{
    ADDRESS, COMMON, COURIER, FIRM, HOTLINE, INVITE, NUMBER, POLITE, Sets, UNIT,
};
use crate::compliance::numbering;
use crate::compliance::run::Run;
use crate::compliance::scan::Scan;

/// `11 6204 4771`: three groups as people write numbers to call, and few others.
pub fn is_in_groups(run: &Run) -> bool {
    matches!(run.groups.as_slice(), [1..=4, 3..=4, 3..=4])
        && (9..=11).contains(&run.digits.len())
        && !run.has_points
        && !run.has_letters
        && !run.is_said
}

/// "Dele al 55 1204 4771": Spanish leads so to a number to call, where nothing says that it is
/// another.
pub fn is_led_to(scan: &Scan<'_>, run: &Run) -> bool {
    const LEADS: [&str; 5] = [" al ", " en el ", " es el ", " duda ", "dudas "];
    const LONGEST: usize = 12;
    const OTHER: Sets = NUMBER.or(COURIER).or(FIRM).or(HOTLINE).or(UNIT).or(ADDRESS);
    let is_blank = |at: usize| scan.cell(at).is_some_and(|cell| cell.class == Class::Space);
    let is_mexican = run.groups == [2, 4, 4]
        && run.last == run.first + 12
        && is_blank(run.first + 2)
        && is_blank(run.first + 7);
    let is_colombian = run.groups == [3, 7]
        && run.last == run.first + 11
        && is_blank(run.first + 3)
        && run.digits.starts_with('3');
    let is_written = is_mexican || is_colombian;
    if !is_written {
        return false;
    }
    let before = scan.source(run.first.saturating_sub(LONGEST), run.first);
    let (begin, end) = scan.sentence(run.first);
    // "If it doesn't fit you talk to me, 55 1204 4771"
    let is_asked = || before.ends_with(", ") && scan.cue_before(run.first, INVITE, FAR).is_some();
    (LEADS.iter().any(|lead| before.ends_with(lead)) || is_asked())
        && !scan.cues_in(begin, end).iter().any(|cue| cue.is(OTHER))
}

/// "Thanks, Sam ⏎ 4155550132", "С уважением, Иван 9161234567": ten digits behind the name of who thanks
/// or greets, and nothing behind them.
pub fn is_signed(scan: &Scan<'_>, run: &Run) -> bool {
    const REACH: usize = 24;
    const LENGTH: usize = 10;
    let is_whole = matches!(run.groups.as_slice(), [10] | [5, 5] | [3, 3, 4]);
    let is_mobile = || numbering::is_mobile(run.digits.as_bytes()) && !run.digits.starts_with('0');
    let rest = scan.range(run.last, scan.cells().len());
    if run.digits.len() != LENGTH
        || !is_whole
        || run.is_disguised
        || run.has_points
        || !rest.iter().all(Cell::is_gap)
        || !is_mobile()
    {
        return false;
    }
    let before = scan.cues_in(run.first.saturating_sub(REACH), run.first);
    let Some(thanks) = before.iter().rfind(|cue| cue.is(POLITE)) else {
        return false;
    };
    let is_other = |cue: &Cue| cue.is(NUMBER | COURIER | UNIT | FIRM | COMMON);
    let name = scan.source(thanks.last, run.first);
    let mut words = name
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    words.clone().count() == 1
        && words.all(|word| {
            word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase)
        })
        && !scan.cues_in(thanks.last, run.first).iter().any(is_other)
}
