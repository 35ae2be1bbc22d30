//! Numbers that anybody may call: of carriers, authorities, banks and makers of goods.
//! Never a mobile number.

use super::{FAR, REACH, is_mobile};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{COURIER, FIRM, HOTLINE, INVITE, PHONE};
use crate::compliance::run::Run;
use crate::compliance::scan::Scan;

/// Short numbers of carriers and authorities, and those that the platform names. In China those of
/// firms begin with 95 and have up to eight digits.
pub fn is_hotline(scan: &Scan<'_>, run: &Run) -> bool {
    let is_of_firm = || {
        run.digits.len() <= 8 && run.digits.starts_with("95") && scan.has(COURIER | HOTLINE | FIRM)
    };
    run.digits.len() <= 6 || scan.context.is_hotline(&run.digits) || is_of_firm()
}

/// A number of a carrier or an authority: not a mobile one, and the word for it is near.
pub fn is_of_service(scan: &Scan<'_>, run: &Run) -> bool {
    /// "DHL, llame al …", "DPD take calls on …": the word for calling follows at once.
    const NEXT: usize = 6;
    let before = scan
        .cue_before(run.first, COURIER | HOTLINE, FAR)
        .filter(|service| {
            // "No answer from the hotline, better my mobile …": the nearer word says whose it is,
            // unless the number is one that costs nothing to call.
            let nearer = scan.cue_before(run.first, PHONE | INVITE, FAR);
            is_toll_free(&run.digits)
                || nearer.is_none_or(|cue| {
                    let is_next = cue.first <= service.last + NEXT && !cue.is(INVITE);
                    cue.last <= service.last || is_next
                })
        });
    // "My direct line is … if the driver argues": it is announced already.
    let is_told = !is_toll_free(&run.digits) && scan.cue_before(run.first, PHONE, REACH).is_some();
    let reach = if is_told { NEXT } else { FAR };
    // "Call me: +1 604 555 0119. USPS says …": another sentence speaks of the carrier.
    let is_parted = |cue: &Cue| (run.last..cue.first).any(|at| scan.ends_at(at));
    let behind = || scan.cue_behind(run.last, COURIER | HOTLINE, reach);
    let is_near = before.or_else(|| behind().filter(|cue| !is_parted(cue)));
    run.digits.len() <= 12
        && !run.is_disguised
        && (is_near.is_some() || is_of_firm(scan, run))
        && !is_mobile(run)
        && !(run.digits.len() == 9 && run.digits.starts_with(['6', '7']))
}

/// A number that anybody may call, where a carrier, a bank or a maker of goods is named.
fn is_of_firm(scan: &Scan<'_>, run: &Run) -> bool {
    is_toll_free(&run.digits) && scan.has(FIRM | COURIER | HOTLINE)
}

/// Numbers that companies give, and that cost nothing or the same from everywhere.
fn is_toll_free(digits: &str) -> bool {
    const STARTS: &[&str] = &[
        "1800", "1833", "1844", "1855", "1866", "1877", "1888", "0800", "0808", "0810", "0300",
        "0330", "0333", "0343", "0344", "0345", "0370", "0844", "0845", "0871", "8800", "01800",
        "900", "901", "902", "400", "800",
    ];
    STARTS.iter().any(|start| digits.starts_with(start))
}
