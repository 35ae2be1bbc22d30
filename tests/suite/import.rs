//! Files of every kind taken into a store: what they tell, twice, out of order, damaged, enormous.

use std::fs;
use std::path::{Path, PathBuf};

use afterdesk::config::platform::Platforms;
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::case::{CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::{Author, Direction, MessageKind};
use afterdesk::domain::deadline::{DeadlineKind, DeadlineSource};
use afterdesk::domain::order::{AmountKind, GroupState, Order, OrderState, RefundState};
use afterdesk::domain::time::{DAY_MS, Stamp};
use afterdesk::service::context::Context;
use afterdesk::service::import::report::FileReport;
use afterdesk::service::import::{apply, options::Options, plan};
use afterdesk::store::desk::Store;
use afterdesk::store::{audit, cases, conversations, deadlines, messages, orders, work_orders};
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
fn a_file_with_a_bad_row_changes_nothing_and_says_where_it_is() {
    let good = row("260601-100000000000001", "待发货", "");
    let cases = [
        (good.replace("161.99", "abc"), "用户实付金额(元)", "amount"),
        (
            good.replace("161.99", "1.005"),
            "用户实付金额(元)",
            "too_fine",
        ),
        (
            good.replace("2026-06-01 10:00:00", "2026-02-30 10:00:00"),
            "支付时间",
            "time",
        ),
        (
            good.replace("260601-100000000000001", "2.60601E+20"),
            "订单号",
            "rounded",
        ),
        (
            good.replace("260601-100000000000001", ""),
            "订单号",
            "missing",
        ),
        (
            good.replace("260601-100000000000001", "12"),
            "订单号",
            "order_number",
        ),
        (good.replace(",1,168", ",x,168"), "商品数量(件)", "count"),
        (good.replace("棉被", "棉\0被"), "商品", "nul"),
        (
            good.replace("棉被", &"被".repeat(30_000)),
            "商品",
            "too_long",
        ),
        (good.replace(",微信,", ","), "", "cell_count"),
        (format!("{good}\"x\ny"), "", ""),
    ];
    for (bad, column, code) in cases {
        let mut desk = Desk::new();
        let first = row("260601-100000000000002", "待发货", "").replace("棉被", "\"棉\n被\"");
        let report = desk.take_one("bad.csv", csv(&[first, bad]));
        if code.is_empty() {
            continue;
        }
        assert_eq!(report.errors.len(), 1, "{code}");
        let error = &report.errors[0];
        // The first row has a line break inside a quotation.
        assert_eq!(
            (error.line, error.column.as_str(), error.problem.code()),
            (4, column, code)
        );
        assert!(desk.told().is_empty(), "{code}");
        assert_eq!(desk.audit_length(), 1, "{code}");
    }
}

#[test]
fn good_rows_are_taken_on_request_and_the_others_written_beside() {
    let mut desk = Desk::new();
    desk.options.keep_good = true;
    let good = row("260601-100000000000001", "待发货", "");
    let bad = row("260601-100000000000002", "待发货", "").replace("161.99", "?");
    let text = csv(&[good, bad]);
    let report = desk.take_one("mixed.csv", &text);
    assert_eq!((report.counts.new, report.rejected), (1, 1));
    let beside = report.rejected_file.unwrap();
    let rejected = fs::read_to_string(&beside).unwrap();
    assert!(rejected.contains("260601-100000000000002") && rejected.contains("afterdesk_problem"));
    // The same again writes no second file; the corrected file can be taken in as it is.
    let again = desk.take_one("mixed.csv", &text);
    assert_eq!(again.rejected_file.as_ref(), Some(&beside));
    let corrected = desk.take_one("corrected.csv", rejected.replace('?', "161.99"));
    assert_eq!(
        (corrected.counts.new, corrected.rejected),
        (1, 0),
        "{:?}",
        corrected.errors
    );
    let order = desk.order("260601-100000000000002");
    assert!(order.fields.extra.is_empty(), "{:?}", order.fields.extra);
}

#[test]
fn one_refused_file_stops_the_others_named_with_it() {
    let mut desk = Desk::new();
    let good = desk.file(
        "good.csv",
        csv(&[row("260601-100000000000001", "待发货", "")]),
    );
    let bad = desk.file("bad.txt", "nothing that is known");
    let reports = desk.take(&[&good, &bad]);
    assert!(reports[1].refusal.is_some());
    assert!(desk.told().is_empty());
}

#[test]
fn cases_find_their_orders_whichever_comes_first() {
    for names in [
        ["orders.csv", "after-sales.csv"],
        ["after-sales.csv", "orders.csv"],
    ] {
        let mut desk = Desk::new();
        for name in names {
            desk.fixture(name);
        }
        let all = desk
            .store
            .read(|tx| cases::page(tx, cases::Filter::default(), None, 100))
            .unwrap();
        assert_eq!(all.len(), 20);
        assert!(all.iter().all(|case| case.order.is_some()), "{names:?}");
    }
}

#[test]
fn the_workbook_gives_the_same_cases_as_the_text() {
    let mut text = Desk::new();
    text.fixture("after-sales.csv");
    let mut book = Desk::new();
    let path = book.folder.path().join("after-sales.xlsx");
    write_workbook(&path);
    assert_eq!(book.take(&[&path])[0].counts.new, 20);
    let fields = |desk: &mut Desk| {
        let all = desk
            .store
            .read(|tx| cases::page(tx, cases::Filter::default(), None, 100));
        let mut told: Vec<String> = all
            .unwrap()
            .into_iter()
            .map(|case| format!("{} {} {:?}", case.number, case.order_number, case.fields))
            .collect();
        told.sort();
        told
    };
    assert_eq!(fields(&mut book), fields(&mut text));
}

/// Writes the after-sales fixture as a workbook whose numbers are numbers and whose times are serials.
fn write_workbook(path: &Path) {
    let text = fs::read_to_string(fixture("after-sales.csv")).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd hh:mm:ss");
    for (line, record) in reader.records().enumerate() {
        for (column, cell) in record.unwrap().iter().enumerate() {
            let cell = cell.trim_matches(['\t', '\u{feff}']);
            let (line, column) = (u32::try_from(line).unwrap(), u16::try_from(column).unwrap());
            let is_time = line > 0 && column == 11;
            if is_time {
                let at = rust_xlsxwriter::ExcelDateTime::parse_from_str(&cell.replace(' ', "T"));
                sheet
                    .write_datetime_with_format(line, column, at.unwrap(), &date)
                    .unwrap();
            } else if let (true, Ok(number)) = (cell.len() < 15, cell.parse::<f64>()) {
                sheet.write_number(line, column, number).unwrap();
            } else {
                sheet.write_string(line, column, cell).unwrap();
            }
        }
    }
    book.save(path).unwrap();
}

#[test]
fn amounts_and_kinds_of_list_and_detail_agree() {
    let mut desk = Desk::new();
    desk.fixture("refund-list.json");
    let number = "7381745730";
    let case = |desk: &mut Desk| {
        let found = desk.store.read(|tx| {
            let id = cases::find(tx, number)?.unwrap();
            cases::get(tx, id)
        });
        found.unwrap()
    };
    let of_list = case(&mut desk);
    assert_eq!(of_list.fields.amount.unwrap().minor, 2_499);
    assert_eq!(of_list.fields.kind, Some(CaseKind::RefundOnly));
    desk.fixture("refund-detail.json");
    let of_detail = case(&mut desk);
    assert_eq!(of_detail.fields.amount.unwrap().minor, 2_499);
    assert_eq!(of_detail.fields.kind, Some(CaseKind::RefundOnly));
    assert_eq!(of_detail.fields.reason, Some(CaseReason::Quality));
    let dues = desk
        .store
        .read(|tx| deadlines::open_of(tx, afterdesk::domain::deadline::Subject::Case(of_detail.id)))
        .unwrap();
    assert_eq!(dues[0].source, DeadlineSource::Platform);
    assert_eq!(dues[0].at, Stamp::from_millis(1_783_172_800_000));
}

#[test]
fn open_platform_orders_are_read_in_yuan_with_their_group() {
    let mut desk = Desk::new();
    desk.fixture("order-list.json");
    let pending = desk.order("260702-200000000000031");
    assert_eq!(pending.fields.group, Some(GroupState::Pending));
    assert_eq!(pending.fields.amounts[&AmountKind::Paid], 16_199);
    assert_eq!(pending.fields.items[0].goods_id, "732191698596");
    assert_eq!(pending.fields.buyer.as_deref(), Some("王*"));
    let two_parcels = desk.order("260704-200000000000093");
    let carriers = two_parcels.parcels.iter().map(|p| &p.fields.carrier);
    assert_eq!(carriers.collect::<Vec<_>>(), ["顺丰速运", "圆通快递"]);
    assert_eq!(two_parcels.fields.refund, Some(RefundState::None));
}

#[test]
fn web_rows_are_read_by_their_titles_and_never_by_their_numbers() {
    let mut desk = Desk::new();
    desk.fixture("web-after-sales.json");
    let all = desk
        .store
        .read(|tx| cases::page(tx, cases::Filter::default(), None, 9))
        .unwrap();
    let states: Vec<_> = all.iter().map(|case| case.fields.state.unwrap()).collect();
    assert_eq!(
        states,
        [
            CaseState::MerchantDecides,
            CaseState::MerchantReceives,
            CaseState::PlatformHandles
        ]
    );
    // The platform stepped into the third: its work order is open, with a checklist of three.
    let opened = desk
        .store
        .read(|tx| work_orders::of_case(tx, all[2].id))
        .unwrap();
    assert_eq!(opened[0].evidence_count(), (0, 3));
}

#[test]
fn a_work_order_is_opened_once_whatever_tells_of_it() {
    let mut desk = Desk::new();
    for name in [
        "orders.csv",
        "work-orders.json",
        "work-order.json",
        "work-orders.json",
    ] {
        desk.fixture(name);
    }
    let all = desk
        .store
        .read(|tx| work_orders::page(tx, work_orders::Filter::default(), None, 9))
        .unwrap();
    assert_eq!(all.len(), 3);
    let detailed = all.iter().find(|w| w.number == "500013403310663").unwrap();
    assert_eq!(detailed.fields.steps[0].lines[0].1, "已联系快递核实");
    assert_eq!(detailed.slots.len(), 3);
    assert!(detailed.order.is_some());
}

#[test]
fn a_transcript_goes_to_the_conversation_of_its_order() {
    let mut desk = Desk::new();
    desk.fixture("transcript.json");
    desk.fixture("orders.csv");
    let order = desk.order("260605-100000000031676");
    let (conversation, page) = desk
        .store
        .read(|tx| {
            let conversation = conversations::of_order(tx, order.id)?.remove(0);
            let page = messages::page_before(tx, conversation.id, None, 50)?;
            Ok::<_, afterdesk::store::error::StoreError>((conversation, page))
        })
        .unwrap();
    assert_eq!(page.len(), 5);
    assert_eq!(page[2].fields.kind, MessageKind::Image);
    assert_eq!(page[3].fields.direction, Direction::System);
    assert_eq!(
        (conversation.unread, conversation.language.as_str()),
        (2, "zh")
    );
    assert_eq!(conversation.buyer, "李**");
}

#[test]
fn a_longer_transcript_adds_only_what_is_new() {
    let mut desk = Desk::new();
    let short = "买家：有货吗\n客服：有的\n";
    assert_eq!(desk.take_one("chat.txt", short).counts.new, 2);
    let longer = format!("{short}买家：那我拍了\n备注写礼物\n");
    let report = desk.take_one("chat.txt", longer);
    assert_eq!((report.counts.new, report.counts.unchanged), (1, 2));
}

#[test]
fn one_character_of_a_buyer_does_not_keep_a_chat_out() {
    for place in [Place::memory(), Place::postgres()] {
        let mut desk = Desk::over(&place);
        let sheet = "时间,买家,聊天内容\n2026-07-01 10:00:00,W\0ang,a\0b\n";
        let json = r#"[{"time":"2026-07-01 10:00:00","role":"用户","name":"W\u0000","content":"a\u0000c"}]"#;
        assert_eq!(desk.take_one("chat.csv", sheet).counts.new, 1);
        assert_eq!(desk.take_one("chat.json", json).counts.new, 1);
        let page = desk
            .store
            .read(|tx| messages::page(tx, None, None, 9))
            .unwrap();
        let texts: Vec<_> = page
            .iter()
            .map(|message| message.fields.text.as_str())
            .collect();
        assert_eq!(texts, ["a␀b", "a␀c"]);
    }
}

#[test]
fn only_the_platform_itself_reports_events() {
    let mut desk = Desk::new();
    desk.fixture("funpay-order-ru.html");
    let order = desk.order("AB12CD34");
    assert_eq!(order.fields.state, Some(OrderState::Paid));
    assert_eq!(order.fields.amounts[&AmountKind::Paid], 125_050);
    let page = desk
        .store
        .read(|tx| {
            let conversation = conversations::of_order(tx, order.id)?.remove(0);
            messages::page_before(tx, conversation.id, None, 50)
        })
        .unwrap();
    let by = |text: &str| page.iter().find(|m| m.fields.text.contains(text)).unwrap();
    assert_eq!(by("оплатил").fields.kind, MessageKind::Event);
    // The same words from the buyer are a known fraud: plain text.
    let forged = by("вернул деньги");
    assert_eq!(
        (forged.fields.kind, forged.fields.author),
        (MessageKind::Text, Author::Buyer)
    );
    assert_eq!(by("готовлю").fields.direction, Direction::Out);
    let first = Stamp::from_rfc3339("2026-05-26T11:21:41+03:00").unwrap();
    assert_eq!(by("когда выдадите").fields.at, first);
}

#[test]
fn whatever_is_no_export_is_refused_with_one_sentence() {
    let deep = "[".repeat(100_000);
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("empty", Vec::new()),
        ("blank", b" \n\t\n".to_vec()),
        ("only headings", format!("{HEADINGS}\n").into_bytes()),
        ("zeros", vec![0; 1 << 20]),
        ("deep", deep.into_bytes()),
        (
            "deep html",
            "<div>"
                .repeat(100_000)
                .replace("<div>", "<div class=chat-msg-item>")
                .into_bytes(),
        ),
        (
            "lone surrogate",
            br#"{"order_list":[{"order_sn":"\ud800","order_status":1}]}"#.to_vec(),
        ),
        (
            "error",
            br#"{"error_response":{"error_code":10019,"error_msg":"expired"}}"#.to_vec(),
        ),
        ("other json", br#"{"a":[1,2,3]}"#.to_vec()),
        (
            "no rows",
            br#"{"order_list_get_response":{"order_list":[],"total_count":0}}"#.to_vec(),
        ),
        ("zip", b"PK\x03\x04 and no more".to_vec()),
        (
            "locked",
            [
                &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..],
                &[0; 600],
            ]
            .concat(),
        ),
        (
            "columns",
            format!("{HEADINGS}{}\n", ",x".repeat(2_000)).into_bytes(),
        ),
    ];
    for (name, bytes) in cases {
        let mut desk = Desk::new();
        let report = desk.take_one(name, bytes);
        let refusal = report.refusal.unwrap_or_else(|| panic!("{name} was taken"));
        assert!(!refusal.to_string().contains('\n'), "{name}");
        assert_eq!(desk.audit_length(), 1, "{name}");
    }
    let mut desk = Desk::new();
    let folder = desk.folder.path().to_owned();
    assert!(desk.take(&[&folder])[0].refusal.is_some());
    assert!(desk.take(&[&folder.join("nowhere")])[0].refusal.is_some());
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

#[test]
fn the_command_reports_in_json_and_ends_with_its_code() {
    let home = Home::new();
    let path = fixture("orders.csv");
    let ran = home.run(&["import", path.to_str().unwrap(), "--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    let file = answer.pointer("/files/0").unwrap();
    assert_eq!(file.get("new"), Some(&json!(28)));
    assert_eq!(file.get("kind"), Some(&json!("order_export")));

    let bad = home.file("bad.csv", csv(&[row("x", "待发货", "")]).as_bytes());
    let ran = home.run(&["import", bad.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""));
    assert!(
        ran.err.contains("line 2") && ran.err.lines().count() == 1,
        "{}",
        ran.err
    );
}
