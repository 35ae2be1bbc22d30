//! The thread in which the answer bot works while the desk is open.
//! Never wakes while no shop has its bot on, but to see whether one has.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::clock;
use super::worker::Surroundings;
use crate::service::bot::turn::{Turned, actor, turn};
use crate::store::desk::Store;

/// A pause ends, an hour begins or a claim runs out without a change of the store: it looks at least
/// this often.
const LOOK_MS: u64 = 30_000;
/// After a change it looks no more often than this, so that an import is taken as a whole.
const SETTLE_MS: i64 = 300;

/// Starts the thread; it looks at once, and again after each change of the store that it is told of.
pub fn start(mut store: Store, around: Surroundings, wakes: Receiver<()>) -> std::io::Result<()> {
    let thread = std::thread::Builder::new().name("bot".to_owned());
    store.session().desk.clone_from(&around.desk);
    thread.spawn(move || {
        loop {
            look(&mut store, &around);
            match wakes.recv_timeout(Duration::from_millis(LOOK_MS)) {
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {}
                Ok(()) => {
                    // Whatever comes meanwhile is seen by the same look; a store that changes all the
                    // time is looked at too.
                    let until = clock::now().plus_ms(SETTLE_MS);
                    while let Ok(left) = u64::try_from(until.since(clock::now())) {
                        if wakes.recv_timeout(Duration::from_millis(left)).is_err() {
                            break;
                        }
                    }
                }
            }
        }
    })?;
    Ok(())
}

/// A store that does not answer now is asked at the next look; no message is lost by that.
fn look(store: &mut Store, around: &Surroundings) {
    let actor = actor();
    let context = around.packs.context(clock::now(), &actor, around.undo_ms);
    match turn(store, &context) {
        Ok(done) if done == Turned::default() => {}
        Ok(done) => around.log.info(
            "bot",
            &format!(
                "{} answered, {} handed over",
                done.answered, done.handed_over
            ),
        ),
        Err(error) => around.log.error("bot", &error.to_string()),
    }
}
