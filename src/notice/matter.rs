//! What ready answers are asked about: the options that are open, what narrows them, what fills them.
//! Never a decision: whoever asks has one and says here what of it is told.

use super::voice::Voice;
use crate::domain::code::codes;
use crate::domain::money::Money;
use crate::domain::time::{Stamp, Zone};
use crate::i18n::language::Language;

pub use super::traits::{Part, Payment, Stage, Traits};

/// An option of the decision that is open now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open<'a> {
    /// The code of the option, as `wait_system_refund`.
    pub way: &'a str,
    /// The card behind it.
    pub card: &'a str,
    /// The version of the card, where it is known.
    pub version: Option<&'a str>,
}

codes! {
    /// Who bears the freight of a return.
    pub enum Payer {
        /// The shop.
        Merchant = "merchant",
        /// The buyer.
        Customer = "customer",
        /// The platform, by its allowance.
        Platform = "platform",
    }
}

/// When money arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Counted from here.
    pub counted_from: Stamp,
    /// Not earlier.
    pub from: Stamp,
    /// Not later.
    pub to: Stamp,
    /// Whether it is counted from a time that has not come about yet.
    pub is_estimate: bool,
    /// Whether a holiday delays it (row B-11).
    pub is_holiday: bool,
}

/// What fills the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Values<'a> {
    /// The present.
    pub now: Stamp,
    /// The platform's zone.
    pub zone: Zone,
    /// The agent who answers.
    pub agent: &'a str,
    /// The buyer's name as the platform gives it.
    pub buyer: Option<&'a str>,
    /// The order's number.
    pub order: Option<&'a str>,
    /// What goes back, or was paid.
    pub amount: Option<Money>,
    /// A part of it that is offered.
    pub part: Option<Money>,
    /// The carrier of the parcel to the buyer.
    pub carrier: Option<&'a str>,
    /// Its number.
    pub tracking: Option<&'a str>,
    /// The time that counts.
    pub due: Option<Stamp>,
    /// When money arrives.
    pub arrival: Option<Window>,
    /// The end of the days for a return.
    pub window_end: Option<Stamp>,
    /// The end of the time that is waited for a confirmation (row C-26).
    pub end: Option<Stamp>,
    /// What stands on the button that confirms (row C-32).
    pub caption: Option<&'a str>,
    /// Who bears the freight of a return.
    pub payer: Option<Payer>,
    /// Whether somebody saw that freight has to be refunded (row B-21).
    pub is_freight_seen: bool,
    /// The freight as the platform shows it (row B-40).
    pub shown: Option<Money>,
    /// When the allowance is worked out (row B-38).
    pub allowance_due: Option<Stamp>,
    /// When the goods arrived.
    pub delivered: Option<Stamp>,
    /// The reminders that were sent, oldest first.
    pub reminders: &'a [Stamp],
    /// Names of the evidence that is there.
    pub evidence: &'a [String],
}

impl Values<'_> {
    /// Returns what is known before anything is.
    pub const fn new(now: Stamp, zone: Zone) -> Self {
        Self {
            now,
            zone,
            agent: "",
            buyer: None,
            order: None,
            amount: None,
            part: None,
            carrier: None,
            tracking: None,
            due: None,
            arrival: None,
            window_end: None,
            end: None,
            caption: None,
            payer: None,
            is_freight_seen: false,
            shown: None,
            allowance_due: None,
            delivered: None,
            reminders: &[],
            evidence: &[],
        }
    }
}

/// A matter to be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter<'a> {
    /// The words it is answered in.
    pub voice: Voice,
    /// The buyer's language.
    pub language: Language,
    /// The open options, the best first.
    pub options: Vec<Open<'a>>,
    /// The cards of the decision, the deciding one first.
    pub cards: Vec<&'a str>,
    /// What narrows the answers.
    pub traits: Traits,
    /// What fills them.
    pub values: Values<'a>,
}
