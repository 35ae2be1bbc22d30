//! How fast the store is on a shop of any size: rows in a second, pages, matters, searches.
//!
//! `cargo bench --bench store` fills a store of `AFTERDESK_ROWS` orders and as many messages
//! (100,000 unless said) in a temporary folder, prints how long that took, then measures.

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

use std::cell::RefCell;
use std::ops::Range;
use std::time::Instant;

use afterdesk::domain::conversation::{Direction, Route, SalesLane};
use afterdesk::domain::deadline::{DeadlineKind, DeadlineSource, Due, PRIORITY_NORMAL, Subject};
use afterdesk::domain::dossier::{SearchFrom, Target};
use afterdesk::domain::id::{ConversationId, MessageId, ShopId, WorkOrderId};
use afterdesk::domain::platform::{PlatformName, Shop};
use afterdesk::domain::queue::{QueueCursor, View};
use afterdesk::domain::time::Stamp;
use afterdesk::store::desk::Store;
use afterdesk::store::error::StoreError;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::meet::Pace;
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{
    audit, conversations, counts, deadlines, dossier, messages, orders, queue, search, shops,
};
use afterdesk::text::fold::query;
use divan::Bencher;

const NOW: Stamp = Stamp::from_seconds(1_763_700_000);
/// Rows of one transaction.
const BATCH: i64 = 20_000;
/// Messages of one conversation.
const TALK: i64 = 10;

const WORDS: &[&str] = &[
    "我想退款,什么时候到账",
    "质量有问题,有破洞",
    "发货了吗",
    "请问可以换货吗",
    "谢谢",
    "物流好几天没有更新了",
    "收到的颜色不对",
    "亲,已经为您登记",
    "运费谁承担",
    "好的",
];

/// A filled store, and how many orders and messages it has.
struct Filled {
    store: Store,
    rows: i64,
    /// A work order with some files, and one with thousands.
    checklists: [WorkOrderId; 2],
    _folder: tempfile::TempDir,
}

thread_local! {
    static FILLED: RefCell<Filled> = RefCell::new(fill());
}

fn main() {
    FILLED.with_borrow_mut(|_| ());
    divan::main();
}

