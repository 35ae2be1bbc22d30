//! What an agent meets on the way through the day: a buyer who has not written, an answer that was not
//! meant, a step that is still open, a matter that is somebody else's to decide, a whole number to look for.

use afterdesk::app::overlay::Overlay;
use afterdesk::domain::act::{ActKind, Deed};
use afterdesk::domain::case::{CaseFields, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::dossier::{HitKind, Target};
use afterdesk::domain::order::{OrderFields, OrderState};
use afterdesk::domain::time::HOUR_MS;
use afterdesk::ui::place::Place;

use super::driver::Driver;
use super::fitting::{START, choose, deeds, with_order};

const NUMBER: &str = "250301-555555555555555";

fn unheard_of() -> Driver {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    let head = "订单号,商品,订单状态,商家实收金额(元),用户实付金额(元),支付时间,收货人";
    let row = "枕头,待发货,50.00,50.00,2025-03-01 10:00:00,陈*";
    desk.take_in("orders.csv", &format!("{head}\n{NUMBER},{row}\n"));
    desk.press("/");
    desk.type_text(NUMBER);
    desk.press("enter");
    desk
}

/// Goods that arrived a day ago and are to go back.
fn received(kind: CaseKind, reason: CaseReason) -> Driver {
    let order = OrderFields {
        state: Some(OrderState::Received),
        paid_at: Some(START.plus_ms(-72 * HOUR_MS)),
        shipped_at: Some(START.plus_ms(-48 * HOUR_MS)),
        received_at: Some(START.plus_ms(-24 * HOUR_MS)),
        ..OrderFields::default()
    };
    let case = CaseFields {
        kind: Some(kind),
        state: Some(CaseState::MerchantDecides),
        reason: Some(reason),
        opened_at: Some(START.plus_ms(-HOUR_MS)),
        ..CaseFields::default()
    };
    with_order(Route::Hand, &order, Some(&case))
}

fn asked_for(desk: &Driver) -> Vec<String> {
    let Some(Overlay::Pick { picks, .. }) = desk.app.overlays.last() else {
        return Vec::new();
    };
    picks.iter().map(|pick| pick.label.clone()).collect()
}

#[test]
fn e_07_a_buyer_who_has_not_written_is_written_to_first() {
    let mut desk = unheard_of();
    let screen = desk.screen(120, 40);
    assert!(screen.contains("r begins the chat"), "{screen}");
    // A ready answer needs a chat; it says which key begins one.
    desk.press("1");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("press r to begin it"), "{screen}");
    desk.press("r");
    assert_eq!(desk.app.focus, Place::Composer);
    desk.type_text("您好，枕头明天发出，请放心。");
    desk.press("enter");
    assert_eq!(
        desk.copied.last().map(String::as_str),
        Some("您好，枕头明天发出，请放心。")
    );
    desk.press("y");
    assert_eq!(desk.sent_messages(), 1);
    // The chat is there once, however often it is asked for.
    desk.press("esc /");
    desk.type_text(NUMBER);
    desk.press("enter");
    let open = desk.app.model.dossier.as_ref().unwrap();
    assert_eq!(open.messages.len(), 1);
    assert_eq!(open.conversation.as_ref().unwrap().buyer, "陈*");
}

#[test]
fn a_first_word_is_offered_in_the_language_of_the_platform() {
    let mut desk = unheard_of();
    desk.press("r esc 1");
    let said = desk.app.panes.composer.reply.text().to_owned();
    assert!(said.contains("您好"), "{said}");
}

