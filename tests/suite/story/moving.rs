//! The open matter moves by itself: what a newer file tells is on the screen within one refresh.

use afterdesk::domain::case::CaseKind;
use afterdesk::domain::dossier::Target;
use afterdesk::domain::id::OrderId;
use afterdesk::domain::time::HOUR_MS;
use afterdesk::store::orders;

use super::driver::Driver;

const HEADINGS: &str = "订单号,订单状态,售后状态,支付时间,发货时间,确认收货时间,商品,商品id,商品规格,\
                        商品数量(件),商品总价(元),邮费(元),用户实付金额(元),支付方式,快递单号,快递公司,团ID";
const NUMBER: &str = "250301-123456789012345";
const PAGE: &str = include_str!("../../fixtures/import/funpay-order-ru.html");

/// The order export, with the order in a state.
fn export(state: &str, shipped: &str, received: &str) -> String {
    let tracking = if shipped.is_empty() {
        ","
    } else {
        "YT8800000000001,圆通快递"
    };
    format!(
        "{HEADINGS}\n{NUMBER},{state},无售后或售后取消,2025-03-01 10:00:00,{shipped},{received},棉被,\
         732191698596,1.8m,1,168.99,0.00,161.99,微信,{tracking},900002\n"
    )
}

/// What the interface of the platform tells of a group, as a saved answer.
fn answer(group: u8, at: &str) -> String {
    include_str!("../../fixtures/import/order-information.json")
        .replace("260708-200000000000217", NUMBER)
        .replace("\"group_status\": 1", &format!("\"group_status\": {group}"))
        .replace("2026-07-09 20:00:00", at)
        .replace("2026-07-08 08:00:00", "2025-03-01 11:00:00")
        .replace("2026-07-08 08:01:00", "2025-03-01 11:00:00")
        .replace("2026-07-08 08:05:00", "2025-03-01 11:00:00")
        .replace("2026-07-10 08:05:00", "2025-03-03 11:00:00")
}

fn order(desk: &mut Driver, number: &str) -> OrderId {
    let found = desk.store().read(|tx| orders::find(tx, number)).unwrap();
    found.unwrap()
}

fn open(desk: &mut Driver, number: &str) {
    let id = order(desk, number);
    desk.open(Target::Order(id));
}

#[test]
fn b_05_the_decision_moves_when_the_group_forms() {
    let mut desk = Driver::with_buyers(afterdesk::domain::conversation::Route::Hand, 1);
    desk.take_in("before.json", &answer(0, "2025-03-01 12:00:00"));
    open(&mut desk, NUMBER);
    let screen = desk.screen(120, 40);
    assert!(screen.contains("B-04"), "{screen}");
    desk.take_in("after.json", &answer(1, "2025-03-01 12:30:00"));
    let screen = desk.screen(120, 40);
    assert!(
        !screen.contains("B-04") && screen.contains("B-05"),
        "{screen}"
    );
}

#[test]
fn b_09_b_14_the_decision_moves_when_the_parcel_goes_and_arrives() {
    let mut desk = Driver::with_buyers(afterdesk::domain::conversation::Route::Hand, 1);
    let mut says = |state: &str, shipped: &str, received: &str| {
        desk.take_in("orders.csv", &export(state, shipped, received));
        if desk.app.model.dossier.is_none() {
            open(&mut desk, NUMBER);
        }
        let outcome = desk.app.model.outcome(0).unwrap();
        (outcome.cards[0], desk.screen(120, 40))
    };
    let (first, _) = says("待发货", "", "");
    let (second, sent) = says("已发货，待签收", "2025-03-01 11:00:00", "");
    let (third, there) = says("已签收", "2025-03-01 11:00:00", "2025-03-01 12:50:00");
    assert_ne!(first, second);
    assert_ne!(second, third);
    assert!(sent.contains(second), "{sent}");
    assert!(there.contains(third), "{there}");
}

#[test]
fn c_01_c_34_a_case_opens_by_itself_and_ends_when_the_buyer_confirms() {
    let mut desk = Driver::with_buyers(afterdesk::domain::conversation::Route::Hand, 1);
    desk.take_in("page.html", PAGE);
    open(&mut desk, "AB12CD34");
    let cases = |desk: &Driver| {
        let open = desk.app.model.dossier.as_ref().unwrap();
        open.cases
            .iter()
            .map(|case| (case.fields.kind, case.is_open()))
            .collect::<Vec<_>>()
    };
    desk.press("d");
    assert_eq!(cases(&desk), []);
    desk.pass_ms(23 * HOUR_MS);
    assert_eq!(cases(&desk), []);
    desk.pass_ms(2 * HOUR_MS);
    let kind = Some(CaseKind::Unconfirmed);
    assert_eq!(cases(&desk), [(kind, true)]);
    let screen = desk.screen(120, 40);
    assert!(screen.contains("fulfilment"), "{screen}");
    desk.take_in(
        "closed.html",
        &PAGE.replace("text-primary\">Оплачен", "text-success\">Закрыт"),
    );
    assert_eq!(cases(&desk), [(kind, false)]);
    let screen = desk.screen(120, 40);
    assert!(screen.contains("C-34"), "{screen}");
}
