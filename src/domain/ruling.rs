//! What a supervisor wants done with a flagged text, and how that ended.
//! Never checks whether the parts fit together; the service does.

use super::allowed::NewAllowed;
use super::decision::{Cause, ReviewVerdict};
use super::finding::Judgement;
use super::id::ReviewId;
use super::review::Review;

/// What is to be decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// On which entry.
    pub review: ReviewId,
    /// What is said; `None` takes what goes with what becomes of the text.
    pub verdict: Option<ReviewVerdict>,
    /// Why; `None` takes the cause that the finding suggests.
    pub cause: Option<Cause>,
    /// Words to whoever wrote it; empty where none are needed.
    pub note: String,
    /// What becomes of the text.
    pub then: Then,
    /// The text may go as it is from now on.
    pub allow: Option<NewAllowed>,
}

/// What becomes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Stay,
    /// It goes to the buyer.
    Release,
    /// These words go to the buyer in its place.
    Edit(String),
    /// It goes back to whoever wrote it.
    Return,
    /// It must not go.
    Block,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruled {
    /// It is decided.
    Decided(Box<Review>),
    /// Somebody has decided before; this is what they said.
    Already(Box<Review>),
    /// The other words are flagged too, so nothing was decided.
    Flagged(Judgement),
}

impl Ruling {
    /// Gives a verdict alone, with the cause that the finding suggests.
    pub const fn of(review: ReviewId, verdict: ReviewVerdict) -> Self {
        Self {
            review,
            verdict: Some(verdict),
            cause: None,
            note: String::new(),
            then: Then::Stay,
            allow: None,
        }
    }

    /// Decides what becomes of the text, with a word to whoever wrote it.
    pub fn then(review: ReviewId, then: Then, note: &str) -> Self {
        Self {
            review,
            verdict: None,
            cause: None,
            note: note.to_owned(),
            then,
            allow: None,
        }
    }
}
