//! What the report will count is in the record: from the exported lines alone each figure of these rows
//! can be worked out, here by hand. Rows and E-08 stay open until the reports count them.

use std::path::Path;

use afterdesk::config::platform::Platforms;
use afterdesk::domain::conversation::{Route, SalesLane};
use afterdesk::domain::id::{ConversationId, OrderId};
use afterdesk::domain::notice::NoticeKind;
use afterdesk::domain::order::{Order, OrderFields};
use afterdesk::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Stamp};
use afterdesk::service::notice::look::More;
use afterdesk::service::notice::rules;
use afterdesk::service::outbox;
use afterdesk::store::told::Told;
use afterdesk::store::{conversations, orders};
use serde_json::Value;

use crate::bot::{furnish, hears};
use crate::cli::Home;
use crate::papers::{fields, give, give_with, set};
use crate::shopfloor::Shopfloor;
use crate::stores::Place;

const BUYER: &str = "buyer-1";

fn floor(place: &Place, route: Route) -> Shopfloor {
    let mut floor = Shopfloor::in_store(place.create(), "pinduoduo", route);
    let order = OrderFields {
        buyer_key: Some(BUYER.to_owned()),
        ..fields(floor.now, 9_580)
    };
    set(&mut floor, &order);
    floor
}

/// The lines of a table, as a program that reads the export gets them.
struct Lines(Vec<Value>);

impl Lines {
    fn of(place: &Place) -> Self {
        let store = format!("sqlite:{}", place.location);
        let home = Home::new();
        Self(
            home.run(&["export", "--json", "--store", &store])
                .ended(0)
                .json(),
        )
    }

    fn table(&self, name: &str) -> Vec<&Value> {
        let rows = self.0.iter();
        rows.filter(|row| row["table"] == name).collect()
    }
}

fn at(value: &Value) -> Stamp {
    Stamp::from_rfc3339(value.as_str().unwrap()).unwrap()
}

/// When a message left, as the record says.
fn left_at(lines: &Lines, message: &Value) -> Option<Stamp> {
    let moved = lines.table("audit").into_iter().find(|entry| {
        entry["action"] == "outbox.moved"
            && entry["subject"] == *message
            && entry["detail"].as_str().unwrap().ends_with("->sent")
    });
    moved.map(|entry| at(&entry["at"]))
}

#[test]
fn a_07_the_delay_of_a_notice_is_in_the_record() {
    let place = Place::file();
    let mut floor = floor(&place, Route::Sandbox);
    let paid = "[notices]\npaid = [\"order_confirmed\"]\n";
    let path = Path::new("platforms/pinduoduo.toml");
    floor.platforms = Platforms::over(&[(path, paid)]).unwrap();
    let mut order = fields(floor.now, 9_580);
    order.confirmed_at = Some(floor.now.plus_ms(5 * SECOND_MS));
    set(&mut floor, &order);
    floor.later(12 * SECOND_MS);
    assert_eq!(floor.act(rules::give).unwrap().notices, 1);
    let lines = Lines::of(&place);
    let notice = lines.table("notices")[0];
    let delay = at(&notice["at"]).since(at(&notice["event_at"]));
    assert_eq!(delay, 7 * SECOND_MS, "from the later of the two events");
    assert_eq!(notice["actor"], "rules");
}

#[test]
fn raw_events_of_a_12_first_answers_waiting_and_ratings_are_in_the_record() {
    let place = Place::file();
    let mut floor = floor(&place, Route::Hand);
    floor.buyer_writes("在吗？");
    let asked = floor.now;
    floor.later(3 * MINUTE_MS + SECOND_MS);
    let row = floor.send("您好，在的。").queued.unwrap();
    floor.later(9 * SECOND_MS);
    floor
        .act(|store, context| outbox::confirm_sent(store, context, row.id))
        .unwrap();
    let asks = give(&mut floor, &[NoticeKind::FeedbackRequest], "ask").unwrap();
    floor
        .act(|store, context| outbox::confirm_sent(store, context, asks[0].id))
        .unwrap();
    floor.later(HOUR_MS);
    floor.buyer_writes("5");
    let waits = floor.now;
    let lines = Lines::of(&place);
    let messages = lines.table("messages");
    let heard = messages
        .iter()
        .find(|one| one["direction"] == "in")
        .unwrap();
    let answered = messages
        .iter()
        .find(|one| one["author"] == "agent")
        .unwrap();
    assert_eq!(at(&heard["at"]), asked);
    let left = left_at(&lines, &answered["id"]).unwrap();
    assert_eq!(left.since(asked), 190 * SECOND_MS, "late: above 3 minutes");
    let rated = lines.table("acts");
    let rated = rated.iter().find(|act| act["kind"] == "rated").unwrap();
    assert_eq!(
        (&rated["value"], &rated["actor"]),
        (&Value::from("5"), &Value::from("li.wei"))
    );
    let chat = lines.table("conversations")[0];
    assert_eq!(
        at(&chat["waiting_since"]),
        waits,
        "the list of who waits, with its age"
    );
}

