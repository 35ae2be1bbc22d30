//! Pages of the queue and of the outbox as the screen asks for them.
//! Never reads more than a few pages for one that is shown.

use crate::domain::conversation::OutboxRow;
use crate::domain::queue::{QueueCursor, QueueRow};
use crate::domain::time::Stamp;
use crate::service::error::Result;
use crate::store::tx::Tx;
use crate::store::{messages, outbox, queue};
use crate::ui::ask::{PageFrom, QueuePage, QueueQuery};

/// Rows that a narrowed list looks at for one page, at most; then it shows what it found.
const LOOKED_AT_MOST: usize = 4_096;

/// Returns a page of the queue.
pub fn queue(
    tx: &mut Tx<'_>,
    query: &QueueQuery,
    from: PageFrom,
    limit: usize,
    now: Stamp,
) -> Result<QueuePage> {
    let (start, is_backwards) = match from {
        PageFrom::First => (None, false),
        PageFrom::Last => (None, true),
        PageFrom::After(cursor) => (Some(cursor), false),
        PageFrom::Before(cursor) => (Some(cursor), true),
        // The row itself is the first one behind the key just before it.
        PageFrom::At(cursor) => (Some(just_before(cursor)), false),
    };
    let (rows, has_more) = walk(tx, query, start, is_backwards, limit, now)?;
    let is_bounded = start.is_some();
    Ok(QueuePage {
        from,
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

/// Reads pages until enough rows were found or too many were looked at.
fn walk(
    tx: &mut Tx<'_>,
    query: &QueueQuery,
    start: Option<QueueCursor>,
    is_backwards: bool,
    limit: usize,
    now: Stamp,
) -> Result<(Vec<QueueRow>, bool)> {
    let mut found: Vec<QueueRow> = Vec::new();
    let mut from = start;
    let mut looked_at = 0;
    loop {
        let ask = queue::Ask {
            view: query.view,
            shop: query.shop,
            text: "",
            from,
            is_backwards,
            limit,
            now,
        };
        let page = queue::page(tx, &ask)?;
        looked_at += page.rows.len();
        let wanted = page.rows.into_iter().filter(|row| is_wanted(row, query));
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
    Ok((found, has_more))
}

fn is_wanted(row: &QueueRow, query: &QueueQuery) -> bool {
    (query.kinds.is_empty() || query.kinds.contains(&row.deadline.kind))
        && query
            .language
            .as_ref()
            .is_none_or(|language| row.language == *language)
}

/// Returns what is on its way out with the words of each, the newest first.
pub fn outbox(tx: &mut Tx<'_>, limit: usize) -> Result<Vec<(OutboxRow, String)>> {
    let rows = outbox::open(tx, limit)?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in rows {
        let text = messages::get(tx, row.message)?.fields.text;
        listed.push((row, text));
    }
    Ok(listed)
}
