//! The words of notices, one file a language, as the program brings them.
//! Never offers words that nobody has read: each notice names the day of its last review (row A-15).

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::pattern::fill;
use crate::domain::notice::NoticeKind;
use crate::i18n::language::Language;

/// The words of a language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Templates {
    /// Words that stand inside notices.
    pub part: BTreeMap<String, String>,
    /// The lines of a receipt.
    pub line: BTreeMap<String, String>,
    /// Ways of paying, by their codes.
    pub method: BTreeMap<String, String>,
    /// The notices, by the codes of their kinds.
    pub notice: BTreeMap<String, Template>,
}

/// The words of one notice. `{name}` stands for a value; what stands in `[ ]` is left out where a
/// value in it is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The day of the last review; without one the notice is not offered.
    #[serde(default)]
    pub reviewed: Option<String>,
    /// The line above a letter.
    pub subject: String,
    /// The words.
    pub text: String,
}

impl Templates {
    /// Returns words that stand inside notices.
    pub fn part(&self, key: &str) -> &str {
        self.part.get(key).map_or("", String::as_str)
    }

    /// Returns the words of a kind; nothing where there are none.
    pub fn of(&self, kind: NoticeKind) -> Option<&Template> {
        self.notice.get(kind.code())
    }

    /// Returns the words of a notice with everything in it that may be left out, and a mark for
    /// every value: what the notice says of itself.
    pub fn words_alone(&self, template: &Template) -> String {
        let all = template.text.replace(['[', ']'], "");
        let value = |name: &str| Some(self.part.get(name).map_or("·", String::as_str).to_owned());
        let filled = fill(&all, &value).unwrap_or_default();
        // A part may hold values itself.
        fill(&filled, &|_| Some("·".to_owned())).unwrap_or_default()
    }
}

/// Returns the embedded words of a language, read on first use.
pub fn embedded(language: Language) -> &'static Templates {
    static READ: OnceLock<BTreeMap<Language, Templates>> = OnceLock::new();
    static NONE: OnceLock<Templates> = OnceLock::new();
    // The files are embedded, and a test reads each of them.
    let read = |language: &Language| {
        let words = toml::from_str(file(*language)).unwrap_or_default();
        (*language, words)
    };
    READ.get_or_init(|| Language::ALL.iter().map(read).collect())
        .get(&language)
        .unwrap_or_else(|| NONE.get_or_init(Templates::default))
}

const fn file(language: Language) -> &'static str {
    match language {
        Language::Chinese => include_str!("../../assets/notices/zh.toml"),
        Language::English => include_str!("../../assets/notices/en.toml"),
        Language::Russian => include_str!("../../assets/notices/ru.toml"),
        Language::Spanish => include_str!("../../assets/notices/es.toml"),
        Language::Persian => include_str!("../../assets/notices/fa.toml"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::order::PayChannel;
    use crate::notice::receipt::Part;

    fn names(pattern: &str) -> BTreeSet<&str> {
        let parts = pattern.split('{').skip(1);
        parts
            .filter_map(|part| part.split_once('}'))
            .map(|(name, _)| name)
            .collect()
    }

    #[test]
    fn a_15_e_23_every_kind_stands_in_every_language_with_the_same_values_and_was_read() {
        let english: Templates = toml::from_str(file(Language::English)).unwrap();
        for &language in Language::ALL {
            let words: Templates = toml::from_str(file(language)).unwrap();
            for &kind in NoticeKind::ALL {
                let own = words.of(kind).unwrap();
                let same = english.of(kind).unwrap();
                assert_eq!(names(&own.text), names(&same.text), "{language:?} {kind}");
                assert_eq!(names(&own.subject), names(&same.subject));
                assert!(own.reviewed.is_some(), "{language:?} {kind}");
            }
            assert_eq!(words.notice.len(), NoticeKind::ALL.len());
            for (key, pattern) in &english.part {
                assert_eq!(names(words.part(key)), names(pattern), "{language:?} {key}");
            }
            for part in Part::ALL {
                assert!(words.line.contains_key(part.code()), "{language:?} {part}");
            }
            for channel in PayChannel::ALL {
                assert!(words.method.contains_key(channel.code()), "{channel}");
            }
        }
    }

    #[test]
    fn a_11_a_19_papers_say_how_to_reach_the_shop_and_ask_for_discrepancies() {
        for &language in Language::ALL {
            for &kind in NoticeKind::PAPERS {
                let text = &embedded(language).of(kind).unwrap().text;
                assert!(text.contains("{reach}"), "{language:?} {kind}");
                assert!(text.contains("{discrepancy}"), "{language:?} {kind}");
            }
        }
    }

    #[test]
    fn e_29_a_request_for_feedback_ends_with_a_question() {
        for &language in Language::ALL {
            let text = &embedded(language)
                .of(NoticeKind::FeedbackRequest)
                .unwrap()
                .text;
            assert!(text.ends_with(['?', '？', '؟']), "{language:?}");
        }
    }
}
