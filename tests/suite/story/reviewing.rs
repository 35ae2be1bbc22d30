//! A supervisor at the desk: looks, decides, lets go, gives back; and the agent who reads the answer.

use afterdesk::domain::agent::Role;
use afterdesk::domain::audit::{Action, AuditDraft};
use afterdesk::domain::conversation::OutboxState;
use afterdesk::domain::decision::{Cause, ReviewVerdict};
use afterdesk::domain::id::ReviewId;
use afterdesk::domain::review::{Review, ReviewState};
use afterdesk::store::{allowed, audit, outbox, reviews, verify};
use afterdesk::ui::place::Place;

use super::driver::Driver;

const CONTACT: &str = "加我微信 abc12345";
const PHONE: &str = "联系我 13912345678";

/// Texts of many kinds, in the languages of the buyers.
const FLAGGED: [&str; 10] = [
    CONTACT,
    PHONE,
    "Write me on Telegram @shop_anna1",
    "Пишите мне в телеграм @magazin_77",
    "Escríbeme al WhatsApp +34 612 345 678",
    "به تلگرام من پیام بدهید @shop_ali55",
    "看看 https://example-shop.cn/a",
    "转账到支付宝 13912345678",
    "QQ 24681357",
    "Send the money to lihua_88@163.com",
];

fn two(count: usize) -> (tempfile::TempDir, Driver, Driver) {
    let folder = tempfile::tempdir().unwrap();
    let people = [("li.wei", Role::Agent), ("zhang.min", Role::Supervisor)];
    let [agent, supervisor] = Driver::desks(folder.path(), people, count);
    (folder, agent, supervisor)
}

/// The agent writes it to the first buyer, and the supervisor goes to the review pane.
fn flagged(texts: &[&str]) -> (tempfile::TempDir, Driver, Driver) {
    let (folder, mut agent, mut supervisor) = two(1);
    let chat = agent.chosen_conversation();
    for text in texts {
        agent.write_to(chat, text);
    }
    supervisor.pass_ms(1_000);
    supervisor.store_changed();
    supervisor.press("alt-8");
    (folder, agent, supervisor)
}

fn told(desk: &Driver) -> Vec<&str> {
    let told = desk.app.told.iter();
    told.map(|(_, notice)| notice.key.as_str()).collect()
}

#[test]
fn a_supervisor_clears_ten_flagged_texts_at_three_strokes_each() {
    let (_folder, _agent, mut desk) = flagged(&FLAGGED);
    assert_eq!(desk.app.model.counts.flagged, 10);
    assert_eq!(desk.app.model.reviews.rows.len(), 10);
    for nth in 0..10 {
        let shown = desk.app.model.reviews.detail.as_ref().unwrap().review.id;
        let first = desk.app.model.reviews.rows[0].id;
        assert_eq!(shown, first, "the next one opened by itself");
        let strokes = ["v enter", "f 5", "c 2"][nth % 3];
        assert!(strokes.split(' ').count() <= 3);
        desk.press(strokes);
    }
    assert!(desk.app.model.reviews.rows.is_empty());
    assert_eq!(desk.app.model.counts.flagged, 0);
    assert_eq!(told(&desk).last(), Some(&"toast-reviews-clear"));
    let all = desk.store().read(|tx| reviews::page(tx, false, None, 50));
    let all = all.unwrap();
    assert_eq!(all.len(), 10);
    assert!(all.iter().all(|review| review.decision.is_some()));
    let whole = desk.store().read(verify::all).unwrap();
    assert_eq!(whole.broken, None);
}

#[test]
fn keys_that_come_before_the_next_text_is_seen_decide_nothing() {
    let (_folder, _agent, mut desk) = flagged(&[CONTACT, PHONE]);
    desk.press("v");
    desk.press_blindly("enter v enter");
    desk.settle();
    assert_eq!(desk.app.model.reviews.rows.len(), 1);
    assert!(desk.app.overlays.is_empty());
    desk.press("v enter");
    assert!(desk.app.model.reviews.rows.is_empty());
}

