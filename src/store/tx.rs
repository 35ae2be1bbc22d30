//! A transaction: what every function of a noun works on.
//! Never commits by itself; the store does.

use super::dialect::{Dialect, Index};
use super::error::{Result, StoreError};
use super::salt::{SALT_BYTES, Salts};
use super::session::Session;
use super::sql::{Engine, FromValue, Row, Value};
use crate::domain::id::IdSource;

/// Words that wait to be put into the index before this is done in between.
const WORDS_AT_ONCE: usize = 20_000;

/// Words of a row on their way into the index.
#[derive(Debug)]
struct Words {
    index: Index,
    id: i64,
    is_new: bool,
    form: String,
}

/// A running transaction.
pub struct Tx<'s> {
    engine: &'s mut dyn Engine,
    dialect: Dialect,
    ids: &'s mut IdSource,
    salts: &'s mut Salts,
    session: &'s mut Session,
    has_written: bool,
    fault: Option<StoreError>,
    words: Vec<Words>,
}

impl std::fmt::Debug for Tx<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tx").finish_non_exhaustive()
    }
}

impl<'s> Tx<'s> {
    pub(in crate::store) fn new(
        engine: &'s mut dyn Engine,
        dialect: Dialect,
        ids: &'s mut IdSource,
        salts: &'s mut Salts,
        session: &'s mut Session,
    ) -> Self {
        Self {
            engine,
            dialect,
            ids,
            salts,
            session,
            has_written: false,
            fault: None,
            words: Vec::new(),
        }
    }

    /// Returns the source of fresh ids, as in `OrderId::fresh(tx.ids(), at)`.
    pub fn ids(&mut self) -> &mut IdSource {
        self.ids
    }

    /// Returns who sits at this connection.
    pub fn session(&mut self) -> &mut Session {
        self.session
    }

    /// Returns a fresh salt for a digest.
    pub fn salt(&mut self) -> [u8; SALT_BYTES] {
        self.salts.next_salt()
    }

    pub(in crate::store) const fn dialect(&self) -> Dialect {
        self.dialect
    }

    pub(in crate::store) const fn has_written(&self) -> bool {
        self.has_written
    }

    /// Returns what the store has to know of: another writer was in the way, or the disk failed.
    pub(in crate::store) fn into_fault(self) -> Option<StoreError> {
        self.fault
    }

    pub(in crate::store) fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64> {
        self.has_written = true;
        let result = self.engine.execute(sql, params);
        self.noticed(result)
    }

    /// Runs a statement once for each item, with the values that stand for it.
    pub(in crate::store) fn execute_each<'v, T, const N: usize>(
        &mut self,
        sql: &str,
        items: impl IntoIterator<Item = T>,
        values_of: impl Fn(T) -> [Value<'v>; N],
    ) -> Result<()> {
        let mut items = items.into_iter();
        self.has_written = true;
        let result = self.engine.execute_each(sql, &mut |values| {
            let Some(item) = items.next() else {
                return false;
            };
            values.clear();
            values.extend(values_of(item));
            true
        });
        self.noticed(result)
    }

    /// Runs several statements without parameters.
    pub(in crate::store) fn script(&mut self, sql: &str) -> Result<()> {
        self.has_written = true;
        let result = self.engine.script(sql);
        self.noticed(result)
    }

    /// Hands over the rows of an answer one by one.
    pub(in crate::store) fn each(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        each: &mut dyn FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        let result = self.engine.query(sql, params, each);
        self.noticed(result)
    }

    /// Reads all rows of an answer that is known to be short.
    pub(in crate::store) fn rows<T>(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        read: fn(&mut Row) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut all = Vec::new();
        self.each(sql, params, &mut |mut row| {
            all.push(read(&mut row)?);
            Ok(())
        })?;
        Ok(all)
    }

    /// Reads the rows that a changing statement returns.
    pub(in crate::store) fn changed_rows<T>(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        read: fn(&mut Row) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.has_written = true;
        self.rows(sql, params, read)
    }

    /// Reads the first row of an answer, if there is one.
    pub(in crate::store) fn first<T>(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        read: fn(&mut Row) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut first = None;
        self.each(sql, params, &mut |mut row| {
            if first.is_none() {
                first = Some(read(&mut row)?);
            }
            Ok(())
        })?;
        Ok(first)
    }

    /// Reads the only column of the first row, if there is one.
    pub(in crate::store) fn value<T: FromValue>(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
    ) -> Result<Option<T>> {
        self.first(sql, params, Row::take)
    }

    /// Notes the search form of a row. It goes into the index at the end of the transaction, in the
    /// order of the ids: an index of SQLite starts anew with each id that is smaller than the last.
    pub(in crate::store) fn index(
        &mut self,
        index: Index,
        id: i64,
        form: String,
        is_new: bool,
    ) -> Result<()> {
        self.words.push(Words {
            index,
            id,
            is_new,
            form,
        });
        if self.words.len() >= WORDS_AT_ONCE {
            self.write_index()?;
        }
        Ok(())
    }

    /// Puts what was noted into the index.
    pub(in crate::store) fn write_index(&mut self) -> Result<()> {
        let mut words = std::mem::take(&mut self.words);
        // Stable: of two notes on one row the later one counts.
        words.sort_by_key(|row| (row.index, row.id));
        words.dedup_by(|later, first| {
            let is_same = (later.index, later.id) == (first.index, first.id);
            if is_same {
                first.form = std::mem::take(&mut later.form);
            }
            is_same
        });
        let dialect = self.dialect;
        for run in words.chunk_by_mut(|a, b| (a.index, a.is_new) == (b.index, b.is_new)) {
            let Some(first) = run.first() else { continue };
            let sql = if first.is_new {
                dialect.add_words(first.index)
            } else {
                dialect.replace_words(first.index)
            };
            self.execute_each(sql, run, |row| {
                let form = dialect.words(std::mem::take(&mut row.form));
                [Value::from(row.id), Value::from(form)]
            })?;
        }
        Ok(())
    }

    fn noticed<T>(&mut self, result: Result<T>) -> Result<T> {
        if let Err(error @ (StoreError::Busy | StoreError::Broken { .. })) = &result {
            self.fault = Some(error.clone());
        }
        result
    }
}
