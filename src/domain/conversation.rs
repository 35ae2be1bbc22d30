//! A conversation with a buyer, its messages, and the steps an outgoing message may take.
//! Never changes a message: messages are append-only, delivery is kept beside them.

use super::code::codes;
use super::id::{ConversationId, MessageId, OrderId, OutboxId, ShopId};
use super::time::Stamp;

codes! {
    /// Which way a message goes.
    pub enum Direction {
        /// From the buyer.
        In = "in",
        /// To the buyer.
        Out = "out",
        /// An internal note: it never leaves.
        Note = "note",
        /// From the platform to both.
        System = "system",
    }
}

codes! {
    /// Who wrote a message.
    pub enum Author {
        /// The buyer.
        Buyer = "buyer",
        /// A person of the shop.
        Agent = "agent",
        /// An automatic answer of the shop.
        Bot = "bot",
        /// The platform.
        Platform = "platform",
    }
}

codes! {
    /// What a message is.
    pub enum MessageKind {
        /// Words.
        Text = "text",
        /// A picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// Sound.
        Voice = "voice",
        /// A file.
        File = "file",
        /// A card that shows an order.
        OrderCard = "order_card",
        /// A card that shows goods.
        GoodsCard = "goods_card",
        /// Something that the sender took back.
        Withdrawn = "withdrawn",
        /// An event of the platform (paid, refunded, review written).
        Event = "event",
        /// What a supervisor decided on a text, as a note.
        Review = "review",
    }
}

/// A file that hangs on a message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attachment {
    /// Name as it came; not safe for a screen.
    pub name: String,
    /// Where the platform keeps it; never opened by this program on its own.
    pub address: String,
    /// SHA-256 of the bytes, where they were taken in.
    pub sha256: Option<String>,
}

/// What an observation tells of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageFields {
    /// When it was written.
    pub at: Stamp,
    /// Which way.
    pub direction: Direction,
    /// Who wrote it.
    pub author: Author,
    /// The writer's name as told; not safe for a screen.
    pub author_name: String,
    /// What it is.
    pub kind: MessageKind,
    /// The words, unchanged; not safe for a screen.
    pub text: String,
    /// Files that hang on it.
    pub attachments: Vec<Attachment>,
    /// The platform's own id of the message, where it gives one.
    pub external_id: Option<String>,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id here.
    pub id: MessageId,
    /// The conversation it belongs to.
    pub conversation: ConversationId,
    /// What is known of it.
    pub fields: MessageFields,
    /// For a message of ours that went through the outbox: how far it got.
    pub delivery: Option<OutboxState>,
}

impl Message {
    /// Returns whether the buyer counts as answered by this message.
    ///
    /// One that a file told was sent, whatever the outbox knows of it.
    pub fn answers(&self) -> bool {
        self.fields.direction == Direction::Out && self.delivery.is_none_or(OutboxState::answers)
    }
}

codes! {
    /// Who looks after a conversation (row B-01).
    pub enum SalesLane {
        /// Before the sale.
        Presales = "presales",
        /// After it.
        Aftersales = "aftersales",
        /// Questions about paying (row E-10).
        Payment = "payment",
    }
}

codes! {
    /// Where the language of a conversation comes from, where that is more than what the buyer
    /// happened to write (row E-24).
    pub enum LanguageBy {
        /// The buyer asked for it.
        Asked = "asked",
        /// Somebody of the shop set it.
        Set = "set",
    }
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Its id here.
    pub id: ConversationId,
    /// The shop it belongs to.
    pub shop: ShopId,
    /// The platform's own id, or the name it was taken in under.
    pub external_id: String,
    /// The order it is about, where that is known.
    pub order: Option<OrderId>,
    /// The buyer's name, masked as the platform gives it.
    pub buyer: String,
    /// The buyer's language: `zh`, `en`, `ru`, `es`, `fa`; empty when not known.
    pub language: String,
    /// Messages of the buyer since the last answer.
    pub unread: i64,
    /// When the first of those was written.
    pub waiting_since: Option<Stamp>,
    /// When the last message was written.
    pub last_at: Option<Stamp>,
    /// Who looks after it.
    pub lane: SalesLane,
}

codes! {
    /// How a message reaches the buyer.
    pub enum Route {
        /// The agent pastes it into the merchant page.
        Hand = "hand",
        /// The platform's official interface.
        Api = "api",
        /// The merchant's own chat tool collects it.
        Bridge = "bridge",
        /// E-mail.
        Mail = "mail",
        /// The built-in simulated marketplace.
        Sandbox = "sandbox",
    }
}

codes! {
    /// How far an outgoing message got.
    pub enum OutboxState {
        /// Held for the undo window; nothing has left.
        Undo = "undo",
        /// Ready to be fetched by the relay, or to be copied by the agent.
        Ready = "ready",
        /// Copied by the agent for pasting; not yet said to be sent.
        Handed = "handed",
        /// Fetched by a relay under a lease.
        Claimed = "claimed",
        /// It left.
        Sent = "sent",
        /// It did not leave; it may be tried again.
        Failed = "failed",
        /// Nobody knows whether it left: it is never repeated by itself.
        Unknown = "unknown",
        /// Called off before it left.
        Cancelled = "cancelled",
    }
}

