//! Speaks to a SQLite file or to a SQLite database in memory.
//! Never checkpoints within a write: a commit costs one sync, and the log is emptied when idle.

use std::fs::{DirBuilder, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, ErrorCode, OpenFlags, ToSql};

use crate::store::error::{Result, StoreError};
use crate::store::sql::{Access, Engine, Row, Value};

/// A write that meets another program's looks again after this time, and says after so many times
/// (some ten seconds) that the store is busy.
const LOOK_AGAIN: Duration = Duration::from_millis(1);
const BUSY_LOOKS: i32 = 9_000;
/// How long a program that writes many rows leaves the store free after each commit. Whoever waits
/// looks at least once in that time; without it two programs would wait until the last row.
const GIVE_WAY: Duration = Duration::from_millis(2);
/// Memory for pages of the database, in KiB; while many rows are written, the second.
const CACHE_KIB: i64 = 2 * 1024;
const BULK_CACHE_KIB: i64 = 64 * 1024;
/// Statements that are kept ready.
const STATEMENTS: usize = 128;
/// Log pages (of 4 KiB) from which on an idle moment is used to empty the log. A log of this size
/// is read in about a millisecond when the store is opened.
const IDLE_PAGES: i64 = 512;
/// Bytes of a page in the log, and what the file of an emptied log is cut to.
const LOG_PAGE_BYTES: u64 = 4_096 + 24;
const LOG_BYTES: u64 = 2 * 1024 * 1024;
/// Log pages from which on a commit empties the log even though nobody is idle.
const BUSY_PAGES: i64 = 16 * 1024;
/// The same while many rows are written: their commits are not synced, and whoever commits between
/// them syncs what they have left.
const BULK_PAGES: i64 = 4 * 1024;

/// One connection to SQLite.
#[derive(Debug)]
pub struct Sqlite {
    connection: Connection,
    /// Pages in the log after the last commit of this connection.
    log_pages: Arc<AtomicI64>,
    is_writer: bool,
    /// Whether many rows are being written, and others wait for a gap between them.
    is_bulk: bool,
    /// The state that was last looked at for news.
    seen: i64,
}

impl Sqlite {
    /// Opens a database in memory.
    pub fn in_memory() -> Result<Self> {
        let connection = Connection::open_in_memory().map_err(failure)?;
        let mut engine = Self::over(connection, true);
        engine.settle()?;
        Ok(engine)
    }

    /// Makes a database file that only its owner can read, or opens it.
    pub fn create(path: &Path) -> Result<Self> {
        make_private(path)?;
        Self::open(path)
    }

    /// Opens a database file for writing.
    pub fn open(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(failure)?;
        let mut engine = Self::over(connection, true);
        engine.settle()?;
        engine
            .set("journal_mode", "WAL")
            .and_then(|()| engine.set("synchronous", "FULL"))
            .and_then(|()| engine.set("wal_autocheckpoint", "0"))
            .and_then(|()| engine.set("journal_size_limit", &LOG_BYTES.to_string()))?;
        engine
            .connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
            .map_err(failure)?;
        engine.watch_log()?;
        // What a program before this one left behind counts too.
        engine.log_pages.store(left_in_log(path), Ordering::Relaxed);
        Ok(engine)
    }

