//! Steps that follow each other: calling a parcel back, asking for a confirmation.
//! Never says which step comes next: the rules do.

use super::facts::Rung;
use super::way::CardId;
use crate::domain::code::codes;
use crate::domain::payment::Document;

codes! {
    /// How far a step has come.
    pub enum StepState {
        /// Done.
        Done = "done",
        /// It can be done now.
        Open = "open",
        /// A step before it is open.
        Waiting = "waiting",
        /// Skipped with a reason.
        Skipped = "skipped",
    }
}

codes! {
    /// One step of calling a parcel back (rows B-14 to B-16).
    pub enum RecallStep {
        /// The buyer is asked to refuse it.
        BuyerTold = "buyer_told",
        /// The buyer agrees.
        BuyerAgreed = "buyer_agreed",
        /// The carrier is asked to call it back.
        CourierTold = "courier_told",
    }
}

/// What a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Of calling a parcel back.
    Recall(RecallStep),
    /// Of asking for a confirmation.
    Ladder(Rung),
    /// Of what a payment system wants to see.
    Document(Document),
}

impl StepKind {
    /// Returns the stable word of the step.
    pub const fn code(self) -> &'static str {
        match self {
            StepKind::Recall(step) => step.code(),
            StepKind::Ladder(rung) => rung.code(),
            StepKind::Document(document) => document.code(),
        }
    }
}

/// One step of a way that has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub kind: StepKind,
    /// How far it has come.
    pub state: StepState,
    /// The card behind it.
    pub card: CardId,
}
