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
