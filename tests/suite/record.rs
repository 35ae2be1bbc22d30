//! The record that can be trusted: whatever is changed past the store, the first entry that does not
//! hold is named.

use afterdesk::domain::act::{Act, ActKind, ActSubject};
use afterdesk::domain::audit::{Action, AuditEntry, GENESIS};
use afterdesk::domain::conversation::Direction;
use afterdesk::domain::finding::Verdict;
use afterdesk::domain::id::{ActId, ReviewId};
use afterdesk::domain::review::{Review, ReviewKind, ReviewState};
use afterdesk::store::desk::Store;
use afterdesk::store::location::Location;
use afterdesk::store::verify::{self, Broken, Why};
use afterdesk::store::vouched;
use afterdesk::store::{acts, audit, reviews};

use crate::store_content::{NOW, conversation, draft, order, read, said, say, shop, write};
use crate::stores::{Place, on_every_shared_engine};

/// A row in every table that the record vouches for: a message in entry 2, a review in entry 3, an
/// act in entry 4; entry 5 comes after them.
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
            conversation: chat.id,
            author: "li.wei".to_owned(),
            text: "加我微信".to_owned(),
            verdict: Verdict::Block,
            findings: Vec::new(),
            at: NOW,
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
        ];
        let dropped = guards.map(|name| format!("DROP TRIGGER IF EXISTS {name}"));
        format!("PRAGMA foreign_keys = 0; {}", dropped.join("; "))
    };
    place.tamper(&format!("{open}; {sql}")).unwrap();
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
        assert_eq!((whole.entries, whole.texts, whole.broken), (5, 3, None));
        unguarded(place, "SELECT 1");
        for (seq, table) in (2..).zip(vouched::ALL) {
            let all = ["id", "salt", "audit_seq"].iter().chain(table.columns);
            for column in all {
                let change = |to: &str| {
                    let table = table.table;
                    unguarded(place, &format!("UPDATE {table} SET {column} = {to}"));
                };
                let number = "CREATE TABLE kept AS SELECT";
                unguarded(
                    place,
                    &format!("{number} {column} AS it FROM {}", table.table),
                );
                change(match *column {
                    "salt" if matches!(place.location, Location::Postgres(_)) => {
                        "decode('00', 'hex')"
                    }
                    "salt" => "x'00'",
                    "audit_seq" => "1",
                    "attachments" | "findings" => "'[1]'",
                    "external_id" => "'x'",
                    _ if is_number(column) => "7",
                    _ => "'x'",
                });
                let found = broken(&mut store);
                let seq = if *column == "audit_seq" { 1 } else { seq };
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
    column == "id" || column.ends_with("_id") || matches!(column, "at" | "position")
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
            ("UPDATE audit_head SET hash = 'x'", 6),
            ("DELETE FROM audit_head", 6),
        ] {
            unguarded(place, sql);
            let why = Why::Head;
            assert_eq!(broken(&mut store), Some(Broken { seq, why }), "{sql}");
        }
    });
}

#[test]
fn what_the_first_stores_wrote_still_holds() {
    use sha2::{Digest, Sha256};
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
        let entry = AuditEntry::chained(entry.seq, entry.draft, &previous);
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
