//! The words of the program in one language, read from the embedded language files.
//! Never fails and never panics: a word that is missing is shown as its key, and a test keeps the
//! files whole.
//!
//! Values are not wrapped in isolating marks: those may not reach a terminal. Mixed directions are
//! set right by `text::bidi` when a row is drawn.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::language::Language;
use super::number;

/// A value put into a sentence. Text of strangers is made `Printable` before it comes here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A whole number; it chooses the plural form and is written in the language's digits.
    Count(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl From<i64> for Value<'_> {
    fn from(count: i64) -> Self {
        Value::Count(count)
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// The words of one language.
pub struct Catalog {
    language: Language,
    words: Words,
}

impl Catalog {
    /// Reads the embedded words of a language.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            words: Words::read(language),
        }
    }

    /// Reads the embedded words of papers in a language.
    pub fn of_papers(language: Language) -> Self {
        Self {
            language,
            words: Words::of(language, papers(language)),
        }
    }

    /// Reads the embedded words of the commands' help in a language. The English ones stand with the
    /// commands themselves.
    pub fn of_help(language: Language) -> Self {
        Self {
            language,
            words: Words::of(language, help(language)),
        }
    }

    /// Returns the language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Returns a fixed sentence; the key itself when there is none.
    ///
    /// It costs one look-up: drawing asks for its words in every frame.
    pub fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.words.fixed(key).unwrap_or(key)
    }

    /// Returns a sentence with its values put in; the key itself when there is none.
    pub fn t_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            let value = match value {
                Value::Text(text) => FluentValue::from(text.as_ref()),
                Value::Count(count) => FluentValue::from(*count),
            };
            arguments.set(*name, value);
        }
        self.words
            .format(key, &arguments)
            .unwrap_or_else(|| key.to_owned())
    }

    /// Returns the word for a code of the domain: group `order-state`, code `paid`. A code without
    /// a word is returned as it is.
    pub fn word<'a>(&'a self, group: &str, code: &'a str) -> &'a str {
        self.known(group, code).unwrap_or(code)
    }

    /// Returns the word for a code of the domain, where there is one.
    pub fn known(&self, group: &str, code: &str) -> Option<&'static str> {
        let mut key = String::with_capacity(group.len() + code.len() + 1);
        key.push_str(group);
        key.push('-');
        key.extend(
            code.chars()
                .map(|c| if matches!(c, '_' | '.') { '-' } else { c }),
        );
        self.words.fixed(&key)
    }
}

impl std::fmt::Debug for Catalog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalog")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// One language file. A fixed sentence is the rest of its line; what has values in it goes to
/// Fluent, when it is first asked for: reading all of it would be a third of the program's start.
struct Words {
    language: Language,
    source: &'static str,
    fixed: HashMap<&'static str, &'static str>,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Words {
    fn read(language: Language) -> Self {
        Self::of(language, source(language))
    }

    fn of(language: Language, source: &'static str) -> Self {
        let fixed = messages(source)
            .filter_map(|(key, lines)| Some((key, fixed(lines)?)))
            .collect();
        Self {
            language,
            source,
            fixed,
            bundle: OnceLock::new(),
        }
    }

    fn fixed(&self, key: &str) -> Option<&'static str> {
        self.fixed.get(key).copied()
    }

    /// Returns nothing when the message is missing or a value it needs is not given.
    fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        if let Some(text) = self.fixed(key) {
            return Some(text.to_owned());
        }
        let bundle = self.bundle();
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            let with_values: String = messages(self.source)
                .filter(|(_, lines)| fixed(lines).is_none())
                .map(|(_, lines)| lines)
                .collect();
            bundle(self.language, with_values)
        })
    }
}

/// Makes a bundle of messages. What cannot be read is left out, and falls back; a test keeps the
/// files whole.
fn bundle(language: Language, source: String) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(source).unwrap_or_else(|(part, _)| part);
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Chinese | Language::English => write_plain,
        Language::Russian => write_russian,
        Language::Spanish => write_spanish,
        Language::Persian => write_persian,
    }));
    bundle.add_resource_overriding(resource);
    bundle
}

/// The embedded file of the words of papers in a language.
const fn papers(language: Language) -> &'static str {
    match language {
        Language::Chinese => include_str!("../../assets/papers/zh.ftl"),
        Language::English => include_str!("../../assets/papers/en.ftl"),
        Language::Russian => include_str!("../../assets/papers/ru.ftl"),
        Language::Spanish => include_str!("../../assets/papers/es.ftl"),
        Language::Persian => include_str!("../../assets/papers/fa.ftl"),
    }
}

/// The embedded file of the words of the commands' help in a language.
const fn help(language: Language) -> &'static str {
    match language {
        Language::Chinese => include_str!("../../assets/help/zh.ftl"),
        Language::English => "",
        Language::Russian => include_str!("../../assets/help/ru.ftl"),
        Language::Spanish => include_str!("../../assets/help/es.ftl"),
        Language::Persian => include_str!("../../assets/help/fa.ftl"),
    }
}

/// The embedded file of a language.
const fn source(language: Language) -> &'static str {
    match language {
        Language::Chinese => include_str!("../../assets/i18n/zh.ftl"),
        Language::English => include_str!("../../assets/i18n/en.ftl"),
        Language::Russian => include_str!("../../assets/i18n/ru.ftl"),
        Language::Spanish => include_str!("../../assets/i18n/es.ftl"),
        Language::Persian => include_str!("../../assets/i18n/fa.ftl"),
    }
}

/// The messages of a language file: the key, and its lines as they stand.
fn messages(source: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = source;
    std::iter::from_fn(move || {
        loop {
            let end = rest.find('\n').map_or(rest.len(), |at| at + 1);
            let (line, behind) = rest.split_at_checked(end).filter(|_| end > 0)?;
            let Some(key) = key(line) else {
                rest = behind;
                continue;
            };
            let more: usize = behind
                .split_inclusive('\n')
                .take_while(|line| line.starts_with([' ', '}']))
                .map(str::len)
                .sum();
            let (lines, behind) = rest.split_at_checked(end + more)?;
            rest = behind;
            return Some((key, lines));
        }
    })
}

/// What stands before an equals sign at the beginning of a line.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    key.starts_with(|c: char| c.is_ascii_lowercase())
        .then_some(key.trim_end())
}

/// The text of a message without values: the rest of its one line, or what is quoted there.
fn fixed(lines: &str) -> Option<&str> {
    let (_, text) = lines.split_once('=')?;
    let text = text.trim();
    let quoted = text
        .strip_prefix("{ \"")
        .and_then(|text| text.strip_suffix("\" }"));
    match quoted {
        Some(quoted) if !quoted.contains('"') => Some(quoted),
        _ => (!text.is_empty() && !text.contains(['{', '\n'])).then_some(text),
    }
}

// The bundle takes plain functions, so each way of writing numbers has one.

fn write_plain<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    write_number(value, Language::English)
}

fn write_russian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    write_number(value, Language::Russian)
}

fn write_spanish<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    write_number(value, Language::Spanish)
}

fn write_persian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    write_number(value, Language::Persian)
}

fn write_number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let whole = number.as_string().parse().ok()?;
            Some(number::whole(whole, language))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
