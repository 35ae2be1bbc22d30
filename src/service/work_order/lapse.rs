//! Records that the time for evidence ran out (row B-27): once, at the due second or when a desk is
//! opened after it.
//! Never undone: no clock that is set back makes a lapsed work order open again.

use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::audit::Action;
use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::id::WorkOrderId;
use crate::domain::work_order::{WorkOrderState, WorkOrderStep};
use crate::service::act;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{audit, deadlines, warnings, work_orders};

/// Lets every work order lapse whose time has come. Returns them.
pub fn sweep(store: &mut Store, context: &Context<'_>) -> Result<Vec<WorkOrderId>> {
    let now = context.now;
    let late = store.read(|tx| warnings::passed(tx, DeadlineKind::Evidence, now))?;
    let late: Vec<WorkOrderId> = late
        .into_iter()
        .filter_map(|deadline| match deadline.subject {
            Subject::WorkOrder(id) => Some(id),
            _ => None,
        })
        .collect();
    if late.is_empty() {
        return Ok(late);
    }
    store.write(|tx| {
        let mut lapsed = Vec::new();
        for id in &late {
            if lapse(tx, context, *id)? {
                lapsed.push(*id);
            }
        }
        Ok(lapsed)
    })
}

/// Returns whether it lapsed now. Another desk may have been there before.
fn lapse(tx: &mut Tx<'_>, context: &Context<'_>, id: WorkOrderId) -> Result<bool> {
    let work_order = work_orders::get(tx, id)?;
    let before = work_order.fields.state.unwrap_or(WorkOrderState::Open);
    let subject = Subject::WorkOrder(id);
    deadlines::replace(tx, subject, work_order.shop, &[], context.now)?;
    let Ok(after) = before.after(WorkOrderStep::Lapse) else {
        return Ok(false);
    };
    work_orders::set_state(tx, id, after)?;
    let (have, need) = work_order.evidence_count();
    let detail = format!("{before}->{after} {have}/{need} B-27");
    audit::append(
        tx,
        context.entry(Action::WorkOrderMoved, id.to_string(), detail),
    )?;
    if let Some(case) = work_order.case {
        let new = NewAct {
            shop: work_order.shop,
            subject: ActSubject::Case(case),
            deed: Deed {
                kind: ActKind::EvidenceLapsed,
                value: id.to_string(),
            },
            note: String::new(),
            message: None,
        };
        act::record_in(tx, context, &new)?;
    }
    Ok(true)
}
