//! What makes a store worth trusting: nothing changes unseen, nothing half done stays, and a store
//! that another program made is not touched.

use std::sync::mpsc::channel;
use std::time::Duration;

use afterdesk::compliance::cleared::Cleared;
use afterdesk::config::calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::conversation::{Conversation, Direction, OutboxState, Route};
use afterdesk::domain::id::OutboxId;
use afterdesk::domain::time::Stamp;
use afterdesk::market::courier::{Courier, Letter, Outcome};
use afterdesk::service::context::Context;
use afterdesk::store::desk::Store;
use afterdesk::store::error::StoreError;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::verify::{self, Broken, Why};
use afterdesk::store::{audit, export, migrate, orders, outbox, shops, watch};
use afterdesk::sync::outbox::Relay;

use crate::store_content::{NOW, conversation, order, queue_reply, read, said, say, shop, write};
use crate::stores::{Place, on_every_engine, on_every_shared_engine};

/// Some orders and a talk, entry by entry of the record: the fourth message stands in entry 5.
pub fn fill(store: &mut Store) {
    write(store, |tx| {
        let shop = shop(tx);
        let order = order(tx, &shop, "231105-1", NOW);
        let chat = conversation(tx, &shop, "chat-1", Some(order.id));
        for n in 0..4 {
            let fields = said(&format!("退款 {n}"), Direction::In, NOW.plus_ms(n));
            say(tx, &chat, &fields);
        }
        queue_reply(tx, &chat, "您好");
    });
}

/// All that an export tells.
pub fn lines(store: &mut Store) -> Vec<String> {
    read(store, |tx| {
        let mut lines = Vec::new();
        export::each(tx, &mut |row| {
            lines.push(row.to_string());
            Ok(())
        })
        .unwrap();
        lines
    })
}

#[test]
fn messages_and_the_record_never_change() {
    on_every_shared_engine(|place| {
        fill(&mut place.create());
        for sql in [
            "UPDATE messages SET text = 'x'",
            "DELETE FROM messages",
            "UPDATE audit SET actor = 'x'",
            "DELETE FROM audit",
        ] {
            let refused = place.tamper(sql).unwrap_err();
            assert!(refused.contains("append-only"), "{sql}: {refused}");
        }
    });
}

#[test]
fn the_record_names_the_first_entry_that_does_not_hold() {
    let cases = [
        (
            "UPDATE messages SET text = '退款 4' WHERE text = '退款 3'",
            5,
            Why::Text,
        ),
        ("DELETE FROM messages WHERE text = '退款 2'", 4, Why::Text),
        (
            "UPDATE audit SET actor = 'nobody' WHERE seq = 3",
            3,
            Why::Changed,
        ),
        ("DELETE FROM audit WHERE seq = 3", 3, Why::Unchained),
        ("DELETE FROM audit WHERE seq = 6", 6, Why::Head),
        (
            "UPDATE messages SET audit_seq = 2 WHERE text = '退款 3'",
            2,
            Why::Text,
        ),
    ];
    for (sql, seq, why) in cases {
        on_every_shared_engine(|place| {
            let mut store = place.create();
            fill(&mut store);
            let whole = read(&mut store, |tx| verify::all(tx).unwrap());
            assert_eq!((whole.entries, whole.texts, whole.broken), (6, 5, None));
            let guards = match place.location {
                Location::Postgres(_) => {
                    "DROP TRIGGER messages_never_change ON messages; \
                     DROP TRIGGER audit_never_changes ON audit; \
                     ALTER TABLE outbox DROP CONSTRAINT outbox_message_id_fkey"
                }
                _ => {
                    "PRAGMA foreign_keys = 0; DROP TRIGGER messages_never_change; \
                     DROP TRIGGER messages_never_go; DROP TRIGGER audit_never_changes; \
                     DROP TRIGGER audit_never_goes"
                }
            };
            place.tamper(&format!("{guards}; {sql}")).unwrap();
            let found = read(&mut store, |tx| verify::all(tx).unwrap());
            assert_eq!(found.broken, Some(Broken { seq, why }), "{sql}");
        });
    }
}

