//! The made-up shop: the same seed gives the same store, counters tell the truth, the gate stops
//! what it should, buyers go on writing, and the relay sends nothing twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc;

use afterdesk::compliance::Context as Place;
use afterdesk::compliance::cleared::Cleared;
use afterdesk::config::calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::conversation::{Conversation, OutboxState, Route};
use afterdesk::domain::id::{ConversationId, OutboxId};
use afterdesk::domain::platform::PlatformName;
use afterdesk::domain::review::ReviewKind;
use afterdesk::domain::time::{MINUTE_MS, SECOND_MS, Stamp};
use afterdesk::market::courier::{Courier, Letter, Outcome};
use afterdesk::sandbox::bulk::Size;
use afterdesk::sandbox::buyers::{Buyers, Happened};
use afterdesk::sandbox::courier::SandboxCourier;
use afterdesk::sandbox::make::{self, Recipe};
use afterdesk::sandbox::plan;
use afterdesk::sandbox::words::{Speaker, Words};
use afterdesk::service::context::{Context, UNDO_MS};
use afterdesk::service::reply::{self, Request};
use afterdesk::store::desk::Store;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::{conversations, counts, deadlines, export, outbox, reviews, shops, verify};
use afterdesk::sync::outbox::{LEASE_MS, Relay};

fn now() -> Stamp {
    Stamp::from_rfc3339("2026-11-21T12:00:00Z").unwrap()
}

/// A store that was made up, and what it was made from.
struct Made {
    store: Store,
    words: Words,
    platforms: Platforms,
    agent: Actor,
    now: Stamp,
}

impl Made {
    fn empty() -> Self {
        Self {
            store: Store::open(&Location::Memory, Open::Create(now())).unwrap(),
            words: Words::load().unwrap(),
            platforms: Platforms::embedded().unwrap(),
            agent: Actor {
                name: "li.wei".to_owned(),
                role: Role::Agent,
            },
            now: now(),
        }
    }

    fn demo(seed: u64) -> Self {
        let mut made = Self::empty();
        let recipe = Recipe {
            words: &made.words,
            platforms: &made.platforms,
            seed,
            now: made.now,
        };
        make::demo(&mut made.store, recipe).unwrap();
        made
    }

