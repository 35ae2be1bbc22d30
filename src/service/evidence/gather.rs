//! Takes over into a checklist what the desk has already, and passages that somebody marked.
//! Never twice: what was taken over before is replaced where the record has more to say now.

use super::attach::{self, Kept};
use super::record::{self, Made, Pen};
use crate::domain::attachment::{EvidenceFile, FileKind, FileSource, Marked, Measure, Passage};
use crate::domain::audit::Action;
use crate::domain::conversation::Message;
use crate::domain::dossier::{Dossier, Target};
use crate::domain::form::SlotPlan;
use crate::domain::id::{PassageId, WorkOrderId};
use crate::domain::platform::Platform;
use crate::domain::work_order::{EvidenceKind, EvidenceSlot, WorkOrder};
use crate::i18n::catalog::Catalog;
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::work_order::open;
use crate::store::desk::Store;
use crate::store::dossier::{self, Depth};
use crate::store::files::Files;
use crate::store::tx::Tx;
use crate::store::{audit, evidence, messages, work_orders};

/// Messages of a passage, at most.
const LONGEST_PASSAGE: usize = 500;

/// Takes over all that the desk has. Returns the files that came in; none when nothing is new.
pub fn take_over(
    store: &mut Store,
    files: &Files,
    context: &Context<'_>,
    work_order: WorkOrderId,
) -> Result<Vec<EvidenceFile>> {
    let depth = Depth {
        messages: LONGEST_PASSAGE,
        ..Depth::default()
    };
    let agent = &context.actor.name;
    let target = Target::WorkOrder(work_order);
    let matter = store.read(|tx| dossier::open(tx, target, agent, depth))?;
    let words = catalog(context.platforms.get(&matter.shop.platform));
    let made = record::all(&matter, &pen(context, &matter, &words));
    let kept = made
        .iter()
        .map(|made| keep(files, made))
        .collect::<Result<Vec<_>>>()?;
    store.write(|tx| {
        let mut came = Vec::new();
        for (made, kept) in made.iter().zip(&kept) {
            let slot = slot_for(tx, context, work_order, made.source)?;
            came.extend(lay(tx, context, &slot, made, kept)?);
        }
        Ok(came)
    })
}

/// Puts a passage of the chat into a slot.
///
/// # Errors
/// [`ServiceError::NotTaken`] when nothing was said in it, or what the store says.
pub fn mark(
    store: &mut Store,
    files: &Files,
    context: &Context<'_>,
    marked: Marked,
) -> Result<EvidenceFile> {
    let (from, to) = (marked.from.min(marked.to), marked.from.max(marked.to));
    let agent = &context.actor.name;
    let (matter, said) = store.read(|tx| {
        let target = Target::Conversation(marked.conversation);
        let matter = dossier::open(tx, target, agent, Depth::default())?;
        let said = messages::between(tx, marked.conversation, (from, to), LONGEST_PASSAGE)?;
        Ok::<_, ServiceError>((matter, said))
    })?;
    let said: Vec<&Message> = said.iter().filter(|one| record::is_said(one)).collect();
    let words = catalog(context.platforms.get(&matter.shop.platform));
    let made = record::passage(
        &matter,
        &said,
        marked.shows_personal,
        &pen(context, &matter, &words),
    );
    let made = made.ok_or_else(|| ServiceError::NotTaken(Sentence::new("unfit-no-passage")))?;
    let kept = keep(files, &made)?;
    store.write(|tx| {
        let file = attach::enter(tx, context, marked.slot, &kept)?;
        note_passage(tx, context, &file, &made, marked.shows_personal)?;
        Ok(file)
    })
}

fn pen<'a>(context: &'a Context<'_>, matter: &Dossier, words: &'a Catalog) -> Pen<'a> {
    Pen {
        words,
        zone: context.platforms.get(&matter.shop.platform).zone,
        lexicon: context.lexicon,
    }
}

