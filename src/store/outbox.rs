//! Outgoing messages on their way. Only a cleared text gets in, and only as such it comes out.
//! Never repeats a message whose outcome is unknown.

use super::error::{Result, StoreError};
use super::sql::{Row, params};
use super::tx::Tx;
use crate::compliance::cleared::{Cleared, NotCleared, Origin};
use crate::domain::conversation::{OutboxRow, OutboxState, OutboxStep, Route};
use crate::domain::id::{ConversationId, MessageId, OutboxId};
use crate::domain::time::Stamp;
use crate::i18n::sentence::Sentence;

macro_rules! columns {
    () => {
        "id, message_id, conversation_id, route, state, created_at, not_before, attempts, \
         last_error"
    };
}

/// Which outgoing messages a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only in this state.
    pub state: Option<OutboxState>,
    /// Only those that something may still happen to.
    pub is_open: bool,
}

/// A message that a relay has claimed, with the text as it was cleared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The row, now claimed.
    pub row: OutboxRow,
    /// The text; or why the stored one is not what was cleared. Such a message must not leave, and
    /// must not keep the others.
    pub cleared: Result<Cleared, NotCleared>,
}

/// Messages of one route and state that were fetched equally often: they move on by the same clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnderWay {
    /// How they reach their buyers.
    pub route: Route,
    /// Where they stand.
    pub state: OutboxState,
    /// How often they were fetched.
    pub attempts: i64,
    /// When the first of them might leave the first time.
    pub not_before: Stamp,
}

/// Who fetches messages, and for how long they are theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lease<'a> {
    /// Name of the relay.
    pub worker: &'a str,
    /// When it asks.
    pub now: Stamp,
    /// When others may look after what became of it. Outlives the marketplace's time-out.
    pub until: Stamp,
}

/// Queues a message that is stored already, with the proof that its text was cleared.
///
/// # Errors
/// [`StoreError::Conflict`] when the stored message does not say what was cleared.
pub fn insert(tx: &mut Tx<'_>, row: &OutboxRow, cleared: &Cleared) -> Result<()> {
    let text: Option<String> = tx.value(
        "SELECT text FROM messages WHERE id = $1 AND conversation_id = $2",
        params![row.message, row.conversation],
    )?;
    if text.as_deref() != Some(cleared.text()) {
        return Err(StoreError::conflict("conflict-not-cleared"));
    }
    tx.execute(
        concat!(
            "INSERT INTO outbox (",
            columns!(),
            ", cleared_hash, cleared_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        params![
            row.id,
            row.message,
            row.conversation,
            row.route,
            row.state,
            row.created_at,
            row.not_before,
            row.attempts,
            &row.last_error,
            cleared.hash(),
            cleared.origin().to_string(),
        ],
    )?;
    Ok(())
}

/// Returns an outgoing message.
pub fn get(tx: &mut Tx<'_>, id: OutboxId) -> Result<OutboxRow> {
    let sql = concat!("SELECT ", columns!(), " FROM outbox WHERE id = $1");
    tx.first(sql, params![id], read)?
        .ok_or_else(|| StoreError::not_found("outgoing_message", id))
}

/// Returns the row of a message, if it went through the outbox.
pub fn of_message(tx: &mut Tx<'_>, message: MessageId) -> Result<Option<OutboxRow>> {
    let sql = concat!("SELECT ", columns!(), " FROM outbox WHERE message_id = $1");
    tx.first(sql, params![message], read)
}

/// Returns the text of an outgoing message as it was cleared.
///
/// # Errors
/// [`StoreError::Corrupt`] when the stored text is no longer the one that was cleared.
pub fn cleared(tx: &mut Tx<'_>, id: OutboxId) -> Result<Cleared> {
    get(tx, id)?;
    restored(tx, id)?
        .map_err(|error| StoreError::corrupt(format!("outgoing message {id}: {error}")))
}

/// Returns why an outgoing message may go; `None` when the stored text is not the one that was
/// cleared.
pub fn origin(tx: &mut Tx<'_>, id: OutboxId) -> Result<Option<Origin>> {
    Ok(restored(tx, id)?.ok().map(|cleared| cleared.origin()))
}

fn restored(tx: &mut Tx<'_>, id: OutboxId) -> Result<Result<Cleared, NotCleared>> {
    let sql = "SELECT m.text, o.cleared_hash, o.cleared_by FROM outbox o \
               JOIN messages m ON m.id = o.message_id WHERE o.id = $1";
    let stored: Option<(String, String, String)> = tx.first(sql, params![id], |row| {
        Ok((row.take()?, row.take()?, row.take()?))
    })?;
    Ok(match stored {
        Some((text, hash, origin)) => Cleared::restore(&text, &hash, &origin),
        // A message that somebody took out of the store is not the one that was cleared either.
        None => Err(NotCleared::Hash),
    })
}

/// Takes a step with an outgoing message and returns it as it stands after.
///
/// `error` says what went wrong; empty when nothing did. Claiming is [`claim`]'s.
///
/// # Errors
/// [`StoreError::Conflict`] when its state does not allow the step.
pub fn step(tx: &mut Tx<'_>, id: OutboxId, step: OutboxStep, error: &str) -> Result<OutboxRow> {
    let mut row = get(tx, id)?;
    let before = row.state;
    row.state = before.after(step).map_err(|illegal| StoreError::Conflict {
        what: Sentence::new("conflict-outbox-step").naming(
            "state",
            "outbox-state",
            illegal.state.code(),
        ),
    })?;
    error.clone_into(&mut row.last_error);
    let changed = tx.execute(
        "UPDATE outbox SET state = $1, last_error = $2, leased_by = NULL, leased_until = NULL \
         WHERE id = $3 AND state = $4",
        params![row.state, &row.last_error, id, before],
    )?;
    if changed == 1 {
        Ok(row)
    } else {
        Err(StoreError::conflict("conflict-moved-on"))
    }
}

