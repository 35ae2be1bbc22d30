//! Reads an open matter, and what lies before it.
//! Never more than was asked for.

use crate::domain::dossier::Target;
use crate::domain::id::{ConversationId, MessageId};
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::store::desk::Store;
use crate::store::dossier::{self, Depth};
use crate::store::messages;
use crate::ui::ask::Ticket;
use crate::ui::effect::Effect;
use crate::ui::event::Answer;

/// Messages of an older page.
const OLDER: usize = 100;

/// Performs one of them.
pub fn perform(store: &mut Store, context: &Context<'_>, effect: &Effect) -> Result<Answer> {
    match *effect {
        Effect::Open {
            ticket,
            target,
            files,
        } => open(store, context, ticket, (target, files)),
        Effect::LoadOlder {
            ticket,
            conversation,
            before,
        } => older(store, ticket, conversation, before),
        _ => Err(ServiceError::Empty),
    }
}

fn open(
    store: &mut Store,
    context: &Context<'_>,
    ticket: Ticket,
    (target, files): (Target, usize),
) -> Result<Answer> {
    let agent = &context.actor.name;
    let depth = Depth {
        files,
        ..Depth::default()
    };
    let dossier = store.read(|tx| dossier::open(tx, target, agent, depth))?;
    Ok(Answer::Opened {
        ticket,
        dossier: Box::new(dossier),
    })
}

fn older(
    store: &mut Store,
    ticket: Ticket,
    conversation: ConversationId,
    before: MessageId,
) -> Result<Answer> {
    let mut page =
        store.read(|tx| messages::page_before(tx, conversation, Some(before), OLDER + 1))?;
    let has_older = page.len() > OLDER;
    if has_older {
        page.remove(0);
    }
    Ok(Answer::Older {
        ticket,
        messages: page,
        has_older,
    })
}
