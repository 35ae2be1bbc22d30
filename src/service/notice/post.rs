//! Gives notices to a buyer: filled, judged, queued and kept unchanged in one transaction, and given
//! again byte by byte. Never one that is not whole, not true, or not what was looked at.

use super::given;
use super::kept::{drafted, keep};
use super::look::{Around, More};
use crate::compliance::cleared::Cleared;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::agent::Role;
use crate::domain::conversation::{Author, Conversation, OutboxRow, Route};
use crate::domain::id::{MessageId, NoticeId, OrderId};
use crate::domain::notice::NoticeKind;
use crate::domain::posted::{NoticeChannel, PostState, Posted};
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use crate::notice::sheet::{Sheet, hash_of};
use crate::notice::told::{Gap, Told};
use crate::policy::duty::Duty;
use crate::service::act;
use crate::service::context::Context;
use crate::service::due;
use crate::service::error::{Result, ServiceError};
use crate::service::gate::Gate;
use crate::service::permit;
use crate::service::queued::{self, Outgoing};
use crate::store::desk::Store;
use crate::store::notices::Body;
use crate::store::tx::Tx;
use crate::store::{messages, notices, orders, outbox, reply_keys, shops};

/// What is given.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Of which order.
    pub order: OrderId,
    /// Which notices.
    pub kinds: &'a [NoticeKind],
    /// What only a person or an event knows of them.
    pub more: More<'a>,
    /// The words that were looked at, by their hash: others are not sent. Without one nobody looked.
    pub seen: Option<&'a str>,
    /// The same key twice is one notice.
    pub key: &'a str,
}

/// Gives notices in the chat of their order, all of them or none.
///
/// # Errors
/// [`ServiceError::NotTaken`] with what is missing or was found, or what the store says.
pub fn post(
    store: &mut Store,
    context: &Context<'_>,
    wanted: &Wanted<'_>,
) -> Result<Vec<OutboxRow>> {
    store.write(|tx| post_in(tx, context, wanted))
}

/// Does what [`post`] does inside a transaction that is already running.
pub fn post_in(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    wanted: &Wanted<'_>,
) -> Result<Vec<OutboxRow>> {
    permit::ask(tx, context, Duty::Work)?;
    let around = Around::read(tx, context, wanted.order)?;
    let sheets = around.sheets(tx, context, wanted.kinds, &wanted.more)?;
    let words = whole(&sheets)?;
    if wanted.seen.is_some_and(|seen| seen != hash_of(&words)) {
        return Err(ServiceError::NotTaken(Sentence::new("notice-changed")));
    }
    let order = orders::get(tx, wanted.order)?;
    let chat = given::conversation(tx, context, &order)?;
    let mut rows = Vec::with_capacity(words.len());
    for told in words {
        let key = format!("{}:{}", wanted.key, told.kind);
        if let Some(there) = reply_keys::find(tx, &key)? {
            rows.push(outbox::get(tx, there)?);
            continue;
        }
        let row = queue(tx, context, &chat, &told.text, (&key, None))?;
        let new = Posted {
            message: Some(row.message),
            promised_at: wanted.more.new_date,
            event_at: wanted.more.event_at,
            is_by_hand: row.route == Route::Hand,
            ..drafted(tx, context, (&chat, order.id), told, NoticeChannel::Chat)
        };
        keep(tx, context, new, &Body::default())?;
        ask_rating(tx, context, told.kind, &order, row.message)?;
        rows.push(row);
    }
    settle(tx, context, &chat, &rows)?;
    Ok(rows)
}

/// Gives a notice again, byte by byte as it went (row A-09).
///
/// # Errors
/// [`ServiceError::NotTaken`] when the gate stops today what it let go, or there are no words of it.
pub fn again(
    store: &mut Store,
    context: &Context<'_>,
    id: NoticeId,
    key: &str,
) -> Result<OutboxRow> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        let before = notices::get(tx, id)?;
        if before.text.is_empty() {
            return Err(ServiceError::NotTaken(Sentence::new("notice-not-ours")));
        }
        if before.kind == NoticeKind::Promotion {
            // Consent, hours and limit are those of today: it is written anew.
            return Err(ServiceError::NotTaken(Sentence::new("notice-offer-again")));
        }
        if let Some(there) = reply_keys::find(tx, key)? {
            return Ok(outbox::get(tx, there)?);
        }
        let order = orders::get(tx, before.order)?;
        let chat = given::conversation(tx, context, &order)?;
        let row = queue(tx, context, &chat, &before.text, (key, None))?;
        let body = notices::body(tx, id)?;
        let new = Posted {
            id: NoticeId::fresh(tx.ids(), context.now),
            at: context.now,
            by: context.actor.name.clone(),
            conversation: Some(chat.id),
            message: Some(row.message),
            again_of: Some(before.again_of.unwrap_or(id)),
            channel: NoticeChannel::Chat,
            ..before
        };
        keep(tx, context, new, &body)?;
        settle(tx, context, &chat, std::slice::from_ref(&row))?;
        Ok(row)
    })
}

