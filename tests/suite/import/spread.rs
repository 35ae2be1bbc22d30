//! Orders with several goods, which an export spreads over several rows.

use super::*;

/// Orders with two rows each: more rows than go in one transaction.
const ORDERS: usize = 10_050;
const ROWS: u64 = 20_100;

const FEW: &str = "订单号,订单状态,支付时间,商品,商品总价(元),用户实付金额(元)";

/// One row of an order: what of it differs from row to row.
fn goods(number: &str, name: &str, price: &str) -> String {
    format!("{number},待发货,2026-06-01 10:00:00,{name},{price},{price}")
}

fn names(order: &Order) -> Vec<&str> {
    let items = order.fields.items.iter();
    items.map(|item| item.name.as_str()).collect()
}

fn workbook(path: &Path, text: &str) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0_u32..).zip(text.lines()) {
        for (column, cell) in (0_u16..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    book.save(path).unwrap();
}

/// Two rows an order, all first rows before all second ones.
fn two_goods_each(orders: usize) -> String {
    let half = |name: &'static str, price: &'static str| {
        (0..orders).map(move |n| goods(&format!("260601-5{n:014}"), name, price))
    };
    let rows: Vec<String> = half("棉被", "168.99")
        .chain(half("枕套", "39.80"))
        .collect();
    format!("{FEW}\n{}\n", rows.join("\n"))
}

#[test]
fn an_order_of_several_rows_has_all_its_goods_and_their_total() {
    for place in [Place::memory(), Place::postgres()] {
        let mut desk = Desk::over(&place);
        let report = desk.fixture("orders-several-goods.csv");
        assert_eq!((report.rows, report.counts.new), (6, 6));
        assert_eq!(desk.told().len(), 3);

        // Each row with the share of its goods.
        let order = desk.order("260703-500000000000011");
        assert_eq!(names(&order), ["羊毛棉被", "枕套", "床笠"]);
        assert_eq!(order.fields.items[1].count, 2);
        assert_eq!(order.fields.amounts[&AmountKind::Goods], 26_779);
        assert_eq!(order.fields.amounts[&AmountKind::ShopDiscount], 500);
        assert_eq!(order.fields.amounts[&AmountKind::Paid], 26_279);
        let parcels = order.parcels.iter().map(|p| p.fields.tracking.as_str());
        assert_eq!(
            parcels.collect::<Vec<_>>(),
            ["YT8800000000501", "YT8800000000503"]
        );
        // The pillow cases are still to be sent; only one of the goods was paid back.
        assert_eq!(order.fields.state, Some(OrderState::Paid));
        assert_eq!(order.fields.refund, Some(RefundState::Partial));

        // Postage, discount and what was paid stand in every row, and are those of the order.
        let order = desk.order("260703-500000000000022");
        assert_eq!(names(&order), ["乳胶枕", "枕套"]);
        assert_eq!(order.fields.amounts[&AmountKind::Goods], 11_860);
        assert_eq!(order.fields.amounts[&AmountKind::Postage], 600);
        assert_eq!(order.fields.amounts[&AmountKind::Paid], 12_060);
        assert_eq!(order.fields.amounts[&AmountKind::ShopReceives], 11_460);
        assert_eq!(order.parcels.len(), 1);

        let (told, length) = (desk.told(), desk.audit_length());
        let again = desk.fixture("orders-several-goods.csv");
        assert_eq!((again.counts.unchanged, again.counts.changed()), (6, 0));
        assert_eq!((desk.told(), desk.audit_length()), (told, length));
    }
}

#[test]
fn the_rows_of_an_order_find_each_other_across_batches() {
    let text = two_goods_each(ORDERS);
    for place in [Place::memory(), Place::postgres()] {
        let mut desk = Desk::over(&place);
        let first = desk.take_one("many.csv", &text).counts;
        assert_eq!((first.new, first.unchanged), (ROWS, 0));
        let again = desk.take_one("many.csv", &text).counts;
        assert_eq!((again.changed(), again.unchanged), (0, ROWS));
        let orders = desk
            .store
            .read(|tx| orders::page(tx, orders::Filter::default(), None, 100_000))
            .unwrap();
        assert_eq!(orders.len(), ORDERS);
        for order in orders {
            assert_eq!(names(&order), ["棉被", "枕套"]);
            assert_eq!(order.fields.amounts[&AmountKind::Paid], 20_879);
        }
    }
}

#[test]
fn an_interrupted_workbook_with_several_goods_an_order_ends_as_if_it_had_not_been() {
    let text = two_goods_each(ORDERS);
    let mut whole = Desk::new();
    whole.take_one("many.csv", &text);

    let mut desk = Desk::new();
    let path = desk.folder.path().join("many.xlsx");
    workbook(&path, &text);
    desk.take_until(&path, 15_000);
    let stored = desk.told().len();
    assert!((2_000..ORDERS).contains(&stored), "{stored}");
    let report = desk.take(&[&path]).remove(0);
    assert_eq!((report.counts.new, report.counts.unchanged), (ROWS, 0));
    assert_eq!(desk.told(), whole.told());
}

#[test]
fn the_same_goods_in_two_rows_are_the_order_told_twice() {
    let number = "260601-100000000000001";
    let former = row(number, "待发货", "");
    let latter = row(number, "已发货，待收货", "2026-06-02 18:00:00");
    for rows in [[former.clone(), latter.clone()], [latter, former]] {
        let mut desk = Desk::new();
        desk.take_one("twice.csv", csv(&rows));
        let order = desk.order(number);
        assert_eq!(order.fields.items.len(), 1);
        assert_eq!(order.fields.amounts[&AmountKind::Paid], 16_199);
        assert_eq!(order.fields.state, Some(OrderState::Shipped));
        assert_eq!(order.parcels.len(), 1);
    }
}

#[test]
fn a_row_without_goods_adds_nothing_to_the_total() {
    let number = "260601-100000000000001";
    let rows = [
        goods(number, "棉被", "168.99"),
        goods(number, "枕套", "39.80"),
        format!("{number},,,,208.79,208.79"),
    ];
    let mut desk = Desk::new();
    desk.take_one("sum.csv", format!("{FEW}\n{}\n", rows.join("\n")));
    let order = desk.order(number);
    assert_eq!(names(&order), ["棉被", "枕套"]);
    assert_eq!(order.fields.amounts[&AmountKind::Paid], 20_879);
}
