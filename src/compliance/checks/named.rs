//! A messenger that is only named, for platforms where even that is forbidden.
//! Never what is denied or warned of: "we do not use Telegram" keeps the buyer here. Never what is
//! sold for it: "500 stars in Telegram".

use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{self, INVITE, MESSENGER, NEGATION, REFUSAL, WARNING};
use crate::compliance::scan::{Hit, Scan};
use crate::domain::finding::FindingKind;

/// How far what is sold stands from the name of the messenger it is for.
const FARTHEST: usize = 24;

/// What joins a name to something else.
const AND: [&str; 3] = ["и", "and", "y"];

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
        if let Some(kind) =
            kind.filter(|_| !is_denied && !is_money(scan, cue) && !is_of_goods(scan, cue))
        {
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

/// "Subscribers for a channel in Telegram": what is sold for a messenger stands in one clause with its
/// name, and nothing between them invites or joins what is not of one piece.
fn is_of_goods(scan: &Scan<'_>, cue: &Cue) -> bool {
    let goods = scan.context.lexicon.sold_for;
    let is_and = |word: &[Cell]| {
        AND.iter()
            .any(|and| and.chars().eq(word.iter().map(|cell| cell.ch)))
    };
    let is_one_clause = |first: usize, last: usize| {
        let parts = |cell: &Cell| matches!(cell.ch, ',' | '،' | ':' | '—');
        !scan.range(first, last).iter().any(parts)
            && !scan
                .range(first, last)
                .split(|cell| !cell.is_alphabetic())
                .any(is_and)
            && !scan.cues_in(first, last).iter().any(|cue| cue.is(INVITE))
    };
    let before = scan.cue_before(cue.first, goods, FARTHEST);
    let behind = scan.cue_behind(cue.last, goods, FARTHEST);
    before.is_some_and(|sold| is_one_clause(sold.last, cue.first))
        || behind.is_some_and(|sold| is_one_clause(cue.last, sold.first))
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
