//! When a buyer is reminded of the confirmation, and when the waiting time ends.
//! Never lets more reminders out within a day than the platform's data say (row C-29).

use super::facts::Ladder;
use super::way::Stop;
use crate::domain::terms::ConfirmTerms;
use crate::domain::time::{DAY_MS, Stamp};

/// How the next reminder stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextReminder {
    /// When the plan has it; nothing when the plan is through or has stopped.
    pub planned_at: Option<Stamp>,
    /// What stops it now.
    pub stop: Option<Stop>,
    /// When it is open, where a time opens it.
    pub open_at: Option<Stamp>,
}

/// Returns how the next reminder stands. `first_from` is when the first may be sent.
pub fn next(ladder: &Ladder, terms: &ConfirmTerms, first_from: Stamp, now: Stamp) -> NextReminder {
    let has_answered = has_answered(ladder);
    if has_answered && ladder.reason.is_none() {
        return NextReminder {
            planned_at: None,
            stop: Some(Stop::Answered),
            open_at: None,
        };
    }
    // An answer ends the plan; whoever noted what it said may still remind by hand.
    let planned_at = match ladder.reminders.last() {
        _ if has_answered => None,
        None => Some(first_from),
        Some(last) => terms
            .reminder_gaps_ms
            .get(ladder.reminders.len().saturating_sub(1))
            .map(|gap| last.plus_ms(*gap)),
    };
    if let Some(free_at) = free_at(&ladder.reminders, terms, now) {
        return NextReminder {
            planned_at: planned_at.map(|at| at.max(free_at)),
            stop: Some(Stop::TooMany),
            open_at: Some(free_at),
        };
    }
    let is_early = planned_at.is_some_and(|at| now < at);
    NextReminder {
        planned_at,
        stop: is_early.then_some(Stop::TooEarly),
        open_at: planned_at.filter(|_| is_early),
    }
}

/// Returns whether the buyer answered since the first reminder: that ends the plan (row C-23).
pub fn has_answered(ladder: &Ladder) -> bool {
    match (ladder.answered_at, ladder.reminders.first()) {
        (Some(answered), Some(first)) => answered >= *first,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// Returns when the next reminder no longer is one too many within 24 hours; nothing when it is not.
fn free_at(reminders: &[Stamp], terms: &ConfirmTerms, now: Stamp) -> Option<Stamp> {
    let most = usize::try_from(terms.reminders_a_day).unwrap_or(usize::MAX);
    let since = now.plus_ms(-DAY_MS);
    let recent = reminders.iter().filter(|at| **at > since);
    if recent.clone().count() < most {
        return None;
    }
    // As many as are allowed, counted from the newest: the first of them leaves the day first.
    let leaves = reminders.iter().rev().take(most).next_back();
    leaves.map(|at| at.plus_ms(DAY_MS))
}

/// Returns when the waiting time ends (rows C-13, C-25): so long after the first reminder, or later
/// where it was extended. Nothing while nobody has said how long, or nobody was reminded.
pub fn end(ladder: &Ladder, terms: &ConfirmTerms) -> Option<Stamp> {
    let wait_ms = ladder.cancel_after_ms.or(terms.cancel_after_ms)?;
    let end = ladder.reminders.first()?.plus_ms(wait_ms);
    Some(ladder.extended_to.map_or(end, |later| later.max(end)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::given::{at, platform};

    /// Reminders that were sent, and the present; when the plan has the next, and what stops it.
    type Row = (
        &'static [&'static str],
        &'static str,
        Option<&'static str>,
        Option<Stop>,
    );

    #[test]
    fn each_state_of_the_plan() {
        let terms = &platform("funpay").terms.confirm;
        let first_from = at("03-01 10:00");
        let table: &[Row] = &[
            (&[], "03-01 10:00", Some("03-01 10:00"), None),
            (&[], "03-05 10:00", Some("03-01 10:00"), None),
            (
                &["03-01 10:00"],
                "03-02 09:59",
                Some("03-02 10:00"),
                Some(Stop::TooEarly),
            ),
            (&["03-01 10:00"], "03-02 10:00", Some("03-02 10:00"), None),
            (
                &["03-01 10:00", "03-02 10:00"],
                "03-03 10:00",
                Some("03-04 10:00"),
                Some(Stop::TooEarly),
            ),
            (
                &["03-01 10:00", "03-02 10:00", "03-04 10:00"],
                "03-04 11:00",
                None,
                None,
            ),
            (
                &["03-01 10:00", "03-01 11:00", "03-01 12:00"],
                "03-01 13:00",
                None,
                Some(Stop::TooMany),
            ),
        ];
        for (sent, now, planned, stop) in table {
            let ladder = Ladder {
                reminders: sent.iter().map(|time| at(time)).collect(),
                ..Ladder::default()
            };
            let next = next(&ladder, terms, first_from, at(now));
            assert_eq!(next.planned_at, planned.map(at), "{sent:?} {now}");
            assert_eq!(next.stop, *stop, "{sent:?} {now}");
        }
    }
}
