//! Facts out of what is stored: states and acts tell the same as the facts of a file.

use crate::domain::act::{Act, ActKind, ActSubject};
use crate::domain::calendar::Calendar;
use crate::domain::case::{Case, CaseFields, CaseKind, CaseReason, CaseState, FreightMarker};
use crate::domain::id::{ActId, CaseId, OrderId, ShopId};
use crate::domain::order::{Order, OrderFields, OrderState, PayChannel, RefundState};
use crate::domain::work_order::WorkOrderFields;
use crate::policy::evaluate::evaluate;
use crate::policy::facts::{ExchangeAnswer, Facts, Stage};
use crate::policy::given::{at, platform};
use crate::policy::outcome::{Decision, Missing, Note, Outcome};

fn order(fields: OrderFields) -> Order {
    Order {
        id: OrderId::from_raw(1),
        shop: ShopId::from_raw(1),
        number: "250301-000000000000001".to_owned(),
        fields,
        parcels: Vec::new(),
    }
}

fn case(kind: CaseKind, state: CaseState) -> Case {
    Case {
        id: CaseId::from_raw(1),
        shop: ShopId::from_raw(1),
        number: "1".to_owned(),
        order: None,
        order_number: String::new(),
        fields: CaseFields {
            kind: Some(kind),
            state: Some(state),
            reason: Some(CaseReason::Quality),
            opened_at: Some(at("03-02 10:00")),
            changed_at: Some(at("03-02 12:00")),
            ..CaseFields::default()
        },
    }
}

fn act(kind: ActKind, value: &str, time: &str) -> Act {
    Act {
        id: ActId::from_raw(1),
        shop: ShopId::from_raw(1),
        subject: ActSubject::Case(CaseId::from_raw(1)),
        kind,
        at: at(time),
        by: "li.wei".to_owned(),
        value: value.to_owned(),
        note: String::new(),
        message: None,
    }
}

fn sent() -> Order {
    order(OrderFields {
        state: Some(OrderState::Shipped),
        channel: Some(PayChannel::Wechat),
        shipped_at: Some(at("03-01 18:00")),
        ..OrderFields::default()
    })
}

fn answer(order: &Order, case: &Case, acts: &[Act]) -> Outcome {
    let facts = Facts::of(Some(order), Some(case), acts, None);
    evaluate(
        &facts,
        platform("pinduoduo"),
        &Calendar::default(),
        at("03-03 10:00"),
    )
}

#[test]
fn b_14_b_16_acts_tick_the_steps_of_a_recall() {
    let case = case(CaseKind::RefundOnly, CaseState::MerchantDecides);
    let told = act(ActKind::BuyerTold, "", "03-02 11:00");
    let agreed = act(ActKind::BuyerAgreed, "", "03-02 11:30");
    let courier = act(ActKind::CourierTold, "R-1", "03-02 11:40");
    let outcome = answer(&sent(), &case, std::slice::from_ref(&told));
    assert_eq!(
        outcome.missing,
        [Missing::BuyerAgreed, Missing::CourierTold]
    );
    let outcome = answer(&sent(), &case, &[told, agreed, courier]);
    assert_eq!(outcome.decision, Decision::Approve);
}

#[test]
fn b_23_d_14_an_act_answers_the_question_of_the_freight() {
    let order = order(OrderFields {
        state: Some(OrderState::Received),
        received_at: Some(at("03-02 09:00")),
        ..OrderFields::default()
    });
    let mut case = case(CaseKind::ReturnRefund, CaseState::MerchantDecides);
    assert_eq!(answer(&order, &case, &[]).missing, [Missing::FreightMarker]);
    let seen = act(ActKind::FreightSeen, "merchant", "03-02 11:00");
    assert_eq!(answer(&order, &case, &[seen]).decision, Decision::Approve);
    case.fields.freight_marker = Some(FreightMarker::Merchant);
    assert_eq!(answer(&order, &case, &[]).decision, Decision::Approve);
}

