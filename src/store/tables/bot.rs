//! The tables of the answer bot: what shops set, and the steps in conversations.
//! Never what it says: those are messages.

use super::column::Kind::{Bytes, Flag, Int, Text, Time};
use super::column::{BOT_STEP, CONVERSATION, MESSAGE, SHOP, Table, table};

/// The tables, parents before children.
pub(super) const ALL: &[Table] = &[
    table(
        "bot_shops",
        1,
        &[
            ("shop_id", SHOP),
            ("is_on", Flag),
            ("hours_from", Int),
            ("hours_to", Int),
            ("pause_ms", Int),
            ("most", Int),
            ("oldest_ms", Int),
        ],
    ),
    table(
        "bot_steps",
        1,
        &[
            ("id", BOT_STEP),
            ("conversation_id", CONVERSATION),
            ("kind", Text),
            ("heard_id", MESSAGE),
            ("answer_id", MESSAGE),
            ("topic", Text),
            ("rule", Text),
            ("why", Text),
            ("actor", Text),
            ("at", Time),
            ("salt", Bytes),
            ("audit_seq", Int),
        ],
    ),
];
