//! What the case pane can do: page through the cases of a matter, copy menu paths.
//! Never decides a case.

pub mod state;
