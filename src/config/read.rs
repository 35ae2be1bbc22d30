//! Reads a TOML file into a type, and turns what the parser says into a sentence.
//! Never follows anything but a regular file of a sensible size.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;

use serde::de::DeserializeOwned;

use super::problem::Problem;
use crate::i18n::sentence::Sentence;

/// Settings are written by hand; beyond this the file is something else.
const FILE_BYTES: u64 = 1024 * 1024;

/// Returns the text of a file, or nothing when there is none.
pub(super) fn text(file: &Path) -> Result<Option<String>, Problem> {
    let failed = |error: std::io::Error| {
        Problem::whole(
            file,
            Sentence::new("settings-unreadable").with("why", error),
        )
    };
    let kind = match fs::metadata(file) {
        Ok(kind) => kind,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    if !kind.is_file() {
        return Err(Problem::whole(file, Sentence::new("settings-not-regular")));
    }
    let mut bytes = Vec::new();
    let open = fs::File::open(file).map_err(failed)?;
    open.take(FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > FILE_BYTES {
        return Err(Problem::whole(file, Sentence::new("settings-too-large")));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let lossy = String::from_utf8_lossy(error.as_bytes());
            Err(Problem::at(
                file,
                &lossy,
                at,
                Sentence::new("settings-not-utf8"),
            ))
        }
    }
}

/// Reads the text of a TOML file into a type.
///
/// # Errors
/// What is wrong, with its line.
pub fn toml<T: DeserializeOwned>(file: &Path, text: &str) -> Result<T, Problem> {
    toml::from_str(text).map_err(|error| {
        let what = sentence(error.message());
        match error.span() {
            Some(span) => Problem::at(file, text, span.start, what),
            None => Problem::whole(file, what),
        }
    })
}

/// The parser's words as a person who edits the file says them. What a parser and our own types say
/// of a wrong value comes as text alone; words that are not known are passed on.
fn sentence(message: &str) -> Sentence {
    let line = message.split_whitespace().collect::<Vec<_>>().join(" ");
    known(&line).unwrap_or_else(|| Sentence::new("settings-not-toml").with("why", line))
}

fn known(line: &str) -> Option<Sentence> {
    let about = |key, name, value: &str| Sentence::new(key).with(name, value);
    if let Some(rest) = line.strip_prefix("unknown field `") {
        if let Some((key, all)) = rest.split_once("`, expected one of ") {
            return Some(about("settings-unknown-key", "key", key).with("allowed", all));
        }
        let (key, one) = rest.split_once("`, expected ")?;
        return Some(about("settings-unknown-key-only", "key", key).with("allowed", one));
    }
    if let Some(rest) = line.strip_prefix("missing field `") {
        return Some(about(
            "settings-missing-key",
            "key",
            rest.strip_suffix('`')?,
        ));
    }
    if let Some(rest) = line.strip_prefix("unknown value `") {
        let (value, all) = rest.rsplit_once("`; allowed are ")?;
        return Some(about("settings-unknown-value", "value", value).with("allowed", all));
    }
    if let Some(rest) = line.strip_prefix("invalid type: ") {
        let (found, wanted) = rest.rsplit_once(", expected ")?;
        return Some(about("settings-wrong-type", "found", found).with("expected", wanted));
    }
    if let Some(rest) = line.strip_prefix("a menu path has ") {
        let levels = rest.strip_suffix(" levels")?;
        return Some(about("settings-menu-levels", "levels", levels));
    }
    let (value, rest) = line.strip_prefix('`')?.split_once("` ")?;
    if rest.starts_with("is no span of time") {
        return Some(about("settings-no-span", "value", value));
    }
    if rest.starts_with("minutes is no zone") {
        return Some(about("settings-no-zone", "value", value));
    }
    if rest.starts_with("is no date") {
        return Some(about("settings-no-date", "value", value));
    }
    let allowed = rest.strip_prefix("is out of range; allowed are ")?;
    Some(about("settings-out-of-range", "value", value).with("allowed", allowed))
}
