//! Situations that every shop meets, and what the rules of a platform say of them.
//! Never a test of the rules: it shows what a platform file changes before it is used.

use crate::domain::calendar::Calendar;
use crate::domain::case::{CaseKind, CaseReason, FreightMarker};
use crate::domain::order::{GroupState, PayChannel};
use crate::domain::platform::Platform;
use crate::domain::time::{DAY_MS, HOUR_MS, Stamp};
use crate::policy::evaluate::evaluate;
use crate::policy::facts::{CaseFacts, Facts, OrderFacts, Stage};

/// The moment at which they are looked at; any other would do.
const NOW: Stamp = Stamp::from_seconds(1_780_000_000);

/// What the rules say of a situation, in codes and milliseconds from now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// The decision.
    pub decision: &'static str,
    /// When the money arrives, from and to.
    pub arrival: Option<(i64, i64)>,
    /// What is due.
    pub due: Vec<(&'static str, i64)>,
}

/// A situation in which two platforms differ.
pub(super) struct Difference {
    /// Its code; the languages have words for it.
    pub situation: &'static str,
    pub before: Said,
    pub after: Said,
}

/// Returns the situations of which two platforms say different things.
pub(super) fn differences(before: &Platform, after: &Platform) -> Vec<Difference> {
    all()
        .into_iter()
        .map(|(situation, facts)| Difference {
            situation,
            before: said(&facts, before),
            after: said(&facts, after),
        })
        .filter(|both| both.before != both.after)
        .collect()
}

fn said(facts: &Facts, platform: &Platform) -> Said {
    let outcome = evaluate(facts, platform, &Calendar::default(), NOW);
    let due = outcome.deadlines.iter();
    let arrival = outcome.arrival.as_ref();
    Said {
        decision: outcome.decision.code(),
        arrival: arrival.map(|money| (money.from.since(NOW), money.to.since(NOW))),
        due: due
            .map(|due| (due.kind.code(), due.at.since(NOW)))
            .collect(),
    }
}

fn all() -> Vec<(&'static str, Facts)> {
    let ago = |hours: i64| Some(NOW.plus_ms(-hours * HOUR_MS));
    let days = |days: i64| Some(NOW.plus_ms(-days * DAY_MS));
    let paid = OrderFacts {
        created_at: ago(2),
        paid_at: ago(2),
        group: Some(GroupState::None),
        channel: Some(PayChannel::Wechat),
        stage: Stage::NotSent,
        ..OrderFacts::default()
    };
    let waiting = OrderFacts {
        group: Some(GroupState::Pending),
        group_started_at: ago(2),
        ..paid.clone()
    };
    let sent = OrderFacts {
        stage: Stage::OnTheWay,
        ..paid.clone()
    };
    let signed = |since: Option<Stamp>| OrderFacts {
        stage: Stage::Arrived,
        delivered_at: since,
        signed_at: since,
        ..paid.clone()
    };
    let by_card = |channel| OrderFacts {
        channel: Some(channel),
        ..paid.clone()
    };
    let case = |kind, reason| {
        Some(CaseFacts {
            reason,
            opened_at: Some(NOW),
            freight_marker: FreightMarker::Buyer,
            ..CaseFacts::new(kind)
        })
    };
    let refund = || case(CaseKind::RefundOnly, Some(CaseReason::ChangedMind));
    let back = |reason| case(CaseKind::ReturnRefund, Some(reason));
    let silent = || case(CaseKind::Unconfirmed, None);
    let facts = |order: OrderFacts, case: Option<CaseFacts>| Facts { order, case };
    vec![
        ("group_waits", facts(waiting, refund())),
        ("not_sent", facts(paid.clone(), refund())),
        (
            "not_sent_savings",
            facts(by_card(PayChannel::SavingsCard), refund()),
        ),
        (
            "not_sent_credit",
            facts(by_card(PayChannel::CreditCard), refund()),
        ),
        (
            "not_sent_other",
            facts(by_card(PayChannel::Alipay), refund()),
        ),
        ("on_the_way", facts(sent.clone(), refund())),
        (
            "after_3_days",
            facts(signed(days(3)), back(CaseReason::ChangedMind)),
        ),
        (
            "after_10_days",
            facts(signed(days(10)), back(CaseReason::ChangedMind)),
        ),
        (
            "after_20_days",
            facts(signed(days(20)), back(CaseReason::ChangedMind)),
        ),
        (
            "quality_10_days",
            facts(signed(days(10)), back(CaseReason::Quality)),
        ),
        ("silent_before", facts(sent, silent())),
        ("silent_after", facts(signed(days(3)), silent())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::platform::Platforms;
    use crate::domain::platform::PlatformName;

    #[test]
    fn a_platform_differs_from_others_and_not_from_itself() {
        let platforms = Platforms::embedded().unwrap();
        let get = |name: &str| platforms.get(&PlatformName::new(name));
        let (parcels, digital) = (get("pinduoduo"), get("funpay"));
        assert!(differences(parcels, parcels).is_empty());
        let differ = differences(parcels, digital);
        assert!(differ.iter().any(|both| both.situation == "after_3_days"));
        let codes: Vec<_> = all().into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes.len(), 12);
    }
}
