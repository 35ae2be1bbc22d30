//! C rows: reminders, the five rungs, the end of the waiting time.

use crate::domain::act::UnconfirmedReason;
use crate::domain::case::CaseKind;
use crate::domain::deadline::DeadlineKind;
use crate::domain::time::{HOUR_MS, Stamp};
use crate::policy::facts::{Ladder, Rung};
use crate::policy::given::{Given, at, paid};
use crate::policy::outcome::{ConflictKind, Decision, Missing, Outcome, When};
use crate::policy::step::StepState;
use crate::policy::way::{Stop, Way};

/// Delivered on the first of March at ten, on the platform where only the buyer confirms.
fn delivered() -> Given {
    paid()
        .on("funpay")
        .signed("03-01 10:00")
        .now("03-01 10:00")
        .case(CaseKind::Unconfirmed, None)
}

/// The same, where confirming starts the work and the shop may cancel.
fn own_shop() -> Given {
    delivered().on("web-shop")
}

impl Given {
    fn ladder(self, change: impl FnOnce(&mut Ladder)) -> Given {
        self.with(|case| change(&mut case.ladder))
    }

    fn reminded(self, times: &[&str]) -> Given {
        self.ladder(|ladder| ladder.reminders = times.iter().map(|time| at(time)).collect())
    }

    fn waits(self, hours: i64) -> Given {
        self.ladder(|ladder| ladder.cancel_after_ms = Some(hours * HOUR_MS))
    }
}

fn due(outcome: &Outcome, kind: DeadlineKind) -> Option<Stamp> {
    outcome
        .deadlines
        .iter()
        .find(|due| due.kind == kind)
        .map(|due| due.at)
}

fn states(outcome: &Outcome) -> Vec<StepState> {
    outcome.steps.iter().map(|step| step.state).collect()
}

#[test]
fn c_31_x_06_nobody_is_asked_before_delivery_where_that_is_punished() {
    let paid = paid().on("funpay").case(CaseKind::Unconfirmed, None);
    let outcome = paid.clone().outcome();
    assert_eq!(outcome.decision, Decision::NotYet);
    let remind = outcome.choice(Way::Remind);
    assert_eq!((remind.card, remind.stop), ("C-31", Some(Stop::Forbidden)));
    assert_eq!(outcome.conflicts[0].kind, ConflictKind::AskTooEarly);
    assert!(delivered().outcome().open().contains(&Way::Remind));
    assert!(paid.on("web-shop").outcome().open().contains(&Way::Remind));
}

#[test]
fn c_23_three_reminders_with_growing_gaps() {
    let first = delivered().outcome();
    assert_eq!(due(&first, DeadlineKind::Remind), Some(at("03-01 10:00")));
    assert_eq!(first.missing, [Missing::Reminder, Missing::CancelAfter]);
    let second = delivered()
        .reminded(&["03-01 11:00"])
        .now("03-01 12:00")
        .outcome();
    assert_eq!(due(&second, DeadlineKind::Remind), Some(at("03-02 11:00")));
    let remind = second.choice(Way::Remind);
    assert_eq!(
        (remind.stop, remind.open_at),
        (Some(Stop::TooEarly), Some(at("03-02 11:00")))
    );
    let third = delivered()
        .reminded(&["03-01 11:00", "03-02 11:00"])
        .now("03-04 11:00");
    assert_eq!(
        due(&third.outcome(), DeadlineKind::Remind),
        Some(at("03-04 11:00"))
    );
    assert!(third.outcome().open().contains(&Way::Remind));
    let all = ["03-01 11:00", "03-02 11:00", "03-04 11:00"];
    let over = delivered().reminded(&all).now("03-04 12:00").outcome();
    assert_eq!(due(&over, DeadlineKind::Remind), None);
}

#[test]
fn c_23_an_answer_ends_the_reminders() {
    let given = delivered()
        .reminded(&["03-01 11:00"])
        .ladder(|ladder| ladder.answered_at = Some(at("03-01 11:30")))
        .now("03-02 11:00");
    let outcome = given.outcome();
    assert_eq!(due(&outcome, DeadlineKind::Remind), None);
    assert_eq!(outcome.choice(Way::Remind).stop, Some(Stop::Answered));
    let noted = given.ladder(|ladder| ladder.reason = Some(UnconfirmedReason::Questions));
    let outcome = noted.outcome();
    assert_eq!(due(&outcome, DeadlineKind::Remind), None);
    assert!(outcome.open().contains(&Way::Remind), "by hand");
}

