//! State, update, layout, view and overlays: the one place where screen state changes.
//! Never waits and never touches the world: it answers with effects.

pub mod answered;
pub mod claim;
pub mod commands;
mod evidence;
mod failed;
mod found;
mod gate;
mod handed;
pub mod health;
pub mod keys;
pub mod layout;
mod letter;
pub mod list;
pub mod matter;
pub mod more;
pub mod mouse;
mod notices;
mod offer;
pub mod overlay;
pub mod overlays;
mod packet;
pub mod papers;
pub mod perform;
pub mod reviewing;
pub mod shop;
pub mod state;
pub mod timers;
pub mod toasts;
pub mod update;
pub mod view;

pub use perform::save_all;
pub use state::App;
pub use update::{drawn, next_deadline, start, update};
