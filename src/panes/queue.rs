//! What the queue pane can do: choose, open, filter, search, change the view.
//! Never counts and never loads; it asks the desk to.

pub mod state;
