//! What is asked of the world and the plain data that comes back.
//! Never asks by itself; effects carry questions and events carry answers.

use std::path::PathBuf;

use crate::domain::conversation::SalesLane;
use crate::domain::deadline::DeadlineKind;
use crate::domain::id::ShopId;
use crate::domain::queue::{QueueCursor, QueueRow, View};
use crate::i18n::sentence::Sentence;

/// Hits of a search that are asked for, at most.
pub const HITS: usize = 50;

/// Numbers a question, so that a late answer to an older one is told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Ticket(pub u64);

/// Why the world could not do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What an agent can act on.
    pub kind: TroubleKind,
    /// Why, and what to do, where that is known better than by its kind; never a buyer's words.
    pub why: Option<Sentence>,
    /// What the system said, for the details key.
    pub detail: String,
}

/// What an agent can act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TroubleKind {
    /// It is not there any more.
    NotFound,
    /// Somebody else was faster.
    Conflict,
    /// The store is busy; trying again helps.
    Busy,
    /// The store cannot be reached, or the disk is full.
    Unavailable,
    /// It is not allowed.
    Denied,
    /// Nobody proved that they may.
    NotProved,
    /// The data is damaged.
    Corrupt,
}

impl TroubleKind {
    /// Returns the word that its sentence in the language files ends with: `trouble-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            TroubleKind::NotFound => "not-found",
            TroubleKind::Conflict => "conflict",
            TroubleKind::Busy => "busy",
            TroubleKind::Unavailable => "unavailable",
            TroubleKind::Denied => "denied",
            TroubleKind::NotProved => "not-proved",
            TroubleKind::Corrupt => "corrupt",
        }
    }
}

/// Which rows of the queue are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueQuery {
    /// The list.
    pub view: View,
    /// Only these kinds; all of the view when empty.
    pub kinds: Vec<DeadlineKind>,
    /// Only buyers of this language.
    pub language: Option<String>,
    /// Only conversations of this lane.
    pub lane: Option<SalesLane>,
    /// Only this shop.
    pub shop: Option<ShopId>,
    /// Only buyers whom the agent is answering.
    pub is_mine: bool,
}

impl QueueQuery {
    /// Asks for a whole list.
    pub const fn of(view: View) -> Self {
        Self {
            view,
            kinds: Vec::new(),
            language: None,
            lane: None,
            shop: None,
            is_mine: false,
        }
    }

    /// Returns whether rows of the view are left out.
    pub const fn is_narrowed(&self) -> bool {
        !self.kinds.is_empty()
            || self.language.is_some()
            || self.lane.is_some()
            || self.shop.is_some()
            || self.is_mine
    }
}

/// Which page of the queue is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageFrom {
    /// The first rows.
    First,
    /// The rows behind one.
    After(QueueCursor),
    /// The rows before one, the nearest of them.
    Before(QueueCursor),
    /// The row itself, if it is still there, and what follows.
    At(QueueCursor),
    /// The last rows.
    Last,
}

/// A page of the queue, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuePage {
    /// What was asked for.
    pub from: PageFrom,
    /// The rows.
    pub rows: Vec<QueueRow>,
    /// Whether there are rows before the first.
    pub has_before: bool,
    /// Whether there are rows behind the last.
    pub has_after: bool,
}

/// A view that the agent keeps under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// The name; not safe for a screen.
    pub name: String,
    /// What it shows.
    pub query: QueueQuery,
}

/// An entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name; not safe for a screen.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Size in bytes; 0 for a folder.
    pub bytes: u64,
}

/// How taking in one file ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// The file's name; not safe for a screen.
    pub name: String,
    /// Rows that were new.
    pub new: usize,
    /// Rows that told something newer.
    pub updated: usize,
    /// Rows that were known.
    pub unchanged: usize,
    /// Rows that were refused.
    pub rejected: usize,
    /// Whether the file as a whole was refused.
    pub is_refused: bool,
    /// The first reasons: where, why and what to do; not safe for a screen.
    pub errors: Vec<Sentence>,
}

/// What was asked of the world, for saying what did not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A page of the queue.
    Queue,
    /// The numbers of the status line.
    Counts,
    /// A matter.
    Open,
    /// Older messages.
    Older,
    /// A search.
    Search,
    /// Saving a draft.
    Draft,
    /// Sending.
    Send,
    /// Recording that something was sent.
    Confirm,
    /// Calling something off.
    Cancel,
    /// A note.
    Note,
    /// The clipboard.
    Copy,
    /// Taking files in.
    Import,
    /// A folder.
    Folder,
    /// A list: outbox, reviews, views, shops.
    List,
    /// Keeping a view.
    View,
    /// Marking a buyer as being answered.
    Claim,
    /// Looking at contact details in full.
    Reveal,
    /// Keeping what was done or learned.
    Act,
    /// A decision on a case.
    Decide,
    /// Warnings.
    Warn,
    /// A passphrase.
    Prove,
    /// Evidence.
    Evidence,
    /// Notices to a buyer.
    Papers,
    /// One entry of the review list.
    Review,
    /// A decision on a flagged text, or taking one back.
    Rule,
    /// Allowing a text.
    Allow,
    /// What was decided on the texts of whoever works here.
    Answers,
    /// The language of the screen.
    Language,
}

impl Asked {
    /// Returns the word that its sentence in the language files ends with: `failed-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Asked::Queue => "queue",
            Asked::Counts => "counts",
            Asked::Open => "open",
            Asked::Older => "older",
            Asked::Search => "search",
            Asked::Draft => "draft",
            Asked::Send => "send",
            Asked::Confirm => "confirm",
            Asked::Cancel => "cancel",
            Asked::Note => "note",
            Asked::Copy => "copy",
            Asked::Import => "import",
            Asked::Folder => "folder",
            Asked::List | Asked::Review | Asked::Answers => "list",
            Asked::View => "view",
            Asked::Claim => "claim",
            Asked::Reveal => "reveal",
            Asked::Act => "act",
            Asked::Decide => "decide",
            Asked::Warn => "warn",
            Asked::Prove => "prove",
            Asked::Evidence => "evidence",
            Asked::Papers => "papers",
            Asked::Rule => "rule",
            Asked::Allow => "allow",
            Asked::Language => "language",
        }
    }
}
