//! Rows B-04 to B-16 and D-01 to D-07: groups, refunds before and after dispatch, arrival.

use crate::domain::case::{CaseKind, CaseReason};
use crate::domain::deadline::{DeadlineKind, DeadlineSource};
use crate::domain::order::{GroupState, PayChannel};
use crate::domain::time::MINUTE_MS;
use crate::policy::given::{Given, at, paid};
use crate::policy::outcome::{ConflictKind, Decision, Missing, Note, When};
use crate::policy::promise::HolidayNote;
use crate::policy::step::StepState;
use crate::policy::way::Way;

fn pending() -> Given {
    paid()
        .group(GroupState::Pending, "03-01 10:00")
        .by(PayChannel::Wechat)
        .now("03-01 12:00")
}

fn formed() -> Given {
    paid().group(GroupState::Formed, "03-01 10:00")
}

fn refund_only(given: Given) -> Given {
    given.case(CaseKind::RefundOnly, Some(CaseReason::ChangedMind))
}

#[test]
fn b_04_d_01_a_waiting_group_is_not_refunded_and_has_three_answers() {
    for given in [pending(), refund_only(pending())] {
        let outcome = given.outcome();
        assert_eq!(outcome.decision, Decision::NotYet);
        assert_eq!(outcome.cards[..2], ["B-04", "D-01"]);
        let answers = [
            Way::WaitSystemRefund,
            Way::CompleteGroup,
            Way::PlatformService,
        ];
        assert_eq!(outcome.open(), answers);
        assert!(!outcome.open().contains(&Way::ApproveRefund));
    }
}

#[test]
fn b_05_d_07_the_decision_moves_when_the_group_forms() {
    let asked = pending().outcome();
    let then = asked.changes.iter().find(|c| c.when == When::GroupForms);
    assert_eq!(then.unwrap().decision, Decision::MayApply);
    let outcome = formed().outcome();
    assert_eq!(outcome.decision, Decision::MayApply);
    assert_eq!(outcome.open(), [Way::ApplyRefundOnly]);
    assert_eq!(outcome.cards[0], "B-05");
    assert_eq!(refund_only(formed()).outcome().decision, Decision::Approve);
}

#[test]
fn b_06_the_platforms_own_service_is_one_of_the_answers() {
    let outcome = pending().outcome();
    assert_eq!(outcome.choice(Way::PlatformService).card, "B-06");
}

#[test]
fn b_07_d_06_a_group_is_refunded_24_hours_after_it_was_opened() {
    let due = |given: Given| {
        let outcome = given.outcome();
        let due = outcome
            .deadlines
            .iter()
            .find(|d| d.kind == DeadlineKind::Group);
        let due = due.unwrap().clone();
        assert_eq!((due.source, due.card), (DeadlineSource::Rule, "B-07"));
        (due.at, outcome.missing, outcome.notes)
    };
    let (time, missing, notes) = due(pending().now("2025-03-02 09:59:59"));
    assert_eq!(time, at("03-02 10:00"));
    assert!(missing.is_empty() && notes.is_empty());
    let (_, missing, notes) = due(pending().now("03-02 10:00"));
    assert_eq!(missing, [Missing::SystemRefund]);
    assert!(notes.is_empty());
    let (_, _, notes) = due(pending().now("2025-03-02 11:00:01"));
    assert_eq!(notes, [Note::SystemRefundOverdue]);
    let failed = paid().group(GroupState::Failed, "03-01 10:00");
    assert_eq!(failed.outcome().decision, Decision::NotYet);
    assert_eq!(due(failed).0, at("03-02 10:00"));
}

#[test]
fn b_08_a_refund_to_wechat_arrives_in_1_to_3_minutes() {
    let arrival = pending().outcome().arrival.unwrap();
    let system_refund = at("03-02 10:00");
    assert_eq!(arrival.counted_from, system_refund);
    assert_eq!(arrival.from, system_refund.plus_ms(MINUTE_MS));
    assert_eq!(arrival.to, system_refund.plus_ms(3 * MINUTE_MS));
    assert!(arrival.is_estimate);
    assert_eq!(arrival.card, "B-08");
}

#[test]
fn b_09_x_02_what_is_not_sent_is_refunded_at_once_unless_a_group_waits() {
    assert_eq!(paid().outcome().decision, Decision::MayApply);
    assert!(paid().outcome().cards.contains(&"B-09"));
    assert!(formed().outcome().cards.contains(&"B-09"));
    let outcome = pending().outcome();
    assert_eq!(outcome.decision, Decision::NotYet);
    let conflict = outcome.conflicts[0];
    assert_eq!(conflict.kind, ConflictKind::GroupFirst);
    assert_eq!((conflict.wins, conflict.yields), ("B-04", "B-09"));
}

fn window(channel: PayChannel) -> (String, String, &'static str) {
    let given = refund_only(formed().by(channel)).approved("03-03 10:00");
    let outcome = given.outcome();
    let arrival = outcome.arrival.unwrap();
    assert!(!arrival.is_estimate);
    let due = outcome
        .deadlines
        .iter()
        .find(|d| d.kind == DeadlineKind::Arrival);
    assert_eq!(due.unwrap().at, arrival.to);
    assert_eq!(outcome.decision, Decision::Approve);
    let zone = given.platform.zone;
    let write = |at: crate::domain::time::Stamp| at.to_local(zone).to_string();
    (write(arrival.from), write(arrival.to), arrival.card)
}

