//! Lays the files of a packet ready in a folder, all of them or none.
//! Never leaves half a folder under its name: it is filled under another one and renamed.

use std::fs::{self, DirBuilder, File};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::build::Built;
use super::{manifest, refused};
use crate::service::error::Result;
use crate::store::files::Files;

/// The folder of packets, beside that of the evidence.
const FOLDER: &str = "packets";
/// What the name of a folder begins with while it is filled.
const PART: &str = ".part-";
/// The name of the archive in the folder.
const ARCHIVE: &str = "packet.zip";
/// Digits of the hash in the name of a folder: enough to tell two packets apart.
const HASH_DIGITS: usize = 12;

/// Returns the folder in which a packet of a work order is laid ready.
pub fn folder_of(files: &Files, name: &str, zip_sha256: &str) -> PathBuf {
    let hash: String = zip_sha256.chars().take(HASH_DIGITS).collect();
    let beside = files.folder().with_file_name(FOLDER);
    beside.join(format!("{name}-{hash}"))
}

/// Removes the folder in which a packet was laid ready, once its evidence was anonymised.
///
/// # Errors
/// [`crate::service::error::ServiceError::NotTaken`] when it cannot be removed.
pub fn forget(files: &Files, zip_sha256: &str) -> Result<()> {
    let all = files.folder().with_file_name(FOLDER);
    let hash: String = zip_sha256.chars().take(HASH_DIGITS).collect();
    let meant = folders(&all, |name| name.ends_with(&format!("-{hash}")));
    let removed = meant.and_then(|meant| meant.iter().try_for_each(|folder| remove(folder)));
    removed.map_err(|error| refused::not_written(&all, &error))
}

/// Returns the folders whose names are meant.
fn folders(all: &Path, is_meant: impl Fn(&str) -> bool) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(all) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut meant = Vec::new();
    for entry in entries {
        let entry = entry?;
        if is_meant(&entry.file_name().to_string_lossy()) && entry.file_type()?.is_dir() {
            meant.push(entry.path());
        }
    }
    Ok(meant)
}

/// Lays a packet ready: paper, archive, and each file by itself. One that is there already stays.
pub(super) fn ready(built: &Built, folder: &Path) -> Result<()> {
    fill(built, folder).map_err(|error| refused::not_written(folder, &error))
}

/// Writes paper, archive and files into a folder that somebody named.
///
/// # Errors
/// [`crate::service::error::ServiceError::NotTaken`] when the folder cannot be written.
pub fn write(built: &Built, folder: &Path) -> Result<()> {
    let written = make(folder).and_then(|()| put_all(built, folder));
    written.map_err(|error| refused::not_written(folder, &error))
}

fn fill(built: &Built, folder: &Path) -> io::Result<()> {
    let above = folder.parent().unwrap_or(Path::new("."));
    clear(above)?;
    if folder.join(ARCHIVE).is_file() {
        return Ok(());
    }
    make(above)?;
    // The lock goes when this is done, or when the program dies.
    let (part, _lock) = begin(above)?;
    put_all(built, part.path())?;
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    fs::rename(part.path(), folder)?;
    // The folder has its name now; there is nothing left to throw away.
    let _ = part.keep();
    File::open(above)?.sync_all()
}

/// Makes a folder to fill, and holds it: whoever clears up leaves it alone.
fn begin(above: &Path) -> io::Result<(TempDir, File)> {
    loop {
        let part = tempfile::Builder::new().prefix(PART).tempdir_in(above)?;
        let lock = File::open(part.path())?;
        lock.lock()?;
        // Somebody may have cleared it away before it was held.
        if part.path().is_dir() {
            return Ok((part, lock));
        }
    }
}

/// Removes what programs left behind that died while they were filling a folder.
fn clear(above: &Path) -> io::Result<()> {
    for part in folders(above, |name| name.starts_with(PART))? {
        let lock = match File::open(&part) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            opened => opened?,
        };
        if lock.try_lock().is_ok() {
            remove(&part)?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

fn put_all(built: &Built, folder: &Path) -> io::Result<()> {
    put(folder, manifest::PAPER, &built.pdf)?;
    for (path, bytes) in &built.files {
        put(folder, path, bytes)?;
    }
    put(folder, ARCHIVE, &built.zip)?;
    File::open(folder)?.sync_all()
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    let opened = options.write(true).create(true).truncate(true).mode(0o600);
    let mut file = opened.open(folder.join(name))?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn make(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}
