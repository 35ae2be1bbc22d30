//! After-sales exports, saved answers and pages: cases and work orders.

use super::*;

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
fn b_22_the_list_of_pending_reviews_holds_the_cases_of_both_states_and_names_its_page() {
    let mut desk = Desk::new();
    desk.fixture("orders.csv");
    desk.fixture("after-sales.csv");
    let all = desk
        .store
        .read(|tx| cases::page(tx, cases::Filter::default(), None, 100))
        .unwrap();
    let waiting = [CaseState::MerchantDecides, CaseState::MerchantReceives].map(Some);
    let wanted = all
        .iter()
        .filter(|case| waiting.contains(&case.fields.state))
        .count();
    let now = desk.now;
    let counts = desk.store.read(|tx| counts::get(tx, now)).unwrap();
    let kinds = View::AwaitingReview.kinds();
    let listed: i64 = counts
        .open
        .iter()
        .filter(|(kind, _)| kinds.contains(kind))
        .map(|(_, count)| count)
        .sum();
    assert!(wanted > 0);
    assert_eq!(usize::try_from(listed), Ok(wanted));
    let pinduoduo = desk.platforms.get(&PlatformName::new("pinduoduo"));
    assert_eq!(pinduoduo.menu[&MenuPlace::AwaitingReview].len(), 3);
}

#[test]
fn b_10_money_that_is_on_its_way_back_is_due_and_listed_when_it_is_late() {
    let mut desk = Desk::new();
    desk.fixture("orders.csv");
    let told = fs::read_to_string(fixture("after-sales.csv")).unwrap();
    let path = desk.folder.path().join("under-way.csv");
    fs::write(&path, told.replace("退款成功", "退款中")).unwrap();
    desk.take(&[&path]);
    let all = desk
        .store
        .read(|tx| cases::page(tx, cases::Filter::default(), None, 100))
        .unwrap();
    let mut refunding = 0;
    for case in all {
        let subject = afterdesk::domain::deadline::Subject::Case(case.id);
        let dues = desk
            .store
            .read(|tx| deadlines::open_of(tx, subject))
            .unwrap();
        let is_due = dues.iter().any(|due| due.kind == DeadlineKind::Arrival);
        let is_refunding = case.fields.state == Some(CaseState::Refunding);
        assert!(!is_due || is_refunding, "{:?}", case.fields);
        refunding += usize::from(is_due);
    }
    assert!(refunding > 0, "the file holds refunds that are under way");
}
