//! Performs what the review list asks of the store.
//! Never in another way than the command line: the same functions decide.

use crate::service::allow;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::review::{decide, detail, told, undo};
use crate::store::desk::Store;
use crate::store::{allowed, review_list};
use crate::ui::effect::Effect;
use crate::ui::event::{Answer, OfReview};

/// Texts that may go as they are and that the screen knows of, at most.
const ALLOWED: usize = 2_000;

/// Performs an effect of the review list.
pub fn perform(store: &mut Store, context: &Context<'_>, effect: Effect) -> Result<Answer> {
    Ok(Answer::OfReview(match effect {
        Effect::LoadReviews {
            ticket,
            filter,
            behind,
            limit,
        } => {
            let mut rows =
                store.read(|tx| review_list::page(tx, &filter, behind, limit.saturating_add(1)))?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            OfReview::List {
                ticket,
                rows,
                has_more,
            }
        }
        Effect::LoadReview { ticket, id } => OfReview::Detail {
            ticket,
            detail: Box::new(store.read(|tx| detail::read(tx, id, context.now))?),
        },
        Effect::Rule(ruling) => OfReview::Ruled(decide::decide(store, context, &ruling)?),
        Effect::TakeBack(id) => OfReview::TakenBack(Box::new(undo::take_back(store, context, id)?)),
        Effect::AllowText { review, new } => {
            OfReview::TextAllowed(Box::new(allow::put(store, context, review, &new)?))
        }
        Effect::LoadAllowed => {
            OfReview::Allowed(store.read(|tx| allowed::in_use(tx, context.now, ALLOWED))?)
        }
        Effect::TakeAnswers => OfReview::Answers(told::take(store, context)?),
        _ => return Err(ServiceError::Empty),
    }))
}
