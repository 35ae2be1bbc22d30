//! Pages of the lists that an agent works from.
//! Never reads more than a page and one row: each kind of deadline is read from its own end of the
//! index and merged here, and what a line shows is joined for the rows of the page alone.

use std::fmt::Write as _;

use super::error::Result;
use super::sql::{Row, Value, params, values};
use super::tx::Tx;
use super::{conversations, deadlines};
use crate::domain::conversation::SalesLane;
use crate::domain::deadline::{DeadlineKind, Lane};
use crate::domain::id::{CaseId, ConversationId, DeadlineId, ShopId, WorkOrderId};
use crate::domain::queue::{QueueCase, QueueCursor, QueueRow, QueueWorkOrder, View};
use crate::domain::time::Stamp;

/// Rows joined in one statement.
const ROWS_AT_ONCE: usize = 64;

/// Conversations that one agent has at the same time, at most.
const CLAIMED_AT_MOST: i64 = 256;

/// Which page of which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask<'a> {
    /// The list.
    pub view: View,
    /// Only these kinds; all of the list when empty.
    pub kinds: &'a [DeadlineKind],
    /// Only of this shop.
    pub shop: Option<ShopId>,
    /// Only conversations of this lane.
    pub lane: Option<SalesLane>,
    /// Only buyers of this language.
    pub language: Option<&'a str>,
    /// Only conversations that this agent has now.
    pub agent: Option<&'a str>,
    /// Behind (or, backwards, before) this row; `None` from the end.
    pub from: Option<QueueCursor>,
    /// Whether the page lies before `from`.
    pub is_backwards: bool,
    /// Rows of a page.
    pub limit: usize,
    /// The present time, for lists of what has passed.
    pub now: Stamp,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Its rows, soonest first whichever way it was read.
    pub rows: Vec<QueueRow>,
    /// Where the next page in the same direction begins; `None` at the end of the list.
    pub next: Option<QueueCursor>,
}

