//! A part of the money, offered while the goods stay: decided on, and given once the buyer wants it.
//! Never more than is left of what was paid, never above the shop's ceiling without a supervisor, and
//! never twice: what the buyer accepted moves the case on, and a moved case takes no second one.

use super::context::Context;
use super::decide::{affordable, below_ceiling, keep, moved, needed, unchanged};
use super::error::{Result, ServiceError};
use super::matter::{self, Matter};
use super::permit as asked;
use crate::domain::act::ActKind;
use crate::domain::case::{self, Case, CaseKind, CaseState, CaseStep, Seen};
use crate::domain::id::CaseId;
use crate::domain::money::Money;
use crate::domain::terms::PartRefund;
use crate::policy::duty::Duty;
use crate::policy::part;
use crate::policy::permit::{self, Permit};
use crate::policy::way::CardId;
use crate::store::cases;
use crate::store::desk::Store;
use crate::store::tx::Tx;

/// The card behind an offer: the two may settle a dispute by talking (article 60).
const CARD: CardId = "D-22";

/// A part that is to be offered, by somebody who saw the case so.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The case.
    pub case: CaseId,
    /// How much.
    pub amount: Money,
    /// Why, where the rules want to know it.
    pub reason: &'a str,
    /// The case as it was on the screen.
    pub seen: Seen,
}

/// Decides on a part that is offered to the buyer; no money moves.
///
/// # Errors
/// [`ServiceError::Changed`], [`ServiceError::NotNow`], [`ServiceError::MayNot`],
/// [`ServiceError::NeedsProof`], [`ServiceError::NeedsWords`], [`ServiceError::TooMuch`],
/// [`ServiceError::Unfit`], [`ServiceError::Case`], or what the store says.
pub fn offer(store: &mut Store, context: &Context<'_>, wanted: &Wanted<'_>) -> Result<()> {
    store.write(|tx| {
        asked::ask(tx, context, Duty::Decide)?;
        let matter = matter::of_case(tx, wanted.case)?;
        unchanged(&matter, wanted.seen)?;
        let case = cases::get(tx, wanted.case)?;
        step(&case)?;
        fits(tx, context, &matter, &case, wanted.amount)?;
        let platform = context.platforms.get(&matter.shop.platform);
        let has_ceiling = platform.agent_ceiling.is_some();
        let role = context.actor.role;
        let permit = permit::part(&matter.outcome(context), role, has_ceiling);
        let card = needed(permit, ActKind::PartOffered, role, wanted.reason)?;
        below_ceiling(tx, context, &matter, Some(wanted.amount))?;
        if let Permit::Against(_) = permit {
            keep(tx, context, &case, ActKind::Overridden, card, wanted.reason)?;
        }
        let value = wanted.amount.value();
        keep(
            tx,
            context,
            &case,
            ActKind::PartOffered,
            &value,
            wanted.reason,
        )
    })
}

/// Settles a case with the part that the buyer wants. Returns it as it is now.
///
/// # Errors
/// As [`offer`]; [`ServiceError::Unfit`] where no offer is open.
pub fn accept(store: &mut Store, context: &Context<'_>, id: CaseId, seen: Seen) -> Result<Case> {
    store.write(|tx| {
        asked::ask(tx, context, Duty::Decide)?;
        let matter = matter::of_case(tx, id)?;
        unchanged(&matter, seen)?;
        let offer = part::of(&matter.acts).filter(|offer| offer.state.is_open());
        let Some(amount) = offer.map(|offer| offer.amount) else {
            return Err(ServiceError::Unfit {
                why: "unfit-no-part",
            });
        };
        let mut case = cases::get(tx, id)?;
        let to = step(&case)?;
        fits(tx, context, &matter, &case, amount)?;
        // Who may was asked when the part was offered; what has changed since counts.
        let outcome = matter.outcome(context);
        match permit::part(&outcome, context.actor.role, true) {
            Permit::No(why) => return Err(ServiceError::NotNow { why }),
            Permit::Waits(missing) => {
                return Err(ServiceError::NotNow {
                    why: missing.code(),
                });
            }
            _ => {}
        }
        keep(
            tx,
            context,
            &case,
            ActKind::PartAccepted,
            &amount.value(),
            "",
        )?;
        keep(tx, context, &case, ActKind::Approved, CARD, "")?;
        case.fields.amount = Some(amount);
        let how = format!("{} {} {CARD}", CaseStep::AgreePart, amount.value());
        moved(tx, context, &mut case, to, &how)?;
        Ok(case)
    })
}

fn step(case: &Case) -> Result<CaseState> {
    let kind = case.fields.kind.unwrap_or(CaseKind::RefundOnly);
    let from = case.fields.state.unwrap_or(CaseState::MerchantDecides);
    Ok(case::after(kind, from, CaseStep::AgreePart)?)
}

/// The platform knows parts, and so much is left.
fn fits(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    matter: &Matter,
    case: &Case,
    amount: Money,
) -> Result<()> {
    let unfit = |why| Err(ServiceError::Unfit { why });
    let platform = context.platforms.get(&matter.shop.platform);
    if platform.terms.part == PartRefund::No {
        return unfit("unfit-part-platform");
    }
    let paid = matter.order.as_ref().and_then(|order| order.fields.paid());
    let (Some(order), Some(paid)) = (&matter.order, paid) else {
        return unfit("unfit-part-unpaid");
    };
    if amount.currency != paid.currency || amount.minor <= 0 {
        return unfit("unfit-part-amount");
    }
    affordable(tx, case, order, amount)
}
