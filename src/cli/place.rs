//! Where the data of this run is, and who works with it.
//! Never makes a store for a command that only reads.

use sha2::{Digest, Sha256};

use super::args::Place;
use super::failure::{self, Failure};
use crate::config::desk_id;
use crate::config::places::{self, DEFAULT_PROFILE, Places};
use crate::config::problem::Problem;
use crate::config::settings::Settings;
use crate::domain::agent::{Actor, Role};
use crate::domain::time::Stamp;
use crate::i18n::catalog::Catalog;
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::runtime::log::Log;
use crate::service::error::ServiceError;
use crate::service::packs::{self, Packs};
use crate::service::{setting, sign_in};
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::location::{Location, NotALocation, Open};

/// Longest name that somebody works under, in characters.
const LONGEST_NAME: usize = 60;

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Failure::data(problem.sentence())
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound { .. } | StoreError::Conflict { .. } => {
                Failure::data(error.sentence())
            }
            _ => Failure::unavailable(error.sentence()),
        }
    }
}

impl From<ServiceError> for Failure {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Store(error) => error.into(),
            ServiceError::NotCleared(_) => Failure::unavailable(error.sentence()),
            _ => Failure::data(error.sentence()),
        }
    }
}

/// Returns the folders of the profile.
pub fn places(place: &Place) -> Result<Places, Failure> {
    let profile = place.profile.as_deref().unwrap_or(DEFAULT_PROFILE);
    Places::find(profile, |name| std::env::var_os(name))
        .map_err(|problem| Failure::usage(problem.sentence()))
}

/// Returns where the store is: as named, or in the profile's folder.
pub fn location(place: &Place) -> Result<Location, Failure> {
    let Some(named) = &place.store else {
        return Ok(Location::Sqlite(places(place)?.database()));
    };
    let location = named
        .parse()
        .map_err(|error: NotALocation| Failure::usage(error.sentence()))?;
    match &location {
        Location::Sqlite(path) if path.is_dir() => Err(Failure::usage(
            Sentence::new("cli-store-folder")
                .with("file", path.display())
                .with("as", path.join("afterdesk.db").display()),
        )),
        _ => Ok(location),
    }
}

