//! Where a store is, and how it is opened.
//! Never prints the password of an address.

use std::path::PathBuf;
use std::str::FromStr;

use crate::domain::time::Stamp;
use crate::i18n::sentence::Sentence;

/// Where a store is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// A SQLite database that ends with its connection.
    Memory,
    /// A PostgreSQL database, as `postgres://user@host/name`.
    Postgres(String),
}

/// A text that names no store.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct NotALocation(String);

impl NotALocation {
    /// Returns why, and what to do.
    pub fn sentence(&self) -> Sentence {
        Sentence::new("store-no-location").with("value", &self.0)
    }
}

impl FromStr for Location {
    type Err = NotALocation;

    fn from_str(text: &str) -> Result<Self, NotALocation> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Location::Postgres(text.to_owned()));
        }
        match text.strip_prefix("sqlite:") {
            Some(":memory:") => Ok(Location::Memory),
            Some(path) if !path.is_empty() => Ok(Location::Sqlite(PathBuf::from(path))),
            _ => Err(NotALocation(text.to_owned())),
        }
    }
}

impl std::fmt::Display for Location {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Location::Sqlite(path) => write!(f, "{}", path.display()),
            Location::Memory => f.write_str("memory"),
            Location::Postgres(address) => f.write_str(&without_password(address)),
        }
    }
}

/// Cuts what stands between the first colon of the user part and the `@`.
fn without_password(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else {
        return "postgres".to_owned();
    };
    let rest = rest.split_once('?').map_or(rest, |(place, _)| place);
    match rest.rsplit_once('@') {
        Some((user, place)) => {
            let user = user.split_once(':').map_or(user, |(name, _)| name);
            format!("{scheme}://{user}@{place}")
        }
        None => format!("{scheme}://{rest}"),
    }
}

/// How a store is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Made at this time when it is not there yet.
    Create(Stamp),
    /// Only when it is there.
    Existing,
    /// Only when it is there, and never written through this connection.
    ReadOnly,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_printed_without_its_password() {
        let cases = [
            (
                "postgres://li:secret@db.example/desk",
                "postgres://li@db.example/desk",
            ),
            (
                "postgres://li:a@b@db/desk?password=x",
                "postgres://li@db/desk",
            ),
            ("postgres:///desk", "postgres:///desk"),
            ("sqlite:/tmp/a.db", "/tmp/a.db"),
            ("sqlite::memory:", "memory"),
        ];
        for (text, printed) in cases {
            assert_eq!(text.parse::<Location>().unwrap().to_string(), printed);
        }
    }

    #[test]
    fn what_names_no_store_is_refused() {
        for text in ["", "sqlite:", "mysql://x", "/tmp/a.db"] {
            assert!(text.parse::<Location>().is_err(), "{text}");
        }
    }
}
