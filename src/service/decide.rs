//! Decides cases: asks the rules, checks who may, keeps what was done, and moves the case on.
//! Never decides against a rule in silence: that is a supervisor's, with a reason on the record.

use super::context::Context;
use super::error::{Result, ServiceError};
use super::matter::Matter;
use super::{act, address, due, matter, permit as asked};
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::agent::Role;
use crate::domain::audit::Action;
use crate::domain::case::{self, Case, CaseKind, CaseState, CaseStep, Ruling, Seen};
use crate::domain::id::CaseId;
use crate::domain::money::Money;
use crate::domain::order::Order;
use crate::domain::refund;
use crate::policy::duty::Duty;
use crate::policy::outcome::{Missing, Outcome};
use crate::policy::permit::{self, Permit};
use crate::policy::way::CardId;
use crate::store::desk::Store;
use crate::store::told::Told;
use crate::store::tx::Tx;
use crate::store::{audit, cases};

/// What is decided, by somebody who saw the case so.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The case.
    pub case: CaseId,
    /// What is decided.
    pub ruling: Ruling,
    /// Why, where the rules want to know it.
    pub reason: &'a str,
    /// Where the buyer sends the goods, of what the shop has registered; the only one, where nobody
    /// chose.
    pub address: Option<&'a str>,
    /// The case as it was on the screen.
    pub seen: Seen,
}

/// Decides a case. Returns it as it is now.
///
/// # Errors
/// [`ServiceError::Changed`], [`ServiceError::NotNow`], [`ServiceError::MayNot`],
/// [`ServiceError::NeedsProof`], [`ServiceError::NeedsWords`], [`ServiceError::TooMuch`],
/// [`ServiceError::Case`], or what the store says.
pub fn decide(store: &mut Store, context: &Context<'_>, wanted: &Wanted<'_>) -> Result<Case> {
    store.write(|tx| decide_in(tx, context, wanted))
}

fn decide_in(tx: &mut Tx<'_>, context: &Context<'_>, wanted: &Wanted<'_>) -> Result<Case> {
    let &Wanted {
        case: id,
        ruling,
        reason,
        address,
        seen,
    } = wanted;
    asked::ask(tx, context, Duty::Decide)?;
    let matter = matter::of_case(tx, id)?;
    unchanged(&matter, seen)?;
    let outcome = matter.outcome(context);
    let mut case = cases::get(tx, id)?;
    let role = context.actor.role;
    let (permit, kind) = match ruling {
        Ruling::Approve => (permit::approve(&outcome, role), ActKind::Approved),
        Ruling::Refuse => (permit::refuse(&outcome, role), ActKind::Refused),
    };
    let card = needed(permit, kind, role, reason)?;
    let paid = matter.order.as_ref().and_then(|order| order.fields.paid());
    let amount = case.fields.amount.or(paid);
    if let (Ruling::Approve, Some(order), Some(amount)) = (ruling, &matter.order, amount) {
        affordable(tx, &case, order, amount)?;
    }
    if ruling == Ruling::Approve && case.asks_money() {
        below_ceiling(tx, context, &matter, amount)?;
    }
    let from = case.fields.state.unwrap_or(CaseState::MerchantDecides);
    let asked_for = case.fields.kind.unwrap_or(CaseKind::RefundOnly);
    let step = step_of(ruling, asked_for, from, &outcome);
    let to = case::after(asked_for, from, step)?;
    if let Permit::Against(card) = permit {
        keep(tx, context, &case, ActKind::Overridden, card, reason)?;
    }
    keep(tx, context, &case, kind, card, reason)?;
    if step == CaseStep::AgreeReturn {
        let platform = context.platforms.get(&matter.shop.platform);
        if let Some(address) = address::of(platform, address)? {
            keep(tx, context, &case, ActKind::AddressGiven, "", address)?;
        }
    }
    let detail = format!("{step} {card}");
    moved(tx, context, &mut case, to, detail.trim_end())?;
    Ok(case)
}

