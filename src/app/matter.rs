//! The open matter: opening, drafts, sending, recording as sent, calling back, going on to the next.
//! Never sends by itself: every word goes through the gate of the world.

use super::claim;
use super::found;
use super::gate::{judge, mask_contacts, suggestion};
use super::handed;
use super::list;
use super::offer;
use super::overlay::Overlay;
use super::state::{App, Hold, Sent};
use crate::domain::conversation::{OutboxRow, OutboxState, Route};
use crate::domain::dossier::{Dossier, Draft, FIRST_FILES, ReplyOutcome, Target};
use crate::domain::finding::Verdict;
use crate::domain::id::ConversationId;
use crate::panes::composer::state::{Purpose, Saving};
use crate::panes::{checklist, queue, transcript};
use crate::ui::ask::Ticket;
use crate::ui::effect::Effect;
use crate::ui::intent::{Level, Notice};
use crate::ui::model::{Handed, Hidden, Load};
use crate::ui::place::Place;

/// Why a matter is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Somebody chose it: keys that follow are meant for it.
    Chosen,
    /// It is the next one: keys typed before it is seen were meant for the one before.
    Next,
}

/// Asks for a matter. What is half written is saved first.
pub fn open(app: &mut App, target: Target, why: Why) -> Vec<Effect> {
    let mut effects = save_draft(app);
    let ticket = app.ticket();
    app.model.opening = Some((ticket, target));
    app.hold = match why {
        Why::Chosen => Hold::Keep(Vec::new()),
        Why::Next => Hold::Drop,
    };
    let chosen = app.panes.queue.row(&app.model);
    app.row = chosen
        .filter(|row| queue::target_of(row) == Some(target))
        .map(|row| row.deadline.id);
    effects.push(Effect::Open {
        ticket,
        target,
        files: FIRST_FILES,
    });
    if app.open_target() != Some(target) {
        effects.extend(claim::release(app));
    }
    effects
}

/// Asks for the open matter anew.
pub fn refresh(app: &mut App) -> Vec<Effect> {
    let Some(target) = app.open_target() else {
        return Vec::new();
    };
    if app.model.opening.is_some() {
        return Vec::new();
    }
    let ticket = app.ticket();
    app.wanted.refresh = Some(ticket);
    vec![Effect::Open {
        ticket,
        target,
        files: app.panes.checklist.files,
    }]
}

/// Takes a matter that arrived; a late one is dropped.
pub fn arrive(app: &mut App, ticket: Ticket, dossier: Dossier) -> Vec<Effect> {
    if app.model.opening.is_some_and(|(asked, _)| asked == ticket) {
        app.model.opening = None;
        app.wanted.refresh = None;
        return begin(app, dossier);
    }
    if app.wanted.refresh == Some(ticket) {
        app.wanted.refresh = None;
        if app.open_target() == Some(dossier.target) {
            renew(app, dossier);
        }
    }
    Vec::new()
}

/// Shows a matter from its newest message on, with the draft that was left in it.
fn begin(app: &mut App, mut dossier: Dossier) -> Vec<Effect> {
    let draft = dossier.draft.take();
    let conversation = dossier.conversation.as_ref();
    let composer = &mut app.panes.composer;
    let has_draft = draft.as_ref().is_some_and(|draft| !draft.text.is_empty());
    composer.turn_to(conversation.map(|c| c.id), has_draft);
    composer.purpose = Purpose::Reply;
    composer.note.set_text("", 0);
    composer.saving = Saving::Clean;
    composer.is_sending = false;
    match &draft {
        Some(draft) => composer.reply.set_text(&draft.text, draft.caret),
        None => composer.reply.set_text("", 0),
    };
    app.panes.transcript = transcript::state::State {
        from_bottom: 0,
        ..app.panes.transcript.clone()
    };
    app.panes.case = crate::panes::case::state::State::default();
    app.panes.checklist = checklist::state::State::default();
    app.panes.history.offset = 0;
    app.model.older = Load::Idle;
    app.wanted.older = None;
    app.model.handed = handed::waiting(&app.model, &dossier);
    app.model.dossier = Some(dossier);
    app.model.hidden = Hidden::default();
    mask_contacts(app);
    offer::answers(app);
    judge(app);
    let mut effects = Vec::new();
    if app.model.cards.is_none() {
        effects.push(Effect::LoadCards);
    }
    if draft.is_some_and(|draft| !draft.text.is_empty()) {
        app.tell(Notice::new(Level::Info, "toast-draft-found"));
    }
    app.fit();
    effects
}

