//! Rows B-17 to B-27, B-36 to B-39 and D-08 to D-14: returns, exchanges, freight, proof.

use crate::domain::case::{CaseKind, CaseReason, FreightMarker};
use crate::domain::deadline::{DeadlineKind, DeadlineSource};
use crate::policy::facts::ExchangeAnswer;
use crate::policy::given::{Given, at, paid};
use crate::policy::outcome::{Decision, Missing, Note, Outcome};
use crate::policy::promise::Bearer;
use crate::policy::way::{Stop, Way};

fn signed() -> Given {
    paid().signed("03-01 15:00")
}

fn back(kind: CaseKind, reason: CaseReason, marker: FreightMarker) -> Given {
    signed().case(kind, Some(reason)).marked(marker)
}

fn freight(outcome: &Outcome) -> (Bearer, Bearer) {
    let freight = outcome.freight.unwrap();
    (freight.outward, freight.back)
}

#[test]
fn b_17_d_08_goods_may_be_returned_for_seven_days_of_24_hours() {
    for (now, expected) in [
        ("2025-03-08 15:00:00", Decision::MayApply),
        ("2025-03-08 15:00:01", Decision::Refuse),
    ] {
        let outcome = signed().now(now).outcome();
        assert_eq!(outcome.decision, expected, "{now}");
        assert_eq!(outcome.cards[..2], ["B-17", "D-08"]);
        let end = &outcome.deadlines[0];
        assert_eq!(
            (end.kind, end.at),
            (DeadlineKind::ReturnWindow, at("03-08 15:00"))
        );
    }
}

#[test]
fn b_17_a_request_is_judged_when_the_buyer_made_it() {
    let asked = |opened: &str| {
        let marker = FreightMarker::Buyer;
        back(CaseKind::ReturnRefund, CaseReason::ChangedMind, marker)
            .with(|case| case.opened_at = Some(at(opened)))
            .now("03-12 09:00")
            .outcome()
    };
    assert_eq!(asked("2025-03-08 15:00:00").decision, Decision::Approve);
    let late = asked("2025-03-08 15:00:01");
    assert_eq!(late.decision, Decision::Refuse);
    assert_eq!(late.open(), [Way::Refuse, Way::ClaimQuality]);
}

#[test]
fn b_18_x_03_a_fault_is_paid_by_the_merchant_both_ways() {
    for reason in [CaseReason::Quality, CaseReason::WrongGoods] {
        for kind in [CaseKind::ReturnRefund, CaseKind::Exchange] {
            let outcome = back(kind, reason, FreightMarker::Merchant).outcome();
            assert_eq!(freight(&outcome), (Bearer::Merchant, Bearer::Merchant));
            assert!(outcome.cards.contains(&"B-18"));
            assert_eq!(outcome.decision, Decision::Approve, "{kind} {reason}");
        }
    }
}

#[test]
fn b_19_without_a_fault_the_customer_pays() {
    let marker = FreightMarker::Buyer;
    let outcome = back(CaseKind::ReturnRefund, CaseReason::ChangedMind, marker).outcome();
    assert_eq!(freight(&outcome).1, Bearer::Customer);
    assert!(outcome.cards.contains(&"B-19"));
    assert_eq!(outcome.decision, Decision::Approve);
}

#[test]
fn b_20_a_page_that_says_otherwise_needs_a_reason() {
    for (reason, marker, wins) in [
        (CaseReason::Quality, FreightMarker::Buyer, "B-18"),
        (CaseReason::ChangedMind, FreightMarker::Merchant, "B-19"),
    ] {
        let given = back(CaseKind::ReturnRefund, reason, marker);
        let outcome = given.outcome();
        assert_eq!(outcome.decision, Decision::ApproveWithCondition);
        assert_eq!(outcome.missing, [Missing::MarkerReason]);
        let conflict = outcome.conflicts[0];
        assert_eq!((conflict.wins, conflict.yields), (wins, "B-20"));
        let given = given.with(|case| case.overridden.push("B-20".to_owned()));
        assert_eq!(given.outcome().decision, Decision::Approve);
    }
}

#[test]
fn b_21_b_23_d_13_d_14_the_open_question_blocks_approval_and_changes_no_bearer() {
    let given = back(
        CaseKind::ReturnRefund,
        CaseReason::Quality,
        FreightMarker::NotSeen,
    );
    let outcome = given.outcome();
    assert_eq!(outcome.decision, Decision::ApproveWithCondition);
    assert_eq!(outcome.missing, [Missing::FreightMarker]);
    assert_eq!(freight(&outcome), (Bearer::Merchant, Bearer::Merchant));
    assert!(outcome.notes.contains(&Note::NoFreightPromise));
    assert_eq!(outcome.choice(Way::LookUpFreight).card, "B-23");
    let answered = given.with(|case| case.freight_refund = Some(true));
    assert_eq!(answered.outcome().decision, Decision::Approve);
}

