//! Papers as pictures that a person puts into the chat (rows E-26, E-27): drawn, laid ready in a
//! folder, and recorded once that person says it is done. Never without the same words as text.

use std::path::PathBuf;

use super::given;
use super::kept::{drafted, keep};
use super::look::Around;
use super::mail::not_drawn;
use super::paper::paper;
use super::post::{Wanted, whole};
use super::reach;
use crate::document::card;
use crate::document::fonts::Fonts;
use crate::domain::id::OrderId;
use crate::domain::posted::{NoticeChannel, PostState, Posted};
use crate::i18n::sentence::Sentence;
use crate::notice::told::Told;
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::due;
use crate::service::error::{Result, ServiceError};
use crate::service::permit;
use crate::store::desk::Store;
use crate::store::files::Files;
use crate::store::notices::Body;
use crate::store::orders;

/// The folder of pictures, beside that of the evidence.
const FOLDER: &str = "cards";
/// The largest picture, in bytes: a chat takes no larger ones. A choice of this project.
pub const LARGEST: usize = 5 * 1024 * 1024;

/// Pictures that lie ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// Where.
    pub folder: PathBuf,
    /// The name of each, and its size in bytes.
    pub files: Vec<(String, usize)>,
}

/// Draws papers and lays them ready.
///
/// # Errors
/// [`ServiceError::NotTaken`] with what closes the way, what is missing, or that one is too large.
pub fn lay(
    store: &mut Store,
    files: &Files,
    fonts: &mut Fonts,
    context: &Context<'_>,
    wanted: &Wanted<'_>,
) -> Result<Laid> {
    let drawn = draw(store, fonts, context, wanted)?;
    let folder = files.folder().with_file_name(FOLDER);
    let folder = folder.join(wanted.order.to_string());
    let not_written = |error: &dyn std::fmt::Display| {
        let sentence = Sentence::new("notice-picture-not-written");
        ServiceError::NotTaken(sentence.with("why", error))
    };
    crate::config::places::make_folder(&folder).map_err(|error| not_written(&error))?;
    let mut files = Vec::with_capacity(drawn.len());
    for (told, png) in &drawn {
        let name = format!("{}.png", told.kind.code().replace('_', "-"));
        std::fs::write(folder.join(&name), png).map_err(|error| not_written(&error))?;
        files.push((name, png.len()));
    }
    Ok(Laid { folder, files })
}

/// Records that a person put the pictures into the chat.
///
/// # Errors
/// What [`lay`] says, or what the store says.
pub fn record(
    store: &mut Store,
    fonts: &mut Fonts,
    context: &Context<'_>,
    wanted: &Wanted<'_>,
) -> Result<()> {
    let drawn = draw(store, fonts, context, wanted)?;
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        let order = orders::get(tx, wanted.order)?;
        let chat = given::conversation(tx, context, &order)?;
        for (told, png) in &drawn {
            let new = Posted {
                state: PostState::Sent,
                is_by_hand: true,
                promised_at: wanted.more.new_date,
                ..drafted(tx, context, (&chat, order.id), told, NoticeChannel::Picture)
            };
            let body = Body {
                html: String::new(),
                file: Some(png.clone()),
            };
            keep(tx, context, new, &body)?;
        }
        due::of_order(tx, context, order.id)
    })
}

fn draw(
    store: &mut Store,
    fonts: &mut Fonts,
    context: &Context<'_>,
    wanted: &Wanted<'_>,
) -> Result<Vec<(Told, Vec<u8>)>> {
    let (words, shop, at) = store.read(|tx| {
        let around = Around::read(tx, context, wanted.order)?;
        if let Some(why) = reach::why_no_picture(around.platform) {
            return Err(ServiceError::NotTaken(why));
        }
        let sheets = around.sheets(tx, context, wanted.kinds, &wanted.more)?;
        let words: Vec<Told> = whole(&sheets)?.into_iter().cloned().collect();
        let order: OrderId = wanted.order;
        let paid_at = orders::get(tx, order)?.fields.paid_at;
        let at = paid_at.unwrap_or(context.now);
        Ok((words, around.matter.shop.name.clone(), at))
    })?;
    let mut drawn = Vec::with_capacity(words.len());
    for told in words {
        let png = card::draw(&paper(&told, &shop, at), fonts).map_err(|error| not_drawn(&error))?;
        fits(&png)?;
        drawn.push((told, png));
    }
    Ok(drawn)
}

/// Whether a file may go as a picture: its type by its first bytes, and its size (row E-27).
///
/// # Errors
/// [`ServiceError::NotTaken`] with what is wrong.
pub fn fits(bytes: &[u8]) -> Result<()> {
    let refused = |key| Err(ServiceError::NotTaken(Sentence::new(key)));
    let is_picture = infer::get(bytes)
        .is_some_and(|kind| matches!(kind.mime_type(), "image/png" | "image/jpeg" | "image/webp"));
    if !is_picture {
        return refused("notice-picture-unknown");
    }
    if bytes.len() > LARGEST {
        return refused("notice-picture-large");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e_27_a_picture_of_an_unknown_type_or_too_large_is_refused() {
        let png = b"\x89PNG\r\n\x1a\n".to_vec();
        assert!(fits(&png).is_ok());
        let why = fits(b"%PDF-1.7").unwrap_err().to_string();
        assert!(why.contains("picture"), "{why}");
        let mut large = png;
        large.resize(LARGEST + 1, 0);
        assert!(fits(&large).is_err());
    }
}
