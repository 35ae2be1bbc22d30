//! Threats and insults in what is written to a buyer (rows C-03, C-29), in five languages.
//! Never hears a firm word as a threat: a refusal, a date, a rule and the platform's decision are none.

mod listen;

use std::ops::Range;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::domain::evidence::Evidence;
use crate::domain::finding::{Finding, FindingKind, Judgement, Verdict};
use crate::domain::platform::{Platform, Stance};
use crate::i18n::language::Language;
use listen::{Ear, Kind as Phrases, Word};

/// Words that a buyer is not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What is wrong with them: a threat or an insult.
    pub fault: FindingKind,
    /// Their bytes in the text.
    pub bytes: Range<usize>,
    /// How to say it instead, in the language of the words.
    pub advice: &'static str,
}

/// Returns what is wrong with the tone of a text, in its order, without overlaps.
pub fn faults(text: &str) -> Vec<Found> {
    let words = listen::words(text);
    let mut found: Vec<Found> = ears().iter().flat_map(|ear| heard(ear, &words)).collect();
    found.sort_by_key(|one| (one.bytes.start, std::cmp::Reverse(one.bytes.end)));
    let mut end = 0;
    found.retain(|one| {
        let is_new = one.bytes.start >= end;
        end = end.max(one.bytes.end);
        is_new
    });
    found
}

/// Adds to a judgement what is wrong with the tone of the text; what that does to the message is the
/// platform's data, and nothing known of the platform is the strictest.
#[must_use]
pub fn judged_too(judgement: Judgement, text: &str, platform: Option<&Platform>) -> Judgement {
    let found = faults(text);
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
pub fn advice(text: &str, start: usize) -> Option<&'static str> {
    let byte = text.char_indices().nth(start).map(|(byte, _)| byte)?;
    let found = faults(text);
    let there = found.into_iter().find(|one| one.bytes.start == byte);
    there.map(|one| one.advice)
}

const fn rule(fault: FindingKind) -> &'static str {
    match fault {
        FindingKind::Insult => "tone.insult",
        _ => "tone.threat",
    }
}

fn heard<'a>(ear: &'static Own, words: &'a [Word]) -> impl Iterator<Item = Found> + 'a {
    let parts = [
        (FindingKind::Threat, &ear.threat, ear.threat_advice.as_str()),
        (FindingKind::Insult, &ear.insult, ear.insult_advice.as_str()),
    ];
    parts.into_iter().flat_map(move |(fault, ear, advice)| {
        let spans = ear.spans(words).into_iter();
        spans.map(move |bytes| Found {
            fault,
            bytes,
            advice,
        })
    })
}

/// One language.
struct Own {
    threat: Ear,
    threat_advice: String,
    insult: Ear,
    insult_advice: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    no: Vec<String>,
    sets: std::collections::BTreeMap<String, Vec<String>>,
    threat: Phrases,
    insult: Phrases,
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

fn ears() -> &'static [Own] {
    static READ: OnceLock<Vec<Own>> = OnceLock::new();
    READ.get_or_init(|| Language::ALL.iter().map(|one| own(*one)).collect())
}

fn own(language: Language) -> Own {
    // The files are embedded, and a test reads each of them.
    let file: File = toml::from_str(file(language)).unwrap_or_default();
    Own {
        threat: Ear::new(&file.threat, &file.sets, &file.no),
        threat_advice: file.threat.advice,
        insult: Ear::new(&file.insult, &file.sets, &file.no),
        insult_advice: file.insult.advice,
    }
}

#[cfg(test)]
mod tests;
