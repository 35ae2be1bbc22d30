//! Whether the automatic order confirmations of a shop work (rows ).
//! Never a guess: a switch that nobody looked at is unknown.

use super::code::codes;
use super::id::OrderId;
use super::platform::Shop;
use super::time::Stamp;

codes! {
    /// What somebody saw at the platform.
    pub enum Switch {
        /// The automatic confirmation is on.
        On = "on",
        /// It is off.
        Off = "off",
        /// Nobody has looked.
        Unknown = "unknown",
    }
}

/// A paid order whose buyer got no automatic confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpapered {
    /// The order.
    pub order: OrderId,
    /// Its number; not safe for a screen.
    pub number: String,
    /// When it was paid.
    pub paid_at: Stamp,
}

/// The health of a shop's automatic confirmations over the last 24 hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// The shop.
    pub shop: Shop,
    /// What somebody saw at the platform.
    pub switch: Switch,
    /// When they did.
    pub said_at: Option<Stamp>,
    /// The last automatic confirmation.
    pub last: Option<Stamp>,
    /// Orders that were paid.
    pub paid: usize,
    /// Those of them whose buyers got an automatic confirmation.
    pub confirmed: usize,
    /// The others.
    pub missing: Vec<Unpapered>,
}

impl Health {
    /// Returns whether something is wrong: it is off, or orders were left out.
    pub const fn has_fault(&self) -> bool {
        matches!(self.switch, Switch::Off) || !self.missing.is_empty()
    }
}
