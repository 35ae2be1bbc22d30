//! The engines: each speaks to its database and knows nothing of the desk.

pub mod postgres;
mod postgres_failure;
pub mod postgres_link;
pub mod sqlite;
pub mod sqlite_copy;
