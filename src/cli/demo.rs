//! `demo`: opens the desk on a made-up shop that is thrown away at the end, or fills an empty store
//! with one of any size.
//! Never touches a store that holds anything yet.

mod life;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use life::Life;

use super::args::{DemoArgs, Place};
use super::desk::{self, Opening};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::place;
use crate::config::platform::Platforms;
use crate::domain::agent::{Actor, Role};
use crate::domain::time::Stamp;
use crate::i18n::catalog::{Catalog, Value};
use crate::i18n::sentence::Sentence;
use crate::runtime::{clock, signals};
use crate::sandbox::bulk::Size;
use crate::sandbox::courier::SandboxCourier;
use crate::sandbox::evidence;
use crate::sandbox::fill::Written;
use crate::sandbox::make::{self, Recipe};
use crate::sandbox::talks::AGENT;
use crate::sandbox::words::Words;
use crate::service::packs::Packs;
use crate::store::agents;
use crate::store::desk::Store;
use crate::store::files::Files;
use crate::store::location::{Location, Open};
use crate::term::screen;

/// The seed of a shop that nobody gave a number for.
const SEED: u64 = 1;
/// Messages of an order where only one of the two numbers was given.
const MESSAGES_AN_ORDER: u64 = 1;

/// Opens the desk on a made-up shop, or fills the store that is named.
pub fn run(args: &DemoArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    if place.store.is_some() || size(args).is_some() {
        fill(args, place, out)
    } else {
        open_desk(args, place)
    }
}

/// Makes the shop in a folder of its own, opens the desk on it, and throws it away.
pub fn open_desk(args: &DemoArgs, place: &Place) -> Result<Exit, Failure> {
    screen::look(std::env::var("TERM").ok().as_deref())?;
    let made = Arc::new(OnceLock::<PathBuf>::new());
    let to_remove = Arc::clone(&made);
    let guard = signals::guard(move || remove(to_remove.wait())).map_err(|error| {
        Failure::unavailable(Sentence::new("cli-demo-closed").with("why", error))
    })?;
    let folder = tempfile::Builder::new()
        .prefix("afterdesk-demo-")
        .tempdir()
        .map_err(|error| {
            Failure::unavailable(Sentence::new("cli-demo-no-place").with("why", error))
        })?;
    let location = Location::Sqlite(folder.path().join("demo.db"));
    let seed = args.seed.unwrap_or(SEED);
    let words = words()?;
    let platforms = Platforms::embedded()?;
    let now = now(args)?;
    let mut store = Store::open(&location, Open::Create(now))?;
    // Told only now: the store makes its folder, and must not make it again behind the removal.
    made.get_or_init(|| folder.path().to_owned());
    let recipe = Recipe {
        words: &words,
        platforms: &platforms,
        seed,
        now,
    };
    make::demo(&mut store, recipe)?;
    let files = Files::of(&location, folder.path());
    evidence::furnish(&mut store, &files, recipe)?;
    let outside = outside_file(folder.path())?;
    let name = place.agent.as_deref().unwrap_or(AGENT);
    let actor = store.read(|tx| agents::find(tx, name))?.unwrap_or(Actor {
        name: name.to_owned(),
        role: Role::Agent,
    });
    // Ids of this connection follow the seed; those of the buyers do not.
    drop(store);
    let live = Store::open(&location, Open::Existing)?;
    let _life = Life::start(live, words, platforms.clone(), seed)?;
    let store = Store::open(&location, Open::Existing)?;
    desk::open(Opening {
        location,
        store,
        profile: "demo".to_owned(),
        actor,
        settings: place::settings(place)?,
        packs: Packs::embedded(platforms),
        desk: "demo".to_owned(),
        themes: place::places(place)?.themes(),
        settings_file: place::places(place)?.settings_file(),
        data: place::places(place)?.data().to_owned(),
        pick_in: Some(outside),
        couriers: vec![Box::new(SandboxCourier::new(seed))],
        log: place::log(place)?,
        guard: Some(guard),
    })?;
    Ok(Exit::Ok)
}

