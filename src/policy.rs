//! What the rules say: pure functions of facts, platform data and a passed-in time.
//! Never reads the store.

pub mod deposit;
pub mod due;
pub mod insurance;
pub mod warn;
