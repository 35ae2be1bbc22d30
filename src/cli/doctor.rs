//! `doctor`: what this program has to work with, what is missing, and what is wrong.
//! Never changes anything, and never makes what is missing.

use std::io::IsTerminal;
use std::path::Path;

use chrono::Datelike;
use serde_json::json;

use super::args::{Place, PrintArgs};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::place;
use crate::app::commands;
use crate::config::places::Places;
use crate::config::problem::Problem;
use crate::config::settings::Settings;
use crate::domain::conversation::Route;
use crate::domain::time::{DAY_MS, Zone};
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::service::packs::{self, Packs};
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::files::{self, Files};
use crate::store::location::Open;
use crate::store::{audit, packs as kept, shops};
use crate::text::printable::Printable;
use crate::ui::keymap::{BadBinding, KeyMap};

/// A year is missed so many days before it begins: the longest arrival window is 7 days (row B-10),
/// and notices come some weeks before the year.
const AHEAD_DAYS: i64 = 45;

/// How a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// It works.
    Ok,
    /// It is not there; nothing is wrong with that.
    Missing,
    /// It cannot work so.
    Wrong,
}

impl State {
    const fn code(self) -> &'static str {
        match self {
            State::Ok => "ok",
            State::Missing => "missing",
            State::Wrong => "wrong",
        }
    }

    const fn sign(self) -> char {
        match self {
            State::Ok => '✓',
            State::Missing => '·',
            State::Wrong => '✗',
        }
    }
}

/// One part and how it stands.
struct Part {
    name: &'static str,
    state: State,
    detail: String,
    /// The detail in the language of the reader, where there are words for it.
    said: Option<Sentence>,
}

impl Part {
    fn new(name: &'static str, state: State, detail: impl Into<String>) -> Self {
        Self {
            name,
            state,
            detail: detail.into(),
            said: None,
        }
    }

    /// A part that is not there, told in the language of the reader.
    fn missing(name: &'static str, what: Sentence) -> Self {
        let detail = what.to_string();
        Self {
            said: Some(what),
            ..Self::new(name, State::Missing, detail)
        }
    }

    /// A part of the settings: what is wrong with it is told in the language of the reader.
    fn set<T>(
        name: &'static str,
        result: Result<&T, Sentence>,
        told: impl FnOnce(&T) -> String,
    ) -> Self {
        match result {
            Ok(value) => Self::new(name, State::Ok, told(value)),
            Err(wrong) => Self {
                said: Some(wrong.clone()),
                ..Self::new(name, State::Wrong, wrong.to_string())
            },
        }
    }

    fn of<T, E: std::fmt::Display>(
        name: &'static str,
        result: &Result<T, E>,
        told: impl FnOnce(&T) -> String,
    ) -> Self {
        match result {
            Ok(value) => Self::new(name, State::Ok, told(value)),
            Err(error) => Self::new(name, State::Wrong, error.to_string()),
        }
    }
}

/// Looks at every part; exits with 1 when one is wrong.
pub fn run(args: PrintArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let places = place::places(place)?;
    let settings = Settings::read(&places.settings_file());
    let mut parts = vec![of_settings(&places, &settings)];
    if let Ok(settings) = &settings {
        parts.push(of_keys(settings));
    }
    of_packs(place, &places, &mut parts)?;
    of_store(place, &mut parts)?;
    parts.push(of_folder(places.data()));
    parts.push(of_terminal());
    let settings = settings.unwrap_or_default();
    let words = place::catalog(&settings);
    parts.push(Part::new("language", State::Ok, words.language().tag()));
    print(&parts, &words, args, out)?;
    let is_wrong = parts.iter().any(|part| part.state == State::Wrong);
    Ok(if is_wrong { Exit::Found } else { Exit::Ok })
}

