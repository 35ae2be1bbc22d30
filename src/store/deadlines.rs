//! Rows of what is due.
//! Never computes a time; `policy::due` does.

use super::error::{Result, StoreError};
use super::sql::{Row, params, values};
use super::talks::{self, Talk};
use super::tx::Tx;
use crate::domain::deadline::{Deadline, DeadlineKind, Due, Subject};
use crate::domain::id::{
    CaseId, ConversationId, DeadlineId, OrderId, ReviewId, ShopId, WorkOrderId,
};
use crate::domain::time::Stamp;

macro_rules! columns {
    () => {
        "id, subject, subject_id, kind, due_at, source, card, priority, done_at"
    };
}

macro_rules! insert {
    () => {
        "INSERT INTO deadlines (id, shop_id, subject, subject_id, kind, lane, due_at, source, \
         card, priority, talk_id, sales_lane, language) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    };
}

/// Sets what is due for a subject: one open row for each subject and kind. An open row gets the new
/// time and keeps its id.
pub fn set(tx: &mut Tx<'_>, subject: Subject, shop: ShopId, due: &Due, now: Stamp) -> Result<()> {
    let talk = talks::of(tx, subject)?;
    set_in(tx, talk.as_ref(), shop, (subject, due.clone()), now)
}

fn set_in(
    tx: &mut Tx<'_>,
    talk: Option<&Talk>,
    shop: ShopId,
    due: (Subject, Due),
    now: Stamp,
) -> Result<()> {
    let sql = concat!(
        insert!(),
        " ON CONFLICT (subject_id, kind, subject) WHERE done_at IS NULL DO UPDATE \
         SET due_at = excluded.due_at, source = excluded.source, card = excluded.card, \
         priority = excluded.priority, talk_id = excluded.talk_id, \
         sales_lane = excluded.sales_lane, language = excluded.language"
    );
    store(tx, sql, shop, talk, &[due], now)
}

/// Adds what is due for subjects that are new, without looking for open rows or for conversations:
/// those come later and are tied then.
///
/// # Errors
/// [`StoreError::Conflict`] when there is one of this kind.
pub fn add_all(tx: &mut Tx<'_>, shop: ShopId, dues: &[(Subject, Due)], now: Stamp) -> Result<()> {
    store(tx, insert!(), shop, None, dues, now)
}

fn store(
    tx: &mut Tx<'_>,
    sql: &str,
    shop: ShopId,
    talk: Option<&Talk>,
    dues: &[(Subject, Due)],
    now: Stamp,
) -> Result<()> {
    let mut ids = tx.ids().clone();
    let rows = dues
        .iter()
        .map(|(subject, due)| (DeadlineId::fresh(&mut ids, now), subject, due));
    let stored = tx.execute_each(sql, rows, |(id, subject, due)| {
        let (word, raw) = subject_columns(*subject);
        values![
            id,
            shop,
            word,
            raw,
            due.kind,
            due.kind.lane(),
            due.at,
            due.source,
            due.card,
            due.priority,
            talk.map(|talk| talk.id),
            talk.map(|talk| talk.lane),
            talk.map(|talk| talk.language.as_str()),
        ]
    });
    *tx.ids() = ids;
    stored
}

/// Says that what was due is done or void. Returns whether it was open.
pub fn done(tx: &mut Tx<'_>, subject: Subject, kind: DeadlineKind, now: Stamp) -> Result<bool> {
    let (word, raw) = subject_columns(subject);
    let changed = tx.execute(
        "UPDATE deadlines SET done_at = $1, talk_id = NULL, sales_lane = NULL, language = NULL \
         WHERE subject_id = $2 AND kind = $3 AND subject = $4 AND done_at IS NULL",
        params![now, raw, kind, word],
    )?;
    Ok(changed > 0)
}

/// Makes the open rows of a subject equal to a list: sets what it names, ends what it does not.
pub fn replace(
    tx: &mut Tx<'_>,
    subject: Subject,
    shop: ShopId,
    dues: &[Due],
    now: Stamp,
) -> Result<()> {
    for open in open_of(tx, subject)? {
        if !dues.iter().any(|due| due.kind == open.kind) {
            done(tx, subject, open.kind, now)?;
        }
    }
    if dues.is_empty() {
        return Ok(());
    }
    let talk = talks::of(tx, subject)?;
    dues.iter()
        .try_for_each(|due| set_in(tx, talk.as_ref(), shop, (subject, due.clone()), now))
}

/// Returns a row.
pub fn get(tx: &mut Tx<'_>, id: DeadlineId) -> Result<Deadline> {
    let sql = concat!("SELECT ", columns!(), " FROM deadlines WHERE id = $1");
    tx.first(sql, params![id], read)?
        .ok_or_else(|| StoreError::not_found("deadline", id))
}

/// Returns what is open for a subject, soonest first.
pub fn open_of(tx: &mut Tx<'_>, subject: Subject) -> Result<Vec<Deadline>> {
    let (word, raw) = subject_columns(subject);
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM deadlines WHERE subject_id = $1 AND subject = $2 AND done_at IS NULL \
         ORDER BY due_at, priority, id"
    );
    tx.rows(sql, params![raw, word], read)
}

