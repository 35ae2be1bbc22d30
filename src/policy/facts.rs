//! What the rules are asked about: an order and a case, as facts.
//! Never guesses: what was not told is `None`, and the rules take the strictest reading of it.

use crate::domain::act::UnconfirmedReason;
use crate::domain::case::{CaseKind, CaseReason, FreightMarker};
use crate::domain::code::codes;
use crate::domain::money::Money;
use crate::domain::order::{GroupState, PayChannel};
use crate::domain::payment::Document;
use crate::domain::time::Stamp;

/// An order and the case about it, where there is one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The order.
    pub order: OrderFacts,
    /// The case. Without one the question is what the buyer may ask for.
    pub case: Option<CaseFacts>,
}

impl Facts {
    /// Returns whether a refund that the platform reports as under way really brings money: asked for
    /// is not agreed, and an agreed return waits for the goods.
    pub fn is_paid_back(&self) -> bool {
        let case = self.case.as_ref();
        case.is_none_or(|case| case.refund_from.is_some())
    }
}

/// How far the goods have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// Not told.
    #[default]
    Unknown,
    /// Not dispatched; of digital goods, not handed over.
    NotSent,
    /// Dispatched, not signed for.
    OnTheWay,
    /// Signed for or delivered.
    Arrived,
}

/// What is known of the order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderFacts {
    /// What the buyer paid.
    pub paid: Option<Money>,
    /// How; nothing where it was not told, or in a word that nobody knows.
    pub channel: Option<PayChannel>,
    /// Placed.
    pub created_at: Option<Stamp>,
    /// Paid.
    pub paid_at: Option<Stamp>,
    /// The group purchase; nothing where not told.
    pub group: Option<GroupState>,
    /// The group was opened.
    pub group_started_at: Option<Stamp>,
    /// How far the goods have come.
    pub stage: Stage,
    /// Delivered.
    pub delivered_at: Option<Stamp>,
    /// Signed for.
    pub signed_at: Option<Stamp>,
    /// Whether the money went back already, all of it.
    pub is_refunded: bool,
    /// Whether the buyer confirmed that the order was fulfilled.
    pub is_confirmed: bool,
}

impl OrderFacts {
    /// Returns since when the buyer has the goods: the signature, else the delivery.
    pub fn arrived_at(&self) -> Option<Stamp> {
        self.signed_at.or(self.delivered_at)
    }
}

/// What is known of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFacts {
    /// What the buyer asks for.
    pub kind: CaseKind,
    /// Why; nothing where not told.
    pub reason: Option<CaseReason>,
    /// Opened by the buyer.
    pub opened_at: Option<Stamp>,
    /// The shop agreed: to the refund, or to the return, the exchange, the repair.
    pub approved_at: Option<Stamp>,
    /// From when the arrival of the money is counted: the refund was approved. Of a return that may
    /// be later than the agreement to it.
    pub refund_from: Option<Stamp>,
    /// The shop refused.
    pub refused_at: Option<Stamp>,
    /// Whether the shop has to decide. A case that the platform reports in another state does not
    /// wait for it.
    pub awaits_shop: bool,
    /// Whether it is over, and nobody has to do anything.
    pub is_over: bool,
    /// The platform's own time for the step that is open.
    pub platform_deadline: Option<Stamp>,
    /// Whether the platform stepped in.
    pub stepped_in: bool,
    /// When it did.
    pub stepped_in_at: Option<Stamp>,
    /// How far the proof for it has come.
    pub proof: Proof,
    /// What the platform's page says of the return freight.
    pub freight_marker: FreightMarker,
    /// Whether freight has to be refunded, where somebody looked (rows B-21, B-23).
    pub freight_refund: Option<bool>,
    /// Whether the platform pays an allowance for the return (row B-36).
    pub allowance: Option<bool>,
    /// The return address was given (row B-38).
    pub address_given_at: Option<Stamp>,
    /// What the buyer says to a free exchange (rows D-11, D-12).
    pub exchange: ExchangeAnswer,
    /// Calling the parcel back (rows B-14 to B-16).
    pub recall: Recall,
    /// Asking for a confirmation (C rows).
    pub ladder: Ladder,
    /// A complaint or a discrepancy was accepted or taken over (rows A-20, D-21).
    pub taken_at: Option<Stamp>,
    /// It was concluded (row A-20).
    pub concluded_at: Option<Stamp>,
    /// By when the platform takes back what it paid in advance (row D-18).
    pub advance_back_at: Option<Stamp>,
    /// The payment system asks about the payment (rows C-15 to C-18).
    pub dispute: Option<PaymentDispute>,
    /// What is there of what it wants to see.
    pub documents: Vec<Document>,
    /// Rules that somebody decided against with a reason, by card (row C-19).
    pub overridden: Vec<String>,
}

