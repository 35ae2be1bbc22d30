//! Ready answers that fit the decision: one key says what may be done, and sending it does it.

use afterdesk::app::overlay::Overlay;
use afterdesk::domain::act::{ActKind, Deed};
use afterdesk::domain::case::{Case, CaseFields, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::id::{CaseId, OrderId, ParcelId};
use afterdesk::domain::order::{
    GroupState, Order, OrderFields, OrderState, Parcel, ParcelFields, ParcelWay, PayChannel,
};
use afterdesk::domain::time::{HOUR_MS, Stamp};
use afterdesk::policy::outcome::Note;
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{cases, conversations, orders};

use super::driver::Driver;

pub const TRACKING: &str = "YT8890123456789";

/// Gives the first buyer's conversation an order, and a case where one is wanted.
pub fn with_order(route: Route, order: &OrderFields, case: Option<&CaseFields>) -> Driver {
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

pub fn deeds(desk: &Driver) -> Vec<Deed> {
    let acts = &desk.app.model.dossier.as_ref().unwrap().acts;
    let deed = |act: &afterdesk::domain::act::Act| Deed {
        kind: act.kind,
        value: act.value.clone(),
    };
    acts.iter().map(deed).collect()
}

/// A shipped order whose buyer asks for the money back.
pub fn dispatched(route: Route) -> Driver {
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
    with_order(route, &order, Some(&case))
}

/// An order that arrived a day ago and is not confirmed.
pub fn unconfirmed(route: Route) -> Driver {
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
    with_order(route, &order, Some(&case))
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
pub const START: Stamp = Stamp::from_seconds(1_740_805_200);

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
    let mut desk = dispatched(Route::Hand);
    desk.press("enter 1 S");
    let said = desk.copied.last().unwrap().clone();
    assert!(said.contains(TRACKING) && said.contains("拒收"), "{said}");
}

#[test]
fn c_02_the_first_reminder_costs_three_keys() {
    let mut desk = unconfirmed(Route::Sandbox);
    let chosen = desk.chosen_conversation();
    desk.press("enter 1 S");
    desk.open(afterdesk::domain::dossier::Target::Conversation(chosen));
    assert_eq!(deeds(&desk), [Deed::of(ActKind::Reminded)]);
    let messages = &desk.app.model.dossier.as_ref().unwrap().messages;
    let said = &messages.last().unwrap().fields.text;
    assert!(said.contains("确认收货"), "{said}");
}

#[test]
fn c_22_a_contact_that_bounced_is_noted_and_stands_beside_the_order() {
    let extra = [("买家邮箱".to_owned(), "ivan.p@mail.ru".to_owned())];
    let order = OrderFields {
        state: Some(OrderState::Received),
        received_at: Some(START.plus_ms(-24 * HOUR_MS)),
        extra: extra.into(),
        ..OrderFields::default()
    };
    let case = CaseFields {
        kind: Some(CaseKind::Unconfirmed),
        state: Some(CaseState::MerchantDecides),
        opened_at: Some(START.plus_ms(-HOUR_MS)),
        ..CaseFields::default()
    };
    let mut desk = with_order(Route::Sandbox, &order, Some(&case));
    desk.press("enter t");
    choose(&mut desk, "act-contact-bounced-email");
    let bounced = Deed {
        kind: ActKind::ContactBounced,
        value: "email".to_owned(),
    };
    assert_eq!(deeds(&desk), [bounced]);
    desk.resize(160, 90);
    let screen = desk.screen(160, 90);
    assert!(screen.contains("! i***@"), "{screen}");
    assert!(!screen.contains("ivan.p@"), "{screen}");
}

#[test]
fn c_15_c_18_a_dispute_of_the_payment_system_stands_in_the_case_with_its_list() {
    let order = OrderFields {
        state: Some(OrderState::Received),
        received_at: Some(START.plus_ms(-24 * HOUR_MS)),
        channel: Some(PayChannel::Wechat),
        ..OrderFields::default()
    };
    let case = CaseFields {
        kind: Some(CaseKind::RefundOnly),
        state: Some(CaseState::MerchantDecides),
        opened_at: Some(START.plus_ms(-HOUR_MS)),
        ..CaseFields::default()
    };
    let mut desk = with_order(Route::Sandbox, &order, Some(&case));
    desk.press("enter t y");
    choose(&mut desk, "act-payment-disputed-until");
    desk.type_text("2025-03-05");
    desk.press("enter");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("× answer the payment"), "{screen}");
    assert!(screen.contains("▸ the whole chat C-18"), "{screen}");
    desk.press("t y");
    choose(&mut desk, "act-document-ready-talk");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("→ answer the payment"), "{screen}");
    desk.press("t y");
    choose(&mut desk, "act-dispute-answered");
    let outcome = desk.app.model.outcome(0).unwrap();
    assert!(outcome.notes.contains(&Note::DisputeAnswered));
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

fn asked(kind: CaseKind, order: OrderState) -> (OrderFields, CaseFields) {
    let is_there = order == OrderState::Received;
    let order = OrderFields {
        state: Some(order),
        paid_at: Some(START.plus_ms(-72 * HOUR_MS)),
        shipped_at: Some(START.plus_ms(-48 * HOUR_MS)),
        received_at: is_there.then(|| START.plus_ms(-24 * HOUR_MS)),
        ..OrderFields::default()
    };
    let case = CaseFields {
        kind: Some(kind),
        state: Some(CaseState::MerchantDecides),
        reason: Some(CaseReason::Quality),
        opened_at: Some(START.plus_ms(-HOUR_MS)),
        ..CaseFields::default()
    };
    (order, case)
}

/// Chooses from a list by the words of its row, as somebody reads it.
pub fn choose(desk: &mut Driver, label: &str) {
    let Some(Overlay::Pick { picks, .. }) = desk.app.overlays.last() else {
        panic!("nothing to choose");
    };
    let pick = picks.iter().find(|pick| pick.label == label);
    let letter = pick.unwrap_or_else(|| panic!("{label} is not offered: {picks:?}"));
    let key = letter.letter.to_string();
    desk.press(&key);
}

#[test]
fn d_11_the_answer_to_an_exchange_is_noted_both_ways() {
    let (order, case) = asked(CaseKind::ReturnRefund, OrderState::Received);
    for (label, kind) in [
        ("act-exchange-accepted", ActKind::ExchangeAccepted),
        ("act-exchange-declined", ActKind::ExchangeDeclined),
    ] {
        let mut desk = with_order(Route::Sandbox, &order, Some(&case));
        desk.press("enter t");
        choose(&mut desk, label);
        assert_eq!(deeds(&desk), [Deed::of(kind)]);
    }
}

#[test]
fn b_21_whether_freight_has_to_be_refunded_is_noted() {
    let (order, case) = asked(CaseKind::ReturnRefund, OrderState::Received);
    let mut desk = with_order(Route::Sandbox, &order, Some(&case));
    desk.press("enter t w");
    choose(&mut desk, "act-freight-refund-not-required");
    assert_eq!(deeds(&desk)[0].value, "not_required");
}

#[test]
fn c_25_more_time_is_given_until_the_end_of_a_day() {
    let (order, case) = asked(CaseKind::Unconfirmed, OrderState::Received);
    let mut desk = with_order(Route::Sandbox, &order, Some(&case));
    desk.press("enter t");
    choose(&mut desk, "act-extended");
    desk.type_text("next week");
    desk.press("enter");
    assert_eq!(deeds(&desk), [], "a day is wanted");
    for _ in 0.."next week".len() {
        desk.press("backspace");
    }
    desk.type_text("2025-03-15");
    desk.press("enter");
    let end = Stamp::from_rfc3339("2025-03-15T23:59:59.999+08:00").unwrap();
    let extended = Deed {
        kind: ActKind::Extended,
        value: end.millis().to_string(),
    };
    assert_eq!(deeds(&desk), [extended]);
}

#[test]
fn c_33_an_obstacle_is_noted_and_later_gone() {
    let (order, case) = asked(CaseKind::Unconfirmed, OrderState::Received);
    let mut desk = with_order(Route::Sandbox, &order, Some(&case));
    desk.press("enter t");
    choose(&mut desk, "act-obstacle-found");
    desk.type_text("买家出差，周末才能开箱");
    desk.press("enter t");
    choose(&mut desk, "act-obstacle-gone");
    let kinds: Vec<ActKind> = deeds(&desk).iter().map(|deed| deed.kind).collect();
    assert_eq!(kinds, [ActKind::ObstacleFound, ActKind::ObstacleGone]);
    desk.press("t");
    let Some(Overlay::Pick { picks, .. }) = desk.app.overlays.last() else {
        panic!("nothing to choose");
    };
    assert!(picks.iter().all(|pick| pick.label != "act-obstacle-gone"));
}

#[test]
fn c_37_the_lead_notes_the_answer_and_an_agent_cannot() {
    let (order, case) = asked(CaseKind::Unconfirmed, OrderState::Received);
    let mut desk = with_order(Route::Sandbox, &order, Some(&case));
    desk.press("enter t");
    choose(&mut desk, "act-escalated-team");
    desk.type_text("买家说收到的是空包");
    desk.press("enter");
    desk.resize(120, 70);
    let screen = desk.screen(120, 70);
    assert!(screen.contains("C-36"), "{screen}");
    desk.press("t");
    let Some(Overlay::Pick { picks, .. }) = desk.app.overlays.last() else {
        panic!("nothing to choose");
    };
    let answered = "act-escalation-answered";
    assert!(picks.iter().all(|pick| pick.label != answered));
    desk.press("esc");
    desk.works_as(afterdesk::domain::agent::Role::Supervisor);
    desk.press("t");
    choose(&mut desk, answered);
    desk.type_text("再等两天，然后找平台客服");
    desk.press("enter");
    let last = deeds(&desk).pop().unwrap();
    assert_eq!(last.kind, ActKind::EscalationAnswered);
    desk.works_as(afterdesk::domain::agent::Role::Agent);
    let screen = desk.screen(120, 70);
    assert!(screen.contains("C-37"), "{screen}");
}
