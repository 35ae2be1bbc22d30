//! A group that has not formed: the platform refunds by itself, the shop does not.
//! Never agrees to a refund, whatever is asked for and whatever else is known (rows B-04, X-02).

use crate::domain::order::GroupState;
use crate::policy::facts::Stage;
use crate::policy::outcome::{ConflictKind, Decision, Missing, Note, Outcome};
use crate::policy::rule::Asked;
use crate::policy::way::Way;
use crate::policy::{arrival, due};

/// Answers where a group waits or has failed.
pub fn decide(asked: &Asked<'_>) -> Option<Outcome> {
    let order = asked.order();
    let outcome = Outcome::new(Decision::NotYet);
    let mut outcome = match order.group {
        Some(GroupState::Pending) => outcome.cite(&["B-04", "D-01", "B-07"]),
        Some(GroupState::Failed) => outcome.cite(&["B-07", "D-06", "B-04", "D-01"]),
        Some(GroupState::None | GroupState::Formed) | None => return None,
    };
    outcome = outcome
        .cite(&["D-06", "D-07", "B-06"])
        .offer(Way::WaitSystemRefund, "B-07")
        .offer(Way::CompleteGroup, "D-07")
        .offer(Way::PlatformService, "B-06");
    if order.stage == Stage::NotSent {
        outcome = outcome
            .conflict(ConflictKind::GroupFirst, "B-04", "B-09")
            .cite(&["X-02"]);
    }
    let started = order
        .group_started_at
        .or(order.created_at)
        .or(order.paid_at);
    let Some(started) = started else {
        return Some(outcome);
    };
    let due = due::system_refund(started, &asked.platform.clocks);
    outcome.arrival = arrival::counted_from(asked, due.at, true);
    if asked.now >= due.at {
        outcome = outcome.miss(Missing::SystemRefund);
    }
    if asked.now > due.at.plus_ms(asked.terms().group_grace_ms) {
        outcome = outcome.note(Note::SystemRefundOverdue);
    }
    Some(outcome.due(due))
}
