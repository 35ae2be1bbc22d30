//! Steps of an outgoing message after it was queued: copied, sent, called off, tried again.
//! Never a step that the state machine of `domain::conversation` does not allow.

use super::after;
use super::context::Context;
use super::due;
use super::error::Result;
use super::matter;
use super::permit;
use crate::compliance::cleared::Cleared;
use crate::domain::audit::Action;
use crate::domain::conversation::{OutboxRow, OutboxState, OutboxStep};
use crate::domain::id::OutboxId;
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{acts, audit, outbox};

/// Hands the words over for pasting, and remembers that it did.
pub fn copy(
    store: &mut Store,
    context: &Context<'_>,
    id: OutboxId,
) -> Result<(OutboxRow, Cleared)> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        let cleared = outbox::cleared(tx, id)?;
        let row = step_in(tx, context, id, OutboxStep::Copy, "")?;
        Ok((row, cleared))
    })
}

/// Records that a message handed over for pasting was sent.
pub fn confirm_sent(store: &mut Store, context: &Context<'_>, id: OutboxId) -> Result<OutboxRow> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        // `y` without a copy in between: the agent typed the words or copied them elsewhere.
        let row = outbox::get(tx, id)?;
        if row.state.after(OutboxStep::Confirm).is_err() {
            step_in(tx, context, id, OutboxStep::Copy, "")?;
        }
        step_in(tx, context, id, OutboxStep::Confirm, "")
    })
}

/// Calls a message off that has not left. The buyer waits again.
pub fn cancel(store: &mut Store, context: &Context<'_>, id: OutboxId) -> Result<OutboxRow> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        step_in(tx, context, id, OutboxStep::Cancel, "")
    })
}

/// Makes a message that failed ready again.
pub fn retry(store: &mut Store, context: &Context<'_>, id: OutboxId) -> Result<OutboxRow> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        step_in(tx, context, id, OutboxStep::Retry, "")
    })
}

/// Moves a message on, records it, and counts anew who waits.
pub fn step_in(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: OutboxId,
    step: OutboxStep,
    error: &str,
) -> Result<OutboxRow> {
    let before = outbox::get(tx, id)?;
    before.state.after(step)?;
    let row = outbox::step(tx, id, step, error)?;
    if row.state.answers() != before.state.answers() {
        for case in acts::cases_of_message(tx, row.message)? {
            let matter = matter::of_case(tx, case)?;
            due::of_case(tx, context, &matter)?;
        }
    }
    let detail = format!("{} {}->{}", row.route, before.state, row.state);
    audit::append(
        tx,
        context.entry(Action::OutboxMoved, row.message.to_string(), detail),
    )?;
    if row.state == OutboxState::Sent {
        after::sent(tx, context, &row)?;
    }
    if before.state.answers() != row.state.answers() {
        due::of_conversation(tx, context, row.conversation)?;
    }
    Ok(row)
}
