//! Decisions on cases: by the rules, by whom, with what reason, and what follows from them.

use afterdesk::config::platform::Platforms;
use afterdesk::domain::act::{ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::agent::Role;
use afterdesk::domain::case::{
    Case, CaseFields, CaseKind, CaseReason, CaseState, FreightMarker, Ruling, Seen,
};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::id::CaseId;
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::order::{AmountKind, GroupState, OrderState, PayChannel, RefundState};
use afterdesk::domain::time::{DAY_MS, HOUR_MS};
use afterdesk::policy::outcome::{Decision, Outcome};
use afterdesk::service::error::{Result, ServiceError};
use afterdesk::service::{act, concern, decide, matter};
use afterdesk::store::told::Told;
use afterdesk::store::{acts, audit, cases, orders};

use crate::shopfloor::{ORDER_NUMBER, Shopfloor};

mod addresses;
mod gate;

/// Puts a case of a kind into the floor's order, as the platform would have told it.
pub(super) fn ask(
    desk: &mut Shopfloor,
    kind: CaseKind,
    reason: CaseReason,
    number: &str,
) -> CaseId {
    let (order, now) = (desk.order, desk.now);
    let case = desk.store.write(|tx| {
        let case = Case {
            id: CaseId::fresh(tx.ids(), now),
            shop: orders::get(tx, order)?.shop,
            number: number.to_owned(),
            order: Some(order),
            order_number: ORDER_NUMBER.to_owned(),
            fields: CaseFields {
                kind: Some(kind),
                state: Some(CaseState::MerchantDecides),
                reason: Some(reason),
                opened_at: Some(now),
                freight_marker: Some(FreightMarker::NotSeen),
                ..CaseFields::default()
            },
        };
        let told = Told {
            at: now,
            payload: None,
        };
        cases::insert(tx, &case, told)?;
        Ok::<_, afterdesk::store::error::StoreError>(case.id)
    });
    case.unwrap()
}

/// Changes the floor's order as a new observation would.
pub(super) fn order_is(
    desk: &mut Shopfloor,
    change: impl Fn(&mut afterdesk::domain::order::OrderFields),
) {
    let (id, now) = (desk.order, desk.now);
    let changed = desk.store.write(|tx| {
        let mut order = orders::get(tx, id)?;
        change(&mut order.fields);
        let told = Told {
            at: now,
            payload: None,
        };
        orders::update(tx, &order, told)
    });
    changed.unwrap();
}

/// The parcel leaves now.
fn sent(desk: &mut Shopfloor) {
    let now = desk.now;
    order_is(desk, |order| {
        order.state = Some(OrderState::Shipped);
        order.shipped_at = Some(now);
    });
}

/// The parcel arrives now.
fn arrived(desk: &mut Shopfloor) {
    let now = desk.now;
    order_is(desk, |order| {
        order.state = Some(OrderState::Received);
        order.received_at = Some(now);
    });
}

fn money_asked(desk: &mut Shopfloor) -> CaseId {
    ask(desk, CaseKind::RefundOnly, CaseReason::ChangedMind, "AS1")
}

fn return_asked(desk: &mut Shopfloor) -> CaseId {
    ask(desk, CaseKind::ReturnRefund, CaseReason::Quality, "AS1")
}

pub(super) fn outcome(desk: &mut Shopfloor) -> Outcome {
    let id = desk.order;
    desk.act(|store, context| {
        let matter = store.read(|tx| matter::of_order(tx, id)).unwrap();
        matter.outcome(context)
    })
}

fn decided(desk: &mut Shopfloor, case: CaseId, ruling: Ruling, reason: &str) -> Result<Case> {
    let seen = seen(desk, case);
    decided_as_seen(desk, case, ruling, reason, seen)
}

fn decided_as_seen(
    desk: &mut Shopfloor,
    case: CaseId,
    ruling: Ruling,
    reason: &str,
    seen: Seen,
) -> Result<Case> {
    let wanted = decide::Wanted {
        case,
        ruling,
        reason,
        address: None,
        seen,
    };
    desk.act(|store, context| decide::decide(store, context, &wanted))
}

pub(super) fn seen(desk: &mut Shopfloor, case: CaseId) -> Seen {
    let matter = desk.store.read(|tx| matter::of_case(tx, case)).unwrap();
    matter.case.unwrap().seen(&matter.acts)
}

/// Puts a further case of an amount into the floor's order.
pub(super) fn another(desk: &mut Shopfloor, number: &str, state: CaseState, minor: i64) -> CaseId {
    let id = ask(desk, CaseKind::RefundOnly, CaseReason::ChangedMind, number);
    let now = desk.now;
    let changed = desk.store.write(|tx| {
        let mut case = cases::get(tx, id)?;
        case.fields.state = Some(state);
        case.fields.amount = Some(Money::new(minor, Currency::Cny));
        let told = Told {
            at: now,
            payload: None,
        };
        cases::update(tx, &case, told)
    });
    changed.unwrap();
    id
}

pub(super) fn paid(desk: &mut Shopfloor, minor: i64) {
    order_is(desk, |order| {
        order.currency = Some(Currency::Cny);
        order.amounts.insert(AmountKind::Paid, minor);
    });
}

pub(super) fn learn(desk: &mut Shopfloor, case: CaseId, kind: ActKind, value: &str) {
    let shop = desk.store.read(|tx| cases::get(tx, case)).unwrap().shop;
    let new = NewAct {
        shop,
        subject: ActSubject::Case(case),
        deed: Deed {
            kind,
            value: value.to_owned(),
        },
        note: String::new(),
        message: None,
    };
    desk.act(|store, context| act::record(store, context, &new))
        .unwrap();
}

pub(super) fn kinds(desk: &mut Shopfloor, case: CaseId) -> Vec<ActKind> {
    let kept = desk.store.read(|tx| acts::of_case(tx, case)).unwrap();
    kept.into_iter().map(|act| act.kind).collect()
}

#[test]
fn b_05_a_formed_group_moves_the_decision_by_itself() {
    let mut desk = Shopfloor::new(Route::Hand);
    order_is(&mut desk, |order| order.group = Some(GroupState::Pending));
    assert_eq!(outcome(&mut desk).decision, Decision::NotYet);
    order_is(&mut desk, |order| order.group = Some(GroupState::Formed));
    let after = outcome(&mut desk);
    assert_eq!(after.decision, Decision::MayApply);
    assert!(after.cards.contains(&"B-05"));
}

#[test]
fn b_04_a_refund_of_a_waiting_group_cannot_be_agreed_to() {
    let mut desk = Shopfloor::new(Route::Hand);
    order_is(&mut desk, |order| order.group = Some(GroupState::Pending));
    let case = money_asked(&mut desk);
    desk.agent.role = Role::Supervisor;
    let refused = decided(&mut desk, case, Ruling::Approve, "熟客");
    assert!(matches!(refused, Err(ServiceError::NotNow { why: "B-04" })));
    assert_eq!(kinds(&mut desk, case), []);
}

#[test]
fn b_09_an_agreed_refund_moves_the_case_and_promises_its_arrival() {
    let mut desk = Shopfloor::new(Route::Hand);
    order_is(&mut desk, |order| order.channel = Some(PayChannel::Wechat));
    let case = money_asked(&mut desk);
    let after = decided(&mut desk, case, Ruling::Approve, "").unwrap();
    assert_eq!(after.fields.state, Some(CaseState::Refunding));
    assert_eq!(kinds(&mut desk, case), [ActKind::Approved]);
    let arrival = outcome(&mut desk).arrival.unwrap();
    assert_eq!(arrival.counted_from, desk.now);
    assert_eq!(desk.due_of(Subject::Case(case)), [DeadlineKind::Arrival]);
    let again = decided(&mut desk, case, Ruling::Approve, "");
    assert!(again.is_err(), "money is agreed to once");
}

#[test]
fn b_15_money_before_the_buyer_agreed_to_refuse_the_parcel_needs_a_reason() {
    let mut desk = Shopfloor::new(Route::Hand);
    sent(&mut desk);
    let case = money_asked(&mut desk);
    let refused = decided(&mut desk, case, Ruling::Approve, "");
    assert!(matches!(refused, Err(ServiceError::NeedsWords { .. })));
    let after = decided(&mut desk, case, Ruling::Approve, "买家已电话确认拒收").unwrap();
    assert_eq!(after.fields.state, Some(CaseState::BuyerRefusesParcel));
    let kept = desk.store.read(|tx| acts::of_case(tx, case)).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].kind, kept[0].value.as_str()),
        (ActKind::Approved, "B-15")
    );
    assert_eq!(kept[0].note, "买家已电话确认拒收");
}

