//! Copies of a store: whole while others write, refused when damaged, and back on either engine.

use afterdesk::domain::conversation::Direction;
use afterdesk::store::backup::Restored;
use afterdesk::store::desk::Store;
use afterdesk::store::error::StoreError;
use afterdesk::store::file_copies::Loss;
use afterdesk::store::files::Files;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::{backup, counts, messages, search};
use afterdesk::text::fold::query;

use crate::evidence::floor::Floor;
use crate::packet;
use crate::store_content::{NOW, conversation, read, said, say, shop, write};
use crate::store_trust::{fill, lines};
use crate::stores::{Place, on_every_shared_engine};

/// Files of a store that has none.
fn no_files() -> Files {
    Files::in_folder("/nowhere".into())
}

#[test]
fn a_backup_of_a_store_in_use_is_whole_and_comes_back() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        fill(&mut store);
        let before = lines(&mut store);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("monday.db");
        let saved = backup::save(&place.location, &no_files(), &file).unwrap();
        assert_eq!((saved.entries, saved.texts), (6, 5));
        let again = backup::save(&place.location, &no_files(), &file);
        assert!(matches!(again, Err(StoreError::Conflict { .. })));
        let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "{left:?}");
        let order = backup::Order {
            actor: "owner",
            now: NOW,
            may_replace: false,
            may_lack_files: false,
        };
        let full = backup::restore(&file, &place.location, &no_files(), order);
        assert!(matches!(full, Err(StoreError::Conflict { .. })), "{full:?}");
        for target in [Place::file(), Place::postgres()] {
            backup::restore(&file, &target.location, &no_files(), order).unwrap();
            let mut restored = target.open();
            let mut after = lines(&mut restored);
            let said = after
                .iter()
                .position(|line| line.contains("store.restored"))
                .unwrap();
            after.remove(said);
            assert_eq!(after, before);
            let hits = read(&mut restored, |tx| {
                search::newest(tx, &query("退款"), 9).unwrap()
            });
            assert_eq!(hits.len(), 4);
            let counted = read(&mut restored, |tx| counts::get(tx, NOW).unwrap());
            assert_eq!(counted.outbox, 1);
        }
        let order = backup::Order {
            may_replace: true,
            ..order
        };
        backup::restore(&file, &place.location, &no_files(), order).unwrap();
        assert_eq!(lines(&mut store).len(), before.len() + 1);
    });
}

#[test]
fn a_backup_taken_while_others_write_is_one_state() {
    let place = Place::file();
    let mut store = place.create();
    fill(&mut store);
    let folder = tempfile::tempdir().unwrap();
    let location = place.location.clone();
    let writer = std::thread::spawn(move || {
        let mut store = Store::open(&location, Open::Existing).unwrap();
        for n in 0..200 {
            write(&mut store, |tx| {
                let shop = shop(tx);
                let chat = conversation(tx, &shop, &format!("more-{n}"), None);
                say(tx, &chat, &said("在吗", Direction::In, NOW))
            });
        }
    });
    for n in 0..5 {
        let file = folder.path().join(format!("{n}.db"));
        backup::save(&place.location, &no_files(), &file).unwrap();
    }
    writer.join().unwrap();
    let count = read(&mut store, |tx| {
        messages::page(tx, None, None, 999).unwrap().len()
    });
    assert_eq!(count, 205);
}

#[test]
fn a_damaged_backup_is_not_restored() {
    let place = Place::file();
    fill(&mut place.create());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("monday.db");
    backup::save(&place.location, &no_files(), &file).unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    let text = "退款 3".as_bytes();
    let at = bytes
        .windows(text.len())
        .position(|some| some == text)
        .unwrap();
    *bytes.get_mut(at + text.len() - 1).unwrap() = b'4';
    std::fs::write(&file, bytes).unwrap();
    let target = Place::file();
    let order = backup::Order {
        actor: "owner",
        now: NOW,
        may_replace: true,
        may_lack_files: false,
    };
    let refused = backup::restore(&file, &target.location, &no_files(), order);
    assert!(
        matches!(refused, Err(StoreError::Corrupt { .. })),
        "{refused:?}"
    );
    let Location::Sqlite(path) = &target.location else {
        unreachable!()
    };
    assert!(!path.exists());
}

