//! A part of the money from the case pane: offered, told, answered, and given with a typed amount.

use afterdesk::app::overlay::Overlay;
use afterdesk::domain::act::ActKind;
use afterdesk::domain::case::{Case, CaseFields, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::dossier::Target;
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::order::{AmountKind, OrderFields, OrderState, PayChannel};
use afterdesk::domain::time::HOUR_MS;

use super::driver::Driver;
use super::fitting::{START, deeds, with_order};

/// Goods not sent, for which the buyer wants the money: an agent may agree to it.
fn asked() -> Driver {
    let order = OrderFields {
        state: Some(OrderState::Paid),
        paid_at: Some(START.plus_ms(-2 * HOUR_MS)),
        channel: Some(PayChannel::Wechat),
        currency: Some(Currency::Cny),
        amounts: [(AmountKind::Paid, 16_899)].into(),
        ..OrderFields::default()
    };
    let case = CaseFields {
        kind: Some(CaseKind::RefundOnly),
        state: Some(CaseState::MerchantDecides),
        reason: Some(CaseReason::ChangedMind),
        amount: Some(Money::new(16_899, Currency::Cny)),
        opened_at: Some(START.plus_ms(-HOUR_MS)),
        ..CaseFields::default()
    };
    with_order(Route::Sandbox, &order, Some(&case))
}

fn kinds(desk: &Driver) -> Vec<ActKind> {
    deeds(desk).into_iter().map(|deed| deed.kind).collect()
}

fn the_case(desk: &Driver) -> Case {
    let open = desk.app.model.dossier.as_ref().unwrap();
    open.cases.first().unwrap().clone()
}

#[test]
fn d_22_a_part_is_offered_told_and_given_with_a_typed_amount() {
    let mut desk = asked();
    let chosen = desk.chosen_conversation();
    desk.press("enter P");
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("At most ¥168.99: ¥168.99 of what"),
        "{screen}"
    );
    for bad in ["200", "0", "much", "168,999"] {
        desk.type_text(bad);
        desk.press("enter");
        let screen = desk.screen(120, 40);
        assert!(screen.contains("at most ¥168.99"), "{bad}: {screen}");
        for _ in bad.chars() {
            desk.press("backspace");
        }
    }
    assert_eq!(kinds(&desk), []);
    desk.type_text("۲۰٫۵");
    desk.press("enter");
    assert_eq!(kinds(&desk), [ActKind::PartOffered]);
    let first = desk.app.panes.composer.answers.first().unwrap().clone();
    assert!(first.text.contains("¥20.50"), "{}", first.text);
    desk.press("1 S");
    desk.open(Target::Conversation(chosen));
    assert_eq!(kinds(&desk), [ActKind::PartOffered, ActKind::PartTold]);
    desk.press("P");
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Pick { .. })
    ));
    desk.press("a");
    desk.type_text("20");
    desk.press("enter");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("That is not 20.50"), "{screen}");
    desk.type_text(",50");
    desk.press("enter");
    assert_eq!(kinds(&desk).last(), Some(&ActKind::Approved));
    let case = the_case(&desk);
    assert_eq!(case.fields.state, Some(CaseState::Refunding));
    assert_eq!(case.fields.amount, Some(Money::new(2_050, Currency::Cny)));
    let answers = &desk.app.panes.composer.answers;
    assert!(
        answers.first().unwrap().text.contains("¥20.50"),
        "{}",
        answers.first().unwrap().text
    );
    desk.press("P");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("A part can be offered while"), "{screen}");
}

#[test]
fn d_22_what_is_declined_leaves_the_whole_refund_as_it_was() {
    let mut desk = asked();
    let chosen = desk.chosen_conversation();
    desk.press("enter P");
    desk.type_text("２０");
    desk.press("enter 1 S");
    desk.open(Target::Conversation(chosen));
    desk.press("P b");
    assert_eq!(kinds(&desk).last(), Some(&ActKind::PartDeclined));
    let first = desk.app.panes.composer.answers.first().unwrap();
    assert!(first.text.contains("申请照常处理"), "{}", first.text);
    // All of it, typed in the digits of another script.
    desk.press("a");
    desk.type_text("۱۶۸٫۹۹");
    desk.press("enter");
    let case = the_case(&desk);
    assert_eq!(case.fields.state, Some(CaseState::Refunding));
    assert_eq!(case.fields.amount, Some(Money::new(16_899, Currency::Cny)));
}
