//! Getting around: help, palette, keys that follow, sizes, the end of the program.

use afterdesk::app::overlay::Overlay;
use afterdesk::app::{commands, perform};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::queue::View;
use afterdesk::ui::place::Place;

use super::driver::Driver;

#[test]
fn escape_goes_one_step_back_and_never_ends_the_program() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter r ctrl-p");
    for _ in 0..6 {
        desk.press("esc");
    }
    assert!(!desk.has_ended);
    assert_eq!(desk.app.focus, Place::Queue);
    assert!(desk.app.overlays.is_empty());
    desk.press("q");
    assert!(desk.has_ended);
}

#[test]
fn two_interrupts_end_the_program_and_one_does_not() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter r ctrl-c");
    desk.pass_ms(2_100);
    desk.press("ctrl-c");
    assert!(!desk.has_ended);
    desk.press("ctrl-c");
    assert!(desk.has_ended);
}

#[test]
fn a_disabled_command_says_why() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("S");
    let (_, notice) = desk.app.told.back().unwrap();
    assert_eq!(notice.key, "why-nothing-open");
}

#[test]
fn an_empty_store_offers_ways_to_begin() {
    let mut desk = Driver::empty();
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Start { .. })
    ));
    let screen = desk.screen(80, 24);
    assert!(screen.contains("made-up shop"), "{screen}");
    desk.press("esc");
    assert!(desk.app.overlays.is_empty());
}

#[test]
fn every_size_can_be_drawn_in_every_state() {
    let mut desk = Driver::with_buyers(Route::Hand, 30);
    let states = [
        "enter", "r", "esc ?", "esc :", "esc o", "h", "c", "e", "/", "esc v", "1 S", "M",
    ];
    for keys in states {
        desk.press(keys);
        for (width, height) in [(1, 1), (40, 12), (59, 15), (80, 24), (120, 40), (200, 60)] {
            desk.resize(width, height);
            desk.screen(width, height);
        }
    }
}

#[test]
fn what_may_follow_a_key_is_shown_after_a_while() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("v");
    assert!(!desk.screen(120, 40).contains("awaiting review"));
    desk.pass_ms(350);
    assert!(desk.screen(120, 40).contains("awaiting review"));
}

#[test]
fn the_palette_finds_a_command_by_its_letters_and_runs_it() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press(":");
    desk.type_text("messages");
    desk.press("enter");
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Messages { .. })
    ));
    desk.press("esc :");
    desk.type_text("flagg");
    desk.press("enter");
    assert_eq!(desk.app.model.queue.query.view, View::Flagged);
}

#[test]
fn the_key_for_right_to_left_changes_the_sample_in_the_help() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.resize(120, 400);
    let shows = |desk: &Driver, sample: &str| {
        let spaced = desk.screen(120, 400).replace(' ', "");
        spaced.contains(sample)
    };
    desk.press("?");
    assert!(shows(&desk, "مالس"), "{}", desk.screen(120, 400));
    desk.press("esc B ?");
    assert!(shows(&desk, "سلام"));
    assert!(shows(&desk, "Theterminalsetstext"));
    desk.press("esc B B ?");
    assert!(shows(&desk, "مالس"));
}

#[test]
fn every_command_that_cannot_be_given_says_why_and_does_nothing() {
    let mut searched = Driver::with_buyers(Route::Hand, 1);
    searched.press("/");
    let mut opened = Driver::with_buyers(Route::Sandbox, 2);
    opened.press("enter o");
    for mut desk in [Driver::empty(), searched, opened] {
        for (_, offer) in commands::offered(&desk.app) {
            let Some(reason) = offer.why_not else {
                continue;
            };
            let effects = perform::command(&mut desk.app, offer.spec.id);
            assert!(effects.is_empty(), "{}", offer.spec.id);
            let (_, notice) = desk.app.told.back().unwrap();
            assert_eq!(notice.key, reason, "{}", offer.spec.id);
            assert_ne!(desk.app.words.t(reason), reason);
        }
    }
}

#[test]
fn help_palette_and_panes_are_reached_from_everywhere() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("enter");
    for from in ["alt-1", "alt-3"] {
        desk.press(from);
        desk.press("f1");
        assert!(matches!(
            desk.app.overlays.last(),
            Some(Overlay::Help { .. })
        ));
        desk.press("esc ctrl-p");
        assert!(matches!(
            desk.app.overlays.last(),
            Some(Overlay::Palette { .. })
        ));
        desk.press("esc");
    }
    for (place, number) in Place::ALL.iter().zip(1..) {
        desk.press(&format!("alt-{number}"));
        assert_eq!(desk.app.focus, *place);
    }
    desk.press("alt-1 tab");
    assert_ne!(desk.app.focus, Place::Queue);
    desk.press("shift-tab");
    assert_eq!(desk.app.focus, Place::Queue);
}

#[test]
fn the_wheel_scrolls_what_it_is_over_and_never_a_dialog_away() {
    let mut desk = Driver::with_buyers(Route::Hand, 8);
    desk.wheel(4, 4, true);
    assert_eq!(desk.app.panes.queue.index(&desk.app.model.queue), Some(3));
    desk.wheel(4, 4, false);
    assert_eq!(desk.app.panes.queue.index(&desk.app.model.queue), Some(0));
    desk.press("?");
    desk.wheel(4, 4, true);
    assert_eq!(desk.app.panes.queue.index(&desk.app.model.queue), Some(0));
    assert_eq!(desk.app.overlays.len(), 1);
}