    fn act<T>(&mut self, work: impl FnOnce(&mut Store, &Context<'_>) -> T) -> T {
        let context = Context {
            now: self.now,
            actor: &self.agent,
            platforms: &self.platforms,
            lexicon: afterdesk::compliance::Lexicon::embedded(),
            voice: afterdesk::notice::voice::Voice::default(),
            calendars: calendars::embedded(),
            undo_ms: UNDO_MS,
        };
        work(&mut self.store, &context)
    }

    /// The first conversation of a shop whose messages take a route.
    fn conversation_by(&mut self, route: Route) -> ConversationId {
        self.store
            .read(|tx| {
                let shops = shops::all(tx)?;
                let shop = shops.iter().find(|shop| shop.route == route).unwrap();
                let filter = conversations::Filter {
                    shop: Some(shop.id),
                    ..conversations::Filter::default()
                };
                let page = conversations::page(tx, filter, None, 1)?;
                Ok::<_, afterdesk::store::error::StoreError>(page.first().unwrap().id)
            })
            .unwrap()
    }

    fn send(&mut self, text: &str) -> OutboxId {
        let conversation = self.conversation_by(Route::Sandbox);
        let request = Request {
            conversation,
            text,
            key: None,
            route: None,
            does: None,
        };
        let outcome = self.act(|store, context| reply::reply(store, context, &request).unwrap());
        outcome.queued.unwrap().id
    }

    fn state(&mut self, id: OutboxId) -> OutboxState {
        self.store.read(|tx| outbox::get(tx, id)).unwrap().state
    }

    fn all_outbox(&mut self) -> Vec<OutboxState> {
        let rows = self
            .store
            .read(|tx| outbox::page(tx, outbox::Filter::default(), None, 10_000))
            .unwrap();
        rows.iter().map(|row| row.state).collect()
    }
}

/// The whole store as its export says it.
fn everything(made: &mut Made) -> Vec<String> {
    let mut said = Vec::new();
    made.store
        .read(|tx| {
            export::each(tx, &mut |row| {
                said.push(row.to_string());
                Ok(())
            })
        })
        .unwrap();
    said
}

#[test]
fn the_same_seed_and_time_make_the_same_store() {
    let one = everything(&mut Made::demo(7));
    assert_eq!(one, everything(&mut Made::demo(7)));
    assert_ne!(one, everything(&mut Made::demo(8)));
}

#[test]
fn the_demonstration_has_work_of_every_kind() {
    let mut made = Made::demo(1);
    let counts = made.store.read(|tx| counts::get(tx, now())).unwrap();
    for (kind, open) in &counts.open {
        assert!(*open > 0, "{kind}");
    }
    assert!(counts.open.len() >= 10, "{:?}", counts.open);
    assert!(counts.due > 20 && counts.flagged >= 10, "{counts:?}");
    let states: BTreeSet<OutboxState> = made.all_outbox().into_iter().collect();
    for state in [
        OutboxState::Undo,
        OutboxState::Ready,
        OutboxState::Handed,
        OutboxState::Sent,
        OutboxState::Failed,
        OutboxState::Unknown,
        OutboxState::Cancelled,
    ] {
        assert!(states.contains(&state), "{state}");
    }
}

#[test]
fn a_filled_store_counts_right_and_its_record_is_whole() {
    let mut made = Made::empty();
    let size = Size {
        orders: 10_000,
        messages: 10_000,
    };
    assert!(make::is_empty(&mut made.store).unwrap());
    let recipe = Recipe {
        words: &made.words,
        platforms: &made.platforms,
        seed: 3,
        now: made.now,
    };
    let written = make::sized(&mut made.store, recipe, size, &mut |_| {}).unwrap();
    assert_eq!((written.orders, written.messages), (10_000, 10_000));
    assert!(!make::is_empty(&mut made.store).unwrap());
    let (counts, open) = made
        .store
        .read(|tx| {
            let mut open: BTreeMap<_, i64> = BTreeMap::new();
            for row in deadlines::page(tx, true, None, 100_000)? {
                *open.entry(row.kind).or_default() += 1;
            }
            Ok::<_, afterdesk::store::error::StoreError>((counts::get(tx, now())?, open))
        })
        .unwrap();
    assert_eq!(counts.open.into_iter().collect::<BTreeMap<_, _>>(), open);
    let verdict = made.store.read(verify::all).unwrap();
    // The messages, the slots and files of work orders, and notices.
    assert!(verdict.broken.is_none() && verdict.texts > 10_000);
}

#[test]
fn what_the_shop_says_passes_the_gate_and_what_it_must_not_say_is_stopped() {
    let made = Made::empty();
    let mut judged = 0;
    for buyer in plan::buyers(&made.words) {
        let platform = made.platforms.get(&PlatformName::new(&buyer.shop.platform));
        let place = Place::of(platform);
        let lines = &buyer.talk.lines;
        let said = buyer
            .talk
            .dialogues
            .iter()
            .filter(|dialogue| plan::fits(dialogue, buyer))
            .flat_map(|dialogue| &dialogue.turns)
            .filter(|turn| turn.0 == Speaker::Shop)
            .map(|turn| &turn.2);
        let ready = lines.updates.iter().chain([&lines.confirmation]);
        for line in said.chain(ready).chain(&lines.drafts) {
            let verdict = Cleared::judge(line, &[], &place);
            assert!(verdict.is_ok(), "{} {line} {verdict:?}", platform.name);
            judged += 1;
        }
        let strictest = Place::of(made.platforms.get(&PlatformName::unknown()));
        for line in &lines.stopped {
            assert!(Cleared::judge(line, &[], &strictest).is_err(), "{line}");
        }
    }
    assert!(judged > 150, "{judged}");
}

#[test]
fn stopped_answers_wait_for_the_supervisor() {
    let mut made = Made::demo(2);
    let flagged = made
        .store
        .read(|tx| reviews::page(tx, true, None, 100))
        .unwrap();
    assert!(flagged.len() >= 10, "{}", flagged.len());
    // Beside them stand samples of what passed and contacts that buyers wrote.
    let of = |kind| flagged.iter().filter(|review| review.kind == kind).count();
    assert!(of(ReviewKind::Bait) > 0 && of(ReviewKind::Sampled) > 0);
    assert!(of(ReviewKind::Stopped) >= 10);
    for review in flagged.iter().filter(|review| review.kind.is_flag()) {
        assert!(review.verdict.is_flagged() && !review.findings.is_empty());
    }
}

#[test]
fn buyers_go_on_writing_and_the_queue_stays_right() {
    let mut made = Made::demo(4);
    let words = made.words.clone();
    let mut buyers = Buyers::meet(&mut made.store, words, 4, made.now).unwrap();
    let mut relay = Relay::new("test", vec![Box::new(SandboxCourier::new(4))]);
    let mut seen: BTreeSet<Happened> = BTreeSet::new();
    let before = everything(&mut made).len();
    for round in 0..240 {
        made.now = made.now.plus_ms(6 * SECOND_MS);
        if round % 20 == 0 {
            made.send("Thank you, I am looking into it and will write here.");
        }
        made.act(|store, context| relay.turn(store, context))
            .unwrap();
        let happened = made
            .act(|store, context| buyers.turn(store, context))
            .unwrap();
        seen.extend(happened);
        assert!(buyers.next_at() > made.now);
    }
    assert_eq!(seen.len(), 5, "{seen:?}");
    assert!(everything(&mut made).len() > before);
    let waiting = conversations::Filter {
        is_waiting: true,
        ..conversations::Filter::default()
    };
    let (talks, counts) = made
        .store
        .read(|tx| {
            let talks = conversations::page(tx, waiting, None, 10_000)?;
            Ok::<_, afterdesk::store::error::StoreError>((talks, counts::get(tx, now())?))
        })
        .unwrap();
    let replies = counts
        .open
        .iter()
        .find(|(kind, _)| *kind == afterdesk::domain::deadline::DeadlineKind::Reply);
    assert_eq!(usize::try_from(replies.unwrap().1), Ok(talks.len()));
    for talk in talks {
        assert!(talk.unread > 0 && talk.waiting_since.is_some());
    }
}

/// A courier that does as it is told and remembers what it was handed.
struct Scripted {
    outcome: Outcome,
    handed: mpsc::Sender<(OutboxId, String)>,
}

impl Courier for Scripted {
    fn route(&self) -> Route {
        Route::Sandbox
    }

