//! The answer bot of a shop: when it may answer, what it did in a conversation, and why it fell
//! silent there.
//! Never what it says: the words stand in data files.

use std::cmp::Ordering;

use super::code::codes;
use super::conversation::{Author, Direction, Message, MessageKind, OutboxState};
use super::id::{BotStepId, ConversationId, MessageId, ShopId};
use super::time::{DAY_MS, HOUR_MS, MINUTE_MS, Stamp, Zone};

/// The name it works under, as it stands in the record.
pub const NAME: &str = "bot";

codes! {
    /// Why a person takes over (rows E-32, E-33).
    pub enum HandOver {
        /// The buyer asked for a person.
        Asked = "asked",
        /// No rule fits exactly.
        NoRule = "no_rule",
        /// What is asked is known, and no rule answers it in this state of the case.
        NoState = "no_state",
        /// More than one thing is asked, or two rules fit.
        TwoRules = "two_rules",
        /// The rule fits, and nothing is known of this case that could be said.
        Missing = "missing",
        /// The gate stopped or held the answer.
        Gate = "gate",
        /// The platform has stepped in, or a complaint is open.
        Dispute = "dispute",
        /// Money, goods or the order itself are to be decided on.
        Money = "money",
        /// The same was asked before.
        Repeated = "repeated",
        /// So many automatic answers were given in this conversation.
        Limit = "limit",
        /// A picture, a film or something else that is not words.
        NotWords = "not_words",
        /// The rule itself wants a person to go on.
        Rule = "rule",
    }
}

codes! {
    /// A step of the bot, or of a person with it, in a conversation.
    pub enum BotStepKind {
        /// It answered.
        Answered = "answered",
        /// It left the conversation to a person.
        HandedOver = "handed_over",
        /// There was nothing to answer, as a thank-you.
        LetBe = "let_be",
        /// A person paused it.
        Paused = "paused",
        /// A person let it answer again.
        Resumed = "resumed",
    }
}

/// A step. Steps are only ever added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BotStep {
    /// Its id here.
    pub id: BotStepId,
    /// The conversation.
    pub conversation: ConversationId,
    /// What was done.
    pub kind: BotStepKind,
    /// The buyer's message that was heard; none where a person did it.
    pub heard: Option<MessageId>,
    /// The answer.
    pub answer: Option<MessageId>,
    /// What the buyer asked, as the rules name it; empty where none fits.
    pub topic: String,
    /// The rule that answered; empty where none did.
    pub rule: String,
    /// Why a person takes over.
    pub why: Option<HandOver>,
    /// Who did it.
    pub by: String,
    /// When.
    pub at: Stamp,
}

impl BotStep {
    /// Returns whether the conversation is a person's after it.
    pub const fn hands_over(&self) -> bool {
        self.why.is_some()
    }
}

/// The hours of a day in minutes after midnight; equal ones are the whole day, and the end may lie
/// behind midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hours {
    /// The first minute.
    pub from: i64,
    /// The minute behind the last.
    pub to: i64,
}

/// Minutes of a day.
const DAY_MINUTES: i64 = DAY_MS / MINUTE_MS;

impl Hours {
    /// Reads `21:00-08:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-')?;
        let (from, to) = (minute(from)?, minute(to)?);
        Some(Self {
            from: from % DAY_MINUTES,
            to: to % DAY_MINUTES,
        })
    }

    /// Returns whether a time of a zone lies in them.
    pub fn hold(self, at: Stamp, zone: Zone) -> bool {
        let local_ms = at.millis() + i64::from(zone.minutes()) * MINUTE_MS;
        let minute = local_ms.div_euclid(MINUTE_MS).rem_euclid(DAY_MINUTES);
        match self.from.cmp(&self.to) {
            Ordering::Equal => true,
            Ordering::Less => (self.from..self.to).contains(&minute),
            Ordering::Greater => minute >= self.from || minute < self.to,
        }
    }
}

impl std::fmt::Display for Hours {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [from, to] = [self.from, self.to].map(|at| format!("{:02}:{:02}", at / 60, at % 60));
        write!(f, "{from}-{to}")
    }
}

fn minute(text: &str) -> Option<i64> {
    let (hour, minute) = text.trim().split_once(':')?;
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    let is_time = (0..24).contains(&hour) && (0..60).contains(&minute);
    (is_time || (hour, minute) == (24, 0)).then_some(hour * 60 + minute)
}

/// What a shop sets of its bot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BotShop {
    /// The shop.
    pub shop: ShopId,
    /// Whether it answers at all.
    pub is_on: bool,
    /// When in a day.
    pub hours: Hours,
    /// So long after a person's words it is silent in that conversation, in milliseconds.
    pub pause_ms: i64,
    /// So many answers in a conversation within a day.
    pub most: i64,
    /// A message older than this is not answered, in milliseconds.
    pub oldest_ms: i64,
}

