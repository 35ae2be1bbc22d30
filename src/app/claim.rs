//! Who answers a buyer: the one who begins has the conversation for some minutes, renewed while
//! typing. Never keeps anybody from answering: it warns, and the store has the last word.

use super::state::{App, Claimed};
use crate::domain::id::ConversationId;
use crate::domain::time::MINUTE_MS;
use crate::panes::composer::state::Purpose;
use crate::ui::effect::Effect;
use crate::ui::intent::{Level, Notice};

/// Others see for so long who answers, in milliseconds: an answer takes a few minutes, and a desk
/// that died lets go soon.
pub const CLAIM_MS: i64 = 3 * MINUTE_MS;
/// It is renewed while somebody types and so little is left, in milliseconds.
const RENEW_MS: i64 = 2 * MINUTE_MS;

/// Takes the open conversation, or renews what is about to run out.
pub fn take(app: &mut App) -> Vec<Effect> {
    let composer = &app.panes.composer;
    let Some(conversation) = composer.conversation else {
        return Vec::new();
    };
    let is_held = app.claim.is_some_and(|claim| {
        claim.conversation == conversation && claim.until.since(app.now) > RENEW_MS
    });
    if is_held || composer.purpose == Purpose::Note || app.model.is_read_only {
        return Vec::new();
    }
    let until = app.now.plus_ms(CLAIM_MS);
    app.claim = Some(Claimed {
        conversation,
        until,
    });
    vec![Effect::Claim {
        conversation,
        until,
    }]
}

/// Lets the conversation go that this desk has.
pub fn release(app: &mut App) -> Vec<Effect> {
    let claim = app.claim.take();
    claim
        .map(|claim| Effect::Release(claim.conversation))
        .into_iter()
        .collect()
}

/// Warns when somebody else is answering already.
pub fn answered(app: &mut App, conversation: ConversationId, other: Option<String>) {
    if app.panes.composer.conversation != Some(conversation) {
        return;
    }
    if let Some(other) = other {
        app.tell(Notice::new(Level::Warn, "toast-claimed").with("agent", other));
    }
}
