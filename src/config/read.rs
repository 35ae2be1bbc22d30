//! Reads a TOML file into a type, and turns what the parser says into a sentence.
//! Never follows anything but a regular file of a sensible size.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;

use serde::de::DeserializeOwned;

use super::problem::Problem;

/// Settings are written by hand; beyond this the file is something else.
const FILE_BYTES: u64 = 1024 * 1024;

/// Returns the text of a file, or nothing when there is none.
pub(super) fn text(file: &Path) -> Result<Option<String>, Problem> {
    let failed = |error: std::io::Error| {
        Problem::whole(
            file,
            format!("cannot be read ({error}); check its permissions"),
        )
    };
    let kind = match fs::metadata(file) {
        Ok(kind) => kind,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    if !kind.is_file() {
        return Err(Problem::whole(
            file,
            "is not a regular file; put a text file there",
        ));
    }
    let mut bytes = Vec::new();
    let open = fs::File::open(file).map_err(failed)?;
    open.take(FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > FILE_BYTES {
        return Err(Problem::whole(
            file,
            "is larger than 1 MiB; it is no file of settings",
        ));
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
                "is not UTF-8; save it as UTF-8",
            ))
        }
    }
}

/// Reads the text of a TOML file into a type.
pub(super) fn toml<T: DeserializeOwned>(file: &Path, text: &str) -> Result<T, Problem> {
    toml::from_str(text).map_err(|error| {
        let what = sentence(error.message());
        match error.span() {
            Some(span) => Problem::at(file, text, span.start, what),
            None => Problem::whole(file, what),
        }
    })
}

/// The parser's words as a person who edits the file says them.
fn sentence(message: &str) -> String {
    let one_line = message.split_whitespace().collect::<Vec<_>>().join(" ");
    one_line
        .replace("unknown field", "unknown key")
        .replace("missing field", "missing key")
        .replace(", expected one of ", "; allowed are ")
        .replace(", expected ", "; expected ")
}
