//! What a buyer's message is about: rows written before the lists, and the talk of the
//! demonstration, which nobody wrote for this.

use std::collections::BTreeMap;
use std::path::PathBuf;

use afterdesk::notice::intent::{self, Intent, IntentKind, Said};
use serde::Deserialize;

const LANGUAGES: [&str; 5] = ["zh", "en", "ru", "es", "fa"];
/// Of a hundred intents that are found, so many have to be right.
const PRECISION: usize = 98;
/// Of a hundred intents that are there, so many have to be found.
const RECALL: usize = 85;

#[derive(Deserialize)]
struct Row {
    text: String,
    want: Vec<String>,
    /// What may be found too.
    #[serde(default)]
    may: Vec<String>,
}

#[derive(Deserialize)]
struct Talks {
    dialogue: Vec<Dialogue>,
}

#[derive(Deserialize)]
struct Dialogue {
    topic: String,
    turns: Vec<(String, i64, String)>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn word(intent: &Intent) -> String {
    match intent.said {
        Some(Said::Language(language)) => format!("{}:{}", intent.kind, language.tag()),
        Some(Said::Stars(stars)) => format!("{}:{stars}", intent.kind),
        None => intent.kind.to_string(),
    }
}

fn rows(folder: &str, language: &str) -> Vec<Row> {
    let path = root().join(folder).join(language).with_extension("jsonl");
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Counts what is there, what of it is found, what is found, and what of that is wrong.
#[derive(Default, Debug)]
struct Score {
    there: usize,
    found: usize,
    given: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

impl Score {
    fn hold(&self, what: &str) {
        let right = self.given - self.wrong.len();
        assert!(right * 100 >= self.given * PRECISION, "{what}: {self:#?}");
        assert!(self.found * 100 >= self.there * RECALL, "{what}: {self:#?}");
    }
}

#[test]
fn e_33_intents_are_found_precisely_in_five_languages() {
    for language in LANGUAGES {
        for (folder, least) in [
            ("tests/intents", 60),
            ("tests/intents/fresh", 40),
            ("tests/intents/later", 20),
        ] {
            let rows = rows(folder, language);
            assert!(rows.len() >= least, "{folder} {language}");
            let mut score = Score::default();
            for row in &rows {
                let given: Vec<String> = intent::of(&row.text).iter().map(word).collect();
                score.there += row.want.len();
                score.given += given.len();
                for want in &row.want {
                    if given.contains(want) {
                        score.found += 1;
                    } else {
                        score.missed.push(format!("{want}: {}", row.text));
                    }
                }
                let wrong = given
                    .iter()
                    .filter(|g| !row.want.contains(g) && !row.may.contains(g));
                score
                    .wrong
                    .extend(wrong.map(|g| format!("{g}: {}", row.text)));
            }
            score.hold(&format!("{folder} {language}"));
        }
    }
}

/// What a dialogue of a topic is about: one of the first has to be found in it, the others may.
fn gold(topic: &str) -> (&'static [IntentKind], &'static [IntentKind]) {
    use IntentKind as K;
    match topic {
        "group_wait" => (&[K::GroupRegret, K::RefundRequest], &[K::CancelRequest]),
        "group_done" => (&[K::RefundRequest, K::CancelRequest], &[K::RefundWhen]),
        "ship_time" => (&[K::WhereIsParcel], &[K::Complaint]),
        "parcel" => (&[K::WhereIsParcel], &[K::NotReceived]),
        "stuck" => (
            &[K::WhereIsParcel, K::NotReceived],
            &[K::ExchangeRequest, K::RefundRequest, K::Complaint],
        ),
        "signed_missing" => (&[K::NotReceived], &[K::Complaint]),
        "quality" => (
            &[K::QualityProblem],
            &[K::RefundRequest, K::ReturnRequest, K::RefundWhen],
        ),
        "damaged" => (
            &[K::QualityProblem],
            &[K::RefundRequest, K::ExchangeRequest],
        ),
        "wrong_goods" => (&[K::WrongGoods], &[K::ExchangeRequest]),
        "missing" => (&[K::MissingParts], &[K::WhereIsParcel]),
        "exchange" => (&[K::ExchangeRequest], &[K::ReturnRequest]),
        "refund_on_the_way" => (&[K::RefundRequest], &[K::CancelRequest, K::RefundWhen]),
        "regret" | "return_asked" => (&[K::ReturnRequest], &[K::RefundWhen]),
        "money_when" => (&[K::RefundWhen], &[]),
        "payment" => (&[K::PaymentQuestion, K::WrongAmount], &[K::RefundWhen]),
        "delivery" => (
            &[K::WhereIsParcel, K::NotReceived],
            &[K::MissingParts, K::QualityProblem],
        ),
        "code" => (&[K::QualityProblem], &[K::ExchangeRequest]),
        "refund_digital" => (&[K::RefundRequest, K::CancelRequest], &[]),
        "angry" => (
            &[K::Complaint, K::RefundRequest, K::CancelRequest],
            &[K::WhereIsParcel],
        ),
        "partial" => (&[K::MissingParts], &[K::NotReceived, K::WhereIsParcel]),
        "freight" => (&[], &[K::RefundWhen, K::WrongAmount, K::QualityProblem]),
        "price" => (&[], &[K::RefundRequest]),
        "refuse_parcel" => (&[], &[K::RefundRequest, K::ReturnRequest, K::CancelRequest]),
        "platform" => (&[], &[K::Complaint]),
        "unconfirmed" => (&[], &[K::HowToConfirm]),
        "account" => (&[], &[K::QualityProblem, K::Complaint]),
        // One asks whether it can be paid now for later.
        "question" => (&[], &[K::PaymentQuestion]),
        _ => (&[], &[]),
    }
}

fn filled(text: &str) -> String {
    let values = [
        ("{order}", "231105-4321"),
        ("{item}", "Aldmoor"),
        ("{spec}", "XL"),
        ("{amount}", "120"),
        ("{carrier}", "Post"),
        ("{tracking}", "ZX901"),
        ("{day}", "5/11"),
        ("{soon}", "9/11"),
    ];
    let mut text = text.to_owned();
    for (name, value) in values {
        text = text.replace(name, value);
    }
    text
}

#[test]
fn the_talk_of_the_demonstration_is_understood() {
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    for language in LANGUAGES {
        let path = root().join(format!("assets/demo/conversations/{language}.toml"));
        let talks: Talks = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let score = scores.entry(language).or_default();
        for dialogue in &talks.dialogue {
            let (must, may) = gold(&dialogue.topic);
            let buyer = dialogue.turns.iter().filter(|turn| turn.0 == "b");
            let mut is_found = false;
            for turn in buyer {
                for found in intent::of(&filled(&turn.2)) {
                    is_found |= must.contains(&found.kind);
                    score.given += 1;
                    let is_small = matches!(found.kind, IntentKind::Thanks | IntentKind::Question);
                    if !is_small && !must.contains(&found.kind) && !may.contains(&found.kind) {
                        let line = format!("{} {}: {}", dialogue.topic, found.kind, turn.2);
                        score.wrong.push(line);
                    }
                }
            }
            if !must.is_empty() {
                score.there += 1;
                score.found += usize::from(is_found);
                if !is_found {
                    score
                        .missed
                        .push(format!("{}: {:?}", dialogue.topic, dialogue.turns));
                }
            }
        }
    }
    for (language, score) in &scores {
        score.hold(&format!("demo {language}"));
    }
}

#[test]
fn every_intent_has_rows_in_every_language() {
    for language in LANGUAGES {
        let rows = rows("tests/intents", language);
        for kind in IntentKind::ALL {
            let code = kind.code();
            let is_of = |want: &String| want == code || want.starts_with(&format!("{code}:"));
            let count = rows.iter().filter(|row| row.want.iter().any(is_of)).count();
            assert!(count >= 2, "{language} {code}");
        }
        let none = rows.iter().filter(|row| row.want.is_empty()).count();
        assert!(none >= 20, "{language}");
    }
}
