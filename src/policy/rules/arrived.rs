//! The goods are with the buyer: seven days without a reason, longer only for a fault.
//! Never agrees late without a person, and never to money alone while goods stay with the buyer.

use crate::domain::case::{CaseKind, CaseReason};
use crate::domain::deadline::{DeadlineKind, Due};
use crate::policy::facts::{CaseFacts, ExchangeAnswer};
use crate::policy::outcome::{Decision, Missing, Note, Outcome};
use crate::policy::rule::Asked;
use crate::policy::way::{CardId, Way};
use crate::policy::window::{self, Window};

/// The cards of the seven days.
const WINDOW: &[CardId] = &["B-17", "D-08"];
/// The cards of a fault: answer promptly, exchange at no cost first.
const FAULT: &[CardId] = &["D-10", "D-11"];

/// Answers always: it is the last rule.
// The list of rules takes one shape.
#[expect(
    clippy::unnecessary_wraps,
    reason = "every rule has the shape of `Rule`"
)]
pub fn decide(asked: &Asked<'_>) -> Option<Outcome> {
    let window = window::of(asked);
    let mut outcome = match asked.case() {
        None => question(window),
        Some(case) if case.kind.has_refund() && case.recall.returned_at.is_some() => is_back(),
        Some(case) => match case.kind {
            CaseKind::RefundOnly => refund_only(case, window),
            CaseKind::ReturnRefund | CaseKind::Exchange => goods_back(case, window),
            CaseKind::Resend => resend(case),
            CaseKind::Repair => repair(case, window),
            CaseKind::Unconfirmed | CaseKind::Discrepancy | CaseKind::Complaint => open(case),
        },
    };
    if window == Window::Unknown {
        outcome = outcome.miss(Missing::ArrivalTime);
        if matches!(outcome.decision, Decision::Approve | Decision::MayApply) {
            outcome.decision = Decision::ApproveWithCondition;
        }
    }
    if window == Window::Over {
        outcome = outcome.note(Note::WindowOver);
    }
    let reason = asked.case().and_then(|case| case.reason);
    if reason.is_some_and(|reason| reason.is_fault() && !reason.is_urgent()) {
        outcome = outcome.note(Note::LikeQuality);
    }
    let end = window::end(asked).map(|at| Due::by_rule(DeadlineKind::ReturnWindow, at, "B-17"));
    outcome.deadlines.extend(end);
    Some(outcome)
}

/// Nothing was asked for yet.
fn question(window: Window) -> Outcome {
    if window == Window::Over {
        return Outcome::new(Decision::Refuse)
            .cite(WINDOW)
            .offer(Way::ClaimQuality, "D-10");
    }
    Outcome::new(Decision::MayApply)
        .cite(WINDOW)
        .offer(Way::ApplyReturn, "B-17")
        .offer(Way::ApplyExchange, "B-17")
        .offer(Way::ClaimQuality, "D-10")
}

/// A return or an exchange.
fn goods_back(case: &CaseFacts, window: Window) -> Outcome {
    match case.reason {
        Some(reason) if reason.is_fault() => faulty(case, window),
        Some(CaseReason::NotReceived) => open(case),
        // Within the window no reason is needed. It only tells who bears the freight.
        _ if window != Window::Over => {
            let outcome = Outcome::new(Decision::Approve).cite(WINDOW);
            match case.kind {
                CaseKind::Exchange => outcome.offer(Way::ApproveExchange, "B-17"),
                _ => outcome.offer(Way::ApproveReturn, "B-17"),
            }
        }
        Some(reason) if reason.is_choice() => Outcome::new(Decision::Refuse)
            .cite(WINDOW)
            .offer(Way::Refuse, "B-17")
            .offer(Way::ClaimQuality, "D-10"),
        _ => without_reason(),
    }
}

fn faulty(case: &CaseFacts, window: Window) -> Outcome {
    let is_over = window == Window::Over;
    let mut outcome = Outcome::new(if is_over {
        Decision::AskSupervisor
    } else {
        Decision::Approve
    })
    .cite(FAULT)
    .cite(WINDOW);
    let wants_exchange =
        case.kind == CaseKind::Exchange || case.exchange == ExchangeAnswer::Accepted;
    outcome = match case.exchange {
        ExchangeAnswer::Declined => outcome,
        _ if wants_exchange => outcome.offer(Way::ApproveExchange, "D-11"),
        _ => outcome.offer(Way::OfferExchange, "D-11"),
    };
    outcome = if case.kind == CaseKind::ReturnRefund {
        outcome.offer(Way::ApproveReturn, "D-12")
    } else {
        outcome.offer(Way::OfferReturn, "D-12")
    };
    if is_over {
        outcome = outcome.offer(Way::AskSupervisor, "C-19");
    }
    outcome
}

