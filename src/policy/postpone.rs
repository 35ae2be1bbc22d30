//! A case that is put off to a time: until when, and no later than what counts from outside.
//! Never hides a time of the platform or of a rule: a case is back before it, whatever was said.

use super::due;
use super::outcome::Outcome;
use crate::domain::act::{Act, ActKind};
use crate::domain::case::{CaseFields, CaseState};
use crate::domain::deadline::{DeadlineKind, DeadlineSource, Due, Lane};
use crate::domain::platform::Clocks;
use crate::domain::time::{DAY_MS, Stamp};

/// Nothing is put off for longer, in milliseconds: what nobody looks at for a season is forgotten. A
/// choice of this project.
pub const LONGEST_MS: i64 = 92 * DAY_MS;

/// A case that is put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Postponed<'a> {
    /// Until then.
    pub until: Stamp,
    /// Who said so, and when.
    pub act: &'a Act,
}

/// Why a case is not put off to a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotPutOff {
    /// Nothing is due in it.
    NothingDue,
    /// The time is over.
    Past,
    /// It is further away than anything is put off.
    TooFar,
    /// This has to be done before.
    Beyond(Due),
}

/// Returns whether a case is put off now, from its acts in their order. What the case was put off in
/// is over once it has another state.
pub fn of(acts: &[Act], state: Option<CaseState>, now: Stamp) -> Option<Postponed<'_>> {
    let is_it = |act: &&Act| matches!(act.kind, ActKind::Postponed | ActKind::Resumed);
    let act = acts.iter().rfind(is_it)?;
    if act.kind == ActKind::Resumed || act.note != code_of(state) {
        return None;
    }
    let until = Stamp::from_millis(act.value.parse().ok()?);
    (until > now).then_some(Postponed { until, act })
}

/// Returns what an act of it notes beside the time: the state it was put off in.
pub fn code_of(state: Option<CaseState>) -> &'static str {
    state.map_or("", CaseState::code)
}

/// Returns all that is due in a case by its state and by the rules.
pub fn dues(case: &CaseFields, outcome: &Outcome, clocks: &Clocks) -> Vec<Due> {
    let mut dues = due::of_case(case, clocks);
    for due in &outcome.deadlines {
        if !dues.iter().any(|other| other.kind == due.kind) {
            dues.push(due.clone());
        }
    }
    dues
}

/// Says why a case with this due is not put off to a time.
pub fn check(dues: &[Due], until: Stamp, now: Stamp) -> Result<(), NotPutOff> {
    if !dues.iter().any(is_of_case) {
        return Err(NotPutOff::NothingDue);
    }
    if until <= now {
        return Err(NotPutOff::Past);
    }
    if until > now.plus_ms(LONGEST_MS) {
        return Err(NotPutOff::TooFar);
    }
    match limit(dues) {
        Some(due) if until > due.at => Err(NotPutOff::Beyond(due.clone())),
        _ => Ok(()),
    }
}

/// Returns the first time that the platform or a rule has set for the shop.
fn limit(dues: &[Due]) -> Option<&Due> {
    let binding = dues.iter().filter(|due| {
        let is_outer = due.source != DeadlineSource::Shop;
        // A reminder is the shop's to send, and may go later.
        is_outer && is_work(due) && due.kind != DeadlineKind::Remind
    });
    binding.min_by_key(|due| due.at)
}

/// Takes what is work out of the due list until the time to which the case is put off.
pub fn apply(dues: Vec<Due>, until: Option<Stamp>, now: Stamp) -> Vec<Due> {
    let Some(until) = until.filter(|until| check(&dues, *until, now).is_ok()) else {
        return dues;
    };
    let mut left: Vec<Due> = dues.into_iter().filter(|due| !is_work(due)).collect();
    left.push(Due::by_shop(DeadlineKind::Postponed, until, ""));
    left
}

/// What an agent has to do.
fn is_work(due: &Due) -> bool {
    due.kind.lane() == Lane::Work
}

