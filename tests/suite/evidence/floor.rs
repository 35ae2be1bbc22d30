//! A store with one case into which the platform stepped, and a folder for files.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use afterdesk::domain::agent::Role;
use afterdesk::domain::attachment::{EvidenceFile, FileKind, FileSource, Measure};
use afterdesk::domain::audit::{Action, AuditDraft};
use afterdesk::domain::case::{Case, CaseFields, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::form::EvidenceTerms;
use afterdesk::domain::id::{CaseId, EvidenceFileId, EvidenceId, WorkOrderId};
use afterdesk::domain::platform::PlatformName;
use afterdesk::domain::time::{HOUR_MS, Stamp};
use afterdesk::domain::work_order::{EvidenceKind, EvidenceSlot, WorkOrder};
use afterdesk::policy::way::Way;
use afterdesk::service::error::ServiceError;
use afterdesk::service::evidence::attach;
use afterdesk::service::matter;
use afterdesk::service::work_order::open;
use afterdesk::store::desk::Store;
use afterdesk::store::error::StoreError;
use afterdesk::store::files::Files;
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{audit, cases, evidence, orders, work_orders};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::shopfloor::{ORDER_NUMBER, Shopfloor};

pub struct Floor {
    pub desk: Shopfloor,
    pub files: Files,
    pub folder: tempfile::TempDir,
    pub case: CaseId,
    pub id: WorkOrderId,
    pub due: Stamp,
}

impl Floor {
    /// The platform stepped in at the present moment; nobody knows the form.
    pub fn new() -> Self {
        Self::opened(Shopfloor::new(Route::Hand), None)
    }

    pub fn with_form(kind: &str) -> Self {
        Self::opened(Shopfloor::new(Route::Hand), Some(kind))
    }

    /// The same in a store that others reach too.
    pub fn in_store(store: Store) -> Self {
        Self::opened(Shopfloor::in_store(store, "pinduoduo", Route::Hand), None)
    }

    /// The same, with one of the platform's forms.
    pub fn in_store_with(store: Store, kind: &str) -> Self {
        Self::opened(
            Shopfloor::in_store(store, "pinduoduo", Route::Hand),
            Some(kind),
        )
    }

    fn opened(mut desk: Shopfloor, kind: Option<&str>) -> Self {
        let (order, now) = (desk.order, desk.now);
        let case = desk.store.write(|tx| {
            let case = Case {
                id: CaseId::fresh(tx.ids(), now),
                shop: orders::get(tx, order)?.shop,
                number: "70000000000001".to_owned(),
                order: Some(order),
                order_number: ORDER_NUMBER.to_owned(),
                fields: CaseFields {
                    kind: Some(CaseKind::RefundOnly),
                    state: Some(CaseState::PlatformHandles),
                    reason: Some(CaseReason::Quality),
                    opened_at: Some(now.plus_ms(-24 * HOUR_MS)),
                    stepped_in_at: Some(now),
                    ..CaseFields::default()
                },
            };
            let told = Told {
                at: now,
                payload: None,
            };
            cases::insert(tx, &case, told)?;
            Ok::<_, ServiceError>(case.id)
        });
        let case = case.unwrap();
        let opened = desk.act(|store, context| open::by_hand(store, context, case, kind));
        let folder = tempfile::tempdir().unwrap();
        Self {
            files: Files::in_folder(folder.path().join("kept")),
            case,
            id: opened.unwrap().id,
            due: now.plus_ms(48 * HOUR_MS),
            folder,
            desk,
        }
    }

    pub fn work_order(&mut self) -> WorkOrder {
        let id = self.id;
        self.desk.store.read(|tx| work_orders::get(tx, id)).unwrap()
    }

    /// What the rules say can be done in the case now.
    pub fn ways(&mut self) -> Vec<Way> {
        let case = self.case;
        let outcome = self.desk.act(|store, context| {
            let matter = store.read(|tx| matter::of_case(tx, case));
            matter.unwrap().outcome(context)
        });
        let open = outcome.options.iter().filter(|one| one.stop.is_none());
        open.map(|one| one.way).collect()
    }

    pub fn slot(&mut self, kind: EvidenceKind) -> EvidenceSlot {
        let slots = self.work_order().slots;
        slots.into_iter().find(|slot| slot.kind == kind).unwrap()
    }

    /// Enters rows of files into a slot without the files.
    pub fn rows(&mut self, slot: EvidenceId, count: usize) -> Vec<EvidenceFile> {
        self.desk.store.write(|tx| rows(tx, slot, count)).unwrap()
    }

    pub fn terms(&self) -> EvidenceTerms {
        let name = PlatformName::new("pinduoduo");
        self.desk.platforms.get(&name).evidence.clone()
    }

    pub fn file(&self, name: &str, body: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, body).unwrap();
        path
    }

    pub fn attach(
        &mut self,
        kind: EvidenceKind,
        path: &Path,
    ) -> Result<EvidenceFile, ServiceError> {
        let slot = self.slot(kind).id;
        let files = self.files.clone();
        self.desk
            .act(|store, context| attach::attach(store, &files, context, slot, path))
    }

    pub fn become_supervisor(&mut self) {
        self.desk.agent.role = Role::Supervisor;
    }
}

/// A small picture that differs by its shade.
pub fn png(shade: u8) -> Vec<u8> {
    let pixels = RgbImage::from_pixel(30, 20, Rgb([shade, 40, 80]));
    let mut body = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels)
        .write_to(&mut body, ImageFormat::Png)
        .unwrap();
    body.into_inner()
}

/// Enters rows of files into a slot without the files.
pub fn rows(
    tx: &mut Tx<'_>,
    slot: EvidenceId,
    count: usize,
) -> Result<Vec<EvidenceFile>, StoreError> {
    let at = Stamp::from_seconds(1_763_700_000);
    let mut recording = audit::open(tx)?;
    let mut files = Vec::new();
    for place in 0..count {
        let file = EvidenceFile {
            id: EvidenceFileId::fresh(tx.ids(), at),
            slot,
            source: FileSource::Person,
            sha256: format!("{place:064x}"),
            outgoing_sha256: format!("{place:064x}"),
            measure: Measure {
                kind: FileKind::Pdf,
                pixels: None,
                pages: Some(2),
            },
            name: format!("page {place}.pdf"),
            bytes: 1_024,
            note: String::new(),
            added_by: "li.wei".to_owned(),
            added_at: at,
            removed_at: None,
        };
        evidence::add_file(tx, &mut recording, &file)?;
        files.push(file);
    }
    let draft = AuditDraft {
        at,
        actor: "li.wei".to_owned(),
        action: Action::EvidenceAdded,
        subject: slot.to_string(),
        digest: String::new(),
        detail: String::new(),
    };
    recording.close(tx, draft)?;
    Ok(files)
}