    /// Opens a database file for reading.
    ///
    /// Reading beside a writer needs the shared index file, so it is opened for writing where the
    /// system allows it, and every write is refused.
    pub fn open_for_reading(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let only = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)
            .or_else(|_| Connection::open_with_flags(path, only))
            .map_err(failure)?;
        let mut engine = Self::over(connection, false);
        engine.settle()?;
        engine.set("query_only", "1")?;
        engine
            .connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
            .map_err(failure)?;
        Ok(engine)
    }

    pub(super) const fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(super) const fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    fn over(connection: Connection, is_writer: bool) -> Self {
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        Self {
            connection,
            log_pages: Arc::new(AtomicI64::new(0)),
            is_writer,
            is_bulk: false,
            seen: -1,
        }
    }

    fn settle(&mut self) -> Result<()> {
        self.connection
            .busy_handler(Some(look_again))
            .map_err(failure)?;
        self.set("foreign_keys", "1")?;
        self.set("mmap_size", "0")?;
        self.set("temp_store", "MEMORY")?;
        self.set("cache_size", &format!("-{CACHE_KIB}"))
    }

    fn set(&self, name: &str, value: &str) -> Result<()> {
        self.connection
            .execute_batch(&format!("PRAGMA {name}={value}"))
            .map_err(failure)
    }

    fn watch_log(&mut self) -> Result<()> {
        let pages = Arc::clone(&self.log_pages);
        self.connection
            .wal_hook(Some(move |_: &mut rusqlite::hooks::Wal, count| {
                pages.store(i64::from(count), Ordering::Relaxed);
                Ok(())
            }))
            .map_err(failure)
    }

    fn statement(&self, sql: &str, params: &[Value<'_>]) -> Result<CachedStatement<'_>> {
        let mut statement = self.connection.prepare_cached(sql).map_err(failure)?;
        bind(&mut statement, sql, params)?;
        Ok(statement)
    }

    /// Empties the log and begins the next one, so that no later reply pays for its first page.
    pub(super) fn empty_log(&mut self) -> Result<()> {
        let (held, moved): (i64, i64) = self
            .connection
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
                Ok((row.get(1)?, row.get(2)?))
            })
            .map_err(failure)?;
        // A reader that still needs the old log keeps it; the next idle moment tries again.
        // So does another program that is emptying it.
        if held != moved || held < 1 {
            return Ok(());
        }
        // Only a real change is written: a row that stays as it is would leave the log as it is.
        let begun: i32 = self
            .connection
            .query_row("PRAGMA user_version", [], |row| row.get(0))
            .map_err(failure)?;
        self.set("user_version", &begun.wrapping_add(1).to_string())
    }
}

impl Engine for Sqlite {
    fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64> {
        let changed = self
            .statement(sql, params)?
            .raw_execute()
            .map_err(failure)?;
        Ok(changed as u64)
    }

    /// The statement is looked up once: for short rows that is a good part of the work.
    fn execute_each<'v>(
        &mut self,
        sql: &str,
        next: &mut dyn FnMut(&mut Vec<Value<'v>>) -> bool,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql).map_err(failure)?;
        let mut values = Vec::new();
        while next(&mut values) {
            bind(&mut statement, sql, &values)?;
            statement.raw_execute().map_err(failure)?;
        }
        Ok(())
    }

    fn query(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        each: &mut dyn FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.statement(sql, params)?;
        let count = statement.column_count();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(failure)? {
            let mut columns = Vec::with_capacity(count);
            for place in 0..count {
                columns.push(value_of(row.get_ref(place).map_err(failure)?)?);
            }
            each(Row::new(columns))?;
        }
        Ok(())
    }

    fn script(&mut self, sql: &str) -> Result<()> {
        self.connection.execute_batch(sql).map_err(failure)
    }

    fn begin(&mut self, access: Access) -> Result<()> {
        let begin = match access {
            Access::Read => "BEGIN",
            Access::Write => "BEGIN IMMEDIATE",
        };
        self.execute(begin, &[]).map(|_| ())
    }

    fn commit(&mut self) -> Result<()> {
        self.execute("COMMIT", &[])?;
        let most = if self.is_bulk { BULK_PAGES } else { BUSY_PAGES };
        if self.is_writer && self.log_pages.load(Ordering::Relaxed) >= most {
            self.empty_log()?;
        }
        if self.is_bulk {
            wait(GIVE_WAY);
        }
        Ok(())
    }

    fn rollback(&mut self) -> Result<()> {
        // SQLite has rolled back by itself after some errors; a second time would be one more.
        if self.connection.is_autocommit() {
            Ok(())
        } else {
            self.execute("ROLLBACK", &[]).map(|_| ())
        }
    }

    fn tidy(&mut self) -> Result<()> {
        if self.is_writer && self.log_pages.load(Ordering::Relaxed) >= IDLE_PAGES {
            self.empty_log()
        } else {
            Ok(())
        }
    }

    fn has_news(&mut self) -> Result<bool> {
        let now: i64 = self
            .connection
            .query_row("PRAGMA data_version", [], |row| row.get(0))
            .map_err(failure)?;
        let is_news = self.seen != now;
        self.seen = now;
        Ok(is_news)
    }

    fn set_bulk(&mut self, is_bulk: bool) -> Result<()> {
        self.is_bulk = is_bulk;
        let kib = if is_bulk { BULK_CACHE_KIB } else { CACHE_KIB };
        self.set("cache_size", &format!("-{kib}"))?;
        // A batch that a power cut takes away is read from the file again; the next synced commit,
        // also another program's, makes all batches before it last.
        self.set("synchronous", if is_bulk { "NORMAL" } else { "FULL" })?;
        if !is_bulk {
            self.script("PRAGMA shrink_memory")?;
        }
        Ok(())
    }
}

