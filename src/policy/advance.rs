//! What the platform paid a buyer in advance, and by when it takes that back (row D-18, article 58).
//! Never says who owes what: the sentence is garbled on that point, and its card says so.

use super::outcome::Outcome;
use super::rule::Asked;
use crate::domain::act::{Act, ActKind, last};
use crate::domain::deadline::{DeadlineKind, Due};
use crate::domain::money::{Currency, Money};
use crate::domain::time::{Stamp, Zone};

/// An advance of the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advance {
    /// How much.
    pub amount: Money,
    /// By when the platform takes it back.
    pub back_at: Stamp,
}

impl Advance {
    /// Reads an amount and a day as people type them: `120.00 2025-03-15`. The platform takes it
    /// back by the end of that day.
    pub fn typed(text: &str, currency: Currency, zone: Zone) -> Option<Self> {
        let (amount, day) = text.trim().rsplit_once(char::is_whitespace)?;
        Some(Self {
            amount: Money::typed(amount, currency).ok()?,
            back_at: Stamp::end_of_day(day, zone)?,
        })
    }

    /// Writes it as the value of an act.
    pub fn value(self) -> String {
        format!("{} {}", self.amount.value(), self.back_at.millis())
    }

    /// Reads the value of an act.
    pub fn read(act: &Act) -> Option<Self> {
        let (amount, back_at) = act.value.rsplit_once(' ')?;
        Some(Self {
            amount: Money::from_value(amount)?,
            back_at: Stamp::from_millis(back_at.parse().ok()?),
        })
    }
}

/// Returns the advance that was noted last.
pub fn of(acts: &[Act]) -> Option<Advance> {
    Advance::read(last(acts, ActKind::PaidInAdvance)?)
}

/// Adds the time of the recovery while the matter is not concluded.
pub fn add(asked: &Asked<'_>, outcome: &mut Outcome) {
    let Some(case) = asked.case().filter(|case| case.concluded_at.is_none()) else {
        return;
    };
    if let Some(at) = case.advance_back_at {
        outcome.add_cards(&["D-18"]);
        outcome
            .deadlines
            .push(Due::by_platform(DeadlineKind::Recovery, at, "D-18"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::ActSubject;
    use crate::domain::id::{ActId, CaseId, ShopId};

    #[test]
    fn d_18_an_advance_is_typed_as_an_amount_and_a_day() {
        let typed = |text| Advance::typed(text, Currency::Cny, Zone::BEIJING);
        let advance = typed("120.50 2025-03-15").unwrap();
        assert_eq!(advance.amount, Money::new(12_050, Currency::Cny));
        let end = Stamp::from_rfc3339("2025-03-16T00:00:00+08:00").unwrap();
        assert_eq!(advance.back_at.plus_ms(1), end);
        for text in ["120.50", "2025-03-15", "x 2025-03-15", "120.50 2025-02-30"] {
            assert_eq!(typed(text), None, "{text}");
        }
    }

    #[test]
    fn d_18_amount_and_time_are_read_back() {
        let advance = Advance {
            amount: Money::new(12_050, Currency::Cny),
            back_at: Stamp::from_rfc3339("2025-03-15T00:00:00+08:00").unwrap(),
        };
        let mut act = Act {
            id: ActId::from_raw(1),
            shop: ShopId::from_raw(1),
            subject: ActSubject::Case(CaseId::from_raw(1)),
            kind: ActKind::PaidInAdvance,
            at: Stamp::default(),
            by: "owner".to_owned(),
            value: advance.value(),
            note: "AS1".to_owned(),
            message: None,
        };
        assert_eq!(of(&[act.clone()]), Some(advance));
        act.value = "12050 CNY".to_owned();
        assert_eq!(of(&[act]), None);
    }
}
