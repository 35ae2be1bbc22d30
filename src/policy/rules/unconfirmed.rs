//! An order that the buyer does not confirm: five rungs, reminders, and an end that somebody set.
//! Never asks before the platform allows it, and never cancels by silence where that costs a refund.

use crate::domain::act::UnconfirmedReason;
use crate::domain::case::CaseKind;
use crate::domain::deadline::{DeadlineKind, Due};
use crate::domain::terms::{AskAfter, ConfirmMeaning, ConfirmTerms, ContactWay};
use crate::domain::time::{HOUR_MS, Stamp};
use crate::policy::facts::{CaseFacts, Ladder, OrderFacts, Rung, Stage};
use crate::policy::outcome::{ConflictKind, Decision, Missing, Note, Outcome};
use crate::policy::reminders;
use crate::policy::rule::Asked;
use crate::policy::step::{Step, StepKind, StepState};
use crate::policy::way::{CardId, Stop, Way};

/// The end that the first reminder names is counted from when it is written, the end itself from when
/// it is sent: so far apart the two may lie.
const WRITTEN_BEFORE_MS: i64 = HOUR_MS;

/// Answers on an unconfirmed order.
pub fn decide(asked: &Asked<'_>) -> Option<Outcome> {
    let case = asked
        .case()
        .filter(|case| case.kind == CaseKind::Unconfirmed)?;
    let terms = &asked.terms().confirm;
    if asked.order().is_confirmed {
        return Some(confirmed(terms));
    }
    if !may_ask(asked.order(), terms) {
        return Some(too_early());
    }
    let end = reminders::end(&case.ladder, terms);
    let outcome = if case.ladder.agreed_at.is_some() {
        agreed(&case.ladder)
    } else if end.is_some_and(|end| asked.now >= end) {
        expired(&case.ladder, terms, end)
    } else {
        waiting(asked, case, end)
    };
    Some(with_rungs(with_kind(outcome, &case.ladder), &case.ladder))
}

/// Row C-01: the first answer of the buyer, or its absence, says which of the two kinds it is.
fn with_kind(outcome: Outcome, ladder: &Ladder) -> Outcome {
    if ladder.reminders.is_empty() {
        outcome
    } else if reminders::has_answered(ladder) {
        outcome.note(Note::BuyerRefuses)
    } else {
        outcome.note(Note::BuyerSilent)
    }
}

/// Row C-35: what comes next is the platform's.
fn confirmed(terms: &ConfirmTerms) -> Outcome {
    let way = match terms.meaning {
        ConfirmMeaning::EndsOrder => Way::Close,
        ConfirmMeaning::StartsProcessing => Way::Deliver,
    };
    Outcome::new(Decision::Approve)
        .cite(&["C-35", "C-34"])
        .offer(way, "C-35")
}

fn may_ask(order: &OrderFacts, terms: &ConfirmTerms) -> bool {
    match terms.ask_after {
        AskAfter::Payment => true,
        AskAfter::Delivery => order.stage == Stage::Arrived,
    }
}

/// Rows C-31 and X-06: asking before delivery is punished.
fn too_early() -> Outcome {
    Outcome::new(Decision::NotYet)
        .cite(&["C-31", "X-06"])
        .conflict(ConflictKind::AskTooEarly, "C-31", "C-02")
        .offer(Way::WaitDelivery, "C-31")
        .strike(Way::Remind, "C-31", Stop::Forbidden, None)
        .miss(Missing::Delivery)
}

/// Rows C-10 and C-11: the buyer wants to cancel.
fn agreed(ladder: &Ladder) -> Outcome {
    let is_understood = ladder.acknowledged_at.is_some();
    let decision = if is_understood {
        Decision::Approve
    } else {
        Decision::ApproveWithCondition
    };
    Outcome::new(decision)
        .cite(&["C-10", "C-11"])
        .offer(Way::CancelOrder, "C-10")
        .miss_if(!is_understood, Missing::Acknowledgement)
}

