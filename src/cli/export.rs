//! `export`: the whole store as JSON lines, in an order that only depends on what is stored.
//! Never writes anything of the moment: two exports of one state are equal to the last byte.

use super::args::Place;
use super::failure::{Exit, Failure};
use super::out::Out;
use super::place;
use crate::store::export;

/// Prints every row of the store, each with the `table` it stands in.
pub fn run(place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let Some(mut store) = place::open_for_reading(place)? else {
        return Ok(Exit::Ok);
    };
    let mut printed = Ok(());
    store.read(|tx| {
        export::each(tx, &mut |row| {
            if printed.is_ok() {
                printed = out.json(row);
            }
            Ok(())
        })
    })?;
    printed.map(|()| Exit::Ok)
}
