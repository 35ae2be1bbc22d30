//! How many checked order rows a second an import takes in, beside the barest loop that writes the
//! same columns.
//!
//! `cargo bench --bench import` writes an order export of `AFTERDESK_ROWS` rows (100,000 unless
//! said; the newest first, as the merchant back end gives it) to a temporary folder and takes it in
//! through the service: checked first, then written. In turns, each time into a new store of the
//! same make, the columns that came out of it are written by bare statements that are kept ready:
//! orders, parcels, deadlines and the words of the search, in batches of the same size.
//!
//! Budget: 50,000 rows a second, and at most 1.5 times the time of the bare loop, which reads no file
//! and checks nothing (1.26 when this was written).

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement stops at the first failure, and it needs a clock"
)]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use afterdesk::config::calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::time::{DAY_MS, Stamp, Zone};
use afterdesk::service::context::{Context, UNDO_MS};
use afterdesk::service::import::options::Options;
use afterdesk::service::import::{apply, plan};
use afterdesk::store::desk::Store;
use afterdesk::store::location::{Location, Open};
use afterdesk::text::fold::search_form;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

const NOW: Stamp = Stamp::from_seconds(1_763_700_000);
/// How often each side has its turn.
const TURNS: usize = 5;
/// Rows of one transaction.
const BATCH: usize = 3_000;
/// Days that the orders are spread over.
const DAYS: i64 = 90;

const HEADINGS: &str = "订单号,订单状态,售后状态,订单成交时间,支付时间,承诺发货时间,发货时间,\
                        确认收货时间,商品,商品id,商品规格,商品数量(件),商家编码-规格维度,商品总价(元),\
                        邮费(元),店铺优惠折扣(元),平台优惠折扣(元),用户实付金额(元),商家实收金额(元),\
                        支付方式,快递单号,快递公司,收货人,商家备注";
const GOODS: &str = "羊毛混纺暖冬棉被 加厚保暖 四季通用";

type Columns = Vec<Value>;

