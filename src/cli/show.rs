//! `show`: one thing with all that hangs on it.
//! Never makes a store.

use serde_json::{Value, json};

use super::args::{Place, ShowArgs};
use super::failure::{Exit, Failure};
use super::find::{self, Thing};
use super::list::{due, order_number};
use super::out::Out;
use super::record::{self, add};
use super::{hidden, place, rows, table};
use crate::domain::deadline::Subject;
use crate::domain::dossier::{Dossier, HistoryRow, Target, known_values};
use crate::store::dossier::{self, Depth};
use crate::store::error::{Result as StoreResult, StoreError};
use crate::store::evidence::ALL_FILES;
use crate::store::tx::Tx;
use crate::store::{deadlines, messages, outbox, reviews};

/// Messages and lines of history that are shown at most: more than any case has had.
const DEPTH: Depth = Depth {
    messages: 100_000,
    history: 100_000,
    files: ALL_FILES,
};

/// Prints what a number or an id names.
pub fn run(args: &ShowArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let missing = || StoreError::not_found("number", &args.id);
    let mut store = place::open_for_reading(place)?.ok_or_else(missing)?;
    let thing = store.read(|tx| find::thing(tx, &args.id))?;
    if args.reveal {
        store = hidden::open_revealed(place, &id_of(&thing))?;
    }
    let shown = store.read(|tx| show(tx, thing, args.reveal))?;
    if args.json {
        out.json(&shown)?;
    } else {
        for line in table::tree(&shown, &place::words_of_reader()) {
            out.line(&line)?;
        }
    }
    Ok(Exit::Ok)
}

/// Returns our own id of a thing.
fn id_of(thing: &Thing) -> String {
    match thing {
        Thing::Matter(Target::Conversation(id)) => id.to_string(),
        Thing::Matter(Target::Order(id)) => id.to_string(),
        Thing::Matter(Target::Case(id)) => id.to_string(),
        Thing::Matter(Target::WorkOrder(id)) => id.to_string(),
        Thing::Message(id) => id.to_string(),
        Thing::Outbox(id) => id.to_string(),
        Thing::Review(id) => id.to_string(),
        Thing::Deadline(id) => id.to_string(),
    }
}

fn show(tx: &mut Tx<'_>, thing: Thing, is_revealed: bool) -> StoreResult<Value> {
    Ok(match thing {
        Thing::Matter(target) => {
            let dossier = dossier::open(tx, target, "", DEPTH)?;
            let mut shown = matter(tx, &dossier)?;
            if !is_revealed {
                mask_messages(&mut shown, &dossier);
                hidden::mask_columns(&mut shown);
            }
            shown
        }
        Thing::Message(id) => {
            let mut shown = rows::message(&messages::get(tx, id)?);
            if let Some(message) = shown.as_object_mut().filter(|_| !is_revealed) {
                hidden::mask_message(message, &[]);
            }
            shown
        }
        Thing::Outbox(id) => {
            let mut shown = rows::outbox(&outbox::get(tx, id)?);
            add(&mut shown, "text", outbox::cleared(tx, id)?.text());
            shown
        }
        Thing::Review(id) => rows::review(&reviews::get(tx, id)?),
        Thing::Deadline(id) => rows::deadline(&deadlines::get(tx, id)?),
    })
}

/// The numbers of the matter are no contacts.
fn mask_messages(shown: &mut Value, dossier: &Dossier) {
    let known = known_values(dossier.order.as_ref(), &dossier.cases);
    let messages = shown.get_mut("messages").and_then(Value::as_array_mut);
    for message in messages.into_iter().flatten() {
        if let Some(message) = message.as_object_mut() {
            hidden::mask_message(message, &known);
        }
    }
}

/// The thing itself first, then what hangs on it.
fn matter(tx: &mut Tx<'_>, dossier: &Dossier) -> StoreResult<Value> {
    let mut shown = match dossier.target {
        Target::Order(_) => dossier
            .order
            .as_ref()
            .map(|order| record::order(order, &dossier.shop)),
        Target::Conversation(_) => match &dossier.conversation {
            Some(conversation) => {
                let number = order_number(tx, conversation.order)?;
                let due = due(tx, Subject::Conversation(conversation.id))?;
                Some(rows::conversation(conversation, number.as_deref(), due))
            }
            None => None,
        },
        Target::Case(id) => match dossier.cases.iter().find(|case| case.id == id) {
            Some(case) => Some(record::case(case, due(tx, Subject::Case(id))?)),
            None => None,
        },
        Target::WorkOrder(id) => match dossier.work_orders.iter().find(|w| w.id == id) {
            Some(work_order) => {
                let due = due(tx, Subject::WorkOrder(id))?;
                Some(record::work_order(work_order, due))
            }
            None => None,
        },
    }
    .unwrap_or_else(|| json!({}));
    hang_on(tx, &mut shown, dossier)?;
    Ok(shown)
}

fn hang_on(tx: &mut Tx<'_>, shown: &mut Value, dossier: &Dossier) -> StoreResult<()> {
    add(shown, "of_shop", record::shop(&dossier.shop));
    let is_order = matches!(dossier.target, Target::Order(_));
    if let Some(order) = dossier.order.as_ref().filter(|_| !is_order) {
        add(shown, "of_order", record::order(order, &dossier.shop));
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
        .map(|case| record::case(case, None))
        .collect();
    add(shown, "cases", cases);
    let work_orders: Vec<Value> = dossier
        .work_orders
        .iter()
        .map(|work_order| record::work_order(work_order, None))
        .collect();
    add(shown, "work_orders", work_orders);
    add(
        shown,
        "deadlines",
        dossier
            .deadlines
            .iter()
            .map(rows::deadline)
            .collect::<Value>(),
    );
    add(
        shown,
        "messages",
        dossier
            .messages
            .iter()
            .map(rows::message)
            .collect::<Value>(),
    );
    add(
        shown,
        "outbox",
        dossier.outbox.iter().map(rows::outbox).collect::<Value>(),
    );
    add(
        shown,
        "history",
        dossier.history.iter().map(history).collect::<Value>(),
    );
    Ok(())
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
