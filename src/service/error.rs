//! Why a business transaction did not happen, in one sentence.
//! The words stand in the language files. Never carries a buyer's words.

use crate::compliance::cleared::NotCleared;
use crate::domain::act::ActKind;
use crate::domain::agent::Role;
use crate::domain::case::IllegalCaseStep;
use crate::domain::conversation::IllegalOutboxStep;
use crate::domain::money::Money;
use crate::domain::work_order::{IllegalWorkOrderStep, WorkOrderState};
use crate::i18n::sentence::Sentence;
use crate::policy::duty::{self, Duty};
use crate::store::error::StoreError;

/// The result of a business transaction.
pub type Result<T, E = ServiceError> = std::result::Result<T, E>;

/// Why nothing was done. Nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub enum ServiceError {
    /// The store refused or failed.
    Store(#[from] StoreError),
    /// There are no words to send or to note.
    Empty,
    /// The text is longer than a message may be.
    TooLong {
        /// Bytes of the text.
        bytes: usize,
        /// Bytes a message may have.
        limit: usize,
    },
    /// The role of whoever acts does not allow it.
    MayNot {
        /// What was tried.
        what: Duty,
        /// What they are.
        role: Role,
    },
    /// Somebody who has a passphrase has to prove who they are.
    NeedsProof {
        /// Who.
        name: String,
    },
    /// There is nothing that a passphrase could be held against.
    NoPassphrase {
        /// Who.
        name: String,
    },
    /// The passphrase is not theirs.
    WrongPassphrase {
        /// Who.
        name: String,
        /// How long the next one is not looked at.
        seconds: i64,
    },
    /// Too many wrong passphrases.
    Locked {
        /// Who.
        name: String,
        /// For how long.
        seconds: i64,
    },
    /// A passphrase that cannot be a new one.
    UnfitPassphrase {
        /// It is too short, and otherwise too long.
        is_short: bool,
    },
    /// A store always has an owner.
    NoOwner,
    /// What was decided does not fit together, or does not fit the text.
    Unfit {
        /// What does not fit, and what to do: the key of a sentence.
        why: &'static str,
    },
    /// A buyer may have read it.
    HasLeft,
    /// The rules say: not now.
    NotNow {
        /// What is missing, as a code, or the card of the rule.
        why: &'static str,
    },
    /// Somebody else was faster.
    Changed {
        /// Who; empty for the platform.
        by: String,
        /// What they did: its code, empty for the platform.
        what: &'static str,
    },
    /// More would be given back than is left of what was paid.
    TooMuch {
        /// What the case asks back.
        asked: Money,
        /// What can still be given back.
        left: Money,
    },
    /// Without a reason in words nobody could answer for it later.
    NeedsWords {
        /// What was tried.
        what: ActKind,
    },
    /// The work order takes nothing more.
    Closed {
        /// Its state.
        state: WorkOrderState,
    },
    /// The due second has come.
    Lapsed {
        /// When it ended.
        due: String,
    },
    /// What was given does not fit: why, and what to do.
    NotTaken(Sentence),
    /// The outgoing message cannot take this step any more.
    Outbox(#[from] IllegalOutboxStep),
    /// The case cannot take this step.
    Case(#[from] IllegalCaseStep),
    /// The work order cannot take this step.
    WorkOrder(#[from] IllegalWorkOrderStep),
    /// A stored text is not the one that passed the gate.
    NotCleared(#[from] NotCleared),
}

impl ServiceError {
    /// Returns why, and what to do.
    pub fn sentence(&self) -> Sentence {
        match self {
            ServiceError::Store(error) => error.sentence(),
            ServiceError::Empty => Sentence::new("refused-empty"),
            ServiceError::TooLong { bytes, limit } => Sentence::new("refused-too-long")
                .with("bytes", bytes)
                .with("limit", limit),
            ServiceError::MayNot { what, role } => Sentence::new("refused-may-not")
                .naming("who", "somebody", role.code())
                .naming("what", "duty", what.code())
                .naming("least", "somebody", duty::least(*what).code()),
            ServiceError::NeedsProof { name } => named("refused-needs-proof", name),
            ServiceError::NoPassphrase { name } => named("refused-no-passphrase", name),
            ServiceError::WrongPassphrase { name, seconds: 0 } => {
                named("refused-wrong-passphrase", name)
            }
            ServiceError::WrongPassphrase { name, seconds } => {
                named("refused-wrong-for-now", name).with("seconds", seconds)
            }
            ServiceError::Locked { name, seconds } => {
                named("refused-locked", name).with("seconds", seconds)
            }
            ServiceError::UnfitPassphrase { is_short: true } => Sentence::new("refused-short"),
            ServiceError::UnfitPassphrase { is_short: false } => Sentence::new("refused-long"),
            ServiceError::NoOwner => Sentence::new("refused-no-owner"),
            ServiceError::Unfit { why } => Sentence::new(why),
            ServiceError::HasLeft => Sentence::new("refused-has-left"),
            // A card has no word and is named by its number.
            ServiceError::NotNow { why } => {
                Sentence::new("refused-not-now").naming("why", "missing", why)
            }
            ServiceError::Changed { by, .. } if by.is_empty() => {
                Sentence::new("refused-changed-by-platform")
            }
            ServiceError::Changed { by, what } => {
                named("refused-changed", by).naming("what", "done", what)
            }
            ServiceError::TooMuch { asked, left } => Sentence::new("refused-too-much")
                .paying("asked", *asked)
                .paying("left", *left),
            ServiceError::NeedsWords { what } => {
                Sentence::new("refused-needs-words").naming("what", "done", what.code())
            }
            ServiceError::Closed { state } => {
                Sentence::new("refused-closed").naming("state", "work-order-state", state.code())
            }
            ServiceError::Lapsed { due } => Sentence::new("refused-lapsed").with("due", due),
            ServiceError::NotTaken(why) => why.clone(),
            ServiceError::Outbox(illegal) => Sentence::new("refused-outbox-step").naming(
                "state",
                "outbox-state",
                illegal.state.code(),
            ),
            ServiceError::Case(illegal) => Sentence::new("refused-case-step")
                .naming("kind", "case-kind", illegal.kind.code())
                .naming("state", "case-state", illegal.state.code()),
            ServiceError::WorkOrder(illegal) => Sentence::new("refused-work-order-step").naming(
                "state",
                "work-order-state",
                illegal.state.code(),
            ),
            ServiceError::NotCleared(NotCleared::Origin) => Sentence::new("refused-no-verdict"),
            ServiceError::NotCleared(NotCleared::Hash) => Sentence::new("refused-not-cleared"),
        }
    }
}

fn named(key: &'static str, name: &str) -> Sentence {
    Sentence::new(key).with("name", name)
}

#[cfg(test)]
mod tests;
