//! Files that the shop keeps, each under the SHA-256 of its bytes, in a folder beside the database.
//! Never changes a file, and removes none but what was anonymised: the row that names it comes after
//! it, so that a program that dies in between leaves a file that nobody names, and nothing else.

use std::collections::BTreeSet;
use std::fs::{self, DirBuilder, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::error::{Result, StoreError};
use super::location::Location;
use super::sql::Row;
use super::tx::Tx;
use crate::domain::time::Stamp;

/// The folder of the files, beside the database.
const FOLDER: &str = "evidence";
/// What the folder of a backup's files has behind the name of the backup.
const OF_BACKUP: &str = ".evidence";
/// What a file is called until it is whole.
const PART: &str = ".part-";
/// Bytes that are copied at once.
const CHUNK: usize = 64 * 1024;
/// Digits of a SHA-256 in hex.
const DIGITS: usize = 64;

/// A folder of files by their hashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    folder: PathBuf,
}

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: u64,
}

/// A copy that has no name yet: it can be looked at, and goes unless it is kept.
#[derive(Debug)]
pub struct Received {
    part: NamedTempFile,
    stored: Stored,
    folder: PathBuf,
}

/// Why a copy could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Unreceived {
    /// What was to be copied could not be read.
    #[error("{0}")]
    Source(io::Error),
    /// It has more bytes than may be kept.
    #[error("it has more than {limit} bytes")]
    TooLarge {
        /// How many it may have.
        limit: u64,
    },
    /// The folder could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a look through the folder found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sorted {
    /// Files that a row names and that are there.
    pub kept: usize,
    /// Hashes that a row names and whose file is not there.
    pub missing: Vec<String>,
    /// Files that no row names: what a program left that died before it wrote the row. They do no
    /// harm.
    pub strays: Vec<PathBuf>,
}

impl Files {
    /// Returns the files of a store: beside its database, or in the folder of the profile's data
    /// where the database is elsewhere. A backup that is opened as a store has its own.
    pub fn of(location: &Location, data: &Path) -> Self {
        let Location::Sqlite(database) = location else {
            return Self::in_folder(data.join(FOLDER));
        };
        let own = Self::of_backup(database);
        if own.folder.is_dir() {
            return own;
        }
        Self::in_folder(database.parent().unwrap_or(data).join(FOLDER))
    }

    /// Returns the files of a backup, in a folder beside it that has its name.
    pub fn of_backup(backup: &Path) -> Self {
        let mut name = backup.as_os_str().to_owned();
        name.push(OF_BACKUP);
        Self::in_folder(PathBuf::from(name))
    }

    /// Returns the files of a folder, which is made when the first file comes.
    pub const fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Returns the folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns where the file of a hash lies, or would lie.
    pub fn path_of(&self, sha256: &str) -> PathBuf {
        let first_two: String = sha256.chars().take(2).collect();
        self.folder.join(first_two).join(sha256)
    }

    /// Keeps bytes. When it returns, they are on the disk under their hash.
    pub fn put(&self, body: &[u8]) -> Result<Stored> {
        match self.receive(&mut &*body, u64::MAX) {
            Ok(received) => received.keep(),
            Err(Unreceived::Store(error)) => Err(error),
            // Bytes in memory are always read, and never more than there can be.
            Err(other) => Err(StoreError::Broken {
                why: other.to_string(),
            }),
        }
    }

