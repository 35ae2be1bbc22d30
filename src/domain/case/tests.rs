//! The steps of a case, over all kinds and states.

use proptest::prelude::*;

use super::*;

#[test]
fn every_step_starts_where_the_merchant_has_to_act() {
    for &kind in CaseKind::ALL {
        for &state in CaseState::ALL {
            for &step in CaseStep::ALL {
                if let Ok(next) = after(kind, state, step) {
                    assert_eq!(state.who_acts(), Party::Merchant, "{kind} {state} {step}");
                    assert_ne!(next, state, "{kind} {state} {step}");
                    assert!(
                        !next.is_closed(),
                        "only the platform closes: {kind} {state} {step}"
                    );
                }
            }
        }
    }
}

#[test]
fn money_moves_only_in_cases_that_ask_for_money() {
    for &kind in CaseKind::ALL {
        for &state in CaseState::ALL {
            for &step in CaseStep::ALL {
                if after(kind, state, step) == Ok(CaseState::Refunding) {
                    assert!(matches!(
                        kind,
                        CaseKind::RefundOnly | CaseKind::ReturnRefund
                    ));
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn the_merchant_never_acts_twice_on_one_request(
        kind in prop::sample::select(CaseKind::ALL),
        steps in prop::collection::vec(prop::sample::select(CaseStep::ALL), 0..20),
    ) {
        let mut state = CaseState::MerchantDecides;
        let mut agreed = 0;
        for step in steps {
            if let Ok(next) = after(kind, state, step) {
                agreed += u32::from(next == CaseState::Refunding);
                state = next;
            }
        }
        prop_assert!(agreed <= 1);
    }
}
