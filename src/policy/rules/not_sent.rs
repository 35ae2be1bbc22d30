//! Paid and not dispatched: the buyer may have the money back at once.
//! Never sees a waiting group: that is asked before.

use crate::domain::case::CaseKind;
use crate::domain::order::GroupState;
use crate::policy::facts::Stage;
use crate::policy::outcome::{Decision, Missing, Outcome};
use crate::policy::rule::Asked;
use crate::policy::way::{CardId, Way};

/// Answers where nothing was dispatched.
pub fn decide(asked: &Asked<'_>) -> Option<Outcome> {
    if asked.order().stage != Stage::NotSent {
        return None;
    }
    let cards: &[CardId] = match asked.order().group {
        Some(GroupState::Formed) => &["B-05", "D-02", "B-09"],
        _ => &["B-09"],
    };
    Some(match asked.case().map(|case| case.kind) {
        None => Outcome::new(Decision::MayApply)
            .cite(cards)
            .offer(Way::ApplyRefundOnly, "B-09"),
        Some(CaseKind::RefundOnly) => Outcome::new(Decision::Approve)
            .cite(cards)
            .offer(Way::ApproveRefund, "B-09"),
        // There is nothing that could be sent back, exchanged or repaired.
        Some(_) => Outcome::new(Decision::ApproveWithCondition)
            .cite(cards)
            .offer(Way::ApplyRefundOnly, "B-09")
            .miss(Missing::RefundOnlyCase),
    })
}

#[cfg(test)]
mod tests {
    use crate::policy::given::paid;

    use super::*;

    #[test]
    fn each_kind_without_a_group_and_with_one_that_formed() {
        use Decision::{Approve, ApproveWithCondition, MayApply};
        for (kind, expected) in [
            (None, MayApply),
            (Some(CaseKind::RefundOnly), Approve),
            (Some(CaseKind::ReturnRefund), ApproveWithCondition),
            (Some(CaseKind::Exchange), ApproveWithCondition),
            (Some(CaseKind::Resend), ApproveWithCondition),
            (Some(CaseKind::Repair), ApproveWithCondition),
        ] {
            for (group, card) in [(GroupState::None, "B-09"), (GroupState::Formed, "B-05")] {
                let given = paid().group(group, "03-01 10:00");
                let given = match kind {
                    Some(kind) => given.case(kind, None),
                    None => given,
                };
                let outcome = given.outcome();
                assert_eq!(
                    (outcome.decision, outcome.cards[0]),
                    (expected, card),
                    "{kind:?}"
                );
                let asks = outcome.missing.contains(&Missing::RefundOnlyCase);
                assert_eq!(asks, expected == ApproveWithCondition);
            }
        }
    }
}
