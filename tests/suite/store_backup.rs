//! Copies of a store: whole while others write, refused when damaged, and back on either engine.

use afterdesk::domain::conversation::Direction;
use afterdesk::store::desk::Store;
use afterdesk::store::error::StoreError;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::{backup, counts, messages, search};
use afterdesk::text::fold::query;

use crate::store_content::{NOW, conversation, read, said, say, shop, write};
use crate::store_trust::{fill, lines};
use crate::stores::{Place, on_every_shared_engine};

#[test]
fn a_backup_of_a_store_in_use_is_whole_and_comes_back() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        fill(&mut store);
        let before = lines(&mut store);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("monday.db");
        let saved = backup::save(&place.location, &file).unwrap();
        assert_eq!((saved.entries, saved.texts), (6, 5));
        let again = backup::save(&place.location, &file);
        assert!(matches!(again, Err(StoreError::Conflict { .. })));
        let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "{left:?}");
        let order = backup::Order {
            actor: "owner",
            now: NOW,
            may_replace: false,
        };
        let full = backup::restore(&file, &place.location, order);
        assert!(matches!(full, Err(StoreError::Conflict { .. })), "{full:?}");
        for target in [Place::file(), Place::postgres()] {
            backup::restore(&file, &target.location, order).unwrap();
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
        backup::restore(&file, &place.location, order).unwrap();
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
        backup::save(&place.location, &file).unwrap();
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
    backup::save(&place.location, &file).unwrap();
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
    };
    let refused = backup::restore(&file, &target.location, order);
    assert!(
        matches!(refused, Err(StoreError::Corrupt { .. })),
        "{refused:?}"
    );
    let Location::Sqlite(path) = &target.location else {
        unreachable!()
    };
    assert!(!path.exists());
}
