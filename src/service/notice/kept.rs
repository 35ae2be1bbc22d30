//! A notice as it is kept, whichever way it goes.
//! Never one without an entry of the record and the hash of all that went.

use super::given;
use crate::domain::audit::Action;
use crate::domain::conversation::Conversation;
use crate::domain::id::{NoticeId, OrderId};
use crate::domain::posted::{NoticeChannel, PostState, Posted};
use crate::notice::told::Told;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::audit;
use crate::store::notices::{self, Body};
use crate::store::tx::Tx;

/// Returns words as a notice of an order that is written and has not gone yet.
pub(super) fn drafted(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    (chat, order): (&Conversation, OrderId),
    told: &Told,
    channel: NoticeChannel,
) -> Posted {
    Posted {
        id: NoticeId::fresh(tx.ids(), context.now),
        shop: chat.shop,
        order,
        kind: told.kind,
        language: told.language.tag().to_owned(),
        template: given::version(context.voice.notices(told.language), told.kind),
        channel,
        at: context.now,
        by: context.actor.name.clone(),
        conversation: Some(chat.id),
        message: None,
        subject: told.subject.clone(),
        text: told.text.clone(),
        sha256: String::new(),
        promised_at: None,
        event_at: None,
        again_of: None,
        state: PostState::Drafted,
        is_by_hand: false,
    }
}

/// Keeps a notice under an entry of the record.
pub(super) fn keep(tx: &mut Tx<'_>, context: &Context<'_>, new: Posted, body: &Body) -> Result<()> {
    let file = body.file.as_deref().unwrap_or_default();
    let new = Posted {
        sha256: given::hash(&[new.text.as_bytes(), body.html.as_bytes(), file]),
        ..new
    };
    let mut recording = audit::open(tx)?;
    notices::insert(tx, &mut recording, &new, body)?;
    let short: String = new.sha256.chars().take(12).collect();
    let how = if new.again_of.is_some() { " again" } else { "" };
    let detail = format!("{} {} {} {short}{how}", new.kind, new.language, new.channel);
    let entry = context.entry(Action::NoticePosted, new.order.to_string(), detail);
    recording.close(tx, entry)?;
    Ok(())
}