#[test]
fn c_14_a_flipped_byte_in_the_file_is_found() {
    let place = Place::file();
    fill(&mut place.create());
    let Location::Sqlite(path) = &place.location else {
        unreachable!()
    };
    place.tamper("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let mut bytes = std::fs::read(path).unwrap();
    let text = "退款 3".as_bytes();
    let at = bytes
        .windows(text.len())
        .position(|some| some == text)
        .unwrap();
    *bytes.get_mut(at + text.len() - 1).unwrap() = b'4';
    std::fs::write(path, bytes).unwrap();
    let verdict = read(&mut place.open(), |tx| verify::all(tx).unwrap());
    assert_eq!(
        verdict.broken,
        Some(Broken {
            seq: 5,
            why: Why::Text
        })
    );
}

#[test]
fn a_store_of_a_newer_or_another_program_is_refused() {
    on_every_shared_engine(|place| {
        drop(place.create());
        let open = || Store::open(&place.location, Open::Existing).map(|_| ());
        place
            .tamper("INSERT INTO migrations VALUES (999, 'x')")
            .unwrap();
        assert_eq!(
            open(),
            Err(StoreError::NewerStore {
                found: 999,
                known: migrate::newest()
            })
        );
        place
            .tamper("DELETE FROM migrations WHERE version = 999")
            .unwrap();
        assert_eq!(open(), Ok(()));
        place
            .tamper("UPDATE migrations SET checksum = 'x'")
            .unwrap();
        assert_eq!(open(), Err(StoreError::ChangedMigration { version: 1 }));
    });
    let place = Place::file();
    place.tamper("CREATE TABLE notes (text TEXT)").unwrap();
    let create = Open::Create(Stamp::default());
    let foreign = Store::open(&place.location, create).map(|_| ());
    assert!(matches!(foreign, Err(StoreError::Corrupt { .. })));
}

#[test]
fn what_is_no_store_is_refused() {
    let place = Place::file();
    let Location::Sqlite(path) = &place.location else {
        unreachable!()
    };
    let open = |mode| Store::open(&place.location, mode).map(|_| ());
    assert!(matches!(
        open(Open::Existing),
        Err(StoreError::Missing { .. })
    ));
    assert!(matches!(
        open(Open::ReadOnly),
        Err(StoreError::Missing { .. })
    ));
    assert!(!path.exists());
    std::fs::write(path, "not a database, but long enough to be one".repeat(40)).unwrap();
    for mode in [Open::Existing, Open::ReadOnly, Open::Create(NOW)] {
        assert!(
            matches!(open(mode), Err(StoreError::Corrupt { .. })),
            "{mode:?}"
        );
    }
}

#[test]
fn a_store_and_its_folder_belong_to_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/desk.db");
    let location = Location::Sqlite(path.clone());
    let mut store = Store::open(&location, Open::Create(NOW)).unwrap();
    fill(&mut store);
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert_eq!(mode(&folder.path().join("new/desk.db-wal")), 0o600);
}

#[test]
fn a_store_opened_for_reading_writes_nothing() {
    on_every_shared_engine(|place| {
        fill(&mut place.create());
        let mut reader = Store::open(&place.location, Open::ReadOnly).unwrap();
        assert_eq!(read(&mut reader, |tx| shops::all(tx).unwrap()).len(), 1);
        let refused = reader.write(|tx| shops::all(tx).map(|_| ()));
        assert_eq!(refused, Err(StoreError::ReadOnly));
    });
}

#[test]
fn two_exports_of_one_state_are_the_same_bytes() {
    on_every_engine(|place| {
        let mut store = place.create();
        fill(&mut store);
        let first = lines(&mut store);
        assert_eq!(first, lines(&mut store));
        let failed: Result<(), StoreError> = store.write(|tx| {
            let shop = shop(tx);
            order(tx, &shop, "231105-2", NOW);
            Err(StoreError::Full)
        });
        assert!(failed.is_err());
        assert_eq!(first, lines(&mut store));
        let tables = [
            "shops",
            "orders",
            "conversations",
            "audit",
            "messages",
            "outbox",
        ];
        for table in tables {
            let start = format!("{{\"table\":\"{table}\"");
            assert!(first.iter().any(|line| line.starts_with(&start)), "{table}");
        }
    });
}