/// Returns the open rows of a kind whose time has come, the longest passed first.
pub fn passed(
    tx: &mut Tx<'_>,
    kind: DeadlineKind,
    now: Stamp,
    limit: usize,
) -> Result<Vec<Deadline>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM deadlines WHERE kind = $1 AND due_at <= $2 AND done_at IS NULL \
         ORDER BY due_at, priority, id LIMIT $3"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![kind, now, limit], read)
}

/// Returns when the first open row of a kind is due after a time.
pub fn first_after(tx: &mut Tx<'_>, kind: DeadlineKind, after: Stamp) -> Result<Option<Stamp>> {
    let sql = "SELECT due_at FROM deadlines WHERE kind = $1 AND due_at > $2 AND done_at IS NULL \
               ORDER BY due_at LIMIT 1";
    tx.value(sql, params![kind, after])
}

/// Returns a page of rows, open ones only or all, in the order of their ids.
pub fn page(
    tx: &mut Tx<'_>,
    is_only_open: bool,
    after: Option<DeadlineId>,
    limit: usize,
) -> Result<Vec<Deadline>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM deadlines WHERE id > $1 AND (done_at IS NULL OR $2 = 0) ORDER BY id LIMIT $3"
    );
    let after = after.map_or(-1, DeadlineId::raw);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![after, is_only_open, limit], read)
}

const fn subject_columns(subject: Subject) -> (&'static str, i64) {
    match subject {
        Subject::Order(id) => ("order", id.raw()),
        Subject::Conversation(id) => ("conversation", id.raw()),
        Subject::Case(id) => ("case", id.raw()),
        Subject::WorkOrder(id) => ("work_order", id.raw()),
        Subject::Review(id) => ("review", id.raw()),
        Subject::Shop(id) => ("shop", id.raw()),
    }
}

/// Reads the columns `subject` and `subject_id`.
fn read_subject(row: &mut Row) -> Result<Subject> {
    let (word, raw): (String, i64) = (row.take()?, row.take()?);
    match word.as_str() {
        "order" => Ok(Subject::Order(OrderId::from_raw(raw))),
        "conversation" => Ok(Subject::Conversation(ConversationId::from_raw(raw))),
        "case" => Ok(Subject::Case(CaseId::from_raw(raw))),
        "work_order" => Ok(Subject::WorkOrder(WorkOrderId::from_raw(raw))),
        "review" => Ok(Subject::Review(ReviewId::from_raw(raw))),
        "shop" => Ok(Subject::Shop(ShopId::from_raw(raw))),
        other => Err(StoreError::corrupt(format!("unknown subject {other:?}"))),
    }
}

/// Reads the columns of a row as this file and the queue select them.
pub(in crate::store) fn read(row: &mut Row) -> Result<Deadline> {
    Ok(Deadline {
        id: row.take()?,
        subject: read_subject(row)?,
        kind: row.take()?,
        at: row.take()?,
        source: row.take()?,
        card: row.take()?,
        priority: row.take()?,
        done_at: row.take()?,
    })
}
