//! A sentence that is in no language yet: what is to be said, and what goes into it.
//! Never holds words of its own: those stand in the language files.
//!
//! Errors that people read carry one. Whoever talks to a person writes it in the language of the
//! screen; lines for machines and the log have it in English.

use std::fmt;
use std::sync::OnceLock;

use super::catalog::{Catalog, Value};
use super::language::Language;
use super::money;
use crate::domain::money::Money;

/// A key of the language files with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    key: &'static str,
    values: Vec<(&'static str, Part)>,
}

/// What goes into a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    /// Text as it is: a name, a number that is no count, words of the system.
    Text(String),
    /// A count, which chooses the plural form.
    Count(i64),
    /// A sentence within the sentence.
    Sentence(Sentence),
    /// An amount of money.
    Money(Money),
    /// The word for a code: its group, and the code.
    Word(&'static str, &'static str),
}

impl Sentence {
    /// Begins a sentence with its key.
    pub const fn new(key: &'static str) -> Self {
        Self {
            key,
            values: Vec::new(),
        }
    }

    /// Puts a text or a number into it, written as it is.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.values.push((name, Part::Text(value.to_string())));
        self
    }

    /// Puts a count into it, written with the language's separators.
    #[must_use]
    pub fn counting(mut self, name: &'static str, count: u64) -> Self {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.values.push((name, Part::Count(count)));
        self
    }

    /// Puts an amount of money into it, written as the language does.
    #[must_use]
    pub fn paying(mut self, name: &'static str, amount: Money) -> Self {
        self.values.push((name, Part::Money(amount)));
        self
    }

    /// Puts another sentence into it.
    #[must_use]
    pub fn holding(mut self, name: &'static str, sentence: Sentence) -> Self {
        self.values.push((name, Part::Sentence(sentence)));
        self
    }

    /// Puts the word for a code into it.
    #[must_use]
    pub fn naming(mut self, name: &'static str, group: &'static str, code: &'static str) -> Self {
        self.values.push((name, Part::Word(group, code)));
        self
    }

    /// Returns the key.
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// Writes it in a language.
    pub fn in_words(&self, words: &Catalog) -> String {
        let values: Vec<(&str, Value<'_>)> = self
            .values
            .iter()
            .map(|(name, part)| {
                let value = match part {
                    Part::Text(text) => Value::from(text),
                    Part::Count(count) => Value::Count(*count),
                    Part::Money(amount) => Value::from(money::text(*amount, words.language())),
                    Part::Sentence(sentence) => Value::from(sentence.in_words(words)),
                    Part::Word(group, code) => Value::from(words.word(group, code)),
                };
                (*name, value)
            })
            .collect();
        words.t_with(self.key, &values)
    }
}

impl Sentence {
    /// Writes it in a language as a sentence that stands among others: with a capital and a stop.
    pub fn alone(&self, words: &Catalog) -> String {
        let text = self.in_words(words);
        let mut chars = text.chars();
        let first = chars.next().into_iter().flat_map(char::to_uppercase);
        let mut whole: String = first.chain(chars).collect();
        if !whole.ends_with(['.', '。', '!', '?', '？', '؟']) {
            whole.push_str(match words.language() {
                Language::Chinese => "。",
                _ => ".",
            });
        }
        whole
    }
}

impl fmt::Display for Sentence {
    /// Writes it in English, for machines and the log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        static ENGLISH: OnceLock<Catalog> = OnceLock::new();
        let words = ENGLISH.get_or_init(|| Catalog::new(Language::English));
        f.write_str(&self.in_words(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_chooses_the_plural_form() {
        let report = |rows| {
            let names = ["file", "kind", "new", "updated", "unchanged", "rejected"];
            let whole = names
                .into_iter()
                .fold(Sentence::new("import-report"), |all, name| {
                    all.with(name, "x")
                });
            whole.counting("rows", rows).to_string()
        };
        assert!(report(1).contains(" 1 row:"), "{}", report(1));
        assert!(report(1_200).contains(" 1,200 rows:"), "{}", report(1_200));
    }

    #[test]
    fn a_sentence_is_written_in_the_language_of_the_reader_with_all_that_is_in_it() {
        let inner = Sentence::new("row-count").with("value", "三");
        let whole = Sentence::new("settings-at")
            .with("file", "orders.csv")
            .with("line", 1_200)
            .holding("what", inner);
        let chinese = whole.in_words(&Catalog::new(Language::Chinese));
        assert!(chinese.contains("orders.csv"), "{chinese}");
        assert!(chinese.contains("1200"), "a place has no separators");
        assert!(chinese.contains("不是整数"), "{chinese}");
        assert!(whole.to_string().contains("is not a whole number"));
    }
}