/// A store in which a packet was laid ready: three files that a person added, and the packet. Returns the floor, and the hash of one file.
fn with_evidence(place: &Place) -> (Floor, String) {
    let mut floor = packet::laid_ready(place.create());
    let sha256 = floor.work_order().files.remove(0).sha256;
    (floor, sha256)
}

#[test]
fn c_14_a_backup_holds_the_evidence_and_a_file_that_is_lost_is_named() {
    on_every_shared_engine(|place| {
        let (floor, sha256) = with_evidence(place);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("monday.db");
        let saved = backup::save(&place.location, &floor.files, &file).unwrap();
        assert!(saved.files >= 4, "{saved:?}");
        assert!(saved.lost.is_empty(), "{saved:?}");
        let held = Files::of_backup(&file);
        // A backup that is looked into has its own files.
        assert_eq!(
            Files::of(&Location::Sqlite(file.clone()), folder.path()),
            held
        );
        held.check(&sha256).unwrap();

        let order = backup::Order {
            actor: "owner",
            now: NOW,
            may_replace: true,
            may_lack_files: false,
        };
        for target in [Place::file(), Place::postgres()] {
            let files = Files::in_folder(folder.path().join("back"));
            let restored = backup::restore(&file, &target.location, &files, order).unwrap();
            assert!(matches!(restored, Restored::Whole(ref told) if told.lost.is_empty()));
            for one in files_of(&mut target.open()) {
                assert_eq!(files.read(&one).unwrap(), floor.files.read(&one).unwrap());
            }
            std::fs::remove_dir_all(files.folder()).unwrap();
        }

        // A changed byte, then no file at all: named, and nothing is restored.
        for why in [Loss::Changed, Loss::Missing] {
            match why {
                Loss::Changed => std::fs::write(held.path_of(&sha256), b"forged").unwrap(),
                Loss::Missing => std::fs::remove_file(held.path_of(&sha256)).unwrap(),
            }
            let target = Place::file();
            let empty = Files::in_folder(folder.path().join("nothing"));
            let refused = backup::restore(&file, &target.location, &empty, order).unwrap();
            let Restored::Lacks(lost) = refused else {
                panic!("{refused:?}");
            };
            let told: Vec<_> = lost.iter().map(|one| (&one.sha256, one.why)).collect();
            assert_eq!(told, [(&sha256, why)]);
            assert!(!empty.folder().exists());
            let Location::Sqlite(path) = &target.location else {
                unreachable!()
            };
            assert!(!path.exists());
            // Where it lies at the place already, and when all else will do, it goes on.
            let there = backup::restore(&file, &target.location, &floor.files, order).unwrap();
            assert!(matches!(there, Restored::Whole(ref told) if told.lost.is_empty()));
            let lacks = backup::Order {
                may_lack_files: true,
                ..order
            };
            let rest = backup::restore(&file, &target.location, &empty, lacks).unwrap();
            assert!(matches!(rest, Restored::Whole(ref told) if told.lost.len() == 1));
            std::fs::remove_dir_all(empty.folder()).unwrap();
        }

        // The living store lacks it too: the backup holds all else and says so.
        std::fs::remove_file(floor.files.path_of(&sha256)).unwrap();
        let tuesday = folder.path().join("tuesday.db");
        let saved = backup::save(&place.location, &floor.files, &tuesday).unwrap();
        assert_eq!(saved.lost.len(), 1);
        assert_eq!(saved.lost.first().unwrap().why, Loss::Missing);
        assert!(tuesday.exists());
    });
}

/// The hashes that the rows of a store name.
fn files_of(store: &mut Store) -> Vec<String> {
    read(store, |tx| {
        let mut named: Vec<String> = Vec::new();
        afterdesk::store::export::each(tx, &mut |row| {
            for key in ["sha256", "outgoing_sha256", "zip_sha256", "pdf_sha256"] {
                let is_file = row["table"] == "evidence_files" || row["table"] == "packets";
                if is_file && let Some(sha256) = row[key].as_str() {
                    named.push(sha256.to_owned());
                }
            }
            Ok(())
        })
        .unwrap();
        assert!(named.len() >= 4);
        named
    })
}