fn print(parts: &[Part], words: &Catalog, args: PrintArgs, out: &mut Out) -> Result<(), Failure> {
    if args.json {
        let rows: Vec<_> = parts
            .iter()
            .map(|p| json!({"part": p.name, "state": p.state.code(), "detail": p.detail}))
            .collect();
        let is_fine = parts.iter().all(|part| part.state != State::Wrong);
        return out
            .json(&json!({"ok": is_fine, "version": env!("CARGO_PKG_VERSION"), "parts": rows}));
    }
    for part in parts {
        let detail = match &part.said {
            Some(said) => said.in_words(words),
            None => part.detail.clone(),
        };
        // A sentence says itself what is missing or wrong, and the sign says that all is well.
        let state = match part.state {
            State::Missing | State::Wrong if part.said.is_none() => {
                format!(" {}", words.word("doctor-state", part.state.code()))
            }
            _ => String::new(),
        };
        out.line(&format!(
            "{} {}{state}: {}",
            part.state.sign(),
            words.word("doctor-part", part.name),
            Printable::line(&detail).as_str()
        ))?;
    }
    Ok(())
}

fn of_settings(places: &Places, settings: &Result<Settings, Problem>) -> Part {
    let file = places.settings_file();
    if !file.exists() {
        return Part::new("settings", State::Missing, file.display().to_string());
    }
    let settings = settings.as_ref().map_err(Problem::sentence);
    Part::set("settings", settings, |_| file.display().to_string())
}

/// Which commands have other keys than they were made with.
fn of_keys(settings: &Settings) -> Part {
    let changed: Vec<&str> = settings.keys.keys().map(String::as_str).collect();
    let map = KeyMap::new(&commands::all(), &settings.keys);
    let map = map.as_ref().map_err(BadBinding::sentence);
    Part::set("keys", map, |_| match changed.as_slice() {
        [] => "0".to_owned(),
        ids => ids.join(", "),
    })
}

/// Which platforms are known and which words are listened for, which of them the shop's own files
/// change, and what is wrong with those: then the last good version counts, or ours.
fn of_packs(place: &Place, places: &Places, parts: &mut Vec<Part>) -> Result<(), Failure> {
    let opened = Store::open(&place::location(place)?, Open::ReadOnly);
    // What is wrong with the store is told of the store.
    let kept = opened.and_then(|mut store| store.read(kept::used));
    let read = packs::read(places, &kept.unwrap_or_default());
    let packs = match read {
        Ok(packs) => packs,
        Err(problem) => {
            parts.push(Part::set::<()>("packs", Err(problem.sentence()), |()| {
                String::new()
            }));
            return Ok(());
        }
    };
    let folder = places.platforms();
    let platforms = packs.platforms.all().map(|platform| {
        let own = folder.join(platform.name.as_str()).with_extension("toml");
        let mark = if own.exists() { "*" } else { "" };
        format!("{}{mark} {}", platform.name, platform.version)
    });
    let platforms = platforms.collect::<Vec<_>>().join(", ");
    parts.push(Part::new("platforms", State::Ok, platforms));
    let words = packs.lexicon.version.as_str();
    parts.push(Part::new("words", State::Ok, words));
    parts.extend(packs.overrides().map(|own| {
        let changes = own.changes.join(", ");
        Part::new("override", State::Ok, format!("{}: {changes}", own.name))
    }));
    of_calendars(&packs, parts);
    for refused in &packs.refused {
        parts.push(Part::set::<()>("packs", Err(refused.sentence()), |()| {
            String::new()
        }));
    }
    Ok(())
}

/// Which countries' holidays are known, and which year is missing though refunds already arrive in it.
fn of_calendars(packs: &Packs, parts: &mut Vec<Part>) {
    let now = clock::now();
    let years = [now, now.plus_ms(AHEAD_DAYS * DAY_MS)].map(|at| at.to_local(Zone::UTC).year());
    for calendar in packs.calendars.all() {
        let country = &calendar.country;
        let version = packs.calendars.version(country).unwrap_or_default();
        parts.push(Part::new(
            "calendar",
            State::Ok,
            format!("{country} {version}"),
        ));
        let missing = years.iter().find(|year| !calendar.years.contains_key(year));
        if let Some(year) = missing {
            let what = Sentence::new("calendar-year-missing").with("country", country);
            parts.push(Part::missing("calendar", what.with("year", year)));
        }
    }
}

