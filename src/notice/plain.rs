//! Whether a text is plain (row A-13): long sentences, words of the trade, abbreviations that nobody
//! explains. Never a stop: whoever writes decides.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::intent::normal::{Break, Normal};
use crate::i18n::language::Language;

/// Words of one text that are advised on, at most.
const MOST: usize = 3;
/// An abbreviation has so many capital letters.
const CAPITALS: std::ops::RangeInclusive<usize> = 2..=5;

/// What could be said more plainly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// A sentence of so many words; of so many characters without a pause, in Chinese.
    Long {
        /// How many.
        count: usize,
    },
    /// A word of the trade.
    Jargon {
        /// The word.
        word: String,
        /// What to say in its place.
        plain: String,
    },
    /// An abbreviation that is not explained.
    Abbreviation {
        /// The abbreviation.
        word: String,
    },
}

/// What is plain in a language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Plain {
    longest: usize,
    known: Vec<String>,
    jargon: BTreeMap<String, String>,
    /// The jargon in the form in which texts are compared.
    #[serde(skip)]
    forms: Vec<(String, String, String)>,
}

const fn file(language: Language) -> &'static str {
    match language {
        Language::Chinese => include_str!("../../assets/plain/zh.toml"),
        Language::English => include_str!("../../assets/plain/en.toml"),
        Language::Russian => include_str!("../../assets/plain/ru.toml"),
        Language::Spanish => include_str!("../../assets/plain/es.toml"),
        Language::Persian => include_str!("../../assets/plain/fa.toml"),
    }
}

fn embedded(language: Language) -> Option<&'static Plain> {
    static READ: OnceLock<BTreeMap<Language, Plain>> = OnceLock::new();
    let read = |language: &Language| {
        // The files are embedded, and a test reads each of them.
        let mut plain: Plain = toml::from_str(file(*language)).unwrap_or_default();
        let form = |(word, say): (&String, &String)| (form(word), word.clone(), say.clone());
        plain.forms = plain.jargon.iter().map(form).collect();
        (*language, plain)
    };
    READ.get_or_init(|| Language::ALL.iter().map(read).collect())
        .get(&language)
}

/// Returns what could be said more plainly in a text of a language.
pub fn advice(text: &str, language: Language) -> Vec<Advice> {
    let Some(plain) = embedded(language) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let normal = Normal::of(text);
    let count = longest(&normal, language);
    if count > plain.longest {
        found.push(Advice::Long { count });
    }
    let whole = form(text);
    let jargon = plain.forms.iter().filter(|(form, ..)| whole.contains(form));
    found.extend(jargon.take(MOST).map(|(_, word, say)| Advice::Jargon {
        word: word.clone(),
        plain: say.clone(),
    }));
    found.extend(abbreviations(text, plain).take(MOST));
    found
}

/// The longest sentence in words; in Chinese the longest clause in characters.
fn longest(text: &Normal, language: Language) -> usize {
    let ends = if language == Language::Chinese {
        Break::Clause
    } else {
        Break::Sentence
    };
    let (mut most, mut count) = (0, 0);
    for at in 0..text.words.len() {
        count = if text.before(at) >= ends {
            1
        } else {
            count + 1
        };
        most = most.max(count);
    }
    most
}

/// The words of a text with a blank around each; Han characters that touch have none between them.
fn form(text: &str) -> String {
    let normal = Normal::of(text);
    let mut form = String::new();
    let mut is_in_han = false;
    for word in &normal.words {
        if !(word.is_han && is_in_han) {
            form.push(' ');
        }
        form.extend(normal.chars(word));
        is_in_han = word.is_han;
    }
    let is_han = normal.words.iter().all(|word| word.is_han);
    if is_han {
        return form.trim().to_owned();
    }
    form.push(' ');
    form
}

/// Runs of capital letters that are neither known nor explained in brackets behind them.
fn abbreviations<'t>(text: &'t str, plain: &'t Plain) -> impl Iterator<Item = Advice> + 't {
    let mut seen: Vec<&str> = Vec::new();
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter_map(move |word| {
        let is_short = CAPITALS.contains(&word.chars().count());
        let is_one = is_short && word.chars().all(char::is_uppercase);
        let is_known = plain.known.iter().any(|known| known == word)
            || plain
                .jargon
                .keys()
                .any(|key| key.eq_ignore_ascii_case(word));
        let after = text.split_once(word).map_or("", |(_, after)| after);
        let is_explained = after.trim_start().starts_with(['(', '（']);
        if !is_one || is_known || is_explained || seen.contains(&word) {
            return None;
        }
        seen.push(word);
        Some(Advice::Abbreviation {
            word: word.to_owned(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sound() {
        for &language in Language::ALL {
            let plain: Plain = toml::from_str(file(language)).unwrap();
            assert!(
                plain.longest >= 25 && plain.jargon.len() >= 10,
                "{language:?}"
            );
        }
    }

    #[test]
    fn a_13_long_sentences_jargon_and_abbreviations_each_raise_advice() {
        let sixty = vec!["word"; 60].join(" ") + ".";
        assert_eq!(
            advice(&sixty, Language::English),
            [Advice::Long { count: 60 }]
        );
        let clause = "字".repeat(45);
        assert_eq!(
            advice(&clause, Language::Chinese),
            [Advice::Long { count: 45 }]
        );
        let short = "您好，您的包裹已经在路上了，预计明天送达。";
        assert_eq!(advice(short, Language::Chinese), []);
        let words = |text, language| -> Vec<String> {
            let all = advice(text, language).into_iter();
            all.map(|one| match one {
                Advice::Long { count } => count.to_string(),
                Advice::Jargon { word, .. } | Advice::Abbreviation { word } => word,
            })
            .collect()
        };
        let none: [&str; 0] = [];
        assert_eq!(
            words("请提供SKU，我们核销", Language::Chinese),
            ["SKU", "核销"]
        );
        assert_eq!(
            words("Your RMA is escalated", Language::English),
            ["escalated", "rma"]
        );
        assert_eq!(words("See the TOS.", Language::English), ["TOS"]);
        assert_eq!(
            words("See the TOS (terms of service).", Language::English),
            none
        );
        assert_eq!(words("USB cable, size XL", Language::English), none);
        assert_eq!(words("Ваш тикет закрыт", Language::Russian), ["тикет"]);
        assert_eq!(
            words("Su incidencia está abierta", Language::Spanish),
            ["incidencia"]
        );
        assert_eq!(words("تیکت شما بسته شد", Language::Persian), ["تیکت"]);
        assert_eq!(words("We hope you like it.", Language::English), none);
    }
}
