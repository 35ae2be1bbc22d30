//! Finds the runs of words of the lists in a message, in one pass over its words.
//! Never decides what they mean together: that is `resolve`.

use super::lists::Lists;
use super::normal::{Break, Normal};
use super::pattern::{Atom, Pattern};
use super::trie::SetId;

/// A run of words that stands in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Which run of the lists.
    pub part: usize,
    /// Its first word.
    pub from: usize,
    /// The word behind its last.
    pub to: usize,
}

/// What was found in a message.
#[derive(Debug, Clone, Default)]
pub struct Scanned {
    /// Runs of words, by the place of their first word.
    pub found: Vec<Found>,
    words: Sets,
}

impl Scanned {
    /// Returns the sets of the entries that begin in a span, with the word behind each.
    pub fn sets_in(&self, from: usize, to: usize) -> impl Iterator<Item = (SetId, usize)> + '_ {
        (from..to).flat_map(|at| self.words.at(at).iter().copied())
    }
}

/// Which entries of the lists begin at each word, and where they end.
#[derive(Debug, Clone, Default)]
struct Sets {
    all: Vec<(SetId, usize)>,
    starts: Vec<usize>,
    /// One bit a set: whether it begins anywhere.
    present: Vec<u64>,
}

impl Sets {
    fn at(&self, word: usize) -> &[(SetId, usize)] {
        let from = self.starts.get(word).copied().unwrap_or(self.all.len());
        let to = self.starts.get(word + 1).copied().unwrap_or(self.all.len());
        self.all.get(from..to).unwrap_or_default()
    }

    fn add(&mut self, set: SetId, end: usize) {
        self.all.push((set, end));
        if let Some(bits) = self.present.get_mut(usize::from(set / 64)) {
            *bits |= 1 << (set % 64);
        }
    }

    fn has(&self, set: SetId) -> bool {
        let bits = self.present.get(usize::from(set / 64));
        bits.is_some_and(|bits| bits >> (set % 64) & 1 == 1)
    }

    fn ends(&self, word: usize, set: SetId) -> impl Iterator<Item = usize> + '_ {
        let here = self.at(word).iter();
        here.filter(move |(other, _)| *other == set)
            .map(|(_, end)| *end)
    }
}

/// Where clauses begin and end when fillers are left out.
struct Edges {
    opens: Vec<bool>,
    closes: Vec<bool>,
    first: usize,
    last: usize,
}

/// Finds what of the lists stands in a message.
pub fn scan<K>(text: &Normal, lists: &Lists<K>) -> Scanned {
    let mut words = Sets {
        present: vec![0; lists.by_first.len() / 64 + 1],
        ..Sets::default()
    };
    for at in 0..text.words.len() {
        words.starts.push(words.all.len());
        lists.trie.at(text, at, |set, end| words.add(set, end));
    }
    let edges = edges(text, &words, &lists.fillers);
    let mut found = Vec::new();
    for at in 0..text.words.len() {
        let mut tried: [Option<SetId>; 16] = [None; 16];
        for (place, (set, _)) in words.at(at).iter().enumerate() {
            // A set may stand here with several ends.
            if tried.contains(&Some(*set)) {
                continue;
            }
            if let Some(slot) = tried.get_mut(place) {
                *slot = Some(*set);
            }
            let parts = lists.by_first.get(usize::from(*set));
            for &part in parts.into_iter().flatten() {
                let Some(pattern) = lists.parts.get(part).map(|part| &part.pattern) else {
                    continue;
                };
                if !pattern.needs.iter().all(|set| words.has(*set)) {
                    continue;
                }
                let search = Search {
                    text,
                    words: &words,
                    edges: &edges,
                };
                if let Some(to) = search.run(pattern, at) {
                    found.push(Found { part, from: at, to });
                }
            }
        }
    }
    Scanned { found, words }
}

struct Search<'a> {
    text: &'a Normal,
    words: &'a Sets,
    edges: &'a Edges,
}

