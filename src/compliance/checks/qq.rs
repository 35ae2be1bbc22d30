//! QQ: 5 to 11 digits beside a cue word.
//! Never digits alone: old parcel numbers and after-sales numbers look the same.

use crate::compliance::cell::Class;
use crate::compliance::run::Run;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::words::Meaning;
use crate::domain::finding::{FindingKind, Verdict};

/// Cells between the cue and the number: "号", "是", a colon, a blank.
const REACH: usize = 4;

/// Finds QQ numbers.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if scan.digits() < 5 {
        return;
    }
    for run in scan.runs() {
        let fits = (5..=11).contains(&run.digits.len()) && !run.digits.starts_with('0');
        if fits
            && (follows_cue(scan, run) || follows_letter(scan, run))
            && !scan.is_amount(run.first, run.last)
        {
            hits.push(Hit {
                kind: FindingKind::Qq,
                first: run.first,
                last: run.last,
                rule: "qq.number",
                at_most: Verdict::Block,
            });
        }
    }
}

fn follows_cue(scan: &Scan<'_>, run: &Run) -> bool {
    scan.has_cue_before(Meaning::Qq, run.first, REACH)
        && !scan.has_cue_before(Meaning::NumberWord, run.first, REACH)
}

/// A lone `q` right before at least six digits: no model or steel has so many.
fn follows_letter(scan: &Scan<'_>, run: &Run) -> bool {
    let is_lone = |place: usize| {
        scan.before(place)
            .is_none_or(|cell| cell.class != Class::Letter || !cell.is_latin())
    };
    let whole = run.groups.len() == 1 || run.is_disguised;
    run.digits.len() >= 6
        && whole
        && scan.before(run.first).is_some_and(|cell| cell.ch == 'q')
        && is_lone(run.first - 1)
}
