//! The rows that tell which messages hold a contact, and which do not.
//! Never changes a row. Those of `Tuned` were read while the check was tuned: what they show is that
//! it did not get worse. Those of `Fresh` were only ever counted.

use std::path::Path;

use afterdesk::compliance::{self, Context, Lexicon};
use afterdesk::config::platform::Platforms;
use afterdesk::domain::finding::Judgement;
use afterdesk::domain::platform::PlatformName;
use serde::Deserialize;

/// The languages of the rows.
pub const LANGUAGES: [&str; 5] = ["zh", "en", "ru", "es", "fa"];

/// One row: a text or several messages, and what is in it.
#[derive(Deserialize)]
pub struct Row {
    text: Option<String>,
    messages: Option<Vec<String>>,
    label: String,
    #[serde(default)]
    pub kinds: Vec<String>,
    /// Scalar values, in messages counted over newlines between them.
    pub span: Option<(usize, usize)>,
    #[serde(default)]
    pub evasion: Vec<String>,
    pub category: Option<String>,
    #[serde(default)]
    context: Place,
    /// People disagree about it: it is left out of every figure.
    #[serde(default)]
    pub soft: bool,
}

#[derive(Deserialize, Default)]
struct Place {
    platform: Option<String>,
    #[serde(default)]
    return_address: bool,
    #[serde(default)]
    courier_contact: bool,
}

impl Row {
    /// Returns whether it holds a contact or a lure.
    pub fn is_contact(&self) -> bool {
        self.label == "contact"
    }

    /// Returns its messages; a text is one.
    pub fn messages(&self) -> Vec<&str> {
        let text = self.text.iter().map(String::as_str);
        let messages = self.messages.iter().flatten().map(String::as_str);
        text.chain(messages).collect()
    }

    /// Returns its text where it is one message.
    pub fn alone(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// Returns the name of the platform it stands on.
    pub fn platform(&self) -> Option<&str> {
        self.context.platform.as_deref()
    }

    /// Returns where it stands, the platform apart.
    pub fn place(&self) -> Context<'static> {
        Context {
            lexicon: Lexicon::embedded(),
            platform: None,
            return_address: self.context.return_address,
            courier_contact: self.context.courier_contact,
            known: &[],
        }
    }

    /// Judges it where it stands.
    pub fn judged(&self, platforms: &Platforms) -> Judgement {
        let named = self.platform().map(PlatformName::new);
        let context = Context {
            platform: named.as_ref().map(|name| platforms.get(name)),
            ..self.place()
        };
        match &self.text {
            Some(text) => compliance::check(text, &context),
            None => compliance::check_messages(&self.messages(), &context),
        }
    }
}

/// Which rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Set {
    /// Rows that the check was tuned by, and those held back of them.
    Tuned,
    /// Rows that were written when it stood, by people who had not seen it.
    Fresh,
    /// Rows that were met once before anybody tuned by them.
    Once,
    /// What agents say all day in the words of invitations: no row holds a contact.
    Honest,
    /// Invitations without an identifier, and honest sentences beside them.
    Invitations,
    /// Short messages, as people type them.
    Short,
    /// Contacts in the middle of honest messages, in rare kinds and disguises.
    Mixed,
    /// What sellers, buyers and agents say, written anew and met once before anybody tuned by it.
    Met,
    /// The same, harder, and written later.
    Heard,
    /// Written apart again, with all kinds and disguises in every language.
    Said,
    /// What the weights of words were taught by.
    Taught,
    /// What people say of anything but orders: no row holds a contact.
    Ordinary,
    /// What agents of shops write on an ordinary afternoon: no row holds a contact.
    Chat,
    /// The same of a hundred trades more, half of it in words that invitations are made of.
    Shops,
    /// Sly invitations, each with an honest sentence in the same words; they taught the weights too.
    Twins,
}

/// Reads the rows of a language that the check was tuned by.
pub fn of(language: &str) -> Vec<Row> {
    of_set(Set::Tuned, language)
}

/// Reads the rows of a set in a language.
pub fn of_set(set: Set, language: &str) -> Vec<Row> {
    let places: &[&str] = match set {
        Set::Tuned => &["", "held/"],
        Set::Fresh => &["fresh/"],
        Set::Once => &["once/"],
        Set::Honest => &["honest/"],
        Set::Invitations => &["fresh/phrases-", "invitations/"],
        Set::Short => &["short/"],
        Set::Mixed => &["mixed/"],
        Set::Met => &["met/"],
        Set::Heard => &["heard/"],
        Set::Said => &["said/"],
        Set::Taught => &["taught/"],
        Set::Ordinary => &["ordinary/"],
        Set::Chat => &["chat/"],
        Set::Shops => &["shops/"],
        Set::Twins => &["twins/"],
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compliance");
    let mut rows = Vec::new();
    for place in places {
        let file = folder.join(format!("{place}{language}.jsonl"));
        let text = std::fs::read_to_string(file).unwrap();
        rows.extend(text.lines().map(|line| {
            let row: Row = serde_json::from_str(line).unwrap();
            row
        }));
    }
    rows
}
