//! Gives the notices that go by themselves once their time has come: each once, whichever desk is
//! first, also after the program was killed; in the chat, and by e-mail where the shop's file says so and
//! the way is open. Never one that the gate stops or that is not whole.

use super::look::{Around, More};
use super::mail::{self, Drawn};
use super::post::{self, Wanted};
use super::reach;
use crate::document::fonts::Fonts;
use crate::domain::agent::{Actor, Role};
use crate::domain::conversation::OutboxRow;
use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::id::OrderId;
use crate::domain::posted::NoticeChannel;
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

/// What letters are drawn with, where the settings name a server that takes them.
#[derive(Debug)]
pub struct Letters<'a> {
    /// The fonts of this machine, once something was drawn.
    pub fonts: &'a mut Option<Fonts>,
}

/// Gives what has come up to now in the chat alone: no server takes letters here.
///
/// # Errors
/// What the store says.
pub fn give(store: &mut Store, context: &Context<'_>) -> Result<Given> {
    give_by(store, context, None)
}

/// Gives what has come up to now.
///
/// # Errors
/// What the store says.
pub fn give_by(
    store: &mut Store,
    context: &Context<'_>,
    mut letters: Option<Letters<'_>>,
) -> Result<Given> {
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
        let drawn = match &mut letters {
            Some(letters) => draw(store, letters, context, order)?,
            None => None,
        };
        // One order a transaction: what stops one does not keep the others.
        match store.write(|tx| give_in(tx, context, order, drawn.as_ref())) {
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

/// Draws the letter of the step whose time has come; nothing where none goes, or none can be drawn.
fn draw(
    store: &mut Store,
    letters: &mut Letters<'_>,
    context: &Context<'_>,
    id: OrderId,
) -> Result<Option<Drawn>> {
    let step = store.read(|tx| {
        let around = Around::read(tx, context, id)?;
        let order = around.matter.order.as_ref();
        let closed = order
            .and_then(|order| reach::why_no_letter(order, &around.matter.acts, around.platform));
        let goes = around.platform.notices.goes_by(NoticeChannel::Mail) && closed.is_none();
        Ok::<_, ServiceError>(if goes { ripe(tx, context, id)? } else { None })
    })?;
    let Some(step) = step else {
        return Ok(None);
    };
    let wanted = wanted(id, &step, "");
    let fonts = letters.fonts.get_or_insert_with(Fonts::of_system);
    match mail::draw(store, fonts, context, &wanted) {
        Ok(drawn) => Ok(Some(drawn)),
        Err(ServiceError::NotTaken(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

const fn wanted<'a>(order: OrderId, step: &'a Step, key: &'a str) -> Wanted<'a> {
    Wanted {
        order,
        kinds: step.kinds.as_slice(),
        more: more(step),
        seen: None,
        key,
    }
}

fn give_in(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: OrderId,
    drawn: Option<&Drawn>,
) -> Result<Vec<OutboxRow>> {
    let Some(step) = ripe(tx, context, id)? else {
        due::of_order(tx, context, id)?;
        return Ok(Vec::new());
    };
    if !is_below_limit(tx, context, id, step.kinds.len())? {
        return Ok(Vec::new());
    }
    let key = format!("rule:{id}:{}", step.key);
    let order = orders::get(tx, id)?;
    let shop = shops::get(tx, order.shop)?;
    let terms = &context.platforms.get(&shop.platform).notices;
    let mut rows = Vec::new();
    if terms.goes_by(NoticeChannel::Chat) || drawn.is_none() {
        rows = post::post_in(tx, context, &wanted(id, &step, &key))?;
    }
    if let Some(drawn) = drawn {
        let key = format!("{key}:mail");
        rows.push(mail::post_in(tx, context, &wanted(id, &step, &key), drawn)?);
    }
    Ok(rows)
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
