//! A list of the tone check as it stands in a file.
//! Never understands a phrase: `listen` does.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The list of a language; a shop's own says what it changes and adds.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct File {
    pub version: Option<String>,
    /// Words that say "not".
    pub no: Vec<String>,
    /// Words that a phrase names together.
    pub sets: BTreeMap<String, Vec<String>>,
    pub threat: Kind,
    pub insult: Kind,
    pub examples: Examples,
}

/// The phrases of one kind.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Kind {
    /// How to say it instead.
    pub advice: String,
    /// What is heard.
    pub says: Vec<String>,
    /// What is honest.
    pub passes: Vec<String>,
}

/// Texts that a shop's own list is tried on.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Examples {
    pub stops: Vec<String>,
    pub passes: Vec<String>,
}
