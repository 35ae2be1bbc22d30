//! Switches the answer bot: on or off for a shop, paused or let on in a conversation.
//! Never changes what it has done.

use super::turn::record;
use crate::domain::audit::Action;
use crate::domain::bot::{BotShop, BotStep, BotStepKind};
use crate::domain::id::{BotStepId, ConversationId};
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::service::permit;
use crate::store::desk::Store;
use crate::store::{audit, bot as steps, conversations, shops};

/// Keeps what a shop sets.
///
/// # Errors
/// [`crate::service::error::ServiceError::MayNot`], or what the store says.
pub fn shop(store: &mut Store, context: &Context<'_>, set: &BotShop) -> Result<()> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Bot)?;
        let shop = shops::get(tx, set.shop)?;
        steps::set_shop(tx, set)?;
        let detail = format!(
            "bot {} {} pause={} most={} oldest={}",
            if set.is_on { "on" } else { "off" },
            set.hours,
            set.pause_ms,
            set.most,
            set.oldest_ms
        );
        let entry = context.entry(Action::SettingChanged, shop.id.to_string(), detail);
        audit::append(tx, entry)?;
        Ok(())
    })
}

/// Pauses the bot in a conversation, or lets it answer again.
///
/// # Errors
/// [`crate::service::error::ServiceError::MayNot`], or what the store says.
pub fn conversation(
    store: &mut Store,
    context: &Context<'_>,
    id: ConversationId,
    is_on: bool,
) -> Result<()> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        let conversation = conversations::get(tx, id)?;
        let step = BotStep {
            id: BotStepId::fresh(tx.ids(), context.now),
            conversation: conversation.id,
            kind: if is_on {
                BotStepKind::Resumed
            } else {
                BotStepKind::Paused
            },
            heard: None,
            answer: None,
            topic: String::new(),
            rule: String::new(),
            why: None,
            by: context.actor.name.clone(),
            at: context.now,
        };
        record(tx, context, &step)
    })
}
