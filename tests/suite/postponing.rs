//! Cases that are put off to a time: what leaves the list, what counts, and what brings them back.

use afterdesk::domain::act::{ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::case::{CaseKind, CaseReason, CaseState, Ruling};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::deadline::{DeadlineKind, Lane, Subject};
use afterdesk::domain::id::CaseId;
use afterdesk::domain::order::OrderState;
use afterdesk::domain::queue::{Counts, View};
use afterdesk::domain::time::{DAY_MS, HOUR_MS, Stamp};
use afterdesk::service::error::{Result, ServiceError};
use afterdesk::service::{act, concern, decide, postpone};
use afterdesk::store::told::Told;
use afterdesk::store::{acts, cases, counts, queue};

use crate::deciding::{another, ask, kinds, learn, order_is, seen};
use crate::shopfloor::Shopfloor;
use crate::stores::on_every_engine;

fn put_off(desk: &mut Shopfloor, case: CaseId, until: Stamp) -> Result<()> {
    desk.act(|store, context| postpone::postpone(store, context, case, until))
}

fn numbers(desk: &mut Shopfloor) -> Counts {
    let now = desk.now;
    desk.store.read(|tx| counts::get(tx, now)).unwrap()
}

fn listed(desk: &mut Shopfloor, view: View) -> Vec<CaseId> {
    let ask = queue::Ask {
        now: desk.now,
        ..crate::store::ask(view, 50)
    };
    let page = desk.store.read(|tx| queue::page(tx, &ask)).unwrap();
    let cases = page.rows.into_iter().filter_map(|row| row.case);
    cases.map(|case| case.id).collect()
}

/// Goods on the way back: nothing but the shop's own time presses.
fn decided_on(desk: &mut Shopfloor) -> CaseId {
    let case = ask(desk, CaseKind::RefundOnly, CaseReason::ChangedMind, "AS1");
    // What is due is set by whatever is done in the case.
    learn(desk, case, ActKind::FreightSeen, "buyer");
    case
}

#[test]
fn a_case_leaves_the_list_until_its_time_and_comes_back_by_itself() {
    on_every_engine(|place| {
        let mut desk = Shopfloor::in_store(place.create(), "pinduoduo", Route::Hand);
        let case = decided_on(&mut desk);
        let before = numbers(&mut desk);
        assert_eq!(listed(&mut desk, View::AwaitingReview), [case]);
        let until = desk.now.plus_ms(20 * HOUR_MS);
        put_off(&mut desk, case, until).unwrap();
        assert_eq!(desk.due_of(Subject::Case(case)), [DeadlineKind::Postponed]);
        assert_eq!(listed(&mut desk, View::AwaitingReview), []);
        assert_eq!(listed(&mut desk, View::Work), []);
        assert_eq!(listed(&mut desk, View::Postponed), [case]);
        let off = numbers(&mut desk);
        let open = |counts: &Counts, kinds: &[DeadlineKind]| counts.open_of(Lane::Work, kinds);
        assert_eq!(open(&before, &[DeadlineKind::Decide]), 1);
        assert_eq!(open(&off, &[DeadlineKind::Decide]), 0);
        assert_eq!(off.open_of(Lane::Watch, &[DeadlineKind::Postponed]), 1);
        // A minute before, and a program that was started again, change nothing.
        desk.later(20 * HOUR_MS - 1);
        let taken = desk.act(postpone::take_up);
        let taken = taken.unwrap();
        assert_eq!((taken.back, taken.next), (0, Some(until)));
        desk.later(1);
        let taken = desk.act(postpone::take_up);
        assert_eq!(taken.unwrap().back, 1);
        assert_eq!(desk.due_of(Subject::Case(case)), [DeadlineKind::Decide]);
        assert_eq!(listed(&mut desk, View::AwaitingReview), [case]);
        let after = numbers(&mut desk);
        assert_eq!(open(&after, &[DeadlineKind::Decide]), 1);
        assert_eq!(after.open_of(Lane::Watch, &[DeadlineKind::Postponed]), 0);
        let done = desk.store.read(|tx| acts::of_case(tx, case)).unwrap();
        let last = done.last().unwrap();
        assert_eq!((last.kind, last.value.as_str()), (ActKind::Resumed, "time"));
        let again = desk.act(postpone::take_up);
        assert_eq!(again.unwrap().back, 0, "it comes back once");
    });
}

#[test]
fn a_buyer_who_writes_brings_the_case_back_at_once() {
    let mut desk = Shopfloor::new(Route::Hand);
    let case = decided_on(&mut desk);
    let until = desk.now.plus_ms(20 * HOUR_MS);
    put_off(&mut desk, case, until).unwrap();
    desk.later(HOUR_MS);
    desk.send("亲，正在为您处理。");
    assert_eq!(desk.due_of(Subject::Case(case)), [DeadlineKind::Postponed]);
    desk.later(HOUR_MS);
    desk.buyer_writes("还要多久？");
    assert_eq!(desk.due_of(Subject::Case(case)), [DeadlineKind::Decide]);
    let done = desk.store.read(|tx| acts::of_case(tx, case)).unwrap();
    assert_eq!(done.last().unwrap().value, "buyer");
    let acts_before = kinds(&mut desk, case).len();
    desk.buyer_writes("在吗？");
    assert_eq!(kinds(&mut desk, case).len(), acts_before, "once is enough");
}

#[test]
fn nothing_is_put_off_beyond_a_time_of_the_platform_and_it_is_named() {
    let mut desk = Shopfloor::new(Route::Hand);
    let case = decided_on(&mut desk);
    let (now, start) = (desk.now, desk.now);
    for (until, key) in [
        (now.plus_ms(48 * HOUR_MS + 1), "postpone-beyond"),
        (now, "postpone-past"),
        (now.plus_ms(-1), "postpone-past"),
        (now.plus_ms(93 * DAY_MS), "postpone-too-far"),
    ] {
        let refused = put_off(&mut desk, case, until);
        let Err(ServiceError::NotTaken(why)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(why.key(), key);
        if key == "postpone-beyond" {
            let told = why.to_string();
            assert!(told.contains("2025-03-03T02:00:00"), "{told}");
        }
    }
    put_off(&mut desk, case, start.plus_ms(48 * HOUR_MS)).unwrap();
    // The platform tells a shorter time: the case is back, whatever was said.
    let changed = desk.store.write(|tx| {
        let mut case = cases::get(tx, case)?;
        case.fields.due_at = Some(start.plus_ms(HOUR_MS));
        let told = Told {
            at: start,
            payload: None,
        };
        cases::update(tx, &case, told)
    });
    changed.unwrap();
    learn(&mut desk, case, ActKind::AllowanceSeen, "no");
    assert_eq!(desk.due_of(Subject::Case(case)), [DeadlineKind::Decide]);
}

#[test]
fn what_is_decided_is_no_longer_put_off() {
    let mut desk = Shopfloor::new(Route::Hand);
    let case = decided_on(&mut desk);
    let until = desk.now.plus_ms(20 * HOUR_MS);
    put_off(&mut desk, case, until).unwrap();
    let wanted = decide::Wanted {
        case,
        ruling: Ruling::Approve,
        reason: "",
        address: None,
        seen: seen(&mut desk, case),
    };
    desk.act(|store, context| decide::decide(store, context, &wanted))
        .unwrap();
    let due = desk.due_of(Subject::Case(case));
    assert!(!due.contains(&DeadlineKind::Postponed), "{due:?}");
    let over = another(&mut desk, "AS2", CaseState::Refunded, 100);
    let refused = put_off(&mut desk, over, until);
    assert!(
        matches!(refused, Err(ServiceError::NotTaken(_))),
        "{refused:?}"
    );
}

#[test]
fn somebody_takes_a_case_up_again_and_nobody_goes_round_the_check() {
    let mut desk = Shopfloor::new(Route::Hand);
    let chat = desk.conversation;
    order_is(&mut desk, |order| order.state = Some(OrderState::Received));
    let opened = desk.act(|store, context| concern::complain(store, context, chat));
    let complaint = opened.unwrap();
    // The shop's own clock of a complaint may wait.
    let until = desk.now.plus_ms(3 * DAY_MS);
    put_off(&mut desk, complaint.id, until).unwrap();
    let due = desk.due_of(Subject::Case(complaint.id));
    assert!(due.contains(&DeadlineKind::Postponed) && !due.contains(&DeadlineKind::Concern));
    let mut new = NewAct {
        shop: complaint.shop,
        subject: ActSubject::Case(complaint.id),
        deed: Deed {
            kind: ActKind::Resumed,
            value: "agent".to_owned(),
        },
        note: String::new(),
        message: None,
    };
    desk.act(|store, context| act::record(store, context, &new))
        .unwrap();
    let due = desk.due_of(Subject::Case(complaint.id));
    assert!(due.contains(&DeadlineKind::Concern), "{due:?}");
    new.deed = Deed {
        kind: ActKind::Postponed,
        value: i64::MAX.to_string(),
    };
    let refused = desk.act(|store, context| act::record(store, context, &new));
    assert!(matches!(refused, Err(ServiceError::NotNow { .. })));
}

#[test]
fn a_20_an_overdue_discrepancy_stands_in_the_main_list_by_its_time() {
    on_every_engine(|place| {
        let mut desk = Shopfloor::in_store(place.create(), "pinduoduo", Route::Hand);
        let chat = desk.conversation;
        let kind = CaseKind::Discrepancy;
        let opened =
            desk.act(|store, context| store.write(|tx| concern::open_in(tx, context, chat, kind)));
        let early = opened.unwrap().id;
        desk.later(HOUR_MS);
        let late = decided_on(&mut desk);
        desk.later(90 * DAY_MS);
        assert_eq!(listed(&mut desk, View::Work), [early, late]);
        assert_eq!(listed(&mut desk, View::Concerns), [early]);
        // Whoever takes it over has it in the list until it is over.
        learn(&mut desk, early, ActKind::Accepted, "");
        assert_eq!(listed(&mut desk, View::Work), [early, late]);
    });
}
