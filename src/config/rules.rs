//! The rule cards: the embedded files, with a shop's own files laid over them.
//! Never lets a shop put other words into a source: its files say how a sentence is read here.

mod file;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use file::{File, Placed};

use super::problem::Problem;
use crate::domain::card::{Card, Cards};
use crate::i18n::sentence::Sentence;

/// Includes the files of the folder of rules.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../assets/rules/", $name, ".toml")))),*]
    };
}

/// The embedded files, by name.
const EMBEDDED: &[(&str, &str)] = files![
    "after-receipt",
    "answer-bots",
    "commerce-law",
    "contradictions",
    "group-orders",
    "inducement",
    "order-confirmation",
    "payment-notices",
    "refund-only",
    "return-freight",
    "returns",
    "service",
    "silent-buyer",
    "unconfirmed-ladder",
    "waiting-groups",
    "work-orders",
];

/// Returns the embedded cards, read on first use.
pub fn embedded() -> &'static Cards {
    static READ: OnceLock<Cards> = OnceLock::new();
    // Tests read every embedded file; there is nobody here who could mend one.
    READ.get_or_init(|| over(&[]).unwrap_or_default())
}

/// Lays a shop's own files, by their paths, over the embedded ones. A file says for a card that is
/// there how the shop reads it, or adds a card whose id begins with `S-`.
///
/// # Errors
/// What is wrong with the first file that cannot be used.
pub fn over(own: &[(&Path, &str)]) -> Result<Cards, Problem> {
    let mut cards: BTreeMap<String, Card> = BTreeMap::new();
    let mut references = Vec::new();
    for (name, text) in EMBEDDED {
        let path = Path::new("rules").join(name).with_extension("toml");
        let file = File::parse(&path, text)?;
        for placed in &file.cards {
            let card = placed.whole(&path, text)?;
            if cards.insert(card.id.clone(), card).is_some() {
                return Err(placed.wrong(&path, text, "card-twice"));
            }
            references.extend(named(placed, &path, text));
        }
    }
    for (path, text) in own {
        let file = File::parse(path, text)?;
        for placed in &file.cards {
            let card = match cards.remove(placed.id()) {
                Some(below) if below.is_own => {
                    return Err(placed.wrong(path, text, "card-twice"));
                }
                Some(below) => placed.over(below, path, text)?,
                None if file::is_own(placed.id()) => placed.whole(path, text)?,
                None => return Err(placed.wrong(path, text, "card-unknown")),
            };
            cards.insert(
                card.id.clone(),
                Card {
                    is_own: true,
                    ..card
                },
            );
            references.extend(named(placed, path, text));
        }
    }
    for (id, problem) in references {
        if !cards.contains_key(&id) {
            return Err(problem);
        }
    }
    Ok(Cards::new(cards.into_values()))
}

/// Returns the cards that a card names, each with what is wrong should it not be there.
fn named(placed: &Placed, path: &Path, text: &str) -> Vec<(String, Problem)> {
    let all = placed.references();
    all.map(|(id, at)| {
        let what = Sentence::new("card-reference")
            .with("id", placed.id())
            .with("other", id);
        (id.to_owned(), Problem::at(path, text, at, what))
    })
    .collect()
}

#[cfg(test)]
mod tests;
