//! Opens a file for import: a regular file within the limit, read once as a whole.
//! Never blocks on a pipe or a device: they are refused before they are opened.

use std::fs::{self, File, Metadata};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use sha2::{Digest, Sha256};

use super::row::Refusal;
use crate::domain::time::Stamp;

/// Largest file in MiB. A year's export of a large shop is about a third of it.
pub const MAX_MIB: u64 = 2048;

/// A file in memory.
#[derive(Debug)]
pub struct Source {
    /// Where it was.
    pub path: PathBuf,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// When it was last written: the time of its observations where the rows name none.
    pub told_at: Stamp,
}

impl Source {
    /// Reads a regular file of at most [`MAX_MIB`].
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        regular(&fs::metadata(path).map_err(|e| refusal(&e))?)?;
        let mut file = File::open(path).map_err(|e| refusal(&e))?;
        let metadata = file.metadata().map_err(|e| refusal(&e))?;
        regular(&metadata)?;
        let limit = MAX_MIB << 20;
        if metadata.len() > limit {
            return Err(Refusal::TooLarge(MAX_MIB));
        }
        let mut bytes = Vec::new();
        bytes
            .try_reserve_exact(usize::try_from(metadata.len()).unwrap_or(0))
            .map_err(|_| Refusal::TooLarge(MAX_MIB))?;
        let wanted = metadata.len();
        let read = file
            .by_ref()
            .take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(|e| refusal(&e))?;
        if read as u64 != wanted {
            return Err(Refusal::Changed);
        }
        if bytes.is_empty() {
            return Err(Refusal::Empty);
        }
        Ok(Self {
            path: path.to_owned(),
            bytes,
            told_at: written_at(&metadata),
        })
    }

    /// Returns the name of the file without its folder and ending.
    pub fn stem(&self) -> String {
        self.path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default()
    }

    /// Returns the SHA-256 of the bytes in hex.
    pub fn sha256(&self) -> String {
        hex::encode(Sha256::digest(&self.bytes))
    }
}

fn regular(metadata: &Metadata) -> Result<(), Refusal> {
    if metadata.is_file() {
        Ok(())
    } else {
        Err(Refusal::NotRegular)
    }
}

fn written_at(metadata: &Metadata) -> Stamp {
    let since_epoch = metadata
        .modified()
        .ok()
        .and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let ms = since_epoch.map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(0));
    Stamp::from_millis(ms)
}

fn refusal(error: &std::io::Error) -> Refusal {
    match error.kind() {
        ErrorKind::NotFound => Refusal::NotFound,
        ErrorKind::PermissionDenied => Refusal::Unreadable("permission denied".to_owned()),
        kind => Refusal::Unreadable(kind.to_string()),
    }
}
