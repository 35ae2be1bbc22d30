//! The engines: each speaks to its database and knows nothing of the desk.

pub mod sqlite;
