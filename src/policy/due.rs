//! What is due, when and why: from the facts of an order, a case, a work order or a conversation.
//! Never invents a time that the platform told: its own deadline wins over every default, and a
//! default says that it is one.

use crate::domain::case::{CaseFields, CaseKind, CaseReason, CaseState, Party};
use crate::domain::conversation::Conversation;
use crate::domain::deadline::{DeadlineKind, Due, PRIORITY_URGENT};
use crate::domain::order::{GroupState, OrderFields, OrderState, ParcelFields, RefundState};
use crate::domain::platform::Clocks;
use crate::domain::time::Stamp;
use crate::domain::work_order::{WorkOrderFields, WorkOrderState};

/// Returns what is due for an order: the group's end (B-07), the promised dispatch, a parcel
/// without a scan (E-05), silence after payment (E-07).
///
/// `written_at` is when the shop last wrote to the buyer of this order.
pub fn of_order(
    order: &OrderFields,
    parcels: &[ParcelFields],
    written_at: Option<Stamp>,
    clocks: &Clocks,
) -> Vec<Due> {
    let state = order.state.unwrap_or(OrderState::Unpaid);
    let is_refunded = order.refund == Some(RefundState::Refunded);
    let mut due = Vec::new();
    if is_refunded || !matches!(state, OrderState::Paid | OrderState::Shipped) {
        return due;
    }
    due.extend(group_end(order, clocks));
    if state == OrderState::Paid {
        due.extend(
            order
                .ship_by
                .map(|at| Due::by_platform(DeadlineKind::Ship, at, "")),
        );
    } else {
        due.extend(silent_parcel(order, parcels, clocks));
    }
    due.extend(silence(order, written_at, clocks));
    due
}

fn group_end(order: &OrderFields, clocks: &Clocks) -> Option<Due> {
    if order.group != Some(GroupState::Pending) {
        return None;
    }
    let started = order
        .group_started_at
        .or(order.created_at)
        .or(order.paid_at)?;
    Some(system_refund(started, clocks))
}

/// Returns when the platform refunds a group that does not form, from when it was opened.
pub fn system_refund(started: Stamp, clocks: &Clocks) -> Due {
    let at = started.plus_ms(clocks.group_ms);
    Due::by_rule(DeadlineKind::Group, at, "B-07")
}

/// The clock runs from the last scan, or from dispatch while there was none.
fn silent_parcel(order: &OrderFields, parcels: &[ParcelFields], clocks: &Clocks) -> Option<Due> {
    let last_seen = parcels
        .iter()
        .filter_map(|p| p.last_scan_at)
        .max()
        .or(order.shipped_at)?;
    Some(Due::by_shop(
        DeadlineKind::Scan,
        last_seen.plus_ms(clocks.scan_ms),
        "E-05",
    ))
}

/// Returns by when the buyer of a delivered order has confirmed it (row C-01); nothing where it was
/// confirmed, money went back, or the platform's data name no time.
///
/// `seen_at` is when somebody noted that the buyer has the goods: some platforms tell no delivery.
pub fn confirmation(order: &OrderFields, seen_at: Option<Stamp>, clocks: &Clocks) -> Option<Due> {
    let is_open = matches!(
        order.state,
        Some(OrderState::Paid | OrderState::Shipped | OrderState::Received)
    );
    if !is_open || order.refund == Some(RefundState::Refunded) {
        return None;
    }
    let told_at = (order.state == Some(OrderState::Received)).then_some(order.changed_at);
    let since = order.received_at.or(seen_at).or(told_at.flatten())?;
    let at = since.plus_ms(clocks.confirm_ms?);
    Some(Due::by_rule(DeadlineKind::Confirm, at, "C-01"))
}

/// Returns since when the buyer of an unconfirmed order is silent (row C-21): from the last words on,
/// or from the first reminder where there are none. Nothing before the buyer was asked, and nothing
/// once there are words after the last reminder.
pub fn quiet(reminders: &[Stamp], heard_at: Option<Stamp>) -> Option<Due> {
    let (first, last) = (reminders.first()?, reminders.last()?);
    if heard_at.is_some_and(|heard| heard >= *last) {
        return None;
    }
    let since = heard_at.unwrap_or(*first);
    Some(Due::by_rule(DeadlineKind::Quiet, since, "C-21"))
}

