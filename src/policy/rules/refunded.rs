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
    let is_refund = asked.case().is_none_or(|case| case.kind.has_refund());
    let card = match order.group {
        _ if !order.is_refunded && !is_refund => "D-11",
        Some(GroupState::Pending | GroupState::Failed) => "B-07",
        Some(GroupState::None | GroupState::Formed) | None => "B-10",
    };
    let outcome = Outcome::new(decision).cite(&[card]);
    let outcome = if order.is_refunded || is_refund {
        outcome
            .offer(Way::TellArrival, card)
            .note(Note::AlreadyRefunded)
    } else {
        outcome
    };
    Some(outcome.offer(Way::Close, card))
}

#[cfg(test)]
mod tests {
    use crate::policy::given::paid;

    use super::*;

    #[test]
    fn who_gave_the_money_back_is_said() {
        for (group, is_ours, expected, card) in [
            (GroupState::Failed, false, Decision::PlatformDecides, "B-07"),
            (GroupState::None, false, Decision::PlatformDecides, "B-10"),
            (GroupState::None, true, Decision::Approve, "B-10"),
        ] {
            let given = paid()
                .group(group, "03-01 10:00")
                .case(CaseKind::RefundOnly, None);
            let mut given = if is_ours {
                given.approved("03-02 10:00")
            } else {
                given
            };
            given.facts.order.is_refunded = true;
            let outcome = given.outcome();
            assert_eq!((outcome.decision, outcome.cards[0]), (expected, card));
            assert!(!outcome.open().contains(&Way::ApproveRefund));
            assert!(outcome.notes.contains(&Note::AlreadyRefunded));
        }
    }

    #[test]
    fn an_exchange_that_is_done_is_closed_without_a_word_of_money() {
        let given = paid().signed("03-01 10:00").case(CaseKind::Exchange, None);
        let done = given
            .approved("03-02 10:00")
            .with(|case| case.is_over = true);
        let outcome = done.outcome();
        assert_eq!(outcome.decision, Decision::Approve);
        assert_eq!(outcome.open(), [Way::Close]);
        assert!(!outcome.notes.contains(&Note::AlreadyRefunded));
    }
}
