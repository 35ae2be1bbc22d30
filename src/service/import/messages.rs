//! Takes messages into conversations; one that is there already changes nothing.
//! Never changes a stored message: messages are append-only.

use std::collections::BTreeMap;

use super::error::{ImportError, Result};
use super::take::{Ready, Session, Tally, Target};
use crate::domain::conversation::{Conversation, Direction, SalesLane};
use crate::domain::id::{ConversationId, MessageId};
use crate::domain::observation::{MessageSeen, Observation};
use crate::store::messages::Place;
use crate::store::tx::Tx;
use crate::store::{conversations, messages, orders};

/// Takes messages in.
pub fn take(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    session: &mut Session,
    tally: &mut Tally,
    rows: &[Ready],
) -> Result<()> {
    for ready in rows {
        let Observation::Message(seen) = &ready.row else {
            continue;
        };
        take_one(tx, target, session, tally, seen)?;
    }
    Ok(())
}

/// Gives every message its place among those of its conversation in the file.
#[derive(Debug, Default)]
pub struct Places(BTreeMap<String, usize>);

impl Places {
    /// Sets the place of a row that is a message.
    pub fn set(&mut self, target: &Target<'_>, row: &mut Observation) {
        if let Observation::Message(seen) = row {
            let key = key(target, seen);
            let place = if let Some(next) = self.0.get_mut(key) {
                *next += 1;
                *next
            } else {
                self.0.insert(key.to_owned(), 0);
                0
            };
            seen.position = place;
        }
    }
}

/// The name of a message's conversation within its file.
fn key<'a>(target: &'a Target<'_>, seen: &'a MessageSeen) -> &'a str {
    if !seen.conversation.is_empty() {
        &seen.conversation
    } else if let Some(named) = target.conversation {
        named
    } else if !seen.order_number.is_empty() {
        &seen.order_number
    } else {
        target.order.unwrap_or(&target.stem)
    }
}

fn take_one(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    session: &mut Session,
    tally: &mut Tally,
    seen: &MessageSeen,
) -> Result<()> {
    let key = key(target, seen);
    let position = i64::try_from(seen.position).unwrap_or(i64::MAX);
    let conversation = if let Some(found) = session.found.get(key) {
        *found
    } else {
        let found = conversation_of(tx, target, seen, key)?;
        session.found.insert(key.to_owned(), found);
        found
    };
    let known = match &seen.fields.external_id {
        Some(external_id) => messages::find_by_external_id(tx, conversation, external_id)?,
        None => messages::find_by_position(tx, conversation, position, &seen.fields.text)?,
    };
    if known.is_some() {
        tally.counts.unchanged += 1;
        return Ok(());
    }
    let id = MessageId::fresh(tx.ids(), seen.fields.at);
    let place = Place {
        position: Some(position),
        payload: target.told.payload,
    };
    let recording = session.recording(tx)?;
    messages::insert(tx, recording, id, conversation, &seen.fields, place)?;
    session.touched.insert(conversation);
    tally.counts.new += 1;
    learn(tx, target, conversation, seen)
}

fn conversation_of(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    seen: &MessageSeen,
    key: &str,
) -> Result<ConversationId> {
    let shop = target.shop.id;
    if target.conversation == Some(key)
        && let Ok(id) = key.parse::<ConversationId>()
    {
        let known = conversations::get(tx, id).map(|c| c.id);
        return known.map_err(|_| ImportError::NoConversation(key.to_owned()));
    }
    if let Some(known) = conversations::find_in_shop(tx, shop, key)? {
        return Ok(known.id);
    }
    let order_number = if seen.order_number.is_empty() {
        target.order.unwrap_or_default()
    } else {
        &seen.order_number
    };
    let order = orders::find_by_numbers(tx, shop, &[order_number])?
        .into_iter()
        .next();
    if let Some(order) = &order
        && key == order_number
        && let Some(known) = conversations::of_order(tx, order.thing.id)?
            .into_iter()
            .next()
    {
        return Ok(known.id);
    }
    let masked = order
        .as_ref()
        .and_then(|kept| kept.thing.fields.buyer.clone());
    let conversation = Conversation {
        id: ConversationId::fresh(tx.ids(), seen.fields.at),
        shop,
        external_id: key.to_owned(),
        order: order.map(|kept| kept.thing.id),
        buyer: Some(seen.buyer.clone())
            .filter(|name| !name.is_empty())
            .or(masked)
            .unwrap_or_default(),
        language: String::new(),
        unread: 0,
        waiting_since: None,
        last_at: None,
        lane: SalesLane::Presales,
    };
    conversations::insert(tx, &conversation)?;
    Ok(conversation.id)
}

/// Learns name, language and order from a message where they were not known.
fn learn(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    id: ConversationId,
    seen: &MessageSeen,
) -> Result<()> {
    let mut conversation = conversations::get(tx, id)?;
    let before = conversation.clone();
    if conversation.buyer.is_empty() {
        conversation.buyer.clone_from(&seen.buyer);
    }
    if conversation.language.is_empty() && seen.fields.direction == Direction::In {
        language(&seen.fields.text).clone_into(&mut conversation.language);
    }
    if conversation.order.is_none() && !seen.order_number.is_empty() {
        let found = orders::find_by_numbers(tx, target.shop.id, &[&seen.order_number])?;
        conversation.order = found.into_iter().next().map(|kept| kept.thing.id);
    }
    if conversation != before {
        conversations::update(tx, &conversation)?;
    }
    Ok(())
}

/// Tells a language by its script; Latin letters alone do not tell.
fn language(text: &str) -> &'static str {
    let has = |range: std::ops::RangeInclusive<char>| text.chars().any(|c| range.contains(&c));
    if has('\u{4e00}'..='\u{9fff}') {
        "zh"
    } else if has('\u{0400}'..='\u{04ff}') {
        "ru"
    } else if has('\u{0600}'..='\u{06ff}') {
        "fa"
    } else if text
        .chars()
        .any(|c| matches!(c, 'ñ' | '¿' | '¡' | 'á' | 'é' | 'í' | 'ó' | 'ú'))
    {
        "es"
    } else if text.chars().filter(char::is_ascii_alphabetic).count() >= 4 {
        "en"
    } else {
        ""
    }
}
