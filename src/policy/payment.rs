//! What the terms of the payment system add: who decides, what has to be handed in, by when (rows C-15
//! to C-18). Never lets an unknown term allow anything, and never lets a dispute out with a gap.

use super::facts::{CaseFacts, PaymentDispute, Rung};
use super::outcome::{Missing, Note, Outcome};
use super::rule::Asked;
use super::step::{Step, StepKind, StepState};
use super::way::{Choice, Stop, Way};
use crate::domain::case::CaseKind;
use crate::domain::deadline::{DeadlineKind, Due};
use crate::domain::payment::{PaymentTerms, SellerDecides};
use crate::domain::terms::ConfirmMeaning;

/// Adds it where the fifth rung was reached, or where the payment system asks.
pub fn add(asked: &Asked<'_>, outcome: &mut Outcome) {
    let Some(case) = asked.case().filter(|case| !case.is_over) else {
        return;
    };
    let is_at_terms = is_at_terms(asked, case, outcome);
    if case.dispute.is_none() && !is_at_terms {
        return;
    }
    let terms = asked.terms().payment.of(asked.order().channel);
    outcome.add_cards(&["C-16"]);
    if terms.is_none() {
        outcome.add_missing(Missing::PaymentTerms);
    }
    if is_at_terms {
        outcome.add_cards(&["C-17"]);
        outcome.options.push(decide_by_terms(asked, terms));
    }
    if let Some(dispute) = &case.dispute {
        answer(dispute, terms, case, outcome);
    }
}

/// Whether the terms are what comes next, or were opened.
fn is_at_terms(asked: &Asked<'_>, case: &CaseFacts, outcome: &Outcome) -> bool {
    let is_next = || {
        let mut options = outcome.options.iter();
        options.any(|choice| choice.way == Way::OpenTerms && choice.stop.is_none())
    };
    case.kind == CaseKind::Unconfirmed
        && !asked.order().is_confirmed
        && (case.ladder.done.contains(&Rung::OpenTerms) || is_next())
}

/// Row C-17. Where only the platform and the buyer can confirm, no payment system outranks them (row
/// C-19).
fn decide_by_terms(asked: &Asked<'_>, terms: Option<&PaymentTerms>) -> Choice {
    let says = terms.map_or(SellerDecides::Unknown, |terms| terms.seller_decides);
    let is_platforms = asked.terms().confirm.meaning == ConfirmMeaning::EndsOrder;
    Choice {
        way: Way::DecideByTerms,
        card: "C-17",
        stop: match says {
            SellerDecides::Unknown => Some(Stop::NotKnown),
            SellerDecides::Yes if !is_platforms => None,
            SellerDecides::Yes | SellerDecides::No => Some(Stop::Forbidden),
        },
        open_at: None,
    }
}

/// Row C-18: the list, and the answer that goes out when nothing of it is open.
fn answer(
    dispute: &PaymentDispute,
    terms: Option<&PaymentTerms>,
    case: &CaseFacts,
    outcome: &mut Outcome,
) {
    outcome.add_cards(&["C-18", "C-15"]);
    let documents = terms.map_or(&[][..], |terms| terms.documents.as_slice());
    for document in documents {
        let is_there = case.documents.contains(document);
        outcome.steps.push(Step {
            kind: StepKind::Document(*document),
            state: if is_there {
                StepState::Done
            } else {
                StepState::Open
            },
            card: "C-18",
        });
        if !is_there {
            outcome.add_missing(Missing::Documents);
        }
    }
    if dispute.answered_at.is_some() {
        outcome.notes.push(Note::DisputeAnswered);
        return;
    }
    let is_whole = terms.is_some() && documents.iter().all(|one| case.documents.contains(one));
    let choice = Choice {
        way: Way::AnswerDispute,
        card: "C-18",
        stop: (!is_whole).then_some(Stop::NeedsDocuments),
        open_at: None,
    };
    outcome.options.insert(0, choice);
    let default = terms.and_then(|terms| terms.answer_ms);
    let due = match (dispute.answer_by, default) {
        (Some(at), _) => Some(Due::by_platform(DeadlineKind::Payment, at, "C-18")),
        (None, Some(ms)) => {
            let at = dispute.opened_at.plus_ms(ms);
            Some(Due::by_rule(DeadlineKind::Payment, at, "C-18"))
        }
        (None, None) => None,
    };
    outcome.deadlines.extend(due);
}

#[cfg(test)]
mod tests {
    use crate::domain::order::PayChannel;
    use crate::domain::payment::Document;
    use crate::policy::facts::Stage;
    use crate::policy::given::{Given, at, paid};

    use super::*;

    /// An order of a shop of one's own, paid by card, that nobody confirms; the terms were opened.
    fn at_the_terms(platform: &str) -> Given {
        let mut given = paid().on(platform).by(PayChannel::Card);
        given.facts.order.stage = Stage::Arrived;
        given.case(CaseKind::Unconfirmed, None).with(|case| {
            case.ladder.reminders = vec![at("03-01 12:00")];
            case.ladder.done = vec![Rung::OpenTerms];
        })
    }