/// Returns a page of a list.
pub fn page(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Page> {
    let wanted = ask.limit.saturating_add(1);
    let mut keys = match ask.agent {
        Some(agent) => keys_of(tx, ask, agent)?,
        None => keys(tx, ask, wanted)?,
    };
    keys.sort_unstable();
    if ask.is_backwards {
        keys.reverse();
    }
    let has_more = keys.len() > ask.limit;
    keys.truncate(ask.limit);
    let next = keys.last().copied().filter(|_| has_more);
    let rows = join(tx, &keys)?;
    Ok(Page { rows, next })
}

/// Returns the kinds that are read: those a list is made of, or the wanted ones of them.
fn kinds_of(ask: &Ask<'_>) -> Vec<DeadlineKind> {
    let lane: Lane = ask.view.lane();
    let listed = ask.view.kinds();
    let is_listed = |kind: &DeadlineKind| match listed {
        [] => kind.lane() == lane,
        some => some.contains(kind),
    };
    let is_wanted = |kind: &DeadlineKind| ask.kinds.is_empty() || ask.kinds.contains(kind);
    let all = DeadlineKind::ALL.iter().copied();
    all.filter(is_listed).filter(is_wanted).collect()
}

/// Writes the statement that reads the keys of one kind, those of one shop, language or lane from
/// their own end of an index: kind, cursor, time, then what the list is narrowed to, then how many.
pub fn statement(ask: &Ask<'_>) -> String {
    let (beyond, order) = if ask.is_backwards {
        ("<", "due_at DESC, priority DESC, id DESC")
    } else {
        (">", "due_at, priority, id")
    };
    // The words of the index itself, so that it is taken and no other one: what is done has no
    // conversation any more.
    let open = if ask.lane.is_some() || ask.language.is_some() {
        "talk_id IS NOT NULL"
    } else {
        "done_at IS NULL"
    };
    let mut sql = format!(
        "SELECT due_at, priority, id FROM deadlines WHERE kind = $1 AND {open} \
         AND (due_at, priority, id) {beyond} ($2, $3, $4) AND due_at <= $5"
    );
    let mut place = 6;
    for (column, is_wanted) in [
        ("shop_id", ask.shop.is_some()),
        ("language", ask.language.is_some()),
        ("sales_lane", ask.lane.is_some()),
    ] {
        if is_wanted {
            // Writing into a string cannot fail.
            let _ = write!(sql, " AND {column} = ${place}");
            place += 1;
        }
    }
    let _ = write!(sql, " ORDER BY {order} LIMIT ${place}");
    sql
}

/// The key before the first row of a page, and the last time that is listed.
fn bounds(ask: &Ask<'_>) -> ((i64, i64, i64), i64) {
    let edge = if ask.is_backwards { i64::MAX } else { i64::MIN };
    let from = ask.from.map_or((edge, edge, edge), |cursor| {
        (cursor.at.millis(), cursor.priority, cursor.id.raw())
    });
    let until = if ask.view.is_only_overdue() {
        ask.now.millis()
    } else {
        i64::MAX
    };
    (from, until)
}

/// Returns the first keys of each kind.
fn keys(tx: &mut Tx<'_>, ask: &Ask<'_>, limit: usize) -> Result<Vec<QueueCursor>> {
    let ((at, priority, id), until) = bounds(ask);
    let sql = statement(ask);
    let mut keys = Vec::new();
    for kind in kinds_of(ask) {
        let mut values = values![kind, at, priority, id, until].to_vec();
        values.extend(ask.shop.map(Value::from));
        values.extend(ask.language.map(Value::from));
        values.extend(ask.lane.map(Value::from));
        values.push(Value::from(i64::try_from(limit).unwrap_or(i64::MAX)));
        keys.extend(tx.rows(&sql, &values, read_key)?);
    }
    Ok(keys)
}

/// Returns the keys of what an agent has: a few conversations, whatever else is in the store.
fn keys_of(tx: &mut Tx<'_>, ask: &Ask<'_>, agent: &str) -> Result<Vec<QueueCursor>> {
    let (from, until) = bounds(ask);
    let kinds = kinds_of(ask);
    let sql = "SELECT id FROM conversations WHERE claimed_by = $1 AND claimed_until > $2 \
               AND claimed_by IS NOT NULL ORDER BY claimed_until LIMIT $3";
    let talks: Vec<ConversationId> =
        tx.rows(sql, params![agent, ask.now, CLAIMED_AT_MOST], Row::take)?;
    let sql = "SELECT due_at, priority, id, kind, shop_id, language, sales_lane FROM deadlines \
               WHERE talk_id = $1 AND talk_id IS NOT NULL";
    let mut keys = Vec::new();
    for talk in talks {
        let found = tx.rows(sql, params![talk], Tagged::read)?;
        let wanted = found.into_iter().filter(|row| {
            kinds.contains(&row.kind)
                && ask.shop.is_none_or(|shop| shop == row.shop)
                && ask.language.is_none_or(|language| language == row.language)
                && ask.lane.is_none_or(|lane| lane == row.lane)
        });
        keys.extend(wanted.map(|row| row.key));
    }
    keys.retain(|key| {
        let place = (key.at.millis(), key.priority, key.id.raw());
        let is_beyond = if ask.is_backwards {
            place < from
        } else {
            place > from
        };
        is_beyond && place.0 <= until
    });
    Ok(keys)
}

/// A key, and what a list can be narrowed to.
struct Tagged {
    key: QueueCursor,
    kind: DeadlineKind,
    shop: ShopId,
    language: String,
    lane: SalesLane,
}

impl Tagged {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            key: read_key(row)?,
            kind: row.take()?,
            shop: row.take()?,
            language: row.take()?,
            lane: row.take()?,
        })
    }
}

fn read_key(row: &mut Row) -> Result<QueueCursor> {
    Ok(QueueCursor {
        at: row.take()?,
        priority: row.take()?,
        id: row.take()?,
    })
}

