//! The evidence checklist of a made-up work order, as far as it was filled.
//! Never a real file: names and sizes only.

use sha2::{Digest, Sha256};

use super::talks::AGENT;
use crate::domain::id::{EvidenceId, IdSource, WorkOrderId};
use crate::domain::time::{MINUTE_MS, Stamp};
use crate::domain::work_order::{
    EvidenceKind, EvidenceSlot, SlotState, WorkOrderFields, WorkOrderState,
};

/// The three kinds of proof of row B-25, with the file that fills each.
const SLOTS: [(EvidenceKind, &str, i64); 3] = [
    (EvidenceKind::CarrierStatement, "盖章证明.pdf", 412_330),
    (EvidenceKind::CourierReceipt, "快递底单.jpg", 1_204_118),
    (EvidenceKind::OtherProof, "聊天记录.png", 388_902),
];

/// Returns the checklist: empty in a new work order, two of three in a begun one, full in one that
/// was handed over.
pub fn slots(
    ids: &mut IdSource,
    work_order: WorkOrderId,
    fields: &WorkOrderFields,
    at: Stamp,
) -> Vec<EvidenceSlot> {
    let filled = match fields.state {
        Some(WorkOrderState::InProgress) => 2,
        Some(WorkOrderState::Submitted | WorkOrderState::Finished) => SLOTS.len(),
        Some(WorkOrderState::Lapsed) => 1,
        Some(WorkOrderState::Open | WorkOrderState::Closed) | None => 0,
    };
    let places = SLOTS.iter().enumerate();
    places
        .map(|(place, &(kind, name, bytes))| {
            let is_there = place < filled;
            EvidenceSlot {
                id: EvidenceId::fresh(ids, at),
                work_order,
                kind,
                is_required: true,
                state: if is_there {
                    SlotState::Attached
                } else {
                    SlotState::Missing
                },
                file_name: text_if(is_there, name),
                sha256: text_if(is_there, &hex::encode(Sha256::digest(name))),
                bytes: if is_there { bytes } else { 0 },
                note: String::new(),
                added_by: text_if(is_there, AGENT),
                added_at: is_there.then_some(at.plus_ms(5 * MINUTE_MS)),
            }
        })
        .collect()
}

fn text_if(is_there: bool, text: &str) -> String {
    if is_there {
        text.to_owned()
    } else {
        String::new()
    }
}
