//! A shop's own ready answers and lists of the tone check: what passes our own check on every platform
//! counts.
//! Never lets an answer be offered that could not be sent, nor a list stop one that we offer.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::source::{self, Source, VERSION_CHARS};
use crate::compliance::{self, Lexicon};
use crate::config::platform::Platforms;
use crate::config::problem::Problem;
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use crate::notice::bot;
use crate::notice::own_answers::{self, OwnText};
use crate::notice::own_notices::{self, Notices};
use crate::notice::sample;
use crate::notice::tone::Tone;
use crate::notice::voice::Voice;
use crate::policy::way::Way;

/// What words have to pass.
pub(super) struct Gate<'a> {
    pub(super) platforms: &'a Platforms,
    pub(super) lexicon: &'static Lexicon,
}

impl Gate<'_> {
    /// Returns how the desk speaks; lists of the tone check come first, since answers have to pass
    /// them.
    ///
    /// # Errors
    /// When our own files cannot be read.
    pub(super) fn voice(
        &self,
        tone_files: &mut [Source],
        answer_files: &mut [Source],
    ) -> Result<Voice, Problem> {
        let tone = source::settled(tone_files, |own, _| match own {
            // Ours are read when they are needed.
            [] => Ok(None),
            own => {
                let mut tone = Tone::over(own)?;
                tone.version = version(own);
                stopped_by(&tone, own).map_or(Ok(Some(tone)), Err)
            }
        })?;
        // They are used until the program ends.
        let tone = tone.map(|tone| &*Box::leak(Box::new(tone)));
        let answers = source::settled(answer_files, |own, _| match own {
            [] => Ok(None),
            own => {
                let answers = own_answers::over(own, |way| Way::from_code(way).is_some())?;
                let answers = &*Box::leak(Box::new(answers));
                let voice = Voice::new(Some(answers), tone);
                self.stopped(&answers.own, voice)
                    .map_or(Ok(Some(answers)), Err)
            }
        })?;
        Ok(Voice::new(answers, tone))
    }

    /// Returns how the desk speaks with the rules of the answer bot that a shop laid over ours; what
    /// they say has to pass like an answer.
    ///
    /// # Errors
    /// When our own files cannot be read.
    pub(super) fn bot(&self, voice: Voice, files: &mut [Source]) -> Result<Voice, Problem> {
        let bot = source::settled(files, |own, _| match own {
            [] => Ok(None),
            own => {
                let bot = &*Box::leak(Box::new(bot::over(own)?));
                self.stopped(&bot.own, voice).map_or(Ok(Some(bot)), Err)
            }
        })?;
        // They are used until the program ends.
        Ok(voice.with_bot(bot))
    }

    /// Lays a shop's own words of notices over ours.
    ///
    /// # Errors
    /// When our own files cannot be read.
    pub(super) fn notices(&self, voice: Voice, files: &mut [Source]) -> Result<Voice, Problem> {
        let notices = source::settled(files, |own, _| match own {
            [] => Ok(None),
            own => {
                let notices = &*Box::leak(Box::new(own_notices::over(own)?));
                let stopped = self.stopped_notice(notices, voice);
                stopped.map_or(Ok(Some(notices)), Err)
            }
        })?;
        Ok(voice.with_notices(notices))
    }

    /// The first notice in own words that would not leave on some platform (row A-11).
    fn stopped_notice(&self, notices: &Notices, voice: Voice) -> Option<Problem> {
        notices.own.iter().find_map(|own| {
            let templates = notices.words.get(&own.language)?;
            let text = templates.words_alone(templates.of(own.kind)?);
            let own = OwnText {
                path: own.path.clone(),
                line: own.line,
                id: own.kind.code().to_owned(),
                language: own.language,
                pattern: String::new(),
            };
            self.fault(&text, &own, voice)
        })
    }

    /// The first own words that would not leave.
    fn stopped(&self, own: &[OwnText], voice: Voice) -> Option<Problem> {
        own.iter().find_map(|own| {
            let texts = sample::texts(voice, own.language, &own.pattern);
            texts.iter().find_map(|text| self.fault(text, own, voice))
        })
    }

    fn fault(&self, text: &str, own: &OwnText, voice: Voice) -> Option<Problem> {
        self.platforms.all().find_map(|platform| {
            let context = compliance::Context {
                lexicon: self.lexicon,
                known: &[sample::ORDER, sample::TRACKING],
                ..compliance::Context::of(platform)
            };
            let judged = compliance::check(text, &context);
            let judged = voice.tone().judged_too(judged, text, Some(platform));
            let found = judged.findings.iter().find(|f| f.verdict.is_flagged())?;
            let words: String = text
                .chars()
                .skip(found.start)
                .take(found.end.saturating_sub(found.start))
                .collect();
            Some(Problem {
                file: own.path.clone(),
                line: own.line,
                what: Sentence::new("own-stopped")
                    .with("id", &own.id)
                    .with("platform", &platform.name)
                    .with("rule", found.rule)
                    .with("text", words),
            })
        })
    }
}

/// The first of our own answers that a list of the tone check would stop.
fn stopped_by(tone: &Tone, own: &[(&Path, &str)]) -> Option<Problem> {
    let ours = Voice::default();
    let (path, _) = own.last()?;
    Language::ALL.iter().find_map(|&language| {
        let words = ours.wording(language);
        let mut texts = words.answer.iter().chain(&words.letter);
        texts.find_map(|(id, text)| {
            let said = sample::texts(ours, language, &text.text);
            let (said, found) = said.iter().find_map(|said| {
                let found = tone.faults(said).into_iter().next()?;
                Some((said, found.bytes))
            })?;
            let what = Sentence::new("tone-stops-answer")
                .with("id", id)
                .with("text", said.get(found).unwrap_or_default());
            // Files of different languages do not hear each other's words.
            let its = own.iter().find(|(path, _)| {
                let stem = path.file_stem().and_then(|stem| stem.to_str());
                stem == Some(language.tag())
            });
            Some(Problem::whole(its.map_or(*path, |(path, _)| *path), what))
        })
    })
}

/// The beginning of a digest of the files.
fn version(own: &[(&Path, &str)]) -> String {
    let mut hasher = Sha256::new();
    for (path, text) in own {
        hasher.update(path.as_os_str().as_encoded_bytes());
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text);
    }
    let digest = hex::encode(hasher.finalize());
    digest.get(..VERSION_CHARS).unwrap_or_default().to_owned()
}
