//! The files of the bot as they are written: the plan, and one file a language.
//! Never checks what they say: `own` does.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::notice::plan::Narrow;

/// `plan.toml`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PlanFile {
    pub version: Option<String>,
    pub topic: Vec<TopicFile>,
    pub rule: Vec<RuleFile>,
}

/// `[[topic]]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TopicFile {
    pub id: String,
    /// Intents that may show beside its own.
    pub beside: Vec<String>,
}

/// `[[rule]]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RuleFile {
    pub id: String,
    pub topic: String,
    pub hands_over: bool,
    #[serde(flatten)]
    pub narrow: Narrow,
}

/// `<language>.toml`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LanguageFile {
    pub version: Option<String>,
    /// Words that change nothing in any question.
    pub plain: Vec<String>,
    pub sets: BTreeMap<String, Vec<String>>,
    pub ask: BTreeMap<String, AskFile>,
    pub say: SayFile,
    pub answer: BTreeMap<String, AnswerFile>,
}

/// `[ask.<topic>]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AskFile {
    /// Patterns that ask it.
    pub says: Vec<String>,
    /// Sets and words that may stand beside the patterns.
    pub knows: Vec<String>,
    /// Patterns with which it is not asked.
    pub unless: Vec<String>,
    /// Messages that have to be of this topic.
    pub yes: Vec<String>,
    /// Messages that must not be.
    pub no: Vec<String>,
}

/// `[say]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SayFile {
    /// What tells the buyer that nobody wrote the answer, and how to reach a person.
    pub automatic: Option<String>,
}

/// `[answer.<rule>]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AnswerFile {
    pub text: String,
}

/// What is listened for in a language.
#[derive(Debug, Clone, Default)]
pub struct Asks {
    pub plain: Vec<String>,
    pub sets: BTreeMap<String, Vec<String>>,
    pub ask: BTreeMap<String, AskFile>,
}

/// What is said in a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The sentence that stands under every answer.
    pub automatic: String,
    /// The answers by their rules.
    pub answers: BTreeMap<String, String>,
}
