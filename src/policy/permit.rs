//! Whether somebody may do now what they want to do with a case, and what it takes.
//! Never a way round the rules: what goes against them is a supervisor's, with a reason (row C-19).

use super::outcome::{Decision, Missing, Outcome};
use super::way::CardId;
use crate::domain::agent::Role;
use crate::domain::money::Money;
use crate::domain::platform::Platform;

/// Whether a decision may be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permit {
    /// It may.
    Yes,
    /// With a reason in words; the card says why one is needed.
    WithReason(CardId),
    /// Against the rule of the card: by this supervisor, with a reason that the record keeps.
    Against(CardId),
    /// Against the rule of the card, which only a supervisor may.
    BySupervisor(CardId),
    /// Not before this is there.
    Waits(Missing),
    /// Not now, by this card.
    No(CardId),
}

/// Returns whether the case may be agreed to.
pub fn approve(outcome: &Outcome, role: Role) -> Permit {
    let card = deciding(outcome);
    match outcome.decision {
        Decision::Approve => Permit::Yes,
        Decision::ApproveWithCondition => condition(outcome),
        Decision::Refuse | Decision::AskSupervisor => against(card, role),
        Decision::NotYet | Decision::MayApply | Decision::PlatformDecides => Permit::No(card),
    }
}

/// Returns whether the case may be refused. A refusal always needs a reason: the buyer reads it.
pub fn refuse(outcome: &Outcome, role: Role) -> Permit {
    let card = deciding(outcome);
    match outcome.decision {
        Decision::Refuse | Decision::ApproveWithCondition | Decision::NotYet => {
            Permit::WithReason(card)
        }
        Decision::Approve | Decision::AskSupervisor => against(card, role),
        Decision::MayApply | Decision::PlatformDecides => Permit::No(card),
    }
}

/// Returns the shop's ceiling where an agreement would give more back than this role may alone.
pub fn ceiling(platform: &Platform, role: Role, asked: Option<Money>) -> Option<Money> {
    let ceiling = platform.agent_ceiling?;
    let is_free = matches!(role, Role::Supervisor | Role::Owner);
    // An amount that nobody told, or told in another currency, may be any.
    let is_below = asked
        .is_some_and(|asked| asked.currency == ceiling.currency && asked.minor <= ceiling.minor);
    (!is_free && !is_below).then_some(ceiling)
}

/// Returns whether a part of the money may be offered while the goods stay. What the rules leave to a
/// supervisor an agent may still settle with a part, where the shop has said up to which amount.
pub fn part(outcome: &Outcome, role: Role, has_ceiling: bool) -> Permit {
    let is_open = matches!(outcome.decision, Decision::Refuse | Decision::AskSupervisor);
    match approve(outcome, role) {
        Permit::BySupervisor(_) if is_open && has_ceiling => Permit::Yes,
        permit => permit,
    }
}

/// What an agreement still waits for decides whether words are enough.
fn condition(outcome: &Outcome) -> Permit {
    let mut permit = Permit::WithReason(deciding(outcome));
    for missing in &outcome.missing {
        match missing {
            // Money before the buyer agreed to refuse the parcel (row B-15), or against what the
            // platform shows (row B-20): the shop's own risk, with a reason.
            Missing::BuyerTold | Missing::BuyerAgreed | Missing::CourierTold => {
                permit = Permit::WithReason("B-15");
            }
            Missing::MarkerReason => permit = Permit::WithReason("B-20"),
            // The shop's to give, with the agreement itself.
            Missing::Approval | Missing::Address => {}
            other => return Permit::Waits(*other),
        }
    }
    permit
}

const fn against(card: CardId, role: Role) -> Permit {
    match role {
        Role::Supervisor | Role::Owner => Permit::Against(card),
        Role::ReadOnly | Role::Agent | Role::Bot => Permit::BySupervisor(card),
    }
}

fn deciding(outcome: &Outcome) -> CardId {
    outcome.cards.first().copied().unwrap_or("C-19")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b_04_a_waiting_group_is_not_agreed_to() {
        let outcome = Outcome::new(Decision::NotYet).cite(&["B-04"]);
        assert_eq!(approve(&outcome, Role::Owner), Permit::No("B-04"));
    }

    #[test]
    fn b_15_money_before_the_buyer_agreed_needs_a_reason() {
        let outcome = Outcome::new(Decision::ApproveWithCondition)
            .cite(&["B-14", "B-15", "B-16"])
            .miss(Missing::BuyerAgreed);
        assert_eq!(approve(&outcome, Role::Agent), Permit::WithReason("B-15"));
    }

    #[test]
    fn b_20_against_what_the_platform_shows_a_reason_is_needed() {
        let outcome = Outcome::new(Decision::ApproveWithCondition)
            .cite(&["B-18"])
            .miss(Missing::MarkerReason);
        assert_eq!(approve(&outcome, Role::Agent), Permit::WithReason("B-20"));
    }

    #[test]
    fn b_23_an_open_freight_question_comes_before_the_agreement() {
        let outcome = Outcome::new(Decision::ApproveWithCondition)
            .cite(&["B-18"])
            .miss(Missing::MarkerReason)
            .miss(Missing::FreightMarker);
        assert_eq!(
            approve(&outcome, Role::Owner),
            Permit::Waits(Missing::FreightMarker)
        );
    }

    #[test]
    fn d_22_a_part_is_an_agents_up_to_a_ceiling_that_the_shop_has_set() {
        let open = Outcome::new(Decision::AskSupervisor).cite(&["C-19"]);
        assert_eq!(part(&open, Role::Agent, true), Permit::Yes);
        assert_eq!(
            part(&open, Role::Agent, false),
            Permit::BySupervisor("C-19")
        );
        assert_eq!(part(&open, Role::Owner, true), Permit::Against("C-19"));
        let waiting = Outcome::new(Decision::NotYet).cite(&["B-04"]);
        assert_eq!(part(&waiting, Role::Owner, true), Permit::No("B-04"));
        let asked = Outcome::new(Decision::ApproveWithCondition)
            .cite(&["B-18"])
            .miss(Missing::FreightMarker);
        assert_eq!(
            part(&asked, Role::Agent, true),
            Permit::Waits(Missing::FreightMarker)
        );
    }

    #[test]
    fn c_19_against_a_rule_a_supervisor_decides_with_a_reason() {
        let outcome = Outcome::new(Decision::Refuse).cite(&["B-17"]);
        assert_eq!(approve(&outcome, Role::Agent), Permit::BySupervisor("B-17"));
        assert_eq!(approve(&outcome, Role::Supervisor), Permit::Against("B-17"));
        let granted = Outcome::new(Decision::Approve).cite(&["B-09"]);
        assert_eq!(approve(&granted, Role::Agent), Permit::Yes);
        assert_eq!(refuse(&granted, Role::Agent), Permit::BySupervisor("B-09"));
    }
}