impl Search<'_> {
    fn run(&self, pattern: &Pattern, at: usize) -> Option<usize> {
        let is_open = self.edges.opens.get(at).copied().unwrap_or(false);
        if pattern.opens && !is_open || pattern.is_whole && at > self.edges.first {
            return None;
        }
        let to = self.rest(&pattern.atoms, at, Break::Sentence, pattern.is_whole)?;
        Some(to)
    }

    /// Returns the end of so many words more, as far as the clause goes.
    fn reach(&self, at: usize, words: usize, over: Break) -> usize {
        let most = self.text.words.len().min(at + words);
        let end = (at..most).find(|next| self.text.before(*next) > over);
        end.unwrap_or(most)
    }

    /// Returns where the atoms end if they stand from a word on. `over` is the strongest break that
    /// may stand before that word.
    fn rest(&self, atoms: &[Atom], at: usize, over: Break, is_whole: bool) -> Option<usize> {
        let Some((atom, later)) = atoms.split_first() else {
            return (!is_whole || at >= self.edges.last).then_some(at);
        };
        let fits = self.text.before(at) <= over;
        match *atom {
            Atom::Set(set) if fits => self
                .words
                .ends(at, set)
                .find_map(|end| self.rest(later, end, Break::Space, is_whole)),
            Atom::MayBe(set) => {
                let ends = self.words.ends(at, set).filter(|_| fits);
                let mut taken = ends.map(|end| self.rest(later, end, Break::Space, is_whole));
                taken
                    .find_map(|to| to)
                    .or_else(|| self.rest(later, at, over, is_whole))
            }
            Atom::Gap { words, is_wide } => {
                let over = if is_wide { Break::Clause } else { Break::Space };
                if later.is_empty() {
                    return Some(self.reach(at, usize::from(words), over));
                }
                for skipped in 0..=usize::from(words) {
                    let next = at + skipped;
                    if next > self.text.words.len()
                        || skipped > 0 && self.text.before(next - 1) > over
                    {
                        return None;
                    }
                    if let Some(to) = self.rest(later, next, over, is_whole) {
                        return Some(to);
                    }
                }
                None
            }
            Atom::Opens if self.edges.opens.get(at).copied().unwrap_or(false) => {
                self.rest(later, at, Break::Sentence, is_whole)
            }
            Atom::Closes if at == 0 || self.edges.closes.get(at - 1).copied().unwrap_or(false) => {
                self.rest(later, at, Break::Sentence, is_whole)
            }
            Atom::Set(_) | Atom::Opens | Atom::Closes => None,
        }
    }
}

fn edges(text: &Normal, words: &Sets, fillers: &[SetId]) -> Edges {
    let count = text.words.len();
    // Where a filler that begins at a word ends; the longest one counts.
    let filler_end = |at: usize| {
        let here = words.at(at).iter();
        let fillers = here.filter(|(set, _)| fillers.contains(set));
        fillers.map(|(_, end)| *end).max()
    };
    let mut is_filler = vec![false; count];
    for at in 0..count {
        if let Some(end) = filler_end(at) {
            for flag in is_filler.iter_mut().take(end).skip(at) {
                *flag = true;
            }
        }
    }
    let mut opens = vec![false; count];
    let mut closes = vec![false; count];
    let mut is_open = true;
    for (at, opens) in opens.iter_mut().enumerate() {
        is_open |= text.before(at) >= Break::Clause;
        *opens = is_open;
        is_open &= is_filler.get(at).copied().unwrap_or(false);
    }
    let mut is_closed = true;
    for (at, closes) in closes.iter_mut().enumerate().rev() {
        is_closed |= text.before(at + 1) >= Break::Clause;
        *closes = is_closed;
        is_closed &= is_filler.get(at).copied().unwrap_or(false);
    }
    let first = is_filler.iter().position(|filler| !filler).unwrap_or(0);
    let last = is_filler
        .iter()
        .rposition(|filler| !filler)
        .map_or(count, |last| last + 1);
    Edges {
        opens,
        closes,
        first,
        last,
    }
}
