//! Packets of evidence that were laid ready, and the one submission of each work order.
//! Never changed and never taken back; the files themselves lie in the folder by their hashes.

use super::audit::Recording;
use super::error::{Result, StoreError};
use super::sql::{Row, params, values};
use super::tx::Tx;
use super::vouched::{PACKETS, SUBMISSIONS};
use crate::domain::id::WorkOrderId;
use crate::domain::packet::{Laid, Submission};
use crate::i18n::sentence::Sentence;

/// Adds a packet that lies ready, under an entry of the record.
pub fn lay(tx: &mut Tx<'_>, recording: &mut Recording, laid: &Laid) -> Result<()> {
    let values = values![
        laid.work_order,
        &laid.zip_sha256,
        &laid.pdf_sha256,
        laid.is_complete,
        &laid.reason,
        &laid.by,
        laid.at,
    ];
    PACKETS.insert(tx, recording, laid.id.raw(), values.into())
}

/// Returns the packet of a work order that was laid ready last.
pub fn newest_laid(tx: &mut Tx<'_>, work_order: WorkOrderId) -> Result<Option<Laid>> {
    let sql = "SELECT id, work_order_id, zip_sha256, pdf_sha256, is_complete, reason, actor, at \
               FROM packets WHERE work_order_id = $1 ORDER BY id DESC LIMIT 1";
    tx.first(sql, params![work_order], |row| {
        Ok(Laid {
            id: row.take()?,
            work_order: row.take()?,
            zip_sha256: row.take()?,
            pdf_sha256: row.take()?,
            is_complete: row.take()?,
            reason: row.take()?,
            by: row.take()?,
            at: row.take()?,
        })
    })
}

/// Adds the submission of a work order, under an entry of the record.
///
/// # Errors
/// [`StoreError::Conflict`] when there is one.
pub fn submit(tx: &mut Tx<'_>, recording: &mut Recording, new: &Submission) -> Result<()> {
    if of(tx, new.work_order)?.is_some() {
        return Err(StoreError::Conflict {
            what: Sentence::new("conflict-submitted").with("id", new.work_order),
        });
    }
    let values = values![new.work_order, new.packet, &new.by, new.at];
    SUBMISSIONS.insert(tx, recording, new.id.raw(), values.into())
}

/// Returns the submission of a work order.
pub fn of(tx: &mut Tx<'_>, work_order: WorkOrderId) -> Result<Option<Submission>> {
    let sql = "SELECT id, work_order_id, packet_id, actor, at FROM submissions \
               WHERE work_order_id = $1";
    tx.first(sql, params![work_order], read)
}

fn read(row: &mut Row) -> Result<Submission> {
    Ok(Submission {
        id: row.take()?,
        work_order: row.take()?,
        packet: row.take()?,
        by: row.take()?,
        at: row.take()?,
    })
}
