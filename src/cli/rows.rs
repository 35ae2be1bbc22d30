//! The JSON of every listed thing: keys that scripts rely on (they are only ever added).
//! Never a value that is made up: what was not told is `null`.

use serde_json::{Value, json};

use crate::compliance::Lexicon;
use crate::compliance::mask::mask;
use crate::domain::act::Deed;
use crate::domain::allowed::Allowed;
use crate::domain::case::Case;
use crate::domain::conversation::{Attachment, Conversation, Message, OutboxRow};
use crate::domain::deadline::{Deadline, Subject};
use crate::domain::decision::Decision;
use crate::domain::money::Money;
use crate::domain::order::{Order, Parcel};
use crate::domain::platform::Shop;
use crate::domain::review::{Review, ReviewKind};
use crate::domain::time::Stamp;
use crate::domain::work_order::WorkOrder;

/// A time as RFC 3339, or `null`.
pub fn time(at: Option<Stamp>) -> Value {
    at.map_or(Value::Null, |at| at.to_rfc3339().into())
}

/// The code of a value, or `null`.
fn code<T: std::fmt::Display>(value: Option<T>) -> Value {
    value.map_or(Value::Null, |value| value.to_string().into())
}

/// A text, or `null` when it is empty.
fn text(value: &str) -> Value {
    if value.is_empty() {
        Value::Null
    } else {
        value.into()
    }
}

/// An amount, or `null`.
pub fn amount(money: Option<Money>) -> Value {
    money.map_or(
        Value::Null,
        |money| json!({"minor": money.minor, "currency": money.currency.code()}),
    )
}

/// An order.
pub fn order(order: &Order, shop: &Shop) -> Value {
    let fields = &order.fields;
    let tracking: Vec<&str> = order
        .parcels
        .iter()
        .map(|parcel| parcel.fields.tracking.as_str())
        .filter(|number| !number.is_empty())
        .collect();
    json!({
        "id": order.id.to_string(),
        "number": order.number,
        "platform": shop.platform.as_str(),
        "shop": shop.name,
        "state": code(fields.state),
        "group_state": code(fields.group),
        "refund": code(fields.refund),
        "amount": amount(fields.paid()),
        "created_at": time(fields.created_at),
        "paid_at": time(fields.paid_at),
        "tracking": tracking,
        "buyer": fields.buyer,
        "cursor": order.id.to_string(),
    })
}

/// A case. `order` is the platform's number of its order.
pub fn case(case: &Case, due_at: Option<Stamp>) -> Value {
    let fields = &case.fields;
    json!({
        "id": case.id.to_string(),
        "number": case.number,
        "order": text(&case.order_number),
        "order_id": code(case.order),
        "kind": code(fields.kind),
        "state": code(fields.state),
        "reason": code(fields.reason),
        "amount": amount(fields.amount),
        "opened_at": time(fields.opened_at),
        "due_at": time(due_at.or(fields.due_at)),
        "cursor": case.id.to_string(),
    })
}

/// A conversation. `order` is the platform's number of its order.
pub fn conversation(
    conversation: &Conversation,
    order_number: Option<&str>,
    due_at: Option<Stamp>,
) -> Value {
    json!({
        "id": conversation.id.to_string(),
        "external_id": conversation.external_id,
        "order": order_number,
        "order_id": code(conversation.order),
        "buyer": text(&conversation.buyer),
        "lang": text(&conversation.language),
        "unread": conversation.unread,
        "waiting_since": time(conversation.waiting_since),
        "last_at": time(conversation.last_at),
        "due_at": time(due_at),
        "lane": conversation.lane.code(),
        "cursor": conversation.id.to_string(),
    })
}

/// A message.
pub fn message(message: &Message) -> Value {
    let fields = &message.fields;
    let attachments: Vec<Value> = fields.attachments.iter().map(attachment).collect();
    json!({
        "id": message.id.to_string(),
        "conversation": message.conversation.to_string(),
        "at": time(Some(fields.at)),
        "direction": fields.direction.code(),
        "author": fields.author.code(),
        "author_name": text(&fields.author_name),
        "kind": fields.kind.code(),
        "text": fields.text,
        "attachments": attachments,
        "external_id": fields.external_id,
        "delivery": code(message.delivery),
        "cursor": message.id.to_string(),
    })
}

fn attachment(file: &Attachment) -> Value {
    json!({"name": file.name, "address": text(&file.address), "sha256": file.sha256})
}

