//! The thread that lets outgoing messages leave: ends undo windows and calls the couriers.
//! Never wakes while nothing is on its way.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::clock;
use super::worker::Surroundings;
use crate::domain::time::Stamp;
use crate::market::courier::Courier;
use crate::store::desk::Store;
use crate::sync::outbox::{Moved, Relay};

/// A store that does not answer is asked again so soon, in milliseconds.
const ASK_AGAIN_MS: i64 = 1_000;

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
                let next = turn(&mut relay, &mut store, &around);
                let waited = match next {
                    Some(next) => {
                        let ms = next.since(clock::now()).max(0).unsigned_abs();
                        wakes.recv_timeout(Duration::from_millis(ms))
                    }
                    None => wakes.recv().map_err(|_| RecvTimeoutError::Disconnected),
                };
                if matches!(waited, Err(RecvTimeoutError::Disconnected)) {
                    return;
                }
            }
        })?;
    Ok(())
}

/// Moves on what is ripe; returns when something is ripe next.
fn turn(relay: &mut Relay, store: &mut Store, around: &Surroundings) -> Option<Stamp> {
    let now = clock::now();
    let again = now.plus_ms(ASK_AGAIN_MS);
    // A store that does not answer now is asked again; the messages stay where they are.
    let next = relay.moves_at(store, now).unwrap_or(Some(again))?;
    if next > again {
        return Some(next);
    }
    match relay.turn(store, &around.context(now)) {
        Ok(moved) if moved == Moved::default() => {}
        Ok(moved) => around.log.info(
            "relay",
            &format!(
                "{} released, {} sent, {} failed, {} unknown",
                moved.released, moved.sent, moved.failed, moved.unknown
            ),
        ),
        Err(error) => {
            around.log.error("relay", &error.to_string());
            return Some(again);
        }
    }
    relay.moves_at(store, now).unwrap_or(Some(again))
}
