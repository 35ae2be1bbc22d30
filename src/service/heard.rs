//! Listens to what buyers write: who looks after the conversation, discrepancies, ratings, the
//! language that is asked for, contacts that are offered.
//! Never answers, and hears the same thing in a matter once.

use super::act;
use super::concern;
use super::context::Context;
use super::error::Result;
use super::language;
use super::notice::observed;
use super::review::bait;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::case::{Case, CaseKind};
use crate::domain::conversation::{
    Conversation, Direction, LanguageBy, Message, MessageFields, MessageKind,
};
use crate::domain::id::{ConversationId, MessageId};
use crate::domain::order::{Order, OrderState};
use crate::domain::time::Stamp;
use crate::notice::consent;
use crate::notice::intent::{self, Intent, IntentKind, Said};
use crate::notice::lane;
use crate::store::tx::Tx;
use crate::store::{acts, cases, conversations, messages, orders};

/// A rating of so many stars or fewer is taken up: a choice of this project.
const BAD_STARS: u8 = 2;
/// Messages of a conversation that an import listens to: what is older has been answered.
const LAST_MESSAGES: usize = 32;

/// Listens to a message that has just arrived, and returns what it is about.
pub fn message(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: &Conversation,
    id: MessageId,
    fields: &MessageFields,
) -> Result<Vec<Intent>> {
    if !is_words_of_buyer(fields) {
        observed::message(tx, context, conversation, id, fields)?;
        return Ok(Vec::new());
    }
    let order = conversation
        .order
        .map(|id| orders::get(tx, id))
        .transpose()?;
    bait::notice(tx, context, conversation, order.as_ref(), id, &fields.text)?;
    let intents = about(fields, order.as_ref());
    language::hear(tx, conversation, &fields.text)?;
    move_lane(tx, conversation, order.as_ref(), &intents)?;
    act_on(
        tx,
        context,
        conversation,
        order.as_ref(),
        (id, fields.at),
        &intents,
    )?;
    keep_answer(tx, context, order.as_ref(), (id, fields.at))?;
    keep_stop(tx, context, order.as_ref(), id, &fields.text)?;
    Ok(intents)
}

/// Listens to the last messages of a conversation that was taken in from a file: all of them show
/// who looks after it, and what nobody has answered yet is acted on.
pub fn conversation(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: &Conversation,
) -> Result<()> {
    let page = messages::page_before(tx, conversation.id, None, LAST_MESSAGES)?;
    for message in &page {
        observed::message(tx, context, conversation, message.id, &message.fields)?;
    }
    if !page
        .iter()
        .any(|message| is_words_of_buyer(&message.fields))
    {
        return Ok(());
    }
    let answered = page
        .iter()
        .rposition(Message::answers)
        .map_or(0, |at| at + 1);
    let order = conversation
        .order
        .map(|id| orders::get(tx, id))
        .transpose()?;
    let mut said = Vec::new();
    for (place, message) in page.iter().enumerate() {
        if !is_words_of_buyer(&message.fields) {
            continue;
        }
        let intents = about(&message.fields, order.as_ref());
        let text = &message.fields.text;
        language::hear(tx, conversation, text)?;
        if place >= answered {
            bait::notice(tx, context, conversation, order.as_ref(), message.id, text)?;
            let of = (message.id, message.fields.at);
            act_on(tx, context, conversation, order.as_ref(), of, &intents)?;
            keep_answer(tx, context, order.as_ref(), of)?;
            keep_stop(tx, context, order.as_ref(), message.id, text)?;
        }
        said.extend(intents);
    }
    move_lane(tx, conversation, order.as_ref(), &said)
}

fn is_words_of_buyer(fields: &MessageFields) -> bool {
    fields.direction == Direction::In && fields.kind == MessageKind::Text
}

/// What a message is about, with what is known of the order's group (row D-03).
fn about(fields: &MessageFields, order: Option<&Order>) -> Vec<Intent> {
    let group = order.and_then(|order| order.fields.group);
    intent::in_group(intent::of(&fields.text), group)
}

fn move_lane(
    tx: &mut Tx<'_>,
    conversation: &Conversation,
    order: Option<&Order>,
    intents: &[Intent],
) -> Result<()> {
    let next = lane::after(conversation.lane, order.is_some_and(is_paid), intents);
    if next != conversation.lane {
        conversations::set_lane(tx, conversation.id, next)?;
    }
    Ok(())
}

fn is_paid(order: &Order) -> bool {
    order.fields.paid_at.is_some()
        || matches!(
            order.fields.state,
            Some(
                OrderState::Paid | OrderState::Shipped | OrderState::Received | OrderState::Closed
            )
        )
}

