//! What can be noted in a matter now: steps that were done and things that were learned.
//! Never what a message does: sending it notes that by itself.

use super::outcome::{Missing, Outcome};
use super::shown::FreightPage;
use super::step::{StepKind, StepState};
use super::way::{Choice, Way};
use crate::domain::act::{Act, ActKind, Deed, DisputeRoute, Ending, UnconfirmedReason, last};
use crate::domain::case::CaseKind;

/// What an act still lacks before it can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacks {
    /// Nothing.
    Nothing,
    /// A number, as its value.
    Number,
    /// Words, as its note.
    Words,
    /// One of the registered return addresses, as its note.
    Address,
    /// An amount, as its value.
    Amount,
    /// An amount and a day, as its value.
    AmountAndDay,
    /// A day, as its value.
    Day,
}

/// Something that can be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// What is kept.
    pub deed: Deed,
    /// A code that is kept as its note; empty where there is none.
    pub note: &'static str,
    /// What has to be asked first.
    pub lacks: Lacks,
}

/// Returns what can be noted after what was done so far, what comes next first.
pub fn of(outcome: &Outcome, kind: Option<CaseKind>, acts: &[Act]) -> Vec<Tick> {
    let mut ticks = Vec::new();
    if is_unanswered(acts, ActKind::Escalated, ActKind::EscalationAnswered) {
        ticks.push(lacking(ActKind::EscalationAnswered, Lacks::Words));
    }
    for choice in outcome
        .options
        .iter()
        .filter(|choice| choice.stop.is_none())
    {
        if choice.way == Way::Conclude {
            ticks.extend(endings());
        }
        ticks.extend(of_way(choice.way, kind));
        if choice.way == Way::OfferExchange {
            ticks.push(plain(ActKind::ExchangeAccepted));
        }
    }
    for missing in &outcome.missing {
        for tick in of_missing(*missing) {
            if !ticks.contains(&tick) {
                ticks.push(tick);
            }
        }
    }
    let is_recall = outcome
        .steps
        .iter()
        .any(|step| matches!(step.kind, StepKind::Recall(_)) && step.state == StepState::Done);
    if is_recall {
        ticks.push(plain(ActKind::ParcelBack));
    }
    if kind == Some(CaseKind::Unconfirmed) {
        ticks.push(plain(ActKind::BuyerAnswered));
        ticks.push(lacking(ActKind::ObstacleFound, Lacks::Words));
        if is_unanswered(acts, ActKind::ObstacleFound, ActKind::ObstacleGone) {
            ticks.push(plain(ActKind::ObstacleGone));
        }
        ticks.push(lacking(ActKind::RungSkipped, Lacks::Words));
        ticks.extend(["email", "phone"].map(|field| valued(ActKind::ContactBounced, field)));
    }
    ticks
}

/// Returns to whom a matter can be handed on besides (row C-36): at any time, unless that was done and
/// is not answered yet.
pub fn hand_on(ticks: &[Tick], acts: &[Act]) -> Vec<Tick> {
    if is_unanswered(acts, ActKind::Escalated, ActKind::EscalationAnswered) {
        return Vec::new();
    }
    let to = ["team", "lead"].map(handing_on);
    to.into_iter().filter(|one| !ticks.contains(one)).collect()
}

/// Returns whether the second did not follow the first.
fn is_unanswered(acts: &[Act], first: ActKind, second: ActKind) -> bool {
    let found = last(acts, first);
    found.is_some_and(|found| last(acts, second).is_none_or(|answer| answer.id < found.id))
}

/// Returns what can be noted about the payment system (rows C-15 to C-18): that it asks, what of its
/// list is there, that it was answered.
pub fn payment(outcome: &Outcome) -> Vec<Tick> {
    let open = outcome
        .steps
        .iter()
        .filter(|step| step.state == StepState::Open);
    let documents = open.filter_map(|step| match step.kind {
        StepKind::Document(document) => Some(valued(ActKind::DocumentReady, document.code())),
        StepKind::Recall(_) | StepKind::Ladder(_) => None,
    });
    let is_whole = |choice: &&Choice| choice.way == Way::AnswerDispute && choice.stop.is_none();
    let answered = outcome.options.iter().find(is_whole);
    let mut ticks: Vec<Tick> = documents.collect();
    ticks.extend(answered.map(|_| plain(ActKind::DisputeAnswered)));
    ticks.push(lacking(ActKind::PaymentDisputed, Lacks::Day));
    ticks.push(plain(ActKind::PaymentDisputed));
    ticks
}

