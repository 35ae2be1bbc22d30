//! Files that anonymised rows named: noted with the rows, removed from the folder afterwards, and the
//! same again by the next run when a program dies in between.
//! Never a file that any row names.

use super::error::Result;
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::id::WorkOrderId;

/// Notes the files of a work order and of its packets, before their rows lose the hashes.
pub fn note(tx: &mut Tx<'_>, work_order: WorkOrderId) -> Result<()> {
    let sql = "SELECT f.sha256, f.outgoing_sha256 FROM evidence_files f JOIN evidence s \
               ON s.id = f.evidence_id WHERE s.work_order_id = $1 \
               UNION SELECT zip_sha256, pdf_sha256 FROM packets WHERE work_order_id = $1";
    let pairs: Vec<[String; 2]> = tx.rows(sql, params![work_order], |row| {
        Ok([row.take()?, row.take()?])
    })?;
    for sha256 in pairs.into_iter().flatten().filter(|one| !one.is_empty()) {
        tx.execute(
            "INSERT INTO dropped_files (sha256) VALUES ($1) ON CONFLICT (sha256) DO NOTHING",
            params![&sha256],
        )?;
    }
    Ok(())
}

/// Returns the files that are to be removed, so many at most, behind one.
pub fn page(tx: &mut Tx<'_>, after: &str, limit: usize) -> Result<Vec<String>> {
    let sql = "SELECT sha256 FROM dropped_files WHERE sha256 > $1 ORDER BY sha256 LIMIT $2";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![after, limit], Row::take)
}

/// Returns whether a row names a file.
pub fn is_named(tx: &mut Tx<'_>, sha256: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM evidence_files WHERE sha256 = $1 OR outgoing_sha256 = $1 \
               UNION ALL SELECT 1 FROM packets WHERE zip_sha256 = $1 OR pdf_sha256 = $1 LIMIT 1";
    Ok(tx.value::<i64>(sql, params![sha256])?.is_some())
}

/// Notes that a file need not be removed any more: it is gone, or a row names it again.
pub fn forget(tx: &mut Tx<'_>, sha256: &str) -> Result<()> {
    let sql = "DELETE FROM dropped_files WHERE sha256 = $1";
    tx.execute(sql, params![sha256]).map(|_| ())
}
