//! Keeps what somebody did or learned in a matter, and tells the record of it.
//! Never decides whether it was right: `policy` reads the acts as facts.

use super::context::Context;
use super::error::{Result, ServiceError};
use super::{address, due, insurance, matter, permit};
use crate::domain::act::{Act, ActKind, ActSubject, NewAct, last};
use crate::domain::audit::Action;
use crate::domain::case::{CaseKind, CaseState};
use crate::domain::id::{ActId, CaseId};
use crate::policy::duty::Duty;
use crate::policy::outcome::Missing;
use crate::policy::part;
use crate::policy::way::Way;
use crate::store::desk::Store;
use crate::store::told::Told;
use crate::store::tx::Tx;
use crate::store::{acts, audit, cases, orders, shops};

/// Keeps an act in a transaction of its own.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsWords`], or what the store says.
pub fn record(store: &mut Store, context: &Context<'_>, new: &NewAct) -> Result<Act> {
    // A part of the money, and a case that is put off, have gates of their own.
    if matches!(
        new.deed.kind,
        ActKind::PartOffered | ActKind::PartAccepted | ActKind::Postponed
    ) {
        return Err(ServiceError::NotNow { why: "D-22" });
    }
    store.write(|tx| record_in(tx, context, new))
}

/// Does what [`record`] does inside a transaction that is already running.
pub fn record_in(tx: &mut Tx<'_>, context: &Context<'_>, new: &NewAct) -> Result<Act> {
    record_for(tx, context, new, &context.actor.name)
}

/// Does the same for somebody whose words do it; the record names whoever let them go.
pub fn record_for(tx: &mut Tx<'_>, context: &Context<'_>, new: &NewAct, by: &str) -> Result<Act> {
    permit::ask(tx, context, duty_of(new.deed.kind))?;
    if needs_words(new.deed.kind) && new.note.trim().is_empty() {
        return Err(ServiceError::NeedsWords {
            what: new.deed.kind,
        });
    }
    let subject = known_subject(tx, new)?;
    in_time(tx, context, new)?;
    let is_renewal = new.deed.kind == ActKind::InsuranceRenewed && new.subject == ActSubject::Shop;
    let value = if is_renewal {
        insurance::value(tx, context, new.shop, &new.deed.value)?
    } else {
        new.deed.value.clone()
    };
    let act = Act {
        id: ActId::fresh(tx.ids(), context.now),
        shop: new.shop,
        subject: new.subject,
        kind: new.deed.kind,
        at: context.now,
        by: by.to_owned(),
        value,
        note: new.note.clone(),
        message: new.message,
    };
    let mut recording = audit::open(tx)?;
    acts::insert(tx, &mut recording, &act)?;
    let detail = format!("{} {}", act.kind, act.value);
    let entry = context.entry(Action::Acted, subject, detail.trim_end().to_owned());
    recording.close(tx, entry)?;
    match act.subject {
        ActSubject::Case(id) => follow(tx, context, id, act.kind)?,
        // From the delivery on the confirmation is waited for (row C-01).
        ActSubject::Order(id) if moves_what_is_due(act.kind) => {
            due::of_order(tx, context, id)?;
        }
        ActSubject::Order(_) | ActSubject::Shop => {}
    }
    if is_renewal {
        insurance::follow(tx, context, act.shop)?;
    }
    Ok(act)
}

/// What is told to the buyer by itself follows from failed payments, consent and ratings too.
const fn moves_what_is_due(kind: ActKind) -> bool {
    matches!(
        kind,
        ActKind::DeliveryKnown
            | ActKind::PaymentFailed
            | ActKind::ConsentGiven
            | ActKind::ConsentWithdrawn
            | ActKind::Rated
    )
}

/// A case of the desk's own ends with its outcome (row A-20); what is due follows from every act.
fn follow(tx: &mut Tx<'_>, context: &Context<'_>, id: CaseId, kind: ActKind) -> Result<()> {
    let mut matter = matter::of_case(tx, id)?;
    if let Some(case) = &mut matter.case
        && matches!(kind, ActKind::Concluded | ActKind::BuyerConfirmed)
        && case.fields.kind.is_some_and(CaseKind::is_own)
    {
        case.fields.state = Some(CaseState::Closed);
        let told = Told {
            at: context.now,
            payload: None,
        };
        cases::update(tx, case, told)?;
    }
    due::of_case(tx, context, &matter)
}

/// What can be done only once, or only when everything for it is there.
fn in_time(tx: &mut Tx<'_>, context: &Context<'_>, new: &NewAct) -> Result<()> {
    let not_now = |why| Err(ServiceError::NotNow { why });
    match (new.deed.kind, new.subject) {
        // Row C-18: nothing is handed in with a gap.
        (ActKind::DisputeAnswered, ActSubject::Case(id)) => {
            let outcome = matter::of_case(tx, id)?.outcome(context);
            let choice = outcome
                .options
                .iter()
                .find(|one| one.way == Way::AnswerDispute);
            match choice.map(|one| one.stop) {
                Some(None) => Ok(()),
                Some(Some(_)) => not_now(Missing::Documents.code()),
                None => not_now("C-18"),
            }
        }
        // Where it was given in the chat, the words have passed the gate with it.
        (ActKind::AddressGiven, _) if new.message.is_none() => {
            let shop = shops::get(tx, new.shop)?;
            address::known(context.platforms.get(&shop.platform), new.note.trim())
        }
        (ActKind::PartDeclined, ActSubject::Case(id)) => {
            let done = acts::of_case(tx, id)?;
            if part::of(&done).is_some_and(|offer| offer.state.is_open()) {
                Ok(())
            } else {
                not_now("D-22")
            }
        }
        // Row C-20: one request in a matter.
        (ActKind::RatingAsked, subject) => {
            let done = match subject {
                ActSubject::Case(id) => acts::of_case(tx, id)?,
                ActSubject::Order(id) => acts::of_order(tx, id)?,
                ActSubject::Shop => Vec::new(),
            };
            match last(&done, ActKind::RatingAsked) {
                Some(_) => not_now("C-20"),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// Returns the id of what the act is about, once it is sure that the store holds it.
fn known_subject(tx: &mut Tx<'_>, new: &NewAct) -> Result<String> {
    Ok(match new.subject {
        ActSubject::Case(id) => cases::get(tx, id)?.id.to_string(),
        ActSubject::Order(id) => orders::get(tx, id)?.id.to_string(),
        ActSubject::Shop => shops::get(tx, new.shop)?.id.to_string(),
    })
}

/// A decision against a rule, and the answer to what an agent handed on (rows C-19, C-37).
const fn duty_of(kind: ActKind) -> Duty {
    match kind {
        ActKind::Overridden | ActKind::EscalationAnswered => Duty::Overrule,
        _ => Duty::Work,
    }
}

/// What nobody could answer for later without the words.
const fn needs_words(kind: ActKind) -> bool {
    matches!(
        kind,
        ActKind::Overridden
            | ActKind::Escalated
            | ActKind::EscalationAnswered
            | ActKind::RungSkipped
            | ActKind::Concluded
            | ActKind::DepositAgreed
    )
}
