//! What is old: orders and conversations from before a time that still hold something of a buyer, and
//! the columns that are emptied when they are anonymised.
//! Never decides what may be: the service looks at each matter.

use super::dialect::Index;
use super::error::Result;
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::id::{self, CaseId, ConversationId, OrderId, PayloadId, WorkOrderId};
use crate::domain::time::Stamp;

/// Returns orders from before a time that hold something of a buyer, behind `after`, so many.
pub fn orders(
    tx: &mut Tx<'_>,
    before: Stamp,
    after: Option<OrderId>,
    limit: usize,
) -> Result<Vec<OrderId>> {
    let sql = "SELECT o.id FROM orders o WHERE o.id > $1 AND o.id < $2 \
               AND (o.buyer IS NOT NULL OR o.buyer_key IS NOT NULL OR o.buyer_note IS NOT NULL \
               OR o.shop_note IS NOT NULL OR o.pay_number IS NOT NULL OR o.extra <> '{}' \
               OR o.payload_id IS NOT NULL OR EXISTS (SELECT 1 FROM conversations c \
               WHERE c.order_id = o.id AND (c.buyer <> '' OR c.preview <> '')) \
               OR EXISTS (SELECT 1 FROM work_orders w JOIN evidence s ON s.work_order_id = w.id \
               WHERE w.order_id = o.id AND (s.sha256 <> '' OR s.note <> ''))) \
               ORDER BY o.id LIMIT $3";
    let after = after.map_or(-1, OrderId::raw);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![after, id::first_at(before), limit], Row::take)
}

/// Returns conversations without an order from before a time, behind `after`, so many.
pub fn conversations(
    tx: &mut Tx<'_>,
    before: Stamp,
    after: Option<ConversationId>,
    limit: usize,
) -> Result<Vec<ConversationId>> {
    let sql = "SELECT id FROM conversations WHERE id > $1 AND order_id IS NULL \
               AND (buyer <> '' OR preview <> '') AND (last_at IS NULL OR last_at < $2) \
               ORDER BY id LIMIT $3";
    let after = after.map_or(-1, ConversationId::raw);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![after, before, limit], Row::take)
}

/// Returns cases whose order nobody knows, from before a time, that still hold something, behind
/// `after`, so many.
pub fn cases(
    tx: &mut Tx<'_>,
    before: Stamp,
    after: Option<CaseId>,
    limit: usize,
) -> Result<Vec<CaseId>> {
    let sql = "SELECT id FROM cases WHERE id > $1 AND id < $2 AND order_id IS NULL \
               AND (buyer IS NOT NULL OR shop_note IS NOT NULL OR reason_text IS NOT NULL \
               OR return_tracking IS NOT NULL OR extra <> '{}' OR payload_id IS NOT NULL) \
               ORDER BY id LIMIT $3";
    let after = after.map_or(-1, CaseId::raw);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![after, id::first_at(before), limit], Row::take)
}

/// Returns work orders whose order nobody knows, from before a time, that still hold something, behind
/// `after`, so many.
pub fn work_orders(
    tx: &mut Tx<'_>,
    before: Stamp,
    after: Option<WorkOrderId>,
    limit: usize,
) -> Result<Vec<WorkOrderId>> {
    let sql = "SELECT w.id FROM work_orders w WHERE w.id > $1 AND w.id < $2 \
               AND w.order_id IS NULL AND (w.steps <> '[]' OR w.extra <> '{}' \
               OR w.payload_id IS NOT NULL OR EXISTS (SELECT 1 FROM evidence s \
               WHERE s.work_order_id = w.id AND (s.sha256 <> '' OR s.note <> ''))) \
               ORDER BY w.id LIMIT $3";
    let after = after.map_or(-1, WorkOrderId::raw);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![after, id::first_at(before), limit], Row::take)
}

