//! Dispatched and not signed for: the parcel is called back in three steps, then money goes back.
//! Never agrees while the goods may still reach the buyer, unless somebody gave a reason (B-15).

use crate::domain::case::CaseKind;
use crate::policy::facts::{Recall, Stage};
use crate::policy::outcome::{Decision, Missing, Outcome};
use crate::policy::rule::Asked;
use crate::policy::step::{RecallStep, Step, StepKind, StepState};
use crate::policy::way::{CardId, Way};

/// The cards of the three steps.
const CARDS: &[CardId] = &["B-14", "B-15", "B-16"];

/// Answers where goods are on their way, or may be.
pub fn decide(asked: &Asked<'_>) -> Option<Outcome> {
    let is_known = match asked.order().stage {
        Stage::OnTheWay => true,
        Stage::Unknown => false,
        Stage::NotSent | Stage::Arrived => return None,
    };
    let outcome = match asked.case() {
        None => {
            let none = Recall::default();
            let outcome = Outcome::new(Decision::ApproveWithCondition)
                .cite(CARDS)
                .cite(&["D-02"])
                .offer(Way::ApplyRefundOnly, "B-14")
                .offer(Way::WaitDelivery, "B-17");
            with_steps(outcome, none)
        }
        Some(case) if case.recall.returned_at.is_some() => is_back(case.kind),
        Some(case) if case.kind == CaseKind::RefundOnly => {
            refund_only(case.recall, case.is_overridden("B-15"))
        }
        Some(_) => Outcome::new(Decision::ApproveWithCondition)
            .cite(&["B-14", "B-17"])
            .offer(Way::WaitDelivery, "B-17")
            .offer(Way::ApplyRefundOnly, "B-14")
            .miss(Missing::Delivery),
    };
    Some(outcome.miss_if(!is_known, Missing::DispatchState))
}

fn refund_only(recall: Recall, has_reason: bool) -> Outcome {
    let is_agreed = recall.buyer_agreed_at.is_some();
    let is_told = is_agreed || recall.buyer_told_at.is_some();
    let is_called_back = recall.courier_told_at.is_some();
    let may_approve = is_agreed && is_called_back || has_reason;
    let mut outcome = Outcome::new(if may_approve {
        Decision::Approve
    } else {
        Decision::ApproveWithCondition
    })
    .cite(CARDS);
    if may_approve {
        outcome = outcome.offer(Way::ApproveRefund, "B-15");
    }
    if !is_told {
        outcome = outcome.offer(Way::TellBuyer, "B-14");
    } else if !is_agreed {
        outcome = outcome.offer(Way::NoteAgreement, "B-15");
    }
    if !is_called_back {
        outcome = outcome.offer(Way::TellCourier, "B-16");
    }
    with_steps(outcome, recall)
}

/// The three steps, ticked by what happened; those that are open are missing.
fn with_steps(mut outcome: Outcome, recall: Recall) -> Outcome {
    let is_agreed = recall.buyer_agreed_at.is_some();
    // Who agreed was asked.
    let is_told = is_agreed || recall.buyer_told_at.is_some();
    let is_called_back = recall.courier_told_at.is_some();
    let steps = [
        (RecallStep::BuyerTold, is_told, Missing::BuyerTold, "B-14"),
        (
            RecallStep::BuyerAgreed,
            is_agreed,
            Missing::BuyerAgreed,
            "B-15",
        ),
        (
            RecallStep::CourierTold,
            is_called_back,
            Missing::CourierTold,
            "B-16",
        ),
    ];
    for (step, is_done, missing, card) in steps {
        let state = match step {
            _ if is_done => StepState::Done,
            RecallStep::BuyerAgreed if !is_told => StepState::Waiting,
            _ => StepState::Open,
        };
        outcome.steps.push(Step {
            kind: StepKind::Recall(step),
            state,
            card,
        });
        outcome = outcome.miss_if(!is_done, missing);
    }
    outcome
}

/// The parcel is back: the shop has its goods.
fn is_back(kind: CaseKind) -> Outcome {
    let way = match kind {
        CaseKind::Exchange => Way::ApproveExchange,
        CaseKind::Resend => Way::ApproveResend,
        CaseKind::Repair => Way::ApproveRepair,
        _ => Way::ApproveRefund,
    };
    Outcome::new(Decision::Approve)
        .cite(&["B-15", "B-16"])
        .offer(way, "B-15")
}

#[cfg(test)]
mod tests {
    use crate::policy::given::{Given, at, paid};

    use super::*;

    fn sent(kind: CaseKind) -> Given {
        paid().sent().case(kind, None)
    }

    #[test]
    fn nothing_is_agreed_to_while_goods_are_on_their_way() {
        for (kind, missing) in [
            (CaseKind::RefundOnly, Missing::BuyerTold),
            (CaseKind::ReturnRefund, Missing::Delivery),
            (CaseKind::Exchange, Missing::Delivery),
            (CaseKind::Resend, Missing::Delivery),
            (CaseKind::Repair, Missing::Delivery),
        ] {
            let outcome = sent(kind).outcome();
            assert_eq!(outcome.decision, Decision::ApproveWithCondition, "{kind}");
            assert_eq!(outcome.missing[0], missing, "{kind}");
        }
        let question = paid().sent().outcome();
        assert_eq!(question.decision, Decision::ApproveWithCondition);
        assert_eq!(question.cards, ["B-14", "B-15", "B-16", "D-02"]);
    }

    #[test]
    fn a_parcel_that_is_back_frees_the_money_or_the_goods() {
        for (kind, way) in [
            (CaseKind::RefundOnly, Way::ApproveRefund),
            (CaseKind::Resend, Way::ApproveResend),
        ] {
            let given = sent(kind).with(|case| case.recall.returned_at = Some(at("03-03 09:00")));
            let outcome = given.outcome();
            assert_eq!(outcome.decision, Decision::Approve, "{kind}");
            assert_eq!(outcome.open(), [way]);
        }
    }

    #[test]
    fn an_unknown_dispatch_is_read_as_one_and_said_to_be_missing() {
        let mut given = sent(CaseKind::RefundOnly);
        given.facts.order.stage = Stage::Unknown;
        let outcome = given.outcome();
        assert_eq!(outcome.decision, Decision::ApproveWithCondition);
        assert!(outcome.missing.contains(&Missing::DispatchState));
    }

    #[test]
    fn the_options_follow_the_steps() {
        let time = Some(at("03-03 09:00"));
        let ways = |change: fn(&mut Recall, Option<crate::domain::time::Stamp>)| {
            let given = sent(CaseKind::RefundOnly).with(|case| change(&mut case.recall, time));
            given.outcome().open()
        };
        assert_eq!(ways(|_, _| ()), [Way::TellBuyer, Way::TellCourier]);
        let told = ways(|recall, time| recall.buyer_told_at = time);
        assert_eq!(told, [Way::NoteAgreement, Way::TellCourier]);
        let agreed = ways(|recall, time| recall.buyer_agreed_at = time);
        assert_eq!(agreed, [Way::TellCourier]);
    }
}
