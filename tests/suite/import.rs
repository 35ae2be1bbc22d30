//! Files of every kind taken into a store: what they tell, twice, out of order, damaged, enormous.

mod after_sales;
mod chats;
mod confirming;
mod refused;
mod spread;

use std::fs;
use std::path::{Path, PathBuf};

use afterdesk::config::calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::case::{CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::{Author, Direction, MessageKind};
use afterdesk::domain::deadline::{DeadlineKind, DeadlineSource};
use afterdesk::domain::order::{AmountKind, GroupState, Order, OrderState, RefundState};
use afterdesk::domain::platform::{MenuPlace, PlatformName};
use afterdesk::domain::queue::View;
use afterdesk::domain::time::{DAY_MS, Stamp};
use afterdesk::service::context::Context;
use afterdesk::service::import::report::FileReport;
use afterdesk::service::import::{apply, options::Options, plan};
use afterdesk::store::desk::Store;
use afterdesk::store::{
    audit, cases, conversations, counts, deadlines, messages, orders, work_orders,
};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use crate::cli::Home;
use crate::stores::Place;

const HEADINGS: &str = "订单号,订单状态,售后状态,订单成交时间,支付时间,发货时间,商品,商品id,商品规格,\
                        商品数量(件),商品总价(元),邮费(元),用户实付金额(元),支付方式,快递单号,快递公司,商家备注";

/// A desk in memory and a folder for the files it takes in.
struct Desk {
    folder: tempfile::TempDir,
    store: Store,
    platforms: Platforms,
    actor: Actor,
    now: Stamp,
    options: Options,
}

impl Desk {
    fn new() -> Self {
        Self::over(&Place::memory())
    }

    fn over(place: &Place) -> Self {
        let now = Stamp::from_rfc3339("2026-07-10T10:00:00+08:00").unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            store: place.create(),
            platforms: Platforms::embedded().unwrap(),
            actor: Actor {
                name: "li.wei".to_owned(),
                role: Role::Agent,
            },
            now,
            options: Options {
                default_shop: "暖冬家居".to_owned(),
                ..Options::default()
            },
        }
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn take(&mut self, paths: &[&Path]) -> Vec<FileReport> {
        let paths: Vec<PathBuf> = paths.iter().map(|path| path.to_path_buf()).collect();
        let mut checked = plan::check(&paths, &mut |_| {});
        let context = Context {
            now: self.now,
            actor: &self.actor,
            platforms: &self.platforms,
            lexicon: afterdesk::compliance::Lexicon::embedded(),
            voice: afterdesk::notice::voice::Voice::default(),
            calendars: calendars::embedded(),
            undo_ms: 5_000,
        };
        apply::apply(
            &mut self.store,
            &context,
            &mut checked,
            &self.options,
            &mut |_| {},
        )
        .unwrap();
        checked.into_reports()
    }

    /// Takes a file in and is torn away when so many rows are written.
    fn take_until(&mut self, path: &Path, rows: u64) {
        let mut checked = plan::check(&[path.to_owned()], &mut |_| {});
        let context = Context {
            now: self.now,
            actor: &self.actor,
            platforms: &self.platforms,
            lexicon: afterdesk::compliance::Lexicon::embedded(),
            voice: afterdesk::notice::voice::Voice::default(),
            calendars: calendars::embedded(),
            undo_ms: 5_000,
        };
        let (store, options) = (&mut self.store, &self.options);
        let torn = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            apply::apply(store, &context, &mut checked, options, &mut |progress| {
                if progress.is_writing && progress.done >= rows {
                    std::panic::resume_unwind(Box::new("torn away"));
                }
            })
        }));
        assert!(torn.is_err());
    }

    fn take_one(&mut self, name: &str, bytes: impl AsRef<[u8]>) -> FileReport {
        let path = self.file(name, bytes);
        self.take(&[&path]).remove(0)
    }

    /// Takes a file in that was last written so many days after another.
    fn take_written(&mut self, name: &str, bytes: &str, day: i64) -> FileReport {
        let path = self.file(name, bytes);
        let at = std::time::UNIX_EPOCH
            + std::time::Duration::from_millis((1_780_000_000_000 + day * DAY_MS).cast_unsigned());
        fs::File::options()
            .write(true)
            .open(&path)
            .unwrap()
            .set_modified(at)
            .unwrap();
        self.take(&[&path]).remove(0)
    }

    fn fixture(&mut self, name: &str) -> FileReport {
        let path = fixture(name);
        self.take(&[&path]).remove(0)
    }

    fn order(&mut self, number: &str) -> Order {
        self.store
            .read(|tx| {
                orders::find(tx, number)?
                    .map(|id| orders::get(tx, id))
                    .transpose()
            })
            .unwrap()
            .unwrap()
    }

    /// What the file told of every order, without what is only kept here.
    fn told(&mut self) -> Vec<String> {
        let orders = self
            .store
            .read(|tx| orders::page(tx, orders::Filter::default(), None, 100_000))
            .unwrap();
        let mut told: Vec<String> = orders
            .into_iter()
            .map(|order| {
                let parcels: Vec<_> = order.parcels.into_iter().map(|p| p.fields).collect();
                format!("{} {:?} {parcels:?}", order.number, order.fields)
            })
            .collect();
        told.sort();
        told
    }

    fn audit_length(&mut self) -> i64 {
        self.store.read(audit::head).unwrap().0
    }
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/import")
        .join(name)
}