/// Whoever judges the evidence reads the platform's language.
fn catalog(platform: &Platform) -> Catalog {
    let first = platform.languages.first();
    let language = first.and_then(|tag| Language::from_tag(tag));
    Catalog::new(language.unwrap_or_default())
}

fn keep(files: &Files, made: &Made) -> Result<Kept> {
    let original = files.put(made.text.as_bytes())?;
    Ok(Kept {
        outgoing_sha256: original.sha256.clone(),
        original,
        measure: Measure {
            kind: FileKind::Text,
            pixels: None,
            pages: None,
        },
        name: made.name.clone(),
        source: made.source,
    })
}

/// Enters what was made, in the place of what was made of the same before.
fn lay(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    slot: &EvidenceSlot,
    made: &Made,
    kept: &Kept,
) -> Result<Option<EvidenceFile>> {
    let there = evidence::files_in(tx, slot.id)?;
    let of_same = |file: &&EvidenceFile| file.source == kept.source;
    if there.iter().any(|file| file.sha256 == kept.original.sha256) {
        return Ok(None);
    }
    // Passages that somebody marked stay beside the one that is taken over by itself.
    let is_marked = |file: &&EvidenceFile| made.ends.is_some() && file.name != made.name;
    for old in there.iter().filter(of_same).filter(|old| !is_marked(old)) {
        evidence::remove_file(tx, old.id, context.now)?;
        let short: String = old.sha256.chars().take(12).collect();
        let detail = format!("{} {} {short}", slot.kind, old.measure.kind);
        let subject = slot.work_order.to_string();
        audit::append(tx, context.entry(Action::EvidenceRemoved, subject, detail))?;
    }
    let file = attach::enter(tx, context, slot.id, kept)?;
    note_passage(tx, context, &file, made, false)?;
    Ok(Some(file))
}

fn note_passage(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    file: &EvidenceFile,
    made: &Made,
    shows_personal: bool,
) -> Result<()> {
    let Some((first, last)) = &made.ends else {
        return Ok(());
    };
    let passage = Passage {
        id: PassageId::fresh(tx.ids(), context.now),
        slot: file.slot,
        file: file.id,
        conversation: first.conversation,
        from: first.id,
        to: last.id,
        shows_personal,
        added_by: context.actor.name.clone(),
        added_at: context.now,
    };
    let mut recording = audit::open(tx)?;
    evidence::add_passage(tx, &mut recording, &passage)?;
    let shown = if shows_personal { "shown" } else { "masked" };
    let detail = format!("passage {shown} {} {}", passage.from, passage.to);
    let subject = work_orders::get_slot(tx, file.slot)?.work_order.to_string();
    recording.close(tx, context.entry(Action::EvidenceNoted, subject, detail))?;
    Ok(())
}

/// Returns the slot that a kind of record serves; one that may stay empty is added where the form
/// has none.
fn slot_for(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    work_order: WorkOrderId,
    source: FileSource,
) -> Result<EvidenceSlot> {
    use EvidenceKind as E;
    let serves: &[E] = match source {
        FileSource::Recall => &[E::CourierContact, E::OtherProof],
        FileSource::Chat => &[E::ChatRecord, E::OtherProof],
        FileSource::Person | FileSource::Order | FileSource::Receipt | FileSource::Parcel => {
            &[E::OtherProof]
        }
    };
    let work_order: WorkOrder = work_orders::get(tx, work_order)?;
    let found = serves
        .iter()
        .find_map(|kind| work_order.slots.iter().find(|slot| slot.kind == *kind));
    if let Some(slot) = found {
        return Ok(slot.clone());
    }
    let plan = SlotPlan {
        kind: E::OtherProof,
        is_required: false,
    };
    let slot = open::slot(tx, work_order.id, plan, context.now);
    let mut recording = audit::open(tx)?;
    work_orders::add_slot(tx, &mut recording, &slot)?;
    let detail = format!("asks {}", slot.kind);
    let subject = work_order.id.to_string();
    recording.close(tx, context.entry(Action::WorkOrderMoved, subject, detail))?;
    Ok(slot)
}
