//! Asks the rules in their order and completes what the first of them answered.
//! Never reads a clock, a store or a file: everything it needs is passed in.

use super::facts::Facts;
use super::outcome::{Change, Decision, Note, Outcome, When};
use super::rule::Asked;
use super::way::{Choice, Way};
use super::{advance, allowance, arrival, changes, due, freight, payment, rules};
use crate::domain::calendar::Calendar;
use crate::domain::case::CaseKind;
use crate::domain::deadline::{DeadlineKind, Due};
use crate::domain::platform::Platform;
use crate::domain::time::Stamp;

/// Returns what the rules say of an order and its case.
///
/// `calendar` holds the holidays of the platform's country; without a year every promise of an
/// arrival says that holidays are not known.
pub fn evaluate(facts: &Facts, platform: &Platform, calendar: &Calendar, now: Stamp) -> Outcome {
    let asked = Asked {
        facts,
        platform,
        calendar,
        now,
    };
    let mut outcome = decide(&asked);
    allowance::add(&asked, &mut outcome);
    advance::add(&asked, &mut outcome);
    payment::add(&asked, &mut outcome);
    arrival::add(&asked, &mut outcome);
    outcome.deadlines.extend(decide_by(&asked));
    outcome.deadlines.sort_by_key(|due| (due.at, due.priority));
    outcome.changes = changes(&asked, &outcome);
    outcome
}

/// The first rule that applies, the freight, and what the shop decided already.
fn decide(asked: &Asked<'_>) -> Outcome {
    let answer = rules::ALL.iter().find_map(|rule| rule(asked));
    let mut outcome =
        answer.unwrap_or_else(|| Outcome::new(Decision::AskSupervisor).cite(&["C-19"]));
    freight::add(asked, &mut outcome);
    stand(asked, &mut outcome);
    outcome
}

/// What the shop agreed to stays agreed, whatever the rules would say today.
fn stand(asked: &Asked<'_>, outcome: &mut Outcome) {
    let Some(case) = asked.case() else { return };
    let is_ours = !matches!(
        outcome.decision,
        Decision::NotYet | Decision::MayApply | Decision::PlatformDecides
    );
    // What is settled says so itself.
    if case.is_over || asked.order().is_refunded {
        return;
    }
    if case.approved_at.is_some() && is_ours {
        if matches!(outcome.decision, Decision::Refuse | Decision::AskSupervisor) {
            outcome.decision = Decision::Approve;
        }
        outcome.notes.push(Note::Decided);
        outcome.options.retain(|choice| !is_decision(choice.way));
        // A return that was agreed to brings no money before the goods are back.
        if case.refund_from.is_some() {
            let tell = Choice {
                way: Way::TellArrival,
                card: "B-10",
                stop: None,
                open_at: None,
            };
            outcome.options.insert(0, tell);
        }
    } else if case.refused_at.is_some() {
        outcome.notes.push(Note::Refused);
        outcome.options.retain(|choice| choice.way != Way::Refuse);
    }
}

/// Returns whether a way is the decision itself, which is not taken twice.
const fn is_decision(way: Way) -> bool {
    matches!(
        way,
        Way::ApproveRefund
            | Way::ApproveReturn
            | Way::ApproveExchange
            | Way::ApproveResend
            | Way::ApproveRepair
            | Way::Refuse
            | Way::AskSupervisor
            | Way::ClaimQuality
    )
}

/// By when the shop has to decide, where it has to.
fn decide_by(asked: &Asked<'_>) -> Option<Due> {
    let case = asked.case()?;
    let is_decided = case.approved_at.is_some() || case.refused_at.is_some();
    let is_request = !matches!(
        case.kind,
        CaseKind::Unconfirmed | CaseKind::Discrepancy | CaseKind::Complaint
    );
    if is_decided || case.stepped_in || !is_request || !case.awaits_shop {
        return None;
    }
    let default = case
        .opened_at
        .map(|opened| opened.plus_ms(asked.platform.clocks.decide_ms));
    due::step(
        DeadlineKind::Decide,
        case.platform_deadline,
        default,
        case.reason,
    )
}

/// Asks again with the facts as they would be: what is said to change the answer does.
fn changes(asked: &Asked<'_>, outcome: &Outcome) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    for after in changes::of(asked.facts, outcome, asked.now) {
        // Of the times that pass the first counts that changes something.
        if found.iter().any(|change| change.when == after.when) {
            continue;
        }
        let then = Asked {
            facts: &after.facts,
            now: after.now,
            ..*asked
        };
        let decision = decide(&then).decision;
        if decision != outcome.decision {
            found.push(Change {
                when: after.when,
                decision,
                at: (after.when == When::TimePasses).then_some(after.now),
            });
        }
    }
    found
}
