//! Keeps what a person chose at the desk in the file of settings.
//! Never changes another line of it: comments, order and other values stay.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use super::places;
use super::settings::Settings;
use crate::i18n::language::Language;

/// The name of the setting.
const NAME: &str = "language";

/// Writes the language of the screen into the file; a file that is missing is made.
///
/// What cannot be read anew with that language and all other settings as they were is not written.
pub fn keep_language(file: &Path, language: Language) -> io::Result<()> {
    // A file that is linked to is written where it lies.
    let file = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let before = match fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    let after = in_language(&before, language);
    let read = |text: &str| Settings::parse(&file, text).map_err(|wrong| wrong.to_string());
    let wanted = read(&before).map(|settings| Settings {
        language: Some(language),
        ..settings
    });
    let unread = |why: String| io::Error::new(io::ErrorKind::InvalidData, why);
    if read(&after).map_err(unread)? != wanted.map_err(unread)? {
        let what = format!("`{NAME}` stands in {} in a way of its own", file.display());
        return Err(unread(what));
    }
    let folder = file.parent().unwrap_or_else(|| Path::new("."));
    places::make_folder(folder).map_err(|wrong| io::Error::other(wrong.to_string()))?;
    let mut fresh = tempfile::NamedTempFile::new_in(folder)?;
    fresh.write_all(after.as_bytes())?;
    fresh.as_file().sync_all()?;
    fresh.persist(&file)?;
    Ok(())
}

/// Returns the text of settings with the language set: its line is changed, or put at the beginning.
fn in_language(text: &str, language: Language) -> String {
    let value = format!("{NAME} = \"{}\"", language.tag());
    let mut done = String::with_capacity(text.len() + value.len() + 1);
    let mut is_set = false;
    let mut is_in_table = false;
    for line in text.split_inclusive('\n') {
        is_in_table |= line.trim_start().starts_with('[');
        match line.split_once('=') {
            Some((name, old)) if name.trim() == NAME && !is_in_table && !is_set => {
                done.push_str(&value);
                done.push_str(behind_value(old));
                is_set = true;
            }
            _ => done.push_str(line),
        }
    }
    if is_set {
        return done;
    }
    format!("{value}\n{text}")
}

/// What stands behind a value in quotes: a comment, the end of the line.
fn behind_value(old: &str) -> &str {
    let trimmed = old.trim_start();
    let quote = trimmed.chars().next().filter(|c| matches!(c, '"' | '\''));
    let behind = quote.and_then(|quote| trimmed.split(quote).nth(1).map(|value| (quote, value)));
    let Some((quote, value)) = behind else {
        return if old.ends_with('\n') { "\n" } else { "" };
    };
    trimmed
        .get(value.len() + 2 * quote.len_utf8()..)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_line_of_the_language_changes() {
        for (before, after) in [
            ("", "language = \"fa\"\n"),
            ("language = \"zh\"", "language = \"fa\""),
            (
                "# mine\nlanguage='zh'   # or en\r\nmouse = false\n",
                "# mine\nlanguage = \"fa\"   # or en\r\nmouse = false\n",
            ),
            (
                "mouse = false\n[shop]\nname = \"a\"\n",
                "language = \"fa\"\nmouse = false\n[shop]\nname = \"a\"\n",
            ),
        ] {
            assert_eq!(in_language(before, Language::Persian), after, "{before}");
        }
    }

    #[test]
    fn a_file_is_made_changed_and_kept_private() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("afterdesk/config.toml");
        for language in [Language::Russian, Language::Persian] {
            keep_language(&file, language).unwrap();
            let settings = Settings::read(&file).unwrap();
            assert_eq!(settings.language, Some(language));
        }
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&file), 0o600);
        assert_eq!(mode(file.parent().unwrap()), 0o700);
    }

    #[test]
    fn what_would_be_read_otherwise_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        for text in ["\"language\" = \"zh\"\n", "mouse = \n"] {
            fs::write(&file, text).unwrap();
            keep_language(&file, Language::Persian).unwrap_err();
            assert_eq!(fs::read_to_string(&file).unwrap(), text);
        }
    }
}
