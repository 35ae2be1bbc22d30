//! What the shop has sent, conversation by conversation, for judging it anew.
//! Never what was called off: it has not left.

use super::error::Result;
use super::json;
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::conversation::Attachment;
use crate::domain::finding::Verdict;
use crate::domain::id::{self, ConversationId, MessageId, ShopId};
use crate::domain::time::Stamp;

/// A message of the shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The conversation.
    pub conversation: ConversationId,
    /// The message.
    pub id: MessageId,
    /// The shop.
    pub shop: ShopId,
    /// When it was written.
    pub at: Stamp,
    /// Who wrote it; not safe for a screen.
    pub author: String,
    /// The words; not safe for a screen.
    pub text: String,
    /// Files that hang on it.
    pub attachments: Vec<Attachment>,
    /// A supervisor let it go.
    pub is_approved: bool,
}

/// Returns how many there are since a time.
pub fn count(tx: &mut Tx<'_>, since: Stamp) -> Result<u64> {
    let sql = "SELECT count(*) FROM messages WHERE id >= $1 AND direction = 'out'";
    let count = tx.value::<i64>(sql, params![id::first_at(since)])?;
    Ok(u64::try_from(count.unwrap_or(0)).unwrap_or(0))
}

/// Returns the next messages since a time behind one, conversation by conversation, each in the
/// order of time; of all when there is none before.
pub fn page(
    tx: &mut Tx<'_>,
    since: Stamp,
    behind: Option<(ConversationId, MessageId)>,
    limit: usize,
) -> Result<Vec<Sent>> {
    let sql = "SELECT m.conversation_id, m.id, c.shop_id, m.at, m.author_name, m.text, \
               m.attachments, \
               COALESCE(o.cleared_by, '') \
               FROM messages m JOIN conversations c ON c.id = m.conversation_id \
               LEFT JOIN outbox o ON o.message_id = m.id \
               WHERE (m.conversation_id, m.id) > ($1, $2) AND m.id >= $3 \
               AND m.direction = 'out' AND (o.state IS NULL OR o.state <> 'cancelled') \
               ORDER BY m.conversation_id, m.id LIMIT $4";
    let (conversation, message) = behind.map_or((-1, -1), |(c, m)| (c.raw(), m.raw()));
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    tx.rows(
        sql,
        params![conversation, message, id::first_at(since), limit],
        read,
    )
}

fn read(row: &mut Row) -> Result<Sent> {
    Ok(Sent {
        conversation: row.take()?,
        id: row.take()?,
        shop: row.take()?,
        at: row.take()?,
        author: row.take()?,
        text: row.take()?,
        attachments: json::to_attachments(&row.take::<String>()?)?,
        is_approved: {
            let cleared_by: String = row.take()?;
            !cleared_by.is_empty() && Verdict::from_code(&cleared_by).is_none()
        },
    })
}
