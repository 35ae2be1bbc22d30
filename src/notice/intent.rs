//! What a buyer's message is about, in five languages.
//! Never guesses: a message that could mean several things has no intent, and a person reads it.
//!
//! The words stand in `assets/intents/<language>.toml` (the form is explained in `zh.toml`). Texts
//! are compared in their folded form: simplified characters, no accents, one form of Persian letters
//! and digits. The language of a text need not be known: its script tells, and texts in Latin
//! letters are read in English and Spanish at once.

mod kind;
pub(crate) mod lists;
pub(crate) mod normal;
pub(crate) mod pattern;
mod rating;
pub(crate) mod resolve;
pub(crate) mod scan;
pub(crate) mod trie;

pub use kind::{Intent, IntentKind, Said};

use crate::domain::order::GroupState;
use lists::Lists;
use normal::Normal;

/// Characters of a message that are read; what somebody pastes behind them says nothing new.
const READ_AT_MOST: usize = 2_000;

/// Returns what a buyer's message is about, the strongest first; nothing when in doubt.
pub fn of(text: &str) -> Vec<Intent> {
    let text = beginning(text);
    let normal = Normal::of(text);
    let lists = Lists::embedded();
    let found = scan::scan(&normal, lists);
    let mut intents = resolve::resolve(&normal, lists, &found);
    if let Some(rating) = rating::by_signs(text) {
        intents.push(rating);
    }
    if intents.is_empty() && normal.is_question() {
        intents.push(Intent {
            kind: IntentKind::Question,
            bytes: normal.bytes(0, normal.words.len()),
            said: None,
        });
    }
    intents.sort_by_key(|intent| (intent.kind, intent.bytes.start));
    intents
}

/// Returns what of it holds for an order in this state of its group (row D-03): regret about a
/// group is possible only while the group is pending, and then every wish for money back is that.
pub fn in_group(mut intents: Vec<Intent>, group: Option<GroupState>) -> Vec<Intent> {
    if group != Some(GroupState::Pending) {
        intents.retain(|intent| intent.kind != IntentKind::GroupRegret);
        return intents;
    }
    if !intents.iter().any(|i| i.kind == IntentKind::GroupRegret) {
        let wish = intents.iter().find(|i| i.kind.wants_out()).cloned();
        if let Some(wish) = wish {
            let kind = IntentKind::GroupRegret;
            intents.insert(0, Intent { kind, ..wish });
            intents.sort_by_key(|intent| (intent.kind, intent.bytes.start));
        }
    }
    intents
}

/// Says what is wrong with the lists that come with the program, if anything is.
///
/// # Errors
/// The language, the line, and what is wrong with it.
pub fn check_lists() -> Result<(), String> {
    lists::check()
}

fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(READ_AT_MOST);
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests;
