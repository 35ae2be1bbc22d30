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
        .offer(Way::WaitSystemRefund, "B-07");
    let started = order
        .group_started_at
        .or(order.created_at)
        .or(order.paid_at);
    let due = started.map(|at| due::system_refund(at, &asked.platform.clocks));
    let is_over = due.as_ref().is_some_and(|due| asked.now >= due.at);
    // A group that has failed, or whose time is over, can no longer be completed.
    if order.group == Some(GroupState::Pending) && !is_over {
        outcome = outcome.offer(Way::CompleteGroup, "D-07");
    }
    outcome = outcome.offer(Way::PlatformService, "B-06");
    if order.stage == Stage::NotSent {
        outcome = outcome
            .conflict(ConflictKind::GroupFirst, "B-04", "B-09")
            .cite(&["X-02"]);
    }
    let Some(due) = due else {
        return Some(outcome);
    };
    outcome.arrival = arrival::counted_from(asked, due.at, true);
    if is_over {
        outcome = outcome.miss(Missing::SystemRefund);
    }
    if asked.now > due.at.plus_ms(asked.terms().group_grace_ms) {
        outcome = outcome.note(Note::SystemRefundOverdue);
    }
    Some(outcome.due(due))
}

#[cfg(test)]
mod tests {
    use crate::domain::case::CaseKind;
    use crate::policy::given::paid;

    use super::*;

    #[test]
    fn each_state_and_hour() {
        for (state, now, is_waiting, has_ended, is_late) in [
            (
                GroupState::Pending,
                "2025-03-01 10:00:00",
                true,
                false,
                false,
            ),
            (
                GroupState::Pending,
                "2025-03-02 09:59:59",
                true,
                false,
                false,
            ),
            (
                GroupState::Pending,
                "2025-03-02 10:00:00",
                true,
                true,
                false,
            ),
            (
                GroupState::Pending,
                "2025-03-02 11:00:00",
                true,
                true,
                false,
            ),
            (GroupState::Pending, "2025-03-02 11:00:01", true, true, true),
            (
                GroupState::Failed,
                "2025-03-01 12:00:00",
                true,
                false,
                false,
            ),
            (GroupState::Failed, "2025-03-05 12:00:00", true, true, true),
            (
                GroupState::Formed,
                "2025-03-05 12:00:00",
                false,
                false,
                false,
            ),
            (GroupState::None, "2025-03-05 12:00:00", false, false, false),
        ] {
            let outcome = paid().group(state, "03-01 10:00").now(now).outcome();
            assert_eq!(
                outcome.decision == Decision::NotYet,
                is_waiting,
                "{state} {now}"
            );
            assert_eq!(
                outcome.missing.contains(&Missing::SystemRefund),
                has_ended,
                "{now}"
            );
            let can_be_completed = outcome.open().contains(&Way::CompleteGroup);
            let is_open = state == GroupState::Pending && !has_ended;
            assert_eq!(can_be_completed, is_open, "{state} {now}");
            let late = outcome.notes.contains(&Note::SystemRefundOverdue);
            assert_eq!(late, is_late, "{state} {now}");
        }
    }

    #[test]
    fn every_kind_waits_for_the_group() {
        for &kind in CaseKind::ALL {
            let given = paid()
                .group(GroupState::Pending, "03-01 10:00")
                .case(kind, None);
            let is_concern = matches!(kind, CaseKind::Discrepancy | CaseKind::Complaint);
            let waits = given.outcome().decision == Decision::NotYet;
            assert_eq!(waits, !is_concern, "{kind}");
        }
    }

    #[test]
    fn without_a_start_nothing_is_counted() {
        let mut given = paid().group(GroupState::Pending, "03-01 10:00");
        given.facts.order.group_started_at = None;
        assert_eq!(given.outcome().deadlines.len(), 1, "since it was paid");
        given.facts.order.paid_at = None;
        let outcome = given.outcome();
        assert!(outcome.deadlines.is_empty() && outcome.arrival.is_none());
    }
}
