//! Texts that a supervisor looks at, and whether somebody has decided.
//! Never lets somebody decide on a text of their own, or on one that they let go themselves.

use super::audit::Recording;
use super::error::{Result, StoreError};
use super::json;
use super::sql::{Row, params, values};
use super::tx::Tx;
use super::vouched::REVIEWS;
use crate::domain::act::Deed;
use crate::domain::decision::Decision;
use crate::domain::id::{ConversationId, DecisionId, MessageId, ReviewId};
use crate::domain::review::{Review, ReviewKind, ReviewState, Severity};
use crate::domain::time::Stamp;

macro_rules! select {
    ($($rest:expr),+) => {
        concat!(
            "SELECT r.id, r.kind, r.state, r.severity, r.conversation_id, r.author, r.text, \
             r.verdict, r.findings, r.at, r.message_id, r.does, d.id, d.step, d.at, d.actor, d.verdict, \
             d.cause, d.fate, d.note, d.message_id \
             FROM reviews r LEFT JOIN review_decisions d ON d.id = r.decision_id ",
            $($rest),+
        )
    };
}
pub(in crate::store) use select;

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
        review.severity.rank(),
        review.message,
        review.does.as_ref().map_or_else(String::new, Deed::line),
        review.state,
        "",
    ];
    REVIEWS.insert(tx, recording, review.id.raw(), values.into())
}

/// Stores that somebody has decided, and so that nobody else does.
///
/// # Errors
/// [`StoreError::Conflict`] when it was decided already, when the text is their own, or when they
/// let it go themselves.
pub fn decide(
    tx: &mut Tx<'_>,
    id: ReviewId,
    state: ReviewState,
    by: &str,
    now: Stamp,
) -> Result<Review> {
    let mut review = get(tx, id)?;
    if review.author == by {
        return Err(StoreError::conflict("conflict-own-text"));
    }
    if review.kind == ReviewKind::Released && let_go_by(tx, id)?.as_deref() == Some(by) {
        return Err(StoreError::conflict("conflict-own-release"));
    }
    let changed = tx.execute(
        "UPDATE reviews SET state = $1, decided_by = $2, decided_at = $3, told_at = NULL \
         WHERE id = $4 AND state = 'open'",
        params![state, by, now, id],
    )?;
    if changed == 0 {
        return Err(StoreError::conflict("conflict-decided"));
    }
    review.state = state;
    Ok(review)
}

/// Returns who let the text go that a review of kind `released` is about.
fn let_go_by(tx: &mut Tx<'_>, id: ReviewId) -> Result<Option<String>> {
    let sql = "SELECT d.actor FROM reviews r JOIN review_decisions d \
               ON d.message_id = r.message_id WHERE r.id = $1 ORDER BY d.id DESC LIMIT 1";
    tx.value(sql, params![id])
}

/// Names the step that decided it, once that is stored.
pub fn name_decision(tx: &mut Tx<'_>, id: ReviewId, decision: DecisionId) -> Result<()> {
    let sql = "UPDATE reviews SET decision_id = $1 WHERE id = $2";
    let changed = tx.execute(sql, params![decision, id])?;
    StoreError::unless_one(changed, "review", id)
}

/// Opens it again, as if nobody had decided.
///
/// # Errors
/// [`StoreError::Conflict`] when it is open.
pub fn reopen(tx: &mut Tx<'_>, id: ReviewId) -> Result<()> {
    let changed = tx.execute(
        "UPDATE reviews SET state = 'open', decided_by = '', decided_at = NULL, \
         decision_id = NULL, told_at = NULL WHERE id = $1 AND state <> 'open'",
        params![id],
    )?;
    if changed == 0 {
        return Err(StoreError::conflict("conflict-not-decided"));
    }
    Ok(())
}

/// Notes that whoever wrote the text was told, or need not be.
pub fn told(tx: &mut Tx<'_>, id: ReviewId, now: Stamp) -> Result<()> {
    let sql = "UPDATE reviews SET told_at = $1 WHERE id = $2 AND told_at IS NULL";
    tx.execute(sql, params![now, id]).map(|_| ())
}

/// Returns texts of a person that were decided on, of which they have not been told, oldest first.
pub fn untold(tx: &mut Tx<'_>, author: &str, limit: usize) -> Result<Vec<Review>> {
    let sql = select!(
        "WHERE r.author = $1 AND r.told_at IS NULL AND r.state <> 'open' ORDER BY r.id LIMIT $2"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![author, limit], read)
}

/// Returns an entry.
pub fn get(tx: &mut Tx<'_>, id: ReviewId) -> Result<Review> {
    tx.first(select!("WHERE r.id = $1"), params![id], read)?
        .ok_or_else(|| StoreError::not_found("review", id))
}

/// Returns the entry of a kind about a message.
pub fn of_message(
    tx: &mut Tx<'_>,
    message: MessageId,
    kind: ReviewKind,
) -> Result<Option<ReviewId>> {
    let sql = "SELECT id FROM reviews WHERE message_id = $1 AND message_id IS NOT NULL \
               AND kind = $2";
    tx.value(sql, params![message, kind])
}

/// Returns the entries of a conversation, newest first.
pub fn of_conversation(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    limit: usize,
) -> Result<Vec<Review>> {
    let sql = select!("WHERE r.conversation_id = $1 ORDER BY r.id DESC LIMIT $2");
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
        select!("WHERE r.id > $1 AND r.state = 'open' ORDER BY r.id LIMIT $2")
    } else {
        select!("WHERE r.id > $1 ORDER BY r.id LIMIT $2")
    };
    tx.rows(sql, params![after, limit], read)
}

/// Reads the columns of `select!`.
pub(in crate::store) fn read(row: &mut Row) -> Result<Review> {
    Ok(Review {
        id: row.take()?,
        kind: row.take()?,
        state: row.take()?,
        severity: severity(row.take()?)?,
        conversation: row.take()?,
        author: row.take()?,
        text: row.take()?,
        verdict: row.take()?,
        findings: json::to_findings(&row.take::<String>()?)?,
        at: row.take()?,
        message: row.take()?,
        does: Deed::read(&row.take::<String>()?),
        decision: decision(row)?,
    })
}

fn severity(rank: i64) -> Result<Severity> {
    Severity::of_rank(rank)
        .ok_or_else(|| StoreError::corrupt(format!("unknown severity {rank} of a review")))
}

fn decision(row: &mut Row) -> Result<Option<Decision>> {
    let Some(id) = row.take::<Option<DecisionId>>()? else {
        return Ok(None);
    };
    Ok(Some(Decision {
        id,
        step: row.take()?,
        at: row.take()?,
        by: row.take()?,
        verdict: row.take()?,
        cause: row.take()?,
        fate: row.take()?,
        note: row.take()?,
        message: row.take()?,
    }))
}
