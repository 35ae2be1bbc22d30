//! Why the arguments were not taken, in one sentence of the reader's language.
//! Never guesses: a kind of mistake that has no sentence here keeps the words of the reader of
//! arguments.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::failure::{Exit, Failure};
use super::help;
use super::out::Out;
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;

/// Why the arguments were not taken: help or version was asked for, or they are wrong.
#[derive(Debug)]
pub struct Refused(clap::Error);

impl Refused {
    /// Takes what the reader of arguments says.
    pub const fn new(error: clap::Error) -> Self {
        Self(error)
    }

    /// Prints help, in the language of the reader, or the version, or turns the page into one
    /// sentence. `given` is what the program was called with.
    pub fn show(
        &self,
        given: impl IntoIterator<Item = OsString>,
        words: impl FnOnce() -> Catalog,
    ) -> Result<Exit, Failure> {
        let page = self.0.render().to_string();
        if matches!(
            self.0.kind(),
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
        ) {
            let mut out = Out::stdout();
            let is_help = self.0.kind() == ErrorKind::DisplayHelp;
            let page = is_help
                .then(|| help::page(given, words().language()))
                .flatten()
                .unwrap_or(page);
            out.bytes(page.as_bytes())?;
            out.flush()?;
            return Ok(Exit::Ok);
        }
        let what = self.sentence().unwrap_or_else(|| words_of(&page));
        Err(Failure::usage(
            Sentence::new("cli-call")
                .holding("what", what)
                .with("command", command_of(&page)),
        ))
    }

    /// Returns what is wrong; nothing for what happens so seldom that it has no sentence.
    fn sentence(&self) -> Option<Sentence> {
        let about = |key, kind| Some(Sentence::new(key).with("value", self.told(kind)?));
        match self.0.kind() {
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
                Some(Sentence::new("cli-say-what"))
            }
            ErrorKind::InvalidSubcommand => {
                let what = about("cli-no-command", ContextKind::InvalidSubcommand)?;
                Some(self.like(what, ContextKind::SuggestedSubcommand))
            }
            ErrorKind::UnknownArgument => {
                let what = about("cli-no-argument", ContextKind::InvalidArg)?;
                Some(self.like(what, ContextKind::SuggestedArg))
            }
            ErrorKind::MissingRequiredArgument => about("cli-lacks", ContextKind::InvalidArg),
            ErrorKind::ArgumentConflict => Some(
                about("cli-not-together", ContextKind::InvalidArg)?
                    .with("other", self.told(ContextKind::PriorArg)?),
            ),
            ErrorKind::InvalidValue => {
                let value = self.told(ContextKind::InvalidValue)?;
                let key = match (value.is_empty(), self.told(ContextKind::ValidValue)) {
                    (true, _) => return about("cli-no-value", ContextKind::InvalidArg),
                    (false, None) => Sentence::new("cli-bad-value"),
                    (false, Some(all)) => Sentence::new("cli-bad-value-of").with("all", all),
                };
                let name = self.told(ContextKind::InvalidArg)?;
                Some(key.with("value", value).with("name", name))
            }
            _ => None,
        }
    }

    /// Adds what may have been meant.
    fn like(&self, what: Sentence, kind: ContextKind) -> Sentence {
        match self.told(kind) {
            Some(meant) => Sentence::new("cli-meant")
                .holding("what", what)
                .with("value", meant),
            None => what,
        }
    }

    /// Returns what is told of one kind, several parts with commas.
    fn told(&self, kind: ContextKind) -> Option<String> {
        match self.0.get(kind)? {
            ContextValue::String(text) => Some(text.clone()),
            ContextValue::Strings(all) => (!all.is_empty()).then(|| all.join(", ")),
            _ => None,
        }
    }
}

/// Returns the first sentence of a page, and its tip.
fn words_of(page: &str) -> Sentence {
    let first = page.split("\n\n").next().unwrap_or_default();
    let what = first.strip_prefix("error: ").unwrap_or(first);
    Sentence::new("cli-other").with("what", what)
}

/// Returns the command that a page speaks of: the words of its usage line before the arguments.
fn command_of(page: &str) -> String {
    let usage = page
        .lines()
        .find_map(|line| line.trim().strip_prefix("Usage: "));
    let is_word = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let words: Vec<&str> = usage
        .unwrap_or_default()
        .split_whitespace()
        .take_while(|word| is_word(word) && !word.starts_with('-'))
        .collect();
    if words.is_empty() {
        "afterdesk".to_owned()
    } else {
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args;
    use crate::i18n::language::Language;

    #[test]
    fn a_wrong_call_is_told_in_one_sentence() {
        for words in [
            &["afterdesk", "check", "--jsonlx"][..],
            &["afterdesk", "chekc"],
            &["afterdesk", "check", "--json", "--jsonl"],
            &["afterdesk", "completions"],
            &["afterdesk", "completions", "dos"],
        ] {
            let refused = args::parse(words.iter().map(OsString::from)).unwrap_err();
            let none = || Catalog::new(Language::English);
            let failure = Refused::new(refused).show([], none).unwrap_err();
            assert_eq!(failure.exit(), Exit::Usage);
            let told = failure.in_words(|| Catalog::new(Language::English));
            assert!(told.contains("; see `afterdesk"));
            assert!(told.ends_with(" --help`"));
            let told = failure.in_words(|| Catalog::new(Language::Chinese));
            assert!(told.chars().any(|c| c > '\u{4e00}'), "{told}");
            assert!(!told.contains("see"), "{told}");
        }
    }
}