#[test]
fn another_number_takes_the_place_of_an_answer_that_was_not_meant() {
    let mut desk = received(CaseKind::ReturnRefund, CaseReason::Quality);
    desk.press("enter 1");
    let first = desk.app.panes.composer.answers[0].clone();
    assert_eq!(desk.app.panes.composer.reply.text(), first.text);
    assert_eq!(desk.app.panes.composer.does, first.does);
    desk.press("3");
    let third = desk.app.panes.composer.answers[2].clone();
    assert_eq!(desk.app.panes.composer.reply.text(), third.text);
    assert_eq!(desk.app.panes.composer.does, third.does);
    desk.press("u");
    assert_eq!(desk.app.panes.composer.reply.text(), "");
    assert_eq!(desk.app.panes.composer.does, None);
    // Words of one's own stay, and an answer comes behind them.
    desk.press("r");
    desk.type_text("亲，");
    desk.press("esc 1");
    desk.press("u");
    let both = format!("亲，\n{}", first.text);
    assert_eq!(desk.app.panes.composer.reply.text(), both);
}

#[test]
fn b_23_the_open_question_is_asked_when_somebody_agrees() {
    let mut desk = received(CaseKind::ReturnRefund, CaseReason::Quality);
    desk.press("enter a");
    assert_eq!(asked_for(&desk), ["freight-merchant", "freight-buyer"]);
    desk.press("m");
    assert_eq!(deeds(&desk)[0].kind, ActKind::FreightSeen);
    let screen = desk.screen(160, 60);
    assert!(screen.contains("freight  merchant pays"), "{screen}");
    desk.press("a y");
    assert_eq!(deeds(&desk)[1].kind, ActKind::Approved);
}

#[test]
fn c_36_what_only_a_supervisor_may_is_handed_on_where_the_desk_says_so() {
    let mut desk = received(CaseKind::RefundOnly, CaseReason::ChangedMind);
    desk.press("enter a");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("t to hand it on"), "{screen}");
    desk.press("t");
    choose(&mut desk, "act-escalated-lead");
    desk.type_text("regular customer");
    desk.press("enter");
    let lead = Deed {
        kind: ActKind::Escalated,
        value: "lead".to_owned(),
    };
    assert_eq!(deeds(&desk), [lead], "{}", desk.screen(120, 40));
    desk.press("t");
    let asked = asked_for(&desk);
    assert!(!asked.iter().any(|label| label.starts_with("act-escalated")));
}

#[test]
fn b_10_nobody_is_told_of_money_before_it_is_on_its_way() {
    let mut desk = received(CaseKind::ReturnRefund, CaseReason::ChangedMind);
    let said = |desk: &Driver| -> Vec<String> {
        let answers = desk.app.panes.composer.answers.iter();
        answers.map(|answer| answer.text.clone()).collect()
    };
    desk.press("enter");
    let agrees = |text: &String| text.contains("同意您");
    assert!(!said(&desk).iter().any(agrees), "{:?}", said(&desk));
    desk.press("F b a y");
    let after = said(&desk);
    assert!(agrees(&after[0]), "{after:?}");
    let is_paying = |text: &&String| text.contains("已经在处理") || text.contains("正在退款");
    assert_eq!(after.iter().find(is_paying), None);
}

#[test]
fn d_15_the_law_opens_from_a_case_with_one_key() {
    let mut desk = received(CaseKind::ReturnRefund, CaseReason::Quality);
    desk.press("enter w");
    let Some(Overlay::Cards { ids, .. }) = desk.app.overlays.last() else {
        panic!("no cards");
    };
    // Articles 58, 59 and 60, behind what decides.
    assert_eq!(ids.first().map(String::as_str), Some("D-10"));
    for id in ["D-17", "D-18", "D-19", "D-21", "D-22"] {
        assert!(ids.iter().any(|known| known == id), "{ids:?}");
    }
}

#[test]
fn a_whole_order_number_finds_that_order_first() {
    let mut desk = unheard_of();
    let chosen = desk.app.model.dossier.as_ref().unwrap();
    let order = chosen.order.as_ref().unwrap().id;
    desk.buyer_who_says("王*", 5_000, &format!("订单{NUMBER}还没发货"));
    desk.store_changed();
    desk.press("esc /");
    desk.type_text(NUMBER);
    let hits = &desk.app.model.search.hits;
    assert!(hits.len() > 1, "{hits:?}");
    assert_eq!(hits[0].kind, HitKind::Order(order));
    assert!(matches!(hits[0].target, Target::Order(id) if id == order));
}
