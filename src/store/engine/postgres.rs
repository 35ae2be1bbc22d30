//! Speaks to PostgreSQL through the blocking client.
//! Never called within an asynchronous runtime: the client brings its own.
//!
//! One writer at a time has its turn, as in SQLite, so that a transaction means the same on both
//! engines and is not run twice. A turn is taken when the transaction begins.

use std::collections::HashMap;

use postgres::fallible_iterator::FallibleIterator;
use postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Statement};

use super::postgres_failure::failure;
use super::postgres_link;
use crate::store::error::{Result, StoreError};
use crate::store::sql::{Access, Engine, Row, Value};

/// Statements that are kept ready; beyond this many all are given up and prepared anew.
const STATEMENTS: usize = 256;
/// How long a write waits for its turn: the server's own form of a time.
const SETTINGS: &str = "SET lock_timeout = '10s'; SET synchronous_commit = on; \
     SET client_min_messages = warning";
const BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const BEGIN_WRITE: &str = "BEGIN; \
     SELECT pg_advisory_xact_lock(hashtextextended('afterdesk ' || current_schema(), 0))";

/// One connection to PostgreSQL.
pub struct Postgres {
    client: Client,
    address: String,
    statements: HashMap<String, Statement>,
    is_read_only: bool,
    /// Why the running transaction can only be rolled back: the server goes on with none of it
    /// after a failed statement.
    fault: Option<StoreError>,
}

impl std::fmt::Debug for Postgres {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Postgres").finish_non_exhaustive()
    }
}

impl Postgres {
    /// Connects to a database for writing.
    pub fn open(address: &str) -> Result<Self> {
        Self::connect(address, false)
    }

    /// Connects to a database for reading.
    pub fn open_for_reading(address: &str) -> Result<Self> {
        Self::connect(address, true)
    }

    fn connect(address: &str, is_read_only: bool) -> Result<Self> {
        let mut client = postgres_link::connect(address)?;
        client.batch_execute(SETTINGS).map_err(|e| failure(&e))?;
        if is_read_only {
            let sql = "SET default_transaction_read_only = on";
            client.batch_execute(sql).map_err(|e| failure(&e))?;
        }
        Ok(Self {
            client,
            address: address.to_owned(),
            statements: HashMap::new(),
            is_read_only,
            fault: None,
        })
    }

    fn statement(&mut self, sql: &str) -> Result<Statement> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        if self.statements.len() >= STATEMENTS {
            self.statements.clear();
        }
        let statement = self.client.prepare(sql).map_err(|e| failure(&e))?;
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    fn run(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        each: &mut dyn FnMut(Row) -> Result<()>,
    ) -> Result<u64> {
        let statement = self.statement(sql)?;
        let count = statement.columns().len();
        let mut rows = self
            .client
            .query_raw(&statement, params)
            .map_err(|e| failure(&e))?;
        while let Some(row) = rows.next().map_err(|e| failure(&e))? {
            let mut columns = Vec::with_capacity(count);
            for place in 0..count {
                let Column(value) = row.try_get(place).map_err(|e| failure(&e))?;
                columns.push(value);
            }
            each(Row::new(columns))?;
        }
        Ok(rows.rows_affected().unwrap_or(0))
    }

    /// Remembers a failure, and gives up statements that another program's changes made useless.
    fn noticed<T>(&mut self, result: Result<T>) -> Result<T> {
        if let Err(error) = &result {
            self.fault = Some(error.clone());
            if *error == StoreError::Busy {
                self.statements.clear();
            }
        }
        result
    }
}

impl Engine for Postgres {
    fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64> {
        let result = self.run(sql, params, &mut |_| Ok(()));
        self.noticed(result)
    }

    fn query(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        each: &mut dyn FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        let result = self.run(sql, params, each).map(|_| ());
        self.noticed(result)
    }

    fn script(&mut self, sql: &str) -> Result<()> {
        let result = self.client.batch_execute(sql).map_err(|e| failure(&e));
        self.noticed(result)
    }

    fn begin(&mut self, access: Access) -> Result<()> {
        if self.client.is_closed() {
            *self = Self::connect(&self.address, self.is_read_only)?;
        }
        self.fault = None;
        let begun = self.script(match access {
            Access::Read => BEGIN_READ,
            Access::Write => BEGIN_WRITE,
        });
        if begun.is_err() {
            // The turn did not come: the transaction that waited for it is still open.
            let _ = self.rollback();
        }
        begun
    }

    fn commit(&mut self) -> Result<()> {
        // The server would answer this commit with a silent rollback.
        match self.fault.take() {
            Some(fault) => Err(fault),
            None => self.script("COMMIT"),
        }
    }

    fn rollback(&mut self) -> Result<()> {
        self.fault = None;
        self.client
            .batch_execute("ROLLBACK")
            .map_err(|e| failure(&e))
    }

    fn tidy(&mut self) -> Result<()> {
        Ok(())
    }

    fn has_news(&mut self) -> Result<bool> {
        Ok(true)
    }

    fn set_bulk(&mut self, _: bool) -> Result<()> {
        Ok(())
    }
}

/// A column as the contract knows it.
struct Column(Value<'static>);

impl<'a> FromSql<'a> for Column {
    fn from_sql(
        kind: &Type,
        raw: &'a [u8],
    ) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Column(match *kind {
            Type::INT8 => Value::Int(i64::from_sql(kind, raw)?),
            Type::INT4 => Value::Int(i32::from_sql(kind, raw)?.into()),
            Type::BOOL => Value::Int(bool::from_sql(kind, raw)?.into()),
            Type::BYTEA => Value::Bytes(<Vec<u8>>::from_sql(kind, raw)?.into()),
            _ => Value::Text(String::from_sql(kind, raw)?.into()),
        }))
    }

    fn from_sql_null(
        _: &Type,
    ) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Column(Value::Null))
    }

    fn accepts(kind: &Type) -> bool {
        matches!(
            *kind,
            Type::INT8
                | Type::INT4
                | Type::BOOL
                | Type::BYTEA
                | Type::TEXT
                | Type::VARCHAR
                | Type::NAME
                | Type::VOID
        )
    }
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut bytes::BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(number) if *kind == Type::INT4 => i32::try_from(*number)?.to_sql(kind, out),
            Value::Int(number) => number.to_sql(kind, out),
            Value::Text(text) => text.as_ref().to_sql(kind, out),
            Value::Bytes(bytes) => bytes.as_ref().to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
