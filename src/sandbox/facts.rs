//! Lends the blanks of a line from what the store knows of a conversation.
//! Never reads more than one order.

use super::wording::Blanks;
use super::words::{Talk, Words};
use crate::domain::conversation::Conversation;
use crate::domain::money::{Currency, Money};
use crate::domain::order::Order;
use crate::domain::time::{DAY_MS, Stamp};
use crate::store::error::Result;
use crate::store::tx::Tx;
use crate::store::{conversations, orders};

/// A conversation with its order, as far as one is known.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The conversation.
    pub conversation: Conversation,
    /// The order.
    pub order: Option<Order>,
}

impl Facts {
    /// Reads a conversation and its order.
    pub fn read(tx: &mut Tx<'_>, id: crate::domain::id::ConversationId) -> Result<Self> {
        let conversation = conversations::get(tx, id)?;
        let order = match conversation.order {
            Some(order) => Some(orders::get(tx, order)?),
            None => None,
        };
        Ok(Self {
            conversation,
            order,
        })
    }

    /// Returns what is said in the language of the conversation.
    pub fn talk<'w>(&self, words: &'w Words) -> Option<&'w Talk> {
        words.talks.get(&self.conversation.language)
    }

    /// Returns a line with its blanks filled.
    pub fn fill(&self, line: &str, now: Stamp) -> String {
        let fields = self.order.as_ref().map(|order| &order.fields);
        let item = fields.and_then(|fields| fields.items.first());
        let parcel = self.order.as_ref().and_then(|order| order.parcels.first());
        let blanks = Blanks {
            language: &self.conversation.language,
            order: self.order.as_ref().map_or("", |order| &order.number),
            item: item.map_or("", |item| &item.name),
            spec: item.map_or("", |item| &item.spec),
            amount: fields
                .and_then(crate::domain::order::OrderFields::paid)
                .unwrap_or_else(|| Money::zero(Currency::Cny)),
            carrier: parcel.map_or("", |parcel| &parcel.fields.carrier),
            tracking: parcel.map_or("", |parcel| &parcel.fields.tracking),
            name: &self.conversation.buyer,
            day: fields.and_then(|fields| fields.paid_at).unwrap_or(now),
            soon: now.plus_ms(DAY_MS),
        };
        blanks.fill(line)
    }
}

/// Returns whether a line can be said of a matter: it names no parcel where there is none.
pub fn can_say(line: &str, facts: &Facts) -> bool {
    let has_parcel = facts
        .order
        .as_ref()
        .is_some_and(|order| !order.parcels.is_empty());
    let has_order = facts.order.is_some();
    (has_parcel || !(line.contains("{carrier}") || line.contains("{tracking}")))
        && (has_order || !line.contains('{'))
}
