//! The platform has stepped in: it decides, and the shop may give proof until its time is over.
//! Never lets proof be given after the due second (row B-27).

use crate::policy::due;
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
    let clocks = &asked.platform.clocks;
    let due = due::evidence(case.platform_deadline, case.stepped_in_at, clocks);
    let is_over = due.as_ref().is_some_and(|due| asked.now >= due.at);
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
