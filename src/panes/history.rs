//! What the history pane can do: scroll.
//! Never changes what was done.

pub mod state;
