//! What a notice is given with: its language, the version of its words, its hash, its conversation.
//! Never gives one.

use sha2::{Digest, Sha256};

use crate::domain::conversation::{Conversation, SalesLane};
use crate::domain::id::ConversationId;
use crate::domain::notice::NoticeKind;
use crate::domain::order::Order;
use crate::domain::platform::Platform;
use crate::i18n::language::Language;
use crate::notice::template::Templates;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::tx::Tx;
use crate::store::{conversations, orders};

/// Characters of the digest that stand in a version.
const VERSION_CHARS: usize = 8;

/// Returns the buyer's language: the one of the conversation, else the platform's usual one.
pub fn language(conversation: Option<&Conversation>, platform: &Platform) -> Language {
    let spoken = conversation.and_then(|chat| Language::from_tag(&chat.language));
    let usual = platform.languages.first();
    let usual = usual.and_then(|tag| Language::from_tag(tag));
    spoken.or(usual).unwrap_or_default()
}

/// Returns the version of the words of a kind: the day they were read, and what they are.
pub fn version(templates: &Templates, kind: NoticeKind) -> String {
    let Some(words) = templates.of(kind) else {
        return String::new();
    };
    let digest = hash(&[words.subject.as_bytes(), words.text.as_bytes()]);
    let short: String = digest.chars().take(VERSION_CHARS).collect();
    let read = words.reviewed.as_deref().unwrap_or_default();
    // Behind the day stands who read them.
    let read_on = read.split_whitespace().next().unwrap_or_default();
    format!("{read_on}-{short}")
}

/// Returns the SHA-256 of parts that stand behind each other, in hex.
pub fn hash(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hex::encode(hasher.finalize())
}

/// Returns the conversation of an order; one that nobody has begun is begun, named by the order's
/// number as imports name it.
pub fn conversation(tx: &mut Tx<'_>, context: &Context<'_>, order: &Order) -> Result<Conversation> {
    if let Some(there) = conversations::of_order(tx, order.id)?.into_iter().next() {
        return Ok(there);
    }
    if let Some(mut there) = conversations::find_in_shop(tx, order.shop, &order.number)? {
        there.order = Some(order.id);
        conversations::update(tx, &there)?;
        return Ok(there);
    }
    let order = orders::get(tx, order.id)?;
    let new = Conversation {
        id: ConversationId::fresh(tx.ids(), context.now),
        shop: order.shop,
        external_id: order.number.clone(),
        order: Some(order.id),
        buyer: order.fields.buyer.clone().unwrap_or_default(),
        language: String::new(),
        unread: 0,
        waiting_since: None,
        last_at: None,
        lane: SalesLane::Aftersales,
    };
    conversations::insert(tx, &new)?;
    Ok(new)
}
