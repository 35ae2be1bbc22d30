//! The ready answers that fit a matter, the likeliest first, with their values filled in.
//! Never more than there are keys, and never one with a gap.

use super::matter::{Matter, Open};
use super::pattern::fill;
use super::phrase::Phrases;
use super::plan::Entry;
use super::wording::Wording;
use crate::domain::act::Deed;

/// The most answers that have a key.
pub const KEYS: usize = 9;

/// A ready answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// A short word for the list.
    pub label: String,
    /// The words themselves.
    pub text: String,
    /// What is done by sending them.
    pub does: Option<Deed>,
    /// The option that they say.
    pub way: Option<&'static str>,
    /// Whether they are true for every shop and every matter, and so say least about this one.
    pub is_general: bool,
}

/// Returns the answers for a matter: first what says an open option of the decision, in the order of
/// the options, then what fits the matter as it is, then what is true for every shop.
pub fn offered(matter: &Matter<'_>) -> Vec<Offered> {
    let words = matter.voice.wording(matter.language);
    let plan = matter.voice.plan();
    let as_it_is = |place: Place| {
        let entries = plan.answer.iter().filter(move |e| Place::of(e) == place);
        entries.filter_map(|entry| fit(entry, words, matter, None))
    };
    let mut all: Vec<Offered> = as_it_is(Place::First).collect();
    for open in &matter.options {
        let is_its = |entry: &&Entry| entry.way.as_deref() == Some(open.way);
        let mut fitting = plan.answer.iter().filter(is_its);
        all.extend(fitting.find_map(|entry| fit(entry, words, matter, Some(open))));
    }
    all.extend(as_it_is(Place::Matter));
    all.extend(as_it_is(Place::General));
    all.truncate(KEYS);
    all
}

/// Where an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    Option,
    Matter,
    General,
}

impl Place {
    const fn of(entry: &Entry) -> Self {
        match entry {
            Entry { way: Some(_), .. } => Place::Option,
            Entry { first: true, .. } => Place::First,
            Entry { general: true, .. } => Place::General,
            _ => Place::Matter,
        }
    }
}

fn fit(
    entry: &'static Entry,
    words: &Wording,
    matter: &Matter<'_>,
    open: Option<&Open<'_>>,
) -> Option<Offered> {
    let values = &matter.values;
    let is_late = values.due.is_some_and(|due| due <= values.now);
    let reminders = values.reminders.len();
    if !entry.narrow.fits(&matter.traits, is_late, reminders) {
        return None;
    }
    let words_of = words.answer.get(&entry.id)?;
    let phrases = Phrases {
        words,
        matter,
        open,
    };
    let text = fill(&words_of.text, &|name| phrases.value(name))?;
    Some(Offered {
        label: words_of.label.clone(),
        text,
        does: entry.act().map(|kind| Deed {
            kind,
            value: phrases.of_act(&entry.value),
        }),
        way: entry.way.as_deref(),
        is_general: Place::of(entry) == Place::General,
    })
}
