//! What narrows ready answers: what is known of a matter in a few words.
//! Never what fills them.

use crate::domain::act::UnconfirmedReason;
use crate::domain::case::{CaseKind, CaseReason};
use crate::domain::code::codes;
use crate::domain::order::{GroupState, OrderFields, OrderState, RefundState};
use crate::domain::terms::{ConfirmMeaning, Goods};

codes! {
    /// How far the money has come (row E-04).
    pub enum Payment {
        /// Nothing was paid yet.
        Unpaid = "unpaid",
        /// Paid.
        Paid = "paid",
        /// A refund is asked for or on its way.
        InProgress = "in_progress",
        /// A part went back.
        Partial = "partial",
        /// All of it went back.
        Refunded = "refunded",
    }
}

impl Payment {
    /// Returns how far the money of an order has come; nothing where that is not told.
    pub const fn of(order: &OrderFields) -> Option<Payment> {
        match (order.refund, order.state) {
            (Some(RefundState::Refunded), _) => Some(Payment::Refunded),
            (Some(RefundState::Partial), _) => Some(Payment::Partial),
            (Some(RefundState::InProgress), _) => Some(Payment::InProgress),
            (_, Some(OrderState::Unpaid)) => Some(Payment::Unpaid),
            (_, Some(OrderState::Cancelled) | None) => None,
            (_, Some(_)) => Some(Payment::Paid),
        }
    }
}

codes! {
    /// How far an offer of a part of the money has come.
    pub enum Part {
        /// Decided on, and to be told.
        Offered = "offered",
        /// The buyer has it, or wants it.
        Told = "told",
        /// The buyer does not want it.
        Declined = "declined",
    }
}

codes! {
    /// How far the goods have come.
    pub enum Stage {
        /// Not dispatched.
        NotSent = "not_sent",
        /// Dispatched, not signed for.
        OnTheWay = "on_the_way",
        /// Signed for or delivered.
        Arrived = "arrived",
    }
}

/// What narrows the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Traits {
    /// The group purchase.
    pub group: Option<GroupState>,
    /// How far the goods have come.
    pub stage: Option<Stage>,
    /// What is sold.
    pub goods: Goods,
    /// What the case is; nothing where there is none.
    pub kind: Option<CaseKind>,
    /// Why the buyer asks.
    pub reason: Option<CaseReason>,
    /// What confirming does to an order (row C-35).
    pub confirming: ConfirmMeaning,
    /// Why the buyer does not confirm.
    pub unconfirmed: Option<UnconfirmedReason>,
    /// How far the money has come.
    pub payment: Option<Payment>,
    /// A part of the money that is offered while the goods stay.
    pub part: Option<Part>,
    /// Whether a rating was asked for.
    pub is_rated: bool,
    /// Whether the shop agreed to what the buyer asks for, and goods that come back are still to be sent.
    pub is_agreed: bool,
}

impl Traits {
    /// Returns what is known before anything is.
    pub const fn new(goods: Goods, confirming: ConfirmMeaning) -> Self {
        Self {
            group: None,
            stage: None,
            goods,
            kind: None,
            reason: None,
            confirming,
            unconfirmed: None,
            payment: None,
            part: None,
            is_rated: false,
            is_agreed: false,
        }
    }
}
