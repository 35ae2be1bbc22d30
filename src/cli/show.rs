//! `show`: one thing with all that hangs on it.
//! Never makes a store.

use serde_json::{Value, json};

use super::args::{Place, ShowArgs};
use super::failure::{Exit, Failure};
use super::find::{self, Thing};
use super::list::{due, order_number};
use super::out::Out;
use super::{place, rows, table};
use crate::domain::deadline::Subject;
use crate::domain::dossier::{Dossier, HistoryRow, Target};
use crate::domain::order::{AmountKind, Order, PayChannel};
use crate::domain::work_order::EvidenceSlot;
use crate::store::dossier::{self, Depth};
use crate::store::error::{Result as StoreResult, StoreError};
use crate::store::tx::Tx;
use crate::store::{deadlines, messages, outbox, reviews};

/// Messages and lines of history that are shown at most: more than any case has had.
const DEPTH: Depth = Depth {
    messages: 100_000,
    history: 100_000,
};

/// Prints what a number or an id names.
pub fn run(args: &ShowArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let Some(mut store) = place::open_for_reading(place)? else {
        return Err(StoreError::not_found("number", &args.id).into());
    };
    let shown = store.read(|tx| {
        let thing = find::thing(tx, &args.id)?;
        show(tx, thing)
    })?;
    if args.json {
        out.json(&shown)?;
    } else {
        for line in table::tree(&shown) {
            out.line(&line)?;
        }
    }
    Ok(Exit::Ok)
}

fn show(tx: &mut Tx<'_>, thing: Thing) -> StoreResult<Value> {
    Ok(match thing {
        Thing::Matter(target) => {
            let dossier = dossier::open(tx, target, "", DEPTH)?;
            matter(tx, &dossier)?
        }
        Thing::Message(id) => rows::message(&messages::get(tx, id)?),
        Thing::Outbox(id) => {
            let mut shown = rows::outbox(&outbox::get(tx, id)?);
            add(&mut shown, "text", outbox::cleared(tx, id)?.text().into());
            shown
        }
        Thing::Review(id) => rows::review(&reviews::get(tx, id)?),
        Thing::Deadline(id) => rows::deadline(&deadlines::get(tx, id)?),
    })
}

/// The thing itself first, then what hangs on it.
fn matter(tx: &mut Tx<'_>, dossier: &Dossier) -> StoreResult<Value> {
    let mut shown = match dossier.target {
        Target::Order(_) => dossier
            .order
            .as_ref()
            .map(|order| order_rows(order, dossier)),
        Target::Conversation(_) => match &dossier.conversation {
            Some(conversation) => {
                let number = order_number(tx, conversation.order)?;
                let due = due(tx, Subject::Conversation(conversation.id))?;
                Some(rows::conversation(conversation, number.as_deref(), due))
            }
            None => None,
        },
        Target::Case(id) => match dossier.cases.iter().find(|case| case.id == id) {
            Some(case) => Some(rows::case(case, due(tx, Subject::Case(id))?)),
            None => None,
        },
        Target::WorkOrder(id) => match dossier.work_orders.iter().find(|w| w.id == id) {
            Some(work_order) => {
                let due = due(tx, Subject::WorkOrder(id))?;
                Some(rows::work_order(work_order, due))
            }
            None => None,
        },
    }
    .unwrap_or_else(|| json!({}));
    hang_on(tx, &mut shown, dossier)?;
    Ok(shown)
}

fn hang_on(tx: &mut Tx<'_>, shown: &mut Value, dossier: &Dossier) -> StoreResult<()> {
    let shop = json!({
        "id": dossier.shop.id.to_string(),
        "platform": dossier.shop.platform.as_str(),
        "name": dossier.shop.name,
        "route": dossier.shop.route.code(),
    });
    add(shown, "of_shop", shop);
    let is_order = matches!(dossier.target, Target::Order(_));
    if let Some(order) = dossier.order.as_ref().filter(|_| !is_order) {
        add(shown, "of_order", order_rows(order, dossier));
    }
    let is_conversation = matches!(dossier.target, Target::Conversation(_));
    if let Some(conversation) = dossier.conversation.as_ref().filter(|_| !is_conversation) {
        let due = due(tx, Subject::Conversation(conversation.id))?;
        add(
            shown,
            "conversation",
            rows::conversation(conversation, None, due),
        );
    }
    let cases: Vec<Value> = dossier
        .cases
        .iter()
        .map(|case| rows::case(case, None))
        .collect();
    add(shown, "cases", cases.into());
    let work_orders: Vec<Value> = dossier
        .work_orders
        .iter()
        .map(|work_order| {
            let mut row = rows::work_order(work_order, None);
            add(
                &mut row,
                "slots",
                work_order.slots.iter().map(slot).collect(),
            );
            row
        })
        .collect();
    add(shown, "work_orders", work_orders.into());
    add(
        shown,
        "deadlines",
        dossier.deadlines.iter().map(rows::deadline).collect(),
    );
    add(
        shown,
        "messages",
        dossier.messages.iter().map(rows::message).collect(),
    );
    add(
        shown,
        "outbox",
        dossier.outbox.iter().map(rows::outbox).collect(),
    );
    add(
        shown,
        "history",
        dossier.history.iter().map(history).collect(),
    );
    Ok(())
}

fn add(object: &mut Value, key: &str, value: Value) {
    if let Value::Object(map) = object {
        map.insert(key.to_owned(), value);
    }
}

/// An order with its money lines, goods and parcels.
fn order_rows(order: &Order, dossier: &Dossier) -> Value {
    let fields = &order.fields;
    let mut shown = rows::order(order, &dossier.shop);
    let amounts: serde_json::Map<String, Value> = AmountKind::ALL
        .iter()
        .filter_map(|&kind| {
            Some((
                kind.code().to_owned(),
                rows::amount(Some(fields.amount(kind)?)),
            ))
        })
        .collect();
    let items: Vec<Value> = fields
        .items
        .iter()
        .map(|item| {
            json!({
                "goods_id": item.goods_id, "name": item.name, "spec": item.spec,
                "count": item.count, "price_minor": item.price_minor, "outer_id": item.outer_id,
            })
        })
        .collect();
    add(
        &mut shown,
        "channel",
        fields.channel.map(PayChannel::code).into(),
    );
    add(&mut shown, "shipped_at", rows::time(fields.shipped_at));
    add(&mut shown, "received_at", rows::time(fields.received_at));
    add(&mut shown, "ship_by", rows::time(fields.ship_by));
    add(&mut shown, "amounts", amounts.into());
    add(&mut shown, "items", items.into());
    add(
        &mut shown,
        "parcels",
        order.parcels.iter().map(rows::parcel).collect(),
    );
    add(&mut shown, "buyer_note", fields.buyer_note.clone().into());
    add(&mut shown, "shop_note", fields.shop_note.clone().into());
    add(&mut shown, "extra", json!(fields.extra));
    shown
}

fn slot(slot: &EvidenceSlot) -> Value {
    json!({
        "id": slot.id.to_string(),
        "kind": slot.kind.code(),
        "required": slot.is_required,
        "state": slot.state.code(),
        "file": slot.file_name,
        "sha256": slot.sha256,
        "bytes": slot.bytes,
    })
}

fn history(row: &HistoryRow) -> Value {
    json!({
        "seq": row.seq,
        "at": rows::time(Some(row.at)),
        "actor": row.actor,
        "action": row.action,
        "detail": row.detail,
    })
}
