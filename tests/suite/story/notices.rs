//! Notices beside the papers: those that fit the order, chosen by a number, shown, and then given.

use afterdesk::domain::case::{CaseFields, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::notice::NoticeKind;
use afterdesk::domain::order::{OrderFields, OrderState};
use afterdesk::domain::posted::Posted;
use afterdesk::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS};

use super::driver::Driver;
use super::fitting::{START, TRACKING, with_order};
use crate::papers::fields;

fn shipped() -> OrderFields {
    OrderFields {
        state: Some(OrderState::Shipped),
        shipped_at: Some(START.plus_ms(-HOUR_MS)),
        ..fields(START.plus_ms(-2 * HOUR_MS), 9_580)
    }
}

fn asks_for_money(state: CaseState) -> CaseFields {
    CaseFields {
        kind: Some(CaseKind::RefundOnly),
        state: Some(state),
        reason: Some(CaseReason::ChangedMind),
        amount: Some(Money::new(9_580, Currency::Cny)),
        opened_at: Some(START.plus_ms(-HOUR_MS)),
        changed_at: Some(START.plus_ms(-HOUR_MS)),
        ..CaseFields::default()
    }
}

/// The number before a kind on the screen.
fn number_of(desk: &Driver, kind: &str) -> String {
    let screen = desk.screen(120, 40);
    let row = screen.lines().find(|line| line.contains(kind));
    let row = row.unwrap_or_else(|| panic!("{kind}: {screen}"));
    let (before, _) = row.split_once(kind).unwrap();
    let number = before.chars().rev().find(char::is_ascii_digit);
    number.unwrap().to_string()
}

/// Opens the list and shows the notice of a kind.
fn show(desk: &mut Driver, kind: &str) {
    let number = number_of(desk, kind);
    desk.press(&number);
}

fn given(desk: &Driver) -> Vec<Posted> {
    desk.app.model.dossier.as_ref().unwrap().posted.clone()
}

#[test]
fn e_19_a_notice_that_fits_is_chosen_by_its_number_shown_and_given() {
    let mut desk = with_order(Route::Sandbox, &shipped(), None);
    desk.press("enter D n");
    let screen = desk.screen(80, 24);
    assert!(
        !screen.contains("delivered on time") && !screen.contains("refund done"),
        "{screen}"
    );
    show(&mut desk, "dispatched");
    let shown = desk.screen(120, 40).replace(' ', "");
    assert!(shown.contains(TRACKING), "{shown}");
    desk.press("S");
    let posted = given(&desk);
    assert_eq!(posted.len(), 1);
    assert_eq!(posted[0].kind, NoticeKind::Dispatched);
    assert!(posted[0].text.contains(TRACKING), "{}", posted[0].text);
    assert!(!posted[0].sha256.is_empty());
    desk.press("D n");
    let screen = desk.screen(120, 40);
    let row = screen.lines().find(|line| line.contains("dispatched"));
    assert!(row.unwrap().contains('✓'), "{screen}");
    show(&mut desk, "dispatched");
    desk.press("S");
    assert_eq!(given(&desk).len(), 1, "the same words are given once");
}

#[test]
fn e_19_what_a_notice_lacks_is_named_in_the_list_and_it_does_not_go() {
    // Sent, and nobody told the number of the parcel.
    let mut order = shipped();
    order.state = Some(OrderState::Paid);
    let mut desk = with_order(Route::Sandbox, &order, None);
    desk.press("enter D n");
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("the tracking number is missing"),
        "{screen}"
    );
    show(&mut desk, "dispatched");
    desk.press("S");
    assert_eq!(given(&desk), []);
}

#[test]
fn e_19_a_refund_is_told_as_far_as_it_has_come() {
    let steps = [
        (CaseState::MerchantDecides, "refund requested"),
        (CaseState::Refunding, "refund agreed"),
        (CaseState::Refunded, "refund done"),
    ];
    for (state, name) in steps {
        let mut desk = with_order(Route::Sandbox, &shipped(), Some(&asks_for_money(state)));
        desk.press("enter D n");
        let screen = desk.screen(120, 40);
        for (_, other) in steps.iter().filter(|(_, other)| *other != name) {
            assert!(!screen.contains(other), "{other}: {screen}");
        }
        show(&mut desk, name);
        let shown = desk.screen(120, 40);
        assert!(shown.contains("95.80"), "{shown}");
        desk.press("S");
        let posted = given(&desk);
        assert_eq!(posted.len(), 1, "{name}");
        assert_eq!(posted[0].language, "zh");
    }
}

