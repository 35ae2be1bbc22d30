//! Texts to copy that are not for the buyer: to the carrier, to the platform's support, to the lead.
//! Never sends them; they are built from the record alone.

use super::matter::Matter;
use super::pattern::fill;
use super::phrase::Phrases;
use super::voice::Voice;

/// A text to copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// A short word for it.
    pub label: String,
    /// The words.
    pub text: String,
}

/// Returns whether an option asks for a letter.
pub fn is_for(voice: Voice, way: &str) -> bool {
    let mut letters = voice.plan().letter.iter();
    letters.any(|entry| entry.way.as_deref() == Some(way))
}

/// Returns the letter that an option asks for, as `tell_courier`; nothing when the option has none
/// or something is missing that it must name.
pub fn letter(way: &str, matter: &Matter<'_>) -> Option<Letter> {
    let entry = matter
        .voice
        .plan()
        .letter
        .iter()
        .find(|entry| entry.way.as_deref() == Some(way))?;
    let words = matter.voice.wording(matter.language);
    let words_of = words.letter.get(&entry.id)?;
    let phrases = Phrases {
        words,
        matter,
        open: matter.options.iter().find(|open| open.way == way),
    };
    let text = fill(&words_of.text, &|name| phrases.value(name))?;
    Some(Letter {
        label: words_of.label.clone(),
        text,
    })
}