fn main() {
    let rows = std::env::var("AFTERDESK_ROWS").map_or(100_000, |rows| rows.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let export = folder.path().join("orders.csv");
    std::fs::write(&export, export_of(rows)).unwrap();
    let store = |name: &str, turn: usize| folder.path().join(format!("{name}-{turn}.db"));

    // The first turn warms up, and gives the columns for the bare loop.
    import(&store("first", 0), &export, rows);
    let written = Written::read(&store("first", 0));
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for turn in 0..TURNS {
        bare.push(write_bare(&store("bare", turn), &written));
        ours.push(import(&store("import", turn), &export, rows));
        for name in ["bare", "import"] {
            std::fs::remove_file(store(name, turn)).unwrap();
        }
    }
    let (ours, bare) = (middle(ours), middle(bare));
    let rate = |spent: Duration| u128::from(rows) * 1_000_000 / spent.as_micros();
    println!("import {:8} rows/s", rate(ours));
    println!("bare   {:8} rows/s", rate(bare));
    let hundredths = ours.as_micros() * 100 / bare.as_micros();
    println!("ratio  {:5}.{:02}", hundredths / 100, hundredths % 100);
}

fn middle(mut spent: Vec<Duration>) -> Duration {
    spent.sort();
    *spent.get(spent.len() / 2).unwrap()
}

/// Checks the export and takes it into a new store.
fn import(path: &Path, export: &Path, rows: u64) -> Duration {
    let (actor, platforms) = (actor(), Platforms::embedded().unwrap());
    let options = Options {
        default_shop: "暖冬家居".to_owned(),
        ..Options::default()
    };
    let context = Context {
        now: NOW,
        actor: &actor,
        platforms: &platforms,
        lexicon: afterdesk::compliance::Lexicon::embedded(),
        voice: afterdesk::notice::voice::Voice::default(),
        calendars: calendars::embedded(),
        undo_ms: UNDO_MS,
    };
    let mut store = new_store(path);
    let begun = Instant::now();
    let mut checked = plan::check(&[PathBuf::from(export)], &mut |_| {});
    apply::apply(&mut store, &context, &mut checked, &options, &mut |_| {}).unwrap();
    drop(store);
    let spent = begun.elapsed();
    let report = checked.into_reports().remove(0);
    assert_eq!((report.counts.new, report.rejected), (rows, 0));
    spent
}

fn actor() -> Actor {
    Actor {
        name: "li.wei".to_owned(),
        role: Role::Agent,
    }
}

fn new_store(path: &Path) -> Store {
    Store::open(&Location::Sqlite(path.to_owned()), Open::Create(NOW)).unwrap()
}

/// What an import has written, as the columns stand in the tables.
struct Written {
    shops: Vec<Columns>,
    payloads: Vec<Columns>,
    orders: Vec<(i64, Columns, String)>,
    parcels: HashMap<i64, Vec<Columns>>,
    deadlines: HashMap<i64, Vec<Columns>>,
}

impl Written {
    fn read(path: &Path) -> Self {
        let db = Connection::open(path).unwrap();
        let orders = rows_of(&db, "SELECT * FROM orders ORDER BY id");
        let by_order = |sql: &str, column: usize| {
            let mut found: HashMap<i64, Vec<Columns>> = HashMap::new();
            for row in rows_of(&db, sql) {
                found.entry(number(&row, column)).or_default().push(row);
            }
            found
        };
        Self {
            shops: rows_of(&db, "SELECT * FROM shops"),
            payloads: rows_of(&db, "SELECT * FROM payloads"),
            orders: orders
                .into_iter()
                .map(|row| (number(&row, 0), words(&row), row))
                .map(|(id, words, row)| (id, row, words))
                .collect(),
            parcels: by_order("SELECT * FROM parcels ORDER BY id", 1),
            deadlines: by_order("SELECT * FROM deadlines ORDER BY id", 3),
        }
    }
}

fn rows_of(db: &Connection, sql: &str) -> Vec<Columns> {
    let mut statement = db.prepare(sql).unwrap();
    let count = statement.column_count();
    let rows = statement.query_map([], |row| (0..count).map(|at| row.get(at)).collect());
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

fn number(row: &Columns, column: usize) -> i64 {
    match row.get(column) {
        Some(Value::Integer(number)) => *number,
        other => unreachable!("{other:?} is no number"),
    }
}

/// The words that an order of the export is found by.
fn words(row: &Columns) -> String {
    let Some(Value::Text(number)) = row.get(2) else {
        unreachable!("an order has a number")
    };
    let n: u64 = number.rsplit('-').next().unwrap().parse().unwrap();
    search_form(&format!("{number} 王* {GOODS} 1.8m 米白 {}", tracking(n)))
}

/// Writes the columns into a new store with nothing but the statements.
fn write_bare(path: &Path, written: &Written) -> Duration {
    drop(new_store(path));
    let mut db = Connection::open(path).unwrap();
    db.execute_batch(
        "PRAGMA foreign_keys=1; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; \
         PRAGMA wal_autocheckpoint=16384;",
    )
    .unwrap();
    db.set_prepared_statement_cache_capacity(64);
    for (table, rows) in [("shops", &written.shops), ("payloads", &written.payloads)] {
        for row in rows {
            insert(&db, table, row);
        }
    }
    let begun = Instant::now();
    for batch in written.orders.chunks(BATCH) {
        let tx = db.transaction().unwrap();
        for (id, row, _) in batch {
            insert(&tx, "orders", row);
            for parcel in written.parcels.get(id).into_iter().flatten() {
                insert(&tx, "parcels", parcel);
            }
            for due in written.deadlines.get(id).into_iter().flatten() {
                insert(&tx, "deadlines", due);
            }
        }
        for (id, _, words) in batch {
            let sql = "INSERT INTO order_search (rowid, body) VALUES (?1, ?2)";
            let mut statement = tx.prepare_cached(sql).unwrap();
            statement.execute((id, words)).unwrap();
        }
        tx.commit().unwrap();
    }
    drop(db);
    begun.elapsed()
}

fn insert(db: &Connection, table: &str, row: &Columns) {
    let sql = match table {
        "orders" => {
            "INSERT INTO orders VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
        }
        "parcels" => "INSERT INTO parcels VALUES (?,?,?,?,?,?,?)",
        "deadlines" => "INSERT INTO deadlines VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        "shops" => "INSERT INTO shops VALUES (?,?,?,?)",
        _ => "INSERT INTO payloads VALUES (?,?,?,?,?,?)",
    };
    let mut statement = db.prepare_cached(sql).unwrap();
    statement.execute(params_from_iter(row)).unwrap();
}

/// Writes an order export, the newest order first.
fn export_of(rows: u64) -> String {
    let mut text = format!("\u{feff}{HEADINGS}\n");
    let count = i64::try_from(rows).unwrap();
    for n in (0..count).rev() {
        let at = NOW.plus_ms(-DAYS * DAY_MS + n * (DAYS * DAY_MS / count));
        row(&mut text, u64::try_from(n).unwrap(), at);
    }
    text
}

fn row(text: &mut String, n: u64, at: Stamp) {
    let time = |at: Stamp| at.to_local(Zone::BEIJING).format("%Y-%m-%d %H:%M:%S");
    let day = at.to_local(Zone::BEIJING).format("%y%m%d");
    let (state, refund, is_shipped) = match n % 7 {
        0 => ("待发货", "无售后或售后取消", false),
        1 => ("已发货，待收货", "无售后或售后取消", true),
        2 => ("未发货，退款成功", "退款成功", false),
        3 => ("已发货，退款成功", "退款成功", true),
        _ => ("已收货", "无售后或售后取消", true),
    };
    let (shipped, parcel, carrier) = if is_shipped {
        let shipped = time(at.plus_ms(DAY_MS / 3)).to_string();
        (shipped, tracking(n), "圆通快递")
    } else {
        (String::new(), String::new(), "")
    };
    writeln!(
        text,
        "{day}-{n:015}\t,{state}\t,{refund}\t,{}\t,{}\t,{}\t,{shipped}\t,,{GOODS}\t,732191698596\t,\
         1.8m 米白\t,1\t,SKU-{:04}\t,168.99\t,0.00\t,5.00\t,2.00\t,161.99\t,163.99\t,微信\t,\
         {parcel}\t,{carrier}\t,王*\t,\t",
        time(at.plus_ms(123_000)),
        time(at),
        time(at.plus_ms(DAY_MS)),
        n % 1_000,
    )
    .unwrap();
}

fn tracking(n: u64) -> String {
    format!("YT88{n:011}")
}
