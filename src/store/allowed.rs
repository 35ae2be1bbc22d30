//! Texts that may go as they are on a platform.
//! Never lets one go by itself: the gate asks, and judges what stands around it.

use super::audit::Recording;
use super::error::{Result, StoreError};
use super::sql::{Row, params, values};
use super::tx::Tx;
use super::vouched::ALLOWED;
use crate::domain::allowed::Allowed;
use crate::domain::id::{AllowedId, ReviewId};
use crate::domain::platform::PlatformName;
use crate::domain::time::Stamp;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, platform, text, name, review_id, actor, at, until_at, removed_by, \
             removed_at, audit_seq FROM allowed_texts ",
            $rest
        )
    };
}

/// Adds a text, under an entry of the record. `form` is what texts are held against it by.
pub fn insert(
    tx: &mut Tx<'_>,
    recording: &mut Recording,
    allowed: &Allowed,
    form: &str,
) -> Result<()> {
    let values = values![
        &allowed.platform,
        form,
        &allowed.text,
        &allowed.name,
        allowed.review,
        &allowed.by,
        allowed.at,
        allowed.until,
        "",
    ];
    ALLOWED.insert(tx, recording, allowed.id.raw(), values.into())
}

/// Returns the newest entry that counts for a form on a platform.
pub fn find(
    tx: &mut Tx<'_>,
    platform: &PlatformName,
    form: &str,
    now: Stamp,
) -> Result<Option<Allowed>> {
    let sql = select!(
        "WHERE platform = $1 AND form = $2 AND removed_at IS NULL AND until_at > $3 \
         ORDER BY id DESC LIMIT 1"
    );
    tx.first(sql, params![platform, form, now], read)
}

/// Returns an entry.
pub fn get(tx: &mut Tx<'_>, id: AllowedId) -> Result<Allowed> {
    tx.first(select!("WHERE id = $1"), params![id], read)?
        .ok_or_else(|| StoreError::not_found("allowed_text", id))
}

/// Returns all entries, those that are over and those that were removed too, the newest first.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Allowed>> {
    tx.rows(select!("ORDER BY id DESC"), &[], read)
}

/// Returns the entries that count now, so many at most, the newest first.
pub fn in_use(tx: &mut Tx<'_>, now: Stamp, limit: usize) -> Result<Vec<Allowed>> {
    let sql = select!("WHERE removed_at IS NULL AND until_at > $1 ORDER BY id DESC LIMIT $2");
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![now, limit], read)
}

/// Returns the entries that were made in a review and count.
pub fn of_review(tx: &mut Tx<'_>, review: ReviewId) -> Result<Vec<Allowed>> {
    let sql = select!("WHERE review_id = $1 AND removed_at IS NULL ORDER BY id");
    tx.rows(sql, params![review], read)
}

/// Takes an entry from the list; it stays in the store.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody has done so already.
pub fn remove(tx: &mut Tx<'_>, id: AllowedId, by: &str, now: Stamp) -> Result<()> {
    let changed = tx.execute(
        "UPDATE allowed_texts SET removed_by = $1, removed_at = $2 \
         WHERE id = $3 AND removed_at IS NULL",
        params![by, now, id],
    )?;
    if changed == 0 {
        return Err(StoreError::conflict("conflict-not-listed"));
    }
    Ok(())
}

fn read(row: &mut Row) -> Result<Allowed> {
    Ok(Allowed {
        id: row.take()?,
        platform: row.take()?,
        text: row.take()?,
        name: row.take()?,
        review: row.take()?,
        by: row.take()?,
        at: row.take()?,
        until: row.take()?,
        removed: {
            let by: String = row.take()?;
            row.take::<Option<Stamp>>()?.map(|at| (by, at))
        },
        seq: row.take()?,
    })
}
