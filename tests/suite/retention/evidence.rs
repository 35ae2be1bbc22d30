//! Anonymising evidence: files of old buyers go, what others need stays, and the record holds.

use std::fs::File;
use std::time::{Duration, SystemTime};

use afterdesk::domain::act::{Act, ActKind, ActSubject};
use afterdesk::domain::attachment::{EvidenceFile, FileKind, FileSource, Measure};
use afterdesk::domain::audit::Action;
use afterdesk::domain::decision::ReviewVerdict;
use afterdesk::domain::form::SlotPlan;
use afterdesk::domain::id::{ActId, EvidenceFileId, WorkOrderId};
use afterdesk::domain::ruling::Ruling;
use afterdesk::domain::time::DAY_MS;
use afterdesk::domain::work_order::{
    EvidenceKind, EvidenceSlot, SlotState, WorkOrder, WorkOrderFields,
};
use afterdesk::service::retention::Spared;
use afterdesk::service::review::decide;
use afterdesk::service::work_order::open;
use afterdesk::store::desk::Store;
use afterdesk::store::files::{Files, Stored};
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{acts, audit, evidence, orders, reviews, verify, work_orders};

use super::{LATER, run_with, whole};
use crate::evidence::floor::{self, Floor};
use crate::record::evidence as on_record;
use crate::store_content::{NOW, draft, order, shop, write};
use crate::stores::{Place, on_every_shared_engine};

/// Ends what was opened, as the platform would.
const END: &str = "UPDATE cases SET state = 'closed'; UPDATE work_orders SET state = 'finished'; \
                   UPDATE conversations SET waiting_since = NULL; \
                   UPDATE outbox SET state = 'cancelled' WHERE state IN ('undo', 'ready'); \
                   DELETE FROM deadlines";

fn files_in(folder: &Files) -> usize {
    let folders = std::fs::read_dir(folder.folder()).unwrap();
    folders
        .map(|inner| std::fs::read_dir(inner.unwrap().path()).unwrap().count())
        .sum()
}

fn is_whole(store: &mut Store, files: &Files) {
    let verdict = store.read(|tx| verify::whole(tx, files)).unwrap();
    assert!(verdict.is_whole(), "{verdict:?}");
}

/// A matter with all kinds of evidence that is over.
fn old(place: &Place) -> Floor {
    let mut floor = on_record::fill(place);
    let open = floor
        .desk
        .store
        .read(|tx| reviews::page(tx, true, None, 9))
        .unwrap();
    for review in open {
        let ruling = Ruling::of(review.id, ReviewVerdict::Violation);
        floor
            .desk
            .act(|store, context| decide::decide(store, context, &ruling))
            .unwrap();
    }
    place.tamper(END).unwrap();
    floor
}

#[test]
fn old_evidence_goes_with_its_files_and_packets_and_the_record_holds() {
    on_every_shared_engine(|place| {
        let mut floor = old(place);
        let files = floor.files.clone();
        let packets = files.folder().with_file_name("packets");
        assert_eq!(std::fs::read_dir(&packets).unwrap().count(), 1);
        assert!(files_in(&files) >= 5);
        is_whole(&mut floor.desk.store, &files);
        let dry = run_with(&mut floor.desk.store, &files, true);
        assert_eq!((dry.orders, dry.spared), (1, Vec::new()));
        let done = run_with(&mut floor.desk.store, &files, false);
        assert_eq!((done.orders, &done.spared), (1, &Vec::new()));
        assert_eq!(files_in(&files), 0, "{done:?}");
        assert!(done.files >= 5, "{done:?}");
        assert_eq!(std::fs::read_dir(&packets).unwrap().count(), 0);
        let after = whole(&mut floor.desk.store);
        for word in ["1.png", "2.png", "底单", "丢件", "not_as_described", "fine"] {
            assert!(!after.contains(&format!("\"{word}\"")), "{word} in {after}");
        }
        is_whole(&mut floor.desk.store, &files);
        // A second run has nothing left to do and writes nothing.
        let again = run_with(&mut floor.desk.store, &files, false);
        assert_eq!(again, super::Report::default());
        assert_eq!(whole(&mut floor.desk.store), after);
        // What is left of it does not change unseen.
        crate::record::unguarded(place, "UPDATE evidence_files SET kind = 'gif'");
        let verdict = floor.desk.store.read(|tx| verify::whole(tx, &files));
        assert!(!verdict.unwrap().is_whole());
    });
}

