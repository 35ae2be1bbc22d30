//! The thread in which the made-up buyers live while the desk is open.
//! Never touches the desk: what buyers do is in the store, and the desk hears of the change.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use super::super::failure::Failure;
use crate::compliance::Lexicon;
use crate::config::calendars;
use crate::config::platform::Platforms;
use crate::domain::agent::{Actor, Role};
use crate::domain::time::Stamp;
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::sandbox::buyers::Buyers;
use crate::sandbox::fill::ACTOR;
use crate::sandbox::words::Words;
use crate::service::context::{Context, UNDO_MS};
use crate::store::desk::Store;

/// Buyers look at least this often whether the shop has sent them something, in milliseconds.
const LOOK_MS: i64 = 1_000;
/// And never more often.
const PAUSE_MS: i64 = 100;

/// Buyers at work. They stop when this is dropped.
#[derive(Debug)]
pub struct Life {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Life {
    /// Lets buyers write into a filled store through a connection of their own.
    pub fn start(
        mut store: Store,
        words: Words,
        platforms: Platforms,
        seed: u64,
    ) -> Result<Self, Failure> {
        let buyers = Buyers::meet(&mut store, words, seed, clock::now())?;
        let (stop, stopped) = channel();
        let thread = std::thread::Builder::new()
            .name("buyers".to_owned())
            .spawn(move || live(buyers, store, &platforms, &stopped))
            .map_err(|error| {
                Failure::unavailable(Sentence::new("cli-demo-closed").with("why", error))
            })?;
        Ok(Self {
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        // Hanging up ends the wait; the store is closed before its folder goes.
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn live(mut buyers: Buyers, mut store: Store, platforms: &Platforms, stopped: &Receiver<()>) {
    let actor = Actor {
        name: ACTOR.to_owned(),
        role: Role::Bot,
    };
    loop {
        let now = clock::now();
        let context = Context {
            now,
            actor: &actor,
            platforms,
            lexicon: Lexicon::embedded(),
            voice: crate::notice::voice::Voice::default(),
            calendars: calendars::embedded(),
            undo_ms: UNDO_MS,
        };
        // A store that is busy now is written to at the next look; nothing of a made-up buyer is lost.
        let _ = buyers.turn(&mut store, &context);
        let wait = stopped.recv_timeout(until_next(&buyers, now));
        if !matches!(wait, Err(RecvTimeoutError::Timeout)) {
            return;
        }
    }
}

fn until_next(buyers: &Buyers, now: Stamp) -> Duration {
    let ms = buyers.next_at().since(now).clamp(PAUSE_MS, LOOK_MS);
    Duration::from_millis(ms.unsigned_abs())
}
