//! Notices as they were given to buyers, with the words and the file of each.
//! Never changed: what is given again is another row, and the database refuses everything else.

use super::audit::Recording;
use super::error::{Result, StoreError};
use super::sql::{Row, Value, params, values};
use super::tx::Tx;
use super::vouched::NOTICES;
use crate::domain::conversation::{OutboxState, Route};
use crate::domain::id::{self, MessageId, NoticeId, OrderId, ShopId};
use crate::domain::notice::NoticeKind;
use crate::domain::order::Order;
use crate::domain::posted::{NoticeChannel, Posted, state_of};
use crate::domain::time::{DAY_MS, Stamp};

/// What hangs on a notice besides its words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    /// The words as a letter; empty where it was none.
    pub html: String,
    /// The paper or the picture.
    pub file: Option<Vec<u8>>,
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT n.id, n.shop_id, n.order_id, n.kind, n.language, n.template, n.channel, n.at, \
             n.actor, n.conversation_id, n.message_id, n.subject, n.text, n.sha256, n.promised_at, \
             n.event_at, n.again_of, o.state, o.route FROM notices n \
             LEFT JOIN outbox o ON o.message_id = n.message_id ",
            $which
        )
    };
}

/// Adds a notice, under an entry of the record.
pub fn insert(tx: &mut Tx<'_>, recording: &mut Recording, new: &Posted, body: &Body) -> Result<()> {
    let file = body.file.as_deref().map_or(Value::Null, Value::from);
    let mut values: Vec<Value<'_>> = values![
        new.shop,
        new.order,
        new.kind,
        &new.language,
        &new.template,
        new.channel,
        new.at,
        &new.by,
        new.conversation,
        new.message,
        &new.subject,
        &new.text,
        &body.html,
    ]
    .into();
    values.push(file);
    values.extend(values![
        &new.sha256,
        new.promised_at,
        new.event_at,
        new.again_of,
    ]);
    NOTICES.insert(tx, recording, new.id.raw(), values)
}

/// Returns the notices of an order, oldest first; those that were called off are none.
pub fn of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Posted>> {
    let sql = select!("WHERE n.order_id = $1 ORDER BY n.id");
    let rows = tx.rows(sql, params![order], read)?;
    Ok(rows.into_iter().flatten().collect())
}

/// Returns the notices that a message carries.
pub fn of_message(tx: &mut Tx<'_>, message: MessageId) -> Result<Vec<Posted>> {
    let sql = select!("WHERE n.message_id = $1 ORDER BY n.id");
    let rows = tx.rows(sql, params![message], read)?;
    Ok(rows.into_iter().flatten().collect())
}

/// Returns a notice.
pub fn get(tx: &mut Tx<'_>, id: NoticeId) -> Result<Posted> {
    tx.first(select!("WHERE n.id = $1"), params![id], read)?
        .flatten()
        .ok_or_else(|| StoreError::not_found("notice", id))
}

/// Returns what hangs on a notice.
pub fn body(tx: &mut Tx<'_>, id: NoticeId) -> Result<Body> {
    let sql = "SELECT html, file FROM notices WHERE id = $1";
    let read = |row: &mut Row| {
        Ok(Body {
            html: row.take()?,
            file: row.take()?,
        })
    };
    tx.first(sql, params![id], read)?
        .ok_or_else(|| StoreError::not_found("notice", id))
}

/// Returns whether the platform itself told the buyer something of an order already.
pub fn has_from_platform(tx: &mut Tx<'_>, order: OrderId, kind: NoticeKind) -> Result<bool> {
    let sql = "SELECT 1 FROM notices WHERE order_id = $1 AND kind = $2 AND channel = 'platform' \
               LIMIT 1";
    Ok(tx.value::<i64>(sql, params![order, kind])?.is_some())
}

/// Returns when a kind of notice was last given in a shop on a channel.
pub fn last_of_shop(
    tx: &mut Tx<'_>,
    shop: ShopId,
    kind: NoticeKind,
    channel: NoticeChannel,
) -> Result<Option<Stamp>> {
    let sql = "SELECT at FROM notices WHERE shop_id = $1 AND kind = $2 AND channel = $3 \
               ORDER BY at DESC LIMIT 1";
    tx.value(sql, params![shop, kind, channel])
}

