//! The packet of evidence and its one submission, from the dry run to the record.

mod killed;
mod papers;
mod stamps;

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use afterdesk::document::fonts::Fonts;
use afterdesk::domain::act::{ActKind, ActSubject, Deed, DisputeRoute};
use afterdesk::domain::deadline::Subject;
use afterdesk::domain::dossier::Target;
use afterdesk::domain::packet::{Purpose, Submission};
use afterdesk::domain::time::{HOUR_MS, SECOND_MS};
use afterdesk::domain::work_order::{EvidenceKind, WorkOrderState};
use afterdesk::i18n::language::Language;
use afterdesk::policy::way::Way;
use afterdesk::service::error::ServiceError;
use afterdesk::service::note;
use afterdesk::service::packet::build::{self, Built};
use afterdesk::service::packet::gather::Wanted;
use afterdesk::service::packet::submit::{self, Ready, Request};
use afterdesk::store::desk::Store;
use afterdesk::store::{submissions, verify};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::evidence::floor::{self, Floor};
use crate::shopfloor::ORDER_NUMBER;

const THREE: [EvidenceKind; 3] = [
    EvidenceKind::CarrierStatement,
    EvidenceKind::CourierReceipt,
    EvidenceKind::OtherProof,
];
const LAST_FOUR: &str = "2345";

/// A work order with a file in each of the slots.
fn filled(kinds: &[EvidenceKind]) -> Floor {
    let mut floor = Floor::new();
    fill(&mut floor, kinds);
    floor
}

fn fill(floor: &mut Floor, kinds: &[EvidenceKind]) {
    for (kind, shade) in kinds.iter().zip(1..) {
        let path = floor.file(&format!("{shade}.png"), &floor::png(shade));
        floor.attach(*kind, &path).unwrap();
    }
}

/// A complete work order in a store, and its packet laid ready.
pub fn laid_ready(store: Store) -> Floor {
    let mut floor = Floor::in_store(store);
    fill(&mut floor, &THREE);
    prepared(&mut floor, LAST_FOUR, "").unwrap();
    floor
}

/// Lays the packet of a work order ready and records that it was handed in.
pub fn hand_in(floor: &mut Floor) {
    prepared(floor, LAST_FOUR, "").unwrap();
    recorded(floor).unwrap();
}

fn built(floor: &mut Floor, wanted: &Wanted) -> Built {
    let files = floor.files.clone();
    let made = floor.desk.act(|store, context| {
        build::build(store, &files, &mut Fonts::of_system(), context, wanted)
    });
    made.unwrap()
}

fn prepared(floor: &mut Floor, last_four: &str, reason: &str) -> Result<Ready, ServiceError> {
    let files = floor.files.clone();
    let request = Request {
        work_order: floor.id,
        last_four,
        reason,
    };
    floor.desk.act(|store, context| {
        submit::prepare(store, &files, &mut Fonts::of_system(), context, &request)
    })
}

fn recorded(floor: &mut Floor) -> Result<Submission, ServiceError> {
    let id = floor.id;
    floor
        .desk
        .act(|store, context| submit::record(store, context, id))
}

fn submission(floor: &mut Floor) -> Option<Submission> {
    let id = floor.id;
    floor.desk.store.read(|tx| submissions::of(tx, id)).unwrap()
}

fn words(built: &Built) -> String {
    let pages: Vec<String> = built.pages.iter().map(|page| page.join("\n")).collect();
    pages.join("\n")
}

fn is_whole(floor: &mut Floor) {
    let verdict = floor.desk.store.read(verify::all).unwrap();
    assert_eq!(verdict.broken, None);
}

#[test]
fn c_15_a_packet_names_every_item_with_date_and_origin_and_keeps_notes_inside() {
    let mut floor = filled(&THREE);
    let (case, conversation) = (floor.case, floor.desk.conversation);
    floor.desk.buyer_writes("东西坏了,加我微信 abc12345 说");
    floor.desk.later(HOUR_MS);
    floor
        .desk
        .act(|store, context| note::write(store, context, conversation, "内部:这个买家常退货"))
        .unwrap();
    let deed = Deed {
        kind: ActKind::CourierTold,
        value: "YT-7788".to_owned(),
    };
    floor
        .desk
        .record(ActSubject::Case(case), deed, "内部:电话催了")
        .unwrap();
    let target = Target::Case(case);
    let made = built(&mut floor, &Wanted::of(target));
    let told = words(&made);
    for item in [
        "买家付款",
        "平台记录",
        "平台介入",
        "通知快递拦截",
        "YT-7788",
        "店铺记录",
        "添加附件 A",
        "添加附件 C",
        "2025-03-01 10:00 UTC+8",
        "2025-03-01 11:00 UTC+8",
        "买家首条消息",
        ORDER_NUMBER,
    ] {
        assert!(told.contains(item), "{item} is missing in {told}");
    }
    assert!(!told.contains("内部"), "{told}");
    assert!(!told.contains("abc12345"), "contacts are masked: {told}");
    assert!(made.packet.timeline.is_sorted_by_key(|event| event.at));
    let with_notes = Wanted {
        with_notes: true,
        ..Wanted::of(target)
    };
    let told = words(&built(&mut floor, &with_notes));
    assert!(told.contains("内部:这个买家常退货") && told.contains("内部:电话催了"));
}

