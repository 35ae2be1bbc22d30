//! State, update, layout, view and overlays: the one place where screen state changes.
//! Never waits and never touches the world: it answers with effects.

pub mod commands;
pub mod layout;
pub mod overlay;
pub mod state;
