//! The tables that the record itself needs: what people are, and what was anonymised.
//! Never its entries; those stand with the desk's.

use super::column::Kind::{Bytes, Int, Passing, Text, Time};
use super::column::{AGENT, ERASURE, STANDING, Table, table};

/// The tables, parents before children.
pub(super) const ALL: &[Table] = &[
    table(
        "standings",
        1,
        &[
            ("id", STANDING),
            ("agent_id", AGENT),
            ("name", Text),
            ("role", Text),
            ("secret_digest", Passing),
            ("at", Time),
            ("given_by", Text),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
    table(
        "erasures",
        1,
        &[
            ("id", ERASURE),
            ("what", Text),
            ("row_id", Int),
            ("seq", Int),
            ("was", Bytes),
            ("left_over", Bytes),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
];
