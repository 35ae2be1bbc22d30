//! Offers the buyer a part of the money while the goods stay, and takes the buyer's answer to it.
//! Never more than is left of what was paid, and never money on a single key.

use super::doing::{about, needed, new_act, shown, tell};
use super::state::State;
use crate::domain::act::{ActKind, Deed};
use crate::domain::case::{self, Case, CaseKind, CaseState, CaseStep, Seen};
use crate::domain::money::Money;
use crate::domain::refund;
use crate::domain::terms::PartRefund;
use crate::policy::part;
use crate::policy::permit;
use crate::ui::effect::Effect;
use crate::ui::intent::{Blank, Filled, Intent, Pick, Repeat, Then};
use crate::ui::model::Model;
use crate::ui::part::PartAct;

/// Asks how much, or what the buyer said to the offer that is open.
pub fn part(model: &Model, state: &State) -> Vec<Intent> {
    let Some(case) = shown(model, state) else {
        return tell("why-no-case");
    };
    let acts = model.acts_of_case(case.id);
    let seen = case.seen(&acts);
    let open = part::of(&acts).filter(|offer| offer.state.is_open());
    let offer = offer(model, state, case, seen);
    let Some(open) = open else {
        return match offer {
            Ok(blank) => vec![Intent::AskWords(blank)],
            Err(why) => why,
        };
    };
    let mut picks = vec![
        Pick {
            letter: 'a',
            label: "part-accepted".to_owned(),
            text: String::new(),
            then: Then::Ask(give(model, case, open.amount, seen)),
        },
        Pick {
            letter: 'b',
            label: "part-declined".to_owned(),
            text: String::new(),
            then: Then::Do(Effect::Record(new_act(
                case,
                Deed::of(ActKind::PartDeclined),
            ))),
        },
    ];
    picks.extend(offer.ok().map(|blank| Pick {
        letter: 'c',
        label: "part-again".to_owned(),
        text: String::new(),
        then: Then::Ask(blank),
    }));
    let question = about(model, case, "ask-part-answer").with("amount", open.amount.to_string());
    vec![Intent::AskPick(question, picks)]
}

/// Asks for the amount to be typed once more: then the case is settled with it.
fn give(model: &Model, case: &Case, amount: Money, seen: Seen) -> Blank {
    let wanted = Repeat::Amount(amount);
    let effect = Effect::Part(PartAct::Accept {
        case: case.id,
        seen,
    });
    Blank {
        question: about(model, case, "confirm-approve-typed")
            .with("amount", amount.to_string())
            .with("typed", wanted.to_string()),
        filled: Filled::Typed(wanted, Box::new(effect)),
    }
}

/// Asks how much is offered, or says why nothing can be.
fn offer(model: &Model, state: &State, case: &Case, seen: Seen) -> Result<Blank, Vec<Intent>> {
    let (Some(outcome), Some(platform)) = (model.outcome(state.case), model.open_platform()) else {
        return Err(tell("why-no-case"));
    };
    if platform.terms.part == PartRefund::No {
        return Err(tell("why-no-part"));
    }
    let kind = case.fields.kind.unwrap_or(CaseKind::RefundOnly);
    let from = case.fields.state.unwrap_or(CaseState::MerchantDecides);
    if case::after(kind, from, CaseStep::AgreePart).is_err() {
        return Err(tell("why-part-state"));
    }
    let Some(left) = left(model, case) else {
        return Err(tell("why-part-unpaid"));
    };
    if left.minor <= 0 {
        return Err(tell("why-part-nothing"));
    }
    let role = model.actor.role;
    let ceiling = permit::ceiling(platform, role, None);
    let reason = needed(permit::part(
        &outcome,
        role,
        platform.agent_ceiling.is_some(),
    ))?;
    let most = match ceiling {
        Some(ceiling) if ceiling.currency != left.currency => {
            let why = about(model, case, "why-ceiling").with("amount", left.to_string());
            let why = why.with("ceiling", ceiling.to_string());
            return Err(vec![Intent::Tell(why)]);
        }
        Some(ceiling) if ceiling.minor < left.minor => ceiling,
        _ => left,
    };
    let key = format!("ask-part-{}", platform.terms.part.code().replace('_', "-"));
    let blank = Blank {
        question: about(model, case, &key)
            .with("currency", left.currency.code())
            .with("most", most.to_string())
            .with("left", left.to_string()),
        filled: Filled::Part(case.id, most, seen, String::new()),
    };
    Ok(match reason {
        Some(card) => Blank {
            question: about(model, case, "ask-part-reason").with("card", card),
            filled: Filled::ReasonFirst(Box::new(blank)),
        },
        None => blank,
    })
}

/// What is left of what the buyer paid.
fn left(model: &Model, case: &Case) -> Option<Money> {
    let open = model.dossier.as_ref()?;
    let paid = open.order.as_ref()?.fields.paid()?;
    Some(refund::left(paid, &open.cases, case.id))
}
