//! What a shop tells a buyer about an order without being asked: the kinds of notices.
//! Never words: those stand in the files of each language.

use super::code::codes;

codes! {
    /// A kind of notice.
    pub enum NoticeKind {
        /// The order is confirmed by the shop (row A-02). Not the buyer's own confirmation (row X-05).
        OrderConfirmed = "order_confirmed",
        /// What was paid, line by line (rows A-05, E-13 to E-18).
        PaymentReceipt = "payment_receipt",
        /// What a payment was, in short: amount, time and number (row E-09).
        Transaction = "transaction",
        /// The payment did not go through (row E-02).
        PaymentFailed = "payment_failed",
        /// The payment is not final yet (row E-12).
        PaymentPending = "payment_pending",
        /// The parcel has left.
        Dispatched = "dispatched",
        /// It will be later than promised (rows ).
        Delay = "delay",
        /// It arrived in time (row E-11).
        DeliveredOnTime = "delivered_on_time",
        /// It arrived late (row E-11).
        DeliveredLate = "delivered_late",
        /// A request for money back has come in.
        RefundRequested = "refund_requested",
        /// The return is agreed to, with the address.
        ReturnAgreed = "return_agreed",
        /// The refund is agreed to.
        RefundApproved = "refund_approved",
        /// The money went back.
        RefundDone = "refund_done",
        /// A case before the platform went on.
        WorkOrderUpdate = "work_order_update",
        /// What to do if something is not right (row D-09).
        AfterDeliveryAdvice = "after_delivery_advice",
        /// How content the buyer is (rows E-18, E-29).
        FeedbackRequest = "feedback_request",
        /// Something the buyer still has to do.
        Reminder = "reminder",
        /// A complaint has come in (row D-20).
        ComplaintReceived = "complaint_received",
        /// An offer: only with the buyer's consent, and never within another notice (row E-06).
        Promotion = "promotion",
    }
}

codes! {
    /// What a notice is about (row E-19).
    pub enum Family {
        /// A payment that went through.
        Success = "success",
        /// A payment that did not.
        Failure = "failure",
        /// The order and its way.
        Purchase = "purchase",
        /// Money or goods on their way back.
        Refund = "refund",
        /// Care after the purchase.
        Care = "care",
        /// Offers.
        Offer = "offer",
    }
}

impl NoticeKind {
    /// Returns whether an order has it once, whatever its words: others are told again with other words,
    /// as a second delay.
    pub const fn is_once(self) -> bool {
        matches!(
            self,
            NoticeKind::OrderConfirmed
                | NoticeKind::PaymentReceipt
                | NoticeKind::Transaction
                | NoticeKind::DeliveredOnTime
                | NoticeKind::DeliveredLate
                | NoticeKind::AfterDeliveryAdvice
                | NoticeKind::FeedbackRequest
        )
    }

    /// The two papers that every paid order gets (row A-02).
    pub const PAPERS: &'static [NoticeKind] =
        &[NoticeKind::OrderConfirmed, NoticeKind::PaymentReceipt];

    /// Returns what it is about.
    pub const fn family(self) -> Family {
        match self {
            NoticeKind::PaymentReceipt | NoticeKind::Transaction => Family::Success,
            NoticeKind::PaymentFailed | NoticeKind::PaymentPending => Family::Failure,
            NoticeKind::OrderConfirmed
            | NoticeKind::Dispatched
            | NoticeKind::Delay
            | NoticeKind::DeliveredOnTime
            | NoticeKind::DeliveredLate => Family::Purchase,
            NoticeKind::RefundRequested
            | NoticeKind::ReturnAgreed
            | NoticeKind::RefundApproved
            | NoticeKind::RefundDone => Family::Refund,
            NoticeKind::WorkOrderUpdate
            | NoticeKind::AfterDeliveryAdvice
            | NoticeKind::FeedbackRequest
            | NoticeKind::Reminder
            | NoticeKind::ComplaintReceived => Family::Care,
            NoticeKind::Promotion => Family::Offer,
        }
    }
}
