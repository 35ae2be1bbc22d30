//! Filling a checklist by keyboard, dropped files, a marked passage: from the queue of the
//! demonstration up to the point where it is handed over.

use afterdesk::domain::agent::Role;
use afterdesk::domain::dossier::Target;
use afterdesk::domain::work_order::{SlotState, WorkOrder, WorkOrderState};
use afterdesk::sandbox::evidence::outside;
use afterdesk::store::{evidence, work_orders};

use super::driver::Driver;
use crate::evidence::floor::rows;

/// What is left of 34 and of 14 strokes for the preview, `s` and the four digits of the order.
const HAND_OVER: usize = 7;

struct Story {
    desk: Driver,
    folder: tempfile::TempDir,
    begun: Vec<WorkOrder>,
}

/// The demonstration, with its begun work orders: the first lacks a file from outside.
fn story() -> Story {
    let folder = tempfile::tempdir().unwrap();
    let downloads = folder.path().join("downloads");
    std::fs::create_dir(&downloads).unwrap();
    let (name, body) = outside();
    std::fs::write(downloads.join(name), body).unwrap();
    let mut desk = Driver::demonstration(folder.path());
    desk.app.picked_in = Some(downloads);
    let filter = work_orders::Filter {
        state: Some(WorkOrderState::InProgress),
        ..work_orders::Filter::default()
    };
    let begun = desk
        .store()
        .read(|tx| work_orders::page(tx, filter, None, 50));
    Story {
        begun: begun.unwrap(),
        desk,
        folder,
    }
}

impl Story {
    /// Chooses the row of a work order in its list, and returns the strokes that took.
    fn go_to(&mut self, nth: usize) -> usize {
        let wanted = self.begun.get(nth).unwrap().id;
        self.desk.press("v o");
        let rows = &self.desk.app.model.queue.rows;
        let is_it = |row: &afterdesk::domain::queue::QueueRow| {
            row.work_order.as_ref().is_some_and(|one| one.id == wanted)
        };
        let place = rows.iter().position(is_it).expect("it stands in its list");
        for _ in 0..place {
            self.desk.press("j");
        }
        2 + place
    }

    fn now(&mut self, nth: usize) -> WorkOrder {
        let id = self.begun.get(nth).unwrap().id;
        self.desk
            .store()
            .read(|tx| work_orders::get(tx, id))
            .unwrap()
    }
}

#[test]
fn b_25_one_that_lacks_an_outside_file_is_filled_by_keyboard_within_its_strokes() {
    let mut story = story();
    let before = story.now(0);
    assert_eq!(before.evidence_count(), (1, 3));
    let mut strokes = story.go_to(0);
    let keys = ["enter", "e", "a", "j", "j", "o", "w", "a", "enter"];
    for key in keys {
        if key == "w" || (key == "a" && strokes > 6 + 2) {
            story.desk.type_text(key);
        } else {
            story.desk.press(key);
        }
        strokes += 1;
    }
    let screen = story.desk.screen(120, 40);
    let after = story.now(0);
    assert_eq!(after.evidence_count(), (3, 3), "{screen}");
    assert!(screen.contains("waybill.png"), "{screen}");
    assert!(strokes + HAND_OVER <= 34, "{strokes}");
}

#[test]
fn b_25_one_with_all_on_file_is_filled_by_one_key() {
    let mut story = story();
    let before = story.now(1);
    assert_eq!(before.evidence_count(), (2, 3));
    let on_the_way = story.go_to(1);
    let mut strokes = 2;
    for key in ["enter", "e", "a"] {
        story.desk.press(key);
        strokes += 1;
    }
    assert_eq!(story.now(1).evidence_count(), (3, 3));
    assert!(
        strokes + HAND_OVER <= 14,
        "{strokes}, {on_the_way} to the row"
    );
    // A second time there is nothing new, and it says so.
    story.desk.press("a");
    let screen = story.desk.screen(120, 40);
    assert!(screen.contains("Nothing new to take over"), "{screen}");
}

