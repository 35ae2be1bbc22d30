//! Takes back an answer of the bot that nobody has pasted yet, once the conversation has gone on: the
//! buyer wrote again, or a person answered.
//! Never one that somebody has copied: it may be with the buyer already.

use super::context::Context;
use super::error::Result;
use super::outbox::step_in;
use crate::domain::bot;
use crate::domain::conversation::{Author, OutboxState, OutboxStep, Route};
use crate::domain::id::ConversationId;
use crate::domain::time::Stamp;
use crate::store::tx::Tx;
use crate::store::{messages, outbox};

/// Stands with the message that was taken back.
const GONE_ON: &str = "the conversation has gone on";

/// Takes back what lies ready from before a time.
pub fn take_back(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: ConversationId,
    before: Stamp,
) -> Result<()> {
    for row in outbox::open_of(tx, conversation)? {
        if row.route != Route::Hand || row.state != OutboxState::Ready || row.created_at >= before {
            continue;
        }
        let said = messages::get(tx, row.message)?.fields;
        if said.author == Author::Bot && said.author_name == bot::NAME {
            step_in(tx, context, row.id, OutboxStep::Cancel, GONE_ON)?;
        }
    }
    Ok(())
}
