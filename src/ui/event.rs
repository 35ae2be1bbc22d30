//! What can happen to the desk: keys, pastes, the mouse, time, and answers of the world.
//! Never decides what follows; `app::update` does.

use std::path::PathBuf;

use super::ask::{Asked, Entry, Imported, QueuePage, SavedView, Ticket, Trouble};
use super::effect::Effect;
use super::evidence::EvidenceDone;
use super::graphics::Told;
use super::key::Key;
use super::packet::PacketDone;
use super::papers::PaperDone;
use super::preview::Preview;
use crate::domain::act::Act;
use crate::domain::allowed::Allowed;
use crate::domain::card::Cards;
use crate::domain::conversation::{Message, OutboxRow, Outgoing};
use crate::domain::deadline::Deadline;
use crate::domain::dossier::{Dossier, ReplyOutcome, SearchFrom, SearchPage};
use crate::domain::id::{ConversationId, OutboxId};
use crate::domain::platform::Shop;
use crate::domain::queue::Counts;
use crate::domain::review::{AnsweredReview, Review, ReviewDetail};
use crate::domain::ruling::Ruled;
use crate::domain::time::Stamp;
use crate::i18n::sentence::Sentence;

/// Something that happened, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When it happened; the desk has no other clock.
    pub at: Stamp,
    /// What happened.
    pub what: What,
}

impl Event {
    /// Says that something happened.
    pub const fn new(at: Stamp, what: What) -> Self {
        Self { at, what }
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, as one piece. Never safe for a screen.
    Paste(String),
    /// So many keys came so fast outside a text field that they were a paste, and were dropped.
    PasteDropped(usize),
    /// A paste was longer than [`crate::ui::model::PASTE_LIMIT_BYTES`] and was dropped.
    PasteTooLong,
    /// The mouse did something.
    Mouse(Mouse),
    /// The terminal has a new size.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// The terminal got (`true`) or lost the focus.
    Focus(bool),
    /// The terminal said what it can show pictures with.
    Told(Told),
    /// A deadline of the state has come.
    Tick,
    /// What was asked of the world is answered.
    Answer(Answer),
    /// The store was changed, by this program or another one.
    StoreChanged,
    /// The terminal came back after a stop.
    Resumed,
    /// The program is asked to stop until the shell brings it back (SIGTSTP).
    StopAsked,
    /// The program is asked to end (SIGTERM, SIGHUP, terminal gone).
    Terminate,
}

/// What the mouse did, at a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub act: MouseAct,
    /// Column, from 0.
    pub column: u16,
    /// Row, from 0.
    pub row: u16,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseAct {
    /// The left button went down.
    Click,
    /// The wheel turned away from the user.
    WheelUp,
    /// The wheel turned towards the user.
    WheelDown,
}

/// Why a passphrase did not prove anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotProved {
    /// It was not looked at, after too many wrong ones.
    pub is_locked: bool,
    /// How long none is looked at, in seconds.
    pub seconds: i64,
}

