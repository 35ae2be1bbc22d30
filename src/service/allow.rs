//! The list of texts that may go as they are: put on it, taken from it, and asked by the gate.
//! Never asked before the gate has flagged a text: what passes needs no leave.

use super::context::Context;
use super::error::{Result, ServiceError};
use super::permit;
use crate::compliance::allow;
use crate::compliance::cleared::Cleared;
use crate::compliance::context::Context as Place;
use crate::domain::allowed::{Allowed, NewAllowed};
use crate::domain::audit::Action;
use crate::domain::decision::ReviewVerdict;
use crate::domain::id::{AllowedId, ReviewId};
use crate::domain::platform::PlatformName;
use crate::domain::review::Review;
use crate::domain::time::Stamp;
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{allowed, audit, conversations, reviews, shops};

/// A name may have this many characters.
const LONGEST_NAME: usize = 80;

/// Returns a flagged text as cleared where somebody has allowed these very words.
pub fn cleared(
    tx: &mut Tx<'_>,
    now: Stamp,
    text: &str,
    earlier: &[&str],
    place: &Place<'_>,
) -> Result<Option<Cleared>> {
    let Some(platform) = place.platform else {
        return Ok(None);
    };
    let entry = allowed::find(tx, &platform.name, &allow::form(text), now)?;
    Ok(entry.and_then(|entry| Cleared::allowed(text, earlier, &entry, place, now)))
}

/// Allows the words of a false alarm from now on.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsProof`],
/// [`ServiceError::Unfit`] for what was no false alarm, or what the
/// store says.
pub fn put(
    store: &mut Store,
    context: &Context<'_>,
    review: ReviewId,
    new: &NewAllowed,
) -> Result<Allowed> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Allow)?;
        let review = reviews::get(tx, review)?;
        let verdict = review.decision.as_ref().map(|decision| decision.verdict);
        if verdict != Some(ReviewVerdict::FalseAlarm) || review.author.is_empty() {
            return Err(ServiceError::Unfit {
                why: "unfit-allow-first",
            });
        }
        if review.author == context.actor.name {
            return Err(ServiceError::Unfit {
                why: "unfit-allow-own",
            });
        }
        let conversation = conversations::get(tx, review.conversation)?;
        let shop = shops::get(tx, conversation.shop)?;
        let id = add(tx, context, &review, &shop.platform, new)?;
        Ok(allowed::get(tx, id)?)
    })
}

/// Puts the words of a review on the list of a platform.
pub fn add(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    review: &Review,
    platform: &PlatformName,
    new: &NewAllowed,
) -> Result<AllowedId> {
    let name = new.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(ServiceError::Unfit {
            why: "unfit-allow-name",
        });
    }
    let mut recording = audit::open(tx)?;
    let entry = Allowed {
        id: AllowedId::fresh(tx.ids(), context.now),
        platform: platform.clone(),
        text: review.text.clone(),
        name: name.to_owned(),
        review: review.id,
        by: context.actor.name.clone(),
        at: context.now,
        until: new.until(context.now),
        removed: None,
        seq: recording.seq(),
    };
    allowed::insert(tx, &mut recording, &entry, &allow::form(&review.text))?;
    let detail = format!(
        "{platform} {} until {}",
        review.id,
        entry.until.to_rfc3339()
    );
    let told = context.entry(Action::TextAllowed, entry.id.to_string(), detail);
    recording.close(tx, told)?;
    Ok(entry.id)
}

/// Takes a text from the list.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsProof`], or what the store says.
pub fn remove(store: &mut Store, context: &Context<'_>, id: AllowedId) -> Result<Allowed> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Allow)?;
        let entry = allowed::get(tx, id)?;
        take_off(tx, context, &entry)?;
        Ok(allowed::get(tx, id)?)
    })
}

/// Takes from the list what was put there in a review.
pub fn forget(tx: &mut Tx<'_>, context: &Context<'_>, review: ReviewId) -> Result<()> {
    for entry in allowed::of_review(tx, review)? {
        take_off(tx, context, &entry)?;
    }
    Ok(())
}

fn take_off(tx: &mut Tx<'_>, context: &Context<'_>, entry: &Allowed) -> Result<()> {
    allowed::remove(tx, entry.id, &context.actor.name, context.now)?;
    let detail = format!("{} {}", entry.platform, entry.review);
    let told = context.entry(Action::TextDisallowed, entry.id.to_string(), detail);
    audit::append(tx, told)?;
    Ok(())
}