fn row(number: &str, state: &str, shipped: &str) -> String {
    format!(
        "{number},{state},无售后或售后取消,2026-06-01 10:02:00,2026-06-01 10:00:00,{shipped},棉被,\
         732191698596,1.8m,1,168.99,0.00,161.99,微信,YT8800000000001,圆通快递,"
    )
}

fn csv(rows: &[String]) -> String {
    format!("{HEADINGS}\n{}\n", rows.join("\n"))
}

fn take_all_twice(mut desk: Desk) {
    let names = [
        "orders.csv",
        "after-sales.csv",
        "transcript.txt",
        "transcript.json",
        "transcript-sheet.csv",
        "order-list.json",
        "order-information.json",
        "refund-list.json",
        "refund-detail.json",
        "web-after-sales.json",
        "work-orders.json",
        "work-order.json",
        "funpay-order-ru.html",
        "funpay-chat-en.html",
    ];
    for name in names {
        let first = desk.fixture(name);
        assert!(first.counts.changed() > 0, "{name}: {first:?}");
        let length = desk.audit_length();
        let again = desk.fixture(name);
        assert_eq!(again.counts.changed(), 0, "{name}");
        assert_eq!(again.counts.unchanged, again.rows, "{name}");
        assert_eq!(desk.audit_length(), length, "{name}");
    }
}

#[test]
fn every_quirk_of_an_order_export_gives_the_same_orders() {
    let mut plain = Desk::new();
    assert_eq!(plain.fixture("orders.csv").counts.new, 28);
    let told = plain.told();
    for name in ["orders-gb18030.csv", "orders-utf16.csv"] {
        let mut other = Desk::new();
        assert_eq!(other.fixture(name).counts.new, 28, "{name}");
        assert_eq!(other.told(), told, "{name}");
        // And over the other form nothing is new.
        assert_eq!(plain.fixture(name).counts.unchanged, 28, "{name}");
    }
    // Saved again by a spreadsheet program: title row, other order of columns, times without seconds.
    assert_eq!(plain.fixture("orders-resaved.csv").counts.unchanged, 28);
    assert_eq!(plain.told(), told);
}

#[test]
fn an_order_is_read_with_its_money_parcel_and_times() {
    let mut desk = Desk::new();
    desk.fixture("orders.csv");
    let order = desk.order("260604-100000000023757");
    let fields = &order.fields;
    assert_eq!(fields.state, Some(OrderState::Shipped));
    assert_eq!(
        fields.paid_at,
        Stamp::from_rfc3339("2026-06-04T10:00:00+08:00")
    );
    assert_eq!(fields.amounts[&AmountKind::Goods], 16_899);
    assert_eq!(fields.amounts[&AmountKind::ShopDiscount], 500);
    assert_eq!(fields.amounts[&AmountKind::Paid], 16_199);
    assert_eq!(fields.items[0].goods_id, "732191698596");
    assert_eq!(fields.buyer.as_deref(), Some("陈**"));
    assert_eq!(fields.buyer_note.as_deref(), Some("请包好,谢谢\n易碎"));
    assert_eq!(order.parcels[0].fields.tracking, "YT8800000000039");
    let dues = desk
        .store
        .read(|tx| deadlines::open_of(tx, afterdesk::domain::deadline::Subject::Order(order.id)))
        .unwrap();
    assert!(dues.iter().any(|due| due.kind == DeadlineKind::Scan));
}

#[test]
fn the_same_file_twice_changes_nothing_at_all() {
    for place in [Place::memory(), Place::postgres()] {
        take_all_twice(Desk::over(&place));
    }
}

