//! Takes cleared texts to the made-up buyers.
//! Never delivers one key twice, as a marketplace with idempotency keys would not.

use std::collections::BTreeSet;

use super::chance::Chance;
use crate::compliance::cleared::Cleared;
use crate::domain::conversation::{Conversation, Route, SendTrouble};
use crate::domain::id::OutboxId;
use crate::market::courier::{Courier, Letter, Outcome};

/// Of a hundred messages, how many fail and how many end in doubt.
const FAIL_PERCENT: u64 = 3;
const DOUBT_PERCENT: u64 = 1;

/// A marketplace in the same program, with the faults of a real one.
#[derive(Debug)]
pub struct SandboxCourier {
    chance: Chance,
    delivered: BTreeSet<OutboxId>,
}

impl SandboxCourier {
    /// Opens the marketplace.
    pub fn new(seed: u64) -> Self {
        Self {
            chance: Chance::branch(seed, "courier", 0),
            delivered: BTreeSet::new(),
        }
    }
}

impl Courier for SandboxCourier {
    fn route(&self) -> Route {
        Route::Sandbox
    }

    fn deliver(
        &mut self,
        key: OutboxId,
        _to: &Conversation,
        _text: &Cleared,
        _letter: Option<&Letter>,
    ) -> Outcome {
        if self.delivered.contains(&key) {
            return Outcome::Sent;
        }
        match self.chance.below(100) {
            n if n < FAIL_PERCENT => Outcome::Failed {
                why: format!("{} 429", SendTrouble::TooMany),
            },
            n if n < FAIL_PERCENT + DOUBT_PERCENT => Outcome::Unknown {
                why: SendTrouble::HungUp.to_string(),
            },
            _ => {
                self.delivered.insert(key);
                Outcome::Sent
            }
        }
    }
}
