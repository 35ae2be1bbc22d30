//! How fast the record is verified, the review list pages, a checklist opens and a packet is built.
//!
//! `cargo bench --bench record` fills a store with `AFTERDESK_ROWS` entries (1,000,000 unless said) in
//! a temporary folder, ninety-nine in a hundred with a message, and prints how long it takes to verify
//! them, with a cold and with a warm cache of pages. Then `AFTERDESK_REVIEWS` flagged texts (1,000,000
//! unless said), work orders with 10,000 files in one, and a packet of pictures and documents.
//!
//! Budgets, on two cores of a usual machine, and what was measured there with a million of each:
//!
//! | what | at most | measured |
//! |---|---|---|
//! | verify | 200,000 entries a second at least | 279,000 to 292,000 |
//! | the first page of reviews, one in the middle | 4 ms | 0.1 and 0.3 ms |
//! | a page of one person, of one kind | 4 ms | 0.2 and 0.4 ms |
//! | a checklist with 10,000 files: read, drawn | 2 ms | 0.9 and 0.05 ms |
//! | a packet of three pictures and a document | 2 s | 0.1 s |

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement stops at the first failure, and it needs a clock"
)]

#[path = "shop/checklists.rs"]
mod checklists;
#[path = "shop/made.rs"]
mod made;
#[path = "shop/proof.rs"]
mod proof;

use std::time::Instant;

use afterdesk::domain::conversation::{Direction, Route};
use afterdesk::domain::id::{ConversationId, MessageId};
use afterdesk::domain::platform::PlatformName;
use afterdesk::domain::time::Stamp;
use afterdesk::store::desk::Store;
use afterdesk::store::error::StoreError;
use afterdesk::store::files::Files;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{audit, conversations, messages, orders, shops, verify};

const NOW: Stamp = Stamp::from_seconds(1_763_700_000);
/// Entries of one transaction.
const BATCH: i64 = 20_000;
/// Messages of one conversation.
const TALK: i64 = 10;

fn main() {
    let rows = std::env::var("AFTERDESK_ROWS").ok();
    let rows: i64 = rows.and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let location = Location::Sqlite(path.clone());
    let mut store = Store::open(&location, Open::Create(NOW)).unwrap();
    store.set_bulk(true).unwrap();
    let begun = Instant::now();
    let mut next = 0;
    while next < rows {
        let end = (next + BATCH).min(rows);
        store.write(|tx| fill(tx, next..end)).unwrap();
        next = end;
    }
    tell("written", rows, begun);
    store.set_bulk(false).unwrap();
    store.tidy().unwrap();
    println!("{} MiB", path.metadata().unwrap().len() / 1_048_576);
    for what in ["verified", "verified again"] {
        let begun = Instant::now();
        let verdict = store.read(verify::all).unwrap();
        tell(what, verdict.entries, begun);
        println!("{} rows were vouched for", verdict.texts);
        assert_eq!(verdict.broken, None);
    }
    let begun = Instant::now();
    let files = Files::of(&location, folder.path());
    let verdict = store.read(|tx| verify::whole(tx, &files)).unwrap();
    tell(
        "verified with every page of the file",
        verdict.entries,
        begun,
    );
    let reviews = std::env::var("AFTERDESK_REVIEWS").ok();
    let reviews = reviews.and_then(|text| text.parse().ok());
    proof::reviews(&mut store, reviews.unwrap_or(1_000_000), NOW);
    proof::checklist(&mut store, NOW);
    proof::packet(&mut store, folder.path(), NOW);
}

fn tell(what: &str, rows: i64, begun: Instant) {
    let ms = i64::try_from(begun.elapsed().as_millis()).unwrap().max(1);
    println!(
        "{rows} entries {what} in {ms} ms, {} a second",
        rows * 1_000 / ms
    );
}

fn fill(tx: &mut Tx<'_>, some: std::ops::Range<i64>) -> Result<(), StoreError> {
    let platform = PlatformName::new("pinduoduo");
    let shop = shops::get_or_create(tx, &platform, "暖冬家居", Route::Hand, NOW)?;
    let mut chat: Option<ConversationId> = None;
    // All that is said in one transaction is about one order.
    let order = made::order(tx, shop.id, format!("25-{}", some.start), some.start, NOW);
    let told = Told {
        at: NOW,
        payload: None,
    };
    orders::insert(tx, &order, told)?;
    for n in some {
        let at = NOW.plus_ms(n * 900);
        if n % TALK == 0 || chat.is_none() {
            let conversation = made::conversation(tx, shop.id, Some(order.id), n, at);
            conversations::insert(tx, &conversation)?;
            chat = Some(conversation.id);
        }
        let mut recording = audit::open(tx)?;
        // One entry in a hundred vouches for no row, as a step of the outbox does.
        if let (Some(chat), true) = (chat, n % 100 != 0) {
            let text = format!("{n} 我想退款,什么时候到账,物流好几天没有更新了,谢谢");
            let fields = made::said(Direction::In, text, at);
            let id = MessageId::fresh(tx.ids(), at);
            let place = messages::Place::default();
            messages::insert(tx, &mut recording, id, chat, &fields, place)?;
        }
        recording.close(tx, made::filled(at))?;
    }
    Ok(())
}
