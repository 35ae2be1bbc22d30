//! The papers of an order at the desk: shown, then given with a second stroke.

use afterdesk::domain::case::{CaseFields, CaseKind, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::id::ConversationId;
use afterdesk::domain::posted::PostState;
use afterdesk::domain::time::HOUR_MS;

use super::driver::Driver;
use super::fitting::{START, with_order};
use crate::papers::fields;

fn paid(route: Route, paid_minor: i64) -> Driver {
    with_order(route, &fields(START.plus_ms(-HOUR_MS), paid_minor), None)
}

#[test]
fn a_02_a_paid_order_gets_both_papers_with_two_strokes() {
    let mut desk = paid(Route::Sandbox, 9_580);
    desk.press("enter D");
    let screen = desk.screen(120, 40).replace(' ', "");
    assert!(
        screen.contains("95.80") && screen.contains("棉拖鞋"),
        "{screen}"
    );
    desk.press("S");
    let open = desk.app.model.dossier.as_ref().unwrap();
    let kinds: Vec<_> = open.posted.iter().map(|one| one.kind.code()).collect();
    assert_eq!(kinds, ["order_confirmed", "payment_receipt"]);
    assert!(open.posted.iter().all(|one| one.language == "zh"));
    desk.press("D");
    assert!(desk.screen(120, 40).contains("a send again"));
    desk.press("S");
    assert_eq!(
        desk.app.model.dossier.as_ref().unwrap().posted.len(),
        2,
        "what was given is not given twice by accident"
    );
}

#[test]
fn a_02_papers_that_go_by_hand_are_handed_over_one_after_the_other() {
    let mut desk = paid(Route::Hand, 9_580);
    desk.press("enter D S");
    assert_eq!(desk.copied.len(), 1);
    desk.press("D S");
    assert!(desk.screen(120, 40).contains("waits to be pasted"));
    desk.press("esc");
    assert_eq!(desk.copied.len(), 1, "what waits is not written twice");
    assert!(desk.copied[0].contains("确认"), "{}", desk.copied[0]);
    desk.press("y");
    assert_eq!(desk.copied.len(), 2);
    assert!(desk.copied[1].contains("95.80"), "{}", desk.copied[1]);
    let open = desk.app.model.dossier.as_ref().unwrap();
    assert_eq!(open.posted[0].state, PostState::Sent);
    assert_eq!(open.posted[1].state, PostState::Drafted);
}

#[test]
fn a_05_a_receipt_that_does_not_add_up_says_by_how_much_and_stays() {
    let mut desk = paid(Route::Sandbox, 9_570);
    desk.press("enter D");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("0.10"), "{screen}");
    desk.press("S");
    let open = desk.app.model.dossier.as_ref().unwrap();
    let kinds: Vec<_> = open.posted.iter().map(|one| one.kind.code()).collect();
    assert_eq!(kinds, ["order_confirmed"], "what is whole goes");
}

#[test]
fn e_06_an_offer_is_written_shown_and_kept_back_with_every_reason() {
    let mut desk = paid(Route::Sandbox, 9_580);
    desk.press("enter D o");
    desk.type_text("第二件半价");
    desk.press("enter");
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("switched off") && screen.contains("agreed"),
        "{screen}"
    );
    desk.press("S");
    assert!(desk.app.model.dossier.as_ref().unwrap().posted.is_empty());
    // What is noted counts at once, and is taken back by the same key.
    desk.press("c");
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("switched off") && !screen.contains("has not agreed"),
        "{screen}"
    );
    desk.press("c");
    assert!(desk.screen(120, 40).contains("has not agreed"));
}

#[test]
fn e_26_a_picture_is_named_with_its_size_before_it_is_put_into_the_chat() {
    let mut desk = paid(Route::Hand, 9_580);
    desk.press("enter D i");
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("payment-receipt.png · ") && screen.contains(" KiB"),
        "{screen}"
    );
    desk.press("y");
    let open = desk.app.model.dossier.as_ref().unwrap();
    assert!(
        open.posted
            .iter()
            .all(|one| one.channel.code() == "picture")
    );
    assert_eq!(open.posted.len(), 2);
}

