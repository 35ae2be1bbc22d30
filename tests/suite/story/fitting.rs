//! Ready answers that fit the decision: one key says what may be done, and sending it does it.

use afterdesk::domain::act::{ActKind, Deed};
use afterdesk::domain::case::{Case, CaseFields, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::id::{CaseId, OrderId, ParcelId};
use afterdesk::domain::order::{
    GroupState, Order, OrderFields, OrderState, Parcel, ParcelFields, ParcelWay, PayChannel,
};
use afterdesk::domain::time::{HOUR_MS, Stamp};
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{cases, conversations, orders};

use super::driver::Driver;

const TRACKING: &str = "YT8890123456789";

/// Gives the first buyer's conversation an order, and a case where one is wanted.
fn with_order(route: Route, order: &OrderFields, case: Option<&CaseFields>) -> Driver {
    let mut desk = Driver::with_buyers(route, 2);
    let chosen = desk.chosen_conversation();
    let now = desk.app.now;
    desk.store()
        .write(|tx| {
            let mut conversation = conversations::get(tx, chosen)?;
            let id = keep(tx, order.clone(), case.cloned(), conversation.shop, now);
            conversation.order = Some(id);
            conversations::update(tx, &conversation)
        })
        .unwrap();
    desk.store_changed();
    desk
}

fn keep(
    tx: &mut Tx<'_>,
    fields: OrderFields,
    case: Option<CaseFields>,
    shop: afterdesk::domain::id::ShopId,
    now: Stamp,
) -> OrderId {
    let told = Told {
        at: now,
        payload: None,
    };
    let parcel = Parcel {
        id: ParcelId::fresh(tx.ids(), now),
        fields: ParcelFields {
            way: ParcelWay::Outward,
            carrier: "圆通速递".to_owned(),
            tracking: TRACKING.to_owned(),
            last_scan_at: None,
            last_scan: String::new(),
        },
    };
    let is_sent = fields.state == Some(OrderState::Shipped);
    let order = Order {
        id: OrderId::fresh(tx.ids(), now),
        shop,
        number: "250301-123456789012345".to_owned(),
        fields,
        parcels: if is_sent { vec![parcel] } else { Vec::new() },
    };
    orders::insert(tx, &order, told).unwrap();
    if let Some(fields) = case {
        let case = Case {
            id: CaseId::fresh(tx.ids(), now),
            shop,
            number: "88001".to_owned(),
            order: Some(order.id),
            order_number: order.number.clone(),
            fields,
        };
        cases::insert(tx, &case, told).unwrap();
    }
    order.id
}

fn deeds(desk: &Driver) -> Vec<Deed> {
    let acts = &desk.app.model.dossier.as_ref().unwrap().acts;
    let deed = |act: &afterdesk::domain::act::Act| Deed {
        kind: act.kind,
        value: act.value.clone(),
    };
    acts.iter().map(deed).collect()
}

fn waiting_group(now: Stamp) -> OrderFields {
    OrderFields {
        state: Some(OrderState::Paid),
        group: Some(GroupState::Pending),
        group_started_at: Some(now.plus_ms(-HOUR_MS)),
        paid_at: Some(now.plus_ms(-HOUR_MS)),
        channel: Some(PayChannel::Wechat),
        ..OrderFields::default()
    }
}

/// 2025-03-01 13:00 in Beijing, when the stories begin.
const START: Stamp = Stamp::from_seconds(1_740_805_200);

#[test]
fn b_04_b_07_b_08_a_waiting_group_is_answered_with_three_keys() {
    let order = waiting_group(START);
    let mut desk = with_order(Route::Hand, &order, None);
    desk.press("enter 1 S");
    let said = desk.copied.last().unwrap();
    assert!(said.contains("2025-03-02 12:00"), "{said}");
    assert!(said.contains("1到3分钟"), "{said}");
    assert!(said.contains("B-04"), "{said}");
}

#[test]
fn d_07_the_way_that_the_buyer_takes_is_kept_once_the_answer_has_gone() {
    let mut desk = with_order(Route::Sandbox, &waiting_group(START), None);
    let chosen = desk.chosen_conversation();
    desk.press("enter 2");
    let way = Deed {
        kind: ActKind::GroupWay,
        value: "complete_group".to_owned(),
    };
    assert_eq!(desk.app.panes.composer.does, Some(way.clone()));
    desk.press("S");
    assert_eq!(desk.app.panes.composer.does, None);
    desk.open(afterdesk::domain::dossier::Target::Conversation(chosen));
    assert_eq!(deeds(&desk), [way]);
}

#[test]
fn an_answer_that_was_emptied_does_nothing() {
    let mut desk = with_order(Route::Sandbox, &waiting_group(START), None);
    let chosen = desk.chosen_conversation();
    desk.press("enter 1 r");
    let length = desk.app.panes.composer.reply.text().chars().count();
    for _ in 0..length {
        desk.press("backspace");
    }
    assert_eq!(desk.app.panes.composer.does, None);
    desk.type_text("请稍等，我看一下。");
    desk.press("enter");
    desk.open(afterdesk::domain::dossier::Target::Conversation(chosen));
    assert_eq!(deeds(&desk), []);
}

#[test]
fn what_was_called_back_still_does_what_it_says() {
    let mut desk = with_order(Route::Sandbox, &waiting_group(START), None);
    desk.press("enter 1 S");
    desk.press("u");
    let deed = desk.app.panes.composer.does.clone();
    assert_eq!(deed.map(|deed| deed.kind), Some(ActKind::GroupWay));
}

#[test]
fn an_answer_that_was_left_half_written_still_does_what_it_says() {
    let mut desk = with_order(Route::Sandbox, &waiting_group(START), None);
    let chosen = desk.chosen_conversation();
    desk.press("enter 1");
    desk.press("j enter");
    assert_eq!(desk.app.panes.composer.does, None);
    desk.open(afterdesk::domain::dossier::Target::Conversation(chosen));
    let deed = desk.app.panes.composer.does.clone();
    assert_eq!(deed.map(|deed| deed.kind), Some(ActKind::GroupWay));
}

#[test]
fn b_14_b_15_a_dispatched_refund_begins_with_the_buyer_and_the_number() {
    let order = OrderFields {
        state: Some(OrderState::Shipped),
        paid_at: Some(START.plus_ms(-48 * HOUR_MS)),
        shipped_at: Some(START.plus_ms(-24 * HOUR_MS)),
        ..OrderFields::default()
    };
    let case = CaseFields {
        kind: Some(CaseKind::RefundOnly),
        state: Some(CaseState::MerchantDecides),
        reason: Some(CaseReason::ChangedMind),
        opened_at: Some(START.plus_ms(-HOUR_MS)),
        ..CaseFields::default()
    };
    let mut desk = with_order(Route::Hand, &order, Some(&case));
    desk.press("enter 1 S");
    let said = desk.copied.last().unwrap().clone();
    assert!(said.contains(TRACKING) && said.contains("拒收"), "{said}");
}

#[test]
fn c_02_the_first_reminder_costs_three_keys() {
    let order = OrderFields {
        state: Some(OrderState::Received),
        paid_at: Some(START.plus_ms(-72 * HOUR_MS)),
        received_at: Some(START.plus_ms(-24 * HOUR_MS)),
        ..OrderFields::default()
    };
    let case = CaseFields {
        kind: Some(CaseKind::Unconfirmed),
        state: Some(CaseState::MerchantDecides),
        opened_at: Some(START.plus_ms(-HOUR_MS)),
        ..CaseFields::default()
    };
    let mut desk = with_order(Route::Sandbox, &order, Some(&case));
    let chosen = desk.chosen_conversation();
    desk.press("enter 1 S");
    desk.open(afterdesk::domain::dossier::Target::Conversation(chosen));
    assert_eq!(deeds(&desk), [Deed::of(ActKind::Reminded)]);
    let messages = &desk.app.model.dossier.as_ref().unwrap().messages;
    let said = &messages.last().unwrap().fields.text;
    assert!(said.contains("确认收货"), "{said}");
}

#[test]
fn c_03_c_29_a_threat_is_stopped_with_advice() {
    let mut desk = with_order(Route::Sandbox, &waiting_group(START), None);
    desk.press("enter r");
    desk.type_text("再不确认我就曝光你。");
    desk.press("enter");
    assert_eq!(desk.outbox().len(), 0);
    let screen = desk.screen(120, 40);
    assert!(screen.contains("tone.threat"), "{screen}");
    desk.press("esc");
    let all = desk.app.panes.composer.reply.text().chars().count();
    for _ in 0..all {
        desk.press("backspace");
    }
    desk.type_text("麻烦您确认一下订单，或者告诉我还没确认的原因。");
    desk.press("enter");
    assert_eq!(desk.outbox().len(), 1);
}
