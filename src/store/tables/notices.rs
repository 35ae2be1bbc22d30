//! The table of notices that were given to buyers.
//! Never their templates: those are files.

use super::column::Kind::{Bytes, Int, Text, Time};
use super::column::{CONVERSATION, MESSAGE, NOTICE, ORDER, SHOP, Table, table};

/// The tables, parents before children.
pub(super) const ALL: &[Table] = &[table(
    "notices",
    1,
    &[
        ("id", NOTICE),
        ("shop_id", SHOP),
        ("order_id", ORDER),
        ("kind", Text),
        ("language", Text),
        ("template", Text),
        ("channel", Text),
        ("at", Time),
        ("actor", Text),
        ("conversation_id", CONVERSATION),
        ("message_id", MESSAGE),
        ("subject", Text),
        ("text", Text),
        ("html", Text),
        ("file", Bytes),
        ("sha256", Text),
        ("promised_at", Time),
        ("event_at", Time),
        ("again_of", NOTICE),
        ("salt", Bytes),
        ("audit_seq", Int),
    ],
)];
