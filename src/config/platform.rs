//! What is known of the platforms: the embedded files, with a shop's own files laid over them.
//! Never knows a platform by name: a platform without a file is the strictest.

mod file;

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use file::File;

use super::problem::Problem;
use super::read;
use crate::domain::platform::{Platform, PlatformName};
use crate::i18n::sentence::Sentence;

/// The embedded files, by name.
const EMBEDDED: &[(&str, &str)] = &[
    (
        "pinduoduo",
        include_str!("../../assets/platforms/pinduoduo.toml"),
    ),
    ("funpay", include_str!("../../assets/platforms/funpay.toml")),
    (
        "web-shop",
        include_str!("../../assets/platforms/web-shop.toml"),
    ),
    (
        "unknown",
        include_str!("../../assets/platforms/unknown.toml"),
    ),
];

/// Platform files beyond this many are refused: a folder of something else.
const FILE_LIMIT: usize = 100;

/// All platforms that have a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Platforms {
    known: BTreeMap<PlatformName, Platform>,
    unknown: Platform,
}

impl Platforms {
    /// Reads the embedded files, and lays the `*.toml` files of a folder over them.
    ///
    /// A shop's file holds only what differs; a file with a new name is a new platform, which takes
    /// what it does not say from the strictest. A missing folder is an empty one.
    pub fn read(folder: &Path) -> Result<Self, Problem> {
        let mut files = embedded()?;
        for (name, own) in own_files(folder)? {
            match files.get_mut(&name) {
                Some(file) => file.lay_over(own),
                None => {
                    files.insert(name, own);
                }
            }
        }
        Self::build(&files)
    }

    /// Reads the embedded files alone.
    pub fn embedded() -> Result<Self, Problem> {
        Self::build(&embedded()?)
    }

    /// Returns what is known of a platform; the strictest where nothing is.
    pub fn get(&self, name: &PlatformName) -> &Platform {
        self.known.get(name).unwrap_or(&self.unknown)
    }

    /// Returns the platforms that have a file, by name, without the one for all others.
    pub fn all(&self) -> impl Iterator<Item = &Platform> {
        self.known.values()
    }

    fn build(files: &BTreeMap<PlatformName, File>) -> Result<Self, Problem> {
        let strictest = PlatformName::unknown();
        let base = files.get(&strictest).cloned().unwrap_or_default();
        let unknown = base.clone().finish(&strictest)?;
        let mut known = BTreeMap::new();
        for (name, file) in files.iter().filter(|(name, _)| **name != strictest) {
            let mut whole = base.clone();
            whole.lay_over(file.clone());
            known.insert(name.clone(), whole.finish(name)?);
        }
        Ok(Self { known, unknown })
    }
}

fn embedded() -> Result<BTreeMap<PlatformName, File>, Problem> {
    let read = EMBEDDED.iter().map(|(name, text)| {
        let path = Path::new("platforms").join(name).with_extension("toml");
        Ok((PlatformName::new(name), File::parse(&path, text)?))
    });
    read.collect()
}

fn own_files(folder: &Path) -> Result<Vec<(PlatformName, File)>, Problem> {
    let failed = |error: std::io::Error| {
        Problem::whole(
            folder,
            Sentence::new("settings-unreadable").with("why", error),
        )
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            paths.push(path);
        }
    }
    if paths.len() > FILE_LIMIT {
        let what = Sentence::new("settings-too-many-platforms").with("limit", FILE_LIMIT);
        return Err(Problem::whole(folder, what));
    }
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let name = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        if let Some(text) = read::text(&path)? {
            files.push((PlatformName::new(name), File::parse(&path, &text)?));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests;
