//! What no decision passes: an open question, more than was paid, a wrong state, a case that moved.

use super::*;

#[test]
fn b_23_no_role_and_no_reason_passes_the_open_freight_question() {
    for role in [Role::Agent, Role::Supervisor, Role::Owner, Role::Bot] {
        let mut desk = Shopfloor::new(Route::Hand);
        desk.agent.role = role;
        arrived(&mut desk);
        let case = return_asked(&mut desk);
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
    assert_eq!((by.as_str(), what), ("chen.hua", "freight_seen"));
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
