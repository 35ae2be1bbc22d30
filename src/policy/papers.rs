//! By when the buyer of an order is told: its papers, and that a promise does not hold.
//! Never tells anybody.

use crate::domain::deadline::{DeadlineKind, Due};
use crate::domain::notice::NoticeKind;
use crate::domain::order::{GroupState, OrderFields, OrderState, RefundState};
use crate::domain::platform::Clocks;
use crate::domain::time::Stamp;

/// Returns by when the buyer of a paid order has been given the papers that are missing (rows A-02,
/// Nothing while a group may still fail, and nothing once the order is over.
pub fn due(order: &OrderFields, missing: &[NoticeKind], clocks: &Clocks) -> Option<Due> {
    let is_on = matches!(order.state, Some(OrderState::Paid | OrderState::Shipped));
    let is_refunded = order.refund == Some(RefundState::Refunded);
    if !is_on || is_refunded || order.group == Some(GroupState::Pending) {
        return None;
    }
    let kind = match missing {
        [] => return None,
        [NoticeKind::OrderConfirmed] => DeadlineKind::NoConfirmation,
        [_] => DeadlineKind::NoReceipt,
        _ => DeadlineKind::NoPapers,
    };
    let at = order.paid_at?.plus_ms(clocks.papers_ms?);
    Some(Due::by_shop(kind, at, "A-02"))
}

/// Returns when the promised time of an order is over (row A-16): that of its dispatch, then that of
/// its delivery, or the later date that the buyer was told.
pub fn delay(order: &OrderFields, told: Option<Stamp>) -> Option<Due> {
    if order.refund == Some(RefundState::Refunded) || order.group == Some(GroupState::Pending) {
        return None;
    }
    let promised = match order.state? {
        OrderState::Paid => order.ship_by.or(order.deliver_by)?,
        OrderState::Shipped => order.deliver_by?,
        OrderState::Unpaid | OrderState::Received | OrderState::Closed | OrderState::Cancelled => {
            return None;
        }
    };
    let at = told.map_or(promised, |told| told.max(promised));
    Some(Due::by_platform(DeadlineKind::Delay, at, "A-16"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::{DAY_MS, MINUTE_MS};
    use crate::policy::tests::CLOCKS;

    fn at(text: &str) -> Stamp {
        Stamp::from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_03_what_is_missing_of_the_papers_is_named_and_due_after_the_grace() {
        let paid = at("2025-03-01T10:00:00+08:00");
        let order = OrderFields {
            state: Some(OrderState::Paid),
            paid_at: Some(paid),
            ..OrderFields::default()
        };
        let both = NoticeKind::PAPERS;
        let due = |order: &OrderFields, missing: &[NoticeKind]| {
            super::due(order, missing, &CLOCKS).map(|due| (due.kind, due.at))
        };
        let end = paid.plus_ms(5 * MINUTE_MS);
        assert_eq!(due(&order, both), Some((DeadlineKind::NoPapers, end)));
        let one = [NoticeKind::PaymentReceipt];
        assert_eq!(due(&order, &one), Some((DeadlineKind::NoReceipt, end)));
        let other = [NoticeKind::OrderConfirmed];
        assert_eq!(
            due(&order, &other),
            Some((DeadlineKind::NoConfirmation, end))
        );
        assert_eq!(due(&order, &[]), None);
        let pending = OrderFields {
            group: Some(GroupState::Pending),
            ..order.clone()
        };
        assert_eq!(due(&pending, both), None);
        let closed = OrderFields {
            state: Some(OrderState::Closed),
            ..order
        };
        assert_eq!(due(&closed, both), None);
    }

    #[test]
    fn a_16_a_missed_promise_is_over_at_its_end_or_at_the_later_date_that_was_told() {
        let end = Stamp::end_of_day("2025-03-05", crate::domain::time::Zone::BEIJING).unwrap();
        let order = OrderFields {
            state: Some(OrderState::Paid),
            ship_by: Some(end),
            ..OrderFields::default()
        };
        let at_of = |told| delay(&order, told).map(|due| due.at);
        assert_eq!(at_of(None), Some(end));
        assert_eq!(at_of(Some(end.plus_ms(DAY_MS))), Some(end.plus_ms(DAY_MS)));
        assert_eq!(at_of(Some(end.plus_ms(-DAY_MS))), Some(end));
        let there = OrderFields {
            state: Some(OrderState::Received),
            ..order
        };
        assert_eq!(delay(&there, None), None);
    }
}