/// Who stands in the record for notices that go by themselves.
pub const BY_RULE: &str = "rules";
/// An order that was paid so long before it was taken in is not looked for.
const TAKEN_IN_WITHIN_MS: i64 = 30 * DAY_MS;

/// A paid order, and whether its buyer got a confirmation by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// The order.
    pub id: OrderId,
    /// Its number.
    pub number: String,
    /// When it was paid.
    pub paid_at: Stamp,
    /// Whether the platform, or a rule of the shop, confirmed it.
    pub is_confirmed: bool,
}

/// Returns the orders of a shop that were paid in a span of time, oldest first. Groups that may still
/// fail are not confirmed yet.
pub fn paid_between(
    tx: &mut Tx<'_>,
    shop: ShopId,
    since: Stamp,
    until: Stamp,
) -> Result<Vec<Paid>> {
    // SQLite counts parameters as they come: the first stands first.
    let sql = "SELECT o.id, o.number, o.paid_at, (SELECT COUNT(*) FROM notices n \
               WHERE n.order_id = o.id AND n.kind = 'order_confirmed' \
               AND (n.channel = 'platform' OR n.actor = $1)) FROM orders o \
               WHERE o.shop_id = $2 AND o.id >= $3 AND o.paid_at > $4 AND o.paid_at <= $5 \
               AND (o.group_state IS NULL OR o.group_state <> 'pending') \
               ORDER BY o.paid_at, o.id";
    let from = id::first_at(since.plus_ms(-TAKEN_IN_WITHIN_MS));
    tx.rows(sql, params![BY_RULE, shop, from, since, until], |row| {
        Ok(Paid {
            id: row.take()?,
            number: row.take()?,
            paid_at: row.take()?,
            is_confirmed: row.take::<i64>()? > 0,
        })
    })
}

/// Returns how many notices went by themselves since a time to the buyer of an order, in this order
/// and in others of the same buyer; what went on two ways at once is one.
pub fn by_rule_since(tx: &mut Tx<'_>, order: &Order, since: Stamp) -> Result<i64> {
    let key = order.fields.buyer_key.as_deref().unwrap_or_default();
    let sql = "SELECT COUNT(*) FROM (SELECT DISTINCT n.order_id, n.kind, n.at FROM notices n \
               JOIN orders o ON o.id = n.order_id \
               WHERE n.actor = 'rules' AND n.at > $1 AND (n.order_id = $2 OR \
               (o.shop_id = $3 AND o.buyer_key = $4 AND o.buyer_key <> ''))) AS told";
    let values = params![since, order.id, order.shop, key];
    Ok(tx.value(sql, values)?.unwrap_or(0))
}

/// Returns how many notices that nobody has to send went to the buyer of an order since a time: those
/// that go by themselves, and offers.
pub fn not_needed_since(tx: &mut Tx<'_>, order: &Order, since: Stamp) -> Result<i64> {
    let key = order.fields.buyer_key.as_deref().unwrap_or_default();
    let sql = "SELECT COUNT(*) FROM (SELECT DISTINCT n.order_id, n.kind, n.at FROM notices n \
               JOIN orders o ON o.id = n.order_id \
               WHERE (n.actor = 'rules' OR n.kind = 'promotion') AND n.at > $1 AND \
               (n.order_id = $2 OR (o.shop_id = $3 AND o.buyer_key = $4 AND o.buyer_key <> ''))) \
               AS told";
    let values = params![since, order.id, order.shop, key];
    Ok(tx.value(sql, values)?.unwrap_or(0))
}

fn read(row: &mut Row) -> Result<Option<Posted>> {
    let mut posted = Posted {
        id: row.take()?,
        shop: row.take()?,
        order: row.take()?,
        kind: row.take()?,
        language: row.take()?,
        template: row.take()?,
        channel: row.take()?,
        at: row.take()?,
        by: row.take()?,
        conversation: row.take()?,
        message: row.take()?,
        subject: row.take()?,
        text: row.take()?,
        sha256: row.take()?,
        promised_at: row.take()?,
        event_at: row.take()?,
        again_of: row.take()?,
        state: crate::domain::posted::PostState::Sent,
        is_by_hand: false,
    };
    let state: Option<OutboxState> = row.take()?;
    let route: Option<Route> = row.take()?;
    posted.is_by_hand = route == Some(Route::Hand);
    Ok(state_of(state.zip(route)).map(|state| Posted { state, ..posted }))
}
