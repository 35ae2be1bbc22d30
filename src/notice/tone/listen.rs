//! Hears phrases in a text: words in their order, one of several, beginnings of words, small gaps.
//! Never looks inside a word: what is heard begins and ends with whole words.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::file::Kind;
use crate::text::fold;

/// Words that `..` may leave between.
const GAP: usize = 3;
/// A word that says "not" so many words before takes a phrase back.
const NO_BEFORE: usize = 2;

/// A word of a text, folded, with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    pub bytes: Range<usize>,
    /// Whether a clause ends behind it.
    pub is_last: bool,
}

/// Returns the words of a text. Parts that a joiner holds together are one word.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for token in fold::tokens(text) {
        if token.whole {
            words.retain(|word| word.bytes.start < token.bytes.start);
        }
        words.push(Word {
            text: token.text,
            bytes: token.bytes,
            is_last: false,
        });
    }
    let starts: Vec<usize> = words.iter().skip(1).map(|word| word.bytes.start).collect();
    for (place, word) in words.iter_mut().enumerate() {
        let next = starts.get(place).copied();
        let behind = text.get(word.bytes.end..next.unwrap_or(text.len()));
        word.is_last = next.is_none() || behind.is_some_and(|behind| behind.contains(ENDS));
    }
    words
}

/// What ends a clause.
const ENDS: &[char] = &[
    '.', '!', '?', ';', ',', '。', '！', '？', '；', '，', '؟', '؛', '،', '\n',
];

/// A step of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// Some words that do not matter.
    Gap,
    /// The end of a clause.
    End,
    /// One of several runs of words; an empty one may be left out.
    One(Vec<Vec<Form>>),
}

/// A word that is heard, or the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Form {
    text: String,
    is_beginning: bool,
}

impl Form {
    fn hears(&self, word: &Word) -> bool {
        if self.is_beginning {
            word.text.starts_with(&self.text)
        } else {
            word.text == self.text
        }
    }
}

/// Hears the phrases of one kind in one language.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Ear {
    phrases: Vec<Vec<Step>>,
    /// Phrases by the words they may begin with.
    by_word: HashMap<String, Vec<usize>>,
    /// Phrases by beginnings of the words they may begin with, by the first letter of these.
    by_beginning: HashMap<char, Vec<(String, usize)>>,
    honest: Vec<Vec<Step>>,
    no: Vec<String>,
}

impl Ear {
    pub fn new(kind: &Kind, sets: &BTreeMap<String, Vec<String>>, no: &[String]) -> Self {
        let mut ear = Self {
            phrases: kind.says.iter().map(|says| steps(says, sets)).collect(),
            honest: kind.passes.iter().map(|says| steps(says, sets)).collect(),
            no: no.iter().map(|word| fold::fold(word)).collect(),
            ..Self::default()
        };
        for (place, phrase) in ear.phrases.iter().enumerate() {
            for form in firsts(phrase) {
                if form.is_beginning {
                    let Some(first) = form.text.chars().next() else {
                        continue;
                    };
                    let begun = ear.by_beginning.entry(first).or_default();
                    begun.push((form.text.clone(), place));
                } else {
                    let places = ear.by_word.entry(form.text.clone()).or_default();
                    places.push(place);
                }
            }
        }
        ear
    }

