//! What waits to be pasted by hand, and the word that it was sent.
//! Never says that words are on the clipboard which nobody put there.

use super::state::{App, Hold};
use crate::domain::conversation::{Author, Direction, Message, OutboxState, Route};
use crate::domain::dossier::Dossier;
use crate::domain::platform::{MenuPlace, Platform};
use crate::ui::effect::Effect;
use crate::ui::model::{Handed, Model};

/// Returns where words are pasted on a platform: the way through its menus to the chat.
pub fn chat_path(platform: Option<&Platform>) -> Vec<String> {
    let path = platform.and_then(|platform| platform.menu.get(&MenuPlace::Chat));
    path.cloned().unwrap_or_default()
}

/// Returns the message that waits for the agent's word that it was sent.
pub fn waiting(model: &Model, dossier: &Dossier) -> Option<Handed> {
    let row = dossier.outbox.iter().find(|row| {
        row.route == Route::Hand && matches!(row.state, OutboxState::Ready | OutboxState::Handed)
    })?;
    let mut messages = dossier.messages.iter();
    let said = messages.find(|one| one.id == row.message);
    let before = model.handed.as_ref().filter(|one| one.outbox == row.id);
    let is_later =
        |one: &Message| one.fields.direction == Direction::In && one.fields.at > row.created_at;
    Some(Handed {
        outbox: row.id,
        path: chat_path(model.platform_of(&dossier.shop)),
        is_copied: row.state == OutboxState::Handed || before.is_some_and(|one| one.is_copied),
        is_automatic: said.is_some_and(|one| one.fields.author == Author::Bot),
        is_outdated: dossier.messages.iter().any(is_later),
    })
}

/// Records the handed-over message as sent; the next one opens when that is on the disk. One that was
/// not copied yet is copied first.
pub fn confirm_sent(app: &mut App) -> Vec<Effect> {
    let Some(handed) = &mut app.model.handed else {
        return Vec::new();
    };
    if !handed.is_copied {
        handed.is_copied = true;
        return vec![Effect::CopyAgain(handed.outbox)];
    }
    app.hold = Hold::Drop;
    vec![Effect::ConfirmSent(handed.outbox)]
}
