//! Answering: three keys a buyer, what the gate stops, by hand and with an undo window.

use afterdesk::app::overlay::Overlay;
use afterdesk::domain::case::{Case, CaseKind, CaseState};
use afterdesk::domain::conversation::{OutboxState, Route};
use afterdesk::domain::dossier::Target;
use afterdesk::domain::time::MINUTE_MS;
use afterdesk::ui::place::Place;

use super::driver::Driver;

#[test]
fn three_keys_answer_a_waiting_buyer() {
    let mut desk = Driver::with_buyers(Route::Hand, 3);
    let first = desk.chosen_conversation();
    desk.press("enter 1 S");
    assert_eq!(desk.copied.len(), 1);
    assert!(desk.app.model.handed.is_some());
    assert_eq!(desk.app.open_target(), Some(Target::Conversation(first)));
    desk.press("y");
    assert!(desk.app.model.handed.is_none());
    assert_eq!(desk.sent_messages(), 1);
    assert_ne!(desk.app.open_target(), Some(Target::Conversation(first)));
}

#[test]
fn ten_buyers_are_answered_one_after_the_other() {
    let mut desk = Driver::with_buyers(Route::Hand, 10);
    desk.press("enter");
    for _ in 0..10 {
        desk.press("1 S");
        desk.press("y");
    }
    assert_eq!(desk.sent_messages(), 10);
    assert!(desk.app.model.queue.rows.is_empty());
}

#[test]
fn a_second_enter_sends_once() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 2);
    desk.press("enter r");
    desk.type_text("我们正在查，请您稍等。");
    desk.press("enter enter enter");
    assert_eq!(desk.outbox().len(), 1);
}

#[test]
fn keys_typed_before_the_next_row_is_seen_are_dropped() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 3);
    desk.press("enter 1");
    desk.press_blindly("S 1 S 1 S");
    desk.settle();
    assert_eq!(desk.outbox().len(), 1);
    desk.press("1 S");
    assert_eq!(desk.outbox().len(), 2);
}

#[test]
fn keys_typed_while_the_chosen_row_opens_reach_it() {
    let mut desk = Driver::with_buyers(Route::Hand, 2);
    desk.press_blindly("enter 1");
    desk.settle();
    assert!(!desk.app.panes.composer.reply.is_empty());
}

#[test]
fn a_stopped_wechat_id_stays_in_the_composer() {
    let mut desk = Driver::with_buyers(Route::Hand, 2);
    desk.press("enter r");
    let words = "亲，加我微信 abc12345 退差价";
    desk.type_text(words);
    assert!(desk.app.panes.composer.judgement.verdict.is_flagged());
    desk.press("enter");
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Stopped { .. })
    ));
    let screen = desk.screen(120, 40);
    assert!(screen.contains("abc12345"), "{screen}");
    desk.press("esc");
    assert_eq!(desk.app.panes.composer.reply.text(), words);
    assert_eq!(desk.app.focus, Place::Composer);
    assert!(desk.outbox().is_empty());
    assert!(desk.copied.is_empty());
}

#[test]
fn one_key_takes_the_suggestion_and_sends_nothing_by_itself() {
    let mut desk = Driver::with_buyers(Route::Hand, 2);
    desk.press("enter r");
    let words = "您的订单已经发出，加我微信 abc12345 退差价";
    desk.type_text(words);
    desk.press("enter s");
    assert!(desk.app.overlays.is_empty());
    let taken = desk.app.panes.composer.reply.text().to_owned();
    assert!(taken.starts_with("您的订单已经发出"), "{taken}");
    assert!(!taken.contains("abc12345"), "{taken}");
    assert!(desk.outbox().is_empty());
    assert!(!desk.app.panes.composer.judgement.verdict.is_flagged());
    desk.press("alt-u");
    assert_eq!(desk.app.panes.composer.reply.text(), words);
    assert!(desk.app.panes.composer.judgement.verdict.is_flagged());
    desk.press("ctrl-y");
    desk.press("enter");
    assert!(
        desk.copied
            .last()
            .is_none_or(|copied| !copied.contains("abc12345"))
    );
}

