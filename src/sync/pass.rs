//! Does once all that comes due by itself while nobody sits at a desk: cases that open, come back or
//! lapse, notices, answers of the bot, and the outbox.
//! Never gives a warning before a time: those are for whoever sits at a desk.

use super::outbox::{Moved, Relay};
use crate::document::fonts::Fonts;
use crate::domain::conversation::Route;
use crate::domain::time::Stamp;
use crate::policy::duty::Duty;
use crate::service::bot::turn;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::service::notice::rules::{self, Letters};
use crate::service::work_order::lapse;
use crate::service::{permit, postpone, unconfirmed};
use crate::store::desk::Store;
use crate::store::outbox;

/// What one pass did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pass {
    /// Cases about unconfirmed orders that were opened.
    pub opened: usize,
    /// Cases that had been put off and are due again.
    pub back: usize,
    /// Work orders whose time ran out.
    pub lapsed: usize,
    /// Notices that were queued by the rules of the shop's files.
    pub notices: usize,
    /// Messages that the bot answered.
    pub answered: usize,
    /// Conversations that the bot handed over.
    pub handed_over: usize,
    /// What moved in the outbox.
    pub moved: Moved,
    /// When something comes due next by itself, as far as is known now.
    pub next: Option<Stamp>,
}

impl Pass {
    /// Returns whether nothing was due.
    pub fn is_empty(&self) -> bool {
        let nothing = Self {
            next: self.next,
            ..Self::default()
        };
        *self == nothing
    }

    /// Returns whether a message did not leave, or nobody knows whether it did.
    pub const fn has_trouble(&self) -> bool {
        self.moved.failed > 0 || self.moved.unknown > 0
    }

    /// Adds what a later pass did.
    pub fn add(&mut self, later: &Self) {
        self.opened += later.opened;
        self.back += later.back;
        self.lapsed += later.lapsed;
        self.notices += later.notices;
        self.answered += later.answered;
        self.handed_over += later.handed_over;
        self.moved.add(later.moved);
        self.next = later.next;
    }
}

/// Does what is due at `context.now`; letters that go by themselves are drawn with `fonts`.
///
/// # Errors
/// [`crate::service::error::ServiceError::MayNot`] where the actor only looks, or what the store says.
pub fn pass(
    store: &mut Store,
    context: &Context<'_>,
    relay: &mut Relay,
    fonts: &mut Option<Fonts>,
) -> Result<Pass> {
    store.read(|tx| permit::ask(tx, context, Duty::Work))?;
    let taken = unconfirmed::take_up(store, context)?;
    let back = postpone::take_up(store, context)?;
    let lapsed = lapse::sweep(store, context)?;
    let has_mail = relay.routes().contains(&Route::Mail);
    let letters = has_mail.then_some(Letters { fonts });
    let told = rules::give_by(store, context, letters)?;
    let bot = turn::actor();
    let of_bot = Context {
        actor: &bot,
        ..*context
    };
    let turned = turn::turn(store, &of_bot)?;
    let moved = relay.turn(store, context)?;
    let leaves = relay.moves_at(store, context.now)?;
    Ok(Pass {
        opened: taken.opened,
        back: back.back,
        lapsed: lapsed.len(),
        notices: told.notices,
        answered: turned.answered,
        handed_over: turned.handed_over,
        moved,
        next: [taken.next, back.next, told.next, leaves]
            .into_iter()
            .flatten()
            .min(),
    })
}

/// Returns how many messages wait on routes that nobody serves here: somebody has to paste them, or
/// the settings name no mail server.
///
/// # Errors
/// What the store says.
pub fn lying(store: &mut Store, relay: &Relay) -> Result<Vec<(Route, usize)>> {
    let served = relay.routes();
    let mut all = store.read(outbox::lying)?;
    all.retain(|(route, _)| !served.contains(route));
    Ok(all)
}
