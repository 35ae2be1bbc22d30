//! How a desk starts: on an empty store, with buyers, on the demonstration, several on one store.

use std::path::PathBuf;
use std::sync::Arc;

use afterdesk::app::{self, App, commands};
use afterdesk::config::platform::Platforms;
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::platform::{PlatformName, Shop};
use afterdesk::domain::time::Stamp;
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
use afterdesk::runtime::log::Log;
use afterdesk::runtime::worker::{Surroundings, Worker};
use afterdesk::sandbox;
use afterdesk::sandbox::make::{self, Recipe};
use afterdesk::service::packs::Packs;
use afterdesk::store::desk::Store;
use afterdesk::store::files::Files;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::shops;
use afterdesk::ui::keymap::KeyMap;
use afterdesk::ui::model::Model;

use super::Driver;

/// 2025-03-01 13:00 in Beijing.
const START_MS: i64 = 1_740_805_200_000;

/// The seed that the demonstration has where nobody names one.
const DEMO_SEED: u64 = 1;

/// A file of settings for one test: tests run in threads of their own.
fn own_settings() -> PathBuf {
    let thread = format!("{:?}-{}", std::thread::current().id(), std::process::id());
    std::env::temp_dir().join("afterdesk-stories").join(thread)
}

impl Driver {
    /// Starts with nothing in the store.
    pub fn empty() -> Self {
        Self::on(Self::surroundings(), None, |_, _| None)
    }

    /// Starts with so many buyers who wait, the one who waits longest first.
    pub fn with_buyers(route: Route, count: usize) -> Self {
        let around = Self::surroundings();
        let mut desk = Self::on(around, None, |store, now| {
            let name = PlatformName::new("pinduoduo");
            let shop = store
                .write(|tx| shops::get_or_create(tx, &name, "暖冬家居", route, now))
                .unwrap();
            Some(shop)
        });
        for place in 0..count {
            let ms = i64::try_from(count - place).unwrap() * 1_000;
            desk.another_buyer(&format!("王*{place}"), -ms);
        }
        desk.store_changed();
        desk.press("g g");
        desk
    }

    /// Starts on the shop of the demonstration, as `afterdesk demo` fills it.
    pub fn demo() -> Self {
        let (around, now) = (Self::surroundings(), Stamp::from_millis(START_MS));
        let mut store = Store::open(&Location::Memory, Open::Create(now)).unwrap();
        let recipe = Recipe {
            words: &sandbox::words::Words::load().unwrap(),
            platforms: &Platforms::embedded().unwrap(),
            seed: DEMO_SEED,
            now,
        };
        make::demo(&mut store, recipe).unwrap();
        let worker = Worker::new(store, around.clone());
        Self::on(around, Some(worker), |_, _| None)
    }

    /// Starts two desks of two agents on one store in a folder, with so many buyers.
    pub fn two_desks(folder: &std::path::Path, count: usize) -> (Self, Self) {
        let people = [("li.wei", Role::Agent), ("chen.hua", Role::Agent)];
        let [one, other] = Self::desks(folder, people, count);
        (one, other)
    }

    /// Starts the desks of some people on one store in a folder, with so many buyers.
    pub fn desks<const N: usize>(
        folder: &std::path::Path,
        people: [(&str, Role); N],
        count: usize,
    ) -> [Self; N] {
        let location = Location::Sqlite(folder.join("desk.db"));
        let start = Stamp::from_millis(START_MS);
        let mut desks = people.map(|(name, role)| {
            let mut around = Self::surroundings();
            around.actor = Actor {
                name: name.to_owned(),
                role,
            };
            let store = Store::open(&location, Open::Create(start)).unwrap();
            let worker = Worker::new(store, around.clone());
            Self::on(around, Some(worker), |store, now| {
                let name = PlatformName::new("pinduoduo");
                let shop = store
                    .write(|tx| shops::get_or_create(tx, &name, "暖冬家居", Route::Hand, now))
                    .unwrap();
                Some(shop)
            })
        });
        for place in 0..count {
            let ms = i64::try_from(count - place).unwrap() * 1_000;
            desks[0].another_buyer(&format!("王*{place}"), -ms);
        }
        for desk in &mut desks {
            desk.store_changed();
            desk.press("g g");
        }
        desks
    }

    /// Starts on the shop of the demonstration, whose files lie in a folder.
    pub fn demonstration(folder: &std::path::Path) -> Self {
        let start = Stamp::from_millis(START_MS);
        let mut around = Self::surroundings();
        around.files = Files::in_folder(folder.join("evidence"));
        let words = sandbox::words::Words::load().unwrap();
        let platforms = Platforms::embedded().unwrap();
        let recipe = Recipe {
            words: &words,
            platforms: &platforms,
            seed: 1,
            now: start,
        };
        let mut store = Store::open(&Location::Memory, Open::Create(start)).unwrap();
        make::demo(&mut store, recipe).unwrap();
        sandbox::evidence::furnish(&mut store, &around.files, recipe).unwrap();
        let worker = Worker::new(store, around.clone());
        Self::on(around, Some(worker), |_, _| None)
    }

    fn surroundings() -> Surroundings {
        Surroundings {
            actor: Actor {
                name: "li.wei".to_owned(),
                role: Role::Agent,
            },
            packs: Arc::new(Packs::embedded(Platforms::embedded().unwrap())),
            undo_ms: 5_000,
            desk: "test".to_owned(),
            files: Files::in_folder(std::env::temp_dir().join("afterdesk-no-files")),
            settings: own_settings(),
            has_mail: false,
            log: Log::default(),
        }
    }

    pub(super) fn on(
        around: Surroundings,
        worker: Option<Worker>,
        furnish: impl FnOnce(&mut Store, Stamp) -> Option<Shop>,
    ) -> Self {
        let now = Stamp::from_millis(START_MS);
        let mut worker = worker.unwrap_or_else(|| {
            let store = Store::open(&Location::Memory, Open::Create(now)).unwrap();
            Worker::new(store, around.clone())
        });
        let shop = furnish(worker.store(), now);
        let mut model = Model::new(now, around.actor.clone());
        model.calendars = around.packs.calendars.clone();
        model.platforms = around
            .packs
            .platforms
            .all()
            .map(|platform| (platform.name.clone(), platform.clone()))
            .collect();
        let keymap = KeyMap::new(&commands::all(), &std::collections::BTreeMap::new()).unwrap();
        let words = Arc::new(Catalog::new(Language::English));
        let mut app = App::new(model, words, keymap, 1);
        app.size = (120, 40);
        let waiting = app::start(&mut app);
        let mut desk = Self {
            app,
            copied: Vec::new(),
            has_ended: false,
            worker,
            around,
            now,
            shop,
            waiting,
        };
        desk.settle();
        desk
    }
}