fn fill() -> Filled {
    let rows = std::env::var("AFTERDESK_ROWS").ok();
    let rows: i64 = rows.and_then(|text| text.parse().ok()).unwrap_or(100_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let mut store = Store::open(&Location::Sqlite(path.clone()), Open::Create(NOW)).unwrap();
    let platform = PlatformName::new("pinduoduo");
    let shop = store
        .write(|tx| shops::get_or_create(tx, &platform, "暖冬家居", Route::Hand, NOW))
        .unwrap();
    store.set_bulk(true).unwrap();
    timed("orders", rows, || {
        in_batches(&mut store, rows, |tx, some| add_orders(tx, &shop, some));
    });
    timed("messages", rows, || {
        in_batches(&mut store, rows, |tx, some| add_messages(tx, &shop, some));
    });
    let mut checklists = None;
    timed("evidence files", checklists::FILES, || {
        checklists = Some(store.write(|tx| checklists::add(tx, &shop, NOW)).unwrap());
    });
    store.set_bulk(false).unwrap();
    store.tidy().unwrap();
    println!("{} MiB", path.metadata().unwrap().len() / 1_048_576);
    Filled {
        store,
        rows,
        checklists: checklists.unwrap(),
        _folder: folder,
    }
}

fn timed(what: &str, rows: i64, work: impl FnOnce()) {
    let begun = Instant::now();
    work();
    let ms = i64::try_from(begun.elapsed().as_millis()).unwrap().max(1);
    println!("{rows} {what} in {ms} ms, {} a second", rows * 1_000 / ms);
}

fn in_batches(
    store: &mut Store,
    rows: i64,
    add: impl Fn(&mut Tx<'_>, Range<i64>) -> Result<(), StoreError>,
) {
    let mut next = 0;
    while next < rows {
        let end = (next + BATCH).min(rows);
        store.write(|tx| add(tx, next..end)).unwrap();
        next = end;
    }
}

/// Newest first, as the merchant page exports them; the time leads the number.
fn number(n: i64) -> String {
    format!(
        "25{:04}-{:015}",
        9_999 - n / 1_000,
        n * 7_919_777 % 1_000_003
    )
}

/// Looks for the numbers as an import does, and stores the oldest first: rows in the order of their
/// ids fill the pages of a table. One order in ten is due for something, of every
/// kind as many.
fn add_orders(tx: &mut Tx<'_>, shop: &Shop, some: Range<i64>) -> Result<(), StoreError> {
    let numbers: Vec<String> = some.clone().map(number).collect();
    for asked in numbers.chunks(500) {
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        orders::find_by_numbers(tx, shop.id, &asked)?;
    }
    let told = Told {
        at: NOW,
        payload: None,
    };
    for n in some.rev() {
        let order = made::order(tx, shop.id, number(n), n, NOW.plus_ms(-n * 1_000));
        orders::insert(tx, &order, told)?;
        if n % 10 != 0 {
            continue;
        }
        let kinds = DeadlineKind::ALL;
        let place = usize::try_from(n / 10).unwrap() % kinds.len();
        let kind = *kinds.get(place).unwrap();
        let due = due(kind, NOW.plus_ms(n * 7_919 % 100_000_000));
        deadlines::set(tx, Subject::Order(order.id), shop.id, &due, NOW)?;
    }
    Ok(())
}

fn due(kind: DeadlineKind, at: Stamp) -> Due {
    Due {
        kind,
        at,
        source: DeadlineSource::Rule,
        card: "D-04",
        priority: PRIORITY_NORMAL,
    }
}

fn add_messages(tx: &mut Tx<'_>, shop: &Shop, some: Range<i64>) -> Result<(), StoreError> {
    let mut recording = audit::open(tx)?;
    let mut chat = None;
    for n in some {
        let at = NOW.plus_ms(n * 900 - 900_000_000);
        if n % TALK == 0 {
            chat = Some(add_conversation(tx, shop, n, at)?);
        }
        let mut text = format!("{n} ");
        for word in 0..4 {
            let place = usize::try_from((n * 31 + word * 17) % 10).unwrap();
            text.push_str(WORDS.get(place).unwrap());
        }
        let direction = if n % 2 == 0 {
            Direction::In
        } else {
            Direction::Out
        };
        let fields = made::said(direction, text, at);
        let id = MessageId::fresh(tx.ids(), at);
        let place = messages::Place {
            position: Some(n % TALK),
            payload: None,
        };
        messages::insert(tx, &mut recording, id, chat.unwrap(), &fields, place)?;
    }
    recording.close(tx, made::filled(NOW)).map(|_| ())
}

fn add_conversation(
    tx: &mut Tx<'_>,
    shop: &Shop,
    n: i64,
    at: Stamp,
) -> Result<ConversationId, StoreError> {
    let order = orders::find(tx, &number(n))?;
    let conversation = made::conversation(tx, shop.id, order, n, at);
    conversations::insert(tx, &conversation)?;
    if n % 100 == 0 {
        let reply = due(DeadlineKind::Reply, at.plus_ms(180_000));
        deadlines::set(
            tx,
            Subject::Conversation(conversation.id),
            shop.id,
            &reply,
            NOW,
        )?;
    }
    Ok(conversation.id)
}

fn read<T>(work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>) -> T {
    FILLED.with_borrow_mut(|filled| filled.store.read(work).unwrap())
}

/// Returns the number of a row; the numbers jump about.
fn somewhere(seed: &mut i64) -> i64 {
    *seed = (*seed * 48_271 + 11) % 2_147_483_647;
    FILLED.with_borrow(|filled| *seed % filled.rows)
}

fn ask(view: View) -> queue::Ask<'static> {
    queue::Ask {
        view,
        kinds: &[],
        shop: None,
        lane: None,
        language: None,
        agent: None,
        from: None,
        is_backwards: false,
        limit: 50,
        now: NOW.plus_ms(50_000_000),
    }
}

/// The lists that somebody opens by a key.
const SECTIONS: &[View] = &[
    View::Work,
    View::Replies,
    View::AwaitingReview,
    View::Groups,
    View::Recalls,
    View::OverdueRefunds,
    View::Insurance,
    View::Unconfirmed,
    View::Concerns,
    View::Escalated,
    View::Stuck,
    View::Ship,
];

/// What is read when the key of a list is pressed: its first page.
#[divan::bench(args = SECTIONS)]
fn section_opened(bencher: Bencher<'_, '_>, view: View) {
    bencher.bench_local(|| {
        let page = read(|tx| queue::page(tx, &ask(view)));
        assert!(!page.rows.is_empty());
        page
    });
}

/// A page somewhere in the middle.
#[divan::bench(args = SECTIONS)]
fn queue_page(bencher: Bencher<'_, '_>, view: View) {
    let mut seed = 7;
    let first = read(|tx| queue::page(tx, &ask(view))).next.unwrap();
    bencher
        .with_inputs(|| somewhere(&mut seed))
        .bench_local_values(|n| {
            let from = Some(QueueCursor {
                at: NOW.plus_ms(n * 7_919 % 40_000_000),
                ..first
            });
            let page = read(|tx| queue::page(tx, &queue::Ask { from, ..ask(view) }));
            assert!(!page.rows.is_empty());
            page
        });
}

/// A list narrowed to a language that nobody speaks, behind all rows of the others.
#[divan::bench]
fn queue_page_of_a_language(bencher: Bencher<'_, '_>) {
    let ask = queue::Ask {
        language: Some("fa"),
        ..ask(View::Work)
    };
    bencher.bench_local(|| read(|tx| queue::page(tx, &ask)));
}

/// A list narrowed to one agent's buyers.
#[divan::bench]
fn queue_page_of_an_agent(bencher: Bencher<'_, '_>) {
    let ask = queue::Ask {
        agent: Some("li.wei"),
        ..ask(View::Work)
    };
    bencher.bench_local(|| read(|tx| queue::page(tx, &ask)));
}

/// A list narrowed to a shop that has nothing in it, behind all rows of the others.
#[divan::bench]
fn queue_page_of_a_shop(bencher: Bencher<'_, '_>) {
    let ask = queue::Ask {
        shop: Some(ShopId::from_raw(1)),
        ..ask(View::Work)
    };
    bencher.bench_local(|| read(|tx| queue::page(tx, &ask)));
}

/// A list narrowed to a kind.
#[divan::bench]
fn queue_page_of_a_kind(bencher: Bencher<'_, '_>) {
    let ask = queue::Ask {
        kinds: &[DeadlineKind::Decide],
        ..ask(View::Work)
    };
    bencher.bench_local(|| read(|tx| queue::page(tx, &ask)));
}

/// A list narrowed to a lane (row B-01), of which every tenth row has a conversation.
#[divan::bench]
fn queue_page_of_a_lane(bencher: Bencher<'_, '_>) {
    let ask = queue::Ask {
        lane: Some(SalesLane::Presales),
        ..ask(View::Work)
    };
    bencher.bench_local(|| read(|tx| queue::page(tx, &ask)));
}

#[divan::bench]
fn status_counts(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| read(|tx| counts::get(tx, NOW)));
}

