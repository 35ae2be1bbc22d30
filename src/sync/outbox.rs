//! Claims outgoing messages and hands them to the couriers of their routes, one at a time.
//! Never decides what may be sent, and never hands over a message twice: one whose outcome nobody
//! knows waits for a person, and so does one whose stored text is not the one that was cleared.

use crate::compliance::cleared::Cleared;
use crate::domain::audit::Action;
use crate::domain::conversation::{Conversation, OutboxRow, OutboxState, OutboxStep, Route};
use crate::domain::time::{MINUTE_MS, Stamp};
use crate::market::courier::{Courier, Letter, Outcome};
use crate::service::context::Context;
use crate::service::error::Result;
use crate::service::notice::mail;
use crate::service::outbox::step_in;
use crate::store::desk::Store;
use crate::store::outbox::Lease;
use crate::store::{audit, conversations, outbox};

/// How long a claimed message belongs to one relay. It outlives the time-out of every marketplace;
/// otherwise two desks could hand over the same message.
pub const LEASE_MS: i64 = 2 * MINUTE_MS;
/// Messages that one turn moves at most, so that a full outbox does not keep a thread for itself.
const A_TURN: usize = 64;
/// What begins the reason of a failure that passes by itself.
const LATER: &str = "later: ";
/// When a message is tried again, counted from when it might first leave: after the first time, the
/// second, and so on. Then a person looks at it. A choice of this project.
const RETRIES_MS: [i64; 5] = [
    MINUTE_MS,
    5 * MINUTE_MS,
    15 * MINUTE_MS,
    60 * MINUTE_MS,
    240 * MINUTE_MS,
];
/// Turned over to whoever reads the record when a lease ran out.
const LEASE_RAN_OUT: &str = "the program ended while it was sending";

/// Moves outgoing messages on.
pub struct Relay {
    worker: String,
    couriers: Vec<Box<dyn Courier>>,
}

impl std::fmt::Debug for Relay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Relay")
            .field("worker", &self.worker)
            .field("routes", &self.routes())
            .finish_non_exhaustive()
    }
}

/// What a turn moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moved {
    /// Undo windows that ended.
    pub released: usize,
    /// Messages that left.
    pub sent: usize,
    /// Messages that did not leave.
    pub failed: usize,
    /// Messages of which nobody knows whether they left.
    pub unknown: usize,
}

impl Moved {
    /// Adds what a later turn moved.
    pub const fn add(&mut self, later: Self) {
        self.released += later.released;
        self.sent += later.sent;
        self.failed += later.failed;
        self.unknown += later.unknown;
    }
}

impl Relay {
    /// Makes a relay that works under a name of its own, with a courier for each route it serves.
    pub fn new(worker: &str, couriers: Vec<Box<dyn Courier>>) -> Self {
        Self {
            worker: worker.to_owned(),
            couriers,
        }
    }

    /// Returns the routes that it serves.
    pub fn routes(&self) -> Vec<Route> {
        self.couriers
            .iter()
            .map(|courier| courier.route())
            .collect()
    }

    /// Moves everything on that is ripe at `context.now`, some messages at most.
    ///
    /// # Errors
    /// When the store fails. A message that was with a courier then stays claimed, and becomes
    /// unknown when its lease has run out.
    pub fn turn(&mut self, store: &mut Store, context: &Context<'_>) -> Result<Moved> {
        let mut moved = Moved {
            unknown: give_up_expired(store, context)?,
            released: release(store, context)? + try_again(store, context)?,
            ..Moved::default()
        };
        for courier in &mut self.couriers {
            for _ in 0..A_TURN {
                // One at a time: a crash then leaves one message in doubt and not a whole batch.
                let claimed = match claim(store, context, courier.route(), &self.worker)? {
                    Fetched::Nothing => break,
                    Fetched::SetAside => {
                        moved.failed += 1;
                        continue;
                    }
                    Fetched::Ready(claimed) => claimed,
                };
                let letter = claimed.letter.as_ref();
                let (id, to) = (claimed.row.id, &claimed.to);
                let outcome = courier.deliver(id, to, &claimed.text, letter);
                match record(store, context, &claimed.row, &outcome)? {
                    OutboxState::Sent => moved.sent += 1,
                    OutboxState::Failed => moved.failed += 1,
                    _ => moved.unknown += 1,
                }
            }
        }
        Ok(moved)
    }
}

/// A message on its way to a courier.
struct Claimed {
    row: OutboxRow,
    to: Conversation,
    text: Cleared,
    /// What hangs on it, on the route of letters.
    letter: Option<Letter>,
}

/// What there was to fetch.
enum Fetched {
    /// Nothing is ready.
    Nothing,
    /// A message whose stored text is not the one that was cleared: it stays, with its reason.
    SetAside,
    /// A message that may go.
    Ready(Box<Claimed>),
}

