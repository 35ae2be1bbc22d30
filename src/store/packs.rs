//! Versions of the shop's own word lists and platform files that came into use.
//! Never judges whether one is good: what is stored here was.

use super::error::Result;
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::time::Stamp;

/// A version of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// What it lies over or adds: `words/zh/contacts`, `platforms/pinduoduo`.
    pub name: String,
    /// What it calls itself, and the beginning of its digest.
    pub version: String,
    /// Digest of its text, 64 hex digits.
    pub sha256: String,
    /// Its text.
    pub text: String,
}

/// Returns the versions that are in use, by name.
pub fn used(tx: &mut Tx<'_>) -> Result<Vec<Pack>> {
    let sql = "SELECT name, version, sha256, body FROM packs WHERE is_used = 1 ORDER BY name";
    tx.rows(sql, &[], read)
}

/// Puts a version into the place of the one in use.
pub fn take_into_use(tx: &mut Tx<'_>, pack: &Pack, now: Stamp) -> Result<()> {
    leave(tx, &pack.name)?;
    tx.execute(
        "INSERT INTO packs (name, sha256, version, body, at, is_used) \
         VALUES ($1, $2, $3, $4, $5, 1) \
         ON CONFLICT (name, sha256) DO UPDATE SET at = excluded.at, is_used = 1",
        params![&pack.name, &pack.sha256, &pack.version, &pack.text, now],
    )?;
    Ok(())
}

/// Notes that no version of a file is in use any more.
pub fn leave(tx: &mut Tx<'_>, name: &str) -> Result<()> {
    let sql = "UPDATE packs SET is_used = 0 WHERE name = $1 AND is_used = 1";
    tx.execute(sql, params![name]).map(|_| ())
}

fn read(row: &mut Row) -> Result<Pack> {
    Ok(Pack {
        name: row.take()?,
        version: row.take()?,
        sha256: row.take()?,
        text: row.take()?,
    })
}
