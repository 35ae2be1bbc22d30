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

/// Puts a case of a kind into the floor's order, as the platform would have told it.
fn ask(desk: &mut Shopfloor, kind: CaseKind, reason: CaseReason, number: &str) -> CaseId {
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
fn order_is(desk: &mut Shopfloor, change: impl Fn(&mut afterdesk::domain::order::OrderFields)) {
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

fn outcome(desk: &mut Shopfloor) -> Outcome {
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
        seen,
    };
    desk.act(|store, context| decide::decide(store, context, &wanted))
}

fn seen(desk: &mut Shopfloor, case: CaseId) -> Seen {
    let matter = desk.store.read(|tx| matter::of_case(tx, case)).unwrap();
    matter.case.unwrap().seen(&matter.acts)
}

/// Puts a further case of an amount into the floor's order.
fn another(desk: &mut Shopfloor, number: &str, state: CaseState, minor: i64) -> CaseId {
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

fn paid(desk: &mut Shopfloor, minor: i64) {
    order_is(desk, |order| {
        order.currency = Some(Currency::Cny);
        order.amounts.insert(AmountKind::Paid, minor);
    });
}

fn learn(desk: &mut Shopfloor, case: CaseId, kind: ActKind, value: &str) {
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

fn kinds(desk: &mut Shopfloor, case: CaseId) -> Vec<ActKind> {
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
    let case = ask(
        &mut desk,
        CaseKind::RefundOnly,
        CaseReason::ChangedMind,
        "AS1",
    );
    desk.agent.role = Role::Supervisor;
    let refused = decided(&mut desk, case, Ruling::Approve, "熟客");
    assert!(matches!(refused, Err(ServiceError::NotNow { why: "B-04" })));
    assert_eq!(kinds(&mut desk, case), []);
}

#[test]
fn b_09_an_agreed_refund_moves_the_case_and_promises_its_arrival() {
    let mut desk = Shopfloor::new(Route::Hand);
    order_is(&mut desk, |order| order.channel = Some(PayChannel::Wechat));
    let case = ask(
        &mut desk,
        CaseKind::RefundOnly,
        CaseReason::ChangedMind,
        "AS1",
    );
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
    let now = desk.now;
    order_is(&mut desk, |order| {
        order.state = Some(OrderState::Shipped);
        order.shipped_at = Some(now);
    });
    let case = ask(
        &mut desk,
        CaseKind::RefundOnly,
        CaseReason::ChangedMind,
        "AS1",
    );
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
    let now = desk.now;
    order_is(&mut desk, |order| {
        order.state = Some(OrderState::Shipped);
        order.shipped_at = Some(now);
    });
    let case = ask(
        &mut desk,
        CaseKind::RefundOnly,
        CaseReason::ChangedMind,
        "AS1",
    );
    learn(&mut desk, case, ActKind::BuyerAgreed, "");
    learn(&mut desk, case, ActKind::CourierTold, "LJ-8841");
    let after = decided(&mut desk, case, Ruling::Approve, "").unwrap();
    assert_eq!(after.fields.state, Some(CaseState::Refunding));
}

#[test]
fn b_23_the_freight_question_comes_before_the_agreement() {
    let mut desk = Shopfloor::new(Route::Hand);
    let now = desk.now;
    order_is(&mut desk, |order| {
        order.state = Some(OrderState::Received);
        order.received_at = Some(now);
    });
    let case = ask(
        &mut desk,
        CaseKind::ReturnRefund,
        CaseReason::Quality,
        "AS1",
    );
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
    let case = ask(
        &mut desk,
        CaseKind::RefundOnly,
        CaseReason::ChangedMind,
        "AS1",
    );
    learn(&mut desk, case, ActKind::Escalated, "lead");
    let due = desk.due_of(Subject::Case(case));
    assert!(due.contains(&DeadlineKind::Escalated), "{due:?}");
    desk.agent.role = Role::Supervisor;
    let shop = desk.store.read(|tx| cases::get(tx, case)).unwrap().shop;
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
    let case = ask(
        &mut desk,
        CaseKind::RefundOnly,
        CaseReason::ChangedMind,
        "AS1",
    );
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

#[test]
fn b_23_no_role_and_no_reason_passes_the_open_freight_question() {
    for role in [Role::Agent, Role::Supervisor, Role::Owner, Role::Bot] {
        let mut desk = Shopfloor::new(Route::Hand);
        desk.agent.role = role;
        let now = desk.now;
        order_is(&mut desk, |order| {
            order.state = Some(OrderState::Received);
            order.received_at = Some(now);
        });
        let case = ask(
            &mut desk,
            CaseKind::ReturnRefund,
            CaseReason::Quality,
            "AS1",
        );
        let refused = decided(&mut desk, case, Ruling::Approve, "老客户，先退");
        assert!(
            matches!(refused, Err(ServiceError::NotNow { .. })),
            "{role}"
        );
        assert_eq!(kinds(&mut desk, case), []);
    }
}

#[test]
fn b_23_no_more_is_given_back_than_was_paid() {
    let mut desk = Shopfloor::new(Route::Hand);
    desk.agent.role = Role::Owner;
    paid(&mut desk, 5_990);
    let case = another(&mut desk, "AS1", CaseState::MerchantDecides, 5_991);
    let refused = decided(&mut desk, case, Ruling::Approve, "客户要求");
    let Err(ServiceError::TooMuch { asked, left }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((asked.minor, left.minor), (5_991, 5_990));
    assert_eq!(kinds(&mut desk, case), []);
    let exact = another(&mut desk, "AS2", CaseState::MerchantDecides, 5_990);
    decided(&mut desk, exact, Ruling::Approve, "").unwrap();
}

#[test]
fn b_23_a_second_refund_of_one_order_takes_only_what_is_left() {
    let mut desk = Shopfloor::new(Route::Hand);
    paid(&mut desk, 5_990);
    another(&mut desk, "AS1", CaseState::Refunding, 5_000);
    let second = another(&mut desk, "AS2", CaseState::MerchantDecides, 5_990);
    let refused = decided(&mut desk, second, Ruling::Approve, "");
    let Err(ServiceError::TooMuch { left, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(left.minor, 990);
    let rest = another(&mut desk, "AS3", CaseState::MerchantDecides, 990);
    decided(&mut desk, rest, Ruling::Approve, "").unwrap();
    let late = another(&mut desk, "AS4", CaseState::MerchantDecides, 1);
    assert!(decided(&mut desk, late, Ruling::Approve, "").is_err());
}

#[test]
fn b_23_what_was_refunded_is_not_refunded_again() {
    let mut desk = Shopfloor::new(Route::Hand);
    desk.agent.role = Role::Owner;
    paid(&mut desk, 5_990);
    order_is(&mut desk, |order| {
        order.refund = Some(RefundState::Refunded);
    });
    let case = another(&mut desk, "AS1", CaseState::MerchantDecides, 5_990);
    let refused = decided(&mut desk, case, Ruling::Approve, "再退一次");
    assert!(
        matches!(refused, Err(ServiceError::NotNow { .. })),
        "{refused:?}"
    );
}

#[test]
fn b_23_a_case_in_a_wrong_state_cannot_be_decided() {
    for state in [
        CaseState::Refunding,
        CaseState::Refunded,
        CaseState::Withdrawn,
        CaseState::Closed,
        CaseState::BuyerSends,
    ] {
        let mut desk = Shopfloor::new(Route::Hand);
        desk.agent.role = Role::Owner;
        paid(&mut desk, 5_990);
        let case = another(&mut desk, "AS1", state, 100);
        let done = decided(&mut desk, case, Ruling::Approve, "已确认");
        assert!(done.is_err(), "{state}: {done:?}");
    }
}

#[test]
fn b_23_nobody_decides_over_what_somebody_else_changed() {
    let mut desk = Shopfloor::new(Route::Hand);
    paid(&mut desk, 5_990);
    let case = another(&mut desk, "AS1", CaseState::MerchantDecides, 100);
    let before = seen(&mut desk, case);
    desk.agent.name = "chen.hua".to_owned();
    learn(&mut desk, case, ActKind::FreightSeen, "buyer");
    desk.agent.name = "li.wei".to_owned();
    let refused = decided_as_seen(&mut desk, case, Ruling::Approve, "", before);
    let Err(ServiceError::Changed { by, what }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((by.as_str(), what.as_str()), ("chen.hua", "freight_seen"));
    // The platform tells another amount than the one on the screen.
    let before = seen(&mut desk, case);
    let now = desk.now;
    let changed = desk.store.write(|tx| {
        let mut case = cases::get(tx, case)?;
        case.fields.amount = Some(Money::new(5_000, Currency::Cny));
        let told = Told {
            at: now,
            payload: None,
        };
        cases::update(tx, &case, told)
    });
    changed.unwrap();
    let refused = decided_as_seen(&mut desk, case, Ruling::Approve, "", before);
    assert!(
        matches!(refused, Err(ServiceError::Changed { .. })),
        "{refused:?}"
    );
    decided(&mut desk, case, Ruling::Approve, "").unwrap();
}

#[test]
fn c_19_above_the_ceiling_of_agents_a_supervisor_decides() {
    let own = (
        std::path::Path::new("pinduoduo.toml"),
        "agent_ceiling = \"50.00\"\n",
    );
    for (minor, role, may) in [
        (5_000, Role::Agent, true),
        (5_001, Role::Agent, false),
        (5_001, Role::Bot, false),
        (5_001, Role::Supervisor, true),
        (5_001, Role::Owner, true),
    ] {
        let mut desk = Shopfloor::new(Route::Hand);
        desk.platforms = Platforms::over(&[own]).unwrap();
        desk.agent.role = role;
        paid(&mut desk, 9_000);
        let case = another(&mut desk, "AS1", CaseState::MerchantDecides, minor);
        let done = decided(&mut desk, case, Ruling::Approve, "");
        assert_eq!(done.is_ok(), may, "{role} {minor}: {done:?}");
        if !may {
            assert!(matches!(done, Err(ServiceError::MayNot { .. })));
        }
    }
    for bad in ["0", "-5", "much", "1.234"] {
        let text = format!("agent_ceiling = \"{bad}\"\n");
        let refused = Platforms::over(&[(own.0, &text)]).unwrap_err();
        assert_eq!(refused.line, Some(1), "{bad}");
    }
}