/// The waiting time is over and the buyer did not confirm.
fn expired(ladder: &Ladder, terms: &ConfirmTerms, end: Option<Stamp>) -> Outcome {
    let ticks = |outcome: Outcome| {
        outcome
            .miss_if(!ladder.delivery_known, Missing::DeliveryKnown)
            .miss_if(!ladder.buyer_knows, Missing::BuyerKnows)
    };
    if terms.meaning == ConfirmMeaning::EndsOrder {
        // Only the buyer or the platform can confirm, and to cancel is to refund: silence would cost
        // the shop its money.
        let outcome = Outcome::new(Decision::PlatformDecides)
            .cite(&["C-28", "C-30", "C-13"])
            .offer(Way::AskSupport, "C-28")
            .offer(Way::OpenTerms, "C-16")
            .offer(Way::CancelOrder, "C-13")
            .offer(Way::Escalate, "C-36");
        return ticks(outcome);
    }
    let was_told = ladder
        .told_end
        .zip(end)
        .is_some_and(|(told, end)| told <= end && end.since(told) <= WRITTEN_BEFORE_MS);
    let outcome = Outcome::new(Decision::Approve)
        .cite(&["C-13", "C-26", "C-30", "C-33"])
        .offer(Way::CancelOrder, "C-13")
        .offer(Way::AskSupport, "C-28")
        .miss_if(!was_told, Missing::EndTold)
        .miss_if(ladder.obstacles > 0, Missing::ObstacleGone);
    let mut outcome = ticks(outcome);
    if !outcome.missing.is_empty() {
        outcome.decision = Decision::ApproveWithCondition;
    }
    outcome
}

/// Time is left, or nobody has said how much.
fn waiting(asked: &Asked<'_>, case: &CaseFacts, end: Option<Stamp>) -> Outcome {
    let ladder = &case.ladder;
    let terms = &asked.terms().confirm;
    let first_from = case
        .opened_at
        .max(asked.order().arrived_at())
        .unwrap_or(asked.now);
    let next = reminders::next(ladder, terms, first_from, asked.now);
    let has_period = ladder.cancel_after_ms.or(terms.cancel_after_ms).is_some();
    let mut outcome = Outcome::new(Decision::NotYet)
        .cite(&["C-02", "C-23", "C-13"])
        .miss_if(ladder.reminders.is_empty(), Missing::Reminder)
        .miss_if(!has_period, Missing::CancelAfter);
    outcome = match next.stop {
        None => outcome.offer(Way::Remind, "C-23"),
        Some(Stop::TooMany) => {
            outcome
                .cite(&["C-29"])
                .strike(Way::Remind, "C-29", Stop::TooMany, next.open_at)
        }
        Some(stop) => outcome.strike(Way::Remind, "C-23", stop, next.open_at),
    };
    outcome = refusal(outcome, ladder);
    outcome = outcome
        .offer(Way::Extend, "C-25")
        .offer(Way::Escalate, "C-36");
    let (stop, cancel) = if has_period {
        (Stop::TooEarly, end)
    } else {
        (Stop::NoPeriod, None)
    };
    outcome = outcome
        .strike(Way::CancelOrder, "C-13", stop, cancel)
        .strike(Way::AskSupport, "C-28", stop, cancel);
    outcome = other_ways(outcome, terms);
    let remind = next
        .planned_at
        .map(|at| Due::by_shop(DeadlineKind::Remind, at, "C-23"));
    let cancel = end.map(|at| Due::by_shop(DeadlineKind::CancelAfter, at, "C-13"));
    outcome.deadlines.extend(remind.into_iter().chain(cancel));
    outcome
}

/// Rows C-06 to C-11: a buyer who answers and does not confirm is asked why, then offered to cancel.
fn refusal(outcome: Outcome, ladder: &Ladder) -> Outcome {
    let has_answered = reminders::has_answered(ladder);
    match ladder.reason {
        None if has_answered => outcome
            .cite(&["C-06"])
            .miss(Missing::Reason)
            .offer(Way::AskReason, "C-06")
            .strike(Way::OfferCancel, "C-10", Stop::NeedsReason, None),
        None => outcome,
        Some(UnconfirmedReason::NoAnswer) if has_answered => {
            outcome.miss(Missing::Reason).offer(Way::AskReason, "C-06")
        }
        Some(_) => outcome
            .cite(&["C-10", "C-11"])
            .offer(Way::OfferCancel, "C-10"),
    }
}

/// Rows C-24, C-27 and X-01: the text names ways that the platform may forbid.
fn other_ways(outcome: Outcome, terms: &ConfirmTerms) -> Outcome {
    let ways = [
        (ContactWay::Email, Way::RemindByEmail, "C-24"),
        (ContactWay::Call, Way::RemindByCall, "C-24"),
        (ContactWay::Sms, Way::RemindBySms, "C-24"),
        (ContactWay::Messenger, Way::RemindByMessenger, "C-27"),
    ];
    let is_forbidden = ways
        .iter()
        .any(|(contact, ..)| !terms.ways.contains(contact));
    let outcome = ways
        .into_iter()
        .fold(outcome, |outcome, (contact, way, card)| {
            if terms.ways.contains(&contact) {
                outcome.offer(way, card)
            } else {
                outcome.strike(way, card, Stop::Forbidden, None)
            }
        });
    if is_forbidden {
        outcome
            .conflict(ConflictKind::ContactWays, "B-29", "C-24")
            .cite(&["X-01"])
    } else {
        outcome
    }
}

