//! Complaints and discrepancies: somebody takes them over, answers, and says how they ended.
//! Never sets a time that the source texts name: they name none, so the shop's setting counts.

use crate::domain::case::CaseKind;
use crate::domain::deadline::{DeadlineKind, Due};
use crate::policy::outcome::{Decision, Missing, Outcome};
use crate::policy::rule::Asked;
use crate::policy::way::{CardId, Stop, Way};

/// Answers on a complaint or a discrepancy.
pub fn decide(asked: &Asked<'_>) -> Option<Outcome> {
    let case = asked.case()?;
    let (take_up, cards): (CardId, &[CardId]) = match case.kind {
        CaseKind::Discrepancy => ("A-20", &["A-19", "A-20"]),
        CaseKind::Complaint => ("D-21", &["D-19", "D-21", "D-22"]),
        _ => return None,
    };
    let mut outcome = Outcome::new(Decision::MayApply).cite(cards);
    if case.concluded_at.is_some() {
        return Some(outcome.offer(Way::Close, take_up));
    }
    let is_taken = case.taken_at.is_some();
    outcome.deadlines.extend(case.opened_at.map(|opened| {
        let at = opened.plus_ms(asked.terms().concern_ms);
        Due::by_shop(DeadlineKind::Concern, at, take_up)
    }));
    if !is_taken {
        outcome = outcome.offer(Way::TakeOver, take_up).miss(Missing::Owner);
    }
    outcome = outcome.offer(Way::Answer, take_up);
    outcome = if is_taken {
        outcome.offer(Way::Conclude, "A-20")
    } else {
        outcome.strike(Way::Conclude, "A-20", Stop::NeedsStepBefore, None)
    };
    if case.kind == CaseKind::Complaint {
        outcome = outcome.offer(Way::OtherRoutes, "D-22");
    }
    Some(outcome.miss(Missing::Outcome))
}
