//! Pages of the lists that an agent works from.
//! Never reads more than a page and one row: each kind of deadline is read from its own end of the
//! index and merged here, and what a line shows is joined for the rows of the page alone.

use super::error::Result;
use super::sql::{Row, Value, params};
use super::tx::Tx;
use super::{conversations, deadlines};
use crate::domain::deadline::{DeadlineKind, Lane};
use crate::domain::id::{CaseId, DeadlineId, ShopId, WorkOrderId};
use crate::domain::queue::{QueueCase, QueueCursor, QueueRow, QueueWorkOrder, View};
use crate::domain::time::Stamp;

/// Rows joined in one statement.
const ROWS_AT_ONCE: usize = 64;
/// Rows that a text filter looks at before it gives back what it found and where to go on.
const FILTERED_AT_MOST: usize = 1_024;

/// Which page of which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask<'a> {
    /// The list.
    pub view: View,
    /// Only these kinds; all of the list when empty.
    pub kinds: &'a [DeadlineKind],
    /// Only of this shop.
    pub shop: Option<ShopId>,
    /// Only lines whose buyer, number or words contain this, and of the lane that `lane:CODE` in it
    /// names; empty for all.
    pub text: &'a str,
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
    let wanted = Wanted::read(ask.text);
    let mut rows = Vec::new();
    let mut from = ask.from;
    let mut looked_at = 0;
    let next = loop {
        let want = ask.limit - rows.len();
        let batch = if wanted.is_all() {
            want
        } else {
            ROWS_AT_ONCE.max(want)
        };
        let mut keys = keys(tx, ask, from, batch + 1)?;
        let has_more = keys.len() > batch;
        keys.truncate(batch);
        looked_at += keys.len();
        from = keys.last().copied().or(from);
        let mut found = join(tx, &keys)?.into_iter();
        let mut is_full = false;
        for row in found.by_ref().filter(|row| wanted.fits(row)) {
            from = Some(row.cursor());
            rows.push(row);
            if rows.len() == ask.limit {
                is_full = true;
                break;
            }
        }
        let has_more = has_more || found.next().is_some();
        if !is_full {
            from = keys.last().copied().or(from);
        }
        if !has_more || is_full || looked_at >= FILTERED_AT_MOST {
            break from.filter(|_| has_more);
        }
    };
    if ask.is_backwards {
        rows.reverse();
    }
    Ok(Page { rows, next })
}

/// What a line has to hold.
struct Wanted {
    /// Lowered words that buyer, number or preview contain.
    text: String,
    /// The lane after `lane:`, as somebody wrote it.
    lane: Option<String>,
}

impl Wanted {
    fn read(text: &str) -> Wanted {
        let lowered = text.trim().to_lowercase();
        let mut lane = None;
        let mut rest = Vec::new();
        for word in lowered.split_whitespace() {
            match word.strip_prefix("lane:") {
                Some(code) => lane = Some(code.to_owned()),
                None => rest.push(word),
            }
        }
        let text = match lane {
            Some(_) => rest.join(" "),
            None => lowered,
        };
        Wanted { text, lane }
    }

    fn is_all(&self) -> bool {
        self.text.is_empty() && self.lane.is_none()
    }

    fn fits(&self, row: &QueueRow) -> bool {
        let has_lane = self
            .lane
            .as_ref()
            .is_none_or(|code| row.lane.is_some_and(|lane| lane.code() == code));
        has_lane
            && (self.text.is_empty()
                || [&row.buyer, &row.order_number, &row.preview]
                    .iter()
                    .any(|text| text.to_lowercase().contains(&self.text)))
    }
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

/// Reads keys of one kind; those of one shop from its own end of an index.
macro_rules! keys_of {
    ($beyond:literal, $shop:literal, $order:literal, $limit:literal) => {
        concat!(
            "SELECT due_at, priority, id FROM deadlines WHERE kind = $1 AND done_at IS NULL \
             AND (due_at, priority, id) ",
            $beyond,
            " ($2, $3, $4) AND due_at <= $5",
            $shop,
            " ORDER BY ",
            $order,
            " LIMIT ",
            $limit
        )
    };
}

const OF_ALL: &str = keys_of!(">", "", "due_at, priority, id", "$6");
const OF_ALL_BACK: &str = keys_of!("<", "", "due_at DESC, priority DESC, id DESC", "$6");
const OF_SHOP: &str = keys_of!(">", " AND shop_id = $6", "due_at, priority, id", "$7");
const OF_SHOP_BACK: &str = keys_of!(
    "<",
    " AND shop_id = $6",
    "due_at DESC, priority DESC, id DESC",
    "$7"
);

/// Merges the first keys of each kind.
fn keys(
    tx: &mut Tx<'_>,
    ask: &Ask<'_>,
    from: Option<QueueCursor>,
    limit: usize,
) -> Result<Vec<QueueCursor>> {
    let edge = if ask.is_backwards { i64::MAX } else { i64::MIN };
    let (at, priority, id) = from.map_or((edge, edge, edge), |cursor| {
        (cursor.at.millis(), cursor.priority, cursor.id.raw())
    });
    let until = if ask.view.is_only_overdue() {
        ask.now.millis()
    } else {
        i64::MAX
    };
    let limit_rows = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut keys = Vec::new();
    let read = |row: &mut Row| {
        Ok(QueueCursor {
            at: row.take()?,
            priority: row.take()?,
            id: row.take()?,
        })
    };
    for kind in kinds_of(ask) {
        keys.extend(match ask.shop {
            None => {
                let sql = if ask.is_backwards {
                    OF_ALL_BACK
                } else {
                    OF_ALL
                };
                let values = params![kind, at, priority, id, until, limit_rows];
                tx.rows(sql, values, read)?
            }
            Some(shop) => {
                let sql = if ask.is_backwards {
                    OF_SHOP_BACK
                } else {
                    OF_SHOP
                };
                let values = params![kind, at, priority, id, until, shop, limit_rows];
                tx.rows(sql, values, read)?
            }
        });
    }
    keys.sort_unstable();
    if ask.is_backwards {
        keys.reverse();
    }
    keys.truncate(limit);
    Ok(keys)
}

/// Joins what the lines show, in the order of the keys.
fn join(tx: &mut Tx<'_>, keys: &[QueueCursor]) -> Result<Vec<QueueRow>> {
    let mut rows = Vec::with_capacity(keys.len());
    for some in keys.chunks(ROWS_AT_ONCE) {
        let last = some.last().map_or(DeadlineId::from_raw(-1), |key| key.id);
        let padded = some.iter().map(|key| key.id).chain(std::iter::repeat(last));
        let values: Vec<Value<'_>> = padded.take(ROWS_AT_ONCE).map(Value::from).collect();
        rows.extend(tx.rows(JOIN, &values, read)?);
    }
    rows.sort_unstable_by_key(QueueRow::cursor);
    if keys.first() > keys.last() {
        rows.reverse();
    }
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
    COALESCE(v.preview, ''), v.lane, v.claimed_by, v.claimed_since, v.claimed_until \
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
