//! The form in which texts are searched, with the way back to the original.
//! Never shown and never stored in place of the text itself.
//!
//! Letters lose case and accents; width, Arabic yeh and kaf, and the digits of Persian and Arabic
//! become one form. Each Han character and each kana is a token of its own, so that words of one or
//! two characters are phrases for any index. A Persian word written with the zero-width non-joiner
//! stands there in its parts and once more as a whole: it is found with the joiner, with a blank and
//! without either.

mod letters;
mod query;
mod token;

use std::ops::Range;

pub use query::{Query, Term};
pub use token::{Token, tokens};

/// Returns the text as the search index takes it: tokens with one blank between them.
pub fn search_form(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    for token in tokens(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&token.text);
    }
    out
}

/// Reads what somebody typed into a search box.
pub fn query(typed: &str) -> Query {
    Query::read(typed)
}

/// Returns the bytes of `text` that a query found in it: in order, without overlaps, always at
/// character boundaries.
pub fn highlight(text: &str, query: &Query) -> Vec<Range<usize>> {
    query.highlight(text)
}

/// Returns a short text in its folded form, blanks kept: for comparing names and codes.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    letters::each(text, |folded, _| out.push(folded));
    out
}

/// Calls `take` with each folded character of a text and the bytes of the original it stands for:
/// for readers that cut texts in their own way. The zero-width non-joiner is passed on.
pub fn each(text: &str, take: impl FnMut(char, Range<usize>)) {
    letters::each(text, take);
}

#[cfg(test)]
mod tests;
