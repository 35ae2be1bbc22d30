//! What is due for a work order, and whether there is still time.
//! Never moves a time: the platform's word counts, and the default where it gave none.

use crate::domain::deadline::{DeadlineKind, Due, Subject};
use crate::domain::id::WorkOrderId;
use crate::domain::time::Stamp;
use crate::domain::work_order::WorkOrder;
use crate::policy::due;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::store::tx::Tx;
use crate::store::{cases, deadlines, shops};

/// Brings what is due into line with a work order: its evidence, and what was handed on because of
/// it.
pub fn follow(tx: &mut Tx<'_>, context: &Context<'_>, work_order: &WorkOrder) -> Result<()> {
    let mut dues = dues_of(tx, context, work_order)?;
    let subject = Subject::WorkOrder(work_order.id);
    if !dues.is_empty() && !work_order.is_complete() {
        let open = deadlines::open_of(tx, subject)?;
        let handed_on = open
            .iter()
            .find(|one| one.kind == DeadlineKind::Escalated)
            .map(|one| handed_on(one.at));
        dues.extend(handed_on);
    }
    deadlines::replace(tx, subject, work_order.shop, &dues, context.now)?;
    Ok(())
}

/// Hands an incomplete work order on to the supervisor, who sees it until it is complete.
pub fn hand_on(tx: &mut Tx<'_>, context: &Context<'_>, work_order: &WorkOrder) -> Result<bool> {
    let dues = dues_of(tx, context, work_order)?;
    let Some(evidence) = dues.first().filter(|_| !work_order.is_complete()) else {
        return Ok(false);
    };
    let subject = Subject::WorkOrder(work_order.id);
    let row = handed_on(evidence.at);
    deadlines::set(tx, subject, work_order.shop, &row, context.now)?;
    Ok(true)
}

/// Returns by when evidence can be given; `None` where nothing is due any more.
pub fn due_at(tx: &mut Tx<'_>, id: WorkOrderId) -> Result<Option<Stamp>> {
    let open = deadlines::open_of(tx, Subject::WorkOrder(id))?;
    let evidence = open.iter().find(|one| one.kind == DeadlineKind::Evidence);
    Ok(evidence.map(|one| one.at))
}

/// Refuses once the due second has come (row B-27): nothing can be handed over any more.
///
/// # Errors
/// [`ServiceError::WorkOrder`] in a state that takes nothing, [`ServiceError::Lapsed`].
pub fn in_time(tx: &mut Tx<'_>, context: &Context<'_>, work_order: &WorkOrder) -> Result<()> {
    match due_at(tx, work_order.id)? {
        Some(due) if context.now >= due => Err(ServiceError::Lapsed {
            due: due.to_rfc3339(),
        }),
        _ => Ok(()),
    }
}

fn dues_of(tx: &mut Tx<'_>, context: &Context<'_>, work_order: &WorkOrder) -> Result<Vec<Due>> {
    let case = match work_order.case {
        Some(id) => Some(cases::get(tx, id)?),
        None => None,
    };
    let stepped_in_at = case.and_then(|case| case.fields.stepped_in_at);
    let shop = shops::get(tx, work_order.shop)?;
    let clocks = context.platforms.get(&shop.platform).clocks;
    Ok(due::of_work_order(
        &work_order.fields,
        stepped_in_at,
        &clocks,
    ))
}

/// The supervisor has as long as the evidence.
fn handed_on(at: Stamp) -> Due {
    Due::by_rule(DeadlineKind::Escalated, at, "C-36")
}
