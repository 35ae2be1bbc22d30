//! Performs the effects that touch the store: one worker, one connection.
//! Never waits for anything but its store, and never decides what is on the screen.

use std::path::PathBuf;
use std::sync::Arc;

use super::answers::{entry_of, trouble_of, view_of};
use super::log::Log;
use super::{evidence, folder, lists, matter, opened, packet, papers, preview, reviewing};
use crate::config::kept::keep_language;
use crate::document::fonts::Fonts;
use crate::domain::agent::Actor;
use crate::domain::dossier::{Draft, SearchFrom};
use crate::domain::id::ConversationId;
use crate::domain::id::OutboxId;
use crate::domain::passphrase::Passphrase;
use crate::domain::time::Stamp;
use crate::i18n::language::Language;
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::notice::rules::{self, Letters};
use crate::service::packs::Packs;
use crate::service::{
    note, outbox, permit, postpone, reply, reveal, setting, sign_in, unconfirmed, warn,
};
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::files::Files;
use crate::store::meet::Pace;
use crate::store::{conversations, counts, drafts, saved_views, search, shops};
use crate::text::fold;
use crate::ui::ask::{Asked, SavedView, Ticket, Trouble, TroubleKind};
use crate::ui::effect::Effect;
use crate::ui::event::{Answer, NotProved};
use crate::ui::packet::PacketAct;
use crate::ui::papers::PaperAct;

/// Entries of the outbox that are shown, at most.
const LISTED: usize = 200;

/// What does not change while the desk runs.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// Who works here.
    pub actor: Actor,
    /// What texts are judged by and cases are decided by.
    pub packs: Arc<Packs>,
    /// How long a message can be called back, in milliseconds.
    pub undo_ms: i64,
    /// The name of the desk, as it stands in the record.
    pub desk: String,
    /// The files of the store.
    pub files: Files,
    /// The file of settings of whoever works here.
    pub settings: PathBuf,
    /// The log.
    pub log: Log,
    /// Whether the settings name a server that takes letters.
    pub has_mail: bool,
}

impl Surroundings {
    /// Returns what a transaction of this moment is told.
    pub fn context(&self, now: Stamp) -> Context<'_> {
        self.packs.context(now, &self.actor, self.undo_ms)
    }
}

/// One connection and what is needed to work with it.
#[derive(Debug)]
pub struct Worker {
    store: Store,
    around: Surroundings,
    /// The fonts of this machine, once a packet was set.
    fonts: Option<Fonts>,
}

impl Worker {
    /// Takes a connection.
    pub fn new(mut store: Store, around: Surroundings) -> Self {
        store.session().desk.clone_from(&around.desk);
        Self {
            store,
            around,
            fonts: None,
        }
    }

    /// Returns the connection.
    pub const fn store(&mut self) -> &mut Store {
        &mut self.store
    }

    /// Performs an effect and returns what is to be told; effects that do not touch the store tell
    /// nothing.
    pub fn perform(&mut self, effect: Effect, now: Stamp) -> Option<Answer> {
        let (asked, ticket) = question(&effect)?;
        let again = is_write(&effect).then(|| effect.clone());
        let answer = self.attempt(effect, now);
        Some(answer.unwrap_or_else(|error| {
            if let (ServiceError::NeedsProof { name }, Some(effect)) = (&error, again) {
                return Answer::NeedsProof {
                    name: name.clone(),
                    effect: Box::new(effect),
                    ticket,
                    asked,
                };
            }
            let what = format!("{}: {error}", asked.code());
            self.around.log.error("store", &what);
            Answer::Failed {
                ticket,
                asked,
                trouble: trouble_of(&error),
            }
        }))
    }

