//! What the composer can do: write, insert ready answers, send, note.
//! Never lets a paste send, and never sends twice.

pub mod state;
