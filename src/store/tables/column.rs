//! What a table is, and what a column holds.
//! Never which tables there are.

use crate::domain::id::{
    ActId, AgentId, AllowedId, AnswerId, BotStepId, CaseId, ConversationId, DeadlineId, DecisionId,
    ErasureId, EvidenceFileId, EvidenceId, MessageId, NoticeId, OrderId, OutboxId, PacketId,
    ParcelId, PassageId, PayloadId, ReviewId, ShopId, SlotNoteId, StandingId, SubmissionId,
    WorkOrderId,
};

/// What a column holds, and how an export writes it.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Text as it is.
    Text,
    /// A whole number.
    Int,
    /// A flag.
    Flag,
    /// A point in time, exported as RFC 3339.
    Time,
    /// One of our ids, exported as it is printed.
    Id(fn(i64) -> String),
    /// JSON text, exported as what it says.
    Json,
    /// Bytes, exported in hex.
    Bytes,
    /// Passes by itself (claims, leases) or is stored for speed alone: copied, never exported.
    Passing,
}

/// A table.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [(&'static str, Kind)],
    /// How many of the first columns are its key.
    pub key_len: usize,
    /// Whether an export writes it. The bytes of payloads are in a backup; an export names their
    /// hash.
    pub is_exported: bool,
}

macro_rules! printed {
    ($($name:ident = $id:ty;)+) => {
        $(pub(super) const $name: Kind = Kind::Id(|raw| <$id>::from_raw(raw).to_string());)+
    };
}

printed! {
    ACT = ActId;
    ANSWER = AnswerId;
    AGENT = AgentId;
    ALLOWED = AllowedId;
    BOT_STEP = BotStepId;
    CASE = CaseId;
    CONVERSATION = ConversationId;
    DEADLINE = DeadlineId;
    ERASURE = ErasureId;
    DECISION = DecisionId;
    EVIDENCE = EvidenceId;
    FILE = EvidenceFileId;
    MESSAGE = MessageId;
    NOTICE = NoticeId;
    ORDER = OrderId;
    OUTBOX = OutboxId;
    PACKET = PacketId;
    PARCEL = ParcelId;
    PASSAGE = PassageId;
    PAYLOAD = PayloadId;
    REVIEW = ReviewId;
    SHOP = ShopId;
    SLOT_NOTE = SlotNoteId;
    STANDING = StandingId;
    SUBMISSION = SubmissionId;
    WORK_ORDER = WorkOrderId;
}

/// Names a table that an export writes.
pub(super) const fn table(
    name: &'static str,
    key_len: usize,
    columns: &'static [(&'static str, Kind)],
) -> Table {
    Table {
        name,
        columns,
        key_len,
        is_exported: true,
    }
}

impl Table {
    /// Writes the statement that reads all rows in the order of the key.
    pub fn select(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| *name).collect();
        let key: Vec<&str> = names.iter().copied().take(self.key_len).collect();
        format!(
            "SELECT {} FROM {} ORDER BY {}",
            names.join(", "),
            self.name,
            key.join(", ")
        )
    }

    /// Writes the statement that adds a row.
    pub fn insert(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| *name).collect();
        let places: Vec<String> = (1..=names.len()).map(|n| format!("${n}")).collect();
        format!(
            "INSERT INTO {} ({}) VALUES ({})",
            self.name,
            names.join(", "),
            places.join(", ")
        )
    }
}
