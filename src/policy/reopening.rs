//! Whether a complaint reopens a case that was closed (row B-02).
//! Never counts: it says of one case when it ended and whether that was not the end.

use crate::domain::act::{Act, ActKind, last};
use crate::domain::case::Case;
use crate::domain::time::{DAY_MS, Stamp};

/// A complaint within so long after the end reopens a case.
const REOPENED_MS: i64 = 7 * DAY_MS;

/// Returns when a closed case ended: as it was noted here, else as the platform told its last change.
pub fn ended_at(case: &Case, acts: &[Act]) -> Option<Stamp> {
    let noted = [ActKind::Concluded, ActKind::BuyerConfirmed];
    let noted = noted.into_iter().filter_map(|kind| last(acts, kind));
    let noted = noted.map(|act| act.at).max();
    let fields = &case.fields;
    noted
        .or(fields.changed_at)
        .or(fields.opened_at)
        .filter(|_| !case.is_open())
}

/// Returns whether a complaint reopens a case that ended then.
pub fn reopens(ended_at: Stamp, complained_at: Stamp) -> bool {
    let passed_ms = complained_at.since(ended_at);
    (0..=REOPENED_MS).contains(&passed_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b_02_a_complaint_within_seven_days_reopens() {
        let end = Stamp::from_seconds(1_740_805_200);
        for (after_ms, expected) in [
            (-1, false),
            (0, true),
            (7 * DAY_MS, true),
            (7 * DAY_MS + 1, false),
        ] {
            assert_eq!(reopens(end, end.plus_ms(after_ms)), expected, "{after_ms}");
        }
    }
}
