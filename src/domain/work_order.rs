//! A work order of the platform and its evidence checklist.
//! Never submits anything: what was submitted is told by a person or by the platform.

use std::collections::BTreeMap;

use super::attachment::{Answer, EvidenceFile, SlotNote};
use super::code::codes;
use super::id::{CaseId, EvidenceId, OrderId, ShopId, WorkOrderId};
use super::time::Stamp;

codes! {
    /// How far a work order has come.
    pub enum WorkOrderState {
        /// Nobody has begun.
        Open = "open",
        /// Begun: some of the evidence is there, or a form step was sent.
        InProgress = "in_progress",
        /// Handed to the platform.
        Submitted = "submitted",
        /// The platform finished it.
        Finished = "finished",
        /// Closed by the platform without more being told.
        Closed = "closed",
        /// The time ran out before anything was submitted.
        Lapsed = "lapsed",
    }
}

codes! {
    /// What the merchant, or the clock, may do with a work order.
    pub enum WorkOrderStep {
        /// Evidence was attached or a form step was filled in.
        Begin = "begin",
        /// The evidence was handed over.
        Submit = "submit",
        /// The due second passed.
        Lapse = "lapse",
    }
}

/// A step that the present state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{step} is not possible while the work order is {state}")]
pub struct IllegalWorkOrderStep {
    /// The state it was in.
    pub state: WorkOrderState,
    /// What was tried.
    pub step: WorkOrderStep,
}

impl WorkOrderState {
    /// Returns the state after a step of ours, or says that the step is not allowed.
    pub const fn after(self, step: WorkOrderStep) -> Result<WorkOrderState, IllegalWorkOrderStep> {
        use {WorkOrderState as S, WorkOrderStep as T};
        match (self, step) {
            (S::Open | S::InProgress, T::Begin) => Ok(S::InProgress),
            (S::Open | S::InProgress, T::Submit) => Ok(S::Submitted),
            (S::Open | S::InProgress, T::Lapse) => Ok(S::Lapsed),
            (state, step) => Err(IllegalWorkOrderStep { state, step }),
        }
    }

    /// Returns whether evidence can still be given.
    pub const fn is_open(self) -> bool {
        matches!(self, WorkOrderState::Open | WorkOrderState::InProgress)
    }

    /// Returns the place in the order of life, for telling old observations from new ones.
    pub const fn rank(self) -> u8 {
        match self {
            WorkOrderState::Open => 0,
            WorkOrderState::InProgress => 1,
            WorkOrderState::Submitted => 2,
            WorkOrderState::Lapsed => 3,
            WorkOrderState::Finished | WorkOrderState::Closed => 4,
        }
    }
}

codes! {
    /// What kind of proof a slot of the checklist asks for.
    pub enum EvidenceKind {
        /// A statement stamped by the carrier (row B-25).
        CarrierStatement = "carrier_statement",
        /// The courier's receipt or its counterfoil (row B-25).
        CourierReceipt = "courier_receipt",
        /// Other reasonable proof of the three parties (row B-25).
        OtherProof = "other_proof",
        /// A passage of the chat.
        ChatRecord = "chat_record",
        /// A picture taken at dispatch.
        DispatchPicture = "dispatch_picture",
        /// The page that describes the goods.
        GoodsDetail = "goods_detail",
        /// Proof of having contacted the courier.
        CourierContact = "courier_contact",
        /// Proof of the returned parcel.
        ReturnParcel = "return_parcel",
        /// Proof of the state of the goods.
        GoodsCondition = "goods_condition",
    }
}

codes! {
    /// The state of one slot of the checklist.
    pub enum SlotState {
        /// Nothing is there.
        Missing = "missing",
        /// A file is there.
        Attached = "attached",
        /// A supervisor said that it is not needed.
        Waived = "waived",
    }
}

/// One slot of an evidence checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceSlot {
    /// Its id here.
    pub id: EvidenceId,
    /// The work order it belongs to.
    pub work_order: WorkOrderId,
    /// What it asks for.
    pub kind: EvidenceKind,
    /// Whether the work order is incomplete without it.
    pub is_required: bool,
    /// What is there.
    pub state: SlotState,
    /// Name of the attached file; not safe for a screen.
    pub file_name: String,
    /// SHA-256 of the attached file, in hex.
    pub sha256: String,
    /// Size of the attached file in bytes.
    pub bytes: i64,
    /// A note.
    pub note: String,
    /// Who attached it.
    pub added_by: String,
    /// When.
    pub added_at: Option<Stamp>,
}

