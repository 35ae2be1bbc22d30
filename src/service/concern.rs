//! Opens what the desk itself keeps as a case: complaints and discrepancies.
//! Never opens a second one while one of its kind is open.

use super::act;
use super::context::Context;
use super::due;
use super::error::{Result, ServiceError};
use super::matter;
use super::permit;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::audit::Action;
use crate::domain::case::{Case, CaseFields, CaseKind, CaseState};
use crate::domain::id::{CaseId, ConversationId};
use crate::domain::order::Order;
use crate::policy::duty::Duty;
use crate::policy::reopening;
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::told::Told;
use crate::store::tx::Tx;
use crate::store::{acts, audit, cases, conversations, orders};

/// Opens a complaint from a conversation (row D-19): number, time and the chat it came from.
///
/// # Errors
/// [`ServiceError::Store`] with a conflict when one is open, or when no order is known.
pub fn complain(store: &mut Store, context: &Context<'_>, id: ConversationId) -> Result<Case> {
    store.write(|tx| complain_in(tx, context, id))
}

/// Does what [`complain`] does inside a transaction that is already running.
pub fn complain_in(tx: &mut Tx<'_>, context: &Context<'_>, id: ConversationId) -> Result<Case> {
    permit::ask(tx, context, Duty::Work)?;
    open_in(tx, context, id, CaseKind::Complaint)
}

/// Opens a case of the desk's own for the order of a conversation.
pub fn open_in(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: ConversationId,
    kind: CaseKind,
) -> Result<Case> {
    let conflict = |key| ServiceError::Store(StoreError::conflict(key));
    let conversation = conversations::get(tx, id)?;
    let Some(order) = conversation.order else {
        return Err(conflict("conflict-no-order"));
    };
    let order = orders::get(tx, order)?;
    let open = cases::of_order(tx, order.id)?;
    if open
        .iter()
        .any(|case| case.fields.kind == Some(kind) && case.is_open())
    {
        return Err(conflict("conflict-kind-open"));
    }
    let case = open_for(tx, context, &order, Some(conversation.buyer), kind)?;
    if kind == CaseKind::Complaint {
        note_reopened(tx, context, &open, &case)?;
    }
    Ok(case)
}

/// A complaint within days after a case was closed reopens it (row B-02): the closed case says so, and
/// whoever lists or counts reopened cases reads that.
fn note_reopened(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    known: &[Case],
    complaint: &Case,
) -> Result<()> {
    let mut ended = Vec::new();
    for case in known.iter().filter(|case| !case.is_open()) {
        let done = acts::of_case(tx, case.id)?;
        ended.extend(reopening::ended_at(case, &done).map(|at| (at, case)));
    }
    let newest = ended.into_iter().max_by_key(|(at, _)| *at);
    let Some((_, case)) = newest.filter(|(at, _)| reopening::reopens(*at, context.now)) else {
        return Ok(());
    };
    let new = NewAct {
        shop: case.shop,
        subject: ActSubject::Case(case.id),
        deed: Deed {
            kind: ActKind::Reopened,
            value: complaint.number.clone(),
        },
        note: String::new(),
        message: None,
    };
    act::record_in(tx, context, &new).map(|_| ())
}

/// Opens a discrepancy for an order (row A-20), unless one is open.
pub fn differs(tx: &mut Tx<'_>, context: &Context<'_>, order: &Order) -> Result<()> {
    let kind = CaseKind::Discrepancy;
    let mut known = cases::of_order(tx, order.id)?.into_iter();
    if !known.any(|case| case.is_open() && case.fields.kind == Some(kind)) {
        open_for(tx, context, order, order.fields.buyer.clone(), kind)?;
    }
    Ok(())
}

/// Opens a case of the desk's own for an order, whatever cases it has.
pub fn open_for(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    order: &Order,
    buyer: Option<String>,
    kind: CaseKind,
) -> Result<Case> {
    let case_id = CaseId::fresh(tx.ids(), context.now);
    let case = Case {
        id: case_id,
        shop: order.shop,
        // The number is the desk's own: no platform gives one.
        number: case_id.to_string(),
        order: Some(order.id),
        order_number: order.number.clone(),
        fields: CaseFields {
            kind: Some(kind),
            state: Some(CaseState::MerchantDecides),
            opened_at: Some(context.now),
            buyer,
            ..CaseFields::default()
        },
    };
    let told = Told {
        at: context.now,
        payload: None,
    };
    cases::insert(tx, &case, told)?;
    let detail = format!("opened {kind} {}", order.id);
    audit::append(
        tx,
        context.entry(Action::CaseMoved, case_id.to_string(), detail),
    )?;
    let matter = matter::of_case(tx, case_id)?;
    due::of_case(tx, context, &matter)?;
    Ok(case)
}