/// Takes the newest state of the open matter and keeps older messages that were loaded, the place
/// in the chat, and what is being written.
fn renew(app: &mut App, mut newer: Dossier) {
    if let Some(open) = app.model.dossier.take() {
        if let Some(first) = newer.messages.first().map(|m| (m.fields.at, m.id)) {
            let older: Vec<_> = open
                .messages
                .into_iter()
                .filter(|m| (m.fields.at, m.id) < first)
                .collect();
            if !older.is_empty() {
                newer.has_older = open.has_older;
                newer.messages.splice(0..0, older);
            }
        }
        if newer.history.is_empty() {
            newer.history = open.history;
        }
    }
    newer.draft = None;
    app.panes.composer.conversation = newer.conversation.as_ref().map(|c| c.id);
    app.model.handed = handed::waiting(&app.model, &newer);
    app.model.dossier = Some(newer);
    mask_contacts(app);
    offer::answers(app);
    judge(app);
    app.fit();
}

/// Notes that what is written has changed.
pub fn edited(app: &mut App) -> Vec<Effect> {
    let composer = &mut app.panes.composer;
    if composer.purpose == Purpose::Reply {
        composer.saving = composer.saving.typed(app.now);
        composer.follow_words();
        judge(app);
    }
    app.fit();
    claim::take(app)
}

/// Saves what is half written, if it is not on the disk.
pub fn save_draft(app: &mut App) -> Vec<Effect> {
    let composer = &mut app.panes.composer;
    let (Saving::Dirty { .. }, Some(conversation)) = (composer.saving, composer.conversation)
    else {
        return Vec::new();
    };
    composer.saving = Saving::Clean;
    vec![Effect::SaveDraft(Draft {
        conversation,
        text: composer.reply.text().to_owned(),
        caret: composer.reply.caret(),
        saved_at: app.now,
    })]
}

/// Sends what is written through the gate; while that is under way nothing is sent again.
pub fn send(app: &mut App) -> Vec<Effect> {
    let composer = &app.panes.composer;
    let text = composer.reply.text().to_owned();
    let does = composer.does.clone();
    let Some(conversation) = composer.conversation else {
        return Vec::new();
    };
    if composer.is_sending || text.trim().is_empty() {
        return Vec::new();
    }
    // What the gate stops is not sent in any language: that is said first.
    let is_stopped = composer.judgement.verdict == Verdict::Block;
    let other = composer.tongues.filter(|_| !is_stopped);
    let ticket = app.ticket();
    app.wanted.send = Some(ticket);
    let send = Effect::Send {
        ticket,
        conversation,
        text,
        key: app.send_key(),
        route: None,
        does,
    };
    // Row A-14: what the buyer may not be able to read takes one explicit key.
    if let Some((wanted, written)) = other {
        let question = Notice::new(Level::Warn, "ask-other-language")
            .with("wanted", app.words.word("tongue", wanted.tag()))
            .with("written", app.words.word("tongue", written.tag()));
        app.overlays.push(Overlay::Confirm {
            question,
            quote: String::new(),
            yes: vec![send],
        });
        return Vec::new();
    }
    sending(app);
    vec![send]
}

/// Notes that the words are on their way: a second key must not send them twice.
pub fn sending(app: &mut App) {
    app.panes.composer.is_sending = true;
    app.hold = Hold::Drop;
}

