//! Claims outgoing messages and hands them to the couriers of their routes, one at a time.
//! Never decides what may be sent, and never hands over a message twice: one whose outcome nobody
//! knows waits for a person, and so does one whose stored text is not the one that was cleared.

use crate::compliance::cleared::Cleared;
use crate::domain::audit::Action;
use crate::domain::conversation::{Conversation, LATER, OutboxRow, OutboxState, OutboxStep, Route};
use crate::domain::time::{MINUTE_MS, Stamp};
use crate::market::courier::{Courier, Letter, Outcome};
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::notice::mail;
use crate::service::outbox::step_in;
use crate::store::desk::Store;
use crate::store::outbox::{Lease, UnderWay};
use crate::store::{audit, conversations, outbox};

/// How long a claimed message belongs to one relay. It outlives the time-out of every marketplace;
/// otherwise two desks could hand over the same message.
pub const LEASE_MS: i64 = 2 * MINUTE_MS;
/// A message that a courier may take is offered again so soon, in milliseconds.
const OFFER_MS: i64 = 1_000;
/// Messages that one turn moves at most, so that a full outbox does not keep a thread for itself.
const A_TURN: usize = 64;
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

    /// Returns when a message moves on by itself, never before the next look: its undo window ends, a
    /// courier may take it, or it is tried again.
    ///
    /// # Errors
    /// What the store says.
    pub fn moves_at(&self, store: &mut Store, now: Stamp) -> Result<Option<Stamp>> {
        self.soonest(store, now, |_| true)
    }

    /// Returns when the first message leaves that is in its undo window or ready now; nothing once none
    /// is. What is tried again after a failure is left to a later run.
    ///
    /// # Errors
    /// What the store says.
    pub fn queued_leaves_at(&self, store: &mut Store, now: Stamp) -> Result<Option<Stamp>> {
        let routes = self.routes();
        self.soonest(store, now, |some| {
            let is_queued = matches!(some.state, OutboxState::Undo | OutboxState::Ready);
            is_queued && routes.contains(&some.route)
        })
    }

    /// Returns when the first of the messages that are meant moves on by itself.
    fn soonest(
        &self,
        store: &mut Store,
        now: Stamp,
        is_meant: impl Fn(&UnderWay) -> bool,
    ) -> Result<Option<Stamp>> {
        let routes = self.routes();
        let again = now.plus_ms(OFFER_MS);
        let all = store.read(|tx| outbox::under_way(tx, LATER))?;
        let meant = all.iter().filter(|some| is_meant(some));
        Ok(meant.filter_map(|some| ripe_at(some, &routes, again)).min())
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
    step_all(store, context, &expired, OutboxStep::LoseTrack, |_| {
        LEASE_RAN_OUT
    })
}

/// Makes ready again what could not leave for a reason that passes.
fn try_again(store: &mut Store, context: &Context<'_>) -> Result<usize> {
    let mut ripe = 0;
    for (attempts, after_ms) in (1..).zip(RETRIES_MS) {
        let until = context.now.plus_ms(-after_ms);
        let failed = store.read(|tx| outbox::failed_with(tx, LATER, attempts, until, A_TURN))?;
        let step = OutboxStep::Retry;
        ripe += step_all(store, context, &failed, step, |row| &row.last_error)?;
    }
    Ok(ripe)
}

/// Ends the undo windows that are over.
fn release(store: &mut Store, context: &Context<'_>) -> Result<usize> {
    let over = store.read(|tx| outbox::undo_over(tx, context.now, A_TURN))?;
    step_all(store, context, &over, OutboxStep::Release, |_| "")
}

/// Takes a step with each of these messages, but for those that moved since they were read: they were
/// called off, or another relay was faster. Returns how many it took the step with.
fn step_all<'a>(
    store: &mut Store,
    context: &Context<'_>,
    rows: &'a [OutboxRow],
    step: OutboxStep,
    why: impl Fn(&'a OutboxRow) -> &'a str,
) -> Result<usize> {
    let mut count = 0;
    for row in rows {
        count += store.write(|tx| {
            if outbox::get(tx, row.id)?.state != row.state {
                return Ok::<_, ServiceError>(0);
            }
            step_in(tx, context, row.id, step, why(row)).map(|_| 1)
        })?;
    }
    Ok(count)
}

/// Returns how long after it might first have left a message is tried again that was fetched so often;
/// nothing where a person has to look at it.
fn retry_ms(attempts: i64) -> Option<i64> {
    let tried = usize::try_from(attempts).ok()?;
    RETRIES_MS.get(tried.checked_sub(1)?).copied()
}

/// Returns when these messages move on by themselves, never before `again`; `routes` are served here.
fn ripe_at(some: &UnderWay, routes: &[Route], again: Stamp) -> Option<Stamp> {
    match some.state {
        OutboxState::Undo => Some(some.not_before.max(again)),
        OutboxState::Ready => routes.contains(&some.route).then_some(again),
        // The lease of whoever claimed it runs out at some time; then nobody knows what became.
        OutboxState::Claimed => Some(again.plus_ms(LEASE_MS)),
        OutboxState::Failed => {
            retry_ms(some.attempts).map(|ms| some.not_before.plus_ms(ms).max(again))
        }
        OutboxState::Handed | OutboxState::Sent | OutboxState::Unknown | OutboxState::Cancelled => {
            None
        }
    }
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