/// Lays the file that a work order lacks where files are chosen from, and returns the folder.
fn outside_file(folder: &Path) -> Result<PathBuf, Failure> {
    let downloads = folder.join("downloads");
    let (name, body) = evidence::outside();
    let written = std::fs::create_dir_all(&downloads)
        .and_then(|()| std::fs::write(downloads.join(name), body));
    written.map(|()| downloads).map_err(|error| {
        Failure::unavailable(Sentence::new("cli-demo-no-place").with("why", error))
    })
}

/// Removes the folder of a shop that is still being made: files may come while it goes.
fn remove(folder: &Path) {
    // The other thread may still be writing into it: what it makes meanwhile goes as well.
    const TRIES: usize = 100;
    for _ in 0..TRIES {
        let _ = std::fs::remove_dir_all(folder);
        if !folder.exists() {
            return;
        }
    }
}

fn fill(args: &DemoArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    if place.store.is_none() {
        return Err(Failure::usage(Sentence::new("cli-demo-no-store")));
    }
    let now = now(args)?;
    let words = words()?;
    let platforms = Platforms::embedded()?;
    let location = place::location(place)?;
    let mut store = place::open_for_writing(place, now)?;
    if !make::is_empty(&mut store)? {
        return Err(Failure::data(
            Sentence::new("cli-demo-full").with("place", &location),
        ));
    }
    let recipe = Recipe {
        words: &words,
        platforms: &platforms,
        seed: args.seed.unwrap_or(SEED),
        now,
    };
    let catalog = place::catalog(&place::settings(place)?);
    let written = match size(args) {
        None => {
            let written = make::demo(&mut store, recipe)?;
            let files = Files::of(&location, place::places(place)?.data());
            evidence::furnish(&mut store, &files, recipe)?;
            written
        }
        Some(size) => {
            let bar = bar(size, &catalog);
            let written = make::sized(&mut store, recipe, size, &mut |written| {
                bar.set_position(written.orders);
            });
            bar.finish_and_clear();
            let written = written?;
            let files = Files::of(&location, place::places(place)?.data());
            evidence::lay_samples(&mut store, &files)?;
            written
        }
    };
    tell(&written, &catalog, out)?;
    Ok(Exit::Ok)
}

/// Returns the size that was asked for; `None` for the shop of the demonstration.
fn size(args: &DemoArgs) -> Option<Size> {
    match (args.orders, args.messages) {
        (None, None) => None,
        (Some(orders), None) => Some(Size {
            orders,
            messages: orders * MESSAGES_AN_ORDER,
        }),
        (None, Some(messages)) => Some(Size {
            orders: messages / MESSAGES_AN_ORDER,
            messages,
        }),
        (Some(orders), Some(messages)) => Some(Size { orders, messages }),
    }
}

fn now(args: &DemoArgs) -> Result<Stamp, Failure> {
    match &args.now {
        None => Ok(clock::now()),
        Some(text) => {
            Stamp::from_rfc3339(text).ok_or_else(|| Failure::usage(Sentence::new("cli-now")))
        }
    }
}

fn words() -> Result<Words, Failure> {
    Words::load()
        .map_err(|error| Failure::unavailable(format!("{error}; install the program anew")))
}

fn bar(size: Size, catalog: &Catalog) -> ProgressBar {
    // Draws on stderr, and only when that is a terminal.
    let bar = ProgressBar::new(size.orders);
    let look = "{bar:30} {human_pos}/{human_len} {msg} {per_sec} {eta}";
    if let Ok(style) = ProgressStyle::with_template(look) {
        bar.set_style(style);
    }
    bar.set_message(catalog.t("demo-filling").to_owned());
    bar.enable_steady_tick(Duration::from_millis(250));
    bar
}

fn tell(written: &Written, catalog: &Catalog, out: &mut Out) -> Result<(), Failure> {
    let count = |number: u64| Value::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let line = catalog.t_with(
        "demo-filled",
        &[
            ("orders", count(written.orders)),
            ("messages", count(written.messages)),
            ("cases", count(written.cases)),
            ("work_orders", count(written.work_orders)),
        ],
    );
    out.line(&line)
}
