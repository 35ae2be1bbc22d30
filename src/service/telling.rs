//! What goes by itself next for an order of the store.
//! Never sends it; `notice::rules` does once its time has come.

use super::consent;
use super::context::Context;
use super::error::Result;
use crate::domain::order::Order;
use crate::domain::platform::Platform;
use crate::domain::posted::Posted;
use crate::policy::telling::{self, Known, Step};
use crate::store::tx::Tx;
use crate::store::{acts, conversations, messages};

/// Returns the next step of an order; nothing where the shop's file lets nothing go by itself.
pub fn next(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    order: &Order,
    platform: &Platform,
    posted: &[Posted],
) -> Result<Option<Step>> {
    let terms = &platform.notices;
    if !terms.is_any() {
        return Ok(None);
    }
    let done = acts::of_order(tx, order.id)?;
    let mut heard_at = None;
    for chat in conversations::of_order(tx, order.id)? {
        heard_at = heard_at.max(messages::last_heard(tx, chat.id)?);
    }
    // Only the plan of requests for feedback asks for it.
    let has_consent = !terms.follow_up_ms.is_empty() && consent::of_buyer(tx, order)?;
    let known = Known {
        has_consent,
        posted,
        acts: &done,
        heard_at,
    };
    let step = telling::next(&order.fields, &known, terms, platform.zone, context.now);
    Ok(step)
}