/// What an agent has to do in the case itself: the proof stands with its work order.
fn is_of_case(due: &Due) -> bool {
    is_work(due) && due.kind != DeadlineKind::Evidence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::ActSubject;
    use crate::domain::id::{ActId, CaseId, ShopId};
    use crate::domain::time::HOUR_MS;

    const NOW: Stamp = Stamp::from_seconds(1_740_801_600);

    fn act(id: i64, kind: ActKind, value: &str) -> Act {
        Act {
            id: ActId::from_raw(id),
            shop: ShopId::from_raw(1),
            subject: ActSubject::Case(CaseId::from_raw(1)),
            kind,
            at: NOW,
            by: "li.wei".to_owned(),
            value: value.to_owned(),
            note: CaseState::MerchantDecides.code().to_owned(),
            message: None,
        }
    }

    #[test]
    fn a_case_is_put_off_until_it_is_taken_up_again_or_has_moved() {
        let until = NOW.plus_ms(HOUR_MS);
        let off = act(1, ActKind::Postponed, &until.millis().to_string());
        let on = act(2, ActKind::Resumed, "agent");
        let state = Some(CaseState::MerchantDecides);
        let is_off = |acts: &[Act], state, now| of(acts, state, now).map(|one| one.until);
        assert_eq!(is_off(std::slice::from_ref(&off), state, NOW), Some(until));
        assert_eq!(is_off(std::slice::from_ref(&off), state, until), None);
        assert_eq!(is_off(&[off.clone(), on.clone()], state, NOW), None);
        assert_eq!(is_off(&[on, off.clone()], state, NOW), Some(until));
        let moved = Some(CaseState::MerchantReceives);
        assert_eq!(is_off(&[off], moved, NOW), None);
        assert_eq!(is_off(&[], state, NOW), None);
    }

    #[test]
    fn nothing_is_put_off_beyond_what_the_platform_or_a_rule_has_set() {
        let at = |hours: i64| NOW.plus_ms(hours * HOUR_MS);
        let told = Due::by_platform(DeadlineKind::Decide, at(20), "");
        let rule = Due::by_rule(DeadlineKind::CancelAfter, at(10), "C-13");
        let own = Due::by_shop(DeadlineKind::Concern, at(1), "D-21");
        let remind = Due::by_rule(DeadlineKind::Remind, at(1), "C-23");
        let watched = Due::by_rule(DeadlineKind::ReturnWindow, at(1), "B-17");
        let all = [told.clone(), own.clone(), remind.clone(), watched.clone()];
        assert_eq!(check(&all, at(20), NOW), Ok(()));
        assert_eq!(
            check(&all, at(21), NOW),
            Err(NotPutOff::Beyond(told.clone()))
        );
        let both = [told.clone(), rule.clone()];
        assert_eq!(check(&both, at(11), NOW), Err(NotPutOff::Beyond(rule)));
        assert_eq!(check(&all, NOW, NOW), Err(NotPutOff::Past));
        assert_eq!(
            check(std::slice::from_ref(&watched), at(1), NOW),
            Err(NotPutOff::NothingDue)
        );
        assert_eq!(
            check(std::slice::from_ref(&own), at(24 * 93), NOW),
            Err(NotPutOff::TooFar)
        );
        assert_eq!(check(std::slice::from_ref(&own), at(24 * 92), NOW), Ok(()));
        let left = apply(all.to_vec(), Some(at(2)), NOW);
        let kinds: Vec<_> = left.iter().map(|due| (due.kind, due.at)).collect();
        assert_eq!(
            kinds,
            [
                (DeadlineKind::ReturnWindow, at(1)),
                (DeadlineKind::Postponed, at(2))
            ]
        );
        // The platform has shortened its time since: the case is back.
        let sooner = vec![Due::by_platform(DeadlineKind::Decide, at(1), "")];
        assert_eq!(apply(sooner.clone(), Some(at(2)), NOW), sooner);
        assert_eq!(apply(all.to_vec(), None, NOW), all);
    }
}
