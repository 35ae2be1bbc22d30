//! Asks for more of the open matter than was read at first: older messages, files behind the first.
//! Never for something that is on its way already.

use super::matter::refresh;
use super::state::App;
use crate::domain::dossier::FIRST_FILES;
use crate::ui::effect::Effect;
use crate::ui::model::Load;

/// Asks for older messages.
pub fn messages(app: &mut App) -> Vec<Effect> {
    let Some(open) = app.model.dossier.as_ref().filter(|open| open.has_older) else {
        return Vec::new();
    };
    let (Some(conversation), Some(first)) = (&open.conversation, open.messages.first()) else {
        return Vec::new();
    };
    if app.model.older == Load::Loading {
        return Vec::new();
    }
    let (conversation, before) = (conversation.id, first.id);
    let ticket = app.ticket();
    app.wanted.older = Some(ticket);
    app.model.older = Load::Loading;
    vec![Effect::LoadOlder {
        ticket,
        conversation,
        before,
    }]
}

/// Asks for the open matter anew with a page more of the files of each slot.
pub fn files(app: &mut App) -> Vec<Effect> {
    let files = &mut app.panes.checklist.files;
    *files = files.saturating_add(FIRST_FILES);
    refresh(app)
}