#[test]
fn an_older_file_never_overwrites_a_newer_one_but_fills_gaps() {
    let number = "260601-100000000000001";
    let latter = csv(&[row(number, "已发货，待收货", "2026-06-02 18:00:00")]);
    let former = csv(&[row(number, "待发货", "").replace("圆通快递,", "圆通快递,急")]);
    let mut desk = Desk::new();
    desk.take_written("new.csv", &latter, 5);
    let report = desk.take_written("old.csv", &former, 9);
    assert_eq!((report.counts.updated, report.counts.new), (1, 0));
    let kept = desk.order(number);
    assert_eq!(kept.fields.state, Some(OrderState::Shipped));
    assert_eq!(kept.fields.shop_note.as_deref(), Some("急"));

    let mut desk = Desk::new();
    desk.take_written("old.csv", &former, 9);
    assert_eq!(desk.take_written("new.csv", &latter, 5).counts.updated, 1);
    assert_eq!(desk.order(number).fields.state, Some(OrderState::Shipped));
}

#[test]
fn thousands_of_rows_go_in_batches_and_end_in_the_same_state() {
    let rows: Vec<String> = (0..21_000)
        .map(|n| row(&format!("260601-1{n:014}"), "已收货", "2026-06-02 18:00:00"))
        .collect();
    let mut desk = Desk::new();
    let report = desk.take_one("many.csv", csv(&rows));
    assert_eq!((report.counts.new, report.rows), (21_000, 21_000));
    let length = desk.audit_length();
    let again = desk.take_one("many.csv", csv(&rows));
    assert_eq!(
        (again.counts.unchanged, desk.audit_length()),
        (21_000, length)
    );
}

#[test]
fn bad_rows_far_down_in_a_large_file_are_named_with_their_lines() {
    let mut rows: Vec<String> = (0..20_000)
        .map(|n| row(&format!("260601-4{n:014}"), "已收货", "2026-06-02 18:00:00"))
        .collect();
    rows[17] = rows[17].replace("161.99", "many");
    rows[19_500] = rows[19_500].replace("260601-4", "26x601-4");
    let mut desk = Desk::new();
    let report = desk.take_one("large.csv", csv(&rows));
    assert_eq!((report.rows, report.rejected), (20_000, 2));
    let lines: Vec<u64> = report.errors.iter().map(|error| error.line).collect();
    assert_eq!(lines, [19, 19_502]);
    assert!(desk.told().is_empty());
}

#[test]
fn an_interrupted_import_of_rows_in_any_order_ends_as_if_it_had_not_been() {
    // Every day of a month in turn, the newest first, and some rows without a time.
    let rows: Vec<String> = (0..22_000)
        .map(|n| {
            let day = 28 - n % 28;
            let row = row(&format!("2606{day:02}-3{n:014}"), "待发货", "");
            let time = if n % 1_000 == 7 {
                ""
            } else {
                "2026-06-01 10:02:00"
            };
            row.replace(
                "2026-06-01 10:02:00",
                &time.replace("-01", &format!("-{day:02}")),
            )
        })
        .collect();
    let mut whole = Desk::new();
    whole.take_written("many.csv", &csv(&rows), 0);

    let mut desk = Desk::new();
    let path = desk.file("many.csv", csv(&rows));
    desk.take_until(&path, 10_000);
    let stored = desk.told().len();
    assert!((10_000..22_000).contains(&stored), "{stored}");
    let report = desk.take_written("many.csv", &csv(&rows), 0);
    assert_eq!((report.counts.new, report.counts.unchanged), (22_000, 0));
    assert_eq!(desk.told(), whole.told());
    // A third time nothing is new.
    let again = desk.take_written("many.csv", &csv(&rows), 0);
    assert_eq!(again.counts.unchanged, 22_000);
}

#[test]
fn a_mixed_import_of_five_thousand_rows_is_one_transaction() {
    let mut desk = Desk::new();
    let orders: Vec<String> = (0..4_000)
        .map(|n| {
            row(
                &format!("260601-2{n:014}"),
                "已发货，待收货",
                "2026-06-02 18:00:00",
            )
        })
        .collect();
    let chats: Vec<Value> = (0..1_000)
        .map(|n| {
            json!({
                "order_sn": format!("260601-2{:014}", n / 4),
                "time": format!("2026-06-03 10:{:02}:{:02}", n % 60, n % 7),
                "role": if n % 2 == 0 { "用户" } else { "客服" },
                "content": format!("第 {n} 条"),
            })
        })
        .collect();
    let orders = desk.file("orders.csv", csv(&orders));
    let chats = desk.file("chats.json", Value::from(chats).to_string());
    let reports = desk.take(&[&orders, &chats]);
    assert_eq!(
        (reports[0].counts.new, reports[1].counts.new),
        (4_000, 1_000)
    );
    let page = desk
        .store
        .read(|tx| conversations::page(tx, conversations::Filter::default(), None, 1_000))
        .unwrap();
    assert_eq!(page.len(), 250);
    assert!(page.iter().all(|conversation| conversation.order.is_some()));
}
