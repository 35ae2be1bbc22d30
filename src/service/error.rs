//! Why a business transaction did not happen, in one sentence.
//! Never carries a buyer's words.

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
pub enum ServiceError {
    /// The store refused or failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There are no words to send or to note.
    #[error("the text is empty; write something first")]
    Empty,
    /// The text is longer than a message may be.
    #[error("the text has {bytes} bytes and a message may have {limit}; send it in parts")]
    TooLong {
        /// Bytes of the text.
        bytes: usize,
        /// Bytes a message may have.
        limit: usize,
    },
    /// The role of whoever acts does not allow it.
    #[error("{who} may not do this ({what}); ask {least}", who = a(*role), least = a(duty::least(*what)))]
    MayNot {
        /// What was tried.
        what: Duty,
        /// What they are.
        role: Role,
    },
    /// Somebody who has a passphrase has to prove who they are.
    #[error(
        "this needs the passphrase of {name}; give it with --passphrase-file, or at a terminal"
    )]
    NeedsProof {
        /// Who.
        name: String,
    },
    /// There is nothing that a passphrase could be held against.
    #[error("{name} has no passphrase; set one with `afterdesk people passphrase {name}`")]
    NoPassphrase {
        /// Who.
        name: String,
    },
    /// The passphrase is not theirs.
    #[error("that is not the passphrase of {name}{}", wait(*seconds))]
    WrongPassphrase {
        /// Who.
        name: String,
        /// How long the next one is not looked at.
        seconds: i64,
    },
    /// Too many wrong passphrases.
    #[error(
        "{name} is locked after wrong passphrases; try again in {seconds} s, or let an owner run \
         `afterdesk people unlock {name}`"
    )]
    Locked {
        /// Who.
        name: String,
        /// For how long.
        seconds: i64,
    },
    /// A passphrase that cannot be a new one.
    #[error("{}", if *is_short {
        "the passphrase is too short; take at least 8 characters, better several words"
    } else {
        "the passphrase is too long; take at most 400 bytes"
    })]
    UnfitPassphrase {
        /// It is too short, and otherwise too long.
        is_short: bool,
    },
    /// A store always has an owner.
    #[error(
        "a store needs an owner, and its first person is one; enter another owner first, then \
         change this role"
    )]
    NoOwner,
    /// What was decided does not fit together, or does not fit the text.
    #[error("{why}")]
    Unfit {
        /// What does not fit, and what to do.
        why: &'static str,
    },
    /// A buyer may have read it.
    #[error("the message has left, so this cannot be taken back; write to the buyer instead")]
    HasLeft,
    /// The rules say: not now.
    #[error("not now: {why}; press w on the case to see the rule")]
    NotNow {
        /// What is missing, as a code, or the card of the rule.
        why: &'static str,
    },
    /// Somebody else was faster.
    #[error("{by} has changed this case meanwhile ({what}); look at it again, then decide")]
    Changed {
        /// Who.
        by: String,
        /// What: a code, never a buyer's words.
        what: String,
    },
    /// More would be given back than is left of what was paid.
    #[error(
        "{asked} is more than is left of what the buyer paid ({left}); give back less, or refuse it \
         with a reason"
    )]
    TooMuch {
        /// What the case asks back.
        asked: Money,
        /// What can still be given back.
        left: Money,
    },
    /// Without a reason in words nobody could answer for it later.
    #[error("this needs a reason in words ({what}); write one")]
    NeedsWords {
        /// What was tried.
        what: ActKind,
    },
    /// The work order takes nothing more.
    #[error("the work order is {state}, so nothing more can be added to it")]
    Closed {
        /// Its state.
        state: WorkOrderState,
    },
    /// The due second has come.
    #[error(
        "the time for evidence ended at {due} and nothing can be handed over after it (rule \
         B-27); keep what is there for another route"
    )]
    Lapsed {
        /// When it ended.
        due: String,
    },
    /// What was given does not fit: why, and what to do.
    #[error("{0}")]
    NotTaken(Sentence),
    /// The outgoing message cannot take this step any more.
    #[error("{0}; load it again to see where it is")]
    Outbox(#[from] IllegalOutboxStep),
    /// The case cannot take this step.
    #[error("{0}; load it again to see where it is")]
    Case(#[from] IllegalCaseStep),
    /// The work order cannot take this step.
    #[error("{0}; load it again to see where it is")]
    WorkOrder(#[from] IllegalWorkOrderStep),
    /// A stored text is not the one that passed the gate.
    #[error("{0}, so it is not sent; run `afterdesk audit verify`")]
    NotCleared(#[from] NotCleared),
}

fn a(role: Role) -> &'static str {
    match role {
        Role::ReadOnly => "somebody who may only read",
        Role::Bot => "a program",
        Role::Agent => "an agent",
        Role::Supervisor => "a supervisor",
        Role::Owner => "an owner",
    }
}

fn wait(seconds: i64) -> String {
    if seconds > 0 {
        format!("; the next one is looked at in {seconds} s")
    } else {
        "; try again".to_owned()
    }
}
