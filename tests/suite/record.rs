//! The record that can be trusted: whatever is changed past the store, the first entry that does not
//! hold is named.

pub mod evidence;

use std::os::unix::fs::FileExt;

use afterdesk::domain::act::{Act, ActKind, ActSubject};
use afterdesk::domain::agent::Role;
use afterdesk::domain::audit::{Action, AuditEntry, GENESIS};
use afterdesk::domain::conversation::Direction;
use afterdesk::domain::finding::Verdict;
use afterdesk::domain::id::{ActId, ReviewId};
use afterdesk::domain::review::{Review, ReviewKind, ReviewState, Severity};
use afterdesk::store::desk::Store;
use afterdesk::store::files::Files;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::packs::Pack;
use afterdesk::store::payloads::{CHUNK_BYTES, Packed};
use afterdesk::store::verify::{self, Broken, Why};
use afterdesk::store::vouched::{ACTS, MESSAGES, REVIEWS, STANDINGS};
use afterdesk::store::{acts, agents, audit, export, imports, packs, payloads, reviews};
use sha2::{Digest, Sha256};

use crate::store_content::{NOW, conversation, draft, order, read, said, say, shop, write};
use crate::stores::{Place, on_every_shared_engine};

/// A row in every table that the record vouches for: a message in entry 2, a review in entry 3, an
/// act in entry 4, somebody's standing in entry 5; entry 6 comes after them.
pub fn fill(store: &mut Store) {
    write(store, |tx| {
        let shop = shop(tx);
        let order = order(tx, &shop, "231105-1", NOW);
        let chat = conversation(tx, &shop, "chat-1", Some(order.id));
        say(tx, &chat, &said("退款", Direction::In, NOW));
        let mut recording = audit::open(tx).unwrap();
        let review = Review {
            id: ReviewId::fresh(tx.ids(), NOW),
            kind: ReviewKind::Stopped,
            state: ReviewState::Open,
            severity: Severity::Serious,
            conversation: chat.id,
            author: "li.wei".to_owned(),
            text: "加我微信".to_owned(),
            verdict: Verdict::Block,
            findings: Vec::new(),
            at: NOW,
            message: None,
            does: None,
            decision: None,
        };
        reviews::insert(tx, &mut recording, &review).unwrap();
        let entry = draft(Action::MessageStopped, &review.id.to_string());
        recording.close(tx, entry).unwrap();
        let mut recording = audit::open(tx).unwrap();
        let act = Act {
            id: ActId::fresh(tx.ids(), NOW),
            shop: shop.id,
            subject: ActSubject::Order(order.id),
            kind: ActKind::BuyerTold,
            at: NOW,
            by: "li.wei".to_owned(),
            value: "1".to_owned(),
            note: "rang".to_owned(),
            message: None,
        };
        acts::insert(tx, &mut recording, &act).unwrap();
        let entry = draft(Action::Acted, &order.id.to_string());
        recording.close(tx, entry).unwrap();
        agents::enter(tx, "li.wei", Role::Agent, "anna", NOW).unwrap();
        audit::append(tx, draft(Action::SettingChanged, "undo")).unwrap();
    });
}

/// Lets statements through that the database refuses.
pub fn unguarded(place: &Place, sql: &str) {
    let open = if matches!(place.location, Location::Postgres(_)) {
        "SET session_replication_role = replica".to_owned()
    } else {
        let guards = [
            "messages_never_change",
            "messages_never_go",
            "acts_never_change",
            "acts_never_go",
            "audit_never_changes",
            "audit_never_goes",
            "standings_never_change",
            "standings_never_go",
            "erasures_never_change",
            "erasures_never_go",
            "review_decisions_never_change",
            "review_decisions_never_go",
            "evidence_files_never_change",
            "evidence_files_never_go",
            "evidence_notes_never_change",
            "evidence_notes_never_go",
            "work_order_answers_never_change",
            "work_order_answers_never_go",
            "packets_never_change",
            "packets_never_go",
            "submissions_never_change",
            "submissions_never_go",
        ];
        let dropped = guards.map(|name| format!("DROP TRIGGER IF EXISTS {name}"));
        format!("PRAGMA foreign_keys = 0; {}", dropped.join("; "))
    };
    place.tamper(&format!("{open}; {sql}")).unwrap();
}

