//! What every store does, whichever engine it runs on: each test runs on all of them.

use afterdesk::compliance::cleared::Cleared;
use afterdesk::compliance::context::Context;
use afterdesk::domain::audit::{Action, AuditDraft};
use afterdesk::domain::conversation::{
    Author, Conversation, Direction, MessageFields, MessageKind, OutboxRow, OutboxState,
    OutboxStep, Route,
};
use afterdesk::domain::deadline::{DeadlineKind, DeadlineSource, Due, PRIORITY_NORMAL, Subject};
use afterdesk::domain::dossier::{HitKind, Target};
use afterdesk::domain::id::{ConversationId, MessageId, OrderId, OutboxId};
use afterdesk::domain::money::Currency;
use afterdesk::domain::order::{AmountKind, Item, Order, OrderFields, OrderState};
use afterdesk::domain::platform::{PlatformName, Shop};
use afterdesk::domain::queue::View;
use afterdesk::domain::time::Stamp;
use afterdesk::store::desk::Store;
use afterdesk::store::error::StoreError;
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{
    audit, conversations, counts, deadlines, dossier, messages, orders, outbox, queue, search,
    shops,
};

use afterdesk::text::fold::query;

use crate::stores::on_every_engine;

const NOW: Stamp = Stamp::from_seconds(1_763_700_000);

fn shop(tx: &mut Tx<'_>) -> Shop {
    let platform = PlatformName::new("pinduoduo");
    shops::get_or_create(tx, &platform, "暖冬家居", Route::Hand, NOW).unwrap()
}

fn order(tx: &mut Tx<'_>, shop: &Shop, number: &str, at: Stamp) -> Order {
    let mut fields = OrderFields {
        state: Some(OrderState::Paid),
        created_at: Some(at),
        currency: Some(Currency::Cny),
        buyer: Some("王*".to_owned()),
        items: vec![Item {
            name: "羽绒被".to_owned(),
            count: 2,
            price_minor: Some(8_450),
            ..Item::default()
        }],
        ..OrderFields::default()
    };
    fields.amounts.insert(AmountKind::Paid, 16_900);
    fields.extra.insert("省".to_owned(), "浙江".to_owned());
    let order = Order {
        id: OrderId::fresh(tx.ids(), at),
        shop: shop.id,
        number: number.to_owned(),
        fields,
        parcels: Vec::new(),
    };
    let told = Told {
        at: NOW,
        payload: None,
    };
    orders::insert(tx, &order, told).unwrap();
    order
}

fn conversation(tx: &mut Tx<'_>, shop: &Shop, name: &str, order: Option<OrderId>) -> Conversation {
    let conversation = Conversation {
        id: ConversationId::fresh(tx.ids(), NOW),
        shop: shop.id,
        external_id: name.to_owned(),
        order,
        buyer: "王*".to_owned(),
        language: "zh".to_owned(),
        unread: 0,
        waiting_since: None,
        last_at: Some(NOW),
    };
    conversations::insert(tx, &conversation).unwrap();
    conversation
}

fn said(text: &str, direction: Direction, at: Stamp) -> MessageFields {
    MessageFields {
        at,
        direction,
        author: if direction == Direction::In {
            Author::Buyer
        } else {
            Author::Agent
        },
        author_name: String::new(),
        kind: MessageKind::Text,
        text: text.to_owned(),
        attachments: Vec::new(),
        external_id: None,
    }
}

fn draft(action: Action, subject: &str) -> AuditDraft {
    AuditDraft {
        at: NOW,
        actor: "li.wei".to_owned(),
        action,
        subject: subject.to_owned(),
        digest: String::new(),
        detail: String::new(),
    }
}

fn say(tx: &mut Tx<'_>, to: &Conversation, fields: &MessageFields) -> MessageId {
    let id = MessageId::fresh(tx.ids(), fields.at);
    let mut recording = audit::open(tx).unwrap();
    let place = messages::Place::default();
    messages::insert(tx, &mut recording, id, to.id, fields, place).unwrap();
    let entry = draft(Action::MessageReceived, &to.id.to_string());
    recording.close(tx, entry).unwrap();
    id
}

fn due(kind: DeadlineKind, at: Stamp) -> Due {
    Due {
        kind,
        at,
        source: DeadlineSource::Rule,
        card: "D-04",
        priority: PRIORITY_NORMAL,
    }
}

fn queue_reply(tx: &mut Tx<'_>, to: &Conversation, text: &str) -> OutboxRow {
    let (cleared, _) = Cleared::judge(text, &[], &Context::default()).unwrap();
    let message = say(tx, to, &said(cleared.text(), Direction::Out, NOW));
    let row = OutboxRow {
        id: OutboxId::fresh(tx.ids(), NOW),
        message,
        conversation: to.id,
        route: Route::Sandbox,
        state: OutboxState::Undo,
        created_at: NOW,
        not_before: NOW.plus_ms(5_000),
        attempts: 0,
        last_error: String::new(),
    };
    outbox::insert(tx, &row, &cleared).unwrap();
    row
}

