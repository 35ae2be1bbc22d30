//! How long before a time people are warned of it.
//! Never warns of what is over: a time that has passed is said to be late.

use crate::domain::deadline::DeadlineKind;
use crate::domain::time::{HOUR_MS, MINUTE_MS, Stamp};

/// Kinds with warnings, each with the milliseconds before its time, the longest first.
const STEPS: &[(DeadlineKind, &[i64])] = &[
    // Row B-26.
    (
        DeadlineKind::Evidence,
        &[
            24 * HOUR_MS,
            12 * HOUR_MS,
            6 * HOUR_MS,
            2 * HOUR_MS,
            HOUR_MS,
            15 * MINUTE_MS,
        ],
    ),
    // Row B-35.
    (
        DeadlineKind::Insurance,
        &[48 * HOUR_MS, 24 * HOUR_MS, 2 * HOUR_MS],
    ),
];

/// Evidence that is not complete so long before its time goes to the supervisor, in milliseconds:
/// the third of its warnings.
pub const HAND_ON_MS: i64 = 6 * HOUR_MS;

/// Returns the kinds that people are warned of.
pub fn kinds() -> impl Iterator<Item = DeadlineKind> {
    STEPS.iter().map(|(kind, _)| *kind)
}

/// Returns how long before a time of this kind people are warned, in milliseconds, the longest
/// first; nothing for a kind without warnings.
pub fn steps(kind: DeadlineKind) -> &'static [i64] {
    let found = STEPS.iter().find(|(other, _)| *other == kind);
    found.map_or(&[], |(_, steps)| steps)
}

/// Returns the steps whose time has come, the longest first; none once the time itself has passed.
pub fn come(kind: DeadlineKind, at: Stamp, now: Stamp) -> impl Iterator<Item = i64> {
    let left_ms = at.since(now);
    let steps = steps(kind).iter().copied();
    steps.filter(move |before_ms| left_ms > 0 && left_ms <= *before_ms)
}

/// Returns when the next step of a time comes.
pub fn next(kind: DeadlineKind, at: Stamp, now: Stamp) -> Option<Stamp> {
    let times = steps(kind).iter().map(|before_ms| at.plus_ms(-before_ms));
    times.filter(|time| *time > now).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Stamp {
        Stamp::from_rfc3339(text).unwrap()
    }

    #[test]
    fn b_26_each_warning_comes_at_its_second() {
        let due = at("2025-03-03T10:00:00+08:00");
        let times = [
            ("2025-03-02T10:00:00+08:00", 1),
            ("2025-03-02T22:00:00+08:00", 2),
            ("2025-03-03T04:00:00+08:00", 3),
            ("2025-03-03T08:00:00+08:00", 4),
            ("2025-03-03T09:00:00+08:00", 5),
            ("2025-03-03T09:45:00+08:00", 6),
        ];
        for (time, count) in times {
            let now = at(time);
            let come_at = |now| come(DeadlineKind::Evidence, due, now).count();
            assert_eq!(come_at(now.plus_ms(-1)), count - 1, "{time}");
            assert_eq!(come_at(now), count, "{time}");
            let before = next(DeadlineKind::Evidence, due, now.plus_ms(-1));
            assert_eq!(before, Some(now));
        }
        assert_eq!(come(DeadlineKind::Evidence, due, due).count(), 0);
        assert_eq!(next(DeadlineKind::Evidence, due, due), None);
    }

    #[test]
    fn b_35_the_insurance_is_reminded_of_48_24_and_2_hours_before_its_end() {
        let end = at("2025-03-08T00:00:00+08:00");
        let mut now = at("2025-03-01T00:00:00+08:00");
        let mut times = Vec::new();
        while let Some(time) = next(DeadlineKind::Insurance, end, now) {
            times.push(time);
            now = time;
        }
        let expected = [
            "2025-03-06T00:00:00+08:00",
            "2025-03-07T00:00:00+08:00",
            "2025-03-07T22:00:00+08:00",
        ];
        assert_eq!(times, expected.map(at));
    }

    #[test]
    fn what_has_no_warnings_gives_none() {
        let due = at("2025-03-03T10:00:00+08:00");
        assert_eq!(come(DeadlineKind::Reply, due, due.plus_ms(-1)).count(), 0);
        assert_eq!(next(DeadlineKind::Reply, due, due.plus_ms(-1)), None);
    }
}
