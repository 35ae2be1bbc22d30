//! `rules`: the cards that every decision cites, and the test of files of a shop's own.
//! Never changes anything: a file counts when it lies in its folder and the program starts.

mod situations;
mod test;

use serde_json::{Value, json};

use super::args::{
    Place, RulesCheckArgs, RulesCommand, RulesListArgs, RulesSearchArgs, RulesShowArgs,
};
use super::failure::{self, Exit, Failure};
use super::out::Out;
use super::place;
use crate::domain::card::{Card, Cards, Topic};
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;
use crate::text::printable::Printable;
use crate::text::width;

/// Columns of a list, in cells: number, topic, who stands behind it.
const COLS: [usize; 3] = [6, 14, 14];
/// Columns of the reading in a list.
const READING_COLS: usize = 110;

/// Does what is asked of the rules.
pub fn run(command: &RulesCommand, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    match command {
        RulesCommand::List(args) => list(args, place, out),
        RulesCommand::Show(args) => show(args, place, out),
        RulesCommand::Search(args) => search(args, place, out),
        RulesCommand::Check(args) => test::run(args, place, out),
    }
}

/// Tests files as those of a kind, whatever they look like.
pub(super) fn check_as(
    kind: &str,
    args: &RulesCheckArgs,
    place: &Place,
    out: &mut Out,
) -> Result<Exit, Failure> {
    test::run_as(kind, args, place, out)
}

/// The cards that count here, and the words of the reader. A file that does not count is told.
fn open(place: &Place) -> Result<(&'static Cards, Catalog), Failure> {
    let words = place::catalog(&place::settings(place)?);
    let packs = place::packs_read(place)?;
    for refused in &packs.refused {
        failure::say(&refused.sentence().in_words(&words));
    }
    Ok((packs.cards(), words))
}

fn list(args: &RulesListArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let (cards, words) = open(place)?;
    let topic = args.topic.as_deref().and_then(Topic::from_code);
    let wanted = |card: &&Card| topic.is_none_or(|topic| card.topic == topic);
    for card in cards.all().filter(wanted) {
        row(card, &words, args.json, out)?;
    }
    Ok(Exit::Ok)
}

fn search(args: &RulesSearchArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let (cards, words) = open(place)?;
    let found = cards.search(&args.words.join(" "));
    for card in &found {
        row(card, &words, args.json, out)?;
    }
    Ok(if found.is_empty() {
        Exit::Found
    } else {
        Exit::Ok
    })
}

fn show(args: &RulesShowArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let (cards, words) = open(place)?;
    let mut shown = Vec::new();
    for id in &args.ids {
        let wanted = id.trim().to_uppercase();
        let found = cards.get(id.trim()).or_else(|| cards.get(&wanted));
        let none = || Failure::data(Sentence::new("rules-no-card").with("id", id));
        shown.push(found.ok_or_else(none)?);
    }
    for (number, card) in shown.into_iter().enumerate() {
        if args.json {
            out.json(&value(card))?;
            continue;
        }
        if number > 0 {
            out.line("")?;
        }
        for line in page(card, &words) {
            out.line(Printable::line(&line).as_str())?;
        }
    }
    Ok(Exit::Ok)
}

fn row(card: &Card, words: &Catalog, is_json: bool, out: &mut Out) -> Result<(), Failure> {
    if is_json {
        return out.json(&value(card));
    }
    let columns = [
        card.id.as_str(),
        words.word("card-topic", card.topic.code()),
        words.word("authority", card.authority.code()),
    ];
    let mut line = String::new();
    for (text, cols) in columns.into_iter().zip(COLS) {
        line.push_str(&width::pad_right(&width::truncate(text, cols), cols));
        line.push_str("  ");
    }
    let reading = Printable::line(card.reading.get(words.language().tag()));
    line.push_str(&width::truncate(reading.as_str(), READING_COLS));
    out.line(&line)
}

/// A card as people read it.
fn page(card: &Card, words: &Catalog) -> Vec<String> {
    let tag = words.language().tag();
    let mut lines = vec![format!(
        "{} · {} · {} · {}",
        card.id,
        words.word("card-topic", card.topic.code()),
        words.word("authority", card.authority.code()),
        card.version,
    )];
    if !card.quote.is_empty() {
        lines.push(format!("  “{}”", card.quote));
    }
    lines.push(format!("  {}: {}", words.t("rules-source"), card.source));
    let reading = card.reading.get(tag);
    lines.push(format!("  {}: {reading}", words.t("rules-reading")));
    if let Some(note) = &card.note {
        lines.push(format!("  {}: {}", words.t("rules-note"), note.get(tag)));
    }
    for (key, ids) in [("rules-also", &card.also), ("rules-against", &card.against)] {
        if !ids.is_empty() {
            lines.push(format!("  {}: {}", words.t(key), ids.join(" ")));
        }
    }
    if card.is_own {
        lines.push(format!("  {}", words.t("rules-own")));
    }
    lines
}

/// A card for programs, with all languages.
fn value(card: &Card) -> Value {
    let tongues = |text: &crate::domain::tongues::Tongues| -> Value {
        text.all()
            .map(|(tag, text)| (tag.to_owned(), Value::from(text)))
            .collect()
    };
    json!({
        "id": card.id,
        "topic": card.topic.code(),
        "authority": card.authority.code(),
        "source": card.source,
        "lang": card.lang,
        "quote": card.quote,
        "reading": tongues(&card.reading),
        "note": card.note.as_ref().map(tongues),
        "also": card.also,
        "against": card.against,
        "version": card.version,
        "own": card.is_own,
    })
}
