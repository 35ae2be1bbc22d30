//! The word lists, platform files, rule cards, calendars, ready answers, rules of the answer bot and
//! lists of the tone check that count: ours, with the shop's own laid over them.
//! Never lets a bad file count: the last good version, which the store keeps, stays in its place.

mod changes;
mod source;
mod spoken;

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
pub use source::Refused;
use source::{Source, VERSION_CHARS};

use super::context::Context;
use super::error::Result;
use crate::compliance::lexicon::FileError;
use crate::compliance::{self, Lexicon, example};
use crate::config::calendars::Calendars;
use crate::config::own_packs::{self, OwnFile};
use crate::config::places::Places;
use crate::config::platform::Platforms;
use crate::config::problem::Problem;
use crate::config::rules;
use crate::domain::agent::Actor;
use crate::domain::audit::Action;
use crate::domain::card::Cards;
use crate::domain::time::Stamp;
use crate::notice::voice::Voice;
use crate::policy::duty::{Duty, allows};
use crate::store::audit;
use crate::store::desk::Store;
use crate::store::packs::{self, Pack};

/// What begins the name of a word list.
const WORDS: &str = "words/";
/// What begins the name of a platform file.
const PLATFORMS: &str = "platforms/";
/// What begins the name of a calendar.
const CALENDARS: &str = "calendars/";
/// What begins the name of a file of rule cards.
const RULES: &str = "rules/";

/// What begins the name of a file of ready answers.
const ANSWERS: &str = "answers/";
/// What begins the name of a file of words of notices.
const NOTICES: &str = "notices/";
/// What begins the name of a list of the tone check.
const TONE: &str = "tone/";
/// What begins the name of a file of the answer bot.
const BOT: &str = "bot/";

/// What texts are judged by and cases are decided by.
#[derive(Debug, Clone)]
pub struct Packs {
    /// The platforms' data.
    pub platforms: Platforms,
    /// The words.
    pub lexicon: &'static Lexicon,
    /// How the desk speaks.
    pub voice: Voice,
    /// The holidays.
    pub calendars: Calendars,
    /// Own files that do not count as they are.
    pub refused: Vec<Refused>,
    /// The rule cards, where the shop has some of its own.
    own_cards: Option<&'static Cards>,
    /// Own files that are there, good or not.
    files: Vec<Source>,
}

/// An own file that counts, and what it changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// What it lies over or adds: `platforms/pinduoduo`.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// What it changes: keys, cards, years, words.
    pub changes: Vec<String>,
}

impl Packs {
    /// Takes the platforms' data and the words that come with the program.
    pub fn embedded(platforms: Platforms) -> Self {
        Self {
            platforms,
            lexicon: Lexicon::embedded(),
            voice: Voice::default(),
            calendars: Calendars::embedded().unwrap_or_default(),
            refused: Vec::new(),
            own_cards: None,
            files: Vec::new(),
        }
    }

    /// Returns the rule cards.
    pub fn cards(&self) -> &'static Cards {
        self.own_cards.unwrap_or_else(rules::embedded)
    }

    /// Returns the own files that count, as they are or as they were when they were last good.
    pub fn overrides(&self) -> impl Iterator<Item = Override> {
        self.files.iter().filter_map(|source| {
            Some(Override {
                name: source.name.clone(),
                path: source.path.clone(),
                changes: changes::of(&source.name, source.text()?),
            })
        })
    }

    /// Returns what a transaction is told: who acts, when, and by these rules.
    pub fn context<'a>(&'a self, now: Stamp, actor: &'a Actor, undo_ms: i64) -> Context<'a> {
        Context {
            now,
            actor,
            platforms: &self.platforms,
            lexicon: self.lexicon,
            voice: self.voice,
            calendars: &self.calendars,
            undo_ms,
        }
    }
}

/// Reads the shop's own files and lays them over ours. What is bad is refused with its reason, and
/// of `kept` counts what was good before.
///
/// # Errors
/// When a folder cannot be read, or our own files cannot.
pub fn read(places: &Places, kept: &[Pack]) -> std::result::Result<Packs, Problem> {
    made(own_files(places)?, kept)
}