codes! {
    /// What may be done with an outgoing message.
    pub enum OutboxStep {
        /// The undo window is over.
        Release = "release",
        /// The agent copies it.
        Copy = "copy",
        /// A relay fetches it.
        Claim = "claim",
        /// It was sent.
        Confirm = "confirm",
        /// Sending failed for certain.
        Fail = "fail",
        /// The outcome cannot be known.
        LoseTrack = "lose_track",
        /// The relay's lease ran out before it touched the network.
        Return = "return",
        /// Tried again after a failure.
        Retry = "retry",
        /// Called off.
        Cancel = "cancel",
    }
}

/// A step that the present state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{step} is not possible while the message is {state}")]
pub struct IllegalOutboxStep {
    /// The state it was in.
    pub state: OutboxState,
    /// What was asked.
    pub step: OutboxStep,
}

impl OutboxState {
    /// Returns the state after a step of ours, or says that the step is not allowed.
    pub const fn after(self, step: OutboxStep) -> Result<OutboxState, IllegalOutboxStep> {
        use OutboxState as S;
        use OutboxStep as T;
        match (self, step) {
            (S::Undo, T::Release) | (S::Claimed, T::Return) | (S::Failed, T::Retry) => Ok(S::Ready),
            (S::Ready | S::Handed, T::Copy) => Ok(S::Handed),
            (S::Ready, T::Claim) => Ok(S::Claimed),
            // An agent may find out later that a message with an unknown outcome did leave.
            (S::Handed | S::Claimed | S::Unknown, T::Confirm) => Ok(S::Sent),
            (S::Claimed | S::Unknown, T::Fail) => Ok(S::Failed),
            (S::Claimed, T::LoseTrack) => Ok(S::Unknown),
            (S::Undo | S::Ready | S::Handed | S::Failed, T::Cancel) => Ok(S::Cancelled),
            (state, step) => Err(IllegalOutboxStep { state, step }),
        }
    }

    /// Returns whether nothing more will happen to it.
    pub const fn is_final(self) -> bool {
        matches!(self, OutboxState::Sent | OutboxState::Cancelled)
    }

    /// Returns whether the buyer counts as answered. A message that waits to be pasted by hand does
    /// not: the buyer still waits until somebody says that it was sent.
    pub const fn answers(self) -> bool {
        match self {
            OutboxState::Undo | OutboxState::Claimed | OutboxState::Sent | OutboxState::Unknown => {
                true
            }
            OutboxState::Ready
            | OutboxState::Handed
            | OutboxState::Failed
            | OutboxState::Cancelled => false,
        }
    }
}

/// An outgoing message on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxRow {
    /// Its id; also the key under which it is sent, so that a repeat is recognised.
    pub id: OutboxId,
    /// The message.
    pub message: MessageId,
    /// The conversation.
    pub conversation: ConversationId,
    /// How it goes.
    pub route: Route,
    /// How far it got.
    pub state: OutboxState,
    /// When it was written.
    pub created_at: Stamp,
    /// Not to be fetched before; the end of the undo window.
    pub not_before: Stamp,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong last; empty when nothing did.
    pub last_error: String,
}

codes! {
    /// Why a message did not get through. The code stands first in what went wrong last, before what
    /// the other side said: a number.
    pub enum SendTrouble {
        /// The buyer's address is not known.
        NoAddress = "no_address",
        /// The buyer's address cannot be written to.
        BadAddress = "bad_address",
        /// The server refused it.
        Refused = "refused",
        /// The server cannot take it now.
        NotNow = "not_now",
        /// The server did not answer in time.
        TimedOut = "timed_out",
        /// The server has no certificate that is trusted here.
        NoCertificate = "no_certificate",
        /// The server cannot be reached, or hung up.
        Unreachable = "unreachable",
        /// The server got too many at once.
        TooMany = "too_many",
        /// The server hung up before it answered.
        HungUp = "hung_up",
    }
}

/// What begins the reason of a failure that passes by itself.
pub const LATER: &str = "later: ";

/// An outgoing message as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// How far it got.
    pub row: OutboxRow,
    /// Its words.
    pub text: String,
    /// Who it goes to; empty where that is not known.
    pub buyer: String,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn steps() -> impl Strategy<Value = Vec<OutboxStep>> {
        prop::collection::vec(prop::sample::select(OutboxStep::ALL), 0..40)
    }

    proptest! {
        #[test]
        fn nothing_moves_after_the_end(steps in steps()) {
            let mut state = OutboxState::Undo;
            for step in steps {
                let next = state.after(step);
                if state.is_final() {
                    prop_assert!(next.is_err());
                }
                state = next.unwrap_or(state);
            }
        }

        #[test]
        fn what_was_called_off_never_leaves(steps in steps()) {
            let mut state = OutboxState::Undo;
            let mut left = false;
            for step in steps {
                state = state.after(step).unwrap_or(state);
                left |= state == OutboxState::Sent;
                prop_assert!(!(left && state == OutboxState::Cancelled));
            }
        }

        #[test]
        fn only_a_claim_or_a_hand_leads_to_sent(steps in steps()) {
            let mut state = OutboxState::Undo;
            for step in steps {
                let before = state;
                state = state.after(step).unwrap_or(state);
                if state == OutboxState::Sent && before != OutboxState::Sent {
                    let from = [OutboxState::Handed, OutboxState::Claimed, OutboxState::Unknown];
                    prop_assert!(from.contains(&before));
                }
            }
        }
    }

    #[test]
    fn a_message_with_an_unknown_outcome_is_never_sent_again_by_itself() {
        for step in [
            OutboxStep::Claim,
            OutboxStep::Retry,
            OutboxStep::Release,
            OutboxStep::Copy,
        ] {
            assert!(OutboxState::Unknown.after(step).is_err());
        }
    }
}
