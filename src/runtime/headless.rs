//! Works without a screen: does what is due, waits until something is due again, and stops when it is
//! told to. Never asks anybody anything.

use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use super::worker::Surroundings;
use super::{clock, signals};
use crate::document::fonts::Fonts;
use crate::domain::conversation::Route;
use crate::domain::time::Stamp;
use crate::market::courier::Courier;
use crate::service::error::Result;
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::location::Location;
use crate::store::watch::{self, Watch};
use crate::sync::outbox::Relay;
use crate::sync::pass::{self, Pass};

/// A pause of the bot ends, an hour begins or a platform's limit is over without a change of the
/// store: it looks at least this often, in milliseconds.
const LOOK_MS: i64 = 30_000;
/// After a change it looks no more often than this, so that an import is taken as a whole.
const SETTLE_MS: i64 = 300;

/// What wakes it.
enum Woken {
    Changed,
    End,
}

/// One store and who carries its messages.
pub struct Headless {
    store: Store,
    around: Surroundings,
    relay: Relay,
    woken: Receiver<Woken>,
    tell: SyncSender<Woken>,
    watch: Option<Watch>,
    /// The fonts of this machine, once a letter was drawn.
    fonts: Option<Fonts>,
}

impl std::fmt::Debug for Headless {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Headless")
            .field("relay", &self.relay)
            .finish_non_exhaustive()
    }
}

impl Headless {
    /// Takes a store, and minds the signals that end programs from now on.
    ///
    /// # Errors
    /// When the system lets no signal be caught.
    pub fn new(
        store: Store,
        around: Surroundings,
        couriers: Vec<Box<dyn Courier>>,
    ) -> std::io::Result<Self> {
        let (tell, woken) = sync_channel(1);
        let end = tell.clone();
        signals::on_end(move || {
            // Whoever waits is told; a message that is on its way is brought to its end first.
            let _ = end.send(Woken::End);
        })?;
        Ok(Self {
            store,
            around,
            relay: Relay::new(&format!("sync-{:016x}", clock::entropy()), couriers),
            woken,
            tell,
            watch: None,
            fonts: None,
        })
    }

    /// Listens for changes that others make.
    ///
    /// # Errors
    /// When the store cannot be watched; it is still looked at from time to time.
    pub fn listen(&mut self, location: &Location) -> std::result::Result<(), StoreError> {
        let tell = self.tell.clone();
        self.watch = Some(watch::start(location, move || {
            // One that waits to be heard says it all.
            let _ = tell.try_send(Woken::Changed);
        })?);
        Ok(())
    }

    /// Does what is due now.
    ///
    /// # Errors
    /// What the store says.
    pub fn pass(&mut self) -> Result<Pass> {
        let context = self.around.context(clock::now());
        let done = pass::pass(&mut self.store, &context, &mut self.relay, &mut self.fonts)?;
        if !done.is_empty() {
            self.around.log.info("sync", &counts(&done));
        }
        Ok(done)
    }

    /// Returns when the first message leaves that is queued; nothing once all have gone that can.
    ///
    /// # Errors
    /// What the store says.
    pub fn queued_leaves_at(&mut self) -> Result<Option<Stamp>> {
        self.relay.queued_leaves_at(&mut self.store, clock::now())
    }

    /// Returns what waits on routes that nobody serves here.
    ///
    /// # Errors
    /// What the store says.
    pub fn lying(&mut self) -> Result<Vec<(Route, usize)>> {
        pass::lying(&mut self.store, &self.relay)
    }

    /// Waits until a time or until others change the store. Returns whether to go on.
    pub fn wait(&self, until: Option<Stamp>) -> bool {
        let ms = until.map_or(LOOK_MS, |at| at.since(clock::now()).clamp(0, LOOK_MS));
        let wait = |ms: i64| {
            self.woken
                .recv_timeout(Duration::from_millis(ms.unsigned_abs()))
        };
        match wait(ms) {
            Err(RecvTimeoutError::Timeout) => true,
            Ok(Woken::End) | Err(RecvTimeoutError::Disconnected) => false,
            Ok(Woken::Changed) => !matches!(wait(SETTLE_MS), Ok(Woken::End)),
        }
    }
}

/// What the log says of a pass: no names and no words of buyers.
fn counts(done: &Pass) -> String {
    format!(
        "{} opened, {} back, {} lapsed, {} notices, {} answered, {} handed over, {} sent, {} failed, \
         {} unknown",
        done.opened,
        done.back,
        done.lapsed,
        done.notices,
        done.answered,
        done.handed_over,
        done.moved.sent,
        done.moved.failed,
        done.moved.unknown
    )
}
