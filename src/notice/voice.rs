//! How the desk speaks: the words of ready answers and letters, the rules of the answer bot and the
//! lists of the tone check, ours or with a shop's own laid over them.
//! Never reads a disk: whoever has own files read and checked hands them in.

use super::bot::{self, Bot};
use super::own_answers::Answers;
use super::own_notices::Notices;
use super::plan::{self, Plan};
use super::template::{self, Templates};
use super::tone::Tone;
use super::wording::{self, Wording};
use crate::i18n::language::Language;

/// How the desk speaks; as the program brings it, unless own files are laid over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Voice {
    answers: Option<&'static Answers>,
    tone: Option<&'static Tone>,
    bot: Option<&'static Bot>,
    notices: Option<&'static Notices>,
}

impl Voice {
    /// Takes what a shop laid over; `None` is what the program brings.
    pub const fn new(answers: Option<&'static Answers>, tone: Option<&'static Tone>) -> Self {
        Self {
            answers,
            tone,
            bot: None,
            notices: None,
        }
    }

    /// Takes the rules of the answer bot that a shop laid over ours.
    #[must_use]
    pub const fn with_bot(self, bot: Option<&'static Bot>) -> Self {
        Self { bot, ..self }
    }

    /// Lays a shop's own words of notices over ours.
    #[must_use]
    pub const fn with_notices(self, notices: Option<&'static Notices>) -> Self {
        Self { notices, ..self }
    }

    /// Returns the rules of the answer bot.
    pub fn bot(self) -> &'static Bot {
        self.bot.unwrap_or_else(bot::embedded)
    }

    /// Returns which answer fits which matter.
    pub fn plan(self) -> &'static Plan {
        self.answers
            .map_or_else(plan::embedded, |answers| &answers.plan)
    }

    /// Returns the words of a language.
    pub fn wording(self, language: Language) -> &'static Wording {
        let own = self.answers.and_then(|own| own.wording.get(&language));
        own.unwrap_or_else(|| wording::embedded(language))
    }

    /// Returns the words of notices in a language.
    pub fn notices(self, language: Language) -> &'static Templates {
        let own = self.notices.and_then(|own| own.words.get(&language));
        own.unwrap_or_else(|| template::embedded(language))
    }

    /// Returns the lists of the tone check.
    pub fn tone(self) -> &'static Tone {
        self.tone.unwrap_or_else(Tone::embedded)
    }
}
