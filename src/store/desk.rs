//! One connection to a store: opens it and runs transactions on it.
//! Never keeps writing after the disk has failed.

use super::audit;
use super::dialect::Dialect;
use super::engine::postgres::Postgres;
use super::engine::sqlite::Sqlite;
use super::error::{Result, StoreError};
use super::location::{Location, Open};
use super::migrate::{self, Found};
use super::salt::Salts;
use super::session::Session;
use super::sql::{Access, Engine};
use super::tx::Tx;
use crate::domain::audit::{Action, AuditDraft};
use crate::domain::id::IdSource;
use crate::domain::time::Stamp;

/// How often a transaction is run again that met another writer.
const ATTEMPTS: u32 = 8;

/// One connection to a store. It belongs to one thread at a time.
pub struct Store {
    engine: Box<dyn Engine>,
    dialect: Dialect,
    ids: IdSource,
    salts: Salts,
    session: Session,
    is_read_only: bool,
    /// Why nothing more may be written through this connection.
    broken: Option<String>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("dialect", &self.dialect)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// Opens a store, makes it where `open` says so, and brings an older one up to date.
    pub fn open(location: &Location, open: Open) -> Result<Self> {
        let (mut engine, dialect) = connect(location, open)?;
        let is_new = match (migrate::look(engine.as_mut(), dialect)?, open) {
            (Found::Current, _) => false,
            (Found::Foreign, _) if dialect == Dialect::Sqlite => {
                return Err(StoreError::corrupt("it holds other tables"));
            }
            (Found::Nothing | Found::Foreign, Open::Existing | Open::ReadOnly) => {
                return Err(StoreError::Missing {
                    place: location.to_string(),
                });
            }
            (Found::Older(found), Open::ReadOnly) => {
                return Err(StoreError::OlderStore {
                    found,
                    known: migrate::newest(),
                });
            }
            (Found::Nothing | Found::Foreign | Found::Older(_), _) => {
                migrate::bring_up(engine.as_mut(), dialect)?
            }
        };
        let mut store = Self::over(engine, dialect, open == Open::ReadOnly);
        if let (true, Open::Create(at)) = (is_new, open) {
            store.write(|tx| begin_record(tx, at))?;
        }
        Ok(store)
    }

    /// Makes a store that another is copied into, without an entry of its own in the record.
    pub(in crate::store) fn make_empty(location: &Location) -> Result<Self> {
        let (mut engine, dialect) = connect(location, Open::Create(Stamp::default()))?;
        migrate::bring_up(engine.as_mut(), dialect)?;
        Ok(Self::over(engine, dialect, false))
    }

    fn over(engine: Box<dyn Engine>, dialect: Dialect, is_read_only: bool) -> Self {
        let mut salts = Salts::from_system();
        Self {
            ids: IdSource::new(salts.start()),
            engine,
            dialect,
            salts,
            session: Session::default(),
            is_read_only,
            broken: None,
        }
    }