/// The five rungs, in their order (row C-07).
fn with_rungs(mut outcome: Outcome, ladder: &Ladder) -> Outcome {
    let mut is_open = true;
    for (rung, card) in [
        (Rung::Contact, "C-02"),
        (Rung::OfferCancel, "C-10"),
        (Rung::ShowRules, "C-12"),
        (Rung::KeepEvidence, "C-14"),
        (Rung::OpenTerms, "C-16"),
    ] {
        let state = rung_state(rung, ladder, is_open);
        is_open = matches!(state, StepState::Done | StepState::Skipped);
        outcome.steps.push(Step {
            kind: StepKind::Ladder(rung),
            state,
            card,
        });
        outcome = offer_rung(outcome, rung, state, card);
    }
    outcome
}

fn rung_state(rung: Rung, ladder: &Ladder, is_open: bool) -> StepState {
    let is_done = match rung {
        Rung::Contact => !ladder.reminders.is_empty(),
        _ => ladder.done.contains(&rung),
    };
    // Rung 2 is closed until the reason is known (row C-06).
    let needs_reason = rung == Rung::OfferCancel && ladder.reason.is_none();
    match () {
        () if is_done => StepState::Done,
        () if ladder.skipped.contains(&rung) => StepState::Skipped,
        () if is_open && !needs_reason => StepState::Open,
        () => StepState::Waiting,
    }
}

/// The later rungs are ways of their own; the first two are offered where they are decided.
fn offer_rung(outcome: Outcome, rung: Rung, state: StepState, card: CardId) -> Outcome {
    let way = match rung {
        Rung::Contact | Rung::OfferCancel => return outcome,
        Rung::ShowRules => Way::ShowRules,
        Rung::KeepEvidence => Way::KeepEvidence,
        Rung::OpenTerms => Way::OpenTerms,
    };
    let is_there = outcome.options.iter().any(|choice| choice.way == way);
    match state {
        StepState::Open if !is_there => outcome.offer(way, card),
        StepState::Waiting if !is_there => outcome.strike(way, card, Stop::NeedsStepBefore, None),
        _ => outcome,
    }
}

#[cfg(test)]
mod tests {
    use crate::policy::given::{at, paid};

    use super::*;

    #[test]
    fn c_01_the_first_answer_or_its_absence_says_which_kind_it_is() {
        let first = at("03-01 10:00");
        let kind = |reminded: bool, answered: Option<&str>| {
            let mut given = paid().on("funpay").case(CaseKind::Unconfirmed, None);
            given.facts.order.stage = Stage::Arrived;
            let given = given.with(|case| {
                case.ladder.reminders = if reminded { vec![first] } else { Vec::new() };
                case.ladder.answered_at = answered.map(at);
            });
            given.outcome().notes
        };
        assert_eq!(kind(false, None), []);
        assert_eq!(kind(true, None), [Note::BuyerSilent]);
        assert_eq!(kind(true, Some("03-01 12:00")), [Note::BuyerRefuses]);
    }

    #[test]
    fn each_stage_of_the_wait_on_each_platform() {
        use Decision::{ApproveWithCondition, NotYet, PlatformDecides};
        // Hours since the first reminder, with 72 hours to wait.
        for (platform, is_there, hours, expected) in [
            ("funpay", false, 100, NotYet),
            ("funpay", true, 0, NotYet),
            ("funpay", true, 71, NotYet),
            ("funpay", true, 72, PlatformDecides),
            ("pinduoduo", true, 72, PlatformDecides),
            ("web-shop", false, 71, NotYet),
            ("web-shop", true, 72, ApproveWithCondition),
            ("nobody-knows-it", false, 100, NotYet),
            ("nobody-knows-it", true, 72, PlatformDecides),
        ] {
            let first = at("03-01 10:00");
            let mut given = paid()
                .on(platform)
                .case(CaseKind::Unconfirmed, None)
                .with(|case| {
                    case.ladder.reminders = vec![first];
                    case.ladder.cancel_after_ms = Some(72 * 3_600_000);
                });
            if is_there {
                given.facts.order.stage = Stage::Arrived;
            }
            given.now = first.plus_ms(hours * 3_600_000);
            let decision = given.outcome().decision;
            assert_eq!(decision, expected, "{platform} {is_there} {hours}");
        }
    }
}