#[test]
fn b_31_the_details_show_the_words_the_reason_the_chat_the_measures_and_both_sources() {
    let (_folder, mut agent, mut desk) = flagged(&[PHONE]);
    desk.press("v enter");
    let chat = agent.chosen_conversation();
    agent.pass_ms(60_000);
    agent.write_to(chat, CONTACT);
    desk.pass_ms(120_000);
    desk.store_changed();
    desk.resize(200, 60);
    let screen = desk.screen(200, 60);
    for part in [
        "加我微信",
        "WeChat id",
        "没人拼单",
        "Earlier flags of li.wei",
        "1 in 30 days, 1 of them violations",
        "CNY 100,000 has to be paid",
        "Forbidden by",
        "Another text advises the opposite",
    ] {
        assert!(
            screen.replace(' ', "").contains(&part.replace(' ', "")),
            "{part}\n{screen}"
        );
    }
}

#[test]
fn what_is_let_go_goes_out_under_the_agents_name_and_u_takes_it_back() {
    let (_folder, mut agent, mut desk) = flagged(&[PHONE]);
    desk.press("R n");
    assert_eq!(desk.app.model.reviews.rows.len(), 1, "no is the default");
    desk.press("R y");
    assert!(desk.app.model.reviews.rows.is_empty());
    let queued = desk.store().read(|tx| outbox::open(tx, 10)).unwrap();
    assert_eq!(queued.len(), 1);
    desk.press("u");
    assert_eq!(desk.app.model.reviews.rows.len(), 1);
    assert_eq!(desk.app.model.counts.flagged, 1);
    let row = desk.store().read(|tx| outbox::get(tx, queued[0].id));
    assert_eq!(row.unwrap().state, OutboxState::Cancelled);
    desk.press("R y");
    // The agent reads it in the chat, copies it, pastes it and says so.
    agent.store_changed();
    agent.press("enter");
    assert!(told(&agent).contains(&"toast-answer-released"));
    assert!(agent.screen(120, 40).contains("released"));
    agent.press("y");
    assert_eq!(agent.sent_messages(), 0, "it was on no clipboard yet");
    agent.press("y");
    assert_eq!(agent.sent_messages(), 1);
    desk.store_changed();
    desk.press("u");
    assert!(told(&desk).contains(&"failed-rule"), "{:?}", told(&desk));
}

#[test]
fn c_37_what_is_given_back_lies_in_the_agents_composer_with_the_words_in_the_chat() {
    let (_folder, mut agent, mut desk) = flagged(&[CONTACT]);
    agent.press("enter");
    desk.press("r enter");
    assert!(!desk.app.overlays.is_empty(), "words are needed");
    desk.type_text("stay on the platform");
    desk.press("enter");
    assert!(desk.app.model.reviews.rows.is_empty());
    agent.store_changed();
    assert!(told(&agent).contains(&"toast-answer-returned"));
    assert_eq!(agent.app.panes.composer.reply.text(), CONTACT);
    let screen = agent.screen(120, 40);
    assert!(screen.contains("stay on the platform"), "{screen}");
    // Told once.
    agent.store_changed();
    let times = told(&agent);
    let times = times.iter().filter(|key| **key == "toast-answer-returned");
    assert_eq!(times.count(), 1);
}

#[test]
fn what_is_being_written_is_kept_when_a_text_comes_back() {
    let (_folder, mut agent, mut desk) = flagged(&[CONTACT]);
    agent.press("enter r");
    agent.type_text("one moment");
    desk.press("b");
    desk.type_text("no contacts");
    desk.press("enter");
    agent.store_changed();
    assert_eq!(agent.app.panes.composer.reply.text(), "one moment");
    assert!(told(&agent).contains(&"toast-answer-blocked"));
    desk.press("u r");
    desk.type_text("once more");
    desk.press("enter");
    agent.store_changed();
    let text = agent.app.panes.composer.reply.text();
    assert_eq!(text, format!("one moment\n{CONTACT}"));
}

