//! What a reply costs beside the barest program that writes the same rows.
//!
//! `cargo bench --bench reply` answers buyers through the service and, in turns on a second store of
//! the same make, runs the bare statements: message, words of the search, outgoing row, entry of the
//! record and its head, in one transaction with statements that are kept ready.
//!
//! Budget: one sync a reply (`strace -c` counts), and at most twice the bare loop in wall time. Both
//! wait for the same disk, so the processor time is told apart.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement stops at the first failure, and it needs a clock"
)]

#[path = "shop/made.rs"]
mod made;

use std::path::Path;
use std::time::{Duration, Instant};

use afterdesk::config::calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::conversation::{Direction, Route};
use afterdesk::domain::id::{ConversationId, MessageId};
use afterdesk::domain::platform::PlatformName;
use afterdesk::domain::time::Stamp;
use afterdesk::service::context::{Context, UNDO_MS};
use afterdesk::service::reply::{Request, reply};
use afterdesk::store::desk::Store;
use afterdesk::store::error::StoreError;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{audit, conversations, messages, orders, shops};
use afterdesk::text::fold::search_form;
use rusqlite::{Connection, params};

const NOW: Stamp = Stamp::from_seconds(1_763_700_000);
/// Buyers who are answered in turn, one a second: each is answered every five minutes.
const BUYERS: i64 = 300;
/// Messages of a buyer before.
const TALK: i64 = 4;
/// Replies of a turn, and how many turns each side has.
const TURN: i64 = 200;
const TURNS: i64 = 20;

const TEXT: &str = "亲，您的退款已经提交，一到三个工作日原路退回，请您留意账户，谢谢您的耐心";

/// Wall and processor time of one side.
#[derive(Default)]
struct Spent {
    wall: Vec<Duration>,
    processor: u64,
}

impl Spent {
    fn time(&mut self, work: impl FnOnce()) {
        let (begun, processor) = (Instant::now(), processor_ns());
        work();
        self.wall.push(begun.elapsed());
        self.processor += processor_ns() - processor;
    }

    /// Returns nanoseconds of wall time (of the median turn) and of processor time for one reply.
    fn each(&mut self) -> (u64, u64) {
        self.wall.sort();
        let middle = self.wall.get(self.wall.len() / 2).unwrap().as_nanos();
        let replies = u64::try_from(TURN).unwrap();
        let turns = u64::try_from(TURNS).unwrap();
        let wall = u64::try_from(middle).unwrap() / replies;
        (wall, self.processor / (replies * turns))
    }
}

/// Writes a ratio with two decimals.
fn ratio(ours: u64, theirs: u64) -> String {
    let hundredths = ours * 100 / theirs.max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, chats) = fill(&folder.path().join("desk.db"));
    let bare_path = folder.path().join("bare.db");
    let (other, bare_chats) = fill(&bare_path);
    drop(other);
    let mut bare = open_bare(&bare_path);
    let (mut ours, mut theirs) = (Spent::default(), Spent::default());
    for turn in 0..=TURNS {
        let range = turn * TURN..(turn + 1) * TURN;
        if turn == 0 {
            // The first turn warms both up.
            range.clone().for_each(|n| answer(&mut store, &chats, n));
            range.for_each(|n| write_bare(&mut bare, &bare_chats, n));
            continue;
        }
        theirs.time(|| {
            for n in range.clone() {
                write_bare(&mut bare, &bare_chats, n);
            }
        });
        ours.time(|| {
            for n in range {
                answer(&mut store, &chats, n);
            }
        });
    }
    let (wall, processor) = ours.each();
    let (bare_wall, bare_processor) = theirs.each();
    for (name, wall, processor) in [
        ("reply", wall, processor),
        ("bare", bare_wall, bare_processor),
    ] {
        let (wall, processor) = (wall / 1_000, processor / 1_000);
        println!("{name:6}{wall:6} us, processor {processor:6} us");
    }
    println!(
        "ratio {:>6}   , processor {:>6}",
        ratio(wall, bare_wall),
        ratio(processor, bare_processor)
    );
}

/// Returns the processor time of this thread.
fn processor_ns() -> u64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    told.split(' ').next().unwrap().parse().unwrap()
}

