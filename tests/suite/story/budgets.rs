//! What the daily matters cost in strokes, on the shop of the demonstration with its own buyers.
//! Never counts the way to a row: each of them stands on the first page of its list.

use afterdesk::app::overlay::Overlay;
use afterdesk::domain::act::ActKind;
use afterdesk::domain::case::{CaseKind, CaseReason, CaseState};
use afterdesk::domain::dossier::Target;
use afterdesk::domain::order::{GroupState, OrderState};
use afterdesk::domain::queue::{QueueRow, View};
use afterdesk::store::{acts, cases};

use super::driver::Driver;

/// Shows a list and goes to the first row of its first page that is meant.
fn on_the_first_page(
    desk: &mut Driver,
    list: &str,
    is_meant: impl Fn(&QueueRow) -> bool,
) -> QueueRow {
    desk.press(list);
    desk.press("g g");
    let rows = &desk.app.model.queue.rows;
    let place = rows.iter().position(&is_meant);
    let place = place.unwrap_or_else(|| panic!("{list} has no such row"));
    assert!(place < 40, "{list}: row {place} is not on the first page");
    for _ in 0..place {
        desk.press("j");
    }
    desk.app.panes.queue.row(&desk.app.model).unwrap().clone()
}

/// Returns the cards that `w` shows for the open matter.
fn why(desk: &mut Driver) -> Vec<String> {
    desk.press("w");
    let Some(Overlay::Cards { ids, .. }) = desk.app.overlays.last() else {
        panic!("no cards");
    };
    let ids = ids.clone();
    let screen = desk.screen(120, 40);
    assert!(screen.contains(ids.first().unwrap()), "{screen}");
    assert!(!screen.contains("no card"), "{screen}");
    desk.press("esc");
    ids
}

fn press(desk: &mut Driver, keys: &str, budget: usize) {
    assert!(
        keys.split(' ').count() <= budget,
        "{keys} costs more than {budget}"
    );
    desk.press(keys);
}

fn is_asked(row: &QueueRow, kind: CaseKind, reason: CaseReason) -> bool {
    row.case.is_some_and(|case| {
        case.kind == Some(kind)
            && case.reason == Some(reason)
            && case.state == Some(CaseState::MerchantDecides)
    })
}

fn deeds(desk: &mut Driver, row: &QueueRow) -> Vec<ActKind> {
    let case = row.case.unwrap().id;
    let kept = desk.store().read(|tx| acts::of_case(tx, case)).unwrap();
    kept.into_iter().map(|act| act.kind).collect()
}

fn state_of(desk: &mut Driver, row: &QueueRow) -> CaseState {
    let case = row.case.unwrap().id;
    let case = desk.store().read(|tx| cases::get(tx, case)).unwrap();
    case.fields.state.unwrap()
}

/// One shop for all of them: filling it costs more than the stories.
#[test]
fn b_04_b_14_b_17_b_18_c_02_d_19_the_daily_matters_keep_to_their_strokes() {
    let mut desk = Driver::demo();
    every_list_has_something_in_it(&mut desk);
    waiting_group(&mut desk);
    dispatched_refund(&mut desk);
    quality_return(&mut desk);
    return_without_a_reason(&mut desk);
    first_reminder(&mut desk);
    complaint(&mut desk);
}

fn waiting_group(desk: &mut Driver) {
    on_the_first_page(desk, "v g", |row| {
        row.group == Some(GroupState::Pending) && row.conversation.is_some()
    });
    press(desk, "enter 1 S", 3);
    let said = desk.copied.last().unwrap();
    assert!(said.contains("B-04"), "{said}");
    assert!(why(desk).contains(&"B-04".to_owned()));
}