/// Joins what the lines show, soonest first.
fn join(tx: &mut Tx<'_>, keys: &[QueueCursor]) -> Result<Vec<QueueRow>> {
    let mut rows = Vec::with_capacity(keys.len());
    for some in keys.chunks(ROWS_AT_ONCE) {
        let last = some.last().map_or(DeadlineId::from_raw(-1), |key| key.id);
        let padded = some.iter().map(|key| key.id).chain(std::iter::repeat(last));
        let values: Vec<Value<'_>> = padded.take(ROWS_AT_ONCE).map(Value::from).collect();
        rows.extend(tx.rows(JOIN, &values, read)?);
    }
    rows.sort_unstable_by_key(QueueRow::cursor);
    Ok(rows)
}

const JOIN: &str = "SELECT d.id, d.subject, d.subject_id, d.kind, d.due_at, d.source, d.card, \
    d.priority, d.done_at, d.shop_id, \
    o.id, COALESCE(o.number, c.order_number, w.order_number, ''), o.state, o.group_state, \
    v.id, COALESCE(v.buyer, o.buyer, c.buyer, ''), COALESCE(v.language, ''), v.waiting_since, \
    (SELECT m.at FROM messages m WHERE m.conversation_id = v.id AND m.direction = 'in' \
     ORDER BY m.id DESC LIMIT 1), \
    c.id, c.kind, c.state, c.reason, \
    w.id, (SELECT count(*) FROM evidence e WHERE e.work_order_id = w.id AND e.is_required = 1 \
           AND e.state <> 'missing'), \
    (SELECT count(*) FROM evidence e WHERE e.work_order_id = w.id AND e.is_required = 1), \
    COALESCE(v.preview, ''), v.lane, CASE WHEN v.bot = 'handed_over' THEN 1 ELSE 0 END, \
    v.claimed_by, v.claimed_since, v.claimed_until \
    FROM deadlines d \
    LEFT JOIN work_orders w ON d.subject = 'work_order' AND w.id = d.subject_id \
    LEFT JOIN cases c ON c.id = CASE WHEN d.subject = 'case' THEN d.subject_id \
        ELSE w.case_id END \
    LEFT JOIN reviews r ON d.subject = 'review' AND r.id = d.subject_id \
    LEFT JOIN conversations s ON s.id = CASE WHEN d.subject = 'conversation' THEN d.subject_id \
        ELSE r.conversation_id END \
    LEFT JOIN orders o ON o.id = COALESCE(CASE WHEN d.subject = 'order' THEN d.subject_id END, \
        c.order_id, w.order_id, s.order_id) \
    LEFT JOIN conversations v ON v.id = COALESCE(s.id, (SELECT x.id FROM conversations x \
        WHERE x.order_id = o.id ORDER BY COALESCE(x.last_at, 0) DESC, x.id DESC LIMIT 1)) \
    WHERE d.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
    $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, \
    $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, \
    $49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60, $61, $62, $63, $64)";

fn read(row: &mut Row) -> Result<QueueRow> {
    Ok(QueueRow {
        deadline: deadlines::read(row)?,
        shop: row.take()?,
        order: row.take()?,
        order_number: row.take()?,
        order_state: row.take()?,
        group: row.take()?,
        conversation: row.take()?,
        buyer: row.take()?,
        language: row.take()?,
        waiting_since: row.take()?,
        heard_at: row.take()?,
        case: read_case(row)?,
        work_order: read_work_order(row)?,
        preview: row.take()?,
        lane: row.take()?,
        is_handed_over: row.take()?,
        claim: conversations::read_claim(row)?,
    })
}

fn read_case(row: &mut Row) -> Result<Option<QueueCase>> {
    let id: Option<CaseId> = row.take()?;
    let (kind, state, reason) = (row.take()?, row.take()?, row.take()?);
    Ok(id.map(|id| QueueCase {
        id,
        kind,
        state,
        reason,
    }))
}

fn read_work_order(row: &mut Row) -> Result<Option<QueueWorkOrder>> {
    let id: Option<WorkOrderId> = row.take()?;
    let (have, need) = (row.take()?, row.take()?);
    Ok(id.map(|id| QueueWorkOrder { id, have, need }))
}
