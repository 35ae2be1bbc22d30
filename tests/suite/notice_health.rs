//! Whether the platform confirms orders by itself: observed, counted, named.

use afterdesk::domain::act::{ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::conversation::{Author, Direction, MessageFields, MessageKind, Route};
use afterdesk::domain::health::{Health, Switch};
use afterdesk::domain::id::OrderId;
use afterdesk::domain::order::Order;
use afterdesk::domain::time::{HOUR_MS, MINUTE_MS, SECOND_MS};
use afterdesk::service::notice::{health, observed};
use afterdesk::service::{act, conversation};
use afterdesk::store::told::Told;
use afterdesk::store::{conversations, orders};

use crate::papers::{fields, floor, gaps, posted, set};
use crate::shopfloor::Shopfloor;
use crate::stores::on_every_engine;

fn by_platform(floor: &Shopfloor, text: &str) -> MessageFields {
    MessageFields {
        at: floor.now,
        direction: Direction::System,
        author: Author::Platform,
        author_name: String::new(),
        kind: MessageKind::Event,
        text: text.to_owned(),
        attachments: Vec::new(),
        external_id: None,
    }
}

fn health_of(floor: &mut Shopfloor) -> Health {
    let id = floor.order;
    floor
        .act(|store, context| {
            store.read(|tx| {
                let shop = orders::get(tx, id)?.shop;
                health::of_shop(tx, context, shop)
            })
        })
        .unwrap()
}

#[test]
fn a_03_the_platforms_confirmation_is_taken_from_its_own_message() {
    let mut floor = floor(Route::Hand, 9_580);
    floor.later(2 * SECOND_MS);
    let said = by_platform(&floor, "订单确认通知：您的订单已确认");
    let id = floor.conversation;
    for _ in 0..2 {
        floor
            .act(|store, context| conversation::receive(store, context, id, &said))
            .unwrap();
    }
    let all = posted(&mut floor);
    assert_eq!(all.len(), 1, "the same is noted once");
    assert_eq!(all[0].channel.code(), "platform");
    assert_eq!(all[0].at, floor.now);
    assert_eq!(
        gaps(&mut floor),
        [afterdesk::domain::deadline::DeadlineKind::NoReceipt]
    );
    floor.buyer_writes("订单已确认了吗");
    assert_eq!(posted(&mut floor).len(), 1, "a buyer confirms nothing");
}

#[test]
fn a_04_of_a_hundred_paid_orders_three_are_named_and_off_is_a_fault() {
    on_every_engine(|place| {
        let mut floor = Shopfloor::in_store(place.create(), "pinduoduo", Route::Hand);
        let first = fields(floor.now, 9_580);
        set(&mut floor, &first);
        let (id, now) = (floor.order, floor.now);
        floor.act(|store, context| {
            let shop = store.read(|tx| orders::get(tx, id)).unwrap().shop;
            store
                .write(|tx| {
                    for n in 0..100 {
                        let order = Order {
                            id: OrderId::fresh(tx.ids(), now),
                            shop,
                            number: format!("250301-{n:015}"),
                            fields: first.clone(),
                            parcels: Vec::new(),
                        };
                        let told = Told {
                            at: now,
                            payload: None,
                        };
                        orders::insert(tx, &order, told)?;
                        let mut chat = conversations::of_order(tx, id)?.remove(0);
                        chat.id = afterdesk::domain::id::ConversationId::fresh(tx.ids(), now);
                        chat.external_id = order.number.clone();
                        chat.order = Some(order.id);
                        conversations::insert(tx, &chat)?;
                        if n % 34 != 7 {
                            let said = MessageFields {
                                at: now,
                                direction: Direction::System,
                                author: Author::Platform,
                                author_name: String::new(),
                                kind: MessageKind::Event,
                                text: "订单已确认".to_owned(),
                                attachments: Vec::new(),
                                external_id: None,
                            };
                            conversation::receive_in(tx, context, chat.id, &said)?;
                        }
                    }
                    Ok::<_, afterdesk::service::error::ServiceError>(())
                })
                .unwrap();
        });
        // The floor's own order is left out of the figures.
        let mut own = first.clone();
        own.paid_at = None;
        set(&mut floor, &own);
        floor.later(5 * MINUTE_MS + SECOND_MS);
        let health = health_of(&mut floor);
        assert_eq!((health.paid, health.confirmed), (100, 97));
        let missing: Vec<&str> = health
            .missing
            .iter()
            .map(|one| one.number.as_str())
            .collect();
        assert_eq!(missing.len(), 3, "{missing:?}");
        for n in [7, 41, 75] {
            assert!(
                missing.contains(&format!("250301-{n:015}").as_str()),
                "{missing:?}"
            );
        }
        assert_eq!((health.switch, health.last), (Switch::Unknown, Some(now)));
        let off = NewAct {
            shop: health.shop.id,
            subject: ActSubject::Shop,
            deed: Deed {
                kind: ActKind::AutoConfirmation,
                value: Switch::Off.code().to_owned(),
            },
            note: String::new(),
            message: None,
        };
        floor
            .act(|store, context| act::record(store, context, &off))
            .unwrap();
        floor.later(25 * HOUR_MS);
        let health = health_of(&mut floor);
        assert_eq!((health.paid, health.switch), (0, Switch::Off));
        assert!(health.has_fault());
    });
}

#[test]
fn what_somebody_else_writes_is_no_confirmation() {
    let mut floor = floor(Route::Hand, 9_580);
    let mut said = by_platform(&floor, "订单已确认");
    said.author = Author::Agent;
    let id = floor.conversation;
    floor.act(|store, context| {
        store
            .write(|tx| {
                let chat = conversations::get(tx, id)?;
                let message = afterdesk::domain::id::MessageId::from_raw(1);
                observed::message(tx, context, &chat, message, &said)
            })
            .unwrap();
    });
    assert_eq!(posted(&mut floor), []);
}
