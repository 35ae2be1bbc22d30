//! Who bears the freight of each leg, and the question that has to be answered before a return.
//! Never promises out of "not seen": a bearer that nobody told stays unknown.

use super::facts::{CaseFacts, ExchangeAnswer, Stage};
use super::outcome::{ConflictKind, Decision, Missing, Note, Outcome};
use super::promise::{Bearer, Freight};
use super::rule::Asked;
use super::way::{CardId, Way};
use crate::domain::case::{CaseKind, CaseReason, FreightMarker};
use crate::domain::terms::Goods;

/// Adds the bearers and their cards, and lets no return pass while the question is open.
pub fn add(asked: &Asked<'_>, outcome: &mut Outcome) {
    let Some(case) = asked.case().filter(|case| has_legs(asked, case)) else {
        return;
    };
    let freight = of(case);
    outcome.freight = Some(freight);
    outcome.add_cards(cards(case));
    if let Some((wins, yields)) = contradiction(case) {
        outcome.add_cards(&[wins, yields]);
        outcome.conflicts.push(super::outcome::Conflict {
            kind: ConflictKind::FreightMarker,
            wins,
            yields,
        });
    }
    if freight.back == Bearer::NotSeen || case.freight_marker == FreightMarker::NotSeen {
        outcome.notes.push(Note::NoFreightPromise);
    }
    if case.kind.has_return() {
        hold_back(case, freight, outcome);
    }
}

/// Returns whether goods go, or went, a way whose freight somebody bears.
fn has_legs(asked: &Asked<'_>, case: &CaseFacts) -> bool {
    // What is settled is not asked about any more.
    let is_settled = case.is_over || asked.order().is_refunded;
    let goes = match case.kind {
        CaseKind::ReturnRefund | CaseKind::Exchange | CaseKind::Repair | CaseKind::Resend => true,
        CaseKind::RefundOnly => asked.order().stage != Stage::NotSent,
        CaseKind::Unconfirmed | CaseKind::Discrepancy | CaseKind::Complaint => false,
    };
    goes && !is_settled && asked.terms().goods == Goods::Parcels
}

/// Returns the bearers: the reason first, the platform's allowance over it for the way back
/// (row X-03). Where the reason tells nothing, the platform's page does.
pub fn of(case: &CaseFacts) -> Freight {
    let by_reason = match case.reason {
        Some(reason) if reason.is_fault() => Bearer::Merchant,
        Some(reason) if reason.is_choice() => Bearer::Customer,
        _ => Bearer::NotSeen,
    };
    let back = match (case.allowance, by_reason, case.freight_marker) {
        _ if case.kind == CaseKind::Resend => Bearer::NotSeen,
        (Some(true), _, _) => Bearer::Platform,
        (_, Bearer::NotSeen, FreightMarker::Merchant) => Bearer::Merchant,
        (_, Bearer::NotSeen, FreightMarker::Buyer) => Bearer::Customer,
        (_, by_reason, _) => by_reason,
    };
    Freight {
        outward: by_reason,
        back,
    }
}

fn cards(case: &CaseFacts) -> &'static [CardId] {
    let is_fault = case.reason.is_some_and(CaseReason::is_fault);
    let is_choice = case.reason.is_some_and(CaseReason::is_choice);
    match (case.allowance, case.exchange) {
        (Some(true), _) if is_fault => &["B-36", "B-18"],
        (Some(true), _) if is_choice => &["B-36", "B-19"],
        (Some(true), _) => &["B-36", "B-21"],
        (_, ExchangeAnswer::Declined) if is_fault => &["B-18", "D-12"],
        (_, ExchangeAnswer::Accepted) if is_fault => &["B-18", "D-11"],
        _ if is_fault => &["B-18"],
        _ if is_choice => &["B-19"],
        _ => &["B-21", "D-13"],
    }
}

/// Returns the card that wins and the one that gives way where the platform's page shows another
/// bearer than the reason gives. A buyer who pays first and gets the allowance is no contradiction.
fn contradiction(case: &CaseFacts) -> Option<(CardId, CardId)> {
    let is_fault = case.reason.is_some_and(CaseReason::is_fault);
    let is_choice = case.reason.is_some_and(CaseReason::is_choice);
    match case.freight_marker {
        FreightMarker::Merchant if case.allowance == Some(true) => Some(("B-36", "B-20")),
        FreightMarker::Merchant if is_choice => Some(("B-19", "B-20")),
        FreightMarker::Buyer if is_fault && case.allowance != Some(true) => Some(("B-18", "B-20")),
        FreightMarker::Merchant | FreightMarker::Buyer | FreightMarker::NotSeen => None,
    }
}

/// Rows B-20 and B-23: an open question and a contradiction without a reason hold approval back.
fn hold_back(case: &CaseFacts, freight: Freight, outcome: &mut Outcome) {
    if !matches!(
        outcome.decision,
        Decision::Approve | Decision::ApproveWithCondition
    ) {
        return;
    }
    let is_open = case.freight_marker == FreightMarker::NotSeen && case.freight_refund.is_none();
    let needs_reason = contradiction(case).is_some() && !case.is_overridden("B-20");
    if is_open {
        outcome.add_missing(Missing::FreightMarker);
        outcome.add_cards(&["B-23", "B-21"]);
        outcome.options.push(super::way::Choice {
            way: Way::LookUpFreight,
            card: "B-23",
            stop: None,
            open_at: None,
        });
        if freight.back == Bearer::NotSeen {
            outcome.add_missing(Missing::Reason);
        }
    }
    if needs_reason {
        outcome.add_missing(Missing::MarkerReason);
    }
    if is_open || needs_reason {
        outcome.decision = Decision::ApproveWithCondition;
    }
}