    fn attempt(&mut self, effect: Effect, now: Stamp) -> Result<Answer> {
        let around = self.around.clone();
        let context = around.context(now);
        let store = &mut self.store;
        may(store, &context, &effect)?;
        Ok(match effect {
            Effect::LoadQueue {
                ticket,
                query,
                from,
                limit,
            } => Answer::Queue {
                ticket,
                page: store.read(|tx| lists::queue(tx, &context, &query, from, limit))?,
            },
            Effect::LoadCounts => Answer::Counts(store.read(|tx| counts::get(tx, now))?),
            Effect::LoadShops => Answer::Shops(store.read(shops::all)?),
            Effect::LoadShopActs => Answer::ShopActs(store.read(lists::shop_acts)?),
            effect @ (Effect::Open { .. } | Effect::LoadOlder { .. }) => {
                opened::perform(store, &context, &effect)?
            }
            Effect::Search { ticket, text, from } => found(store, ticket, &text, from)?,
            Effect::SaveDraft(draft) => save_draft(store, &context, &draft)?,
            Effect::Send {
                ticket,
                conversation,
                text,
                key,
                route,
                does,
            } => {
                let request = reply::Request {
                    conversation,
                    text: &text,
                    key: Some(&key),
                    route,
                    does: does.as_ref(),
                };
                send(store, &context, ticket, &request)?
            }
            Effect::CopyAgain(id) => copied_again(store, &context, id)?,
            Effect::ConfirmSent(id) => Answer::OutboxMoved {
                outbox: id,
                row: Box::new(outbox::confirm_sent(store, &context, id)?),
            },
            Effect::Cancel(id) => Answer::OutboxMoved {
                outbox: id,
                row: Box::new(outbox::cancel(store, &context, id)?),
            },
            Effect::Claim {
                conversation,
                until,
            } => claim(store, &context, conversation, until)?,
            Effect::Release(conversation) => release(store, &context, conversation)?,
            Effect::Reveal(conversation) => {
                reveal::record(store, &context, &conversation.to_string())?;
                Answer::Revealed(conversation)
            }
            Effect::WriteNote { conversation, text } => {
                note::write(store, &context, conversation, &text)?;
                Answer::NoteWritten { conversation }
            }
            effect @ (Effect::HandOver { .. }
            | Effect::Record(_)
            | Effect::Decide { .. }
            | Effect::Part(_)
            | Effect::Postpone { .. }
            | Effect::Bot(_)
            | Effect::SetLanguage(..)
            | Effect::Begin(_)
            | Effect::Complain(_)) => matter::perform(store, &context, effect)?,
            Effect::Prove(passphrase) => prove(store, &context, &passphrase)?,
            Effect::Lock => lock(store),
            Effect::Evidence(act) => evidence::perform(store, &around.files, &context, act)?,
            Effect::Packet(act) => {
                let fonts = self.fonts.get_or_insert_with(Fonts::of_system);
                packet::perform(store, &around.files, fonts, &context, &act)?
            }
            Effect::Papers(act) => {
                let drawing = papers::Drawing {
                    files: &around.files,
                    fonts: &mut self.fonts,
                };
                papers::perform(store, drawing, &context, &act)?
            }
            Effect::LoadCards => Answer::Cards(around.packs.cards()),
            Effect::GiveWarnings => {
                let fonts = &mut self.fonts;
                let letters = around.has_mail.then_some(Letters { fonts });
                warnings(store, &context, letters)?
            }
            Effect::LoadOutbox => Answer::Outbox(store.read(|tx| lists::outbox(tx, LISTED))?),
            Effect::LoadViews => views(store)?,
            Effect::SaveView(view) => saved_view(store, &context, &view)?,
            Effect::ListFolder { ticket, path } => folder::list(ticket, path),
            Effect::KeepLanguage(language) => kept_language(&around, language),
            Effect::Preview { path, look } => {
                Answer::Preview(Box::new(preview::look(path, look, 1)))
            }
            // The rest is of the review list: `question` lets nothing else come here.
            effect => reviewing::perform(store, &context, effect)?,
        })
    }
}

fn copied_again(store: &mut Store, context: &Context<'_>, id: OutboxId) -> Result<Answer> {
    let (_, cleared) = outbox::copy(store, context, id)?;
    Ok(Answer::Cleared(cleared.text().to_owned()))
}

/// Puts the language into the file of settings. The store has no part in it.
fn kept_language(around: &Surroundings, language: Language) -> Answer {
    let Err(error) = keep_language(&around.settings, language) else {
        return Answer::LanguageKept;
    };
    let detail = format!("{}: {error}", around.settings.display());
    around.log.error("settings", &detail);
    Answer::Failed {
        ticket: None,
        asked: Asked::Language,
        trouble: Trouble {
            kind: TroubleKind::Unavailable,
            why: None,
            detail,
        },
    }
}