/// An answer of the world. What failed comes as [`Answer::Failed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A page of the queue.
    Queue {
        /// The question.
        ticket: Ticket,
        /// The page.
        page: QueuePage,
    },
    /// The numbers of the status line.
    Counts(Counts),
    /// The shops of the store.
    Shops(Vec<Shop>),
    /// What was done and learned of the shops themselves: insurance and deposit.
    ShopActs(Vec<Act>),
    /// Everything that hangs on a matter.
    Opened {
        /// The question.
        ticket: Ticket,
        /// The matter.
        dossier: Box<Dossier>,
    },
    /// Older messages of the open conversation, oldest first.
    Older {
        /// The question.
        ticket: Ticket,
        /// The messages.
        messages: Vec<Message>,
        /// Whether there are still older ones.
        has_older: bool,
    },
    /// Hits of one step of a search.
    Found {
        /// The question.
        ticket: Ticket,
        /// Where the step began.
        from: SearchFrom,
        /// The hits, and where to go on.
        page: SearchPage,
    },
    /// The language of the screen stands in the settings.
    LanguageKept,
    /// A draft is on the disk.
    DraftSaved {
        /// Whose draft.
        conversation: ConversationId,
    },
    /// An answer went through the gate, or did not.
    Replied {
        /// The question.
        ticket: Ticket,
        /// Where it was to go.
        conversation: ConversationId,
        /// How it ended.
        outcome: Box<ReplyOutcome>,
        /// The cleared words, for the clipboard; `None` when nothing was queued.
        cleared: Option<String>,
    },
    /// An outgoing message moved on.
    OutboxMoved {
        /// Which one.
        outbox: OutboxId,
        /// What it is now.
        row: Box<OutboxRow>,
    },
    /// A buyer was marked as being answered, or let go.
    Claimed {
        /// The conversation.
        conversation: ConversationId,
        /// The other agent who is answering this buyer.
        other: Option<String>,
    },
    /// That contact details are looked at stands in the record; they may be shown.
    Revealed(ConversationId),
    /// A note was written.
    NoteWritten {
        /// Where.
        conversation: ConversationId,
    },
    /// Something was done or learned in a matter.
    Acted,
    /// A conversation was begun for the open matter.
    Begun,
    /// Whoever works here has to prove who they are before this is done.
    NeedsProof {
        /// Who.
        name: String,
        /// What is done then.
        effect: Box<Effect>,
        /// The question it answers, where it had a number.
        ticket: Option<Ticket>,
        /// What was asked.
        asked: Asked,
    },
    /// They did.
    Proved,
    /// They did not.
    NotProved(NotProved),
    /// The next act that needs it asks for the passphrase again.
    Locked,
    /// Something was done with evidence, or not.
    Evidence(EvidenceDone),
    /// What was done with a packet of evidence.
    Packet(PacketDone),
    /// What was done with notices to a buyer.
    Papers(PaperDone),
    /// The rule cards.
    Cards(&'static Cards),
    /// The warnings that are given now, and when there is one next.
    Warned {
        /// What is due, and the order or the shop that it is about; not safe for a screen.
        warnings: Vec<(Deadline, String)>,
        /// How many work orders ran out of time.
        lapsed: usize,
        /// Notices that went to buyers by themselves.
        told: usize,
        /// Orders that became cases by themselves, because nobody confirmed them in time.
        opened: usize,
        /// Cases that were put off and are due again.
        back: usize,
        /// When the next one comes.
        next: Option<Stamp>,
    },
    /// What is on its way out, newest first, with the words of each.
    Outbox(Vec<Outgoing>),
    /// What the review list asked for.
    OfReview(OfReview),
    /// The saved views.
    Views(Vec<SavedView>),
    /// What lies in a folder.
    Folder {
        /// The question.
        ticket: Ticket,
        /// The folder.
        path: PathBuf,
        /// Its entries, folders first; names are not safe for a screen.
        entries: Vec<Entry>,
        /// The file, where the path named one; the folder is then the one it lies in.
        file: Option<Entry>,
    },
    /// What a file looks like.
    Preview(Box<Preview>),
    /// Files were taken in, or refused.
    Imported(Vec<Imported>),
    /// Nothing was taken in: why, and what to do; not safe for a screen.
    NotImported(Sentence),
    /// The words of an outgoing message, for the clipboard.
    Cleared(String),
    /// Something did not happen.
    Failed {
        /// The question, where it had a number.
        ticket: Option<Ticket>,
        /// What was asked.
        asked: Asked,
        /// Why it did not happen.
        trouble: Trouble,
    },
}

/// An answer about flagged texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfReview {
    /// A page of what a supervisor looks at.
    List {
        /// The question.
        ticket: Ticket,
        /// The entries, in the order of the list.
        rows: Vec<Review>,
        /// Whether there are more behind them.
        has_more: bool,
    },
    /// One entry with what stands around it.
    Detail {
        /// The question.
        ticket: Ticket,
        /// The entry.
        detail: Box<ReviewDetail>,
    },
    /// A flagged text was decided on, or was not.
    Ruled(Ruled),
    /// A decision was taken back; the entry is open again.
    TakenBack(Box<Review>),
    /// A text may go as it is from now on.
    TextAllowed(Box<Allowed>),
    /// The texts that may go as they are.
    Allowed(Vec<Allowed>),
    /// What was decided on texts of whoever works here.
    Answers(Vec<AnsweredReview>),
}
