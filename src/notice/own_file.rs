//! Where something stands in a shop's own file of words, and which language it is for.
//! Never reads a disk.

use std::path::Path;

use crate::config::problem::Problem;
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;

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
