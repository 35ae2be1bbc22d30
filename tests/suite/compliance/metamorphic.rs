//! Dresses up the numbers, accounts and sentences of plain contacts by rule: none may pass because of
//! its dress; and puts
//! honest messages into honest frames: none may be stopped because of its frame.
//! Never a row as it was written: those are in `figures`.

mod dress;
mod guise;

use std::collections::BTreeMap;
use std::path::Path;

use afterdesk::compliance::{Context, check};
use serde::Deserialize;

use super::rows::LANGUAGES;
use dress::Number;

/// Of so many plain rows one is dressed up, and of so many honest ones one is framed.
const ONE_OF: usize = 4;
const HONEST_ONE_OF: usize = 6;
/// Of so many plain rows one is put into a guise.
const GUISED_ONE_OF: usize = 3;

#[derive(Deserialize)]
struct Plain {
    text: Option<String>,
    label: String,
    #[serde(default)]
    kinds: Vec<String>,
    span: Option<(usize, usize)>,
    #[serde(default)]
    evasion: Vec<String>,
    #[serde(default)]
    context: serde_json::Value,
    #[serde(default)]
    soft: bool,
}

fn rows(language: &str) -> Vec<Plain> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compliance");
    let mut rows: Vec<Plain> = Vec::new();
    for place in ["", "held/", "fresh/", "once/"] {
        let file = folder.join(format!("{place}{language}.jsonl"));
        let text = std::fs::read_to_string(file).unwrap();
        rows.extend(text.lines().map(|line| {
            let row: Plain = serde_json::from_str(line).unwrap();
            row
        }));
    }
    rows.retain(|row| !row.soft && row.context.is_null());
    rows
}

fn is_stopped(text: &str) -> bool {
    check(text, &Context::default()).verdict.is_flagged()
}

/// Text before, the number, text behind, when a plain row holds one.
fn number(row: &Plain) -> Option<(String, Number, String)> {
    let (text, (from, to)) = (row.text.as_deref()?, row.span?);
    if row.label != "contact" || row.evasion != ["plain"] {
        return None;
    }
    let part = |from: usize, to: usize| text.chars().skip(from).take(to - from).collect::<String>();
    let before = part(0, from);
    let number = Number::read(&part(from, to), before.ends_with('+'))?;
    let behind = part(to, text.chars().count());
    let before = before.trim_end_matches('+').to_owned();
    Some((before, number, behind))
}

#[test]
fn no_dress_hides_a_number() {
    let mut cells: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for language in LANGUAGES {
        let rows = rows(language);
        for (before, number, behind) in rows.iter().filter_map(number).step_by(ONE_OF) {
            if !is_stopped(&format!("{before}{}{behind}", number.plain())) {
                continue;
            }
            for (name, dressed) in number.dressed(language) {
                let text = format!("{before}{dressed}{behind}");
                let cell = cells.entry(name).or_default();
                cell.1 += 1;
                if is_stopped(&text) {
                    cell.0 += 1;
                } else {
                    eprintln!("passes, {name}: {text}");
                }
            }
        }
    }
    for (name, (stopped, all)) in &cells {
        eprintln!("{name:20} {stopped:4} of {all:4}");
    }
    for (name, (stopped, all)) in cells {
        let floor = dress::floor(name);
        assert!(stopped * 100 >= all * floor, "{name}: {stopped} of {all}");
    }
}

/// Text before, an account that proves itself, text behind, when a plain row holds one.
fn account(row: &Plain) -> Option<(String, String, String)> {
    let (text, (from, to)) = (row.text.as_deref()?, row.span?);
    let is_account = row
        .kinds
        .iter()
        .any(|kind| matches!(kind.as_str(), "bank_card" | "iban" | "crypto"));
    if row.label != "contact" || row.evasion != ["plain"] || !is_account {
        return None;
    }
    let part = |from: usize, to: usize| text.chars().skip(from).take(to - from).collect::<String>();
    let account = part(from, to);
    let is_bare = account
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || " -".contains(c));
    is_bare.then(|| (part(0, from), account, part(to, text.chars().count())))
}

#[test]
fn no_guise_hides_a_contact() {
    let mut cells: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut count = |name: &'static str, text: &str| {
        let cell = cells.entry(name).or_default();
        cell.1 += 1;
        if is_stopped(text) {
            cell.0 += 1;
        } else {
            eprintln!("passes, {name}: {text}");
        }
    };
    for language in LANGUAGES {
        let rows = rows(language);
        let numbers = rows.iter().filter_map(number).step_by(GUISED_ONE_OF);
        for (place, (before, number, behind)) in numbers.enumerate() {
            if is_stopped(&format!("{before}{}{behind}", number.plain())) {
                for (name, guise) in guise::numbers(&number.groups(), language, place) {
                    count(name, &format!("{before}{guise}{behind}"));
                }
            }
        }
        let accounts = rows.iter().filter_map(account).step_by(GUISED_ONE_OF);
        for (place, (before, account, behind)) in accounts.enumerate() {
            if is_stopped(&format!("{before}{account}{behind}")) {
                for (name, guise) in guise::accounts(&account, language, place) {
                    count(name, &format!("{before}{guise}{behind}"));
                }
            }
        }
        let invites = |row: &&Plain| row.kinds == ["offplatform"] && row.evasion == ["plain"];
        for row in rows.iter().filter(invites).step_by(GUISED_ONE_OF) {
            let Some(text) = row.text.as_deref().filter(|text| is_stopped(text)) else {
                continue;
            };
            for (name, guise) in guise::sentences(text, language) {
                count(name, &guise);
            }
        }
    }
    for (name, (stopped, all)) in &cells {
        eprintln!("{name:30} {stopped:4} of {all:4}");
    }
    for (name, (stopped, all)) in cells {
        let floor = guise::floor(name);
        assert!(stopped * 100 >= all * floor, "{name}: {stopped} of {all}");
    }
}

/// Honest words around honest messages.
const FRAMES: &[(&str, &[(&str, &str)])] = &[
    (
        "zh",
        &[("亲,您好,", "。感谢您的支持"), ("好的,", "哦,麻烦您了")],
    ),
    (
        "en",
        &[
            ("Hi there, ", " Thanks for your order!"),
            ("OK: ", ", have a nice day"),
        ],
    ),
    (
        "ru",
        &[
            ("Здравствуйте! ", " Спасибо за заказ"),
            ("Да, ", ", хорошего дня"),
        ],
    ),
    (
        "es",
        &[
            ("Hola, ", " Gracias por su compra"),
            ("Claro: ", ", que tenga buen día"),
        ],
    ),
    (
        "fa",
        &[("سلام، ", " ممنون از خریدتون"), ("بله، ", "، روز خوش")],
    ),
];

/// Of a thousand honest messages that pass so many may be stopped in a frame.
const ALARMS: usize = 4;

#[test]
fn no_honest_frame_makes_an_honest_message_suspect() {
    let (mut alarms, mut all) = (0, 0);
    for (language, frames) in FRAMES {
        let rows = rows(language);
        let honest = rows.iter().filter(|row| row.label == "clean");
        for row in honest.step_by(HONEST_ONE_OF) {
            let Some(text) = row.text.as_deref().filter(|text| !is_stopped(text)) else {
                continue;
            };
            for (before, behind) in *frames {
                let framed = format!("{before}{text}{behind}");
                all += 1;
                if is_stopped(&framed) {
                    alarms += 1;
                    eprintln!("stopped: {framed}");
                }
            }
        }
    }
    assert!(alarms * 1_000 <= all * ALARMS, "{alarms} of {all}");
}
