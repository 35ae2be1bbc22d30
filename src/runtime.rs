//! Performs effects: owns the threads, tokio, the clock.
//! Never decides what is on the screen.

pub mod clock;
