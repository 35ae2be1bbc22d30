//! Stories: the whole desk with a store in memory and a clock by hand, in one thread.
//! Never waits for anything: effects are performed at once, by the code of the store threads.

mod driver;

use afterdesk::app::overlay::Overlay;
use afterdesk::app::{commands, perform};
use afterdesk::domain::conversation::{OutboxState, Route};
use afterdesk::domain::dossier::Target;
use afterdesk::domain::queue::View;
use afterdesk::ui::intent::Level;
use afterdesk::ui::model::Load;
use afterdesk::ui::place::Place;

use driver::Driver;

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
    desk.type_text("We are looking into it.");
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
    again.press("y");
    assert_eq!(again.sent_messages(), 1);
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
fn a_search_as_typed_finds_and_opens() {
    let mut desk = Driver::with_buyers(Route::Hand, 5);
    desk.press("/");
    desk.type_text("退款");
    assert!(!desk.app.model.search.hits.is_empty());
    assert_eq!(desk.app.model.search.load, Load::Ready);
    let target = desk.app.model.search.hits[0].target;
    desk.press("enter");
    assert_eq!(desk.app.open_target(), Some(target));
    desk.press("esc");
    assert!(desk.app.model.search.text.is_empty());
}

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
fn the_choice_stays_on_its_row_when_others_come_and_go() {
    let mut desk = Driver::with_buyers(Route::Hand, 5);
    desk.press("j j");
    let chosen = desk.app.panes.queue.selected;
    desk.another_buyer("earlier", -600_000);
    desk.store_changed();
    assert_eq!(desk.app.model.queue.rows.len(), 6);
    assert_eq!(desk.app.panes.queue.selected, chosen);
    assert_eq!(desk.app.panes.queue.index(&desk.app.model.queue), Some(3));
}

#[test]
fn a_long_queue_comes_by_pages_in_both_directions() {
    let mut desk = Driver::with_buyers(Route::Hand, 400);
    let loaded = desk.app.model.queue.rows.len();
    assert!(loaded < 400);
    desk.press("G");
    let rows = &desk.app.model.queue.rows;
    assert!(!desk.app.model.queue.has_after);
    assert_eq!(
        desk.app.panes.queue.index(&desk.app.model.queue),
        Some(rows.len() - 1)
    );
    for _ in 0..450 {
        desk.press("k");
    }
    assert_eq!(desk.app.panes.queue.index(&desk.app.model.queue), Some(0));
    assert!(!desk.app.model.queue.has_before);
    for _ in 0..450 {
        desk.press("j");
    }
    assert!(!desk.app.model.queue.has_after);
    let ids: Vec<_> = desk
        .app
        .model
        .queue
        .rows
        .iter()
        .map(|r| r.deadline.id)
        .collect();
    let mut sorted = ids.clone();
    sorted.dedup();
    assert_eq!(ids, sorted);
    assert_eq!(ids.len(), 400);
}

