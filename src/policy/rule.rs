//! What a rule is given and what it answers: the leaf that all rules share.
//! Never decides.

use super::facts::{CaseFacts, Facts, OrderFacts};
use super::outcome::Outcome;
use crate::domain::calendar::Calendar;
use crate::domain::platform::Platform;
use crate::domain::terms::Terms;
use crate::domain::time::Stamp;

/// What a rule is asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// What is known.
    pub facts: &'a Facts,
    /// The platform's data.
    pub platform: &'a Platform,
    /// The holidays of the platform's country; without a year where none is known.
    pub calendar: &'a Calendar,
    /// The present.
    pub now: Stamp,
}

impl<'a> Asked<'a> {
    /// Returns what is known of the order.
    pub const fn order(&self) -> &'a OrderFacts {
        &self.facts.order
    }

    /// Returns what is known of the case, where there is one.
    pub const fn case(&self) -> Option<&'a CaseFacts> {
        self.facts.case.as_ref()
    }

    /// Returns what the platform says of refunds, returns and confirming.
    pub const fn terms(&self) -> &'a Terms {
        &self.platform.terms
    }
}

/// A rule answers where it applies. The first that answers decides.
pub type Rule = fn(&Asked<'_>) -> Option<Outcome>;
