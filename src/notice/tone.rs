//! Threats and insults in what is written to a buyer (rows C-03, C-29), in five languages.
//! Never hears a firm word as a threat: a refusal, a date, a rule and the platform's decision are none.

mod file;
mod listen;
mod own;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::OnceLock;

use super::own_file::{line_of, named_language};
use crate::config::problem::Problem;
use crate::config::read;
use crate::domain::evidence::Evidence;
use crate::domain::finding::{Finding, FindingKind, Judgement, Verdict};
use crate::domain::platform::{Platform, Stance};
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use file::File;
use listen::{Ear, Word};

/// Words that a buyer is not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// What is wrong with them: a threat or an insult.
    pub fault: FindingKind,
    /// Their bytes in the text.
    pub bytes: Range<usize>,
    /// How to say it instead, in the language of the words.
    pub advice: &'a str,
}

/// The lists of all languages.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tone {
    ears: Vec<Own>,
    /// What own lists call themselves together; empty where there are none.
    pub version: String,
}

impl Tone {
    /// Returns the embedded lists, read on first use.
    pub fn embedded() -> &'static Self {
        static READ: OnceLock<Tone> = OnceLock::new();
        READ.get_or_init(|| {
            // The files are embedded, and a test reads each of them.
            let read = |language: &Language| {
                let file: File = toml::from_str(file(*language)).unwrap_or_default();
                Own::new(&file)
            };
            Self {
                ears: Language::ALL.iter().map(read).collect(),
                version: String::new(),
            }
        })
    }

    /// Lays a shop's own lists, by their paths, over the embedded ones: sets in the place of those
    /// of the same name, phrases beside ours.
    ///
    /// # Errors
    /// What is wrong with the first file that cannot be used.
    pub fn over(own: &[(&Path, &str)]) -> Result<Self, Problem> {
        let mut files: BTreeMap<Language, File> = BTreeMap::new();
        for &language in Language::ALL {
            let path = Path::new("tone")
                .join(language.tag())
                .with_extension("toml");
            files.insert(language, read::toml(&path, file(language))?);
        }
        for (path, text) in own {
            let language = named_language(path)?;
            let mine: File = read::toml(path, text)?;
            let below = files.remove(&language).unwrap_or_default();
            files.insert(language, own::laid_over(below, mine, path, text)?);
        }
        let tone = Self {
            ears: files.values().map(Own::new).collect(),
            version: String::new(),
        };
        for (path, text) in own {
            tone.tried(path, text)?;
        }
        Ok(tone)
    }

    /// Tries the examples of an own list; the first that is heard otherwise than it says is wrong.
    fn tried(&self, path: &Path, text: &str) -> Result<(), Problem> {
        let file: File = read::toml(path, text)?;
        let wrong = |example: &str, what: Sentence| Problem {
            file: path.to_owned(),
            line: line_of(text, &[example]),
            what: what.with("text", example),
        };
        let is_heard = |example: &&String| !self.faults(example).is_empty();
        let examples = &file.examples;
        if let Some(example) = examples.stops.iter().find(|one| !is_heard(one)) {
            return Err(wrong(example, Sentence::new("words-example-stops")));
        }
        if let Some(example) = examples.passes.iter().find(is_heard) {
            let what = Sentence::new("words-example-passes").with("rule", "tone");
            return Err(wrong(example, what));
        }
        Ok(())
    }

    /// Returns what is wrong with the tone of a text, in its order, without overlaps.
    pub fn faults(&self, text: &str) -> Vec<Found<'_>> {
        let words = listen::words(text);
        let mut found = Vec::new();
        for ear in &self.ears {
            found.extend(heard(ear, &words));
        }
        found.sort_by_key(|one| (one.bytes.start, std::cmp::Reverse(one.bytes.end)));
        let mut end = 0;
        found.retain(|one| {
            let is_new = one.bytes.start >= end;
            end = end.max(one.bytes.end);
            is_new
        });
        found
    }

    /// Adds to a judgement what is wrong with the tone of the text; what that does to the message is
    /// the platform's data, and nothing known of the platform is the strictest.
    #[must_use]
    pub fn judged_too(
        &self,
        judgement: Judgement,
        text: &str,
        platform: Option<&Platform>,
    ) -> Judgement {
        let found = self.faults(text);
        if found.is_empty() {
            return judgement;
        }
        let place = |byte: usize| text.get(..byte).map_or(0, |before| before.chars().count());
        let mut findings = judgement.findings;
        findings.extend(found.into_iter().filter_map(|one| {
            let stance = platform.map_or(Stance::Forbidden, |platform| platform.stance(one.fault));
            Some(Finding {
                kind: one.fault,
                start: place(one.bytes.start),
                end: place(one.bytes.end),
                message: None,
                rule: rule(one.fault),
                evidence: Evidence::NONE,
                verdict: match stance {
                    Stance::Allowed => return None,
                    Stance::Warn => Verdict::Warn,
                    Stance::Hold => Verdict::Hold,
                    Stance::Forbidden => Verdict::Block,
                },
            })
        }));
        Judgement::of(findings)
    }

    /// Returns how to say it instead, for words that begin at a scalar value of a text.
    pub fn advice<'a>(&'a self, text: &str, start: usize) -> Option<&'a str> {
        let byte = text.char_indices().nth(start).map(|(byte, _)| byte)?;
        let found = self.faults(text);
        let there = found.into_iter().find(|one| one.bytes.start == byte);
        there.map(|one| one.advice)
    }
}

const fn rule(fault: FindingKind) -> &'static str {
    match fault {
        FindingKind::Insult => "tone.insult",
        _ => "tone.threat",
    }
}

fn heard<'a>(ear: &'a Own, words: &[Word]) -> Vec<Found<'a>> {
    let parts = [
        (FindingKind::Threat, &ear.threat, ear.threat_advice.as_str()),
        (FindingKind::Insult, &ear.insult, ear.insult_advice.as_str()),
    ];
    let found = parts.into_iter().flat_map(|(fault, ear, advice)| {
        let spans = ear.spans(words).into_iter();
        spans.map(move |bytes| Found {
            fault,
            bytes,
            advice,
        })
    });
    found.collect()
}

/// One language.
#[derive(Debug, PartialEq, Eq)]
struct Own {
    threat: Ear,
    threat_advice: String,
    insult: Ear,
    insult_advice: String,
}

impl Own {
    fn new(file: &File) -> Self {
        Self {
            threat: Ear::new(&file.threat, &file.sets, &file.no),
            threat_advice: file.threat.advice.clone(),
            insult: Ear::new(&file.insult, &file.sets, &file.no),
            insult_advice: file.insult.advice.clone(),
        }
    }
}

const fn file(language: Language) -> &'static str {
    match language {
        Language::Chinese => include_str!("../../assets/tone/zh.toml"),
        Language::English => include_str!("../../assets/tone/en.toml"),
        Language::Russian => include_str!("../../assets/tone/ru.toml"),
        Language::Spanish => include_str!("../../assets/tone/es.toml"),
        Language::Persian => include_str!("../../assets/tone/fa.toml"),
    }
}

#[cfg(test)]
mod tests;
