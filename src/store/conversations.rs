//! Conversations with buyers: who waits since when, and which desk is answering.
//! Never holds a message: those are append-only and have a file of their own.

use super::dialect::Index;
use super::error::{Result, StoreError};
use super::sql::{Row, params};
use super::talks;
use super::tx::Tx;
use crate::domain::conversation::{Conversation, LanguageBy, SalesLane};
use crate::domain::id::{ConversationId, OrderId, ShopId};
use crate::domain::queue::Claim;
use crate::domain::time::Stamp;
use crate::i18n::sentence::Sentence;
use crate::text::fold::search_form;

macro_rules! columns {
    () => {
        "id, shop_id, external_id, order_id, buyer, language, unread, waiting_since, last_at, lane"
    };
}

/// Scalar values of a message that a list shows of it.
const PREVIEW_CHARS: usize = 120;

/// Which conversations a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only of this shop.
    pub shop: Option<ShopId>,
    /// Only those in which a buyer waits.
    pub is_waiting: bool,
}

/// Stores a new conversation.
pub fn insert(tx: &mut Tx<'_>, conversation: &Conversation) -> Result<()> {
    tx.execute(
        concat!(
            "INSERT INTO conversations (",
            columns!(),
            ", preview) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '')"
        ),
        params![
            conversation.id,
            conversation.shop,
            &conversation.external_id,
            conversation.order,
            &conversation.buyer,
            &conversation.language,
            conversation.unread,
            conversation.waiting_since,
            conversation.last_at,
            conversation.lane,
        ],
    )?;
    if let Some(order) = conversation.order {
        talks::of_order_changed(tx, order)?;
    }
    index(tx, conversation, true)
}

/// Puts into the index what a conversation is found by.
pub(in crate::store) fn index(
    tx: &mut Tx<'_>,
    conversation: &Conversation,
    is_new: bool,
) -> Result<()> {
    let form = search_form(&conversation.buyer);
    tx.index(Index::Buyers, conversation.id.raw(), form, is_new)
}

/// Stores what is now known of a conversation. Its lane is moved by [`set_lane`] alone.
pub fn update(tx: &mut Tx<'_>, conversation: &Conversation) -> Result<()> {
    let before = Before::read(tx, conversation.id)?;
    let changed = tx.execute(
        "UPDATE conversations SET order_id = $1, buyer = $2, language = $3, unread = $4, \
         waiting_since = $5, last_at = $6 WHERE id = $7",
        params![
            conversation.order,
            &conversation.buyer,
            &conversation.language,
            conversation.unread,
            conversation.waiting_since,
            conversation.last_at,
            conversation.id,
        ],
    )?;
    StoreError::unless_one(changed, "conversation", conversation.id)?;
    if before.language != conversation.language {
        talks::changed(tx, conversation.id, before.lane, &conversation.language)?;
    }
    if before.order != conversation.order {
        for order in before.order.into_iter().chain(conversation.order) {
            talks::of_order_changed(tx, order)?;
        }
    } else if let Some(order) = conversation.order.filter(|_| before.is_one_of_several) {
        talks::of_order_changed(tx, order)?;
    }
    if before.buyer == conversation.buyer {
        return Ok(());
    }
    index(tx, conversation, false)
}

/// What of a conversation others follow.
struct Before {
    buyer: String,
    language: String,
    lane: SalesLane,
    order: Option<OrderId>,
    /// Whether the order has another conversation, which may have the newest message.
    is_one_of_several: bool,
}

impl Before {
    fn read(tx: &mut Tx<'_>, id: ConversationId) -> Result<Self> {
        let sql = "SELECT c.buyer, c.language, c.lane, c.order_id, (SELECT count(*) FROM \
                   conversations o WHERE o.order_id = c.order_id) FROM conversations c \
                   WHERE c.id = $1";
        let before = tx.first(sql, params![id], |row| {
            Ok(Self {
                buyer: row.take()?,
                language: row.take()?,
                lane: row.take()?,
                order: row.take()?,
                is_one_of_several: row.take::<i64>()? > 1,
            })
        })?;
        before.ok_or_else(|| StoreError::not_found("conversation", id))
    }
}

