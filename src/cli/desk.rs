//! The desk itself: start order, and what is told when it cannot start.
//! Never draws before the first page is there: the first screen is complete.

use std::collections::BTreeMap;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{channel, sync_channel};

use super::args;
use super::failure::Failure;
use super::mail;
use super::place;
use crate::app::state::Exit as Left;
use crate::app::{self, App, commands};
use crate::config::own_theme;
use crate::config::problem::Problem;
use crate::config::settings::Settings;
use crate::domain::agent::Actor;
use crate::domain::conversation::Route;
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;
use crate::market::courier::Courier;
use crate::policy::duty::{Duty, allows};
use crate::runtime::hands::{EVENTS, Hands};
use crate::runtime::happened::Happened;
use crate::runtime::import::Importer;
use crate::runtime::log::Log;
use crate::runtime::ready;
use crate::runtime::worker::{Surroundings, Worker};
use crate::runtime::{bot, clock, relay, signals};
use crate::service::packs::Packs;
use crate::service::sign_in;
use crate::store::agents;
use crate::store::desk::Store;
use crate::store::files::Files;
use crate::store::location::{Location, Open};
use crate::store::watch;
use crate::term::input;
use crate::term::run::{self, Desk, Looks};
use crate::term::screen::{self, Modes, NoScreen, Screen};
use crate::ui::event::{Event, What};
use crate::ui::graphics::Pictures;
use crate::ui::intent::{Level, Notice};
use crate::ui::keymap::KeyMap;
use crate::ui::model::Model;
use crate::ui::theme::{ColorDepth, Theme};

/// What the desk is opened with.
pub struct Opening {
    /// Where the store is.
    pub location: Location,
    /// The store, open for the desk's writer.
    pub store: Store,
    /// What the status line calls it.
    pub profile: String,
    /// Who works here.
    pub actor: Actor,
    /// The settings.
    pub settings: Settings,
    /// Word lists and platform files.
    pub packs: Packs,
    /// The name of the desk, as it stands in the record.
    pub desk: String,
    /// The folder of the shop's own themes.
    pub themes: PathBuf,
    /// The file of settings.
    pub settings_file: PathBuf,
    /// The folder of the profile's data.
    pub data: PathBuf,
    /// The folder in which files are chosen at first; `None` is the one where the program started.
    pub pick_in: Option<PathBuf>,
    /// Who carries messages that do not go by hand.
    pub couriers: Vec<Box<dyn Courier>>,
    /// The log.
    pub log: Log,
    /// What is to be cleaned up on a signal until the desk minds signals itself.
    pub guard: Option<signals::Guard>,
}

impl std::fmt::Debug for Opening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opening")
            .field("location", &self.location)
            .field("profile", &self.profile)
            .finish_non_exhaustive()
    }
}

impl From<NoScreen> for Failure {
    fn from(error: NoScreen) -> Self {
        match error {
            NoScreen::NotATerminal => Failure::usage(Sentence::new("cli-no-terminal")),
            NoScreen::Dumb => Failure::unavailable(Sentence::new("cli-dumb-terminal")),
            NoScreen::Failed(why) => {
                Failure::unavailable(Sentence::new("cli-terminal-failed").with("why", why))
            }
        }
    }
}

/// Opens the desk on the profile's store and returns how it was left.
pub fn run(place: &args::Place) -> Result<Left, Failure> {
    screen::look(std::env::var("TERM").ok().as_deref())?;
    // The lists are made ready while the store opens.
    ready::make_ready().map_err(|error| Failure::from(NoScreen::from(error)))?;
    let location = place::location(place)?;
    // Makes the folder of the profile as well.
    let mut store = place::open_for_writing(place, clock::now())?;
    let actor = sign_in::enter(&mut store, &place::actor(place)?.name, clock::now())?;
    let settings = place::settings(place)?;
    let packs = place::packs_in(place, &settings, &mut store, &actor)?;
    let couriers = mail::courier(&settings)?;
    open(Opening {
        location,
        store,
        profile: place.profile.clone().unwrap_or_default(),
        actor,
        settings,
        packs,
        desk: place::desk(place)?,
        themes: place::places(place)?.themes(),
        settings_file: place::places(place)?.settings_file(),
        data: place::places(place)?.data().to_owned(),
        pick_in: None,
        couriers,
        log: place::log(place)?,
        guard: None,
    })
}

