//! All tests that cross floors, in one binary: every further binary links everything again.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set up its surroundings stops there"
)]

mod check;
mod cli;
mod commands;
mod service;
mod store;
mod stores;