#[test]
fn other_words_go_only_when_the_gate_lets_them() {
    let (_folder, _agent, mut desk) = flagged(&[CONTACT]);
    desk.press("E");
    desk.press("enter");
    assert_eq!(told(&desk).last(), Some(&"toast-ruled-flagged"));
    assert!(!desk.app.overlays.is_empty(), "the words stay");
    for _ in 0..CONTACT.chars().count() {
        desk.press("backspace");
    }
    desk.type_text("请在这里说");
    desk.press("enter");
    assert!(desk.app.overlays.is_empty());
    assert!(desk.app.model.reviews.rows.is_empty());
    let queued = desk.store().read(|tx| outbox::open(tx, 10)).unwrap();
    assert_eq!(queued.len(), 1);
}

#[test]
fn a_false_alarm_offers_in_one_key_to_let_the_text_pass_from_now_on() {
    let (_folder, mut agent, mut desk) = flagged(&[PHONE, CONTACT]);
    desk.press("f l enter");
    let listed = desk.store().read(allowed::all).unwrap();
    assert_eq!(listed.len(), 1);
    let text = listed[0].text.clone();
    assert_eq!(listed[0].name, "zhang.min");
    // The agent's desk no longer stops it while it is written.
    agent.store_changed();
    agent.press("enter r");
    agent.type_text(&text);
    assert!(!agent.app.panes.composer.judgement.verdict.is_flagged());
    agent.type_text("9");
    assert!(agent.app.panes.composer.judgement.verdict.is_flagged());
    // Later, under a name and for as long as is said.
    desk.press("f enter l");
    desk.type_text("model 30");
    desk.press("enter");
    let listed = desk.store().read(allowed::all).unwrap();
    assert_eq!((listed.len(), listed[0].name.as_str()), (2, "model"));
}

#[test]
fn whoever_is_second_reads_who_was_first_and_the_list_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let people = [
        ("li.wei", Role::Agent),
        ("zhang.min", Role::Supervisor),
        ("sun.li", Role::Supervisor),
    ];
    let [mut agent, mut one, mut other] = Driver::desks(folder.path(), people, 1);
    let chat = agent.chosen_conversation();
    agent.write_to(chat, CONTACT);
    for desk in [&mut one, &mut other] {
        desk.pass_ms(1_000);
        desk.store_changed();
        desk.press("alt-8");
    }
    one.press("v enter");
    other.press("c enter");
    let (_, notice) = other
        .app
        .told
        .iter()
        .find(|(_, notice)| notice.key == "toast-ruled-already")
        .unwrap();
    assert!(notice.args.contains(&("name", "zhang.min".to_owned())));
    assert!(other.app.model.reviews.rows.is_empty());
}

#[test]
fn an_agent_looks_and_decides_nothing_and_nobody_decides_on_their_own() {
    let (_folder, mut agent, _desk) = flagged(&[CONTACT]);
    agent.pass_ms(1_000);
    agent.store_changed();
    agent.press("alt-8 v");
    assert!(agent.app.overlays.is_empty());
    assert_eq!(told(&agent).last(), Some(&"why-not-allowed"));
    let folder = tempfile::tempdir().unwrap();
    let people = [("zhang.min", Role::Supervisor)];
    let [mut own] = Driver::desks(folder.path(), people, 1);
    let chat = own.chosen_conversation();
    own.write_to(chat, CONTACT);
    own.pass_ms(1_000);
    own.store_changed();
    own.press("alt-8 v");
    assert_eq!(told(&own).last(), Some(&"why-review-own"));
}

