//! What the relay moves on by itself: on every engine, with a courier that says what the test wants.

use afterdesk::compliance::cleared::Cleared;
use afterdesk::domain::conversation::{Conversation, OutboxRow, OutboxState, OutboxStep, Route};
use afterdesk::domain::id::OutboxId;
use afterdesk::domain::time::{MINUTE_MS, SECOND_MS};
use afterdesk::market::courier::{Courier, Letter, Outcome};
use afterdesk::store::{conversations, outbox};
use afterdesk::sync::outbox::{Moved, Relay};

use crate::shopfloor::Shopfloor;
use crate::store_content::{NOW, queue_reply, write};
use crate::stores::{Place, on_every_engine};

/// What the tests queue: more than any one look at the outbox would take in.
const HELD: usize = 300;

/// Takes nothing the first time, and everything after.
#[derive(Default)]
struct Moody {
    is_awake: bool,
}

impl Courier for Moody {
    fn route(&self) -> Route {
        Route::Sandbox
    }

    fn deliver(
        &mut self,
        _: OutboxId,
        _: &Conversation,
        _: &Cleared,
        _: Option<&Letter>,
    ) -> Outcome {
        if std::mem::replace(&mut self.is_awake, true) {
            Outcome::Sent
        } else {
            Outcome::Later {
                why: "asleep".to_owned(),
            }
        }
    }
}

fn floor(place: &Place) -> Shopfloor {
    let mut floor = Shopfloor::in_store(place.create(), "pinduoduo", Route::Sandbox);
    // The content of the store tests has a time of its own.
    floor.now = NOW;
    floor
}

/// Queues messages, in one transaction.
fn queue(floor: &mut Shopfloor, count: usize) -> Vec<OutboxRow> {
    let id = floor.conversation;
    write(&mut floor.store, |tx| {
        let to = conversations::get(tx, id).unwrap();
        let say = |nth| queue_reply(tx, &to, &format!("您好，第{nth}件已经发出。"));
        (0..count).map(say).collect()
    })
}

/// Queues messages that did not leave and wait for a person.
fn held(floor: &mut Shopfloor) -> Vec<OutboxRow> {
    let rows = queue(floor, HELD);
    let now = rows.first().unwrap().not_before;
    write(&mut floor.store, |tx| {
        for row in &rows {
            outbox::step(tx, row.id, OutboxStep::Release, "").unwrap();
        }
        let lease = outbox::Lease {
            worker: "other",
            now,
            until: now.plus_ms(MINUTE_MS),
        };
        assert_eq!(
            outbox::claim(tx, Route::Sandbox, lease, HELD)
                .unwrap()
                .len(),
            HELD
        );
        for row in &rows {
            outbox::step(tx, row.id, OutboxStep::Fail, "refused it").unwrap();
        }
    });
    rows
}

fn turn(floor: &mut Shopfloor, relay: &mut Relay) -> Moved {
    floor
        .act(|store, context| relay.turn(store, context))
        .unwrap()
}

fn state(floor: &mut Shopfloor, row: &OutboxRow) -> OutboxState {
    floor
        .store
        .read(|tx| outbox::get(tx, row.id))
        .unwrap()
        .state
}

#[test]
fn a_retry_behind_hundreds_that_wait_for_a_person_still_comes_due() {
    on_every_engine(|place| {
        let mut floor = floor(place);
        let before = held(&mut floor);
        let row = queue(&mut floor, 1).remove(0);
        let mut relay = Relay::new("test", vec![Box::new(Moody::default())]);
        let now = floor.now;
        assert_eq!(
            relay.moves_at(&mut floor.store, now).unwrap(),
            Some(row.not_before)
        );

        floor.now = row.not_before;
        assert_eq!(turn(&mut floor, &mut relay).failed, 1);
        let (now, retry) = (floor.now, row.not_before.plus_ms(MINUTE_MS));
        assert_eq!(relay.moves_at(&mut floor.store, now).unwrap(), Some(retry));
        assert_eq!(relay.queued_leaves_at(&mut floor.store, now).unwrap(), None);
        floor.now = retry.plus_ms(-1);
        assert_eq!(
            turn(&mut floor, &mut relay),
            Moved::default(),
            "not before its time"
        );

        floor.now = retry;
        assert_eq!(turn(&mut floor, &mut relay).sent, 1);
        assert_eq!(state(&mut floor, &row), OutboxState::Sent);
        assert_eq!(relay.moves_at(&mut floor.store, retry).unwrap(), None);
        for row in &before {
            assert_eq!(
                state(&mut floor, row),
                OutboxState::Failed,
                "a person looks at it"
            );
        }
    });
}

#[test]
fn hundreds_that_leave_at_once_leave_in_turns_and_none_is_forgotten() {
    on_every_engine(|place| {
        let mut floor = floor(place);
        let rows = queue(&mut floor, HELD);
        let mut relay = Relay::new("test", vec![Box::new(Moody { is_awake: true })]);
        floor.now = rows.first().unwrap().not_before;
        let mut sent = 0;
        for _ in 0..HELD {
            let now = floor.now;
            let Some(next) = relay.moves_at(&mut floor.store, now).unwrap() else {
                break;
            };
            assert_eq!(next, now.plus_ms(SECOND_MS));
            sent += turn(&mut floor, &mut relay).sent;
            floor.now = next;
        }
        assert_eq!(sent, HELD);
    });
}