fn silence(order: &OrderFields, written_at: Option<Stamp>, clocks: &Clocks) -> Option<Due> {
    let paid_at = order.paid_at?;
    if written_at.is_some_and(|at| at >= paid_at) {
        return None;
    }
    Some(Due::by_shop(
        DeadlineKind::Silence,
        paid_at.plus_ms(clocks.silence_ms),
        "E-07",
    ))
}

/// Returns what is due for a case: whatever the merchant has to do next.
///
/// Quality and wrong goods stand above others with the same due time (row D-10).
pub fn of_case(case: &CaseFields, clocks: &Clocks) -> Vec<Due> {
    // What the desk itself keeps as a case has clocks of its own.
    if case.kind.is_some_and(CaseKind::is_own) {
        return Vec::new();
    }
    let state = case.state.unwrap_or(CaseState::Unknown);
    let (kind, default_ms) = match state {
        CaseState::MerchantDecides => (DeadlineKind::Decide, clocks.decide_ms),
        CaseState::MerchantReceives => (DeadlineKind::Receive, clocks.receive_ms),
        CaseState::MerchantShips => (DeadlineKind::Resend, clocks.decide_ms),
        CaseState::MerchantRecalls => (DeadlineKind::Recall, clocks.decide_ms),
        CaseState::BuyerReacts
        | CaseState::BuyerSends
        | CaseState::BuyerRefusesParcel
        | CaseState::BuyerConfirms
        | CaseState::PlatformHandles
        | CaseState::Refunding
        | CaseState::Refunded
        | CaseState::Done
        | CaseState::PlatformRefused
        | CaseState::Withdrawn
        | CaseState::Lapsed
        | CaseState::Closed
        | CaseState::Unknown => return Vec::new(),
    };
    debug_assert_eq!(state.who_acts(), Party::Merchant);
    let since = case.changed_at.or(case.opened_at);
    let default = since.map(|since| since.plus_ms(default_ms));
    step(kind, case.due_at, default, case.reason)
        .into_iter()
        .collect()
}

/// Returns by when a step of a case is due: the platform's time, else the default.
pub fn step(
    kind: DeadlineKind,
    told: Option<Stamp>,
    default: Option<Stamp>,
    reason: Option<CaseReason>,
) -> Option<Due> {
    let mut due = match (told, default) {
        (Some(at), _) => Due::by_platform(kind, at, ""),
        (None, Some(at)) => Due::by_rule(kind, at, ""),
        (None, None) => return None,
    };
    if reason.is_some_and(CaseReason::is_urgent) {
        due.priority = PRIORITY_URGENT;
    }
    Some(due)
}

/// Returns what is due for a work order: its evidence (row B-26).
///
/// `stepped_in_at` is when the platform stepped into the case, for a work order without a deadline
/// of its own.
pub fn of_work_order(
    work_order: &WorkOrderFields,
    stepped_in_at: Option<Stamp>,
    clocks: &Clocks,
) -> Vec<Due> {
    if !work_order.state.is_some_and(WorkOrderState::is_open) {
        return Vec::new();
    }
    let since = stepped_in_at.or(work_order.opened_at);
    let mut due = evidence(work_order.due_at, since, clocks);
    // What was begun is finished first among those with the same due time.
    if let Some(due) = &mut due
        && work_order.state == Some(WorkOrderState::InProgress)
    {
        due.priority = PRIORITY_URGENT;
    }
    due.into_iter().collect()
}

/// Returns by when evidence is due: the platform's time, else so long after it stepped in.
pub fn evidence(told: Option<Stamp>, since: Option<Stamp>, clocks: &Clocks) -> Option<Due> {
    let kind = DeadlineKind::Evidence;
    match (told, since) {
        (Some(at), _) => Some(Due::by_platform(kind, at, "B-26")),
        (None, Some(since)) => {
            let at = since.plus_ms(clocks.evidence_ms);
            Some(Due::by_rule(kind, at, "B-26"))
        }
        (None, None) => None,
    }
}

