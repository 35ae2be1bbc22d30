//! What the review pane keeps: the chosen entry.
//! Never holds entries.

use crate::domain::id::ReviewId;

/// What the review pane keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The chosen entry.
    pub selected: Option<ReviewId>,
    /// The entry that stands first on the screen.
    pub offset: usize,
    /// How many lines the pane shows.
    pub height: usize,
}
