//! Finds cards by words: in traditional and simplified characters, in old and new spellings, with
//! and without the joiner (row X-12).
//! Never ranks by guesses: all words stand in a card, or it is not found.

use crate::text::fold;
use crate::text::han;

/// Characters that the source texts and their readers write for each other.
const ALIKE: &[(char, char)] = &[
    ('帐', '账'),
    ('定', '订'),
    ('它', '他'),
    ('陆', '录'),
    ('象', '像'),
    ('惟', '唯'),
    ('作', '做'),
];

/// What a card is searched by: its tokens with a blank before and behind each.
#[derive(Debug, Clone)]
pub(super) struct Form(String);

impl Form {
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut form = String::from(" ");
        for text in texts {
            form.push_str(&fold::search_form(&alike(text)));
            // A phrase does not go on from one text into the next.
            form.push_str(" \n ");
        }
        Self(form)
    }
}

/// The words that were typed.
pub(super) struct Wanted(Vec<String>);

impl Wanted {
    pub(super) fn read(typed: &str) -> Self {
        let terms = fold::query(&alike(typed)).terms.into_iter();
        let phrases = terms.map(|term| {
            let end = if term.prefix { "" } else { " " };
            format!(" {}{end}", term.tokens.join(" "))
        });
        Self(phrases.collect())
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn stands_in(&self, form: &Form) -> bool {
        self.0.iter().all(|phrase| form.0.contains(phrase.as_str()))
    }
}

fn alike(text: &str) -> String {
    let one = |c: char| {
        let c = han::simplified(c);
        let found = ALIKE.iter().find(|(other, _)| *other == c);
        found.map_or(c, |(_, usual)| *usual)
    };
    text.chars().map(one).collect()
}
