//! What is wrong with a file of settings: one sentence that says where, what, and what is allowed.
//! Never holds the file itself.

use std::path::{Path, PathBuf};

/// A file or folder that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{}: {what}", file.display(), line.map(|n| format!(", line {n}")).unwrap_or_default())]
pub struct Problem {
    /// Which one.
    pub file: PathBuf,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong, and what is allowed.
    pub what: String,
}

impl Problem {
    /// Describes what is wrong with a file as a whole.
    pub fn whole(file: &Path, what: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            what: what.into(),
        }
    }

    /// Describes what is wrong at a byte of the text of a file.
    pub fn at(file: &Path, text: &str, byte: usize, what: impl Into<String>) -> Self {
        let before = text.as_bytes().iter().take(byte);
        let line = 1 + before.filter(|b| **b == b'\n').count();
        Self {
            file: file.to_owned(),
            line: Some(line),
            what: what.into(),
        }
    }
}