#[test]
fn b_24_the_chat_says_that_the_platform_stepped_in_and_how_long_there_is() {
    let mut story = story();
    let id = story.begun[0].id;
    story.desk.open(Target::WorkOrder(id));
    // Warnings lie over the chat for some seconds.
    story.desk.pass_ms(20_000);
    let screen = story.desk.screen(120, 40);
    assert!(
        screen.contains("platform stepped in: evidence 1/3"),
        "{screen}"
    );
    story.desk.resize(80, 24);
    story.desk.press("alt-2");
    let screen = story.desk.screen(80, 24);
    assert!(
        screen.contains("platform stepped in: evidence 1/3"),
        "{screen}"
    );
}

#[test]
fn b_25_a_dropped_file_goes_into_the_chosen_slot_and_words_do_not() {
    let mut story = story();
    let id = story.begun[0].id;
    story.desk.open(Target::WorkOrder(id));
    story.desk.press("e j j");
    let path = story.folder.path().join("downloads/waybill.png");
    let twice = story.folder.path().join("downloads/way bill 2.png");
    std::fs::copy(&path, &twice).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&twice, &bytes[..bytes.len() / 2]).unwrap();
    story
        .desk
        .paste(&format!("'{}' '{}'\n", path.display(), twice.display()));
    let screen = story.desk.screen(120, 40);
    assert!(screen.contains("waybill.png"), "{screen}");
    assert!(screen.contains("way bill 2.png ends too early"), "{screen}");
    assert_eq!(story.now(0).evidence_count(), (2, 3));
    story.desk.paste("only words");
    assert_eq!(story.now(0).evidence_count(), (2, 3));
}

#[test]
fn b_25_several_files_are_marked_and_attached_together() {
    let mut story = story();
    let id = story.begun[0].id;
    let downloads = story.folder.path().join("downloads");
    let other = std::fs::read(downloads.join("waybill.png")).unwrap();
    // A second picture: the same pixels and a comment behind the end.
    let more = [other, b"door".to_vec()].concat();
    std::fs::write(downloads.join("door.png"), more).unwrap();
    story.desk.open(Target::WorkOrder(id));
    story.desk.press("e j j o tab tab enter");
    let there = story
        .desk
        .store()
        .read(|tx| evidence::files_of(tx, id))
        .unwrap();
    let names: Vec<&str> = there.iter().map(|file| file.name.as_str()).collect();
    assert!(
        names.contains(&"door.png") && names.contains(&"waybill.png"),
        "{names:?}"
    );
}

#[test]
fn b_25_a_passage_is_marked_from_and_to() {
    let mut story = story();
    let id = story.begun[0].id;
    story.desk.open(Target::WorkOrder(id));
    story.desk.press("e m");
    let screen = story.desk.screen(120, 40);
    assert!(screen.contains("Mark a passage"), "{screen}");
    story.desk.press("g m j v enter");
    let passages = story
        .desk
        .store()
        .read(|tx| evidence::passages_of(tx, id))
        .unwrap();
    assert_eq!(passages.len(), 1);
    assert!(passages[0].shows_personal);
    assert!(passages[0].from < passages[0].to);
}

#[test]
fn b_25_taking_out_asks_first_and_doing_without_is_for_supervisors() {
    let mut story = story();
    let id = story.begun[0].id;
    story.desk.open(Target::WorkOrder(id));
    story.desk.press("e d n");
    assert_eq!(story.now(0).evidence_count(), (1, 3));
    story.desk.press("d y");
    assert_eq!(story.now(0).evidence_count(), (0, 3));
    story.desk.press("W");
    assert!(story.desk.app.overlays.is_empty());
    story.desk.app.model.actor.role = Role::Supervisor;
    story.desk.press("W");
    story.desk.type_text("lost in the flood");
    story.desk.press("enter");
    // The desk asks by the role on the screen; the store has the last word.
    let slot = &story.now(0).slots[0];
    assert_eq!(slot.state, SlotState::Missing);
}

