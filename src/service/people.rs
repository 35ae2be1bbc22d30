//! The people of a store: entering them, their roles and passphrases.
//! Never leaves a store without an owner.

use super::context::Context;
use super::error::{Result, ServiceError};
use super::{permit, sign_in};
use crate::domain::agent::Role;
use crate::domain::audit::Action;
use crate::domain::passphrase::{Passphrase, SALT_BYTES, Unfit};
use crate::policy::duty::Duty;
use crate::store::agents::{self, Person};
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::tx::Tx;

/// Enters somebody. The first person of a store is its owner: whoever acts is entered as that first.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsProof`], [`ServiceError::NoOwner`], or what the
/// store says.
pub fn add(store: &mut Store, context: &Context<'_>, name: &str, role: Role) -> Result<Person> {
    store.write(|tx| {
        let (by, now) = (&context.actor.name, context.now);
        if !agents::has_people(tx)? {
            let owner = agents::enter(tx, by, Role::Owner, by, now)?;
            if name == by {
                return if role == Role::Owner {
                    Ok(owner)
                } else {
                    Err(ServiceError::NoOwner)
                };
            }
        }
        permit::ask(tx, context, Duty::People)?;
        Ok(agents::enter(tx, name, role, by, now)?)
    })
}

/// Gives somebody another role.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsProof`], [`ServiceError::NoOwner`], or what the
/// store says.
pub fn set_role(
    store: &mut Store,
    context: &Context<'_>,
    name: &str,
    role: Role,
) -> Result<Person> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::People)?;
        let mut person = named(tx, name)?;
        if person.role == role {
            return Ok(person);
        }
        let owners = agents::all(tx)?.into_iter();
        if person.role == Role::Owner && owners.filter(|one| one.role == Role::Owner).count() < 2 {
            return Err(ServiceError::NoOwner);
        }
        let what = format!("role {}->{role}", person.role);
        person.role = role;
        agents::change(tx, &person, &what, &context.actor.name, context.now)?;
        Ok(person)
    })
}

/// Gives somebody a passphrase: everybody their own, an owner those of others.
///
/// # Errors
/// [`ServiceError::UnfitPassphrase`], [`ServiceError::MayNot`], [`ServiceError::NeedsProof`], or what
/// the store says.
pub fn set_passphrase(
    store: &mut Store,
    context: &Context<'_>,
    name: &str,
    passphrase: &Passphrase,
) -> Result<Person> {
    if let Some(unfit) = passphrase.unfit() {
        let is_short = unfit == Unfit::TooShort;
        return Err(ServiceError::UnfitPassphrase { is_short });
    }
    // Asked before the hash is made, which takes its time.
    may_set_passphrase(store, context, name)?;
    let salt = store.write(|tx| Ok::<[u8; SALT_BYTES], StoreError>(tx.salt()))?;
    let kept = passphrase.kept(salt).ok_or(StoreError::Unavailable {
        why: "there is too little memory for a passphrase".to_owned(),
    })?;
    store.write(|tx| {
        let mut person = may_set(tx, context, name)?;
        let what = if person.secret.is_empty() {
            "passphrase set"
        } else {
            "passphrase changed"
        };
        person.secret.clone_from(&kept);
        agents::change(tx, &person, what, &context.actor.name, context.now)?;
        Ok(person)
    })
}

/// Says why the actor may not give somebody a passphrase, before one is typed.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsProof`], or what the store says.
pub fn may_set_passphrase(store: &mut Store, context: &Context<'_>, name: &str) -> Result<()> {
    store.write(|tx| may_set(tx, context, name).map(|_| ()))
}

fn may_set(tx: &mut Tx<'_>, context: &Context<'_>, name: &str) -> Result<Person> {
    let own = &context.actor.name;
    if name != own {
        permit::ask(tx, context, Duty::People)?;
        return named(tx, name);
    }
    let known = agents::person(tx, own)?;
    let person = if let Some(person) = known {
        person
    } else {
        let role = sign_in::known(tx, own)?.role;
        agents::enter(tx, own, role, own, context.now)?
    };
    if !person.secret.is_empty() {
        permit::proved(tx, context)?;
    }
    Ok(person)
}

/// Lets somebody try again who is locked after wrong passphrases.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsProof`], or what the store says.
pub fn unlock(store: &mut Store, context: &Context<'_>, name: &str) -> Result<Person> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::People)?;
        let mut person = named(tx, name)?;
        let (by, now) = (&context.actor.name, context.now);
        agents::clear_failures(tx, &person, Action::Unlocked, by, now)?;
        (person.failures, person.locked_until) = (0, None);
        Ok(person)
    })
}

fn named(tx: &mut Tx<'_>, name: &str) -> Result<Person> {
    let person = agents::person(tx, name)?;
    Ok(person.ok_or_else(|| StoreError::not_found("person", name))?)
}
