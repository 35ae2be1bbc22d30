//! Messages of conversations. They are only ever added; the database refuses anything else.
//! Never the delivery of one: that is the outbox's.

use super::audit::Recording;
use super::dialect::Index;
use super::error::{Result, StoreError};
use super::json;
use super::sql::{Row, params, values};
use super::tx::Tx;
use super::vouched::MESSAGES;
use crate::domain::conversation::{Message, MessageFields};
use crate::domain::id::{self, ConversationId, MessageId, PayloadId};
use crate::domain::time::Stamp;
use crate::text::fold::search_form;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT m.id, m.conversation_id, m.at, m.direction, m.author, m.author_name, m.kind, \
             m.text, m.attachments, m.external_id, o.state \
             FROM messages m LEFT JOIN outbox o ON o.message_id = m.id ",
            $rest
        )
    };
}

/// Where a message was read from, so that it is recognised when the file comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Its place among the messages of its conversation in the file.
    pub position: Option<i64>,
    /// The kept bytes of the file.
    pub payload: Option<PayloadId>,
}

/// Adds a message to a conversation, under an entry of the record.
///
/// # Errors
/// [`StoreError::Conflict`] when the id or the platform's id of the message is there already.
pub fn insert(
    tx: &mut Tx<'_>,
    recording: &mut Recording,
    id: MessageId,
    conversation: ConversationId,
    fields: &MessageFields,
    place: Place,
) -> Result<()> {
    let values = values![
        conversation,
        fields.at,
        fields.direction,
        fields.author,
        &fields.author_name,
        fields.kind,
        &fields.text,
        json::of_attachments(&fields.attachments)?,
        &fields.external_id,
        place.position,
        place.payload,
    ];
    MESSAGES.insert(tx, recording, id.raw(), values.into())?;
    index(tx, id, fields)
}

/// Puts into the index what a message is found by.
pub(in crate::store) fn index(
    tx: &mut Tx<'_>,
    id: MessageId,
    fields: &MessageFields,
) -> Result<()> {
    let form = search_form(&fields.text);
    tx.index(Index::Messages, id.raw(), form, true)
}

/// Returns a message.
pub fn get(tx: &mut Tx<'_>, id: MessageId) -> Result<Message> {
    tx.first(select!("WHERE m.id = $1"), params![id], read)?
        .ok_or_else(|| StoreError::not_found("message", id))
}

/// Returns the message that the platform calls so.
pub fn find_by_external_id(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    external_id: &str,
) -> Result<Option<MessageId>> {
    let sql = "SELECT id FROM messages WHERE conversation_id = $1 AND external_id = $2 \
               AND external_id IS NOT NULL";
    tx.value(sql, params![conversation, external_id])
}

/// Returns the message that stood at this place of a file with this text.
pub fn find_by_position(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    position: i64,
    text: &str,
) -> Result<Option<MessageId>> {
    let sql = "SELECT id FROM messages WHERE conversation_id = $1 AND position = $2 \
               AND position IS NOT NULL AND text = $3 ORDER BY id LIMIT 1";
    tx.value(sql, params![conversation, position, text])
}

/// Returns the messages between two, both included, oldest first; so many at most.
pub fn between(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    (from, to): (MessageId, MessageId),
    limit: usize,
) -> Result<Vec<Message>> {
    let sql = select!(
        "WHERE m.conversation_id = $1 AND m.id >= $2 AND m.id <= $3 ORDER BY m.id LIMIT $4"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![conversation, from, to, limit], read)
}

/// Returns the newest messages before `before` (all when it is `None`), oldest first.
pub fn page_before(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    before: Option<MessageId>,
    limit: usize,
) -> Result<Vec<Message>> {
    let mut page = tx.rows(
        select!("WHERE m.conversation_id = $1 AND m.id < $2 ORDER BY m.id DESC LIMIT $3"),
        params![
            conversation,
            before.map_or(i64::MAX, MessageId::raw),
            i64::try_from(limit).unwrap_or(i64::MAX),
        ],
        read,
    )?;
    page.reverse();
    Ok(page)
}

/// Returns the shop's own newest messages since a time, of people and of bots, oldest first; those
/// that were called off have never left.
pub fn newest_own(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    since: Stamp,
    limit: usize,
) -> Result<Vec<Message>> {
    let mut page = tx.rows(
        select!(
            "WHERE m.conversation_id = $1 AND m.id >= $2 AND m.direction = 'out' \
             AND (o.state IS NULL OR o.state <> 'cancelled') ORDER BY m.id DESC LIMIT $3"
        ),
        params![
            conversation,
            id::first_at(since),
            i64::try_from(limit).unwrap_or(i64::MAX),
        ],
        read,
    )?;
    page.reverse();
    Ok(page)
}

/// Returns when the buyer last wrote in a conversation.
pub fn last_heard(tx: &mut Tx<'_>, conversation: ConversationId) -> Result<Option<Stamp>> {
    let sql = "SELECT at FROM messages WHERE conversation_id = $1 AND direction = 'in' \
               ORDER BY id DESC LIMIT 1";
    tx.value(sql, params![conversation])
}

/// Returns a page of all messages in the order of their ids, which is the order of their times.
pub fn page(
    tx: &mut Tx<'_>,
    conversation: Option<ConversationId>,
    after: Option<MessageId>,
    limit: usize,
) -> Result<Vec<Message>> {
    let after = after.map_or(-1, MessageId::raw);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    match conversation {
        Some(conversation) => tx.rows(
            select!("WHERE m.conversation_id = $1 AND m.id > $2 ORDER BY m.id LIMIT $3"),
            params![conversation, after, limit],
            read,
        ),
        None => tx.rows(
            select!("WHERE m.id > $1 ORDER BY m.id LIMIT $2"),
            params![after, limit],
            read,
        ),
    }
}

/// Returns the number and the text of the newest messages before one, newest first.
pub(in crate::store) fn newest_texts(
    tx: &mut Tx<'_>,
    before: MessageId,
    limit: usize,
) -> Result<Vec<(i64, String)>> {
    let sql = "SELECT id, text FROM messages WHERE id < $1 ORDER BY id DESC LIMIT $2";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(sql, params![before, limit], |row| {
        Ok((row.take()?, row.take()?))
    })
}

fn read(row: &mut Row) -> Result<Message> {
    Ok(Message {
        id: row.take()?,
        conversation: row.take()?,
        fields: MessageFields {
            at: row.take()?,
            direction: row.take()?,
            author: row.take()?,
            author_name: row.take()?,
            kind: row.take()?,
            text: row.take()?,
            attachments: json::to_attachments(&row.take::<String>()?)?,
            external_id: row.take()?,
        },
        delivery: row.take()?,
    })
}
