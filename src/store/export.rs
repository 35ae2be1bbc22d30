//! The whole store as JSON, row by row, in an order that two exports of one state share.
//! Never the bytes of kept files, which a backup holds, and nothing that passes by itself.

use serde_json::{Map, Value as Json};

use super::error::{Result, StoreError};
use super::sql::{Row, Value};
use super::tables::{self, Kind, Table};
use super::tx::Tx;
use crate::domain::time::Stamp;

/// Hands over every row as an object; the first key, `table`, says what it is.
pub fn each(tx: &mut Tx<'_>, then: &mut dyn FnMut(&Json) -> Result<()>) -> Result<()> {
    for table in tables::all().filter(|table| table.is_exported) {
        tx.each(&table.select(), &[], &mut |mut row| {
            then(&object(table, &mut row)?)
        })?;
    }
    Ok(())
}

fn object(table: &Table, row: &mut Row) -> Result<Json> {
    let mut object = Map::new();
    object.insert("table".to_owned(), Json::from(table.name));
    for (name, kind) in table.columns {
        let value: Value<'static> = row.take()?;
        if !matches!(kind, Kind::Passing) {
            object.insert((*name).to_owned(), json(*kind, value)?);
        }
    }
    Ok(Json::Object(object))
}

fn json(kind: Kind, value: Value<'static>) -> Result<Json> {
    Ok(match (kind, value) {
        (_, Value::Null) => Json::Null,
        (Kind::Id(printed), Value::Int(raw)) => Json::from(printed(raw)),
        (Kind::Time, Value::Int(ms)) => Json::from(Stamp::from_millis(ms).to_rfc3339()),
        (Kind::Flag, Value::Int(flag)) => Json::from(flag != 0),
        (_, Value::Int(number)) => Json::from(number),
        (Kind::Json, Value::Text(text)) => serde_json::from_str(&text)
            .map_err(|error| StoreError::corrupt(format!("a JSON column: {error}")))?,
        (_, Value::Text(text)) => Json::from(text.into_owned()),
        (_, Value::Bytes(bytes)) => Json::from(hex::encode(bytes)),
    })
}
