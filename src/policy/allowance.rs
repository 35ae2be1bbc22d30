//! The platform's allowance for return freight: its clock, and what the clock waits for.
//! Never computes an amount: the platform does (row B-37).

use super::outcome::{Decision, Missing, Note, Outcome};
use super::rule::Asked;
use super::way::{Choice, Way};
use crate::domain::deadline::{DeadlineKind, Due};

/// Adds the clock of row B-38: it starts at the later of approval and address.
pub fn add(asked: &Asked<'_>, outcome: &mut Outcome) {
    let Some(case) = asked
        .case()
        .filter(|case| case.allowance == Some(true) && case.kind.has_return())
    else {
        return;
    };
    let is_returning = case.approved_at.is_some()
        || matches!(
            outcome.decision,
            Decision::Approve | Decision::ApproveWithCondition
        );
    if outcome.freight.is_none() || !is_returning {
        return;
    }
    outcome.add_cards(&["B-38", "B-39"]);
    outcome.notes.push(Note::AllowanceToBuyerAccount);
    if let (Some(approved), Some(address)) = (case.approved_at, case.address_given_at) {
        let at = approved.max(address).plus_ms(asked.terms().allowance_ms);
        outcome
            .deadlines
            .push(Due::by_rule(DeadlineKind::Allowance, at, "B-38"));
        return;
    }
    if case.approved_at.is_none() {
        outcome.add_missing(Missing::Approval);
    }
    if case.address_given_at.is_none() {
        outcome.add_missing(Missing::Address);
        outcome.options.push(Choice {
            way: Way::GiveAddress,
            card: "B-38",
            stop: None,
            open_at: None,
        });
    }
}
