//! What the desk wants from the world, as values.
//! Never does it; `runtime` does, and answers with an event.

use std::path::PathBuf;

use super::ask::{PageFrom, QueueQuery, SavedView, Ticket};
use super::evidence::EvidenceAct;
use super::graphics::{Look, Question};
use super::packet::PacketAct;
use super::papers::PaperAct;
use super::part::PartAct;
use crate::domain::act::{Deed, NewAct};
use crate::domain::allowed::NewAllowed;
use crate::domain::bot::BotShop;
use crate::domain::case::{Ruling as CaseRuling, Seen};
use crate::domain::conversation::{Route, SalesLane};
use crate::domain::dossier::{Draft, SearchFrom, Target};
use crate::domain::id::{CaseId, ConversationId, MessageId, OrderId, OutboxId, ReviewId};
use crate::domain::passphrase::Passphrase;
use crate::domain::review::{ReviewCursor, ReviewFilter};
use crate::domain::ruling::Ruling;
use crate::domain::time::Stamp;
use crate::i18n::language::Language;

/// A switch of the answer bot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BotSwitch {
    /// Pause it in a conversation, or let it answer there again.
    Conversation {
        /// The conversation.
        conversation: ConversationId,
        /// Whether it answers.
        is_on: bool,
    },
    /// What a shop sets.
    Shop(BotShop),
}

/// Something the world should do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Load a page of the queue.
    LoadQueue {
        /// Comes back with the answer.
        ticket: Ticket,
        /// Which rows.
        query: QueueQuery,
        /// Which page of them.
        from: PageFrom,
        /// How many rows at most.
        limit: usize,
    },
    /// Read the numbers of the status line.
    LoadCounts,
    /// Read the shops.
    LoadShops,
    /// Read what was done and learned of the shops themselves.
    LoadShopActs,
    /// Load everything that hangs on a matter.
    Open {
        /// Comes back with the answer.
        ticket: Ticket,
        /// The matter.
        target: Target,
        /// Files of a slot that are read at most.
        files: usize,
    },
    /// Load messages before one.
    LoadOlder {
        /// Comes back with the answer.
        ticket: Ticket,
        /// The conversation.
        conversation: ConversationId,
        /// The oldest message that is there.
        before: MessageId,
    },
    /// Take a step of a search through messages, orders and buyers.
    Search {
        /// Comes back with the answer.
        ticket: Ticket,
        /// The words as typed.
        text: String,
        /// Where the step begins.
        from: SearchFrom,
    },
    /// Put a half-written answer on the disk; an empty text removes it.
    SaveDraft(Draft),
    /// Send an answer through the gate.
    Send {
        /// Comes back with the answer.
        ticket: Ticket,
        /// Where to.
        conversation: ConversationId,
        /// The words.
        text: String,
        /// The same key twice is one message.
        key: String,
        /// How it goes; `None` leaves it to the shop.
        route: Option<Route>,
        /// What it does in the matter, where it is more than words.
        does: Option<Deed>,
    },
    /// Take the words of an outgoing message again, for pasting.
    CopyAgain(OutboxId),
    /// Record that a message handed over by hand was sent.
    ConfirmSent(OutboxId),
    /// Call an outgoing message off.
    Cancel(OutboxId),
    /// Mark a buyer as being answered by the agent, so that two do not answer at once.
    Claim {
        /// The conversation.
        conversation: ConversationId,
        /// Until when that counts.
        until: Stamp,
    },
    /// Let others answer the buyer again.
    Release(ConversationId),
    /// Record that the contact details in a conversation are looked at in full.
    Reveal(ConversationId),
    /// Write an internal note.
    WriteNote {
        /// Where.
        conversation: ConversationId,
        /// The words.
        text: String,
    },
    /// Hand a conversation to another lane, with a word to whoever takes it (row B-01).
    HandOver {
        /// The conversation.
        conversation: ConversationId,
        /// The lane.
        to: SalesLane,
        /// Who is to take it; empty where nobody was named.
        taker: String,
        /// What the taker has to know.
        note: String,
    },
    /// Keep what was done or learned in a matter.
    Record(NewAct),
    /// Decide a case.
    Decide {
        /// Which.
        case: CaseId,
        /// What is decided.
        ruling: CaseRuling,
        /// Why, where the rules want to know it.
        reason: String,
        /// Where the buyer sends the goods, of what the shop has registered.
        address: Option<String>,
        /// The case as it is on the screen: on another one nothing is decided.
        seen: Seen,
    },
    /// Offer a part of the money, or give it.
    Part(PartAct),
    /// Put a case off.
    Postpone {
        /// Which.
        case: CaseId,
        /// Until when.
        until: Stamp,
    },
    /// Open a complaint about what was said in a conversation (row D-19).
    Complain(ConversationId),
    /// Begin the conversation of an order whose buyer has not written.
    Begin(OrderId),
    /// Write to a buyer in a language from now on.
    SetLanguage(ConversationId, Language),
    /// Switch the answer bot.
    Bot(BotSwitch),
    /// Take the passphrase of whoever works here, so that what only they may do can be done.
    Prove(Passphrase),
    /// Forget that it was taken.
    Lock,
    /// Do something with evidence.
    Evidence(EvidenceAct),
    /// Do something with a packet of evidence.
    Packet(PacketAct),
    /// Do something with notices to a buyer.
    Papers(PaperAct),
    /// Read the rule cards.
    LoadCards,
    /// Give the warnings whose time has come.
    GiveWarnings,
    /// Send text to the clipboard.
    Copy(String),
    /// Take files in.
    Import(Vec<PathBuf>),
    /// List a folder; `None` is the one where the program was started. A path may begin with `~`,
    /// and may name a file.
    ListFolder {
        /// Comes back with the answer.
        ticket: Ticket,
        /// Which one.
        path: Option<PathBuf>,
    },
    /// Look at a file that may be attached.
    Preview {
        /// The file.
        path: PathBuf,
        /// How a picture is made ready.
        look: Look,
    },
    /// Ask the terminal what it can show pictures with.
    AskTerminal(Question),
    /// Read what is on its way out.
    LoadOutbox,
    /// Read a page of what a supervisor looks at.
    LoadReviews {
        /// Comes back with the answer.
        ticket: Ticket,
        /// Which entries.
        filter: ReviewFilter,
        /// Behind this entry; from the first one when it is `None`.
        behind: Option<ReviewCursor>,
        /// How many at most.
        limit: usize,
    },
    /// Read one entry with what stands around it.
    LoadReview {
        /// Comes back with the answer.
        ticket: Ticket,
        /// Which.
        id: ReviewId,
    },
    /// Decide on a flagged text.
    Rule(Box<Ruling>),
    /// Take a decision on a flagged text back.
    TakeBack(ReviewId),
    /// Let exactly the text of a false alarm pass from now on.
    AllowText {
        /// The review.
        review: ReviewId,
        /// Under which name, for how long.
        new: NewAllowed,
    },
    /// Read which texts may go as they are.
    LoadAllowed,
    /// Tell whoever works here what was decided on their texts.
    TakeAnswers,
    /// Read the saved views.
    LoadViews,
    /// Keep a view.
    SaveView(SavedView),
    /// Keep the language of the screen in the settings of whoever works here.
    KeepLanguage(Language),
    /// Stop the program until the shell brings it back.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// End the program.
    Quit,
}
