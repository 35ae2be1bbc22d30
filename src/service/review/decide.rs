//! A supervisor decides on a flagged text: what it is, why, and what becomes of it.
//! Never half: verdict, message, draft, line in the chat and entry of the record are one transaction.

use super::line;
use crate::compliance::cleared::Cleared;
use crate::domain::audit::Action;
use crate::domain::conversation::{Author, OutboxRow};
use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::decision::{Cause, Decision, DecisionStep, Fate, ReviewVerdict};
use crate::domain::dossier::Draft;
use crate::domain::finding::Judgement;
use crate::domain::id::DecisionId;
use crate::domain::review::{Review, ReviewState};
use crate::domain::ruling::{Ruled, Ruling, Then};
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::gate::Gate;
use crate::service::queued::{self, Outgoing};
use crate::service::{allow, deed, due, permit};
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::tx::Tx;
use crate::store::{audit, deadlines, decisions, drafts, reviews};

/// A note may have this many bytes.
const NOTE_LIMIT_BYTES: usize = 4 * 1024;

/// Decides on a text.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsProof`],
/// [`ServiceError::Unfit`] where the parts do not fit together,
/// [`StoreError::Conflict`] for a text of their own, or what the store says.
pub fn decide(store: &mut Store, context: &Context<'_>, ruling: &Ruling) -> Result<Ruled> {
    store.write(|tx| decide_in(tx, context, ruling))
}

fn decide_in(tx: &mut Tx<'_>, context: &Context<'_>, ruling: &Ruling) -> Result<Ruled> {
    permit::ask(tx, context, Duty::Review)?;
    if ruling.allow.is_some() {
        permit::ask(tx, context, Duty::Allow)?;
    }
    let review = reviews::get(tx, ruling.review)?;
    if review.state != ReviewState::Open {
        return Ok(Ruled::Already(Box::new(review)));
    }
    let (verdict, cause, fate) = fitting(&review, ruling)?;
    let gate = Gate::open(tx, review.conversation)?;
    let state = match fate {
        Fate::Released => ReviewState::Approved,
        Fate::Stays | Fate::Edited | Fate::Returned | Fate::Blocked => ReviewState::Decided,
    };
    let other = match &ruling.then {
        Then::Edit(text) => match edited(tx, context, &gate, text)? {
            Ok(cleared) => Some(cleared),
            Err(judgement) => return Ok(Ruled::Flagged(judgement)),
        },
        _ => None,
    };
    let by = &context.actor.name;
    let review = reviews::decide(tx, review.id, state, by, context.now)?;
    let cleared = other.or_else(|| Cleared::approved(&review));
    let sent = match &cleared {
        Some(cleared) => Some(send(tx, context, &gate, &review, cleared)?),
        None => None,
    };
    let decision = Decision {
        id: DecisionId::fresh(tx.ids(), context.now),
        step: DecisionStep::Decided,
        at: context.now,
        by: by.clone(),
        verdict,
        cause,
        fate,
        note: ruling.note.trim().to_owned(),
        message: sent.map(|row| row.message),
    };
    keep(tx, context, &review, &decision)?;
    if let Some(new) = &ruling.allow {
        allow::add(tx, context, &review, &gate.shop.platform, new)?;
    }
    if fate == Fate::Returned {
        put_back(tx, context, &review)?;
    }
    let subject = Subject::Review(review.id);
    deadlines::done(tx, subject, DeadlineKind::Review, context.now)?;
    if review.is_told(&decision) {
        line::write(tx, context, &review, &decision)?;
    } else {
        reviews::told(tx, review.id, context.now)?;
    }
    Ok(Ruled::Decided(Box::new(reviews::get(tx, review.id)?)))
}

