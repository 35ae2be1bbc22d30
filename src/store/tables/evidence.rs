//! The tables of evidence: files, passages, notes, and what was filled in at a platform's form.
//! Never the files themselves: those lie in a folder by their hashes.

use super::column::Kind::{Bytes, Flag, Int, Text, Time};
use super::column::{
    ANSWER, CONVERSATION, EVIDENCE, FILE, MESSAGE, PASSAGE, SLOT_NOTE, Table, WORK_ORDER, table,
};

/// The tables, parents before children.
pub(super) const ALL: &[Table] = &[
    table(
        "evidence_files",
        1,
        &[
            ("id", FILE),
            ("evidence_id", EVIDENCE),
            ("source", Text),
            ("sha256", Text),
            ("outgoing_sha256", Text),
            ("kind", Text),
            ("name", Text),
            ("bytes", Int),
            ("width", Int),
            ("height", Int),
            ("pages", Int),
            ("note", Text),
            ("added_by", Text),
            ("added_at", Time),
            ("removed_at", Time),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
    table(
        "evidence_passages",
        1,
        &[
            ("id", PASSAGE),
            ("evidence_id", EVIDENCE),
            ("file_id", FILE),
            ("conversation_id", CONVERSATION),
            ("from_message", MESSAGE),
            ("to_message", MESSAGE),
            ("shows_personal", Flag),
            ("added_by", Text),
            ("added_at", Time),
            ("removed_at", Time),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
    table(
        "evidence_notes",
        1,
        &[
            ("id", SLOT_NOTE),
            ("evidence_id", EVIDENCE),
            ("kind", Text),
            ("text", Text),
            ("actor", Text),
            ("at", Time),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
    table(
        "work_order_answers",
        1,
        &[
            ("id", ANSWER),
            ("work_order_id", WORK_ORDER),
            ("step", Text),
            ("field", Text),
            ("value", Text),
            ("actor", Text),
            ("at", Time),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
];
