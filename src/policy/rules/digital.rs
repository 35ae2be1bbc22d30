//! Goods without a parcel: nothing can be called back or sent back.
//! Never promises by a rule for parcels: no window, no freight, no recall.

use crate::domain::case::CaseKind;
use crate::domain::terms::Goods;
use crate::policy::facts::Stage;
use crate::policy::outcome::{Decision, Missing, Note, Outcome};
use crate::policy::rule::Asked;
use crate::policy::way::Way;

/// Answers where the platform sells digital goods.
pub fn decide(asked: &Asked<'_>) -> Option<Outcome> {
    if asked.terms().goods != Goods::Digital {
        return None;
    }
    let kind = asked.case().map(|case| case.kind);
    Some(match asked.order().stage {
        Stage::NotSent => before(kind),
        Stage::Unknown => after(kind).miss(Missing::DispatchState),
        Stage::OnTheWay | Stage::Arrived => after(kind),
    })
}

/// Nothing was handed over yet.
fn before(kind: Option<CaseKind>) -> Outcome {
    match kind {
        None => Outcome::new(Decision::MayApply)
            .cite(&["B-09"])
            .offer(Way::ApplyRefundOnly, "B-09"),
        Some(CaseKind::RefundOnly) => Outcome::new(Decision::Approve)
            .cite(&["B-09"])
            .offer(Way::ApproveRefund, "B-09"),
        Some(_) => Outcome::new(Decision::ApproveWithCondition)
            .cite(&["B-09"])
            .offer(Way::ApplyRefundOnly, "B-09")
            .miss(Missing::RefundOnlyCase),
    }
}

/// The buyer has the goods. A seller may still refund (wire facts 5.5), and then has neither.
fn after(kind: Option<CaseKind>) -> Outcome {
    match kind {
        Some(CaseKind::ReturnRefund | CaseKind::Exchange) => Outcome::new(Decision::Refuse)
            .cite(&["C-19"])
            .offer(Way::Refuse, "C-19")
            .offer(Way::ApplyRefundOnly, "C-19"),
        Some(CaseKind::RefundOnly) | None => Outcome::new(Decision::AskSupervisor)
            .cite(&["C-19"])
            .offer(Way::AskReason, "C-06")
            .offer(Way::AskSupervisor, "C-19")
            .note(Note::RefundCostsGoods),
        Some(_) => Outcome::new(Decision::AskSupervisor)
            .cite(&["C-19"])
            .offer(Way::AskSupervisor, "C-19"),
    }
}

#[cfg(test)]
mod tests {
    use crate::policy::given::paid;

    use super::*;

    #[test]
    fn each_kind_before_and_after_delivery() {
        use Decision::{Approve, ApproveWithCondition, AskSupervisor, MayApply, Refuse};
        for (kind, before, after) in [
            (None, MayApply, AskSupervisor),
            (Some(CaseKind::RefundOnly), Approve, AskSupervisor),
            (Some(CaseKind::ReturnRefund), ApproveWithCondition, Refuse),
            (Some(CaseKind::Exchange), ApproveWithCondition, Refuse),
            (Some(CaseKind::Resend), ApproveWithCondition, AskSupervisor),
            (Some(CaseKind::Repair), ApproveWithCondition, AskSupervisor),
        ] {
            for (stage, expected) in [
                (Stage::NotSent, before),
                (Stage::OnTheWay, after),
                (Stage::Arrived, after),
                (Stage::Unknown, after),
            ] {
                let mut given = paid().on("funpay");
                given.facts.order.stage = stage;
                if let Some(kind) = kind {
                    given = given.case(kind, None);
                }
                let outcome = given.outcome();
                assert_eq!(outcome.decision, expected, "{kind:?} {stage:?}");
                assert_eq!(outcome.freight, None);
                assert!(outcome.deadlines.iter().all(|due| due.card != "B-17"));
            }
        }
    }
}
