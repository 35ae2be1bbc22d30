//! What the desk does by itself when a buyer writes: lanes, discrepancies, ratings, languages.

use afterdesk::domain::act::{ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::case::{Case, CaseKind, CaseState};
use afterdesk::domain::conversation::{Direction, LanguageBy, Route, SalesLane};
use afterdesk::domain::deadline::{DeadlineKind, DeadlineSource, Subject};
use afterdesk::domain::order::GroupState;
use afterdesk::domain::queue::View;
use afterdesk::domain::time::MINUTE_MS;
use afterdesk::i18n::language::Language;
use afterdesk::service::{act, lane, language};
use afterdesk::store::told::Told;
use afterdesk::store::{acts, audit, cases, conversations, deadlines, orders, queue};

use crate::shopfloor::Shopfloor;
use crate::store_content::{NOW, conversation, due, order, read, shop, write};
use crate::stores::on_every_engine;

fn lane_of(desk: &mut Shopfloor) -> SalesLane {
    desk.conversation().lane
}

fn discrepancies(desk: &mut Shopfloor) -> Vec<Case> {
    let order = desk.order;
    let all = desk.store.read(|tx| cases::of_order(tx, order)).unwrap();
    all.into_iter()
        .filter(|case| case.fields.kind == Some(CaseKind::Discrepancy))
        .collect()
}

fn deed(desk: &mut Shopfloor, kind: ActKind, subject: ActSubject) {
    let shop = desk.conversation().shop;
    let new = NewAct {
        shop,
        subject,
        deed: Deed::of(kind),
        note: "说明".to_owned(),
        message: None,
    };
    desk.act(|store, context| act::record(store, context, &new))
        .unwrap();
}

#[test]
fn b_01_a_refund_word_on_a_paid_order_moves_the_chat_after_the_sale() {
    let mut desk = Shopfloor::new(Route::Hand);
    desk.buyer_writes("这个可以机洗吗？");
    assert_eq!(lane_of(&mut desk), SalesLane::Presales);
    desk.buyer_writes("质量太差了，我要退款");
    assert_eq!(lane_of(&mut desk), SalesLane::Aftersales);
    desk.buyer_writes("好的谢谢");
    assert_eq!(lane_of(&mut desk), SalesLane::Aftersales);
}

#[test]
fn b_01_a_chat_without_an_order_stays_before_the_sale() {
    let mut desk = Shopfloor::new(Route::Hand);
    let id = desk.conversation;
    desk.store
        .write(|tx| {
            let mut alone = conversations::get(tx, id)?;
            alone.order = None;
            conversations::update(tx, &alone)
        })
        .unwrap();
    desk.buyer_writes("我要退款");
    assert_eq!(lane_of(&mut desk), SalesLane::Presales);
}

#[test]
fn b_01_a_hand_over_stands_in_the_record_with_both_names() {
    let mut desk = Shopfloor::new(Route::Hand);
    let (id, order) = (desk.conversation, desk.order);
    desk.act(|store, context| {
        let over = lane::HandOver {
            conversation: id,
            to: SalesLane::Aftersales,
            taker: "zhang.min",
            note: "",
        };
        lane::hand_over(store, context, &over)
    })
    .unwrap();
    assert_eq!(lane_of(&mut desk), SalesLane::Aftersales);
    let (entries, acts) = desk
        .store
        .read(|tx| {
            let entries = audit::history(tx, &[id.to_string()], None, 10)?;
            Ok::<_, afterdesk::store::error::StoreError>((entries, acts::of_order(tx, order)?))
        })
        .unwrap();
    assert!(
        entries.iter().any(|entry| entry.actor == "li.wei"
            && entry.detail == "lane presales > aftersales zhang.min")
    );
    assert_eq!(acts[0].kind, ActKind::LaneChanged);
    assert_eq!(acts[0].value, "aftersales");
}

#[test]
fn b_01_the_queue_is_filtered_by_lane_on_every_engine() {
    on_every_engine(|place| {
        let mut store = place.create();
        write(&mut store, |tx| {
            let shop = shop(tx);
            for (name, to) in [
                ("a", SalesLane::Presales),
                ("b", SalesLane::Aftersales),
                ("c", SalesLane::Payment),
            ] {
                let order = order(tx, &shop, name, NOW);
                let talk = conversation(tx, &shop, name, Some(order.id));
                conversations::set_lane(tx, talk.id, to).unwrap();
                let due = due(DeadlineKind::Reply, NOW);
                let subject = Subject::Conversation(talk.id);
                deadlines::set(tx, subject, shop.id, &due, NOW).unwrap();
            }
        });
        for (lane, language, numbers) in [
            (Some(SalesLane::Aftersales), None, vec!["b"]),
            (Some(SalesLane::Presales), Some("zh"), vec!["a"]),
            (Some(SalesLane::Payment), Some("fa"), vec![]),
            (None, Some("zh"), vec!["a", "b", "c"]),
            (None, None, vec!["a", "b", "c"]),
        ] {
            let page = read(&mut store, |tx| {
                let ask = queue::Ask {
                    lane,
                    language,
                    ..crate::store::ask(View::Work, 10)
                };
                queue::page(tx, &ask).unwrap()
            });
            let found: Vec<_> = page
                .rows
                .iter()
                .map(|row| row.order_number.as_str())
                .collect();
            assert_eq!(found, numbers, "{lane:?} {language:?}");
        }
    });
}

#[test]
fn e_10_payment_words_route_to_their_lane() {
    let mut desk = Shopfloor::new(Route::Hand);
    desk.buyer_writes("付款失败怎么办");
    assert_eq!(lane_of(&mut desk), SalesLane::Payment);
}

#[test]
fn d_03_money_asked_back_for_a_waiting_group_is_after_the_sale() {
    let mut desk = Shopfloor::new(Route::Hand);
    let order = desk.order;
    desk.store
        .write(|tx| {
            let mut waiting = orders::get(tx, order)?;
            waiting.fields.group = Some(GroupState::Pending);
            let told = Told {
                at: waiting.fields.paid_at.unwrap(),
                payload: None,
            };
            orders::update(tx, &waiting, told)
        })
        .unwrap();
    desk.buyer_writes("没人拼单，我不想要了");
    assert_eq!(lane_of(&mut desk), SalesLane::Aftersales);
}

#[test]
fn a_19_a_wrong_amount_opens_a_discrepancy_in_five_languages() {
    for text in [
        "金额不对，请核对",
        "Hello, wrong amount on the receipt",
        "В чеке неправильная сумма",
        "El importe del recibo es incorrecto",
        "مبلغ رسید اشتباهه",
    ] {
        let mut desk = Shopfloor::new(Route::Hand);
        let now = desk.now;
        desk.buyer_writes(text);
        let found = discrepancies(&mut desk);
        assert_eq!(found.len(), 1, "{text}");
        assert!(found[0].is_open());
        assert!(!found[0].number.is_empty());
        assert_eq!(found[0].fields.opened_at, Some(now));
        let id = found[0].id;
        let open = desk
            .store
            .read(|tx| deadlines::open_of(tx, Subject::Case(id)))
            .unwrap();
        assert_eq!(open.len(), 1);
        assert_eq!(open[0].kind, DeadlineKind::Concern);
        assert_eq!(open[0].source, DeadlineSource::Shop);
        assert!(open[0].at > now);
    }
}

#[test]
fn a_19_one_discrepancy_is_opened_once() {
    let mut desk = Shopfloor::new(Route::Hand);
    for text in ["金额不对", "你们多收了我10块", "重复扣款了"] {
        desk.buyer_writes(text);
        desk.later(MINUTE_MS);
    }
    let open = discrepancies(&mut desk);
    assert_eq!(open.len(), 1);
    let mut over = open[0].clone();
    over.fields.state = Some(CaseState::Closed);
    let told = Told {
        at: desk.now,
        payload: None,
    };
    desk.store
        .write(|tx| cases::update(tx, &over, told))
        .unwrap();
    desk.later(MINUTE_MS);
    desk.buyer_writes("收据上的金额还是不对");
    assert_eq!(discrepancies(&mut desk).len(), 2);
}

#[test]
fn a_19_a_discrepancy_needs_a_paid_order_and_a_buyer() {
    let mut desk = Shopfloor::new(Route::Hand);
    let (id, at) = (desk.conversation, desk.now);
    let own = crate::store_content::said("金额不对", Direction::Out, at);
    desk.act(|store, context| afterdesk::service::conversation::receive(store, context, id, &own))
        .unwrap();
    desk.buyer_writes("金额没错，谢谢");
    assert!(discrepancies(&mut desk).is_empty());
}

#[test]
fn e_18_a_rating_is_kept_once_and_only_after_it_was_asked_for() {
    let mut desk = Shopfloor::new(Route::Hand);
    let order = desk.order;
    let ratings = |desk: &mut Shopfloor| {
        let all = desk.store.read(|tx| acts::of_order(tx, order)).unwrap();
        let rated = all.into_iter().filter(|act| act.kind == ActKind::Rated);
        rated.map(|act| act.value).collect::<Vec<_>>()
    };
    desk.buyer_writes("5");
    assert!(ratings(&mut desk).is_empty());
    deed(&mut desk, ActKind::RatingAsked, ActSubject::Order(order));
    desk.buyer_writes("۴");
    desk.buyer_writes("1");
    assert_eq!(ratings(&mut desk), ["4"]);
}

#[test]
fn e_24_a_language_that_the_buyer_asks_for_is_kept() {
    let mut desk = Shopfloor::new(Route::Hand);
    desk.buyer_writes("请用英语跟我说");
    assert_eq!(desk.conversation().language, "en");
    desk.buyer_writes("我会说一点俄语");
    assert_eq!(desk.conversation().language, "en");
}

#[test]
fn e_18_answers_from_one_to_five_are_stored_in_any_digits() {
    let cases = [
        ("5", "5"),
        ("５", "5"),
        ("五", "5"),
        ("5分", "5"),
        ("四星", "4"),
        ("④", "4"),
        ("۵", "5"),
        ("٤", "4"),
        ("۳ ستاره", "3"),
        ("4 stars", "4"),
        ("five stars", "5"),
        ("3 звезды", "3"),
        ("cinco estrellas", "5"),
        ("⭐⭐", "2"),
        ("★★★☆☆", "3"),
    ];
    for (text, stars) in cases {
        let mut desk = Shopfloor::new(Route::Hand);
        let order = desk.order;
        deed(&mut desk, ActKind::RatingAsked, ActSubject::Order(order));
        desk.buyer_writes(text);
        let all = desk.store.read(|tx| acts::of_order(tx, order)).unwrap();
        let rated: Vec<&str> = all
            .iter()
            .filter(|act| act.kind == ActKind::Rated)
            .map(|act| act.value.as_str())
            .collect();
        assert_eq!(rated, [stars], "{text}");
        assert!(
            all.iter()
                .all(|act| act.kind != ActKind::Rated || act.message.is_some())
        );
    }
}

#[test]
fn e_24_a_request_for_a_language_counts_in_five_languages() {
    let cases = [
        ("please in English", "en"),
        ("по-русски, пожалуйста", "ru"),
        ("به فارسی لطفا", "fa"),
        ("en español, por favor", "es"),
        ("请说中文", "zh"),
    ];
    for (text, tag) in cases {
        let mut desk = Shopfloor::new(Route::Hand);
        desk.buyer_writes(text);
        assert_eq!(desk.conversation().language, tag, "{text}");
        let id = desk.conversation;
        let by = desk.store.read(|tx| conversations::language_by(tx, id));
        assert_eq!(by.unwrap(), Some(LanguageBy::Asked), "{text}");
    }
}

#[test]
fn e_24_the_language_is_heard_in_what_buyers_write_until_it_is_asked_for_or_set() {
    on_every_engine(|place| {
        let mut desk = Shopfloor::in_store(place.create(), "pinduoduo", Route::Hand);
        // A word or two change nothing.
        desk.buyer_writes("ok thanks");
        assert_eq!(desk.conversation().language, "zh");
        desk.buyer_writes("Hello, when will my parcel arrive?");
        assert_eq!(desk.conversation().language, "en");
        desk.buyer_writes("我的快递什么时候能到呢");
        assert_eq!(desk.conversation().language, "zh");
        let id = desk.conversation;
        desk.act(|store, context| language::set(store, context, id, Language::Russian))
            .unwrap();
        assert_eq!(desk.conversation().language, "ru");
        desk.buyer_writes("我的快递什么时候能到呢");
        assert_eq!(desk.conversation().language, "ru");
        let history = desk
            .store
            .read(|tx| audit::history(tx, &[id.to_string()], None, 20))
            .unwrap();
        assert!(history.iter().any(|one| one.detail == "language zh>ru set"));
    });
}

#[test]
fn e_24_a_language_that_is_set_holds_in_the_buyers_other_chats() {
    on_every_engine(|place| {
        let mut store = place.create();
        write(&mut store, |tx| {
            let shop = shop(tx);
            let mut chats = Vec::new();
            for (number, key) in [("1", "b-1"), ("2", "b-1"), ("3", "b-2")] {
                let order = order(tx, &shop, number, NOW);
                let mut known = orders::get(tx, order.id).unwrap();
                known.fields.buyer_key = Some(key.to_owned());
                let told = Told {
                    at: NOW,
                    payload: None,
                };
                orders::update(tx, &known, told).unwrap();
                chats.push(conversation(tx, &shop, number, Some(order.id)));
            }
            conversations::set_language(tx, chats[0].id, "fa", LanguageBy::Set).unwrap();
            let tags = chats
                .iter()
                .map(|chat| conversations::get(tx, chat.id).unwrap().language);
            let tags: Vec<String> = tags.collect();
            assert_eq!(tags[..2], ["fa", "fa"]);
            assert_ne!(tags[2], "fa");
            let of_buyer = |tx: &mut _, order| conversations::language_of_buyer(tx, order).unwrap();
            let found = of_buyer(tx, chats[1].order.unwrap());
            assert_eq!(found, Some(("fa".to_owned(), LanguageBy::Set)));
            assert_eq!(of_buyer(tx, chats[2].order.unwrap()), None);
        });
    });
}
