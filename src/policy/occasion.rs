//! Which notices fit an order now: what its state, its case and its work order bear out (row E-19).
//! Never words, and never whether a notice is whole: that is `notice`.

use super::facts::{Facts, Stage};
use crate::domain::act::{Act, ActKind, last};
use crate::domain::case::{CaseFields, CaseKind, CaseState};
use crate::domain::notice::NoticeKind;
use crate::domain::order::{OrderFields, OrderState, RefundState};
use crate::domain::terms::Goods;

/// What is known of an order when its buyer is to be told something.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The order.
    pub order: &'a OrderFields,
    /// The case.
    pub case: Option<&'a CaseFields>,
    /// Both, as the rules read them.
    pub facts: &'a Facts,
    /// What was done and learned in both, oldest first.
    pub acts: &'a [Act],
    /// Whether the platform asked for proof in it.
    pub has_work_order: bool,
    /// What is sold.
    pub goods: Goods,
}

/// Returns the kinds that fit, besides the papers, which every paid order gets, and offers, which no
/// event asks for.
pub fn of(known: &Known<'_>) -> Vec<NoticeKind> {
    let all = NoticeKind::ALL.iter().copied();
    all.filter(|kind| fits(*kind, known)).collect()
}

/// Returns whether a notice would be untrue: it says that something has happened which nothing bears
/// out. The others tell by their own values what they lack.
pub fn is_untrue(kind: NoticeKind, known: &Known<'_>) -> bool {
    match kind {
        NoticeKind::RefundRequested
        | NoticeKind::ReturnAgreed
        | NoticeKind::RefundApproved
        | NoticeKind::RefundDone
        | NoticeKind::WorkOrderUpdate
        | NoticeKind::ComplaintReceived
        | NoticeKind::PaymentPending => !fits(kind, known),
        _ => false,
    }
}

fn fits(kind: NoticeKind, known: &Known<'_>) -> bool {
    let (order, case) = (known.order, known.case);
    let is_unpaid = order.paid_at.is_none()
        && matches!(order.state, Some(OrderState::Unpaid) | None)
        && !is_refunded(order);
    match kind {
        NoticeKind::OrderConfirmed | NoticeKind::PaymentReceipt | NoticeKind::Promotion => false,
        NoticeKind::Transaction => is_paid(order),
        NoticeKind::PaymentPending => is_unpaid,
        NoticeKind::PaymentFailed => is_unpaid || has_failed(known),
        NoticeKind::Dispatched => stage(known) == Stage::OnTheWay && known.goods == Goods::Parcels,
        NoticeKind::Delay => {
            matches!(order.state, Some(OrderState::Paid | OrderState::Shipped))
                && stage(known) != Stage::Arrived
                && !is_refunded(order)
        }
        NoticeKind::DeliveredOnTime => has_arrived(known) && !is_late(order),
        NoticeKind::DeliveredLate => has_arrived(known) && is_late(order),
        NoticeKind::AfterDeliveryAdvice => has_arrived(known) && known.goods == Goods::Parcels,
        NoticeKind::FeedbackRequest => {
            let is_open = known.facts.case.as_ref().is_some_and(|case| !case.is_over);
            stage(known) == Stage::Arrived && !is_open
        }
        NoticeKind::Reminder => order.state != Some(OrderState::Cancelled) && !is_refunded(order),
        NoticeKind::RefundRequested => case.is_some_and(|case| {
            case.kind.is_some_and(CaseKind::has_refund)
                && case.state == Some(CaseState::MerchantDecides)
        }),
        NoticeKind::ReturnAgreed => is_return_agreed(known),
        NoticeKind::RefundApproved => {
            let approved = known.facts.case.as_ref();
            let approved = approved.is_some_and(|case| case.refund_from.is_some());
            approved && !is_paid_back(known)
        }
        NoticeKind::RefundDone => is_paid_back(known),
        NoticeKind::WorkOrderUpdate => {
            let case = known.facts.case.as_ref();
            known.has_work_order || case.is_some_and(|case| case.stepped_in)
        }
        NoticeKind::ComplaintReceived => {
            case.is_some_and(|case| case.kind == Some(CaseKind::Complaint))
                && known.facts.case.as_ref().is_some_and(|case| !case.is_over)
        }
    }
}

fn is_paid(order: &OrderFields) -> bool {
    let state = order.state;
    order.paid_at.is_some()
        && !matches!(state, Some(OrderState::Unpaid | OrderState::Cancelled))
        && !is_refunded(order)
}

fn is_refunded(order: &OrderFields) -> bool {
    order.refund == Some(RefundState::Refunded)
}

/// A later payment went through.
fn has_failed(known: &Known<'_>) -> bool {
    let failed = last(known.acts, ActKind::PaymentFailed);
    failed.is_some_and(|act| known.order.paid_at.is_none_or(|paid| paid < act.at))
}

const fn stage(known: &Known<'_>) -> Stage {
    known.facts.order.stage
}

fn has_arrived(known: &Known<'_>) -> bool {
    stage(known) == Stage::Arrived && !is_refunded(known.order)
}

fn is_late(order: &OrderFields) -> bool {
    let both = order.received_at.zip(order.deliver_by);
    both.is_some_and(|(there, promised)| there > promised)
}

/// The shop agreed, and the goods have not come back yet.
fn is_return_agreed(known: &Known<'_>) -> bool {
    let Some((told, read)) = known.case.zip(known.facts.case.as_ref()) else {
        return false;
    };
    let waits = matches!(
        told.state,
        Some(CaseState::BuyerSends | CaseState::MerchantDecides)
    );
    read.kind.has_return() && read.approved_at.is_some() && waits
}

