//! Copies a store row by row into an empty one of any engine.
//! Never copies the search index and the counters: they are made anew from the rows.

use super::error::Result;
use super::sql::{Value, params};
use super::tables;
use super::tx::Tx;
use super::{audit, conversations, messages, orders};

/// Rows that are indexed at once.
const PAGE: usize = 2_000;

/// Copies everything. Returns how many rows.
pub fn all(from: &mut Tx<'_>, to: &mut Tx<'_>) -> Result<i64> {
    let mut count = 0;
    for table in tables::all() {
        let insert = table.insert();
        from.each(&table.select(), &[], &mut |mut row| {
            let mut values: Vec<Value<'static>> = Vec::with_capacity(table.columns.len());
            for _ in table.columns {
                values.push(row.take()?);
            }
            count += 1;
            to.execute(&insert, &values).map(|_| ())
        })?;
    }
    let (seq, hash) = audit::head(from)?;
    to.execute(
        "UPDATE audit_head SET seq = $1, hash = $2 WHERE id = 1",
        params![seq, hash],
    )?;
    index(to)?;
    Ok(count)
}

/// Empties a store, so that another can be copied into it.
pub fn empty(tx: &mut Tx<'_>) -> Result<()> {
    match tx.dialect().empty_all() {
        Some(sql) => tx.script(&sql),
        None => Ok(()),
    }
}

/// Puts the words of all rows into the search index.
fn index(tx: &mut Tx<'_>) -> Result<()> {
    let mut after = None;
    loop {
        let page = orders::page(tx, orders::Filter::default(), after, PAGE)?;
        for order in &page {
            orders::index(tx, order)?;
        }
        after = page.last().map(|order| order.id);
        if after.is_none() {
            break;
        }
    }
    let mut after = None;
    loop {
        let page = messages::page(tx, None, after, PAGE)?;
        for message in &page {
            messages::index(tx, message.id, &message.fields)?;
        }
        after = page.last().map(|message| message.id);
        if after.is_none() {
            break;
        }
    }
    let mut after = None;
    loop {
        let page = conversations::page(tx, conversations::Filter::default(), after, PAGE)?;
        for conversation in &page {
            conversations::index(tx, conversation, true)?;
        }
        after = page.last().map(|conversation| conversation.id);
        if after.is_none() {
            return Ok(());
        }
    }
}
