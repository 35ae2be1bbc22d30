//! Keys of games and programs, `4F8K2-9QQ1X-77LMP`: their letters are no words.
//! Never forgets a group that is a word by itself: `weixin-abc123-def456` names a messenger.

use super::cell::{Cell, Class};
use super::cue::Cue;

/// Fewest groups of a key.
const GROUPS: usize = 3;
/// Most of them.
const MOST_GROUPS: usize = 12;
/// How long a group is; all of one key are equally long.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=6;

/// Takes out the cues that were heard inside the groups of keys.
pub fn forget_inner(cells: &[Cell], cues: &mut Vec<Cue>) {
    let mut keys = Vec::new();
    let mut from = 0;
    while let Some(hyphen) = hyphen_from(cells, from) {
        from = hyphen + 1;
        if let Some(key) = key(cells, hyphen) {
            from = key.1;
            keys.push(key);
        }
    }
    if keys.is_empty() {
        return;
    }
    cues.retain(|cue| {
        let behind = keys.partition_point(|(first, ..)| *first <= cue.first);
        let before = behind.checked_sub(1).and_then(|before| keys.get(before));
        before.is_none_or(|&(first, last, length)| {
            // A whole group may be a word.
            let is_group = cue.last - cue.first == length;
            let begins_group = (cue.first - first).is_multiple_of(length + 1);
            cue.last > last || is_group && begins_group
        })
    });
}

fn hyphen_from(cells: &[Cell], from: usize) -> Option<usize> {
    let rest = cells.get(from..)?;
    rest.iter()
        .position(|cell| cell.ch == '-')
        .map(|at| from + at)
}

/// Returns where the key begins and ends whose first hyphen this is, and how long its groups are.
fn key(cells: &[Cell], hyphen: usize) -> Option<(usize, usize, usize)> {
    let before = cells.get(..hyphen)?.iter().rev();
    let length = before.take_while(|cell| is_of_key(cell)).count();
    if !LENGTHS.contains(&length) {
        return None;
    }
    let first = hyphen - length;
    let mut groups = cells.get(first..)?.chunks(length + 1);
    let (mut count, mut lettered, mut figured) = (0, 0, 0);
    let mut last = first;
    for group in groups.by_ref() {
        let own = group.get(..length).unwrap_or_default();
        if own.len() < length || !own.iter().all(is_of_key) {
            return None;
        }
        count += 1;
        if count > MOST_GROUPS {
            return None;
        }
        lettered += usize::from(own.iter().any(Cell::is_latin));
        figured += usize::from(own.iter().any(|cell| cell.class == Class::Digit));
        last += length + 1;
        match group.get(length) {
            Some(end) if end.ch == '-' => {}
            Some(end) if is_of_key(end) => return None,
            _ => break,
        }
    }
    let is_key = count >= GROUPS && lettered > 1 && figured > 0;
    is_key.then_some((first, last - 1, length))
}

fn is_of_key(cell: &Cell) -> bool {
    cell.class == Class::Digit || cell.is_latin()
}
