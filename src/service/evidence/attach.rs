//! Takes files into the slots of a checklist: copied, hashed, looked at, then entered.
//! Never enters a file that is not whole on the disk, and never the same one twice in a slot.

use std::fs::{self, File, Metadata};
use std::path::Path;

use super::{sniff, strip};
use crate::domain::attachment::{EvidenceFile, FileSource, Measure, Unfit};
use crate::domain::audit::Action;
use crate::domain::form::EvidenceTerms;
use crate::domain::id::{EvidenceFileId, EvidenceId};
use crate::domain::work_order::{EvidenceSlot, SlotState, WorkOrder, WorkOrderState};
use crate::i18n::sentence::Sentence;
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::permit;
use crate::service::work_order::{clock, form};
use crate::store::desk::Store;
use crate::store::files::{Files, Stored, Unreceived};
use crate::store::tx::Tx;
use crate::store::{audit, evidence, shops, work_orders};

/// Characters of a file name that are kept.
const LONGEST_NAME: usize = 120;

/// A file that lies in the folder and waits for its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The file as it came.
    pub original: Stored,
    /// The hash of the copy that goes out.
    pub outgoing_sha256: String,
    /// What it is.
    pub measure: Measure,
    /// Its name; not safe for a screen.
    pub name: String,
    /// Where it came from.
    pub source: FileSource,
}

/// Attaches a file that lies somewhere on the disk. It stays where it is; a copy is kept.
///
/// # Errors
/// [`ServiceError::NotTaken`] with why it does not fit, or what the store says.
pub fn attach(
    store: &mut Store,
    files: &Files,
    context: &Context<'_>,
    slot: EvidenceId,
    path: &Path,
) -> Result<EvidenceFile> {
    let terms = store.read(|tx| terms_of(tx, context, slot))?;
    let kept = keep(files, &terms, path)?;
    store.write(|tx| enter(tx, context, slot, &kept))
}

/// Copies a file into the folder and looks at the copy.
fn keep(files: &Files, terms: &EvidenceTerms, path: &Path) -> Result<Kept> {
    let name = name_of(path);
    let unfit = |why: Unfit| ServiceError::NotTaken(sentence(&name, why));
    let before = fs::metadata(path).map_err(|error| unreadable(&name, &error))?;
    if !before.is_file() {
        return Err(unfit(Unfit::NoFile));
    }
    if before.len() == 0 {
        return Err(unfit(Unfit::Empty));
    }
    let too_large = || {
        let what = sentence(&name, Unfit::TooLarge);
        ServiceError::NotTaken(what.counting("limit", terms.largest_bytes / (1024 * 1024)))
    };
    if before.len() > terms.largest_bytes {
        return Err(too_large());
    }
    let mut open = File::open(path).map_err(|error| unreadable(&name, &error))?;
    let mut received =
        files
            .receive(&mut open, terms.largest_bytes)
            .map_err(|error| match error {
                Unreceived::Source(error) => unreadable(&name, &error),
                Unreceived::TooLarge { .. } => too_large(),
                Unreceived::Store(error) => error.into(),
            })?;
    let after = fs::metadata(path).map_err(|error| unreadable(&name, &error))?;
    if is_changed(&before, &after) || received.stored().bytes != before.len() {
        return Err(unfit(Unfit::Changed));
    }
    let body = received.read()?;
    let measure = sniff::look(&body).map_err(|why| {
        let what = sentence(&name, why);
        let guess = sniff::guess(&body).unwrap_or("?");
        ServiceError::NotTaken(if why == Unfit::Unknown {
            what.with("kind", guess)
        } else {
            what
        })
    })?;
    let stripped = strip::outgoing(measure.kind, &body).map_err(unfit)?;
    let original = received.keep()?;
    let outgoing_sha256 = match stripped {
        Some(copy) => files.put(&copy)?.sha256,
        None => original.sha256.clone(),
    };
    Ok(Kept {
        original,
        outgoing_sha256,
        measure,
        name,
        source: FileSource::Person,
    })
}

