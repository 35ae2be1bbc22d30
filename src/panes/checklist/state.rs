//! What the evidence checklist keeps: the chosen slot and the chosen work order.
//! Never holds evidence.

/// What the checklist keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Which work order of the open matter is shown.
    pub work_order: usize,
    /// The chosen slot.
    pub slot: usize,
}