#[test]
fn c_29_a_fourth_reminder_within_24_hours_is_refused() {
    let three = ["03-01 11:00", "03-01 12:00", "03-01 13:00"];
    let outcome = delivered().reminded(&three).now("03-01 14:00").outcome();
    let remind = outcome.choice(Way::Remind);
    assert_eq!((remind.card, remind.stop), ("C-29", Some(Stop::TooMany)));
    assert_eq!(remind.open_at, Some(at("03-02 11:00")));
    let later = delivered().reminded(&three).now("03-02 11:00").outcome();
    assert_eq!(later.choice(Way::Remind).stop, None);
}

#[test]
fn c_24_c_27_x_01_other_ways_are_struck_where_they_are_forbidden() {
    let outcome = delivered().outcome();
    for way in [Way::RemindByEmail, Way::RemindByCall, Way::RemindBySms] {
        let choice = outcome.choice(way);
        assert_eq!((choice.card, choice.stop), ("C-24", Some(Stop::Forbidden)));
    }
    let messenger = outcome.choice(Way::RemindByMessenger);
    assert_eq!(
        (messenger.card, messenger.stop),
        ("C-27", Some(Stop::Forbidden))
    );
    let conflict = outcome
        .conflicts
        .iter()
        .find(|c| c.kind == ConflictKind::ContactWays);
    assert_eq!(conflict.unwrap().wins, "B-29");
    assert_eq!(own_shop().outcome().choice(Way::RemindByEmail).stop, None);
}

#[test]
fn c_13_nothing_is_cancelled_while_nobody_said_after_which_time() {
    let outcome = own_shop()
        .reminded(&["03-01 11:00"])
        .now("2025-06-01 10:00")
        .outcome();
    assert_eq!(outcome.decision, Decision::NotYet);
    assert_eq!(outcome.choice(Way::CancelOrder).stop, Some(Stop::NoPeriod));
    assert!(outcome.missing.contains(&Missing::CancelAfter));
}

#[test]
fn c_13_c_26_72_hours_run_from_the_first_reminder_and_the_end_was_told() {
    let given = own_shop()
        .reminded(&["03-01 11:00"])
        .waits(72)
        .ladder(|ladder| {
            ladder.told_end = Some(at("03-04 11:00"));
            ladder.delivery_known = true;
            ladder.buyer_knows = true;
        });
    let before = given.clone().now("2025-03-04 10:59:59").outcome();
    assert_eq!(before.decision, Decision::NotYet);
    assert_eq!(
        due(&before, DeadlineKind::CancelAfter),
        Some(at("03-04 11:00"))
    );
    let cancel = before.choice(Way::CancelOrder);
    assert_eq!(
        (cancel.stop, cancel.open_at),
        (Some(Stop::TooEarly), Some(at("03-04 11:00")))
    );
    let over = given.clone().now("03-04 11:00");
    assert_eq!(over.outcome().decision, Decision::Approve);
    assert!(over.outcome().open().contains(&Way::CancelOrder));
    // The first reminder was written some minutes before it was sent.
    let written = over
        .clone()
        .ladder(|ladder| ladder.told_end = Some(at("03-04 10:40")))
        .outcome();
    assert_eq!(written.decision, Decision::Approve);
    let changed = over
        .ladder(|ladder| ladder.told_end = Some(at("03-05 11:00")))
        .outcome();
    assert_eq!(changed.decision, Decision::ApproveWithCondition);
    assert_eq!(changed.missing, [Missing::EndTold]);
}

#[test]
fn c_28_where_silence_costs_a_refund_the_support_decides() {
    let given = delivered().reminded(&["03-01 11:00"]).waits(72);
    let before = given.clone().now("2025-03-04 10:59:59").outcome();
    assert_eq!(before.choice(Way::AskSupport).stop, Some(Stop::TooEarly));
    let over = given.now("03-04 11:00").outcome();
    assert_eq!(over.decision, Decision::PlatformDecides);
    assert_eq!(over.open()[0], Way::AskSupport);
}

#[test]
fn c_30_the_two_ticks_are_missing_until_they_are_known() {
    let given = delivered()
        .reminded(&["03-01 11:00"])
        .waits(72)
        .now("03-04 11:00");
    assert_eq!(
        given.outcome().missing,
        [Missing::DeliveryKnown, Missing::BuyerKnows]
    );
    let known = given.ladder(|ladder| {
        ladder.delivery_known = true;
        ladder.buyer_knows = true;
    });
    assert!(known.outcome().missing.is_empty());
}

