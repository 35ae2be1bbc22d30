//! Finds the orders that rows of other kinds name.
//! Never makes one: an order that is not there yet is tied when it comes.

use std::collections::BTreeMap;

use super::error::Result;
use super::take::Target;
use crate::domain::id::OrderId;
use crate::store::orders;
use crate::store::tx::Tx;

/// Returns the orders of a shop that have one of these numbers.
pub fn orders_of<'n>(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    numbers: impl Iterator<Item = &'n str>,
) -> Result<BTreeMap<String, OrderId>> {
    let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
    let found = orders::find_by_numbers(tx, target.shop.id, &numbers)?;
    Ok(found
        .into_iter()
        .map(|kept| (kept.thing.number, kept.thing.id))
        .collect())
}
