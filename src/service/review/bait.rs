//! A buyer who writes a contact: noted for a supervisor, and nobody's fault (row B-33).
//! Never counted, and never shown but masked.

use crate::compliance::mask;
use crate::domain::audit::Action;
use crate::domain::case::Case;
use crate::domain::conversation::Conversation;
use crate::domain::dossier::known_values;
use crate::domain::finding::Judgement;
use crate::domain::id::MessageId;
use crate::domain::order::Order;
use crate::domain::review::ReviewKind;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::service::flag::{self, Flagged};
use crate::store::tx::Tx;
use crate::store::{cases, reviews, shops};

/// Notes a buyer's message that holds a contact of a person, once.
pub fn notice(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: &Conversation,
    order: Option<&Order>,
    message: MessageId,
    text: &str,
) -> Result<()> {
    // Knowing more takes findings away and adds none: what is known is read where it matters.
    if mask::contacts(text, context.lexicon, &[]).is_empty() {
        return Ok(());
    }
    let of_order: Vec<Case> = match order {
        Some(order) => cases::of_order(tx, order.id)?,
        None => Vec::new(),
    };
    let known = known_values(order, &of_order);
    let found = mask::contacts(text, context.lexicon, &known);
    if found.is_empty() || reviews::of_message(tx, message, ReviewKind::Bait)?.is_some() {
        return Ok(());
    }
    let shop = shops::get(tx, conversation.shop)?;
    let judgement = Judgement::of(found);
    let flagged = Flagged {
        kind: ReviewKind::Bait,
        conversation: conversation.id,
        shop: shop.id,
        platform: Some(context.platforms.get(&shop.platform)),
        author: "",
        text,
        judgement: &judgement,
        message: Some(message),
        does: None,
    };
    let detail = format!("{} {message}", ReviewKind::Bait);
    flag::add(tx, context, &flagged, Action::ReviewOpened, &detail)?;
    Ok(())
}