/// Asks for what has no transaction of the house's own too: drafts, views, claims.
fn may(store: &mut Store, context: &Context<'_>, effect: &Effect) -> Result<()> {
    if !is_write(effect)
        || matches!(
            effect,
            Effect::Prove(_) | Effect::Lock | Effect::KeepLanguage(_)
        )
    {
        return Ok(());
    }
    store.read(|tx| permit::ask(tx, context, Duty::Work))
}

fn lock(store: &mut Store) -> Answer {
    store.session().proof = None;
    Answer::Locked
}

fn prove(store: &mut Store, context: &Context<'_>, passphrase: &Passphrase) -> Result<Answer> {
    let not_proved = |is_locked, seconds| Answer::NotProved(NotProved { is_locked, seconds });
    match sign_in::prove(store, context, passphrase) {
        Ok(()) => Ok(Answer::Proved),
        Err(ServiceError::WrongPassphrase { seconds, .. }) => Ok(not_proved(false, seconds)),
        Err(ServiceError::Locked { seconds, .. }) => Ok(not_proved(true, seconds)),
        Err(other) => Err(other),
    }
}

/// Takes one step of a search.
fn found(store: &mut Store, ticket: Ticket, text: &str, from: SearchFrom) -> Result<Answer> {
    let query = fold::query(text);
    let page = store.read(|tx| search::step(tx, &query, from, Pace::DESK))?;
    Ok(Answer::Found { ticket, from, page })
}

fn save_draft(store: &mut Store, context: &Context<'_>, draft: &Draft) -> Result<Answer> {
    let agent = &context.actor.name;
    store.write(|tx| {
        if draft.text.is_empty() {
            drafts::delete(tx, agent, draft.conversation)
        } else {
            drafts::save(tx, agent, draft)
        }
    })?;
    Ok(Answer::DraftSaved {
        conversation: draft.conversation,
    })
}

fn warnings(
    store: &mut Store,
    context: &Context<'_>,
    letters: Option<Letters<'_>>,
) -> Result<Answer> {
    let taken = unconfirmed::take_up(store, context)?;
    let back = postpone::take_up(store, context)?;
    let told = rules::give_by(store, context, letters)?;
    let given = warn::give(store, context)?;
    let warnings = given.warnings.into_iter();
    Ok(Answer::Warned {
        warnings: warnings.map(|one| (one.deadline, one.about)).collect(),
        lapsed: given.lapsed.len(),
        opened: taken.opened,
        back: back.back,
        told: told.notices,
        next: [given.next, taken.next, back.next, told.next]
            .into_iter()
            .flatten()
            .min(),
    })
}

fn saved_view(store: &mut Store, context: &Context<'_>, view: &SavedView) -> Result<Answer> {
    setting::keep_view(store, context, &entry_of(view))?;
    views(store)
}

/// Lets others answer a buyer again.
fn release(
    store: &mut Store,
    context: &Context<'_>,
    conversation: ConversationId,
) -> Result<Answer> {
    let agent = &context.actor.name;
    store.write(|tx| conversations::release(tx, conversation, agent))?;
    Ok(Answer::Claimed {
        conversation,
        other: None,
    })
}

/// Takes a conversation for the agent, or says who else has it.
fn claim(
    store: &mut Store,
    context: &Context<'_>,
    conversation: ConversationId,
    until: Stamp,
) -> Result<Answer> {
    let (agent, now) = (&context.actor.name, context.now);
    let other = store.write(|tx| {
        let other = conversations::claimed_by(tx, conversation, now)?.filter(|one| one != agent);
        if other.is_none() {
            conversations::claim(tx, conversation, agent, now, until)?;
        }
        Ok::<_, StoreError>(other)
    })?;
    Ok(Answer::Claimed {
        conversation,
        other,
    })
}

fn send(
    store: &mut Store,
    context: &Context<'_>,
    ticket: Ticket,
    request: &reply::Request<'_>,
) -> Result<Answer> {
    let outcome = reply::reply(store, context, request)?;
    let is_queued = outcome.queued.is_some();
    Ok(Answer::Replied {
        ticket,
        conversation: request.conversation,
        outcome: Box::new(outcome),
        cleared: is_queued.then(|| request.text.to_owned()),
    })
}

