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
            CaseKind::Unconfirmed | CaseKind::Discrepancy | CaseKind::Complaint => open(),
        },
    };
    if window == Window::Unknown {
        outcome = outcome.miss(Missing::ArrivalTime);
        if matches!(outcome.decision, Decision::Approve | Decision::MayApply) {
            outcome.decision = Decision::ApproveWithCondition;
        }
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
        Some(CaseReason::NotReceived) => open(),
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
        Some(CaseReason::NotReceived) => open(),
        _ => without_reason(),
    }
}

fn resend(case: &CaseFacts) -> Outcome {
    if case.reason == Some(CaseReason::MissingParts) {
        return Outcome::new(Decision::Approve)
            .cite(FAULT)
            .offer(Way::ApproveResend, "D-11");
    }
    open()
}

fn repair(case: &CaseFacts, window: Window) -> Outcome {
    let is_fault = case.reason.is_some_and(CaseReason::is_fault);
    if is_fault && window != Window::Over {
        return Outcome::new(Decision::Approve)
            .cite(FAULT)
            .offer(Way::ApproveRepair, "D-11")
            .offer(Way::OfferExchange, "D-11");
    }
    open()
}

/// The buyer has sent the goods back, or never took them in.
fn is_back() -> Outcome {
    Outcome::new(Decision::Approve)
        .cite(&["B-15", "B-16"])
        .offer(Way::ApproveRefund, "B-15")
}

/// The texts leave it open: what was signed for and is said not to be there, what is asked for
/// without a fault.
fn open() -> Outcome {
    Outcome::new(Decision::AskSupervisor)
        .cite(&["C-19", "B-25"])
        .offer(Way::AskReason, "D-10")
        .offer(Way::AskSupervisor, "C-19")
}

fn without_reason() -> Outcome {
    Outcome::new(Decision::AskSupervisor)
        .cite(WINDOW)
        .cite(&["D-10", "C-19"])
        .offer(Way::AskReason, "D-10")
        .offer(Way::AskSupervisor, "C-19")
        .miss(Missing::Reason)
}
