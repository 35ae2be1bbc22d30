//! Judges messages as a whole: each by itself, over the borders between them, and the short ones
//! without what was said between.
//! Never joins two sentences into a third meaning unless an identifier comes of it.

use super::cell::Cell;
use super::context::Context;
use super::cue::{self, Cue};
use super::fold;
use super::meaning::{self, CONTACT, DIGITS, INVITE, LEAD, UNIT};
use super::spot::{self, Spot};
use crate::domain::evidence::Evidence;

/// A message of so many characters may be a part of a contact that is given in pieces.
const FRAGMENT: usize = 20;

/// Finds everything in messages; places count in the messages joined by one newline.
pub fn spots(messages: &[&str], joined: &str, context: &Context<'_>) -> Vec<Spot> {
    let mut found = spot::spots(joined, context);
    if messages.len() < 2 {
        return found;
    }
    let all: Vec<(usize, &str)> = places(messages);
    spot::add(&mut found, joined_by("", &all, context));
    let fragments: Vec<(usize, &str, Fragment)> = all
        .iter()
        .map(|(place, message)| (*place, *message, fragment(message, context)))
        .filter(|(_, _, fragment)| *fragment != Fragment::None)
        .collect();
    let all = fragments
        .iter()
        .map(|(place, message, _)| (*place, *message))
        .collect::<Vec<_>>();
    let is_bare = |part: &&(usize, &str, Fragment)| part.2 == Fragment::Bare;
    let bare: Vec<(usize, &str)> = fragments
        .iter()
        .filter(is_bare)
        .map(|(place, message, _)| (*place, *message))
        .collect();
    for between in ["", " "] {
        if all.len() > 1 {
            spot::add(&mut found, joined_by(between, &all, context));
        }
        if bare.len() > 1 && bare.len() < all.len() {
            spot::add(&mut found, joined_by(between, &bare, context));
        }
    }
    found
}

/// Returns the earlier messages that a text may go on with: the last long one and what is short.
///
/// A contact in pieces needs short pieces, or the border to the message right before; this is what
/// lets the check keep up with typing.
pub fn that_may_go_on<'a>(earlier: &[&'a str]) -> Vec<&'a str> {
    let is_short = |message: &str| message.chars().nth(FRAGMENT + 4).is_none();
    let mut has_long = false;
    let mut kept: Vec<&str> = earlier
        .iter()
        .rev()
        .filter(|message| is_short(message) || !std::mem::replace(&mut has_long, true))
        .copied()
        .collect();
    kept.reverse();
    kept
}

/// Returns each message with its place in the messages joined by one newline.
fn places<'a>(messages: &[&'a str]) -> Vec<(usize, &'a str)> {
    let mut start = 0;
    let mut places = Vec::with_capacity(messages.len());
    for message in messages {
        places.push((start, *message));
        start += message.len() + 1;
    }
    places
}

/// Judges messages joined in another way. What lies in one message alone was found before.
fn joined_by(between: &str, parts: &[(usize, &str)], context: &Context<'_>) -> Vec<Spot> {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(parts.len());
    for (place, message) in parts {
        if !text.is_empty() {
            text.push_str(between);
        }
        starts.push((text.len(), *place));
        text.push_str(message);
    }
    if text.len() > spot::LONGEST_BYTES {
        return Vec::new();
    }
    let part_of = |byte: usize| {
        starts
            .partition_point(|&(start, _)| start <= byte)
            .checked_sub(1)
    };
    let there = |byte: usize| {
        let &(start, place) = starts.get(part_of(byte)?)?;
        Some(place + byte - start)
    };
    spot::spots(&text, context)
        .into_iter()
        .filter(|spot| part_of(spot.from) != part_of(spot.to - 1))
        .filter_map(|spot| {
            Some(Spot {
                start: there(spot.start)?,
                end: there(spot.end - 1)? + 1,
                from: there(spot.from)?,
                to: there(spot.to - 1)? + 1,
                evidence: spot.evidence.and(Evidence::SPLIT),
                ..spot
            })
        })
        .collect()
}

/// What a short message may be in a contact that is given in pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fragment {
    /// Nothing: it is long, or a sentence.
    None,
    /// A word that announces an identifier or belongs to an invitation.
    Word,
    /// Digits or letters of a name, and nothing else.
    Bare,
}

fn fragment(message: &str, context: &Context<'_>) -> Fragment {
    let cells = fold::fold(message.trim());
    if cells.is_empty() || cells.len() > FRAGMENT {
        return Fragment::None;
    }
    let mut cues = Vec::new();
    cue::find_into(&cells, context.lexicon, &mut cues);
    let is_measure = cues
        .iter()
        .any(|cue| cue.is(UNIT) && !cue.is(CONTACT | INVITE) && cue.value.is_none());
    let is_bare = |cell: &Cell| cell.is_gap() || cell.is_handle() || cell.is_digit();
    let announces = |cue: &Cue| cue.is(CONTACT | INVITE | DIGITS | LEAD) || !cue.is(meaning::NAMED);
    if cells.iter().all(is_bare) && !is_measure {
        Fragment::Bare
    } else if cells.len() == 1 || !is_measure && cues.iter().any(announces) {
        Fragment::Word
    } else {
        Fragment::None
    }
}