#[test]
fn a_10_the_confirmation_opens_in_the_composer_beside_the_questions() {
    let mut desk = paid(Route::Sandbox, 9_580);
    let chosen = desk.chosen_conversation();
    desk.press("enter D r");
    let typed = desk.app.panes.composer.reply.text().to_owned();
    assert!(typed.contains("250301-123456789012345"), "{typed}");
    desk.press("enter");
    let posted = given(&mut desk, chosen);
    assert_eq!(posted.len(), 1);
    assert_eq!(
        (posted[0].text.as_str(), posted[0].template.as_str()),
        (typed.as_str(), "")
    );
}

fn given(desk: &mut Driver, chosen: ConversationId) -> Vec<afterdesk::domain::posted::Posted> {
    let read = desk.store().read(|tx| {
        let chat = afterdesk::store::conversations::get(tx, chosen)?;
        match chat.order {
            Some(order) => afterdesk::store::notices::of_order(tx, order),
            None => Ok(Vec::new()),
        }
    });
    read.unwrap()
}

#[test]
fn a_17_a_delay_asks_for_its_reason_and_its_new_date() {
    let mut desk = paid(Route::Sandbox, 9_580);
    desk.press("enter D l");
    desk.type_text("仓库缺货 2025-03-09");
    desk.press("enter");
    let screen = desk.screen(120, 40).replace(' ', "");
    assert!(
        screen.contains("仓库缺货") && screen.contains("2025-03-09"),
        "{screen}"
    );
    desk.press("S");
    let open = desk.app.model.dossier.as_ref().unwrap();
    assert_eq!(open.posted[0].kind.code(), "delay");
    assert!(open.posted[0].promised_at.is_some());
}

#[test]
fn e_09_e_36_the_first_words_after_the_payment_open_with_the_transaction_and_one_key_sends_it() {
    let mut order = fields(START.plus_ms(-HOUR_MS), 9_580);
    order.pay_number = Some("4200002231202311".to_owned());
    let mut desk = with_order(Route::Sandbox, &order, None);
    desk.press("enter");
    let screen = desk.screen(120, 40);
    let card = screen.lines().find(|line| line.contains('¤')).unwrap();
    for part in ["95.80", "12:00", "4200002231202311", "$ sends it"] {
        assert!(card.contains(part), "{part}: {card}");
    }
    desk.press("$");
    let open = desk.app.model.dossier.as_ref().unwrap();
    assert_eq!(open.posted.len(), 1);
    assert_eq!(open.posted[0].kind.code(), "transaction");
    assert!(open.posted[0].text.contains("4200002231202311"));
    assert!(!desk.screen(120, 40).contains('¤'), "it was told");
}

#[test]
fn e_01_the_payment_stands_in_the_order_with_its_time_and_number() {
    let mut desk = paid(Route::Sandbox, 9_580);
    desk.press("enter");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("transaction 4200002231202311"), "{screen}");
    assert!(screen.contains("paid     12:00"), "{screen}");
}

#[test]
fn e_22_the_open_matter_stands_beside_the_composer() {
    let case = CaseFields {
        kind: Some(CaseKind::RefundOnly),
        state: Some(CaseState::MerchantDecides),
        opened_at: Some(START),
        ..CaseFields::default()
    };
    let order = fields(START.plus_ms(-HOUR_MS), 9_580);
    let mut desk = with_order(Route::Sandbox, &order, Some(&case));
    desk.press("enter");
    let screen = desk.screen(120, 40);
    let matter = screen.lines().find(|line| line.contains('◇')).unwrap();
    assert!(matter.contains("refund only"), "{matter}");
}

#[test]
fn a_06_a_work_order_shows_the_receipt_that_was_sent_or_that_none_was() {
    let mut desk = Driver::demo();
    desk.press("v o enter");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("payment receipt: "), "{screen}");
}
