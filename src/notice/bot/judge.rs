//! Judges a buyer's message: the answer of the one rule that knows all of it, or why a person has to.
//! Never answers by likeness: a message says nothing but what a rule knows, or a person reads it.

use std::collections::BTreeMap;

use super::exact::Exact;
use super::file::Words;
use crate::domain::bot::HandOver;
use crate::domain::order::GroupState;
use crate::i18n::language::Language;
use crate::notice::intent::{self, Intent, IntentKind};
use crate::notice::matter::Matter;
use crate::notice::own_answers::OwnText;
use crate::notice::pattern::fill;
use crate::notice::phrase::Phrases;
use crate::notice::plan::Narrow;

/// The option whose card stands behind what is said of a waiting group.
const GROUP_WAY: &str = "wait_system_refund";

/// A topic: what a buyer asks, as the rules name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its name; the code of an intent where it is one.
    pub id: String,
    /// Intents that a message of this topic may show beside its own.
    pub beside: Vec<IntentKind>,
}

/// A rule: the answer to a topic in a state of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its name, under which its words stand in the file of each language.
    pub id: String,
    /// The topic.
    pub topic: String,
    /// The states of the case.
    pub narrow: Narrow,
    /// Whether a person goes on after it.
    pub hands_over: bool,
}

/// The rules of a bot.
#[derive(Debug)]
pub struct Bot {
    pub(super) topics: Vec<Topic>,
    pub(super) rules: Vec<Rule>,
    pub(super) exact: Exact,
    pub(super) words: BTreeMap<Language, Words>,
    /// The words that are the shop's own.
    pub own: Vec<OwnText>,
}

impl PartialEq for Bot {
    /// Two that say the same of the same are the same.
    fn eq(&self, other: &Self) -> bool {
        self.topics == other.topics && self.rules == other.rules && self.words == other.words
    }
}

impl Eq for Bot {}

/// What a message is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The buyer's words that nobody has taken up.
    pub text: &'a str,
    /// Numbers and goods of this case: naming them says nothing new.
    pub known: &'a [&'a str],
    /// The group of the order.
    pub group: Option<GroupState>,
    /// Topics that were answered here lately.
    pub answered: &'a [&'a str],
    /// Whether the platform has stepped in, or a complaint is open.
    pub is_disputed: bool,
}

/// What the bot does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict<'b> {
    /// It answers.
    Answer {
        /// What was asked.
        topic: &'b str,
        /// By this rule.
        rule: &'b str,
        /// With these words.
        text: String,
        /// Whether a person goes on after it.
        hands_over: bool,
    },
    /// A person has to.
    HandOver {
        /// What was asked; empty where no rule knows it.
        topic: &'b str,
        /// Why.
        why: HandOver,
    },
    /// There is nothing to answer.
    LetBe,
}

impl Bot {
    /// Returns the topics that a text is exactly about.
    pub fn topics(&self, text: &str, known: &[&str]) -> Vec<&str> {
        let all = self.exact.topics(text, known).into_iter();
        all.filter_map(|place| self.topics.get(place))
            .map(|topic| topic.id.as_str())
            .collect()
    }

    /// Judges a message. `matter` makes the case as it is told to a buyer who asks about a topic.
    pub fn judge<'m>(
        &self,
        asked: &Asked<'_>,
        matter: impl FnOnce(&str) -> Option<Matter<'m>>,
    ) -> Verdict<'_> {
        let intents = intent::in_group(intent::of(asked.text), asked.group);
        let says = |kind| intents.iter().any(|intent: &Intent| intent.kind == kind);
        let hand_over = |topic, why| Verdict::HandOver { topic, why };
        if says(IntentKind::WantsPerson) {
            return hand_over("", HandOver::Asked);
        }
        if asked.is_disputed {
            return hand_over("", HandOver::Dispute);
        }
        let places = self.exact.topics(asked.text, asked.known);
        let mut topics = places.iter().filter_map(|place| self.topics.get(*place));
        let (Some(topic), None) = (topics.next(), topics.next()) else {
            return match places.as_slice() {
                [_, _, ..] => hand_over("", HandOver::TwoRules),
                _ if is_money(&intents) => hand_over("", HandOver::Money),
                _ if is_no_question(&intents) => Verdict::LetBe,
                _ => hand_over("", HandOver::NoRule),
            };
        };
        if let Some(other) = intents.iter().find(|one| !topic.allows(one.kind)) {
            let why = if is_of_money(other.kind) {
                HandOver::Money
            } else {
                HandOver::TwoRules
            };
            return hand_over(&topic.id, why);
        }
        if asked.answered.contains(&topic.id.as_str()) {
            return hand_over(&topic.id, HandOver::Repeated);
        }
        match matter(&topic.id) {
            Some(matter) => self.said(topic, &matter),
            None => hand_over(&topic.id, HandOver::Missing),
        }
    }

    /// The words of the first rule that fits the case.
    fn said(&self, topic: &Topic, matter: &Matter<'_>) -> Verdict<'_> {
        let (id, values) = (topic.id.as_str(), &matter.values);
        let is_late = values.due.is_some_and(|due| due <= values.now);
        let fits = |rule: &&Rule| {
            rule.topic == id
                && rule
                    .narrow
                    .fits(&matter.traits, is_late, values.reminders.len())
        };
        let topic = self.topics.iter().find(|one| one.id == id);
        let topic = topic.map_or("", |topic| topic.id.as_str());
        let Some(rule) = self.rules.iter().find(fits) else {
            return Verdict::HandOver {
                topic,
                why: HandOver::NoState,
            };
        };
        let phrases = Phrases {
            words: matter.voice.wording(matter.language),
            matter,
            open: matter.options.iter().find(|open| open.way == GROUP_WAY),
        };
        let words = self.words.get(&matter.language);
        let text = words.and_then(|words| {
            let pattern = words.answers.get(&rule.id)?;
            let said = fill(pattern, &|name| phrases.value(name))?;
            Some(format!("{said}\n{}", words.automatic))
        });
        match text {
            Some(text) => Verdict::Answer {
                topic,
                rule: &rule.id,
                text,
                hands_over: rule.hands_over,
            },
            None => Verdict::HandOver {
                topic,
                why: HandOver::Missing,
            },
        }
    }
}

impl Default for Bot {
    /// A bot without rules: it hands everything over.
    fn default() -> Self {
        Self {
            topics: Vec::new(),
            rules: Vec::new(),
            exact: Exact::default(),
            words: BTreeMap::new(),
            own: Vec::new(),
        }
    }
}

impl Topic {
    fn allows(&self, kind: IntentKind) -> bool {
        kind.code() == self.id || is_small(kind) || self.beside.contains(&kind)
    }
}

/// What says nothing that has to be decided.
const fn is_small(kind: IntentKind) -> bool {
    matches!(
        kind,
        IntentKind::Thanks | IntentKind::Question | IntentKind::LanguageRequest
    )
}

/// Whether it wants money, goods or the order itself decided on.
const fn is_of_money(kind: IntentKind) -> bool {
    kind.wants_out() || matches!(kind, IntentKind::ExchangeRequest | IntentKind::GroupRegret)
}

fn is_money(intents: &[Intent]) -> bool {
    intents.iter().any(|intent| is_of_money(intent.kind))
}

/// Thanks, a rating or the wish for a language, and nothing else.
fn is_no_question(intents: &[Intent]) -> bool {
    let is_quiet = |intent: &Intent| {
        matches!(
            intent.kind,
            IntentKind::Thanks | IntentKind::Rating | IntentKind::LanguageRequest
        )
    };
    !intents.is_empty() && intents.iter().all(is_quiet)
}
