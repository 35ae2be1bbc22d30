//! The word lists and platform files that count: ours, with the shop's own laid over them.
//! Never lets a bad file count: the last good version, which the store keeps, stays in its place.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::context::Context;
use super::error::Result;
use crate::compliance::lexicon::FileError;
use crate::compliance::{self, Lexicon, example};
use crate::config::own_packs::{self, OwnFile};
use crate::config::places::Places;
use crate::config::platform::Platforms;
use crate::config::problem::Problem;
use crate::domain::agent::Actor;
use crate::domain::audit::Action;
use crate::domain::time::Stamp;
use crate::i18n::sentence::Sentence;
use crate::store::audit;
use crate::store::desk::Store;
use crate::store::packs::{self, Pack};

/// What begins the name of a word list.
const WORDS: &str = "words/";
/// Characters of a digest that stand in a version.
const VERSION_CHARS: usize = 8;

/// What texts are judged by.
#[derive(Debug, Clone)]
pub struct Packs {
    /// The platforms' data.
    pub platforms: Platforms,
    /// The words.
    pub lexicon: &'static Lexicon,
    /// Own files that do not count as they are.
    pub refused: Vec<Refused>,
    /// Own files that are there, good or not.
    files: Vec<Source>,
}

/// A file that does not count as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it is and what is wrong.
    pub problem: Problem,
    /// The version that counts in its place; `None` for what comes with the program.
    pub kept: Option<String>,
}

impl Packs {
    /// Takes the platforms' data and the words that come with the program.
    pub fn embedded(platforms: Platforms) -> Self {
        Self {
            platforms,
            lexicon: Lexicon::embedded(),
            refused: Vec::new(),
            files: Vec::new(),
        }
    }

    /// Returns what a transaction is told: who acts, when, and by these rules.
    pub fn context<'a>(&'a self, now: Stamp, actor: &'a Actor, undo_ms: i64) -> Context<'a> {
        Context {
            now,
            actor,
            platforms: &self.platforms,
            lexicon: self.lexicon,
            undo_ms,
        }
    }
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
struct Source {
    name: String,
    path: PathBuf,
    /// What the file holds now.
    now: String,
    /// What it held when it was last good.
    kept: Option<Pack>,
    counts: Counts,
    refused: Option<Problem>,
}

/// What of an own file counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counts {
    Now,
    Kept,
    Nothing,
}

