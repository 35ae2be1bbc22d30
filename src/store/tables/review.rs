//! The tables of reviews: what supervisors decided, and which texts they allowed.
//! Never the flagged texts themselves: those stand among the tables of the desk.

use super::column::Kind::{Bytes, Int, Text, Time};
use super::column::{ALLOWED, DECISION, MESSAGE, REVIEW, Table, table};

/// The tables, parents before children.
pub(super) const ALL: &[Table] = &[
    table(
        "review_decisions",
        1,
        &[
            ("id", DECISION),
            ("review_id", REVIEW),
            ("step", Text),
            ("at", Time),
            ("actor", Text),
            ("verdict", Text),
            ("cause", Text),
            ("fate", Text),
            ("note", Text),
            ("message_id", MESSAGE),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
    table(
        "allowed_texts",
        1,
        &[
            ("id", ALLOWED),
            ("platform", Text),
            ("form", Text),
            ("text", Text),
            ("name", Text),
            ("review_id", REVIEW),
            ("actor", Text),
            ("at", Time),
            ("until_at", Time),
            ("removed_by", Text),
            ("removed_at", Time),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
];
