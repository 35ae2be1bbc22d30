//! How far the taking-in of a payload has come, so that it goes on where it stopped.
//! Never the rows themselves.

use super::error::Result;
use super::sql::params;
use super::tx::Tx;
use crate::domain::id::{PayloadId, ShopId};
use crate::domain::time::Stamp;

/// How far one payload has been taken into one shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The payload.
    pub payload: PayloadId,
    /// The shop.
    pub shop: ShopId,
    /// What the payload was recognised as.
    pub kind: String,
    /// Rows of the payload that are stored.
    pub rows_done: i64,
    /// What became of them, as JSON text of the importer.
    pub counts: String,
    /// When the last row was stored; `None` while it is under way.
    pub finished_at: Option<Stamp>,
}

/// Keeps how far it has come, in the transaction of the rows.
pub fn save(tx: &mut Tx<'_>, progress: &Progress) -> Result<()> {
    tx.execute(
        "INSERT INTO imports (payload_id, shop_id, kind, rows_done, counts, finished_at) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (payload_id, shop_id) DO UPDATE \
         SET kind = excluded.kind, rows_done = excluded.rows_done, counts = excluded.counts, \
         finished_at = excluded.finished_at",
        params![
            progress.payload,
            progress.shop,
            &progress.kind,
            progress.rows_done,
            &progress.counts,
            progress.finished_at,
        ],
    )?;
    Ok(())
}

/// Returns how far a payload has been taken into a shop.
pub fn find(tx: &mut Tx<'_>, payload: PayloadId, shop: ShopId) -> Result<Option<Progress>> {
    let sql = "SELECT payload_id, shop_id, kind, rows_done, counts, finished_at FROM imports \
               WHERE payload_id = $1 AND shop_id = $2";
    tx.first(sql, params![payload, shop], |row| {
        Ok(Progress {
            payload: row.take()?,
            shop: row.take()?,
            kind: row.take()?,
            rows_done: row.take()?,
            counts: row.take()?,
            finished_at: row.take()?,
        })
    })
}
