//! Warnings before a time: each once, for all desks, and none lost over a restart.

use afterdesk::domain::conversation::Route;
use afterdesk::domain::deadline::{DeadlineKind, Due, PRIORITY_NORMAL, Subject};
use afterdesk::domain::time::{HOUR_MS, MINUTE_MS, Stamp};
use afterdesk::service::warn;
use afterdesk::store::{deadlines, orders};

use crate::shopfloor::Shopfloor;

/// A floor on which evidence is due 48 hours from its present.
fn floor() -> (Shopfloor, Stamp) {
    let mut desk = Shopfloor::new(Route::Hand);
    let at = desk.now.plus_ms(48 * HOUR_MS);
    set(&mut desk, at);
    (desk, at)
}

fn set(desk: &mut Shopfloor, at: Stamp) {
    let (order, now) = (desk.order, desk.now);
    let due = Due {
        kind: DeadlineKind::Evidence,
        at,
        source: afterdesk::domain::deadline::DeadlineSource::Rule,
        card: "B-26",
        priority: PRIORITY_NORMAL,
    };
    let kept = desk.store.write(|tx| {
        let shop = orders::get(tx, order)?.shop;
        deadlines::set(tx, Subject::Order(order), shop, &due, now)
    });
    kept.unwrap();
}

fn give(desk: &mut Shopfloor, now: Stamp) -> (Vec<i64>, Option<Stamp>) {
    desk.now = now;
    let given = desk.act(warn::give).unwrap();
    let steps = given.warnings.iter().map(|warning| warning.before_ms);
    (steps.collect(), given.next)
}

#[test]
fn b_26_each_warning_is_given_once_and_the_next_is_known() {
    let (mut desk, due) = floor();
    let now = desk.now;
    let mut next = Some(due.plus_ms(-24 * HOUR_MS));
    assert_eq!(give(&mut desk, now), (vec![], next));
    let mut given = Vec::new();
    while let Some(time) = next {
        assert!(give(&mut desk, time.plus_ms(-1)).0.is_empty());
        let (steps, then) = give(&mut desk, time);
        given.extend(steps);
        assert_eq!(give(&mut desk, time), (vec![], then), "given once");
        next = then;
    }
    let hours = [24, 12, 6, 2, 1].map(|hours| hours * HOUR_MS);
    assert_eq!(given[..5], hours);
    assert_eq!(given[5..], [15 * MINUTE_MS]);
    assert_eq!(give(&mut desk, due), (vec![], None));
}

#[test]
fn b_26_what_came_while_nobody_was_there_is_given_with_the_last_step() {
    let (mut desk, due) = floor();
    let back = due.plus_ms(-90 * MINUTE_MS);
    assert_eq!(
        give(&mut desk, back),
        (vec![2 * HOUR_MS], Some(due.plus_ms(-HOUR_MS)))
    );
    assert!(give(&mut desk, back).0.is_empty());
}

#[test]
fn b_26_a_time_that_moved_is_warned_of_anew() {
    let (mut desk, due) = floor();
    assert_eq!(give(&mut desk, due.plus_ms(-HOUR_MS)).0, [HOUR_MS]);
    let later = due.plus_ms(24 * HOUR_MS);
    set(&mut desk, later);
    assert_eq!(give(&mut desk, due).0, [24 * HOUR_MS]);
    assert_eq!(give(&mut desk, later.plus_ms(-HOUR_MS)).0, [HOUR_MS]);
}

#[test]
fn what_is_done_is_not_warned_of() {
    let (mut desk, due) = floor();
    let (order, now) = (desk.order, desk.now);
    desk.store
        .write(|tx| deadlines::done(tx, Subject::Order(order), DeadlineKind::Evidence, now))
        .unwrap();
    assert_eq!(give(&mut desk, due.plus_ms(-HOUR_MS)), (vec![], None));
}

#[test]
fn b_26_a_warning_names_the_order_that_it_is_about() {
    let (mut desk, due) = floor();
    let order = desk.order;
    desk.now = due.plus_ms(-HOUR_MS);
    let given = desk.act(warn::give).unwrap();
    let number = desk.store.read(|tx| orders::get(tx, order)).unwrap().number;
    assert_eq!(given.warnings[0].about, number);
}