#[test]
fn c_14_evidence_of_an_open_or_frozen_matter_is_spared() {
    on_every_shared_engine(|place| {
        let mut floor = on_record::fill(place);
        let files = floor.files.clone();
        let before = (whole(&mut floor.desk.store), files_in(&files));
        let done = run_with(&mut floor.desk.store, &files, false);
        assert_eq!(done.spared, [(Spared::OpenCase, 1)]);
        assert_eq!((whole(&mut floor.desk.store), files_in(&files)), before);

        let place = Place::file();
        let mut floor = old(&place);
        let files = floor.files.clone();
        let order = floor.desk.order;
        write(&mut floor.desk.store, |tx| {
            let shop = orders::get(tx, order).unwrap().shop;
            let mut recording = audit::open(tx).unwrap();
            let act = Act {
                id: ActId::fresh(tx.ids(), LATER),
                shop,
                subject: ActSubject::Order(order),
                kind: ActKind::EvidenceKept,
                at: NOW,
                by: "li.wei".to_owned(),
                value: String::new(),
                note: String::new(),
                message: None,
            };
            acts::insert(tx, &mut recording, &act).unwrap();
            let entry = draft(Action::Acted, &order.to_string());
            recording.close(tx, entry).unwrap();
        });
        let done = run_with(&mut floor.desk.store, &files, false);
        assert_eq!(done.spared, [(Spared::Frozen, 1)]);
        assert_eq!(files_in(&files), before.1);
        is_whole(&mut floor.desk.store, &files);
    });
}

/// A young work order that names a file.
fn named_by_another(tx: &mut Tx<'_>, shared: &Stored) {
    let shop = shop(tx);
    let at = LATER.plus_ms(-DAY_MS);
    let order = order(tx, &shop, "231105-other", at);
    let id = WorkOrderId::fresh(tx.ids(), at);
    let plan = SlotPlan {
        kind: EvidenceKind::OtherProof,
        is_required: true,
    };
    let file_id = EvidenceFileId::fresh(tx.ids(), at);
    let empty = open::slot(tx, id, plan, at);
    let file = EvidenceFile {
        id: file_id,
        slot: empty.id,
        source: FileSource::Person,
        sha256: shared.sha256.clone(),
        outgoing_sha256: shared.sha256.clone(),
        measure: Measure {
            kind: FileKind::Png,
            pixels: Some((30, 20)),
            pages: None,
        },
        name: "2.png".to_owned(),
        bytes: i64::try_from(shared.bytes).unwrap(),
        note: String::new(),
        added_by: "li.wei".to_owned(),
        added_at: at,
        removed_at: None,
    };
    let slot = EvidenceSlot {
        state: SlotState::Attached,
        file_name: file.name.clone(),
        sha256: file.sha256.clone(),
        bytes: file.bytes,
        added_by: file.added_by.clone(),
        added_at: Some(at),
        ..empty
    };
    let work_order = WorkOrder {
        id,
        shop: shop.id,
        number: "1".to_owned(),
        order: Some(order.id),
        order_number: order.number.clone(),
        case: None,
        fields: WorkOrderFields::default(),
        kind: String::new(),
        slots: vec![slot],
        files: Vec::new(),
        files_behind: Vec::new(),
        notes: Vec::new(),
        answers: Vec::new(),
    };
    let told = Told { at, payload: None };
    let mut recording = audit::open(tx).unwrap();
    work_orders::insert(tx, &mut recording, &work_order, told).unwrap();
    evidence::add_file(tx, &mut recording, &file).unwrap();
    let entry = draft(Action::EvidenceAdded, &id.to_string());
    recording.close(tx, entry).unwrap();
}

#[test]
fn a_file_that_another_matter_needs_stays_and_what_was_cut_off_goes_on() {
    on_every_shared_engine(|place| {
        let mut floor = old(place);
        let files = floor.files.clone();
        // The same waybill lies in a work order that is open.
        let shared = files.put(&floor::png(2)).unwrap();
        write(&mut floor.desk.store, |tx| named_by_another(tx, &shared));
        run_with(&mut floor.desk.store, &files, false);
        files.check(&shared.sha256).unwrap();
        is_whole(&mut floor.desk.store, &files);
        // Killed between the rows and the folder: the next run removes what is left, but not what
        // somebody is just putting there.
        let (left, young) = (files.put(b"left").unwrap(), files.put(b"young").unwrap());
        for sha256 in [&left.sha256, &young.sha256, &shared.sha256] {
            let noted = format!("INSERT INTO dropped_files (sha256) VALUES ('{sha256}')");
            place.tamper(&noted).unwrap();
        }
        let soon =
            SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(LATER.millis()).unwrap());
        let put = File::options()
            .write(true)
            .open(files.path_of(&young.sha256));
        put.unwrap().set_modified(soon).unwrap();
        run_with(&mut floor.desk.store, &files, false);
        assert!(files.check(&left.sha256).is_err());
        files.check(&young.sha256).unwrap();
        files.check(&shared.sha256).unwrap();
    });
}
