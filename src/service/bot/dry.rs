//! Tries the answer bot on the stored chats: what it would have answered, and what it would have left
//! to a person and why.
//! Never writes and never sends. Cases are judged as they are now, not as they were then.

use super::case::Seen;
use crate::domain::bot::{self, BotShop, BotStep, BotStepKind, HandOver, Standing};
use crate::domain::conversation::{Direction, Message};
use crate::domain::id::{BotStepId, ConversationId, MessageId};
use crate::domain::platform::Shop;
use crate::domain::time::Stamp;
use crate::notice::bot::Verdict;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::gate::Gate;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{bot as steps, conversations, messages, shops};

/// Conversations that are read in one transaction.
const AT_ONCE: usize = 64;
/// Messages of a conversation that are looked at, the newest.
const MESSAGES: usize = 2_000;

/// What it would have done with what a buyer wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Would {
    /// Answered.
    Answer {
        /// With these words.
        text: String,
        /// Whether a person goes on after it.
        hands_over: bool,
    },
    /// Handed over.
    HandOver(HandOver),
    /// Let be.
    LetBe,
    /// Kept silent: a person was at it, or had to be.
    Silent,
    /// Not looked at: not its hour.
    Off,
}

/// One thing that it would have done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The conversation.
    pub conversation: ConversationId,
    /// The last of the messages that were heard together.
    pub message: MessageId,
    /// When it was written.
    pub at: Stamp,
    /// What was asked; empty where no rule knows it.
    pub topic: String,
    /// The rule; empty where none would have answered.
    pub rule: String,
    /// What it would have done.
    pub would: Would,
}

/// Goes through the chats of a shop since a time, as if its bot were on with what the shop has set;
/// `told` gets each thing in the order of the conversations.
///
/// # Errors
/// What the store says, or `told`.
pub fn run<E: From<ServiceError>>(
    store: &mut Store,
    context: &Context<'_>,
    shop: &Shop,
    since: Stamp,
    mut told: impl FnMut(Row) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let set = store.read(|tx| steps::shop(tx, shop.id).map_err(ServiceError::from))?;
    let set = BotShop { is_on: true, ..set };
    let mut after = None;
    loop {
        let filter = conversations::Filter {
            shop: Some(shop.id),
            is_waiting: false,
        };
        let (page, rows) = store.read(|tx| {
            let page = conversations::page(tx, filter, after, AT_ONCE)?;
            let mut rows = Vec::new();
            for conversation in &page {
                let seen = Seen::read(tx, conversation.clone())?;
                tried(tx, context, &set, &seen, since, &mut rows)?;
            }
            Ok::<_, ServiceError>((page, rows))
        })?;
        for row in rows {
            told(row)?;
        }
        match page.last() {
            Some(last) => after = Some(last.id),
            None => return Ok(()),
        }
    }
}

/// Tries one conversation from its beginning on.
fn tried(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    set: &BotShop,
    seen: &Seen,
    since: Stamp,
    rows: &mut Vec<Row>,
) -> Result<()> {
    let id = seen.conversation.id;
    let page = messages::page_before(tx, id, None, MESSAGES)?;
    let shop = shops::get(tx, seen.conversation.shop)?;
    let zone = context.platforms.get(&shop.platform).zone;
    let mut done: Vec<BotStep> = Vec::new();
    for (place, message) in page.iter().enumerate() {
        let is_in = |message: &Message| message.fields.direction == Direction::In;
        let is_last_in_a_row = !page.get(place + 1).is_some_and(is_in);
        if !is_in(message) || !is_last_in_a_row || message.fields.at < since {
            continue;
        }
        let until = page.get(..=place).unwrap_or_default();
        let heard = bot::unheard(&done, until);
        let at = message.fields.at;
        let mut row = Row {
            conversation: id,
            message: message.id,
            at,
            topic: String::new(),
            rule: String::new(),
            would: Would::Silent,
        };
        match bot::standing(set, zone, &done, until, at) {
            Standing::Off => row.would = Would::Off,
            Standing::On if !heard.is_empty() => {
                let verdict = seen.judge(context, set, &done, &heard, at);
                settle(tx, context, &mut row, verdict)?;
                done.push(step_of(&row));
            }
            Standing::On | Standing::Paused { .. } | Standing::HandedOver { .. } => {}
        }
        rows.push(row);
    }
    Ok(())
}

/// Lets the gate look at an answer, as it would.
fn settle(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    row: &mut Row,
    verdict: Verdict<'_>,
) -> Result<()> {
    row.would = match verdict {
        Verdict::LetBe => Would::LetBe,
        Verdict::HandOver { topic, why } => {
            topic.clone_into(&mut row.topic);
            Would::HandOver(why)
        }
        Verdict::Answer {
            topic,
            rule,
            text,
            hands_over,
        } => {
            topic.clone_into(&mut row.topic);
            let gate = Gate::open(tx, row.conversation)?;
            match gate.judge(tx, context, &text)? {
                Ok(_) => {
                    rule.clone_into(&mut row.rule);
                    Would::Answer { text, hands_over }
                }
                Err(_) => Would::HandOver(HandOver::Gate),
            }
        }
    };
    Ok(())
}

/// The step that it would have been.
fn step_of(row: &Row) -> BotStep {
    let (kind, why) = match &row.would {
        Would::Answer { hands_over, .. } => {
            (BotStepKind::Answered, hands_over.then_some(HandOver::Rule))
        }
        Would::HandOver(why) => (BotStepKind::HandedOver, Some(*why)),
        Would::LetBe | Would::Silent | Would::Off => (BotStepKind::LetBe, None),
    };
    BotStep {
        id: BotStepId::from_raw(0),
        conversation: row.conversation,
        kind,
        heard: Some(row.message),
        answer: None,
        topic: row.topic.clone(),
        rule: row.rule.clone(),
        why,
        by: bot::NAME.to_owned(),
        at: row.at,
    }
}