impl Source {
    fn new(file: OwnFile, kept: &[Pack]) -> Self {
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

    fn text(&self) -> Option<&str> {
        match self.counts {
            Counts::Now => Some(&self.now),
            Counts::Kept => self.kept.as_ref().map(|pack| pack.text.as_str()),
            Counts::Nothing => None,
        }
    }

    /// Goes back to the last good version, and from there to none. Returns whether that changed
    /// anything.
    fn step_back(&mut self, why: &Problem) -> bool {
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

    fn refused(&self) -> Option<Refused> {
        let kept = self.kept.as_ref().filter(|_| self.counts == Counts::Kept);
        Some(Refused {
            problem: self.refused.clone()?,
            kept: kept.map(|pack| pack.version.clone()),
        })
    }

    /// Returns the file as a version that the store may keep, when it counts as it is.
    fn pack(&self) -> Option<Pack> {
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

/// Reads the shop's own files and lays them over ours. What is bad is refused with its reason, and
/// of `kept` counts what was good before.
///
/// # Errors
/// When a folder cannot be read, or our own files cannot.
pub fn read(places: &Places, kept: &[Pack]) -> std::result::Result<Packs, Problem> {
    let sources = |files: Vec<OwnFile>| -> Vec<Source> {
        let all = files.into_iter();
        all.map(|file| Source::new(file, kept)).collect()
    };
    let mut words = sources(own_packs::words(&places.words())?);
    let lexicon = lexicon(&mut words);
    let mut rules = sources(own_packs::platforms(&places.platforms())?);
    let platforms = platforms(&mut rules, lexicon)?;
    words.append(&mut rules);
    Ok(Packs {
        platforms,
        lexicon,
        refused: words.iter().filter_map(Source::refused).collect(),
        files: words,
    })
}

/// Makes the lexicon ready, going back file by file until what is left is good.
fn lexicon(sources: &mut [Source]) -> &'static Lexicon {
    loop {
        let own: Vec<(String, String)> = sources
            .iter()
            .filter_map(|source| {
                let name = source.name.strip_prefix(WORDS)?.to_owned();
                Some((name, source.text()?.to_owned()))
            })
            .collect();
        if own.is_empty() {
            return Lexicon::embedded();
        }
        let made = Lexicon::with_own(&own).and_then(|lexicon| {
            let broken = broken_example(&lexicon, &own);
            broken.map_or(Ok(lexicon), Err)
        });
        let wrong = match made {
            Ok(mut lexicon) => {
                lexicon.version = own_version(&lexicon, &own);
                // It is used until the program ends.
                return Box::leak(Box::new(lexicon));
            }
            Err(wrong) => wrong,
        };
        let is_it = |source: &Source| source.name.strip_prefix(WORDS) == Some(&wrong.file);
        let blamed = sources.iter_mut().find(|source| is_it(source));
        let is_changed = blamed.is_some_and(|source| {
            let problem = problem(&source.path, &wrong);
            source.step_back(&problem)
        });
        if !is_changed {
            // An own file has taken away what one of ours needs: none can be named, so all go.
            let ours = Path::new(WORDS).join(&wrong.file).with_extension("words");
            let problem = problem(&ours, &wrong);
            for source in &mut *sources {
                source.step_back(&problem);
            }
        }
    }
}

fn problem(path: &Path, wrong: &FileError) -> Problem {
    Problem {
        file: path.to_owned(),
        line: Some(wrong.line),
        what: wrong.what.clone(),
    }
}

/// Tries the examples of the shop's own lists against the whole check, where nothing is allowed.
fn broken_example(lexicon: &Lexicon, own: &[(String, String)]) -> Option<FileError> {
    let context = compliance::Context {
        lexicon,
        ..compliance::Context::default()
    };
    let examples = lexicon.examples.iter();
    examples
        .filter(|shown| own.iter().any(|(name, _)| *name == shown.file))
        .find_map(|shown| {
            let what = example::wrong(&shown.text, shown.stops, &context)?;
            Some(FileError {
                file: shown.file.clone(),
                line: shown.line,
                what,
            })
        })
}

/// Lays platform files over each other, going back file by file until what is left is good.
fn platforms(
    sources: &mut [Source],
    lexicon: &'static Lexicon,
) -> std::result::Result<Platforms, Problem> {
    loop {
        let own: Vec<(&Path, &str)> = sources
            .iter()
            .filter_map(|source| Some((source.path.as_path(), source.text()?)))
            .collect();
        let wrong = match Platforms::over(&own) {
            Ok(platforms) => match broken_pack(&platforms, sources, lexicon) {
                Some(wrong) => wrong,
                None => return Ok(platforms),
            },
            Err(wrong) => wrong,
        };
        let blamed = sources.iter_mut().find(|source| source.path == wrong.file);
        if !blamed.is_some_and(|source| source.step_back(&wrong)) {
            return Err(wrong);
        }
    }
}

fn broken_pack(platforms: &Platforms, sources: &[Source], lexicon: &Lexicon) -> Option<Problem> {
    sources.iter().find_map(|source| {
        let text = source.text()?;
        let name = source.name.strip_prefix("platforms/")?;
        let platform = platforms.get(&crate::domain::platform::PlatformName::new(name));
        let context = compliance::Context {
            lexicon,
            ..compliance::Context::of(platform)
        };
        let shown = platform.examples.iter();
        shown.into_iter().find_map(|shown| {
            let what = example::wrong(&shown.text, shown.stops, &context)?;
            let line = text.lines().position(|line| line.contains(&shown.text));
            Some(Problem {
                file: source.path.clone(),
                line: line.map(|place| place + 1),
                what,
            })
        })
    })
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

fn own_version(lexicon: &Lexicon, own: &[(String, String)]) -> String {
    let mut hasher = Sha256::new();
    for (name, text) in own {
        hasher.update((name.len() as u64).to_be_bytes());
        hasher.update(name);
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text);
    }
    let digest = hex::encode(hasher.finalize());
    let digest = digest.get(..VERSION_CHARS).unwrap_or_default();
    format!("{}-{digest}", lexicon.version)
}

/// Notes in the store which own files came into use since the last time, and which went. Writes
/// nothing when nothing changed.
pub fn record(store: &mut Store, context: &Context<'_>, found: &Packs) -> Result<()> {
    let good: Vec<Pack> = found.files.iter().filter_map(Source::pack).collect();
    let is_there = |name: &str| found.files.iter().any(|source| source.name == name);
    let changes = |used: &[Pack]| {
        let is_used = |pack: &Pack| {
            let mut all = used.iter();
            all.any(|used| used.name == pack.name && used.sha256 == pack.sha256)
        };
        let fresh: Vec<&Pack> = good.iter().filter(|pack| !is_used(pack)).collect();
        let gone: Vec<String> = used
            .iter()
            .filter(|pack| !is_there(&pack.name))
            .map(|pack| pack.name.clone())
            .collect();
        (fresh, gone)
    };
    let used = store.read(packs::used)?;
    let (fresh, gone) = changes(&used);
    if fresh.is_empty() && gone.is_empty() {
        return Ok(());
    }
    store.write(|tx| {
        // Another program may have noted it meanwhile.
        let used = packs::used(tx)?;
        let (fresh, gone) = changes(&used);
        for pack in fresh {
            packs::take_into_use(tx, pack, context.now)?;
            let detail = format!("{} {}", pack.version, pack.sha256);
            audit::append(
                tx,
                context.entry(Action::PackChanged, pack.name.clone(), detail),
            )?;
        }
        for name in gone {
            packs::leave(tx, &name)?;
            let entry = context.entry(Action::PackChanged, name, "removed".to_owned());
            audit::append(tx, entry)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests;
