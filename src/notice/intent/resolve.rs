//! Weighs what stands in a message: what cancels what, and what is left.
//! Never looks at words: only at what was found and where.

use super::kind::{Intent, IntentKind, Said};
use super::lists::{Effect, Lists};
use super::normal::Normal;
use super::scan::{Found, Scanned};

/// Of two that share words, the first is meant and not the second.
const BEATS: &[(IntentKind, IntentKind)] = &[
    (IntentKind::RefundWhen, IntentKind::RefundRequest),
    (IntentKind::RefundWhen, IntentKind::ReturnRequest),
    (IntentKind::RefundWhen, IntentKind::WhereIsParcel),
    (IntentKind::RefundWhen, IntentKind::NotReceived),
    (IntentKind::RefundWhen, IntentKind::PaymentQuestion),
    (IntentKind::NotReceived, IntentKind::WhereIsParcel),
    (IntentKind::WrongAmount, IntentKind::PaymentQuestion),
    (IntentKind::WrongAmount, IntentKind::WrongGoods),
    (IntentKind::PaymentQuestion, IntentKind::NotReceived),
    (IntentKind::ExchangeRequest, IntentKind::ReturnRequest),
    (IntentKind::ReturnRequest, IntentKind::RefundRequest),
];

/// A rule whose runs all stand in the message.
#[derive(Debug, Clone, Copy)]
pub struct Hit<K = IntentKind> {
    /// What the rule is about.
    pub kind: K,
    /// What it says of it.
    pub effect: Effect,
    from: usize,
    to: usize,
}

impl Hit {
    const fn touches(&self, other: &Hit) -> bool {
        self.from < other.to && other.from < self.to
    }
}

/// Returns what the message is about, one intent a kind, where it is said first.
pub fn resolve(text: &Normal, lists: &Lists, scanned: &Scanned) -> Vec<Intent> {
    if scanned.found.is_empty() {
        return Vec::new();
    }
    let hits = hits(lists, &scanned.found);
    let mut said: Vec<Hit> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.effect == Effect::Say) {
        let is_cancelled = hits.iter().any(|other| {
            other.kind == hit.kind
                && match other.effect {
                    Effect::Say => false,
                    Effect::Deny => other.touches(hit),
                    Effect::Silence => true,
                }
        });
        if !is_cancelled {
            said.push(*hit);
        }
    }
    let is_beaten = |hit: &Hit| {
        said.iter()
            .any(|other| BEATS.contains(&(other.kind, hit.kind)) && other.touches(hit))
    };
    let mut intents: Vec<Intent> = Vec::new();
    for hit in said.iter().filter(|hit| !is_beaten(hit)) {
        if intents.iter().any(|intent| intent.kind == hit.kind) {
            continue;
        }
        let told = said_in(lists, scanned, hit);
        if needs_more(hit.kind) && told.is_none() {
            continue;
        }
        intents.push(Intent {
            kind: hit.kind,
            bytes: text.bytes(hit.from, hit.to),
            said: told,
        });
    }
    intents
}

/// A rating without a number and a language without a name say nothing.
const fn needs_more(kind: IntentKind) -> bool {
    matches!(kind, IntentKind::Rating | IntentKind::LanguageRequest)
}

fn said_in(lists: &Lists, scanned: &Scanned, hit: &Hit) -> Option<Said> {
    let mut sets = scanned.sets_in(hit.from, hit.to);
    sets.find_map(|(set, end)| {
        let said = lists.said.get(&set).copied()?;
        let fits = match said {
            Said::Language(_) => hit.kind == IntentKind::LanguageRequest,
            Said::Stars(_) => hit.kind == IntentKind::Rating,
        };
        (fits && end <= hit.to).then_some(said)
    })
}

/// Puts the runs of rules together.
pub fn hits<K: Copy>(lists: &Lists<K>, found: &[Found]) -> Vec<Hit<K>> {
    let mut hits = Vec::with_capacity(found.len());
    for run in found {
        let Some(part) = lists.parts.get(run.part).filter(|part| part.place == 0) else {
            continue;
        };
        let Some(rule) = lists.rules.get(part.rule) else {
            continue;
        };
        let has_all = (1..rule.parts).all(|place| {
            found.iter().any(|other| {
                lists
                    .parts
                    .get(other.part)
                    .is_some_and(|o| o.rule == part.rule && o.place == place)
            })
        });
        if has_all {
            hits.push(Hit {
                kind: rule.kind,
                effect: rule.effect,
                from: run.from,
                to: run.to,
            });
        }
    }
    hits
}
