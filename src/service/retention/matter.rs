//! What belongs to an old matter, and why one is left alone.
//! Never erases anything.

use crate::domain::act::{Act, ActKind, last};
use crate::domain::code::codes;
use crate::domain::conversation::Conversation;
use crate::domain::id::{CaseId, ConversationId, OrderId, WorkOrderId};
use crate::domain::review::ReviewState;
use crate::domain::time::Stamp;
use crate::domain::work_order::{WorkOrder, WorkOrderState};
use crate::service::error::Result;
use crate::store::tx::Tx;
use crate::store::{acts, cases, conversations, orders, outbox, reviews, work_orders};

/// Flagged texts of a conversation that are looked through for open ones.
const REVIEWS: usize = 10_000;

codes! {
    /// Why a matter keeps its buyer's data.
    pub enum Spared {
        /// Something happened in it since.
        Young = "young",
        /// A case or what was handed on is open.
        OpenCase = "open_case",
        /// A work order is open.
        OpenWorkOrder = "open_work_order",
        /// A dispute is on its way to a third party and has not ended.
        LegalWay = "legal_way",
        /// Its correspondence was frozen (row C-14).
        Frozen = "frozen",
        /// A buyer waits, a message has not left, or a text waits for a supervisor.
        Unsettled = "unsettled",
    }
}

/// A matter that is old: what loses its buyer together.
#[derive(Debug, Default)]
pub struct Matter {
    /// The id that the record names it by.
    pub subject: String,
    /// The order, where one is known.
    pub order: Option<OrderId>,
    /// Cases.
    pub cases: Vec<CaseId>,
    /// Work orders.
    pub work_orders: Vec<WorkOrderId>,
    /// Conversations.
    pub conversations: Vec<ConversationId>,
}

/// A matter, or why it is left alone.
pub type Found = std::result::Result<Matter, Spared>;

/// Brings together what hangs on an order.
pub fn of_order(tx: &mut Tx<'_>, id: OrderId, before: Stamp) -> Result<Found> {
    let is_young = |at: Option<Stamp>| at.is_some_and(|at| at >= before);
    let order = orders::get(tx, id)?;
    if is_young(order.fields.latest_time()) {
        return Ok(Err(Spared::Young));
    }
    let mut done = acts::of_order(tx, id)?;
    let all = cases::of_order(tx, id)?;
    for case in &all {
        if case.is_open() {
            return Ok(Err(Spared::OpenCase));
        }
        if is_young(case.fields.latest_time()) {
            return Ok(Err(Spared::Young));
        }
        done.extend(acts::of_case(tx, case.id)?);
    }
    done.sort_by_key(|act| act.id);
    if let Some(why) = held_by(&done, before) {
        return Ok(Err(why));
    }
    let platform = work_orders::of_order(tx, id)?;
    if let Some(why) = platform.iter().find_map(|one| kept_by(one, before)) {
        return Ok(Err(why));
    }
    let talks = conversations::of_order(tx, id)?;
    for talk in &talks {
        if let Some(why) = unsettled(tx, talk, before)? {
            return Ok(Err(why));
        }
    }
    Ok(Ok(Matter {
        subject: id.to_string(),
        order: Some(id),
        cases: all.into_iter().map(|case| case.id).collect(),
        work_orders: platform.into_iter().map(|one| one.id).collect(),
        conversations: talks.into_iter().map(|talk| talk.id).collect(),
    }))
}

/// A conversation without an order is a matter of its own.
pub fn of_conversation(tx: &mut Tx<'_>, id: ConversationId, before: Stamp) -> Result<Found> {
    let talk = conversations::get(tx, id)?;
    let spared = unsettled(tx, &talk, before)?;
    Ok(spared.map_or_else(
        || {
            Ok(Matter {
                subject: id.to_string(),
                conversations: vec![id],
                ..Matter::default()
            })
        },
        Err,
    ))
}

/// A case whose order nobody knows is one too, once its work orders are over.
pub fn of_case(tx: &mut Tx<'_>, id: CaseId, before: Stamp) -> Result<Found> {
    let case = cases::get(tx, id)?;
    if case.is_open() {
        return Ok(Err(Spared::OpenCase));
    }
    if case.fields.latest_time().is_some_and(|at| at >= before) {
        return Ok(Err(Spared::Young));
    }
    if let Some(why) = held_by(&acts::of_case(tx, id)?, before) {
        return Ok(Err(why));
    }
    let platform = work_orders::of_case(tx, id)?;
    if let Some(why) = platform.iter().find_map(|one| kept_by(one, before)) {
        return Ok(Err(why));
    }
    Ok(Ok(Matter {
        subject: id.to_string(),
        cases: vec![id],
        ..Matter::default()
    }))
}

/// A work order whose order nobody knows is one too, with its evidence.
pub fn of_work_order(tx: &mut Tx<'_>, id: WorkOrderId, before: Stamp) -> Result<Found> {
    let one = work_orders::get(tx, id)?;
    if let Some(why) = kept_by(&one, before) {
        return Ok(Err(why));
    }
    if let Some(case) = one.case {
        if cases::get(tx, case)?.is_open() {
            return Ok(Err(Spared::OpenCase));
        }
        if let Some(why) = held_by(&acts::of_case(tx, case)?, before) {
            return Ok(Err(why));
        }
    }
    Ok(Ok(Matter {
        subject: id.to_string(),
        work_orders: vec![id],
        ..Matter::default()
    }))
}

/// Returns why a work order is left alone: it is open, or something happened in it since.
fn kept_by(one: &WorkOrder, before: Stamp) -> Option<Spared> {
    if one.fields.state.is_none_or(WorkOrderState::is_open) {
        return Some(Spared::OpenWorkOrder);
    }
    let added = one.files.iter().map(|file| file.added_at);
    let noted = one.notes.iter().map(|note| note.at);
    let told = [one.fields.opened_at, one.fields.changed_at].into_iter();
    let newest = added.chain(noted).chain(told.flatten()).max();
    newest.filter(|at| *at >= before).map(|_| Spared::Young)
}

/// Returns why what was done keeps a matter.
fn held_by(done: &[Act], before: Stamp) -> Option<Spared> {
    let is_ended =
        |since: &Act| last(done, ActKind::Concluded).is_some_and(|end| end.id > since.id);
    if last(done, ActKind::EvidenceKept).is_some() {
        return Some(Spared::Frozen);
    }
    if last(done, ActKind::RouteTaken).is_some_and(|way| !is_ended(way)) {
        return Some(Spared::LegalWay);
    }
    let handed_on = last(done, ActKind::Escalated);
    let answer = last(done, ActKind::EscalationAnswered);
    if handed_on.is_some_and(|on| answer.is_none_or(|answer| answer.id < on.id) && !is_ended(on)) {
        return Some(Spared::OpenCase);
    }
    let is_young = done.iter().any(|act| act.at >= before);
    is_young.then_some(Spared::Young)
}

/// Returns why a conversation keeps its matter.
fn unsettled(tx: &mut Tx<'_>, talk: &Conversation, before: Stamp) -> Result<Option<Spared>> {
    if talk.last_at.is_some_and(|at| at >= before) {
        return Ok(Some(Spared::Young));
    }
    if talk.waiting_since.is_some() || !outbox::open_of(tx, talk.id)?.is_empty() {
        return Ok(Some(Spared::Unsettled));
    }
    let flagged = reviews::of_conversation(tx, talk.id, REVIEWS)?;
    let is_open = flagged.iter().any(|one| one.state == ReviewState::Open);
    Ok(is_open.then_some(Spared::Unsettled))
}
