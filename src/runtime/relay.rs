//! The thread that lets outgoing messages leave: ends undo windows and calls the couriers.
//! Never wakes while nothing is on its way.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::clock;
use super::worker::Surroundings;
use crate::domain::conversation::Route;
use crate::domain::time::Stamp;
use crate::market::courier::Courier;
use crate::store::desk::Store;
use crate::store::outbox;
use crate::sync::outbox::{Moved, Relay, ripe_at};
use crate::sync::pass::OFFER_MS;

/// Messages that it looks at to see what is on its way.
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
            let routes = relay.routes();
            loop {
                let next = turn(&mut relay, &mut store, &around, &routes);
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
fn turn(
    relay: &mut Relay,
    store: &mut Store,
    around: &Surroundings,
    routes: &[Route],
) -> Option<Stamp> {
    let now = clock::now();
    let context = around.context(now);
    let again = now.plus_ms(OFFER_MS);
    // A store that does not answer now is asked again; the messages stay where they are.
    let Ok(open) = store.read(|tx| outbox::under_way(tx, LOOKED_AT)) else {
        return Some(again);
    };
    let next = open
        .iter()
        .filter_map(|row| ripe_at(row, routes, again))
        .min()?;
    if next > again {
        return Some(next);
    }
    match relay.turn(store, &context) {
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
    let open = store.read(|tx| outbox::under_way(tx, LOOKED_AT)).ok()?;
    open.iter()
        .filter_map(|row| ripe_at(row, routes, again))
        .min()
}