/// Returns verdict, cause and what becomes of the text, where they fit together.
fn fitting(review: &Review, ruling: &Ruling) -> Result<(ReviewVerdict, Cause, Fate)> {
    let unfit = |why| Err(ServiceError::Unfit { why });
    let (fate, goes_with) = match &ruling.then {
        Then::Stay => (Fate::Stays, None),
        Then::Release => (Fate::Released, Some(ReviewVerdict::FalseAlarm)),
        Then::Edit(_) => (Fate::Edited, Some(ReviewVerdict::Coach)),
        Then::Return => (Fate::Returned, Some(ReviewVerdict::Coach)),
        Then::Block => (Fate::Blocked, Some(ReviewVerdict::Violation)),
    };
    let Some(verdict) = ruling.verdict.or(goes_with) else {
        return unfit("unfit-no-verdict");
    };
    if !review.verdicts().contains(&verdict) {
        return unfit(match verdict {
            ReviewVerdict::Noted => "unfit-only-noted",
            _ => "unfit-no-fault",
        });
    }
    if fate != Fate::Stays && !review.kind.is_kept_back() {
        return unfit("unfit-text-left");
    }
    if fate == Fate::Released && verdict == ReviewVerdict::Violation {
        return unfit("unfit-breaks-rule");
    }
    if fate == Fate::Blocked && verdict == ReviewVerdict::FalseAlarm {
        return unfit("unfit-false-alarm");
    }
    let needs_note = matches!(fate, Fate::Returned | Fate::Blocked);
    if needs_note && ruling.note.trim().is_empty() {
        return unfit("unfit-needs-note");
    }
    if ruling.note.len() > NOTE_LIMIT_BYTES {
        return unfit("unfit-note-long");
    }
    if ruling.allow.is_some() && verdict != ReviewVerdict::FalseAlarm {
        return unfit("unfit-allow-verdict");
    }
    if ruling.allow.is_some() && review.author.is_empty() {
        return unfit("unfit-allow-buyer");
    }
    let cause = ruling.cause.unwrap_or(verdict.suggested(review.found()));
    if !verdict.causes().contains(&cause) {
        return unfit("unfit-cause");
    }
    Ok((verdict, cause, fate))
}

/// Judges other words as if they had been written for the first time.
fn edited(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    gate: &Gate,
    text: &str,
) -> Result<std::result::Result<Cleared, Judgement>> {
    if text.trim().is_empty() {
        return Err(ServiceError::Empty);
    }
    let judged = gate.judge(tx, context, text)?;
    Ok(judged.map(|(cleared, _)| cleared))
}

/// Queues what was cleared under the name of whoever wrote it with what the words do, and forgets the
/// draft of it.
fn send(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    gate: &Gate,
    review: &Review,
    cleared: &Cleared,
) -> Result<OutboxRow> {
    let out = Outgoing {
        conversation: review.conversation,
        shop: &gate.shop,
        author: (Author::Agent, &review.author),
        cleared,
        key: None,
        route: None,
    };
    let queued = queued::queue(tx, context, &out)?;
    due::after_reply(tx, context, &gate.conversation, queued.state.answers())?;
    if let Some(does) = &review.does {
        deed::keep(tx, context, gate, does, queued.message, &review.author)?;
    }
    let draft = drafts::load(tx, &review.author, review.conversation)?;
    if draft.is_some_and(|draft| draft.text.trim() == review.text.trim()) {
        drafts::delete(tx, &review.author, review.conversation)?;
    }
    Ok(queued)
}

/// Stores the step with the entry of the record that tells of it.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    review: &Review,
    decision: &Decision,
) -> Result<()> {
    let action = match decision.step {
        DecisionStep::Decided => Action::ReviewDecided,
        DecisionStep::TakenBack => Action::ReviewTakenBack,
    };
    let message = decision.message;
    let message = message.map_or_else(String::new, |id| format!(" message={id}"));
    let detail = format!(
        "{} {} {} {}{message}",
        review.kind, decision.verdict, decision.cause, decision.fate
    );
    let mut recording = audit::open(tx)?;
    decisions::insert(tx, &mut recording, review.id, decision)?;
    recording.close(tx, context.entry(action, review.id.to_string(), detail))?;
    if decision.step == DecisionStep::Decided {
        reviews::name_decision(tx, review.id, decision.id)?;
    }
    Ok(())
}

/// Puts the text back as a draft of whoever wrote it, behind what they have written meanwhile.
fn put_back(tx: &mut Tx<'_>, context: &Context<'_>, review: &Review) -> Result<(), StoreError> {
    let there = drafts::load(tx, &review.author, review.conversation)?;
    let mut text = there.map(|draft| draft.text).unwrap_or_default();
    if text.contains(review.text.trim()) {
        return Ok(());
    }
    if !text.trim().is_empty() {
        text.push('\n');
    }
    text.push_str(&review.text);
    let draft = Draft {
        conversation: review.conversation,
        caret: text.len(),
        text,
        saved_at: context.now,
    };
    drafts::save(tx, &review.author, &draft)
}
