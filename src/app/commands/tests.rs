//! Commands of the desk: no two share an id or a key, and each is found.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::ui::keymap::KeyMap;

#[test]
fn no_two_commands_share_an_id_or_a_key() {
    let ids: BTreeSet<&str> = all().iter().map(|(_, spec)| spec.id).collect();
    assert_eq!(ids.len(), all().len());
    KeyMap::new(&all(), &BTreeMap::new()).unwrap();
}

#[test]
fn every_command_can_be_found_by_its_id() {
    for (_, spec) in all() {
        assert!(find(spec.id).is_some(), "{}", spec.id);
    }
}
