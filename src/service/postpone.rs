//! Puts a case off to a time, and brings it back: by itself when the time has come, and at once when
//! the buyer writes.
//! Never beyond a time that the platform or a rule has set for the case; it says which.

use super::act;
use super::context::Context;
use super::error::{Result, ServiceError};
use super::matter;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::case::Case;
use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::id::{CaseId, OrderId};
use crate::domain::time::Stamp;
use crate::i18n::sentence::Sentence;
use crate::policy::postpone::{self, NotPutOff};
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{acts, cases, deadlines};

/// Cases that are taken up in one transaction: other writers have their turn in between.
const AT_ONCE: usize = 256;

/// Why a case that was put off is back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Back {
    Time,
    Buyer,
}

/// What came back, and when the next one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TakenUp {
    /// Cases that are due again.
    pub back: usize,
    /// When the next one comes back.
    pub next: Option<Stamp>,
}

/// Puts a case off.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NotTaken`], which says why and names the time that
/// stands against it, or what the store says.
pub fn postpone(store: &mut Store, context: &Context<'_>, id: CaseId, until: Stamp) -> Result<()> {
    store.write(|tx| {
        let matter = matter::of_case(tx, id)?;
        let case = cases::get(tx, id)?;
        let platform = context.platforms.get(&matter.shop.platform);
        let outcome = matter.outcome(context);
        let dues = postpone::dues(&case.fields, &outcome, &platform.clocks);
        postpone::check(&dues, until, context.now).map_err(|why| {
            ServiceError::NotTaken(match why {
                NotPutOff::NothingDue => Sentence::new("postpone-nothing-due"),
                NotPutOff::Past => Sentence::new("postpone-past"),
                NotPutOff::TooFar => Sentence::new("postpone-too-far"),
                NotPutOff::Beyond(due) => Sentence::new("postpone-beyond")
                    .naming("deadline", "deadline", due.kind.code())
                    .with("at", due.at.to_rfc3339()),
            })
        })?;
        let deed = Deed {
            kind: ActKind::Postponed,
            value: until.millis().to_string(),
        };
        let note = postpone::code_of(case.fields.state);
        act::record_in(tx, context, &new(&case, deed, note)).map(|_| ())
    })
}

/// Brings the cases of an order back that were put off before the buyer wrote.
pub fn buyer_wrote(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    order: OrderId,
    at: Stamp,
) -> Result<()> {
    for case in cases::of_order(tx, order)? {
        if !case.is_open() {
            continue;
        }
        let done = acts::of_case(tx, case.id)?;
        let off = postpone::of(&done, case.fields.state, context.now);
        if off.is_some_and(|off| off.act.at < at) {
            resume(tx, context, &case, Back::Buyer)?;
        }
    }
    Ok(())
}

/// Brings the cases back whose time has come.
///
/// # Errors
/// What the store says.
pub fn take_up(store: &mut Store, context: &Context<'_>) -> Result<TakenUp> {
    let (kind, now) = (DeadlineKind::Postponed, context.now);
    let (due, later) = store.read(|tx| {
        let due = deadlines::passed(tx, kind, now, AT_ONCE)?;
        Ok::<_, crate::store::error::StoreError>((due, deadlines::first_after(tx, kind, now)?))
    })?;
    let mut taken = TakenUp {
        back: 0,
        next: later,
    };
    if due.is_empty() {
        return Ok(taken);
    }
    taken.back = store.write(|tx| {
        let mut back = 0;
        for deadline in &due {
            if let Subject::Case(id) = deadline.subject {
                let case = cases::get(tx, id)?;
                resume(tx, context, &case, Back::Time)?;
                back += 1;
            }
        }
        Ok::<_, ServiceError>(back)
    })?;
    if due.len() == AT_ONCE {
        taken.next = Some(now);
    }
    Ok(taken)
}

fn resume(tx: &mut Tx<'_>, context: &Context<'_>, case: &Case, back: Back) -> Result<()> {
    let value = match back {
        Back::Time => "time",
        Back::Buyer => "buyer",
    };
    let deed = Deed {
        kind: ActKind::Resumed,
        value: value.to_owned(),
    };
    act::record_in(tx, context, &new(case, deed, "")).map(|_| ())
}

fn new(case: &Case, deed: Deed, note: &str) -> NewAct {
    NewAct {
        shop: case.shop,
        subject: ActSubject::Case(case.id),
        deed,
        note: note.to_owned(),
        message: None,
    }
}
