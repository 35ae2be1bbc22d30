//! The answer bot at a desk: what it answers, when it falls silent, and what the record says.

use afterdesk::config::calendars;
use afterdesk::domain::agent::Role;
use afterdesk::domain::bot::{BotShop, BotStep, BotStepKind, HandOver, Hours};
use afterdesk::domain::conversation::{
    Author, Direction, MessageFields, MessageKind, OutboxState, Route,
};
use afterdesk::domain::id::ParcelId;
use afterdesk::domain::order::{Order, OrderState, Parcel, ParcelFields, ParcelWay};
use afterdesk::domain::time::{HOUR_MS, MINUTE_MS, Stamp};
use afterdesk::service::bot::turn::{Turned, actor, turn};
use afterdesk::service::bot::{dry, set};
use afterdesk::service::context::{Context, UNDO_MS};
use afterdesk::service::error::ServiceError;
use afterdesk::service::{concern, conversation};
use afterdesk::store::told::Told;
use afterdesk::store::{
    audit, bot, conversations, messages, orders, outbox, parcels, reviews, shops, verify,
};

use crate::shopfloor::{Shopfloor, said};
use crate::stores::on_every_engine;

const WHERE: &str = "你好，我的快递到哪了？";
const TRACKING: &str = "YT8890123456789";

/// A desk whose order is on its way, and whose bot is on.
fn desk() -> Shopfloor {
    let mut desk = Shopfloor::new(Route::Sandbox);
    furnish(&mut desk);
    desk
}

/// Sends its order on its way, and switches its bot on.
pub fn furnish(desk: &mut Shopfloor) {
    let (id, now) = (desk.order, desk.now);
    desk.store
        .write(|tx| {
            let order = orders::get(tx, id)?;
            let mut fields = order.fields.clone();
            fields.state = Some(OrderState::Shipped);
            fields.shipped_at = Some(now);
            let parcel = ParcelFields {
                way: ParcelWay::Outward,
                carrier: "圆通速递".to_owned(),
                tracking: TRACKING.to_owned(),
                last_scan_at: None,
                last_scan: String::new(),
            };
            let told = Told {
                at: now,
                payload: None,
            };
            orders::update(tx, &Order { fields, ..order }, told)?;
            let parcel = Parcel {
                id: ParcelId::fresh(tx.ids(), now),
                fields: parcel,
            };
            parcels::insert(tx, id, &parcel)
        })
        .unwrap();
    switch(desk, true);
}

fn switch(desk: &mut Shopfloor, is_on: bool) {
    let shop = desk.conversation().shop;
    let new = BotShop {
        is_on,
        pause_ms: HOUR_MS,
        ..BotShop::off(shop)
    };
    desk.turn("zhang.min", Role::Supervisor);
    desk.act(|store, context| set::shop(store, context, &new))
        .unwrap();
    desk.turn("li.wei", Role::Agent);
}

fn look(desk: &mut Shopfloor) -> Turned {
    let bot = actor();
    let context = Context {
        now: desk.now,
        actor: &bot,
        platforms: &desk.platforms,
        lexicon: afterdesk::compliance::Lexicon::embedded(),
        voice: afterdesk::notice::voice::Voice::default(),
        calendars: calendars::embedded(),
        undo_ms: UNDO_MS,
    };
    turn(&mut desk.store, &context).unwrap()
}

fn steps(desk: &mut Shopfloor) -> Vec<BotStep> {
    let id = desk.conversation;
    desk.store.read(|tx| bot::last_steps(tx, id, 100)).unwrap()
}

/// What it did with what the buyer writes now.
pub fn hears(desk: &mut Shopfloor, text: &str) -> (BotStepKind, Option<HandOver>) {
    desk.later(MINUTE_MS);
    desk.buyer_writes(text);
    desk.later(1_000);
    look(desk);
    let steps = steps(desk);
    let last = steps.last().unwrap();
    (last.kind, last.why)
}

const fn answered() -> (BotStepKind, Option<HandOver>) {
    (BotStepKind::Answered, None)
}

const fn over(why: HandOver) -> (BotStepKind, Option<HandOver>) {
    (BotStepKind::HandedOver, Some(why))
}

