//! What payment systems ask, what buyers rate and complain of after the end, contacts that fail.

use afterdesk::domain::act::{ActKind, ActSubject, Deed};
use afterdesk::domain::case::{Case, CaseKind, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::time::{DAY_MS, HOUR_MS};
use afterdesk::policy::outcome::{Missing, Outcome};
use afterdesk::policy::shown;
use afterdesk::service::error::{Result, ServiceError};
use afterdesk::service::{concern, matter, reply};
use afterdesk::store::{acts, cases};

use crate::shopfloor::Shopfloor;

fn complaint(desk: &mut Shopfloor) -> Case {
    let chat = desk.conversation;
    desk.act(|store, context| concern::complain(store, context, chat))
        .unwrap()
}

fn keep(desk: &mut Shopfloor, subject: ActSubject, kind: ActKind, value: &str) -> Result<()> {
    let value = value.to_owned();
    desk.record(subject, Deed { kind, value }, "说明")
}

fn outcome(desk: &mut Shopfloor, case: &Case) -> Outcome {
    let id = case.id;
    desk.act(|store, context| {
        let matter = store.read(|tx| matter::of_case(tx, id)).unwrap();
        matter.outcome(context)
    })
}

fn ends_with(desk: &mut Shopfloor, case: &Case, ending: &str) {
    keep(desk, ActSubject::Case(case.id), ActKind::Concluded, ending).unwrap();
}

fn reopened(desk: &mut Shopfloor, case: &Case) -> Vec<String> {
    let done = desk.store.read(|tx| acts::of_case(tx, case.id)).unwrap();
    let reopened = done.iter().filter(|act| act.kind == ActKind::Reopened);
    reopened.map(|act| act.value.clone()).collect()
}

fn complaints(desk: &mut Shopfloor) -> Vec<Case> {
    let order = desk.order;
    let all = desk.store.read(|tx| cases::of_order(tx, order)).unwrap();
    let is_it = |case: &Case| case.fields.kind == Some(CaseKind::Complaint);
    all.into_iter().filter(is_it).collect()
}

#[test]
fn c_15_c_18_an_answer_with_an_open_document_is_refused_and_a_whole_one_is_kept() {
    let mut desk = Shopfloor::new(Route::Hand);
    let case = complaint(&mut desk);
    let of_case = ActSubject::Case(case.id);
    let answer_by = desk.now.plus_ms(3 * DAY_MS);
    let early = keep(&mut desk, of_case, ActKind::DisputeAnswered, "");
    assert!(matches!(early, Err(ServiceError::NotNow { why: "C-18" })));
    let until = answer_by.millis().to_string();
    keep(&mut desk, of_case, ActKind::PaymentDisputed, &until).unwrap();
    let due = desk.due_of(Subject::Case(case.id));
    assert!(due.contains(&DeadlineKind::Payment), "{due:?}");
    let gap = keep(&mut desk, of_case, ActKind::DisputeAnswered, "");
    assert!(matches!(
        gap,
        Err(ServiceError::NotNow { why: "documents" })
    ));
    let order = ActSubject::Order(desk.order);
    keep(&mut desk, order, ActKind::DeliveryKnown, "").unwrap();
    assert!(
        outcome(&mut desk, &case)
            .missing
            .contains(&Missing::Documents)
    );
    keep(&mut desk, of_case, ActKind::DocumentReady, "talk").unwrap();
    assert!(
        !outcome(&mut desk, &case)
            .missing
            .contains(&Missing::Documents)
    );
    keep(&mut desk, of_case, ActKind::DisputeAnswered, "").unwrap();
    let due = desk.due_of(Subject::Case(case.id));
    assert!(!due.contains(&DeadlineKind::Payment), "{due:?}");
    // Another notice asks anew.
    desk.later(HOUR_MS);
    keep(&mut desk, of_case, ActKind::PaymentDisputed, "").unwrap();
    keep(&mut desk, of_case, ActKind::DisputeAnswered, "").unwrap();
    let twice = keep(&mut desk, of_case, ActKind::DisputeAnswered, "");
    assert!(matches!(twice, Err(ServiceError::NotNow { why: "C-18" })));
}

#[test]
fn b_02_a_complaint_within_seven_days_after_the_end_reopens_the_case_once() {
    let mut desk = Shopfloor::new(Route::Hand);
    let first = complaint(&mut desk);
    ends_with(&mut desk, &first, "solved");
    desk.later(7 * DAY_MS);
    let second = complaint(&mut desk);
    let expected = vec![second.number.clone()];
    assert_eq!(reopened(&mut desk, &first), expected);
    let kept = desk.store.read(|tx| cases::get(tx, first.id)).unwrap();
    assert_eq!(kept.fields.state, Some(CaseState::Closed));
    // Later than that it is a matter of its own.
    ends_with(&mut desk, &second, "unsolved");
    desk.later(7 * DAY_MS + 1);
    complaint(&mut desk);
    assert_eq!(reopened(&mut desk, &second), Vec::<String>::new());
    assert_eq!(reopened(&mut desk, &first), expected);
}

#[test]
fn b_02_c_20_a_bad_rating_is_taken_up_and_a_good_one_is_only_kept() {
    for (said, taken_up) in [("1分", 1), ("5分", 0)] {
        let mut desk = Shopfloor::new(Route::Hand);
        let order = ActSubject::Order(desk.order);
        keep(&mut desk, order, ActKind::RatingAsked, "").unwrap();
        desk.buyer_writes(said);
        let id = desk.order;
        let done = desk.store.read(|tx| acts::of_order(tx, id)).unwrap();
        let rated = done.iter().any(|act| act.kind == ActKind::Rated);
        assert!(rated, "{said}");
        assert_eq!(complaints(&mut desk).len(), taken_up, "{said}");
    }
}

#[test]
fn c_20_a_rating_is_asked_for_once_in_a_matter() {
    let mut desk = Shopfloor::new(Route::Sandbox);
    let chat = desk.conversation;
    let ask = |desk: &mut Shopfloor| {
        let request = reply::Request {
            conversation: chat,
            text: "亲，这次的服务您打几分？1 到 5 分都可以。",
            key: None,
            route: None,
            does: Some(&Deed::of(ActKind::RatingAsked)),
        };
        desk.act(|store, context| reply::reply(store, context, &request))
    };
    ask(&mut desk).unwrap();
    let messages = desk.message_count();
    let again = ask(&mut desk);
    assert!(matches!(again, Err(ServiceError::NotNow { why: "C-20" })));
    assert_eq!(desk.message_count(), messages, "nothing of it is kept");
}

#[test]
fn c_22_a_contact_that_bounced_stays_noted() {
    let mut desk = Shopfloor::new(Route::Hand);
    let order = ActSubject::Order(desk.order);
    keep(&mut desk, order, ActKind::ContactBounced, "email").unwrap();
    let id = desk.order;
    let done = desk.store.read(|tx| acts::of_order(tx, id)).unwrap();
    assert!(shown::has_bounced(&done, "email"));
    assert!(!shown::has_bounced(&done, "phone"));
}