    /// Copies what a reader gives, up to `limit` bytes, and hashes it on the way. Nothing is kept
    /// until [`Received::keep`].
    pub fn receive(
        &self,
        reader: &mut dyn Read,
        limit: u64,
    ) -> std::result::Result<Received, Unreceived> {
        make_folder(&self.folder)?;
        let named = tempfile::Builder::new()
            .prefix(PART)
            .tempfile_in(&self.folder);
        let mut part = named.map_err(|error| self.failed(&error))?;
        let mut hasher = Sha256::new();
        let mut bytes = 0_u64;
        let mut chunk = vec![0; CHUNK];
        loop {
            let count = match reader.read(&mut chunk) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Unreceived::Source(error)),
            };
            bytes += count as u64;
            if bytes > limit {
                return Err(Unreceived::TooLarge { limit });
            }
            let piece = chunk.get(..count).unwrap_or_default();
            hasher.update(piece);
            let written = part.write_all(piece);
            written.map_err(|error| self.failed(&error))?;
        }
        let sha256 = hex::encode(hasher.finalize());
        Ok(Received {
            part,
            stored: Stored { sha256, bytes },
            folder: self.folder.clone(),
        })
    }

    /// Opens a file for reading.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there.
    pub fn open(&self, sha256: &str) -> Result<File> {
        if !is_hash(sha256) {
            return Err(StoreError::not_found("file", sha256));
        }
        File::open(self.path_of(sha256)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => StoreError::not_found("file", sha256),
            _ => self.failed(&error),
        })
    }

    /// Reads a whole file and holds it against its hash.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there, [`StoreError::Corrupt`] when it was changed.
    pub fn read(&self, sha256: &str) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        let read = self.open(sha256)?.read_to_end(&mut body);
        read.map_err(|error| self.failed(&error))?;
        if hex::encode(Sha256::digest(&body)) == sha256 {
            Ok(body)
        } else {
            Err(changed(sha256))
        }
    }

    /// Holds a file against its hash without keeping it in memory. Returns its size.
    ///
    /// # Errors
    /// As [`Files::read`].
    pub fn check(&self, sha256: &str) -> Result<u64> {
        let mut file = self.open(sha256)?;
        let mut hasher = Sha256::new();
        let mut chunk = vec![0; CHUNK];
        let mut bytes = 0_u64;
        loop {
            let count = file.read(&mut chunk);
            let count = count.map_err(|error| self.failed(&error))?;
            if count == 0 {
                break;
            }
            bytes += count as u64;
            hasher.update(chunk.get(..count).unwrap_or_default());
        }
        if hex::encode(hasher.finalize()) == sha256 {
            Ok(bytes)
        } else {
            Err(changed(sha256))
        }
    }

    /// Removes a file that no row names any more, unless it was put there after `young`: somebody may
    /// be about to name it. Returns whether it is gone.
    pub fn remove(&self, sha256: &str, young: Stamp) -> Result<bool> {
        let path = self.path_of(sha256);
        if !is_hash(sha256) {
            return Ok(true);
        }
        let removed = fs::metadata(&path)
            .and_then(|told| told.modified())
            .and_then(|put_at| {
                let put_at: chrono::DateTime<chrono::Utc> = put_at.into();
                let is_young = put_at.timestamp_millis() >= young.millis();
                if is_young {
                    return Ok(false);
                }
                fs::remove_file(&path).map(|()| true)
            });
        match removed {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
            removed => removed.map_err(|error| self.failed(&error)),
        }
    }

    /// Looks through the folder: which of the named files are there, and what nobody names.
    pub fn sort(&self, named: &BTreeSet<String>) -> Result<Sorted> {
        let mut sorted = Sorted::default();
        let mut there = BTreeSet::new();
        for path in self.all()? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if named.contains(&*name) && path == self.path_of(&name) {
                sorted.kept += 1;
                there.insert(name.into_owned());
            } else {
                sorted.strays.push(path);
            }
        }
        sorted.missing = named.difference(&there).cloned().collect();
        sorted.strays.sort();
        Ok(sorted)
    }

    /// Returns every file of the folder.
    fn all(&self) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            let entries = match fs::read_dir(&folder) {
                Ok(entries) => entries,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(self.failed(&error)),
            };
            for entry in entries {
                let entry = entry.map_err(|error| self.failed(&error))?;
                let kind = entry.file_type().map_err(|error| self.failed(&error))?;
                if kind.is_dir() {
                    folders.push(entry.path());
                } else {
                    found.push(entry.path());
                }
            }
        }
        Ok(found)
    }

    fn failed(&self, error: &io::Error) -> StoreError {
        disk(&self.folder, error)
    }
}

impl Received {
    /// Returns the hash and the size of the copy.
    pub const fn stored(&self) -> &Stored {
        &self.stored
    }

    /// Reads the copy from its beginning.
    pub fn read(&mut self) -> Result<Vec<u8>> {
        let failed = |error: io::Error| disk(&self.folder, &error);
        let file = self.part.as_file_mut();
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        let mut body = Vec::with_capacity(usize::try_from(self.stored.bytes).unwrap_or_default());
        file.read_to_end(&mut body).map_err(failed)?;
        Ok(body)
    }

    /// Gives the copy its name. A file of the same bytes that is there already is replaced by it,
    /// which also mends one that was damaged.
    pub fn keep(self) -> Result<Stored> {
        let folder = self.folder;
        let failed = |error: &io::Error| disk(&folder, error);
        self.part.as_file().sync_all().map_err(|e| failed(&e))?;
        let files = Files::in_folder(folder.clone());
        let path = files.path_of(&self.stored.sha256);
        let inner = path.parent().unwrap_or(&folder);
        let is_new = !inner.exists();
        make_folder(inner)?;
        self.part
            .persist(&path)
            .map_err(|refused| failed(&refused.error))?;
        sync_folder(inner)?;
        if is_new {
            sync_folder(&folder)?;
        }
        Ok(self.stored)
    }
}

/// Returns the hashes of all files that a row names.
pub fn named(tx: &mut Tx<'_>) -> Result<BTreeSet<String>> {
    let sql = "SELECT sha256 FROM evidence_files UNION SELECT outgoing_sha256 FROM evidence_files \
               UNION SELECT zip_sha256 FROM packets UNION SELECT pdf_sha256 FROM packets";
    let mut named: BTreeSet<String> = tx.rows(sql, &[], Row::take)?.into_iter().collect();
    // What was anonymised names no file any more.
    named.remove("");
    Ok(named)
}

/// Returns whether a word is a SHA-256 in hex: what else is asked for must not become a path.
fn is_hash(word: &str) -> bool {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    word.len() == DIGITS && word.bytes().all(is_digit)
}

