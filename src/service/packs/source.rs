//! One own file: what it holds now, what it held when it was last good, and which of the two counts.
//! Never reads a disk, and never judges: it steps back when it is told that it is bad.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::config::own_packs::OwnFile;
use crate::config::problem::Problem;
use crate::i18n::sentence::Sentence;
use crate::store::packs::Pack;

/// Characters of a digest that stand in a version.
pub(super) const VERSION_CHARS: usize = 8;

/// A file that does not count as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it is and what is wrong.
    pub problem: Problem,
    /// The version that counts in its place; `None` for what comes with the program.
    pub kept: Option<String>,
}

impl Refused {
    /// Returns what is wrong, and what counts in its place.
    pub fn sentence(&self) -> Sentence {
        let what = match &self.kept {
            Some(version) => Sentence::new("pack-kept").with("version", version),
            None => Sentence::new("pack-not-used"),
        };
        what.holding("problem", self.problem.sentence())
    }
}

/// An own file, and what counts for it.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) name: String,
    pub(super) path: PathBuf,
    /// What the file holds now.
    now: String,
    /// What it held when it was last good.
    kept: Option<Pack>,
    counts: Counts,
    refused: Option<Problem>,
}

/// What of an own file counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    Now,
    Kept,
    Nothing,
}

impl Source {
    pub(super) fn new(file: OwnFile, kept: &[Pack]) -> Self {
        let kept = kept.iter().find(|pack| pack.name == file.name).cloned();
        let mut source = Self {
            name: file.name,
            path: file.path,
            now: String::new(),
            kept,
            counts: Counts::Now,
            refused: None,
        };
        match file.text {
            Ok(text) => source.now = text,
            Err(problem) => {
                source.step_back(&problem);
            }
        }
        source
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self.counts {
            Counts::Now => Some(&self.now),
            Counts::Kept => self.kept.as_ref().map(|pack| pack.text.as_str()),
            Counts::Nothing => None,
        }
    }

    /// Goes back to the last good version, and from there to none. Returns whether that changed
    /// anything.
    pub(super) fn step_back(&mut self, why: &Problem) -> bool {
        let has_other = self.kept.as_ref().is_some_and(|pack| pack.text != self.now);
        let next = match self.counts {
            Counts::Now if has_other => Counts::Kept,
            Counts::Now | Counts::Kept => Counts::Nothing,
            Counts::Nothing => return false,
        };
        self.counts = next;
        self.refused.get_or_insert_with(|| why.clone());
        true
    }

    pub(super) fn refused(&self) -> Option<Refused> {
        let kept = self.kept.as_ref().filter(|_| self.counts == Counts::Kept);
        Some(Refused {
            problem: self.refused.clone()?,
            kept: kept.map(|pack| pack.version.clone()),
        })
    }

    /// Returns the file as a version that the store may keep, when it counts as it is.
    pub(super) fn pack(&self) -> Option<Pack> {
        (self.counts == Counts::Now).then(|| {
            let sha256 = hex::encode(Sha256::digest(self.now.as_bytes()));
            Pack {
                name: self.name.clone(),
                version: version(&self.now, &sha256),
                sha256,
                text: self.now.clone(),
            }
        })
    }
}

/// Returns what own files make together, going back file by file until what is left is good.
///
/// # Errors
/// When what is wrong lies in none of them.
pub(super) fn settled<T>(
    sources: &mut [Source],
    lay_over: impl Fn(&[(&Path, &str)], &[Source]) -> Result<T, Problem>,
) -> Result<T, Problem> {
    loop {
        let own: Vec<(&Path, &str)> = sources
            .iter()
            .filter_map(|source| Some((source.path.as_path(), source.text()?)))
            .collect();
        let wrong = match lay_over(&own, sources) {
            Ok(whole) => return Ok(whole),
            Err(wrong) => wrong,
        };
        let blamed = sources.iter_mut().find(|source| source.path == wrong.file);
        if !blamed.is_some_and(|source| source.step_back(&wrong)) {
            return Err(wrong);
        }
    }
}

/// What a file calls itself, and the beginning of its digest.
fn version(text: &str, sha256: &str) -> String {
    let named = text.lines().find_map(|line| {
        let rest = line.trim().strip_prefix("version")?.trim_start();
        let value = rest.strip_prefix([':', '='])?;
        let value = value.split('#').next().unwrap_or_default();
        Some(value.trim().trim_matches('"').to_owned())
    });
    let digest = sha256.get(..VERSION_CHARS).unwrap_or_default();
    match named.filter(|named| !named.is_empty()) {
        Some(named) => format!("{named}-{digest}"),
        None => digest.to_owned(),
    }
}
