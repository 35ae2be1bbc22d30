//! The rows of a checklist: slots with the files in them, then the steps of the platform's form.
//! Never decides what is wanted: the platform's data says it.

use super::state::State;
use crate::domain::attachment::EvidenceFile;
use crate::domain::form::{FieldKind, FieldPlan, FormPlan, StepPlan};
use crate::domain::work_order::{EvidenceSlot, WorkOrder};
use crate::ui::model::Model;

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row<'m> {
    /// A slot.
    Slot(&'m EvidenceSlot),
    /// A file in the slot above it.
    File(&'m EvidenceFile),
    /// The files of a slot that were not read, and how many they are.
    Behind(&'m EvidenceSlot, i64),
    /// A step of the form.
    Step(&'m StepPlan),
    /// A field of the step above it.
    Field(&'m StepPlan, FieldPlan),
}

/// Returns the work order that is shown.
pub fn shown<'m>(model: &'m Model, state: &State) -> Option<&'m WorkOrder> {
    let all = &model.dossier.as_ref()?.work_orders;
    let last = all.len().checked_sub(1)?;
    all.get(state.work_order.min(last))
}

/// Returns the form that a work order follows.
pub fn form_of<'m>(model: &'m Model, work_order: &WorkOrder) -> Option<&'m FormPlan> {
    model.open_platform()?.evidence.form(&work_order.kind)
}

/// Returns all rows of a work order.
pub fn rows<'m>(model: &'m Model, work_order: &'m WorkOrder) -> Vec<Row<'m>> {
    let mut rows = Vec::new();
    for slot in &work_order.slots {
        rows.push(Row::Slot(slot));
        rows.extend(work_order.files_in(slot.id).map(Row::File));
        let behind = work_order.behind_in(slot.id);
        rows.extend((behind > 0).then_some(Row::Behind(slot, behind)));
    }
    let steps = form_of(model, work_order).map_or(&[][..], |form| &form.steps);
    for step in steps {
        rows.push(Row::Step(step));
        let fields = step.chosen(&work_order.answers);
        let fields = fields.map_or(&[][..], |option| &option.fields);
        let typed = fields.iter().filter(|field| field.kind != FieldKind::Image);
        rows.extend(typed.map(|field| Row::Field(step, *field)));
    }
    rows
}

/// Returns the chosen row.
pub fn chosen<'m>(model: &'m Model, state: &State) -> Option<(&'m WorkOrder, Row<'m>)> {
    let work_order = shown(model, state)?;
    let rows = rows(model, work_order);
    let last = rows.len().checked_sub(1)?;
    let row = rows.get(state.row.min(last)).copied()?;
    Some((work_order, row))
}

/// Returns the slot that is meant: the chosen one, the one of the chosen file, else the first that
/// is still empty.
pub fn slot<'m>(model: &'m Model, state: &State) -> Option<&'m EvidenceSlot> {
    let (work_order, row) = chosen(model, state)?;
    match row {
        Row::Slot(slot) | Row::Behind(slot, _) => Some(slot),
        Row::File(file) => work_order.slots.iter().find(|slot| slot.id == file.slot),
        Row::Step(_) | Row::Field(..) => {
            let mut slots = work_order.slots.iter();
            let first = work_order.slots.first();
            slots.find(|slot| slot.files_wanted()).or(first)
        }
    }
}
