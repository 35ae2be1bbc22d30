//! Takes work orders in and gives each its checklist once.
//! Never a second work order for one that is known by another name: a number that comes later is
//! given to the one that was opened here.

use super::error::Result;
use super::link::orders_of;
use super::take::{Ready, Tally, Target};
use crate::domain::case::Case;
use crate::domain::id::OrderId;
use crate::domain::observation::{Newness, Observation, WorkOrderSeen};
use crate::domain::time::Stamp;
use crate::domain::work_order::{WorkOrder, WorkOrderFields, WorkOrderState};
use crate::service::work_order::clock;
use crate::service::work_order::open::{New, enter, fresh};
use crate::store::told::{Kept, Told};
use crate::store::tx::Tx;
use crate::store::{cases, work_orders};

/// Takes work orders in.
pub fn take(tx: &mut Tx<'_>, target: &Target<'_>, tally: &mut Tally, rows: &[Ready]) -> Result<()> {
    let seen: Vec<&WorkOrderSeen> = rows
        .iter()
        .filter_map(|ready| match &ready.row {
            Observation::WorkOrder(seen) => Some(&**seen),
            _ => None,
        })
        .collect();
    let orders = orders_of(
        tx,
        target,
        seen.iter().map(|seen| seen.order_number.as_str()),
    )?;
    for seen in seen {
        take_one(
            tx,
            target,
            tally,
            seen,
            orders.get(&seen.order_number).copied(),
        )?;
    }
    Ok(())
}

fn take_one(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    tally: &mut Tally,
    seen: &WorkOrderSeen,
    order: Option<OrderId>,
) -> Result<()> {
    let Some(kept) = known(tx, target, seen)? else {
        let case = case_of(tx, order)?;
        let new = New {
            shop: target.shop.id,
            number: seen.number.clone(),
            order,
            order_number: seen.order_number.clone(),
            case: case.as_ref(),
            fields: seen.fields.clone(),
            kind: None,
            at: target.told.at,
        };
        open(tx, target, new)?;
        tally.counts.new += 1;
        return Ok(());
    };
    let is_newer =
        newness(&seen.fields, target.told.at) > newness(&kept.thing.fields, kept.told.at);
    let before = kept.thing.clone();
    let mut work_order = kept.thing;
    if is_newer {
        work_order.fields.take_over(seen.fields.clone());
    } else {
        work_order.fields.fill_gaps(seen.fields.clone());
    }
    if work_order.number.is_empty() {
        work_order.number.clone_from(&seen.number);
    }
    work_order.order = work_order.order.or(order);
    if work_order == before {
        tally.counts.unchanged += 1;
        return Ok(());
    }
    let case = case_of(tx, work_order.order)?;
    work_order.case = work_order.case.or(case.as_ref().map(|case| case.id));
    let told: Told = if is_newer { target.told } else { kept.told };
    work_orders::update(tx, &work_order, told)?;
    clock::follow(tx, target.context, &work_order)?;
    tally.counts.updated += 1;
    Ok(())
}

/// Finds a work order by its number, or the one of its order that has none yet. Without a number
/// the title says which of the order's is meant.
fn known(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    seen: &WorkOrderSeen,
) -> Result<Option<Kept<WorkOrder>>> {
    if let Some(kept) = work_orders::find_in_shop(tx, target.shop.id, &seen.number)? {
        return Ok(Some(kept));
    }
    let of_order = work_orders::of_order_number(tx, target.shop.id, &seen.order_number)?;
    Ok(of_order.into_iter().find(|kept| {
        let there = &kept.thing;
        if seen.number.is_empty() {
            there.fields.title == seen.fields.title || there.number.is_empty()
        } else {
            there.number.is_empty()
        }
    }))
}

fn case_of(tx: &mut Tx<'_>, order: Option<OrderId>) -> Result<Option<Case>> {
    match order {
        Some(order) => Ok(cases::of_order(tx, order)?.into_iter().next()),
        None => Ok(None),
    }
}

fn newness(fields: &WorkOrderFields, told_at: Stamp) -> Newness {
    Newness {
        rank: fields.state.map_or(0, WorkOrderState::rank),
        row_at: fields.changed_at.max(fields.opened_at),
        told_at,
    }
}

/// Opens the work order of a case into which the platform stepped, unless it has one.
pub fn open_for(tx: &mut Tx<'_>, target: &Target<'_>, case: &Case) -> Result<()> {
    let known = work_orders::of_order_number(tx, case.shop, &case.order_number)?;
    if !known.is_empty() || !work_orders::of_case(tx, case.id)?.is_empty() {
        return Ok(());
    }
    let fields = WorkOrderFields {
        state: Some(WorkOrderState::Open),
        title: case.fields.state_text.clone(),
        opened_at: case
            .fields
            .stepped_in_at
            .or(case.fields.changed_at)
            .or(Some(target.told.at)),
        ..WorkOrderFields::default()
    };
    let new = New {
        shop: case.shop,
        number: String::new(),
        order: case.order,
        order_number: case.order_number.clone(),
        case: Some(case),
        fields,
        kind: None,
        at: target.told.at,
    };
    open(tx, target, new)
}

fn open(tx: &mut Tx<'_>, target: &Target<'_>, new: New<'_>) -> Result<()> {
    let platform = target.context.platforms.get(&target.shop.platform);
    let work_order = fresh(tx, platform, new);
    enter(tx, target.context, &work_order, target.told, "by import")?;
    clock::follow(tx, target.context, &work_order)?;
    Ok(())
}
