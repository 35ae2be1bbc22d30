//! What the outbox pane keeps: the chosen message.
//! Never holds messages.

use crate::domain::id::OutboxId;

/// What the outbox pane keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The chosen message.
    pub selected: Option<OutboxId>,
    /// The message that stands first on the screen.
    pub offset: usize,
    /// How many lines the pane shows.
    pub height: usize,
}
