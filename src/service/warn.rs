//! Gives the warnings before a time, each once for all desks of a store.
//! Never warns of what is over, and writes nothing while there is nothing to give.

use super::context::Context;
use super::error::Result;
use super::permit;
use super::work_order::{clock, lapse};
use crate::domain::audit::Action;
use crate::domain::deadline::{Deadline, DeadlineKind, Subject};
use crate::domain::id::WorkOrderId;
use crate::domain::time::Stamp;
use crate::policy::duty::Duty;
use crate::policy::warn;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{audit, deadlines, orders, shops, warnings, work_orders};

/// A warning that is given now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What is due.
    pub deadline: Deadline,
    /// The number of the order, or the name of the shop, that it is about.
    pub about: String,
    /// How long before its time this step lies, in milliseconds.
    pub before_ms: i64,
}

/// What was given, and when there is something to give next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// The warnings, what is due soonest first; of several steps of one time the last alone.
    pub warnings: Vec<Warning>,
    /// Work orders whose time ran out (row B-27).
    pub lapsed: Vec<WorkOrderId>,
    /// When the next step comes, as far as is known now.
    pub next: Option<Stamp>,
}

/// Gives what has come up to now. Steps that came while nobody was there are given with the last of
/// them: the time that is left is what counts.
///
/// # Errors
/// What the store says.
pub fn give(store: &mut Store, context: &Context<'_>) -> Result<Given> {
    let now = context.now;
    let lapsed = lapse::sweep(store, context)?;
    let (ripe, next) = store.read(|tx| look(tx, now))?;
    let mut given = Given {
        warnings: Vec::new(),
        lapsed,
        next,
    };
    if ripe.is_empty() {
        return Ok(given);
    }
    given.warnings = store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        let mut warnings = Vec::new();
        for (deadline, steps) in &ripe {
            let mut last = None;
            for before_ms in steps {
                if warnings::give(tx, deadline.id, deadline.at, *before_ms, now)? {
                    last = Some(*before_ms);
                    if *before_ms == warn::HAND_ON_MS {
                        hand_on(tx, context, deadline)?;
                    }
                }
            }
            if let Some(before_ms) = last {
                warnings.push(Warning {
                    deadline: deadline.clone(),
                    about: about(tx, deadline.subject)?,
                    before_ms,
                });
            }
        }
        Ok::<_, super::error::ServiceError>(warnings)
    })?;
    Ok(given)
}

/// Who hears several warnings at once has to know which is which.
fn about(tx: &mut Tx<'_>, subject: Subject) -> Result<String> {
    Ok(match subject {
        Subject::WorkOrder(id) => work_orders::get(tx, id)?.order_number,
        Subject::Shop(id) => shops::get(tx, id)?.name,
        Subject::Order(id) => orders::get(tx, id)?.number,
        Subject::Conversation(_) | Subject::Case(_) | Subject::Review(_) => String::new(),
    })
}

/// Evidence that is still not complete goes to the supervisor.
fn hand_on(tx: &mut Tx<'_>, context: &Context<'_>, deadline: &Deadline) -> Result<()> {
    let (DeadlineKind::Evidence, Subject::WorkOrder(id)) = (deadline.kind, deadline.subject) else {
        return Ok(());
    };
    let work_order = work_orders::get(tx, id)?;
    if clock::hand_on(tx, context, &work_order)? {
        let (have, need) = work_order.evidence_count();
        let detail = format!("handed on {have}/{need} C-36");
        audit::append(
            tx,
            context.entry(Action::WorkOrderMoved, id.to_string(), detail),
        )?;
    }
    Ok(())
}

type Ripe = Vec<(Deadline, Vec<i64>)>;

fn look(tx: &mut Tx<'_>, now: Stamp) -> Result<(Ripe, Option<Stamp>)> {
    let (mut ripe, mut next) = (Vec::new(), None);
    for kind in warn::kinds() {
        let longest_ms = warn::steps(kind).first().copied().unwrap_or_default();
        let horizon = now.plus_ms(longest_ms);
        for deadline in warnings::within(tx, kind, now, horizon)? {
            next = sooner(next, warn::next(kind, deadline.at, now));
            let steps = not_given(tx, &deadline, kind, now)?;
            if !steps.is_empty() {
                ripe.push((deadline, steps));
            }
        }
        let later = deadlines::first_after(tx, kind, horizon)?;
        next = sooner(next, later.map(|at| at.plus_ms(-longest_ms)));
        if kind == DeadlineKind::Evidence {
            // At the due second itself it lapses.
            next = sooner(next, deadlines::first_after(tx, kind, now)?);
        }
    }
    Ok((ripe, next))
}

fn not_given(
    tx: &mut Tx<'_>,
    deadline: &Deadline,
    kind: DeadlineKind,
    now: Stamp,
) -> Result<Vec<i64>> {
    let mut steps = Vec::new();
    for before_ms in warn::come(kind, deadline.at, now) {
        if !warnings::is_given(tx, deadline.id, deadline.at, before_ms)? {
            steps.push(before_ms);
        }
    }
    Ok(steps)
}

fn sooner(one: Option<Stamp>, other: Option<Stamp>) -> Option<Stamp> {
    one.into_iter().chain(other).min()
}