#[test]
fn what_the_gate_would_stop_is_underlined_while_it_is_typed() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 1);
    let buyer = desk.chosen_conversation();
    for part in ["我号码", "157"] {
        desk.open(Target::Conversation(buyer));
        desk.press("r");
        desk.type_text(part);
        assert!(!desk.app.panes.composer.judgement.verdict.is_flagged());
        desk.press("enter");
    }
    desk.open(Target::Conversation(buyer));
    desk.press("r");
    desk.type_text("00005555");
    let live = desk.app.panes.composer.judgement.clone();
    assert!(live.verdict.is_flagged());
    desk.press("enter");
    assert_eq!(desk.app.panes.composer.judgement, live);
    desk.press("esc");
    // Ten minutes later nobody reads the parts as one.
    desk.pass_ms(10 * 60 * 1_000);
    desk.press("x");
    assert!(!desk.app.panes.composer.judgement.verdict.is_flagged());
}

#[test]
fn an_answer_that_has_not_left_is_called_back_into_the_composer() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 2);
    let first = desk.chosen_conversation();
    desk.press("enter r");
    desk.type_text("Too hasty.");
    desk.press("enter");
    assert_ne!(desk.app.open_conversation(), Some(first));
    desk.press("u");
    assert_eq!(desk.app.open_conversation(), Some(first));
    assert_eq!(desk.app.panes.composer.reply.text(), "Too hasty.");
    assert!(desk.outbox().is_empty());
}

#[test]
fn after_the_undo_window_nothing_is_called_back() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 2);
    desk.press("enter 1 S");
    desk.pass_ms(6_000);
    desk.press("u");
    let states: Vec<_> = desk.outbox().iter().map(|row| row.state).collect();
    assert_eq!(states, [OutboxState::Undo]);
    assert!(desk.app.panes.composer.reply.is_empty());
}

#[test]
fn an_answer_by_hand_is_taken_back_before_it_is_confirmed() {
    let mut desk = Driver::with_buyers(Route::Hand, 2);
    desk.press("enter r");
    desk.type_text("Wrong buyer.");
    desk.press("enter");
    assert!(desk.app.model.handed.is_some());
    desk.press("u");
    assert!(desk.app.model.handed.is_none());
    assert_eq!(desk.app.panes.composer.reply.text(), "Wrong buyer.");
    assert_eq!(desk.sent_messages(), 0);
}

#[test]
fn a_message_handed_over_still_waits_for_y_after_a_kill() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter 1 S");
    let conversation = desk.app.open_conversation().unwrap();
    let mut again = desk.killed();
    again.open(Target::Conversation(conversation));
    assert!(again.app.model.handed.is_some());
    // Nobody knows what is on the clipboard now: the first stroke copies it anew.
    again.press("y");
    assert_eq!(again.sent_messages(), 0);
    again.press("y");
    assert_eq!(again.sent_messages(), 1);
}

#[test]
fn taking_a_message_back_asks_what_and_to_whom_and_means_no_by_itself() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 2);
    desk.press("enter r");
    desk.type_text("我们正在查，请您稍等。");
    desk.press("enter o d");
    let screen = desk.screen(120, 40).replace(' ', "");
    assert!(screen.contains("我们正在查，请您稍等。"), "{screen}");
    desk.press("enter");
    assert!(desk.app.overlays.is_empty());
    assert_eq!(desk.outbox().len(), 1);
    // Whoever is still listed or open is named.
    let buyer = desk.outbox()[0].conversation;
    desk.open(Target::Conversation(buyer));
    desk.press("o d");
    let screen = desk.screen(120, 40).replace(' ', "");
    assert!(screen.contains("to王*0back"), "{screen}");
    desk.press("y");
    assert!(desk.outbox().is_empty());
}

#[test]
fn a_note_never_leaves() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 1);
    desk.press("enter N");
    desk.type_text("微信 abc12345 is what the buyer offered");
    desk.press("enter");
    assert!(desk.outbox().is_empty());
    let open = desk.app.model.dossier.as_ref().unwrap();
    let last = open.messages.last().unwrap();
    assert_eq!(last.fields.direction.code(), "note");
    assert!(desk.app.panes.composer.note.is_empty());
}