fn changed(sha256: &str) -> StoreError {
    StoreError::corrupt(format!("the file {sha256} was changed"))
}

/// Makes a folder that its owner alone reads; what was made above it is synced into its parent.
fn make_folder(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| disk(folder, &error))?;
    // The folder above a bare name is the one the program runs in.
    let above = folder
        .parent()
        .filter(|above| !above.as_os_str().is_empty());
    sync_folder(above.unwrap_or(Path::new(".")))
}

/// Puts the names of a folder on the disk.
fn sync_folder(folder: &Path) -> Result<()> {
    let synced = File::open(folder).and_then(|open| open.sync_all());
    synced.map_err(|error| disk(folder, &error))
}

fn disk(folder: &Path, error: &io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StoreError::Denied {
            place: folder.display().to_string(),
        },
        _ => StoreError::Broken {
            why: error.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A folder, and the files in a folder below it that is not made yet.
    fn files() -> (tempfile::TempDir, Files) {
        let root = tempfile::tempdir().unwrap();
        let files = Files::in_folder(root.path().join("evidence"));
        (root, files)
    }

    #[test]
    fn what_is_put_comes_back_by_its_hash() {
        let (_root, files) = files();
        let stored = files.put("底单".as_bytes()).unwrap();
        assert_eq!(
            stored.sha256,
            hex::encode(Sha256::digest("底单".as_bytes()))
        );
        assert_eq!(stored.bytes, 6);
        assert_eq!(files.read(&stored.sha256).unwrap(), "底单".as_bytes());
        assert_eq!(files.check(&stored.sha256).unwrap(), 6);
        assert_eq!(files.put("底单".as_bytes()).unwrap(), stored);
        assert_eq!(files.all().unwrap(), [files.path_of(&stored.sha256)]);
    }

    #[test]
    fn files_and_folders_are_for_their_owner_alone() {
        let (_root, files) = files();
        let path = files.path_of(&files.put(b"x").unwrap().sha256);
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
        assert_eq!(mode(files.folder()), 0o700);
    }

    #[test]
    fn a_copy_that_is_not_kept_leaves_nothing() {
        let (_root, files) = files();
        let mut received = files.receive(&mut &b"abc"[..], 3).unwrap();
        assert_eq!(received.read().unwrap(), b"abc");
        drop(received);
        assert!(files.all().unwrap().is_empty());
    }

    #[test]
    fn a_copy_stops_at_its_limit_and_leaves_nothing() {
        let (_root, files) = files();
        let refused = files.receive(&mut io::repeat(7), 100_000).unwrap_err();
        assert!(matches!(refused, Unreceived::TooLarge { limit: 100_000 }));
        assert!(files.all().unwrap().is_empty());
    }

    #[test]
    fn a_file_without_its_row_is_a_stray_and_does_no_harm() {
        let (_root, files) = files();
        // Died before the row: the file is whole and nobody names it.
        let stray = files.put(b"whole").unwrap();
        // Died while copying: a part is left.
        let received = files.receive(&mut &b"half"[..], 100).unwrap();
        let (_, part) = received.part.keep().unwrap();
        let kept = files.put(b"kept").unwrap();
        let lost = hex::encode(Sha256::digest(b"lost"));
        let named = BTreeSet::from([kept.sha256.clone(), lost.clone()]);
        let sorted = files.sort(&named).unwrap();
        assert_eq!(sorted.kept, 1);
        assert_eq!(sorted.missing, [lost]);
        let mut strays = vec![part, files.path_of(&stray.sha256)];
        strays.sort();
        assert_eq!(sorted.strays, strays);
        // The next attempt at the same file is as good as the first.
        assert_eq!(files.put(b"whole").unwrap(), stray);
        assert_eq!(files.read(&stray.sha256).unwrap(), b"whole");
    }

    #[test]
    fn a_changed_file_is_told_and_mended_by_putting_it_again() {
        let (_root, files) = files();
        let stored = files.put(b"signed").unwrap();
        fs::write(files.path_of(&stored.sha256), b"forged").unwrap();
        assert!(matches!(
            files.read(&stored.sha256),
            Err(StoreError::Corrupt { .. })
        ));
        assert!(matches!(
            files.check(&stored.sha256),
            Err(StoreError::Corrupt { .. })
        ));
        files.put(b"signed").unwrap();
        assert_eq!(files.check(&stored.sha256), Ok(6));
    }

    #[test]
    fn what_is_no_hash_is_no_path() {
        let (root, files) = files();
        fs::write(root.path().join("secret"), b"x").unwrap();
        for word in ["", "..", "../secret", &"A".repeat(64), &"0".repeat(64)] {
            let refused = files.open(word);
            assert!(
                matches!(refused, Err(StoreError::NotFound { .. })),
                "{word}"
            );
        }
    }

    #[test]
    fn an_empty_folder_has_nothing_to_sort() {
        let (_root, files) = files();
        assert_eq!(files.sort(&BTreeSet::new()), Ok(Sorted::default()));
    }
}
