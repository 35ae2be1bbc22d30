//! A part of the money that is offered while the goods stay: by whom, how much, and what follows.

use afterdesk::config::platform::Platforms;
use afterdesk::domain::act::{ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::agent::Role;
use afterdesk::domain::case::{Case, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::id::CaseId;
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::order::{GroupState, OrderState};
use afterdesk::domain::time::DAY_MS;
use afterdesk::policy::outcome::Decision;
use afterdesk::policy::way::Way;
use afterdesk::service::error::{Result, ServiceError};
use afterdesk::service::import::options::Options;
use afterdesk::service::import::report::Noticed;
use afterdesk::service::import::{apply, plan};
use afterdesk::service::part::{self, Wanted};
use afterdesk::service::{act, matter, reply};
use afterdesk::store::{acts, audit, cases, shops};

use crate::deciding::{another, ask, kinds, order_is, outcome, paid, seen};
use crate::shopfloor::{ORDER_NUMBER, Shopfloor};

const CEILING: &str = "agent_ceiling = \"50.00\"\n";

/// A shop whose agents give back up to 50 yuan, with goods that the buyer has and finds faulty.
fn faulty(ceiling: &str) -> (Shopfloor, CaseId) {
    let mut desk = Shopfloor::new(Route::Hand);
    let own = (std::path::Path::new("pinduoduo.toml"), ceiling);
    desk.platforms = Platforms::over(&[own]).unwrap();
    let now = desk.now;
    paid(&mut desk, 10_000);
    order_is(&mut desk, |order| {
        order.state = Some(OrderState::Received);
        order.received_at = Some(now);
    });
    let case = ask(&mut desk, CaseKind::RefundOnly, CaseReason::Quality, "AS1");
    (desk, case)
}

fn offered(desk: &mut Shopfloor, case: CaseId, minor: i64, reason: &str) -> Result<()> {
    let wanted = Wanted {
        case,
        amount: Money::new(minor, Currency::Cny),
        reason,
        seen: seen(desk, case),
    };
    desk.act(|store, context| part::offer(store, context, &wanted))
}

fn accepted(desk: &mut Shopfloor, case: CaseId) -> Result<Case> {
    let seen = seen(desk, case);
    desk.act(|store, context| part::accept(store, context, case, seen))
}

fn recorded(desk: &mut Shopfloor, case: CaseId, kind: ActKind) -> Result<()> {
    let shop = desk.store.read(|tx| cases::get(tx, case)).unwrap().shop;
    let new = NewAct {
        shop,
        subject: ActSubject::Case(case),
        deed: Deed::of(kind),
        note: String::new(),
        message: None,
    };
    desk.act(|store, context| act::record(store, context, &new).map(|_| ()))
}

#[test]
fn d_22_an_offer_is_kept_and_moves_no_money_until_the_buyer_wants_it() {
    let (mut desk, case) = faulty(CEILING);
    offered(&mut desk, case, 2_000, "").unwrap();
    assert_eq!(kinds(&mut desk, case), [ActKind::PartOffered]);
    let kept = desk.store.read(|tx| cases::get(tx, case)).unwrap();
    assert_eq!(kept.fields.state, Some(CaseState::MerchantDecides));
    let after = accepted(&mut desk, case).unwrap();
    assert_eq!(after.fields.state, Some(CaseState::Refunding));
    assert_eq!(after.fields.amount, Some(Money::new(2_000, Currency::Cny)));
    assert_eq!(
        kinds(&mut desk, case),
        [
            ActKind::PartOffered,
            ActKind::PartAccepted,
            ActKind::Approved
        ]
    );
    let told = desk
        .store
        .read(|tx| audit::history(tx, &[case.to_string()], None, 9))
        .unwrap();
    let moved = told.iter().find(|row| row.detail.contains("agree_part"));
    assert!(moved.unwrap().detail.contains("2000 CNY D-22"), "{told:?}");
    let again = accepted(&mut desk, case);
    assert!(again.is_err(), "money is given once: {again:?}");
    let more = offered(&mut desk, case, 1_000, "");
    assert!(matches!(more, Err(ServiceError::Case(_))), "{more:?}");
}

#[test]
fn d_22_a_settled_return_is_a_refund_without_goods() {
    let (mut desk, _) = faulty(CEILING);
    let case = ask(
        &mut desk,
        CaseKind::ReturnRefund,
        CaseReason::Quality,
        "AS2",
    );
    let waits = offered(&mut desk, case, 2_000, "");
    assert!(
        matches!(
            waits,
            Err(ServiceError::NotNow {
                why: "freight_marker"
            })
        ),
        "the open question of B-23 comes first: {waits:?}"
    );
    crate::deciding::learn(&mut desk, case, ActKind::FreightSeen, "merchant");
    offered(&mut desk, case, 2_000, "").unwrap();
    accepted(&mut desk, case).unwrap();
    let found = desk.act(|store, context| {
        let matter = store.read(|tx| matter::of_case(tx, case)).unwrap();
        matter.outcome(context)
    });
    assert_eq!(found.decision, Decision::Approve);
    let ways: Vec<Way> = found.options.iter().map(|choice| choice.way).collect();
    assert!(ways.contains(&Way::TellArrival), "{ways:?}");
    assert!(!ways.contains(&Way::GiveAddress), "{ways:?}");
}

#[test]
fn c_19_a_part_is_never_more_than_is_left_and_never_above_the_ceiling() {
    let (mut desk, case) = faulty(CEILING);
    let over = offered(&mut desk, case, 5_001, "");
    assert!(matches!(over, Err(ServiceError::MayNot { .. })), "{over:?}");
    for minor in [0, -100] {
        let none = offered(&mut desk, case, minor, "");
        assert!(matches!(none, Err(ServiceError::Unfit { .. })), "{none:?}");
    }
    another(&mut desk, "AS9", CaseState::Refunding, 7_000);
    desk.agent.role = Role::Supervisor;
    let refused = offered(&mut desk, case, 3_001, "老客户");
    let Err(ServiceError::TooMuch { left, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(left, Money::new(3_000, Currency::Cny));
    offered(&mut desk, case, 3_000, "老客户").unwrap();
    // Meanwhile another case takes what is left.
    another(&mut desk, "AS10", CaseState::Refunding, 1_000);
    let late = accepted(&mut desk, case);
    assert!(
        matches!(late, Err(ServiceError::TooMuch { .. })),
        "{late:?}"
    );
}

#[test]
fn c_19_without_a_ceiling_a_part_against_a_rule_is_a_supervisors_with_a_reason() {
    let (mut desk, case) = faulty("");
    let refused = offered(&mut desk, case, 100, "");
    assert!(
        matches!(refused, Err(ServiceError::MayNot { .. })),
        "{refused:?}"
    );
    desk.agent.role = Role::Supervisor;
    let silent = offered(&mut desk, case, 100, "");
    assert!(
        matches!(silent, Err(ServiceError::NeedsWords { .. })),
        "{silent:?}"
    );
    offered(&mut desk, case, 100, "少了一个扣子").unwrap();
    assert_eq!(
        kinds(&mut desk, case),
        [ActKind::Overridden, ActKind::PartOffered]
    );
    // What a supervisor decided on, an agent gives.
    desk.agent.role = Role::Agent;
    accepted(&mut desk, case).unwrap();
}

#[test]
fn b_04_a_waiting_group_is_not_offered_a_part_either() {
    let mut desk = Shopfloor::new(Route::Hand);
    paid(&mut desk, 10_000);
    order_is(&mut desk, |order| order.group = Some(GroupState::Pending));
    let case = ask(
        &mut desk,
        CaseKind::RefundOnly,
        CaseReason::ChangedMind,
        "AS1",
    );
    desk.agent.role = Role::Owner;
    let refused = offered(&mut desk, case, 100, "熟客");
    assert!(matches!(refused, Err(ServiceError::NotNow { why: "B-04" })));
}

#[test]
fn b_23_nobody_offers_or_gives_over_what_somebody_else_changed() {
    let (mut desk, case) = faulty(CEILING);
    let wanted = Wanted {
        case,
        amount: Money::new(100, Currency::Cny),
        reason: "",
        seen: seen(&mut desk, case),
    };
    crate::deciding::learn(&mut desk, case, ActKind::FreightSeen, "buyer");
    let refused = desk.act(|store, context| part::offer(store, context, &wanted));
    assert!(matches!(refused, Err(ServiceError::Changed { .. })));
    let before = seen(&mut desk, case);
    offered(&mut desk, case, 100, "").unwrap();
    let refused = desk.act(|store, context| part::accept(store, context, case, before));
    assert!(matches!(refused, Err(ServiceError::Changed { .. })));
}

#[test]
fn d_22_what_the_buyer_declines_goes_on_as_it_was() {
    let (mut desk, case) = faulty(CEILING);
    let early = recorded(&mut desk, case, ActKind::PartDeclined);
    assert!(
        matches!(early, Err(ServiceError::NotNow { .. })),
        "{early:?}"
    );
    let before = outcome(&mut desk);
    offered(&mut desk, case, 2_000, "").unwrap();
    recorded(&mut desk, case, ActKind::PartDeclined).unwrap();
    assert_eq!(outcome(&mut desk).decision, before.decision);
    let due = desk.due_of(Subject::Case(case));
    assert!(due.contains(&DeadlineKind::Decide), "{due:?}");
    let gone = accepted(&mut desk, case);
    assert!(matches!(gone, Err(ServiceError::Unfit { .. })), "{gone:?}");
    offered(&mut desk, case, 3_000, "").unwrap();
    accepted(&mut desk, case).unwrap();
    // Nobody goes round the gate with a bare act.
    for kind in [ActKind::PartOffered, ActKind::PartAccepted] {
        let refused = recorded(&mut desk, case, kind);
        assert!(
            matches!(refused, Err(ServiceError::NotNow { .. })),
            "{kind}"
        );
    }
}

#[test]
fn x_01_platforms_say_what_they_know_of_partial_refunds() {
    use afterdesk::domain::platform::PlatformName;
    use afterdesk::domain::terms::PartRefund;
    let platforms = Platforms::embedded().unwrap();
    for (name, told) in [
        ("pinduoduo", PartRefund::Shop),
        ("funpay", PartRefund::Platform),
        ("web-shop", PartRefund::NotTold),
        ("nobody-knows", PartRefund::NotTold),
    ] {
        let platform = platforms.get(&PlatformName::new(name));
        assert_eq!(platform.terms.part, told, "{name}");
    }
    let (mut desk, case) = faulty("agent_ceiling = \"50.00\"\n[refund]\npart = \"no\"\n");
    let refused = offered(&mut desk, case, 100, "");
    assert!(
        matches!(refused, Err(ServiceError::Unfit { .. })),
        "{refused:?}"
    );
    let own = (
        std::path::Path::new("pinduoduo.toml"),
        "[refund]\npart = \"perhaps\"\n",
    );
    assert_eq!(Platforms::over(&[own]).unwrap_err().line, Some(2));
}

#[test]
fn d_22_telling_the_buyer_ticks_the_offer_with_the_message() {
    let (mut desk, case) = faulty(CEILING);
    offered(&mut desk, case, 2_000, "").unwrap();
    let does = Deed::of(ActKind::PartTold);
    let request = reply::Request {
        conversation: desk.conversation,
        text: "商品您留着，款项中的¥20.00原路退回您的支付账户，可以吗？",
        key: None,
        route: Some(Route::Sandbox),
        does: Some(&does),
    };
    let sent = desk
        .act(|store, context| reply::reply(store, context, &request))
        .unwrap();
    assert!(sent.queued.is_some(), "{:?}", sent.judgement);
    let kept = desk.store.read(|tx| acts::of_case(tx, case)).unwrap();
    let told = kept.last().unwrap();
    assert_eq!(told.kind, ActKind::PartTold);
    assert!(told.message.is_some());
}

/// Takes an export in that was saved so many days later and tells so much of the case.
fn told_by_platform(desk: &mut Shopfloor, number: &str, yuan: &str, day: u64) -> Vec<Noticed> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("after-sales.csv");
    let text = format!(
        "售后编号,订单编号,售后状态,退款类型,退款原因,订单状态,交易金额,退款金额,申请时间\n\
         {number},{ORDER_NUMBER},退款中,退款,质量问题,已收货,100.00,{yuan},2025-03-01 10:00:00\n"
    );
    std::fs::write(&path, text).unwrap();
    let at = std::time::UNIX_EPOCH + std::time::Duration::from_hours(484_000 + 24 * day);
    let file = std::fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(at).unwrap();
    let mut checked = plan::check(&[path], &mut |_| {});
    let shop = desk.store.read(shops::all).unwrap().remove(0);
    let options = Options {
        default_shop: shop.name,
        ..Options::default()
    };
    desk.act(|store, context| {
        apply::apply(store, context, &mut checked, &options, &mut |_| {}).unwrap();
    });
    let report = checked.into_reports().remove(0);
    assert_eq!(report.rejected, 0, "{report:?}");
    report.notices.into_iter().map(|one| one.what).collect()
}

#[test]
fn a_20_the_platforms_amount_is_the_fact_and_the_agreement_stays_as_a_discrepancy() {
    let (mut desk, _) = faulty(CEILING);
    let number = "20013934661648";
    let case = ask(&mut desk, CaseKind::RefundOnly, CaseReason::Quality, number);
    offered(&mut desk, case, 2_000, "").unwrap();
    accepted(&mut desk, case).unwrap();
    desk.later(60 * DAY_MS);
    let yuan = |minor| Money::new(minor, Currency::Cny);
    assert_eq!(told_by_platform(&mut desk, number, "20.00", 1), []);
    let differs = Noticed::OtherAmount {
        agreed: yuan(2_000),
        told: yuan(10_000),
    };
    assert_eq!(told_by_platform(&mut desk, number, "100.00", 2), [differs]);
    // Told again it is nothing new.
    assert_eq!(told_by_platform(&mut desk, number, "100.00", 3), []);
    let order = desk.order;
    let all = desk.store.read(|tx| cases::of_order(tx, order)).unwrap();
    let this = all.iter().find(|one| one.id == case).unwrap();
    assert_eq!(this.fields.amount, Some(yuan(10_000)));
    let done = desk.store.read(|tx| acts::of_case(tx, case)).unwrap();
    let part = afterdesk::policy::part::of(&done).unwrap();
    assert_eq!(part.amount, yuan(2_000));
    let is_open = |one: &&Case| one.fields.kind == Some(CaseKind::Discrepancy) && one.is_open();
    let open: Vec<_> = all.iter().filter(is_open).collect();
    assert_eq!(open.len(), 1);
    let due = desk.due_of(Subject::Case(open[0].id));
    assert_eq!(due, [DeadlineKind::Concern]);
}
