//! What a person sets in `config.toml`. Everything has a default: the file may be missing.
//! Never looks a name up: themes and commands are known above.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Deserializer};

use super::desk_id;
use super::mail::Mail;
use super::problem::Problem;
use super::read;
use crate::domain::conversation::Route;
use crate::domain::platform::PlatformName;
use crate::domain::time::SECOND_MS;
use crate::i18n::language::Language;

/// How long a message can be taken back when the settings do not say (design §8).
pub const DEFAULT_UNDO_SECONDS: u32 = 5;
/// The longest undo window: a buyer waits for the answer.
const UNDO_SECONDS_LIMIT: u32 = 120;
/// The longest that data are kept by a number, in months: who keeps them for ever sets none.
const MONTHS_LIMIT: u32 = 240;

/// Who sets text from right to left in its order on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bidi {
    /// What is known of the terminal decides.
    #[default]
    Auto,
    /// The program does.
    App,
    /// The terminal does.
    Terminal,
    /// Nobody does: text stands in the order it is stored.
    Off,
}

impl Bidi {
    const WORDS: &'static [(&'static str, Bidi)] = &[
        ("auto", Bidi::Auto),
        ("app", Bidi::App),
        ("terminal", Bidi::Terminal),
        ("off", Bidi::Off),
    ];

    /// Returns who does it in this terminal, as its environment says; never [`Bidi::Auto`].
    ///
    /// Konsole, mlterm and the terminal of macOS reorder rows and cannot be told not to. VTE
    /// reorders as well and obeys; all others leave rows as they are written.
    #[must_use]
    pub fn resolved(self, environment: impl Fn(&str) -> Option<String>) -> Bidi {
        let has = |name: &str| environment(name).is_some_and(|value| !value.is_empty());
        let is_apple = environment("TERM_PROGRAM").as_deref() == Some("Apple_Terminal");
        match self {
            Bidi::Auto if has("KONSOLE_VERSION") || has("MLTERM") || is_apple => Bidi::Terminal,
            Bidi::Auto => Bidi::App,
            Bidi::App | Bidi::Terminal | Bidi::Off => self,
        }
    }

    /// Returns the one that the key changes to.
    #[must_use]
    pub const fn next(self) -> Bidi {
        match self {
            Bidi::Auto | Bidi::Off => Bidi::App,
            Bidi::App => Bidi::Terminal,
            Bidi::Terminal => Bidi::Off,
        }
    }

    /// Returns whether rows are set in visual order here.
    pub const fn is_ours(self) -> bool {
        matches!(self, Bidi::Auto | Bidi::App)
    }

    /// Returns whether somebody sets rows in visual order.
    pub const fn is_ordered(self) -> bool {
        !matches!(self, Bidi::Off)
    }

    /// Returns whether the terminal sets rows in visual order.
    pub const fn is_the_terminals(self) -> bool {
        matches!(self, Bidi::Terminal)
    }

    /// Returns the word of the settings.
    pub const fn code(self) -> &'static str {
        match self {
            Bidi::Auto => "auto",
            Bidi::App => "app",
            Bidi::Terminal => "terminal",
            Bidi::Off => "off",
        }
    }
}

/// The settings of one person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Language of the screen; nothing leaves it to the environment.
    #[serde(deserialize_with = "language")]
    pub language: Option<Language>,
    /// Name of the theme.
    pub theme: Option<String>,
    /// Who sets text from right to left in order.
    #[serde(deserialize_with = "bidi")]
    pub bidi: Bidi,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// Seconds a message can be taken back, on routes that hold it; 0 to 120.
    #[serde(deserialize_with = "undo_seconds")]
    pub undo_seconds: u32,
    /// The name of this desk, as it stands in the record; without one a made-up name.
    #[serde(deserialize_with = "desk")]
    pub desk: Option<String>,
    /// Keys in place of the built-in ones, by command id.
    pub keys: BTreeMap<String, Vec<String>>,
    /// What an import takes where a file does not say.
    pub shop: ShopDefaults,
    /// How long data of buyers are kept.
    pub retention: Retention,
    /// How letters to buyers go; without it none does.
    pub mail: Option<Mail>,
}