impl EvidenceSlot {
    /// Returns whether the work order waits for a file in it.
    pub const fn files_wanted(&self) -> bool {
        self.is_required && matches!(self.state, SlotState::Missing)
    }
}

/// What an observation tells of a work order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkOrderFields {
    /// How far it has come.
    pub state: Option<WorkOrderState>,
    /// The platform's title of the problem.
    pub title: Option<String>,
    /// When the platform opened it.
    pub opened_at: Option<Stamp>,
    /// The platform's own deadline.
    pub due_at: Option<Stamp>,
    /// The platform's own time of the last change.
    pub changed_at: Option<Stamp>,
    /// Steps of the platform's form as told: title and its lines.
    pub steps: Vec<FormStep>,
    /// Fields that this program does not know.
    pub extra: BTreeMap<String, String>,
}

/// One step of the platform's form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormStep {
    /// Its heading.
    pub title: String,
    /// When it was filled in.
    pub at: Option<Stamp>,
    /// Its lines: label and content.
    pub lines: Vec<(String, String)>,
}

/// A work order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkOrder {
    /// Its id here.
    pub id: WorkOrderId,
    /// The shop it belongs to.
    pub shop: ShopId,
    /// The platform's number of it; empty when it was opened here by the step-in flag.
    pub number: String,
    /// The order, once it is known here.
    pub order: Option<OrderId>,
    /// The platform's order number.
    pub order_number: String,
    /// The case, once it is known here.
    pub case: Option<CaseId>,
    /// What is known of it.
    pub fields: WorkOrderFields,
    /// Which form of the platform it follows, by its code; empty where nobody knows.
    pub kind: String,
    /// The checklist.
    pub slots: Vec<EvidenceSlot>,
    /// The files in all slots, as far as they were read.
    pub files: Vec<EvidenceFile>,
    /// How many files of a slot lie behind those that were read; of slots that have some there.
    pub files_behind: Vec<(EvidenceId, i64)>,
    /// What was written down about the slots, oldest first, as far as it was read.
    pub notes: Vec<SlotNote>,
    /// What was filled in at the form, oldest first, as far as it was read.
    pub answers: Vec<Answer>,
}

impl WorkOrderFields {
    /// Takes over what a newer observation tells and keeps what it does not tell.
    pub fn take_over(&mut self, newer: WorkOrderFields) {
        super::take_over::take_each!(
            self, newer: state, title, opened_at, due_at, changed_at
        );
        if !newer.steps.is_empty() {
            self.steps = newer.steps;
        }
        self.extra.extend(newer.extra);
    }

    /// Takes over only what was not known yet.
    pub fn fill_gaps(&mut self, older: WorkOrderFields) {
        let mut filled = older;
        filled.take_over(std::mem::take(self));
        *self = filled;
    }
}

impl WorkOrder {
    /// Returns the files in a slot.
    pub fn files_in(&self, slot: EvidenceId) -> impl Iterator<Item = &EvidenceFile> {
        self.files.iter().filter(move |file| file.slot == slot)
    }

    /// Returns how many files of a slot lie behind those that were read.
    pub fn behind_in(&self, slot: EvidenceId) -> i64 {
        let behind = self.files_behind.iter().find(|(of, _)| *of == slot);
        behind.map_or(0, |(_, files)| *files)
    }

    /// Returns whether every required slot is filled or waived.
    pub fn is_complete(&self) -> bool {
        let (have, need) = self.evidence_count();
        have == need
    }

    /// Returns how many required slots are filled or waived, and how many there are.
    pub fn evidence_count(&self) -> (usize, usize) {
        let required = self.slots.iter().filter(|slot| slot.is_required);
        let have = required
            .clone()
            .filter(|slot| slot.state != SlotState::Missing)
            .count();
        (have, required.count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_the_due_second_nothing_can_be_submitted() {
        let lapsed = WorkOrderState::InProgress
            .after(WorkOrderStep::Lapse)
            .unwrap();
        for &step in WorkOrderStep::ALL {
            assert!(lapsed.after(step).is_err(), "{step}");
        }
    }

    #[test]
    fn a_work_order_is_submitted_once() {
        let submitted = WorkOrderState::Open.after(WorkOrderStep::Submit).unwrap();
        assert!(submitted.after(WorkOrderStep::Submit).is_err());
        assert!(submitted.after(WorkOrderStep::Lapse).is_err());
    }
}
