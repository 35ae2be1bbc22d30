//! Events, effects, commands, keys, model, themes and widgets.
//! Never reaches the store or the terminal.

pub mod ask;
pub mod command;
pub mod decided;
pub mod dropped;
pub mod editor;
pub mod effect;
pub mod event;
pub mod evidence;
pub mod explain;
pub mod graphics;
pub mod intent;
pub mod key;
pub mod keymap;
pub mod model;
pub mod packet;
pub mod papers;
pub mod part;
pub mod place;
pub mod preview;
pub mod reviewed;
pub mod scroll;
pub mod signs;
pub mod sources;
pub mod svg;
pub mod theme;
pub mod widgets;
pub mod words;
