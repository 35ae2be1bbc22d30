//! What the desk wants done with evidence, and how it ended, as values.
//! Never touches a file; `runtime` does.

use std::path::PathBuf;

use crate::domain::attachment::Marked;
use crate::domain::form::FieldKind;
use crate::domain::id::{CaseId, EvidenceFileId, EvidenceId, WorkOrderId};
use crate::i18n::sentence::Sentence;

/// Something to be done with evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceAct {
    /// Put files into a slot.
    Attach {
        /// The slot.
        slot: EvidenceId,
        /// The files.
        files: Vec<PathBuf>,
    },
    /// Take over what the desk has already.
    TakeOver(WorkOrderId),
    /// Put a passage of the chat into a slot.
    Mark(Marked),
    /// Take a file out of its slot.
    Remove(EvidenceFileId),
    /// Write a note on a slot.
    Note {
        /// The slot.
        slot: EvidenceId,
        /// The words.
        text: String,
    },
    /// Do without a slot, or want it again.
    Waive {
        /// The slot.
        slot: EvidenceId,
        /// Whether it is done without.
        is_waived: bool,
        /// Why.
        reason: String,
    },
    /// Fill in a field of the form, or choose an option.
    Fill {
        /// The work order.
        work_order: WorkOrderId,
        /// The step.
        step: String,
        /// The field; `None` chooses the option whose code is the value.
        field: Option<FieldKind>,
        /// What is filled in.
        value: String,
    },
    /// Open a work order by hand.
    Open {
        /// Of which case.
        case: CaseId,
        /// Which form it follows; `None` where none fits.
        kind: Option<String>,
    },
}

/// How it ended: what was done, and what was not and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceDone {
    /// Key of the language files for what was done; it is told with the count.
    pub key: &'static str,
    /// How much was done; nothing is told of nothing.
    pub count: usize,
    /// What was not taken; not safe for a screen.
    pub refused: Vec<Sentence>,
}
