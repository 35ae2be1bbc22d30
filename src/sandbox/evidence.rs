//! Real files for the begun work orders of the made-up shop, and one that waits outside of it.
//! Never round the checklist: files come in through `service` as a person's do.

use super::checklist;
use super::make::Recipe;
use super::samples::{self, Sample, picture, statement};
use super::talks::AGENT;
use crate::compliance::Lexicon;
use crate::config::calendars;
use crate::domain::agent::{Actor, Role};
use crate::domain::attachment::FileSource;
use crate::domain::work_order::{EvidenceKind, WorkOrder, WorkOrderState};
use crate::service::context::{Context, UNDO_MS, Voice};
use crate::service::error::{Result, ServiceError};
use crate::service::evidence::attach::{self, Kept};
use crate::service::evidence::sniff;
use crate::store::desk::Store;
use crate::store::files::{self, Files};
use crate::store::tx::Tx;
use crate::store::work_orders;

/// Work orders that are looked through, at most: a demonstration has some dozens.
const LOOKED_THROUGH: usize = 500;

/// Lays those of the files that made-up checklists share into the folder which a checklist names.
pub fn lay_samples(store: &mut Store, files: &Files) -> Result<()> {
    let named = store.read(files::named)?;
    for sample in samples::all()
        .iter()
        .filter(|one| named.contains(&one.sha256))
    {
        files.put(&sample.body)?;
    }
    Ok(())
}

/// Puts files into the checklists of begun work orders. In the first one a file is missing: it waits
/// outside, as [`outside`] makes it.
pub fn furnish(store: &mut Store, files: &Files, recipe: Recipe<'_>) -> Result<()> {
    lay_samples(store, files)?;
    let samples = samples::all();
    let actor = Actor {
        name: AGENT.to_owned(),
        role: Role::Agent,
    };
    let context = Context {
        now: recipe.now,
        actor: &actor,
        platforms: recipe.platforms,
        lexicon: Lexicon::embedded(),
        voice: Voice::default(),
        calendars: calendars::embedded(),
        undo_ms: UNDO_MS,
    };
    let begun = store.read(|tx| {
        let filter = work_orders::Filter {
            state: Some(WorkOrderState::InProgress),
            ..work_orders::Filter::default()
        };
        work_orders::page(tx, filter, None, LOOKED_THROUGH)
    })?;
    for (place, work_order) in begun.iter().enumerate() {
        store.write(|tx| fill(tx, files, &context, (work_order, &samples), place == 0))?;
    }
    Ok(())
}

fn fill(
    tx: &mut Tx<'_>,
    files: &Files,
    context: &Context<'_>,
    (work_order, samples): (&WorkOrder, &[Sample]),
    lacks_receipt: bool,
) -> Result<()> {
    let filled = checklist::filled(Some(WorkOrderState::InProgress));
    for (slot, sample) in work_order.slots.iter().zip(samples).take(filled) {
        if lacks_receipt && slot.kind == EvidenceKind::CourierReceipt {
            continue;
        }
        let body = match slot.kind {
            EvidenceKind::CarrierStatement => statement(&work_order.order_number),
            _ => picture(work_order.id.raw().unsigned_abs()),
        };
        let measure = sniff::look(&body)
            .map_err(|why| ServiceError::NotTaken(attach::sentence(sample.name, why)))?;
        let original = files.put(&body)?;
        let kept = Kept {
            outgoing_sha256: original.sha256.clone(),
            original,
            measure,
            name: sample.name.to_owned(),
            source: FileSource::Person,
        };
        attach::enter(tx, context, slot.id, &kept)?;
    }
    Ok(())
}

/// Returns the name and the bytes of the file that the first work order lacks.
pub fn outside() -> (&'static str, Vec<u8>) {
    ("waybill.png", picture(77))
}
