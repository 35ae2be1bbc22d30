//! What people read off the platform's pages and noted: freight, allowance, the route of a dispute.
//! Never an amount of the desk's own: what nobody noted is not there (rows B-37, B-40).

use super::facts::Rung;
use crate::domain::act::{Act, ActKind, DisputeRoute, last};
use crate::domain::case::{CaseFields, FreightMarker};
use crate::domain::code::codes;
use crate::domain::money::Money;

codes! {
    /// Where the platform shows the freight (row B-40).
    pub enum FreightPage {
        /// The page of the order.
        Order = "order",
        /// The after-sales details of the merchant back end.
        AfterSales = "after_sales",
    }
}

codes! {
    /// What the allowance for return freight depends on (row B-37).
    pub enum Element {
        /// Where the parcel is picked up.
        PickupPlace = "pickup_place",
        /// The detailed address of the shop.
        ShopAddress = "shop_address",
    }
}

/// Something that was noted: what it says, and the act that says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted<'a, T> {
    /// What it says.
    pub what: T,
    /// Who noted it, and when.
    pub act: &'a Act,
}

/// Returns who bears the return freight by the platform's page: as somebody noted it, else as the file
/// told it (rows B-20, D-14).
pub fn marker(case: &CaseFields, acts: &[Act]) -> Option<FreightMarker> {
    last(acts, ActKind::FreightSeen)
        .and_then(|act| FreightMarker::from_code(&act.value))
        .or(case.freight_marker)
}

/// Returns the freight as the platform shows it.
pub fn freight(acts: &[Act]) -> Option<Noted<'_, (Money, FreightPage)>> {
    let act = last(acts, ActKind::FreightShown)?;
    let amount = Money::from_value(&act.value)?;
    let page = FreightPage::from_code(&act.note)?;
    Some(Noted {
        what: (amount, page),
        act,
    })
}

/// Returns the allowance as the platform worked it out (row B-38).
pub fn allowance(acts: &[Act]) -> Option<Noted<'_, Money>> {
    let act = last(acts, ActKind::AllowanceShown)?;
    let what = Money::from_value(&act.value)?;
    Some(Noted { what, act })
}

/// Returns the return address that was given.
pub fn address(acts: &[Act]) -> Option<Noted<'_, &str>> {
    let act = last(acts, ActKind::AddressGiven).filter(|act| !act.note.is_empty())?;
    let what = act.note.as_str();
    Some(Noted { what, act })
}

/// Returns who took a complaint or a discrepancy over (rows A-20, D-21).
pub fn owner(acts: &[Act]) -> Option<Noted<'_, &str>> {
    let is_it = |act: &&Act| matches!(act.kind, ActKind::Taken | ActKind::Accepted);
    let act = acts.iter().rfind(is_it)?;
    let what = act.by.as_str();
    Some(Noted { what, act })
}

/// Returns why a case was handed on last, and what the lead has answered since (rows C-36, C-37).
pub fn handed_on(acts: &[Act]) -> Option<(Noted<'_, &str>, Option<Noted<'_, &str>>)> {
    let on = last(acts, ActKind::Escalated)?;
    let answer = last(acts, ActKind::EscalationAnswered).filter(|answer| answer.id > on.id);
    Some((words_of(on), answer.map(words_of)))
}

fn words_of(act: &Act) -> Noted<'_, &str> {
    Noted {
        what: act.note.as_str(),
        act,
    }
}

/// Returns what the allowance depends on and nobody gave.
pub fn missing_elements(acts: &[Act]) -> Vec<Element> {
    let is_given = |kind| {
        last(acts, kind).is_some_and(|act| !act.note.trim().is_empty() || act.message.is_some())
    };
    let mut missing = Element::ALL.to_vec();
    missing.retain(|element| {
        !is_given(match element {
            Element::PickupPlace => ActKind::PickupKnown,
            Element::ShopAddress => ActKind::AddressGiven,
        })
    });
    missing
}

/// Returns the way that a dispute takes now (row D-22); earlier ones stay in the acts.
pub fn route(acts: &[Act]) -> Option<Noted<'_, DisputeRoute>> {
    let act = last(acts, ActKind::RouteTaken)?;
    let what = DisputeRoute::from_code(&act.value)?;
    Some(Noted { what, act })
}

