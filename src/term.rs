//! Raw mode, input thread, draw loop, restore.
//! Leaves the terminal usable, whatever happens.

pub mod burst;
pub mod decode;
pub mod input;
pub mod run;
pub mod screen;
