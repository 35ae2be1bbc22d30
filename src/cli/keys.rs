//! `keys`: every command of the desk with its keys, as the settings have them.
//! Never a list of its own: it reads the tables that the desk works with.

use serde_json::json;

use super::args::{Place, PrintArgs};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::place;
use crate::app::commands;
use crate::text::width;
use crate::ui::keymap::KeyMap;
use crate::ui::place::Place as Pane;

/// Columns of the keys and of the id, in cells.
const KEYS_COLS: usize = 20;
const ID_COLS: usize = 26;

/// Prints the commands in the order of the panes.
pub fn run(args: PrintArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let settings = place::settings(place)?;
    let tables = commands::all();
    let map =
        KeyMap::new(&tables, &settings.keys).map_err(|wrong| Failure::data(wrong.sentence()))?;
    let words = place::catalog(&settings);
    for (pane, spec) in &tables {
        let keys: Vec<String> = map.keys_of(spec.id).collect();
        if args.json {
            out.json(&json!({
                "id": spec.id,
                "place": pane.map(Pane::code),
                "keys": keys,
                "label": words.t(spec.label),
                "help": words.t(spec.help),
            }))?;
        } else {
            out.line(&format!(
                "{}  {}  {}",
                width::pad_right(&keys.join("  "), KEYS_COLS),
                width::pad_right(spec.id, ID_COLS),
                words.t(spec.help)
            ))?;
        }
    }
    Ok(Exit::Ok)
}
