//! Finds a shop's own word lists and platform files in the settings folder.
//! Never understands them: what they say is read where it is used.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::problem::Problem;
use super::read;
use crate::domain::platform::PlatformName;
use crate::i18n::sentence::Sentence;

/// Files beyond this many are refused: a folder of something else.
const FILE_LIMIT: usize = 100;

/// A file that a shop laid over ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// What it lies over or adds: `words/zh/contacts`, `platforms/pinduoduo`.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// What it holds, or why it cannot be read.
    pub text: Result<String, Problem>,
}

/// Returns the platform files of a folder, by name. A missing folder is an empty one.
///
/// # Errors
/// When the folder cannot be read or holds too many files.
pub fn platforms(folder: &Path) -> Result<Vec<OwnFile>, Problem> {
    let mut own = Vec::new();
    for path in entries(folder)? {
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = PlatformName::new(stem(&path));
            take(format!("platforms/{name}"), path, &mut own);
        }
    }
    limited(folder, own)
}

/// Returns the word lists `<language>/<topic>.words` of a folder, by name. A missing folder is an
/// empty one.
///
/// # Errors
/// When a folder cannot be read or holds too many files.
pub fn words(folder: &Path) -> Result<Vec<OwnFile>, Problem> {
    let mut own = Vec::new();
    for language in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
        for path in entries(&language)? {
            if path.extension().is_some_and(|ending| ending == "words") {
                let tag = language.file_name().and_then(|name| name.to_str());
                let name = format!("words/{}/{}", tag.unwrap_or_default(), stem(&path));
                take(name, path, &mut own);
            }
        }
    }
    limited(folder, own)
}

fn stem(path: &Path) -> &str {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    stem.unwrap_or_default()
}

/// A file that went in the meantime is none.
fn take(name: String, path: PathBuf, own: &mut Vec<OwnFile>) {
    if let Some(text) = read::text(&path).transpose() {
        own.push(OwnFile { name, path, text });
    }
}

fn limited(folder: &Path, own: Vec<OwnFile>) -> Result<Vec<OwnFile>, Problem> {
    if own.len() > FILE_LIMIT {
        let what = Sentence::new("pack-too-many-files").with("limit", FILE_LIMIT);
        return Err(Problem::whole(folder, what));
    }
    Ok(own)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let failed = |error: std::io::Error| {
        let what = Sentence::new("settings-unreadable").with("why", error);
        Problem::whole(folder, what)
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_files_are_found_by_what_they_lie_over() {
        let root = tempfile::tempdir().unwrap();
        let words_folder = root.path().join("words");
        fs::create_dir_all(words_folder.join("zh")).unwrap();
        fs::write(words_folder.join("zh/contacts.words"), "version: 1\n").unwrap();
        fs::write(words_folder.join("zh/notes.txt"), "no list").unwrap();
        fs::write(words_folder.join("stray.words"), "no language").unwrap();
        fs::write(words_folder.join("zh/odd.words"), b"\xff").unwrap();
        fs::create_dir(words_folder.join("zh/folder.words")).unwrap();
        let found = words(&words_folder).unwrap();
        let names: Vec<_> = found.iter().map(|own| own.name.as_str()).collect();
        assert_eq!(
            names,
            ["words/zh/contacts", "words/zh/folder", "words/zh/odd"]
        );
        assert_eq!(found[0].text.as_deref(), Ok("version: 1\n"));
        assert!(found[1].text.is_err());
        assert!(found[2].text.is_err());
        assert_eq!(platforms(&root.path().join("none")), Ok(Vec::new()));
    }
}
