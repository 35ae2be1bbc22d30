//! A part of the money that the shop offers while the goods stay: how far the offer has come
//! (row D-22: the two may settle a case by talking).
//! Never moves money: what the buyer accepts is agreed to like any other refund.

use crate::domain::act::{Act, ActKind};
use crate::domain::code::codes;
use crate::domain::money::Money;
use crate::domain::terms::PartRefund;

codes! {
    /// How far an offer has come.
    pub enum PartState {
        /// Decided on, and not told to the buyer.
        Offered = "offered",
        /// Told; the buyer has not answered.
        Told = "told",
        /// The buyer wants it.
        Accepted = "accepted",
        /// The buyer does not.
        Declined = "declined",
    }
}

impl PartState {
    /// Returns whether the buyer can still answer it.
    pub const fn is_open(self) -> bool {
        matches!(self, PartState::Offered | PartState::Told)
    }
}

/// The offer that counts: the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// How much.
    pub amount: Money,
    /// How far it has come.
    pub state: PartState,
    /// What brought it there.
    pub act: &'a Act,
}

/// Returns the offer of a case, from its acts in their order.
pub fn of(acts: &[Act]) -> Option<Part<'_>> {
    let place = acts
        .iter()
        .rposition(|act| act.kind == ActKind::PartOffered)?;
    let offer = acts.get(place)?;
    let mut part = Part {
        amount: Money::from_value(&offer.value)?,
        state: PartState::Offered,
        act: offer,
    };
    for act in acts.iter().skip(place) {
        let state = match act.kind {
            ActKind::PartTold => PartState::Told,
            ActKind::PartAccepted => PartState::Accepted,
            ActKind::PartDeclined => PartState::Declined,
            _ => continue,
        };
        if part.state.is_open() {
            (part.state, part.act) = (state, act);
        }
    }
    Some(part)
}

/// Returns what the buyer accepted, and what the platform tells where that is another amount: its word
/// is what happens, and the agreement stays what it was.
///
/// Only a part that goes back on the platform's own page lowers the amount of its case (wire facts 1.13);
/// elsewhere the amount goes on saying what was asked for.
pub fn told_otherwise(
    acts: &[Act],
    told: Option<Money>,
    way: PartRefund,
) -> Option<(Money, Money)> {
    if way != PartRefund::Shop {
        return None;
    }
    let accepted = of(acts).filter(|part| part.state == PartState::Accepted)?;
    let told = told.filter(|told| *told != accepted.amount)?;
    Some((accepted.amount, told))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::ActSubject;
    use crate::domain::id::{ActId, CaseId, ShopId};
    use crate::domain::money::Currency;
    use crate::domain::time::Stamp;

    fn act(id: i64, kind: ActKind, value: &str) -> Act {
        Act {
            id: ActId::from_raw(id),
            shop: ShopId::from_raw(1),
            subject: ActSubject::Case(CaseId::from_raw(1)),
            kind,
            at: Stamp::from_millis(id),
            by: "li.wei".to_owned(),
            value: value.to_owned(),
            note: String::new(),
            message: None,
        }
    }

    #[test]
    fn d_22_the_last_offer_counts_with_the_buyers_answer_to_it() {
        let offered = act(1, ActKind::PartOffered, "2000 CNY");
        let told = act(2, ActKind::PartTold, "");
        let declined = act(3, ActKind::PartDeclined, "");
        let again = act(4, ActKind::PartOffered, "3000 CNY");
        let accepted = act(5, ActKind::PartAccepted, "3000 CNY");
        let all = [offered, told, declined, again, accepted];
        let state_of = |acts: &[Act]| of(acts).map(|part| (part.amount.minor, part.state));
        assert_eq!(state_of(&[]), None);
        assert_eq!(state_of(&all[..1]), Some((2_000, PartState::Offered)));
        assert_eq!(state_of(&all[..2]), Some((2_000, PartState::Told)));
        assert_eq!(state_of(&all[..3]), Some((2_000, PartState::Declined)));
        assert_eq!(state_of(&all[..4]), Some((3_000, PartState::Offered)));
        assert_eq!(state_of(&all), Some((3_000, PartState::Accepted)));
        assert_eq!(of(&all).unwrap().amount.currency, Currency::Cny);
        let yuan = |minor| Money::new(minor, Currency::Cny);
        let told = |acts: &[Act], amount| told_otherwise(acts, amount, PartRefund::Shop);
        assert_eq!(told(&all, Some(yuan(3_000))), None);
        assert_eq!(told(&all, None), None);
        let other = Some((yuan(3_000), yuan(10_000)));
        assert_eq!(told(&all, Some(yuan(10_000))), other);
        assert_eq!(told(&all[..4], Some(yuan(10_000))), None);
        for way in [PartRefund::Platform, PartRefund::No, PartRefund::NotTold] {
            assert_eq!(told_otherwise(&all, Some(yuan(10_000)), way), None);
        }
    }
}
