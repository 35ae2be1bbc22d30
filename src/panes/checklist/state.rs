//! What the evidence checklist keeps: the chosen row and the chosen work order.
//! Never holds evidence.

use crate::domain::dossier::FIRST_FILES;

/// What the checklist keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Which work order of the open matter is shown.
    pub work_order: usize,
    /// The chosen row: slots with their files, then the steps of the form with their fields.
    pub row: usize,
    /// Files of a slot that are read at most.
    pub files: usize,
}

impl Default for State {
    fn default() -> Self {
        Self {
            work_order: 0,
            row: 0,
            files: FIRST_FILES,
        }
    }
}
