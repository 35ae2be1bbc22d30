//! The ready answers of the composer: those that fit the decision on the open matter, then the others.
//! Never holds words, and never decides: `notice` has the words, `policy` the decision.

mod told;

use crate::domain::terms::{ConfirmMeaning, Goods};
use crate::domain::time::{Stamp, Zone};
use crate::i18n::language::Language;
use crate::notice::answer::{Offered, offered};
use crate::notice::letter::{Letter, letter};
use crate::notice::matter::{Matter, Traits, Values};
use crate::notice::voice::Voice;
use crate::policy::facts::Facts;
use crate::policy::outcome::Outcome;
use crate::policy::way::Way;
use crate::ui::model::Model;

pub use crate::notice::answer::KEYS;

/// What the rules were asked about the open matter, and what they answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Which of its cases it is about.
    pub case: usize,
    /// What is known.
    pub facts: Facts,
    /// What the rules say of it.
    pub outcome: Outcome,
}

/// What answers are offered for, besides the matter itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Occasion {
    /// The time on the screen: what is due may be over later.
    pub now: Stamp,
    /// The case that is shown.
    pub case: usize,
    /// Whether the rule cards were there.
    pub has_cards: bool,
}

/// Returns the answers that are true for every shop, in a language; the English ones where there are
/// none in it.
pub fn of(voice: Voice, language: &str) -> Vec<Offered> {
    offered(&Matter {
        voice,
        language: language_of(language),
        options: Vec::new(),
        cards: Vec::new(),
        traits: Traits::new(Goods::Parcels, ConfirmMeaning::EndsOrder),
        values: Values::new(Stamp::default(), Zone::UTC),
    })
}

/// Returns the answers for the open matter, those that fit the decision first, in the buyer's
/// language.
pub fn fitting(model: &Model, decided: Option<&Decided>) -> Vec<Offered> {
    let language = buyers_language(model);
    match decided {
        Some(decided) => told::with(model, decided, language_of(language), offered),
        None => of(model.voice, language),
    }
}

/// Returns the text that an option asks to be copied, as the request to the carrier: to somebody who
/// reads the language of the platform.
pub fn to_copy(model: &Model, decided: &Decided, way: Way) -> Option<Letter> {
    let platform = model.open_platform()?;
    let language = platform.languages.first().map_or("", String::as_str);
    told::with(model, decided, language_of(language), |matter| {
        letter(way.code(), matter)
    })
}

fn language_of(tag: &str) -> Language {
    Language::from_tag(tag).unwrap_or_default()
}

fn buyers_language(model: &Model) -> &str {
    let open = model.dossier.as_ref();
    let conversation = open.and_then(|open| open.conversation.as_ref());
    let spoken = conversation.map(|conversation| conversation.language.as_str());
    // Who has not written yet is written to in the language of the platform.
    let usual = || model.open_platform()?.languages.first().map(String::as_str);
    spoken
        .filter(|tag| !tag.is_empty())
        .or_else(usual)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