/// How long data of buyers are kept. Nothing is anonymised unless it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Retention {
    /// Months after the last that happened in a matter; 1 to 240.
    #[serde(deserialize_with = "months")]
    pub months: Option<u32>,
}

/// The shop that data belongs to when neither a file nor the command line names one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ShopDefaults {
    /// Its name.
    pub name: Option<String>,
    /// Its platform.
    #[serde(deserialize_with = "platform")]
    pub platform: Option<PlatformName>,
    /// How its messages go; nothing leaves it to the platform's file.
    #[serde(deserialize_with = "route")]
    pub route: Option<Route>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: None,
            bidi: Bidi::default(),
            mouse: true,
            undo_seconds: DEFAULT_UNDO_SECONDS,
            desk: None,
            keys: BTreeMap::new(),
            shop: ShopDefaults::default(),
            retention: Retention::default(),
            mail: None,
        }
    }
}

impl Settings {
    /// Reads the file of settings; a missing file gives the defaults.
    pub fn read(file: &Path) -> Result<Self, Problem> {
        match read::text(file)? {
            Some(text) => Self::parse(file, &text),
            None => Ok(Self::default()),
        }
    }

    /// Reads settings from text; `file` is named when something is wrong.
    pub fn parse(file: &Path, text: &str) -> Result<Self, Problem> {
        read::toml(file, text)
    }

    /// Returns how long a message can be taken back, in milliseconds.
    pub const fn undo_ms(&self) -> i64 {
        self.undo_seconds as i64 * SECOND_MS
    }
}

/// Reads one of a list of words, or says which are allowed.
fn word<'de, D: Deserializer<'de>, T: Copy>(from: D, words: &[(&str, T)]) -> Result<T, D::Error> {
    let text = String::deserialize(from)?;
    let found = words.iter().find(|(word, _)| *word == text);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let allowed: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        let allowed = allowed.join(", ");
        serde::de::Error::custom(format!("unknown value `{text}`; allowed are {allowed}"))
    })
}

fn language<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Language>, D::Error> {
    let words: Vec<_> = Language::ALL
        .iter()
        .map(|language| (language.tag(), *language))
        .collect();
    word(from, &words).map(Some)
}

fn bidi<'de, D: Deserializer<'de>>(from: D) -> Result<Bidi, D::Error> {
    word(from, Bidi::WORDS)
}

fn route<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Route>, D::Error> {
    let words: Vec<_> = Route::ALL
        .iter()
        .map(|route| (route.code(), *route))
        .collect();
    word(from, &words).map(Some)
}

fn platform<'de, D: Deserializer<'de>>(from: D) -> Result<Option<PlatformName>, D::Error> {
    String::deserialize(from).map(|name| Some(PlatformName::new(&name)))
}

fn desk<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let name = String::deserialize(from)?.trim().to_owned();
    if desk_id::is_name(&name) {
        return Ok(Some(name));
    }
    let longest = desk_id::LONGEST;
    let what = format!("`{name}` cannot be the name of a desk; take up to {longest} characters");
    Err(serde::de::Error::custom(what))
}

fn months<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    let months = i64::deserialize(from)?;
    let known = u32::try_from(months).ok();
    let known = known.filter(|months| (1..=MONTHS_LIMIT).contains(months));
    known.map(Some).ok_or_else(|| {
        let what = format!("`{months}` is out of range; allowed are 1 to {MONTHS_LIMIT}");
        serde::de::Error::custom(what)
    })
}

fn undo_seconds<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    let seconds = i64::deserialize(from)?;
    u32::try_from(seconds)
        .ok()
        .filter(|seconds| *seconds <= UNDO_SECONDS_LIMIT)
        .ok_or_else(|| {
            let what =
                format!("`{seconds}` is out of range; allowed are 0 to {UNDO_SECONDS_LIMIT}");
            serde::de::Error::custom(what)
        })
}

#[cfg(test)]
mod tests;
