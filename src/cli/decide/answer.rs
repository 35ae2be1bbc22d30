//! The answer of `decide` for programs: one JSON object, keys only ever added.
//! Never decides.

use serde::Serialize;

use crate::domain::deadline::Due;
use crate::domain::platform::Platform;
use crate::domain::time::Stamp;
use crate::policy::outcome::{Change, Conflict, Missing, Note, Outcome};
use crate::policy::promise::{Arrival, Bearer, HolidayNote};
use crate::policy::step::Step;
use crate::policy::way::{Choice, Stop};

/// One answer.
#[derive(Serialize)]
pub struct Answer<'a> {
    decision: &'static str,
    cards: &'a [&'static str],
    options: Vec<&'static str>,
    freight: Freight,
    #[serde(skip_serializing_if = "Option::is_none")]
    arrival: Option<Promise>,
    deadlines: Vec<Deadline>,
    missing: Vec<&'static str>,
    /// What cannot be done now, and why.
    struck: Vec<Struck>,
    steps: Vec<Stepped>,
    conflicts: Vec<Clash>,
    notes: Vec<&'static str>,
    changes: Vec<Changed>,
    platform: &'a str,
    /// The version of the platform's data.
    version: &'a str,
    /// The case or the order of the store that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a str>,
}

#[derive(Serialize)]
struct Freight {
    outward: &'static str,
    #[serde(rename = "return")]
    back: &'static str,
}

#[derive(Serialize)]
struct Promise {
    from: String,
    to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    holiday_note: Option<&'static str>,
    counted_from: String,
    /// Counted from a time that has not come about yet.
    estimate: bool,
    card: &'static str,
}

#[derive(Serialize)]
struct Deadline {
    kind: &'static str,
    at: String,
    source: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    card: &'static str,
}

#[derive(Serialize)]
struct Struck {
    option: &'static str,
    why: &'static str,
    card: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    open_at: Option<String>,
}

#[derive(Serialize)]
struct Stepped {
    step: &'static str,
    state: &'static str,
    card: &'static str,
}

#[derive(Serialize)]
struct Clash {
    kind: &'static str,
    wins: &'static str,
    yields: &'static str,
}

#[derive(Serialize)]
struct Changed {
    when: &'static str,
    decision: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
}

impl<'a> Answer<'a> {
    /// Writes down an outcome.
    pub fn new(outcome: &'a Outcome, platform: &'a Platform, about: Option<&'a str>) -> Self {
        let options = outcome.options.iter();
        let open = options.clone().filter(|choice| choice.stop.is_none());
        // Where nothing goes a way, nothing is promised either.
        let bearer = |leg: Option<Bearer>| leg.unwrap_or(Bearer::NotSeen).code();
        Self {
            decision: outcome.decision.code(),
            cards: &outcome.cards,
            options: open.map(|choice| choice.way.code()).collect(),
            freight: Freight {
                outward: bearer(outcome.freight.map(|freight| freight.outward)),
                back: bearer(outcome.freight.map(|freight| freight.back)),
            },
            arrival: outcome.arrival.as_ref().map(promise),
            deadlines: outcome.deadlines.iter().map(deadline).collect(),
            missing: outcome
                .missing
                .iter()
                .map(|code| Missing::code(*code))
                .collect(),
            struck: options
                .filter_map(|choice| Some(struck(choice, choice.stop?)))
                .collect(),
            steps: outcome.steps.iter().map(stepped).collect(),
            conflicts: outcome.conflicts.iter().map(clash).collect(),
            notes: outcome.notes.iter().map(|code| Note::code(*code)).collect(),
            changes: outcome.changes.iter().copied().map(changed).collect(),
            platform: platform.name.as_str(),
            version: &platform.version,
            about,
        }
    }
}

fn promise(arrival: &Arrival) -> Promise {
    Promise {
        from: arrival.from.to_rfc3339(),
        to: arrival.to.to_rfc3339(),
        holiday_note: arrival.holiday.map(HolidayNote::code),
        counted_from: arrival.counted_from.to_rfc3339(),
        estimate: arrival.is_estimate,
        card: arrival.card,
    }
}

fn deadline(due: &Due) -> Deadline {
    Deadline {
        kind: due.kind.code(),
        at: due.at.to_rfc3339(),
        source: due.source.code(),
        card: due.card,
    }
}

fn struck(choice: &Choice, stop: Stop) -> Struck {
    Struck {
        option: choice.way.code(),
        why: stop.code(),
        card: choice.card,
        open_at: choice.open_at.map(Stamp::to_rfc3339),
    }
}

fn stepped(step: &Step) -> Stepped {
    Stepped {
        step: step.kind.code(),
        state: step.state.code(),
        card: step.card,
    }
}

fn clash(conflict: &Conflict) -> Clash {
    Clash {
        kind: conflict.kind.code(),
        wins: conflict.wins,
        yields: conflict.yields,
    }
}

fn changed(change: Change) -> Changed {
    Changed {
        when: change.when.code(),
        decision: change.decision.code(),
        at: change.at.map(Stamp::to_rfc3339),
    }
}
