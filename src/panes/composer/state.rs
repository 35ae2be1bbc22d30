//! What the composer keeps: the words, what the gate says of them, and when they are to be saved.
//! Never sends; it asks the desk to.

use std::collections::BTreeMap;

use super::answers::Occasion;
use crate::domain::act::Deed;
use crate::domain::finding::Judgement;
use crate::domain::id::ConversationId;
use crate::domain::time::Stamp;
use crate::i18n::language::Language;
use crate::notice::answer::Offered;
use crate::notice::plain::Advice;
use crate::ui::editor::{Editor, MESSAGE_LIMIT_BYTES};

/// What is being written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Purpose {
    /// An answer to the buyer.
    #[default]
    Reply,
    /// A note that never leaves the desk.
    Note,
}

/// How far the draft is from the disk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Saving {
    /// What is written is on the disk, or on its way there.
    #[default]
    Clean,
    /// Something was typed since.
    Dirty {
        /// The first key that is not on the disk.
        since: Stamp,
        /// The last key.
        last: Stamp,
    },
}

/// A draft is saved so long after the last key, in milliseconds.
pub const SAVE_AFTER_PAUSE_MS: i64 = 400;
/// While somebody types on, a draft is saved at least this often, in milliseconds.
pub const SAVE_AT_MOST_MS: i64 = 2_000;

impl Saving {
    /// Notes a key.
    #[must_use]
    pub const fn typed(self, now: Stamp) -> Self {
        match self {
            Saving::Clean => Saving::Dirty {
                since: now,
                last: now,
            },
            Saving::Dirty { since, .. } => Saving::Dirty { since, last: now },
        }
    }

    /// Returns when the draft is to be saved.
    pub fn due(self) -> Option<Stamp> {
        match self {
            Saving::Clean => None,
            Saving::Dirty { since, last } => Some(
                last.plus_ms(SAVE_AFTER_PAUSE_MS)
                    .min(since.plus_ms(SAVE_AT_MOST_MS)),
            ),
        }
    }
}

/// What the composer keeps.
#[derive(Debug, Clone)]
pub struct State {
    /// The conversation that is written to; `None` while nothing is open.
    pub conversation: Option<ConversationId>,
    /// What is being written.
    pub purpose: Purpose,
    /// The answer to the buyer.
    pub reply: Editor,
    /// The note; a text of its own, so that a note never becomes an answer by a slip.
    pub note: Editor,
    /// How far the draft of the answer is from the disk.
    pub saving: Saving,
    /// What the gate says of the answer as it stands.
    pub judgement: Judgement,
    /// What could be said more plainly (row A-13).
    pub advice: Vec<Advice>,
    /// The buyer's language, and the other one in which the answer is written (row A-14).
    pub tongues: Option<(Language, Language)>,
    /// Whether the words are on their way through the gate: a second Enter must not send twice.
    pub is_sending: bool,
    /// What sending the answer does in the matter; an empty answer does nothing.
    pub does: Option<Deed>,
    /// The answer that was emptied, and what it would have done, until it is brought back.
    pub emptied: Option<(String, Option<Deed>)>,
    /// What half-written answers in other conversations do.
    pub left: BTreeMap<ConversationId, Deed>,
    /// Ready answers in the buyer's language, the first on key 1.
    pub answers: Vec<Offered>,
    /// What they were offered for.
    pub offered_for: Occasion,
    /// The answer to a buyer who gave a contact in the messages that wait, on key 0.
    pub refusal: Option<String>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            conversation: None,
            purpose: Purpose::Reply,
            reply: Editor::new(MESSAGE_LIMIT_BYTES),
            note: Editor::new(MESSAGE_LIMIT_BYTES),
            saving: Saving::Clean,
            judgement: Judgement::of(Vec::new()),
            advice: Vec::new(),
            tongues: None,
            is_sending: false,
            does: None,
            emptied: None,
            left: BTreeMap::new(),
            answers: Vec::new(),
            offered_for: Occasion::default(),
            refusal: None,
        }
    }
}

impl State {
    /// Leaves the conversation for another, and remembers what the half-written answer does.
    pub fn turn_to(&mut self, conversation: Option<ConversationId>, has_draft: bool) {
        let left = self.does.take();
        if let (Some(from), Some(does)) = (self.conversation, left) {
            self.left.insert(from, does);
        }
        self.conversation = conversation;
        self.emptied = None;
        let found = conversation.and_then(|id| self.left.remove(&id));
        self.does = found.filter(|_| has_draft);
    }

    /// Takes away all that is being written.
    pub fn empty(&mut self) {
        if self.purpose == Purpose::Reply {
            let text = self.reply.text().to_owned();
            self.emptied = Some((text, self.does.take()));
        }
        self.editor_mut().clear();
    }

    /// Brings back what was emptied last. Returns whether there was something.
    pub fn bring_back(&mut self) -> bool {
        if !self.has_emptied() {
            return false;
        }
        self.purpose = Purpose::Reply;
        self.reply.undo()
    }

    /// Returns whether there is an emptied answer, and no other in its place.
    pub fn has_emptied(&self) -> bool {
        self.emptied.is_some() && self.reply.is_empty()
    }

    /// Lets what the answer does go with its words: nothing is done by no words, and those that are
    /// brought back do what they did.
    pub fn follow_words(&mut self) {
        if self.reply.text().trim().is_empty() {
            self.does = None;
        } else if let Some((_, does)) = self.emptied.take_if(|(text, _)| *text == self.reply.text())
        {
            self.does = does.or(self.does.take());
        }
    }

    /// Returns the text that is being written.
    pub const fn editor(&self) -> &Editor {
        match self.purpose {
            Purpose::Reply => &self.reply,
            Purpose::Note => &self.note,
        }
    }

    /// Returns the text that is being written, to be changed.
    pub const fn editor_mut(&mut self) -> &mut Editor {
        match self.purpose {
            Purpose::Reply => &mut self.reply,
            Purpose::Note => &mut self.note,
        }
    }
}
