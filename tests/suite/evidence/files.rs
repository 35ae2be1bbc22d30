//! Which files are taken, and what is said of the others.

use std::collections::BTreeSet;

use afterdesk::domain::id::EvidenceFileId;
use afterdesk::domain::work_order::{EvidenceKind, SlotState};
use afterdesk::store::error::StoreError;
use afterdesk::store::files::Sorted;
use afterdesk::store::location::Location;
use afterdesk::store::{evidence, files, work_orders};

use super::floor::{Floor, png};
use crate::stores::on_every_shared_engine;

/// Tries a file and returns what is said.
fn refused(floor: &mut Floor, name: &str, body: &[u8]) -> String {
    let path = floor.file(name, body);
    let error = floor.attach(EvidenceKind::OtherProof, &path).unwrap_err();
    error.to_string()
}

#[test]
fn b_25_a_file_that_does_not_fit_is_refused_in_one_sentence_and_nothing_is_kept() {
    let mut floor = Floor::new();
    let whole = png(1);
    let mut large = png(1);
    large.resize(21 * 1024 * 1024, 0);
    let cases: [(&str, &[u8], &str); 6] = [
        ("empty.png", b"", "is empty"),
        ("half.png", &whole[..whole.len() / 2], "ends too early"),
        ("words.docx", b"PK\x03\x04 and more", "looks like zip"),
        ("notes.txt", b"only words", "neither a picture nor a PDF"),
        ("large.png", &large, "larger than 20 MB"),
        (
            "bent.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\x01IHDRx\0\0\0\0",
            "is damaged",
        ),
    ];
    for (name, body, why) in cases {
        let said = refused(&mut floor, name, body);
        assert!(said.contains(why) && said.contains(name), "{name}: {said}");
        assert!(!said.contains('\n'), "{said}");
    }
    let folder = floor.folder.path().to_owned();
    for path in [folder.join("gone.png"), folder] {
        let said = floor.attach(EvidenceKind::OtherProof, &path).unwrap_err();
        assert!(said.to_string().contains("is no file"), "{said}");
    }
    assert_eq!(
        floor.slot(EvidenceKind::OtherProof).state,
        SlotState::Missing
    );
    let sorted = floor.files.sort(&BTreeSet::new()).unwrap();
    assert_eq!(sorted, Sorted::default(), "nothing is left behind");
}

#[test]
fn b_25_three_pictures_of_a_proof_and_not_the_same_twice() {
    let mut floor = Floor::new();
    for shade in 0..3 {
        let path = floor.file(&format!("{shade}.png"), &png(shade));
        floor.attach(EvidenceKind::OtherProof, &path).unwrap();
    }
    let said = refused(&mut floor, "again.png", &png(2));
    assert!(said.contains("lies in this slot already"), "{said}");
    let said = refused(&mut floor, "more.png", &png(9));
    assert!(said.contains("takes 3 of each proof"), "{said}");
    let slot = floor.slot(EvidenceKind::OtherProof).id;
    let there = floor.desk.store.read(|tx| evidence::files_in(tx, slot));
    assert_eq!(there.unwrap().len(), 3);
    // The fourth was copied before it was refused: a stray that does no harm.
    let named = floor.desk.store.read(files::named).unwrap();
    let sorted = floor.files.sort(&named).unwrap();
    assert_eq!((sorted.kept, sorted.strays.len()), (3, 1));
}

#[test]
fn b_25_a_changed_byte_of_a_name_or_a_hash_is_told_by_the_record() {
    on_every_shared_engine(|place| {
        let store = place.create();
        drop(store);
        // A row that nobody entered stands under no entry of the record.
        let forged = format!(
            "INSERT INTO shops (id, platform, name, route) VALUES (1, 'pinduoduo', 's', 'hand'); \
             INSERT INTO work_orders (id, shop_id, number, order_number, steps, extra, told_at, kind) \
             VALUES (1, 1, '', '', '[]', '{{}}', 0, ''); \
             INSERT INTO evidence (id, work_order_id, kind, is_required, state, file_name, sha256, \
             bytes, note, added_by) VALUES (1, 1, 'other_proof', 1, 'missing', '', '', 0, '', ''); \
             INSERT INTO evidence_files (id, evidence_id, source, sha256, outgoing_sha256, kind, \
             name, bytes, note, added_by, added_at, salt, audit_seq) \
             VALUES (1, 1, 'person', 'a', 'a', 'png', 'x', 1, '', 'x', 0, {}, 7)",
            if matches!(place.location, Location::Postgres(_)) {
                "'\\x00'::bytea"
            } else {
                "x'00'"
            }
        );
        place.tamper(&forged).unwrap();
        let mut store = place.open();
        let file = store.read(|tx| evidence::file(tx, EvidenceFileId::from_raw(1)));
        assert_eq!(file.unwrap().name, "x");
        let verdict = store.read(afterdesk::store::verify::all).unwrap();
        assert!(verdict.broken.is_some());
    });
}

#[test]
fn b_25_of_a_slot_with_many_files_the_first_are_read_and_the_others_counted() {
    on_every_shared_engine(|place| {
        let mut floor = Floor::in_store(place.create());
        let slot = floor.slot(EvidenceKind::OtherProof).id;
        let all = floor.rows(slot, 5);
        let (id, gone) = (floor.id, all[1].id);
        let (mut work_order, behind) = floor
            .desk
            .store
            .write(|tx| {
                evidence::remove_file(tx, gone, all[1].added_at)?;
                let shown = work_orders::shown(tx, id, 3)?;
                let behind = shown.behind_in(slot);
                Ok::<_, StoreError>((shown, behind))
            })
            .unwrap();
        work_order.files.retain(|file| file.slot == slot);
        assert_eq!((work_order.files.len(), behind), (3, 1));
        assert!(work_order.files.iter().all(|file| file.id != gone));
        let whole = floor.work_order();
        assert_eq!(whole.files_in(slot).count(), 4);
        assert_eq!(whole.behind_in(slot), 0);
    });
}