#[test]
fn b_10_x_07_a_known_way_without_a_window_of_its_own_takes_24_hours() {
    let (_, to, card) = window(PayChannel::Alipay);
    assert_eq!((to.as_str(), card), ("2025-03-04 10:00:00", "B-10"));
    let mut unknown = refund_only(formed()).approved("03-03 10:00");
    let outcome = unknown.outcome();
    assert_eq!(outcome.arrival, None);
    assert_eq!(outcome.notes, [Note::Decided, Note::NoArrivalPromise]);
    unknown = unknown.by(PayChannel::Alipay).now("2025-03-04 10:00:01");
    assert!(unknown.outcome().notes.contains(&Note::RefundOverdue));
    unknown.facts.order.is_refunded = true;
    assert!(!unknown.outcome().notes.contains(&Note::RefundOverdue));
}

#[test]
fn b_12_b_13_cards_take_days() {
    let (from, to, card) = window(PayChannel::SavingsCard);
    assert_eq!(
        (from.as_str(), to.as_str()),
        ("2025-03-05 10:00:00", "2025-03-09 10:00:00")
    );
    assert_eq!(card, "B-12");
    let (from, to, card) = window(PayChannel::CreditCard);
    assert_eq!(
        (from.as_str(), to.as_str()),
        ("2025-03-06 10:00:00", "2025-03-10 10:00:00")
    );
    assert_eq!(card, "B-13");
}

#[test]
fn b_11_a_holiday_is_marked_and_a_missing_year_warns() {
    let holiday = |approved: &str, channel: PayChannel| {
        let outcome = refund_only(formed().by(channel))
            .approved(approved)
            .outcome();
        let is_cited = outcome.cards.contains(&"B-11");
        let note = outcome.arrival.unwrap().holiday;
        assert_eq!(is_cited, note.is_some());
        note
    };
    assert_eq!(
        holiday("10-02 10:00", PayChannel::Wechat),
        Some(HolidayNote::Holiday)
    );
    assert_eq!(
        holiday("09-28 10:00", PayChannel::CreditCard),
        Some(HolidayNote::Holiday)
    );
    assert_eq!(holiday("09-28 10:00", PayChannel::Wechat), None);
    assert_eq!(
        holiday("2026-03-03 10:00", PayChannel::Wechat),
        Some(HolidayNote::CalendarMissing)
    );
}

use StepState::{Done, Open, Waiting};

#[test]
fn b_14_b_15_b_16_a_dispatched_parcel_is_called_back_in_three_steps() {
    let sent = || refund_only(formed().sent());
    let states = |given: Given| {
        let outcome = given.outcome();
        let steps: Vec<_> = outcome.steps.iter().map(|step| step.state).collect();
        (outcome.decision, steps, outcome.missing)
    };
    let time = Some(at("03-03 09:00"));
    let (decision, steps, missing) = states(sent());
    assert_eq!(decision, Decision::ApproveWithCondition);
    assert_eq!(steps, [Open, Waiting, Open]);
    assert_eq!(
        missing,
        [
            Missing::BuyerTold,
            Missing::BuyerAgreed,
            Missing::CourierTold
        ]
    );
    let (_, steps, missing) = states(sent().with(|case| case.recall.buyer_told_at = time));
    assert_eq!(steps, [Done, Open, Open]);
    assert_eq!(missing, [Missing::BuyerAgreed, Missing::CourierTold]);
    let agreed = sent().with(|case| case.recall.buyer_agreed_at = time);
    let (decision, steps, missing) = states(agreed.clone());
    assert_eq!(steps, [Done, Done, Open]);
    assert_eq!(
        (decision, missing),
        (Decision::ApproveWithCondition, vec![Missing::CourierTold])
    );
    let (decision, steps, missing) = states(agreed.with(|case| case.recall.courier_told_at = time));
    assert_eq!(
        (decision, steps),
        (Decision::Approve, vec![Done, Done, Done])
    );
    assert!(missing.is_empty());
}

#[test]
fn b_15_money_before_the_buyer_agreed_needs_a_reason_or_the_parcel() {
    let sent = || refund_only(formed().sent());
    assert!(!sent().outcome().open().contains(&Way::ApproveRefund));
    let with_reason = sent().with(|case| case.overridden.push("B-15".to_owned()));
    assert_eq!(with_reason.outcome().decision, Decision::Approve);
    let back = sent().with(|case| case.recall.returned_at = Some(at("03-03 09:00")));
    assert_eq!(back.outcome().decision, Decision::Approve);
}

#[test]
fn d_02_only_a_formed_group_that_is_not_sent_may_apply() {
    for (state, is_sent, expected) in [
        (GroupState::Formed, false, Decision::MayApply),
        (GroupState::Formed, true, Decision::ApproveWithCondition),
        (GroupState::Pending, false, Decision::NotYet),
        (GroupState::Pending, true, Decision::NotYet),
    ] {
        let given = paid().group(state, "03-01 10:00");
        let given = if is_sent { given.sent() } else { given };
        assert_eq!(given.outcome().decision, expected, "{state} {is_sent}");
    }
}