#[test]
fn b_16_a_parcel_that_is_called_back_may_be_paid_back() {
    let mut desk = Shopfloor::new(Route::Hand);
    sent(&mut desk);
    let case = money_asked(&mut desk);
    learn(&mut desk, case, ActKind::BuyerAgreed, "");
    learn(&mut desk, case, ActKind::CourierTold, "LJ-8841");
    let after = decided(&mut desk, case, Ruling::Approve, "").unwrap();
    assert_eq!(after.fields.state, Some(CaseState::Refunding));
}

#[test]
fn b_23_the_freight_question_comes_before_the_agreement() {
    let mut desk = Shopfloor::new(Route::Hand);
    arrived(&mut desk);
    let case = return_asked(&mut desk);
    let refused = decided(&mut desk, case, Ruling::Approve, "质量问题");
    assert!(matches!(
        refused,
        Err(ServiceError::NotNow {
            why: "freight_marker"
        })
    ));
    learn(&mut desk, case, ActKind::FreightSeen, "merchant");
    let after = decided(&mut desk, case, Ruling::Approve, "").unwrap();
    assert_eq!(after.fields.state, Some(CaseState::BuyerSends));
}

#[test]
fn c_19_a_return_after_the_window_is_a_supervisors_with_a_reason_on_the_record() {
    let mut desk = Shopfloor::new(Route::Hand);
    let signed = desk.now;
    order_is(&mut desk, |order| {
        order.state = Some(OrderState::Received);
        order.received_at = Some(signed);
    });
    desk.later(7 * DAY_MS + 1_000);
    let case = ask(
        &mut desk,
        CaseKind::ReturnRefund,
        CaseReason::ChangedMind,
        "AS1",
    );
    learn(&mut desk, case, ActKind::FreightSeen, "buyer");
    assert_eq!(outcome(&mut desk).decision, Decision::Refuse);
    let refused = decided(&mut desk, case, Ruling::Approve, "老客户");
    assert!(matches!(refused, Err(ServiceError::MayNot { .. })));
    desk.agent.role = Role::Supervisor;
    decided(&mut desk, case, Ruling::Approve, "老客户").unwrap();
    assert_eq!(
        kinds(&mut desk, case),
        [ActKind::FreightSeen, ActKind::Overridden, ActKind::Approved]
    );
    let kept = desk.store.read(|tx| acts::of_case(tx, case)).unwrap();
    assert_eq!(
        (kept[1].value.as_str(), kept[1].note.as_str()),
        ("B-17", "老客户")
    );
    let told = desk
        .store
        .read(|tx| audit::history(tx, &[case.to_string()], None, 9))
        .unwrap();
    assert!(
        told.iter()
            .any(|row| row.detail.contains("overridden B-17"))
    );
}

