//! How a command ends: an exit code, and where it failed one sentence for a person.
//! Never holds a panic message or a chain of causes: those go to the log.

use std::io::{self, Write};
use std::process::ExitCode;

use super::json;
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;
use crate::runtime::log::Log;

/// The exit codes of every command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Ok = 0,
    /// Done, and something was found: a flagged text, a broken chain, a missing part.
    Found = 1,
    /// The command was called wrongly.
    Usage = 2,
    /// What it was given to read is wrong.
    Data = 3,
    /// Something it needs cannot be reached: store, disk, terminal.
    Unavailable = 4,
}

/// Longest sentence that is printed, in characters: a hostile value does not fill the screen.
const LONGEST_SENTENCE: usize = 600;

/// Why a command did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    exit: Exit,
    /// What did not happen, why, what to do next. Empty when nobody is there to read it.
    told: Told,
}

/// What is told of a failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// In English.
    English(String),
    /// In the language of the reader.
    Sentence(Sentence),
}

impl From<&str> for Told {
    fn from(text: &str) -> Self {
        Told::English(text.to_owned())
    }
}

impl From<String> for Told {
    fn from(text: String) -> Self {
        Told::English(text)
    }
}

impl From<Sentence> for Told {
    fn from(sentence: Sentence) -> Self {
        Told::Sentence(sentence)
    }
}

impl Failure {
    /// The command was called wrongly.
    pub fn usage(told: impl Into<Told>) -> Self {
        Self::new(Exit::Usage, told)
    }

    /// What was to be read is wrong.
    pub fn data(told: impl Into<Told>) -> Self {
        Self::new(Exit::Data, told)
    }

    /// Something that is needed cannot be reached.
    pub fn unavailable(told: impl Into<Told>) -> Self {
        Self::new(Exit::Unavailable, told)
    }

    fn new(exit: Exit, told: impl Into<Told>) -> Self {
        Self {
            exit,
            told: told.into(),
        }
    }

    /// Takes an error of writing the result. A reader that went away (`| head`) is no failure.
    pub fn from_output(error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::new(Exit::Ok, "");
        }
        Self::unavailable(Sentence::new("cli-no-output").with("why", error))
    }

    /// Returns the exit code.
    pub const fn exit(&self) -> Exit {
        self.exit
    }

    /// Returns what is told, in a language where there are words for it.
    pub fn in_words(&self, words: impl FnOnce() -> Catalog) -> String {
        match &self.told {
            Told::English(text) => text.clone(),
            Told::Sentence(sentence) => sentence.in_words(&words()),
        }
    }
}

impl std::fmt::Display for Failure {
    /// Writes what is told in English.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.told {
            Told::English(text) => f.write_str(text),
            Told::Sentence(sentence) => sentence.fmt(f),
        }
    }
}

/// Says what failed on stderr and gives the exit code to the system. What could not be reached is
/// noted in the log; wrong calls and wrong data are not, for they quote what was typed.
pub fn end(
    result: Result<Exit, Failure>,
    words: impl FnOnce() -> Catalog,
    log: impl FnOnce() -> Log,
) -> ExitCode {
    let exit = match result {
        Ok(exit) => exit,
        Err(failure) => {
            if failure.exit == Exit::Unavailable {
                log().error("command", &failure.to_string());
            }
            say(&failure.in_words(words));
            failure.exit
        }
    };
    ExitCode::from(exit as u8)
}

/// Writes one sentence to stderr, without anything that a terminal would act on.
pub fn say(sentence: &str) {
    if sentence.is_empty() {
        return;
    }
    let mut line = String::from("afterdesk: ");
    let one_line = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    for c in one_line.chars().take(LONGEST_SENTENCE) {
        // The non-joiner is part of Persian words.
        if json::is_hidden(c) && c != '\u{200c}' {
            line.extend(c.escape_unicode());
        } else {
            line.push(c);
        }
    }
    line.push('\n');
    // With stderr gone there is nobody left to tell.
    let _ = io::stderr().write_all(line.as_bytes());
}
