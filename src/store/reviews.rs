//! Texts that a supervisor looks at, and what they decided.
//! Never lets somebody decide on a text of their own.

use super::audit::Recording;
use super::error::{Result, StoreError};
use super::json;
use super::sql::{Row, params, values};
use super::tx::Tx;
use super::vouched::REVIEWS;
use crate::domain::id::{ConversationId, ReviewId};
use crate::domain::review::{Review, ReviewState};
use crate::domain::time::Stamp;

macro_rules! columns {
    () => {
        "id, kind, state, conversation_id, author, text, verdict, findings, at"
    };
}

/// Adds an entry to the list, under an entry of the record.
pub fn insert(tx: &mut Tx<'_>, recording: &mut Recording, review: &Review) -> Result<()> {
    let values = values![
        review.kind,
        review.conversation,
        &review.author,
        &review.text,
        review.verdict,
        json::of_findings(&review.findings)?,
        review.at,
        review.state,
        "",
    ];
    REVIEWS.insert(tx, recording, review.id.raw(), values.into())
}

/// Stores what somebody decided.
///
/// # Errors
/// [`StoreError::Conflict`] when it was decided already, or when the text is their own.
pub fn decide(
    tx: &mut Tx<'_>,
    id: ReviewId,
    state: ReviewState,
    by: &str,
    now: Stamp,
) -> Result<Review> {
    let mut review = get(tx, id)?;
    let conflict = |what: &str| StoreError::Conflict {
        what: what.to_owned(),
    };
    if review.author == by {
        return Err(conflict("nobody decides on a text of their own"));
    }
    let changed = tx.execute(
        "UPDATE reviews SET state = $1, decided_by = $2, decided_at = $3 \
         WHERE id = $4 AND state = 'open'",
        params![state, by, now, id],
    )?;
    if changed == 0 {
        return Err(conflict("somebody has decided on this text already"));
    }
    review.state = state;
    Ok(review)
}

/// Returns an entry.
pub fn get(tx: &mut Tx<'_>, id: ReviewId) -> Result<Review> {
    let sql = concat!("SELECT ", columns!(), " FROM reviews WHERE id = $1");
    tx.first(sql, params![id], read)?
        .ok_or_else(|| StoreError::not_found("review", id))
}

/// Returns the entries of a conversation, newest first.
pub fn of_conversation(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    limit: usize,
) -> Result<Vec<Review>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM reviews WHERE conversation_id = $1 ORDER BY id DESC LIMIT $2"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![conversation, limit], read)
}

/// Returns a page of entries, open ones only or all, in the order of their ids.
pub fn page(
    tx: &mut Tx<'_>,
    is_only_open: bool,
    after: Option<ReviewId>,
    limit: usize,
) -> Result<Vec<Review>> {
    let after = after.map_or(-1, ReviewId::raw);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let sql = if is_only_open {
        concat!(
            "SELECT ",
            columns!(),
            " FROM reviews WHERE id > $1 AND state = 'open' ORDER BY id LIMIT $2"
        )
    } else {
        concat!(
            "SELECT ",
            columns!(),
            " FROM reviews WHERE id > $1 ORDER BY id LIMIT $2"
        )
    };
    tx.rows(sql, params![after, limit], read)
}

fn read(row: &mut Row) -> Result<Review> {
    Ok(Review {
        id: row.take()?,
        kind: row.take()?,
        state: row.take()?,
        conversation: row.take()?,
        author: row.take()?,
        text: row.take()?,
        verdict: row.take()?,
        findings: json::to_findings(&row.take::<String>()?)?,
        at: row.take()?,
    })
}