/// Returns kept files from before a time whose bytes are there and that no row was read from.
pub fn payloads(tx: &mut Tx<'_>, before: Stamp) -> Result<Vec<PayloadId>> {
    let sql = "SELECT p.id FROM payloads p WHERE p.at < $1 \
               AND EXISTS (SELECT 1 FROM payload_chunks c WHERE c.payload_id = p.id) \
               AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.payload_id = p.id) \
               AND NOT EXISTS (SELECT 1 FROM cases o WHERE o.payload_id = p.id) \
               AND NOT EXISTS (SELECT 1 FROM work_orders o WHERE o.payload_id = p.id) \
               AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.payload_id = p.id) ORDER BY p.id";
    tx.rows(sql, params![before], Row::take)
}

/// Empties what an order says of its buyer.
pub fn blank_order(tx: &mut Tx<'_>, id: OrderId) -> Result<()> {
    tx.execute(
        "UPDATE orders SET buyer = NULL, buyer_key = NULL, buyer_note = NULL, shop_note = NULL, \
         pay_number = NULL, extra = '{}', payload_id = NULL WHERE id = $1",
        params![id],
    )?;
    tx.execute(
        "UPDATE parcels SET tracking = '', last_scan = '' WHERE order_id = $1",
        params![id],
    )?;
    forget(tx, Index::Orders, id.raw())
}

/// Empties what a case says of its buyer.
pub fn blank_case(tx: &mut Tx<'_>, id: CaseId) -> Result<()> {
    tx.execute(
        "UPDATE cases SET buyer = NULL, shop_note = NULL, reason_text = NULL, \
         return_tracking = NULL, extra = '{}', payload_id = NULL WHERE id = $1",
        params![id],
    )
    .map(|_| ())
}

/// Empties what a work order says of its buyer.
pub fn blank_work_order(tx: &mut Tx<'_>, id: WorkOrderId) -> Result<()> {
    tx.execute(
        "UPDATE work_orders SET steps = '[]', extra = '{}', payload_id = NULL WHERE id = $1",
        params![id],
    )?;
    tx.execute(
        "UPDATE evidence SET note = '', file_name = '', sha256 = '' WHERE work_order_id = $1",
        params![id],
    )
    .map(|_| ())
}

/// Empties what a conversation says of its buyer beside its messages, and drops what is half written.
/// Returns how many half-written answers there were.
pub fn blank_conversation(tx: &mut Tx<'_>, id: ConversationId) -> Result<i64> {
    let drafts = tx.execute("DELETE FROM drafts WHERE conversation_id = $1", params![id])?;
    tx.execute(
        "UPDATE conversations SET buyer = '', preview = '' WHERE id = $1",
        params![id],
    )?;
    // A hash without a salt tells a short text to whoever guesses it.
    tx.execute(
        "UPDATE outbox SET cleared_hash = '', last_error = '' WHERE conversation_id = $1",
        params![id],
    )?;
    let mut said: Vec<i64> = Vec::new();
    let sql = "SELECT id FROM messages WHERE conversation_id = $1";
    tx.each(sql, params![id], &mut |mut row| {
        said.push(row.take()?);
        Ok(())
    })?;
    for message in said {
        forget(tx, Index::Messages, message)?;
    }
    forget(tx, Index::Buyers, id.raw())?;
    Ok(i64::try_from(drafts).unwrap_or(i64::MAX))
}

/// Drops the bytes of a kept file; that there was one, and its hash, stay.
pub fn drop_payload(tx: &mut Tx<'_>, id: PayloadId) -> Result<()> {
    tx.execute(
        "DELETE FROM payload_chunks WHERE payload_id = $1",
        params![id],
    )?;
    tx.execute("UPDATE payloads SET name = '' WHERE id = $1", params![id])
        .map(|_| ())
}

fn forget(tx: &mut Tx<'_>, index: Index, id: i64) -> Result<()> {
    let sql = tx.dialect().forget_words(index);
    tx.execute(sql, params![id]).map(|_| ())
}
