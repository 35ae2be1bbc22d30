//! The freight insurance of a shop: cycles of one week that are renewed by hand.
//! Never guesses a renewal: what nobody recorded is a time without cover.

use crate::domain::act::{Act, ActKind};
use crate::domain::deadline::{DeadlineKind, DeadlineSource, Due, PRIORITY_NORMAL};
use crate::domain::money::Money;
use crate::domain::time::{DAY_MS, Stamp};

/// How long one cycle lasts (row B-34).
pub const CYCLE_MS: i64 = 7 * DAY_MS;

/// One paid cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cycle {
    /// Covered from here on.
    pub start: Stamp,
    /// Covered up to here, this instant not included.
    pub end: Stamp,
    /// What it cost, where that was said.
    pub cost: Option<Money>,
}

impl Cycle {
    /// Makes the cycle that begins at a time.
    pub const fn from(start: Stamp, cost: Option<Money>) -> Self {
        Self {
            start,
            end: start.plus_ms(CYCLE_MS),
            cost,
        }
    }

    /// Writes it as the value of an act.
    pub fn value(&self) -> String {
        let cost = self
            .cost
            .map_or_else(String::new, |cost| format!(" {}", cost.value()));
        format!("{} {}{cost}", self.start.millis(), self.end.millis())
    }

    fn read(act: &Act) -> Option<Self> {
        let mut words = act.value.split(' ');
        let mut number = || words.next()?.parse::<i64>().ok();
        let (start, end) = (number()?, number()?);
        let cost = words.collect::<Vec<_>>().join(" ");
        (start < end).then_some(Self {
            start: Stamp::from_millis(start),
            end: Stamp::from_millis(end),
            cost: Money::from_value(&cost),
        })
    }
}

/// Returns the cycles that were recorded, the earliest first.
pub fn cycles(acts: &[Act]) -> Vec<Cycle> {
    let renewals = acts
        .iter()
        .filter(|act| act.kind == ActKind::InsuranceRenewed);
    let mut cycles: Vec<Cycle> = renewals.filter_map(Cycle::read).collect();
    cycles.sort_by_key(|cycle| (cycle.start, cycle.end));
    cycles
}

/// Returns since when there is no cover; `None` while there is, and for a shop that never had it.
pub fn lapsed_at(cycles: &[Cycle], now: Stamp) -> Option<Stamp> {
    let end = cycles.iter().map(|cycle| cycle.end).max()?;
    (end <= now).then_some(end)
}

/// Returns where the next cycle begins: at the end of the cover while there is cover, else now.
pub fn next_start(cycles: &[Cycle], now: Stamp) -> Stamp {
    let end = cycles.iter().map(|cycle| cycle.end).max();
    end.filter(|end| *end > now).unwrap_or(now)
}

/// Returns what is due: the renewal before the cover ends (row B-35). A shop that never had the
/// insurance owes none.
pub fn due(cycles: &[Cycle]) -> Option<Due> {
    let end = cycles.iter().map(|cycle| cycle.end).max()?;
    Some(Due {
        kind: DeadlineKind::Insurance,
        at: end,
        source: DeadlineSource::Rule,
        card: "B-35",
        priority: PRIORITY_NORMAL,
    })
}

/// Returns the milliseconds without cover between the first cycle's start and `until`.
pub fn without_cover_ms(cycles: &[Cycle], until: Stamp) -> i64 {
    let Some(first) = cycles.first() else {
        return 0;
    };
    let (mut covered_to, mut gap_ms) = (first.start, 0);
    for cycle in cycles {
        if cycle.start >= until {
            break;
        }
        gap_ms += cycle.start.since(covered_to).max(0);
        covered_to = covered_to.max(cycle.end);
    }
    gap_ms + until.since(covered_to).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::ActSubject;
    use crate::domain::id::{ActId, ShopId};
    use crate::domain::money::Currency;
    use crate::domain::time::HOUR_MS;

    fn at(text: &str) -> Stamp {
        Stamp::from_rfc3339(text).unwrap()
    }

    fn renewal(value: &str) -> Act {
        Act {
            id: ActId::from_raw(1),
            shop: ShopId::from_raw(1),
            subject: ActSubject::Shop,
            kind: ActKind::InsuranceRenewed,
            at: Stamp::default(),
            by: "li.wei".to_owned(),
            value: value.to_owned(),
            note: String::new(),
            message: None,
        }
    }

    #[test]
    fn b_34_a_cycle_lasts_seven_days() {
        let cycle = Cycle::from(at("2025-03-01T00:00:00+08:00"), None);
        assert_eq!(cycle.end, at("2025-03-08T00:00:00+08:00"));
    }

    #[test]
    fn b_34_start_end_and_cost_are_read_back() {
        let cost = Some(Money::new(1_990, Currency::Cny));
        for cost in [cost, None] {
            let cycle = Cycle::from(at("2025-03-01T00:00:00+08:00"), cost);
            assert_eq!(cycles(&[renewal(&cycle.value())]), [cycle]);
        }
        assert_eq!(cycles(&[renewal("x"), renewal("5 4"), renewal("")]), []);
    }

    #[test]
    fn b_35_a_gap_of_30_hours_is_told_as_30_hours() {
        let first = Cycle::from(at("2025-03-01T00:00:00+08:00"), None);
        let second = Cycle::from(first.end.plus_ms(30 * HOUR_MS), None);
        let both = [first, second];
        assert_eq!(without_cover_ms(&both, second.end), 30 * HOUR_MS);
        assert_eq!(without_cover_ms(&both, first.end), 0);
        let hour_in = first.end.plus_ms(HOUR_MS);
        assert_eq!(without_cover_ms(&both, hour_in), HOUR_MS);
        assert_eq!(
            without_cover_ms(&both, second.end.plus_ms(HOUR_MS)),
            31 * HOUR_MS
        );
    }

    #[test]
    fn b_35_a_renewal_moves_the_time_that_is_due() {
        let first = Cycle::from(at("2025-03-01T00:00:00+08:00"), None);
        let now = at("2025-03-06T12:00:00+08:00");
        let second = Cycle::from(next_start(&[first], now), None);
        assert_eq!(second.start, first.end);
        assert_eq!(due(&[first]).map(|due| due.at), Some(first.end));
        assert_eq!(due(&[first, second]).map(|due| due.at), Some(second.end));
        assert_eq!(due(&[]), None);
        let lapsed = first.end.plus_ms(HOUR_MS);
        assert_eq!(next_start(&[first], lapsed), lapsed);
        assert_eq!(lapsed_at(&[first], lapsed), Some(first.end));
        assert_eq!(lapsed_at(&[first, second], lapsed), None);
        assert_eq!(lapsed_at(&[], lapsed), None);
    }
}
