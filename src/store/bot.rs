//! What shops set of their answer bot, and the steps of the bot in conversations.
//! Never changes a step: they are only ever added, and a buyer's message is heard once.

use super::audit::Recording;
use super::error::{Result, StoreError};
use super::sql::{Row, params, values};
use super::tx::Tx;
use super::vouched::BOT_STEPS;
use crate::domain::bot::{BotShop, BotStep, Hours};
use crate::domain::id::{self, ConversationId, ShopId};
use crate::domain::time::Stamp;
use crate::i18n::sentence::Sentence;

/// What a conversation is marked with that a person has to go on with.
const HANDED_OVER: &str = "handed_over";

macro_rules! select_steps {
    ($rest:literal) => {
        concat!(
            "SELECT id, conversation_id, kind, heard_id, answer_id, topic, rule, why, actor, at \
             FROM bot_steps ",
            $rest
        )
    };
}

/// Keeps what a shop sets.
pub fn set_shop(tx: &mut Tx<'_>, set: &BotShop) -> Result<()> {
    tx.execute(
        "INSERT INTO bot_shops (shop_id, is_on, hours_from, hours_to, pause_ms, most, oldest_ms) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (shop_id) DO UPDATE SET is_on = $2, \
         hours_from = $3, hours_to = $4, pause_ms = $5, most = $6, oldest_ms = $7",
        params![
            set.shop,
            set.is_on,
            set.hours.from,
            set.hours.to,
            set.pause_ms,
            set.most,
            set.oldest_ms,
        ],
    )
    .map(|_| ())
}

/// Returns what a shop has set; off where it has set nothing.
pub fn shop(tx: &mut Tx<'_>, shop: ShopId) -> Result<BotShop> {
    let sql = "SELECT shop_id, is_on, hours_from, hours_to, pause_ms, most, oldest_ms \
               FROM bot_shops WHERE shop_id = $1";
    let set = tx.first(sql, params![shop], read_shop)?;
    Ok(set.unwrap_or_else(|| BotShop::off(shop)))
}

/// Returns the shops whose bot is on.
pub fn shops_on(tx: &mut Tx<'_>) -> Result<Vec<BotShop>> {
    let sql = "SELECT shop_id, is_on, hours_from, hours_to, pause_ms, most, oldest_ms \
               FROM bot_shops WHERE is_on = 1 ORDER BY shop_id";
    tx.rows(sql, &[], read_shop)
}

fn read_shop(row: &mut Row) -> Result<BotShop> {
    Ok(BotShop {
        shop: row.take()?,
        is_on: row.take()?,
        hours: Hours {
            from: row.take()?,
            to: row.take()?,
        },
        pause_ms: row.take()?,
        most: row.take()?,
        oldest_ms: row.take()?,
    })
}

/// Adds a step under an entry of the record, and marks the conversation.
///
/// # Errors
/// [`StoreError::Conflict`] when the buyer's message was heard before.
pub fn add(tx: &mut Tx<'_>, recording: &mut Recording, step: &BotStep) -> Result<()> {
    if let Some(heard) = step.heard {
        let sql = "SELECT 1 FROM bot_steps WHERE heard_id = $1";
        if tx.value::<i64>(sql, params![heard])?.is_some() {
            return Err(StoreError::Conflict {
                what: Sentence::new("conflict-heard").with("id", heard),
            });
        }
    }
    let values = values![
        step.conversation,
        step.kind,
        step.heard,
        step.answer,
        &step.topic,
        &step.rule,
        step.why,
        &step.by,
        step.at,
    ];
    BOT_STEPS.insert(tx, recording, step.id.raw(), values.into())?;
    let mark = if step.hands_over() { HANDED_OVER } else { "" };
    let sql = "UPDATE conversations SET bot = $1 WHERE id = $2";
    let changed = tx.execute(sql, params![mark, step.conversation])?;
    StoreError::unless_one(changed, "conversation", step.conversation)
}

/// Returns the last steps in a conversation, oldest first.
pub fn last_steps(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    limit: usize,
) -> Result<Vec<BotStep>> {
    let sql = select_steps!("WHERE conversation_id = $1 ORDER BY id DESC LIMIT $2");
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut steps = tx.rows(sql, params![conversation, limit], read_step)?;
    steps.reverse();
    Ok(steps)
}

/// Returns the conversations of a shop in which a buyer wrote since a time and still waits.
pub fn waiting(tx: &mut Tx<'_>, shop: ShopId, since: Stamp) -> Result<Vec<ConversationId>> {
    let sql = "SELECT DISTINCT m.conversation_id FROM messages m \
               JOIN conversations c ON c.id = m.conversation_id \
               WHERE m.id >= $1 AND m.direction = 'in' AND c.shop_id = $2 \
               AND c.waiting_since IS NOT NULL ORDER BY m.conversation_id";
    tx.rows(sql, params![id::first_at(since), shop], Row::take)
}

fn read_step(row: &mut Row) -> Result<BotStep> {
    Ok(BotStep {
        id: row.take()?,
        conversation: row.take()?,
        kind: row.take()?,
        heard: row.take()?,
        answer: row.take()?,
        topic: row.take()?,
        rule: row.take()?,
        why: row.take()?,
        by: row.take()?,
        at: row.take()?,
    })
}
