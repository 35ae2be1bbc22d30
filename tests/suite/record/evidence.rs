//! Evidence, packets and decisions on record: no column and no file changes unseen.

use std::collections::BTreeMap;

use afterdesk::domain::agent::Role;
use afterdesk::domain::allowed::NewAllowed;
use afterdesk::domain::attachment::Marked;
use afterdesk::domain::decision::ReviewVerdict;
use afterdesk::domain::ruling::Ruling;
use afterdesk::domain::time::SECOND_MS;
use afterdesk::domain::work_order::EvidenceKind;
use afterdesk::service::evidence::{change, gather};
use afterdesk::service::review::decide;
use afterdesk::service::work_order::form;
use afterdesk::store::location::Location;
use afterdesk::store::tables::Kind;
use afterdesk::store::verify::{self, Broken, Why};
use afterdesk::store::vouched::{self, Vouched};
use afterdesk::store::{messages, reviews, tables};

use super::{broken, unguarded};
use crate::evidence::floor::{self, Floor};
use crate::packet;
use crate::stores::{Place, on_every_shared_engine};

/// A row in every table of evidence and of reviews: files, one taken out, a passage, a note, a slot
/// that is done without, a form, a packet that was handed in, a decision and an allowed text.
pub fn fill(place: &Place) -> Floor {
    let mut floor = Floor::in_store_with(place.create(), "refusal");
    floor.desk.buyer_writes("质量有问题");
    let conversation = floor.desk.conversation;
    let said = floor
        .desk
        .store
        .read(|tx| messages::page_before(tx, conversation, None, 10))
        .unwrap();
    let said = said.first().unwrap().id;
    let entry = form::Entry {
        work_order: floor.id,
        step: "reason".to_owned(),
        field: None,
        value: "not_as_described".to_owned(),
    };
    floor
        .desk
        .act(|store, context| form::fill(store, context, &entry))
        .unwrap();
    let first = floor.file("1.png", &floor::png(1));
    let out = floor.attach(EvidenceKind::OtherProof, &first).unwrap();
    let second = floor.file("2.png", &floor::png(2));
    floor.attach(EvidenceKind::GoodsDetail, &second).unwrap();
    let (files, slot) = (floor.files.clone(), floor.slot(EvidenceKind::OtherProof).id);
    let unseen = floor.slot(EvidenceKind::DispatchPicture).id;
    floor.desk.later(SECOND_MS);
    floor.become_supervisor();
    floor.desk.act(|store, context| {
        change::remove(store, context, out.id).unwrap();
        let marked = Marked {
            slot,
            conversation,
            from: said,
            to: said,
            shows_personal: false,
        };
        gather::mark(store, &files, context, marked).unwrap();
        change::note(store, context, slot, "底单").unwrap();
        change::waive(store, context, unseen, true, "丢件").unwrap();
    });
    packet::hand_in(&mut floor);
    // Somebody else's text is decided on and allowed; another one is put on the list and taken off.
    floor.desk.turn("chen.hua", Role::Agent);
    for text in ["联系我 13912345678", "联系我 13912345679"] {
        floor.desk.later(SECOND_MS);
        assert!(floor.desk.send(text).queued.is_none());
    }
    floor.desk.turn("zhang.min", Role::Supervisor);
    let open = floor.desk.store.read(|tx| reviews::page(tx, true, None, 9));
    let ruling = Ruling {
        note: "fine".to_owned(),
        allow: Some(NewAllowed {
            name: "model".to_owned(),
            days: 30,
        }),
        ..Ruling::of(open.unwrap().remove(0).id, ReviewVerdict::FalseAlarm)
    };
    floor
        .desk
        .act(|store, context| decide::decide(store, context, &ruling))
        .unwrap();
    floor
}

/// All tables whose rows are looked at.
const ALL: [Vouched; 10] = [
    vouched::SLOTS,
    vouched::EVIDENCE_FILES,
    vouched::PASSAGES,
    vouched::EVIDENCE_NOTES,
    vouched::ANSWERS,
    vouched::PACKETS,
    vouched::SUBMISSIONS,
    vouched::REVIEWS,
    vouched::DECISIONS,
    vouched::ALLOWED,
];

/// So far from every id and every time that is there.
const FAR: i64 = 1_000_003;

/// When somebody was told of a decision is news for that person alone.
const LEFT_OUT: [(&str, &str); 1] = [("reviews", "told_at")];