/// Opens the store for reading; `None` when the profile has none yet, which reads like an empty one.
/// A store that was named has to be there: whoever mistypes its name should not read "nothing".
pub fn open_for_reading(place: &Place) -> Result<Option<Store>, Failure> {
    match Store::open(&location(place)?, Open::ReadOnly) {
        Ok(store) => Ok(Some(store)),
        Err(StoreError::Missing { .. }) if place.store.is_none() => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Opens a store that is there for writing.
pub fn open_existing(place: &Place) -> Result<Store, Failure> {
    let mut store = Store::open(&location(place)?, Open::Existing)?;
    store.session().desk = desk(place)?;
    Ok(store)
}

/// Returns the name of this desk as it stands in the record: as the settings have it, or one that was
/// made up the first time. Never the name of the machine, which nobody was asked for.
pub fn desk(place: &Place) -> Result<String, Failure> {
    if let Some(name) = settings(place)?.desk {
        return Ok(name);
    }
    Ok(desk_id::of(places(place)?.log(), clock::entropy())?)
}

/// Opens the store for writing, and makes it when there is none yet.
pub fn open_for_writing(place: &Place, now: Stamp) -> Result<Store, Failure> {
    let location = location(place)?;
    if place.store.is_none()
        && let Location::Sqlite(file) = &location
        && let Some(folder) = file.parent()
    {
        places::make_folder(folder).map_err(|problem| Failure::unavailable(problem.sentence()))?;
    }
    let mut store = Store::open(&location, Open::Create(now))?;
    store.session().desk = desk(place)?;
    Ok(store)
}

/// Returns who works, in the role that the store says.
pub fn known(place: &Place, store: &mut Store) -> Result<Actor, Failure> {
    let name = actor(place)?.name;
    Ok(store.read(|tx| sign_in::known(tx, &name))?)
}

/// Returns who works: as named, or the user of the system, as an agent.
pub fn actor(place: &Place) -> Result<Actor, Failure> {
    let named = place.agent.clone();
    let name = named
        .or_else(|| std::env::var("USER").ok())
        .unwrap_or_else(|| "agent".to_owned());
    Ok(Actor {
        name: name_of_person(&name)?,
        role: Role::Agent,
    })
}

/// Returns a name that somebody can work under.
pub fn name_of_person(name: &str) -> Result<String, Failure> {
    let name = name.trim();
    let is_fine = !name.is_empty()
        && name.chars().count() <= LONGEST_NAME
        && !name.chars().any(super::json::is_hidden);
    if !is_fine {
        return Err(Failure::usage(Sentence::new("cli-no-name")));
    }
    Ok(name.to_owned())
}

/// Reads word lists and platform files for a command that opens no store: there is no last good
/// version, so a bad file of the shop's own ends it.
pub fn packs_alone(place: &Place) -> Result<Packs, Failure> {
    let mut packs = packs::read(&places(place)?, &[])?;
    match packs.refused.pop() {
        Some(refused) => Err(refused.problem.into()),
        None => Ok(packs),
    }
}

/// Reads word lists, platform files, rule cards and calendars for a command that only shows: with
/// the last good versions of a store that can be read, and nothing noted.
pub fn packs_read(place: &Place) -> Result<Packs, Failure> {
    // What is wrong with the store is told by the commands that need it.
    let opened = Store::open(&location(place)?, Open::ReadOnly);
    let kept = opened.and_then(|mut store| store.read(crate::store::packs::used));
    Ok(packs::read(&places(place)?, &kept.unwrap_or_default())?)
}

/// Reads word lists and platform files, with the last good versions of the store in the place of
/// bad ones; those are told on stderr. Good ones that are new are noted in the store.
pub fn packs(
    place: &Place,
    settings: &Settings,
    store: &mut Store,
    actor: &Actor,
) -> Result<Packs, Failure> {
    let packs = packs_in(place, settings, store, actor)?;
    let words = (!packs.refused.is_empty()).then(|| catalog(settings));
    for (refused, words) in packs.refused.iter().zip(words.iter().cycle()) {
        failure::say(&refused.sentence().in_words(words));
    }
    Ok(packs)
}

/// Does what [`packs`] does without a word on stderr.
pub fn packs_in(
    place: &Place,
    settings: &Settings,
    store: &mut Store,
    actor: &Actor,
) -> Result<Packs, Failure> {
    let kept = store.read(crate::store::packs::used)?;
    let packs = packs::read(&places(place)?, &kept)?;
    let context = packs.context(clock::now(), actor, settings.undo_ms());
    packs::record(store, &context, &packs)?;
    setting::record(store, &context, &settings_digest(place)?)?;
    Ok(packs)
}

/// Returns the SHA-256 of the file of settings; empty where there is none.
fn settings_digest(place: &Place) -> Result<String, Failure> {
    // A file that cannot be read was told of when the settings were read.
    let bytes = std::fs::read(places(place)?.settings_file());
    Ok(bytes.map_or_else(
        |_| String::new(),
        |bytes| hex::encode(Sha256::digest(bytes)),
    ))
}

/// Returns the log, which all profiles share.
pub fn log(place: &Place) -> Result<Log, Failure> {
    Ok(Log::in_folder(places(place)?.log()))
}

/// Reads the settings.
pub fn settings(place: &Place) -> Result<Settings, Failure> {
    Ok(Settings::read(&places(place)?.settings_file())?)
}

/// Reads the words of the language that the settings or the environment ask for.
pub fn catalog(settings: &Settings) -> Catalog {
    Catalog::new(Language::detect(settings.language, |name| {
        std::env::var(name).ok()
    }))
}

/// Returns the log for what fails wherever it fails.
pub fn log_of_failures() -> Log {
    let places = Places::find(DEFAULT_PROFILE, |name| std::env::var_os(name));
    places.map_or_else(|_| Log::default(), |places| Log::in_folder(places.log()))
}

/// Reads the words of whoever reads an error: settings that cannot be read choose no language.
pub fn words_of_reader() -> Catalog {
    let places = Places::find(DEFAULT_PROFILE, |name| std::env::var_os(name));
    let settings = places
        .ok()
        .and_then(|places| Settings::read(&places.settings_file()).ok());
    catalog(&settings.unwrap_or_default())
}