    fn deliver(
        &mut self,
        key: OutboxId,
        _to: &Conversation,
        text: &Cleared,
        _: Option<&Letter>,
    ) -> Outcome {
        self.handed.send((key, text.text().to_owned())).unwrap();
        self.outcome.clone()
    }
}

fn relay_with(outcome: Outcome) -> (Relay, mpsc::Receiver<(OutboxId, String)>) {
    let (sender, receiver) = mpsc::channel();
    let handed = sender;
    let courier = Scripted { outcome, handed };
    let relay = Relay::new("test", vec![Box::new(courier)]);
    (relay, receiver)
}

/// A small store with an outbox of its own.
fn small() -> Made {
    let mut made = Made::empty();
    let size = Size {
        orders: 300,
        messages: 600,
    };
    let recipe = Recipe {
        words: &made.words,
        platforms: &made.platforms,
        seed: 1,
        now: made.now,
    };
    make::sized(&mut made.store, recipe, size, &mut |_| {}).unwrap();
    made
}

#[test]
fn nothing_leaves_before_the_undo_window_is_over_and_then_it_leaves_once() {
    let mut made = small();
    let (mut relay, handed) = relay_with(Outcome::Sent);
    let id = made.send("Your order is on its way.");
    made.act(|store, context| relay.turn(store, context))
        .unwrap();
    assert_eq!(made.state(id), OutboxState::Undo);
    made.now = made.now.plus_ms(UNDO_MS);
    for _ in 0..3 {
        made.act(|store, context| relay.turn(store, context))
            .unwrap();
    }
    assert_eq!(made.state(id), OutboxState::Sent);
    let all: Vec<_> = handed.try_iter().collect();
    assert_eq!(all, [(id, "Your order is on its way.".to_owned())]);
}

#[test]
fn what_failed_waits_for_a_person_and_what_is_in_doubt_is_never_repeated() {
    let cases = [
        (
            Outcome::Failed {
                why: "429".to_owned(),
            },
            OutboxState::Failed,
        ),
        (
            Outcome::Unknown {
                why: "hung up".to_owned(),
            },
            OutboxState::Unknown,
        ),
    ];
    for (outcome, state) in cases {
        let mut made = small();
        let (mut relay, handed) = relay_with(outcome);
        let id = made.send("One moment please.");
        made.now = made.now.plus_ms(UNDO_MS);
        for _ in 0..4 {
            made.act(|store, context| relay.turn(store, context))
                .unwrap();
            made.now = made.now.plus_ms(10 * MINUTE_MS);
        }
        assert_eq!(made.state(id), state);
        assert_eq!(handed.try_iter().count(), 1);
        let row = made.store.read(|tx| outbox::get(tx, id)).unwrap();
        assert!(!row.last_error.is_empty());
    }
}

#[test]
fn a_relay_that_died_while_sending_leaves_a_message_in_doubt() {
    let mut made = small();
    let id = made.send("I have asked the carrier.");
    made.now = made.now.plus_ms(UNDO_MS);
    // The first relay takes the message and dies before it can say what became of it.
    made.act(|store, context| {
        store
            .write(|tx| {
                let step = afterdesk::domain::conversation::OutboxStep::Release;
                afterdesk::service::outbox::step_in(tx, context, id, step, "")
            })
            .unwrap();
        let lease = outbox::Lease {
            worker: "dead",
            now: context.now,
            until: context.now.plus_ms(LEASE_MS),
        };
        store
            .write(|tx| outbox::claim(tx, Route::Sandbox, lease, 1))
            .unwrap();
    });
    let (mut relay, handed) = relay_with(Outcome::Sent);
    made.act(|store, context| relay.turn(store, context))
        .unwrap();
    assert_eq!(made.state(id), OutboxState::Claimed);
    made.now = made.now.plus_ms(LEASE_MS);
    let moved = made
        .act(|store, context| relay.turn(store, context))
        .unwrap();
    assert_eq!((moved.unknown, made.state(id)), (1, OutboxState::Unknown));
    assert_eq!(handed.try_iter().count(), 0);
}

#[test]
fn a_message_called_off_never_reaches_the_courier() {
    let mut made = small();
    let (mut relay, handed) = relay_with(Outcome::Sent);
    let id = made.send("Please wait.");
    made.act(|store, context| afterdesk::service::outbox::cancel(store, context, id))
        .unwrap();
    made.now = made.now.plus_ms(UNDO_MS);
    made.act(|store, context| relay.turn(store, context))
        .unwrap();
    assert_eq!(made.state(id), OutboxState::Cancelled);
    assert_eq!(handed.try_iter().count(), 0);
}

/// Runs the program and returns exit code, output and what it said on stderr.
fn afterdesk(arguments: &[&str]) -> (Option<i32>, Vec<u8>, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_afterdesk"))
        .args(arguments)
        .env_remove("AFTERDESK_STORE")
        .env("LANG", "C.UTF-8")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), output.stdout, said)
}

