//! What would change the answer: the facts as they would be after something happened.
//! Never decides: the rules are asked again with the changed facts.

use super::facts::{CaseFacts, Facts, Stage};
use super::freight;
use super::outcome::{Outcome, When};
use super::promise::Bearer;
use crate::domain::case::{CaseKind, CaseReason, FreightMarker};
use crate::domain::order::GroupState;
use crate::domain::time::Stamp;

/// The facts as they would be, and the time then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hypothesis {
    /// What would have to happen.
    pub when: When,
    /// The facts then.
    pub facts: Facts,
    /// The time then.
    pub now: Stamp,
}

/// Returns what could happen next to these facts, each deadline that could pass among it, soonest
/// first.
pub fn of(facts: &Facts, outcome: &Outcome, now: Stamp) -> Vec<Hypothesis> {
    let mut found = Vec::new();
    for &when in When::ALL {
        let mut changed = facts.clone();
        if happen(when, &mut changed, now) {
            found.push(Hypothesis {
                when,
                facts: changed,
                now,
            });
        }
    }
    found.extend(passing(outcome, now).map(|now| Hypothesis {
        when: When::TimePasses,
        facts: facts.clone(),
        now,
    }));
    found
}

/// The moments at which a deadline has passed: at some the last moment counts still, at others not.
fn passing(outcome: &Outcome, now: Stamp) -> impl Iterator<Item = Stamp> {
    let ahead = outcome.deadlines.iter().map(|due| due.at);
    ahead
        .filter(move |at| *at >= now)
        .flat_map(|at| [at, at.plus_ms(1)])
        .filter(move |at| *at > now)
}

/// Changes the facts; says whether it could happen at all.
fn happen(when: When, facts: &mut Facts, now: Stamp) -> bool {
    let order = &mut facts.order;
    match (when, facts.case.as_mut()) {
        (When::GroupForms, _) if order.group == Some(GroupState::Pending) => {
            order.group = Some(GroupState::Formed);
        }
        (When::Dispatched, _) if order.stage == Stage::NotSent => order.stage = Stage::OnTheWay,
        (When::Arrives, _) if matches!(order.stage, Stage::OnTheWay | Stage::Unknown) => {
            order.stage = Stage::Arrived;
            order.delivered_at = Some(now);
        }
        (When::RefundOnlyAsked, None) => {
            facts.case = Some(opened(CaseKind::RefundOnly, now));
        }
        (When::ReturnAsked, None) if order.stage == Stage::Arrived => {
            facts.case = Some(opened(CaseKind::ReturnRefund, now));
        }
        (When::BuyerConfirms, Some(case)) if case.kind == CaseKind::Unconfirmed => {
            order.is_confirmed = true;
        }
        (_, None) => return false,
        (when, Some(case)) => return happen_in_case(when, case, order.stage, now),
    }
    true
}

fn happen_in_case(when: When, case: &mut CaseFacts, stage: Stage, now: Stamp) -> bool {
    let is_unconfirmed = case.kind == CaseKind::Unconfirmed;
    let is_on_the_way = stage == Stage::OnTheWay;
    match when {
        When::RecallAgreed if is_on_the_way && case.kind == CaseKind::RefundOnly => {
            case.recall.buyer_agreed_at = Some(now);
            case.recall.courier_told_at = Some(now);
        }
        When::ParcelBack if is_on_the_way => case.recall.returned_at = Some(now),
        When::FreightSeen if case.freight_marker == FreightMarker::NotSeen => {
            if !case.kind.has_return() {
                return false;
            }
            case.freight_marker = match freight::of(case).back {
                Bearer::Merchant => FreightMarker::Merchant,
                Bearer::Customer | Bearer::Platform | Bearer::NotSeen => FreightMarker::Buyer,
            };
        }
        When::FaultShown if stage == Stage::Arrived && !is_unconfirmed => {
            case.reason = Some(CaseReason::Quality);
        }
        When::RefundOnlyAsked if case.kind != CaseKind::RefundOnly && !is_unconfirmed => {
            case.kind = CaseKind::RefundOnly;
        }
        When::ReturnAsked if case.kind == CaseKind::RefundOnly && stage == Stage::Arrived => {
            case.kind = CaseKind::ReturnRefund;
        }
        When::CancelAgreed if is_unconfirmed => {
            case.ladder.agreed_at = Some(now);
            case.ladder.acknowledged_at = Some(now);
        }
        _ => return false,
    }
    true
}

fn opened(kind: CaseKind, now: Stamp) -> CaseFacts {
    CaseFacts {
        opened_at: Some(now),
        ..CaseFacts::new(kind)
    }
}
