//! What the answers of PostgreSQL mean to the store.
//! Never passes a server's text on where the contract has words of its own.

use postgres::error::SqlState;

use crate::store::error::StoreError;

/// Says in the words of the contract what the server said.
pub(super) fn failure(error: &postgres::Error) -> StoreError {
    let why = match error.as_db_error() {
        Some(told) => told.message().to_owned(),
        None => error.to_string(),
    };
    let Some(state) = error.code() else {
        return StoreError::Unavailable { why };
    };
    match *state {
        SqlState::UNIQUE_VIOLATION => StoreError::conflict("conflict-number-known"),
        SqlState::T_R_SERIALIZATION_FAILURE
        | SqlState::T_R_DEADLOCK_DETECTED
        | SqlState::LOCK_NOT_AVAILABLE => StoreError::Busy,
        // Another program has changed the tables; the statements are prepared anew.
        SqlState::FEATURE_NOT_SUPPORTED if why.contains("cached plan") => StoreError::Busy,
        SqlState::DISK_FULL => StoreError::Full,
        SqlState::READ_ONLY_SQL_TRANSACTION => StoreError::ReadOnly,
        SqlState::INSUFFICIENT_PRIVILEGE
        | SqlState::INVALID_PASSWORD
        | SqlState::INVALID_AUTHORIZATION_SPECIFICATION => StoreError::Denied {
            place: String::new(),
        },
        SqlState::IO_ERROR => StoreError::Broken { why },
        SqlState::DATA_CORRUPTED | SqlState::INDEX_CORRUPTED => StoreError::Corrupt { what: why },
        _ if ["08", "3D", "53", "57"]
            .iter()
            .any(|class| state.code().starts_with(class)) =>
        {
            StoreError::Unavailable { why }
        }
        _ => StoreError::Refused { why },
    }
}