#[test]
fn the_same_seed_and_time_export_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let export_of = |name: &str, sizes: &[&str]| {
        let store = format!("sqlite:{}", folder.path().join(name).display());
        let mut arguments = vec!["demo", "--seed", "5", "--now", "2026-11-21T12:00:00Z"];
        arguments.extend(["--store", &store]);
        arguments.extend(sizes);
        assert_eq!(afterdesk(&arguments).0, Some(0));
        let (exit, bytes, _) = afterdesk(&["export", "--json", "--store", &store]);
        assert_eq!(exit, Some(0));
        bytes
    };
    for sizes in [&[][..], &["--orders", "500", "--messages", "900"]] {
        let one = export_of(&format!("a{}.db", sizes.len()), sizes);
        assert!(one.len() > 100_000);
        assert!(one == export_of(&format!("b{}.db", sizes.len()), sizes));
    }
}

#[test]
fn a_store_with_data_is_refused_in_one_sentence_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let store = format!("sqlite:{}", folder.path().join("desk.db").display());
    let fill = [
        "demo",
        "--orders",
        "20",
        "--messages",
        "20",
        "--store",
        &store,
    ];
    assert_eq!(afterdesk(&fill).0, Some(0));
    let before = afterdesk(&["export", "--json", "--store", &store]).1;
    let (exit, told, said) = afterdesk(&fill);
    assert_eq!((exit, told.len(), said.lines().count()), (Some(3), 0, 1));
    assert!(said.contains("holds data already"), "{said}");
    assert!(before == afterdesk(&["export", "--json", "--store", &store]).1);
}

#[test]
fn what_cannot_be_filled_is_told_with_what_to_do() {
    let (exit, _, said) = afterdesk(&["demo", "--orders", "10"]);
    assert_eq!((exit, said.lines().count()), (Some(2), 1));
    assert!(said.contains("--store"), "{said}");
    let (exit, _, said) = afterdesk(&["demo", "--store", "mysql://x", "--seed", "1"]);
    assert_eq!((exit, said.lines().count()), (Some(2), 1), "{said}");
}