/// Another order, with its own conversation.
fn another(floor: &mut Shopfloor, number: &str, buyer: &str) -> OrderId {
    let (id, now) = (floor.order, floor.now);
    floor
        .act(|store, _| {
            store.write(|tx| {
                let first = orders::get(tx, id)?;
                let other = Order {
                    id: OrderId::fresh(tx.ids(), now),
                    number: number.to_owned(),
                    fields: OrderFields {
                        buyer_key: Some(buyer.to_owned()),
                        ..first.fields.clone()
                    },
                    ..first
                };
                let told = Told {
                    at: now,
                    payload: None,
                };
                orders::insert(tx, &other, told)?;
                let chat = afterdesk::domain::conversation::Conversation {
                    id: ConversationId::fresh(tx.ids(), now),
                    shop: other.shop,
                    external_id: number.to_owned(),
                    order: Some(other.id),
                    buyer: "李*".to_owned(),
                    language: "zh".to_owned(),
                    unread: 0,
                    waiting_since: None,
                    last_at: None,
                    lane: SalesLane::Aftersales,
                };
                conversations::insert(tx, &chat)?;
                Ok::<_, afterdesk::store::error::StoreError>(other.id)
            })
        })
        .unwrap()
}

#[test]
fn raw_events_of_a_21_coverage_of_papers_and_delays_and_buyers_who_came_back_are_in_the_record() {
    let place = Place::file();
    let mut floor = floor(&place, Route::Sandbox);
    give(&mut floor, NoticeKind::PAPERS, "papers").unwrap();
    another(&mut floor, "250301-000000000000002", BUYER);
    another(&mut floor, "250301-000000000000003", "buyer-2");
    let more = More {
        reason: Some("仓库缺货"),
        new_date: Some(floor.now.plus_ms(9 * DAY_MS)),
        ..More::default()
    };
    give_with(&mut floor, &[NoticeKind::Delay], "late", more).unwrap();
    let lines = Lines::of(&place);
    let paid = lines.table("orders");
    let paid = paid.iter().filter(|order| !order["paid_at"].is_null());
    let notices = lines.table("notices");
    let has = |order: &Value, kind: &str| {
        let mut all = notices.iter();
        all.any(|one| one["order_id"] == order["id"] && one["kind"] == kind)
    };
    let covered = |kind: &str| paid.clone().filter(|order| has(order, kind)).count();
    assert_eq!(paid.clone().count(), 3);
    assert_eq!(
        (covered("order_confirmed"), covered("payment_receipt")),
        (1, 1)
    );
    let told = notices.iter().find(|one| one["kind"] == "delay").unwrap();
    assert!(at(&told["promised_at"]) > floor.now);
    assert!(paid.clone().all(|order| !order["deliver_by"].is_null()));
    let of = |key: &str| {
        paid.clone()
            .filter(|order| order["buyer_key"] == key)
            .count()
    };
    assert_eq!(
        (of(BUYER), of("buyer-2")),
        (2, 1),
        "one of two buyers came back"
    );
}

#[test]
fn raw_events_of_e_08_buyers_with_and_without_messages_are_told_apart_by_the_record() {
    let place = Place::file();
    let mut floor = floor(&place, Route::Sandbox);
    another(&mut floor, "250301-000000000000002", BUYER);
    another(&mut floor, "250301-000000000000003", "buyer-2");
    floor.send("您好，包裹已经在路上。");
    let lines = Lines::of(&place);
    let said = lines.table("messages");
    let chats = lines.table("conversations");
    let was_told = |order: &Value| {
        let mut of_order = chats.iter().filter(|chat| chat["order_id"] == order["id"]);
        of_order.any(|chat| {
            let mut all = said.iter();
            all.any(|one| one["conversation_id"] == chat["id"] && one["direction"] == "out")
        })
    };
    let orders = lines.table("orders");
    let keys = |is_told: bool| -> Vec<&str> {
        let of = orders.iter().filter(|order| was_told(order) == is_told);
        of.map(|order| order["buyer_key"].as_str().unwrap())
            .collect()
    };
    assert_eq!(keys(true), [BUYER]);
    assert_eq!(keys(false), [BUYER, "buyer-2"]);
}

#[test]
fn e_30_e_31_e_35_what_the_bot_did_and_what_people_did_stand_apart_in_the_record() {
    let place = Place::file();
    let mut floor = Shopfloor::in_store(place.create(), "pinduoduo", Route::Sandbox);
    furnish(&mut floor);
    hears(&mut floor, "你好，我的快递到哪了？");
    let lines = Lines::of(&place);
    let steps = lines.table("bot_steps");
    assert_eq!(steps.len(), 1);
    assert_eq!(steps[0]["kind"], "answered");
    assert_eq!(
        steps[0]["topic"], "where_is_parcel",
        "the class whose time is saved"
    );
    let said = lines.table("messages");
    let own: Vec<_> = said
        .iter()
        .filter(|one| one["direction"] == "out")
        .collect();
    assert_eq!(own.len(), 1);
    assert_eq!(own[0]["author"], "bot", "left out of the figures of people");
    assert_eq!(own[0]["id"], steps[0]["answer_id"]);
    assert!(
        said.iter().all(|one| one["author"] != "agent"),
        "closed without a person"
    );
    floor.later(HOUR_MS);
    floor.buyer_writes("那什么时候到？");
    floor.later(2 * MINUTE_MS);
    floor.send("您好，预计明天送到。");
    let lines = Lines::of(&place);
    let said = lines.table("messages");
    let by = |author: &str, direction: &str| -> Vec<Stamp> {
        let of = said
            .iter()
            .filter(|one| one["author"] == author && one["direction"] == direction);
        of.map(|one| at(&one["at"])).collect()
    };
    let (heard, bot, people) = (by("buyer", "in"), by("bot", "out"), by("agent", "out"));
    assert_eq!((heard.len(), bot.len(), people.len()), (2, 1, 1));
    assert!(heard[1].since(bot[0]) < DAY_MS, "reopened within 24 hours");
    assert_eq!(
        people[0].since(heard[1]),
        2 * MINUTE_MS,
        "the time a person took"
    );
}
