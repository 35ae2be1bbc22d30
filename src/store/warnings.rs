//! Warnings before a time: which are still to be given, and which were.
//! Never gives one twice: whoever notes it first has given it.

use super::deadlines;
use super::error::Result;
use super::sql::params;
use super::tx::Tx;
use crate::domain::deadline::{Deadline, DeadlineKind};
use crate::domain::id::DeadlineId;
use crate::domain::time::Stamp;

/// Returns what is open of a kind and due after `after`, up to `until`, soonest first.
pub fn within(
    tx: &mut Tx<'_>,
    kind: DeadlineKind,
    after: Stamp,
    until: Stamp,
) -> Result<Vec<Deadline>> {
    let sql = "SELECT id, subject, subject_id, kind, due_at, source, card, priority, done_at \
               FROM deadlines WHERE kind = $1 AND due_at > $2 AND due_at <= $3 \
               AND done_at IS NULL ORDER BY due_at, priority, id";
    tx.rows(sql, params![kind, after, until], deadlines::read)
}

/// Returns what is open of a kind and was due at a time or before it, soonest first.
pub fn passed(tx: &mut Tx<'_>, kind: DeadlineKind, now: Stamp) -> Result<Vec<Deadline>> {
    within(tx, kind, Stamp::from_millis(i64::MIN), now)
}

/// Notes that a warning is given. Returns whether it had not been given before.
pub fn give(
    tx: &mut Tx<'_>,
    deadline: DeadlineId,
    due_at: Stamp,
    before_ms: i64,
    now: Stamp,
) -> Result<bool> {
    let added = tx.execute(
        "INSERT INTO warnings (deadline_id, due_at, before_ms, at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (deadline_id, due_at, before_ms) DO NOTHING",
        params![deadline, due_at, before_ms, now],
    )?;
    Ok(added > 0)
}

/// Returns whether a warning was given.
pub fn is_given(
    tx: &mut Tx<'_>,
    deadline: DeadlineId,
    due_at: Stamp,
    before_ms: i64,
) -> Result<bool> {
    let sql = "SELECT 1 FROM warnings WHERE deadline_id = $1 AND due_at = $2 AND before_ms = $3";
    Ok(tx
        .value::<i64>(sql, params![deadline, due_at, before_ms])?
        .is_some())
}
