//! Holds what the record names by a plain hash against it: rule files that came into use, and files
//! that were taken in.
//! Never holds more than a piece of a file.

use sha2::{Digest, Sha256};

use super::error::{Result, StoreError};
use super::payloads;
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::audit::Action;
use crate::domain::id::PayloadId;

/// What an import's entry says of the file before its hash.
pub const FILE_HASH: &str = "sha256=";

/// Returns the entry behind the first rule file that is not what it was when it came into use, or
/// that is in use although another one or none should be.
pub(in crate::store) fn first_changed_pack(tx: &mut Tx<'_>) -> Result<Option<i64>> {
    let mut packs: Vec<(String, String, bool, bool)> = Vec::new();
    let sql = "SELECT name, version, sha256, body, is_used FROM packs ORDER BY name, sha256";
    tx.each(sql, &[], &mut |mut row| {
        let [name, version, sha256, body]: [String; 4] =
            [row.take()?, row.take()?, row.take()?, row.take()?];
        let is_whole = hex::encode(Sha256::digest(body)) == sha256;
        packs.push((name, format!("{version} {sha256}"), is_whole, row.take()?));
        Ok(())
    })?;
    let mut first: Option<i64> = None;
    for (name, as_entered, is_whole, is_used) in packs {
        let newest = "SELECT seq, detail FROM audit WHERE subject = $1 AND action = $2 \
                      ORDER BY seq DESC LIMIT 1";
        let changed = Action::PackChanged;
        let newest = tx.first(newest, params![&name, changed], said)?;
        let entered = "SELECT seq FROM audit WHERE subject = $1 AND action = $2 AND detail = $3 \
                       ORDER BY seq DESC LIMIT 1";
        let entered: Option<i64> = tx.value(entered, params![&name, changed, &as_entered])?;
        let should_be = newest
            .as_ref()
            .is_some_and(|(_, detail)| *detail == as_entered);
        if is_whole && entered.is_some() && is_used == should_be {
            continue;
        }
        // The entry that brought it in, or the newest about its name, or the first of all.
        let blamed = entered.or(newest.map(|(seq, _)| seq)).unwrap_or(1);
        first = Some(first.map_or(blamed, |first| first.min(blamed)));
    }
    Ok(first)
}

/// Returns the entry behind the first taken-in file whose bytes are not those that were taken in. A
/// file that is still being taken in, and one whose bytes were dropped on record, are left out.
pub(in crate::store) fn first_changed_file(tx: &mut Tx<'_>) -> Result<Option<i64>> {
    let sql = "SELECT p.id, p.sha256, p.bytes, (SELECT count(*) FROM imports i \
               WHERE i.payload_id = p.id AND i.finished_at IS NOT NULL) FROM payloads p ORDER BY p.id";
    let mut files: Vec<(PayloadId, String, i64, i64)> = Vec::new();
    tx.each(sql, &[], &mut |mut row| {
        files.push((row.take()?, row.take()?, row.take()?, row.take()?));
        Ok(())
    })?;
    let mut first: Option<i64> = None;
    for (id, sha256, bytes, finished) in files {
        let entry = "SELECT seq, detail FROM audit WHERE subject = $1 AND action = $2 \
                     ORDER BY seq LIMIT 1";
        let told = tx.first(entry, params![id.to_string(), Action::Imported], said)?;
        let Some((seq, detail)) = told else {
            // Nothing of it was told: the hash is not on record.
            continue;
        };
        let told = detail
            .split(' ')
            .find_map(|part| part.strip_prefix(FILE_HASH));
        let dropped = tx.first(entry, params![id.to_string(), Action::Erased], said)?;
        let is_named = told.is_none_or(|told| told == sha256);
        let is_whole = dropped.is_some() || is_as_it_was(tx, id, &sha256, bytes, finished > 0)?;
        if !is_named || !is_whole {
            first = Some(first.map_or(seq, |first| first.min(seq)));
        }
    }
    Ok(first)
}

fn said(row: &mut Row) -> Result<(i64, String)> {
    Ok((row.take()?, row.take()?))
}

fn is_as_it_was(
    tx: &mut Tx<'_>,
    id: PayloadId,
    sha256: &str,
    bytes: i64,
    is_finished: bool,
) -> Result<bool> {
    let (mut hasher, mut length) = (Sha256::new(), 0_i64);
    let read = payloads::each_chunk(tx, id, &mut |chunk| {
        hasher.update(chunk);
        length += i64::try_from(chunk.len()).unwrap_or(0);
        Ok(())
    });
    match read {
        Err(StoreError::Corrupt { .. }) => Ok(false),
        Err(other) => Err(other),
        Ok(()) if length < bytes && !is_finished => Ok(true),
        Ok(()) => Ok(hex::encode(hasher.finalize()) == sha256),
    }
}