    /// Returns the bytes of what is heard.
    pub fn spans(&self, words: &[Word]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let exact = self.by_word.get(&word.text).into_iter().flatten();
            let first = word.text.chars().next();
            let begun = first.and_then(|first| self.by_beginning.get(&first));
            let begun = begun
                .into_iter()
                .flatten()
                .filter(|(text, _)| word.text.starts_with(text.as_str()));
            let places = exact.copied().chain(begun.map(|(_, place)| *place));
            let longest = places
                .filter_map(|place| self.follow(self.phrases.get(place)?, words, at))
                .max();
            let Some(last) = longest
                .and_then(|end| end.checked_sub(1))
                .and_then(|last| words.get(last))
            else {
                continue;
            };
            if !self.is_taken_back(words, at) {
                found.push(word.bytes.start..last.bytes.end);
            }
        }
        if !found.is_empty() {
            let honest = self.honest_spans(words);
            found.retain(|span| {
                let covers = |good: &Range<usize>| good.start < span.end && span.start < good.end;
                !honest.iter().any(covers)
            });
        }
        found
    }

    fn honest_spans(&self, words: &[Word]) -> Vec<Range<usize>> {
        let mut spans = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let ends = self.honest.iter().filter_map(|p| self.follow(p, words, at));
            if let Some(last) = ends
                .max()
                .and_then(|end| end.checked_sub(1))
                .and_then(|last| words.get(last))
            {
                spans.push(word.bytes.start..last.bytes.end);
            }
        }
        spans
    }

    /// Returns where a phrase that begins at a word ends, the furthest.
    fn follow(&self, steps: &[Step], words: &[Word], at: usize) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else {
            return Some(at);
        };
        match step {
            Step::Gap => {
                let is_no = |word: &Word| self.no.contains(&word.text);
                let between = words.get(at..).unwrap_or_default();
                let free = between.iter().take_while(|word| !is_no(word)).count();
                (0..=free.min(GAP))
                    .filter_map(|skip| self.follow(rest, words, at + skip))
                    .max()
            }
            Step::End => {
                let last = at.checked_sub(1).and_then(|last| words.get(last))?;
                let is_end = last.is_last;
                is_end.then(|| self.follow(rest, words, at))?
            }
            Step::One(runs) => runs
                .iter()
                .filter_map(|run| {
                    let there = words.get(at..at + run.len())?;
                    let is_heard = run.iter().zip(there).all(|(form, word)| form.hears(word));
                    is_heard.then(|| self.follow(rest, words, at + run.len()))?
                })
                .max(),
        }
    }

    /// Returns whether a "not" stands close before, in the same clause.
    fn is_taken_back(&self, words: &[Word], at: usize) -> bool {
        let before = words.get(..at).unwrap_or_default().iter().rev();
        let mut before = before.take(NO_BEFORE).take_while(|word| !word.is_last);
        before.any(|word| self.no.contains(&word.text))
    }
}

/// The forms that a phrase may begin with: behind what may be left out, the next.
fn firsts(steps: &[Step]) -> Vec<&Form> {
    let mut all = Vec::new();
    for step in steps {
        let Step::One(runs) = step else { break };
        all.extend(runs.iter().filter_map(|run| run.first()));
        if !runs.iter().any(Vec::is_empty) {
            break;
        }
    }
    all
}

/// Reads a phrase: `words (this|that|) @set .. begin* $`.
fn steps(says: &str, sets: &BTreeMap<String, Vec<String>>) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut rest = says;
    while !rest.is_empty() {
        if let Some(inside) = rest.strip_prefix('(') {
            let (group, behind) = inside.split_once(')').unwrap_or((inside, ""));
            let runs = group.split('|').flat_map(|run| runs_of(run.trim(), sets));
            steps.push(Step::One(runs.collect()));
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix("..") {
            steps.push(Step::Gap);
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix('@') {
            let end = behind
                .find(|c: char| !c.is_ascii_alphanumeric())
                .unwrap_or(behind.len());
            let (name, behind) = behind.split_at(end);
            let runs = sets.get(name).into_iter().flatten();
            steps.push(Step::One(runs.map(|run| forms(run)).collect()));
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix('$') {
            steps.push(Step::End);
            rest = behind;
        } else {
            let end = rest
                .find(['(', '@', '$'])
                .into_iter()
                .chain(rest.find(".."))
                .min()
                .unwrap_or(rest.len());
            let (plain, behind) = rest.split_at(end);
            let run = forms(plain);
            if !run.is_empty() {
                steps.push(Step::One(vec![run]));
            }
            rest = behind;
        }
    }
    steps
}

/// One of several: words, with a set among them where there is one.
fn runs_of(run: &str, sets: &BTreeMap<String, Vec<String>>) -> Vec<Vec<Form>> {
    // A set among words stands for each of its words in turn.
    let Some((before, from)) = run.split_once('@') else {
        return vec![forms(run)];
    };
    let end = from
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(from.len());
    let (name, behind) = from.split_at(end);
    let words = sets.get(name).into_iter().flatten();
    words
        .map(|word| forms(&format!("{before} {word} {behind}")))
        .collect()
}

fn forms(run: &str) -> Vec<Form> {
    let mut forms = Vec::new();
    for piece in run.split_whitespace() {
        let (piece, is_beginning) = match piece.strip_suffix('*') {
            Some(piece) => (piece, true),
            None => (piece, false),
        };
        let before = forms.len();
        forms.extend(words(piece).into_iter().map(|word| Form {
            text: word.text,
            is_beginning: false,
        }));
        if forms.len() > before
            && let Some(last) = forms.last_mut()
        {
            last.is_beginning = is_beginning;
        }
    }
    forms
}