/// Returns the complaint that reopened the case (row B-02).
pub fn reopened(acts: &[Act]) -> Option<Noted<'_, &str>> {
    let act = last(acts, ActKind::Reopened)?;
    let what = act.value.as_str();
    Some(Noted { what, act })
}

/// Returns whether a contact of the buyer was noted to be out of reach (row C-22), by the code of its
/// field.
pub fn has_bounced(acts: &[Act], field: &str) -> bool {
    let mut bounced = acts
        .iter()
        .filter(|act| act.kind == ActKind::ContactBounced);
    bounced.any(|act| act.value == field)
}

/// Returns that the buyer confirmed, with the last rung of the ladder before it: it is credited
/// (rows C-34, C-38). A confirmation before any rung credits none.
pub fn confirmed(acts: &[Act]) -> Option<Noted<'_, Option<Rung>>> {
    let act = last(acts, ActKind::BuyerConfirmed)?;
    let what = Rung::from_code(&act.value);
    Some(Noted { what, act })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::ActSubject;
    use crate::domain::id::{ActId, CaseId, ShopId};
    use crate::domain::money::Currency;
    use crate::domain::time::Stamp;

    fn act(kind: ActKind, value: &str, note: &str) -> Act {
        Act {
            id: ActId::from_raw(1),
            shop: ShopId::from_raw(1),
            subject: ActSubject::Case(CaseId::from_raw(1)),
            kind,
            at: Stamp::from_millis(5),
            by: "li.wei".to_owned(),
            value: value.to_owned(),
            note: note.to_owned(),
            message: None,
        }
    }

    #[test]
    fn b_40_amount_page_and_time_are_read_back() {
        let acts = [
            act(ActKind::FreightShown, "500 CNY", "order"),
            act(ActKind::FreightShown, "600 CNY", "after_sales"),
        ];
        let shown = freight(&acts).unwrap();
        let amount = Money::new(600, Currency::Cny);
        assert_eq!(shown.what, (amount, FreightPage::AfterSales));
        assert_eq!(shown.act.at, Stamp::from_millis(5));
        assert_eq!(freight(&[]), None);
        assert_eq!(freight(&[act(ActKind::FreightShown, "600", "order")]), None);
    }

    #[test]
    fn b_37_the_two_elements_that_are_missing_are_named() {
        use Element as E;
        let pickup = act(ActKind::PickupKnown, "", "杭州市余杭区");
        let address = act(ActKind::AddressGiven, "", "义乌市江东街道 1 号");
        assert_eq!(missing_elements(&[]), E::ALL);
        assert_eq!(
            missing_elements(std::slice::from_ref(&pickup)),
            [E::ShopAddress]
        );
        assert_eq!(missing_elements(&[pickup.clone(), address]), []);
        let bare = act(ActKind::AddressGiven, "", " ");
        assert_eq!(missing_elements(&[pickup, bare]), [E::ShopAddress]);
    }

    #[test]
    fn a_20_d_21_whoever_took_a_concern_over_last_owns_it() {
        let mut taken = act(ActKind::Taken, "", "");
        assert_eq!(owner(&[]), None);
        assert_eq!(owner(std::slice::from_ref(&taken)).unwrap().what, "li.wei");
        "chen.hua".clone_into(&mut taken.by);
        let both = [act(ActKind::Accepted, "", ""), taken];
        assert_eq!(owner(&both).unwrap().what, "chen.hua");
    }

    #[test]
    fn b_37_the_amount_is_the_platforms_or_none() {
        let given = act(ActKind::AddressGiven, "", "义乌市江东街道 1 号");
        let seen = act(ActKind::AllowanceSeen, "yes", "");
        let freight = act(ActKind::FreightShown, "600 CNY", "order");
        assert_eq!(allowance(&[given, seen, freight]), None);
        let told = act(ActKind::AllowanceShown, "450 CNY", "");
        let amount = allowance(std::slice::from_ref(&told)).map(|noted| noted.what);
        assert_eq!(amount, Some(Money::new(450, Currency::Cny)));
    }

    #[test]
    fn d_22_the_last_route_counts_and_the_earlier_one_stays() {
        let acts = [
            act(ActKind::RouteTaken, "negotiation", ""),
            act(ActKind::RouteTaken, "mediation_consumers", ""),
        ];
        let taken = route(&acts).map(|noted| noted.what);
        assert_eq!(taken, Some(DisputeRoute::MediationConsumers));
        assert_eq!(acts.len(), 2);
    }
}
