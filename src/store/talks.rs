//! Which conversation a row of the lists belongs to, with its lane and its language: lists are
//! narrowed by them.
//! Never read for the screen: what a line shows is joined anew; this only finds the rows.

use super::error::Result;
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::conversation::SalesLane;
use crate::domain::deadline::Subject;
use crate::domain::id::{ConversationId, OrderId};

/// The conversation of a row.
#[derive(Debug, Clone)]
pub(in crate::store) struct Talk {
    pub(in crate::store) id: ConversationId,
    pub(in crate::store) lane: SalesLane,
    pub(in crate::store) language: String,
}

macro_rules! newest_of {
    ($order:literal) => {
        concat!(
            "SELECT id, lane, language FROM conversations WHERE order_id = ",
            $order,
            " ORDER BY COALESCE(last_at, 0) DESC, id DESC LIMIT 1"
        )
    };
}

/// Returns the conversation of what a row is about, where there is one: of an order with several the
/// one with the newest message, as the lists show it.
pub(in crate::store) fn of(tx: &mut Tx<'_>, subject: Subject) -> Result<Option<Talk>> {
    let (sql, id) = match subject {
        Subject::Conversation(id) => (
            "SELECT id, lane, language FROM conversations WHERE id = $1",
            id.raw(),
        ),
        Subject::Review(id) => (
            "SELECT v.id, v.lane, v.language FROM reviews r \
             JOIN conversations v ON v.id = r.conversation_id WHERE r.id = $1",
            id.raw(),
        ),
        Subject::Order(id) => (newest_of!("$1"), id.raw()),
        Subject::Case(id) => (
            newest_of!("(SELECT order_id FROM cases WHERE id = $1)"),
            id.raw(),
        ),
        Subject::WorkOrder(id) => (
            newest_of!(
                "(SELECT COALESCE(c.order_id, w.order_id) FROM work_orders w \
                  LEFT JOIN cases c ON c.id = w.case_id WHERE w.id = $1)"
            ),
            id.raw(),
        ),
        Subject::Shop(_) => return Ok(None),
    };
    tx.first(sql, params![id], read)
}

/// Follows a conversation whose lane or language has changed.
pub(in crate::store) fn changed(
    tx: &mut Tx<'_>,
    id: ConversationId,
    lane: SalesLane,
    language: &str,
) -> Result<()> {
    let sql = "UPDATE deadlines SET sales_lane = $1, language = $2 \
               WHERE talk_id = $3 AND talk_id IS NOT NULL";
    tx.execute(sql, params![lane, language, id]).map(|_| ())
}

/// Follows an order to which conversations, cases or work orders came, or of which another
/// conversation has the newest message.
pub(in crate::store) fn of_order_changed(tx: &mut Tx<'_>, order: OrderId) -> Result<()> {
    let talk = of(tx, Subject::Order(order))?;
    let (id, lane) = (
        talk.as_ref().map(|talk| talk.id),
        talk.as_ref().map(|talk| talk.lane),
    );
    let language = talk.as_ref().map(|talk| talk.language.as_str());
    let sql = "UPDATE deadlines SET talk_id = $1, sales_lane = $2, language = $3 \
               WHERE done_at IS NULL AND subject IN ('order', 'case', 'work_order') \
               AND subject_id IN (SELECT o.id FROM orders o WHERE o.id = $4 \
               UNION ALL SELECT c.id FROM cases c WHERE c.order_id = $4 \
               UNION ALL SELECT w.id FROM work_orders w WHERE w.order_id = $4 \
               UNION ALL SELECT w.id FROM work_orders w JOIN cases c ON c.id = w.case_id \
               WHERE c.order_id = $4)";
    tx.execute(sql, params![id, lane, language, order])
        .map(|_| ())
}

fn read(row: &mut Row) -> Result<Talk> {
    Ok(Talk {
        id: row.take()?,
        lane: row.take()?,
        language: row.take()?,
    })
}