#[test]
fn b_23_before_dispatch_there_is_no_freight_to_ask_about() {
    let given = paid().case(CaseKind::RefundOnly, Some(CaseReason::Quality));
    let outcome = given.outcome();
    assert_eq!(
        (outcome.decision, outcome.freight),
        (Decision::Approve, None)
    );
}

#[test]
fn b_24_b_25_b_26_the_platform_decides_and_waits_48_hours_for_proof() {
    let given = back(
        CaseKind::ReturnRefund,
        CaseReason::Quality,
        FreightMarker::NotSeen,
    )
    .with(|case| {
        case.stepped_in = true;
        case.stepped_in_at = Some(at("03-01 10:00"));
    });
    let outcome = given.clone().now("2025-03-03 09:59:59").outcome();
    assert_eq!(outcome.decision, Decision::PlatformDecides);
    assert_eq!(outcome.cards[..3], ["B-24", "B-25", "B-26"]);
    assert_eq!(outcome.open(), [Way::SubmitEvidence]);
    assert_eq!(outcome.missing, [Missing::Evidence]);
    let due = &outcome.deadlines[0];
    assert_eq!(
        (due.kind, due.at),
        (DeadlineKind::Evidence, at("03-03 10:00"))
    );
    assert_eq!((due.source, due.card), (DeadlineSource::Rule, "B-26"));
    let told = given.with(|case| case.platform_deadline = Some(at("03-02 08:00")));
    let due = &told.now("03-01 12:00").outcome().deadlines[0];
    assert_eq!(
        (due.at, due.source),
        (at("03-02 08:00"), DeadlineSource::Platform)
    );
}

#[test]
fn b_27_d_22_after_the_due_second_only_other_routes_are_left() {
    let given = back(
        CaseKind::RefundOnly,
        CaseReason::Quality,
        FreightMarker::NotSeen,
    )
    .with(|case| {
        case.stepped_in = true;
        case.stepped_in_at = Some(at("03-01 10:00"));
    });
    let outcome = given.now("2025-03-03 10:00:01").outcome();
    assert_eq!(outcome.decision, Decision::PlatformDecides);
    let submit = outcome.choice(Way::SubmitEvidence);
    assert_eq!((submit.card, submit.stop), ("B-27", Some(Stop::TooLate)));
    assert_eq!(outcome.open(), [Way::OtherRoutes]);
    assert!(outcome.cards.contains(&"D-22"));
    assert!(outcome.missing.is_empty());
}

#[test]
fn b_36_the_allowance_takes_the_way_back_off_both() {
    for reason in [
        CaseReason::Quality,
        CaseReason::ChangedMind,
        CaseReason::Other,
    ] {
        let given = back(CaseKind::ReturnRefund, reason, FreightMarker::Buyer)
            .with(|case| case.allowance = Some(true));
        let outcome = given.outcome();
        assert_eq!(freight(&outcome).1, Bearer::Platform, "{reason}");
        assert!(outcome.cards.contains(&"B-36"));
        assert!(outcome.conflicts.is_empty());
    }
}

#[test]
fn b_38_b_39_the_clock_of_the_allowance_starts_at_the_later_of_two_acts() {
    let given = back(
        CaseKind::ReturnRefund,
        CaseReason::Quality,
        FreightMarker::Merchant,
    )
    .with(|case| {
        case.allowance = Some(true);
        case.freight_marker = FreightMarker::Buyer;
    });
    let missing = |given: &Given| given.outcome().missing;
    assert_eq!(missing(&given), [Missing::Approval, Missing::Address]);
    let agreed = given.approved("03-03 10:00");
    assert_eq!(missing(&agreed), [Missing::Address]);
    let both = agreed.with(|case| case.address_given_at = Some(at("03-03 14:00")));
    let outcome = both.outcome();
    assert!(outcome.missing.is_empty());
    let due = outcome
        .deadlines
        .iter()
        .find(|d| d.kind == DeadlineKind::Allowance);
    assert_eq!(due.unwrap().at, at("03-04 14:00"));
    assert!(outcome.cards.contains(&"B-39"));
    assert!(outcome.notes.contains(&Note::AllowanceToBuyerAccount));
}