/// The folder of a store that has no files.
fn no_files() -> Files {
    Files::in_folder("/nowhere".into())
}

fn broken(store: &mut Store) -> Option<Broken> {
    read(store, |tx| verify::all(tx).unwrap().broken)
}

#[test]
fn c_14_no_column_that_the_record_vouches_for_changes_unseen() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        fill(&mut store);
        let whole = read(&mut store, |tx| verify::all(tx).unwrap());
        assert_eq!((whole.entries, whole.texts, whole.broken), (6, 4, None));
        unguarded(place, "SELECT 1");
        for (seq, table) in (2..).zip([MESSAGES, REVIEWS, ACTS, STANDINGS]) {
            let all = ["id", "salt", "audit_seq"].into_iter();
            for column in all.chain(table.all_columns()) {
                let change = |to: &str| {
                    let table = table.table;
                    unguarded(place, &format!("UPDATE {table} SET {column} = {to}"));
                };
                let number = "CREATE TABLE kept AS SELECT";
                unguarded(
                    place,
                    &format!("{number} {column} AS it FROM {}", table.table),
                );
                change(match column {
                    "salt" if matches!(place.location, Location::Postgres(_)) => {
                        "decode('00', 'hex')"
                    }
                    "salt" => "x'00'",
                    "audit_seq" => "1",
                    "attachments" | "findings" => "'[1]'",
                    "external_id" | "does" => "'x'",
                    _ if is_number(column) => "7",
                    _ => "'x'",
                });
                let found = broken(&mut store);
                let seq = if column == "audit_seq" { 1 } else { seq };
                let expected = Some(Broken {
                    seq,
                    why: Why::Text,
                });
                assert_eq!(found, expected, "{}.{column}", table.table);
                change("(SELECT it FROM kept)");
                unguarded(place, "DROP TABLE kept");
                assert_eq!(broken(&mut store), None, "{}.{column}", table.table);
            }
        }
    });
}

fn is_number(column: &str) -> bool {
    column == "id" || column.ends_with("_id") || matches!(column, "at" | "position" | "severity")
}

#[test]
fn c_14_no_column_of_an_entry_changes_unseen() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        fill(&mut store);
        for (column, to, why) in [
            ("seq", "9", Why::Unchained),
            ("at", "at + 1", Why::Changed),
            ("actor", "'x'", Why::Changed),
            ("action", "'nothing.known'", Why::Changed),
            ("subject", "'x'", Why::Changed),
            ("digest", "''", Why::Changed),
            ("detail", "'x'", Why::Changed),
            ("desk", "'x'", Why::Changed),
            ("previous", "'x'", Why::Unchained),
            ("hash", "'x'", Why::Changed),
        ] {
            let sql = "CREATE TABLE kept AS SELECT * FROM audit WHERE seq = 3";
            unguarded(place, sql);
            unguarded(
                place,
                &format!("UPDATE audit SET {column} = {to} WHERE seq = 3"),
            );
            assert_eq!(broken(&mut store), Some(Broken { seq: 3, why }), "{column}");
            let back = "DELETE FROM audit WHERE seq IN (3, 9); \
                        INSERT INTO audit SELECT * FROM kept; DROP TABLE kept";
            unguarded(place, back);
            assert_eq!(broken(&mut store), None, "{column}");
        }
        for (sql, seq) in [
            ("UPDATE audit_head SET hash = 'x'", 7),
            ("DELETE FROM audit_head", 7),
        ] {
            unguarded(place, sql);
            let why = Why::Head;
            assert_eq!(broken(&mut store), Some(Broken { seq, why }), "{sql}");
        }
    });
}