#[test]
fn a_reader_sees_one_state_while_another_program_writes() {
    on_every_shared_engine(|place| {
        let mut writer = place.create();
        let mut reader = place.open();
        let seen = read(&mut reader, |tx| {
            let before = orders::page(tx, orders::Filter::default(), None, 10).unwrap();
            fill(&mut writer);
            let after = orders::page(tx, orders::Filter::default(), None, 10).unwrap();
            (before.len(), after.len())
        });
        assert_eq!(seen, (0, 0));
        let now = read(&mut reader, |tx| {
            orders::page(tx, orders::Filter::default(), None, 10).unwrap()
        });
        assert_eq!(now.len(), 1);
    });
}

#[test]
fn another_desk_hears_of_a_change() {
    on_every_shared_engine(|place| {
        let mut writer = place.create();
        let mut desk = place.open();
        assert!(desk.has_news().unwrap());
        let (heard, changes) = channel();
        let watch = watch::start(&place.location, move || {
            let _ = heard.send(());
        })
        .unwrap();
        fill(&mut writer);
        changes.recv_timeout(Duration::from_millis(500)).unwrap();
        assert!(desk.has_news().unwrap());
        if matches!(place.location, Location::Sqlite(_)) {
            assert!(!desk.has_news().unwrap());
            write(&mut desk, |tx| {
                let shop = shop(tx);
                order(tx, &shop, "231105-9", NOW)
            });
            assert!(!desk.has_news().unwrap(), "what it wrote itself is no news");
        }
        drop(watch);
    });
}

/// Takes what it is given.
struct Taker(std::sync::mpsc::Sender<String>);

impl Courier for Taker {
    fn route(&self) -> Route {
        Route::Sandbox
    }

    fn deliver(
        &mut self,
        _: OutboxId,
        _: &Conversation,
        text: &Cleared,
        _: Option<&Letter>,
    ) -> Outcome {
        self.0.send(text.text().to_owned()).unwrap();
        Outcome::Sent
    }
}

#[test]
fn a_changed_message_is_set_aside_with_its_reason_and_the_others_leave() {
    for change in [
        "UPDATE outbox SET cleared_hash = 'x'",
        "UPDATE outbox SET cleared_by = 'block'",
    ] {
        on_every_shared_engine(|place| {
            let mut store = place.create();
            let (spoilt, whole) = write(&mut store, |tx| {
                let shop = shop(tx);
                let to = conversation(tx, &shop, "chat-1", None);
                let rows = ["first", "second"].map(|text| queue_reply(tx, &to, text).id);
                (rows[0], rows[1])
            });
            place
                .tamper(&format!("{change} WHERE id = {}", spoilt.raw()))
                .unwrap();
            let (sender, taken) = channel();
            let mut relay = Relay::new("test", vec![Box::new(Taker(sender))]);
            let platforms = Platforms::embedded().unwrap();
            let actor = Actor {
                name: "li.wei".to_owned(),
                role: Role::Agent,
            };
            let context = Context {
                now: NOW.plus_ms(60_000),
                actor: &actor,
                platforms: &platforms,
                lexicon: afterdesk::compliance::Lexicon::embedded(),
                voice: afterdesk::notice::voice::Voice::default(),
                calendars: calendars::embedded(),
                undo_ms: 0,
            };
            relay.turn(&mut store, &context).unwrap();
            relay.turn(&mut store, &context).unwrap();
            assert_eq!(taken.try_iter().collect::<Vec<_>>(), ["second"]);
            let row_of_spoilt = read(&mut store, |tx| outbox::get(tx, spoilt).unwrap());
            assert_eq!(row_of_spoilt.state, OutboxState::Failed);
            assert!(row_of_spoilt.last_error.starts_with("the stored text"));
            let row = read(&mut store, |tx| outbox::get(tx, whole).unwrap());
            assert_eq!(row.state, OutboxState::Sent);
            let mut entries = Vec::new();
            read(&mut store, |tx| {
                audit::page(tx, 0, 100, &mut |entry| {
                    entries.push(entry);
                    Ok(())
                })
                .unwrap();
            });
            let subject = row_of_spoilt.message.to_string();
            assert!(entries.iter().any(|entry| {
                entry.draft.subject == subject && entry.draft.detail.ends_with("claimed->failed")
            }));
        });
    }
}

