//! One look of the answer bot at what buyers wrote: it answers, hands over or lets be.
//! Never answers a message twice, nor an old one, nor where a person is at it.

use super::case::Seen;
use crate::domain::agent::{Actor, Role};
use crate::domain::audit::Action;
use crate::domain::bot::{self, BotShop, BotStep, BotStepKind, HandOver, Standing};
use crate::domain::id::{BotStepId, ConversationId, MessageId};
use crate::notice::bot::Verdict;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::reply::{self, Request};
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::tx::Tx;
use crate::store::{audit, bot as steps, conversations, messages, shops};

/// Messages of a conversation that it looks at.
const LAST_MESSAGES: usize = 64;
/// Steps of a conversation that it looks at.
pub const LAST_STEPS: usize = 64;

/// What one look did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turned {
    /// Messages that were answered.
    pub answered: usize,
    /// Conversations that were handed over.
    pub handed_over: usize,
}

/// Returns who the bot is in the record.
pub fn actor() -> Actor {
    Actor {
        name: bot::NAME.to_owned(),
        role: Role::Bot,
    }
}

/// Looks through the shops whose bot is on. The context is that of [`actor`].
///
/// # Errors
/// What the store says.
pub fn turn(store: &mut Store, context: &Context<'_>) -> Result<Turned> {
    let mut turned = Turned::default();
    for shop in store.read(steps::shops_on)? {
        let since = context.now.plus_ms(-shop.oldest_ms);
        let waiting = store.read(|tx| steps::waiting(tx, shop.shop, since))?;
        for conversation in waiting {
            if !store.read(|tx| is_asked(tx, context, &shop, conversation))? {
                continue;
            }
            match store.write(|tx| answer(tx, context, &shop, conversation)) {
                Ok(Some(step)) => {
                    turned.answered += usize::from(step.kind == BotStepKind::Answered);
                    turned.handed_over += usize::from(step.hands_over());
                }
                // Another desk was faster.
                Ok(None) | Err(ServiceError::Store(StoreError::Conflict { .. })) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(turned)
}

/// Whether there is anything to do, without waiting for one's turn to write.
fn is_asked(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    shop: &BotShop,
    id: ConversationId,
) -> Result<bool> {
    let done = steps::last_steps(tx, id, LAST_STEPS)?;
    let page = messages::page_before(tx, id, None, LAST_MESSAGES)?;
    let zone = context
        .platforms
        .get(&shops::get(tx, shop.shop)?.platform)
        .zone;
    let heard = bot::unheard(&done, &page);
    let since = context.now.plus_ms(-shop.oldest_ms);
    let is_fresh = heard
        .last()
        .is_some_and(|message| message.fields.at >= since);
    let is_claimed = conversations::claimed_by(tx, id, context.now)?.is_some();
    let standing = bot::standing(shop, zone, &done, &page, context.now);
    Ok(is_fresh && !is_claimed && standing == Standing::On)
}

fn answer(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    shop: &BotShop,
    id: ConversationId,
) -> Result<Option<BotStep>> {
    if !is_asked(tx, context, shop, id)? {
        return Ok(None);
    }
    let done = steps::last_steps(tx, id, LAST_STEPS)?;
    let page = messages::page_before(tx, id, None, LAST_MESSAGES)?;
    let heard = bot::unheard(&done, &page);
    let Some(newest) = heard.last().map(|message| message.id) else {
        return Ok(None);
    };
    let conversation = conversations::get(tx, id)?;
    let seen = Seen::read(tx, conversation)?;
    let mut step = BotStep {
        id: BotStepId::fresh(tx.ids(), context.now),
        conversation: id,
        kind: BotStepKind::HandedOver,
        heard: Some(newest),
        answer: None,
        topic: String::new(),
        rule: String::new(),
        why: None,
        by: context.actor.name.clone(),
        at: context.now,
    };
    match seen.judge(context, shop, &done, &heard, context.now) {
        Verdict::LetBe => step.kind = BotStepKind::LetBe,
        Verdict::HandOver { topic, why } => {
            topic.clone_into(&mut step.topic);
            step.why = Some(why);
        }
        Verdict::Answer {
            topic,
            rule,
            text,
            hands_over,
        } => {
            topic.clone_into(&mut step.topic);
            rule.clone_into(&mut step.rule);
            step.answer = said(tx, context, id, newest, &text)?;
            if step.answer.is_some() {
                step.kind = BotStepKind::Answered;
                step.why = hands_over.then_some(HandOver::Rule);
            } else {
                step.why = Some(HandOver::Gate);
            }
        }
    }
    record(tx, context, &step)?;
    Ok(Some(step))
}

/// Sends words through the gate; nothing when they were stopped or held.
fn said(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: ConversationId,
    heard: MessageId,
    text: &str,
) -> Result<Option<MessageId>> {
    let key = format!("bot:{heard}");
    let request = Request {
        conversation,
        text,
        key: Some(&key),
        route: None,
        does: None,
    };
    let outcome = reply::reply_in(tx, context, &request)?;
    Ok(outcome.queued.map(|row| row.message))
}

/// Keeps a step, and tells the record of it.
pub(super) fn record(tx: &mut Tx<'_>, context: &Context<'_>, step: &BotStep) -> Result<()> {
    let mut recording = audit::open(tx)?;
    steps::add(tx, &mut recording, step)?;
    let why = step.why.map_or("", HandOver::code);
    let words = [step.kind.code(), why, &step.topic, &step.rule];
    let mut detail: Vec<String> = words
        .into_iter()
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    detail.extend(step.heard.map(|id| format!("heard={id}")));
    detail.extend(step.answer.map(|id| format!("answer={id}")));
    let subject = step.conversation.to_string();
    let entry = context.entry(Action::BotStepped, subject, detail.join(" "));
    recording.close(tx, entry).map(|_| ())?;
    Ok(())
}
