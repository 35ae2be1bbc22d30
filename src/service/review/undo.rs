//! Takes a decision back while nothing has left because of it.
//! Never takes back what a buyer may have read.

use super::decide::keep;
use super::line;
use crate::domain::conversation::{OutboxState, OutboxStep};
use crate::domain::decision::{Decision, DecisionStep, Fate};
use crate::domain::id::{DecisionId, MessageId, ReviewId};
use crate::domain::review::Review;
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::{allow, flag, outbox as steps, permit};
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{conversations, drafts, outbox, reviews};

/// Takes the decision on a text back: it is open again, and what was queued is called off.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsProof`], [`ServiceError::HasLeft`],
/// [`crate::store::error::StoreError::Conflict`] when nobody has decided, or what the store says.
pub fn take_back(store: &mut Store, context: &Context<'_>, id: ReviewId) -> Result<Review> {
    store.write(|tx| take_back_in(tx, context, id))
}

fn take_back_in(tx: &mut Tx<'_>, context: &Context<'_>, id: ReviewId) -> Result<Review> {
    permit::ask(tx, context, Duty::Review)?;
    let review = reviews::get(tx, id)?;
    reviews::reopen(tx, id)?;
    let Some(decision) = &review.decision else {
        return Err(ServiceError::Unfit {
            why: "unfit-older-program",
        });
    };
    if let Some(message) = decision.message {
        call_off(tx, context, message)?;
    }
    let back = Decision {
        id: DecisionId::fresh(tx.ids(), context.now),
        step: DecisionStep::TakenBack,
        at: context.now,
        by: context.actor.name.clone(),
        note: String::new(),
        ..decision.clone()
    };
    keep(tx, context, &review, &back)?;
    allow::forget(tx, context, id)?;
    if decision.fate == Fate::Returned {
        take_draft(tx, &review)?;
    }
    let shop = conversations::get(tx, review.conversation)?.shop;
    let open = reviews::get(tx, id)?;
    flag::look_at(tx, &open, shop, context.now)?;
    if review.is_told(decision) {
        line::write(tx, context, &review, &back)?;
    }
    Ok(open)
}

/// Calls off what was queued; what was called off before stays so.
fn call_off(tx: &mut Tx<'_>, context: &Context<'_>, message: MessageId) -> Result<()> {
    let Some(row) = outbox::of_message(tx, message)? else {
        return Ok(());
    };
    if row.state == OutboxState::Cancelled {
        return Ok(());
    }
    if row.state.after(OutboxStep::Cancel).is_err() {
        return Err(ServiceError::HasLeft);
    }
    steps::step_in(tx, context, row.id, OutboxStep::Cancel, "")?;
    Ok(())
}

/// Takes the returned words out of the drafts again, where nothing was written to them.
fn take_draft(tx: &mut Tx<'_>, review: &Review) -> Result<()> {
    let draft = drafts::load(tx, &review.author, review.conversation)?;
    if draft.is_some_and(|draft| draft.text == review.text) {
        drafts::delete(tx, &review.author, review.conversation)?;
    }
    Ok(())
}
