//! Money is given back only after its amount was typed.

use afterdesk::app::overlay::Overlay;
use afterdesk::domain::act::{ActKind, Deed};
use afterdesk::domain::case::{CaseFields, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::order::{OrderFields, OrderState};
use afterdesk::domain::time::HOUR_MS;

use super::fitting::{START, deeds, with_order};

/// A buyer asks for 59.90 yuan back.
fn money_asked() -> CaseFields {
    CaseFields {
        kind: Some(CaseKind::RefundOnly),
        state: Some(CaseState::MerchantDecides),
        reason: Some(CaseReason::ChangedMind),
        amount: Some(Money::new(5_990, Currency::Cny)),
        buyer: Some("王*".to_owned()),
        opened_at: Some(START.plus_ms(-HOUR_MS)),
        ..CaseFields::default()
    }
}

#[test]
fn b_09_money_is_given_back_only_when_the_amount_is_typed() {
    let order = OrderFields {
        state: Some(OrderState::Paid),
        paid_at: Some(START.plus_ms(-2 * HOUR_MS)),
        ..OrderFields::default()
    };
    let mut desk = with_order(Route::Sandbox, &order, Some(&money_asked()));
    desk.press("enter a");
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("¥59.90") && screen.contains("88001"),
        "{screen}"
    );
    desk.press("y enter enter");
    desk.type_text("5.99");
    desk.press("enter");
    assert_eq!(deeds(&desk), [], "another amount is no yes");
    desk.press("esc");
    // The palette goes the same way.
    desk.press(":");
    desk.type_text("case.approve");
    desk.press("enter");
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Words { .. })
    ));
    desk.type_text("59.90");
    desk.press("enter");
    assert_eq!(deeds(&desk), [Deed::of(ActKind::Approved)]);
}

#[test]
fn b_15_money_against_a_rule_takes_the_reason_and_then_the_amount() {
    let order = OrderFields {
        state: Some(OrderState::Shipped),
        paid_at: Some(START.plus_ms(-30 * HOUR_MS)),
        shipped_at: Some(START.plus_ms(-20 * HOUR_MS)),
        ..OrderFields::default()
    };
    let mut desk = with_order(Route::Sandbox, &order, Some(&money_asked()));
    desk.press("enter a");
    desk.type_text("regular customer");
    desk.press("enter");
    assert_eq!(deeds(&desk), [], "the reason alone gives nothing back");
    let screen = desk.screen(80, 24);
    assert!(screen.contains("59.90"), "{screen}");
    desk.type_text("regular customer");
    desk.press("enter");
    assert_eq!(deeds(&desk), []);
    desk.press("esc a");
    desk.type_text("regular customer");
    desk.press("enter");
    desk.type_text("59.90");
    desk.press("enter");
    let done = deeds(&desk).pop().unwrap();
    assert_eq!(
        (done.kind, done.value.as_str()),
        (ActKind::Approved, "B-15")
    );
    let noted = &desk.app.model.dossier.as_ref().unwrap().acts;
    assert_eq!(noted.last().unwrap().note, "regular customer");
}
