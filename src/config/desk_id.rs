//! The name of a desk that nobody named: made up once, and kept in the folder of the log.
//! Never taken from the machine or from whoever uses it.

use std::fs::OpenOptions;
use std::io::{Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::places::make_folder;
use super::problem::Problem;
use crate::i18n::sentence::Sentence;

/// The file in the folder of the log.
const FILE: &str = "desk";
/// Letters of a made-up name behind `desk-`: no two desks of a shop share them.
const LETTERS: usize = 6;
const ALPHABET: &[u8] = b"abcdefghjkmnpqrstvwxyz23456789";
/// The longest name that is taken, in characters.
pub const LONGEST: usize = 40;

/// Returns the name that is kept in a folder; makes one up from `entropy` where none is.
pub fn of(folder: &Path, entropy: u64) -> Result<String, Problem> {
    make_folder(folder)?;
    let path = folder.join(FILE);
    let wrong = |error: std::io::Error| {
        let what = Sentence::new("settings-not-made").with("why", error);
        Problem::whole(&path, what)
    };
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    let mut file = options.mode(0o600).open(&path).map_err(wrong)?;
    let mut kept = String::new();
    // What is no text is no name: a new one takes its place.
    let _ = Read::by_ref(&mut file).take(1024).read_to_string(&mut kept);
    if is_name(kept.trim()) {
        return Ok(kept.trim().to_owned());
    }
    let name = made_up(entropy);
    file.set_len(0).map_err(wrong)?;
    file.rewind().map_err(wrong)?;
    file.write_all(name.as_bytes()).map_err(wrong)?;
    Ok(name)
}

/// Returns whether a desk can be called so.
pub fn is_name(name: &str) -> bool {
    let is_fine = |c: char| !c.is_control() && c != '\u{feff}';
    !name.trim().is_empty() && name.chars().count() <= LONGEST && name.chars().all(is_fine)
}

fn made_up(mut entropy: u64) -> String {
    let mut name = String::from("desk-");
    for _ in 0..LETTERS {
        let place = entropy % (ALPHABET.len() as u64);
        let letter = usize::try_from(place)
            .ok()
            .and_then(|place| ALPHABET.get(place));
        name.push(char::from(*letter.unwrap_or(&b'a')));
        entropy /= ALPHABET.len() as u64;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_name_stays() {
        let folder = tempfile::tempdir().unwrap();
        let name = of(folder.path(), 7).unwrap();
        assert!(name.starts_with("desk-") && name.len() == 11, "{name}");
        assert_eq!(of(folder.path(), 8).unwrap(), name);
        assert_ne!(made_up(8), name);
    }

    #[test]
    fn a_spoilt_name_is_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), b"\xff\x00longer than the new one").unwrap();
        let name = of(folder.path(), 7).unwrap();
        assert_eq!(of(folder.path(), 9).unwrap(), name);
    }
}
