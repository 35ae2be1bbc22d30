//! Signs of states, the same in every pane: a state is sign, word and colour together.
//! Never the word: that comes from the language files.

use super::theme::Role;
use crate::domain::conversation::OutboxState;
use crate::domain::finding::Verdict;

/// Before what the answer bot wrote or does.
pub const BOT: &str = "◈ ";

/// Returns sign and role of how far a message got.
pub const fn delivery(state: OutboxState) -> (&'static str, Role) {
    match state {
        OutboxState::Undo => ("↶ ", Role::Due),
        OutboxState::Ready => ("… ", Role::Muted),
        OutboxState::Handed => ("◐ ", Role::Due),
        OutboxState::Claimed => ("→ ", Role::Muted),
        OutboxState::Sent => ("✓ ", Role::Ok),
        OutboxState::Failed => ("✗ ", Role::Stop),
        OutboxState::Unknown => ("? ", Role::Warn),
        OutboxState::Cancelled => ("– ", Role::Muted),
    }
}

/// Returns sign and role of what the gate says.
pub const fn verdict(verdict: Verdict) -> (&'static str, Role) {
    match verdict {
        Verdict::Pass => ("✓ ", Role::Ok),
        Verdict::Warn => ("! ", Role::Warn),
        Verdict::Hold => ("■ ", Role::Warn),
        Verdict::Block => ("✗ ", Role::Stop),
    }
}
