//! Ready answers that come with the program, one list a language.
//! Never holds a promise the shop did not make: the sentences are neutral and stay on the platform.

use serde::Deserialize;

/// The most answers that have a key.
pub const KEYS: usize = 9;

/// A ready answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// A short word for the list.
    pub label: String,
    /// The words themselves.
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    answer: Vec<Answer>,
}

const FILES: &[(&str, &str)] = &[
    ("en", include_str!("../../../assets/answers/en.toml")),
    ("zh", include_str!("../../../assets/answers/zh.toml")),
    ("ru", include_str!("../../../assets/answers/ru.toml")),
    ("es", include_str!("../../../assets/answers/es.toml")),
    ("fa", include_str!("../../../assets/answers/fa.toml")),
];

/// Returns the answers in a language; the English ones where there are none.
pub fn of(language: &str) -> Vec<Answer> {
    let file = FILES.iter().find(|(tag, _)| *tag == language);
    let text = file.or(FILES.first()).map_or("", |(_, text)| *text);
    // The files are embedded, and a test reads each of them.
    toml::from_str::<File>(text).map_or_else(|_| Vec::new(), |file| file.answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::{Context, check};
    use crate::domain::finding::Verdict;

    #[test]
    fn every_language_has_an_answer_on_each_key_and_all_pass_the_gate() {
        for (tag, text) in FILES {
            let file: File = toml::from_str(text).unwrap();
            assert_eq!(file.answer.len(), KEYS, "{tag}");
            for answer in of(tag) {
                let judged = check(&answer.text, &Context::default());
                assert_eq!(judged.verdict, Verdict::Pass, "{tag}: {}", answer.label);
            }
        }
    }
}