fn dispatched_refund(desk: &mut Driver) {
    let row = on_the_first_page(desk, "v a", |row| {
        is_asked(row, CaseKind::RefundOnly, CaseReason::ChangedMind)
            && row.order_state == Some(OrderState::Shipped)
            && row.language == "zh"
    });
    let sent = desk.sent_messages();
    desk.copied.clear();
    press(desk, "enter L esc 1 S y", 6);
    let [letter, answer] = desk.copied.as_slice() else {
        panic!("{:?}", desk.copied);
    };
    assert!(letter.contains("召回"), "{letter}");
    assert!(answer.contains("拒收"), "{answer}");
    assert_eq!(desk.sent_messages(), sent + 1);
    assert_eq!(deeds(desk, &row), [ActKind::BuyerTold]);
    desk.open(Target::Case(row.case.unwrap().id));
    let cards = why(desk);
    assert!(cards.starts_with(&["B-14".to_owned()]), "{cards:?}");
}

fn quality_return(desk: &mut Driver) {
    let row = on_the_first_page(desk, "v a", |row| {
        is_asked(row, CaseKind::ReturnRefund, CaseReason::Quality)
    });
    press(desk, "enter F m a y", 5);
    assert_eq!(state_of(desk, &row), CaseState::BuyerSends);
    assert_eq!(deeds(desk, &row), [ActKind::FreightSeen, ActKind::Approved]);
    let cards = why(desk);
    assert!(cards.iter().any(|card| card == "B-18"), "{cards:?}");
}

fn return_without_a_reason(desk: &mut Driver) {
    let row = on_the_first_page(desk, "v a", |row| {
        is_asked(row, CaseKind::ReturnRefund, CaseReason::ChangedMind)
    });
    press(desk, "enter a y", 4);
    assert_eq!(state_of(desk, &row), CaseState::BuyerSends);
    let cards = why(desk);
    assert!(cards.iter().any(|card| card == "B-17"), "{cards:?}");
}

fn first_reminder(desk: &mut Driver) {
    let row = on_the_first_page(desk, "v u", |row| {
        row.case
            .is_some_and(|case| case.kind == Some(CaseKind::Unconfirmed))
            && row.conversation.is_some()
    });
    assert_eq!(deeds(desk, &row), []);
    press(desk, "enter 1 S", 3);
    assert_eq!(deeds(desk, &row), [ActKind::Reminded]);
    desk.open(Target::Case(row.case.unwrap().id));
    let cards = why(desk);
    assert!(cards.iter().any(|card| card == "C-23"), "{cards:?}");
}

fn complaint(desk: &mut Driver) {
    let row = on_the_first_page(desk, "v r", |row| {
        row.order.is_some() && row.case.is_none() && row.group.is_none_or(|g| g == GroupState::None)
    });
    let order = row.order.unwrap();
    desk.press("enter");
    let before = desk.store().read(|tx| cases::of_order(tx, order)).unwrap();
    press(desk, "! y", 2);
    let after = desk.store().read(|tx| cases::of_order(tx, order)).unwrap();
    assert_eq!(after.len(), before.len() + 1);
    let opened = after.iter().find(|case| !before.contains(case)).unwrap();
    assert_eq!(opened.fields.kind, Some(CaseKind::Complaint));
    desk.open(Target::Case(opened.id));
    let cards = why(desk);
    assert!(cards.iter().any(|card| card.starts_with("D-")), "{cards:?}");
}

fn every_list_has_something_in_it(desk: &mut Driver) {
    for (keys, view) in [
        ("v w", View::Work),
        ("v r", View::Replies),
        ("v a", View::AwaitingReview),
        ("v o", View::WorkOrders),
        ("v g", View::Groups),
        ("v s", View::Ship),
        ("v t", View::Stuck),
        ("v q", View::Silent),
        ("v k", View::Recalls),
        ("v p", View::OverdueRefunds),
        ("v i", View::Insurance),
        ("v u", View::Unconfirmed),
        ("v z", View::Postponed),
        ("v c", View::Concerns),
        ("v e", View::Escalated),
        ("v f", View::Flagged),
    ] {
        desk.press(keys);
        let queue = &desk.app.model.queue;
        assert_eq!(queue.query.view, view);
        assert!(!queue.rows.is_empty(), "{view} is empty");
    }
}