fn answer(store: &mut Store, chats: &[ConversationId], n: i64) {
    let actor = Actor {
        name: "li.wei".to_owned(),
        role: Role::Agent,
    };
    thread_local! {
        static PLATFORMS: Platforms = Platforms::embedded().unwrap();
    }
    PLATFORMS.with(|platforms| {
        let context = Context {
            now: NOW.plus_ms(n * 1_000),
            actor: &actor,
            platforms,
            lexicon: afterdesk::compliance::Lexicon::embedded(),
            voice: afterdesk::notice::voice::Voice::default(),
            calendars: calendars::embedded(),
            undo_ms: UNDO_MS,
        };
        let request = Request {
            conversation: chat(chats, n),
            text: TEXT,
            key: None,
            route: None,
            does: None,
        };
        let outcome = reply(store, &context, &request).unwrap();
        assert!(outcome.queued.is_some());
    });
}

fn chat(chats: &[ConversationId], n: i64) -> ConversationId {
    *chats.get(usize::try_from(n % BUYERS).unwrap()).unwrap()
}

fn open_bare(path: &Path) -> Connection {
    let bare = Connection::open(path).unwrap();
    bare.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; \
         PRAGMA foreign_keys=1; PRAGMA cache_size=-4096; PRAGMA temp_store=MEMORY;",
    )
    .unwrap();
    bare
}

fn write_bare(bare: &mut Connection, chats: &[ConversationId], n: i64) {
    let chat = chat(chats, n).raw();
    let at = NOW.plus_ms(n * 1_000).millis();
    let id = i64::MAX / 2 + n;
    let digest = "0123456789abcdef".repeat(4);
    let tx = bare
        .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
        .unwrap();
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
        tx.prepare_cached(sql).unwrap().execute(values).unwrap();
    };
    let seq: i64 = tx
        .prepare_cached("SELECT seq FROM audit_head WHERE id = 1")
        .unwrap()
        .query_row([], |row| row.get(0))
        .unwrap();
    run(
        "INSERT INTO messages (id, conversation_id, at, direction, author, author_name, kind, \
         text, attachments, salt, audit_seq) \
         VALUES (?1, ?2, ?3, 'out', 'agent', 'li.wei', 'text', ?4, '[]', ?5, ?6)",
        params![id, chat, at, TEXT, [7_u8; 16], seq + 1],
    );
    run(
        "INSERT INTO outbox (id, message_id, conversation_id, route, state, created_at, \
         not_before, attempts, last_error, cleared_hash, cleared_by) \
         VALUES (?1, ?1, ?2, 'hand', 'ready', ?3, ?3, 0, '', ?4, 'pass')",
        params![id, chat, at, digest],
    );
    run(
        "INSERT INTO audit (seq, at, actor, action, subject, digest, detail, previous, hash) \
         VALUES (?1, ?2, 'li.wei', 'message.queued', ?3, ?4, 'hand ready', ?4, ?4)",
        params![seq + 1, at, format!("ms-{id}"), digest],
    );
    run(
        "UPDATE audit_head SET seq = ?1, hash = ?2 WHERE id = 1",
        params![seq + 1, digest],
    );
    run(
        "INSERT INTO message_search (rowid, body) VALUES (?1, ?2)",
        params![id, search_form(TEXT)],
    );
    tx.commit().unwrap();
}

fn fill(path: &Path) -> (Store, Vec<ConversationId>) {
    let location = Location::Sqlite(path.to_owned());
    let mut store = Store::open(&location, Open::Create(NOW)).unwrap();
    let chats = store.write(add_talks).unwrap();
    store.tidy().unwrap();
    (store, chats)
}

fn add_talks(tx: &mut Tx<'_>) -> Result<Vec<ConversationId>, StoreError> {
    let platform = PlatformName::new("pinduoduo");
    let shop = shops::get_or_create(tx, &platform, "暖冬家居", Route::Hand, NOW)?;
    let told = Told {
        at: NOW,
        payload: None,
    };
    let mut chats = Vec::new();
    for n in 0..BUYERS {
        let at = NOW.plus_ms((n - BUYERS) * 60_000);
        let order = made::order(tx, shop.id, format!("251101-{n:015}"), n, at);
        orders::insert(tx, &order, told)?;
        let conversation = made::conversation(tx, shop.id, Some(order.id), n, at);
        conversations::insert(tx, &conversation)?;
        chats.push(conversation.id);
        let mut recording = audit::open(tx)?;
        for said in 0..TALK {
            let at = at.plus_ms(said * 1_000);
            let id = MessageId::fresh(tx.ids(), at);
            let place = messages::Place::default();
            let fields = made::said(Direction::In, "我想退款,什么时候到账".to_owned(), at);
            messages::insert(tx, &mut recording, id, conversation.id, &fields, place)?;
        }
        recording.close(tx, made::filled(at))?;
    }
    Ok(chats)
}
