//! What is known of the platforms: the embedded files, with a shop's own files laid over them.
//! Never knows a platform by name: a platform without a file is the strictest.

mod evidence;
mod file;
mod notices;
mod terms;
mod value;

use std::collections::BTreeMap;
use std::path::Path;

use file::File;

use super::own_packs;
use super::problem::Problem;
use crate::domain::platform::{Platform, PlatformName};

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

/// All platforms that have a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Platforms {
    known: BTreeMap<PlatformName, Platform>,
    unknown: Platform,
}

impl Platforms {
    /// Reads the embedded files, and lays the `*.toml` files of a folder over them.
    ///
    /// A missing folder is an empty one.
    ///
    /// # Errors
    /// What is wrong with the first file that cannot be used.
    pub fn read(folder: &Path) -> Result<Self, Problem> {
        let mut own = Vec::new();
        for file in own_packs::platforms(folder)? {
            own.push((file.path, file.text?));
        }
        let own: Vec<(&Path, &str)> = own
            .iter()
            .map(|(path, text)| (path.as_path(), text.as_str()))
            .collect();
        Self::over(&own)
    }

    /// Lays a shop's own files, by their paths, over the embedded ones.
    ///
    /// A shop's file holds only what differs; a file with a new name is a new platform, which takes
    /// what it does not say from the strictest.
    ///
    /// # Errors
    /// What is wrong with the first file that cannot be used.
    pub fn over(own: &[(&Path, &str)]) -> Result<Self, Problem> {
        let mut files = embedded()?;
        for (path, text) in own {
            let stem = path.file_stem().and_then(|stem| stem.to_str());
            let name = PlatformName::new(stem.unwrap_or_default());
            let file = File::parse(path, text)?;
            match files.get_mut(&name) {
                Some(below) => below.lay_over(file),
                None => {
                    files.insert(name, file);
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

#[cfg(test)]
mod tests;
