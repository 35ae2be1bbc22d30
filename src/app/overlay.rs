//! What can lie over the panes, and what each of them keeps.
//! Never decides anything; the files of `overlays` do.

use std::path::PathBuf;

use crate::domain::decision::ReviewVerdict;
use crate::domain::finding::Judgement;
use crate::domain::health::Health;
use crate::domain::id::{EvidenceId, ReviewId, ShopId};
use crate::domain::work_order::EvidenceKind;
use crate::notice::letter::Letter;
use crate::notice::sheet::Looked;
use crate::text::fuzzy::Finder;
use crate::ui::ask::{Asked, Entry, Ticket};
use crate::ui::editor::Editor;
use crate::ui::effect::Effect;
use crate::ui::intent::{Blank, Notice, Pick, Then};
use crate::ui::papers::Added;
use crate::ui::preview::Preview;

/// The longest input line, in bytes.
pub const LINE_LIMIT_BYTES: usize = 400;

/// Something over the panes.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// All keys that work here.
    Help {
        /// First line shown.
        scroll: usize,
    },
    /// All commands, by name.
    Palette {
        /// What is typed.
        line: Editor,
        /// The chosen command among the matching ones.
        chosen: usize,
    },
    /// A question whose answer is no unless `y` is pressed.
    Confirm {
        /// What would be done, to whom.
        question: Notice,
        /// Words of strangers that show what it is about; not safe for a screen.
        quote: String,
        /// What is done on yes.
        yes: Vec<Effect>,
    },
    /// The gate stopped an answer; the words are still in the composer.
    Stopped {
        /// What was found.
        judgement: Judgement,
        /// The words that were judged; not safe for a screen.
        text: String,
        /// What may be sent instead; it is judged again like everything that is sent.
        suggestion: Option<String>,
        /// First line shown.
        scroll: usize,
    },
    /// A file is being chosen.
    Picker(Picker),
    /// A passage of the chat is being marked.
    Passage(Passage),
    /// The pages of a packet of evidence.
    Packet {
        /// The lines of each page; not safe for a screen.
        pages: Vec<Vec<String>>,
        /// Required slots in which nothing lies.
        missing: Vec<EvidenceKind>,
        /// First line shown.
        scroll: usize,
    },
    /// Notices to a buyer that are looked at before they go.
    Papers(Box<Papers>),
    /// Notices that fit an order, one of which is chosen.
    Notices(Box<Fitting>),
    /// Which notices there are in which language.
    Matrix {
        /// First line shown.
        scroll: usize,
    },
    /// Whether automatic confirmations work.
    Health {
        /// Shop by shop.
        all: Vec<Health>,
        /// First line shown.
        scroll: usize,
    },
    /// All messages to the agent.
    Messages {
        /// How many messages lie below the last one shown.
        from_newest: usize,
        /// Whether details are shown.
        has_details: bool,
    },
    /// Nothing is in the store yet.
    Start {
        /// The chosen way to begin.
        chosen: usize,
    },
    /// The cards behind a decision.
    Cards {
        /// Which, the deciding one first.
        ids: Vec<String>,
        /// First line shown.
        scroll: usize,
    },
    /// A text for somebody who is not the buyer: the carrier, the platform's support, the lead.
    Letter(Box<Given>),
    /// The shop itself: insurance and deposit.
    Shop {
        /// Which.
        shop: ShopId,
        /// First line shown.
        scroll: usize,
    },
    /// Words or a number for an act are being typed.
    Words {
        /// The act, and what is asked.
        blank: Blank,
        /// What is typed.
        line: Editor,
    },
    /// Something is being chosen by its letter.
    Pick {
        /// What is asked.
        question: Notice,
        /// What can be chosen.
        picks: Vec<Pick>,
    },
    /// A passphrase is being typed.
    Proof(Proof),
    /// Why a flagged text gets its verdict is being chosen.
    Ruling(RulingDialog),
    /// Other words for a flagged text are being written.
    EditReview {
        /// The entry.
        review: ReviewId,
        /// The words.
        line: Editor,
    },
    /// A name for a view is being typed.
    SaveView {
        /// The name.
        line: Editor,
    },
}

/// Notices that are looked at.
#[derive(Debug, Clone)]
pub struct Papers {
    /// What goes out, what is missing, what was given.
    pub looked: Looked,
    /// What a person adds.
    pub added: Added,
    /// Whether they are on their way.
    pub is_sending: bool,
    /// First line shown.
    pub scroll: usize,
}

/// Notices that fit an order.
#[derive(Debug, Clone)]
pub struct Fitting {
    /// Each with its words, or what it lacks.
    pub looked: Looked,
    /// The chosen one.
    pub chosen: usize,
}

/// A letter that is being given to somebody.
#[derive(Debug, Clone)]
pub struct Given {
    /// Its words.
    pub letter: Letter,
    /// What the check says of them.
    pub judgement: Judgement,
    /// What notes that it was given; nothing where the step is not noted by hand.
    pub step: Option<Then>,
    /// First line shown.
    pub scroll: usize,
}

impl Given {
    /// Returns whether it may leave the desk.
    pub const fn may_leave(&self) -> bool {
        !self.judgement.verdict.is_flagged()
    }
}