#[test]
fn a_refusal_needs_a_reason_and_stays_on_the_record() {
    let mut desk = Shopfloor::new(Route::Hand);
    let signed = desk.now;
    order_is(&mut desk, |order| {
        order.state = Some(OrderState::Received);
        order.received_at = Some(signed);
    });
    desk.later(9 * DAY_MS);
    let case = ask(
        &mut desk,
        CaseKind::ReturnRefund,
        CaseReason::ChangedMind,
        "AS1",
    );
    let refused = decided(&mut desk, case, Ruling::Refuse, "");
    assert!(matches!(refused, Err(ServiceError::NeedsWords { .. })));
    let after = decided(&mut desk, case, Ruling::Refuse, "已超过七天").unwrap();
    assert_eq!(after.fields.state, Some(CaseState::BuyerReacts));
}

#[test]
fn d_19_a_complaint_is_opened_once_with_a_number_a_time_and_its_clock() {
    let mut desk = Shopfloor::new(Route::Hand);
    let chat = desk.conversation;
    let case = desk
        .act(|store, context| concern::complain(store, context, chat))
        .unwrap();
    assert_eq!(case.fields.kind, Some(CaseKind::Complaint));
    assert_eq!(case.fields.opened_at, Some(desk.now));
    assert!(!case.number.is_empty());
    assert!(
        desk.due_of(Subject::Case(case.id))
            .contains(&DeadlineKind::Concern)
    );
    let again = desk.act(|store, context| concern::complain(store, context, chat));
    assert!(again.is_err());
    desk.later(HOUR_MS);
    learn(&mut desk, case.id, ActKind::Accepted, "");
    assert_eq!(kinds(&mut desk, case.id), [ActKind::Accepted]);
}