#[test]
fn a_store_of_an_older_program_is_brought_up_to_date_with_all_that_is_in_it() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        fill(&mut store);
        let before = lines(&mut store);
        drop(store);
        let guard = match place.location {
            Location::Postgres(_) => {
                "DROP TRIGGER messages_never_change ON messages; \
                 DROP TRIGGER acts_never_change ON acts"
            }
            _ => "DROP TRIGGER messages_never_change; DROP TRIGGER acts_never_change",
        };
        place.tamper(guard).unwrap();
        place
            .tamper(
                "DROP TABLE notices; DROP TABLE bot_steps; DROP TABLE bot_shops; \
                 ALTER TABLE conversations DROP COLUMN claimed_since; \
                 ALTER TABLE conversations DROP COLUMN lane; \
                 DROP TABLE evidence_passages; DROP TABLE evidence_files; \
                 DROP TABLE evidence_notes; DROP TABLE work_order_answers; \
                 ALTER TABLE work_orders DROP COLUMN kind; \
                 DROP TABLE review_decisions; DROP TABLE allowed_texts; \
                 DROP TABLE submissions; DROP TABLE packets; \
                 DROP TABLE standings; DROP TABLE erasures; \
                 ALTER TABLE audit DROP COLUMN desk; ALTER TABLE agents DROP COLUMN secret; \
                 ALTER TABLE agents DROP COLUMN failures; \
                 ALTER TABLE agents DROP COLUMN locked_until; \
                 DROP INDEX reviews_open; DROP INDEX reviews_open_by_kind; \
                 DROP INDEX reviews_open_by_author; DROP INDEX reviews_decided; \
                 DROP INDEX reviews_by_kind; DROP INDEX reviews_by_author; \
                 DROP INDEX reviews_untold; \
                 ALTER TABLE reviews DROP COLUMN severity; \
                 ALTER TABLE reviews DROP COLUMN decision_id; \
                 ALTER TABLE reviews DROP COLUMN told_at; \
                 ALTER TABLE reviews DROP COLUMN does; \
                 ALTER TABLE shops DROP COLUMN sample_permille; \
                 DROP INDEX evidence_of_entry; ALTER TABLE evidence DROP COLUMN salt; \
                 ALTER TABLE evidence DROP COLUMN audit_seq; DROP TABLE dropped_files; \
                 DROP INDEX IF EXISTS deadlines_of_shop; \
                 DROP INDEX deadlines_of_talk; DROP INDEX deadlines_of_language; \
                 DROP INDEX deadlines_of_lane; DROP INDEX conversations_claimed; \
                 ALTER TABLE deadlines DROP COLUMN talk_id; \
                 ALTER TABLE deadlines DROP COLUMN sales_lane; \
                 ALTER TABLE deadlines DROP COLUMN language; \
                 DROP INDEX orders_of_buyer; ALTER TABLE conversations DROP COLUMN bot; \
                 ALTER TABLE conversations DROP COLUMN language_by; \
                 DROP TABLE acts; DROP TABLE warnings; DROP TABLE packs; DROP INDEX reviews_of_message; \
                 ALTER TABLE reviews DROP COLUMN message_id; \
                 DELETE FROM migrations WHERE version > 1",
            )
            .unwrap();
        let read_only = Store::open(&place.location, Open::ReadOnly).map(|_| ());
        assert_eq!(
            read_only,
            Err(StoreError::OlderStore {
                found: 1,
                known: migrate::newest()
            })
        );
        assert_eq!(lines(&mut place.open()), before);
        Store::open(&place.location, Open::ReadOnly).unwrap();
    });
}
