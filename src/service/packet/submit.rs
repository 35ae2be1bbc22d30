//! The one submission of a work order: checked, laid ready for a person's hand, and recorded once
//! that person says it is done.
//! Never spends it on an error: what was laid ready is laid again, and only the record counts.

use std::path::PathBuf;

use super::build::{self, Built};
use super::gather::{Wanted, gather, order_number};
use super::{lay, refused};
use crate::document::fonts::Fonts;
use crate::domain::audit::Action;
use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::digits;
use crate::domain::dossier::Target;
use crate::domain::id::{PacketId, SubmissionId, WorkOrderId};
use crate::domain::packet::{Laid, Submission};
use crate::domain::time::Stamp;
use crate::domain::work_order::{
    EvidenceKind, SlotState, WorkOrder, WorkOrderState, WorkOrderStep,
};
use crate::i18n::sentence::Sentence;
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::permit;
use crate::service::work_order::clock;
use crate::store::desk::Store;
use crate::store::files::Files;
use crate::store::tx::Tx;
use crate::store::{audit, deadlines, submissions, work_orders};

/// How many characters of the order number have to be typed.
pub const DIGITS: usize = 4;

/// What is to be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request<'a> {
    /// The work order.
    pub work_order: WorkOrderId,
    /// The last characters of the order number, as typed.
    pub last_four: &'a str,
    /// Why it goes although something is missing; from a supervisor.
    pub reason: &'a str,
}

/// A packet that lies ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ready {
    /// The row of it.
    pub laid: Laid,
    /// The folder.
    pub folder: PathBuf,
    /// What was built.
    pub built: Built,
}

/// What a dry run of the gate found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gate {
    /// Required slots in which nothing lies.
    pub missing: Vec<EvidenceKind>,
    /// By when it has to be handed in.
    pub due: Option<Stamp>,
}

/// Runs the gate dry: whether a work order could be handed in now, and what is missing.
///
/// # Errors
/// When it was handed in, lapsed, or is closed.
pub fn dry_run(tx: &mut Tx<'_>, context: &Context<'_>, id: WorkOrderId) -> Result<Gate> {
    let work_order = work_orders::get(tx, id)?;
    let state = work_order.fields.state.unwrap_or(WorkOrderState::Open);
    state.after(WorkOrderStep::Submit)?;
    clock::in_time(tx, context, &work_order)?;
    Ok(Gate {
        missing: missing(&work_order),
        due: clock::due_at(tx, id)?,
    })
}

/// Returns the required slots in which nothing lies.
pub fn missing(work_order: &WorkOrder) -> Vec<EvidenceKind> {
    let slots = work_order.slots.iter();
    let empty = slots.filter(|slot| slot.is_required && slot.state == SlotState::Missing);
    empty.map(|slot| slot.kind).collect()
}

/// Checks a work order, builds its packet and lays it ready for a person's hand.
///
/// # Errors
/// [`ServiceError::Lapsed`] from the due second on, [`ServiceError::NotTaken`] with what is missing,
/// [`ServiceError::MayNot`] for an incomplete one without a supervisor.
pub fn prepare(
    store: &mut Store,
    files: &Files,
    fonts: &mut Fonts,
    context: &Context<'_>,
    request: &Request<'_>,
) -> Result<Ready> {
    let target = Target::WorkOrder(request.work_order);
    let packet = store.read(|tx| {
        let gate = dry_run(tx, context, request.work_order)?;
        let packet = gather(tx, context, &Wanted::of(target))?;
        let work_order = work_orders::get(tx, request.work_order)?;
        let number = order_number(packet.order.as_ref(), &work_order);
        if !is_end_of(number, request.last_four) {
            return Err(refused::wrong_digits());
        }
        allowed(tx, &gate, context, request.reason)?;
        Ok(packet)
    })?;
    let zone = context.platforms.get(&packet.shop.platform).zone;
    let built = build::set(packet, zone, files, fonts)?;
    let (pdf, zip) = (files.put(&built.pdf)?, files.put(&built.zip)?);
    let name = request.work_order.to_string();
    let folder = lay::folder_of(files, &name, &zip.sha256);
    lay::ready(&built, &folder)?;
    let laid = store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        let gate = dry_run(tx, context, request.work_order)?;
        allowed(tx, &gate, context, request.reason)?;
        let newest = submissions::newest_laid(tx, request.work_order)?;
        if let Some(there) = newest.filter(|one| one.zip_sha256 == zip.sha256) {
            return Ok(there);
        }
        let laid = Laid {
            id: PacketId::fresh(tx.ids(), context.now),
            work_order: request.work_order,
            zip_sha256: zip.sha256.clone(),
            pdf_sha256: pdf.sha256.clone(),
            is_complete: gate.missing.is_empty(),
            reason: request.reason.trim().to_owned(),
            by: context.actor.name.clone(),
            at: context.now,
        };
        let mut recording = audit::open(tx)?;
        submissions::lay(tx, &mut recording, &laid)?;
        let short: String = laid.zip_sha256.chars().take(12).collect();
        let whole = if laid.is_complete {
            "complete"
        } else {
            "incomplete"
        };
        let detail = format!("{whole} {short}");
        let subject = request.work_order.to_string();
        recording.close(tx, context.entry(Action::PacketLaid, subject, detail))?;
        Ok::<_, ServiceError>(laid)
    })?;
    Ok(Ready {
        laid,
        folder,
        built,
    })
}