impl BotShop {
    /// The same question within this time is a repetition, and answers within it count for the
    /// limit, in milliseconds.
    pub const MEMORY_MS: i64 = DAY_MS;

    /// Returns what counts before a shop has set anything: off.
    pub const fn off(shop: ShopId) -> Self {
        Self {
            shop,
            is_on: false,
            hours: Hours { from: 0, to: 0 },
            pause_ms: 12 * HOUR_MS,
            most: 3,
            oldest_ms: 30 * MINUTE_MS,
        }
    }
}

/// What is known of the bot in a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The shop has it off, or this is not its hour.
    Off,
    /// It answers what it has a rule for.
    On,
    /// It is silent until then.
    Paused {
        /// The end.
        until: Stamp,
    },
    /// A person looks after the conversation.
    HandedOver {
        /// Why.
        why: HandOver,
        /// Since when.
        since: Stamp,
    },
}

/// The bot of the shop of a matter, with its last steps in the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatBot {
    /// What the shop sets.
    pub shop: BotShop,
    /// The last steps, oldest first.
    pub steps: Vec<BotStep>,
}

impl ChatBot {
    /// Returns how it stands now.
    pub fn standing(&self, zone: Zone, messages: &[Message], now: Stamp) -> Standing {
        standing(&self.shop, zone, &self.steps, messages, now)
    }
}

/// Returns how the bot stands in a conversation. `steps` are its last ones and `messages` the last
/// of the conversation, oldest first.
///
/// A person's words pause it. After it handed over it is silent until a person lets it answer again;
/// where the buyer had not asked for a person, it is enough that one has answered and that the pause
/// is over.
pub fn standing(
    shop: &BotShop,
    zone: Zone,
    steps: &[BotStep],
    messages: &[Message],
    now: Stamp,
) -> Standing {
    if !shop.is_on || !shop.hours.hold(now, zone) {
        return Standing::Off;
    }
    let decisive = steps.iter().rfind(|step| {
        step.hands_over() || matches!(step.kind, BotStepKind::Paused | BotStepKind::Resumed)
    });
    let since = decisive.map_or(Stamp::from_millis(i64::MIN), |step| step.at);
    let person = last_person(steps, messages).filter(|at| *at > since);
    let until = person.map(|at| at.plus_ms(shop.pause_ms));
    match decisive {
        Some(step) if step.kind == BotStepKind::Paused => {
            let until = until.unwrap_or_else(|| step.at.plus_ms(shop.pause_ms));
            if until > now {
                return Standing::Paused { until };
            }
            Standing::On
        }
        Some(BotStep {
            why: Some(why), at, ..
        }) if *why == HandOver::Asked || until.is_none_or(|until| until > now) => {
            Standing::HandedOver {
                why: *why,
                since: *at,
            }
        }
        _ => match until.filter(|until| *until > now) {
            Some(until) => Standing::Paused { until },
            None => Standing::On,
        },
    }
}

/// Returns when a person of the shop wrote last. A file that was taken in may hold the bot's own
/// answer as if a person had written it: the same words are not taken for a person's.
fn last_person(steps: &[BotStep], messages: &[Message]) -> Option<Stamp> {
    let is_own = |text: &str| {
        let mut own = messages.iter().filter(|message| {
            message.fields.author == Author::Bot
                && steps.iter().any(|step| step.answer == Some(message.id))
        });
        own.any(|message| message.fields.text.trim() == text.trim())
    };
    let persons = messages.iter().rev().find(|message| {
        let fields = &message.fields;
        fields.direction == Direction::Out
            && fields.author == Author::Agent
            && message.delivery != Some(OutboxState::Cancelled)
            && !is_own(&fields.text)
    });
    persons.map(|message| message.fields.at)
}

/// Returns the buyer's messages that nobody has taken up: behind the last answer, and behind what
/// the bot heard last.
pub fn unheard<'m>(steps: &[BotStep], messages: &'m [Message]) -> Vec<&'m Message> {
    let answered = messages.iter().rposition(Message::answers);
    let heard = steps.iter().rev().find_map(|step| step.heard);
    let from = answered.map_or(0, |place| place + 1);
    messages
        .iter()
        .skip(from)
        .filter(|message| {
            message.fields.direction == Direction::In
                && message.fields.kind != MessageKind::Withdrawn
                && heard.is_none_or(|heard| message.id > heard)
        })
        .collect()
}

#[cfg(test)]
mod tests;