#[test]
fn the_list_is_narrowed_by_kind_and_person_and_shows_what_was_decided() {
    let (_folder, _agent, mut desk) = flagged(&[CONTACT, PHONE]);
    desk.press("p");
    assert_eq!(
        desk.app.model.reviews.filter.author.as_deref(),
        Some("li.wei")
    );
    assert_eq!(desk.app.model.reviews.rows.len(), 2);
    desk.press("p t");
    assert_eq!(desk.app.model.reviews.rows.len(), 2, "stopped");
    desk.press("t");
    assert!(desk.app.model.reviews.rows.is_empty(), "held");
    desk.press("t t t t t");
    assert_eq!(desk.app.model.reviews.filter.kind, None);
    desk.press("j c 3 d");
    let rows = &desk.app.model.reviews.rows;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].state, ReviewState::Decided);
    let decision = rows[0].decision.as_ref().unwrap();
    assert_eq!(
        (decision.verdict, decision.cause),
        (ReviewVerdict::Coach, Cause::RuleUnknown)
    );
    desk.press("v");
    assert_eq!(told(&desk).last(), Some(&"why-review-decided"));
    // Enter opens the conversation.
    desk.press("enter");
    assert_eq!(desk.app.focus, Place::Transcript);
}

#[test]
fn b_33_a_buyers_contact_stands_masked_in_list_and_details() {
    let (_folder, mut agent, mut desk) = two(0);
    agent.buyer_who_says("王*", -1_000, "加我微信 miao_0071 聊");
    desk.store_changed();
    desk.press("alt-8");
    assert_eq!(desk.app.model.reviews.rows.len(), 1);
    let screen = desk.screen(120, 40);
    assert!(!screen.contains("miao_0071"), "{screen}");
    desk.press("v enter");
    let all = desk.store().read(|tx| reviews::page(tx, false, None, 5));
    let decision = all.unwrap()[0].decision.clone().unwrap();
    assert_eq!(decision.verdict, ReviewVerdict::Noted);
}

#[test]
fn ten_thousand_open_texts_come_by_pages_and_the_choice_goes_through_all() {
    let (_folder, mut agent, mut desk) = flagged(&[CONTACT]);
    let first = desk.app.model.reviews.rows[0].clone();
    agent
        .store()
        .write(|tx| {
            let mut recording = audit::open(tx)?;
            for nth in 0..10_000_i64 {
                let at = first.at.plus_ms(nth + 1);
                let review = Review {
                    id: ReviewId::fresh(tx.ids(), at),
                    at,
                    ..first.clone()
                };
                reviews::insert(tx, &mut recording, &review)?;
            }
            let draft = AuditDraft {
                at: first.at,
                actor: "li.wei".to_owned(),
                action: Action::MessageStopped,
                subject: String::new(),
                digest: String::new(),
                detail: String::new(),
            };
            recording.close(tx, draft).map(|_| ())
        })
        .unwrap();
    desk.store_changed();
    assert_eq!(desk.app.model.counts.flagged, 10_001);
    assert_eq!(desk.app.model.reviews.rows.len(), 200);
    assert!(desk.app.model.reviews.has_more);
    for _ in 0..500 {
        desk.press("j");
    }
    assert!((501..1_000).contains(&desk.app.model.reviews.rows.len()));
    let state = &desk.app.panes.review;
    assert_eq!(state.place(&desk.app.model.reviews), 500);
    let mut ids: Vec<_> = desk.app.model.reviews.rows.iter().map(|r| r.id).collect();
    ids.dedup();
    assert_eq!(ids.len(), desk.app.model.reviews.rows.len());
}

#[test]
fn the_mouse_chooses_an_entry_and_the_wheel_goes_through_the_list() {
    let (_folder, _agent, mut desk) = flagged(&[CONTACT, PHONE, "QQ 24681357"]);
    let third = desk.app.model.reviews.rows[2].id;
    desk.click(5, 6);
    assert_eq!(desk.app.panes.review.selected, Some(third));
    let shown = desk.app.model.reviews.detail.as_ref().unwrap().review.id;
    assert_eq!(shown, third);
    desk.wheel(5, 6, false);
    assert_ne!(desk.app.panes.review.selected, Some(third));
}
