//! Sentences that keep the talk on the platform, in the language of a text.
//! Never holds words of its own: they are data beside the ready answers.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::cell::{Script, script_of};

/// What is said in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stay {
    /// Stands where a contact was.
    pub suggestion: String,
    /// Answers a buyer who gave a contact (row B-33).
    pub refusal: String,
    /// A clause that begins so makes no sense without the one behind it.
    pub before: Vec<String>,
    /// A clause that begins so makes no sense without the one before it.
    pub after: Vec<String>,
}

const FILE: &str = include_str!("../../assets/answers/stay.toml");
/// The language of a shop whose own is not among them.
const OTHERWISE: &str = "en";
/// Short words that tell a language apart in letters that many share.
const SHORT_WORDS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "the", "you", "your", "me", "my", "is", "on", "and", "to", "we", "us", "it", "for",
            "please", "i", "at", "of",
        ],
    ),
    (
        "es",
        &[
            "el", "la", "los", "las", "por", "su", "tu", "de", "en", "mi", "que", "con", "es",
            "para", "al", "le", "me", "y", "te", "nos", "un", "una", "como", "lo", "se",
        ],
    ),
];
/// So many of them tell the language.
const ENOUGH_WORDS: usize = 2;
/// So many letters of a script of its own tell the language.
const ENOUGH_LETTERS: usize = 2;
/// Latin letters outweigh others by so much where the words are those of a language: names of
/// messengers are Latin everywhere.
const MOSTLY: usize = 4;

fn all() -> &'static BTreeMap<String, Stay> {
    static READ: OnceLock<BTreeMap<String, Stay>> = OnceLock::new();
    // The file is embedded, and a test reads it.
    READ.get_or_init(|| toml::from_str(FILE).unwrap_or_default())
}

/// Returns the sentences of a language; the English ones where there are none.
pub fn of(language: &str) -> &'static Stay {
    static NONE: OnceLock<Stay> = OnceLock::new();
    let found = all().get(language).or_else(|| all().get(OTHERWISE));
    found.unwrap_or_else(|| NONE.get_or_init(Stay::default))
}

/// Returns the language a text is written in, as far as its letters and short words tell it;
/// `otherwise` where they do not.
pub fn language_of<'a>(text: &str, otherwise: &'a str) -> &'a str {
    let count = |script| text.chars().filter(|c| script_of(*c) == script).count();
    // A Chinese word has half the letters.
    let own = [
        (2 * count(Script::Han), "zh"),
        (count(Script::Cyrillic), "ru"),
        (count(Script::Arabic), "fa"),
    ];
    let (letters, tag) = own.into_iter().max().unwrap_or_default();
    if count(Script::Latin) > MOSTLY * letters
        && let Some(latin) = by_short_words(text)
    {
        latin
    } else if letters >= ENOUGH_LETTERS {
        tag
    } else {
        otherwise
    }
}

fn by_short_words(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let hits = |words: &[&str]| {
        let all = text.split(|c: char| !c.is_alphanumeric());
        words
            .iter()
            .filter(|word| all.clone().any(|one| one == **word))
            .count()
    };
    let best = SHORT_WORDS.iter().map(|(tag, words)| (hits(words), *tag));
    let (count, tag) = best.max()?;
    (count >= ENOUGH_WORDS).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::{Context, check};
    use crate::domain::finding::Verdict;

    #[test]
    fn every_language_has_sentences_and_they_pass_the_gate() {
        for tag in ["zh", "en", "ru", "es", "fa"] {
            let stay = all().get(tag).unwrap();
            for sentence in [&stay.suggestion, &stay.refusal] {
                let judged = check(sentence, &Context::default());
                assert_eq!(judged.verdict, Verdict::Pass, "{sentence}: {judged:?}");
            }
            assert_eq!(language_of(&stay.refusal, "fr"), tag);
        }
        assert_eq!(of("de"), of("en"));
    }

    #[test]
    fn the_letters_tell_the_language_and_otherwise_the_conversation_does() {
        assert_eq!(language_of("亲,加我 WeChat abcdefg", "en"), "zh");
        assert_eq!(language_of("пиши в WhatsApp", "en"), "ru");
        assert_eq!(language_of("jia weixin abc", "zh"), "zh");
        assert_eq!(language_of("در تلگرام id", "en"), "fa");
        assert_eq!(language_of("13800000000", "fa"), "fa");
        assert_eq!(language_of("escribe a mi whatsapp por favor", "zh"), "es");
        assert_eq!(language_of("text me on whatsapp", "zh"), "en");
        assert_eq!(language_of("te paso mi número", "zh"), "es");
        // One letter again and again is no language.
        assert_eq!(language_of("w e i x i n", "zh"), "zh");
    }
}