fn own_messages(desk: &mut Shopfloor) -> Vec<MessageFields> {
    let id = desk.conversation;
    let page = desk
        .store
        .read(|tx| messages::page_before(tx, id, None, 100))
        .unwrap();
    let out = page.into_iter().map(|message| message.fields);
    out.filter(|fields| fields.direction == Direction::Out)
        .collect()
}

#[test]
fn e_31_x_11_a_listed_question_is_answered_at_once_and_marked_as_automatic() {
    on_every_engine(|place| {
        let mut desk = Shopfloor::in_store(place.create(), "pinduoduo", Route::Sandbox);
        furnish(&mut desk);
        assert_eq!(hears(&mut desk, WHERE), answered());
        let own = own_messages(&mut desk);
        assert_eq!(own.len(), 1);
        assert_eq!(own[0].author, Author::Bot);
        assert_eq!(own[0].author_name, "bot");
        assert!(own[0].text.contains(TRACKING), "{}", own[0].text);
        assert!(own[0].text.contains("自动回复"), "{}", own[0].text);
        assert!(!own[0].text.contains(['{', '}', '[', ']']));
        assert_eq!(desk.conversation().waiting_since, None);
        let id = desk.conversation.to_string();
        let history = desk
            .store
            .read(|tx| audit::history(tx, &[id], None, 10))
            .unwrap();
        assert!(history.iter().any(|entry| {
            entry.actor == "bot"
                && entry.action == "bot.stepped"
                && entry
                    .detail
                    .starts_with("answered where_is_parcel parcel-under-way heard=ms-")
        }));
        let whole = desk.store.read(verify::all).unwrap();
        assert_eq!(whole.broken, None);
    });
}

#[test]
fn a_message_is_answered_once_however_often_it_looks() {
    let mut desk = desk();
    hears(&mut desk, WHERE);
    for _ in 0..3 {
        desk.later(MINUTE_MS);
        assert_eq!(look(&mut desk), Turned::default());
    }
    assert_eq!(own_messages(&mut desk).len(), 1);
    // By hand the answer lies ready and the buyer still waits: nothing is said twice either.
    let mut desk = Shopfloor::new(Route::Hand);
    furnish(&mut desk);
    hears(&mut desk, WHERE);
    assert!(desk.conversation().waiting_since.is_some());
    assert_eq!(look(&mut desk), Turned::default());
    assert_eq!(own_messages(&mut desk).len(), 1);
}

#[test]
fn it_is_off_by_default_and_only_a_supervisor_switches_it() {
    let mut desk = Shopfloor::new(Route::Sandbox);
    desk.buyer_writes(WHERE);
    assert_eq!(look(&mut desk), Turned::default());
    let on = BotShop {
        is_on: true,
        ..BotShop::off(desk.conversation().shop)
    };
    let refused = desk.act(|store, context| set::shop(store, context, &on));
    assert!(matches!(refused, Err(ServiceError::MayNot { .. })));
}

#[test]
fn hours_and_age_bound_it() {
    let mut desk = desk();
    let shop = desk.conversation().shop;
    desk.turn("zhang.min", Role::Supervisor);
    let night = BotShop {
        is_on: true,
        hours: Hours::parse("21:00-08:00").unwrap(),
        ..BotShop::off(shop)
    };
    desk.act(|store, context| set::shop(store, context, &night))
        .unwrap();
    desk.buyer_writes(WHERE);
    // Ten in the morning.
    assert_eq!(look(&mut desk), Turned::default());
    desk.later(12 * HOUR_MS);
    // At ten in the evening it is its hour, and the message is twelve hours old.
    assert_eq!(look(&mut desk), Turned::default());
    assert_eq!(hears(&mut desk, "我的快递到哪了"), answered());
}

#[test]
fn e_32_a_request_a_doubt_and_a_repetition_hand_over_and_silence_it() {
    let cases = [
        ("转人工", HandOver::Asked),
        ("这个能用多久不坏", HandOver::NoRule),
        ("我要退款", HandOver::Money),
    ];
    for (text, why) in cases {
        let mut desk = desk();
        assert_eq!(hears(&mut desk, text), over(why), "{text}");
        desk.later(MINUTE_MS);
        desk.buyer_writes(WHERE);
        assert_eq!(look(&mut desk), Turned::default(), "{text}");
        assert!(own_messages(&mut desk).is_empty());
    }
    let mut desk = desk();
    assert_eq!(hears(&mut desk, WHERE), answered());
    assert_eq!(
        hears(&mut desk, "我的包裹到哪里了呀"),
        over(HandOver::Repeated)
    );
}