#[test]
fn a_state_that_the_platform_told_shows_what_was_decided_there() {
    let facts = |kind, state| Facts::of(Some(&sent()), Some(&case(kind, state)), &[], None);
    let of = |kind, state| facts(kind, state).case.unwrap();
    let changed = Some(at("03-02 12:00"));
    let refunding = of(CaseKind::RefundOnly, CaseState::Refunding);
    assert_eq!(
        (refunding.approved_at, refunding.refund_from),
        (changed, changed)
    );
    let agreed = of(CaseKind::ReturnRefund, CaseState::BuyerSends);
    assert_eq!((agreed.approved_at, agreed.refund_from), (changed, None));
    let refused = of(CaseKind::RefundOnly, CaseState::BuyerReacts);
    assert_eq!((refused.approved_at, refused.refused_at), (None, changed));
    for state in [CaseState::Withdrawn, CaseState::Lapsed, CaseState::Closed] {
        assert_eq!(facts(CaseKind::RefundOnly, state).case, None);
    }
}

#[test]
fn a_work_orders_own_deadline_is_the_platforms() {
    let mut case = case(CaseKind::RefundOnly, CaseState::PlatformHandles);
    case.fields.stepped_in_at = Some(at("03-02 12:00"));
    let work_order = WorkOrderFields {
        due_at: Some(at("03-03 08:00")),
        ..WorkOrderFields::default()
    };
    let facts = Facts::of(Some(&sent()), Some(&case), &[], Some(&work_order));
    assert_eq!(facts.case.unwrap().platform_deadline, work_order.due_at);
}

#[test]
fn what_nobody_told_stays_unknown() {
    let nothing = Facts::of(None, None, &[], None);
    assert_eq!(nothing.order.stage, Stage::Unknown);
    let mut case = case(CaseKind::RefundOnly, CaseState::MerchantDecides);
    let outcome = evaluate(
        &Facts::of(None, Some(&case), &[], None),
        platform("pinduoduo"),
        &Calendar::default(),
        at("03-03 10:00"),
    );
    assert_eq!(outcome.decision, Decision::ApproveWithCondition);
    assert!(outcome.missing.contains(&Missing::DispatchState));
    case.fields.dispatched = Some(false);
    let facts = Facts::of(None, Some(&case), &[], None);
    assert_eq!(facts.order.stage, Stage::NotSent);
}

#[test]
fn money_that_went_back_is_not_agreed_to_again() {
    let mut order = sent();
    order.fields.refund = Some(RefundState::Refunded);
    let open = case(CaseKind::RefundOnly, CaseState::MerchantDecides);
    let outcome = answer(&order, &open, &[]);
    assert_eq!(outcome.decision, Decision::PlatformDecides);
    assert_eq!(outcome.notes, [Note::AlreadyRefunded]);
    let done = case(CaseKind::RefundOnly, CaseState::Refunded);
    assert_eq!(answer(&order, &done, &[]).decision, Decision::Approve);
}

#[test]
fn c_33_d_12_the_last_word_of_the_acts_counts() {
    let case = case(CaseKind::Unconfirmed, CaseState::MerchantDecides);
    let acts = [
        act(ActKind::ObstacleFound, "payment", "03-02 11:00"),
        act(ActKind::ObstacleFound, "questions", "03-02 11:01"),
        act(ActKind::ObstacleGone, "payment", "03-02 11:02"),
        act(ActKind::ExchangeAccepted, "", "03-02 11:03"),
        act(ActKind::ExchangeDeclined, "", "03-02 11:04"),
        act(ActKind::Reminded, "", "03-02 11:05"),
        act(ActKind::RungSkipped, "show_rules", "03-02 11:06"),
        act(ActKind::EndTold, "1741057200000", "03-02 11:07"),
    ];
    let facts = Facts::of(None, Some(&case), &acts, None).case.unwrap();
    assert_eq!(facts.ladder.obstacles, 1);
    assert_eq!(facts.exchange, ExchangeAnswer::Declined);
    assert_eq!(facts.ladder.reminders, [at("03-02 11:05")]);
    assert_eq!(facts.ladder.skipped.len(), 1);
    assert_eq!(facts.ladder.told_end, Some(at("03-04 11:00")));
}

#[test]
fn c_26_a_reminder_may_have_told_the_end() {
    let case = case(CaseKind::Unconfirmed, CaseState::MerchantDecides);
    let acts = [
        act(ActKind::Reminded, "1741057200000", "03-02 11:05"),
        act(ActKind::Reminded, "", "03-03 11:05"),
    ];
    let facts = Facts::of(None, Some(&case), &acts, None).case.unwrap();
    assert_eq!(facts.ladder.told_end, Some(at("03-04 11:00")));
    assert_eq!(facts.ladder.reminders.len(), 2);
}