/// Money, while the goods stay with the buyer.
fn refund_only(case: &CaseFacts, window: Window) -> Outcome {
    match case.reason {
        Some(reason) if reason.is_fault() => Outcome::new(Decision::AskSupervisor)
            .cite(FAULT)
            .cite(&["D-12"])
            .offer(Way::OfferExchange, "D-11")
            .offer(Way::OfferReturn, "D-12")
            .offer(Way::AskSupervisor, "C-19"),
        Some(reason) if reason.is_choice() => {
            let outcome = Outcome::new(Decision::Refuse).cite(WINDOW);
            let outcome = match window {
                Window::Over => outcome.offer(Way::ClaimQuality, "D-10"),
                Window::Inside | Window::Unknown => outcome.offer(Way::OfferReturn, "B-17"),
            };
            outcome.offer(Way::Refuse, "B-17")
        }
        Some(CaseReason::NotReceived) => open(case),
        _ => without_reason(),
    }
}

fn resend(case: &CaseFacts) -> Outcome {
    if case.reason == Some(CaseReason::MissingParts) {
        return Outcome::new(Decision::Approve)
            .cite(FAULT)
            .offer(Way::ApproveResend, "D-11");
    }
    open(case)
}

fn repair(case: &CaseFacts, window: Window) -> Outcome {
    let is_fault = case.reason.is_some_and(CaseReason::is_fault);
    if is_fault && window != Window::Over {
        return Outcome::new(Decision::Approve)
            .cite(FAULT)
            .offer(Way::ApproveRepair, "D-11")
            .offer(Way::OfferExchange, "D-11");
    }
    open(case)
}

/// The buyer has sent the goods back, or never took them in.
fn is_back() -> Outcome {
    Outcome::new(Decision::Approve)
        .cite(&["B-15", "B-16"])
        .offer(Way::ApproveRefund, "B-15")
}

/// The texts leave it open: what was signed for and is said not to be there, what is asked for
/// without a fault.
fn open(case: &CaseFacts) -> Outcome {
    let outcome = Outcome::new(Decision::AskSupervisor).cite(&["C-19", "B-25"]);
    let outcome = match case.reason {
        // That the parcel has not come is the reason.
        Some(CaseReason::NotReceived) => outcome,
        _ => outcome.offer(Way::AskReason, "D-10"),
    };
    outcome.offer(Way::AskSupervisor, "C-19")
}

fn without_reason() -> Outcome {
    Outcome::new(Decision::AskSupervisor)
        .cite(WINDOW)
        .cite(&["D-10", "C-19"])
        .offer(Way::AskReason, "D-10")
        .offer(Way::AskSupervisor, "C-19")
        .miss(Missing::Reason)
}

#[cfg(test)]
mod tests {
    use crate::domain::case::FreightMarker;
    use crate::policy::given::{Given, paid};

    use super::*;
    use Decision::{Approve, AskSupervisor, Refuse};

    const WITHIN: &str = "2025-03-08 15:00:00";
    const LATER: &str = "2025-03-08 15:00:01";

    fn signed(now: &str) -> Given {
        paid().signed("03-01 15:00").now(now)
    }

