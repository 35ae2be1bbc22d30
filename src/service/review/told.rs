//! What was decided on the texts of somebody, told to them once: also after a restart.
//! Never tells of a text of somebody else.

use crate::domain::review::AnsweredReview;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::desk::Store;
use crate::store::{conversations, reviews};

/// Decisions that are told at once, at most.
const AT_ONCE: usize = 20;

/// Returns what was decided on texts of whoever works here since they were last told.
pub fn take(store: &mut Store, context: &Context<'_>) -> Result<Vec<AnsweredReview>> {
    let name = &context.actor.name;
    // Nothing is written, and nobody is kept waiting, while there is nothing to tell.
    if store.read(|tx| reviews::untold(tx, name, 1))?.is_empty() {
        return Ok(Vec::new());
    }
    store.write(|tx| {
        let mut told = Vec::new();
        for review in reviews::untold(tx, name, AT_ONCE)? {
            reviews::told(tx, review.id, context.now)?;
            let buyer = conversations::get(tx, review.conversation)?.buyer;
            told.push(AnsweredReview { review, buyer });
        }
        Ok(told)
    })
}
