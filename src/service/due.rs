//! Brings the rows of what is due into line with the facts after something changed.
//! Never computes a time; `policy::due` does.

use super::context::Context;
use super::error::Result;
use super::matter::Matter;
use super::telling;
use crate::domain::act::{Act, ActKind, last};
use crate::domain::case::{Case, CaseKind};
use crate::domain::conversation::{Conversation, Direction, Message};
use crate::domain::deadline::{DeadlineKind, Due, Subject};
use crate::domain::id::{ConversationId, OrderId};
use crate::domain::order::OrderFields;
use crate::domain::platform::Clocks;
use crate::domain::posted::{missing_papers, promised};
use crate::domain::time::{HOUR_MS, Stamp};
use crate::policy::{due, papers, postpone};
use crate::store::tx::Tx;
use crate::store::{acts, cases, conversations, deadlines, messages, notices, orders, shops};

/// What is handed on is answered within so long: row C-36 names no length, this is a choice of this
/// project.
const ESCALATION_MS: i64 = 24 * HOUR_MS;
/// Messages that are read to see who waits; with more unread ones the count stops here.
const LAST_MESSAGES: usize = 64;

/// Sets what is due for an order.
pub fn of_order(tx: &mut Tx<'_>, context: &Context<'_>, id: OrderId) -> Result<()> {
    let order = orders::get(tx, id)?;
    let shop = shops::get(tx, order.shop)?;
    let platform = context.platforms.get(&shop.platform);
    let clocks = platform.clocks;
    let written_at = written_at(tx, id)?;
    let parcels: Vec<_> = order
        .parcels
        .iter()
        .map(|parcel| parcel.fields.clone())
        .collect();
    let mut dues = due::of_order(&order.fields, &parcels, written_at, &clocks);
    dues.extend(confirmation(tx, id, &order.fields, &clocks)?);
    let posted = notices::of_order(tx, id)?;
    dues.extend(papers::due(
        &order.fields,
        &missing_papers(&posted),
        &clocks,
    ));
    dues.extend(papers::delay(&order.fields, promised(&posted)));
    let step = telling::next(tx, context, &order, platform, &posted)?;
    dues.extend(step.map(|step| step.due()));
    deadlines::replace(tx, Subject::Order(id), shop.id, &dues, context.now)?;
    Ok(())
}

/// Returns by when the order is confirmed, as long as no case is about that.
fn confirmation(
    tx: &mut Tx<'_>,
    id: OrderId,
    order: &OrderFields,
    clocks: &Clocks,
) -> Result<Option<Due>> {
    if clocks.confirm_ms.is_none() {
        return Ok(None);
    }
    let known = cases::of_order(tx, id)?;
    let is_it = |case: &Case| case.fields.kind == Some(CaseKind::Unconfirmed);
    if known.iter().any(is_it) {
        return Ok(None);
    }
    let done = acts::of_order(tx, id)?;
    let seen_at = last(&done, ActKind::DeliveryKnown).map(|act| act.at);
    Ok(due::confirmation(order, seen_at, clocks))
}

/// Returns when the shop last wrote to the buyer of an order.
fn written_at(tx: &mut Tx<'_>, order: OrderId) -> Result<Option<Stamp>> {
    let mut latest = None;
    for conversation in conversations::of_order(tx, order)? {
        let page = messages::page_before(tx, conversation.id, None, LAST_MESSAGES)?;
        let answered = page.iter().rfind(|m| m.answers()).map(|m| m.fields.at);
        latest = latest.max(answered);
    }
    Ok(latest)
}