/// Starts the program anew as the demonstration; it comes back only when that fails.
///
/// In the same process the thread that still reads the terminal would take the first key.
pub fn become_demo(place: &args::Place) -> Failure {
    let unavailable = |error: std::io::Error| {
        Failure::unavailable(Sentence::new("cli-demo-not-here").with("why", error))
    };
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(error) => return unavailable(error),
    };
    let mut command = std::process::Command::new(program);
    command.arg("demo").env_remove("AFTERDESK_STORE");
    if let Some(agent) = &place.agent {
        command.args(["--as", agent]);
    }
    unavailable(command.exec())
}

/// Returns the routes on which nobody delivers.
fn undelivered(couriers: &[Box<dyn Courier>]) -> Vec<Route> {
    let is_served = |route: Route| couriers.iter().any(|courier| courier.route() == route);
    let routes = Route::ALL.iter().copied();
    routes
        .filter(|route| *route != Route::Hand && !is_served(*route))
        .collect()
}

/// Opens the desk on a store and returns how it was left.
pub fn open(opening: Opening) -> Result<Left, Failure> {
    screen::look(std::env::var("TERM").ok().as_deref())?;
    let keymap = KeyMap::new(&commands::all(), &opening.settings.keys)
        .map_err(|wrong| Failure::data(wrong.sentence()))?;
    let environment = |name: &str| std::env::var(name).ok();
    let looks = looks(&opening, color_depth(environment))?;
    let words = Arc::new(place::catalog(&opening.settings));
    let mut writing = opening.store;
    // Who is known here has the role the store says.
    let known = writing.read(|tx| agents::find(tx, &opening.actor.name))?;
    let around = Surroundings {
        actor: known.unwrap_or_else(|| opening.actor.clone()),
        packs: Arc::new(opening.packs),
        undo_ms: opening.settings.undo_ms(),
        desk: opening.desk,
        files: Files::of(&opening.location, &opening.data),
        settings: opening.settings_file,
        log: opening.log.clone(),
        has_mail: opening
            .couriers
            .iter()
            .any(|courier| courier.route() == Route::Mail),
    };
    let log = opening.log;
    log.info(
        "desk",
        &format!(
            "opened {}, version {}",
            opening.location,
            env!("CARGO_PKG_VERSION")
        ),
    );
    let connect = |open| Store::open(&opening.location, open);
    let mut writer = Worker::new(writing, around.clone());
    let mut app = state(&around, words, keymap, &opening.settings, opening.profile);
    app.picked_in.clone_from(&opening.pick_in);
    app.depth = looks.depth;
    app.pictures = Pictures::of(environment);
    app.model.undelivered = undelivered(&opening.couriers);
    app.bidi = opening.settings.bidi.resolved(environment);
    app.own_theme = looks.own.as_ref().map(|own| own.name().to_owned());
    let modes = Modes {
        mouse: opening.settings.mouse,
        own_bidi: !app.bidi.is_the_terminals(),
    };
    let (width, height) = crossterm::terminal::size().map_err(NoScreen::from)?;
    app.size = (width, height);
    load(&mut app, &mut writer);
    for refused in &around.packs.refused {
        let what = refused.sentence();
        log.error("packs", &what.to_string());
        let told = what.in_words(&app.words);
        app.tell(Notice::new(Level::Warn, "toast-pack").with("what", told));
    }
    let failed = |error: std::io::Error| Failure::from(NoScreen::from(error));
    let (tell, events) = sync_channel(EVENTS);
    // Signals are caught before the terminal is taken: it is given back whatever comes.
    signals::start(&tell).map_err(failed)?;
    drop(opening.guard);
    let mut screen = Screen::enter(modes).map_err(failed)?;
    let reader = Worker::new(connect(Open::ReadOnly)?, around.clone());
    let [(wake, wakes), (stir, stirred)] = [channel(), channel()];
    let importer = Importer {
        location: opening.location.clone(),
        around: around.clone(),
        default_shop: opening
            .settings
            .shop
            .name
            .clone()
            .unwrap_or_else(|| "shop".to_owned()),
        platform: opening.settings.shop.platform.clone(),
        route: opening.settings.shop.route,
    };
    let hands = Hands::start(reader, writer, importer, &tell, wake).map_err(failed)?;
    let changed = tell.clone();
    // Without a watch the desk still works; R loads what others wrote.
    let watch = watch::start(&opening.location, move || {
        // The main loop has ended, or has more than enough to do: the next change is told again.
        let _ = changed.try_send(Happened::Screen(What::StoreChanged));
        // No bot works at the desk of somebody who only looks.
        let _ = stir.send(());
    });
    // At the desk of somebody who only looks nothing moves by itself either.
    if allows(around.actor.role, Duty::Work) {
        let mut outgoing = connect(Open::Existing)?;
        outgoing.session().desk.clone_from(&around.desk);
        bot::start(connect(Open::Existing)?, around.clone(), stirred).map_err(failed)?;
        relay::start(outgoing, around, opening.couriers, wakes).map_err(failed)?;
    }
    input::start(&tell).map_err(failed)?;
    drop(tell);
    let desk = Desk {
        app,
        hands,
        events,
        looks,
        is_fault_wanted: run::fault_wanted(environment),
    };
    let app = desk.run(&mut screen).map_err(failed)?;
    log.info("desk", "closed");
    drop(watch);
    Ok(app.exit)
}

