//! What the case pane keeps: which case of the matter is shown, and how far it is scrolled.
//! Never holds the case.

/// What the case pane keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Which case of the open matter is shown.
    pub case: usize,
    /// How many lines lie above the first one shown; the view stops at the end.
    pub scroll: usize,
}