/// Counts anew who waits in a conversation and since when, sets what is due there, and with it the
/// silence of its order. Returns the conversation as it now is.
pub fn of_conversation(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: ConversationId,
) -> Result<Conversation> {
    let mut conversation = conversations::get(tx, id)?;
    let page = messages::page_before(tx, id, None, LAST_MESSAGES)?;
    let waiting = unanswered(&page);
    conversation.unread = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
    conversation.waiting_since = waiting.first().map(|message| message.fields.at);
    conversation.last_at = page.last().map(|message| message.fields.at);
    conversations::update(tx, &conversation)?;
    if let Some(last) = page.iter().rfind(|m| m.fields.direction == Direction::In) {
        conversations::set_preview(tx, id, &last.fields.text)?;
    }
    let shop = shops::get(tx, conversation.shop)?;
    let clocks: Clocks = context.platforms.get(&shop.platform).clocks;
    let dues = due::of_conversation(&conversation, &clocks);
    deadlines::replace(tx, Subject::Conversation(id), shop.id, &dues, context.now)?;
    if let Some(order) = conversation.order {
        of_order(tx, context, order)?;
    }
    Ok(conversation)
}

/// Notes that the shop has written: what [`of_conversation`] would find, without reading again.
pub fn after_reply(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: &Conversation,
    answers: bool,
) -> Result<()> {
    let id = conversation.id;
    conversations::note_own_message(tx, id, context.now, answers)?;
    if !answers {
        return Ok(());
    }
    let subject = Subject::Conversation(id);
    deadlines::done(tx, subject, DeadlineKind::Reply, context.now)?;
    if let Some(order) = conversation.order {
        let subject = Subject::Order(order);
        deadlines::done(tx, subject, DeadlineKind::Silence, context.now)?;
    }
    Ok(())
}

/// The buyer's messages since the last answer, oldest first.
fn unanswered(page: &[Message]) -> Vec<&Message> {
    let answered = page
        .iter()
        .rposition(Message::answers)
        .map_or(0, |place| place + 1);
    let since = page.iter().skip(answered);
    since
        .filter(|message| message.fields.direction == Direction::In)
        .collect()
}

/// Sets what is due in a case: what the merchant has to do in its state, and what the rules of the
/// matter add.
pub fn of_case(tx: &mut Tx<'_>, context: &Context<'_>, matter: &Matter) -> Result<()> {
    let Some(case) = &matter.case else {
        return Ok(());
    };
    let platform = context.platforms.get(&matter.shop.platform);
    let mut dues = due::of_case(&case.fields, &platform.clocks);
    let more = matter.outcome(context).deadlines.into_iter();
    for due in more.filter(|due| !is_of_order(due.kind)) {
        if !dues.iter().any(|other| other.kind == due.kind) {
            dues.push(due);
        }
    }
    let off = postpone::of(&matter.acts, case.fields.state, context.now);
    let mut dues = postpone::apply(dues, off.map(|off| off.until), context.now);
    dues.extend(escalated(&matter.acts));
    dues.extend(quiet(tx, case, matter)?);
    deadlines::replace(tx, Subject::Case(case.id), case.shop, &dues, context.now)?;
    Ok(())
}

/// The buyer of an open case about an unconfirmed order was asked and does not answer (row C-21).
fn quiet(tx: &mut Tx<'_>, case: &Case, matter: &Matter) -> Result<Option<Due>> {
    let is_it = case.is_open() && case.fields.kind == Some(CaseKind::Unconfirmed);
    let Some(order) = case.order.filter(|_| is_it) else {
        return Ok(None);
    };
    let Some(facts) = matter.facts().case else {
        return Ok(None);
    };
    let mut heard_at = None;
    for conversation in conversations::of_order(tx, order)? {
        heard_at = heard_at.max(messages::last_heard(tx, conversation.id)?);
    }
    Ok(due::quiet(&facts.ladder.reminders, heard_at))
}

/// What was handed on waits for its answer (row C-36).
fn escalated(acts: &[Act]) -> Option<Due> {
    let handed_on = last(acts, ActKind::Escalated)?;
    let answer = last(acts, ActKind::EscalationAnswered);
    if answer.is_some_and(|answer| answer.id > handed_on.id) {
        return None;
    }
    let at = handed_on.at.plus_ms(ESCALATION_MS);
    Some(Due::by_shop(DeadlineKind::Escalated, at, "C-36"))
}

/// Returns whether a kind stands with the order, or with the work order, and not with the case.
const fn is_of_order(kind: DeadlineKind) -> bool {
    matches!(kind, DeadlineKind::Group | DeadlineKind::Evidence)
}