/// Reads the theme that the settings name: the shop's own file, or one of the program.
fn looks(opening: &Opening, depth: ColorDepth) -> Result<Looks, Failure> {
    let mut looks = Looks { depth, own: None };
    let Some(name) = &opening.settings.theme else {
        return Ok(looks);
    };
    match own_theme::read(&opening.themes, name)? {
        Some((file, text)) => {
            let theme = Theme::own(name, &text, depth);
            let theme = theme.map_err(|wrong| {
                let what = Problem::whole(&file, wrong.sentence());
                Failure::data(what.sentence())
            })?;
            looks.own = Some(theme);
        }
        None => {
            Theme::named(name, ColorDepth::Sixteen)
                .map_err(|wrong| Failure::data(wrong.sentence()))?;
        }
    }
    Ok(looks)
}

fn state(
    around: &Surroundings,
    words: Arc<Catalog>,
    keymap: KeyMap,
    settings: &Settings,
    profile: String,
) -> App {
    let mut model = Model::new(clock::now(), around.actor.clone());
    model.profile = profile;
    model.is_read_only = !allows(around.actor.role, Duty::Work);
    model.calendars = around.packs.calendars.clone();
    model.voice = around.packs.voice;
    model.platforms = around
        .packs
        .platforms
        .all()
        .map(|platform| (platform.name.clone(), platform.clone()))
        .collect::<BTreeMap<_, _>>();
    let mut app = App::new(model, words, keymap, clock::entropy());
    app.lexicon = around.packs.lexicon;
    if let Some(theme) = &settings.theme {
        app.theme.clone_from(theme);
    }
    app
}

/// Loads what the first screen shows, before there is a screen.
fn load(app: &mut App, worker: &mut Worker) {
    let mut waiting = app::start(app);
    while !waiting.is_empty() {
        let effect = waiting.remove(0);
        let now = clock::now();
        if let Some(answer) = worker.perform(effect, now) {
            waiting.extend(app::update(app, Event::new(now, What::Answer(answer))));
        }
    }
}

/// Returns how many colours the terminal has, as its environment says.
fn color_depth(environment: impl Fn(&str) -> Option<String>) -> ColorDepth {
    if environment("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        return ColorDepth::None;
    }
    match environment("COLORTERM").as_deref() {
        Some("truecolor" | "24bit") => ColorDepth::True,
        _ => ColorDepth::Sixteen,
    }
}
