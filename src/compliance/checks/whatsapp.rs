//! WhatsApp: a cue word with a telephone number behind it. Links are found by the link check.
//! Never the word alone.

use crate::compliance::scan::{Hit, Scan};
use crate::compliance::words::Meaning;
use crate::domain::finding::{FindingKind, Verdict};

/// Cells between the cue and the number.
const REACH: usize = 12;

/// Finds WhatsApp numbers.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if scan.digits() < 7 {
        return;
    }
    for run in scan.runs() {
        let fits = (7..=15).contains(&run.digits.len());
        if fits
            && scan.has_cue_before(Meaning::Whatsapp, run.first, REACH)
            && !scan.has_cue_before(Meaning::NumberWord, run.first, REACH)
        {
            hits.push(Hit {
                kind: FindingKind::Whatsapp,
                first: run.first - usize::from(run.has_plus),
                last: run.last,
                rule: "whatsapp.number",
                at_most: Verdict::Block,
            });
        }
    }
}