#[test]
fn a_route_on_which_nothing_delivers_is_said_before_anything_is_queued() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 1);
    desk.app.model.undelivered = vec![Route::Sandbox];
    desk.press("enter 1 S");
    assert!(desk.outbox().is_empty());
    let (_, told) = desk.app.told.back().unwrap();
    assert_eq!(told.key, "why-only-in-demo");
    // A note goes nowhere: it can always be kept.
    desk.press("N");
    desk.type_text("ask Chen");
    desk.press("enter");
    let (_, told) = desk.app.told.back().unwrap();
    assert_eq!(told.key, "toast-note");
}

#[test]
fn a_buyer_whose_messages_bear_no_name_has_that_of_the_chat() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter");
    let open = desk.app.model.dossier.as_mut().unwrap();
    open.messages[0].fields.author_name.clear();
    open.conversation.as_mut().unwrap().buyer = "Maria".to_owned();
    let screen = desk.screen(120, 40);
    assert!(screen.contains("Maria  12:59"), "{screen}");
}

/// Row B-33.
#[test]
fn b_33_a_contact_that_the_buyer_gives_is_masked_and_answered_and_looking_at_it_is_recorded() {
    let mut desk = Driver::with_buyers(Route::Hand, 0);
    desk.buyer_who_says(
        "王*",
        -1_000,
        "加我微信 miao_0071，电话13812342222，退款快点",
    );
    desk.store_changed();
    desk.press("g g");
    let narrow = desk.screen(80, 24);
    assert!(!narrow.contains("13812342222"), "{narrow}");
    desk.press("enter");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("138****2222"), "{screen}");
    assert!(screen.contains("m***1"), "{screen}");
    assert!(!screen.contains("13812342222"), "{screen}");
    assert!(!screen.contains("miao_0071"), "{screen}");
    assert!(screen.contains("keep it here"), "{screen}");

    desk.press("V");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("13812342222"), "{screen}");
    desk.press("V");
    assert!(!desk.screen(120, 40).contains("13812342222"));
    desk.store_changed();
    let open = desk.app.model.dossier.as_ref().unwrap();
    let looked = open
        .history
        .iter()
        .filter(|row| row.action == "value.unmasked");
    assert_eq!(looked.count(), 1);

    desk.press("0 S");
    assert_eq!(desk.copied.len(), 1);
    assert!(desk.copied[0].contains("聊天"), "{:?}", desk.copied);
    desk.press("/");
    desk.type_text("退款快点");
    assert!(!desk.screen(120, 40).contains("13812342222"));
}

#[test]
fn nobody_is_asked_for_goods_that_are_on_their_way_back_already() {
    let mut desk = Driver::demo();
    let is_shipped = |case: &Case| {
        let is_exchange = case.fields.kind == Some(CaseKind::Exchange);
        is_exchange && case.fields.state == Some(CaseState::MerchantShips)
    };
    for _ in 0..desk.app.model.queue.rows.len() {
        desk.press("enter");
        let open = desk.app.model.dossier.as_ref().unwrap();
        if open.cases.first().is_some_and(is_shipped) {
            break;
        }
        desk.press("j");
    }
    let labels = |desk: &Driver| -> Vec<String> {
        let answers = desk.app.panes.composer.answers.iter();
        answers.map(|answer| answer.label.clone()).collect()
    };
    let sent_back = labels(&desk);
    let open = desk.app.model.dossier.as_mut().unwrap();
    let case = open
        .cases
        .first_mut()
        .filter(|case| is_shipped(case))
        .unwrap();
    case.fields.state = Some(CaseState::BuyerSends);
    desk.pass_ms(MINUTE_MS);
    let to_send = labels(&desk);
    // Only while the goods are to be sent the first answer says where to.
    assert!(
        !sent_back.contains(&to_send[0]),
        "{sent_back:?} {to_send:?}"
    );
}
