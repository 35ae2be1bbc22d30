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

#[cfg(test)]
mod tests {
    use crate::policy::given::{at, paid};

    use super::*;

    #[test]
    fn somebody_takes_it_over_and_says_how_it_ended() {
        for (kind, card) in [
            (CaseKind::Discrepancy, "A-20"),
            (CaseKind::Complaint, "D-21"),
        ] {
            let given = paid().case(kind, None);
            let outcome = given.outcome();
            assert_eq!(outcome.missing, [Missing::Owner, Missing::Outcome]);
            assert_eq!(outcome.heading(), "settle");
            assert_eq!(outcome.open()[0], Way::TakeOver);
            let due = &outcome.deadlines[0];
            assert_eq!((due.kind, due.card), (DeadlineKind::Concern, card));
            assert_eq!(due.at, at("03-04 10:00"));
            let taken = given.with(|case| case.taken_at = Some(at("03-03 11:00")));
            let outcome = taken.outcome();
            assert_eq!(outcome.missing, [Missing::Outcome]);
            assert!(outcome.open().contains(&Way::Conclude));
            let ended = taken.with(|case| case.concluded_at = Some(at("03-03 12:00")));
            assert_eq!(ended.outcome().open(), [Way::Close]);
        }
    }

    #[test]
    fn d_22_a_complaint_can_take_another_way() {
        let ways = |kind| paid().case(kind, None).outcome().open();
        assert!(ways(CaseKind::Complaint).contains(&Way::OtherRoutes));
        assert!(!ways(CaseKind::Discrepancy).contains(&Way::OtherRoutes));
    }
}
