//! Finds messages, orders and buyers by words, newest first.
//! Never ranks: a common word would have to be ranked over everything.

use std::ops::Range;

use super::dialect::Index;
use super::error::Result;
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::conversation::Message;
use crate::domain::dossier::{HitKind, SearchHit, Target};
use crate::domain::id::{ConversationId, MessageId, OrderId};
use crate::domain::order::Order;
use crate::domain::time::Stamp;
use crate::text::fold::{Query, highlight};

use super::{messages, orders};

/// Scalar values of an excerpt, and how many of them stand before the first hit.
const EXCERPT_CHARS: usize = 160;
const CHARS_BEFORE: usize = 40;

/// Returns the newest hits of all kinds; none for a query without a word.
pub fn newest(tx: &mut Tx<'_>, query: &Query, limit: usize) -> Result<Vec<SearchHit>> {
    let mut hits = in_messages(tx, query, None, limit)?;
    hits.extend(in_orders(tx, query, None, limit)?);
    hits.extend(in_buyers(tx, query, limit)?);
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.at));
    hits.truncate(limit);
    Ok(hits)
}

/// Returns the newest messages with these words, before a message.
pub fn in_messages(
    tx: &mut Tx<'_>,
    query: &Query,
    before: Option<MessageId>,
    limit: usize,
) -> Result<Vec<SearchHit>> {
    let before = before.map(MessageId::raw);
    let mut hits = Vec::new();
    for id in find(tx, Index::Messages, query, before, limit)? {
        let message = messages::get(tx, MessageId::from_raw(id))?;
        let about = about(tx, message.conversation)?;
        hits.push(message_hit(&message, about, query));
    }
    Ok(hits)
}

/// Returns the newest orders with these words in their number, goods, notes or names, before an
/// order.
pub fn in_orders(
    tx: &mut Tx<'_>,
    query: &Query,
    before: Option<OrderId>,
    limit: usize,
) -> Result<Vec<SearchHit>> {
    let before = before.map(OrderId::raw);
    let mut hits = Vec::new();
    for id in find(tx, Index::Orders, query, before, limit)? {
        let order = orders::get(tx, OrderId::from_raw(id))?;
        hits.push(order_hit(order, query));
    }
    Ok(hits)
}

/// Returns the newest conversations whose buyer has such a name, by their last message.
pub fn in_buyers(tx: &mut Tx<'_>, query: &Query, limit: usize) -> Result<Vec<SearchHit>> {
    let mut hits = Vec::new();
    for id in find(tx, Index::Buyers, query, None, limit)? {
        let conversation = ConversationId::from_raw(id);
        let Some(last) = messages::page_before(tx, conversation, None, 1)?.pop() else {
            continue;
        };
        let about = about(tx, conversation)?;
        hits.push(SearchHit {
            kind: HitKind::Message(last.id),
            target: Target::Conversation(conversation),
            at: last.fields.at,
            spans: highlight(&about.buyer, query),
            excerpt: about.buyer.clone(),
            buyer: about.buyer,
            order_number: about.order_number,
        });
    }
    Ok(hits)
}

fn find(
    tx: &mut Tx<'_>,
    index: Index,
    query: &Query,
    before: Option<i64>,
    limit: usize,
) -> Result<Vec<i64>> {
    if query.is_empty() {
        return Ok(Vec::new());
    }
    // What this very transaction wrote is to be found too.
    tx.write_index()?;
    let question = tx.dialect().question(query);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let values = params![question, before.unwrap_or(i64::MAX), limit];
    tx.rows(tx.dialect().find_words(index), values, Row::take)
}

/// Whom a conversation is with, and about what.
struct About {
    buyer: String,
    order_number: String,
}

fn about(tx: &mut Tx<'_>, conversation: ConversationId) -> Result<About> {
    let sql = "SELECT c.buyer, COALESCE(o.number, '') FROM conversations c \
               LEFT JOIN orders o ON o.id = c.order_id WHERE c.id = $1";
    let about = tx.first(sql, params![conversation], |row| {
        Ok(About {
            buyer: row.take()?,
            order_number: row.take()?,
        })
    })?;
    Ok(about.unwrap_or(About {
        buyer: String::new(),
        order_number: String::new(),
    }))
}

fn message_hit(message: &Message, about: About, query: &Query) -> SearchHit {
    let (excerpt, spans) = excerpt(&message.fields.text, query);
    SearchHit {
        kind: HitKind::Message(message.id),
        target: Target::Conversation(message.conversation),
        at: message.fields.at,
        buyer: about.buyer,
        order_number: about.order_number,
        excerpt,
        spans,
    }
}

/// Shows the part of the order that was hit: number, buyer, goods, notes and tracking numbers.
fn order_hit(order: Order, query: &Query) -> SearchHit {
    let fields = &order.fields;
    let goods = fields
        .items
        .iter()
        .flat_map(|item| [&item.name, &item.spec]);
    let tracking = order.parcels.iter().map(|parcel| &parcel.fields.tracking);
    let notes = [&fields.buyer, &fields.shop_note, &fields.buyer_note];
    let parts = std::iter::once(&order.number)
        .chain(goods)
        .chain(notes.into_iter().flatten())
        .chain(tracking);
    let text = parts
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" · ");
    let (excerpt, spans) = excerpt(&text, query);
    SearchHit {
        kind: HitKind::Order(order.id),
        target: Target::Order(order.id),
        at: fields
            .created_at
            .or(fields.latest_time())
            .unwrap_or(Stamp::from_millis(0)),
        buyer: order.fields.buyer.unwrap_or_default(),
        order_number: order.number,
        excerpt,
        spans,
    }
}

/// Cuts the text around the first hit and moves the hits along.
fn excerpt(text: &str, query: &Query) -> (String, Vec<Range<usize>>) {
    let hits = highlight(text, query);
    let first = hits.first().map_or(0, |hit| hit.start);
    let before = text.get(..first).unwrap_or_default();
    let start = before
        .char_indices()
        .rev()
        .take(CHARS_BEFORE)
        .last()
        .map_or(first, |(at, _)| at);
    let rest = text.get(start..).unwrap_or_default();
    let end = rest
        .char_indices()
        .nth(EXCERPT_CHARS)
        .map_or(rest.len(), |(at, _)| at);
    let cut = rest.get(..end).unwrap_or_default().to_owned();
    let inside = hits.into_iter().filter(|hit| hit.end <= start + end);
    let spans = inside
        .map(|hit| hit.start - start..hit.end - start)
        .collect();
    (cut, spans)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::query;

    #[test]
    fn an_excerpt_holds_the_first_hit_and_marks_it() {
        let text = format!("{}退款{}", "前".repeat(300), "后".repeat(300));
        let (cut, spans) = excerpt(&text, &query("退款"));
        assert_eq!(cut.chars().count(), EXCERPT_CHARS);
        assert_eq!(spans.len(), 1);
        assert_eq!(cut.get(spans[0].clone()), Some("退款"));
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        let (cut, spans) = excerpt("Quiero niño", &query("nino"));
        assert_eq!(cut, "Quiero niño");
        assert_eq!(cut.get(spans[0].clone()), Some("niño"));
    }
}
