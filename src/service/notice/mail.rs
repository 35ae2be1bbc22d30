//! Papers as a letter by e-mail (row A-08): one message with the words, the same as HTML, and a PDF of
//! each. Never where the platform's file closes the way, and never to an address that is not the
//! buyer's own.

use super::given;
use super::kept::{drafted, keep};
use super::look::Around;
use super::paper::paper;
use super::post::{Wanted, ask_rating, queue, settle, whole};
use super::reach;
use crate::document::error::PaperError;
use crate::document::fonts::Fonts;
use crate::document::pdf;
use crate::domain::conversation::{OutboxRow, Route};
use crate::domain::posted::{NoticeChannel, Posted};
use crate::i18n::sentence::Sentence;
use crate::market::courier::Letter;
use crate::notice::mail;
use crate::notice::sheet::hash_of;
use crate::notice::told::Told;
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::permit;
use crate::store::desk::Store;
use crate::store::notices::Body;
use crate::store::tx::Tx;
use crate::store::{acts, notices, orders, outbox, reply_keys, shops};

/// A letter before it goes: the words of each paper, and the paper itself.
#[derive(Debug)]
pub struct Drawn {
    words: Vec<Told>,
    files: Vec<Vec<u8>>,
}

/// Gives papers as one letter.
///
/// # Errors
/// [`ServiceError::NotTaken`] with the rule that closes the way, or what is missing.
pub fn post(
    store: &mut Store,
    fonts: &mut Fonts,
    context: &Context<'_>,
    wanted: &Wanted<'_>,
) -> Result<OutboxRow> {
    let drawn = draw(store, fonts, context, wanted)?;
    store.write(|tx| post_in(tx, context, wanted, &drawn))
}

/// Draws the papers of a letter: nothing is held in the store meanwhile.
///
/// # Errors
/// What [`post`] says.
pub fn draw(
    store: &mut Store,
    fonts: &mut Fonts,
    context: &Context<'_>,
    wanted: &Wanted<'_>,
) -> Result<Drawn> {
    let (words, shop, at) = store.read(|tx| filled(tx, context, wanted))?;
    let mut files = Vec::with_capacity(words.len());
    for told in &words {
        let drawn = pdf::draw(&paper(told, &shop, at), fonts);
        files.push(drawn.map_err(|error| not_drawn(&error))?.bytes);
    }
    Ok(Drawn { words, files })
}

/// Gives what was drawn, inside a transaction that is already running; refused where the words would be
/// others by now.
///
/// # Errors
/// What [`post`] says.
pub fn post_in(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    wanted: &Wanted<'_>,
    drawn: &Drawn,
) -> Result<OutboxRow> {
    permit::ask(tx, context, Duty::Work)?;
    if let Some(there) = reply_keys::find(tx, wanted.key)? {
        return Ok(outbox::get(tx, there)?);
    }
    let (now, _, _) = filled(tx, context, wanted)?;
    let hash = |words: &[Told]| hash_of(&words.iter().collect::<Vec<_>>());
    let seen = hash(&drawn.words);
    if hash(&now) != seen || wanted.seen.is_some_and(|looked_at| looked_at != seen) {
        return Err(ServiceError::NotTaken(Sentence::new("notice-changed")));
    }
    let order = orders::get(tx, wanted.order)?;
    let chat = given::conversation(tx, context, &order)?;
    let texts: Vec<&str> = drawn.words.iter().map(|told| told.text.as_str()).collect();
    let text = texts.join("\n\n");
    let row = queue(tx, context, &chat, &text, (wanted.key, Some(Route::Mail)))?;
    for (told, file) in drawn.words.iter().zip(&drawn.files) {
        let new = Posted {
            message: Some(row.message),
            promised_at: wanted.more.new_date,
            event_at: wanted.more.event_at,
            ..drafted(tx, context, (&chat, order.id), told, NoticeChannel::Mail)
        };
        let body = Body {
            html: mail::html(told),
            file: Some(file.clone()),
        };
        keep(tx, context, new, &body)?;
        ask_rating(tx, context, told.kind, &order, row.message)?;
    }
    settle(tx, context, &chat, std::slice::from_ref(&row))?;
    Ok(row)
}

/// The words of a letter, the name of its shop, and the time in its papers.
fn filled(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    wanted: &Wanted<'_>,
) -> Result<(Vec<Told>, String, crate::domain::time::Stamp)> {
    let around = Around::read(tx, context, wanted.order)?;
    let order = orders::get(tx, wanted.order)?;
    let done = acts::of_order(tx, order.id)?;
    if let Some(why) = reach::why_no_letter(&order, &done, around.platform) {
        return Err(ServiceError::NotTaken(why));
    }
    let sheets = around.sheets(tx, context, wanted.kinds, &wanted.more)?;
    let words = whole(&sheets)?.into_iter().cloned().collect();
    let at = order.fields.paid_at.unwrap_or(context.now);
    Ok((words, around.matter.shop.name.clone(), at))
}

/// Returns the letter that an outgoing message is; nothing where its buyer's address is not known any
/// more.
///
/// # Errors
/// When the store fails.
pub fn letter(tx: &mut Tx<'_>, context: &Context<'_>, row: &OutboxRow) -> Result<Option<Letter>> {
    let posted = notices::of_message(tx, row.message)?;
    let Some(first) = posted.first() else {
        return Ok(None);
    };
    let order = orders::get(tx, first.order)?;
    let shop = shops::get(tx, order.shop)?;
    let Some(to) = reach::address(&order, context.platforms.get(&shop.platform)) else {
        return Ok(None);
    };
    let mut letter = Letter {
        to,
        subject: first.subject.clone(),
        html: String::new(),
        files: Vec::new(),
    };
    let mut pages = Vec::with_capacity(posted.len());
    for one in &posted {
        let body = notices::body(tx, one.id)?;
        pages.push(body.html);
        if let Some(file) = body.file {
            let kind = one.kind.code().replace('_', "-");
            letter
                .files
                .push((format!("{kind}-{}.pdf", order.number), file));
        }
    }
    letter.html = mail::joined(&pages);
    Ok(Some(letter))
}

pub(super) fn not_drawn(error: &PaperError) -> ServiceError {
    ServiceError::NotTaken(match error {
        PaperError::NoFont { script, package } => Sentence::new("packet-no-font")
            .with("script", script)
            .with("package", package),
        other => Sentence::new("packet-not-drawn").with("why", other),
    })
}
