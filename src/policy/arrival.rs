//! When money arrives, by the way it was paid (rows B-08 to B-13, X-07).
//! Never promises for a way of paying that nobody knows, and invents no delay for a holiday.

use super::outcome::{Decision, Note, Outcome};
use super::promise::{Arrival, HolidayNote};
use super::rule::Asked;
use super::way::CardId;
use crate::domain::case::CaseKind;
use crate::domain::deadline::{DeadlineKind, Due};
use crate::domain::order::PayChannel;
use crate::domain::time::Stamp;

/// Adds when the money arrives: from the approval, or as an estimate from now where nothing stands
/// in the way of one.
pub fn add(asked: &Asked<'_>, outcome: &mut Outcome) {
    let approved_at = asked.case().and_then(|case| case.approved_at);
    let refund_from = asked.case().and_then(|case| case.refund_from);
    let brings_money = asked
        .case()
        .is_none_or(|case| case.kind.has_refund() || case.kind == CaseKind::Unconfirmed);
    if !brings_money {
        return;
    }
    let may_refund = matches!(outcome.decision, Decision::Approve | Decision::MayApply);
    if outcome.arrival.is_none() {
        outcome.arrival = match refund_from {
            Some(at) => counted_from(asked, at, false),
            // A return that was agreed to brings money only once the goods are back.
            None if may_refund && approved_at.is_none() => counted_from(asked, asked.now, true),
            None => None,
        };
    }
    let Some(arrival) = outcome.arrival else {
        let channel = asked.order().channel;
        let has_window = channel.is_some_and(|channel| asked.terms().arrival.of(channel).is_some());
        if (may_refund || refund_from.is_some()) && !has_window {
            outcome.notes.push(Note::NoArrivalPromise);
        }
        return;
    };
    outcome.add_cards(&[arrival.card]);
    if arrival.holiday.is_some() {
        outcome.add_cards(&["B-11"]);
    }
    if refund_from.is_some() && !asked.order().is_refunded {
        let due = Due::by_rule(DeadlineKind::Arrival, arrival.to, arrival.card);
        outcome.deadlines.push(due);
        if asked.now > arrival.to {
            outcome.notes.push(Note::RefundOverdue);
        }
    }
}

/// Returns the window from a time on; nothing for a way of paying without one.
pub fn counted_from(asked: &Asked<'_>, start: Stamp, is_estimate: bool) -> Option<Arrival> {
    let channel = asked.order().channel?;
    let span = asked.terms().arrival.of(channel)?;
    let to = start.plus_ms(span.to_ms);
    Some(Arrival {
        from: start.plus_ms(span.from_ms),
        to,
        counted_from: start,
        is_estimate,
        holiday: holiday(asked, start, to),
        card: card(channel),
    })
}

const fn card(channel: PayChannel) -> CardId {
    match channel {
        PayChannel::Wechat => "B-08",
        PayChannel::SavingsCard | PayChannel::Card => "B-12",
        PayChannel::CreditCard => "B-13",
        PayChannel::Alipay
        | PayChannel::Qq
        | PayChannel::Lianlian
        | PayChannel::Balance
        | PayChannel::Gateway => "B-10",
    }
}

/// Days are those of the platform's zone, wherever this program runs.
fn holiday(asked: &Asked<'_>, start: Stamp, to: Stamp) -> Option<HolidayNote> {
    let zone = asked.platform.zone;
    let (first, last) = (start.to_local(zone).date(), to.to_local(zone).date());
    match asked.calendar.holiday_within(first, last) {
        Some(true) => Some(HolidayNote::Holiday),
        Some(false) => None,
        None => Some(HolidayNote::CalendarMissing),
    }
}
