//! What comes due without a desk: `sync`, the real program against a real mail server on loopback.

use std::process::Child;
use std::time::Duration;

use afterdesk::document::fonts::Fonts;
use afterdesk::domain::conversation::{OutboxState, Route};
use afterdesk::domain::id::OutboxId;
use afterdesk::domain::time::{MINUTE_MS, SECOND_MS};
use afterdesk::runtime::clock;
use afterdesk::service::notice::look::More;
use afterdesk::service::notice::mail;
use afterdesk::service::notice::post::Wanted;
use afterdesk::store::outbox;
use serde_json::Value;

use crate::cli::Home;
use crate::mail::PASSPHRASE;
use crate::mail::server::{Script, Server};
use crate::papers::{PAPERS, fields, posted, set};
use crate::shopfloor::Shopfloor;
use crate::stores::Place;

/// A store with one paid order, and the settings of a shop whose letters go to a server.
struct Shop {
    home: Home,
    place: Place,
    floor: Shopfloor,
}

impl Shop {
    fn new(platform: &str, rules: &str) -> Self {
        let place = Place::file();
        let mut floor = Shopfloor::in_store(place.create(), platform, Route::Hand);
        floor.now = clock::now().plus_ms(-MINUTE_MS);
        let home = Home::new();
        let folder = home.path().join("config/afterdesk/platforms");
        std::fs::create_dir_all(&folder).unwrap();
        let path = std::path::Path::new("platforms")
            .join(platform)
            .with_extension("toml");
        std::fs::write(folder.join(path.file_name().unwrap()), rules).unwrap();
        floor.platforms =
            afterdesk::config::platform::Platforms::over(&[(path.as_path(), rules)]).unwrap();
        Self { home, place, floor }
    }

    fn with_server(self, server: &Server) -> Self {
        let root = include_bytes!("../fixtures/smtp/ca.pem");
        let root = self.home.file("ca.pem", root);
        let secret = self.home.file("secret", PASSPHRASE.as_bytes());
        let settings = format!(
            "[mail]\nserver = \"localhost\"\nport = {}\nsecurity = \"starttls\"\n\
             user = \"shop@example.org\"\npassphrase_file = \"{}\"\n\
             from = \"Shop <shop@example.org>\"\ncertificate = \"{}\"\n",
            server.port,
            secret.display(),
            root.display()
        );
        self.home
            .file("config/afterdesk/config.toml", settings.as_bytes());
        self
    }

    fn store(&self) -> String {
        format!("sqlite:{}", self.place.location)
    }

    /// Queues a letter with both papers, as the key of the desk does.
    fn letter(&mut self, key: &str) -> OutboxId {
        let mut order = fields(self.floor.now, 9_580);
        order
            .extra
            .insert("email".to_owned(), "anna.petrova@example.org".to_owned());
        set(&mut self.floor, &order);
        let wanted = Wanted {
            order: self.floor.order,
            kinds: PAPERS,
            more: More::default(),
            seen: None,
            key,
        };
        let row = self
            .floor
            .act(|store, context| mail::post(store, &mut Fonts::of_system(), context, &wanted));
        row.unwrap().id
    }

    fn once(&self) -> (i32, Value) {
        let ran = self.home.run(&[
            "sync",
            "--once",
            "--json",
            "--as",
            "timer",
            "--store",
            &self.store(),
        ]);
        assert_eq!(ran.err, "");
        (ran.code, ran.json().remove(0))
    }

    fn state(&mut self, id: OutboxId) -> OutboxState {
        let store = &mut self.floor.store;
        store.read(|tx| outbox::get(tx, id)).unwrap().state
    }

    fn start(&self, words: &[&str]) -> Child {
        let store = self.store();
        let mut all = vec!["sync", "--json", "--store", &store];
        all.extend(words);
        self.home.command(&all).spawn().unwrap()
    }
}

/// Waits a moment: for whoever does something in another process.
fn rest() {
    let (_nobody, never) = std::sync::mpsc::channel::<()>();
    let _ = never.recv_timeout(Duration::from_millis(100));
}

#[test]
fn a_08_a_letter_leaves_without_a_desk_once_and_a_second_run_has_nothing_to_do() {
    let server = Server::start(PASSPHRASE, Script::default());
    let mut shop = Shop::new("web-shop", "").with_server(&server);
    let id = shop.letter("one");
    let (code, done) = shop.once();
    assert_eq!((code, &done["sent"]), (0, &Value::from(1)), "{done}");
    let letter = server.next();
    assert!(letter.was_protected && letter.was_signed_in);
    assert_eq!(letter.to, "<anna.petrova@example.org>");
    assert_eq!(shop.state(id), OutboxState::Sent);
    let (code, done) = shop.once();
    assert_eq!((code, &done["sent"]), (0, &Value::from(0)), "{done}");
    assert_eq!(server.taken().len(), 0);
    let store = shop.store();
    let said = shop.home.run(&["sync", "--once", "--store", &store]);
    assert_eq!(said.ended(0).out, "Nothing was due.\n");
    shop.home
        .run(&["audit", "verify", "--store", &store])
        .ended(0);
}

