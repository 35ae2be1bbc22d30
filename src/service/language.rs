//! The language in which a buyer is written to: asked for, set, or heard in what they write (row E-24).
//! Never guesses over what was asked for or set.

use super::context::Context;
use super::error::Result;
use super::permit;
use crate::domain::audit::Action;
use crate::domain::conversation::{Conversation, LanguageBy};
use crate::domain::id::ConversationId;
use crate::i18n::language::Language;
use crate::notice::tongue;
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{audit, conversations};

/// A language that is known already is changed only by so many letters in another one.
const LEAST_LETTERS: usize = 12;

/// Sets the language; the next message is written in it, and so are those to the buyer's other
/// conversations.
///
/// # Errors
/// [`super::error::ServiceError::MayNot`], or what the store says.
pub fn set(
    store: &mut Store,
    context: &Context<'_>,
    id: ConversationId,
    language: Language,
) -> Result<()> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        keep(tx, context, id, language, LanguageBy::Set)
    })
}

/// Keeps a language that was asked for or set.
pub fn keep(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: ConversationId,
    language: Language,
    by: LanguageBy,
) -> Result<()> {
    let before = conversations::get(tx, id)?.language;
    let is_kept = conversations::language_by(tx, id)? == Some(by);
    if before == language.tag() && is_kept {
        return Ok(());
    }
    conversations::set_language(tx, id, language.tag(), by)?;
    let detail = format!("language {before}>{} {by}", language.tag());
    let entry = context.entry(Action::Acted, id.to_string(), detail);
    audit::append(tx, entry)?;
    Ok(())
}

/// Learns the language from what the buyer writes: at first, and again when they write on in another
/// one.
pub fn hear(tx: &mut Tx<'_>, conversation: &Conversation, text: &str) -> Result<()> {
    let id = conversation.id;
    if conversations::language_by(tx, id)?.is_some() {
        return Ok(());
    }
    if let Some(order) = conversation.order
        && let Some((tag, by)) = conversations::language_of_buyer(tx, order)?
    {
        return Ok(conversations::set_language(tx, id, &tag, by)?);
    }
    let Some(language) = tongue::of(text) else {
        return Ok(());
    };
    // As many Chinese characters say three times as much.
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let weight: usize = letters.map(|c| if c < '\u{2e80}' { 1 } else { 3 }).sum();
    let known = conversations::get(tx, id)?;
    let is_new = known.language != language.tag();
    if is_new && (known.language.is_empty() || weight >= LEAST_LETTERS) {
        let heard = Conversation {
            language: language.tag().to_owned(),
            ..known
        };
        conversations::update(tx, &heard)?;
    }
    Ok(())
}
