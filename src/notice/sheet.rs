//! What a person looks at before notices go: each with its words or what it lacks, what was given
//! before, and the ways that are open. Never sends one.

use sha2::{Digest, Sha256};

use crate::domain::finding::Judgement;
use crate::domain::id::{ConversationId, OrderId};
use crate::domain::notice::NoticeKind;
use crate::domain::posted::{NoticeChannel, PostState, Posted};
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use crate::notice::told::{Gap, Told};

/// A notice before it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it tells.
    pub kind: NoticeKind,
    /// Its words; or everything that keeps it from leaving.
    pub told: Result<Told, Vec<Gap>>,
    /// What the gate says of the words.
    pub judgement: Judgement,
}

/// What only a person knows of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Why it will be late, and the new date (row A-17).
    Delay,
    /// What has happened, or what the buyer has to do.
    What,
}

impl Sheet {
    /// Returns what a person has to say before it can be whole; nothing where that alone does not help.
    pub fn asks(&self) -> Option<Asks> {
        let gaps = self.told.as_ref().err()?;
        let of = |gap: &Gap| match gap {
            Gap::Missing(name) => match name.as_str() {
                "reason" | "new_date" => Some(Asks::Delay),
                "what" => Some(Asks::What),
                _ => None,
            },
            _ => None,
        };
        let first = gaps.first().and_then(of)?;
        gaps.iter()
            .all(|gap| of(gap) == Some(first))
            .then_some(first)
    }

    /// Returns its words where nothing keeps it from leaving.
    pub fn ready(&self) -> Option<&Told> {
        let told = self.told.as_ref().ok()?;
        (!self.judgement.verdict.is_flagged()).then_some(told)
    }
}

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// The order.
    pub order: OrderId,
    /// Its number; not safe for a screen.
    pub number: String,
    /// The buyer; not safe for a screen.
    pub buyer: String,
    /// The conversation, where there is one.
    pub conversation: Option<ConversationId>,
    /// The language they are written in.
    pub language: Language,
    /// The notices.
    pub sheets: Vec<Sheet>,
    /// What the buyer was given before, oldest first.
    pub posted: Vec<Posted>,
    /// Whether the buyer agreed to messages that nobody has to send (rows E-06, E-28).
    pub has_consent: bool,
    /// The ways, and why one is closed.
    pub ways: Vec<(NoticeChannel, Option<Sentence>)>,
}

impl Looked {
    /// Returns the kinds that the buyer still lacks and that may go.
    pub fn to_send(&self) -> Vec<NoticeKind> {
        let ready = self.sheets.iter().filter(|sheet| sheet.ready().is_some());
        let new = ready.filter(|sheet| !self.is_given(sheet) && !self.waits(sheet));
        new.map(|sheet| sheet.kind).collect()
    }

    /// Returns whether it was written and waits for a person to paste it.
    pub fn waits(&self, sheet: &Sheet) -> bool {
        let waits = |one: &Posted| one.state == PostState::Drafted && one.is_by_hand;
        self.is_told(sheet, waits)
    }

    /// Returns whether the buyer was told it already: what is told once by its kind, everything else
    /// by the same words. Each offer is another one; the limit of a day is counted where it goes.
    pub fn is_given(&self, sheet: &Sheet) -> bool {
        sheet.kind != NoticeKind::Promotion && self.is_told(sheet, Posted::counts)
    }

    fn is_told(&self, sheet: &Sheet, is_meant: impl Fn(&Posted) -> bool) -> bool {
        self.posted.iter().any(|one| {
            let told = sheet.told.as_ref();
            let is_same = || told.is_ok_and(|told| told.text == one.text);
            one.kind == sheet.kind && is_meant(one) && (sheet.kind.is_once() || is_same())
        })
    }

    /// Returns the buyer; the number of the order stands for one whose name nobody knows.
    pub const fn who(&self) -> &str {
        if self.buyer.is_empty() {
            self.number.as_str()
        } else {
            self.buyer.as_str()
        }
    }

    /// Returns what is shown of one kind alone.
    #[must_use]
    pub fn alone(&self, kind: NoticeKind) -> Self {
        let sheets = self.sheets.iter().filter(|sheet| sheet.kind == kind);
        Self {
            sheets: sheets.cloned().collect(),
            ..self.clone()
        }
    }

    /// Returns why a way is closed; nothing where it is open.
    pub fn why_closed(&self, way: NoticeChannel) -> Option<&Sentence> {
        let found = self.ways.iter().find(|(one, _)| *one == way);
        found.and_then(|(_, why)| why.as_ref())
    }
}

/// Returns the hash of words that are looked at, in hex: what is given has the same.
pub fn hash_of(words: &[&Told]) -> String {
    let mut hasher = Sha256::new();
    for told in words {
        hasher.update((told.text.len() as u64).to_be_bytes());
        hasher.update(&told.text);
    }
    hex::encode(hasher.finalize())
}
