//! Whether a buyer agreed to messages that nobody has to send (rows E-06, E-28): for the buyer in a shop,
//! whichever order it was said in. Never decides what may be sent.

use super::error::Result;
use crate::domain::order::Order;
use crate::policy::telling::has_consent;
use crate::store::acts;
use crate::store::tx::Tx;

/// Returns whether the buyer of an order agreed; what was said last counts.
///
/// # Errors
/// When the store fails.
pub fn of_buyer(tx: &mut Tx<'_>, order: &Order) -> Result<bool> {
    Ok(has_consent(&acts::consent_of_buyer(tx, order)?))
}
