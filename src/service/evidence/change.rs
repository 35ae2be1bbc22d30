//! Takes files out of slots again, notes on them, and does without a slot.
//! Never removes what was: rows and files stay, and the record tells of each step.

use super::attach;
use crate::domain::attachment::{SlotNote, SlotNoteKind};
use crate::domain::audit::Action;
use crate::domain::id::{EvidenceFileId, EvidenceId, SlotNoteId};
use crate::domain::work_order::{EvidenceSlot, SlotState, WorkOrder};
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::permit;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{audit, evidence, work_orders};

/// Takes a file out of its slot.
pub fn remove(store: &mut Store, context: &Context<'_>, file: EvidenceFileId) -> Result<WorkOrder> {
    store.write(|tx| {
        let there = evidence::file(tx, file)?;
        let slot = work_orders::get_slot(tx, there.slot)?;
        attach::terms_of(tx, context, slot.id)?;
        evidence::remove_file(tx, file, context.now)?;
        let short: String = there.sha256.chars().take(12).collect();
        let detail = format!("{} {} {short}", slot.kind, there.measure.kind);
        let subject = slot.work_order.to_string();
        audit::append(tx, context.entry(Action::EvidenceRemoved, subject, detail))?;
        attach::settle(tx, context, slot)
    })
}

/// Writes a note on a slot.
///
/// # Errors
/// [`ServiceError::Empty`], or what the store says.
pub fn note(
    store: &mut Store,
    context: &Context<'_>,
    slot: EvidenceId,
    text: &str,
) -> Result<WorkOrder> {
    if text.trim().is_empty() {
        return Err(ServiceError::Empty);
    }
    store.write(|tx| {
        let slot = work_orders::get_slot(tx, slot)?;
        write(tx, context, &slot, SlotNoteKind::Note, text)?;
        let slot = EvidenceSlot {
            note: text.trim().to_owned(),
            ..slot
        };
        attach::settle(tx, context, slot)
    })
}

/// Does without a slot, for a reason; or wants it again, for a reason (rows B-25, C-37).
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::Empty`] without a reason, or what the store
/// says.
pub fn waive(
    store: &mut Store,
    context: &Context<'_>,
    slot: EvidenceId,
    is_waived: bool,
    reason: &str,
) -> Result<WorkOrder> {
    if reason.trim().is_empty() {
        return Err(ServiceError::Empty);
    }
    let (state, kind) = if is_waived {
        (SlotState::Waived, SlotNoteKind::Waived)
    } else {
        (SlotState::Missing, SlotNoteKind::Wanted)
    };
    store.write(|tx| {
        permit::ask(tx, context, Duty::Waive)?;
        attach::terms_of(tx, context, slot)?;
        let slot = work_orders::get_slot(tx, slot)?;
        write(tx, context, &slot, kind, reason)?;
        let slot = EvidenceSlot {
            state,
            note: reason.trim().to_owned(),
            ..slot
        };
        attach::settle(tx, context, slot)
    })
}

fn write(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    slot: &EvidenceSlot,
    kind: SlotNoteKind,
    text: &str,
) -> Result<()> {
    let note = SlotNote {
        id: SlotNoteId::fresh(tx.ids(), context.now),
        slot: slot.id,
        kind,
        text: text.trim().to_owned(),
        by: context.actor.name.clone(),
        at: context.now,
    };
    let action = match kind {
        SlotNoteKind::Note | SlotNoteKind::Asked => Action::EvidenceNoted,
        SlotNoteKind::Waived | SlotNoteKind::Wanted => Action::EvidenceWaived,
    };
    let mut recording = audit::open(tx)?;
    evidence::add_note(tx, &mut recording, &note)?;
    let detail = format!("{} {kind}", slot.kind);
    let entry = context.entry(action, slot.work_order.to_string(), detail);
    recording.close(tx, entry)?;
    Ok(())
}
