//! What a person looks at before notices go: each with its words or what it lacks, what was given
//! before, and the ways that are open. Never sends one.

use sha2::{Digest, Sha256};

use crate::domain::finding::Judgement;
use crate::domain::id::{ConversationId, OrderId};
use crate::domain::notice::NoticeKind;
use crate::domain::posted::{NoticeChannel, Posted};
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

impl Sheet {
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
    /// The ways, and why one is closed.
    pub ways: Vec<(NoticeChannel, Option<Sentence>)>,
}

impl Looked {
    /// Returns the kinds that the buyer still lacks and that may go.
    pub fn to_send(&self) -> Vec<NoticeKind> {
        let ready = self.sheets.iter().filter(|sheet| sheet.ready().is_some());
        let is_given = |kind| {
            let mut given = self.posted.iter();
            given.any(|one| one.kind == kind && one.counts())
        };
        let kinds = ready.map(|sheet| sheet.kind);
        // Each offer is another one; the limit of a day is counted where it goes.
        let is_new = |kind: &NoticeKind| *kind == NoticeKind::Promotion || !is_given(*kind);
        kinds.filter(is_new).collect()
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
