//! What the review pane can do: choose an entry and open its conversation.
//! Never gives a verdict yet.

pub mod state;