/// Records that the packet laid ready last was handed in. It can be done once.
///
/// # Errors
/// [`ServiceError::Lapsed`] from the due second on (row B-27), [`ServiceError::WorkOrder`] when it
/// was handed in before, [`ServiceError::NotTaken`] when nothing lies ready.
pub fn record(store: &mut Store, context: &Context<'_>, id: WorkOrderId) -> Result<Submission> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        let work_order = work_orders::get(tx, id)?;
        let before = work_order.fields.state.unwrap_or(WorkOrderState::Open);
        let after = before.after(WorkOrderStep::Submit)?;
        clock::in_time(tx, context, &work_order)?;
        let laid = submissions::newest_laid(tx, id)?.ok_or_else(refused::nothing_laid)?;
        let submission = Submission {
            id: SubmissionId::fresh(tx.ids(), context.now),
            work_order: id,
            packet: laid.id,
            by: context.actor.name.clone(),
            at: context.now,
        };
        let mut recording = audit::open(tx)?;
        submissions::submit(tx, &mut recording, &submission)?;
        let short: String = laid.zip_sha256.chars().take(12).collect();
        let detail = format!("hand {before}->{after} {short}");
        let entry = context.entry(Action::EvidenceSubmitted, id.to_string(), detail);
        recording.close(tx, entry)?;
        work_orders::set_state(tx, id, after)?;
        let subject = Subject::WorkOrder(id);
        for kind in [DeadlineKind::Evidence, DeadlineKind::Escalated] {
            deadlines::done(tx, subject, kind, context.now)?;
        }
        Ok(submission)
    })
}

/// An incomplete packet goes only with a supervisor's reason (row B-25).
fn allowed(tx: &mut Tx<'_>, gate: &Gate, context: &Context<'_>, reason: &str) -> Result<()> {
    if gate.missing.is_empty() {
        return Ok(());
    }
    if reason.trim().is_empty() {
        let named = gate.missing.iter();
        let named: Vec<Sentence> = named
            .map(|kind| Sentence::new("packet-slot").naming("slot", "evidence", kind.code()))
            .collect();
        return Err(refused::incomplete(&named));
    }
    permit::ask(tx, context, Duty::Waive)
}

/// Returns whether what was typed is the end of a number, in any digits and case.
fn is_end_of(number: &str, typed: &str) -> bool {
    let bare = |text: &str| -> Vec<char> {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .map(|c| digits::digit(c).unwrap_or(c))
            .flat_map(char::to_lowercase)
            .collect()
    };
    let (number, typed) = (bare(number), bare(typed));
    let wanted = DIGITS.min(number.len());
    wanted > 0 && typed.len() == wanted && number.ends_with(&typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_number_is_read_in_any_digits() {
        let number = "231105-339507978994321";
        for typed in ["4321", " 4321 ", "۴۳۲۱", "４３２１"] {
            assert!(is_end_of(number, typed), "{typed}");
        }
        for typed in ["", "321", "94321", "1234", "432", "----"] {
            assert!(!is_end_of(number, typed), "{typed}");
        }
        assert!(is_end_of("LKJH12AB", "12ab"));
        assert!(is_end_of("12", "12"));
        assert!(!is_end_of("", ""));
    }
}