/// How far the proof for a platform that stepped in has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// It can be given.
    Wanted,
    /// It was handed in, and the platform looks at it.
    HandedIn,
    /// The platform is done with it.
    Over,
    /// The time ran out before (row B-27).
    Lapsed,
}

/// A dispute that a payment system opened about the payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaymentDispute {
    /// Its notice came.
    pub opened_at: Stamp,
    /// By when it wants an answer, as the notice says.
    pub answer_by: Option<Stamp>,
    /// The answer was handed in.
    pub answered_at: Option<Stamp>,
}

codes! {
    /// What the buyer says to a free exchange.
    pub enum ExchangeAnswer {
        /// Nothing yet.
        Open = "open",
        /// Wants it.
        Accepted = "accepted",
        /// Does not want it.
        Declined = "declined",
    }
}

/// How far the calling back of a parcel has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Recall {
    /// The buyer was asked to refuse it.
    pub buyer_told_at: Option<Stamp>,
    /// The buyer agreed.
    pub buyer_agreed_at: Option<Stamp>,
    /// The carrier was asked to call it back.
    pub courier_told_at: Option<Stamp>,
    /// It is back.
    pub returned_at: Option<Stamp>,
}

codes! {
    /// The five rungs of the ladder for an order that is not confirmed, in their order (row C-07).
    pub enum Rung {
        /// Write to the buyer, ask for the reason (rows C-02 to C-09).
        Contact = "contact",
        /// Offer to cancel, with the consequences (rows C-10, C-11).
        OfferCancel = "offer_cancel",
        /// Refer to the rules (row C-12).
        ShowRules = "show_rules",
        /// Keep everything that was written (rows C-14, C-15).
        KeepEvidence = "keep_evidence",
        /// Turn to the terms of the payment system (rows C-16 to C-18).
        OpenTerms = "open_terms",
    }
}

/// How far asking for a confirmation has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ladder {
    /// The reminders that were sent, oldest first.
    pub reminders: Vec<Stamp>,
    /// When the buyer last answered.
    pub answered_at: Option<Stamp>,
    /// Why the buyer does not confirm (rows C-06, C-08).
    pub reason: Option<UnconfirmedReason>,
    /// This order's own time to cancel after, in place of the platform's (row C-13).
    pub cancel_after_ms: Option<i64>,
    /// The end that an extension set (row C-25).
    pub extended_to: Option<Stamp>,
    /// The end that was told to the buyer (row C-26).
    pub told_end: Option<Stamp>,
    /// Rungs that were done, besides the first, which the reminders show.
    pub done: Vec<Rung>,
    /// Rungs that were skipped with a reason (row C-07).
    pub skipped: Vec<Rung>,
    /// The buyer understood what cancelling means (row C-11).
    pub acknowledged_at: Option<Stamp>,
    /// The buyer said yes to cancelling (row C-10).
    pub agreed_at: Option<Stamp>,
    /// What stands in the buyer's way and is not out of it yet (row C-33).
    pub obstacles: usize,
    /// The buyer has received the order (row C-30).
    pub delivery_known: bool,
    /// The buyer knows that confirming is needed (row C-30).
    pub buyer_knows: bool,
    /// The platform's support was asked (row C-28).
    pub support_asked_at: Option<Stamp>,
}

impl Ladder {
    /// Returns the last rung that was taken; what was skipped was not.
    pub fn last_rung(&self) -> Option<Rung> {
        let first = (!self.reminders.is_empty()).then_some(Rung::Contact);
        self.done.iter().copied().max().or(first)
    }
}

impl CaseFacts {
    /// Returns a case of a kind of which nothing else is known.
    pub fn new(kind: CaseKind) -> Self {
        Self {
            kind,
            reason: None,
            opened_at: None,
            approved_at: None,
            refund_from: None,
            refused_at: None,
            awaits_shop: true,
            is_over: false,
            platform_deadline: None,
            stepped_in: false,
            stepped_in_at: None,
            proof: Proof::Wanted,
            freight_marker: FreightMarker::NotSeen,
            freight_refund: None,
            allowance: None,
            address_given_at: None,
            exchange: ExchangeAnswer::Open,
            recall: Recall::default(),
            ladder: Ladder::default(),
            taken_at: None,
            concluded_at: None,
            advance_back_at: None,
            dispute: None,
            documents: Vec::new(),
            overridden: Vec::new(),
        }
    }

    /// Returns whether somebody decided against a card with a reason.
    pub fn is_overridden(&self, card: &str) -> bool {
        self.overridden.iter().any(|other| other == card)
    }
}