/// Notes when the shop wrote last; where that answers the buyer, nobody waits any more.
pub fn note_own_message(
    tx: &mut Tx<'_>,
    id: ConversationId,
    at: Stamp,
    answers: bool,
) -> Result<()> {
    let changed = tx.execute(
        if answers {
            "UPDATE conversations SET last_at = $1, unread = 0, waiting_since = NULL WHERE id = $2"
        } else {
            "UPDATE conversations SET last_at = $1 WHERE id = $2"
        },
        params![at, id],
    )?;
    StoreError::unless_one(changed, "conversation", id)?;
    let before = Before::read(tx, id)?;
    match before.order.filter(|_| before.is_one_of_several) {
        Some(order) => talks::of_order_changed(tx, order),
        None => Ok(()),
    }
}

/// Keeps the beginning of the buyer's last words for the lists.
pub fn set_preview(tx: &mut Tx<'_>, id: ConversationId, text: &str) -> Result<()> {
    let preview: String = text.chars().take(PREVIEW_CHARS).collect();
    let sql = "UPDATE conversations SET preview = $1 WHERE id = $2";
    let changed = tx.execute(sql, params![preview, id])?;
    StoreError::unless_one(changed, "conversation", id)
}

/// Gives a conversation to those who look after a lane.
pub fn set_lane(tx: &mut Tx<'_>, id: ConversationId, lane: SalesLane) -> Result<()> {
    let sql = "UPDATE conversations SET lane = $1 WHERE id = $2";
    let changed = tx.execute(sql, params![lane, id])?;
    StoreError::unless_one(changed, "conversation", id)?;
    let language = Before::read(tx, id)?.language;
    talks::changed(tx, id, lane, &language)
}

/// Sets the language of a conversation, and of the others of its buyer in the shop.
pub fn set_language(tx: &mut Tx<'_>, id: ConversationId, tag: &str, by: LanguageBy) -> Result<()> {
    let sql = "SELECT c.id FROM conversations c JOIN orders o ON o.id = c.order_id \
               JOIN orders own ON own.buyer_key = o.buyer_key AND own.shop_id = o.shop_id \
               JOIN conversations mine ON mine.order_id = own.id \
               WHERE mine.id = $1 AND c.id <> $1 ORDER BY c.id";
    let mut all: Vec<ConversationId> = tx.rows(sql, params![id], Row::take)?;
    all.push(id);
    for one in all {
        let mut conversation = get(tx, one)?;
        tag.clone_into(&mut conversation.language);
        update(tx, &conversation)?;
        let sql = "UPDATE conversations SET language_by = $1 WHERE id = $2";
        tx.execute(sql, params![by, one])?;
    }
    Ok(())
}

/// Returns where the language of a conversation comes from; nothing where it was only heard.
pub fn language_by(tx: &mut Tx<'_>, id: ConversationId) -> Result<Option<LanguageBy>> {
    let sql = "SELECT language_by FROM conversations WHERE id = $1";
    let code: Option<String> = tx.value(sql, params![id])?;
    Ok(code.as_deref().and_then(LanguageBy::from_code))
}

/// Returns the language that the buyer of an order asked for, or that was set for them, in another
/// conversation of the shop.
pub fn language_of_buyer(tx: &mut Tx<'_>, order: OrderId) -> Result<Option<(String, LanguageBy)>> {
    let sql = "SELECT c.language, c.language_by FROM conversations c \
               JOIN orders o ON o.id = c.order_id JOIN orders own \
               ON own.buyer_key = o.buyer_key AND own.shop_id = o.shop_id \
               WHERE own.id = $1 AND c.language_by <> '' ORDER BY c.id DESC LIMIT 1";
    tx.first(sql, params![order], |row| Ok((row.take()?, row.take()?)))
}

/// Returns a conversation.
pub fn get(tx: &mut Tx<'_>, id: ConversationId) -> Result<Conversation> {
    let sql = concat!("SELECT ", columns!(), " FROM conversations WHERE id = $1");
    tx.first(sql, params![id], read)?
        .ok_or_else(|| StoreError::not_found("conversation", id))
}

/// Returns the conversation that the platform calls so.
pub fn find_in_shop(
    tx: &mut Tx<'_>,
    shop: ShopId,
    external_id: &str,
) -> Result<Option<Conversation>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM conversations WHERE external_id = $1 AND shop_id = $2"
    );
    tx.first(sql, params![external_id, shop], read)
}

/// Returns the conversation that a platform calls so in any shop; the newest of several.
pub fn find(tx: &mut Tx<'_>, external_id: &str) -> Result<Option<ConversationId>> {
    let sql = "SELECT id FROM conversations WHERE external_id = $1 ORDER BY id DESC LIMIT 1";
    tx.value(sql, params![external_id])
}