fn of_store(place: &Place, parts: &mut Vec<Part>) -> Result<(), Failure> {
    let location = place::location(place)?;
    let opened = Store::open(&location, Open::ReadOnly);
    match opened {
        Ok(mut store) => {
            parts.push(Part::new("store", State::Ok, location.to_string()));
            let head = store.read(audit::head);
            parts.push(Part::of("record", &head, |(seq, _)| seq.to_string()));
            let shops = store.read(shops::all);
            match shops {
                Ok(shops) if shops.is_empty() => {
                    parts.push(Part::new("shops", State::Missing, "0"));
                }
                Ok(shops) => parts.extend(shops.iter().map(|shop| {
                    let detail = format!("{} {} {}", shop.platform, shop.name, shop.route);
                    match undelivered(shop.route) {
                        None => Part::new("shop", State::Ok, detail),
                        Some(why) => Part::missing("shop", Sentence::new(why).with("shop", detail)),
                    }
                })),
                Err(error) => parts.push(Part::new("shops", State::Wrong, error.to_string())),
            }
            parts.push(of_samples(&mut store));
            let files = Files::of(&location, place::places(place)?.data());
            parts.extend(of_files(&mut store, &files));
        }
        Err(error @ StoreError::Missing { .. }) => {
            parts.push(Part::new("store", State::Missing, error.to_string()));
        }
        Err(error) => parts.push(Part::new("store", State::Wrong, error.to_string())),
    }
    Ok(())
}

/// How many of the messages that passed are looked at by chance, shop by shop.
fn of_samples(store: &mut Store) -> Part {
    let rates = store.read(|tx| {
        let mut rates = Vec::new();
        for shop in shops::all(tx)? {
            let permille = shops::sample_permille(tx, shop.id)?;
            let (whole, part) = (permille / 10, permille % 10);
            rates.push(format!("{} {whole}.{part} %", shop.name));
        }
        Ok::<_, StoreError>(rates)
    });
    Part::of("sample", &rates, |rates| rates.join(", "))
}

/// Which kept files are there. A file that no row names is what a program left that died before it
/// wrote the row: it is listed and does no harm.
fn of_files(store: &mut Store, files: &Files) -> Vec<Part> {
    let sorted = store
        .read(files::named)
        .and_then(|named| files.sort(&named));
    let sorted = match sorted {
        Ok(sorted) => sorted,
        Err(error) => return vec![Part::new("files", State::Wrong, error.to_string())],
    };
    let mut parts = vec![Part::new("files", State::Ok, sorted.kept.to_string())];
    if let [first, ..] = sorted.missing.as_slice() {
        let what = Sentence::new("files-missing")
            .counting("count", sorted.missing.len() as u64)
            .with("first", files.path_of(first).display());
        parts.push(Part::set::<()>("files", Err(what), |()| String::new()));
    }
    parts.extend(sorted.strays.iter().map(|stray| {
        let what = Sentence::new("files-stray").with("path", stray.display());
        Part::missing("files", what)
    }));
    parts
}

/// Returns the sentence about a route on which nothing is delivered as long as nobody does it.
const fn undelivered(route: Route) -> Option<&'static str> {
    match route {
        Route::Hand => None,
        Route::Sandbox => Some("doctor-only-in-demo"),
        Route::Api | Route::Bridge | Route::Mail => Some("doctor-nobody-delivers"),
    }
}

/// The folder of the data, or the nearest one above it that is there, must be writable.
fn of_folder(folder: &Path) -> Part {
    let there = folder.ancestors().find(|folder| folder.exists());
    let detail = folder.display().to_string();
    let is_writable = there.is_some_and(|there| {
        rustix::fs::access(
            there,
            rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK,
        )
        .is_ok()
    });
    let state = if is_writable { State::Ok } else { State::Wrong };
    Part::new("folder", state, detail)
}

fn of_terminal() -> Part {
    let term = std::env::var("TERM").unwrap_or_default();
    let is_utf8 = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .is_some_and(|value| {
            let value = value.to_lowercase();
            value.contains("utf-8") || value.contains("utf8")
        });
    let size = crossterm::terminal::size()
        .map_or_else(|_| "?".to_owned(), |(cols, rows)| format!("{cols}x{rows}"));
    let is_terminal = std::io::stdout().is_terminal();
    let state = if term.is_empty() || term == "dumb" || !is_terminal {
        State::Missing
    } else {
        State::Ok
    };
    let encoding = if is_utf8 { "UTF-8" } else { "?" };
    Part::new("terminal", state, format!("{term} {size} {encoding}"))
}
