//! Gives the notices that go by themselves once their time has come: each once, whichever desk is
//! first, also after the program was killed. Never one that the gate stops or that is not whole.

use super::look::{Around, More};
use super::post::{self, Wanted};
use crate::domain::agent::{Actor, Role};
use crate::domain::conversation::OutboxRow;
use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::id::OrderId;
use crate::domain::time::{DAY_MS, Stamp};
use crate::policy::telling::Step;
use crate::service::context::Context;
use crate::service::due;
use crate::service::error::{Result, ServiceError};
use crate::service::telling;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{deadlines, notices, orders, shops};

/// Who stands in the record for what goes by itself.
pub const ACTOR: &str = notices::BY_RULE;
/// Orders that are given their notices in one sweep: other writers have their turn in between.
const AT_ONCE: usize = 256;
/// Orders that are looked at for these: what is not whole stays in the list, and must not keep the
/// others from their turn.
const LOOKED_AT: usize = 4_096;

/// What went, and when there is something to look at next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Given {
    /// Notices that were queued.
    pub notices: usize,
    /// When the next one may go, as far as is known now.
    pub next: Option<Stamp>,
}

/// Gives what has come up to now.
///
/// # Errors
/// What the store says.
pub fn give(store: &mut Store, context: &Context<'_>) -> Result<Given> {
    let actor = Actor {
        name: ACTOR.to_owned(),
        role: Role::Bot,
    };
    let context = &Context {
        actor: &actor,
        ..*context
    };
    let (kind, now) = (DeadlineKind::Tell, context.now);
    let (ripe, later) = store.read(|tx| {
        let mut ripe = Vec::new();
        for due in deadlines::passed(tx, kind, now, LOOKED_AT)? {
            if ripe.len() == AT_ONCE {
                break;
            }
            if let Subject::Order(order) = due.subject
                && may_go(tx, context, order)?
            {
                ripe.push(order);
            }
        }
        Ok::<_, ServiceError>((ripe, deadlines::first_after(tx, kind, now)?))
    })?;
    let has_more = ripe.len() == AT_ONCE;
    let mut given = Given {
        notices: 0,
        next: if has_more { Some(now) } else { later },
    };
    for order in ripe {
        // One order a transaction: what stops one does not keep the others.
        match store.write(|tx| give_in(tx, context, order)) {
            Ok(rows) => given.notices += rows.len(),
            Err(ServiceError::Store(error)) => return Err(error.into()),
            // It is not whole, or the gate stops it: it stands in the lists of what is missing.
            Err(_) => {}
        }
    }
    Ok(given)
}

/// Looks, without writing, whether a step of an order could go now.
fn may_go(tx: &mut Tx<'_>, context: &Context<'_>, id: OrderId) -> Result<bool> {
    let Some(step) = ripe(tx, context, id)? else {
        // What was due is over: that is written once.
        return Ok(true);
    };
    let around = Around::read(tx, context, id)?;
    for kind in &step.kinds {
        let sheet = around.sheet(tx, context, *kind, &more(&step))?;
        if sheet.ready().is_none() {
            return Ok(false);
        }
    }
    is_below_limit(tx, context, id, step.kinds.len())
}

fn give_in(tx: &mut Tx<'_>, context: &Context<'_>, id: OrderId) -> Result<Vec<OutboxRow>> {
    let Some(step) = ripe(tx, context, id)? else {
        due::of_order(tx, context, id)?;
        return Ok(Vec::new());
    };
    if !is_below_limit(tx, context, id, step.kinds.len())? {
        return Ok(Vec::new());
    }
    let key = format!("rule:{id}:{}", step.key);
    let wanted = Wanted {
        order: id,
        kinds: &step.kinds,
        more: more(&step),
        seen: None,
        key: &key,
    };
    post::post_in(tx, context, &wanted)
}

/// Returns the step of an order whose time has come.
fn ripe(tx: &mut Tx<'_>, context: &Context<'_>, id: OrderId) -> Result<Option<Step>> {
    let order = orders::get(tx, id)?;
    let shop = shops::get(tx, order.shop)?;
    let platform = context.platforms.get(&shop.platform);
    let posted = notices::of_order(tx, id)?;
    let step = telling::next(tx, context, &order, platform, &posted)?;
    Ok(step.filter(|step| step.at <= context.now))
}

/// Not more than so many to one buyer within 24 hours.
fn is_below_limit(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: OrderId,
    more: usize,
) -> Result<bool> {
    let order = orders::get(tx, id)?;
    let shop = shops::get(tx, order.shop)?;
    let most = i64::from(context.platforms.get(&shop.platform).notices.most_a_day);
    let since = context.now.plus_ms(-DAY_MS);
    let given = notices::by_rule_since(tx, &order, since)?;
    Ok(given + i64::try_from(more).unwrap_or(i64::MAX) <= most)
}

const fn more(step: &Step) -> More<'static> {
    More {
        reason: None,
        what: None,
        new_date: None,
        due: None,
        retry_until: None,
        event_at: Some(step.event_at),
    }
}