#[test]
fn c_14_no_column_of_evidence_or_of_a_review_changes_unseen() {
    on_every_shared_engine(|place| {
        let mut floor = fill(place);
        let store = &mut floor.desk.store;
        assert_eq!(broken(store), None);
        unguarded(place, "SELECT 1");
        for vouched in ALL {
            let table = tables::all().find(|one| one.name == vouched.table).unwrap();
            for (column, kind) in table.columns {
                if LEFT_OUT.contains(&(table.name, column)) {
                    continue;
                }
                for row in rows(place, table.name) {
                    let (name, is_postgres) = (table.name, is_postgres(place));
                    let kept = format!(
                        "CREATE TABLE kept AS SELECT {column} AS it FROM {name} WHERE id = {row}"
                    );
                    unguarded(place, &kept);
                    let to = match kind {
                        Kind::Bytes if is_postgres => "decode('00', 'hex')".to_owned(),
                        Kind::Bytes => "x'00'".to_owned(),
                        Kind::Text => format!("{column} || ' '"),
                        Kind::Json => "'[1]'".to_owned(),
                        Kind::Flag => format!("1 - {column}"),
                        _ => format!("COALESCE({column}, 0) + {FAR}"),
                    };
                    let change = format!("UPDATE {name} SET {column} = {to} WHERE id = {row}");
                    unguarded(place, &change);
                    let found = broken(store);
                    assert!(found.is_some(), "{change}");
                    let is_seq = matches!(*column, "audit_seq" | "id");
                    let id = if *column == "id" { row + FAR } else { row };
                    let back = format!(
                        "UPDATE {name} SET {column} = (SELECT it FROM kept) WHERE id = {id}; \
                         DROP TABLE kept"
                    );
                    unguarded(place, &back);
                    assert_eq!(broken(store), None, "{change}");
                    // What an entry vouches for names that entry.
                    if vouched.all_columns().any(|one| one == *column) && !is_seq {
                        let (seq, why) = (entry_of(place, name, row), Why::Text);
                        assert_eq!(found, Some(Broken { seq, why }), "{change}");
                    }
                }
            }
        }
    });
}

#[test]
fn c_14_a_flipped_byte_of_a_file_of_evidence_names_the_entry_that_brought_it_in() {
    on_every_shared_engine(|place| {
        let mut floor = fill(place);
        let files = floor.files.clone();
        let whole = floor.desk.store.read(|tx| verify::whole(tx, &files));
        let whole = whole.unwrap();
        assert!(whole.is_whole(), "{whole:?}");
        let mut brought: BTreeMap<String, i64> = BTreeMap::new();
        for (table, columns) in [
            ("evidence_files", ["sha256", "outgoing_sha256"]),
            ("packets", ["zip_sha256", "pdf_sha256"]),
        ] {
            for row in rows(place, table) {
                for column in columns {
                    let sha256 = text(place, table, column, row);
                    brought.entry(sha256).or_insert(entry_of(place, table, row));
                }
            }
        }
        assert_eq!(whole.files, i64::try_from(brought.len()).unwrap());
        for (sha256, seq) in brought {
            let path = files.path_of(&sha256);
            let body = std::fs::read(&path).unwrap();
            for at in [0, body.len() / 2, body.len() - 1] {
                let mut changed = body.clone();
                changed[at] ^= 1 << (at % 8);
                std::fs::write(&path, changed).unwrap();
                let found = floor.desk.store.read(|tx| verify::whole(tx, &files));
                let why = Why::File;
                assert_eq!(found.unwrap().broken, Some(Broken { seq, why }));
            }
            std::fs::remove_file(&path).unwrap();
            let found = floor.desk.store.read(|tx| verify::whole(tx, &files));
            let why = Why::NoFile;
            assert_eq!(found.unwrap().broken, Some(Broken { seq, why }));
            std::fs::write(&path, body).unwrap();
        }
    });
}

#[test]
fn c_14_evidence_packets_and_decisions_never_change_or_go() {
    on_every_shared_engine(|place| {
        drop(fill(place));
        for sql in [
            "UPDATE evidence_files SET name = ''",
            "UPDATE evidence_files SET sha256 = '', outgoing_sha256 = '', name = '', note = ''",
            "DELETE FROM evidence_files",
            "UPDATE evidence_notes SET text = 'x'",
            "DELETE FROM evidence_notes",
            "UPDATE work_order_answers SET value = 'x'",
            "DELETE FROM work_order_answers",
            "UPDATE packets SET reason = 'x'",
            "DELETE FROM packets",
            "UPDATE submissions SET at = 1",
            "DELETE FROM submissions",
            "UPDATE review_decisions SET note = ''",
        ] {
            let refused = place.tamper(sql).unwrap_err();
            assert!(refused.contains("append-only"), "{sql}: {refused}");
        }
    });
}

fn is_postgres(place: &Place) -> bool {
    matches!(place.location, Location::Postgres(_))
}

/// The ids of all rows of a table.
fn rows(place: &Place, table: &str) -> Vec<i64> {
    let found = ask(
        place,
        &format!("SELECT CAST(id AS TEXT) FROM {table} ORDER BY id"),
    );
    assert!(!found.is_empty(), "{table}");
    found.iter().map(|id| id.parse().unwrap()).collect()
}

fn entry_of(place: &Place, table: &str, row: i64) -> i64 {
    text(place, table, "CAST(audit_seq AS TEXT)", row)
        .parse()
        .unwrap()
}

fn text(place: &Place, table: &str, column: &str, row: i64) -> String {
    ask(
        place,
        &format!("SELECT {column} FROM {table} WHERE id = {row}"),
    )
    .remove(0)
}

/// Asks past the store for a column of text.
fn ask(place: &Place, sql: &str) -> Vec<String> {
    match &place.location {
        Location::Postgres(address) => {
            let mut client = postgres::Client::connect(address, postgres::NoTls).unwrap();
            let rows = client.query(sql, &[]).unwrap();
            rows.iter().map(|row| row.get(0)).collect()
        }
        Location::Sqlite(path) => {
            let connection = rusqlite::Connection::open(path).unwrap();
            let mut statement = connection.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| row.get(0)).unwrap();
            rows.collect::<Result<_, _>>().unwrap()
        }
        Location::Memory => unreachable!(),
    }
}
