//! Orders that buyers do not confirm: a case opens by itself when the time is over, and ends by itself
//! when the buyer confirms or the money goes back (rows C-01, C-34).
//! Never opens a second one for an order, however the first one ended.

use super::act;
use super::concern;
use super::context::Context;
use super::due;
use super::error::Result;
use super::matter;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::case::{Case, CaseKind};
use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::id::OrderId;
use crate::domain::order::{OrderFields, OrderState, RefundState};
use crate::domain::time::Stamp;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{cases, conversations, deadlines, orders};

/// Orders that are looked at in one transaction: other writers have their turn in between.
const AT_ONCE: usize = 256;

/// What was taken up, and when there is something to take up next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TakenUp {
    /// Cases that were opened.
    pub opened: usize,
    /// When the next order may become a case, as far as is known now.
    pub next: Option<Stamp>,
}

/// Opens the cases whose time has come.
///
/// # Errors
/// What the store says.
pub fn take_up(store: &mut Store, context: &Context<'_>) -> Result<TakenUp> {
    let (kind, now) = (DeadlineKind::Confirm, context.now);
    let (late, later) = store.read(|tx| {
        let late = deadlines::passed(tx, kind, now, AT_ONCE)?;
        Ok::<_, crate::store::error::StoreError>((late, deadlines::first_after(tx, kind, now)?))
    })?;
    let has_more = late.len() == AT_ONCE;
    let mut taken = TakenUp {
        opened: 0,
        next: later,
    };
    if late.is_empty() {
        return Ok(taken);
    }
    taken.opened = store.write(|tx| {
        let mut opened = 0;
        for deadline in &late {
            if let Subject::Order(order) = deadline.subject {
                opened += usize::from(follow(tx, context, order)?);
            }
        }
        Ok::<_, super::error::ServiceError>(opened)
    })?;
    if has_more {
        taken.next = Some(now);
    }
    Ok(taken)
}

/// Brings the case about an unconfirmed order into line with the order as it is now. Returns whether
/// one was opened.
pub fn follow(tx: &mut Tx<'_>, context: &Context<'_>, id: OrderId) -> Result<bool> {
    let known = cases::of_order(tx, id)?;
    let mut of_kind = known
        .iter()
        .filter(|case| case.fields.kind == Some(CaseKind::Unconfirmed))
        .peekable();
    if of_kind.peek().is_some() {
        let order = orders::get(tx, id)?;
        if let (Some(case), Some(end)) = (of_kind.find(|case| case.is_open()), end(&order.fields)) {
            conclude(tx, context, case, end)?;
        }
        return Ok(false);
    }
    let open = deadlines::open_of(tx, Subject::Order(id))?;
    let is_late = |due: &crate::domain::deadline::Deadline| {
        due.kind == DeadlineKind::Confirm && due.at <= context.now
    };
    if !open.iter().any(is_late) {
        return Ok(false);
    }
    let order = orders::get(tx, id)?;
    let chat = conversations::of_order(tx, id)?.into_iter().next();
    let buyer = chat
        .map(|chat| chat.buyer)
        .or_else(|| order.fields.buyer.clone());
    concern::open_for(tx, context, &order, buyer, CaseKind::Unconfirmed)?;
    // What was waited for is a case now.
    due::of_order(tx, context, id)?;
    Ok(true)
}

/// How an order ends that waited for its confirmation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Confirmed,
    Refunded,
    Cancelled,
}

fn end(order: &OrderFields) -> Option<End> {
    match (order.refund, order.state) {
        (Some(RefundState::Refunded), _) => Some(End::Refunded),
        (_, Some(OrderState::Closed)) => Some(End::Confirmed),
        (_, Some(OrderState::Cancelled)) => Some(End::Cancelled),
        _ => None,
    }
}

/// Keeps how it ended: of a confirmation with the last rung before it, which is credited with it.
fn conclude(tx: &mut Tx<'_>, context: &Context<'_>, case: &Case, end: End) -> Result<()> {
    let (deed, note) = match end {
        End::Confirmed => {
            let facts = matter::of_case(tx, case.id)?.facts();
            let rung = facts.case.and_then(|case| case.ladder.last_rung());
            let value = rung.map_or("", |rung| rung.code()).to_owned();
            let kind = ActKind::BuyerConfirmed;
            (Deed { kind, value }, String::new())
        }
        End::Refunded => (
            Deed::of(ActKind::Concluded),
            RefundState::Refunded.code().to_owned(),
        ),
        End::Cancelled => (
            Deed::of(ActKind::Concluded),
            OrderState::Cancelled.code().to_owned(),
        ),
    };
    let new = NewAct {
        shop: case.shop,
        subject: ActSubject::Case(case.id),
        deed,
        note,
        message: None,
    };
    act::record_in(tx, context, &new).map(|_| ())
}
