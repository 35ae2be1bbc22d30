//! The evidence checklist of a made-up work order, as far as it was filled.
//! Never a file of its own: checklists share a few.

use super::samples::Sample;
use super::talks::AGENT;
use crate::domain::attachment::{EvidenceFile, FileSource};
use crate::domain::id::{EvidenceFileId, EvidenceId, IdSource, WorkOrderId};
use crate::domain::time::{MINUTE_MS, Stamp};
use crate::domain::work_order::{EvidenceSlot, SlotState, WorkOrderState};

/// Returns how many slots are filled in a state: none in a new work order, two of three in a begun
/// one, all in one that was handed over.
pub const fn filled(state: Option<WorkOrderState>) -> usize {
    match state {
        Some(WorkOrderState::InProgress) => 2,
        Some(WorkOrderState::Submitted | WorkOrderState::Finished) => 3,
        Some(WorkOrderState::Lapsed) => 1,
        Some(WorkOrderState::Open | WorkOrderState::Closed) | None => 0,
    }
}

/// Returns the slots of a checklist, and the files in the first so many.
pub fn slots(
    ids: &mut IdSource,
    work_order: WorkOrderId,
    samples: &[Sample],
    filled: usize,
    at: Stamp,
) -> (Vec<EvidenceSlot>, Vec<EvidenceFile>) {
    let added_at = at.plus_ms(5 * MINUTE_MS);
    let (mut slots, mut files) = (Vec::new(), Vec::new());
    for (place, sample) in samples.iter().enumerate() {
        let mut slot = EvidenceSlot {
            id: EvidenceId::fresh(ids, at),
            work_order,
            kind: sample.kind,
            is_required: true,
            state: SlotState::Missing,
            file_name: String::new(),
            sha256: String::new(),
            bytes: 0,
            note: String::new(),
            added_by: String::new(),
            added_at: None,
        };
        if let Some(measure) = sample.measure.filter(|_| place < filled) {
            let file = EvidenceFile {
                id: EvidenceFileId::fresh(ids, added_at),
                slot: slot.id,
                source: FileSource::Person,
                sha256: sample.sha256.clone(),
                outgoing_sha256: sample.sha256.clone(),
                measure,
                name: sample.name.to_owned(),
                bytes: i64::try_from(sample.body.len()).unwrap_or(i64::MAX),
                note: String::new(),
                added_by: AGENT.to_owned(),
                added_at,
                removed_at: None,
            };
            slot.state = SlotState::Attached;
            slot.file_name.clone_from(&file.name);
            slot.sha256.clone_from(&file.sha256);
            slot.bytes = file.bytes;
            slot.added_by.clone_from(&file.added_by);
            slot.added_at = Some(added_at);
            files.push(file);
        }
        slots.push(slot);
    }
    (slots, files)
}
