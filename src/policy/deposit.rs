//! The deposit of a shop: what has to be agreed of it (row D-17, article 58).
//! Never computes an amount: it holds what was agreed, in words.

use crate::domain::act::{Act, ActKind, DepositPoint};

/// One point and what was agreed last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point<'a> {
    /// The point.
    pub point: DepositPoint,
    /// What was agreed; nothing while it is missing.
    pub agreed: Option<&'a Act>,
}

/// Returns the four points in their order, each with what was agreed last.
pub fn points(acts: &[Act]) -> impl Iterator<Item = Point<'_>> {
    DepositPoint::ALL.iter().map(|point| Point {
        point: *point,
        agreed: acts
            .iter()
            .rev()
            .find(|act| act.kind == ActKind::DepositAgreed && act.value == point.code()),
    })
}

/// Returns the points that are missing.
pub fn missing(acts: &[Act]) -> Vec<DepositPoint> {
    points(acts)
        .filter(|point| point.agreed.is_none())
        .map(|point| point.point)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::ActSubject;
    use crate::domain::id::{ActId, ShopId};
    use crate::domain::time::Stamp;

    fn agreed(point: DepositPoint, note: &str) -> Act {
        Act {
            id: ActId::from_raw(1),
            shop: ShopId::from_raw(1),
            subject: ActSubject::Shop,
            kind: ActKind::DepositAgreed,
            at: Stamp::default(),
            by: "owner".to_owned(),
            value: point.code().to_owned(),
            note: note.to_owned(),
            message: None,
        }
    }

    #[test]
    fn d_17_the_points_that_are_missing_are_named() {
        use DepositPoint as P;
        assert_eq!(missing(&[]), P::ALL);
        let some = [
            agreed(P::Amount, "2000 元"),
            agreed(P::Refund, "30 天内退还"),
        ];
        assert_eq!(missing(&some), [P::Management, P::Use]);
        let all: Vec<Act> = P::ALL.iter().map(|point| agreed(*point, "x")).collect();
        assert_eq!(missing(&all), []);
    }

    #[test]
    fn d_17_what_was_agreed_last_counts() {
        let acts = [
            agreed(DepositPoint::Amount, "2000"),
            agreed(DepositPoint::Amount, "5000"),
        ];
        let amount = points(&acts).next().and_then(|point| point.agreed);
        assert_eq!(amount.map(|act| act.note.as_str()), Some("5000"));
    }
}