    /// Runs a transaction that only reads; it sees one state throughout.
    pub fn read<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.engine.begin(Access::Read)?;
        let mut tx = Tx::new(
            self.engine.as_mut(),
            self.dialect,
            &mut self.ids,
            &mut self.salts,
            &mut self.session,
        );
        let result = work(&mut tx);
        let ended = self.engine.rollback();
        let value = result?;
        ended?;
        Ok(value)
    }

    /// Runs a transaction that writes. When it returns `Ok`, all of it is on the disk; otherwise
    /// nothing of it is kept.
    ///
    /// `work` is run again from its beginning when another writer was in the way, so it must not
    /// change anything outside of the transaction that cannot be changed twice.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another writer was in the way too often or too long.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        mut work: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.may_write()?;
        let mut attempt = 1;
        loop {
            let (result, must_repeat) = self.attempt(&mut work);
            if !must_repeat || attempt == ATTEMPTS {
                return result;
            }
            attempt += 1;
        }
    }

    /// Empties the log of the database when it has grown. For an idle moment: it syncs the disk,
    /// which a reply must not wait for.
    pub fn tidy(&mut self) -> Result<()> {
        self.may_write()?;
        let result = self.engine.tidy();
        self.noticed(result)
    }

    /// Lets ids and salts follow from a seed, so that a made-up store is the same each time.
    ///
    /// Never for a store with real buyers: the digests in its record could then be guessed.
    pub fn follow_seed(&mut self, seed: u64) {
        self.salts = Salts::from_seed(seed);
        self.ids = IdSource::new(self.salts.start());
    }

    /// Returns who sits at this connection.
    pub const fn session(&mut self) -> &mut Session {
        &mut self.session
    }

    /// Returns whether somebody else has written since this was last asked (the first time always).
    ///
    /// What was written through this very connection is no news with SQLite; PostgreSQL cannot tell
    /// and always says yes.
    pub fn has_news(&mut self) -> Result<bool> {
        self.engine.has_news()
    }

    /// Allows more memory while many rows are written (an import), and commits that a power cut may
    /// take back until the next synced one; or ends both.
    pub fn set_bulk(&mut self, is_bulk: bool) -> Result<()> {
        self.engine.set_bulk(is_bulk)
    }

    fn may_write(&self) -> Result<()> {
        if self.is_read_only {
            return Err(StoreError::ReadOnly);
        }
        match &self.broken {
            Some(why) => Err(StoreError::Broken { why: why.clone() }),
            None => Ok(()),
        }
    }

    /// Returns the result, and whether it is to be tried again.
    fn attempt<T, E: From<StoreError>>(
        &mut self,
        work: &mut impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> (Result<T, E>, bool) {
        if let Err(error) = self.engine.begin(Access::Write) {
            // The engine has already waited for its whole limit.
            return (self.noticed(Err(error)).map_err(E::from), false);
        }
        let mut tx = Tx::new(
            self.engine.as_mut(),
            self.dialect,
            &mut self.ids,
            &mut self.salts,
            &mut self.session,
        );
        let result = work(&mut tx).and_then(|value| {
            tx.write_index()?;
            Ok(value)
        });
        let (has_written, fault) = (tx.has_written(), tx.into_fault());
        let must_repeat = fault == Some(StoreError::Busy);
        if let Some(fault) = fault {
            let _: Result<()> = self.noticed(Err(fault));
        }
        let value = match result {
            Ok(value) if !must_repeat => value,
            other => {
                let undone = self.engine.rollback();
                if let Err(error) = self.noticed(undone) {
                    return (Err(error.into()), false);
                }
                let result = other.and_then(|_| Err(StoreError::Busy.into()));
                return (result, must_repeat);
            }
        };
        let ended = self.finish(has_written);
        let must_repeat = matches!(ended, Err(StoreError::Busy));
        let ended = self.noticed(ended);
        (ended.map(|()| value).map_err(E::from), must_repeat)
    }

    fn finish(&mut self, has_written: bool) -> Result<()> {
        if let Some(notify) = self.dialect.notify().filter(|_| has_written) {
            self.engine.query(notify, &[], &mut |_| Ok(()))?;
        }
        let ended = self.engine.commit();
        if ended.is_err() {
            // The failure of the commit is the news; a failed rollback adds nothing to it.
            let _ = self.engine.rollback();
        }
        ended
    }

    /// Remembers that the disk failed: after a failed sync nobody knows what it holds.
    fn noticed<T>(&mut self, result: Result<T>) -> Result<T> {
        if let Err(StoreError::Broken { why }) = &result {
            self.broken = Some(why.clone());
        }
        result
    }
}

impl Drop for Store {
    /// Leaves a short log behind, so that the next program opens the store at once.
    fn drop(&mut self) {
        // A log that could not be emptied is read by whoever opens the store next.
        let _ = self.tidy();
    }
}

fn connect(location: &Location, open: Open) -> Result<(Box<dyn Engine>, Dialect)> {
    match location {
        Location::Memory => Ok((Box::new(Sqlite::in_memory()?), Dialect::Sqlite)),
        Location::Sqlite(path) => {
            let sqlite = match open {
                Open::Create(_) => Sqlite::create(path)?,
                Open::Existing | Open::ReadOnly if !path.exists() => {
                    return Err(StoreError::Missing {
                        place: location.to_string(),
                    });
                }
                Open::Existing => Sqlite::open(path)?,
                Open::ReadOnly => Sqlite::open_for_reading(path)?,
            };
            Ok((Box::new(sqlite), Dialect::Sqlite))
        }
        Location::Postgres(address) => {
            let postgres = match open {
                Open::Create(_) | Open::Existing => Postgres::open(address)?,
                Open::ReadOnly => Postgres::open_for_reading(address)?,
            };
            Ok((Box::new(postgres), Dialect::Postgres))
        }
    }
}

fn begin_record(tx: &mut Tx<'_>, at: Stamp) -> Result<()> {
    let draft = AuditDraft {
        at,
        actor: "afterdesk".to_owned(),
        action: Action::StoreMade,
        subject: String::new(),
        digest: String::new(),
        detail: format!("version {}", migrate::newest()),
    };
    audit::append(tx, draft).map(|_| ())
}
