//! The record: entries in a hash chain, and what they were written about.
//! Never rewritten: the database refuses it, and `verify` would tell.

use super::error::{Result, StoreError};
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::audit::{AuditDraft, AuditEntry, RowDigest, folded};
use crate::domain::dossier::HistoryRow;

/// The next entry of the record while what it is about is being written.
///
/// Rows of the tables that the record vouches for are written under it, and it takes their digests; closing it
/// writes the entry. Left open, nothing is written and the rows name an entry that does not exist, so the
/// transaction must then be given up.
#[derive(Debug)]
#[must_use = "an entry that is not closed is not written"]
pub struct Recording {
    seq: i64,
    previous: String,
    digests: Vec<(i64, RowDigest)>,
}

impl Recording {
    /// Returns the place of the entry.
    pub const fn seq(&self) -> i64 {
        self.seq
    }

    /// Takes in a row that is stored under this entry.
    pub(in crate::store) fn take_in(&mut self, id: i64, digest: RowDigest) {
        self.digests.push((id, digest));
    }

    /// Writes the entry. Its digest is that of the rows that were taken in, and empty without any,
    /// so that a row that goes missing later is noticed.
    pub fn close(mut self, tx: &mut Tx<'_>, mut draft: AuditDraft) -> Result<AuditEntry> {
        self.digests.sort_unstable();
        draft.digest = folded(self.digests.iter().map(|(_, digest)| digest));
        let entry = AuditEntry::chained(self.seq, draft, &tx.session().desk, &self.previous);
        write(tx, &entry)?;
        Ok(entry)
    }
}

/// Takes the next place in the chain. Writers have their turns one by one, so nobody else takes it.
pub fn open(tx: &mut Tx<'_>) -> Result<Recording> {
    let (seq, previous) = head(tx)?;
    Ok(Recording {
        seq: seq + 1,
        previous,
        digests: Vec::new(),
    })
}

/// Appends an entry about something that is no stored text.
pub fn append(tx: &mut Tx<'_>, draft: AuditDraft) -> Result<AuditEntry> {
    open(tx)?.close(tx, draft)
}

/// Returns the place and the hash of the last entry; place 0 before the first.
pub fn head(tx: &mut Tx<'_>) -> Result<(i64, String)> {
    let sql = "SELECT seq, hash FROM audit_head WHERE id = 1";
    tx.first(sql, &[], |row| Ok((row.take()?, row.take()?)))?
        .ok_or_else(|| StoreError::corrupt("the head of the record is missing"))
}

/// Returns what was done to any of these subjects, newest first, before place `before`.
pub fn history(
    tx: &mut Tx<'_>,
    subjects: &[String],
    before: Option<i64>,
    limit: usize,
) -> Result<Vec<HistoryRow>> {
    let limit_i64 = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut found = Vec::new();
    for subject in subjects {
        found.extend(tx.rows(
            "SELECT seq, at, actor, action, detail FROM audit \
             WHERE subject = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3",
            params![subject, before.unwrap_or(i64::MAX), limit_i64],
            |row| {
                Ok(HistoryRow {
                    seq: row.take()?,
                    at: row.take()?,
                    actor: row.take()?,
                    action: row.take()?,
                    detail: row.take()?,
                })
            },
        )?);
    }
    found.sort_by_key(|row| std::cmp::Reverse(row.seq));
    found.dedup_by_key(|row| row.seq);
    found.truncate(limit);
    Ok(found)
}

/// Hands over the entries after place `after`, in the order of the chain, so many at most.
pub fn page(
    tx: &mut Tx<'_>,
    after: i64,
    limit: usize,
    then: &mut dyn FnMut(AuditEntry) -> Result<()>,
) -> Result<()> {
    let sql = "SELECT seq, at, actor, action, subject, digest, detail, desk, previous, hash FROM audit \
               WHERE seq > $1 ORDER BY seq LIMIT $2";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.each(sql, params![after, limit], &mut |mut row| {
        then(read(&mut row)?)
    })
}

fn write(tx: &mut Tx<'_>, entry: &AuditEntry) -> Result<()> {
    let draft = &entry.draft;
    tx.execute(
        "INSERT INTO audit (seq, at, actor, action, subject, digest, detail, desk, previous, hash) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            entry.seq,
            draft.at,
            &draft.actor,
            draft.action,
            &draft.subject,
            &draft.digest,
            &draft.detail,
            &entry.desk,
            &entry.previous,
            &entry.hash,
        ],
    )?;
    tx.execute(
        "UPDATE audit_head SET seq = $1, hash = $2 WHERE id = 1",
        params![entry.seq, &entry.hash],
    )?;
    Ok(())
}

fn read(row: &mut Row) -> Result<AuditEntry> {
    Ok(AuditEntry {
        seq: row.take()?,
        draft: AuditDraft {
            at: row.take()?,
            actor: row.take()?,
            action: row.take()?,
            subject: row.take()?,
            digest: row.take()?,
            detail: row.take()?,
        },
        desk: row.take()?,
        previous: row.take()?,
        hash: row.take()?,
    })
}