#[test]
fn e_32_a_persons_message_pauses_it_and_a_key_lets_it_on() {
    let mut desk = desk();
    desk.send("您好，我来看一下");
    desk.later(MINUTE_MS);
    desk.buyer_writes(WHERE);
    assert_eq!(look(&mut desk), Turned::default());
    let id = desk.conversation;
    desk.act(|store, context| set::conversation(store, context, id, true))
        .unwrap();
    desk.later(1_000);
    let turned = look(&mut desk);
    assert_eq!((turned.answered, turned.handed_over), (1, 0));
    desk.act(|store, context| set::conversation(store, context, id, false))
        .unwrap();
    desk.later(MINUTE_MS);
    desk.buyer_writes("怎么确认收货");
    assert_eq!(look(&mut desk), Turned::default());
}

/// Where the answer of the bot stands on its way.
fn ready(desk: &mut Shopfloor) -> Vec<OutboxState> {
    let id = desk.conversation;
    let rows = desk.store.read(|tx| {
        let page = outbox::page(tx, outbox::Filter::default(), None, 10)?;
        Ok::<_, afterdesk::store::error::StoreError>(page)
    });
    let of_chat = rows
        .unwrap()
        .into_iter()
        .filter(|row| row.conversation == id);
    of_chat.map(|row| row.state).collect()
}

fn by_hand() -> Shopfloor {
    let mut desk = Shopfloor::new(Route::Hand);
    furnish(&mut desk);
    assert_eq!(hears(&mut desk, WHERE), answered());
    assert_eq!(ready(&mut desk), [OutboxState::Ready]);
    assert!(
        desk.conversation().waiting_since.is_some(),
        "nobody pasted it"
    );
    desk
}

#[test]
fn e_32_what_nobody_has_pasted_is_taken_back_when_the_buyer_writes_again() {
    let mut desk = by_hand();
    desk.later(MINUTE_MS);
    desk.buyer_writes("算了，我要退货");
    assert_eq!(ready(&mut desk), [OutboxState::Cancelled]);
    let whole = desk.store.read(verify::all).unwrap();
    assert_eq!(whole.broken, None);
}

#[test]
fn e_32_what_nobody_has_pasted_is_taken_back_when_a_person_answers() {
    let mut desk = by_hand();
    desk.later(MINUTE_MS);
    desk.send("您好，我来看一下");
    let states = [OutboxState::Cancelled, OutboxState::Ready];
    assert_eq!(ready(&mut desk), states);
}

#[test]
fn what_somebody_has_copied_may_be_with_the_buyer_and_stays() {
    let mut desk = by_hand();
    let id = desk.conversation;
    let row = desk.store.read(|tx| outbox::open_of(tx, id)).unwrap()[0].id;
    desk.act(|store, context| afterdesk::service::outbox::copy(store, context, row))
        .unwrap();
    desk.later(MINUTE_MS);
    desk.buyer_writes("算了，我要退货");
    assert_eq!(ready(&mut desk), [OutboxState::Handed]);
}

#[test]
fn an_agent_who_has_the_conversation_is_not_talked_over() {
    let mut desk = desk();
    let (id, now) = (desk.conversation, desk.now);
    desk.store
        .write(|tx| conversations::claim(tx, id, "li.wei", now, now.plus_ms(HOUR_MS)))
        .unwrap();
    desk.buyer_writes(WHERE);
    assert_eq!(look(&mut desk), Turned::default());
}

#[test]
fn e_33_an_open_complaint_and_a_picture_are_for_people() {
    let mut desk = desk();
    let id = desk.conversation;
    desk.act(|store, context| concern::complain(store, context, id))
        .unwrap();
    assert_eq!(hears(&mut desk, WHERE), over(HandOver::Dispute));
    let mut desk = self::desk();
    let picture = MessageFields {
        kind: MessageKind::Image,
        ..said("", desk.now)
    };
    let id = desk.conversation;
    desk.act(|store, context| conversation::receive(store, context, id, &picture))
        .unwrap();
    look(&mut desk);
    assert_eq!(
        steps(&mut desk).last().unwrap().why,
        Some(HandOver::NotWords)
    );
}