/// Returns the conversations about an order, the one with the newest message first.
pub fn of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Conversation>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM conversations WHERE order_id = $1 ORDER BY COALESCE(last_at, 0) DESC, id DESC"
    );
    tx.rows(sql, params![order], read)
}

/// Returns whether any conversation waits for its order.
pub fn any_without_order(tx: &mut Tx<'_>) -> Result<bool> {
    let sql = "SELECT 1 FROM conversations WHERE order_id IS NULL LIMIT 1";
    Ok(tx.value::<i64>(sql, &[])?.is_some())
}

/// Returns a page of conversations in the order of their ids.
pub fn page(
    tx: &mut Tx<'_>,
    filter: Filter,
    after: Option<ConversationId>,
    limit: usize,
) -> Result<Vec<Conversation>> {
    tx.rows(
        concat!(
            "SELECT ",
            columns!(),
            " FROM conversations WHERE id > $1 AND (shop_id = $2 OR $2 = 0) \
             AND (waiting_since IS NOT NULL OR $3 = 0) ORDER BY id LIMIT $4"
        ),
        params![
            after.map_or(-1, ConversationId::raw),
            filter.shop.map_or(0, ShopId::raw),
            filter.is_waiting,
            i64::try_from(limit).unwrap_or(i64::MAX),
        ],
        read,
    )
}

/// Takes a conversation for an agent until a time, or renews what the agent has.
///
/// # Errors
/// [`StoreError::Conflict`] naming the other agent who has it.
pub fn claim(
    tx: &mut Tx<'_>,
    id: ConversationId,
    agent: &str,
    now: Stamp,
    until: Stamp,
) -> Result<()> {
    let changed = tx.execute(
        "UPDATE conversations SET claimed_by = $1, claimed_until = $2, claimed_since = \
         CASE WHEN claimed_by = $1 AND claimed_until > $3 THEN claimed_since ELSE $3 END \
         WHERE id = $4 AND (claimed_by IS NULL OR claimed_by = $1 OR claimed_until <= $3)",
        params![agent, until, now, id],
    )?;
    if changed == 1 {
        return Ok(());
    }
    match claimed_by(tx, id, now)? {
        Some(other) => Err(StoreError::Conflict {
            what: Sentence::new("conflict-answering").with("name", other),
        }),
        None => Err(StoreError::not_found("conversation", id)),
    }
}

/// Gives a conversation back, if this agent has it.
pub fn release(tx: &mut Tx<'_>, id: ConversationId, agent: &str) -> Result<()> {
    tx.execute(
        "UPDATE conversations SET claimed_by = NULL, claimed_until = NULL, claimed_since = NULL \
         WHERE id = $1 AND claimed_by = $2",
        params![id, agent],
    )?;
    Ok(())
}

/// Returns who has a conversation now.
pub fn claimed_by(tx: &mut Tx<'_>, id: ConversationId, now: Stamp) -> Result<Option<String>> {
    let sql = "SELECT claimed_by FROM conversations \
               WHERE id = $1 AND claimed_until > $2 AND claimed_by IS NOT NULL";
    tx.value(sql, params![id, now])
}

/// Returns who took a conversation last; it may have run out.
pub fn claim_of(tx: &mut Tx<'_>, id: ConversationId) -> Result<Option<Claim>> {
    let sql = "SELECT claimed_by, claimed_since, claimed_until FROM conversations WHERE id = $1";
    let claim = tx.first(sql, params![id], read_claim)?;
    Ok(claim.flatten())
}

/// Reads who has a conversation, since when and until when.
pub(super) fn read_claim(row: &mut Row) -> Result<Option<Claim>> {
    let agent: Option<String> = row.take()?;
    let (since, until): (Option<Stamp>, Option<Stamp>) = (row.take()?, row.take()?);
    Ok(agent.zip(until).map(|(agent, until)| Claim {
        agent,
        since: since.unwrap_or(until),
        until,
    }))
}

fn read(row: &mut Row) -> Result<Conversation> {
    Ok(Conversation {
        id: row.take()?,
        shop: row.take()?,
        external_id: row.take()?,
        order: row.take()?,
        buyer: row.take()?,
        language: row.take()?,
        unread: row.take()?,
        waiting_since: row.take()?,
        last_at: row.take()?,
        lane: row.take()?,
    })
}
