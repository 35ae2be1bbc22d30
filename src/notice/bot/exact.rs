//! Tells which topics a message is exactly about: a pattern of the topic stands in it, and it has no
//! word that the topic does not know.
//! Never weighs: what is not exact is nothing.

use std::collections::BTreeSet;

use crate::i18n::language::Language;
use crate::notice::intent::lists::{Effect, Lists, Maker};
use crate::notice::intent::normal::Normal;
use crate::notice::intent::pattern::Atom;
use crate::notice::intent::resolve::hits;
use crate::notice::intent::scan::{Scanned, scan};
use crate::notice::intent::trie::SetId;

use super::file::Asks;

/// A longer message tells a story, and stories are for people.
const MOST_WORDS: usize = 80;
/// So many digits are a count of days or times; more are a number of something.
const COUNT_DIGITS: usize = 2;
/// So many Han characters of the name of goods tell them.
const LEAST_HAN: usize = 2;

/// The patterns of all topics in all languages.
#[derive(Debug, Default)]
pub struct Exact {
    lists: Lists<usize>,
    /// The sets that a topic knows, by its place.
    known: Vec<BTreeSet<SetId>>,
}

/// A line that cannot be used, and what is wrong with it.
pub struct BadLine {
    /// The language of its file.
    pub language: Language,
    /// What is wrong.
    pub what: String,
}

impl Exact {
    /// Puts the patterns together; `place` knows the place of a topic by its name.
    pub fn new(
        asks: &[(Language, Asks)],
        topics: usize,
        place: impl Fn(&str) -> Option<usize>,
    ) -> Result<Self, BadLine> {
        let mut maker = Maker::default();
        let mut beside = Vec::new();
        for (language, asks) in asks {
            let bad = |what| BadLine {
                language: *language,
                what,
            };
            let tag = language.tag();
            maker.words(tag, &asks.sets, &asks.plain).map_err(bad)?;
            for (topic, lines) in &asks.ask {
                let Some(place) = place(topic) else { continue };
                let says = lines.says.iter().map(|line| (Effect::Say, line));
                let unless = lines.unless.iter().map(|line| (Effect::Silence, line));
                for (effect, line) in says.chain(unless) {
                    maker.rule(tag, place, effect, line).map_err(bad)?;
                }
                for word in &lines.knows {
                    let set = maker.set(tag, word);
                    let named = |what| bad(format!("{word:?}: {what}"));
                    beside.push((place, set.map_err(named)?));
                }
            }
        }
        let lists = maker.end();
        let fillers: BTreeSet<SetId> = lists.fillers.iter().copied().collect();
        let mut known = vec![fillers; topics];
        for part in &lists.parts {
            let Some(rule) = lists.rules.get(part.rule) else {
                continue;
            };
            let Some(known) = known.get_mut(rule.kind) else {
                continue;
            };
            if rule.effect == Effect::Say {
                known.extend(part.pattern.atoms.iter().filter_map(|atom| match atom {
                    Atom::Set(set) | Atom::MayBe(set) => Some(*set),
                    Atom::Gap { .. } | Atom::Opens | Atom::Closes => None,
                }));
            }
        }
        for (topic, set) in beside {
            if let Some(known) = known.get_mut(topic) {
                known.insert(set);
            }
        }
        Ok(Self { lists, known })
    }

    /// Returns the places of the topics that a text is exactly about.
    pub fn topics(&self, text: &str, known: &[&str]) -> Vec<usize> {
        let normal = Normal::of(text);
        if normal.words.is_empty() || normal.words.len() > MOST_WORDS {
            return Vec::new();
        }
        let scanned = scan(&normal, &self.lists);
        let hits = hits(&self.lists, &scanned.found);
        let mut said: Vec<usize> = Vec::new();
        for hit in hits.iter().filter(|hit| hit.effect == Effect::Say) {
            let is_silenced = || {
                hits.iter()
                    .any(|other| other.kind == hit.kind && other.effect == Effect::Silence)
            };
            if !said.contains(&hit.kind) && !is_silenced() {
                said.push(hit.kind);
            }
        }
        said.retain(|topic| self.knows_all(*topic, &normal, &scanned, known));
        said
    }

    /// Whether a topic knows every word.
    fn knows_all(&self, topic: usize, text: &Normal, scanned: &Scanned, known: &[&str]) -> bool {
        let Some(sets) = self.known.get(topic) else {
            return false;
        };
        let mut is_known = vec![false; text.words.len()];
        let mut mark = |from: usize, to: usize| {
            for flag in is_known.iter_mut().take(to).skip(from) {
                *flag = true;
            }
        };
        for at in 0..text.words.len() {
            for (set, end) in scanned.sets_in(at, at + 1) {
                if sets.contains(&set) {
                    mark(at, end);
                }
            }
            let is_count = text.words.get(at).is_some_and(|word| {
                let chars = text.chars(word);
                chars.len() <= COUNT_DIGITS && chars.iter().all(char::is_ascii_digit)
            });
            if is_count {
                mark(at, at + 1);
            }
        }
        for value in known {
            for (from, to) in places(text, &Normal::of(value)) {
                mark(from, to);
            }
        }
        is_known.into_iter().all(|flag| flag)
    }
}

/// Where words of a value stand in a text: whole words, and runs of Han characters.
fn places(text: &Normal, value: &Normal) -> Vec<(usize, usize)> {
    let words: Vec<&[char]> = value.words.iter().map(|word| value.chars(word)).collect();
    let is_han = |at: usize| text.words.get(at).is_some_and(|word| word.is_han);
    let word = |at: usize| text.words.get(at).map(|word| text.chars(word));
    let mut found = Vec::new();
    for at in 0..text.words.len() {
        if !is_han(at) {
            if word(at).is_some_and(|word| words.contains(&word)) {
                found.push((at, at + 1));
            }
            continue;
        }
        for start in 0..words.len() {
            let same = (0..words.len() - start)
                .take_while(|n| {
                    let theirs = words.get(start + n);
                    is_han(at + n) && theirs.is_some() && theirs.copied() == word(at + n)
                })
                .count();
            if same >= LEAST_HAN {
                found.push((at, at + same));
            }
        }
    }
    found
}
