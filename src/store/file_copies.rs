//! Copies the files that a store names from one folder into another, each held against its hash on
//! the way. Never stops at one that is missing or changed: it is told, and the others are copied.

use std::collections::BTreeMap;

use super::error::{Result, StoreError};
use super::files::{Files, Unreceived};
use super::tx::Tx;
use crate::domain::code::codes;

codes! {
    /// Why a file could not be copied.
    pub enum Loss {
        /// It is not there.
        Missing = "missing",
        /// Its bytes are not those that its hash was taken of, or cannot be read.
        Changed = "changed",
    }
}

/// A file that could not be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// SHA-256 of the bytes that it should have, in hex.
    pub sha256: String,
    /// The name it came under; not safe for a screen.
    pub name: String,
    /// Why.
    pub why: Loss,
}

/// The files that the rows of a store name: what each came under, by its hash.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named(BTreeMap<String, String>);

impl Named {
    /// Reads which files the rows of a store name.
    pub fn read(tx: &mut Tx<'_>) -> Result<Self> {
        let sql = "SELECT sha256, name FROM evidence_files UNION \
                   SELECT outgoing_sha256, name FROM evidence_files UNION \
                   SELECT zip_sha256, 'packet.zip' FROM packets UNION \
                   SELECT pdf_sha256, 'packet.pdf' FROM packets";
        let named = tx.rows(sql, &[], |row| Ok((row.take()?, row.take()?)))?;
        // What was anonymised names no file any more.
        let is_there = |(sha256, _): &(String, String)| !sha256.is_empty();
        Ok(Self(named.into_iter().filter(is_there).collect()))
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Copies them all where they are not yet, and returns those that could not be.
    ///
    /// # Errors
    /// When the folder that is copied into cannot be written.
    pub fn copy(&self, from: &Files, to: &Files) -> Result<Vec<Lost>> {
        self.each(|sha256| copy(from, to, sha256))
    }

    /// Returns those that are whole in neither of two folders.
    pub fn lost(&self, first: &Files, second: &Files) -> Result<Vec<Lost>> {
        self.each(|sha256| match found(first, sha256)? {
            Some(why) if found(second, sha256)?.is_some() => Ok(Some(why)),
            _ => Ok(None),
        })
    }

    fn each(&self, look: impl Fn(&str) -> Result<Option<Loss>>) -> Result<Vec<Lost>> {
        let mut lost = Vec::new();
        for (sha256, name) in &self.0 {
            if let Some(why) = look(sha256)? {
                lost.push(Lost {
                    sha256: sha256.clone(),
                    name: name.clone(),
                    why,
                });
            }
        }
        Ok(lost)
    }
}

/// Returns the hash of each file that a row names, with the first entry that vouches for it.
pub(in crate::store) fn by_entry(tx: &mut Tx<'_>) -> Result<BTreeMap<String, i64>> {
    let sql = "SELECT sha256, audit_seq FROM evidence_files UNION \
               SELECT outgoing_sha256, audit_seq FROM evidence_files UNION \
               SELECT zip_sha256, audit_seq FROM packets UNION \
               SELECT pdf_sha256, audit_seq FROM packets ORDER BY 2 DESC";
    let named: Vec<(String, i64)> = tx.rows(sql, &[], |row| Ok((row.take()?, row.take()?)))?;
    let is_there = |(sha256, _): &(String, i64)| !sha256.is_empty();
    Ok(named.into_iter().filter(is_there).collect())
}

/// Returns what is wrong with a file, where anything is.
pub(in crate::store) fn found(files: &Files, sha256: &str) -> Result<Option<Loss>> {
    match files.check(sha256) {
        Ok(_) => Ok(None),
        Err(StoreError::NotFound { .. }) => Ok(Some(Loss::Missing)),
        Err(StoreError::Corrupt { .. } | StoreError::Broken { .. }) => Ok(Some(Loss::Changed)),
        Err(other) => Err(other),
    }
}

fn copy(from: &Files, to: &Files, sha256: &str) -> Result<Option<Loss>> {
    if found(to, sha256)?.is_none() {
        return Ok(None);
    }
    let mut open = match from.open(sha256) {
        Ok(open) => open,
        Err(StoreError::NotFound { .. }) => return Ok(Some(Loss::Missing)),
        Err(StoreError::Broken { .. }) => return Ok(Some(Loss::Changed)),
        Err(other) => return Err(other),
    };
    let received = match to.receive(&mut open, u64::MAX) {
        Ok(received) => received,
        Err(Unreceived::Store(error)) => return Err(error),
        Err(Unreceived::Source(_) | Unreceived::TooLarge { .. }) => return Ok(Some(Loss::Changed)),
    };
    if received.stored().sha256 != sha256 {
        return Ok(Some(Loss::Changed));
    }
    received.keep().map(|_| None)
}
