//! Pre-sales, after-sales, payment: who looks after a conversation, and how it is handed over.

use afterdesk::domain::conversation::{Direction, Route, SalesLane};
use afterdesk::domain::dossier::Target;
use afterdesk::store::conversations;

use super::driver::Driver;

fn lane_of(desk: &Driver) -> SalesLane {
    let open = desk.app.model.dossier.as_ref().unwrap();
    open.conversation.as_ref().unwrap().lane
}

#[test]
fn b_01_a_conversation_is_handed_over_with_a_note_and_keeps_its_history() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 2);
    let chosen = desk.chosen_conversation();
    desk.press("enter");
    assert!(desk.screen(120, 40).contains("pre-sales"));
    let before = desk.app.model.dossier.as_ref().unwrap().messages.len();
    desk.press("H");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("after-sales") && screen.contains("payment"));
    desk.press("a");
    desk.type_text("@zhang.min 尺码问题，请先看图");
    desk.press("enter");
    desk.open(Target::Conversation(chosen));
    assert_eq!(lane_of(&desk), SalesLane::Aftersales);
    let open = desk.app.model.dossier.as_ref().unwrap();
    assert_eq!(open.messages.len(), before + 1);
    let note = &open.messages.last().unwrap().fields;
    assert_eq!(note.direction, Direction::Note);
    assert_eq!(note.text, "尺码问题，请先看图");
    let told = &open.history;
    assert!(
        told.iter().any(
            |row| row.actor == "li.wei" && row.detail == "lane presales > aftersales zhang.min"
        )
    );
    assert!(desk.screen(120, 40).contains("after-sales"));
}

#[test]
fn b_01_a_hand_over_wants_a_word_and_can_be_left() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 1);
    let chosen = desk.chosen_conversation();
    desk.press("enter H a enter");
    desk.press("esc");
    desk.press("H esc");
    desk.open(Target::Conversation(chosen));
    assert_eq!(lane_of(&desk), SalesLane::Presales);
}

#[test]
fn b_01_the_queue_shows_one_lane_and_then_all_again() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 3);
    let chosen = desk.chosen_conversation();
    desk.store()
        .write(|tx| conversations::set_lane(tx, chosen, SalesLane::Aftersales))
        .unwrap();
    desk.store_changed();
    assert_eq!(desk.app.model.queue.rows.len(), 3);
    let mut seen = Vec::new();
    for _ in 0..4 {
        desk.press("f a");
        let queue = &desk.app.model.queue;
        seen.push((queue.query.lane, queue.rows.len()));
    }
    assert_eq!(
        seen,
        [
            (Some(SalesLane::Presales), 2),
            (Some(SalesLane::Aftersales), 1),
            (Some(SalesLane::Payment), 0),
            (None, 3),
        ]
    );
    desk.press("f a f a");
    assert!(desk.screen(80, 24).contains("after-sales"));
}

#[test]
fn b_01_at_80_columns_the_lane_stands_only_where_there_is_room() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 1);
    desk.press("enter");
    desk.resize(80, 24);
    let screen = desk.screen(80, 24);
    assert!(screen.lines().all(|line| line.chars().count() <= 80));
    assert!(screen.contains("pre-sales"), "{screen}");
}
