//! Performs effects: owns the threads, tokio, the clock.
//! Never decides what is on the screen.

pub mod answers;
pub mod clock;
pub mod folder;
pub mod lists;
pub mod worker;
