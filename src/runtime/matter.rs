//! Performs what changes a matter itself: what was done in it, decisions, offers, complaints, a chat
//! that the shop begins.
//! Never decides what is on the screen.

use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::{act, bot, concern, conversation, decide, lane, language, part, postpone};
use crate::store::desk::Store;
use crate::ui::effect::{BotSwitch, Effect};
use crate::ui::event::Answer;
use crate::ui::part::PartAct;

/// Performs one of them.
pub fn perform(store: &mut Store, context: &Context<'_>, effect: Effect) -> Result<Answer> {
    match effect {
        Effect::HandOver {
            conversation,
            to,
            taker,
            note,
        } => {
            let over = lane::HandOver {
                conversation,
                to,
                taker: &taker,
                note: &note,
            };
            lane::hand_over(store, context, &over)
        }
        Effect::Record(new) => act::record(store, context, &new).map(|_| ()),
        Effect::Decide {
            case,
            ruling,
            reason,
            address,
            seen,
        } => {
            let wanted = decide::Wanted {
                case,
                ruling,
                reason: &reason,
                address: address.as_deref(),
                seen,
            };
            decide::decide(store, context, &wanted).map(|_| ())
        }
        Effect::Part(PartAct::Offer {
            case,
            amount,
            reason,
            seen,
        }) => {
            let wanted = part::Wanted {
                case,
                amount,
                reason: &reason,
                seen,
            };
            part::offer(store, context, &wanted)
        }
        Effect::Part(PartAct::Accept { case, seen }) => {
            part::accept(store, context, case, seen).map(|_| ())
        }
        Effect::Postpone { case, until } => postpone::postpone(store, context, case, until),
        Effect::SetLanguage(conversation, wanted) => {
            language::set(store, context, conversation, wanted)
        }
        Effect::Bot(BotSwitch::Shop(set)) => bot::set::shop(store, context, &set),
        Effect::Bot(BotSwitch::Conversation {
            conversation,
            is_on,
        }) => bot::set::conversation(store, context, conversation, is_on),
        Effect::Begin(order) => {
            conversation::begin(store, context, order)?;
            return Ok(Answer::Begun);
        }
        Effect::Complain(conversation) => {
            concern::complain(store, context, conversation).map(|_| ())
        }
        _ => Err(ServiceError::Empty),
    }?;
    Ok(Answer::Acted)
}