#[test]
fn what_the_first_stores_wrote_still_holds() {
    let place = Place::file();
    let mut store = place.create();
    fill(&mut store);
    // The digest of the first stores is over the words alone: made here as they made it, and the
    // chain anew from there on.
    let mut hasher = Sha256::new();
    hasher.update(16_u64.to_be_bytes());
    hasher.update([7_u8; 16]);
    hasher.update("退款");
    let digest = hex::encode(hasher.finalize());
    let mut entries = Vec::new();
    read(&mut store, |tx| {
        audit::page(tx, 0, 100, &mut |entry| {
            entries.push(entry);
            Ok(())
        })
        .unwrap();
    });
    let mut sql = format!("UPDATE messages SET salt = x'{}'", "07".repeat(16));
    let mut previous = GENESIS.to_owned();
    for mut entry in entries {
        if entry.seq == 2 {
            entry.draft.digest.clone_from(&digest);
        }
        let entry = AuditEntry::chained(entry.seq, entry.draft, &entry.desk, &previous);
        let (seq, hash) = (entry.seq, &entry.hash);
        let digest = &entry.draft.digest;
        let change = format!(
            "; UPDATE audit SET digest = '{digest}', previous = '{previous}', hash = '{hash}' \
             WHERE seq = {seq}; UPDATE audit_head SET hash = '{hash}'"
        );
        sql.push_str(&change);
        previous = entry.hash;
    }
    unguarded(&place, &sql);
    assert_eq!(broken(&mut store), None);
    unguarded(&place, "UPDATE messages SET text = '退货'");
    let why = Why::Text;
    assert_eq!(broken(&mut store), Some(Broken { seq: 2, why }));
}

/// Where the one page of a small table begins.
fn page_of(connection: &rusqlite::Connection, table: &str, size: usize) -> usize {
    let sql = "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?1";
    let root: u32 = connection
        .query_row(sql, [table], |row| row.get(0))
        .unwrap();
    usize::try_from(root - 1).unwrap() * size
}

/// Where the rows of a leaf page are, and nothing of its free room.
fn rows_of(page: &[u8]) -> std::ops::Range<usize> {
    assert_eq!(page.first(), Some(&13), "a small table has one page");
    let begin = page.get(5..7).unwrap();
    usize::from(u16::from_be_bytes(begin.try_into().unwrap()))..page.len()
}

fn page_size(bytes: &[u8]) -> usize {
    let size = bytes.get(16..18).unwrap();
    usize::from(u16::from_be_bytes(size.try_into().unwrap()))
}

