//! What the history pane keeps: how far it is scrolled.
//! Never holds entries.

/// What the history pane keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The entry that stands first on the screen.
    pub offset: usize,
    /// How many lines the pane shows.
    pub height: usize,
}
