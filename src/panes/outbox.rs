//! What the outbox pane can do: copy again, confirm, call off.
//! Never repeats a message whose outcome nobody knows.

pub mod state;