/// Moves a case on, tells the record of it, and sets what is due then.
pub(super) fn moved(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    case: &mut Case,
    to: CaseState,
    how: &str,
) -> Result<()> {
    let from = case.fields.state.unwrap_or(CaseState::MerchantDecides);
    case.fields.state = Some(to);
    case.fields.due_at = None;
    let told = Told {
        at: context.now,
        payload: None,
    };
    cases::update(tx, case, told)?;
    let detail = format!("{from}->{to} {how}");
    audit::append(
        tx,
        context.entry(Action::CaseMoved, case.id.to_string(), detail),
    )?;
    let matter = matter::of_case(tx, case.id)?;
    due::of_case(tx, context, &matter)
}

/// Nobody decides over what they have not seen.
pub(super) fn unchanged(matter: &Matter, seen: Seen) -> Result<()> {
    let Some(case) = &matter.case else {
        return Ok(());
    };
    if case.seen(&matter.acts) == seen {
        return Ok(());
    }
    let newest = matter.acts.iter().max_by_key(|act| act.id);
    let (by, what) = newest
        .filter(|act| Some(act.id) != seen.act)
        .map_or_else(Default::default, |act| (act.by.clone(), act.kind.code()));
    Err(ServiceError::Changed { by, what })
}

/// Above the shop's ceiling a supervisor decides.
pub(super) fn below_ceiling(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    matter: &Matter,
    amount: Option<Money>,
) -> Result<()> {
    let platform = context.platforms.get(&matter.shop.platform);
    match permit::ceiling(platform, Role::Agent, amount) {
        Some(_) => asked::ask(tx, context, Duty::Overrule),
        None => Ok(()),
    }
}

/// All cases of an order together give back no more than was paid.
pub(super) fn affordable(tx: &mut Tx<'_>, case: &Case, order: &Order, asked: Money) -> Result<()> {
    let Some(paid) = order.fields.paid().filter(|_| case.asks_money()) else {
        return Ok(());
    };
    let left = refund::left(paid, &cases::of_order(tx, order.id)?, case.id);
    if asked.currency == paid.currency && asked.minor > left.minor {
        return Err(ServiceError::TooMuch { asked, left });
    }
    Ok(())
}

pub(super) fn keep(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    case: &Case,
    kind: ActKind,
    value: &str,
    reason: &str,
) -> Result<()> {
    let new = NewAct {
        shop: case.shop,
        subject: ActSubject::Case(case.id),
        deed: Deed {
            kind,
            value: value.to_owned(),
        },
        note: reason.trim().to_owned(),
        message: None,
    };
    act::record_in(tx, context, &new).map(|_| ())
}

/// Says why it cannot be done, or returns the card that the reason answers; none where none is
/// needed.
pub(super) fn needed(permit: Permit, what: ActKind, role: Role, reason: &str) -> Result<CardId> {
    let has_reason = !reason.trim().is_empty();
    match permit {
        Permit::Yes => Ok(""),
        Permit::WithReason(card) | Permit::Against(card) if has_reason => Ok(card),
        Permit::WithReason(_) | Permit::Against(_) => Err(ServiceError::NeedsWords { what }),
        Permit::BySupervisor(_) => Err(ServiceError::MayNot {
            what: Duty::Overrule,
            role,
        }),
        Permit::Waits(missing) => Err(ServiceError::NotNow {
            why: missing.code(),
        }),
        Permit::No(card) => Err(ServiceError::NotNow { why: card }),
    }
}

/// The step that a decision is in a case of this kind and state.
fn step_of(ruling: Ruling, kind: CaseKind, state: CaseState, outcome: &Outcome) -> CaseStep {
    match (ruling, state, kind) {
        (Ruling::Refuse, _, _) => CaseStep::Refuse,
        (Ruling::Approve, CaseState::MerchantReceives, _) => CaseStep::ConfirmReturn,
        (Ruling::Approve, CaseState::MerchantRecalls, _) => CaseStep::ConfirmRecall,
        (Ruling::Approve, CaseState::MerchantShips, _) => CaseStep::Ship,
        (Ruling::Approve, _, CaseKind::ReturnRefund | CaseKind::Exchange | CaseKind::Repair) => {
            CaseStep::AgreeReturn
        }
        (Ruling::Approve, _, CaseKind::Resend) => CaseStep::AgreeResend,
        // The parcel is still on its way: the buyer refuses it first (rows B-14, B-15).
        (Ruling::Approve, _, _) if outcome.missing.contains(&Missing::BuyerAgreed) => {
            CaseStep::AgreeParcelRefusal
        }
        (Ruling::Approve, _, _) => CaseStep::AgreeRefund,
    }
}
