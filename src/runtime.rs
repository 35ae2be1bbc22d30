//! Performs effects: owns the threads, tokio, the clock.
//! Never decides what is on the screen.

pub mod answers;
pub mod bot;
pub mod clipboard;
pub mod clock;
pub mod evidence;
pub mod folder;
pub mod hands;
pub mod happened;
pub mod headless;
pub mod import;
pub mod lists;
pub mod log;
mod matter;
mod opened;
pub mod packet;
pub mod papers;
pub mod preview;
pub mod ready;
pub mod relay;
pub mod reviewing;
pub mod signals;
pub mod worker;
