//! Backups: a verified copy of a live store in one SQLite file, with the files of its evidence in a
//! folder beside it, and the way back.
//! Never overwrites a store that holds something, unless that is said.
//!
//! A backup of PostgreSQL is a SQLite store too, filled table by table in one snapshot, so that a
//! merchant can look into every backup and restore it into either engine. Files are copied after the
//! rows that name them: a living store only ever adds some.

use std::fs;
use std::path::{Path, PathBuf};

use super::audit;
use super::copy;
use super::desk::Store;
use super::engine::sqlite_copy;
use super::error::{Result, StoreError};
use super::file_copies::{Lost, Named};
use super::files::Files;
use super::location::{Location, Open};
use super::sql::params;
use super::tables;
use super::verify;
use crate::domain::audit::{Action, AuditDraft};
use crate::domain::time::Stamp;
use crate::i18n::sentence::Sentence;

/// What a verified copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Rows of all tables.
    pub rows: i64,
    /// Entries of the record, all of which hold.
    pub entries: i64,
    /// Texts that the record vouches for.
    pub texts: i64,
    /// Files that its rows name.
    pub files: usize,
    /// Those of them that are missing or were changed.
    pub lost: Vec<Lost>,
}

/// Who restores a store, when, and whether it may replace one that holds something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order<'a> {
    /// Who.
    pub actor: &'a str,
    /// When.
    pub now: Stamp,
    /// Whether a store that holds something may be replaced.
    pub may_replace: bool,
    /// Whether it may be restored although files are missing or were changed.
    pub may_lack_files: bool,
}

/// What became of a backup that was to be put in the place of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Restored {
    /// It is in place.
    Whole(Report),
    /// Files are missing or were changed, and that may not be; nothing was restored.
    Lacks(Vec<Lost>),
}

/// Copies a store that others may be using into a new file, the files of its evidence into the folder
/// beside it, and verifies the copy. Files that are missing or were changed are told in the report.
///
/// The file has its name only once it is whole and verified.
///
/// # Errors
/// [`StoreError::Conflict`] when there is a file of that name.
pub fn save(from: &Location, files: &Files, to: &Path) -> Result<Report> {
    if to.exists() {
        return Err(StoreError::Conflict {
            what: Sentence::new("conflict-file-there").with("file", to.display()),
        });
    }
    let part = beside(to, "part");
    let own = Files::of_backup(to);
    let is_new = !own.folder().exists();
    let copied = copy_out(from, &part)
        .and_then(|()| check(&part))
        .and_then(|(report, named)| {
            let lost = named.copy(files, &own)?;
            Ok(Report { lost, ..report })
        });
    let named = copied.and_then(|report| fs::rename(&part, to).map(|()| report).map_err(disk));
    if named.is_err() {
        // What failed is the news; a part that cannot be removed is only in the way.
        let _ = fs::remove_file(&part);
        if is_new {
            let _ = fs::remove_dir_all(own.folder());
        }
    }
    named
}

/// Verifies the database of a backup: every page, every entry of the record and every text it
/// vouches for. Returns the files that it names too.
///
/// # Errors
/// [`StoreError::Corrupt`] naming what does not hold.
fn check(file: &Path) -> Result<(Report, Named)> {
    if !file.exists() {
        return Err(StoreError::Missing {
            place: file.display().to_string(),
        });
    }
    sqlite_copy::check(file)?;
    let mut store = Store::open(&Location::Sqlite(file.to_owned()), Open::ReadOnly)?;
    let named = store.read(Named::read)?;
    Ok((report(&mut store, &named)?, named))
}

