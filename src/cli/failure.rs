//! How a command ends: an exit code, and where it failed one sentence for a person.
//! Never holds a panic message or a chain of causes: those go to the log.

use std::io::{self, Write};
use std::process::ExitCode;

use super::json;

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
    sentence: String,
}

impl Failure {
    /// The command was called wrongly.
    pub fn usage(sentence: impl Into<String>) -> Self {
        Self::new(Exit::Usage, sentence)
    }

    /// What was to be read is wrong.
    pub fn data(sentence: impl Into<String>) -> Self {
        Self::new(Exit::Data, sentence)
    }

    /// Something that is needed cannot be reached.
    pub fn unavailable(sentence: impl Into<String>) -> Self {
        Self::new(Exit::Unavailable, sentence)
    }

    fn new(exit: Exit, sentence: impl Into<String>) -> Self {
        Self {
            exit,
            sentence: sentence.into(),
        }
    }

    /// Takes an error of writing the result. A reader that went away (`| head`) is no failure.
    pub fn from_output(error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::new(Exit::Ok, "");
        }
        Self::unavailable(format!(
            "the result cannot be written: {error}; write it to another place"
        ))
    }

    /// Returns the exit code.
    pub const fn exit(&self) -> Exit {
        self.exit
    }

    /// Returns the sentence.
    pub fn sentence(&self) -> &str {
        &self.sentence
    }
}

/// Says what failed on stderr and gives the exit code to the system.
pub fn end(result: Result<Exit, Failure>) -> ExitCode {
    let exit = match result {
        Ok(exit) => exit,
        Err(failure) => {
            say(failure.sentence());
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
        if json::is_hidden(c) {
            line.extend(c.escape_unicode());
        } else {
            line.push(c);
        }
    }
    line.push('\n');
    // With stderr gone there is nobody left to tell.
    let _ = io::stderr().write_all(line.as_bytes());
}
