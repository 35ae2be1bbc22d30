//! Finds messages, orders and buyers by words, newest first.
//! Never ranks: a common word would have to be ranked over everything.

use std::ops::Range;

use super::dialect::Index;
use super::error::Result;
use super::meet::{self, Pace};
use super::sql::params;
use super::tx::Tx;
use crate::domain::dossier::{
    HitKind, Rest, SearchFrom, SearchHit, SearchPage, Target, newest_first,
};
use crate::domain::id::{ConversationId, MessageId, OrderId};
use crate::domain::order::Order;
use crate::domain::time::Stamp;
use crate::text::fold::{Query, highlight};

use super::{messages, orders};

/// Scalar values of an excerpt, and how many of them stand before the first hit.
const EXCERPT_CHARS: usize = 160;
const CHARS_BEFORE: usize = 40;

/// Returns the newest hits of all kinds, however long it takes; none for a query without a word.
pub fn newest(tx: &mut Tx<'_>, query: &Query, limit: usize) -> Result<Vec<SearchHit>> {
    let mut hits = Vec::new();
    let mut from = Some(SearchFrom::newest(limit));
    while let Some(here) = from {
        let page = step(tx, query, here, Pace::DESK)?;
        from = page.next;
        hits.extend(page.hits);
    }
    newest_first(&mut hits, limit);
    Ok(hits)
}

/// Takes one step of a search through messages, orders and buyers. The hits of all steps together
/// are the newest of each kind, as many as were wanted; they come in no order.
pub fn step(tx: &mut Tx<'_>, query: &Query, from: SearchFrom, pace: Pace) -> Result<SearchPage> {
    let mut hits = Vec::new();
    let messages = of_kind(
        tx,
        Index::Messages,
        query,
        from.messages,
        pace,
        &mut |tx, id| {
            hits.push(message_hit(tx, MessageId::from_raw(id), query)?);
            Ok(())
        },
    )?;
    let orders = of_kind(
        tx,
        Index::Orders,
        query,
        from.orders,
        pace,
        &mut |tx, id| {
            hits.push(order_hit(orders::get(tx, OrderId::from_raw(id))?, query));
            Ok(())
        },
    )?;
    let buyers = of_kind(
        tx,
        Index::Buyers,
        query,
        from.buyers,
        pace,
        &mut |tx, id| {
            hits.extend(buyer_hit(tx, ConversationId::from_raw(id), query)?);
            Ok(())
        },
    )?;
    let next = SearchFrom {
        messages,
        orders,
        buyers,
    };
    let has_ended = messages.is_none() && orders.is_none() && buyers.is_none();
    Ok(SearchPage {
        hits,
        next: (!has_ended).then_some(next),
    })
}

/// Takes a step through one kind, hands over what it found, and returns where to go on.
fn of_kind(
    tx: &mut Tx<'_>,
    index: Index,
    query: &Query,
    from: Option<Rest>,
    pace: Pace,
    each: &mut dyn FnMut(&mut Tx<'_>, i64) -> Result<()>,
) -> Result<Option<Rest>> {
    let Some(Rest { below, wanted }) = from else {
        return Ok(None);
    };
    let step = meet::step(tx, index, query, (below, wanted), pace)?;
    let wanted = wanted.saturating_sub(step.ids.len());
    for id in step.ids {
        each(tx, id)?;
    }
    Ok(step.below.map(|below| Rest { below, wanted }))
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

fn message_hit(tx: &mut Tx<'_>, id: MessageId, query: &Query) -> Result<SearchHit> {
    let message = messages::get(tx, id)?;
    let about = about(tx, message.conversation)?;
    let (excerpt, spans) = excerpt(&message.fields.text, query);
    Ok(SearchHit {
        kind: HitKind::Message(message.id),
        target: Target::Conversation(message.conversation),
        at: message.fields.at,
        buyer: about.buyer,
        order_number: about.order_number,
        excerpt,
        spans,
    })
}

/// Shows the last message of a conversation, under the name of its buyer.
fn buyer_hit(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    query: &Query,
) -> Result<Option<SearchHit>> {
    let Some(last) = messages::page_before(tx, conversation, None, 1)?.pop() else {
        return Ok(None);
    };
    let about = about(tx, conversation)?;
    Ok(Some(SearchHit {
        kind: HitKind::Message(last.id),
        target: Target::Conversation(conversation),
        at: last.fields.at,
        spans: highlight(&about.buyer, query),
        excerpt: about.buyer.clone(),
        buyer: about.buyer,
        order_number: about.order_number,
    }))
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
