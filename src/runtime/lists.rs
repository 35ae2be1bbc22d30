//! Pages of the queue and of the outbox as the screen asks for them.
//! Never reads more than a few pages for one that is shown.

use crate::domain::act::{Act, ActKind};
use crate::domain::conversation::Outgoing;
use crate::domain::queue::QueueCursor;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::tx::Tx;
use crate::store::{acts, conversations, messages, outbox, queue, shops};
use crate::ui::ask::{PageFrom, QueuePage, QueueQuery};

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
    let ask = queue::Ask {
        view: query.view,
        kinds: &query.kinds,
        shop: query.shop,
        lane: query.lane,
        language: query.language.as_deref(),
        agent: query.is_mine.then_some(context.actor.name.as_str()),
        from: start,
        is_backwards,
        limit,
        now: context.now,
    };
    let page = queue::page(tx, &ask)?;
    let (is_bounded, has_more) = (start.is_some(), page.next.is_some());
    Ok(QueuePage {
        from,
        rows: page.rows,
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
