//! The key that exports of the record are sealed with: made on first use, in the folder of the
//! profile's data, for its owner alone.
//! Never overwrites a key: what was sealed with it could not be told from a forgery any more.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::places::make_folder;
use super::problem::Problem;
use crate::domain::seal::{SECRET_BYTES, SealKey};
use crate::i18n::sentence::Sentence;

/// The file, in hex.
const FILE: &str = "record.key";

/// Returns the key of a folder; makes one where there is none.
pub fn of(folder: &Path) -> Result<SealKey, Problem> {
    make_folder(folder)?;
    if let Some(key) = read(folder)? {
        return Ok(key);
    }
    let path = folder.join(FILE);
    let mut secret = [0; SECRET_BYTES];
    getrandom::fill(&mut secret).map_err(|error| wrong(&path, error))?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let written = options.open(&path).and_then(|mut file| {
        file.write_all(hex::encode(secret).as_bytes())?;
        file.sync_all()
    });
    match written {
        Ok(()) => Ok(SealKey::new(&secret)),
        // Another program was first.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            read(folder)?.ok_or_else(|| wrong(&path, error))
        }
        Err(error) => Err(wrong(&path, error)),
    }
}

/// Returns the key of a folder, if there is one.
fn read(folder: &Path) -> Result<Option<SealKey>, Problem> {
    let path = folder.join(FILE);
    let mut text = String::new();
    match std::fs::File::open(&path) {
        Ok(file) => {
            let most = 2 * SECRET_BYTES as u64 + 2;
            let read = file.take(most).read_to_string(&mut text);
            read.map_err(|error| wrong(&path, error))?;
        }
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(wrong(&path, error)),
    }
    let mut secret = [0; SECRET_BYTES];
    hex::decode_to_slice(text.trim(), &mut secret).map_err(|error| wrong(&path, error))?;
    Ok(Some(SealKey::new(&secret)))
}

fn wrong(path: &Path, error: impl std::fmt::Display) -> Problem {
    let what = Sentence::new("record-key-wrong").with("why", error);
    Problem::whole(path, what)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_key_is_made_once_for_its_owner_alone_and_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let key = of(folder.path()).unwrap().public();
        assert_eq!(of(folder.path()).unwrap().public(), key);
        let path = folder.path().join(FILE);
        let mode = path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600);
        std::fs::write(&path, "no key").unwrap();
        assert!(of(folder.path()).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "no key");
    }
}
