//! What the desk wants done about a part of the money that is offered, as values.
//! Never moves money by itself: the world asks the gate first.

use crate::domain::case::Seen;
use crate::domain::id::CaseId;
use crate::domain::money::Money;

/// Something to be done about an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartAct {
    /// Offer a part to the buyer.
    Offer {
        /// The case.
        case: CaseId,
        /// How much.
        amount: Money,
        /// Why, where the rules want to know it.
        reason: String,
        /// The case as it is on the screen.
        seen: Seen,
    },
    /// Give what the buyer wants of it.
    Accept {
        /// The case.
        case: CaseId,
        /// The case as it is on the screen.
        seen: Seen,
    },
}
