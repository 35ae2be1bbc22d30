//! What the transcript pane keeps: how far it is scrolled.
//! Never holds messages.

/// What the transcript pane keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// How many screen lines lie below the last one shown; 0 shows the newest message.
    pub from_bottom: usize,
    /// How many rows the pane shows.
    pub height: usize,
    /// How many columns it has.
    pub width: usize,
}