/// A work order. `order` is the platform's number of its order.
pub fn work_order(work_order: &WorkOrder, due_at: Option<Stamp>) -> Value {
    let (have, need) = work_order.evidence_count();
    json!({
        "id": work_order.id.to_string(),
        "number": text(&work_order.number),
        "order": text(&work_order.order_number),
        "order_id": code(work_order.order),
        "case": code(work_order.case),
        "state": code(work_order.fields.state),
        "title": work_order.fields.title,
        "opened_at": time(work_order.fields.opened_at),
        "due_at": time(due_at.or(work_order.fields.due_at)),
        "evidence": {"have": have, "need": need},
        "cursor": work_order.id.to_string(),
    })
}

/// An outgoing message.
pub fn outbox(row: &OutboxRow) -> Value {
    json!({
        "id": row.id.to_string(),
        "message": row.message.to_string(),
        "conversation": row.conversation.to_string(),
        "state": row.state.code(),
        "route": row.route.code(),
        "created_at": time(Some(row.created_at)),
        "attempts": row.attempts,
        "last_error": text(&row.last_error),
        "cursor": row.id.to_string(),
    })
}

/// An entry of the review list.
pub fn review(review: &Review) -> Value {
    let findings: Vec<Value> = review
        .findings
        .iter()
        .map(|f| json!({"kind": f.kind, "start": f.start, "end": f.end, "rule": f.rule, "evidence": f.evidence}))
        .collect();
    let mut row = json!({
        "id": review.id.to_string(),
        "kind": review.kind.code(),
        "state": review.state.code(),
        "severity": review.severity.code(),
        "conversation": review.conversation.to_string(),
        "message": review.message.map(|id| id.to_string()),
        "author": review.author,
        "text": review.text,
        "verdict": review.verdict.code(),
        "findings": findings,
        "at": time(Some(review.at)),
        "does": review.does.as_ref().map(Deed::line),
        "decision": review.decision.as_ref().map(decision),
        "cursor": review.id.to_string(),
    });
    // What a buyer wrote stands masked everywhere (row B-33).
    if review.kind == ReviewKind::Bait
        && let Some(masked) = mask(&review.text, Lexicon::embedded(), &[])
        && let Some(row) = row.as_object_mut()
    {
        row.insert("text".to_owned(), masked.into());
        row.insert("masked".to_owned(), true.into());
    }
    row
}

/// What a supervisor decided, or took back.
pub fn decision(decision: &Decision) -> Value {
    json!({
        "step": decision.step.code(),
        "verdict": decision.verdict.code(),
        "cause": decision.cause.code(),
        "fate": decision.fate.code(),
        "note": decision.note,
        "by": decision.by,
        "at": time(Some(decision.at)),
        "message": decision.message.map(|id| id.to_string()),
    })
}

/// A text that may go as it is.
pub fn allowed(allowed: &Allowed, now: Stamp) -> Value {
    let removed = allowed.removed.as_ref();
    json!({
        "id": allowed.id.to_string(),
        "platform": allowed.platform.as_str(),
        "name": allowed.name,
        "text": allowed.text,
        "counts": allowed.counts_at(now),
        "review": allowed.review.to_string(),
        "by": allowed.by,
        "at": time(Some(allowed.at)),
        "until": time(Some(allowed.until)),
        "removed_by": removed.map(|(by, _)| by),
        "removed_at": time(removed.map(|(_, at)| *at)),
        "version": allowed.seq,
    })
}

/// Something that is due.
pub fn deadline(deadline: &Deadline) -> Value {
    let subject = match deadline.subject {
        Subject::Order(id) => id.to_string(),
        Subject::Conversation(id) => id.to_string(),
        Subject::Case(id) => id.to_string(),
        Subject::WorkOrder(id) => id.to_string(),
        Subject::Review(id) => id.to_string(),
        Subject::Shop(id) => id.to_string(),
    };
    json!({
        "id": deadline.id.to_string(),
        "kind": deadline.kind.code(),
        "lane": deadline.kind.lane().code(),
        "subject": subject,
        "due_at": time(Some(deadline.at)),
        "source": deadline.source.code(),
        "card": text(&deadline.card),
        "priority": deadline.priority,
        "done_at": time(deadline.done_at),
        "cursor": deadline.id.to_string(),
    })
}

/// A parcel.
pub fn parcel(parcel: &Parcel) -> Value {
    let fields = &parcel.fields;
    json!({
        "id": parcel.id.to_string(),
        "way": fields.way.code(),
        "carrier": text(&fields.carrier),
        "tracking": text(&fields.tracking),
        "last_scan_at": time(fields.last_scan_at),
        "last_scan": text(&fields.last_scan),
    })
}