/// Returns what can be read off the platform's pages about freight and allowance (rows B-21, B-36,
/// B-37, B-40).
pub fn freight() -> Vec<Tick> {
    let shown = FreightPage::ALL.iter().map(|page| Tick {
        note: page.code(),
        ..lacking(ActKind::FreightShown, Lacks::Amount)
    });
    let mut ticks: Vec<Tick> = shown.collect();
    ticks.extend(["yes", "no"].map(|value| valued(ActKind::AllowanceSeen, value)));
    let refund = ["required", "not_required"];
    ticks.extend(refund.map(|value| valued(ActKind::FreightRefund, value)));
    ticks.push(lacking(ActKind::PickupKnown, Lacks::Words));
    ticks.push(lacking(ActKind::AddressGiven, Lacks::Address));
    ticks.push(lacking(ActKind::AllowanceShown, Lacks::Amount));
    ticks
}

/// Returns the ways that a dispute can take (row D-22), and what the platform pays meanwhile
/// (row D-18).
pub fn dispute() -> Vec<Tick> {
    let routes = DisputeRoute::ALL.iter();
    let mut ticks: Vec<Tick> = routes
        .map(|route| valued(ActKind::RouteTaken, route.code()))
        .collect();
    ticks.push(lacking(ActKind::PaidInAdvance, Lacks::AmountAndDay));
    ticks
}

/// Returns what notes that an option was done, where it is noted by hand.
pub fn of_way(way: Way, kind: Option<CaseKind>) -> Option<Tick> {
    Some(match way {
        Way::NoteAgreement => plain(ActKind::BuyerAgreed),
        Way::TellCourier => lacking(ActKind::CourierTold, Lacks::Number),
        Way::OfferExchange => plain(ActKind::ExchangeDeclined),
        Way::KeepEvidence => plain(ActKind::EvidenceKept),
        Way::OpenTerms => plain(ActKind::TermsOpened),
        Way::AskSupport => plain(ActKind::SupportAsked),
        Way::Extend => lacking(ActKind::Extended, Lacks::Day),
        Way::Escalate => handing_on("team"),
        Way::AskSupervisor => handing_on("lead"),
        Way::TakeOver if kind == Some(CaseKind::Complaint) => plain(ActKind::Accepted),
        Way::TakeOver => plain(ActKind::Taken),
        Way::Close | Way::CancelOrder | Way::DecideByTerms => {
            lacking(ActKind::Concluded, Lacks::Words)
        }
        _ => return None,
    })
}

/// Whoever gets it reads why (row C-36).
fn handing_on(to: &str) -> Tick {
    Tick {
        lacks: Lacks::Words,
        ..valued(ActKind::Escalated, to)
    }
}

/// How it ended is said with a code, so that it can be counted (row B-02), and in words.
fn endings() -> Vec<Tick> {
    let endings = Ending::ALL.iter().map(|ending| Tick {
        lacks: Lacks::Words,
        ..valued(ActKind::Concluded, ending.code())
    });
    endings.collect()
}

fn of_missing(missing: Missing) -> Vec<Tick> {
    match missing {
        Missing::BuyerAgreed => vec![plain(ActKind::BuyerAgreed)],
        Missing::CourierTold => vec![lacking(ActKind::CourierTold, Lacks::Number)],
        Missing::DeliveryKnown => vec![plain(ActKind::DeliveryKnown)],
        Missing::BuyerKnows => vec![plain(ActKind::BuyerKnows)],
        Missing::Acknowledgement => vec![
            plain(ActKind::CancelAcknowledged),
            plain(ActKind::CancelAgreed),
        ],
        Missing::Reason => UnconfirmedReason::ALL
            .iter()
            .map(|reason| valued(ActKind::ReasonFound, reason.code()))
            .collect(),
        Missing::Owner => vec![plain(ActKind::Taken)],
        Missing::Outcome => endings(),
        _ => Vec::new(),
    }
}

const fn plain(kind: ActKind) -> Tick {
    lacking(kind, Lacks::Nothing)
}

const fn lacking(kind: ActKind, lacks: Lacks) -> Tick {
    Tick {
        deed: Deed::of(kind),
        note: "",
        lacks,
    }
}

