//! The rows of the requirements are kept: each that the desk has to keep is reached by a test whose
//! name begins with it (`b_07_…`, `b_07_d_06_…`), and every row that the program names has its card.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read the sources stops there"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// The rows that have to be reached: section, first and last number.
const LISTED: &[(char, u8, u8)] = &[
    ('A', 1, 21),
    ('B', 1, 40),
    ('C', 1, 38),
    ('D', 1, 22),
    ('E', 1, 29),
    ('E', 31, 34),
    ('E', 36, 36),
    ('X', 1, 13),
];

/// Listed rows that no test reaches yet. A row that one reaches has to leave this list.
///
/// A-12, A-21 and E-08 wait for the reports. They will count what is kept now: from the `notices` table
/// the time from an event to its notice (`event_at` to `at`, rows A-07, A-21), papers and delays by
/// channel and by who gave them, orders with and without notices for each buyer (E-08); from messages
/// the first answers of people alone, which are those without the author `bot` (A-12, E-30, E-31, E-35).
const OPEN: &[&str] = &["A-12", "A-21", "E-08"];

/// Rows whose sentence is badly translated or mistyped: their cards say so in a note (row X-12).
const GARBLED: &[&str] = &["B-16", "B-19", "B-21", "D-06", "D-18"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder and all below it that have an ending.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

fn cards() -> BTreeMap<String, toml::Table> {
    let mut cards = BTreeMap::new();
    for (_, text) in files("assets/rules", "toml") {
        let file: toml::Table = text.parse().unwrap();
        for card in file["card"].as_array().unwrap() {
            let card = card.as_table().unwrap().clone();
            cards.insert(card["id"].as_str().unwrap().to_owned(), card);
        }
    }
    cards
}

/// The rows that the names of tests begin with.
fn reached() -> BTreeSet<String> {
    let test = Regex::new(r"#\[test\]\s+(?:#\[[^\n]*\]\s+)*fn ((?:[a-ex]_\d\d_)+)").unwrap();
    let row = Regex::new(r"([a-ex])_(\d\d)_").unwrap();
    let mut rows = BTreeSet::new();
    for (_, text) in files("src", "rs").iter().chain(&files("tests", "rs")) {
        for name in test.captures_iter(text) {
            for row in row.captures_iter(&name[1]) {
                rows.insert(format!("{}-{}", row[1].to_uppercase(), &row[2]));
            }
        }
    }
    rows
}

#[test]
fn every_listed_row_is_reached_by_a_test() {
    let reached = reached();
    let listed: BTreeSet<String> = LISTED
        .iter()
        .flat_map(|(section, first, last)| {
            (*first..=*last).map(move |number| format!("{section}-{number:02}"))
        })
        .collect();
    let is_open = |row: &&String| OPEN.contains(&row.as_str());
    let missing: Vec<_> = listed
        .difference(&reached)
        .filter(|row| !is_open(row))
        .collect();
    assert!(missing.is_empty(), "no test reaches {missing:?}");
    let closed: Vec<_> = OPEN.iter().filter(|row| reached.contains(**row)).collect();
    assert!(closed.is_empty(), "take out of OPEN: {closed:?}");
    let strangers: Vec<_> = OPEN.iter().filter(|row| !listed.contains(**row)).collect();
    assert!(
        strangers.is_empty(),
        "in OPEN without being listed: {strangers:?}"
    );
}

#[test]
fn x_13_every_row_that_the_program_names_has_its_card() {
    let cards = cards();
    let named = Regex::new(r"\b[A-EX]-\d\d\b").unwrap();
    let mut missing = BTreeSet::new();
    let mut count = 0;
    for (folder, ending) in [
        ("src", "rs"),
        ("assets/answers", "toml"),
        ("assets/platforms", "toml"),
        ("assets/calendars", "toml"),
    ] {
        for (path, text) in files(folder, ending) {
            // Tests name rows that are not there, to see them refused.
            let is_test = path.file_stem().is_some_and(|stem| stem == "tests");
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            let rows = named.find_iter(text).filter(|_| !is_test);
            for row in rows.map(|row| row.as_str()) {
                count += 1;
                if !cards.contains_key(row) {
                    missing.insert(format!("{row} in {}", path.display()));
                }
            }
        }
    }
    assert!(count > 100, "only {count} rows are named");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn x_12_a_garbled_sentence_has_its_note_in_every_language() {
    let cards = cards();
    for row in GARBLED {
        let note = cards[*row]["note"].as_table().unwrap();
        for tag in ["zh", "en", "ru", "es", "fa"] {
            assert!(!note[tag].as_str().unwrap().is_empty(), "{row} {tag}");
        }
    }
}

#[test]
fn x_13_every_listed_row_has_a_card_to_open() {
    let cards = cards();
    for (section, first, last) in LISTED {
        for number in *first..=*last {
            let row = format!("{section}-{number:02}");
            assert!(cards.contains_key(&row), "{row}");
        }
    }
}

/// What a shop sends is an order confirmation; what a buyer does is to confirm the fulfilment. The
/// words for the first stand nowhere where the second is meant.
#[test]
fn x_05_the_shops_confirmation_and_the_buyers_have_different_words() {
    let sent = Regex::new(
        "(?i)订单确认|order confirmation|подтверждени[еяюй]+ заказа|confirmación del pedido|تأییدیه",
    )
    .unwrap();
    let cards = cards();
    let readings = cards["X-05"]["reading"].as_table().unwrap();
    for (tag, text) in readings {
        assert!(
            sent.is_match(text.as_str().unwrap()),
            "{tag} has no word for it"
        );
    }
    let mut mixed = Vec::new();
    for (path, text) in files("assets/i18n", "ftl") {
        let buyers = text.lines().filter(|line| {
            let key = line.split(" =").next().unwrap_or_default();
            key.contains("unconfirmed") || key.contains("buyer-confirm") || key.contains("silent")
        });
        mixed.extend(buyers.map(|line| (path.clone(), line.to_owned())));
    }
    // Ready answers ask buyers to confirm; none of them is the notice of a shop.
    for (path, text) in files("assets/answers", "toml") {
        mixed.extend(text.lines().map(|line| (path.clone(), line.to_owned())));
    }
    assert!(mixed.len() > 100, "only {} lines were read", mixed.len());
    mixed.retain(|(_, line)| sent.is_match(line));
    assert!(mixed.is_empty(), "{mixed:#?}");
}
