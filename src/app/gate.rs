//! What the gate will say of the words that are being written, and what could be sent instead.
//! Never lets anything through: the world judges again when a message is sent.

use super::state::App;
use crate::compliance::suggest::suggest;
use crate::compliance::{Context, check_after};
use crate::domain::dossier::{Dossier, known_values, own_words};
use crate::domain::finding::Judgement;

/// Checks what is written as the gate will: behind the shop's own last words.
pub fn judge(app: &mut App) {
    let text = app.panes.composer.reply.text();
    let judgement = match &app.model.dossier {
        Some(open) if !text.is_empty() => as_the_gate(app, open, |context, earlier| {
            check_after(earlier, text, context)
        }),
        _ => Judgement::of(Vec::new()),
    };
    app.panes.composer.judgement = judgement;
}

/// Returns what may be sent in the place of words that were stopped.
pub fn suggestion(app: &App, text: &str, judgement: &Judgement) -> Option<String> {
    let open = app.model.dossier.as_ref()?;
    let language = open
        .conversation
        .as_ref()
        .map_or("", |chat| chat.language.as_str());
    as_the_gate(app, open, |context, earlier| {
        suggest(earlier, text, &judgement.findings, language, context)
    })
}

fn as_the_gate<T>(app: &App, open: &Dossier, judge: impl FnOnce(&Context<'_>, &[&str]) -> T) -> T {
    let known = known_values(open.order.as_ref(), &open.cases);
    let context = Context {
        platform: app.model.open_platform(),
        known: &known,
        lexicon: app.lexicon,
        ..Context::default()
    };
    judge(&context, &own_words(&open.messages, app.now))
}
