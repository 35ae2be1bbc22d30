//! The few words that the engines do not share: all of them, and nowhere else.
//! Never runs a statement.

use super::tables;
use crate::text::fold::Query;

/// What can be searched by words. The number of a found row is the id of the thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Index {
    /// Messages by their words.
    Messages,
    /// Orders by number, buyer, goods and tracking number.
    Orders,
    /// Conversations by the buyer's name.
    Buyers,
}

/// The tables behind [`Index`].
const SEARCHED: [&str; 3] = ["message_search", "order_search", "buyer_search"];

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

    /// Empties all tables of a store, those that never change too; `None` where a whole file is put
    /// in its place instead.
    pub fn empty_all(self) -> Option<String> {
        let names = tables::all().map(|table| table.name).chain(SEARCHED);
        let names: Vec<&str> = names.collect();
        match self {
            Dialect::Sqlite => None,
            Dialect::Postgres => Some(format!(
                "TRUNCATE {}; UPDATE counters SET value = 0",
                names.join(", ")
            )),
        }
    }

    /// Tells other desks of a change, where the database does that.
    pub const fn notify(self) -> Option<&'static str> {
        match self {
            Dialect::Sqlite => None,
            Dialect::Postgres => Some("SELECT pg_notify('afterdesk', current_schema())"),
        }
    }

    /// Puts the words of a new row ($2) under its number ($1).
    pub const fn add_words(self, index: Index) -> &'static str {
        match (self, index) {
            (Dialect::Sqlite, Index::Messages) => {
                "INSERT INTO message_search (rowid, body) VALUES ($1, $2)"
            }
            (Dialect::Sqlite, Index::Orders) => {
                "INSERT INTO order_search (rowid, body) VALUES ($1, $2)"
            }
            (Dialect::Sqlite, Index::Buyers) => {
                "INSERT INTO buyer_search (rowid, body) VALUES ($1, $2)"
            }
            (Dialect::Postgres, _) => self.replace_words(index),
        }
    }

    /// Puts the words of a row ($2) under its number ($1) in place of those it had.
    pub const fn replace_words(self, index: Index) -> &'static str {
        match (self, index) {
            (Dialect::Sqlite, Index::Messages) => {
                "INSERT OR REPLACE INTO message_search (rowid, body) VALUES ($1, $2)"
            }
            (Dialect::Sqlite, Index::Orders) => {
                "INSERT OR REPLACE INTO order_search (rowid, body) VALUES ($1, $2)"
            }
            (Dialect::Sqlite, Index::Buyers) => {
                "INSERT OR REPLACE INTO buyer_search (rowid, body) VALUES ($1, $2)"
            }
            (Dialect::Postgres, Index::Messages) => {
                "INSERT INTO message_search (id, body) VALUES ($1, $2::text::tsvector) \
                 ON CONFLICT (id) DO UPDATE SET body = excluded.body"
            }
            (Dialect::Postgres, Index::Orders) => {
                "INSERT INTO order_search (id, body) VALUES ($1, $2::text::tsvector) \
                 ON CONFLICT (id) DO UPDATE SET body = excluded.body"
            }
            (Dialect::Postgres, Index::Buyers) => {
                "INSERT INTO buyer_search (id, body) VALUES ($1, $2::text::tsvector) \
                 ON CONFLICT (id) DO UPDATE SET body = excluded.body"
            }
        }
    }

    /// Looks through all pages of the database for damage; `ok` where there is none. `None` where the
    /// server does that.
    pub const fn check_pages(self) -> Option<&'static str> {
        match self {
            Dialect::Sqlite => Some("PRAGMA quick_check(1)"),
            Dialect::Postgres => None,
        }
    }

    /// Takes the words of a row ($1) out of the index.
    pub const fn forget_words(self, index: Index) -> &'static str {
        match (self, index) {
            (Dialect::Sqlite, Index::Messages) => "DELETE FROM message_search WHERE rowid = $1",
            (Dialect::Sqlite, Index::Orders) => "DELETE FROM order_search WHERE rowid = $1",
            (Dialect::Sqlite, Index::Buyers) => "DELETE FROM buyer_search WHERE rowid = $1",
            (Dialect::Postgres, Index::Messages) => "DELETE FROM message_search WHERE id = $1",
            (Dialect::Postgres, Index::Orders) => "DELETE FROM order_search WHERE id = $1",
            (Dialect::Postgres, Index::Buyers) => "DELETE FROM buyer_search WHERE id = $1",
        }
    }

    /// Asks for the numbers of the rows that a question ($1) finds, below a number ($2), newest
    /// first, so many ($3).
    pub const fn find_words(self, index: Index) -> &'static str {
        match (self, index) {
            (Dialect::Sqlite, Index::Messages) => {
                "SELECT rowid FROM message_search WHERE message_search MATCH $1 AND rowid < $2 \
                 ORDER BY rowid DESC LIMIT $3"
            }
            (Dialect::Sqlite, Index::Orders) => {
                "SELECT rowid FROM order_search WHERE order_search MATCH $1 AND rowid < $2 \
                 ORDER BY rowid DESC LIMIT $3"
            }
            (Dialect::Sqlite, Index::Buyers) => {
                "SELECT rowid FROM buyer_search WHERE buyer_search MATCH $1 AND rowid < $2 \
                 ORDER BY rowid DESC LIMIT $3"
            }
            (Dialect::Postgres, Index::Messages) => {
                "SELECT id FROM message_search WHERE body @@ $1::text::tsquery AND id < $2 \
                 ORDER BY id DESC LIMIT $3"
            }
            (Dialect::Postgres, Index::Orders) => {
                "SELECT id FROM order_search WHERE body @@ $1::text::tsquery AND id < $2 \
                 ORDER BY id DESC LIMIT $3"
            }
            (Dialect::Postgres, Index::Buyers) => {
                "SELECT id FROM buyer_search WHERE body @@ $1::text::tsquery AND id < $2 \
                 ORDER BY id DESC LIMIT $3"
            }
        }
    }

    /// Writes a search form as the index takes it.
    pub fn words(self, form: String) -> String {
        match self {
            Dialect::Sqlite => form,
            Dialect::Postgres => vector(&form),
        }
    }

    /// Writes a question as the index takes it. Words are letters and digits, so nothing in them
    /// means anything to the index.
    pub fn question(self, query: &Query) -> String {
        let (glue, open, close, go_on, and) = match self {
            Dialect::Sqlite => (" ", "\"", "\"", " *", " AND "),
            Dialect::Postgres => ("' <-> '", "'", "'", ":*", " & "),
        };
        let mut text = String::new();
        for term in &query.terms {
            if !text.is_empty() {
                text.push_str(and);
            }
            text.push_str(open);
            text.push_str(&term.tokens.join(glue));
            text.push_str(close);
            if term.prefix {
                text.push_str(go_on);
            }
        }
        text
    }
}

/// Words that PostgreSQL keeps the place of; those behind are found, but not as part of a phrase.
const PLACES: usize = 16_383;

/// Writes `'word':place` for each word, which spares PostgreSQL from cutting the text its own way.
fn vector(form: &str) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(form.len() * 2);
    for (place, word) in form.split(' ').filter(|word| !word.is_empty()).enumerate() {
        // Writing into a string cannot fail.
        let _ = write!(text, "'{word}':{} ", (place + 1).min(PLACES));
    }
    text
}
