//! Notices that were given to a buyer, as they went: never changed, only given again or anew.
//! Never holds what is still to be filled: that is `notice`.

use super::code::codes;
use super::conversation::{OutboxState, Route};
use super::id::{ConversationId, MessageId, NoticeId, OrderId, ShopId};
use super::notice::NoticeKind;
use super::time::Stamp;

codes! {
    /// How a notice reaches a buyer.
    pub enum NoticeChannel {
        /// The chat of the order.
        Chat = "chat",
        /// A letter by e-mail (row A-08).
        Mail = "mail",
        /// A picture that a person puts into the chat (row E-26).
        Picture = "picture",
        /// The platform told the buyer by itself (row A-03).
        Platform = "platform",
    }
}

codes! {
    /// How far a notice got. One that was called off is none.
    pub enum PostState {
        /// Written, and not gone yet.
        Drafted = "drafted",
        /// It left.
        Sent = "sent",
        /// It did not leave.
        Failed = "failed",
    }
}

/// A notice as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// Its id here.
    pub id: NoticeId,
    /// The shop.
    pub shop: ShopId,
    /// The order.
    pub order: OrderId,
    /// What it tells.
    pub kind: NoticeKind,
    /// Tag of its language; empty where the platform chose it.
    pub language: String,
    /// The version of its words; empty where they were not ours.
    pub template: String,
    /// How it went.
    pub channel: NoticeChannel,
    /// When it was given.
    pub at: Stamp,
    /// Who gave it.
    pub by: String,
    /// The conversation, where it went into one.
    pub conversation: Option<ConversationId>,
    /// The message that carries it.
    pub message: Option<MessageId>,
    /// The line above a letter.
    pub subject: String,
    /// The words; not safe for a screen.
    pub text: String,
    /// SHA-256 of the words and of the file with them, in hex.
    pub sha256: String,
    /// The new date that it promises (row A-17).
    pub promised_at: Option<Stamp>,
    /// When the event was that it tells of: what its delay is measured from (row A-07).
    pub event_at: Option<Stamp>,
    /// The notice that it gives again.
    pub again_of: Option<NoticeId>,
    /// How far it got.
    pub state: PostState,
    /// Whether it waits for a person to paste it.
    pub is_by_hand: bool,
}

impl Posted {
    /// Makes what a platform gave by itself: its words are not ours.
    pub fn by_platform(
        id: NoticeId,
        (shop, order): (ShopId, OrderId),
        kind: NoticeKind,
        at: Stamp,
        by: String,
    ) -> Self {
        Self {
            id,
            shop,
            order,
            kind,
            language: String::new(),
            template: String::new(),
            channel: NoticeChannel::Platform,
            at,
            by,
            conversation: None,
            message: None,
            subject: String::new(),
            text: String::new(),
            sha256: String::new(),
            promised_at: None,
            event_at: None,
            again_of: None,
            state: PostState::Sent,
            is_by_hand: false,
        }
    }

    /// Returns whether the buyer counts as told: it left, or leaves by itself.
    pub fn counts(&self) -> bool {
        match self.state {
            PostState::Sent => true,
            PostState::Drafted => !self.is_by_hand,
            PostState::Failed => false,
        }
    }
}

/// Returns how far a notice got by its message: one without an outgoing row was told by a file. One
/// that was called off is none.
pub const fn state_of(row: Option<(OutboxState, Route)>) -> Option<PostState> {
    Some(match row {
        None => PostState::Sent,
        Some((state, _)) => match state {
            OutboxState::Sent | OutboxState::Unknown => PostState::Sent,
            OutboxState::Failed => PostState::Failed,
            OutboxState::Cancelled => return None,
            OutboxState::Undo | OutboxState::Ready | OutboxState::Handed | OutboxState::Claimed => {
                PostState::Drafted
            }
        },
    })
}

/// Returns the papers of an order that its buyer has not been given (row A-02).
pub fn missing_papers(posted: &[Posted]) -> Vec<NoticeKind> {
    let is_given = |kind: NoticeKind| posted.iter().any(|one| one.kind == kind && one.counts());
    let papers = NoticeKind::PAPERS.iter().copied();
    papers.filter(|kind| !is_given(*kind)).collect()
}

/// Returns the last new date that the buyer was told (row A-17).
pub fn promised(posted: &[Posted]) -> Option<Stamp> {
    let told = posted.iter().filter(|one| one.counts());
    told.filter_map(|one| one.promised_at).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_was_called_off_is_no_notice() {
        let by_hand = |state| state_of(Some((state, Route::Hand)));
        assert_eq!(by_hand(OutboxState::Cancelled), None);
        assert_eq!(by_hand(OutboxState::Handed), Some(PostState::Drafted));
        assert_eq!(by_hand(OutboxState::Sent), Some(PostState::Sent));
        assert_eq!(state_of(None), Some(PostState::Sent));
    }
}
