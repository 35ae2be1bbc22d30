//! The contract between the nouns and an engine: statements with `$1..$n`, values, rows.
//! Never knows a table.
//!
//! Statements are written once in the common subset of SQLite and PostgreSQL. SQLite numbers
//! `$1..$n` by first appearance, so they must first appear in ascending order.

use std::borrow::Cow;

use super::error::{Result, StoreError};

/// A value on its way in or out: text, whole number, bytes, or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing.
    Null,
    /// A whole number; also times (UTC milliseconds) and flags (0 and 1).
    Int(i64),
    /// Text.
    Text(Cow<'a, str>),
    /// Bytes.
    Bytes(Cow<'a, [u8]>),
}

/// Lists values of any kind that a store takes as parameters of a statement.
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        &$crate::store::sql::values![$($value),*]
    };
}
pub(crate) use params;

/// Makes values of any kind, one for each parameter of a statement.
macro_rules! values {
    ($($value:expr),* $(,)?) => {
        [$($crate::store::sql::Value::from($value)),*]
    };
}
pub(crate) use values;

/// What a value of a row can be read as.
pub trait FromValue: Sized {
    /// Reads the value; one of another kind means that the store is damaged.
    fn from_value(value: Value<'static>) -> Result<Self>;
}

/// One row of an answer: its columns are taken in the order in which the statement names them.
#[derive(Debug)]
pub struct Row {
    columns: std::vec::IntoIter<Value<'static>>,
}

impl Row {
    /// Takes the columns that an engine read.
    pub fn new(columns: Vec<Value<'static>>) -> Self {
        Self {
            columns: columns.into_iter(),
        }
    }

    /// Takes the next column.
    pub fn take<T: FromValue>(&mut self) -> Result<T> {
        match self.columns.next() {
            Some(value) => T::from_value(value),
            None => Err(StoreError::Refused {
                why: "an answer has too few columns".to_owned(),
            }),
        }
    }
}

/// Whether a transaction will write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It only reads, and sees one state throughout.
    Read,
    /// It writes, and waits for its turn at the beginning rather than at the end.
    Write,
}

/// One connection to a database.
pub trait Engine: Send {
    /// Runs a statement and returns how many rows it changed.
    fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64>;

    /// Runs a statement once for each list of values that `next` fills in, until it says that there
    /// is none left.
    fn execute_each<'v>(
        &mut self,
        sql: &str,
        next: &mut dyn FnMut(&mut Vec<Value<'v>>) -> bool,
    ) -> Result<()> {
        let mut values = Vec::new();
        while next(&mut values) {
            self.execute(sql, &values)?;
        }
        Ok(())
    }

    /// Runs a query and hands over its rows one by one, without holding them all.
    fn query(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        each: &mut dyn FnMut(Row) -> Result<()>,
    ) -> Result<()>;

    /// Runs several statements without parameters.
    fn script(&mut self, sql: &str) -> Result<()>;

    /// Begins a transaction.
    fn begin(&mut self, access: Access) -> Result<()>;

    /// Ends it and returns after what it wrote is on the disk.
    fn commit(&mut self) -> Result<()>;

    /// Ends it and forgets what it wrote.
    fn rollback(&mut self) -> Result<()>;

    /// Moves what was written from the log into the database, where an engine keeps a log that
    /// grows. For an idle moment: it syncs.
    fn tidy(&mut self) -> Result<()>;

    /// Returns whether somebody else has written since this was last asked, as far as the engine
    /// can tell; what this connection wrote is no news.
    fn has_news(&mut self) -> Result<bool>;

    /// Allows more memory while many rows are written, and commits that a power cut may take back
    /// until the next synced one, and leaves others a gap after each; or ends all of it.
    fn set_bulk(&mut self, is_bulk: bool) -> Result<()>;
}
