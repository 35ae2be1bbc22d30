//! Asks whether somebody may do something now: their role, and where it counts a fresh proof.
//! Never says what a role may do; the table of `policy::duty` does.

use super::context::Context;
use super::error::{Result, ServiceError};
use crate::domain::time::MINUTE_MS;
use crate::policy::duty::{Duty, allows, needs_proof};
use crate::store::agents;
use crate::store::tx::Tx;

/// A proof that is not used for so long is over, in milliseconds: whoever sits down at a desk that
/// was left does not go on as a supervisor.
pub const PROOF_MS: i64 = 15 * MINUTE_MS;

/// Says why the actor may not do it now, if they may not. The role that the store has counts; who is
/// not entered has the one they came with.
///
/// # Errors
/// [`ServiceError::MayNot`], or [`ServiceError::NeedsProof`] where somebody who has a passphrase has
/// to prove who they are first.
pub fn ask(tx: &mut Tx<'_>, context: &Context<'_>, duty: Duty) -> Result<()> {
    let name = &context.actor.name;
    let person = agents::person(tx, name)?;
    let role = person
        .as_ref()
        .map_or(context.actor.role, |person| person.role);
    if !allows(role, duty) {
        return Err(ServiceError::MayNot { what: duty, role });
    }
    let has_secret = person.is_some_and(|person| !person.secret.is_empty());
    if has_secret && needs_proof(duty) {
        return proved(tx, context);
    }
    Ok(())
}

/// Says that the actor has to prove who they are, unless they have.
pub fn proved(tx: &mut Tx<'_>, context: &Context<'_>) -> Result<()> {
    let name = &context.actor.name;
    if tx.session().use_proof(name, context.now, PROOF_MS) {
        return Ok(());
    }
    Err(ServiceError::NeedsProof { name: name.clone() })
}