/// What a relay held when its lease ran out may have left: nobody sends it again by itself.
fn give_up_expired(store: &mut Store, context: &Context<'_>) -> Result<usize> {
    let expired = store.read(|tx| outbox::expired(tx, context.now, A_TURN))?;
    for row in &expired {
        store.write(|tx| step_in(tx, context, row.id, OutboxStep::LoseTrack, LEASE_RAN_OUT))?;
    }
    Ok(expired.len())
}

/// Makes ready again what could not leave for a reason that passes.
fn try_again(store: &mut Store, context: &Context<'_>) -> Result<usize> {
    let failed = store.read(|tx| outbox::failed_with(tx, LATER, A_TURN))?;
    let is_ripe = |row: &&OutboxRow| retry_at(row).is_some_and(|at| at <= context.now);
    let mut ripe = 0;
    for row in failed.iter().filter(is_ripe) {
        store.write(|tx| step_in(tx, context, row.id, OutboxStep::Retry, &row.last_error))?;
        ripe += 1;
    }
    Ok(ripe)
}

/// Returns when a message that could not leave is tried again by itself; nothing where a person has
/// to look at it.
pub fn retry_at(row: &OutboxRow) -> Option<Stamp> {
    if row.state != OutboxState::Failed || !row.last_error.starts_with(LATER) {
        return None;
    }
    let tried = usize::try_from(row.attempts).ok()?;
    let after_ms = RETRIES_MS.get(tried.checked_sub(1)?)?;
    Some(row.not_before.plus_ms(*after_ms))
}

/// Returns when a message moves on by itself, never before `again`; `routes` are served here.
pub fn ripe_at(row: &OutboxRow, routes: &[Route], again: Stamp) -> Option<Stamp> {
    match row.state {
        OutboxState::Undo => Some(row.not_before.max(again)),
        OutboxState::Ready => routes.contains(&row.route).then_some(again),
        // The lease of whoever claimed it runs out at some time; then nobody knows what became.
        OutboxState::Claimed => Some(again.plus_ms(LEASE_MS)),
        OutboxState::Failed => retry_at(row).map(|at| at.max(again)),
        OutboxState::Handed | OutboxState::Sent | OutboxState::Unknown | OutboxState::Cancelled => {
            None
        }
    }
}

fn release(store: &mut Store, context: &Context<'_>) -> Result<usize> {
    let over = store.read(|tx| outbox::undo_over(tx, context.now, A_TURN))?;
    let mut released = 0;
    for row in &over {
        released += store.write(|tx| {
            // Called off since it was read: that is what the window is for.
            if outbox::get(tx, row.id)?.state != OutboxState::Undo {
                return Ok::<_, crate::service::error::ServiceError>(0);
            }
            step_in(tx, context, row.id, OutboxStep::Release, "").map(|_| 1)
        })?;
    }
    Ok(released)
}

fn claim(store: &mut Store, context: &Context<'_>, route: Route, worker: &str) -> Result<Fetched> {
    let lease = Lease {
        worker,
        now: context.now,
        until: context.now.plus_ms(LEASE_MS),
    };
    store.write(|tx| {
        let Some(claim) = outbox::claim(tx, route, lease, 1)?.pop() else {
            return Ok(Fetched::Nothing);
        };
        let subject = claim.row.message.to_string();
        let detail = format!("{route} {}->{}", OutboxState::Ready, claim.row.state);
        audit::append(tx, context.entry(Action::OutboxMoved, subject, detail))?;
        let text = match claim.cleared {
            Ok(text) => text,
            Err(why) => {
                step_in(
                    tx,
                    context,
                    claim.row.id,
                    OutboxStep::Fail,
                    &why.to_string(),
                )?;
                return Ok(Fetched::SetAside);
            }
        };
        let letter = match route {
            Route::Mail => mail::letter(tx, context, &claim.row)?,
            Route::Hand | Route::Api | Route::Bridge | Route::Sandbox => None,
        };
        Ok(Fetched::Ready(Box::new(Claimed {
            letter,
            to: conversations::get(tx, claim.row.conversation)?,
            row: claim.row,
            text,
        })))
    })
}

fn record(
    store: &mut Store,
    context: &Context<'_>,
    row: &OutboxRow,
    outcome: &Outcome,
) -> Result<OutboxState> {
    let (step, why) = match outcome {
        Outcome::Sent => (OutboxStep::Confirm, String::new()),
        Outcome::Failed { why } => (OutboxStep::Fail, why.clone()),
        Outcome::Later { why } => (OutboxStep::Fail, format!("{LATER}{why}")),
        Outcome::Unknown { why } => (OutboxStep::LoseTrack, why.clone()),
    };
    store
        .write(|tx| step_in(tx, context, row.id, step, &why))
        .map(|row| row.state)
}