fn write<T>(store: &mut Store, mut work: impl FnMut(&mut Tx<'_>) -> T) -> T {
    store.write(|tx| Ok::<_, StoreError>(work(tx))).unwrap()
}

fn read<T>(store: &mut Store, work: impl FnOnce(&mut Tx<'_>) -> T) -> T {
    store.read(|tx| Ok::<_, StoreError>(work(tx))).unwrap()
}

#[test]
fn an_order_comes_back_as_it_was_stored() {
    on_every_engine(|place| {
        let mut store = place.create();
        let stored = write(&mut store, |tx| {
            let shop = shop(tx);
            order(tx, &shop, "231105-1234", NOW)
        });
        let found = read(&mut store, |tx| {
            let by_number =
                orders::find_by_numbers(tx, stored.shop, &["231105-1234", "none"]).unwrap();
            assert_eq!(by_number.len(), 1);
            orders::get(tx, stored.id).unwrap()
        });
        assert_eq!(found, stored);
    });
}

#[test]
fn what_failed_leaves_nothing_behind() {
    on_every_engine(|place| {
        let mut store = place.create();
        let result: Result<(), StoreError> = store.write(|tx| {
            let shop = shop(tx);
            order(tx, &shop, "1", NOW);
            Err(StoreError::Full)
        });
        assert_eq!(result, Err(StoreError::Full));
        let shops = read(&mut store, |tx| shops::all(tx).unwrap());
        assert!(shops.is_empty());
    });
}

#[test]
fn the_same_number_twice_in_a_shop_is_a_conflict() {
    on_every_engine(|place| {
        let mut store = place.create();
        let result: Result<(), StoreError> = store.write(|tx| {
            let shop = shop(tx);
            let mut same = order(tx, &shop, "1", NOW);
            same.id = OrderId::fresh(tx.ids(), NOW);
            let told = Told {
                at: NOW,
                payload: None,
            };
            orders::insert(tx, &same, told)
        });
        assert!(
            matches!(result, Err(StoreError::Conflict { .. })),
            "{result:?}"
        );
    });
}

#[test]
fn a_reply_is_stored_whole_and_moves_by_its_allowed_steps() {
    on_every_engine(|place| {
        let mut store = place.create();
        let row = write(&mut store, |tx| {
            let shop = shop(tx);
            let to = conversation(tx, &shop, "chat-1", None);
            queue_reply(tx, &to, "您好,退款今天到账")
        });
        let counted = read(&mut store, |tx| counts::get(tx, NOW).unwrap());
        assert_eq!(counted.outbox, 1);
        let early = store.write(|tx| outbox::step(tx, row.id, OutboxStep::Confirm, ""));
        assert!(matches!(early, Err(StoreError::Conflict { .. })));
        write(&mut store, |tx| {
            outbox::step(tx, row.id, OutboxStep::Release, "").unwrap();
            let lease = outbox::Lease {
                worker: "relay",
                now: NOW.plus_ms(6_000),
                until: NOW.plus_ms(60_000),
            };
            let claims = outbox::claim(tx, Route::Sandbox, lease, 10).unwrap();
            assert_eq!(claims.len(), 1);
            assert_eq!(claims[0].cleared.text(), "您好,退款今天到账");
            assert!(
                outbox::claim(tx, Route::Sandbox, lease, 10)
                    .unwrap()
                    .is_empty()
            );
            outbox::step(tx, row.id, OutboxStep::Confirm, "").unwrap();
        });
        let counted = read(&mut store, |tx| counts::get(tx, NOW).unwrap());
        assert_eq!(counted.outbox, 0);
    });
}

#[test]
fn the_queue_pages_both_ways_without_gap_or_repeat() {
    on_every_engine(|place| {
        let mut store = place.create();
        let all = write(&mut store, |tx| {
            let shop = shop(tx);
            for n in 0..130 {
                let order = order(tx, &shop, &n.to_string(), NOW.plus_ms(n));
                let kind = if n % 2 == 0 {
                    DeadlineKind::Decide
                } else {
                    DeadlineKind::Reply
                };
                let at = NOW.plus_ms(n * 37 % 50);
                deadlines::set(tx, Subject::Order(order.id), shop.id, &due(kind, at), NOW).unwrap();
            }
            let ask = ask(View::Work, 200);
            queue::page(tx, &ask).unwrap().rows
        });
        assert_eq!(all.len(), 130);
        assert!(all.is_sorted_by_key(afterdesk::domain::queue::QueueRow::cursor));
        for is_backwards in [false, true] {
            let mut seen = Vec::new();
            let mut from = None;
            loop {
                let page = read(&mut store, |tx| {
                    let ask = queue::Ask {
                        from,
                        is_backwards,
                        ..ask(View::Work, 7)
                    };
                    queue::page(tx, &ask).unwrap()
                });
                let mut rows = page.rows;
                if is_backwards {
                    rows.reverse();
                }
                seen.extend(rows);
                from = page.next;
                if from.is_none() {
                    break;
                }
            }
            if is_backwards {
                seen.reverse();
            }
            assert!(seen == all, "backwards: {is_backwards}");
        }
    });
}

fn ask(view: View, limit: usize) -> queue::Ask<'static> {
    queue::Ask {
        view,
        shop: None,
        text: "",
        from: None,
        is_backwards: false,
        limit,
        now: NOW,
    }
}

#[test]
fn a_matter_opens_with_all_that_hangs_on_it() {
    on_every_engine(|place| {
        let mut store = place.create();
        let (order, chat) = write(&mut store, |tx| {
            let shop = shop(tx);
            let order = order(tx, &shop, "1", NOW);
            let chat = conversation(tx, &shop, "chat-1", Some(order.id));
            for n in 0..5 {
                let fields = said(&format!("退款 {n}"), Direction::In, NOW.plus_ms(n));
                say(tx, &chat, &fields);
            }
            let reply = due(DeadlineKind::Reply, NOW);
            deadlines::set(tx, Subject::Conversation(chat.id), shop.id, &reply, NOW).unwrap();
            (order, chat)
        });
        let depth = dossier::Depth {
            messages: 3,
            history: 2,
        };
        for target in [Target::Order(order.id), Target::Conversation(chat.id)] {
            let dossier = read(&mut store, |tx| {
                dossier::open(tx, target, "li.wei", depth).unwrap()
            });
            assert_eq!(dossier.order.as_ref(), Some(&order));
            assert_eq!(dossier.conversation.as_ref(), Some(&chat));
            let texts: Vec<_> = dossier.messages.iter().map(|m| &*m.fields.text).collect();
            assert_eq!(texts, ["退款 2", "退款 3", "退款 4"]);
            assert!(dossier.has_older);
            assert_eq!(dossier.deadlines.len(), 1);
            assert_eq!(dossier.history.len(), 2);
        }
    });
}

#[test]
fn words_of_one_and_two_characters_joined_words_and_accents_are_found() {
    let texts = [
        "我要退款",
        "什么时候退货",
        "می\u{200c}خواهم پس بدهم",
        "Quiero cambiarlo para el niño",
        "Ещё не пришло",
        "I want a refund, please",
    ];
    let cases: &[(&str, &[usize])] = &[
        ("退", &[1, 0]),
        ("退款", &[0]),
        ("款退", &[]),
        ("می‌خواهم", &[2]),
        ("می خواهم", &[2]),
        ("میخواهم", &[2]),
        ("nino", &[3]),
        ("niño", &[3]),
        ("еще", &[4]),
        ("ЕЩЁ", &[4]),
        ("refu", &[5]),
        ("refund want", &[5]),
        ("\"退\" *", &[1, 0]),
        ("' & !x", &[]),
        ("  ", &[]),
    ];
    on_every_engine(|place| {
        let mut store = place.create();
        let ids = write(&mut store, |tx| {
            let shop = shop(tx);
            let chat = conversation(tx, &shop, "chat-1", None);
            let said_at = |n: usize| NOW.plus_ms(i64::try_from(n).unwrap());
            let each = texts.iter().enumerate();
            each.map(|(n, text)| say(tx, &chat, &said(text, Direction::In, said_at(n))))
                .collect::<Vec<_>>()
        });
        for (typed, found) in cases {
            let hits = read(&mut store, |tx| {
                search::in_messages(tx, &query(typed), None, 10).unwrap()
            });
            let places: Vec<usize> = hits
                .iter()
                .filter_map(|hit| ids.iter().position(|id| hit.kind == HitKind::Message(*id)))
                .collect();
            assert_eq!(&places, found, "{typed}");
            for hit in hits {
                assert!(!hit.spans.is_empty(), "{typed} in {}", hit.excerpt);
                assert!(
                    hit.spans
                        .iter()
                        .all(|span| hit.excerpt.get(span.clone()).is_some())
                );
            }
        }
    });
}

#[test]
fn an_order_is_found_by_number_buyer_goods_and_what_changed_in_it() {
    on_every_engine(|place| {
        let mut store = place.create();
        let id = write(&mut store, |tx| {
            let shop = shop(tx);
            let mut order = order(tx, &shop, "231105-4321", NOW);
            order.fields.shop_note = Some("要加急".to_owned());
            let told = Told {
                at: NOW,
                payload: None,
            };
            orders::update(tx, &order, told).unwrap();
            order.id
        });
        for typed in ["231105-4321", "4321", "羽绒", "王", "加急"] {
            let hits = read(&mut store, |tx| {
                search::newest(tx, &query(typed), 10).unwrap()
            });
            assert_eq!(hits.len(), 1, "{typed}");
            assert_eq!(hits[0].target, Target::Order(id), "{typed}");
        }
    });
}
