//! The platform has stepped in: it decides, and the shop may give proof until its time is over.
//! Never lets proof be given after the due second (row B-27).

use crate::policy::due;
use crate::policy::facts::Proof;
use crate::policy::outcome::{Decision, Missing, Note, Outcome};
use crate::policy::rule::Asked;
use crate::policy::way::{Stop, Way};

/// Answers where the platform has stepped in.
pub fn decide(asked: &Asked<'_>) -> Option<Outcome> {
    let case = asked.case().filter(|case| case.stepped_in)?;
    if case.is_over {
        let outcome = Outcome::new(Decision::PlatformDecides).cite(&["B-24", "D-22"]);
        return Some(
            outcome
                .offer(Way::OtherRoutes, "D-22")
                .offer(Way::Close, "B-24"),
        );
    }
    // What was handed in is not asked for again: the platform looks at it, or is done.
    if matches!(case.proof, Proof::HandedIn | Proof::Over) {
        let outcome = Outcome::new(Decision::PlatformDecides).cite(&["B-24", "B-25"]);
        return Some(if case.proof == Proof::HandedIn {
            outcome.note(Note::EvidenceGiven)
        } else {
            outcome.cite(&["D-22"]).offer(Way::OtherRoutes, "D-22")
        });
    }
    let clocks = &asked.platform.clocks;
    let due = due::evidence(case.platform_deadline, case.stepped_in_at, clocks);
    let has_passed = due.as_ref().is_some_and(|due| asked.now >= due.at);
    let is_over = has_passed || case.proof == Proof::Lapsed;
    let mut outcome = Outcome::new(Decision::PlatformDecides).cite(&["B-24", "B-25", "B-26"]);
    outcome.deadlines.extend(due);
    Some(if is_over {
        outcome
            .cite(&["B-27", "D-22"])
            .strike(Way::SubmitEvidence, "B-27", Stop::TooLate, None)
            .offer(Way::OtherRoutes, "D-22")
            .note(Note::EvidenceLapsed)
    } else {
        outcome
            .offer(Way::SubmitEvidence, "B-25")
            .miss(Missing::Evidence)
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::case::CaseKind;
    use crate::policy::given::{Given, at, paid};

    use super::*;

    fn stepped_in(kind: CaseKind) -> Given {
        paid().sent().case(kind, None).with(|case| {
            case.stepped_in = true;
            case.stepped_in_at = Some(at("03-01 10:00"));
        })
    }

    #[test]
    fn b_27_what_lapsed_or_was_handed_in_is_not_asked_for_again() {
        let with = |proof| {
            let given = stepped_in(CaseKind::RefundOnly).with(|case| {
                case.stepped_in_at = Some(at("03-03 09:00"));
                case.proof = proof;
            });
            given.outcome()
        };
        for (proof, notes) in [
            (Proof::Wanted, &[][..]),
            (Proof::HandedIn, &[Note::EvidenceGiven][..]),
            (Proof::Over, &[][..]),
            (Proof::Lapsed, &[Note::EvidenceLapsed][..]),
        ] {
            let outcome = with(proof);
            let is_wanted = proof == Proof::Wanted;
            assert_eq!(outcome.decision, Decision::PlatformDecides);
            assert_eq!(outcome.open().contains(&Way::SubmitEvidence), is_wanted);
            assert_eq!(outcome.missing.contains(&Missing::Evidence), is_wanted);
            let told = |note: &&Note| outcome.notes.contains(note);
            assert_eq!(notes.iter().filter(told).count(), notes.len(), "{proof:?}");
        }
        assert!(with(Proof::Lapsed).open().contains(&Way::OtherRoutes));
    }

    #[test]
    fn the_platform_decides_whatever_the_case_is() {
        for &kind in CaseKind::ALL {
            let outcome = stepped_in(kind).outcome();
            assert_eq!(outcome.decision, Decision::PlatformDecides, "{kind}");
        }
    }

    #[test]
    fn proof_is_taken_until_the_due_second() {
        for (now, may_submit) in [
            ("2025-03-03 09:59:59", true),
            ("2025-03-03 10:00:00", false),
            ("2025-03-03 10:00:01", false),
        ] {
            let outcome = stepped_in(CaseKind::RefundOnly).now(now).outcome();
            let can = outcome.open().contains(&Way::SubmitEvidence);
            assert_eq!(can, may_submit, "{now}");
        }
    }

    #[test]
    fn without_a_time_proof_is_wanted_and_nothing_is_due() {
        let given = stepped_in(CaseKind::RefundOnly).with(|case| case.stepped_in_at = None);
        let outcome = given.outcome();
        assert_eq!(outcome.missing, [Missing::Evidence]);
        assert!(outcome.deadlines.is_empty());
    }

    #[test]
    fn when_it_is_over_only_other_routes_are_left() {
        let outcome = stepped_in(CaseKind::RefundOnly)
            .with(|case| case.is_over = true)
            .outcome();
        assert_eq!(outcome.open(), [Way::OtherRoutes, Way::Close]);
        assert!(outcome.missing.is_empty());
    }
}
