//! A text that may go to a buyer, and the only ways to get one.
//! Never made from a text alone: this file asks the judge itself, or takes a supervisor's word for
//! this text or for the very same words before.

use sha2::{Digest, Sha256};

use super::allow;
use super::context::Context;
use super::judge;
use crate::domain::allowed::Allowed;
use crate::domain::finding::{Judgement, Verdict};
use crate::domain::id::{AllowedId, ReviewId};
use crate::domain::review::{Review, ReviewState};
use crate::domain::time::Stamp;

/// A text that passed the gate. Nothing else reaches a buyer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleared {
    text: String,
    hash: String,
    origin: Origin,
}

/// Why a text may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Nothing was found, or nothing worth more than a warning.
    Verdict(Verdict),
    /// A supervisor let it go.
    Review(ReviewId),
    /// A supervisor has allowed the very words.
    Allowed(AllowedId),
}

/// A stored text that is not the one that was cleared, or was never cleared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotCleared {
    /// The origin is no passing verdict and no review.
    #[error("the stored text names no verdict that lets it go")]
    Origin,
    /// Text, hash and origin do not belong together.
    #[error("the stored text is not the one that was cleared")]
    Hash,
}

impl std::fmt::Display for Origin {
    /// Writes the form that a store keeps: `pass`, `warn`, or the id of the review or
    /// of the allowed text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Origin::Verdict(verdict) => verdict.fmt(f),
            Origin::Review(review) => review.fmt(f),
            Origin::Allowed(allowed) => allowed.fmt(f),
        }
    }
}

impl Origin {
    fn read(text: &str) -> Option<Self> {
        if let Some(verdict) = Verdict::from_code(text) {
            return (!verdict.is_flagged()).then_some(Origin::Verdict(verdict));
        }
        let review = text.parse().map(Origin::Review);
        review.or_else(|_| text.parse().map(Origin::Allowed)).ok()
    }
}

impl Cleared {
    /// Judges a text, and gives it back cleared when it may go.
    ///
    /// `earlier` are the shop's own last messages in the conversation, oldest first: a contact that
    /// is spread over several messages is stopped at the one that completes it.
    ///
    /// # Errors
    /// The judgement, when the text is held or stopped.
    pub fn judge(
        text: &str,
        earlier: &[&str],
        context: &Context<'_>,
    ) -> Result<(Cleared, Judgement), Judgement> {
        let judgement = judge::check_after(earlier, text, context);
        if judgement.verdict.is_flagged() {
            return Err(judgement);
        }
        let origin = Origin::Verdict(judgement.verdict);
        Ok((Self::sealed(text, origin), judgement))
    }

    /// Takes the text of a review that a supervisor let go.
    pub fn approved(review: &Review) -> Option<Cleared> {
        (review.state == ReviewState::Approved)
            .then(|| Self::sealed(&review.text, Origin::Review(review.id)))
    }

    /// Takes a text that is allowed as it is, behind the shop's own last messages.
    pub fn allowed(
        text: &str,
        earlier: &[&str],
        allowed: &Allowed,
        context: &Context<'_>,
        now: Stamp,
    ) -> Option<Cleared> {
        allow::lets(allowed, text, earlier, context, now)
            .then(|| Self::sealed(text, Origin::Allowed(allowed.id)))
    }

    /// Takes a text back from a store.
    ///
    /// # Errors
    /// [`NotCleared`] when hash and origin do not prove that this text was cleared.
    pub fn restore(text: &str, hash: &str, origin: &str) -> Result<Cleared, NotCleared> {
        let origin = Origin::read(origin).ok_or(NotCleared::Origin)?;
        let cleared = Self::sealed(text, origin);
        if cleared.hash == hash {
            Ok(cleared)
        } else {
            Err(NotCleared::Hash)
        }
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns 64 hex digits over text and origin.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Returns why it may go.
    pub const fn origin(&self) -> Origin {
        self.origin
    }

    fn sealed(text: &str, origin: Origin) -> Cleared {
        let mut hasher = Sha256::new();
        hasher.update(b"afterdesk cleared 1\n");
        hasher.update(origin.to_string().as_bytes());
        hasher.update(b"\n");
        hasher.update(text.as_bytes());
        Cleared {
            text: text.to_owned(),
            hash: hex::encode(hasher.finalize()),
            origin,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{ConversationId, IdSource};
    use crate::domain::review::{ReviewKind, Severity};

    fn cleared() -> Cleared {
        let (cleared, _) = Cleared::judge("您好", &[], &Context::default()).unwrap();
        cleared
    }

    #[test]
    fn a_stored_text_comes_back_only_with_its_own_hash_and_origin() {
        let one = cleared();
        let origin = one.origin().to_string();
        assert_eq!(
            Cleared::restore(one.text(), one.hash(), &origin),
            Ok(one.clone())
        );
        assert_eq!(
            Cleared::restore("您好!", one.hash(), &origin),
            Err(NotCleared::Hash)
        );
        assert_eq!(
            Cleared::restore(one.text(), one.hash(), "warn"),
            Err(NotCleared::Hash)
        );
        for origin in ["block", "hold", "", "rv-", "al-", "hand"] {
            assert_eq!(
                Cleared::restore(one.text(), one.hash(), origin),
                Err(NotCleared::Origin)
            );
        }
    }

    #[test]
    fn a_review_clears_only_when_a_supervisor_let_it_go() {
        let mut ids = IdSource::new(1);
        let at = Stamp::from_seconds(1_700_000_000);
        let mut review = Review {
            id: ReviewId::fresh(&mut ids, at),
            kind: ReviewKind::Held,
            state: ReviewState::Open,
            severity: Severity::Serious,
            conversation: ConversationId::fresh(&mut ids, at),
            author: "li.wei".to_owned(),
            text: "QQ 24681357".to_owned(),
            verdict: Verdict::Hold,
            findings: Vec::new(),
            at,
            message: None,
            does: None,
            decision: None,
        };
        for state in [ReviewState::Open, ReviewState::Decided] {
            review.state = state;
            assert_eq!(Cleared::approved(&review), None);
        }
        review.state = ReviewState::Approved;
        let cleared = Cleared::approved(&review).unwrap();
        let origin = cleared.origin().to_string();
        assert_eq!(
            Cleared::restore(cleared.text(), cleared.hash(), &origin),
            Ok(cleared.clone())
        );
    }
}
