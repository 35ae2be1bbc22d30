//! Business transactions over a store: what is sent, what is stopped, who still waits.

use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::conversation::{Author, MessageFields, OutboxState, Route};
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::dossier::Draft;
use afterdesk::domain::finding::Verdict;
use afterdesk::domain::review::ReviewKind;
use afterdesk::service::error::ServiceError;
use afterdesk::service::{conversation, note, outbox, reply};
use afterdesk::store::{counts, drafts, messages, reviews};

use crate::shopfloor::{ORDER_NUMBER, Shopfloor, said};

#[test]
fn a_reply_is_judged_behind_the_shops_own_last_words_however_much_the_buyer_wrote_between() {
    let mut desk = Shopfloor::new(Route::Hand);
    assert!(desk.send("1391234").queued.is_some());
    for nth in 0..40 {
        desk.later(1_000);
        desk.buyer_writes(&format!("好的 {nth}"));
    }
    desk.later(1_000);
    let stopped = desk.send("5678");
    assert!(stopped.queued.is_none());
    assert_eq!(stopped.judgement.findings[0].kind.code(), "phone");
    desk.later(11 * 60_000);
    assert!(desk.send("5678").queued.is_some());
}

#[test]
fn by_hand_the_buyer_waits_until_somebody_says_that_it_was_sent() {
    let mut desk = Shopfloor::new(Route::Hand);
    desk.buyer_writes("什么时候发货？");
    desk.later(60_000);
    let queued = desk.send("亲，今天下午发货。").queued.unwrap();
    assert_eq!(queued.state, OutboxState::Ready);
    assert_eq!(desk.conversation().unread, 1);
    let id = queued.id;
    let (row, cleared) = desk
        .act(|store, context| outbox::copy(store, context, id))
        .unwrap();
    assert_eq!(row.state, OutboxState::Handed);
    assert_eq!(cleared.text(), "亲，今天下午发货。");
    let row = desk
        .act(|store, context| outbox::confirm_sent(store, context, id))
        .unwrap();
    assert_eq!(row.state, OutboxState::Sent);
    assert_eq!(desk.conversation().waiting_since, None);
    assert!(
        desk.due_of(Subject::Conversation(desk.conversation))
            .is_empty()
    );
}

#[test]
fn both_questions_count_as_answered_after_one_answer() {
    let mut desk = Shopfloor::new(Route::Sandbox);
    desk.buyer_writes("什么时候发货？");
    desk.later(1_000);
    desk.buyer_writes("能送到门口吗？");
    assert_eq!(desk.conversation().unread, 2);
    desk.later(1_000);
    desk.send("今天下午发货，可以送到门口。");
    let after = desk.conversation();
    assert_eq!((after.unread, after.waiting_since), (0, None));
}

#[test]
fn calling_an_answer_off_makes_the_buyer_wait_since_the_same_moment() {
    let mut desk = Shopfloor::new(Route::Sandbox);
    desk.buyer_writes("什么时候发货？");
    let since = desk.now;
    desk.later(120_000);
    let id = desk.send("马上").queued.unwrap().id;
    assert_eq!(desk.conversation().waiting_since, None);
    desk.act(|store, context| outbox::cancel(store, context, id))
        .unwrap();
    assert_eq!(desk.conversation().waiting_since, Some(since));
    assert_eq!(
        desk.due_of(Subject::Conversation(desk.conversation)),
        [DeadlineKind::Reply]
    );
    let again = desk.act(|store, context| outbox::cancel(store, context, id));
    assert!(matches!(again, Err(ServiceError::Outbox(_))));
}

#[test]
fn a_stopped_text_is_kept_for_a_supervisor_and_nothing_is_queued() {
    let mut desk = Shopfloor::new(Route::Sandbox);
    desk.buyer_writes("质量有问题");
    let draft = Draft {
        conversation: desk.conversation,
        text: "加我微信 abc12345".to_owned(),
        caret: 0,
        saved_at: desk.now,
    };
    desk.store
        .write(|tx| drafts::save(tx, "li.wei", &draft))
        .unwrap();
    let outcome = desk.send("加我微信 abc12345");
    assert_eq!(outcome.judgement.verdict, Verdict::Block);
    assert_eq!(outcome.queued, None);
    assert_eq!(desk.message_count(), 1);
    let open = desk
        .store
        .read(|tx| reviews::page(tx, true, None, 10))
        .unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].text, "加我微信 abc12345");
    assert_eq!(
        desk.due_of(Subject::Review(open[0].id)),
        [DeadlineKind::Review]
    );
    let id = desk.conversation;
    let kept = desk
        .store
        .read(|tx| drafts::load(tx, "li.wei", id))
        .unwrap();
    assert_eq!(kept, Some(draft));
    assert_eq!(desk.conversation().unread, 1);
}

#[test]
fn the_same_key_twice_is_one_message() {
    let mut desk = Shopfloor::new(Route::Sandbox);
    let first = desk.send_with_key("好的", Some("k1")).queued.unwrap();
    let second = desk.send_with_key("好的", Some("k1")).queued.unwrap();
    assert_eq!(first.id, second.id);
    assert_eq!(desk.message_count(), 1);
}

