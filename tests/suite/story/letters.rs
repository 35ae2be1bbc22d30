//! Letters that are not for the buyer: shown, checked, copied, and ticked once somebody gave them.

use afterdesk::domain::act::{ActKind, Deed};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::dossier::Target;
use afterdesk::store::{conversations, parcels};

use super::fitting::{TRACKING, deeds, dispatched, unconfirmed};

#[test]
fn b_16_the_recall_request_is_copied_and_its_number_ticks_the_step() {
    let mut desk = dispatched(Route::Sandbox);
    let chosen = desk.chosen_conversation();
    desk.press("enter L");
    let letter = desk.copied.last().unwrap().clone();
    assert!(letter.contains(TRACKING), "{letter}");
    assert!(letter.contains("250301-123456789012345"), "{letter}");
    let screen = desk.screen(120, 40);
    assert!(screen.contains(TRACKING) && screen.contains("y it was given"));
    assert_eq!(deeds(&desk), [], "showing it ticks nothing");
    desk.press("c y");
    assert_eq!(desk.copied, [letter.clone(), letter]);
    desk.type_text("LJ-8841");
    desk.press("enter");
    desk.open(Target::Conversation(chosen));
    let told = Deed {
        kind: ActKind::CourierTold,
        value: "LJ-8841".to_owned(),
    };
    assert_eq!(deeds(&desk), [told]);
    desk.press("L");
    assert_eq!(
        desk.copied.len(),
        2,
        "what was given is not asked for again"
    );
}

#[test]
fn b_16_a_letter_that_was_not_given_ticks_nothing() {
    let mut desk = dispatched(Route::Sandbox);
    let chosen = desk.chosen_conversation();
    desk.press("enter L esc");
    desk.open(Target::Conversation(chosen));
    assert_eq!(deeds(&desk), []);
}

#[test]
fn c_36_an_escalation_is_built_from_the_record_and_ticked_when_it_was_given() {
    let mut desk = unconfirmed(Route::Sandbox);
    let chosen = desk.chosen_conversation();
    desk.press("enter 1 S");
    desk.open(Target::Conversation(chosen));
    desk.press("L");
    let letter = desk.copied.last().unwrap().clone();
    assert!(letter.contains("250301-123456789012345"), "{letter}");
    assert!(letter.contains("1."), "the reminder is told: {letter}");
    desk.press("y");
    desk.type_text("он не отвечает третий день");
    desk.press("enter");
    desk.open(Target::Conversation(chosen));
    let last = deeds(&desk).pop().unwrap();
    assert_eq!(
        (last.kind, last.value.as_str()),
        (ActKind::Escalated, "team")
    );
}

#[test]
fn a_letter_with_a_contact_in_it_is_not_copied() {
    let mut desk = dispatched(Route::Sandbox);
    let chosen = desk.chosen_conversation();
    desk.store()
        .write(|tx| {
            let chat = conversations::get(tx, chosen)?;
            let mut parcel = parcels::of_order(tx, chat.order.unwrap())?.remove(0);
            parcel.fields.carrier = "加微信 abc12345".to_owned();
            parcels::update(tx, &parcel)
        })
        .unwrap();
    desk.press("enter L");
    assert_eq!(desk.copied, Vec::<String>::new());
    let screen = desk.screen(120, 40);
    assert!(screen.contains("Not copied"), "{screen}");
    desk.press("y");
    desk.press("esc");
    assert_eq!(deeds(&desk), []);
}
