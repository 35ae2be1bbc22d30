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
        /// A field of a work order's form was filled in.
        FormFilled = "work_order.filled",
        /// A file was put into a slot of a checklist.
        EvidenceAdded = "evidence.added",
        /// A file was taken out of its slot; it is kept.
        EvidenceRemoved = "evidence.removed",
        /// A note was written on a slot.
        EvidenceNoted = "evidence.noted",
        /// A supervisor does without a slot, or wants it again.
        EvidenceWaived = "evidence.waived",
        /// A packet of evidence was laid ready to be handed in.
        PacketLaid = "packet.laid",
        /// A packet of evidence was handed in.
        EvidenceSubmitted = "evidence.submitted",
        /// A masked value was shown in full.
        Unmasked = "value.unmasked",
        /// A setting of the shop was changed.
        SettingChanged = "setting.changed",
        /// A word list or a platform file of the shop's own came into use, or went.
        PackChanged = "pack.changed",
        /// A message that had left was flagged by the packs of a later day.
        MessageFlagged = "message.flagged",
        /// Somebody was entered, or got another role or passphrase.
        PersonChanged = "person.changed",
        /// Somebody proved who they are.
        Proved = "person.proved",
        /// A passphrase was wrong.
        ProofFailed = "person.refused",
        /// Somebody who was locked may try again.
        Unlocked = "person.unlocked",
        /// Old data of buyers were anonymised.
        Erased = "data.erased",
        /// A text that nobody flagged was put before a supervisor: a sample, what was let go, or a
        /// buyer's contact.
        ReviewOpened = "review.opened",
        /// A supervisor decided on a flagged text.
        ReviewDecided = "review.decided",
        /// A decision on a flagged text was taken back.
        ReviewTakenBack = "review.taken_back",
        /// A notice was given to a buyer, or the platform gave one by itself.
        NoticePosted = "notice.posted",
        /// A text was allowed as it is.
        TextAllowed = "text.allowed",
        /// A text is not allowed any more.
        TextDisallowed = "text.disallowed",
        /// The answer bot answered, fell silent or was let on in a conversation.
        BotStepped = "bot.stepped",
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
    /// Salted digest of what was written under it, or empty.
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
    /// The desk it was written at; empty where there was none, and in old entries.
    pub desk: String,
    /// Hash of the entry before.
    pub previous: String,
    /// Hash of this entry.
    pub hash: String,
}

impl AuditEntry {
    /// Sets an entry behind the one with hash `previous`.
    pub fn chained(seq: i64, draft: AuditDraft, desk: &str, previous: &str) -> Self {
        let hash = said(seq, &draft, desk, previous).hash();
        Self {
            seq,
            draft,
            desk: desk.to_owned(),
            previous: previous.to_owned(),
            hash,
        }
    }
}

fn said<'a>(seq: i64, draft: &'a AuditDraft, desk: &'a str, previous: &'a str) -> Said<'a> {
    Said {
        seq,
        at_ms: draft.at.millis(),
        actor: &draft.actor,
        action: draft.action.code(),
        subject: &draft.subject,
        digest: &draft.digest,
        detail: &draft.detail,
        desk,
        previous,
    }
}

/// What an entry says, as text: what its hash is over.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// Its place.
    pub seq: i64,
    /// When, in UTC milliseconds.
    pub at_ms: i64,
    /// Who.
    pub actor: &'a str,
    /// What was done.
    pub action: &'a str,
    /// To what.
    pub subject: &'a str,
    /// Digest of what was written under it.
    pub digest: &'a str,
    /// The detail.
    pub detail: &'a str,
    /// The desk.
    pub desk: &'a str,
    /// Hash of the entry before.
    pub previous: &'a str,
}

impl Said<'_> {
    /// Returns the hash, 64 hex digits. Length stands before content, so that no two entries run into
    /// the same bytes; a desk stands behind all else, where there is one.
    pub fn hash(&self) -> String {
        let seq = self.seq.to_string();
        let at = self.at_ms.to_string();
        let parts = [
            self.previous,
            &seq,
            &at,
            self.actor,
            self.action,
            self.subject,
            self.digest,
            self.detail,
            self.desk,
        ];
        let count = parts.len() - usize::from(self.desk.is_empty());
        let mut hasher = Sha256::new();
        for part in parts.into_iter().take(count) {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part.as_bytes());
        }
        hex::encode(hasher.finalize())
    }
}

