//! What a payment system says of disputes, as data: who decides, what is handed in, how soon.
//! Never a guess: what no file says is unknown, and unknown allows nothing (row C-17).

use std::collections::BTreeMap;

use super::code::codes;
use super::order::PayChannel;

codes! {
    /// Whether a payment system lets the seller decide (row C-17).
    pub enum SellerDecides {
        /// Its terms say so.
        Yes = "yes",
        /// Its terms say otherwise.
        No = "no",
        /// Nobody has read it in its terms.
        Unknown = "unknown",
    }
}

codes! {
    /// What a payment system wants to see in a dispute (rows C-15, C-18).
    pub enum Document {
        /// The order as the platform shows it.
        Order = "order",
        /// The receipt or the invoice.
        Receipt = "receipt",
        /// That the buyer has the goods: the carrier's proof, or what was handed over and when.
        Delivery = "delivery",
        /// Everything that was written with the buyer.
        Talk = "talk",
        /// The rules of the shop as the buyer agreed to them.
        Terms = "terms",
        /// What went back already.
        Refund = "refund",
    }
}

/// What is on file about a payment system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentTerms {
    /// Whether the seller may decide.
    pub seller_decides: SellerDecides,
    /// What is handed in, in this order.
    pub documents: Vec<Document>,
    /// How long there is for an answer, where the notice of a dispute names no day.
    pub answer_ms: Option<i64>,
    /// Where it was read.
    pub source: String,
    /// A card of the shop's own with the terms in full.
    pub card: Option<String>,
}

/// What is on file about the payment systems of a platform.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Payments {
    /// By the way an order was paid.
    pub by_channel: BTreeMap<PayChannel, PaymentTerms>,
    /// For every other way, also an untold one.
    pub general: Option<PaymentTerms>,
}

impl Payments {
    /// Returns what is on file about a way of paying; nothing where somebody has to add it (row
    /// C-16).
    pub fn of(&self, channel: Option<PayChannel>) -> Option<&PaymentTerms> {
        let own = channel.and_then(|channel| self.by_channel.get(&channel));
        own.or(self.general.as_ref())
    }
}