/// Claims messages that are ready on a route, the oldest first, for one relay alone.
pub fn claim(tx: &mut Tx<'_>, route: Route, lease: Lease<'_>, limit: usize) -> Result<Vec<Claim>> {
    let sql = "UPDATE outbox SET state = 'claimed', attempts = attempts + 1, leased_by = $1, \
               leased_until = $2 WHERE id IN (SELECT id FROM outbox WHERE state = 'ready' \
               AND not_before <= $3 AND route = $4 ORDER BY not_before, id LIMIT $5) \
               RETURNING id";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let values = params![lease.worker, lease.until, lease.now, route, limit];
    let mut ids: Vec<OutboxId> = tx.changed_rows(sql, values, Row::take)?;
    ids.sort_unstable();
    let mut claims = Vec::with_capacity(ids.len());
    for id in ids {
        claims.push(Claim {
            row: get(tx, id)?,
            cleared: restored(tx, id)?,
        });
    }
    Ok(claims)
}

/// Returns claimed messages whose lease has passed: nobody knows what became of them.
pub fn expired(tx: &mut Tx<'_>, now: Stamp, limit: usize) -> Result<Vec<OutboxRow>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM outbox WHERE state = 'claimed' AND leased_until <= $1 ORDER BY id LIMIT $2"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![now, limit], read)
}

/// Returns messages that did not leave, whose reason begins so, that were fetched so often and that
/// might first have left by `until`; the oldest first.
pub fn failed_with(
    tx: &mut Tx<'_>,
    begins: &str,
    attempts: i64,
    until: Stamp,
    limit: usize,
) -> Result<Vec<OutboxRow>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM outbox WHERE state = 'failed' AND not_before <= $1 AND attempts = $2 \
         AND substr(last_error, 1, length($3)) = $3 ORDER BY not_before, id LIMIT $4"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![until, attempts, begins, limit], read)
}

/// Returns messages whose undo window has passed, the oldest first.
pub fn undo_over(tx: &mut Tx<'_>, now: Stamp, limit: usize) -> Result<Vec<OutboxRow>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM outbox WHERE state = 'undo' AND not_before <= $1 ORDER BY not_before, id LIMIT $2"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![now, limit], read)
}

/// Returns the messages of a conversation that something may still happen to, oldest first.
pub fn open_of(tx: &mut Tx<'_>, conversation: ConversationId) -> Result<Vec<OutboxRow>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM outbox WHERE conversation_id = $1 AND state NOT IN ('sent', 'cancelled') \
         ORDER BY id"
    );
    tx.rows(sql, params![conversation], read)
}

/// Returns all messages that something may still happen to, the newest first.
pub fn open(tx: &mut Tx<'_>, limit: usize) -> Result<Vec<OutboxRow>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM outbox WHERE state NOT IN ('sent', 'cancelled') ORDER BY id DESC LIMIT $1"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![limit], read)
}

/// Returns what may still move by itself: nothing that somebody has to paste, nothing whose outcome
/// nobody knows, and of what did not leave only that whose reason begins so.
pub fn under_way(tx: &mut Tx<'_>, begins: &str) -> Result<Vec<UnderWay>> {
    let sql = "SELECT route, state, attempts, MIN(not_before) FROM outbox \
               WHERE state IN ('undo', 'ready', 'claimed', 'failed') AND route <> 'hand' \
               AND (state <> 'failed' OR substr(last_error, 1, length($1)) = $1) \
               GROUP BY route, state, attempts";
    tx.rows(sql, params![begins], |row| {
        Ok(UnderWay {
            route: row.take()?,
            state: row.take()?,
            attempts: row.take()?,
            not_before: row.take()?,
        })
    })
}

/// Returns how many messages wait on each route until somebody fetches or pastes them.
pub fn lying(tx: &mut Tx<'_>) -> Result<Vec<(Route, usize)>> {
    let sql = "SELECT route, COUNT(*) FROM outbox WHERE state IN ('ready', 'handed') \
               GROUP BY route ORDER BY route";
    tx.rows(sql, params![], |row| {
        let (route, count): (Route, i64) = (row.take()?, row.take()?);
        Ok((route, usize::try_from(count).unwrap_or(usize::MAX)))
    })
}

/// Returns a page of outgoing messages in the order of their ids, which is the order of their times.
pub fn page(
    tx: &mut Tx<'_>,
    filter: Filter,
    after: Option<OutboxId>,
    limit: usize,
) -> Result<Vec<OutboxRow>> {
    tx.rows(
        concat!(
            "SELECT ",
            columns!(),
            " FROM outbox WHERE id > $1 AND (state = $2 OR $2 = '') \
             AND (state NOT IN ('sent', 'cancelled') OR $3 = 0) ORDER BY id LIMIT $4"
        ),
        params![
            after.map_or(-1, OutboxId::raw),
            filter.state.map_or("", OutboxState::code),
            filter.is_open,
            i64::try_from(limit).unwrap_or(i64::MAX),
        ],
        read,
    )
}

fn read(row: &mut Row) -> Result<OutboxRow> {
    Ok(OutboxRow {
        id: row.take()?,
        message: row.take()?,
        conversation: row.take()?,
        route: row.take()?,
        state: row.take()?,
        created_at: row.take()?,
        not_before: row.take()?,
        attempts: row.take()?,
        last_error: row.take()?,
    })
}
