//! What the transcript pane can do: scroll, load older messages.
//! Never changes a message.

pub mod state;