/// Keeps what a person wrote in the place of a notice (row A-10), with the words that went.
pub fn personal(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    order: OrderId,
    kind: NoticeKind,
    message: MessageId,
) -> Result<()> {
    let order = orders::get(tx, order)?;
    let said = messages::get(tx, message)?;
    let chat = crate::store::conversations::get(tx, said.conversation)?;
    let new = Posted {
        id: NoticeId::fresh(tx.ids(), context.now),
        shop: order.shop,
        order: order.id,
        kind,
        language: chat.language,
        template: String::new(),
        channel: NoticeChannel::Chat,
        at: context.now,
        by: context.actor.name.clone(),
        conversation: Some(said.conversation),
        message: Some(message),
        subject: String::new(),
        text: said.fields.text,
        sha256: String::new(),
        promised_at: None,
        event_at: None,
        again_of: None,
        state: PostState::Drafted,
        is_by_hand: false,
    };
    keep(tx, context, new, &Body::default())?;
    ask_rating(tx, context, kind, &order, message)?;
    due::of_order(tx, context, order.id)
}

/// Returns the words of all sheets; or what keeps the first of them from leaving.
pub(super) fn whole(sheets: &[Sheet]) -> Result<Vec<&Told>> {
    let mut words = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        match &sheet.told {
            Ok(told) if !sheet.judgement.verdict.is_flagged() => words.push(told),
            Ok(_) => return Err(stopped(sheet.kind)),
            Err(gaps) => return Err(refused(sheet.kind, gaps)),
        }
    }
    Ok(words)
}

fn stopped(kind: NoticeKind) -> ServiceError {
    let sentence = Sentence::new("notice-stopped");
    ServiceError::NotTaken(sentence.naming("kind", "notice-kind", kind.code()))
}

fn refused(kind: NoticeKind, gaps: &[Gap]) -> ServiceError {
    let all = gaps.iter().map(|gap| gap.sentence(Language::default()));
    let all = all.reduce(|all, one| {
        Sentence::new("packet-and")
            .holding("first", all)
            .holding("second", one)
    });
    let sentence = Sentence::new("notice-not-whole").naming("kind", "notice-kind", kind.code());
    ServiceError::NotTaken(match all {
        Some(all) => sentence.holding("why", all),
        None => sentence.with("why", ""),
    })
}

/// Judges words in the conversation they go into, and queues them.
pub(super) fn queue(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    chat: &Conversation,
    text: &str,
    (key, route): (&str, Option<Route>),
) -> Result<OutboxRow> {
    let gate = Gate::open(tx, chat.id)?;
    let cleared: Cleared = match gate.judge(tx, context, text)? {
        Ok((cleared, _)) => cleared,
        Err(_) => {
            return Err(ServiceError::NotTaken(Sentence::new(
                "notice-stopped-again",
            )));
        }
    };
    let author = if context.actor.role == Role::Bot {
        Author::Bot
    } else {
        Author::Agent
    };
    let shop = shops::get(tx, chat.shop)?;
    let out = Outgoing {
        conversation: chat.id,
        shop: &shop,
        author: (author, &context.actor.name),
        cleared: &cleared,
        key: Some(key),
        route,
    };
    queued::queue(tx, context, &out)
}

/// What ends with the question how content the buyer is asks for a rating: the number that comes is
/// one (row E-18).
pub(super) fn ask_rating(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    kind: NoticeKind,
    order: &crate::domain::order::Order,
    message: MessageId,
) -> Result<()> {
    if !matches!(
        kind,
        NoticeKind::PaymentReceipt | NoticeKind::FeedbackRequest
    ) {
        return Ok(());
    }
    let new = NewAct {
        shop: order.shop,
        subject: ActSubject::Order(order.id),
        deed: Deed::of(ActKind::RatingAsked),
        note: String::new(),
        message: Some(message),
    };
    match act::record_in(tx, context, &new) {
        // It was asked for in this matter already: the number that comes counts once (row C-20).
        Ok(_) | Err(ServiceError::NotNow { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// A notice of a person answers whoever waits in the chat; one of a rule does not.
pub(super) fn settle(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    chat: &Conversation,
    rows: &[OutboxRow],
) -> Result<()> {
    let is_person = context.actor.role != Role::Bot;
    let answers = rows.last().is_some_and(|row| row.state.answers());
    due::after_reply(tx, context, chat, is_person && answers)?;
    match chat.order {
        Some(order) => due::of_order(tx, context, order),
        None => Ok(()),
    }
}