    /// A kind, its reasons, what is answered within the window, and what later.
    type Row = (CaseKind, &'static [Option<CaseReason>], Decision, Decision);

    const FAULTS: &[Option<CaseReason>] = &[
        Some(CaseReason::Quality),
        Some(CaseReason::WrongGoods),
        Some(CaseReason::NotAsDescribed),
        Some(CaseReason::Damaged),
        Some(CaseReason::MissingParts),
    ];
    const CHOICES: &[Option<CaseReason>] =
        &[Some(CaseReason::ChangedMind), Some(CaseReason::Price)];
    const NONE: &[Option<CaseReason>] = &[Some(CaseReason::Other), None];
    const NOT_THERE: &[Option<CaseReason>] = &[Some(CaseReason::NotReceived)];
    const PARTS: &[Option<CaseReason>] = &[Some(CaseReason::MissingParts)];

    const TABLE: &[Row] = &[
        (CaseKind::ReturnRefund, FAULTS, Approve, AskSupervisor),
        (CaseKind::ReturnRefund, CHOICES, Approve, Refuse),
        (CaseKind::ReturnRefund, NONE, Approve, AskSupervisor),
        (
            CaseKind::ReturnRefund,
            NOT_THERE,
            AskSupervisor,
            AskSupervisor,
        ),
        (CaseKind::Exchange, FAULTS, Approve, AskSupervisor),
        (CaseKind::Exchange, CHOICES, Approve, Refuse),
        (CaseKind::Exchange, NONE, Approve, AskSupervisor),
        (CaseKind::Exchange, NOT_THERE, AskSupervisor, AskSupervisor),
        (CaseKind::RefundOnly, FAULTS, AskSupervisor, AskSupervisor),
        (CaseKind::RefundOnly, CHOICES, Refuse, Refuse),
        (CaseKind::RefundOnly, NONE, AskSupervisor, AskSupervisor),
        (
            CaseKind::RefundOnly,
            NOT_THERE,
            AskSupervisor,
            AskSupervisor,
        ),
        (CaseKind::Resend, PARTS, Approve, Approve),
        (CaseKind::Resend, CHOICES, AskSupervisor, AskSupervisor),
        (CaseKind::Resend, NOT_THERE, AskSupervisor, AskSupervisor),
        (CaseKind::Repair, FAULTS, Approve, AskSupervisor),
        (CaseKind::Repair, CHOICES, AskSupervisor, AskSupervisor),
        (CaseKind::Repair, NONE, AskSupervisor, AskSupervisor),
    ];

    #[test]
    fn each_kind_and_reason_inside_the_window_and_behind_it() {
        for (kind, reasons, within, later) in TABLE {
            for reason in *reasons {
                // The marker says what the reason does, so that it alone decides.
                let marker = match reason {
                    Some(reason) if reason.is_fault() => FreightMarker::Merchant,
                    _ => FreightMarker::Buyer,
                };
                for (now, expected) in [(WITHIN, within), (LATER, later)] {
                    let given = signed(now).case(*kind, *reason).marked(marker);
                    let decision = given.outcome().decision;
                    assert_eq!(decision, *expected, "{kind} {reason:?} {now}");
                }
            }
        }
    }

    #[test]
    fn goods_that_came_at_an_unknown_time_are_not_promised_anything() {
        let mut given = signed(WITHIN)
            .case(CaseKind::ReturnRefund, Some(CaseReason::ChangedMind))
            .marked(FreightMarker::Buyer);
        given.facts.order.signed_at = None;
        let outcome = given.outcome();
        assert_eq!(outcome.decision, Decision::ApproveWithCondition);
        assert_eq!(outcome.missing, [Missing::ArrivalTime]);
        given.facts.case = None;
        assert_eq!(given.outcome().decision, Decision::ApproveWithCondition);
    }

    #[test]
    fn money_alone_is_answered_with_an_exchange_or_a_return() {
        let ways = |reason| {
            signed(WITHIN)
                .case(CaseKind::RefundOnly, Some(reason))
                .outcome()
                .open()
        };
        let faulty = [Way::OfferExchange, Way::OfferReturn, Way::AskSupervisor];
        assert_eq!(ways(CaseReason::Quality), faulty);
        assert_eq!(
            ways(CaseReason::ChangedMind),
            [Way::OfferReturn, Way::Refuse]
        );
    }

    #[test]
    fn whoever_has_not_got_the_parcel_is_not_asked_for_a_reason() {
        for &kind in CaseKind::ALL.iter().filter(|kind| !kind.is_own()) {
            let ways = |reason| signed(WITHIN).case(kind, Some(reason)).outcome().open();
            assert_eq!(
                ways(CaseReason::NotReceived),
                [Way::AskSupervisor],
                "{kind}"
            );
        }
    }

    #[test]
    fn a_reason_that_the_texts_do_not_name_is_said_to_be_read_like_quality() {
        let notes = |reason| {
            signed(WITHIN)
                .case(CaseKind::Exchange, Some(reason))
                .outcome()
                .notes
        };
        assert!(notes(CaseReason::Damaged).contains(&Note::LikeQuality));
        assert!(!notes(CaseReason::Quality).contains(&Note::LikeQuality));
    }
}
