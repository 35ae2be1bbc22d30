//! A messenger that is only named, for platforms where even that is forbidden.
//! Never what is denied or warned of: "we do not use Telegram" keeps the buyer here.

use crate::compliance::cell::Class;
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{self, MESSENGER, NEGATION, REFUSAL, WARNING};
use crate::compliance::scan::{Hit, Scan};
use crate::domain::finding::FindingKind;

/// Finds messengers that are named.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    // What says more of the same text stands for it.
    let is_stopped = hits.iter().any(|hit| hit.at_most.is_flagged());
    if is_stopped || !scan.context.stops_naming() || !scan.has(MESSENGER) {
        return;
    }
    for cue in scan.cues().iter().filter(|cue| cue.is_strong(MESSENGER)) {
        let (first, last) = scan.sentence(cue.first);
        let mut around = scan.cues_in(first, last).iter();
        let is_denied = around.any(|other| {
            other.is(WARNING | REFUSAL) || other.is(NEGATION) && other.first < cue.first
        });
        let kind = meaning::kind(cue.all().and(MESSENGER));
        if let Some(kind) = kind.filter(|_| !is_denied && !is_money(scan, cue)) {
            let rule = rule(kind);
            hits.push(Hit::new(kind, cue.first, cue.last, rule).with(cue));
        }
    }
}

/// `4500 tg`: two letters right behind a number are a currency.
fn is_money(scan: &Scan<'_>, cue: &Cue) -> bool {
    let gap = scan
        .before(cue.first)
        .is_some_and(|cell| cell.class == Class::Space);
    let number = scan.before(cue.first - usize::from(gap));
    cue.last - cue.first == 2 && number.is_some_and(|cell| cell.class == Class::Digit)
}

const fn rule(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Wechat => "wechat.named",
        FindingKind::Qq => "qq.named",
        FindingKind::Telegram => "telegram.named",
        FindingKind::Whatsapp => "whatsapp.named",
        FindingKind::Line => "line.named",
        _ => "social.named",
    }
}