/// Puts a verified backup in the place of a store, and its files into the store's folder; afterwards
/// the record says so. A file that lies in that folder already need not be in the backup.
///
/// # Errors
/// [`StoreError::Conflict`] when the store holds something and replacing it was not asked for.
pub fn restore(from: &Path, to: &Location, files: &Files, order: Order<'_>) -> Result<Restored> {
    let (_, named) = check(from)?;
    if !order.may_replace {
        refuse_full(to)?;
    }
    let own = Files::of_backup(from);
    let lost = named.lost(&own, files)?;
    if !lost.is_empty() && !order.may_lack_files {
        return Ok(Restored::Lacks(lost));
    }
    // The files come first: a row never names one that is not there yet.
    let lost = named.copy(&own, files)?;
    match to {
        Location::Sqlite(path) => {
            step_aside_if_damaged(to, path)?;
            sqlite_copy::restore(from, path)?;
        }
        Location::Postgres(_) => copy_in(from, to, order.now)?,
        Location::Memory => {
            return Err(StoreError::Unavailable {
                why: "a store in memory ends before anybody could use it".to_owned(),
            });
        }
    }
    let mut store = Store::open(to, Open::Existing)?;
    let restored = Report {
        lost,
        ..report(&mut store, &named)?
    };
    store.write(|tx| {
        let draft = AuditDraft {
            at: order.now,
            actor: order.actor.to_owned(),
            action: Action::Restored,
            subject: String::new(),
            digest: String::new(),
            detail: format!(
                "{} rows {} files {} lost",
                restored.rows,
                restored.files,
                restored.lost.len()
            ),
        };
        audit::append(tx, draft).map(|_| ())
    })?;
    Ok(Restored::Whole(restored))
}

fn copy_out(from: &Location, part: &Path) -> Result<()> {
    if let Location::Sqlite(path) = from {
        if !path.exists() {
            return Err(StoreError::Missing {
                place: from.to_string(),
            });
        }
        return sqlite_copy::save(path, part);
    }
    let log = beside(part, "log");
    let whole = Location::Sqlite(log.clone());
    let copied = copy_rows(from, &whole).and_then(|()| sqlite_copy::save(&log, part));
    for left in [
        log.clone(),
        with_ending(&log, "-wal"),
        with_ending(&log, "-shm"),
    ] {
        let _ = fs::remove_file(left);
    }
    copied
}

fn copy_rows(from: &Location, to: &Location) -> Result<()> {
    let mut source = Store::open(from, Open::ReadOnly)?;
    let mut target = Store::make_empty(to)?;
    source.read(|from| target.write(|to| copy::all(from, to).map(|_| ())))
}

fn copy_in(from: &Path, to: &Location, now: Stamp) -> Result<()> {
    let mut source = Store::open(&Location::Sqlite(from.to_owned()), Open::ReadOnly)?;
    let mut target = Store::open(to, Open::Create(now))?;
    source.read(|from| {
        target.write(|to| {
            copy::empty(to)?;
            copy::all(from, to).map(|_| ())
        })
    })
}

/// Verifies an open store and counts its rows.
fn report(store: &mut Store, named: &Named) -> Result<Report> {
    store.read(|tx| {
        let verdict = verify::all(tx)?;
        if let Some(broken) = verdict.broken {
            return Err(StoreError::corrupt(format!(
                "entry {} of the record: {}",
                broken.seq, broken.why
            )));
        }
        let mut rows = 0;
        for table in tables::all() {
            let sql = format!("SELECT count(*) FROM {}", table.name);
            rows += tx.value::<i64>(&sql, params![])?.unwrap_or(0);
        }
        Ok(Report {
            rows,
            entries: verdict.entries,
            texts: verdict.texts,
            files: named.len(),
            lost: Vec::new(),
        })
    })
}

/// A store in which nothing was ever done but made may be replaced without asking.
fn refuse_full(to: &Location) -> Result<()> {
    let mut store = match Store::open(to, Open::ReadOnly) {
        Ok(store) => store,
        Err(StoreError::Missing { .. }) => return Ok(()),
        Err(error) => return Err(error),
    };
    let (entries, _) = store.read(audit::head)?;
    if entries <= 1 {
        return Ok(());
    }
    Err(StoreError::Conflict {
        what: Sentence::new("conflict-store-there").with("place", to),
    })
}

/// A file that is no database cannot be written into: it keeps its bytes under another name.
fn step_aside_if_damaged(to: &Location, path: &Path) -> Result<()> {
    if !matches!(
        Store::open(to, Open::ReadOnly),
        Err(StoreError::Corrupt { .. })
    ) {
        return Ok(());
    }
    for ending in ["", "-wal", "-shm"] {
        let from = with_ending(path, ending);
        if from.exists() {
            fs::rename(&from, with_ending(path, &format!(".damaged{ending}"))).map_err(disk)?;
        }
    }
    Ok(())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    with_ending(path, &format!(".{ending}"))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it stands where `map_err` hands the error over"
)]
fn disk(error: std::io::Error) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        _ => StoreError::Unavailable {
            why: error.to_string(),
        },
    }
}
