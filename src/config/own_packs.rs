//! Finds a shop's own word lists, platform files, rule cards, calendars, ready answers, rules of the
//! answer bot and lists of the tone check in the settings folder.
//! Never understands them: what they say is read where it is used.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::problem::Problem;
use super::read;
use crate::i18n::sentence::Sentence;

/// Files beyond this many are refused: a folder of something else.
const FILE_LIMIT: usize = 100;

/// A file that a shop laid over ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// What it lies over or adds: `words/zh/contacts`, `platforms/pinduoduo`, `rules/returns`,
    /// `calendars/cn`, `answers/zh`, `tone/zh`, `bot/zh`.
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
    tables("platforms", folder)
}

/// Returns the files of rule cards of a folder, by name. A missing folder is an empty one.
///
/// # Errors
/// When the folder cannot be read or holds too many files.
pub fn rules(folder: &Path) -> Result<Vec<OwnFile>, Problem> {
    tables("rules", folder)
}

/// Returns the calendars of a folder, by name. A missing folder is an empty one.
///
/// # Errors
/// When the folder cannot be read or holds too many files.
pub fn calendars(folder: &Path) -> Result<Vec<OwnFile>, Problem> {
    tables("calendars", folder)
}

/// Returns the files of ready answers of a folder, by name. A missing folder is an empty one.
///
/// # Errors
/// When the folder cannot be read or holds too many files.
pub fn answers(folder: &Path) -> Result<Vec<OwnFile>, Problem> {
    tables("answers", folder)
}

/// Returns the words of notices of a folder, by name. A missing folder is an empty one.
///
/// # Errors
/// When the folder cannot be read or holds too many files.
pub fn notices(folder: &Path) -> Result<Vec<OwnFile>, Problem> {
    tables("notices", folder)
}

/// Returns the lists of the tone check of a folder, by name. A missing folder is an empty one.
///
/// # Errors
/// When the folder cannot be read or holds too many files.
pub fn tone(folder: &Path) -> Result<Vec<OwnFile>, Problem> {
    tables("tone", folder)
}

/// Returns the files of the answer bot of a folder, by name. A missing folder is an empty one.
///
/// # Errors
/// When the folder cannot be read or holds too many files.
pub fn bot(folder: &Path) -> Result<Vec<OwnFile>, Problem> {
    tables("bot", folder)
}

fn tables(kind: &str, folder: &Path) -> Result<Vec<OwnFile>, Problem> {
    let mut own = Vec::new();
    for path in entries(folder)? {
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = stem(&path).trim().to_lowercase();
            take(format!("{kind}/{name}"), path, &mut own);
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

/// Reads a file that is not in its folder yet, and finds out by what it holds what it is.
///
/// # Errors
/// When it is not there, or its ending is none that such a file has.
pub fn candidate(path: &Path) -> Result<OwnFile, Problem> {
    let Some(text) = read::text(path).transpose() else {
        return Err(Problem::whole(path, Sentence::new("pack-not-there")));
    };
    let ending = path.extension().and_then(|ending| ending.to_str());
    let folder = path.parent().and_then(Path::file_name);
    let folder = folder.and_then(|name| name.to_str()).unwrap_or_default();
    let name = match ending {
        Some("words") => format!("words/{folder}/{}", stem(path)),
        Some("toml") => {
            let kind = text.as_deref().map_or(folder, |text| kind_of(text, folder));
            format!("{kind}/{}", stem(path).trim().to_lowercase())
        }
        _ => return Err(Problem::whole(path, Sentence::new("pack-not-known"))),
    };
    Ok(OwnFile {
        name,
        path: path.to_owned(),
        text,
    })
}

/// Cards make a file of rules, years a calendar, threats and insults a list of the tone check, topics
/// and what is asked a file of the bot, answers and letters a file of answers; what has none of them is a platform, unless the folder says
/// otherwise.
fn kind_of<'a>(text: &str, folder: &'a str) -> &'a str {
    let table: toml::Table = text.parse().unwrap_or_default();
    let tables = |key| table.get(key).is_some_and(toml::Value::is_array);
    let has = |keys: &[&str]| keys.iter().any(|key| table.contains_key(*key));
    match folder {
        _ if tables("card") => "rules",
        _ if tables("year") => "calendars",
        _ if has(&["threat", "insult"]) => "tone",
        _ if folder == "bot" || has(&["topic", "rule", "ask", "plain"]) => "bot",
        _ if has(&["notice", "method"]) => "notices",
        _ if has(&["answer", "letter", "say"]) => "answers",
        "rules" | "calendars" | "answers" | "tone" | "notices" => folder,
        _ => "platforms",
    }
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
        let rules_folder = root.path().join("rules");
        fs::create_dir(&rules_folder).unwrap();
        fs::write(rules_folder.join("Mine.toml"), "").unwrap();
        fs::write(rules_folder.join("mine.toml~"), "").unwrap();
        let found = rules(&rules_folder).unwrap();
        assert_eq!(found[0].name, "rules/mine");
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn a_file_that_is_elsewhere_is_known_by_what_it_holds() {
        let root = tempfile::tempdir().unwrap();
        let name = |file: &str, text: &str| {
            let path = root.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
            candidate(&path).map(|own| own.name)
        };
        let is = |name: &str| Ok(name.to_owned());
        assert_eq!(
            name("Mine.toml", "[[card]]\nid = \"S-1\"\n"),
            is("rules/mine")
        );
        assert_eq!(
            name("cn.toml", "[[year]]\nyear = 2027\n"),
            is("calendars/cn")
        );
        assert_eq!(
            name("funpay.toml", "currency = \"RUB\"\n"),
            is("platforms/funpay")
        );
        assert_eq!(
            name("zh.toml", "[answer.wait-group]\ntext = \"x\"\n"),
            is("answers/zh")
        );
        assert_eq!(name("fa.toml", "[threat]\nsays = []\n"), is("tone/fa"));
        assert_eq!(name("zh.toml", "[ask.gift]\nsays = []\n"), is("bot/zh"));
        assert_eq!(
            name("bot/zh.toml", "[answer.x]\ntext = \"\"\n"),
            is("bot/zh")
        );
        assert_eq!(name("rules/bad.toml", "what is this"), is("rules/bad"));
        assert_eq!(name("bad.toml", "what is this"), is("platforms/bad"));
        assert_eq!(name("zh/shop.words", ""), is("words/zh/shop"));
        assert_eq!(name("a.txt", "").unwrap_err().what.key(), "pack-not-known");
        let absent = candidate(&root.path().join("absent.toml")).unwrap_err();
        assert_eq!(absent.what.key(), "pack-not-there");
    }
}
