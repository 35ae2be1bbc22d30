//! The same instants give the same answers: in every zone, over leap days and changes of the clock.

use crate::domain::case::{CaseKind, CaseReason, FreightMarker};
use crate::domain::order::{GroupState, PayChannel};
use crate::domain::time::Stamp;
use crate::policy::given::{Given, at, paid};
use crate::policy::outcome::Outcome;

/// Ten o'clock of the first of March in Beijing, as clocks elsewhere showed it.
const TEN: &[&str] = &[
    "2025-03-01T10:00:00+08:00",
    "2025-03-01T02:00:00Z",
    "2025-03-01T05:00:00+03:00",
    "2025-03-01T05:30:00+03:30",
    "2025-02-28T15:00:00-11:00",
    "2025-03-01T16:00:00+14:00",
];

fn end_of(given: &Given) -> Stamp {
    given.outcome().deadlines[0].at
}

fn signed(time: &str) -> Outcome {
    paid().signed(time).now(time).outcome()
}

#[test]
fn b_07_b_17_b_26_due_times_are_the_same_however_they_were_written() {
    for text in TEN {
        let started = Stamp::from_rfc3339(text).unwrap();
        let mut given = paid().group(GroupState::Pending, "03-01 09:00");
        given.facts.order.group_started_at = Some(started);
        assert_eq!(end_of(&given), at("03-02 10:00"));
        let stepped_in = paid().sent().case(CaseKind::RefundOnly, None).with(|case| {
            case.stepped_in = true;
            case.stepped_in_at = Some(started);
        });
        assert_eq!(end_of(&stepped_in), at("03-03 10:00"));
    }
}

#[test]
fn b_17_seven_days_over_a_leap_day_are_seven_days() {
    let end = |time: &str| signed(time).deadlines[0].at;
    assert_eq!(end("2024-02-25 15:00"), at("2024-03-03 15:00"));
    assert_eq!(end("2025-02-25 15:00"), at("2025-03-04 15:00"));
}

#[test]
fn b_12_days_over_a_change_of_the_clock_are_24_hours_each() {
    // Clocks in Europe went forward on 30 March 2025; Beijing's did not.
    let approved = Stamp::from_rfc3339("2025-03-29T10:00:00+01:00").unwrap();
    let given = paid()
        .by(PayChannel::SavingsCard)
        .case(CaseKind::RefundOnly, Some(CaseReason::ChangedMind))
        .with(|case| {
            case.approved_at = Some(approved);
            case.refund_from = Some(approved);
        });
    let arrival = given.outcome().arrival.unwrap();
    let summer = Stamp::from_rfc3339("2025-03-31T11:00:00+02:00").unwrap();
    assert_eq!(arrival.from, summer);
}

#[test]
fn b_11_a_holiday_begins_at_midnight_of_the_platform() {
    let note = |approved: &str| {
        let given = paid()
            .by(PayChannel::Wechat)
            .case(CaseKind::RefundOnly, Some(CaseReason::ChangedMind))
            .marked(FreightMarker::NotSeen)
            .approved(approved);
        given.outcome().arrival.unwrap().holiday.is_some()
    };
    assert!(!note("2025-09-30 23:56:59"));
    assert!(note("2025-09-30 23:57:00"));
    assert!(note("2025-10-08 23:59:59"));
    assert!(!note("2025-10-09 00:00:00"));
}