#[test]
fn c_15_d_22_a_packet_is_written_for_each_way_of_a_dispute_and_for_a_payment_system() {
    let mut floor = filled(&THREE);
    let case = floor.case;
    let mut titles = BTreeSet::new();
    let routes = DisputeRoute::ALL.iter().map(|&route| Purpose::from(route));
    for purpose in routes.chain([Purpose::PaymentSystem]) {
        let wanted = Wanted {
            purpose: Some(purpose),
            language: Some(Language::English),
            ..Wanted::of(Target::Case(case))
        };
        let made = built(&mut floor, &wanted);
        titles.insert(made.pages[0][0].clone());
        assert_eq!(made.files.len(), 3);
    }
    assert_eq!(titles.len(), 8, "{titles:?}");
    // The way that was taken last is the one it is written for.
    let deed = Deed {
        kind: ActKind::RouteTaken,
        value: DisputeRoute::Arbitration.code().to_owned(),
    };
    floor.desk.record(ActSubject::Case(case), deed, "").unwrap();
    let made = built(&mut floor, &Wanted::of(Target::Case(case)));
    assert_eq!(made.packet.purpose, Purpose::Arbitration);
}

#[test]
fn b_25_a_packet_is_set_in_every_language_of_a_case() {
    let mut floor = filled(&THREE);
    let id = floor.id;
    for (language, word) in [
        (Language::Chinese, "快递底单"),
        (Language::English, "copy of the waybill"),
        (Language::Russian, "копия накладной"),
        (Language::Spanish, "copia de la guía"),
        (Language::Persian, "نسخهٔ بارنامه"),
    ] {
        let wanted = Wanted {
            language: Some(language),
            ..Wanted::of(Target::WorkOrder(id))
        };
        let made = built(&mut floor, &wanted);
        let told = words(&made);
        assert!(told.contains(word), "{told}");
        for key in [
            "statement-",
            "part-",
            "head-",
            "fact-",
            "event-",
            "origin-",
            "act-",
        ] {
            assert!(
                !told.contains(key),
                "{key} has no word in {language:?}: {told}"
            );
        }
    }
}

#[test]
fn a_packet_built_twice_is_the_same_bytes_and_its_list_tells_every_hash() {
    let mut floor = filled(&THREE);
    let wanted = Wanted::of(Target::WorkOrder(floor.id));
    let first = built(&mut floor, &wanted);
    floor.desk.later(HOUR_MS);
    let second = built(&mut floor, &wanted);
    assert_eq!(first.pdf, second.pdf);
    assert_eq!(first.zip, second.zip);
    let mut archive = zip::ZipArchive::new(Cursor::new(first.zip)).unwrap();
    let mut read = |path: &str| {
        let mut body = Vec::new();
        archive
            .by_name(path)
            .unwrap()
            .read_to_end(&mut body)
            .unwrap();
        body
    };
    let list: Value = serde_json::from_slice(&read("manifest.json")).unwrap();
    let files = list["files"].as_array().unwrap();
    assert_eq!(files.len(), 3);
    let paths = files.iter().chain([&list["paper"]]);
    for file in paths {
        let body = read(file["path"].as_str().unwrap());
        assert_eq!(file["sha256"], hex::encode(Sha256::digest(&body)));
    }
    assert_eq!(files[0]["path"], "A-carrier-statement.png");
}

#[test]
fn b_25_c_18_an_incomplete_packet_goes_only_with_a_supervisors_reason() {
    let mut floor = filled(&THREE[..1]);
    let refused = prepared(&mut floor, LAST_FOUR, "").unwrap_err();
    let told = refused.to_string();
    assert!(told.contains("copy of the waybill"), "{told}");
    assert!(told.contains("other third-party proof"), "{told}");
    assert!(
        !told.contains("stamped"),
        "what is there is not named: {told}"
    );
    let refused = prepared(&mut floor, LAST_FOUR, "买家已撤诉");
    let refused = refused.unwrap_err();
    assert!(matches!(refused, ServiceError::MayNot { .. }), "{refused}");
    assert!(submission(&mut floor).is_none());
    floor.become_supervisor();
    let ready = prepared(&mut floor, LAST_FOUR, "买家已撤诉").unwrap();
    assert!(!ready.laid.is_complete);
    assert_eq!(ready.laid.reason, "买家已撤诉");
    recorded(&mut floor).unwrap();
    is_whole(&mut floor);
}