#[test]
fn a_letter_waits_for_the_end_of_its_undo_window_and_for_a_server_in_the_settings() {
    let mut shop = Shop::new("web-shop", "");
    shop.floor.now = clock::now();
    let id = shop.letter("one");
    let store = shop.store();
    let said = shop.home.run(&["sync", "--once", "--store", &store]);
    assert_eq!(
        said.ended(0).out,
        "Nothing was due.\n",
        "nobody carries letters here"
    );
    let server = Server::start(PASSPHRASE, Script::default());
    let mut shop = shop.with_server(&server);
    let (code, done) = shop.once();
    assert_eq!((code, &done["sent"]), (0, &Value::from(1)), "{done}");
    assert_eq!(shop.state(id), OutboxState::Sent);
    assert_eq!(server.taken().len(), 1);
}

#[test]
fn a_server_that_cannot_take_it_now_is_a_failed_check_and_the_letter_stays() {
    let script = Script {
        later: 1,
        ..Script::default()
    };
    let server = Server::start(PASSPHRASE, script);
    let mut shop = Shop::new("web-shop", "").with_server(&server);
    let id = shop.letter("one");
    let (code, done) = shop.once();
    assert_eq!((code, &done["failed"]), (1, &Value::from(1)), "{done}");
    assert_eq!(shop.state(id), OutboxState::Failed);
    let (code, _) = shop.once();
    assert_eq!(code, 0, "it is tried again after its time, not at once");
    assert_eq!(server.taken().len(), 0);
}

#[test]
fn a_kill_while_a_letter_is_on_its_way_never_sends_it_twice() {
    let script = Script {
        is_silent_after_data: true,
        ..Script::default()
    };
    let server = Server::start(PASSPHRASE, script);
    let mut shop = Shop::new("web-shop", "").with_server(&server);
    let id = shop.letter("one");
    let mut child = shop.start(&["--once"]);
    server.next();
    child.kill().unwrap();
    child.wait().unwrap();
    let (_, done) = shop.once();
    assert_eq!(done["sent"], 0, "{done}");
    assert_eq!(shop.state(id), OutboxState::Claimed);
    // Once the lease of the killed one has run out nobody knows whether it left.
    shop.floor.now = clock::now().plus_ms(5 * MINUTE_MS);
    let mut relay = afterdesk::sync::outbox::Relay::new("later", Vec::new());
    let moved = shop.floor.act(|store, context| relay.turn(store, context));
    assert_eq!(moved.unwrap().unknown, 1);
    assert_eq!(
        (server.taken().len(), shop.state(id)),
        (0, OutboxState::Unknown)
    );
}

#[test]
fn several_at_once_send_each_letter_once() {
    let server = Server::start(PASSPHRASE, Script::default());
    let mut shop = Shop::new("web-shop", "").with_server(&server);
    let ids: Vec<OutboxId> = (0..6).map(|n| shop.letter(&format!("n{n}"))).collect();
    let children: Vec<Child> = (0..3).map(|_| shop.start(&["--once"])).collect();
    for child in children {
        assert!(child.wait_with_output().unwrap().status.success());
    }
    // One may have ended while another still carried its last letter.
    let (code, _) = shop.once();
    assert_eq!(code, 0);
    assert_eq!(server.taken().len(), ids.len());
    assert!(ids.iter().all(|id| shop.state(*id) == OutboxState::Sent));
}

#[test]
fn a_07_what_comes_due_by_a_rule_is_made_ready_without_a_desk() {
    let rules = "[notices]\npaid = [\"order_confirmed\", \"payment_receipt\"]\n";
    let mut shop = Shop::new("pinduoduo", rules);
    let order = fields(shop.floor.now, 9_580);
    set(&mut shop.floor, &order);
    assert_eq!(posted(&mut shop.floor).len(), 0);
    let (code, done) = shop.once();
    assert_eq!((code, &done["notices"]), (0, &Value::from(2)), "{done}");
    assert_eq!(done["lying"]["hand"], 2, "somebody has to paste them");
    let all = posted(&mut shop.floor);
    assert!(all.iter().all(|one| one.by == "rules") && all.len() == 2);
    let (_, done) = shop.once();
    assert_eq!(done["notices"], 0, "{done}");
    let store = shop.store();
    let refused = shop
        .home
        .run(&["sync", "--once", "--store", "sqlite:/nowhere.db"]);
    assert_ne!(refused.code, 0);
    shop.home
        .run(&["audit", "verify", "--store", &store])
        .ended(0);
}

#[test]
fn it_works_on_until_it_is_stopped_and_hears_of_changes() {
    let server = Server::start(PASSPHRASE, Script::default());
    let mut shop = Shop::new("web-shop", "").with_server(&server);
    let child = shop.start(&[]);
    let id = shop.letter("one");
    server.next();
    for _ in 0..100 {
        if shop.state(id) == OutboxState::Sent {
            break;
        }
        rest();
    }
    assert_eq!(shop.state(id), OutboxState::Sent);
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.lines().count() >= 2 && said.contains("\"sent\":1"),
        "{said}"
    );
    assert!(clock::now().since(shop.floor.now) < 50 * SECOND_MS + MINUTE_MS);
}
