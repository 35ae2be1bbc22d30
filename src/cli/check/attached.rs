//! Pictures and the names of files, judged for `check`.
//! Never opens a file that nobody named.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::compliance::image::{self, LONGEST_BYTES, Picture, Shown};
use crate::compliance::{Context, file_name};
use crate::domain::finding::{Finding, Judgement, Verdict};

/// What was found in what goes with a text.
#[derive(Debug, Default)]
pub struct Attached {
    name: Option<Judgement>,
    picture: Option<Picture>,
}

impl Attached {
    /// Judges a picture that stands in a file, and a name, behind the words that go with them.
    ///
    /// # Errors
    /// Why the file cannot be read.
    pub fn read(
        picture: Option<&Path>,
        name: Option<&str>,
        words: &[&str],
        context: &Context<'_>,
    ) -> Result<Self, String> {
        let picture = match picture {
            Some(path) => Some(image::check(&bytes(path)?, context)),
            None => None,
        };
        Ok(Self {
            name: name.map(|name| file_name::check(name, words, context)),
            picture,
        })
    }

    /// Judges a picture and its name.
    pub fn of_picture(name: &str, bytes: &[u8], context: &Context<'_>) -> Self {
        Self {
            name: Some(file_name::check(name, &[], context)),
            picture: Some(image::check(bytes, context)),
        }
    }

    /// Returns the gravest verdict.
    pub fn verdict(&self) -> Verdict {
        let picture = self.picture.as_ref().map(|picture| &picture.judgement);
        let all = self.name.iter().chain(picture);
        all.map(|judgement| judgement.verdict)
            .max()
            .unwrap_or(Verdict::Pass)
    }

    /// Returns what was found in the name.
    pub fn in_name(&self) -> &[Finding] {
        self.name.as_ref().map_or(&[], |name| &name.findings)
    }

    /// Returns what was found in the picture; the message of a finding is the place of its code.
    pub fn in_picture(&self) -> &[Finding] {
        let picture = self.picture.as_ref();
        picture.map_or(&[], |picture| &picture.judgement.findings)
    }

    /// Returns the codes of the picture; `None` when there was no picture.
    pub fn codes(&self) -> Option<&[Shown]> {
        self.picture.as_ref().map(|picture| &picture.codes[..])
    }
}

/// Reads a file; of one that is too long no more than shows that it is.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LONGEST_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map(|_| bytes)
        .map_err(|error| format!("{} cannot be read: {error}; check the path", path.display()))
}
