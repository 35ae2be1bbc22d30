//! Brings a store to the version that this program works with, step by step.
//! Never runs a step twice, and never a step whose text has changed.

use sha2::{Digest, Sha256};

use super::dialect::Dialect;
use super::error::{Result, StoreError};
use super::sql::{Access, Engine, params};

/// One step in the making of a store. Steps are added, never edited.
struct Step {
    version: i64,
    /// What both engines understand, with the words of `Dialect::table_words`.
    common: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// A step out of its files; `each`: each engine has a file of its own besides.
macro_rules! step {
    ($version:literal, $name:literal) => {
        Step {
            version: $version,
            common: include_str!(concat!("migrations/", $name, ".sql")),
            sqlite: "",
            postgres: "",
        }
    };
    ($version:literal, $name:literal, each) => {
        Step {
            version: $version,
            common: include_str!(concat!("migrations/", $name, ".sql")),
            sqlite: include_str!(concat!("migrations/", $name, ".sqlite.sql")),
            postgres: include_str!(concat!("migrations/", $name, ".postgres.sql")),
        }
    };
}

const STEPS: &[Step] = &[
    step!(1, "001_desk", each),
    step!(2, "002_claim_since"),
    step!(3, "003_packs"),
    step!(4, "004_acts", each),
    step!(6, "006_warnings"),
    step!(7, "007_acts_of_message"),
    step!(8, "008_lane"),
    step!(11, "011_people_and_record", each),
    step!(12, "012_evidence"),
    step!(13, "013_submissions"),
    step!(14, "014_reviews", each),
    step!(15, "015_deadlines_of_shop"),
    step!(16, "016_deadlines_of_talk"),
    step!(17, "017_evidence_on_record", each),
    step!(18, "018_answer_bot", each),
    step!(19, "019_language_by"),
    step!(20, "020_notices", each),
    step!(21, "021_evidence_there"),
    step!(22, "022_orders_of_buyer"),
];

const MAKE_LIST: &str = "CREATE TABLE IF NOT EXISTS migrations (
    version {int} NOT NULL PRIMARY KEY,
    checksum TEXT NOT NULL
){strict}";

/// What opening found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing: no table at all.
    Nothing,
    /// Tables, but none of ours.
    Foreign,
    /// A store that is up to date.
    Current,
    /// A store that an older program made, at this version.
    Older(i64),
}

impl Step {
    fn own(&self, dialect: Dialect) -> &'static str {
        match dialect {
            Dialect::Sqlite => self.sqlite,
            Dialect::Postgres => self.postgres,
        }
    }

    fn checksum(&self, dialect: Dialect) -> String {
        let mut hasher = Sha256::new();
        hasher.update(self.common);
        hasher.update([0]);
        hasher.update(self.own(dialect));
        hex::encode(hasher.finalize())
    }
}

/// Returns the version this program works with.
pub fn newest() -> i64 {
    STEPS.last().map_or(0, |step| step.version)
}

/// Looks at a store without changing it.
///
/// # Errors
/// [`StoreError::NewerStore`] and [`StoreError::ChangedMigration`] for stores that this program must
/// not touch.
pub fn look(engine: &mut dyn Engine, dialect: Dialect) -> Result<Found> {
    let (mut tables, mut has_list) = (0_i64, 0_i64);
    engine.query(dialect.tables(), &[], &mut |mut row| {
        (tables, has_list) = (row.take()?, row.take()?);
        Ok(())
    })?;
    if has_list == 0 {
        return Ok(if tables == 0 {
            Found::Nothing
        } else {
            Found::Foreign
        });
    }
    let mut done: Vec<(i64, String)> = Vec::new();
    let list = "SELECT version, checksum FROM migrations ORDER BY version";
    engine.query(list, &[], &mut |mut row| {
        done.push((row.take()?, row.take()?));
        Ok(())
    })?;
    let found = done.last().map_or(0, |(version, _)| *version);
    if found > newest() {
        return Err(StoreError::NewerStore {
            found,
            known: newest(),
        });
    }
    for (step, (version, checksum)) in STEPS.iter().zip(&done) {
        if step.version != *version || step.checksum(dialect) != *checksum {
            return Err(StoreError::ChangedMigration { version: *version });
        }
    }
    Ok(if found == newest() {
        Found::Current
    } else {
        Found::Older(found)
    })
}

/// Runs the steps that are missing, all of them or none. Returns whether the store was made new.
pub fn bring_up(engine: &mut dyn Engine, dialect: Dialect) -> Result<bool> {
    engine.begin(Access::Write)?;
    match run_steps(engine, dialect) {
        Ok(is_new) => engine.commit().map(|()| is_new),
        Err(error) => {
            engine.rollback()?;
            Err(error)
        }
    }
}

fn run_steps(engine: &mut dyn Engine, dialect: Dialect) -> Result<bool> {
    // Another program may have been at it before this one had its turn.
    let from = match look(engine, dialect)? {
        Found::Current => return Ok(false),
        Found::Older(version) => version,
        Found::Nothing | Found::Foreign => 0,
    };
    engine.script(&dialect.table_words(MAKE_LIST))?;
    for step in STEPS.iter().filter(|step| step.version > from) {
        engine.script(&dialect.table_words(step.common))?;
        engine.script(&dialect.table_words(step.own(dialect)))?;
        engine.execute(
            "INSERT INTO migrations (version, checksum) VALUES ($1, $2)",
            params![step.version, step.checksum(dialect)],
        )?;
    }
    Ok(from == 0)
}
