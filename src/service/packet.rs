//! The packet of evidence: gathered, set, checked, laid ready, and recorded as handed in.
//! Never hands anything in by itself: no platform offers a way, so a person does it.

pub mod build;
pub mod gather;
mod happened;
pub mod lay;
mod manifest;
mod parts;
mod refused;
pub mod submit;
