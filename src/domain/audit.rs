//! The record that can be trusted: entries in a chain of SHA-256 hashes.
//! Never holds a buyer's data: entries name ids and salted digests, so that anonymising the data
//! leaves the chain whole.

use sha2::{Digest, Sha256};

use super::code::codes;
use super::time::Stamp;

codes! {
    /// What was done.
    pub enum Action {
        /// The store was made.
        StoreMade = "store.made",
        /// Files were taken in.
        Imported = "import.done",
        /// A message was cleared and queued.
        MessageQueued = "message.queued",
        /// A message was stopped or held by the gate.
        MessageStopped = "message.stopped",
        /// An outgoing message moved on.
        OutboxMoved = "outbox.moved",
        /// A buyer's message arrived.
        MessageReceived = "message.received",
        /// An internal note was written.
        NoteWritten = "note.written",
        /// A case was observed or moved.
        CaseMoved = "case.moved",
        /// Something was done or learned in a matter.
        Acted = "act.done",
        /// A work order was opened or moved.
        WorkOrderMoved = "work_order.moved",
        /// A masked value was shown in full.
        Unmasked = "value.unmasked",
        /// A setting of the shop was changed.
        SettingChanged = "setting.changed",
        /// A word list or a platform file of the shop's own came into use, or went.
        PackChanged = "pack.changed",
        /// A message that had left was flagged by the packs of a later day.
        MessageFlagged = "message.flagged",
        /// The store was brought back from a copy.
        Restored = "store.restored",
    }
}

/// The hash before the first entry: 64 zeros.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// An entry before it has its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditDraft {
    /// When.
    pub at: Stamp,
    /// Who; the name an agent works under, never a buyer's.
    pub actor: String,
    /// What was done.
    pub action: Action,
    /// To what: one of our ids.
    pub subject: String,
    /// Salted digest of what was written, or empty; 64 hex digits.
    pub digest: String,
    /// Short machine-readable detail without buyer data, as `hand ready->handed`.
    pub detail: String,
}

/// An entry of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its place, from 1 without gaps.
    pub seq: i64,
    /// What it says.
    pub draft: AuditDraft,
    /// Hash of the entry before.
    pub previous: String,
    /// Hash of this entry.
    pub hash: String,
}

impl AuditEntry {
    /// Sets an entry behind the one with hash `previous`.
    pub fn chained(seq: i64, draft: AuditDraft, previous: &str) -> Self {
        let hash = hash_of(seq, &draft, previous);
        Self {
            seq,
            draft,
            previous: previous.to_owned(),
            hash,
        }
    }

    /// Returns whether the entry still says what it said when it was written.
    pub fn is_whole(&self) -> bool {
        self.hash == hash_of(self.seq, &self.draft, &self.previous)
    }
}

/// Length before content, so that no two entries run into the same bytes.
fn hash_of(seq: i64, draft: &AuditDraft, previous: &str) -> String {
    let seq = seq.to_string();
    let at = draft.at.millis().to_string();
    let parts = [
        previous,
        &seq,
        &at,
        &draft.actor,
        draft.action.code(),
        &draft.subject,
        &draft.digest,
        &draft.detail,
    ];
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hex::encode(hasher.finalize())
}

/// Returns the salted digest of a text, 64 hex digits. The salt is stored with the text and goes
/// with it when the text is anonymised, so that the digest alone says nothing.
pub fn salted_digest(salt: &[u8], text: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update((salt.len() as u64).to_be_bytes());
    hasher.update(salt);
    hasher.update(text.as_bytes());
    hex::encode(hasher.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(subject: &str, detail: &str) -> AuditDraft {
        AuditDraft {
            at: Stamp::from_millis(1_700_000_000_000),
            actor: "li.wei".to_owned(),
            action: Action::MessageQueued,
            subject: subject.to_owned(),
            digest: String::new(),
            detail: detail.to_owned(),
        }
    }

    #[test]
    fn any_change_breaks_the_entry() {
        let entry = AuditEntry::chained(1, draft("ms-1", ""), GENESIS);
        assert!(entry.is_whole());
        let mut changed = entry.clone();
        changed.draft.subject.push('x');
        assert!(!changed.is_whole());
        let mut moved = entry;
        moved.seq = 2;
        assert!(!moved.is_whole());
    }

    #[test]
    fn letters_cannot_move_between_fields() {
        let one = AuditEntry::chained(1, draft("ms-1", "a"), GENESIS);
        let two = AuditEntry::chained(1, draft("ms-1a", ""), GENESIS);
        assert_ne!(one.hash, two.hash);
    }
}
