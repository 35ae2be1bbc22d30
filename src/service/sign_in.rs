//! Who sits down at a desk, and the proof that it is them.
//! Never looks at a passphrase while its owner is locked, and never keeps one.

use super::context::Context;
use super::error::{Result, ServiceError};
use crate::domain::agent::{Actor, Role};
use crate::domain::audit::Action;
use crate::domain::passphrase::Passphrase;
use crate::domain::time::{HOUR_MS, SECOND_MS, Stamp};
use crate::store::agents;
use crate::store::desk::Store;
use crate::store::tx::Tx;

/// Wrong passphrases that nobody has to wait for.
const FREE_FAILURES: i64 = 3;
/// The wait after one more, which doubles with each that follows; and the longest, in milliseconds.
const FIRST_WAIT_MS: i64 = 30 * SECOND_MS;
const LONGEST_WAIT_MS: i64 = HOUR_MS;

/// Returns what somebody is: as the store says. Where nobody is entered yet the first who comes is
/// the owner; later ones are agents until somebody makes them more.
pub fn known(tx: &mut Tx<'_>, name: &str) -> Result<Actor> {
    if let Some(actor) = agents::find(tx, name)? {
        return Ok(actor);
    }
    let role = if agents::has_people(tx)? {
        Role::Agent
    } else {
        Role::Owner
    };
    Ok(Actor {
        name: name.to_owned(),
        role,
    })
}

/// Enters somebody who sits down at the desk of a store for the first time.
pub fn enter(store: &mut Store, name: &str, now: Stamp) -> Result<Actor> {
    if let Some(actor) = store.read(|tx| agents::find(tx, name))? {
        return Ok(actor);
    }
    store.write(|tx| {
        let actor = known(tx, name)?;
        Ok(agents::get_or_create(tx, name, actor.role, now)?)
    })
}

/// Takes the passphrase of the actor. From now on this connection counts as theirs.
///
/// # Errors
/// [`ServiceError::NoPassphrase`], [`ServiceError::Locked`] or [`ServiceError::WrongPassphrase`]; the
/// record tells of every wrong one.
pub fn prove(store: &mut Store, context: &Context<'_>, passphrase: &Passphrase) -> Result<()> {
    let (name, now) = (&context.actor.name, context.now);
    let person = store.read(|tx| agents::person(tx, name))?;
    let none = || ServiceError::NoPassphrase { name: name.clone() };
    let person = person.ok_or_else(none)?;
    if person.secret.is_empty() {
        return Err(none());
    }
    refuse_locked(&person, now)?;
    // Outside of the transaction: it takes as long as a hundred messages.
    let fits = passphrase.fits(&person.secret);
    let wait_ms = store.write(|tx| {
        // Others may have tried meanwhile.
        let person = agents::person(tx, name)?.ok_or_else(none)?;
        refuse_locked(&person, now)?;
        if fits {
            agents::clear_failures(tx, &person, Action::Proved, name, now)?;
            return Ok(None);
        }
        let wait_ms = wait_after(person.failures + 1);
        let until = (wait_ms > 0).then(|| now.plus_ms(wait_ms));
        agents::note_failure(tx, &person, until, now)?;
        Ok::<_, ServiceError>(Some(wait_ms))
    })?;
    if let Some(wait_ms) = wait_ms {
        let seconds = wait_ms / SECOND_MS;
        let name = name.clone();
        return Err(ServiceError::WrongPassphrase { name, seconds });
    }
    store.session().prove(name, now);
    Ok(())
}

fn refuse_locked(person: &agents::Person, now: Stamp) -> Result<()> {
    match person.locked_until {
        Some(until) if until > now => Err(ServiceError::Locked {
            name: person.name.clone(),
            seconds: (until.since(now) + SECOND_MS - 1) / SECOND_MS,
        }),
        _ => Ok(()),
    }
}

/// How long nobody may try after so many wrong ones.
fn wait_after(failures: i64) -> i64 {
    let beyond = failures - FREE_FAILURES;
    if beyond < 0 {
        return 0;
    }
    let doublings = u32::try_from(beyond).unwrap_or(u32::MAX).min(20);
    (FIRST_WAIT_MS << doublings).min(LONGEST_WAIT_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_with_every_wrong_passphrase() {
        let waits: Vec<i64> = (1..=12).map(|n| wait_after(n) / SECOND_MS).collect();
        let expected = [0, 0, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600];
        assert_eq!(waits, expected);
        assert_eq!(wait_after(i64::MAX), LONGEST_WAIT_MS);
    }
}
