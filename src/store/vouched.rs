//! What the record vouches for: one list of tables, and how a row of them becomes a digest.
//! Never inserts such a row in another way: what is stored is what the digest is over.
//!
//! A table of this list has, beside the columns named here, `id`, `salt` and `audit_seq`, and an
//! index over `(audit_seq, id)`. Its rows are added under an entry of the record with
//! [`Vouched::insert`] and never change afterwards; columns that do change are named apart.

use sha2::{Digest, Sha256};

use super::audit::Recording;
use super::error::Result;
use super::sql::Value;
use super::tx::Tx;
use crate::domain::audit::RowDigest;

/// A table whose rows the record vouches for.
#[derive(Debug, Clone, Copy)]
pub struct Vouched {
    /// Its name.
    pub table: &'static str,
    /// The columns that never change, in the order of the digest, without `id`.
    pub columns: &'static [&'static str],
    /// Columns that never change either and came to be vouched for later, behind the others.
    pub added: &'static [&'static str],
    /// Columns that are written with a row and may change later: other rows and entries say what
    /// they should be, and `in_step` holds them against those.
    pub loose: &'static [&'static str],
    /// The text that the first stores took the digest of.
    pub first_form: Option<fn(&[Value<'_>]) -> String>,
}

/// Names a table and its columns.
const fn vouched(table: &'static str, columns: &'static [&'static str]) -> Vouched {
    Vouched {
        table,
        columns,
        added: &[],
        loose: &[],
        first_form: None,
    }
}

/// What was said.
pub const MESSAGES: Vouched = Vouched {
    first_form: Some(|row| words(row, &[6])),
    ..vouched(
        "messages",
        &[
            "conversation_id",
            "at",
            "direction",
            "author",
            "author_name",
            "kind",
            "text",
            "attachments",
            "external_id",
            "position",
            "payload_id",
        ],
    )
};

/// What a supervisor looks at.
pub const REVIEWS: Vouched = Vouched {
    added: &["severity", "message_id", "does"],
    loose: &["state", "decided_by"],
    first_form: Some(|row| words(row, &[3])),
    ..vouched(
        "reviews",
        &[
            "kind",
            "conversation_id",
            "author",
            "text",
            "verdict",
            "findings",
            "at",
        ],
    )
};

/// What was done and learned.
pub const ACTS: Vouched = Vouched {
    first_form: Some(|row| words(row, &[3, 6, 7])),
    ..vouched(
        "acts",
        &[
            "shop_id",
            "case_id",
            "order_id",
            "kind",
            "at",
            "actor",
            "value",
            "note",
            "message_id",
        ],
    )
};

/// What somebody is.
pub const STANDINGS: Vouched = vouched(
    "standings",
    &[
        "agent_id",
        "name",
        "role",
        "secret_digest",
        "at",
        "given_by",
    ],
);

/// What was anonymised.
pub const ERASURES: Vouched = vouched("erasures", &["what", "row_id", "seq", "was", "left_over"]);

/// What checklists ask for. What lies in a slot follows from files and notes.
pub const SLOTS: Vouched = Vouched {
    loose: &[
        "state",
        "file_name",
        "sha256",
        "bytes",
        "note",
        "added_by",
        "added_at",
    ],
    ..vouched("evidence", &["work_order_id", "kind", "is_required"])
};

/// Files in the slots of checklists; when one is taken out is another entry.
pub const EVIDENCE_FILES: Vouched = vouched(
    "evidence_files",
    &[
        "evidence_id",
        "source",
        "sha256",
        "outgoing_sha256",
        "kind",
        "name",
        "bytes",
        "width",
        "height",
        "pages",
        "note",
        "added_by",
        "added_at",
    ],
);

/// Passages of a chat that files were made of; they go with their file.
pub const PASSAGES: Vouched = vouched(
    "evidence_passages",
    &[
        "evidence_id",
        "file_id",
        "conversation_id",
        "from_message",
        "to_message",
        "shows_personal",
        "added_by",
        "added_at",
    ],
);

/// What was written down about the slots.
pub const EVIDENCE_NOTES: Vouched = vouched(
    "evidence_notes",
    &["evidence_id", "kind", "text", "actor", "at"],
);

/// What was filled in at the forms of work orders.
pub const ANSWERS: Vouched = vouched(
    "work_order_answers",
    &["work_order_id", "step", "field", "value", "actor", "at"],
);

/// What supervisors decided, and took back.
pub const DECISIONS: Vouched = vouched(
    "review_decisions",
    &[
        "review_id",
        "step",
        "at",
        "actor",
        "verdict",
        "cause",
        "fate",
        "note",
        "message_id",
    ],
);

/// Which texts may go as they are.
pub const ALLOWED: Vouched = Vouched {
    loose: &["removed_by"],
    ..vouched(
        "allowed_texts",
        &[
            "platform",
            "form",
            "text",
            "name",
            "review_id",
            "actor",
            "at",
            "until_at",
        ],
    )
};

/// Packets of evidence that were laid ready.
pub const PACKETS: Vouched = vouched(
    "packets",
    &[
        "work_order_id",
        "zip_sha256",
        "pdf_sha256",
        "is_complete",
        "reason",
        "actor",
        "at",
    ],
);

/// What was handed in.
pub const SUBMISSIONS: Vouched = vouched(
    "submissions",
    &["work_order_id", "packet_id", "actor", "at"],
);

/// What the answer bot did, and people with it.
pub const BOT_STEPS: Vouched = vouched(
    "bot_steps",
    &[
        "conversation_id",
        "kind",
        "heard_id",
        "answer_id",
        "topic",
        "rule",
        "why",
        "actor",
        "at",
    ],
);

/// Notices as they were given to buyers.
pub const NOTICES: Vouched = vouched(
    "notices",
    &[
        "shop_id",
        "order_id",
        "kind",
        "language",
        "template",
        "channel",
        "at",
        "actor",
        "conversation_id",
        "message_id",
        "subject",
        "text",
        "html",
        "file",
        "sha256",
        "promised_at",
        "event_at",
        "again_of",
    ],
);

/// All of them. A table is added by its line here.
pub const ALL: &[Vouched] = &[
    MESSAGES,
    REVIEWS,
    ACTS,
    SLOTS,
    EVIDENCE_FILES,
    PASSAGES,
    EVIDENCE_NOTES,
    ANSWERS,
    STANDINGS,
    ERASURES,
    DECISIONS,
    ALLOWED,
    PACKETS,
    SUBMISSIONS,
    BOT_STEPS,
    NOTICES,
];

impl Vouched {
    /// Adds a row under an entry of the record: `values` are those of the columns, then those that
    /// came later, then the loose ones.
    pub fn insert(
        &self,
        tx: &mut Tx<'_>,
        recording: &mut Recording,
        id: i64,
        values: Vec<Value<'_>>,
    ) -> Result<()> {
        let salt = tx.salt();
        recording.take_in(id, self.digest(id, &salt, &values));
        let mut all = Vec::with_capacity(values.len() + 3);
        all.push(Value::from(id));
        all.extend(values);
        all.push(Value::from(salt.as_slice()));
        all.push(Value::from(recording.seq()));
        tx.execute(&self.insertion(), &all).map(|_| ())
    }

    /// Returns the digest of all of a row that is vouched for now; values behind that do not count.
    pub(in crate::store) fn digest(&self, id: i64, salt: &[u8], values: &[Value<'_>]) -> RowDigest {
        let (mut hasher, count) = (self.begun(id, salt), self.vouched_count());
        for value in values.iter().take(count) {
            take(&mut hasher, value);
        }
        hasher.finalize().into()
    }

    /// Returns the digests of a row as it is vouched for now, and as it was over the first columns.
    pub(in crate::store) fn digests(
        &self,
        id: i64,
        salt: &[u8],
        values: &[Value<'_>],
    ) -> (RowDigest, RowDigest) {
        let mut hasher = self.begun(id, salt);
        let (first, rest) = values
            .split_at_checked(self.columns.len())
            .unwrap_or((values, &[]));
        for value in first {
            take(&mut hasher, value);
        }
        if self.added.is_empty() {
            let digest = hasher.finalize().into();
            return (digest, digest);
        }
        let before = hasher.clone().finalize().into();
        for value in rest.iter().take(self.added.len()) {
            take(&mut hasher, value);
        }
        (hasher.finalize().into(), before)
    }

    /// Returns how many columns are vouched for.
    pub(in crate::store) const fn vouched_count(&self) -> usize {
        self.columns.len() + self.added.len()
    }

    fn begun(&self, id: i64, salt: &[u8]) -> Sha256 {
        let mut hasher = Sha256::new();
        part(&mut hasher, b's', salt);
        part(&mut hasher, b'n', self.table.as_bytes());
        part(&mut hasher, b'i', &id.to_be_bytes());
        hasher
    }

    /// Returns the columns that are vouched for, in the order of the digest.
    pub fn all_columns(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().chain(self.added).copied()
    }

    /// Writes the statement that reads the rows under the entries from $1 to $2: entry and id as the
    /// index has them, then the entry, the salt and the columns as the row itself has them.
    pub(in crate::store) fn selection(&self) -> String {
        let columns = self.all_columns().map(|name| format!("r.{name}"));
        let columns: Vec<String> = columns.collect();
        format!(
            "SELECT i.audit_seq, i.id, r.audit_seq, r.salt, {} FROM {} i JOIN {} r ON r.id = i.id \
             WHERE i.audit_seq BETWEEN $1 AND $2",
            columns.join(", "),
            self.table,
            self.table
        )
    }

    /// Writes the question for rows under entries that cannot be: before the first or behind $1.
    pub(in crate::store) fn strays(&self) -> String {
        format!(
            "SELECT audit_seq FROM {} WHERE audit_seq > $1 OR audit_seq < 1 LIMIT 1",
            self.table
        )
    }

    fn insertion(&self) -> String {
        let names = [self.columns, self.added, self.loose].concat();
        let places: Vec<String> = (1..=names.len() + 3).map(|n| format!("${n}")).collect();
        format!(
            "INSERT INTO {} (id, {}, salt, audit_seq) VALUES ({})",
            self.table,
            names.join(", "),
            places.join(", ")
        )
    }
}

fn take(hasher: &mut Sha256, value: &Value<'_>) {
    match value {
        Value::Null => part(hasher, b'0', &[]),
        Value::Int(number) => part(hasher, b'i', &number.to_be_bytes()),
        Value::Text(text) => part(hasher, b't', text.as_bytes()),
        Value::Bytes(bytes) => part(hasher, b'b', bytes),
    }
}

/// Kind and length stand before the bytes, so that no two rows run into the same ones.
fn part(hasher: &mut Sha256, kind: u8, bytes: &[u8]) {
    hasher.update([kind]);
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

fn words(row: &[Value<'_>], places: &[usize]) -> String {
    let words: Vec<&str> = places
        .iter()
        .map(|place| match row.get(*place) {
            Some(Value::Text(text)) => text.as_ref(),
            _ => "",
        })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::tables;

    #[test]
    fn every_column_of_a_vouched_table_is_vouched_for_or_named_as_loose() {
        for vouched in ALL {
            let table = tables::all().find(|table| table.name == vouched.table);
            for (column, _) in table.unwrap().columns {
                let is_own = ["id", "salt", "audit_seq"].contains(column);
                let is_vouched = vouched.all_columns().any(|name| name == *column);
                let is_named = is_vouched || vouched.loose.contains(column);
                let is_later = LATER.contains(&(vouched.table, column));
                assert!(is_own || is_named || is_later, "{}.{column}", vouched.table);
            }
        }
    }

    /// Columns that are written after their row.
    const LATER: &[(&str, &str)] = &[
        ("reviews", "decided_at"),
        ("evidence_files", "removed_at"),
        ("evidence_passages", "removed_at"),
        ("reviews", "decision_id"),
        ("reviews", "told_at"),
        ("allowed_texts", "removed_at"),
    ];

    #[test]
    fn a_value_cannot_move_between_columns_or_tables() {
        let digest = |of: &Vouched, id, values: &[Value<'_>]| of.digest(id, b"salt", values);
        let one = digest(&ACTS, 1, &[Value::from("ab"), Value::from("c")]);
        assert_ne!(
            one,
            digest(&ACTS, 1, &[Value::from("a"), Value::from("bc")])
        );
        assert_ne!(
            one,
            digest(&REVIEWS, 1, &[Value::from("ab"), Value::from("c")])
        );
        assert_ne!(
            one,
            digest(&ACTS, 2, &[Value::from("ab"), Value::from("c")])
        );
        let nothing = digest(&ACTS, 1, &[Value::Null]);
        assert_ne!(nothing, digest(&ACTS, 1, &[Value::from("")]));
        assert_ne!(nothing, digest(&ACTS, 1, &[Value::from(0_i64)]));
    }
}