/// Waits for the program that is writing, for as long as [`BUSY_LOOKS`] allows. SQLite's own waits
/// grow to a tenth of a second and would miss the gaps that an import leaves.
fn look_again(looks: i32) -> bool {
    wait(LOOK_AGAIN);
    looks < BUSY_LOOKS
}

#[expect(
    clippy::disallowed_methods,
    reason = "another program's lock is waited for on the store's own thread, which has nothing else to do"
)]
fn wait(time: Duration) {
    std::thread::sleep(time);
}

fn bind(statement: &mut CachedStatement<'_>, sql: &str, values: &[Value<'_>]) -> Result<()> {
    if statement.parameter_count() != values.len() {
        return Err(StoreError::Refused {
            why: format!("wrong number of parameters for {sql}"),
        });
    }
    for (place, value) in values.iter().enumerate() {
        statement
            .raw_bind_parameter(place + 1, value)
            .map_err(failure)?;
    }
    Ok(())
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn value_of(value: ValueRef<'_>) -> Result<Value<'static>> {
    match value {
        ValueRef::Null => Ok(Value::Null),
        ValueRef::Integer(number) => Ok(Value::Int(number)),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Value::Text(text.to_owned().into())),
            Err(_) => Err(StoreError::corrupt("a text is not UTF-8")),
        },
        ValueRef::Blob(bytes) => Ok(Value::Bytes(bytes.to_vec().into())),
        ValueRef::Real(_) => Err(StoreError::corrupt("a number has a fraction")),
    }
}

/// Returns how many pages the file of the log has room for.
fn left_in_log(path: &Path) -> i64 {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let bytes = std::fs::metadata(log).map_or(0, |file| file.len());
    i64::try_from(bytes / LOG_PAGE_BYTES).unwrap_or(i64::MAX)
}

/// Makes the file for its owner alone, before SQLite would make it for everybody. Its log and
/// index files follow its permissions.
pub(super) fn make_private(path: &Path) -> Result<()> {
    let denied = |error: io::Error| match error.kind() {
        io::ErrorKind::PermissionDenied => StoreError::Denied {
            place: path.display().to_string(),
        },
        io::ErrorKind::StorageFull => StoreError::Full,
        io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => StoreError::Unavailable {
            why: format!("{}: {error}", path.display()),
        },
    };
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        let mut builder = DirBuilder::new();
        builder.recursive(true).mode(0o700);
        builder.create(folder).map_err(denied)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(denied(error)),
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it stands where `map_err` hands the error over"
)]
pub(super) fn failure(error: rusqlite::Error) -> StoreError {
    let why = error.to_string();
    let rusqlite::Error::SqliteFailure(code, _) = error else {
        return StoreError::Refused { why };
    };
    match code.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
        ErrorCode::DiskFull => StoreError::Full,
        ErrorCode::ReadOnly => StoreError::ReadOnly,
        ErrorCode::PermissionDenied | ErrorCode::AuthorizationForStatementDenied => {
            StoreError::Denied {
                place: String::new(),
            }
        }
        ErrorCode::CannotOpen => StoreError::Unavailable { why },
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Corrupt { what: why },
        ErrorCode::SystemIoFailure => StoreError::Broken { why },
        ErrorCode::ConstraintViolation
            if matches!(
                code.extended_code,
                rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE
                    | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY
                    | rusqlite::ffi::SQLITE_CONSTRAINT_ROWID
            ) =>
        {
            StoreError::conflict("conflict-number-known")
        }
        _ => StoreError::Refused { why },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_log_is_emptied_by_whoever_finds_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let mut first = Sqlite::create(&path).unwrap();
        first.script("CREATE TABLE t (x BLOB) STRICT").unwrap();
        first
            .script("INSERT INTO t VALUES (randomblob(4000000))")
            .unwrap();
        // It ends without a quiet moment.
        drop(first);
        assert!(left_in_log(&path) > IDLE_PAGES);

        let mut next = Sqlite::open(&path).unwrap();
        next.tidy().unwrap();
        assert!(left_in_log(&path) < IDLE_PAGES);
        // The log begins anew: whoever opens the store next reads a page or two of it.
        assert!(next.log_pages.load(Ordering::Relaxed) < 3);
    }
}
