//! The tables of what was laid ready and handed in.
//! Never the files themselves: those lie in a folder by their hashes.

use super::column::Kind::{Bytes, Flag, Int, Text, Time};
use super::column::{PACKET, SUBMISSION, Table, WORK_ORDER, table};

/// The tables, parents before children.
pub(super) const ALL: &[Table] = &[
    table(
        "packets",
        1,
        &[
            ("id", PACKET),
            ("work_order_id", WORK_ORDER),
            ("zip_sha256", Text),
            ("pdf_sha256", Text),
            ("is_complete", Flag),
            ("reason", Text),
            ("actor", Text),
            ("at", Time),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
    table(
        "submissions",
        1,
        &[
            ("id", SUBMISSION),
            ("work_order_id", WORK_ORDER),
            ("packet_id", PACKET),
            ("actor", Text),
            ("at", Time),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
];
