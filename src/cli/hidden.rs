//! Contact details that buyers wrote: masked in what is printed, in full on request and recorded.
//! Never changes what is stored.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::args::Place;
use super::failure::Failure;
use super::place;
use crate::compliance::Lexicon;
use crate::compliance::buyer_contact;
use crate::compliance::mask::mask;
use crate::domain::conversation::Direction;
use crate::runtime::clock;
use crate::service::reveal;
use crate::store::desk::Store;

/// Opens a store that is there for printing contact details in full, which is recorded first;
/// `subject` is what is looked at.
pub fn open_revealed(place: &Place, subject: &str) -> Result<Store, Failure> {
    let settings = place::settings(place)?;
    let mut store = place::open_existing(place)?;
    let actor = place::known(place, &mut store)?;
    let packs = place::packs(place, &settings, &mut store, &actor)?;
    let context = packs.context(clock::now(), &actor, settings.undo_ms());
    reveal::record(&mut store, &context, subject)?;
    Ok(store)
}

/// Masks the contact details in a message of a buyer; the key `masked` says that there were some.
pub fn mask_message(message: &mut Map<String, Value>, known: &[&str]) {
    let direction = message.get("direction").and_then(Value::as_str);
    if direction != Some(Direction::In.code()) {
        return;
    }
    let text = message.get("text").and_then(Value::as_str);
    if let Some(masked) = text.and_then(|text| mask(text, Lexicon::embedded(), known)) {
        message.insert("text".to_owned(), masked.into());
        message.insert("masked".to_owned(), true.into());
    }
}

/// Masks the buyer's contacts in the columns that a file had and nothing reads, wherever they hang.
pub fn mask_columns(shown: &mut Value) {
    match shown {
        Value::Object(map) => {
            if let Some(Value::Object(extra)) = map.get_mut("extra") {
                mask_extra(extra);
            }
            map.values_mut().for_each(mask_columns);
        }
        Value::Array(all) => all.iter_mut().for_each(mask_columns),
        _ => {}
    }
}

fn mask_extra(extra: &mut Map<String, Value>) {
    for (heading, value) in extra.iter_mut() {
        let Some(full) = value.as_str() else { continue };
        let column = BTreeMap::from([(heading.clone(), full.to_owned())]);
        let contact = buyer_contact::of(&column, None);
        if let Some(masked) = contact.into_iter().next().map(|contact| contact.masked) {
            *value = masked.into();
        }
    }
}
