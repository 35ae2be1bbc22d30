//! The outbox relay and whatever else moves by itself between store and world.
//! Never decides what may be sent.

pub mod outbox;
pub mod pass;