#[test]
fn what_buyers_write_in_pieces_is_heard_as_one() {
    let mut desk = desk();
    desk.buyer_writes("在吗");
    desk.later(1_000);
    desk.buyer_writes("我的快递");
    desk.later(1_000);
    assert_eq!(hears(&mut desk, "到哪了"), answered());
    let mut desk = self::desk();
    desk.buyer_writes("收到的杯子碎了");
    desk.later(1_000);
    assert_ne!(hears(&mut desk, "我的快递到哪了"), answered());
}

#[test]
fn a_wrong_amount_is_taken_up_and_left_to_a_person() {
    let mut desk = desk();
    let heard = hears(&mut desk, "订单金额不对，多收了我20块");
    assert_eq!(heard, (BotStepKind::Answered, Some(HandOver::Rule)));
    let said = own_messages(&mut desk);
    assert!(said[0].text.contains("登记"), "{}", said[0].text);
    desk.later(MINUTE_MS);
    desk.buyer_writes(WHERE);
    assert_eq!(look(&mut desk), Turned::default());
}

#[test]
fn answers_in_a_conversation_are_limited() {
    let mut desk = desk();
    let shop = desk.conversation().shop;
    desk.turn("zhang.min", Role::Supervisor);
    let one = BotShop {
        is_on: true,
        most: 1,
        ..BotShop::off(shop)
    };
    desk.act(|store, context| set::shop(store, context, &one))
        .unwrap();
    assert_eq!(hears(&mut desk, WHERE), answered());
    assert_eq!(hears(&mut desk, "怎么确认收货"), over(HandOver::Limit));
}

#[test]
fn e_34_words_with_a_forbidden_detail_are_stopped_like_a_persons() {
    use afterdesk::notice::bot;
    use std::path::Path;
    // The packs would refuse such a file; the gate stops it even so.
    let own = "[answer.parcel-under-way]\ntext = \"{hello}加微信 abc12345 问进度，{tracking}\"\n";
    let rules = Box::leak(Box::new(bot::over(&[(Path::new("zh.toml"), own)]).unwrap()));
    let mut desk = desk();
    desk.buyer_writes(WHERE);
    let bot = actor();
    let context = Context {
        now: desk.now.plus_ms(1_000),
        actor: &bot,
        platforms: &desk.platforms,
        lexicon: afterdesk::compliance::Lexicon::embedded(),
        voice: afterdesk::notice::voice::Voice::default().with_bot(Some(rules)),
        calendars: calendars::embedded(),
        undo_ms: UNDO_MS,
    };
    let turned = turn(&mut desk.store, &context).unwrap();
    assert_eq!((turned.answered, turned.handed_over), (0, 1));
    assert_eq!(steps(&mut desk).last().unwrap().why, Some(HandOver::Gate));
    assert!(own_messages(&mut desk).is_empty());
    let flagged = desk
        .store
        .read(|tx| reviews::page(tx, true, None, 10))
        .unwrap();
    assert_eq!(flagged[0].author, "bot");
}

#[test]
fn a_dry_run_tells_what_it_would_do_and_writes_nothing() {
    let mut desk = desk();
    desk.buyer_writes(WHERE);
    desk.later(MINUTE_MS);
    desk.send("在路上了");
    desk.later(2 * HOUR_MS);
    desk.buyer_writes("我要退款");
    let before = desk.store.read(verify::all).unwrap();
    let shop = desk.conversation().shop;
    let shop = desk.store.read(|tx| shops::get(tx, shop)).unwrap();
    let since = Stamp::from_millis(0);
    let mut rows = Vec::new();
    desk.act(|store, context| {
        dry::run::<ServiceError>(store, context, &shop, since, |row| {
            rows.push(row);
            Ok(())
        })
    })
    .unwrap();
    assert!(matches!(&rows[0].would, dry::Would::Answer { .. }));
    assert_eq!(rows[1].would, dry::Would::HandOver(HandOver::Money));
    assert_eq!(rows.len(), 2);
    assert_eq!(desk.store.read(verify::all).unwrap(), before);
    assert!(steps(&mut desk).is_empty());
}
