//! Asks for more of the open matter than was read at first: older messages, files behind the first.
//! Never for something that is on its way already.

use super::matter::refresh;
use super::state::App;
use crate::ui::effect::Effect;
use crate::ui::model::Load;

/// So many times the files of a slot are read when more are wanted: the last of ten thousand are three
/// steps away.
const MORE_FILES: usize = 10;

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

/// Asks for the open matter anew with more files of each slot.
pub fn files(app: &mut App) -> Vec<Effect> {
    let files = &mut app.panes.checklist.files;
    *files = files.saturating_mul(MORE_FILES);
    refresh(app)
}