#[test]
fn a_view_is_kept_under_a_name() {
    let mut desk = Driver::with_buyers(Route::Hand, 2);
    desk.press("v r v n");
    desk.type_text("夜班");
    desk.press("enter v w v v");
    assert_eq!(desk.app.model.queue.query.view, View::Replies);
    assert_eq!(desk.app.model.queue.saved_as.as_deref(), Some("夜班"));
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
fn a_click_chooses_a_row_and_a_second_one_opens_it() {
    let mut desk = Driver::with_buyers(Route::Hand, 5);
    desk.click(4, 4);
    assert_eq!(desk.app.panes.queue.index(&desk.app.model.queue), Some(2));
    assert!(desk.app.model.dossier.is_none());
    desk.click(4, 4);
    assert!(desk.app.model.dossier.is_some());
}

#[test]
fn an_answer_that_comes_too_late_changes_nothing() {
    let mut desk = Driver::with_buyers(Route::Hand, 3);
    desk.press_blindly("/");
    for letter in "退款".chars() {
        desk.press_blindly(&letter.to_string());
    }
    // The answer to the first letter comes behind the second letter.
    desk.settle();
    assert_eq!(desk.app.model.search.text, "退款");
    assert_eq!(desk.app.model.search.load, Load::Ready);
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
fn what_the_gate_would_stop_is_underlined_while_it_is_typed() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 1);
    let buyer = desk.chosen_conversation();
    for part in ["我号码", "157", "0000"] {
        desk.open(Target::Conversation(buyer));
        desk.press("r");
        desk.type_text(part);
        assert!(!desk.app.panes.composer.judgement.verdict.is_flagged());
        desk.press("enter");
    }
    desk.open(Target::Conversation(buyer));
    desk.press("r");
    desk.type_text("5555");
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
fn whoever_begins_to_answer_is_seen_at_the_other_desk() {
    let folder = tempfile::tempdir().unwrap();
    let (mut li, mut chen) = Driver::two_desks(folder.path(), 2);
    let buyer = li.chosen_conversation();
    li.press("enter");
    chen.store_changed();
    assert!(!chen.screen(120, 40).contains("✎"), "reading takes nothing");
    li.press("r");
    li.type_text("One moment");
    chen.store_changed();
    let screen = chen.screen(120, 40);
    assert!(screen.contains("✎ li.wei"), "{screen}");
    assert_eq!(chen.chosen_conversation(), buyer);
    chen.press("enter r");
    let (_, notice) = chen.app.told.back().unwrap();
    assert_eq!(notice.key, "toast-claimed");
    assert!(chen.screen(120, 40).contains("li.wei is answering"));
    // It stays with the first one, who types on for longer than a claim lasts.
    for _ in 0..20 {
        li.pass_ms(15_000);
        chen.pass_ms(15_000);
        li.type_text(".");
    }
    chen.store_changed();
    assert!(chen.screen(120, 40).contains("✎ li.wei"));
    // Going on to another buyer lets this one go.
    li.press("esc j enter");
    chen.store_changed();
    assert!(!chen.screen(120, 40).contains("✎ li.wei"));
    chen.type_text("mine");
    chen.pass_ms(120_000);
    chen.type_text(" now");
    chen.store_changed();
    assert!(chen.screen(120, 40).contains("✎ chen.hua"));
}

#[test]
fn a_desk_that_died_lets_its_buyer_go_after_a_while() {
    let folder = tempfile::tempdir().unwrap();
    let (mut li, mut chen) = Driver::two_desks(folder.path(), 1);
    li.press("enter r");
    drop(li);
    chen.store_changed();
    assert!(chen.screen(120, 40).contains("✎ li.wei"));
    chen.pass_ms(4 * 60_000);
    assert!(!chen.screen(120, 40).contains("✎ li.wei"));
    chen.press("enter r");
    chen.store_changed();
    assert!(chen.screen(120, 40).contains("✎ chen.hua"));
    assert!(chen.app.told.iter().all(|(_, n)| n.key != "toast-claimed"));
}

#[test]
fn the_filter_mine_shows_the_buyers_that_i_am_answering() {
    let folder = tempfile::tempdir().unwrap();
    let (mut li, mut chen) = Driver::two_desks(folder.path(), 3);
    chen.press("j enter r esc esc");
    li.press("enter r esc esc f m");
    let buyers = |desk: &Driver| {
        let rows = desk.app.model.queue.rows.iter();
        rows.map(|row| row.buyer.clone()).collect::<Vec<_>>()
    };
    assert_eq!(buyers(&li), ["王*0"]);
    assert!(li.screen(120, 40).contains("mine"));
    chen.press("f m");
    assert_eq!(buyers(&chen), ["王*1"]);
    chen.press("f m");
    assert_eq!(buyers(&chen).len(), 3);
    // The end of the program lets the buyer go.
    chen.press("q");
    li.press("f m");
    li.store_changed();
    assert!(!li.screen(120, 40).contains("✎ chen.hua"));
}

#[test]
fn a_narrowed_list_says_how_far_it_looked_and_looks_on() {
    let mut desk = Driver::with_buyers(Route::Hand, 5_000);
    desk.another_buyer("Ольга", 60_000);
    desk.press("G");
    let last = desk.chosen_conversation();
    desk.press("r");
    desk.press("esc g g");
    desk.open(Target::Conversation(last));
    desk.press("r esc esc f m");
    assert!(desk.app.model.queue.rows.is_empty());
    let screen = desk.screen(120, 40);
    assert!(screen.contains("Looked at 4,096 rows"), "{screen}");
    desk.press("pgdn");
    let found = desk.app.model.queue.rows.first().unwrap();
    assert_eq!(found.conversation, Some(last));
    assert!(!desk.screen(120, 40).contains("Looked at"));
    desk.store_changed();
    assert_eq!(desk.app.model.queue.rows.len(), 1);
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
fn taking_a_message_back_asks_what_and_to_whom_and_means_no_by_itself() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 2);
    desk.press("enter r");
    desk.type_text("We are looking into it.");
    desk.press("enter o d");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("We are looking into it."), "{screen}");
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
fn a_click_on_either_row_of_a_hit_chooses_it() {
    let mut desk = Driver::with_buyers(Route::Hand, 5);
    desk.press("/");
    desk.type_text("退款");
    assert_eq!(desk.app.model.search.hits.len(), 5);
    for (row, hit) in [(4, 1), (7, 2), (6, 2)] {
        desk.app.panes.queue.hit = 0;
        desk.click(4, row);
        assert_eq!(desk.app.panes.queue.hit, hit, "row {row}");
    }
    desk.click(4, 6);
    assert!(desk.app.model.dossier.is_some());
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
