//! What the evidence checklist keeps: the chosen row and the chosen work order.
//! Never holds evidence.

/// What the checklist keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Which work order of the open matter is shown.
    pub work_order: usize,
    /// The chosen row: slots with their files, then the steps of the form with their fields.
    pub row: usize,
}