fn valued(kind: ActKind, value: &str) -> Tick {
    Tick {
        deed: Deed {
            kind,
            value: value.to_owned(),
        },
        note: "",
        lacks: Lacks::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::payment::Document;
    use crate::policy::outcome::Decision;
    use crate::policy::step::Step;
    use crate::policy::way::Stop;

    #[test]
    fn b_15_and_b_16_the_open_steps_of_a_recall_can_be_noted() {
        let outcome = Outcome::new(Decision::ApproveWithCondition)
            .cite(&["B-14"])
            .offer(Way::NoteAgreement, "B-15")
            .offer(Way::TellCourier, "B-16")
            .miss(Missing::BuyerAgreed)
            .miss(Missing::CourierTold);
        let ticks = of(&outcome, Some(CaseKind::RefundOnly), &[]);
        let kinds: Vec<_> = ticks
            .iter()
            .map(|tick| (tick.deed.kind, tick.lacks))
            .collect();
        assert_eq!(
            kinds,
            [
                (ActKind::BuyerAgreed, Lacks::Nothing),
                (ActKind::CourierTold, Lacks::Number),
            ]
        );
    }

    #[test]
    fn c_36_a_matter_can_be_handed_to_the_team_or_the_lead_whatever_the_rules_say() {
        let outcome = Outcome::new(Decision::Refuse).cite(&["B-17"]);
        let ticks = of(&outcome, Some(CaseKind::RefundOnly), &[]);
        let to = |ticks: Vec<Tick>| {
            ticks
                .into_iter()
                .map(|tick| tick.deed.value)
                .collect::<Vec<_>>()
        };
        assert_eq!(to(hand_on(&ticks, &[])), ["team", "lead"]);
        let outcome = outcome.offer(Way::AskSupervisor, "C-19");
        let ticks = of(&outcome, Some(CaseKind::RefundOnly), &[]);
        assert_eq!(to(hand_on(&ticks, &[])), ["team"]);
    }

    #[test]
    fn b_02_a_concern_ends_with_a_code_and_words() {
        let outcome = Outcome::new(Decision::MayApply)
            .cite(&["A-20"])
            .offer(Way::Conclude, "A-20")
            .miss(Missing::Outcome);
        let ticks = of(&outcome, Some(CaseKind::Complaint), &[]);
        let ended: Vec<_> = ticks
            .iter()
            .map(|tick| (tick.deed.value.as_str(), tick.lacks))
            .collect();
        assert_eq!(
            ended,
            [("solved", Lacks::Words), ("unsolved", Lacks::Words)]
        );
    }

    #[test]
    fn c_18_the_open_documents_of_a_dispute_can_be_noted() {
        let mut outcome = Outcome::new(Decision::NotYet).cite(&["C-18"]).strike(
            Way::AnswerDispute,
            "C-18",
            Stop::NeedsDocuments,
            None,
        );
        for (document, state) in [
            (Document::Order, StepState::Done),
            (Document::Talk, StepState::Open),
        ] {
            outcome.steps.push(Step {
                kind: StepKind::Document(document),
                state,
                card: "C-18",
            });
        }
        let kinds = |outcome: &Outcome| {
            let ticks = payment(outcome).into_iter();
            ticks
                .map(|tick| (tick.deed.kind, tick.deed.value))
                .collect::<Vec<_>>()
        };
        let asked = (ActKind::PaymentDisputed, String::new());
        assert_eq!(
            kinds(&outcome),
            [
                (ActKind::DocumentReady, "talk".to_owned()),
                asked.clone(),
                asked.clone()
            ]
        );
        outcome.steps.clear();
        let outcome = Outcome {
            options: Vec::new(),
            ..outcome
        }
        .offer(Way::AnswerDispute, "C-18");
        let answered = (ActKind::DisputeAnswered, String::new());
        assert_eq!(kinds(&outcome), [answered, asked.clone(), asked]);
    }

    #[test]
    fn d_22_five_routes_and_three_mediation_bodies_are_offered() {
        let ticks = dispute();
        let routes: Vec<_> = ticks
            .iter()
            .filter(|tick| tick.deed.kind == ActKind::RouteTaken)
            .map(|tick| tick.deed.value.as_str())
            .collect();
        assert_eq!(
            routes,
            [
                "negotiation",
                "mediation_consumers",
                "mediation_industry",
                "mediation_other",
                "authorities",
                "arbitration",
                "lawsuit"
            ]
        );
    }

    #[test]
    fn c_08_every_reason_has_a_code_of_its_own() {
        let outcome = Outcome::new(Decision::NotYet)
            .cite(&["C-06"])
            .miss(Missing::Reason);
        let ticks = of(&outcome, Some(CaseKind::Unconfirmed), &[]);
        let reasons: Vec<_> = ticks
            .iter()
            .filter(|tick| tick.deed.kind == ActKind::ReasonFound)
            .map(|tick| tick.deed.value.as_str())
            .collect();
        assert_eq!(
            reasons,
            [
                "questions",
                "doubts",
                "payment_problem",
                "other",
                "no_answer"
            ]
        );
    }
}
