//! Telephone numbers: by their numbering plan, or by a word beside them.
//! Never an order, tracking or goods number, an amount, or a carrier's short number.

use crate::compliance::plan::{self, Needs};
use crate::compliance::run::Run;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::words::Meaning;
use crate::domain::finding::{FindingKind, Verdict};

/// Shortest number that a plan has.
const SHORTEST: usize = 7;
/// How far a word that speaks of calling reaches, in cells.
const REACH: usize = 12;

/// Finds telephone numbers.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if scan.digits() < SHORTEST || scan.context.return_address {
        return;
    }
    for run in scan
        .runs()
        .iter()
        .filter(|run| run.digits.len() >= SHORTEST)
    {
        let Some(plan) = plan::of(run) else { continue };
        if speaks_against(scan, run) {
            continue;
        }
        if plan.needs == Needs::Cue && !speaks_for(scan, run) {
            continue;
        }
        hits.push(Hit {
            kind: FindingKind::Phone,
            first: run.first - usize::from(run.has_plus),
            last: run.last,
            rule: plan.rule,
            at_most: at_most(scan, plan.rule),
        });
    }
}

fn speaks_for(scan: &Scan<'_>, run: &Run) -> bool {
    scan.has_cue_before(Meaning::PhoneWord, run.first, REACH)
        || scan.has_cue_behind(Meaning::PhoneWord, run.last, REACH / 2)
}

/// A courier's number given in answer to a parcel question is told, not stopped.
fn at_most(scan: &Scan<'_>, rule: &str) -> Verdict {
    let is_service = rule == "phone.cn.service";
    let of_courier = scan.cues_of(Meaning::Courier).next().is_some();
    if scan.context.courier_contact || is_service && of_courier {
        Verdict::Warn
    } else {
        Verdict::Block
    }
}

fn speaks_against(scan: &Scan<'_>, run: &Run) -> bool {
    let letter_before = scan
        .before(run.first)
        .is_some_and(|cell| cell.is_latin() || cell.ch == '_');
    let part_of_a_word = letter_before && !scan.ends_cue(run.first);
    part_of_a_word || scan.is_amount(run.first, run.last) || is_named_otherwise(scan, run)
}

/// The nearest word before it says what the number is.
fn is_named_otherwise(scan: &Scan<'_>, run: &Run) -> bool {
    const NEAR: usize = 10;
    let Some(number_word) = scan.nearest_cue(Meaning::NumberWord, run.first, NEAR) else {
        return false;
    };
    let between = scan.cells().get(number_word..run.first).unwrap_or_default();
    let phone_word = scan.nearest_cue(Meaning::PhoneWord, run.first, NEAR);
    phone_word.is_none_or(|phone_word| phone_word < number_word)
        && between.iter().all(|cell| cell.digit.is_none())
}