    fn disputed(given: Given, answer_by: Option<&str>) -> Given {
        given.with(|case| {
            case.dispute = Some(PaymentDispute {
                opened_at: at("03-03 09:00"),
                answer_by: answer_by.map(at),
                answered_at: None,
            });
        })
    }

    fn says(mut given: Given, says: SellerDecides) -> Given {
        let terms = given.platform.terms.payment.by_channel.values_mut();
        terms.for_each(|terms| terms.seller_decides = says);
        given
    }

    #[test]
    fn c_16_the_terms_of_the_way_it_was_paid_are_on_file_or_are_to_be_added() {
        let known = at_the_terms("web-shop").outcome();
        assert!(!known.missing.contains(&Missing::PaymentTerms));
        assert!(known.cards.contains(&"C-16"));
        let mut other = at_the_terms("web-shop");
        other.facts.order.channel = Some(PayChannel::Qq);
        assert!(other.outcome().missing.contains(&Missing::PaymentTerms));
        let nobody = at_the_terms("nobody-knows-it").outcome();
        assert!(nobody.missing.contains(&Missing::PaymentTerms));
    }

    #[test]
    fn c_17_unknown_never_enables_an_action() {
        use SellerDecides as S;
        for (platform, said, stop) in [
            ("web-shop", S::Unknown, Some(Stop::NotKnown)),
            ("web-shop", S::No, Some(Stop::Forbidden)),
            ("web-shop", S::Yes, None),
        ] {
            let outcome = says(at_the_terms(platform), said).outcome();
            let choice = outcome.choice(Way::DecideByTerms);
            assert_eq!((choice.stop, choice.card), (stop, "C-17"), "{said}");
        }
        let nobody = at_the_terms("nobody-knows-it").outcome();
        let stop = nobody.choice(Way::DecideByTerms).stop;
        assert_eq!(stop, Some(Stop::NotKnown));
    }

    #[test]
    fn c_17_c_19_no_payment_system_outranks_a_platform_where_only_the_buyer_confirms() {
        let mut given = at_the_terms("funpay");
        let mut terms = given.platform.terms.payment.general.clone().unwrap();
        terms.seller_decides = SellerDecides::Yes;
        given.platform.terms.payment.general = Some(terms);
        let stop = given.outcome().choice(Way::DecideByTerms).stop;
        assert_eq!(stop, Some(Stop::Forbidden));
    }

    #[test]
    fn c_18_the_answer_waits_for_every_document_of_the_list() {
        let given = disputed(at_the_terms("web-shop"), None);
        let outcome = given.outcome();
        let stop = outcome.choice(Way::AnswerDispute).stop;
        assert_eq!(stop, Some(Stop::NeedsDocuments));
        assert!(outcome.missing.contains(&Missing::Documents));
        let listed = |outcome: &Outcome| {
            let mut listed = Vec::new();
            for step in &outcome.steps {
                if let StepKind::Document(document) = step.kind {
                    listed.push((document, step.state));
                }
            }
            listed
        };
        let open = listed(&outcome);
        assert!(open.len() > 3 && open.iter().all(|(_, state)| *state == StepState::Open));
        let whole = given.with(|case| case.documents = Document::ALL.to_vec());
        let outcome = whole.outcome();
        assert_eq!(outcome.choice(Way::AnswerDispute).stop, None);
        assert!(!outcome.missing.contains(&Missing::Documents));
        assert!(
            listed(&outcome)
                .iter()
                .all(|(_, state)| *state == StepState::Done)
        );
    }

    #[test]
    fn c_18_the_day_of_the_notice_counts_before_any_default() {
        let due_of = |given: &Given| {
            let outcome = given.outcome();
            let mut dues = outcome.deadlines.into_iter();
            dues.find(|due| due.kind == DeadlineKind::Payment)
                .map(|due| due.at)
        };
        let told = disputed(at_the_terms("web-shop"), Some("03-10 23:59"));
        assert_eq!(due_of(&told), Some(at("03-10 23:59")));
        let mut untold = disputed(at_the_terms("web-shop"), None);
        assert_eq!(due_of(&untold), None);
        let terms = untold.platform.terms.payment.by_channel.values_mut();
        terms.for_each(|terms| terms.answer_ms = Some(3 * 86_400_000));
        assert_eq!(due_of(&untold), Some(at("03-06 09:00")));
        let answered = told.with(|case| {
            case.dispute.as_mut().unwrap().answered_at = Some(at("03-04 10:00"));
        });
        assert_eq!(due_of(&answered), None);
    }

    #[test]
    fn c_15_a_dispute_wants_proof_in_a_case_of_any_kind() {
        for kind in CaseKind::ALL {
            let mut given = paid().on("web-shop").by(PayChannel::Card);
            given.facts.order.stage = Stage::Arrived;
            let outcome = disputed(given.case(*kind, None), None).outcome();
            assert!(outcome.cards.contains(&"C-15"), "{kind}");
            assert!(outcome.missing.contains(&Missing::Documents), "{kind}");
            assert_eq!(outcome.options[0].way, Way::AnswerDispute, "{kind}");
        }
    }
}