#[test]
fn a_20_a_case_of_the_desks_own_ends_only_with_an_outcome() {
    let mut desk = Shopfloor::new(Route::Hand);
    let chat = desk.conversation;
    let opened = desk.act(|store, context| concern::complain(store, context, chat));
    let case = opened.unwrap();
    let shop = case.shop;
    let mut new = NewAct {
        shop,
        subject: ActSubject::Case(case.id),
        deed: Deed::of(ActKind::Concluded),
        note: String::new(),
        message: None,
    };
    let refused = desk.act(|store, context| act::record(store, context, &new));
    assert!(matches!(refused, Err(ServiceError::NeedsWords { .. })));
    new.note = "已补发并道歉".to_owned();
    desk.act(|store, context| act::record(store, context, &new))
        .unwrap();
    let after = desk.store.read(|tx| cases::get(tx, case.id)).unwrap();
    assert_eq!(after.fields.state, Some(CaseState::Closed));
    assert_eq!(desk.due_of(Subject::Case(case.id)), []);
}

#[test]
fn c_36_what_is_handed_on_stands_in_the_leads_list_until_it_is_answered() {
    let mut desk = Shopfloor::new(Route::Hand);
    let case = money_asked(&mut desk);
    let shop = desk.store.read(|tx| cases::get(tx, case)).unwrap().shop;
    let on = |note: &str| NewAct {
        shop,
        subject: ActSubject::Case(case),
        deed: Deed {
            kind: ActKind::Escalated,
            value: "lead".to_owned(),
        },
        note: note.to_owned(),
        message: None,
    };
    let refused = desk.act(|store, context| act::record(store, context, &on("")));
    assert!(matches!(refused, Err(ServiceError::NeedsWords { .. })));
    desk.act(|store, context| act::record(store, context, &on("买家要求赔偿")))
        .unwrap();
    let due = desk.due_of(Subject::Case(case));
    assert!(due.contains(&DeadlineKind::Escalated), "{due:?}");
    desk.agent.role = Role::Supervisor;
    let answer = |note: &str| NewAct {
        shop,
        subject: ActSubject::Case(case),
        deed: Deed::of(ActKind::EscalationAnswered),
        note: note.to_owned(),
        message: None,
    };
    let refused = desk.act(|store, context| act::record(store, context, &answer("")));
    assert!(matches!(refused, Err(ServiceError::NeedsWords { .. })));
    desk.act(|store, context| act::record(store, context, &answer("同意退款")))
        .unwrap();
    let due = desk.due_of(Subject::Case(case));
    assert!(!due.contains(&DeadlineKind::Escalated), "{due:?}");
}

#[test]
fn c_37_a_leads_answer_without_words_is_refused() {
    let mut desk = Shopfloor::new(Route::Hand);
    desk.agent.role = Role::Owner;
    let case = money_asked(&mut desk);
    let shop = desk.store.read(|tx| cases::get(tx, case)).unwrap().shop;
    let silent = NewAct {
        shop,
        subject: ActSubject::Case(case),
        deed: Deed::of(ActKind::EscalationAnswered),
        note: " ".to_owned(),
        message: None,
    };
    let refused = desk.act(|store, context| act::record(store, context, &silent));
    assert!(matches!(refused, Err(ServiceError::NeedsWords { .. })));
}