/// Returns what an effect asks of a worker; `None` when it is not the store's business.
pub const fn question(effect: &Effect) -> Option<(Asked, Option<Ticket>)> {
    Some(match effect {
        Effect::LoadQueue { ticket, .. } => (Asked::Queue, Some(*ticket)),
        Effect::LoadCounts => (Asked::Counts, None),
        Effect::LoadShops
        | Effect::LoadShopActs
        | Effect::LoadOutbox
        | Effect::LoadAllowed
        | Effect::LoadViews
        | Effect::LoadCards => (Asked::List, None),
        Effect::Open { ticket, .. } => (Asked::Open, Some(*ticket)),
        Effect::LoadOlder { ticket, .. } => (Asked::Older, Some(*ticket)),
        Effect::Search { ticket, .. } => (Asked::Search, Some(*ticket)),
        Effect::SaveDraft(_) => (Asked::Draft, None),
        Effect::Send { ticket, .. } => (Asked::Send, Some(*ticket)),
        Effect::CopyAgain(_) => (Asked::Copy, None),
        Effect::ConfirmSent(_) => (Asked::Confirm, None),
        Effect::Cancel(_) => (Asked::Cancel, None),
        Effect::WriteNote { .. } => (Asked::Note, None),
        Effect::HandOver { .. }
        | Effect::Record(_)
        | Effect::Postpone { .. }
        | Effect::Bot(_)
        | Effect::SetLanguage(..)
        | Effect::Begin(_)
        | Effect::Complain(_) => (Asked::Act, None),
        Effect::Decide { .. } | Effect::Part(_) => (Asked::Decide, None),
        Effect::Evidence(_) | Effect::Packet(_) | Effect::Preview { .. } => (Asked::Evidence, None),
        Effect::Papers(_) => (Asked::Papers, None),
        Effect::GiveWarnings => (Asked::Warn, None),
        Effect::Prove(_) | Effect::Lock => (Asked::Prove, None),
        Effect::LoadReviews { ticket, .. } => (Asked::List, Some(*ticket)),
        Effect::LoadReview { ticket, .. } => (Asked::Review, Some(*ticket)),
        Effect::Rule(_) | Effect::TakeBack(_) => (Asked::Rule, None),
        Effect::AllowText { .. } => (Asked::Allow, None),
        Effect::TakeAnswers => (Asked::Answers, None),
        Effect::Reveal(_) => (Asked::Reveal, None),
        Effect::SaveView(_) => (Asked::View, None),
        Effect::Claim { .. } | Effect::Release(_) => (Asked::Claim, None),
        Effect::ListFolder { ticket, .. } => (Asked::Folder, Some(*ticket)),
        Effect::KeepLanguage(_) => (Asked::Language, None),
        Effect::Copy(_)
        | Effect::Import(_)
        | Effect::AskTerminal(_)
        | Effect::Suspend
        | Effect::Redraw
        | Effect::Quit => return None,
    })
}

/// Returns whether an effect changes the store.
pub const fn is_write(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::SaveDraft(_)
            | Effect::Send { .. }
            | Effect::CopyAgain(_)
            | Effect::ConfirmSent(_)
            | Effect::Cancel(_)
            | Effect::WriteNote { .. }
            | Effect::HandOver { .. }
            | Effect::Record(_)
            | Effect::Decide { .. }
            | Effect::Part(_)
            | Effect::Postpone { .. }
            | Effect::Bot(_)
            | Effect::SetLanguage(..)
            | Effect::Begin(_)
            | Effect::Complain(_)
            | Effect::Evidence(_)
            | Effect::Packet(PacketAct::Prepare { .. } | PacketAct::Record(_))
            | Effect::Papers(
                PaperAct::Send { .. }
                    | PaperAct::Mail { .. }
                    | PaperAct::Picture { .. }
                    | PaperAct::Pictured { .. }
                    | PaperAct::Again { .. }
                    | PaperAct::Card(_)
            )
            | Effect::GiveWarnings
            | Effect::Prove(_)
            | Effect::Lock
            | Effect::Rule(_)
            | Effect::TakeBack(_)
            | Effect::AllowText { .. }
            | Effect::TakeAnswers
            | Effect::Reveal(_)
            | Effect::SaveView(_)
            | Effect::KeepLanguage(_)
            | Effect::Claim { .. }
            | Effect::Release(_)
    )
}

fn views(store: &mut Store) -> Result<Answer> {
    let kept = store.read(saved_views::all)?;
    Ok(Answer::Views(kept.iter().map(view_of).collect()))
}