#[test]
fn a_sent_answer_takes_its_draft_away() {
    let mut desk = Shopfloor::new(Route::Hand);
    let (id, now) = (desk.conversation, desk.now);
    let draft = Draft {
        conversation: id,
        text: "好的".to_owned(),
        caret: 0,
        saved_at: now,
    };
    desk.store
        .write(|tx| drafts::save(tx, "li.wei", &draft))
        .unwrap();
    desk.send("好的");
    assert_eq!(
        desk.store
            .read(|tx| drafts::load(tx, "li.wei", id))
            .unwrap(),
        None
    );
}

#[test]
fn a_paid_order_is_silent_until_the_shop_writes() {
    let mut desk = Shopfloor::new(Route::Sandbox);
    desk.buyer_writes("在吗");
    // The papers of the order are another matter: an answer in the chat is none.
    let silence = [DeadlineKind::NoPapers, DeadlineKind::Silence];
    assert_eq!(desk.due_of(Subject::Order(desk.order)), silence);
    let id = desk.send("在的，亲").queued.unwrap().id;
    assert_eq!(
        desk.due_of(Subject::Order(desk.order)),
        [DeadlineKind::NoPapers]
    );
    desk.act(|store, context| outbox::cancel(store, context, id))
        .unwrap();
    assert_eq!(desk.due_of(Subject::Order(desk.order)), silence);
}

#[test]
fn the_order_number_of_this_very_buyer_is_no_contact() {
    let mut desk = Shopfloor::new(Route::Hand);
    let outcome = desk.send(&format!("您的订单 {ORDER_NUMBER} 已在处理中"));
    assert!(outcome.queued.is_some(), "{:?}", outcome.judgement);
}

#[test]
fn an_internal_note_may_say_anything_and_answers_nobody() {
    let mut desk = Shopfloor::new(Route::Hand);
    desk.buyer_writes("在吗");
    let id = desk.conversation;
    let text = "买家的地址见 https://pltfrm.com.cn";
    desk.act(|store, context| note::write(store, context, id, text))
        .unwrap();
    assert_eq!(desk.conversation().unread, 1);
}

#[test]
fn an_empty_or_endless_text_is_refused_with_a_sentence() {
    let mut desk = Shopfloor::new(Route::Hand);
    let conversation = desk.conversation;
    for text in [String::new(), " \n".to_owned(), "好".repeat(6_000)] {
        let request = reply::Request {
            conversation,
            text: &text,
            key: None,
            route: None,
            does: None,
        };
        let refused = desk.act(|store, context| reply::reply(store, context, &request));
        assert!(matches!(
            refused,
            Err(ServiceError::Empty | ServiceError::TooLong { .. })
        ));
    }
    assert_eq!(desk.message_count(), 0);
}

#[test]
fn a_message_with_the_platforms_own_id_arrives_once() {
    let mut desk = Shopfloor::new(Route::Hand);
    let (id, at) = (desk.conversation, desk.now);
    let fields = MessageFields {
        external_id: Some("m-7".to_owned()),
        ..said("在吗", at)
    };
    for _ in 0..2 {
        desk.act(|store, context| conversation::receive(store, context, id, &fields))
            .unwrap();
    }
    assert_eq!(desk.message_count(), 1);
}

/// Rows E-34 and X-11.
#[test]
fn x_11_a_bot_is_stopped_like_a_person() {
    let mut floor = Shopfloor::new(Route::Sandbox);
    floor.agent = Actor {
        name: "answers".to_owned(),
        role: Role::Bot,
    };
    let stopped = floor.send("自动回复：加客服微信 miao_0071 领红包");
    assert_eq!(stopped.judgement.verdict, Verdict::Block);
    assert!(stopped.queued.is_none());
    assert_eq!(floor.message_count(), 0);
    let waiting = floor
        .store
        .read(|tx| reviews::page(tx, true, None, 10))
        .unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].author, "answers");
    assert!(!waiting[0].findings[0].evidence.is_empty());
    let sent = floor.send("自动回复：已收到，会在这里回复您。");
    assert!(sent.queued.is_some());
    let id = floor.conversation;
    let all = floor
        .store
        .read(|tx| messages::page_before(tx, id, None, 10))
        .unwrap();
    assert_eq!(all[0].fields.author, Author::Bot);
}

/// Row B-33.
#[test]
fn b_33_a_contact_that_the_buyer_gives_is_not_counted_against_the_shop() {
    let mut floor = Shopfloor::new(Route::Sandbox);
    floor.buyer_writes("我微信 lanlan_66，电话13812342222，加我");
    let waiting = floor
        .store
        .read(|tx| reviews::page(tx, true, None, 10))
        .unwrap();
    // It is noted, and nobody of the shop stands behind it.
    let counts = floor.store.read(|tx| counts::get(tx, waiting[0].at));
    assert_eq!(counts.unwrap().flagged, 0);
    let kinds: Vec<_> = waiting
        .iter()
        .map(|r| (r.kind, r.author.as_str()))
        .collect();
    assert_eq!(kinds, [(ReviewKind::Bait, "")]);
    for language in ["zh", "en", "ru", "es", "fa"] {
        let refusal = &afterdesk::compliance::stay::of(language).refusal;
        let sent = floor.send(refusal);
        assert_eq!(sent.judgement.verdict, Verdict::Pass, "{refusal}");
        assert!(sent.queued.is_some());
    }
    // What is stored is what the buyer wrote.
    let id = floor.conversation;
    let all = floor
        .store
        .read(|tx| messages::page_before(tx, id, None, 10))
        .unwrap();
    assert!(all[0].fields.text.contains("13812342222"));
}
