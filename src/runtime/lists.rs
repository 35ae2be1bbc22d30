//! Pages of the queue and of the outbox as the screen asks for them.
//! Never reads more than a few pages for one that is shown.

use crate::domain::act::{Act, ActKind};
use crate::domain::conversation::Outgoing;
use crate::domain::queue::{QueueCursor, QueueRow};
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::tx::Tx;
use crate::store::{acts, conversations, messages, outbox, queue, shops};
use crate::ui::ask::{LOOKED_AT_MOST, PageFrom, QueuePage, QueueQuery};

/// Returns what was done and learned of the shops themselves, and what platforms take back from them.
pub fn shop_acts(tx: &mut Tx<'_>) -> Result<Vec<Act>> {
    let mut all = Vec::new();
    for shop in shops::all(tx)? {
        for kind in [ActKind::InsuranceRenewed, ActKind::DepositAgreed] {
            all.extend(acts::of_shop(tx, shop.id, kind)?);
        }
        all.extend(acts::paid_in_advance(tx, shop.id)?);
    }
    Ok(all)
}

/// Returns a page of the queue.
pub fn queue(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    query: &QueueQuery,
    from: PageFrom,
    limit: usize,
) -> Result<QueuePage> {
    let (start, is_backwards) = match from {
        PageFrom::First => (None, false),
        PageFrom::Last => (None, true),
        PageFrom::After(cursor) => (Some(cursor), false),
        PageFrom::Before(cursor) => (Some(cursor), true),
        // The row itself is the first one behind the key just before it.
        PageFrom::At(cursor) => (Some(just_before(cursor)), false),
    };
    let (rows, has_more, stopped_at) = walk(tx, context, query, start, is_backwards, limit)?;
    let is_bounded = start.is_some();
    Ok(QueuePage {
        from,
        searched_to: stopped_at.filter(|_| rows.len() < limit),
        rows,
        has_before: if is_backwards { has_more } else { is_bounded },
        has_after: if is_backwards { is_bounded } else { has_more },
    })
}

fn just_before(cursor: QueueCursor) -> QueueCursor {
    use crate::domain::id::DeadlineId;
    QueueCursor {
        id: DeadlineId::from_raw(cursor.id.raw() - 1),
        ..cursor
    }
}

/// Reads pages until enough rows were found or too many were looked at. Returns the rows, whether
/// there are more, and where it stopped.
fn walk(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    query: &QueueQuery,
    start: Option<QueueCursor>,
    is_backwards: bool,
    limit: usize,
) -> Result<(Vec<QueueRow>, bool, Option<QueueCursor>)> {
    let mut found: Vec<QueueRow> = Vec::new();
    let mut from = start;
    let mut looked_at = 0;
    loop {
        let ask = queue::Ask {
            view: query.view,
            kinds: &query.kinds,
            shop: query.shop,
            text: "",
            from,
            is_backwards,
            limit,
            now: context.now,
        };
        let page = queue::page(tx, &ask)?;
        looked_at += page.rows.len();
        let wanted = page
            .rows
            .into_iter()
            .filter(|row| is_wanted(row, query, context));
        if is_backwards {
            let nearer = std::mem::take(&mut found);
            found = wanted.chain(nearer).collect();
        } else {
            found.extend(wanted);
        }
        from = page.next;
        if from.is_none() || found.len() >= limit || looked_at >= LOOKED_AT_MOST {
            break;
        }
    }
    let has_more = from.is_some() || found.len() > limit;
    if is_backwards {
        let over = found.len().saturating_sub(limit);
        found.drain(..over);
    } else {
        found.truncate(limit);
    }
    Ok((found, has_more, from))
}

fn is_wanted(row: &QueueRow, query: &QueueQuery, context: &Context<'_>) -> bool {
    let is_mine = || row.claimed_by(context.now) == Some(&context.actor.name);
    (!query.is_mine || is_mine())
        && (query.lane.is_none() || row.lane == query.lane)
        && query
            .language
            .as_ref()
            .is_none_or(|language| row.language == *language)
}

/// Returns what is on its way out, the newest first.
pub fn outbox(tx: &mut Tx<'_>, limit: usize) -> Result<Vec<Outgoing>> {
    let rows = outbox::open(tx, limit)?;
    let mut listed: Vec<Outgoing> = Vec::with_capacity(rows.len());
    for row in rows {
        let text = messages::get(tx, row.message)?.fields.text;
        // Messages to one buyer stand together more often than not.
        let before = listed
            .last()
            .filter(|one| one.row.conversation == row.conversation);
        let buyer = match before {
            Some(one) => one.buyer.clone(),
            None => conversations::get(tx, row.conversation)?.buyer,
        };
        listed.push(Outgoing { row, text, buyer });
    }
    Ok(listed)
}