/// Returns what is due in a conversation: an answer to the buyer who waits (row D-04).
pub fn of_conversation(conversation: &Conversation, clocks: &Clocks) -> Vec<Due> {
    let waiting = conversation.waiting_since;
    waiting
        .map(|since| Due::by_rule(DeadlineKind::Reply, since.plus_ms(clocks.reply_ms), "D-04"))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deadline::{DeadlineSource, PRIORITY_NORMAL};
    use crate::domain::order::ParcelWay;
    use crate::domain::time::HOUR_MS;
    use crate::policy::tests::CLOCKS;

    fn at(text: &str) -> Stamp {
        Stamp::from_rfc3339(text).unwrap()
    }

    fn kinds(due: &[Due]) -> Vec<DeadlineKind> {
        due.iter().map(|d| d.kind).collect()
    }

    #[test]
    fn a_group_ends_24_hours_after_it_was_opened() {
        let order = OrderFields {
            state: Some(OrderState::Paid),
            group: Some(GroupState::Pending),
            group_started_at: Some(at("2025-03-01T10:00:00+08:00")),
            ..OrderFields::default()
        };
        let due = of_order(&order, &[], None, &CLOCKS);
        assert_eq!(kinds(&due), [DeadlineKind::Group]);
        assert_eq!(due[0].at, at("2025-03-02T10:00:00+08:00"));
        assert_eq!((due[0].source, due[0].card), (DeadlineSource::Rule, "B-07"));
    }

    #[test]
    fn a_formed_group_has_no_end() {
        let order = OrderFields {
            state: Some(OrderState::Paid),
            group: Some(GroupState::Formed),
            group_started_at: Some(at("2025-03-01T10:00:00+08:00")),
            ..OrderFields::default()
        };
        assert!(of_order(&order, &[], None, &CLOCKS).is_empty());
    }

    #[test]
    fn e_05_a_parcel_is_listed_72_hours_after_its_last_scan() {
        let order = OrderFields {
            state: Some(OrderState::Shipped),
            shipped_at: Some(at("2025-03-01T10:00:00+08:00")),
            ..OrderFields::default()
        };
        let due = of_order(&order, &[], None, &CLOCKS);
        assert_eq!(due[0].at, at("2025-03-04T10:00:00+08:00"));
        let scanned = ParcelFields {
            way: ParcelWay::Outward,
            carrier: String::new(),
            tracking: "YT0000000000001".to_owned(),
            last_scan_at: Some(at("2025-03-02T12:00:00+08:00")),
            last_scan: String::new(),
        };
        let due = of_order(&order, &[scanned], None, &CLOCKS);
        assert_eq!((due[0].kind, due[0].card), (DeadlineKind::Scan, "E-05"));
        assert_eq!(due[0].at, at("2025-03-05T12:00:00+08:00"));
    }

    #[test]
    fn e_07_silence_ends_with_the_first_message_after_payment() {
        let paid = at("2025-03-01T10:00:00+08:00");
        let order = OrderFields {
            state: Some(OrderState::Paid),
            paid_at: Some(paid),
            ..OrderFields::default()
        };
        assert_eq!(
            kinds(&of_order(&order, &[], None, &CLOCKS)),
            [DeadlineKind::Silence]
        );
        let before = of_order(&order, &[], Some(paid.plus_ms(-1)), &CLOCKS);
        assert_eq!(kinds(&before), [DeadlineKind::Silence]);
        assert!(of_order(&order, &[], Some(paid), &CLOCKS).is_empty());
    }

    #[test]
    fn c_01_a_delivered_order_waits_so_long_for_its_confirmation() {
        let there = at("2025-03-01T10:00:00+08:00");
        let order = |state, received_at| OrderFields {
            state: Some(state),
            received_at,
            ..OrderFields::default()
        };
        let due_at = |order: &OrderFields, seen_at, clocks: &Clocks| {
            confirmation(order, seen_at, clocks).map(|due| (due.at, due.card))
        };
        let next_day = Some((there.plus_ms(24 * HOUR_MS), "C-01"));
        let signed = order(OrderState::Received, Some(there));
        assert_eq!(due_at(&signed, None, &CLOCKS), next_day);
        let handed_over = order(OrderState::Paid, None);
        assert_eq!(due_at(&handed_over, None, &CLOCKS), None);
        assert_eq!(due_at(&handed_over, Some(there), &CLOCKS), next_day);
        let never = Clocks {
            confirm_ms: None,
            ..CLOCKS
        };
        assert_eq!(due_at(&signed, None, &never), None);
        for over in [
            OrderState::Unpaid,
            OrderState::Closed,
            OrderState::Cancelled,
        ] {
            assert_eq!(due_at(&order(over, Some(there)), None, &CLOCKS), None);
        }
        let refunded = OrderFields {
            refund: Some(RefundState::Refunded),
            ..signed
        };
        assert_eq!(due_at(&refunded, None, &CLOCKS), None);
    }

    #[test]
    fn c_21_silence_counts_from_the_last_words_and_stops_at_the_next() {
        let first = at("2025-03-01T10:00:00+08:00");
        let second = first.plus_ms(24 * HOUR_MS);
        let since = |reminders: &[Stamp], heard: Option<Stamp>| {
            quiet(reminders, heard).map(|due| (due.kind, due.at))
        };
        let before = first.plus_ms(-HOUR_MS);
        let counted = |at| Some((DeadlineKind::Quiet, at));
        assert_eq!(since(&[], Some(before)), None);
        assert_eq!(since(&[first], Some(before)), counted(before));
        assert_eq!(since(&[first], None), counted(first));
        let answer = first.plus_ms(HOUR_MS);
        assert_eq!(since(&[first], Some(answer)), None);
        assert_eq!(since(&[first, second], Some(answer)), counted(answer));
    }

    #[test]
    fn nothing_is_due_for_an_order_that_is_over() {
        for state in [
            OrderState::Received,
            OrderState::Closed,
            OrderState::Cancelled,
        ] {
            let order = OrderFields {
                state: Some(state),
                paid_at: Some(at("2025-03-01T10:00:00+08:00")),
                shipped_at: Some(at("2025-03-01T10:00:00+08:00")),
                ..OrderFields::default()
            };
            assert!(of_order(&order, &[], None, &CLOCKS).is_empty(), "{state}");
        }
    }

    #[test]
    fn the_platforms_own_deadline_wins_over_the_default() {
        let mut case = CaseFields {
            state: Some(CaseState::MerchantDecides),
            opened_at: Some(at("2025-03-01T10:00:00+08:00")),
            ..CaseFields::default()
        };
        let due = of_case(&case, &CLOCKS);
        assert_eq!(due[0].at, at("2025-03-03T10:00:00+08:00"));
        assert_eq!(due[0].source, DeadlineSource::Rule);
        case.due_at = Some(at("2025-03-01T22:00:00+08:00"));
        let due = of_case(&case, &CLOCKS);
        assert_eq!(
            (due[0].at, due[0].source),
            (case.due_at.unwrap(), DeadlineSource::Platform)
        );
    }

    #[test]
    fn quality_and_wrong_goods_stand_above_other_reasons() {
        for &reason in CaseReason::ALL {
            let case = CaseFields {
                state: Some(CaseState::MerchantDecides),
                reason: Some(reason),
                opened_at: Some(at("2025-03-01T10:00:00+08:00")),
                ..CaseFields::default()
            };
            let urgent = matches!(reason, CaseReason::Quality | CaseReason::WrongGoods);
            let priority = if urgent {
                PRIORITY_URGENT
            } else {
                PRIORITY_NORMAL
            };
            assert_eq!(of_case(&case, &CLOCKS)[0].priority, priority, "{reason}");
        }
    }

    #[test]
    fn a_case_is_due_only_while_the_merchant_has_to_act() {
        for &state in CaseState::ALL {
            let case = CaseFields {
                state: Some(state),
                opened_at: Some(at("2025-03-01T10:00:00+08:00")),
                ..CaseFields::default()
            };
            let is_due = !of_case(&case, &CLOCKS).is_empty();
            assert_eq!(is_due, state.who_acts() == Party::Merchant, "{state}");
        }
    }

    #[test]
    fn evidence_is_due_48_hours_after_the_step_in() {
        let work_order = WorkOrderFields {
            state: Some(WorkOrderState::Open),
            ..WorkOrderFields::default()
        };
        let stepped_in = Some(at("2025-03-01T10:00:00+08:00"));
        let due = of_work_order(&work_order, stepped_in, &CLOCKS);
        assert_eq!(due[0].at, at("2025-03-03T10:00:00+08:00"));
        assert_eq!((due[0].kind, due[0].card), (DeadlineKind::Evidence, "B-26"));
    }

    #[test]
    fn a_submitted_work_order_is_not_due() {
        for state in [
            WorkOrderState::Submitted,
            WorkOrderState::Lapsed,
            WorkOrderState::Closed,
        ] {
            let work_order = WorkOrderFields {
                state: Some(state),
                due_at: Some(at("2025-03-01T10:00:00+08:00")),
                ..WorkOrderFields::default()
            };
            assert!(
                of_work_order(&work_order, None, &CLOCKS).is_empty(),
                "{state}"
            );
        }
    }
}