#[divan::bench]
fn open_a_matter(bencher: Bencher<'_, '_>) {
    let mut seed = 7;
    bencher
        .with_inputs(|| {
            let n = somewhere(&mut seed) / TALK * TALK;
            read(|tx| orders::find(tx, &number(n))).unwrap()
        })
        .bench_local_values(|id| {
            let depth = dossier::Depth::default();
            let matter = read(|tx| dossier::open(tx, Target::Order(id), "li.wei", depth));
            assert_eq!(matter.messages.len(), 10);
            matter
        });
}

/// A checklist with nine files, and one with ten thousand.
#[divan::bench(args = [0, 1])]
fn open_a_checklist(bencher: Bencher<'_, '_>, which: usize) {
    let id = FILLED.with_borrow(|filled| filled.checklists.get(which).copied().unwrap());
    bencher.bench_local(|| {
        let depth = dossier::Depth::default();
        read(|tx| dossier::open(tx, Target::WorkOrder(id), "li.wei", depth))
    });
}

/// Words as they are typed: common and rare, one and several, that meet always and never, numbers.
const TYPED: &[&str] = &[
    "退",
    "退款",
    "质量有问题",
    "羽绒",
    "费退",
    "蝴蝶",
    "王",
    "99731",
    "2511",
    "75",
    "758",
    "退款 运费",
    "退款 质量",
    "退款 运费 谢谢",
    "好 运费",
    "退款 2511",
];

/// What somebody waits for who types: the first answer.
#[divan::bench(args = TYPED)]
fn search_first(bencher: Bencher<'_, '_>, typed: &str) {
    let query = query(typed);
    let from = SearchFrom::newest(50);
    bencher.bench_local(|| read(|tx| search::step(tx, &query, from, Pace::DESK)));
}

/// The whole search, which goes on behind the first answer.
#[divan::bench(args = TYPED)]
fn search_whole(bencher: Bencher<'_, '_>, typed: &str) {
    let query = query(typed);
    bencher.bench_local(|| read(|tx| search::newest(tx, &query, 50)));
}