/// Enters a kept file into its slot: the row, the state of the slot, the record and what is due
/// change together.
pub fn enter(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    slot: EvidenceId,
    kept: &Kept,
) -> Result<EvidenceFile> {
    let slot = work_orders::get_slot(tx, slot)?;
    let mut work_order = work_orders::get(tx, slot.work_order)?;
    let terms = terms_of(tx, context, slot.id)?;
    let unfit = |why: Unfit| sentence(&kept.name, why);
    let there: Vec<&EvidenceFile> = work_order.files_in(slot.id).collect();
    if there.iter().any(|file| file.sha256 == kept.original.sha256) {
        return Err(ServiceError::NotTaken(unfit(Unfit::Twice)));
    }
    let is_picture = |file: &&&EvidenceFile| file.measure.kind.is_picture();
    let pictures = there.iter().filter(is_picture).count();
    if kept.measure.kind.is_picture() && pictures >= terms.pictures {
        let what = unfit(Unfit::TooMany).counting("limit", terms.pictures as u64);
        return Err(ServiceError::NotTaken(what));
    }
    form::begin(tx, context, &mut work_order)?;
    let file = EvidenceFile {
        id: EvidenceFileId::fresh(tx.ids(), context.now),
        slot: slot.id,
        source: kept.source,
        sha256: kept.original.sha256.clone(),
        outgoing_sha256: kept.outgoing_sha256.clone(),
        measure: kept.measure,
        name: kept.name.clone(),
        bytes: i64::try_from(kept.original.bytes).unwrap_or(i64::MAX),
        note: String::new(),
        added_by: context.actor.name.clone(),
        added_at: context.now,
        removed_at: None,
    };
    let mut recording = audit::open(tx)?;
    evidence::add_file(tx, &mut recording, &file)?;
    let short: String = file.sha256.chars().take(12).collect();
    let detail = format!(
        "{} {} {} {short}",
        slot.kind, file.source, file.measure.kind
    );
    let subject = work_order.id.to_string();
    recording.close(tx, context.entry(Action::EvidenceAdded, subject, detail))?;
    settle(tx, context, slot)?;
    Ok(file)
}

/// Brings a slot, its work order and what is due into line with the files that lie in it.
pub fn settle(tx: &mut Tx<'_>, context: &Context<'_>, slot: EvidenceSlot) -> Result<WorkOrder> {
    let files = evidence::files_in(tx, slot.id)?;
    let last = files.last();
    let slot = EvidenceSlot {
        state: match (last, slot.state) {
            (Some(_), _) => SlotState::Attached,
            (None, SlotState::Waived) => SlotState::Waived,
            (None, SlotState::Attached | SlotState::Missing) => SlotState::Missing,
        },
        file_name: last.map_or_else(String::new, |file| file.name.clone()),
        sha256: last.map_or_else(String::new, |file| file.sha256.clone()),
        bytes: files.iter().map(|file| file.bytes).sum(),
        added_by: last.map_or_else(String::new, |file| file.added_by.clone()),
        added_at: last.map(|file| file.added_at),
        ..slot
    };
    work_orders::update_slot(tx, &slot)?;
    let work_order = work_orders::get(tx, slot.work_order)?;
    clock::follow(tx, context, &work_order)?;
    Ok(work_order)
}

/// Returns what the platform of a slot takes, once it is sure that the work order takes anything.
pub fn terms_of(tx: &mut Tx<'_>, context: &Context<'_>, slot: EvidenceId) -> Result<EvidenceTerms> {
    permit::ask(tx, context, Duty::Work)?;
    let slot = work_orders::get_slot(tx, slot)?;
    let work_order = work_orders::get(tx, slot.work_order)?;
    let state = work_order.fields.state.unwrap_or(WorkOrderState::Open);
    // After a lapse what is gathered serves other routes (row B-27).
    if !state.is_open() && state != WorkOrderState::Lapsed {
        return Err(ServiceError::Closed { state });
    }
    let shop = shops::get(tx, work_order.shop)?;
    Ok(context.platforms.get(&shop.platform).evidence.clone())
}

/// Says why a file is not taken, and what to do.
pub fn sentence(name: &str, why: Unfit) -> Sentence {
    let key = match why {
        Unfit::NoFile => "unfit-no-file",
        Unfit::Unreadable => "unfit-unreadable",
        Unfit::Empty => "unfit-empty",
        Unfit::TooLarge => "unfit-too-large",
        Unfit::TooManyPixels => "unfit-too-many-pixels",
        Unfit::Unknown => "unfit-unknown",
        Unfit::Encrypted => "unfit-encrypted",
        Unfit::Truncated => "unfit-truncated",
        Unfit::Broken => "unfit-broken",
        Unfit::Changed => "unfit-changed",
        Unfit::Twice => "unfit-twice",
        Unfit::TooMany => "unfit-too-many",
    };
    Sentence::new(key).with("file", name)
}

fn unreadable(name: &str, error: &std::io::Error) -> ServiceError {
    let what = match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
            sentence(name, Unfit::NoFile)
        }
        kind => sentence(name, Unfit::Unreadable).with("why", kind),
    };
    ServiceError::NotTaken(what)
}

fn is_changed(before: &Metadata, after: &Metadata) -> bool {
    before.len() != after.len() || before.modified().ok() != after.modified().ok()
}

/// The name that a file has where it lies, cut where it is longer than anybody reads.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().chars().take(LONGEST_NAME).collect()
}
