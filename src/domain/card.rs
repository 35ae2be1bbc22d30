//! Rule cards: a sentence of a source text, how it is read, and who stands behind it.
//! Never a decision: `policy` says which cards a decision rests on.

mod search;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::code::codes;
use super::tongues::Tongues;

codes! {
    /// What a card is about: the six topics that agents have to know (row B-03), and three more.
    pub enum Topic {
        /// The refund of an order whose group waits, forms or fails.
        GroupRefund = "group_refund",
        /// A refund without goods coming back.
        RefundOnly = "refund_only",
        /// Goods that come back.
        Return = "return",
        /// What a platform wants proof for.
        WorkOrder = "work_order",
        /// Leading buyers away from the platform.
        Inducement = "inducement",
        /// Who pays for a parcel that goes back.
        ReturnFreight = "return_freight",
        /// An order that the buyer does not confirm.
        Unconfirmed = "unconfirmed",
        /// Payments, notices and bots.
        Payment = "payment",
        /// The law.
        Law = "law",
    }
}

impl Topic {
    /// The six topics of row B-03, each with a page of its own.
    pub const SIX: [Topic; 6] = [
        Topic::GroupRefund,
        Topic::RefundOnly,
        Topic::Return,
        Topic::WorkOrder,
        Topic::Inducement,
        Topic::ReturnFreight,
    ];
}

codes! {
    /// Who stands behind a card, in the order in which they count (row C-19).
    pub enum Authority {
        /// The law.
        Law = "law",
        /// The platform.
        Platform = "platform",
        /// The payment system.
        PaymentSystem = "payment_system",
        /// The shop itself.
        Shop = "shop",
    }
}

impl Authority {
    /// Returns whether it counts before another where their cards collide.
    pub fn outranks(self, other: Authority) -> bool {
        self < other
    }
}

/// A rule card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The row of the requirements, `B-07`; a card of the shop's own begins with `S-`.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// Who stands behind it.
    pub authority: Authority,
    /// The file of the source text; several with ` / ` between them.
    pub source: String,
    /// The language of the quote; empty where nothing is quoted.
    pub lang: String,
    /// The sentence as it stands in the source; empty where no sentence says it: the cards that it
    /// joins stand in `also` and `against`.
    pub quote: String,
    /// How it is read.
    pub reading: Tongues,
    /// What is garbled or doubtful about it.
    pub note: Option<Tongues>,
    /// Cards that belong to the same decision.
    pub also: Vec<String>,
    /// Cards that say otherwise.
    pub against: Vec<String>,
    /// When it was last changed.
    pub version: String,
    /// Whether the shop wrote it, or something of it.
    pub is_own: bool,
}

impl Card {
    /// Returns all that a card is searched by.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let said = self
            .reading
            .all()
            .chain(self.note.iter().flat_map(Tongues::all));
        let texts = [self.id.as_str(), self.quote.as_str(), self.source.as_str()];
        texts.into_iter().chain(said.map(|(_, text)| text))
    }
}

/// All cards.
#[derive(Debug, Clone, Default)]
pub struct Cards {
    all: BTreeMap<String, Card>,
    /// What each card is searched by, in the same order; made when somebody searches.
    forms: OnceLock<Vec<search::Form>>,
}

/// What cards are searched by follows from what they say.
impl PartialEq for Cards {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all
    }
}

impl Eq for Cards {}

impl Cards {
    /// Takes the cards; of two with one id the later one counts.
    pub fn new(cards: impl IntoIterator<Item = Card>) -> Self {
        let all: BTreeMap<String, Card> = cards
            .into_iter()
            .map(|card| (card.id.clone(), card))
            .collect();
        Self {
            all,
            forms: OnceLock::new(),
        }
    }

    /// Returns the card of an id, as decisions, promises, warnings and stops name it.
    pub fn get(&self, id: &str) -> Option<&Card> {
        self.all.get(id)
    }

    /// Returns all cards by id.
    pub fn all(&self) -> impl Iterator<Item = &Card> {
        self.all.values()
    }

    /// Returns the cards on a topic by id.
    pub fn on(&self, topic: Topic) -> impl Iterator<Item = &Card> {
        self.all().filter(move |card| card.topic == topic)
    }

    /// Returns which of two cards that collide counts (row C-19); `None` where both have the same
    /// authority, or one is not there.
    pub fn winner(&self, one: &str, other: &str) -> Option<&Card> {
        let (one, other) = (self.get(one)?, self.get(other)?);
        if one.authority.outranks(other.authority) {
            Some(one)
        } else if other.authority.outranks(one.authority) {
            Some(other)
        } else {
            None
        }
    }

    /// Returns the cards in which all the words stand, in any language and spelling; those whose id
    /// was typed come first.
    pub fn search(&self, typed: &str) -> Vec<&Card> {
        let wanted = search::Wanted::read(typed);
        if wanted.is_empty() {
            return Vec::new();
        }
        let forms = self.forms.get_or_init(|| {
            let cards = self.all.values();
            cards.map(|card| search::Form::of(card.texts())).collect()
        });
        let found = self.all.values().zip(forms);
        let mut found: Vec<&Card> = found
            .filter(|(_, form)| wanted.stands_in(form))
            .map(|(card, _)| card)
            .collect();
        found.sort_by_key(|card| !typed.trim().eq_ignore_ascii_case(&card.id));
        found
    }
}

#[cfg(test)]
mod tests;
