//! The thread that lets outgoing messages leave: ends undo windows and calls the couriers.
//! Never wakes while nothing is on its way.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::clock;
use super::worker::Surroundings;
use crate::domain::conversation::Route;
use crate::domain::time::Stamp;
use crate::market::courier::Courier;
use crate::service::context::Context;
use crate::store::desk::Store;
use crate::store::outbox;
use crate::sync::outbox::Relay;

/// While something is on its way the relay looks again so soon, in milliseconds.
const LOOK_MS: u64 = 500;
/// Messages that it looks at to see whether something is on its way.
const LOOKED_AT: usize = 200;

/// Starts the thread; it looks at the outbox at once, and again after each write it is told of.
pub fn start(
    mut store: Store,
    around: Surroundings,
    couriers: Vec<Box<dyn Courier>>,
    wakes: Receiver<()>,
) -> std::io::Result<()> {
    let name = format!("desk-{:016x}", clock::entropy());
    std::thread::Builder::new()
        .name("relay".to_owned())
        .spawn(move || {
            let mut relay = Relay::new(&name, couriers);
            loop {
                let is_busy = turn(&mut relay, &mut store, &around, clock::now());
                let waited = if is_busy {
                    wakes.recv_timeout(Duration::from_millis(LOOK_MS))
                } else {
                    wakes.recv().map_err(|_| RecvTimeoutError::Disconnected)
                };
                if matches!(waited, Err(RecvTimeoutError::Disconnected)) {
                    return;
                }
            }
        })?;
    Ok(())
}

/// Moves on what is ripe; returns whether something is still on its way.
fn turn(relay: &mut Relay, store: &mut Store, around: &Surroundings, now: Stamp) -> bool {
    let context = Context {
        now,
        actor: &around.actor,
        platforms: &around.platforms,
        undo_ms: around.undo_ms,
    };
    let open = store.read(|tx| outbox::open(tx, LOOKED_AT));
    let is_moving = |open: &[crate::domain::conversation::OutboxRow]| {
        open.iter()
            .any(|row| row.route != Route::Hand && row.state.is_moving())
    };
    match open {
        Ok(open) if !is_moving(&open) => false,
        // A store that does not answer now is asked again; the messages stay where they are.
        _ => {
            let _ = relay.turn(store, &context);
            true
        }
    }
}
