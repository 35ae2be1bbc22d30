//! Files and answers as they came, byte for byte: they are evidence.
//! Never kept twice: the same bytes are the same payload.

use std::io::{self, Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use sha2::{Digest, Sha256};

use super::error::{Result, StoreError};
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::id::PayloadId;
use crate::domain::time::Stamp;

/// Bytes of one chunk before it is deflated.
pub const CHUNK_BYTES: usize = 1024 * 1024;

/// What is known of kept bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payload {
    /// Its id here.
    pub id: PayloadId,
    /// SHA-256 of the bytes, in hex.
    pub sha256: String,
    /// Name of the file; not safe for a screen.
    pub name: String,
    /// What it was recognised as.
    pub kind: String,
    /// How many bytes.
    pub bytes: i64,
    /// When it was taken in.
    pub at: Stamp,
}

/// Bytes that were packed before the transaction that keeps them.
#[derive(Debug, Clone)]
pub struct Packed {
    sha256: String,
    bytes: usize,
    chunks: Vec<Vec<u8>>,
}

impl Packed {
    /// Packs bytes. It takes a while.
    pub fn new(bytes: &[u8]) -> Result<Self> {
        Ok(Self {
            sha256: hex::encode(Sha256::digest(bytes)),
            bytes: bytes.len(),
            chunks: bytes
                .chunks(CHUNK_BYTES)
                .map(deflated)
                .collect::<Result<_>>()?,
        })
    }
}

/// Keeps bytes, or returns what is kept already of the same bytes. The flag says that they are new.
pub fn keep(
    tx: &mut Tx<'_>,
    name: &str,
    kind: &str,
    packed: &Packed,
    now: Stamp,
) -> Result<(Payload, bool)> {
    if let Some(payload) = find(tx, &packed.sha256)? {
        return Ok((payload, false));
    }
    let payload = begin(tx, name, kind, &packed.sha256, packed.bytes, now)?;
    for (place, chunk) in packed.chunks.iter().enumerate() {
        add_chunk(tx, payload.id, place, chunk)?;
    }
    Ok((payload, true))
}

/// Says that bytes with this SHA-256 are being kept, without a chunk of them yet; or returns what is
/// kept of them already.
pub fn begin(
    tx: &mut Tx<'_>,
    name: &str,
    kind: &str,
    sha256: &str,
    bytes: usize,
    now: Stamp,
) -> Result<Payload> {
    if let Some(payload) = find(tx, sha256)? {
        return Ok(payload);
    }
    let payload = Payload {
        id: PayloadId::fresh(tx.ids(), now),
        sha256: sha256.to_owned(),
        name: name.to_owned(),
        kind: kind.to_owned(),
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
        at: now,
    };
    tx.execute(
        "INSERT INTO payloads (id, sha256, name, kind, bytes, at) VALUES ($1, $2, $3, $4, $5, $6)",
        params![
            payload.id,
            &payload.sha256,
            &payload.name,
            &payload.kind,
            payload.bytes,
            payload.at
        ],
    )?;
    Ok(payload)
}

/// Keeps the deflated chunk that stands at a place, from 0.
pub fn add_chunk(tx: &mut Tx<'_>, id: PayloadId, place: usize, deflated: &[u8]) -> Result<()> {
    let place = i64::try_from(place).unwrap_or(i64::MAX);
    tx.execute(
        "INSERT INTO payload_chunks (payload_id, place, body) VALUES ($1, $2, $3)",
        params![id, place, deflated],
    )?;
    Ok(())
}

/// Returns how many chunks are kept: fewer than there are while a large file is taken in.
pub fn chunk_count(tx: &mut Tx<'_>, id: PayloadId) -> Result<usize> {
    let sql = "SELECT COUNT(*) FROM payload_chunks WHERE payload_id = $1";
    Ok(tx.value(sql, params![id])?.unwrap_or(0))
}

/// Returns what is kept of bytes with this SHA-256.
pub fn find(tx: &mut Tx<'_>, sha256: &str) -> Result<Option<Payload>> {
    let sql = "SELECT id, sha256, name, kind, bytes, at FROM payloads WHERE sha256 = $1";
    tx.first(sql, params![sha256], read)
}

/// Returns what is known of a payload.
pub fn get(tx: &mut Tx<'_>, id: PayloadId) -> Result<Payload> {
    let sql = "SELECT id, sha256, name, kind, bytes, at FROM payloads WHERE id = $1";
    tx.first(sql, params![id], read)?
        .ok_or_else(|| StoreError::not_found("payload", id))
}

/// Hands over the bytes of a payload, a piece at a time.
pub fn each_chunk(
    tx: &mut Tx<'_>,
    id: PayloadId,
    then: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<()> {
    let sql = "SELECT body FROM payload_chunks WHERE payload_id = $1 ORDER BY place";
    tx.each(sql, params![id], &mut |mut row| {
        then(&inflated(&row.take::<Vec<u8>>()?)?)
    })
}

/// Packs a chunk of at most [`CHUNK_BYTES`]. It takes a while and needs no transaction.
pub fn deflated(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).map_err(|e| damaged(&e))?;
    encoder.finish().map_err(|e| damaged(&e))
}

/// Stops at the size of a chunk, so that a forged one cannot fill the memory.
fn inflated(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut whole = Vec::new();
    let mut decoder = DeflateDecoder::new(bytes).take(CHUNK_BYTES as u64);
    decoder.read_to_end(&mut whole).map_err(|e| damaged(&e))?;
    Ok(whole)
}

fn damaged(error: &io::Error) -> StoreError {
    StoreError::corrupt(format!("a kept file: {error}"))
}

fn read(row: &mut Row) -> Result<Payload> {
    Ok(Payload {
        id: row.take()?,
        sha256: row.take()?,
        name: row.take()?,
        kind: row.take()?,
        bytes: row.take()?,
        at: row.take()?,
    })
}
