//! Telegram: a cue word with a name or a number behind it. Links are found by the link check.
//! Never the short word after a number: 4500 тг is money.

use crate::compliance::handle;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::words::Meaning;
use crate::domain::finding::{FindingKind, Verdict};

/// Finds Telegram names.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    for cue in scan.cues_of(Meaning::Telegram) {
        let is_money = match scan.before(cue.first) {
            Some(gap) if gap.is_gap() => scan.before(cue.first - 1),
            cell => cell,
        }
        .is_some_and(|cell| cell.digit.is_some());
        let Some(found) = handle::behind(scan, cue.last).filter(|_| !is_money) else {
            continue;
        };
        let name = found.name(scan.cells());
        let is_number = name.bytes().all(|b| b.is_ascii_digit());
        let fits = if is_number {
            name.len() >= 9
        } else {
            (4..=32).contains(&name.len())
                && name.starts_with(|c: char| c.is_ascii_lowercase())
                && !handle::is_tracking(&name)
                && found.is_sure(scan, cue.last)
        };
        if fits {
            hits.push(Hit {
                kind: FindingKind::Telegram,
                first: found.first,
                last: found.last,
                rule: "telegram.name",
                at_most: Verdict::Block,
            });
        }
    }
}