/// Takes the answer of the gate.
pub fn replied(
    app: &mut App,
    ticket: Ticket,
    conversation: ConversationId,
    outcome: ReplyOutcome,
    cleared: Option<String>,
) -> Vec<Effect> {
    if app.wanted.send != Some(ticket) {
        return Vec::new();
    }
    app.wanted.send = None;
    app.panes.composer.is_sending = false;
    let text = app.panes.composer.reply.text().to_owned();
    let Some(row) = outcome.queued else {
        app.panes.composer.judgement = outcome.judgement.clone();
        let suggestion = suggestion(app, &text, &outcome.judgement);
        app.overlays.push(Overlay::Stopped {
            judgement: outcome.judgement,
            text,
            suggestion,
            scroll: 0,
        });
        return vec![Effect::LoadCounts];
    };
    app.words_queued();
    app.panes.composer.reply.set_text("", 0);
    app.panes.composer.saving = Saving::Clean;
    judge(app);
    if app.focus == Place::Composer {
        app.focus_on(app.back);
    }
    let by_hand = row.route == Route::Hand;
    app.sent = Some(Sent {
        outbox: row.id,
        conversation,
        text,
        does: app.panes.composer.does.take(),
        until: (!by_hand).then_some(row.not_before),
    });
    if by_hand {
        hand_over(app, &row, cleared)
    } else {
        app.tell(Notice::new(Level::Done, "toast-sent"));
        let mut effects = vec![Effect::LoadCounts];
        effects.extend(open_next(app));
        effects
    }
}

/// The words are in the clipboard; the matter stays open until the agent says that they were sent.
fn hand_over(app: &mut App, row: &OutboxRow, cleared: Option<String>) -> Vec<Effect> {
    let path = handed::chat_path(app.model.open_platform());
    app.model.handed = Some(Handed {
        outbox: row.id,
        path,
        is_copied: true,
        is_automatic: false,
        is_outdated: false,
    });
    app.panes.transcript.from_bottom = 0;
    app.tell(Notice::new(Level::Done, "toast-copied"));
    let mut effects: Vec<Effect> = cleared.map(Effect::Copy).into_iter().collect();
    effects.extend(refresh(app));
    effects.push(Effect::LoadCounts);
    effects
}

/// Takes the news that an outgoing message moved on.
pub fn outbox_moved(app: &mut App, row: &OutboxRow) -> Vec<Effect> {
    app.replace_outbox(row);
    let was_handed = app
        .model
        .handed
        .as_ref()
        .is_some_and(|h| h.outbox == row.id);
    let mut effects = vec![Effect::LoadCounts];
    match row.state {
        OutboxState::Sent if was_handed => {
            app.model.handed = None;
            app.sent = None;
            // What it asked for is done.
            app.toasts.forget("toast-copied", app.now);
            app.tell(Notice::new(Level::Done, "toast-confirmed"));
            // The second of two papers is handed over behind the first.
            let dossier = app.model.dossier.as_ref();
            app.model.handed = dossier.and_then(|open| handed::waiting(&app.model, open));
            match &mut app.model.handed {
                Some(next) => {
                    next.is_copied = true;
                    effects.push(Effect::CopyAgain(next.outbox));
                    effects.extend(refresh(app));
                }
                None => effects.extend(open_next(app)),
            }
        }
        OutboxState::Cancelled => {
            if was_handed {
                app.model.handed = None;
            }
            effects.extend(called_back(app, row));
        }
        _ => effects.extend(refresh(app)),
    }
    effects
}

/// Calls the last answer back, if it has not left.
pub fn undo(app: &mut App) -> Vec<Effect> {
    let by_hand = app.model.handed.as_ref().map(|handed| handed.outbox);
    let sent = app.sent.clone();
    let sent = sent.filter(|sent| match sent.until {
        Some(until) => until > app.now,
        None => by_hand == Some(sent.outbox),
    });
    match (sent, by_hand) {
        (Some(sent), _) => {
            let effect = Effect::Cancel(sent.outbox);
            app.undoing = Some(sent);
            vec![effect]
        }
        (None, Some(outbox)) => vec![Effect::Cancel(outbox)],
        (None, None) if app.panes.composer.bring_back() => edited(app),
        (None, None) => {
            app.tell(Notice::new(Level::Info, "why-nothing-to-undo"));
            Vec::new()
        }
    }
}

