//! The whole of a thing as JSON: the listed keys, and behind them everything that is stored of it.
//! Never a key that the list has with another meaning.

use serde_json::{Map, Value, json};

use super::rows::{self, amount, time};
use crate::domain::attachment::{Answer, EvidenceFile};
use crate::domain::case::{Case, FreightMarker};
use crate::domain::order::{AmountKind, Item, Order, PayChannel};
use crate::domain::platform::Shop;
use crate::domain::time::Stamp;
use crate::domain::work_order::{EvidenceSlot, FormStep, WorkOrder};

/// Adds a key to an object.
pub fn add(object: &mut Value, key: &str, value: impl Into<Value>) {
    if let Value::Object(map) = object {
        map.insert(key.to_owned(), value.into());
    }
}

/// A shop.
pub fn shop(shop: &Shop) -> Value {
    json!({
        "id": shop.id.to_string(),
        "platform": shop.platform.as_str(),
        "name": shop.name,
        "route": shop.route.code(),
    })
}

/// An order with its times, money lines, goods and parcels.
pub fn order(order: &Order, shop: &Shop) -> Value {
    let fields = &order.fields;
    let mut whole = rows::order(order, shop);
    for (key, at) in [
        ("group_started_at", fields.group_started_at),
        ("group_formed_at", fields.group_formed_at),
        ("confirmed_at", fields.confirmed_at),
        ("ship_by", fields.ship_by),
        ("deliver_by", fields.deliver_by),
        ("shipped_at", fields.shipped_at),
        ("received_at", fields.received_at),
        ("changed_at", fields.changed_at),
    ] {
        add(&mut whole, key, time(at));
    }
    let amounts: Map<String, Value> = AmountKind::ALL
        .iter()
        .filter_map(|&kind| Some((kind.code().to_owned(), amount(Some(fields.amount(kind)?)))))
        .collect();
    add(&mut whole, "channel", fields.channel.map(PayChannel::code));
    add(&mut whole, "pay_number", fields.pay_number.clone());
    add(&mut whole, "amounts", amounts);
    add(
        &mut whole,
        "items",
        fields.items.iter().map(item).collect::<Value>(),
    );
    add(
        &mut whole,
        "parcels",
        order.parcels.iter().map(rows::parcel).collect::<Value>(),
    );
    add(&mut whole, "buyer_key", fields.buyer_key.clone());
    add(&mut whole, "buyer_note", fields.buyer_note.clone());
    add(&mut whole, "shop_note", fields.shop_note.clone());
    add(&mut whole, "freight_allowance", fields.freight_allowance);
    add(&mut whole, "extra", json!(fields.extra));
    whole
}

fn item(item: &Item) -> Value {
    json!({
        "goods_id": item.goods_id,
        "name": item.name,
        "spec": item.spec,
        "count": item.count,
        "price_minor": item.price_minor,
        "outer_id": item.outer_id,
    })
}

/// A case with the platform's wordings and the return parcel.
pub fn case(case: &Case, due_at: Option<Stamp>) -> Value {
    let fields = &case.fields;
    let mut whole = rows::case(case, due_at);
    for (key, text) in [
        ("state_text", &fields.state_text),
        ("reason_text", &fields.reason_text),
        ("return_carrier", &fields.return_carrier),
        ("return_tracking", &fields.return_tracking),
        ("return_state", &fields.return_state),
        ("buyer", &fields.buyer),
        ("shop_note", &fields.shop_note),
    ] {
        add(&mut whole, key, text.clone());
    }
    add(&mut whole, "changed_at", time(fields.changed_at));
    add(&mut whole, "stepped_in", fields.stepped_in);
    add(&mut whole, "stepped_in_at", time(fields.stepped_in_at));
    add(&mut whole, "fast_refund", fields.fast_refund);
    add(
        &mut whole,
        "freight_marker",
        fields.freight_marker.map(FreightMarker::code),
    );
    add(&mut whole, "dispatched", fields.dispatched);
    add(&mut whole, "extra", json!(fields.extra));
    whole
}

/// A work order with its checklist and the platform's form.
pub fn work_order(work_order: &WorkOrder, due_at: Option<Stamp>) -> Value {
    let mut whole = rows::work_order(work_order, due_at);
    add(
        &mut whole,
        "slots",
        work_order
            .slots
            .iter()
            .map(|one| slot(one, work_order))
            .collect::<Value>(),
    );
    add(&mut whole, "kind", work_order.kind.as_str());
    add(
        &mut whole,
        "answers",
        work_order.answers.iter().map(answer).collect::<Value>(),
    );
    add(&mut whole, "changed_at", time(work_order.fields.changed_at));
    add(
        &mut whole,
        "steps",
        work_order.fields.steps.iter().map(step).collect::<Value>(),
    );
    add(&mut whole, "extra", json!(work_order.fields.extra));
    whole
}

/// A slot of a checklist with the files that lie in it.
pub fn slot(slot: &EvidenceSlot, work_order: &WorkOrder) -> Value {
    let files = work_order.files_in(slot.id).map(evidence_file);
    json!({
        "id": slot.id.to_string(),
        "files": files.collect::<Value>(),
        "kind": slot.kind.code(),
        "required": slot.is_required,
        "state": slot.state.code(),
        "file": slot.file_name,
        "sha256": slot.sha256,
        "bytes": slot.bytes,
        "note": slot.note,
        "added_by": slot.added_by,
        "added_at": time(slot.added_at),
    })
}

/// A file in a slot.
pub fn evidence_file(file: &EvidenceFile) -> Value {
    let (width, height) = file.measure.pixels.unzip();
    json!({
        "id": file.id.to_string(),
        "slot": file.slot.to_string(),
        "source": file.source.code(),
        "sha256": file.sha256,
        "outgoing_sha256": file.outgoing_sha256,
        "kind": file.measure.kind.code(),
        "name": file.name,
        "bytes": file.bytes,
        "width": width,
        "height": height,
        "pages": file.measure.pages,
        "added_by": file.added_by,
        "added_at": time(Some(file.added_at)),
    })
}

/// What was filled in at a field of the form.
pub fn answer(answer: &Answer) -> Value {
    json!({
        "step": answer.step,
        "field": answer.field,
        "value": answer.value,
        "by": answer.by,
        "at": time(Some(answer.at)),
    })
}

fn step(step: &FormStep) -> Value {
    json!({"title": step.title, "at": time(step.at), "lines": step.lines})
}
