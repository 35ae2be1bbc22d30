//! Notices about the orders of the store: what they are filled from, how they are looked at, given,
//! and given again. Never a way round the gate.

pub mod facts;
pub mod given;
pub mod health;
mod kept;
pub mod look;
pub mod mail;
pub mod observed;
mod offer;
pub mod paper;
pub mod picture;
pub mod post;
pub mod reach;
pub mod rules;

pub use facts::{due, facts};
pub use paper::paper;
