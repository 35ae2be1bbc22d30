//! What somebody searches for: terms that all have to be found.
//! Never holds a character that means something to a search engine: tokens are letters and digits.

use std::ops::Range;

use super::token::{Token, tokens};

/// Terms beyond this many are left out: nobody types so many, but somebody pastes them.
const TERM_LIMIT: usize = 16;
/// Tokens of one term beyond this many are left out.
const TOKEN_LIMIT: usize = 48;

/// One word as it was typed: its tokens have to stand one behind the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The tokens, at least one.
    pub tokens: Vec<String>,
    /// Whether the last token may go on: `refu` finds `refund`.
    pub prefix: bool,
}

/// All terms of a search; each has to be found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The terms, in the order typed.
    pub terms: Vec<Term>,
}

impl Query {
    /// Reads what was typed. A blank ends a term; a word of letters may go on, a Han character not.
    pub fn read(typed: &str) -> Self {
        let terms = typed
            .split_whitespace()
            .filter_map(Term::read)
            .take(TERM_LIMIT)
            .collect();
        Self { terms }
    }

    /// Returns whether nothing was typed that could be found.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Returns the bytes of `text` where terms stand, joined where they touch or overlap.
    pub fn highlight(&self, text: &str) -> Vec<Range<usize>> {
        let all = tokens(text);
        let parts: Vec<&Token> = all.iter().filter(|token| !token.whole).collect();
        let mut found: Vec<Range<usize>> = Vec::new();
        for term in &self.terms {
            found.extend(term.find_in(&parts));
            if let [single] = term.tokens.as_slice() {
                let whole = all.iter().filter(|token| token.whole);
                found.extend(
                    whole
                        .filter(|token| matches(&token.text, single, term.prefix))
                        .map(|token| token.bytes.clone()),
                );
            }
        }
        joined(found)
    }

    /// Returns whether all terms stand in a text: the answer an index would give.
    pub fn matches(&self, text: &str) -> bool {
        let all: Vec<Token> = tokens(text);
        let tokens: Vec<&Token> = all.iter().collect();
        self.terms
            .iter()
            .all(|term| term.find_in(&tokens).next().is_some())
    }
}

impl Term {
    fn read(word: &str) -> Option<Self> {
        let mut read = tokens(word);
        // A word typed with its joiner is looked for as a whole, which all its spellings have.
        if let Some(whole) = read.iter().position(|token| token.whole)
            && whole + 1 == read.len()
        {
            read = read.split_off(whole);
        }
        read.retain({
            let only = read.len() == 1;
            move |token| only || !token.whole
        });
        read.truncate(TOKEN_LIMIT);
        let last = read.last()?;
        let prefix = !last.is_single() && last.text.chars().nth(1).is_some();
        let tokens = read.into_iter().map(|token| token.text).collect();
        Some(Self { tokens, prefix })
    }

    /// Returns the bytes of each place where the tokens of the term follow each other.
    fn find_in<'a>(&'a self, all: &'a [&Token]) -> impl Iterator<Item = Range<usize>> + 'a {
        all.windows(self.tokens.len().max(1)).filter_map(|window| {
            let last = self.tokens.len().saturating_sub(1);
            let same = window.iter().zip(&self.tokens).enumerate();
            let mut same = same
                .map(|(n, (token, wanted))| matches(&token.text, wanted, self.prefix && n == last));
            let (first, end) = (window.first()?, window.last()?);
            same.all(|yes| yes)
                .then_some(first.bytes.start..end.bytes.end)
        })
    }
}

fn matches(token: &str, wanted: &str, prefix: bool) -> bool {
    if prefix {
        token.starts_with(wanted)
    } else {
        token == wanted
    }
}

fn joined(mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    found.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for range in found {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}
