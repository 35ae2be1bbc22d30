//! What the gate will say of the words that are being written, what could be sent instead, and what
//! of the buyer's words stands masked.
//! Never lets anything through: the world judges again when a message is sent.

use super::state::App;
use crate::compliance::allow;
use crate::compliance::mask::mask;
use crate::compliance::stay;
use crate::compliance::suggest::suggest;
use crate::compliance::{Context, Lexicon, check_after};
use crate::domain::conversation::Direction;
use crate::domain::dossier::{Dossier, HitKind, SearchHit, known_values, own_words};
use crate::domain::finding::{Finding, FindingKind, Judgement};
use crate::i18n::language::Language;
use crate::notice::{plain, tongue};
use crate::ui::model::Hidden;

/// Checks what is written as the gate will: behind the shop's own last words.
pub fn judge(app: &mut App) {
    let text = app.panes.composer.reply.text();
    let judgement = match &app.model.dossier {
        Some(open) if !text.is_empty() => {
            let judged = as_the_gate(app, open, |context, earlier| {
                check_after(earlier, text, context)
            });
            let platform = app.model.open_platform();
            let judged = app.model.voice.tone().judged_too(judged, text, platform);
            if judged.verdict.is_flagged() && is_allowed(app, open, text) {
                Judgement::of(Vec::new())
            } else {
                judged
            }
        }
        _ => Judgement::of(Vec::new()),
    };
    app.panes.composer.judgement = judgement;
    advise(app);
}

/// Says what could be plainer, and that the buyer reads another language. It stops nothing.
fn advise(app: &mut App) {
    let text = app.panes.composer.reply.text();
    let chat = app
        .model
        .dossier
        .as_ref()
        .and_then(|open| open.conversation.as_ref());
    let wanted = chat.and_then(|chat| Language::from_tag(&chat.language));
    let written = tongue::of(text);
    let (tongues, advice) = match wanted.or(written) {
        Some(language) if !text.is_empty() => {
            let other = wanted
                .zip(written)
                .filter(|(wanted, written)| wanted != written);
            (other, plain::advice(text, written.unwrap_or(language)))
        }
        _ => (None, Vec::new()),
    };
    app.panes.composer.tongues = tongues;
    app.panes.composer.advice = advice;
}

/// Checks a text of the open matter that is not for the buyer: no contact leaves with it either.
pub fn judge_letter(app: &App, text: &str) -> Option<Judgement> {
    let open = app.model.dossier.as_ref()?;
    let judged = as_the_gate(app, open, |context, _| check_after(&[], text, context));
    Some(
        app.model
            .voice
            .tone()
            .judged_too(judged, text, app.model.open_platform()),
    )
}

/// Returns whether a supervisor has allowed these very words.
fn is_allowed(app: &App, open: &Dossier, text: &str) -> bool {
    as_the_gate(app, open, |context, earlier| {
        let mut all = app.model.allowed.iter();
        all.any(|one| allow::lets(one, text, earlier, context, app.now))
    })
}

/// Returns what may be sent in the place of words that were stopped.
pub fn suggestion(app: &App, text: &str, judgement: &Judgement) -> Option<String> {
    let open = app.model.dossier.as_ref()?;
    let language = open
        .conversation
        .as_ref()
        .map_or("", |chat| chat.language.as_str());
    // A tone is not mended by taking words out: how to say it stands with each finding.
    let is_tone = |found: &Finding| matches!(found.kind, FindingKind::Threat | FindingKind::Insult);
    if judgement.findings.iter().any(is_tone) {
        return None;
    }
    as_the_gate(app, open, |context, earlier| {
        suggest(earlier, text, &judgement.findings, language, context)
    })
}

/// Masks the contact details that the buyer wrote in the open matter, and keeps the answer to them
/// ready (row B-33). What was masked before is not judged again.
pub fn mask_contacts(app: &mut App) {
    let Some(open) = &app.model.dossier else {
        app.model.hidden = Hidden::default();
        return;
    };
    let known = known_values(open.order.as_ref(), &open.cases);
    let hidden = &mut app.model.hidden;
    for message in &open.messages {
        if message.fields.direction == Direction::In && !hidden.texts.contains_key(&message.id) {
            let masked = mask(&message.fields.text, app.lexicon, &known);
            hidden
                .texts
                .extend(masked.map(|masked| (message.id, masked)));
        }
    }
    let language = open
        .conversation
        .as_ref()
        .map_or("", |chat| chat.language.as_str());
    let given = open
        .unanswered()
        .filter(|m| hidden.texts.contains_key(&m.id));
    app.panes.composer.refusal = given.last().map(|message| {
        let masked = hidden.texts.get(&message.id).map_or("", String::as_str);
        stay::of(stay::language_of(masked, language))
            .refusal
            .clone()
    });
}

/// Masks contact details in the words around a hit. What was found is marked as far as the words
/// are the same.
pub fn masked_hit(mut hit: SearchHit, lexicon: &Lexicon) -> SearchHit {
    if let HitKind::Message(_) = hit.kind
        && let Some(masked) = mask(&hit.excerpt, lexicon, &[&hit.order_number])
    {
        let both = hit.excerpt.bytes().zip(masked.bytes());
        let same = both.take_while(|(one, other)| one == other).count();
        hit.spans.retain(|span| span.end <= same);
        hit.excerpt = masked;
    }
    hit
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
