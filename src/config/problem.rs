//! What is wrong with a file of settings: one sentence that says where, what, and what is allowed.
//! Never holds the file itself.

use std::path::{Path, PathBuf};

use crate::i18n::sentence::Sentence;

/// A file or folder that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct Problem {
    /// Which one.
    pub file: PathBuf,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong, and what is allowed.
    pub what: Sentence,
}

impl Problem {
    /// Describes what is wrong with a file as a whole.
    pub fn whole(file: &Path, what: Sentence) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            what,
        }
    }

    /// Describes what is wrong at a byte of the text of a file.
    pub fn at(file: &Path, text: &str, byte: usize, what: Sentence) -> Self {
        let before = text.as_bytes().iter().take(byte);
        let line = 1 + before.filter(|b| **b == b'\n').count();
        Self {
            file: file.to_owned(),
            line: Some(line),
            what,
        }
    }

    /// Returns where and what.
    pub fn sentence(&self) -> Sentence {
        let whole = match self.line {
            Some(line) => Sentence::new("settings-at").with("line", line),
            None => Sentence::new("settings-in"),
        };
        whole
            .with("file", self.file.display())
            .holding("what", self.what.clone())
    }
}
