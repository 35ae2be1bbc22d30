//! What every store does, whichever engine it runs on: each test runs on all of them.

use afterdesk::domain::conversation::{Direction, OutboxStep, Route};
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::dossier::{HitKind, Target};
use afterdesk::domain::id::OrderId;
use afterdesk::domain::platform::PlatformName;
use afterdesk::domain::queue::{QueueRow, View};
use afterdesk::store::error::StoreError;
use afterdesk::store::told::Told;
use afterdesk::store::{
    conversations, counts, deadlines, dossier, orders, outbox, queue, search, shops,
};
use afterdesk::text::fold::query;

use crate::store_content::{
    NOW, conversation, due, order, queue_reply, read, said, say, shop, write,
};
use crate::stores::on_every_engine;

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
            assert_eq!(
                claims[0].cleared.as_ref().unwrap().text(),
                "您好,退款今天到账"
            );
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
        assert!(all.is_sorted_by_key(QueueRow::cursor));
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

pub(super) fn ask(view: View, limit: usize) -> queue::Ask<'static> {
    queue::Ask {
        view,
        kinds: &[],
        shop: None,
        lane: None,
        language: None,
        agent: None,
        from: None,
        is_backwards: false,
        limit,
        now: NOW,
    }
}

#[test]
fn a_list_narrowed_to_a_shop_or_a_kind_holds_theirs_alone() {
    on_every_engine(|place| {
        let mut store = place.create();
        let (mine, others) = write(&mut store, |tx| {
            let (mine, others) = (shop(tx), {
                let platform = PlatformName::new("pinduoduo");
                shops::get_or_create(tx, &platform, "other", Route::Hand, NOW).unwrap()
            });
            for n in 0..40 {
                let place = if n % 8 == 0 { &mine } else { &others };
                let order = order(tx, place, &format!("{n}"), NOW);
                let kind = if n % 5 == 0 {
                    DeadlineKind::Decide
                } else {
                    DeadlineKind::Reply
                };
                let at = NOW.plus_ms(n * 37 % 50);
                deadlines::set(tx, Subject::Order(order.id), place.id, &due(kind, at), NOW)
                    .unwrap();
            }
            (mine.id, others.id)
        });
        let mut counted = |shop, kinds: &[DeadlineKind]| {
            [false, true].map(|is_backwards| {
                let ask = queue::Ask {
                    shop,
                    kinds,
                    is_backwards,
                    ..ask(View::Work, 50)
                };
                let rows = read(&mut store, |tx| queue::page(tx, &ask).unwrap()).rows;
                assert!(rows.is_sorted_by_key(QueueRow::cursor));
                assert!(
                    rows.iter()
                        .all(|row| shop.is_none_or(|shop| row.shop == shop))
                );
                rows.len()
            })
        };
        assert_eq!(counted(None, &[]), [40, 40]);
        assert_eq!(counted(Some(mine), &[]), [5, 5]);
        assert_eq!(counted(Some(others), &[DeadlineKind::Decide]), [7, 7]);
        assert_eq!(counted(None, &[DeadlineKind::Decide]), [8, 8]);
        assert_eq!(counted(None, &[DeadlineKind::Insurance]), [0, 0]);
    });
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
            ..dossier::Depth::default()
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
                search::newest(tx, &query(typed), 10).unwrap()
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

#[test]
fn a_buyer_is_answered_by_one_agent_at_a_time() {
    on_every_engine(|place| {
        let mut store = place.create();
        write(&mut store, |tx| {
            let shop = shop(tx);
            let id = conversation(tx, &shop, "chat-1", None).id;
            let later = NOW.plus_ms(60_000);
            conversations::claim(tx, id, "li.wei", NOW, later).unwrap();
            conversations::claim(tx, id, "li.wei", NOW, later).unwrap();
            let other = conversations::claim(tx, id, "zhang", NOW, later);
            assert!(
                matches!(other, Err(StoreError::Conflict { what }) if what.to_string().contains("li.wei"))
            );
            conversations::claim(tx, id, "zhang", later, later.plus_ms(1)).unwrap();
            conversations::release(tx, id, "zhang").unwrap();
            assert_eq!(conversations::claimed_by(tx, id, later).unwrap(), None);
        });
    });
}

#[test]
fn the_counters_follow_what_is_open() {
    on_every_engine(|place| {
        let mut store = place.create();
        let subject = write(&mut store, |tx| {
            let shop = shop(tx);
            let order = order(tx, &shop, "1", NOW);
            let subject = Subject::Order(order.id);
            for at in [NOW, NOW.plus_ms(-5)] {
                let due = due(DeadlineKind::Decide, at);
                deadlines::set(tx, subject, shop.id, &due, NOW).unwrap();
            }
            subject
        });
        let open = |counts: &afterdesk::domain::queue::Counts| {
            counts.open_of(View::Work.lane(), &[DeadlineKind::Decide])
        };
        let before = read(&mut store, |tx| counts::get(tx, NOW).unwrap());
        assert_eq!((open(&before), before.due), (1, 1));
        write(&mut store, |tx| {
            assert!(deadlines::done(tx, subject, DeadlineKind::Decide, NOW).unwrap());
            assert!(!deadlines::done(tx, subject, DeadlineKind::Decide, NOW).unwrap());
        });
        let after = read(&mut store, |tx| counts::get(tx, NOW).unwrap());
        assert_eq!((open(&after), after.due), (0, 0));
    });
}
