//! What people did and learned in a matter, in the order in which it came.
//! Never changed and never taken back: the database refuses it, and `verify` would tell.

use super::audit::Recording;
use super::error::{Result, StoreError};
use super::sql::{Row, Value, params, values};
use super::tx::Tx;
use super::vouched::ACTS;
use crate::domain::act::{Act, ActKind, ActSubject};
use crate::domain::conversation::OutboxState;
use crate::domain::deadline::DeadlineKind;
use crate::domain::id::{CaseId, MessageId, OrderId, ShopId};
use crate::domain::order::Order;

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT a.id, a.shop_id, a.case_id, a.order_id, a.kind, a.at, a.actor, a.value, a.note, \
             a.message_id, o.state FROM acts a LEFT JOIN outbox o ON o.message_id = a.message_id ",
            $which,
            " ORDER BY a.id"
        )
    };
}

/// Adds an act, under an entry of the record.
///
/// # Errors
/// [`StoreError::Conflict`] when the id is there already.
pub fn insert(tx: &mut Tx<'_>, recording: &mut Recording, act: &Act) -> Result<()> {
    let (case, order) = match act.subject {
        ActSubject::Case(case) => (Some(case), None),
        ActSubject::Order(order) => (None, Some(order)),
        ActSubject::Shop => (None, None),
    };
    let values = values![
        act.shop,
        case,
        order,
        act.kind,
        act.at,
        &act.by,
        &act.value,
        &act.note,
        act.message,
    ];
    ACTS.insert(tx, recording, act.id.raw(), values.into())
}

/// Returns the acts of a case, oldest first.
pub fn of_case(tx: &mut Tx<'_>, case: CaseId) -> Result<Vec<Act>> {
    counted(tx, select!("WHERE a.case_id = $1"), params![case])
}

/// Returns the acts of an order that belong to no case, oldest first.
pub fn of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Act>> {
    counted(tx, select!("WHERE a.order_id = $1"), params![order])
}

/// Returns what the buyer of an order said of messages that nobody has to send, in this order and in
/// others of the same buyer, oldest first.
pub fn consent_of_buyer(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Act>> {
    let key = order.fields.buyer_key.as_deref().unwrap_or_default();
    let sql = select!(
        "WHERE a.kind IN ('consent_given', 'consent_withdrawn') AND a.order_id IN \
         (SELECT b.id FROM orders b WHERE b.id = $1 UNION SELECT b.id FROM orders b \
         WHERE b.shop_id = $2 AND b.buyer_key = $3 AND b.buyer_key <> '')"
    );
    counted(tx, sql, params![order.id, order.shop, key])
}

/// Returns the cases in which a message did something.
pub fn cases_of_message(tx: &mut Tx<'_>, message: MessageId) -> Result<Vec<CaseId>> {
    let sql = "SELECT case_id FROM acts WHERE message_id = $1 AND case_id IS NOT NULL ORDER BY id";
    tx.rows(sql, params![message], Row::take)
}

/// Returns the acts of one kind that are about the shop itself, oldest first.
pub fn of_shop(tx: &mut Tx<'_>, shop: ShopId, kind: ActKind) -> Result<Vec<Act>> {
    let sql = select!(
        "WHERE a.shop_id = $1 AND a.kind = $2 AND a.case_id IS NULL AND a.order_id IS NULL"
    );
    counted(tx, sql, params![shop, kind])
}

/// Returns what the platform paid in advance and still takes back from a shop (row D-18).
pub fn paid_in_advance(tx: &mut Tx<'_>, shop: ShopId) -> Result<Vec<Act>> {
    let sql = select!(
        "WHERE a.shop_id = $1 AND a.kind = $2 AND a.case_id IN (SELECT subject_id FROM deadlines \
         WHERE kind = $3 AND subject = 'case' AND done_at IS NULL)"
    );
    let values = params![shop, ActKind::PaidInAdvance, DeadlineKind::Recovery];
    counted(tx, sql, values)
}

/// Reads acts, and leaves out those whose message has not gone: words that were called off, or that
/// still wait to be pasted, did nothing.
fn counted(tx: &mut Tx<'_>, sql: &str, params: &[Value<'_>]) -> Result<Vec<Act>> {
    let rows = tx.rows(sql, params, |row| {
        let act = read(row)?;
        let state: Option<OutboxState> = row.take()?;
        Ok(state.is_none_or(OutboxState::answers).then_some(act))
    })?;
    Ok(rows.into_iter().flatten().collect())
}

fn read(row: &mut Row) -> Result<Act> {
    let (id, shop) = (row.take()?, row.take()?);
    let subject = match (row.take()?, row.take()?) {
        (Some(case), None) => ActSubject::Case(case),
        (None, Some(order)) => ActSubject::Order(order),
        (None, None) => ActSubject::Shop,
        (Some(_), Some(_)) => {
            return Err(StoreError::corrupt("an act has both a case and an order"));
        }
    };
    Ok(Act {
        id,
        shop,
        subject,
        kind: row.take()?,
        at: row.take()?,
        by: row.take()?,
        value: row.take()?,
        note: row.take()?,
        message: row.take()?,
    })
}
