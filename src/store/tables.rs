//! The tables and their columns, parents before children: what is exported and copied.
//! Never the search index and the counters: those follow from the rows.

use crate::domain::id::{
    ActId, AgentId, CaseId, ConversationId, DeadlineId, EvidenceId, MessageId, OrderId, OutboxId,
    ParcelId, PayloadId, ReviewId, ShopId, WorkOrderId,
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

use Kind::{Bytes, Flag, Int, Json, Passing, Text, Time};

macro_rules! printed {
    ($($name:ident = $id:ty;)+) => {
        $(const $name: Kind = Kind::Id(|raw| <$id>::from_raw(raw).to_string());)+
    };
}

printed! {
    ACT = ActId;
    AGENT = AgentId;
    CASE = CaseId;
    CONVERSATION = ConversationId;
    DEADLINE = DeadlineId;
    EVIDENCE = EvidenceId;
    MESSAGE = MessageId;
    ORDER = OrderId;
    OUTBOX = OutboxId;
    PARCEL = ParcelId;
    PAYLOAD = PayloadId;
    REVIEW = ReviewId;
    SHOP = ShopId;
    WORK_ORDER = WorkOrderId;
}

const fn table(
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

/// All tables, parents before children.
pub const ALL: &[Table] = &[
    table(
        "shops",
        1,
        &[
            ("id", SHOP),
            ("platform", Text),
            ("name", Text),
            ("route", Text),
        ],
    ),
    table(
        "agents",
        1,
        &[("id", AGENT), ("name", Text), ("role", Text)],
    ),
    table(
        "payloads",
        1,
        &[
            ("id", PAYLOAD),
            ("sha256", Text),
            ("name", Text),
            ("kind", Text),
            ("bytes", Int),
            ("at", Time),
        ],
    ),
    Table {
        name: "payload_chunks",
        key_len: 2,
        columns: &[("payload_id", PAYLOAD), ("place", Int), ("body", Bytes)],
        is_exported: false,
    },
    table(
        "imports",
        2,
        &[
            ("payload_id", PAYLOAD),
            ("shop_id", SHOP),
            ("kind", Text),
            ("rows_done", Int),
            ("counts", Json),
            ("finished_at", Time),
        ],
    ),
    table(
        "orders",
        1,
        &[
            ("id", ORDER),
            ("shop_id", SHOP),
            ("number", Text),
            ("state", Text),
            ("refund", Text),
            ("group_state", Text),
            ("group_started_at", Time),
            ("group_formed_at", Time),
            ("created_at", Time),
            ("confirmed_at", Time),
            ("paid_at", Time),
            ("ship_by", Time),
            ("deliver_by", Time),
            ("shipped_at", Time),
            ("received_at", Time),
            ("changed_at", Time),
            ("channel", Text),
            ("pay_number", Text),
            ("currency", Text),
            ("amounts", Json),
            ("buyer", Text),
            ("buyer_key", Text),
            ("items", Json),
            ("buyer_note", Text),
            ("shop_note", Text),
            ("freight_allowance", Flag),
            ("extra", Json),
            ("told_at", Time),
            ("payload_id", PAYLOAD),
        ],
    ),
    table(
        "parcels",
        1,
        &[
            ("id", PARCEL),
            ("order_id", ORDER),
            ("way", Text),
            ("carrier", Text),
            ("tracking", Text),
            ("last_scan_at", Time),
            ("last_scan", Text),
        ],
    ),
    table(
        "cases",
        1,
        &[
            ("id", CASE),
            ("shop_id", SHOP),
            ("number", Text),
            ("order_id", ORDER),
            ("order_number", Text),
            ("kind", Text),
            ("state", Text),
            ("state_text", Text),
            ("reason", Text),
            ("reason_text", Text),
            ("amount", Int),
            ("currency", Text),
            ("opened_at", Time),
            ("changed_at", Time),
            ("due_at", Time),
            ("stepped_in", Flag),
            ("stepped_in_at", Time),
            ("fast_refund", Flag),
            ("freight_marker", Text),
            ("dispatched", Flag),
            ("return_carrier", Text),
            ("return_tracking", Text),
            ("return_state", Text),
            ("buyer", Text),
            ("shop_note", Text),
            ("extra", Json),
            ("told_at", Time),
            ("payload_id", PAYLOAD),
        ],
    ),
    table(
        "work_orders",
        1,
        &[
            ("id", WORK_ORDER),
            ("shop_id", SHOP),
            ("number", Text),
            ("order_id", ORDER),
            ("order_number", Text),
            ("case_id", CASE),
            ("state", Text),
            ("title", Text),
            ("opened_at", Time),
            ("due_at", Time),
            ("changed_at", Time),
            ("steps", Json),
            ("extra", Json),
            ("told_at", Time),
            ("payload_id", PAYLOAD),
        ],
    ),
    table(
        "evidence",
        1,
        &[
            ("id", EVIDENCE),
            ("work_order_id", WORK_ORDER),
            ("kind", Text),
            ("is_required", Flag),
            ("state", Text),
            ("file_name", Text),
            ("sha256", Text),
            ("bytes", Int),
            ("note", Text),
            ("added_by", Text),
            ("added_at", Time),
        ],
    ),
    table(
        "conversations",
        1,
        &[
            ("id", CONVERSATION),
            ("shop_id", SHOP),
            ("external_id", Text),
            ("order_id", ORDER),
            ("buyer", Text),
            ("language", Text),
            ("unread", Int),
            ("waiting_since", Time),
            ("last_at", Time),
            ("preview", Passing),
            ("claimed_by", Passing),
            ("claimed_until", Passing),
            ("claimed_since", Passing),
            ("lane", Text),
        ],
    ),
    table(
        "audit",
        1,
        &[
            ("seq", Int),
            ("at", Time),
            ("actor", Text),
            ("action", Text),
            ("subject", Text),
            ("digest", Text),
            ("detail", Text),
            ("previous", Text),
            ("hash", Text),
        ],
    ),
    table(
        "messages",
        1,
        &[
            ("id", MESSAGE),
            ("conversation_id", CONVERSATION),
            ("at", Time),
            ("direction", Text),
            ("author", Text),
            ("author_name", Text),
            ("kind", Text),
            ("text", Text),
            ("attachments", Json),
            ("external_id", Text),
            ("position", Int),
            ("payload_id", PAYLOAD),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
    table(
        "drafts",
        2,
        &[
            ("conversation_id", CONVERSATION),
            ("agent", Text),
            ("text", Text),
            ("caret", Int),
            ("saved_at", Time),
        ],
    ),
    table(
        "deadlines",
        1,
        &[
            ("id", DEADLINE),
            ("shop_id", SHOP),
            ("subject", Text),
            ("subject_id", Int),
            ("kind", Text),
            ("lane", Text),
            ("due_at", Time),
            ("source", Text),
            ("card", Text),
            ("priority", Int),
            ("done_at", Time),
        ],
    ),
    table(
        "outbox",
        1,
        &[
            ("id", OUTBOX),
            ("message_id", MESSAGE),
            ("conversation_id", CONVERSATION),
            ("route", Text),
            ("state", Text),
            ("created_at", Time),
            ("not_before", Time),
            ("attempts", Int),
            ("last_error", Text),
            ("cleared_hash", Text),
            ("cleared_by", Text),
            ("leased_by", Passing),
            ("leased_until", Passing),
        ],
    ),
    table("reply_keys", 1, &[("key", Text), ("outbox_id", OUTBOX)]),
    table(
        "reviews",
        1,
        &[
            ("id", REVIEW),
            ("kind", Text),
            ("state", Text),
            ("conversation_id", CONVERSATION),
            ("author", Text),
            ("text", Text),
            ("verdict", Text),
            ("findings", Json),
            ("at", Time),
            ("decided_by", Text),
            ("decided_at", Time),
            ("salt", Bytes),
            ("audit_seq", Int),
            ("message_id", MESSAGE),
        ],
    ),
    table(
        "acts",
        1,
        &[
            ("id", ACT),
            ("shop_id", SHOP),
            ("case_id", CASE),
            ("order_id", ORDER),
            ("kind", Text),
            ("at", Time),
            ("actor", Text),
            ("value", Text),
            ("note", Text),
            ("message_id", MESSAGE),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
    table(
        "warnings",
        3,
        &[
            ("deadline_id", DEADLINE),
            ("due_at", Time),
            ("before_ms", Int),
            ("at", Time),
        ],
    ),
    table(
        "packs",
        2,
        &[
            ("name", Text),
            ("sha256", Text),
            ("version", Text),
            ("body", Text),
            ("at", Time),
            ("is_used", Flag),
        ],
    ),
    table(
        "saved_views",
        1,
        &[
            ("name", Text),
            ("view", Text),
            ("shop_id", SHOP),
            ("text", Text),
        ],
    ),
];

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

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables that follow from others or belong to the store itself.
    const APART: &[&str] = &["meta", "audit_head", "counters"];

    #[test]
    fn every_table_and_column_of_the_schema_is_listed() {
        let schema = concat!(
            include_str!("migrations/001_desk.sql"),
            include_str!("migrations/002_claim_since.sql"),
            include_str!("migrations/003_packs.sql"),
            include_str!("migrations/004_acts.sql"),
            include_str!("migrations/006_warnings.sql"),
            include_str!("migrations/008_lane.sql"),
        );
        let mut made: Vec<(String, Vec<String>)> = Vec::new();
        for line in schema.lines() {
            if let Some(name) = line.strip_prefix("CREATE TABLE ") {
                let name = name.trim_end_matches(" (").to_owned();
                made.push((name, Vec::new()));
            } else if let Some((name, column)) = line
                .strip_prefix("ALTER TABLE ")
                .and_then(|rest| rest.split_once(" ADD COLUMN "))
            {
                let (_, columns) = made.iter_mut().find(|(made, _)| made == name).unwrap();
                columns.push(column.split(' ').next().unwrap().to_owned());
            } else if let Some(column) = line.strip_prefix("    ")
                && column.starts_with(|c: char| c.is_ascii_lowercase())
                && let Some((_, columns)) = made.last_mut()
            {
                columns.push(column.split(' ').next().unwrap().to_owned());
            }
        }
        made.retain(|(name, _)| !APART.contains(&name.as_str()));
        made.sort();
        let mut listed: Vec<(String, Vec<String>)> = ALL
            .iter()
            .map(|table| {
                let columns = table.columns.iter().map(|(name, _)| (*name).to_owned());
                (table.name.to_owned(), columns.collect())
            })
            .collect();
        listed.sort();
        assert_eq!(made, listed);
    }
}