fn act_on(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: &Conversation,
    order: Option<&Order>,
    (message, at): (MessageId, Stamp),
    intents: &[Intent],
) -> Result<()> {
    for intent in intents {
        match (intent.kind, intent.said, order) {
            (IntentKind::WrongAmount, _, Some(order)) if is_paid(order) => {
                open_discrepancy(tx, context, order, conversation.id, at)?;
            }
            (IntentKind::Rating, Some(Said::Stars(stars)), Some(order)) => {
                keep_rating(tx, context, order, conversation.id, message, stars)?;
            }
            (IntentKind::LanguageRequest, Some(Said::Language(wanted)), _) => {
                language::keep(tx, context, conversation.id, wanted, LanguageBy::Asked)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Opens a case about what is wrong in a confirmation or a receipt (row A-19), unless one of the
/// order is open or was opened after these words.
fn open_discrepancy(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    order: &Order,
    conversation: ConversationId,
    at: Stamp,
) -> Result<()> {
    let of_order = cases::of_order(tx, order.id)?;
    let is_known = of_order.iter().any(|case| {
        case.fields.kind == Some(CaseKind::Discrepancy)
            && (case.is_open() || case.fields.opened_at.is_none_or(|opened| opened >= at))
    });
    if !is_known {
        concern::open_in(tx, context, conversation, CaseKind::Discrepancy)?;
    }
    Ok(())
}

/// Notes that the buyer of an order that is not confirmed has answered a reminder: that says which
/// kind of case it is, and stops the plan (rows C-01, C-21, C-23). Of several messages the first
/// after a reminder is the answer.
fn keep_answer(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    order: Option<&Order>,
    (message, at): (MessageId, Stamp),
) -> Result<()> {
    let Some(order) = order else { return Ok(()) };
    let is_it = |case: &Case| case.is_open() && case.fields.kind == Some(CaseKind::Unconfirmed);
    let Some(case) = cases::of_order(tx, order.id)?.into_iter().find(is_it) else {
        return Ok(());
    };
    let done = acts::of_case(tx, case.id)?;
    let reminded = done.iter().rfind(|act| act.kind == ActKind::Reminded);
    let answered = done.iter().rfind(|act| act.kind == ActKind::BuyerAnswered);
    let Some(reminded) = reminded.filter(|act| act.at <= at) else {
        return Ok(());
    };
    if answered.is_some_and(|act| act.id > reminded.id) {
        return Ok(());
    }
    let new = NewAct {
        shop: order.shop,
        subject: ActSubject::Case(case.id),
        deed: Deed::of(ActKind::BuyerAnswered),
        note: String::new(),
        message: Some(message),
    };
    act::record_in(tx, context, &new).map(|_| ())
}

/// Takes the buyer's consent back that was given (row E-06).
fn keep_stop(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    order: Option<&Order>,
    message: MessageId,
    text: &str,
) -> Result<()> {
    let Some(order) = order.filter(|_| consent::withdraws(text)) else {
        return Ok(());
    };
    if !super::consent::of_buyer(tx, order)? {
        return Ok(());
    }
    let new = NewAct {
        shop: order.shop,
        subject: ActSubject::Order(order.id),
        deed: Deed::of(ActKind::ConsentWithdrawn),
        note: String::new(),
        message: Some(message),
    };
    act::record_in(tx, context, &new).map(|_| ())
}

/// Keeps a rating with the matter in which it was asked for, once (rows C-20, E-18). A number that
/// nobody asked for is no rating. A bad one is feedback that somebody has to answer: it is taken up
/// like a complaint (row B-02).
fn keep_rating(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    order: &Order,
    conversation: ConversationId,
    message: MessageId,
    stars: u8,
) -> Result<()> {
    let mut subjects = vec![ActSubject::Order(order.id)];
    let of_order = cases::of_order(tx, order.id)?;
    subjects.extend(of_order.iter().map(|case| ActSubject::Case(case.id)));
    for subject in subjects {
        let acts = match subject {
            ActSubject::Case(id) => acts::of_case(tx, id)?,
            ActSubject::Order(id) => acts::of_order(tx, id)?,
            ActSubject::Shop => Vec::new(),
        };
        let asked = acts
            .iter()
            .rposition(|act| act.kind == ActKind::RatingAsked);
        let rated = acts.iter().rposition(|act| act.kind == ActKind::Rated);
        if asked.is_none() || rated > asked {
            continue;
        }
        let new = NewAct {
            shop: order.shop,
            subject,
            deed: Deed {
                kind: ActKind::Rated,
                value: stars.to_string(),
            },
            note: String::new(),
            message: Some(message),
        };
        act::record_in(tx, context, &new)?;
        if stars <= BAD_STARS && !of_order.iter().any(is_open_complaint) {
            concern::open_in(tx, context, conversation, CaseKind::Complaint)?;
        }
        return Ok(());
    }
    Ok(())
}

fn is_open_complaint(case: &Case) -> bool {
    case.is_open() && case.fields.kind == Some(CaseKind::Complaint)
}
