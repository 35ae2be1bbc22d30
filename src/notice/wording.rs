//! The words of ready answers and letters, one file a language.
//! Never decides which of them fits.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::i18n::language::Language;

/// The words of a language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Words that stand inside answers.
    pub say: BTreeMap<String, String>,
    /// What a rule says to a buyer, by its card.
    pub rules: BTreeMap<String, String>,
    /// The answers by their ids.
    pub answer: BTreeMap<String, Text>,
    /// The letters by their ids.
    pub letter: BTreeMap<String, Text>,
}

/// A short word for the list, and the words themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub label: String,
    pub text: String,
}

impl Wording {
    /// Returns words that stand inside answers.
    pub fn say(&self, key: &str) -> &str {
        self.say.get(key).map_or("", String::as_str)
    }
}

const fn file(language: Language) -> &'static str {
    match language {
        Language::Chinese => include_str!("../../assets/answers/zh.toml"),
        Language::English => include_str!("../../assets/answers/en.toml"),
        Language::Russian => include_str!("../../assets/answers/ru.toml"),
        Language::Spanish => include_str!("../../assets/answers/es.toml"),
        Language::Persian => include_str!("../../assets/answers/fa.toml"),
    }
}

/// Returns the embedded words of a language, read on first use.
pub fn embedded(language: Language) -> &'static Wording {
    static READ: OnceLock<BTreeMap<Language, Wording>> = OnceLock::new();
    static NONE: OnceLock<Wording> = OnceLock::new();
    // The files are embedded, and a test reads each of them.
    let read = |language: &Language| {
        let words = toml::from_str(file(*language)).unwrap_or_default();
        (*language, words)
    };
    READ.get_or_init(|| Language::ALL.iter().map(read).collect())
        .get(&language)
        .unwrap_or_else(|| NONE.get_or_init(Wording::default))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::{pattern, plan};
    use super::*;

    fn names(pattern: &str) -> BTreeSet<&str> {
        pattern::names(pattern).into_iter().collect()
    }

    fn same(this: &BTreeMap<String, Text>, other: &BTreeMap<String, Text>, language: Language) {
        for (id, text) in this {
            assert!(!text.label.is_empty(), "{language:?} {id}");
            let theirs = &other.get(id).unwrap().text;
            assert_eq!(names(&text.text), names(theirs), "{language:?} {id}");
        }
    }

    #[test]
    fn every_language_has_the_same_texts_with_the_same_names_in_them() {
        let english: Wording = toml::from_str(file(Language::English)).unwrap();
        let ids = |map: &BTreeMap<String, Text>| map.keys().cloned().collect::<BTreeSet<_>>();
        let planned = |list: &[super::super::plan::Entry]| {
            list.iter()
                .map(|entry| entry.id.clone())
                .collect::<BTreeSet<_>>()
        };
        for &language in Language::ALL {
            let words: Wording = toml::from_str(file(language)).unwrap();
            assert_eq!(
                ids(&words.answer),
                planned(&plan::embedded().answer),
                "{language:?}"
            );
            assert_eq!(
                ids(&words.letter),
                planned(&plan::embedded().letter),
                "{language:?}"
            );
            same(&words.answer, &english.answer, language);
            same(&words.letter, &english.letter, language);
            assert!(words.rules.keys().eq(english.rules.keys()), "{language:?}");
            assert!(words.say.keys().eq(english.say.keys()), "{language:?}");
            for (key, text) in &words.say {
                assert_eq!(
                    names(text),
                    names(english.say(key)),
                    "{language:?} say.{key}"
                );
            }
        }
    }

    #[test]
    fn brackets_stand_in_pairs() {
        for &language in Language::ALL {
            let words = embedded(language);
            let texts = words.answer.values().chain(words.letter.values());
            for text in texts.map(|text| &text.text).chain(words.say.values()) {
                assert!(pattern::is_paired(text), "{language:?}: {text}");
            }
        }
    }
}