/// The digest of a row that is stored under an entry.
pub type RowDigest = [u8; 32];

/// What the digest of an entry is over: programs came to vouch for more of each row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One text of each row.
    Texts,
    /// The first columns of each row.
    Columns,
    /// These and the columns that came to be vouched for later.
    Whole,
}

/// What begins the digest of an entry over the first columns of each row. Digests without a beginning
/// are of the first stores, over one text of each row.
const COLUMNS: &str = "2:";
/// What begins the digest of an entry over all that is vouched for now.
const WHOLE: &str = "3:";

impl Form {
    /// Returns the form of an entry's digest; an empty one is over no row.
    pub fn of(digest: &str) -> Self {
        if digest.is_empty() || digest.starts_with(WHOLE) {
            Form::Whole
        } else if digest.starts_with(COLUMNS) {
            Form::Columns
        } else {
            Form::Texts
        }
    }
}

/// Returns the digest of an entry over those of the rows under it, which come in the order of their
/// ids; empty without any, so that a row that goes missing later is noticed.
pub fn folded<'a>(rows: impl Iterator<Item = &'a RowDigest>) -> String {
    behind(WHOLE, rows)
}

/// Returns the digest of the second form, over the first columns of each row.
pub fn folded_columns<'a>(rows: impl Iterator<Item = &'a RowDigest>) -> String {
    behind(COLUMNS, rows)
}

fn behind<'a>(form: &str, rows: impl Iterator<Item = &'a RowDigest>) -> String {
    let mut hasher = Sha256::new();
    let mut is_empty = true;
    for row in rows {
        is_empty = false;
        hasher.update(row);
    }
    if is_empty {
        return String::new();
    }
    format!("{form}{}", hex::encode(hasher.finalize()))
}

/// Returns the digest of the first form: of one text its own, of several the SHA-256 over theirs.
pub fn folded_first<'a>(mut texts: impl ExactSizeIterator<Item = &'a RowDigest>) -> String {
    if texts.len() < 2 {
        return texts.next().map(hex::encode).unwrap_or_default();
    }
    let mut hasher = Sha256::new();
    for text in texts {
        hasher.update(hex::encode(text));
    }
    hex::encode(hasher.finalize())
}

/// Returns the digest of one text in the first form. The salt is stored with the text and goes with
/// it when the text is anonymised, so that the digest alone says nothing.
pub fn digest_of_text(salt: &[u8], text: &str) -> RowDigest {
    let mut hasher = Sha256::new();
    hasher.update((salt.len() as u64).to_be_bytes());
    hasher.update(salt);
    hasher.update(text);
    hasher.finalize().into()
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
    fn any_change_makes_another_hash() {
        let entry = AuditEntry::chained(1, draft("ms-1", ""), "till", GENESIS);
        let same = said(entry.seq, &entry.draft, &entry.desk, &entry.previous);
        assert_eq!(same.hash(), entry.hash);
        let changes = [
            Said { seq: 2, ..same },
            Said { at_ms: 0, ..same },
            Said {
                actor: "li.wen",
                ..same
            },
            Said {
                action: "message.stopped",
                ..same
            },
            Said {
                subject: "ms-1x",
                ..same
            },
            Said {
                digest: "0",
                ..same
            },
            Said {
                detail: " ",
                ..same
            },
            Said { desk: "", ..same },
            Said {
                previous: "",
                ..same
            },
        ];
        for changed in changes {
            assert_ne!(changed.hash(), entry.hash, "{changed:?}");
        }
    }

    #[test]
    fn letters_cannot_move_between_fields() {
        let one = AuditEntry::chained(1, draft("ms-1", "a"), "", GENESIS);
        let two = AuditEntry::chained(1, draft("ms-1a", ""), "", GENESIS);
        assert_ne!(one.hash, two.hash);
    }
}