#[test]
fn d_10_d_11_a_fault_is_answered_with_an_exchange_first_then_a_return() {
    for reason in [CaseReason::Quality, CaseReason::WrongGoods] {
        let outcome = back(CaseKind::ReturnRefund, reason, FreightMarker::Merchant).outcome();
        assert_eq!(outcome.cards[..2], ["D-10", "D-11"]);
        assert_eq!(outcome.open(), [Way::OfferExchange, Way::ApproveReturn]);
        let decide = outcome
            .deadlines
            .iter()
            .find(|d| d.kind == DeadlineKind::Decide);
        assert_eq!(decide.unwrap().priority, 0);
        let outcome = back(CaseKind::Exchange, reason, FreightMarker::Merchant).outcome();
        assert_eq!(outcome.open(), [Way::ApproveExchange, Way::OfferReturn]);
    }
}

#[test]
fn d_12_a_declined_exchange_is_returned_at_the_merchants_cost() {
    let outcome = back(
        CaseKind::ReturnRefund,
        CaseReason::Quality,
        FreightMarker::Merchant,
    )
    .with(|case| case.exchange = ExchangeAnswer::Declined)
    .outcome();
    assert_eq!(freight(&outcome).1, Bearer::Merchant);
    assert!(outcome.cards.contains(&"D-12") && outcome.cards.contains(&"B-18"));
    assert_eq!(outcome.open(), [Way::ApproveReturn]);
}

#[test]
fn what_was_agreed_stays_agreed() {
    let marker = FreightMarker::Buyer;
    let outcome = back(CaseKind::ReturnRefund, CaseReason::ChangedMind, marker)
        .with(|case| case.opened_at = Some(at("03-20 10:00")))
        .approved("03-20 11:00")
        .outcome();
    assert_eq!(outcome.decision, Decision::Approve);
    assert_eq!(
        outcome.notes,
        [Note::WindowOver, Note::Decided, Note::NoArrivalPromise]
    );
    assert_eq!(outcome.open(), [Way::TellArrival]);
}

#[test]
fn b_10_a_return_that_was_agreed_to_promises_no_money_before_the_goods_are_back() {
    let marker = FreightMarker::Buyer;
    let agreed = back(CaseKind::ReturnRefund, CaseReason::ChangedMind, marker)
        .approved("03-06 11:00")
        .with(|case| case.refund_from = None);
    let outcome = agreed.outcome();
    assert!(outcome.notes.contains(&Note::Decided));
    assert!(!outcome.open().contains(&Way::TellArrival));
    let from = Some(at("03-09 11:00"));
    let paid = agreed.with(|case| case.refund_from = from).outcome();
    assert!(paid.open().contains(&Way::TellArrival));
}

#[test]
fn what_was_refused_is_not_refused_twice() {
    let marker = FreightMarker::Buyer;
    let asked = back(CaseKind::ReturnRefund, CaseReason::ChangedMind, marker)
        .with(|case| case.opened_at = Some(at("03-20 10:00")));
    assert!(asked.outcome().open().contains(&Way::Refuse));
    let refused = asked.with(|case| case.refused_at = Some(at("03-20 11:00")));
    let outcome = refused.outcome();
    assert!(!outcome.open().contains(&Way::Refuse));
    assert!(outcome.notes.contains(&Note::Refused));
}

#[test]
fn x_03_one_bearer_a_leg_and_no_promise_out_of_not_seen() {
    for &reason in CaseReason::ALL {
        for exchange in ExchangeAnswer::ALL {
            for allowance in [None, Some(false), Some(true)] {
                for &marker in FreightMarker::ALL {
                    let outcome = back(CaseKind::ReturnRefund, reason, marker)
                        .with(|case| {
                            case.exchange = *exchange;
                            case.allowance = allowance;
                        })
                        .outcome();
                    let (_, back) = freight(&outcome);
                    let shown = match marker {
                        FreightMarker::Merchant => Bearer::Merchant,
                        FreightMarker::Buyer => Bearer::Customer,
                        FreightMarker::NotSeen => Bearer::NotSeen,
                    };
                    let expected = match reason {
                        _ if allowance == Some(true) => Bearer::Platform,
                        reason if reason.is_fault() => Bearer::Merchant,
                        reason if reason.is_choice() => Bearer::Customer,
                        _ => shown,
                    };
                    assert_eq!(back, expected, "{reason} {exchange} {allowance:?} {marker}");
                    let is_silent = outcome.notes.contains(&Note::NoFreightPromise);
                    let must_be_silent =
                        marker == FreightMarker::NotSeen || back == Bearer::NotSeen;
                    assert_eq!(is_silent, must_be_silent);
                    if marker == FreightMarker::NotSeen {
                        assert_ne!(outcome.decision, Decision::Approve);
                    }
                }
            }
        }
    }
}
