//! A desk that is read from the right: the mouse hits what is seen, the caret stands in the text.

use std::sync::Arc;

use afterdesk::config::settings::Bidi;
use afterdesk::domain::conversation::Route;
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
use afterdesk::ui::place::Place;

use super::driver::Driver;

const SIZE: (u16, u16) = (120, 40);

fn persian() -> Driver {
    let mut desk = Driver::with_buyers(Route::Hand, 5);
    desk.app.words = Arc::new(Catalog::new(Language::Persian));
    desk.screen(SIZE.0, SIZE.1);
    desk
}

#[test]
fn x_14_the_mouse_hits_what_is_seen_on_a_mirrored_screen() {
    let mut desk = persian();
    // The queue stands at the right; its third row is the fourth of the screen.
    desk.click(SIZE.0 - 10, 4);
    assert_eq!(desk.app.focus, Place::Queue);
    let chosen = desk.app.panes.queue.index(&desk.app.model.queue);
    assert_eq!(chosen, Some(2));
    desk.click(10, 4);
    assert_eq!(desk.app.focus, Place::Case);
    desk.wheel(SIZE.0 - 10, 4, true);
    let moved = desk.app.panes.queue.index(&desk.app.model.queue);
    assert_eq!(moved, Some(4));
}

#[test]
fn x_14_a_terminal_that_sets_rows_in_order_gets_no_mirrored_screen() {
    let mut desk = persian();
    desk.app.bidi = Bidi::Terminal;
    assert!(!desk.app.is_mirrored());
    desk.click(10, 4);
    assert_eq!(desk.app.focus, Place::Queue);
}

#[test]
fn x_14_commands_work_under_a_persian_and_a_russian_layout() {
    let mut desk = persian();
    // The keys of `j`, `k` and `?` on a Persian keyboard, of `j` on a Russian one.
    desk.press("ت ت ن");
    let chosen = |desk: &Driver| desk.app.panes.queue.index(&desk.app.model.queue);
    assert_eq!(chosen(&desk), Some(1));
    desk.press("о");
    assert_eq!(chosen(&desk), Some(2));
    desk.press("؟");
    assert!(!desk.app.overlays.is_empty());
}