/// Puts the words of a message that was called off back into the composer.
fn called_back(app: &mut App, row: &OutboxRow) -> Vec<Effect> {
    let Some(sent) = app.undoing.take().filter(|sent| sent.outbox == row.id) else {
        // Nobody wrote it here: the bot, a rule, or somebody before.
        app.tell(Notice::new(Level::Done, "toast-taken-back"));
        return refresh(app);
    };
    app.tell(Notice::new(Level::Done, "toast-called-back"));
    app.sent = None;
    if app.panes.composer.conversation == Some(sent.conversation) {
        let end = sent.text.len();
        app.panes.composer.reply.set_text(&sent.text, end);
        app.panes.composer.does = sent.does;
        let mut effects = edited(app);
        effects.extend(save_draft(app));
        effects.extend(refresh(app));
        effects
    } else {
        if let Some(does) = sent.does {
            app.panes.composer.left.insert(sent.conversation, does);
        }
        let caret = sent.text.len();
        let mut effects = vec![Effect::SaveDraft(Draft {
            conversation: sent.conversation,
            text: sent.text,
            caret,
            saved_at: app.now,
        })];
        effects.extend(open(
            app,
            Target::Conversation(sent.conversation),
            Why::Next,
        ));
        effects
    }
}

/// Writes a note.
pub fn write_note(app: &mut App) -> Vec<Effect> {
    let composer = &mut app.panes.composer;
    let text = composer.note.text().trim().to_owned();
    let Some(conversation) = composer.conversation else {
        return Vec::new();
    };
    if text.is_empty() || composer.is_sending {
        return Vec::new();
    }
    composer.is_sending = true;
    vec![Effect::WriteNote { conversation, text }]
}

/// Takes the news that the open matter has a conversation now: it is written in.
pub fn begun(app: &mut App) -> Vec<Effect> {
    app.focus_on(Place::Composer);
    refresh(app)
}

/// Takes the news that a note was written.
pub fn note_written(app: &mut App, conversation: ConversationId) -> Vec<Effect> {
    let composer = &mut app.panes.composer;
    if composer.conversation == Some(conversation) {
        composer.is_sending = false;
        composer.note.set_text("", 0);
        composer.purpose = Purpose::Reply;
        if app.focus == Place::Composer {
            app.focus_on(app.back);
        }
    }
    app.tell(Notice::new(Level::Done, "toast-note"));
    refresh(app)
}

/// Opens what comes behind the open matter: the next row; while a search is on the next hit, and behind
/// the last one the list stays.
pub fn open_next(app: &mut App) -> Vec<Effect> {
    if !queue::is_searching(&app.model) {
        return open_next_row(app);
    }
    let mut effects = if let Some(target) = found::choose_next(app) {
        open(app, target, Why::Next)
    } else {
        app.tell(Notice::new(Level::Done, "toast-last-hit"));
        refresh(app)
    };
    effects.extend(list::refresh(app));
    effects
}

/// Opens the row behind the open one; the first one when there is none behind.
fn open_next_row(app: &mut App) -> Vec<Effect> {
    let here = app.open_target();
    let conversation = app.open_conversation();
    let rows = &app.model.queue.rows;
    let place = app
        .row
        .and_then(|id| rows.iter().position(|row| row.deadline.id == id))
        .or_else(|| app.panes.queue.index(&app.model.queue));
    let start = place.map_or(0, |place| place + 1);
    let next = (start..rows.len()).chain(0..start).find(|&index| {
        rows.get(index).is_some_and(|row| {
            let target = queue::target_of(row);
            let is_same = row.conversation.is_some() && row.conversation == conversation;
            target.is_some() && target != here && !is_same
        })
    });
    let target = next
        .and_then(|index| rows.get(index))
        .and_then(queue::target_of);
    let mut effects = if let (Some(index), Some(target)) = (next, target) {
        app.panes.queue.choose(&app.model.queue, index);
        open(app, target, Why::Next)
    } else {
        app.tell(Notice::new(Level::Done, "toast-queue-clear"));
        refresh(app)
    };
    effects.extend(list::refresh(app));
    effects
}
