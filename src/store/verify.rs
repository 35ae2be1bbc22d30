//! Goes through the whole record and every text that it vouches for, and names the first entry
//! that does not hold.
//! Never holds more than a page of entries.

use sha2::{Digest, Sha256};

use super::audit;
use super::error::Result;
use super::sql::params;
use super::tx::Tx;
use crate::domain::audit::{AuditEntry, GENESIS, salted_digest};

/// Entries that are read at once.
const PAGE: usize = 1_000;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// Entries that were looked at.
    pub entries: i64,
    /// Texts that were held against their digests.
    pub texts: i64,
    /// The first entry that does not hold; `None` when all do.
    pub broken: Option<Broken>,
}

/// An entry that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Its place.
    pub seq: i64,
    /// What does not fit.
    pub why: Why,
}

crate::domain::code::codes! {
    /// What does not fit in an entry.
    pub enum Why {
        /// The entry itself was changed.
        Changed = "entry_changed",
        /// The entry does not follow the one before.
        Unchained = "entry_missing",
        /// A text was changed, added or taken away.
        Text = "text_changed",
        /// Entries at the end are missing, or the head was changed.
        Head = "head_changed",
    }
}

/// Verifies all of it.
pub fn all(tx: &mut Tx<'_>) -> Result<Verdict> {
    let mut verdict = Verdict::default();
    let mut last = (0, GENESIS.to_owned());
    let (head, head_hash) = audit::head(tx)?;
    loop {
        let page = page(tx, last.0)?;
        if page.is_empty() {
            break;
        }
        let unchained = chain(&page, &mut last, &mut verdict);
        let changed = texts(tx, &page, &mut verdict)?;
        let broken = unchained.into_iter().chain(changed);
        verdict.broken = broken.min_by_key(|broken| broken.seq);
        if verdict.broken.is_some() {
            return Ok(verdict);
        }
    }
    if last != (head, head_hash) || has_stray_texts(tx, head)? {
        verdict.broken = Some(Broken {
            seq: last.0.min(head) + 1,
            why: Why::Head,
        });
    }
    Ok(verdict)
}

fn page(tx: &mut Tx<'_>, after: i64) -> Result<Vec<AuditEntry>> {
    let mut page = Vec::new();
    audit::page(tx, after, PAGE, &mut |entry| {
        page.push(entry);
        Ok(())
    })?;
    Ok(page)
}

/// Follows the chain through a page.
fn chain(page: &[AuditEntry], last: &mut (i64, String), verdict: &mut Verdict) -> Option<Broken> {
    for entry in page {
        let seq = last.0 + 1;
        if entry.seq != seq || entry.previous != last.1 {
            let why = Why::Unchained;
            return Some(Broken { seq, why });
        }
        if !entry.is_whole() {
            let why = Why::Changed;
            return Some(Broken { seq, why });
        }
        *last = (entry.seq, entry.hash.clone());
        verdict.entries += 1;
    }
    None
}

/// The digests of the texts under one entry, folded as they were when it was written.
#[derive(Default)]
struct Fold {
    count: usize,
    first: String,
    hasher: Sha256,
}

impl Fold {
    fn add(&mut self, digest: String) {
        self.hasher.update(digest.as_bytes());
        if self.count == 0 {
            self.first = digest;
        }
        self.count += 1;
    }

    fn digest(self) -> String {
        match self.count {
            0 | 1 => self.first,
            _ => hex::encode(self.hasher.finalize()),
        }
    }
}

/// Holds the texts under a page of entries against their digests.
fn texts(tx: &mut Tx<'_>, page: &[AuditEntry], verdict: &mut Verdict) -> Result<Option<Broken>> {
    let (Some(first), Some(last)) = (page.first(), page.last()) else {
        return Ok(None);
    };
    let mut entries = page.iter().peekable();
    let mut fold = Fold::default();
    let mut broken = None;
    let sql = "SELECT audit_seq, id, salt, text FROM messages WHERE audit_seq BETWEEN $1 AND $2 \
               UNION ALL SELECT audit_seq, id, salt, text FROM reviews \
               WHERE audit_seq BETWEEN $1 AND $2 \
               UNION ALL SELECT audit_seq, id, salt, kind || ' ' || value || ' ' || note FROM acts \
               WHERE audit_seq BETWEEN $1 AND $2 ORDER BY audit_seq, id";
    tx.each(sql, params![first.seq, last.seq], &mut |mut row| {
        let (seq, _): (i64, i64) = (row.take()?, row.take()?);
        while let Some(entry) = entries.next_if(|entry| entry.seq < seq) {
            hold(entry, std::mem::take(&mut fold), &mut broken);
        }
        let (salt, text): (Vec<u8>, String) = (row.take()?, row.take()?);
        fold.add(salted_digest(&salt, &text));
        verdict.texts += 1;
        Ok(())
    })?;
    for entry in entries {
        hold(entry, std::mem::take(&mut fold), &mut broken);
    }
    Ok(broken)
}

fn hold(entry: &AuditEntry, fold: Fold, broken: &mut Option<Broken>) {
    if broken.is_none() && fold.digest() != entry.draft.digest {
        *broken = Some(Broken {
            seq: entry.seq,
            why: Why::Text,
        });
    }
}

fn has_stray_texts(tx: &mut Tx<'_>, head: i64) -> Result<bool> {
    let sql = "SELECT audit_seq FROM messages WHERE audit_seq > $1 OR audit_seq < 1 \
               UNION ALL SELECT audit_seq FROM reviews WHERE audit_seq > $1 OR audit_seq < 1 \
               UNION ALL SELECT audit_seq FROM acts WHERE audit_seq > $1 OR audit_seq < 1 \
               LIMIT 1";
    Ok(tx.value::<i64>(sql, params![head])?.is_some())
}
