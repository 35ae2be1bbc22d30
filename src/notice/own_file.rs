//! Where something stands in a shop's own file of words, and which language it is for.
//! Never reads a disk.

use std::path::Path;

use super::pattern::{is_paired, names};
use crate::config::problem::Problem;
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;

/// The file that is read.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// Where it is.
    pub path: &'a Path,
    /// What it says.
    pub text: &'a str,
}

impl At<'_> {
    /// Returns what is wrong with an entry, and the line of the first of these pieces or of its id.
    pub fn wrong(self, key: &'static str, id: &str, pieces: &[&str]) -> Problem {
        let table = format!(".{id}]");
        let value = format!("= \"{id}");
        let mut all = pieces.to_vec();
        all.extend([table.as_str(), value.as_str(), id]);
        Problem {
            file: self.path.to_owned(),
            line: line_of(self.text, &all),
            what: Sentence::new(key).with("id", id),
        }
    }

    /// Returns that a key of an entry has a value that is none of its codes.
    pub fn no_code(self, id: &str, key: &str, value: &str) -> Problem {
        let mut wrong = self.wrong("own-no-code", id, &[&format!("\"{value}\""), value]);
        wrong.what = wrong.what.with("key", key).with("value", value);
        wrong
    }

    /// Takes a pattern that holds only these names, and brackets in pairs.
    ///
    /// # Errors
    /// With the name that has no value, or the bracket that has no other.
    pub fn names(self, id: &str, pattern: &str, known: &[&str]) -> Result<(), Problem> {
        if !is_paired(pattern) {
            return Err(self.wrong("own-brackets", id, &[]));
        }
        let mut all = names(pattern).into_iter();
        all.find(|name| !known.contains(name))
            .map_or(Ok(()), |name| {
                let mut wrong = self.wrong("own-no-value", id, &[&format!("{{{name}}}")]);
                wrong.what = wrong
                    .what
                    .with("name", name)
                    .with("allowed", known.join(", "));
                Err(wrong)
            })
    }
}

/// Returns the line, from 1, that holds the first of these pieces that the text has.
pub fn line_of(text: &str, pieces: &[&str]) -> Option<usize> {
    pieces.iter().find_map(|piece| {
        let place = text.lines().position(|line| line.contains(piece))?;
        Some(place + 1)
    })
}

/// Returns what a file is named for.
pub fn stem(path: &Path) -> String {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    stem.unwrap_or_default().trim().to_lowercase()
}

/// Returns the language that a file is named for.
///
/// # Errors
/// When it is named for none.
pub fn named_language(path: &Path) -> Result<Language, Problem> {
    let stem = stem(path);
    let mut all = Language::ALL.iter().copied();
    all.find(|language| language.tag() == stem).ok_or_else(|| {
        let tags: Vec<&str> = Language::ALL.iter().map(|one| one.tag()).collect();
        let what = Sentence::new("own-no-language").with("allowed", tags.join(", "));
        Problem::whole(path, what)
    })
}
