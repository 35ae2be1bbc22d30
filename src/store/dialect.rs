//! The few words that the engines do not share: all of them, and nowhere else.
//! Never runs a statement.

/// Which SQL an engine speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

impl Dialect {
    /// Writes the words of a table definition for this engine.
    pub fn table_words(self, text: &str) -> String {
        let (int, bytes, strict) = match self {
            Dialect::Sqlite => ("INTEGER", "BLOB", " STRICT"),
            Dialect::Postgres => ("BIGINT", "BYTEA", ""),
        };
        text.replace("{int}", int)
            .replace("{bytes}", bytes)
            .replace("{strict}", strict)
    }

    /// Asks how many tables there are, and whether one of them is `migrations`.
    pub const fn tables(self) -> &'static str {
        match self {
            Dialect::Sqlite => {
                "SELECT count(*), count(CASE WHEN name = 'migrations' THEN 1 END) \
                 FROM sqlite_schema WHERE type = 'table'"
            }
            Dialect::Postgres => {
                "SELECT count(*), count(CASE WHEN table_name = 'migrations' THEN 1 END) \
                 FROM information_schema.tables WHERE table_schema = current_schema()"
            }
        }
    }

    /// Keeps other programs from making or changing the tables until the transaction ends.
    pub const fn lock_schema(self) -> Option<&'static str> {
        match self {
            Dialect::Sqlite => None,
            Dialect::Postgres => Some("SELECT pg_advisory_xact_lock(4703919738795935)"),
        }
    }

    /// Ends a `SELECT` whose rows are about to be changed: rows that another desk is changing are
    /// passed over instead of waited for.
    pub const fn skip_locked(self) -> &'static str {
        match self {
            Dialect::Sqlite => "",
            Dialect::Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }

    /// Ends a `SELECT` whose rows are about to be changed, and waits for its turn.
    pub const fn for_update(self) -> &'static str {
        match self {
            Dialect::Sqlite => "",
            Dialect::Postgres => " FOR UPDATE",
        }
    }

    /// Tells other desks of a change, where the database does that.
    pub const fn notify(self) -> Option<&'static str> {
        match self {
            Dialect::Sqlite => None,
            Dialect::Postgres => Some("SELECT pg_notify('afterdesk', current_schema())"),
        }
    }
}
