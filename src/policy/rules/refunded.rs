//! The matter is settled: the money went back, or the case came to its end with the shop's agreement.
//! Never lets a second refund look possible.

use crate::domain::case::CaseKind;
use crate::domain::order::GroupState;
use crate::policy::outcome::{Decision, Note, Outcome};
use crate::policy::rule::Asked;
use crate::policy::way::Way;

/// Answers where the whole amount was refunded, or what the shop agreed to is done.
pub fn decide(asked: &Asked<'_>) -> Option<Outcome> {
    let order = asked.order();
    let is_other_matter = asked
        .case()
        .is_some_and(|case| matches!(case.kind, CaseKind::Discrepancy | CaseKind::Complaint));
    let is_ours = asked.case().is_some_and(|case| case.approved_at.is_some());
    let is_done = is_ours && asked.case().is_some_and(|case| case.is_over);
    if is_other_matter || !(order.is_refunded || is_done) {
        return None;
    }
    let decision = if is_ours {
        Decision::Approve
    } else {
        Decision::PlatformDecides
    };
    let card = match order.group {
        Some(GroupState::Pending | GroupState::Failed) => "B-07",
        Some(GroupState::None | GroupState::Formed) | None => "B-10",
    };
    let outcome = Outcome::new(decision).cite(&[card]);
    let is_refund = asked.case().is_none_or(|case| case.kind.has_refund());
    let outcome = if order.is_refunded || is_refund {
        outcome
            .offer(Way::TellArrival, card)
            .note(Note::AlreadyRefunded)
    } else {
        outcome
    };
    Some(outcome.offer(Way::Close, card))
}