#[test]
fn a_17_a_delay_and_a_second_one_are_asked_for_from_the_list() {
    let mut desk = with_order(Route::Sandbox, &shipped(), None);
    desk.press("enter");
    for (reason, day) in [("仓库缺货", "2025-03-09"), ("大雪封路", "2025-03-12")] {
        desk.press("D n");
        show(&mut desk, "delay");
        desk.type_text(&format!("{reason} {day}"));
        desk.press("enter");
        let shown = desk.screen(120, 40).replace(' ', "");
        assert!(shown.contains(reason) && shown.contains(day), "{shown}");
        desk.press("S");
    }
    let posted = given(&desk);
    assert_eq!(posted.len(), 2, "a new date is told anew");
    assert!(posted[0].promised_at < posted[1].promised_at);
}

#[test]
fn a_reminder_asks_what_the_buyer_has_to_do_and_escape_leads_back() {
    let mut desk = with_order(Route::Sandbox, &shipped(), None);
    desk.press("enter D n");
    show(&mut desk, "reminder");
    desk.type_text("请查收包裹并检查外包装。");
    desk.press("enter");
    let shown = desk.screen(120, 40).replace(' ', "");
    assert!(shown.contains("请查收包裹"), "{shown}");
    desk.press("esc");
    assert!(desk.screen(120, 40).contains("What else"), "the list again");
    desk.press("esc");
    assert_eq!(given(&desk), []);
}

#[test]
fn e_12_e_25_an_order_that_is_not_paid_has_its_payment_told_of_and_no_papers() {
    let order = OrderFields {
        state: Some(OrderState::Unpaid),
        paid_at: None,
        confirmed_at: None,
        ..fields(START, 9_580)
    };
    let mut desk = with_order(Route::Sandbox, &order, None);
    desk.press("enter D");
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("payment pending") && screen.contains("payment failed"),
        "{screen}"
    );
    show(&mut desk, "payment pending");
    desk.press("S");
    let posted = given(&desk);
    assert_eq!(posted.len(), 1);
    assert!(
        posted[0].text.contains("4200002231202311"),
        "E-25: the number"
    );
}

#[test]
fn e_11_what_arrived_is_told_of_truly_and_what_to_do_then_with_its_end() {
    for (hours, name) in [(1, "delivered on time"), (-1, "delivered late")] {
        let there = START.plus_ms(-DAY_MS);
        let order = OrderFields {
            state: Some(OrderState::Received),
            received_at: Some(there),
            deliver_by: Some(there.plus_ms(hours * HOUR_MS)),
            ..shipped()
        };
        let mut desk = with_order(Route::Sandbox, &order, None);
        desk.press("enter D n");
        show(&mut desk, name);
        desk.press("S");
        desk.press("D n");
        show(&mut desk, "advice after delivery");
        desk.press("S");
        let posted = given(&desk);
        assert_eq!(posted.len(), 2, "{name}");
        // Row D-09, by row B-17: seven days from the arrival on.
        assert!(posted[1].text.contains("2025-03-07"), "{}", posted[1].text);
    }
}

#[test]
fn a_08_a_way_that_a_rule_closes_stays_in_sight_and_shut_for_every_notice() {
    let mut desk = with_order(Route::Sandbox, &shipped(), None);
    desk.press("enter D n");
    show(&mut desk, "dispatched");
    let screen = desk.screen(80, 24);
    assert!(screen.contains("e-mail · closed: rule B-29"), "{screen}");
    desk.press("m");
    assert_eq!(given(&desk), []);
}

#[test]
fn b_08_a_refund_that_should_have_arrived_is_promised_for_no_time_that_is_over() {
    for (minutes, has_time) in [(1, true), (60, false)] {
        let mut case = asks_for_money(CaseState::Refunding);
        case.changed_at = Some(START.plus_ms(-minutes * MINUTE_MS));
        case.opened_at = case.changed_at;
        let mut desk = with_order(Route::Sandbox, &shipped(), Some(&case));
        desk.press("enter D n");
        show(&mut desk, "refund agreed");
        desk.press("S");
        let text = given(&desk).first().unwrap().text.clone();
        assert_eq!(text.contains("分钟内"), has_time, "{text}");
    }
}
