//! Finding work: the queue by pages, views, search.

use afterdesk::app;
use afterdesk::domain::conversation::Route;
use afterdesk::domain::dossier::{Rest, SearchFrom, SearchPage, Target};
use afterdesk::domain::queue::View;
use afterdesk::ui::ask::HITS;
use afterdesk::ui::effect::Effect;
use afterdesk::ui::event::{Answer, Event, What};
use afterdesk::ui::model::Load;

use super::driver::Driver;

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
fn a_search_goes_on_behind_its_first_hits_and_the_choice_stays() {
    let mut desk = Driver::with_buyers(Route::Hand, 5);
    desk.press("/");
    desk.type_text("退款");
    let found = desk.app.model.search.hits.clone();
    let now = found[0].at;
    desk.press_blindly("backspace 款");
    let ticket = desk.app.wanted.search.unwrap();
    let rest = |below| SearchFrom {
        messages: Some(Rest { below, wanted: 9 }),
        orders: None,
        buyers: None,
    };
    let answer = |desk: &mut Driver, from, hits: &[_], next| {
        let page = SearchPage {
            hits: hits.to_vec(),
            next,
        };
        let answer = Answer::Found { ticket, from, page };
        app::update(&mut desk.app, Event::new(now, What::Answer(answer)))
    };

    let effects = answer(
        &mut desk,
        SearchFrom::newest(HITS),
        &found[3..],
        Some(rest(1 << 60)),
    );
    let goes_on = effects
        .iter()
        .any(|effect| matches!(effect, Effect::Search { from, .. } if *from == rest(1 << 60)));
    assert!(goes_on, "{effects:?}");
    assert_eq!(desk.app.model.search.load, Load::Loading);
    assert!(desk.app.model.search.looked_back_to.is_some());

    desk.app.panes.queue.hit = 1;
    let chosen = desk.app.model.search.hits[1].clone();
    assert!(answer(&mut desk, rest(1 << 60), &found[..3], None).is_empty());
    assert_eq!(desk.app.model.search.hits, found);
    assert_eq!(found[desk.app.panes.queue.hit], chosen);
    assert_eq!(desk.app.model.search.load, Load::Ready);
    assert!(desk.app.model.search.looked_back_to.is_none());

    // The question was answered to its end: what comes behind is dropped.
    assert!(answer(&mut desk, rest(1 << 59), &found, None).is_empty());
    assert_eq!(desk.app.model.search.hits, found);
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
fn a_page_that_comes_does_not_move_the_scrollbar() {
    let mut desk = Driver::with_buyers(Route::Hand, 900);
    let place = |desk: &Driver| {
        let queue = &desk.app.model.queue;
        let counts = &desk.app.model.counts;
        let view = queue.query.view;
        let open = counts.open_of(view.lane(), view.kinds());
        let chosen = desk.app.panes.queue.index(queue).unwrap();
        (queue.before + chosen, queue.whole_len(open))
    };
    assert_eq!(place(&desk), (0, 900));
    for n in 1..900 {
        desk.press("j");
        assert_eq!(place(&desk), (n, 900));
    }
    assert!(desk.app.model.queue.before > 0);
    for n in (0..899).rev() {
        desk.press("k");
        assert_eq!(place(&desk), (n, 900));
    }
    desk.press("G");
    assert_eq!(place(&desk), (899, 900));
    desk.press("k");
    desk.store_changed();
    assert_eq!(place(&desk), (898, 900));
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
fn a_narrowed_list_finds_what_lies_deep_in_it_at_once() {
    let mut desk = Driver::with_buyers(Route::Hand, 2_000);
    desk.another_buyer("Ольга", 60_000);
    desk.press("G");
    let last = desk.chosen_conversation();
    desk.press("r");
    desk.press("esc g g");
    desk.open(Target::Conversation(last));
    desk.press("r esc esc f m");
    let found = desk.app.model.queue.rows.first().unwrap();
    assert_eq!(found.conversation, Some(last));
    assert_eq!(desk.app.model.queue.rows.len(), 1);
    desk.store_changed();
    assert_eq!(desk.app.model.queue.rows.len(), 1);
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
fn a_click_chooses_a_row_and_a_second_one_opens_it() {
    let mut desk = Driver::with_buyers(Route::Hand, 5);
    desk.click(4, 4);
    assert_eq!(desk.app.panes.queue.index(&desk.app.model.queue), Some(2));
    assert!(desk.app.model.dossier.is_none());
    desk.click(4, 4);
    assert!(desk.app.model.dossier.is_some());
}

#[test]
fn what_a_search_found_is_answered_hit_by_hit_and_the_list_stays() {
    let mut desk = Driver::with_buyers(Route::Sandbox, 4);
    desk.press("/");
    desk.type_text("退款");
    let hits: Vec<Target> = desk
        .app
        .model
        .search
        .hits
        .iter()
        .map(|hit| hit.target)
        .collect();
    assert!(hits.len() >= 4, "{hits:?}");
    desk.press("enter");
    let mut answered = Vec::new();
    for _ in 0..4 {
        answered.extend(desk.app.open_target());
        desk.press("1 S");
        assert_eq!(desk.app.model.search.text, "退款", "the search stays");
    }
    let mut wanted = hits.clone();
    wanted.dedup();
    assert_eq!(
        answered, wanted,
        "each matter once, in the order of the hits"
    );
    let (_, last) = desk.app.told.back().unwrap();
    assert_eq!(last.key, "toast-last-hit");
    assert_eq!(desk.app.open_target(), wanted.last().copied());
    desk.press("esc");
    assert!(desk.app.model.search.text.is_empty());
}