/// All that can be read of a store.
fn exported(place: &Place) -> Vec<String> {
    let mut store = Store::open(&place.location, Open::ReadOnly).unwrap();
    read(&mut store, |tx| {
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
fn c_14_a_flipped_byte_in_the_file_is_found_wherever_it_is() {
    let place = Place::file();
    fill(&mut place.create());
    place.tamper("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let Location::Sqlite(path) = &place.location else {
        unreachable!()
    };
    let kept = exported(&place);
    let bytes = std::fs::read(path).unwrap();
    let size = page_size(&bytes);
    let connection = rusqlite::Connection::open(path).unwrap();
    let mut spots = Vec::new();
    for table in ["audit", "messages", "acts", "standings"] {
        let from = page_of(&connection, table, size);
        let rows = rows_of(bytes.get(from..from + size).unwrap());
        spots.extend(rows.map(|at| (table, from + at)));
    }
    drop(connection);
    let file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
    for (count, (table, at)) in spots.into_iter().enumerate() {
        let whole = *bytes.get(at).unwrap();
        let flipped = whole ^ (1 << (count % 8));
        file.write_all_at(&[flipped], at as u64).unwrap();
        let found = Store::open(&place.location, Open::ReadOnly)
            .and_then(|mut store| store.read(|tx| verify::whole(tx, &no_files())));
        // What cannot even be opened was told by opening it.
        // What is not found changes nothing that anybody reads, as the place of a row's own number.
        if found.is_ok_and(|found| found.is_whole()) {
            assert_eq!(exported(&place), kept, "{table} byte {at} -> {flipped}");
        }
        file.write_all_at(&[whole], at as u64).unwrap();
    }
    assert_eq!(broken(&mut place.open()), None);
}

#[test]
fn a_damaged_page_is_named() {
    let place = Place::file();
    fill(&mut place.create());
    place.tamper("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let Location::Sqlite(path) = &place.location else {
        unreachable!()
    };
    let mut bytes = std::fs::read(path).unwrap();
    let size = page_size(&bytes);
    let connection = rusqlite::Connection::open(path).unwrap();
    let from = page_of(&connection, "orders", size);
    drop(connection);
    bytes.get_mut(from..from + size).unwrap().fill(0xff);
    std::fs::write(path, bytes).unwrap();
    let mut store = Store::open(&place.location, Open::ReadOnly).unwrap();
    let found = store.read(|tx| verify::whole(tx, &no_files())).unwrap();
    assert_eq!(found.broken, None, "the record itself is whole");
    let damage = found.damage.unwrap();
    assert!(
        damage.contains(&format!("page {}", from / size + 1)),
        "{damage}"
    );
}

#[test]
fn a_rule_file_that_is_changed_or_put_into_use_past_the_program_is_named() {
    for sql in [
        "UPDATE packs SET body = 'x' WHERE version = '1'",
        "UPDATE packs SET is_used = 1",
        "UPDATE packs SET is_used = 0",
        "UPDATE packs SET version = 'x' WHERE version = '1'",
        "DELETE FROM packs WHERE version = '1'; \
         INSERT INTO packs (name, sha256, version, body, at, is_used) \
         VALUES ('words/zh/shop', 'x', '1', 'x', 1, 0)",
    ] {
        on_every_shared_engine(|place| {
            let mut store = place.create();
            write(&mut store, |tx| {
                for version in ["1", "2"] {
                    let text = format!("phrase: {version}");
                    let pack = Pack {
                        name: "words/zh/shop".to_owned(),
                        version: version.to_owned(),
                        sha256: hex::encode(Sha256::digest(&text)),
                        text,
                    };
                    packs::take_into_use(tx, &pack, NOW).unwrap();
                    let mut entry = draft(Action::PackChanged, &pack.name);
                    entry.detail = format!("{version} {}", pack.sha256);
                    audit::append(tx, entry).unwrap();
                }
            });
            assert_eq!(broken(&mut store), None);
            unguarded(place, sql);
            let found = broken(&mut store).map(|broken| broken.why);
            assert_eq!(found, Some(Why::RuleFile), "{sql}");
        });
    }
}

#[test]
fn a_taken_in_file_that_is_changed_is_named() {
    for sql in [
        "UPDATE payload_chunks SET body = (SELECT body FROM payload_chunks WHERE place = 1)",
        "DELETE FROM payload_chunks WHERE place = 1",
        "UPDATE payloads SET sha256 = 'x'",
    ] {
        on_every_shared_engine(|place| {
            let mut store = place.create();
            write(&mut store, |tx| {
                let shop = shop(tx);
                // Two pieces that deflate to different bytes.
                let bytes: Vec<u8> = (0..=255_u8).cycle().take(CHUNK_BYTES + 9).collect();
                let packed = Packed::new(&bytes).unwrap();
                let (payload, _) = payloads::keep(tx, "a.csv", "orders", &packed, NOW).unwrap();
                let import = imports::Progress {
                    payload: payload.id,
                    shop: shop.id,
                    kind: "orders".to_owned(),
                    rows_done: 1,
                    counts: "{}".to_owned(),
                    finished_at: Some(NOW),
                };
                imports::save(tx, &import).unwrap();
                let mut entry = draft(Action::Imported, &payload.id.to_string());
                entry.detail = format!("new=1 updated=0 unchanged=0 sha256={}", payload.sha256);
                audit::append(tx, entry).unwrap();
            });
            assert_eq!(broken(&mut store), None);
            unguarded(place, sql);
            let why = Why::File;
            assert_eq!(broken(&mut store), Some(Broken { seq: 2, why }), "{sql}");
        });
    }
}
