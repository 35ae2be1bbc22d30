//! What a platform says of refunds, returns, confirming and freight, as data for the rules.
//! Never code for one platform: what differs between platforms is a value in here.

use std::collections::BTreeMap;

use super::code::codes;
use super::order::PayChannel;
use super::payment::Payments;

codes! {
    /// What is sold.
    pub enum Goods {
        /// Goods in parcels.
        Parcels = "parcels",
        /// Goods without a parcel: nothing can be sent back.
        Digital = "digital",
    }
}

codes! {
    /// What the buyer's confirmation does (rows C-35, X-06).
    pub enum ConfirmMeaning {
        /// It ends the order; without it the shop is not paid.
        EndsOrder = "ends_order",
        /// The shop begins to work on the order.
        StartsProcessing = "starts_processing",
    }
}

codes! {
    /// Whether a part of the money can go back while the goods stay.
    pub enum PartRefund {
        /// The shop gives it back on a page of the platform.
        Shop = "shop",
        /// Only the people of the platform do, when they are asked.
        Platform = "platform",
        /// The platform knows no such refund.
        No = "no",
        /// Nobody has read whether it does: it is settled by hand.
        NotTold = "not_told",
    }
}

codes! {
    /// From when on a buyer may be asked to confirm (rows C-31, X-06).
    pub enum AskAfter {
        /// From payment on.
        Payment = "payment",
        /// Only once the goods are there.
        Delivery = "delivery",
    }
}

codes! {
    /// A way to reach a buyer (row C-24).
    pub enum ContactWay {
        /// The platform's own chat of the order.
        Chat = "chat",
        /// E-mail.
        Email = "email",
        /// A telephone call.
        Call = "call",
        /// A text message on the telephone.
        Sms = "sms",
        /// A messenger or a social network (row C-27).
        Messenger = "messenger",
    }
}

/// How long a refund takes to arrive, counted from its approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// It does not arrive earlier than after so many milliseconds.
    pub from_ms: i64,
    /// It has arrived after so many milliseconds.
    pub to_ms: i64,
}

/// When refunds arrive (rows B-08 to B-13, X-07).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ArrivalTerms {
    /// By the way the order was paid; `None` where the platform is known to promise nothing.
    pub by_channel: BTreeMap<PayChannel, Option<Span>>,
    /// For a known way without a line of its own.
    pub general: Option<Span>,
}

impl ArrivalTerms {
    /// Returns the one window of a way of paying.
    pub fn of(&self, channel: PayChannel) -> Option<Span> {
        match self.by_channel.get(&channel) {
            Some(own) => *own,
            None => self.general,
        }
    }
}

/// How the confirmation of an order goes (rows C-13, C-23, C-24, C-29, C-31, C-35).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmTerms {
    /// What it does.
    pub meaning: ConfirmMeaning,
    /// When it may be asked for.
    pub ask_after: AskAfter,
    /// After so long without confirmation the order may be cancelled, counted from the first
    /// reminder. The source text gives no length (row C-13): without one nothing is cancelled.
    pub cancel_after_ms: Option<i64>,
    /// The time between the first reminder and the second, the second and the third, and so on.
    pub reminder_gaps_ms: Vec<i64>,
    /// Reminders within any 24 hours, at most (row C-29).
    pub reminders_a_day: u32,
    /// Ways in which the buyer may be reached.
    pub ways: Vec<ContactWay>,
    /// What stands on the button, by language (row C-32).
    pub captions: BTreeMap<String, String>,
}

impl ConfirmTerms {
    /// Returns how many reminders the plan has.
    pub const fn reminders(&self) -> usize {
        self.reminder_gaps_ms.len() + 1
    }
}

/// What a platform says of refunds, returns, confirming and freight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// What is sold.
    pub goods: Goods,
    /// How long goods may be returned without a reason, from the signature (rows B-17, D-08).
    pub no_reason_ms: i64,
    /// Whether a part of the money can go back.
    pub part: PartRefund,
    /// How long after its time a system refund of a group is waited for before it is listed as
    /// missing (row B-07).
    pub group_grace_ms: i64,
    /// How soon the platform works out the allowance for return freight (row B-38).
    pub allowance_ms: i64,
    /// How soon a complaint or a discrepancy is taken up (rows A-20, D-21).
    pub concern_ms: i64,
    /// When refunds arrive.
    pub arrival: ArrivalTerms,
    /// How the confirmation goes.
    pub confirm: ConfirmTerms,
    /// What the payment systems say of disputes.
    pub payment: Payments,
    /// Whose holidays delay refunds (row B-11): a country as calendars are named.
    pub country: Option<String>,
}
