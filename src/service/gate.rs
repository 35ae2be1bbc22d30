//! Judges words that are to go into a conversation: by what is known of its matter, behind the
//! shop's own last words, with their tone, and by the texts that are allowed as they are.
//! Never queues anything: it hands over what was cleared, or why it was not.

use super::allow;
use super::context::Context;
use super::error::Result;
use crate::compliance::cleared::Cleared;
use crate::compliance::context::Context as Place;
use crate::domain::case::Case;
use crate::domain::conversation::Conversation;
use crate::domain::dossier::{EARLIER, EARLIER_MS, known_values, own_words};
use crate::domain::finding::Judgement;
use crate::domain::id::ConversationId;
use crate::domain::order::Order;
use crate::domain::platform::Shop;
use crate::notice::tone::Tone;
use crate::store::tx::Tx;
use crate::store::{cases, conversations, messages, orders, shops};

/// What the words may do.
pub type Judged = std::result::Result<(Cleared, Judgement), Judgement>;

/// A conversation, and what is known of its matter.
#[derive(Debug, Clone)]
pub struct Gate {
    /// The conversation.
    pub conversation: Conversation,
    /// The shop.
    pub shop: Shop,
    /// The order, where one is known.
    pub order: Option<Order>,
    /// Its cases.
    pub cases: Vec<Case>,
}

impl Gate {
    /// Reads what words into a conversation are judged by.
    pub fn open(tx: &mut Tx<'_>, conversation: ConversationId) -> Result<Self> {
        let conversation = conversations::get(tx, conversation)?;
        let shop = shops::get(tx, conversation.shop)?;
        let order = match conversation.order {
            Some(id) => Some(orders::get(tx, id)?),
            None => None,
        };
        let cases = match &order {
            Some(order) => cases::of_order(tx, order.id)?,
            None => Vec::new(),
        };
        Ok(Self {
            conversation,
            shop,
            order,
            cases,
        })
    }

    /// Judges words.
    pub fn judge(&self, tx: &mut Tx<'_>, context: &Context<'_>, text: &str) -> Result<Judged> {
        let known = known_values(self.order.as_ref(), &self.cases);
        let since = context.now.plus_ms(-EARLIER_MS);
        let newest = messages::newest_own(tx, self.conversation.id, since, EARLIER)?;
        let earlier = own_words(&newest, context.now);
        let place = Place {
            known: &known,
            lexicon: context.lexicon,
            ..Place::of(context.platforms.get(&self.shop.platform))
        };
        let judged = Cleared::judge(text, &earlier, &place);
        let judgement = match with_tone(judged, text, &place, context.voice.tone()) {
            Ok(passed) => return Ok(Ok(passed)),
            Err(judgement) => judgement,
        };
        let allowed = allow::cleared(tx, context.now, text, &earlier, &place)?;
        Ok(match allowed {
            Some(cleared) => Ok((cleared, Judgement::of(Vec::new()))),
            None => Err(judgement),
        })
    }
}

/// Stops a threat or an insult (rows C-03, C-29), as the platform's data say.
fn with_tone(judged: Judged, text: &str, place: &Place<'_>, tone: &Tone) -> Judged {
    match judged {
        Ok((cleared, judgement)) => {
            let judgement = tone.judged_too(judgement, text, place.platform);
            if judgement.verdict.is_flagged() {
                Err(judgement)
            } else {
                Ok((cleared, judgement))
            }
        }
        Err(judgement) => Err(tone.judged_too(judgement, text, place.platform)),
    }
}