#[test]
fn b_25_of_a_slot_with_many_files_the_first_are_shown_and_the_others_on_demand() {
    let mut story = story();
    let id = story.begun[0].id;
    let last = story.begun[0].slots.last().unwrap().id;
    story.desk.store().write(|tx| rows(tx, last, 150)).unwrap();
    story.desk.open(Target::WorkOrder(id));
    story.desk.press("e");
    for _ in 0..104 {
        story.desk.press("j");
    }
    let screen = story.desk.screen(120, 40);
    assert!(screen.contains("50 more files"), "{screen}");
    assert!(!screen.contains("page 100.pdf"), "{screen}");
    // Looking changes nothing: whoever may only look sees all of them.
    story.desk.app.model.is_read_only = true;
    story.desk.press("enter");
    let screen = story.desk.screen(120, 40);
    assert!(screen.contains("page 100.pdf"), "{screen}");
    assert!(!screen.contains("more files"), "{screen}");
}

impl Story {
    /// Hands the open work order in: `s`, the end of the order number, and `y` once it was done.
    fn hand_in(&mut self, nth: usize) -> usize {
        let number = self.now(nth).order_number;
        let digits: Vec<char> = number.chars().rev().take(4).collect();
        self.desk.press("s");
        for digit in digits.iter().rev() {
            self.desk.type_text(&digit.to_string());
        }
        self.desk.press("enter");
        self.desk.press("y");
        HAND_OVER
    }
}

#[test]
fn b_25_one_with_all_on_file_is_handed_in_within_fourteen_strokes() {
    let mut story = story();
    story.go_to(1);
    let mut strokes = 2;
    for key in ["enter", "e", "a"] {
        story.desk.press(key);
        strokes += 1;
    }
    strokes += story.hand_in(1);
    let screen = story.desk.screen(120, 40);
    assert_eq!(
        story.now(1).fields.state,
        Some(WorkOrderState::Submitted),
        "{screen}"
    );
    assert!(strokes <= 14, "{strokes}");
    let folder = story.desk.copied.last().unwrap().clone();
    let laid = std::fs::read_dir(&folder).unwrap();
    let laid: Vec<_> = laid.map(|entry| entry.unwrap().file_name()).collect();
    assert!(laid.contains(&"packet.pdf".into()), "{laid:?}");
    assert!(laid.contains(&"packet.zip".into()), "{laid:?}");
}

#[test]
fn b_25_one_that_lacks_an_outside_file_is_handed_in_within_thirty_four_strokes() {
    let mut story = story();
    let mut strokes = story.go_to(0);
    for key in ["enter", "e"] {
        story.desk.press(key);
        strokes += 1;
    }
    // What is missing is named, and nothing is asked for.
    story.desk.press("s");
    let screen = story.desk.screen(120, 40);
    assert!(screen.contains("required item is still open"), "{screen}");
    for key in ["a", "j", "j", "o"] {
        story.desk.press(key);
    }
    story.desk.type_text("w");
    story.desk.type_text("a");
    story.desk.press("enter");
    strokes += 7;
    story.desk.press("p p");
    strokes += 2;
    let pages = story.desk.screen(120, 40);
    assert!(pages.contains("Evidence packet"), "{pages}");
    story.desk.press("esc");
    strokes += 1 + story.hand_in(0);
    assert_eq!(story.now(0).fields.state, Some(WorkOrderState::Submitted));
    assert!(strokes <= 34, "{strokes}");
}

#[test]
fn b_27_the_desk_lays_nothing_ready_for_wrong_digits_and_esc_records_nothing() {
    let mut story = story();
    story.go_to(1);
    for key in ["enter", "e", "a", "s"] {
        story.desk.press(key);
    }
    story.desk.type_text("0000");
    story.desk.press("enter");
    let screen = story.desk.screen(120, 40);
    assert!(screen.contains("not the last four"), "{screen}");
    story.desk.press("s");
    let number = story.now(1).order_number;
    let digits: String = number.chars().skip(number.len() - 4).collect();
    story.desk.type_text(&digits);
    story.desk.press("enter");
    let screen = story.desk.screen(120, 40);
    assert!(screen.contains("lies ready"), "{screen}");
    story.desk.press("esc");
    assert_eq!(story.now(1).fields.state, Some(WorkOrderState::InProgress));
}
