//! Takes a cleared text to a buyer, each marketplace in its own way.
//! Never takes a text that was not cleared, and never decides whether to try again.

use crate::compliance::cleared::Cleared;
use crate::domain::conversation::{Conversation, Route};
use crate::domain::id::OutboxId;

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It left.
    Sent,
    /// It did not leave, for certain; it may be tried again.
    Failed {
        /// Short reason in English, without a buyer's words.
        why: String,
    },
    /// It did not leave, for certain, and is tried again by itself after a while.
    Later {
        /// Short reason in English, without a buyer's words.
        why: String,
    },
    /// Nobody knows whether it left.
    Unknown {
        /// Short reason in English, without a buyer's words.
        why: String,
    },
}

/// What a letter has besides its cleared words: made of the same notices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The buyer's own address.
    pub to: String,
    /// The line above it.
    pub subject: String,
    /// The words as HTML.
    pub html: String,
    /// Papers that hang on it, by their names.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Whoever takes messages to buyers on one route.
pub trait Courier: Send {
    /// Returns the route it serves.
    fn route(&self) -> Route;

    /// Takes a text to the buyer of a conversation.
    ///
    /// `key` is the same whenever the same message is handed over, so that a marketplace that knows
    /// it already does not deliver twice. `letter` is there on the route of letters alone. Returns within
    /// the lease of the relay.
    fn deliver(
        &mut self,
        key: OutboxId,
        to: &Conversation,
        text: &Cleared,
        letter: Option<&Letter>,
    ) -> Outcome;
}
