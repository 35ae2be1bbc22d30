//! What may be promised: who bears the freight, and when the money arrives.
//! Never a promise out of what nobody has seen: that stays `not_seen`.

use super::way::CardId;
use crate::domain::code::codes;
use crate::domain::time::Stamp;

codes! {
    /// Who bears the freight of a leg.
    pub enum Bearer {
        /// The shop.
        Merchant = "merchant",
        /// The buyer.
        Customer = "customer",
        /// The platform, by its allowance.
        Platform = "platform",
        /// Nobody has said; nothing is promised.
        NotSeen = "not_seen",
    }
}

/// Who bears the freight, one bearer a leg.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Freight {
    /// Of the goods that went or go to the buyer.
    pub outward: Bearer,
    /// Of the goods that come back.
    pub back: Bearer,
}

codes! {
    /// What a holiday does to a promise.
    pub enum HolidayNote {
        /// A statutory holiday lies in the time: it may take longer.
        Holiday = "holiday",
        /// The calendar does not have the year.
        CalendarMissing = "calendar_missing",
    }
}

/// When the money arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// Not earlier.
    pub from: Stamp,
    /// Not later.
    pub to: Stamp,
    /// Counted from.
    pub counted_from: Stamp,
    /// Whether it is counted from a time that has not come about yet.
    pub is_estimate: bool,
    /// What a holiday does to it.
    pub holiday: Option<HolidayNote>,
    /// The card behind the window.
    pub card: CardId,
}
