//! Opens work orders: by the word of the platform, by its stepping in, or by hand.
//! Never a second one for the same case.

use super::clock;
use crate::domain::audit::Action;
use crate::domain::case::Case;
use crate::domain::form::SlotPlan;
use crate::domain::id::{CaseId, EvidenceId, OrderId, ShopId, WorkOrderId};
use crate::domain::platform::Platform;
use crate::domain::time::Stamp;
use crate::domain::work_order::{
    EvidenceSlot, SlotState, WorkOrder, WorkOrderFields, WorkOrderState,
};
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::permit;
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::told::Told;
use crate::store::tx::Tx;
use crate::store::{audit, cases, shops, work_orders};

/// What a new work order is made of.
#[derive(Debug, Clone)]
pub struct New<'a> {
    /// The shop.
    pub shop: ShopId,
    /// The platform's number, where it has one.
    pub number: String,
    /// The order, where it is known here.
    pub order: Option<OrderId>,
    /// The platform's number of the order.
    pub order_number: String,
    /// The case, where it is known here.
    pub case: Option<&'a Case>,
    /// What is known of it.
    pub fields: WorkOrderFields,
    /// Which form it follows, where somebody said so; else its title says it.
    pub kind: Option<&'a str>,
    /// When it came up.
    pub at: Stamp,
}

/// Makes a work order with the checklist that its form and the reason of its case ask for.
pub fn fresh(tx: &mut Tx<'_>, platform: &Platform, new: New<'_>) -> WorkOrder {
    let at = new.fields.opened_at.unwrap_or(new.at);
    let id = WorkOrderId::fresh(tx.ids(), at);
    let title = new.fields.title.as_deref().unwrap_or_default();
    let form = match new.kind {
        Some(kind) => platform.evidence.form(kind),
        None => platform.evidence.form_of_title(title),
    };
    let reason = new.case.and_then(|case| case.fields.reason);
    let plans = platform.evidence.slots_of(form, reason);
    let slots = plans.into_iter().map(|plan| slot(tx, id, plan, at));
    let slots = slots.collect();
    WorkOrder {
        id,
        shop: new.shop,
        number: new.number,
        order: new.order,
        order_number: new.order_number,
        case: new.case.map(|case| case.id),
        fields: WorkOrderFields {
            state: new.fields.state.or(Some(WorkOrderState::Open)),
            ..new.fields
        },
        kind: form.map_or_else(String::new, |form| form.code.clone()),
        slots,
        files: Vec::new(),
        files_behind: Vec::new(),
        notes: Vec::new(),
        answers: Vec::new(),
    }
}

/// Makes an empty slot.
pub fn slot(tx: &mut Tx<'_>, work_order: WorkOrderId, plan: SlotPlan, at: Stamp) -> EvidenceSlot {
    EvidenceSlot {
        id: EvidenceId::fresh(tx.ids(), at),
        work_order,
        kind: plan.kind,
        is_required: plan.is_required,
        state: SlotState::Missing,
        file_name: String::new(),
        sha256: String::new(),
        bytes: 0,
        note: String::new(),
        added_by: String::new(),
        added_at: None,
    }
}

/// Opens a work order of a case by hand, as one of the platform's forms or without one. Its clock
/// runs from the time at which the platform stepped in, else from now.
///
/// # Errors
/// [`StoreError::Conflict`] when the case has one that is open.
pub fn by_hand(
    store: &mut Store,
    context: &Context<'_>,
    case: CaseId,
    kind: Option<&str>,
) -> Result<WorkOrder> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        let case = cases::get(tx, case)?;
        if has_open(tx, &case)? {
            return Err(ServiceError::Store(StoreError::conflict(
                "conflict-work-order-open",
            )));
        }
        let shop = shops::get(tx, case.shop)?;
        let platform = context.platforms.get(&shop.platform);
        let form = kind.and_then(|kind| platform.evidence.form(kind));
        let new = New {
            shop: case.shop,
            number: String::new(),
            order: case.order,
            order_number: case.order_number.clone(),
            case: Some(&case),
            fields: WorkOrderFields {
                title: form.map(|form| form.text.clone()),
                opened_at: case.fields.stepped_in_at.or(Some(context.now)),
                ..WorkOrderFields::default()
            },
            kind,
            at: context.now,
        };
        let work_order = fresh(tx, platform, new);
        let told = Told {
            at: context.now,
            payload: None,
        };
        enter(tx, context, &work_order, told, "by hand")?;
        clock::follow(tx, context, &work_order)?;
        Ok(work_order)
    })
}

/// Stores a new work order with its checklist, and the entry of the record that tells of it and of
/// how it was opened.
pub fn enter(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    work_order: &WorkOrder,
    told: Told,
    how: &str,
) -> Result<()> {
    let mut recording = audit::open(tx)?;
    work_orders::insert(tx, &mut recording, work_order, told)?;
    let detail = format!("opened {how} {}", work_order.kind);
    let subject = work_order.id.to_string();
    let detail = detail.trim_end().to_owned();
    recording.close(tx, context.entry(Action::WorkOrderMoved, subject, detail))?;
    Ok(())
}

fn has_open(tx: &mut Tx<'_>, case: &Case) -> Result<bool> {
    let is_open = |one: &WorkOrder| one.fields.state.is_none_or(WorkOrderState::is_open);
    let of_case = work_orders::of_case(tx, case.id)?;
    let of_order = match case.order {
        Some(order) => work_orders::of_order(tx, order)?,
        None => Vec::new(),
    };
    let without_case = of_order.iter().filter(|one| one.case.is_none());
    Ok(of_case.iter().chain(without_case).any(is_open))
}