#[test]
fn c_33_an_open_obstacle_blocks_cancelling_and_not_reminding() {
    let given = own_shop()
        .reminded(&["03-01 11:00"])
        .waits(72)
        .ladder(|ladder| {
            ladder.told_end = Some(at("03-04 11:00"));
            ladder.delivery_known = true;
            ladder.buyer_knows = true;
            ladder.obstacles = 1;
        });
    let waiting = given.clone().now("03-02 11:00").outcome();
    assert!(waiting.open().contains(&Way::Remind));
    let over = given.now("03-04 11:00").outcome();
    assert_eq!(over.decision, Decision::ApproveWithCondition);
    assert_eq!(over.missing, [Missing::ObstacleGone]);
}

#[test]
fn c_25_an_extension_moves_the_end() {
    let given = own_shop()
        .reminded(&["03-01 11:00"])
        .waits(72)
        .ladder(|ladder| ladder.extended_to = Some(at("03-06 11:00")))
        .now("03-05 10:00");
    let outcome = given.outcome();
    assert_eq!(outcome.decision, Decision::NotYet);
    assert_eq!(
        due(&outcome, DeadlineKind::CancelAfter),
        Some(at("03-06 11:00"))
    );
}

#[test]
fn c_07_the_five_rungs_follow_each_other() {
    use StepState::{Done, Open, Skipped, Waiting};
    assert_eq!(
        states(&delivered().outcome()),
        [Open, Waiting, Waiting, Waiting, Waiting]
    );
    let contacted = delivered().reminded(&["03-01 11:00"]).now("03-01 12:00");
    assert_eq!(
        states(&contacted.outcome()),
        [Done, Waiting, Waiting, Waiting, Waiting]
    );
    let known = contacted.ladder(|ladder| ladder.reason = Some(UnconfirmedReason::Doubts));
    assert_eq!(
        states(&known.outcome()),
        [Done, Open, Waiting, Waiting, Waiting]
    );
    let further = known.ladder(|ladder| {
        ladder.done = vec![Rung::OfferCancel];
        ladder.skipped = vec![Rung::ShowRules];
    });
    let outcome = further.outcome();
    assert_eq!(states(&outcome), [Done, Done, Skipped, Open, Waiting]);
    assert!(outcome.open().contains(&Way::KeepEvidence));
    let later = outcome.choice(Way::OpenTerms);
    assert_eq!(later.stop, Some(Stop::NeedsStepBefore));
    let rungs: Vec<_> = outcome.steps.iter().map(|step| step.kind.code()).collect();
    let order = [
        "contact",
        "offer_cancel",
        "show_rules",
        "keep_evidence",
        "open_terms",
    ];
    assert_eq!(rungs, order);
}

#[test]
fn c_06_an_answer_without_a_reason_closes_the_second_rung() {
    let given = delivered()
        .reminded(&["03-01 11:00"])
        .ladder(|ladder| ladder.answered_at = Some(at("03-01 11:30")))
        .now("03-01 12:00");
    let outcome = given.outcome();
    assert!(outcome.missing.contains(&Missing::Reason));
    assert_eq!(
        outcome.choice(Way::OfferCancel).stop,
        Some(Stop::NeedsReason)
    );
    assert!(outcome.open().contains(&Way::AskReason));
}

#[test]
fn c_10_c_11_a_yes_cancels_once_the_consequences_are_understood() {
    let given = delivered()
        .reminded(&["03-01 11:00"])
        .ladder(|ladder| ladder.agreed_at = Some(at("03-01 11:40")))
        .now("03-01 12:00");
    let outcome = given.outcome();
    assert_eq!(outcome.decision, Decision::ApproveWithCondition);
    assert_eq!(outcome.missing, [Missing::Acknowledgement]);
    let understood = given
        .ladder(|ladder| ladder.acknowledged_at = Some(at("03-01 11:50")))
        .outcome();
    assert_eq!(understood.decision, Decision::Approve);
    assert_eq!(understood.open()[0], Way::CancelOrder);
}

#[test]
fn c_34_c_35_after_the_confirmation_the_platform_says_what_comes_next() {
    for (given, way) in [(delivered(), Way::Close), (own_shop(), Way::Deliver)] {
        let before = given.outcome();
        assert!(
            before
                .changes
                .iter()
                .any(|change| change.when == When::BuyerConfirms)
        );
        let mut given = given;
        given.facts.order.is_confirmed = true;
        let outcome = given.outcome();
        assert_eq!(outcome.open(), [way]);
        assert!(outcome.deadlines.is_empty() && outcome.missing.is_empty());
    }
}

#[test]
fn c_36_it_can_be_handed_on_at_any_time() {
    assert!(delivered().outcome().open().contains(&Way::Escalate));
}
