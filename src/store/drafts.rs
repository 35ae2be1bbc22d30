//! Half-written answers, one for each agent and conversation.
//! Never sent: a draft becomes a message only through the gate.

use super::error::Result;
use super::sql::params;
use super::tx::Tx;
use crate::domain::dossier::Draft;
use crate::domain::id::ConversationId;

/// Keeps a draft in place of the one before.
pub fn save(tx: &mut Tx<'_>, agent: &str, draft: &Draft) -> Result<()> {
    tx.execute(
        "INSERT INTO drafts (conversation_id, agent, text, caret, saved_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (conversation_id, agent) DO UPDATE \
         SET text = excluded.text, caret = excluded.caret, saved_at = excluded.saved_at",
        params![
            draft.conversation,
            agent,
            &draft.text,
            i64::try_from(draft.caret).unwrap_or(i64::MAX),
            draft.saved_at,
        ],
    )?;
    Ok(())
}

/// Returns the agent's draft in a conversation.
pub fn load(tx: &mut Tx<'_>, agent: &str, conversation: ConversationId) -> Result<Option<Draft>> {
    let sql = "SELECT conversation_id, text, caret, saved_at FROM drafts \
               WHERE conversation_id = $1 AND agent = $2";
    tx.first(sql, params![conversation, agent], |row| {
        Ok(Draft {
            conversation: row.take()?,
            text: row.take()?,
            caret: row.take()?,
            saved_at: row.take()?,
        })
    })
}

/// Forgets the agent's draft in a conversation.
pub fn delete(tx: &mut Tx<'_>, agent: &str, conversation: ConversationId) -> Result<()> {
    tx.execute(
        "DELETE FROM drafts WHERE conversation_id = $1 AND agent = $2",
        params![conversation, agent],
    )?;
    Ok(())
}
