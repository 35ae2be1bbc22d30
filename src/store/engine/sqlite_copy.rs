//! Copies whole SQLite databases while others use them, and looks whether one is sound.
//! Never copies a file byte by byte: the log beside it would be missing.

use std::fs::File;
use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::sqlite::{Sqlite, failure, make_private};
use crate::store::error::{Result, StoreError};

/// Copies the state of this moment into a new file that stands alone, and syncs it.
pub fn save(from: &Path, to: &Path) -> Result<()> {
    let source = Sqlite::open_for_reading(from)?;
    make_private(to)?;
    let mut copy = Connection::open(to).map_err(failure)?;
    copy_all(source.connection(), &mut copy)?;
    // Without a log the copy is one file, whoever opens it.
    copy.pragma_update(None, "journal_mode", "DELETE")
        .map_err(failure)?;
    drop(copy);
    let synced = File::open(to).and_then(|file| file.sync_all());
    synced.map_err(|error| StoreError::Broken {
        why: error.to_string(),
    })
}

/// Puts a copy in the place of a store, in one transaction that other programs see at once.
pub fn restore(from: &Path, to: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let source = Connection::open_with_flags(from, flags).map_err(failure)?;
    let mut store = Sqlite::create(to)?;
    copy_all(&source, store.connection_mut())?;
    store.empty_log()
}

/// Reads every page and every index of a file.
///
/// # Errors
/// [`StoreError::Corrupt`] with the first thing that does not fit.
pub fn check(file: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let copy = Connection::open_with_flags(file, flags).map_err(failure)?;
    let said: String = copy
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(failure)?;
    if said == "ok" {
        Ok(())
    } else {
        Err(StoreError::corrupt(said))
    }
}

/// Copies in one step: a writer in between would make it begin anew.
fn copy_all(from: &Connection, to: &mut Connection) -> Result<()> {
    let backup = Backup::new(from, to).map_err(failure)?;
    match backup.step(-1).map_err(failure)? {
        StepResult::Done => Ok(()),
        _ => Err(StoreError::Busy),
    }
}
