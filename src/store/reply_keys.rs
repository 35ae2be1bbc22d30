//! Keys by which a caller repeats a reply without sending it twice.
//! Never reused: a key belongs to one outgoing message for good.

use super::error::Result;
use super::sql::params;
use super::tx::Tx;
use crate::domain::id::OutboxId;

/// Returns the outgoing message that was queued under this key.
pub fn find(tx: &mut Tx<'_>, key: &str) -> Result<Option<OutboxId>> {
    let sql = "SELECT outbox_id FROM reply_keys WHERE key = $1";
    tx.value(sql, params![key])
}

/// Keeps the key of an outgoing message.
///
/// # Errors
/// `Conflict` when the key belongs to another message.
pub fn insert(tx: &mut Tx<'_>, key: &str, outbox: OutboxId) -> Result<()> {
    tx.execute(
        "INSERT INTO reply_keys (key, outbox_id) VALUES ($1, $2)",
        params![key, outbox],
    )?;
    Ok(())
}