#[test]
fn b_27_at_the_due_second_nothing_can_be_handed_in_and_a_packet_can_still_be_built() {
    let mut floor = filled(&THREE);
    let due = floor.due;
    floor.desk.now = due.plus_ms(-SECOND_MS);
    prepared(&mut floor, LAST_FOUR, "").unwrap();
    floor.desk.now = due;
    let late = |error: &ServiceError| matches!(error, ServiceError::Lapsed { .. });
    assert!(late(&recorded(&mut floor).unwrap_err()));
    floor.desk.now = due.plus_ms(SECOND_MS);
    let refused = prepared(&mut floor, LAST_FOUR, "").unwrap_err();
    assert!(late(&refused) && refused.to_string().contains("B-27"));
    assert!(submission(&mut floor).is_none());
    let wanted = Wanted {
        purpose: Some(Purpose::Lawsuit),
        ..Wanted::of(Target::Case(floor.case))
    };
    assert_eq!(built(&mut floor, &wanted).files.len(), 3);
}

#[test]
fn an_error_never_spends_the_one_submission() {
    let mut floor = filled(&THREE);
    for typed in ["", "1234", "345"] {
        let refused = prepared(&mut floor, typed, "").unwrap_err();
        assert!(refused.to_string().contains("last four"), "{refused}");
    }
    let nothing = recorded(&mut floor).unwrap_err();
    assert!(nothing.to_string().contains("lies ready"), "{nothing}");
    // A file that was changed behind the desk's back.
    let sha256 = floor.slot(THREE[1]).sha256;
    let path = floor.files.path_of(&sha256);
    let whole = std::fs::read(&path).unwrap();
    std::fs::write(&path, b"changed").unwrap();
    let refused = prepared(&mut floor, LAST_FOUR, "").unwrap_err();
    assert!(refused.to_string().contains("was changed"), "{refused}");
    std::fs::remove_file(&path).unwrap();
    let refused = prepared(&mut floor, LAST_FOUR, "").unwrap_err();
    assert!(
        refused.to_string().contains("B-courier-receipt"),
        "{refused}"
    );
    std::fs::write(&path, whole).unwrap();

    let ready = prepared(&mut floor, "۲۳۴۵", "").unwrap();
    let mut laid: Vec<String> = std::fs::read_dir(&ready.folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    laid.sort();
    let expected = [
        "A-carrier-statement.png",
        "B-courier-receipt.png",
        "C-other-proof.png",
        "packet.pdf",
        "packet.zip",
    ];
    assert_eq!(laid, expected);
    // Laying it ready again is the same packet.
    floor.desk.later(HOUR_MS);
    assert_eq!(
        prepared(&mut floor, LAST_FOUR, "").unwrap().laid,
        ready.laid
    );
    let done = recorded(&mut floor).unwrap();
    assert_eq!(done.packet, ready.laid.id);
    assert_eq!(
        floor.work_order().fields.state,
        Some(WorkOrderState::Submitted)
    );
    assert!(recorded(&mut floor).is_err());
    assert!(prepared(&mut floor, LAST_FOUR, "").is_err());
    assert_eq!(submission(&mut floor), Some(done));
    assert!(floor.files.check(&ready.laid.zip_sha256).is_ok());
    is_whole(&mut floor);
}

#[test]
fn what_a_kill_left_half_filled_is_cleared_away_and_what_is_being_filled_is_not() {
    let mut floor = filled(&THREE);
    let packets = floor.files.folder().with_file_name("packets");
    let [left, held] = [".part-left", ".part-held"].map(|name| packets.join(name));
    for folder in [&left, &held] {
        std::fs::create_dir_all(folder).unwrap();
        std::fs::write(folder.join("1.png"), b"half").unwrap();
    }
    // Another program is at it: it holds its folder.
    let lock = std::fs::File::open(&held).unwrap();
    lock.lock().unwrap();
    let ready = prepared(&mut floor, LAST_FOUR, "").unwrap();
    assert!(!left.exists() && held.exists());
    // Laid ready again, with the folder there already.
    drop(lock);
    assert_eq!(
        prepared(&mut floor, LAST_FOUR, "").unwrap().folder,
        ready.folder
    );
    assert!(!held.exists());
    assert_eq!(std::fs::read_dir(&packets).unwrap().count(), 1);
}

#[test]
fn b_26_nothing_is_due_once_the_evidence_is_handed_in() {
    let mut floor = filled(&THREE);
    let subject = Subject::WorkOrder(floor.id);
    assert!(!floor.desk.due_of(subject).is_empty());
    prepared(&mut floor, LAST_FOUR, "").unwrap();
    assert!(!floor.desk.due_of(subject).is_empty());
    assert!(floor.ways().contains(&Way::SubmitEvidence));
    recorded(&mut floor).unwrap();
    assert!(floor.desk.due_of(subject).is_empty());
    assert!(!floor.ways().contains(&Way::SubmitEvidence));
}