/// All of it went back; of a part the case has to say how much it was.
fn is_paid_back(known: &Known<'_>) -> bool {
    let case = known.case;
    let is_done = case.is_some_and(|case| {
        case.state == Some(CaseState::Refunded) && case.kind.is_none_or(CaseKind::has_refund)
    });
    let is_part = known.order.refund == Some(RefundState::Partial);
    is_done || is_refunded(known.order) || (is_part && case.is_some_and(|c| c.amount.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::Case;
    use crate::domain::id::{CaseId, ShopId};
    use crate::domain::money::{Currency, Money};
    use crate::domain::time::{DAY_MS, Stamp};
    use NoticeKind as K;

    fn now() -> Stamp {
        Stamp::from_rfc3339("2025-03-01T10:00:00+08:00").unwrap()
    }

    fn order(state: OrderState) -> OrderFields {
        let is_paid = state != OrderState::Unpaid;
        OrderFields {
            state: Some(state),
            paid_at: is_paid.then(|| now().plus_ms(-3 * DAY_MS)),
            deliver_by: Some(now()),
            ..OrderFields::default()
        }
    }

    fn case(kind: CaseKind, state: CaseState) -> CaseFields {
        CaseFields {
            kind: Some(kind),
            state: Some(state),
            amount: Some(Money::new(9_580, Currency::Cny)),
            opened_at: Some(now().plus_ms(-DAY_MS)),
            changed_at: Some(now()),
            ..CaseFields::default()
        }
    }

    fn kinds(order: &OrderFields, case: Option<CaseFields>, has_work_order: bool) -> Vec<K> {
        let whole = crate::domain::order::Order {
            id: crate::domain::id::OrderId::from_raw(1),
            shop: ShopId::from_raw(1),
            number: "1".to_owned(),
            fields: order.clone(),
            parcels: Vec::new(),
        };
        let case = case.map(|fields| Case {
            id: CaseId::from_raw(1),
            shop: ShopId::from_raw(1),
            number: "2".to_owned(),
            order: None,
            order_number: String::new(),
            fields,
        });
        let facts = Facts::of(Some(&whole), case.as_ref(), &[], None);
        of(&Known {
            order,
            case: case.as_ref().map(|case| &case.fields),
            facts: &facts,
            acts: &[],
            has_work_order,
            goods: Goods::Parcels,
        })
    }

    #[test]
    fn e_19_what_fits_follows_the_order_on_its_way() {
        let of = |state| kinds(&order(state), None, false);
        assert_eq!(
            of(OrderState::Unpaid),
            [K::PaymentFailed, K::PaymentPending, K::Reminder]
        );
        assert_eq!(
            of(OrderState::Paid),
            [K::Transaction, K::Delay, K::Reminder]
        );
        assert_eq!(
            of(OrderState::Shipped),
            [K::Transaction, K::Dispatched, K::Delay, K::Reminder]
        );
        assert_eq!(of(OrderState::Cancelled), []);
    }

    #[test]
    fn e_11_of_the_two_notices_of_a_delivery_the_true_one_fits() {
        let mut there = order(OrderState::Received);
        there.received_at = Some(now());
        assert!(kinds(&there, None, false).contains(&K::DeliveredOnTime));
        there.received_at = Some(now().plus_ms(1));
        let late = kinds(&there, None, false);
        assert!(late.contains(&K::DeliveredLate) && !late.contains(&K::DeliveredOnTime));
        assert!(late.contains(&K::AfterDeliveryAdvice) && late.contains(&K::FeedbackRequest));
    }

    #[test]
    fn e_19_a_refund_is_told_step_by_step_and_never_ahead_of_itself() {
        let told = |kind, state| {
            let all = kinds(&order(OrderState::Shipped), Some(case(kind, state)), false);
            let of_refund = all.into_iter().filter(|kind| {
                matches!(
                    kind,
                    K::RefundRequested | K::ReturnAgreed | K::RefundApproved | K::RefundDone
                )
            });
            of_refund.collect::<Vec<_>>()
        };
        let money = CaseKind::RefundOnly;
        assert_eq!(
            told(money, CaseState::MerchantDecides),
            [K::RefundRequested]
        );
        assert_eq!(told(money, CaseState::Refunding), [K::RefundApproved]);
        assert_eq!(told(money, CaseState::Refunded), [K::RefundDone]);
        assert_eq!(told(money, CaseState::Withdrawn), []);
        let goods = CaseKind::ReturnRefund;
        assert_eq!(told(goods, CaseState::BuyerSends), [K::ReturnAgreed]);
        assert_eq!(told(CaseKind::Complaint, CaseState::MerchantDecides), []);
    }

    #[test]
    fn e_19_a_work_order_and_a_complaint_are_told_of_where_there_is_one() {
        let order = order(OrderState::Received);
        let complaint = case(CaseKind::Complaint, CaseState::MerchantDecides);
        let all = kinds(&order, Some(complaint), true);
        assert!(all.contains(&K::ComplaintReceived) && all.contains(&K::WorkOrderUpdate));
        assert!(
            !all.contains(&K::FeedbackRequest),
            "nobody rates an open matter"
        );
        let none = kinds(&order, None, false);
        assert!(!none.contains(&K::ComplaintReceived) && !none.contains(&K::WorkOrderUpdate));
    }
}
