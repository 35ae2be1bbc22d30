//! How much of what a buyer paid can still go back.
//! Never more than was paid, and never the same money twice.

use super::case::Case;
use super::id::CaseId;
use super::money::Money;

/// Returns what is left of what was paid, once all that the other cases of the order were agreed to
/// is taken away.
pub fn left(paid: Money, cases: &[Case], of: CaseId) -> Money {
    let mut left = paid;
    for other in cases.iter().filter(|other| other.id != of) {
        let agreed = other.agreed(paid);
        if let Some(agreed) = agreed.filter(|agreed| agreed.currency == paid.currency) {
            left.minor = left.minor.saturating_sub(agreed.minor);
        }
    }
    left.minor = left.minor.max(0);
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::{CaseFields, CaseKind, CaseState};
    use crate::domain::id::ShopId;
    use crate::domain::money::Currency;

    fn case(id: i64, state: CaseState, minor: Option<i64>) -> Case {
        Case {
            id: CaseId::from_raw(id),
            shop: ShopId::from_raw(1),
            number: id.to_string(),
            order: None,
            order_number: String::new(),
            fields: CaseFields {
                kind: Some(CaseKind::RefundOnly),
                state: Some(state),
                amount: minor.map(|minor| Money::new(minor, Currency::Cny)),
                ..CaseFields::default()
            },
        }
    }

    #[test]
    fn what_was_agreed_to_elsewhere_is_not_left() {
        let paid = Money::new(10_000, Currency::Cny);
        let cases = [
            case(1, CaseState::MerchantDecides, Some(10_000)),
            case(2, CaseState::Refunded, Some(3_000)),
            case(3, CaseState::Refunding, Some(1_500)),
            case(4, CaseState::Withdrawn, Some(9_000)),
        ];
        let left_of = |id| left(paid, &cases, CaseId::from_raw(id)).minor;
        assert_eq!(left_of(1), 5_500);
        assert_eq!(left_of(2), 8_500);
        let all = [
            case(1, CaseState::MerchantDecides, None),
            case(2, CaseState::Refunded, None),
        ];
        assert_eq!(left(paid, &all, CaseId::from_raw(1)).minor, 0);
    }
}
