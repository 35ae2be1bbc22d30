//! The embedded cards are whole, and a shop's file changes what it may.

use std::fs;

use super::*;
use crate::domain::card::{Authority, Topic};

const OWN: &str = "[[card]]\nid = \"S-01\"\ntopic = \"return\"\nauthority = \"shop\"\n\
    source = \"rules of the shop\"\nlang = \"en\"\nquote = \"Within 30 days\"\nalso = [\"B-17\"]\n\
    version = \"1\"\n[card.reading]\nzh = \"三十天\"\nen = \"thirty days\"\nru = \"30 дней\"\n\
    es = \"30 días\"\nfa = \"۳۰ روز\"\n";

fn read(text: &str) -> Result<Cards, Problem> {
    over(&[(Path::new("/shop/rules/mine.toml"), text)])
}

#[test]
fn x_12_every_embedded_card_has_its_source_reading_and_version() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/rules");
    let mut files: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    files.sort();
    let listed: Vec<&str> = EMBEDDED.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed, files, "a file that is not listed is not embedded");
    let cards = over(&[]).unwrap();
    for card in cards.all() {
        assert!(card.source.contains(".txt"), "{}", card.id);
        assert!(!card.version.is_empty() && !card.is_own, "{}", card.id);
    }
    assert_eq!(cards.all().count(), embedded().all().count());
}

#[test]
fn b_03_each_of_the_six_topics_has_cards() {
    for topic in Topic::SIX {
        assert!(embedded().on(topic).count() > 0, "{topic}");
    }
}

#[test]
fn x_12_words_are_found_in_the_cards_in_both_spellings() {
    let ids = |typed: &str| -> Vec<&str> {
        let found = embedded().search(typed);
        found.iter().map(|card| card.id.as_str()).collect()
    };
    assert_eq!(ids("拼單 退款"), ids("拼单 退款"));
    assert!(ids("拼單 退款").contains(&"B-07"), "{:?}", ids("拼單 退款"));
    assert_eq!(ids("رباتهای")[..], ids("ربات‌های")[..]);
    assert!(ids("رباتهای").contains(&"E-30"));
    assert_eq!(ids("b-07").first(), Some(&"B-07"));
    assert!(ids("freight").len() > 3);
}

#[test]
fn a_shop_reads_a_card_its_own_way_and_adds_one() {
    let text = format!(
        "[[card]]\nid = \"B-17\"\nversion = \"2027-01-01\"\nalso = [\"S-01\"]\n\
         [card.reading]\nen = \"Seven days here.\"\n{OWN}"
    );
    let cards = read(&text).unwrap();
    let ours = embedded().get("B-17").unwrap();
    let card = cards.get("B-17").unwrap();
    assert!(card.is_own);
    assert_eq!(
        (card.quote.as_str(), card.topic),
        (ours.quote.as_str(), ours.topic)
    );
    assert_eq!(card.reading.get("en"), "Seven days here.");
    assert_eq!(card.reading.get("zh"), ours.reading.get("zh"));
    assert_eq!(card.version, "2027-01-01");
    assert!(card.also.contains(&"S-01".to_owned()));
    let own = cards.get("S-01").unwrap();
    assert_eq!((own.topic, own.authority), (Topic::Return, Authority::Shop));
    assert_eq!(cards.winner("S-01", "B-17").unwrap().id, "B-17");
}

#[test]
fn a_bad_card_is_refused_with_its_line() {
    let change = |lines: &str| format!("# mine\n[[card]]\nid = \"B-17\"\n{lines}\n");
    let own = |from: &str, to: &str| OWN.replace(from, to);
    for (text, line, key) in [
        ("[[card]]\nid = 7\n".to_owned(), 2, "settings-wrong-type"),
        (
            "[[card]]\nversion = \"1\"\n".to_owned(),
            1,
            "settings-missing-key",
        ),
        (
            change("version = \"9\"\ncolour = \"red\""),
            5,
            "settings-unknown-key",
        ),
        (change(""), 3, "card-no-version"),
        (change("version = \" \""), 3, "card-no-version"),
        (change("version = \"2026-11-22\""), 3, "card-same-version"),
        (
            change("version = \"9\"\nquote = \"other\""),
            3,
            "card-fixed",
        ),
        (
            change("version = \"9\"\nalso = [\n\"B-99\"]"),
            6,
            "card-reference",
        ),
        (
            change("version = \"9\"\n[card.reading]\nen = \"\""),
            5,
            "card-no-language",
        ),
        (own("S-01", "B-99"), 2, "card-unknown"),
        (own("S-01", "S-"), 2, "card-unknown"),
        (
            own("\"return\"", "\"returns\""),
            3,
            "settings-unknown-value",
        ),
        (own("\"shop\"", "\"boss\""), 4, "settings-unknown-value"),
        (
            own("lang = \"en\"", "lang = \"de\""),
            6,
            "settings-unknown-value",
        ),
        (
            own("Within 30 days", "").replace("also = [\"B-17\"]\n", ""),
            2,
            "card-no-quote",
        ),
        (own("topic = \"return\"\n", ""), 2, "card-incomplete"),
        (own("es = \"30 días\"\n", ""), 10, "card-no-language"),
        (format!("{OWN}{OWN}"), 17, "card-twice"),
    ] {
        let wrong = read(&text).unwrap_err();
        assert_eq!((wrong.line, wrong.what.key()), (Some(line), key), "{text}");
        assert!(wrong.file.ends_with("mine.toml"));
    }
}
