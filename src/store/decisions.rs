//! Steps of reviews: what somebody decided, and that it was taken back.
//! Never changed: the database refuses it, and `verify` would tell.

use super::audit::Recording;
use super::error::Result;
use super::sql::{Row, params, values};
use super::tx::Tx;
use super::vouched::DECISIONS;
use crate::domain::decision::Decision;
use crate::domain::id::ReviewId;

/// Adds a step, under an entry of the record.
pub fn insert(
    tx: &mut Tx<'_>,
    recording: &mut Recording,
    review: ReviewId,
    decision: &Decision,
) -> Result<()> {
    let values = values![
        review,
        decision.step,
        decision.at,
        &decision.by,
        decision.verdict,
        decision.cause,
        decision.fate,
        &decision.note,
        decision.message,
    ];
    DECISIONS.insert(tx, recording, decision.id.raw(), values.into())
}

/// Returns the steps of a review, oldest first.
pub fn of_review(tx: &mut Tx<'_>, review: ReviewId) -> Result<Vec<Decision>> {
    let sql = "SELECT id, step, at, actor, verdict, cause, fate, note, message_id \
               FROM review_decisions WHERE review_id = $1 ORDER BY id";
    tx.rows(sql, params![review], read)
}

fn read(row: &mut Row) -> Result<Decision> {
    Ok(Decision {
        id: row.take()?,
        step: row.take()?,
        at: row.take()?,
        by: row.take()?,
        verdict: row.take()?,
        cause: row.take()?,
        fate: row.take()?,
        note: row.take()?,
        message: row.take()?,
    })
}
