//! Writing: drafts that outlive the program, pastes, letters of every layout.

use afterdesk::app::overlay::Overlay;
use afterdesk::domain::act::{ActKind, Deed};
use afterdesk::domain::conversation::Route;
use afterdesk::ui::intent::Level;
use afterdesk::ui::place::Place;

use super::driver::Driver;

#[test]
fn the_draft_is_there_after_a_kill() {
    let mut desk = Driver::with_buyers(Route::Hand, 2);
    let conversation = desk.chosen_conversation();
    desk.press("enter r");
    desk.type_text("Half an ans");
    desk.pass_ms(500);
    let mut again = desk.killed();
    assert_eq!(again.chosen_conversation(), conversation);
    again.press("enter");
    assert_eq!(again.app.panes.composer.reply.text(), "Half an ans");
}

#[test]
fn the_draft_is_saved_while_somebody_types_on() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter r");
    for letter in "abcdefghijklmnopqrstuvwxyz".chars() {
        desk.type_text(&letter.to_string());
        desk.pass_ms(100);
    }
    let mut again = desk.killed();
    again.press("enter");
    // At most two seconds of typing are lost.
    assert!(again.app.panes.composer.reply.text().len() >= 6);
}

#[test]
fn every_conversation_has_a_draft_of_its_own() {
    let mut desk = Driver::with_buyers(Route::Hand, 2);
    desk.press("enter r");
    desk.type_text("for the first");
    desk.press("esc");
    desk.press("j enter r");
    assert!(desk.app.panes.composer.reply.is_empty());
    desk.type_text("for the second");
    desk.press("esc");
    desk.press("k enter");
    assert_eq!(desk.app.panes.composer.reply.text(), "for the first");
}

#[test]
fn the_end_of_the_program_saves_the_draft() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter r");
    desk.type_text("unsaved");
    desk.terminate();
    let mut again = desk.killed();
    again.press("enter");
    assert_eq!(again.app.panes.composer.reply.text(), "unsaved");
}

#[test]
fn keys_work_under_a_russian_layout() {
    let mut desk = Driver::with_buyers(Route::Hand, 3);
    desk.press("о о л");
    let rows = &desk.app.model.queue.rows;
    let place = desk.app.panes.queue.index(&desk.app.model.queue);
    assert_eq!((rows.len(), place), (3, Some(1)));
    desk.press("enter к");
    assert_eq!(desk.app.focus, Place::Composer);
    // In the text field the letter stays what it is.
    desk.type_text("о");
    assert_eq!(desk.app.panes.composer.reply.text(), "о");
}

#[test]
fn keys_work_under_persian_and_chinese_layouts() {
    let mut desk = Driver::with_buyers(Route::Hand, 3);
    desk.press("ت");
    assert_eq!(desk.app.panes.queue.index(&desk.app.model.queue), Some(1));
    desk.press("：");
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Palette { .. })
    ));
    desk.press("esc ؟");
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Help { .. })
    ));
}

#[test]
fn a_paste_never_sends_and_is_one_step_to_undo() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter r");
    desk.paste("first line\nsecond line\n");
    assert_eq!(
        desk.app.panes.composer.reply.text(),
        "first line\nsecond line\n"
    );
    assert!(desk.outbox().is_empty());
    desk.press("ctrl-_");
    assert!(desk.app.panes.composer.reply.is_empty());
}

#[test]
fn a_paste_outside_of_a_field_does_nothing() {
    let mut desk = Driver::with_buyers(Route::Hand, 2);
    desk.paste("1S\nyq");
    assert!(!desk.has_ended);
    assert!(desk.outbox().is_empty());
    assert_eq!(desk.app.told.back().map(|t| t.1.level), Some(Level::Warn));
}

/// A paste without brackets comes in pieces.
#[test]
fn a_paste_that_is_too_long_is_cut_and_told_once() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter r");
    let before = desk.app.told.len();
    for _ in 0..25 {
        desk.paste(&"退款 ".repeat(600));
    }
    let kept = desk.app.panes.composer.reply.text().len();
    assert!((16_000..=16 * 1024).contains(&kept), "{kept}");
    let told: Vec<_> = desk.app.told.iter().skip(before).collect();
    assert_eq!(told.len(), 1, "{told:?}");
}

#[test]
fn one_key_empties_the_answer_and_one_brings_it_back() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter r");
    desk.type_text("first");
    desk.press("ctrl-j");
    desk.type_text("second");
    desk.press("ctrl-u");
    assert!(desk.app.panes.composer.reply.is_empty());
    desk.press("ctrl-_");
    assert_eq!(desk.app.panes.composer.reply.text(), "first\nsecond");
    desk.press("esc U");
    assert!(desk.app.panes.composer.reply.is_empty());
    desk.press("u");
    assert_eq!(desk.app.panes.composer.reply.text(), "first\nsecond");
    desk.pass_ms(500);
    let mut again = desk.killed();
    again.press("enter");
    assert_eq!(again.app.panes.composer.reply.text(), "first\nsecond");
    again.press("U U");
    let (_, told) = again.app.told.back().unwrap();
    assert_eq!(told.key, "why-nothing-written");
}

#[test]
fn what_an_answer_does_goes_and_comes_with_its_words() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter 1");
    let deed = Deed::of(ActKind::RatingAsked);
    desk.app.panes.composer.does = Some(deed.clone());
    desk.press("r");
    desk.type_text("!");
    desk.press("ctrl-u");
    assert_eq!(desk.app.panes.composer.does, None);
    desk.press("esc u");
    assert_eq!(desk.app.panes.composer.does, Some(deed));
    desk.press("U 2");
    assert_eq!(
        desk.app.panes.composer.does, None,
        "other words do their own"
    );
}
