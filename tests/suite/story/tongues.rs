//! The buyer's language and plain words: what the composer says beside what is written.

use afterdesk::app::overlay::Overlay;
use afterdesk::domain::conversation::Route;

use super::driver::Driver;

/// The language of the open conversation.
fn language(desk: &Driver) -> String {
    let open = desk.app.model.dossier.as_ref().unwrap();
    open.conversation.as_ref().unwrap().language.clone()
}

#[test]
fn e_24_one_key_and_a_letter_set_the_language_and_the_next_answer_follows() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 1);
    desk.press("enter");
    desk.press("l r");
    assert_eq!(language(&desk), "ru");
    desk.press("1");
    let words = desk.app.panes.composer.reply.text();
    assert!(words.contains("Здравствуйте"), "{words}");
    desk.press("l f");
    assert_eq!(language(&desk), "fa");
}

#[test]
fn a_14_an_answer_in_another_language_warns_and_takes_one_explicit_key() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 2);
    desk.press("enter");
    if language(&desk) != "zh" {
        desk.press("l z");
    }
    desk.press("r");
    desk.type_text("We are looking into it and will tell you here.");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("the buyer reads Chinese"), "{screen}");
    desk.press("enter");
    assert!(desk.outbox().is_empty());
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Confirm { .. })
    ));
    desk.press("n");
    assert!(desk.outbox().is_empty());
    desk.press("enter");
    desk.press("y");
    assert_eq!(desk.outbox().len(), 1);
}

#[test]
fn a_13_advice_on_plain_words_stands_beside_and_stops_nothing() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 2);
    desk.press("enter");
    if language(&desk) != "en" {
        desk.press("l e");
    }
    desk.press("r");
    desk.type_text("Your RMA is escalated.");
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("plainer: “passed on” for “escalated”"),
        "{screen}"
    );
    desk.press("enter");
    assert_eq!(desk.outbox().len(), 1);
}
