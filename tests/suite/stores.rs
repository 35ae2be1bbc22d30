//! Runs a test on every engine, each time on a store of its own.

use afterdesk::domain::time::Stamp;
use afterdesk::store::desk::Store;
use afterdesk::store::location::{Location, Open};

use crate::postgres::Schema;

/// A place where a store can be made.
pub struct Place {
    pub location: Location,
    _folder: Option<tempfile::TempDir>,
    _schema: Option<Schema>,
}

impl Place {
    /// A file in a folder of its own.
    pub fn file() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            location: Location::Sqlite(folder.path().join("desk.db")),
            _folder: Some(folder),
            _schema: None,
        }
    }

    /// A database that ends with its connection.
    pub fn memory() -> Self {
        Self {
            location: Location::Memory,
            _folder: None,
            _schema: None,
        }
    }

    /// A schema of its own on the PostgreSQL server of this test run.
    pub fn postgres() -> Self {
        let schema = Schema::new();
        Self {
            location: Location::Postgres(schema.address()),
            _folder: None,
            _schema: Some(schema),
        }
    }

    /// Makes the store, or opens it for writing.
    pub fn create(&self) -> Store {
        Store::open(
            &self.location,
            Open::Create(Stamp::from_seconds(1_763_700_000)),
        )
        .unwrap()
    }
}

impl Place {
    /// Opens the store that is there.
    pub fn open(&self) -> Store {
        Store::open(&self.location, Open::Existing).unwrap()
    }

    /// Runs statements past the store, as somebody would who wants to deceive it.
    pub fn tamper(&self, sql: &str) -> Result<(), String> {
        match &self.location {
            Location::Sqlite(path) => {
                let connection = rusqlite::Connection::open(path).unwrap();
                connection
                    .execute_batch(sql)
                    .map_err(|error| error.to_string())
            }
            Location::Postgres(address) => {
                let mut client = postgres::Client::connect(address, postgres::NoTls).unwrap();
                client.batch_execute(sql).map_err(|error| {
                    let told = error.as_db_error().map(|told| told.message().to_owned());
                    told.unwrap_or_else(|| error.to_string())
                })
            }
            Location::Memory => panic!("nobody else reaches a database in memory"),
        }
    }
}

/// Runs a test on every engine that two programs can use at once.
pub fn on_every_shared_engine(test: impl Fn(&Place)) {
    for place in [Place::file(), Place::postgres()] {
        test(&place);
    }
}

/// Runs a test on every engine.
pub fn on_every_engine(test: impl Fn(&Place)) {
    for place in [Place::file(), Place::memory(), Place::postgres()] {
        test(&place);
    }
}