/// A passphrase is being typed.
#[derive(Debug, Clone)]
pub struct Proof {
    /// Whose.
    pub name: String,
    /// What is typed.
    pub line: Unseen,
    /// What is done once it is right.
    pub effect: Effect,
    /// The question that this answers, where it had a number.
    pub ticket: Option<Ticket>,
    /// What was asked.
    pub asked: Asked,
    /// Why the last one proved nothing.
    pub told: Option<Notice>,
    /// Whether one is being looked at.
    pub is_waiting: bool,
}

/// A line that nobody is to read: its debug form says nothing.
#[derive(Clone)]
pub struct Unseen(pub Editor);

impl Default for Unseen {
    fn default() -> Self {
        Self(Editor::one_line(LINE_LIMIT_BYTES))
    }
}

impl std::fmt::Debug for Unseen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Unseen(…)")
    }
}

/// A passage of the chat that is being marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    /// The slot that it goes into.
    pub slot: EvidenceId,
    /// The chosen message among those that were said.
    pub chosen: usize,
    /// The one at which the passage begins, once it is set.
    pub from: Option<usize>,
    /// Whether personal data is to be shown in full.
    pub shows_personal: bool,
}

/// What files are chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// One is taken in.
    Import,
    /// One or several are put into a slot of a checklist.
    Evidence(EvidenceId),
}

/// A verdict on its way.
#[derive(Debug, Clone)]
pub struct RulingDialog {
    /// The entry.
    pub review: ReviewId,
    /// The verdict.
    pub verdict: ReviewVerdict,
    /// The chosen cause among those of the verdict.
    pub chosen: usize,
    /// A word to whoever wrote it.
    pub note: String,
    /// The note while it is being typed.
    pub typing: Option<Editor>,
    /// Whether exactly this text may go from now on.
    pub is_allowed: bool,
}

/// A file is being chosen.
#[derive(Debug, Clone)]
pub struct Picker {
    /// What for.
    pub purpose: Purpose,
    /// Files that are marked: they go together.
    pub marked: Vec<PathBuf>,
    /// What the chosen file looks like, once that is known.
    pub preview: Option<Preview>,
    /// The folder; `None` until it is known.
    pub folder: Option<PathBuf>,
    /// What lies in it.
    pub entries: Vec<Entry>,
    /// What is typed: only names that hold it are shown.
    pub line: Editor,
    /// The chosen entry among the shown ones.
    pub chosen: usize,
    /// Whether a folder is on its way.
    pub is_loading: bool,
}

impl Picker {
    /// Returns the path that is typed: one with a slash, or one that begins with `~` or is `..`.
    pub fn typed_path(&self) -> Option<PathBuf> {
        let typed = self.line.text().trim();
        // An input method for Chinese types the wide forms.
        let typed = match typed.strip_prefix('～') {
            Some(rest) => format!("~{rest}"),
            None => typed.to_owned(),
        }
        .replace('／', "/");
        if typed.starts_with('~') {
            return Some(PathBuf::from(typed));
        }
        if !typed.contains('/') && typed != ".." {
            return None;
        }
        Some(match &self.folder {
            Some(folder) => folder.join(typed),
            None => PathBuf::from(typed),
        })
    }

    /// Returns the entries whose names hold the letters of what is typed, best first.
    pub fn shown(&self) -> Vec<&Entry> {
        let names = self.entries.iter().map(|entry| entry.name.as_str());
        let hits = Finder::new().find(self.line.text(), names);
        let found = hits.iter().filter_map(|hit| self.entries.get(hit.index));
        found.collect()
    }
}

/// Ways to begin with an empty store, in their order on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    /// Look at a made-up shop.
    Demo,
    /// Take a file in.
    Import,
    /// Connect a shop.
    Connect,
}

impl Beginning {
    /// All of them.
    pub const ALL: [Beginning; 3] = [Beginning::Demo, Beginning::Import, Beginning::Connect];

    /// Returns the word that its texts in the language files end with: `start-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Beginning::Demo => "demo",
            Beginning::Import => "import",
            Beginning::Connect => "connect",
        }
    }

    /// Returns why it cannot be chosen, as a key of the language files.
    pub const fn why_not(self) -> Option<&'static str> {
        match self {
            Beginning::Demo | Beginning::Import => None,
            Beginning::Connect => Some("why-connect-later"),
        }
    }
}

impl Overlay {
    /// Asks for the words or the number that something lacks.
    pub fn asking(blank: Blank) -> Self {
        Overlay::Words {
            blank,
            line: Editor::one_line(LINE_LIMIT_BYTES),
        }
    }

    /// Returns whether letters are text in it.
    pub const fn is_text(&self) -> bool {
        match self {
            Overlay::Palette { .. }
            | Overlay::Picker(_)
            | Overlay::SaveView { .. }
            | Overlay::Proof(_)
            | Overlay::EditReview { .. }
            | Overlay::Words { .. } => true,
            Overlay::Ruling(dialog) => dialog.typing.is_some(),
            Overlay::Help { .. }
            | Overlay::Confirm { .. }
            | Overlay::Stopped { .. }
            | Overlay::Messages { .. }
            | Overlay::Cards { .. }
            | Overlay::Letter(_)
            | Overlay::Shop { .. }
            | Overlay::Pick { .. }
            | Overlay::Passage(_)
            | Overlay::Packet { .. }
            | Overlay::Papers(_)
            | Overlay::Notices(_)
            | Overlay::Health { .. }
            | Overlay::Matrix { .. }
            | Overlay::Start { .. } => false,
        }
    }
}