/// Does what [`read`] would do with files that are not in use yet, in the place of those of the same
/// name and beside the others. What is bad is refused, with nothing in its place.
///
/// # Errors
/// When a folder cannot be read, or our own files cannot.
pub fn tried(places: &Places, files: Vec<OwnFile>) -> std::result::Result<Packs, Problem> {
    let mut all = own_files(places)?;
    all.retain(|own| files.iter().all(|file| file.name != own.name));
    all.extend(files);
    made(all, &[])
}

fn own_files(places: &Places) -> std::result::Result<Vec<OwnFile>, Problem> {
    let mut all = own_packs::words(&places.words())?;
    all.extend(own_packs::platforms(&places.platforms())?);
    all.extend(own_packs::calendars(&places.calendars())?);
    all.extend(own_packs::rules(&places.rules())?);
    all.extend(own_packs::tone(&places.tone())?);
    all.extend(own_packs::answers(&places.answers())?);
    all.extend(own_packs::bot(&places.bot())?);
    all.extend(own_packs::notices(&places.notices())?);
    Ok(all)
}

fn made(files: Vec<OwnFile>, kept: &[Pack]) -> std::result::Result<Packs, Problem> {
    let all = files.into_iter();
    let mut all: Vec<Source> = all.map(|file| Source::new(file, kept)).collect();
    let mut of = |kind: &str| -> Vec<Source> {
        let is_it = |source: &mut Source| source.name.starts_with(kind);
        all.extract_if(.., is_it).collect()
    };
    let (mut words, mut platform_files) = (of(WORDS), of(PLATFORMS));
    let (mut calendar_files, mut rule_files) = (of(CALENDARS), of(RULES));
    let (mut tone_files, mut answer_files) = (of(TONE), of(ANSWERS));
    let mut bot_files = of(BOT);
    let mut notice_files = of(NOTICES);
    let lexicon = lexicon(&mut words);
    let platforms = platforms(&mut platform_files, lexicon)?;
    let calendars = source::settled(&mut calendar_files, |own, _| Calendars::over(own))?;
    let own_cards = source::settled(&mut rule_files, |own, _| match own {
        // Ours are read when somebody asks for one.
        [] => Ok(None),
        own => rules::over(own).map(Some),
    })?;
    // They are used until the program ends.
    let own_cards = own_cards.map(|cards| &*Box::leak(Box::new(cards)));
    let gate = spoken::Gate {
        platforms: &platforms,
        lexicon,
    };
    let voice = gate.voice(&mut tone_files, &mut answer_files)?;
    let voice = gate.bot(voice, &mut bot_files)?;
    let voice = gate.notices(voice, &mut notice_files)?;
    let files = [words, platform_files, calendar_files, rule_files];
    let files = [
        files.concat(),
        tone_files,
        answer_files,
        bot_files,
        notice_files,
    ]
    .concat();
    Ok(Packs {
        voice,
        platforms,
        lexicon,
        calendars,
        refused: files.iter().filter_map(Source::refused).collect(),
        own_cards,
        files,
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

/// Lays platform files over each other and tries their examples.
fn platforms(
    sources: &mut [Source],
    lexicon: &'static Lexicon,
) -> std::result::Result<Platforms, Problem> {
    source::settled(sources, |own, sources| {
        let platforms = Platforms::over(own)?;
        match broken_pack(&platforms, sources, lexicon) {
            Some(wrong) => Err(wrong),
            None => Ok(platforms),
        }
    })
}

fn broken_pack(platforms: &Platforms, sources: &[Source], lexicon: &Lexicon) -> Option<Problem> {
    sources.iter().find_map(|source| {
        let text = source.text()?;
        let name = source.name.strip_prefix(PLATFORMS)?;
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
    if !allows(context.actor.role, Duty::Work) {
        // Whoever may only look changes nothing; the next one who may notes it.
        return Ok(());
    }
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
