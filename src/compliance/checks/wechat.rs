//! WeChat: a cue word with a name, a number or a telephone number behind it.
//! Never the way to pay, and never the word alone.

use crate::compliance::handle;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::words::Meaning;
use crate::domain::finding::{FindingKind, Verdict};

/// Finds WeChat names.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    for cue in scan.cues_of(Meaning::Wechat) {
        let Some(found) = handle::behind(scan, cue.last) else {
            continue;
        };
        let name = found.name(scan.cells());
        // A QQ number or a telephone number serves as a WeChat id too.
        let is_number = name.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let fits = if is_number {
            (6..=13).contains(&name.len()) && !scan.is_amount(found.first, found.last)
        } else {
            (5..=20).contains(&name.len())
                && name.starts_with(|c: char| c.is_ascii_lowercase())
                && !handle::is_tracking(&name)
                && found.is_sure(scan, cue.last)
        };
        if fits {
            hits.push(Hit {
                kind: FindingKind::Wechat,
                first: found.first,
                last: found.last,
                rule: "wechat.id",
                at_most: Verdict::Block,
            });
        }
    }
}
