//! What people change without changing what they say: a greeting, thanks, marks, lines, the way a
//! telephone writes them. Hardly any contact is hidden by it, and hardly any honest text is stopped.
//! Never a change that takes away what makes a name one, as capitals of a title.

use std::path::Path;

use afterdesk::compliance::{Context, check};

use super::rows::{self, LANGUAGES, Row, Set};

/// Of so many rows one is changed.
const ONE_OF: usize = 3;

/// A language, and a greeting, thanks and a word of assent in it.
type Said = (&'static str, &'static str, &'static str, &'static str);
const SAID: [Said; 5] = [
    ("zh", "亲", "谢谢", "好的"),
    ("en", "hi", "thanks", "ok"),
    ("ru", "привет", "спасибо", "ок"),
    ("es", "hola", "gracias", "vale"),
    ("fa", "سلام", "ممنون", "باشه"),
];

/// A change, and of a thousand contacts how many it may hide, of a thousand honest texts how many may
/// be stopped for it. Measured, and some more.
struct Change {
    name: &'static str,
    to: fn(&str, &Said) -> String,
    hidden: usize,
    alarms: usize,
}

const CHANGES: &[Change] = &[
    change("greeting", |text, (_, hi, ..)| format!("{hi} {text}"), 4, 4),
    change(
        "greeting and comma",
        |text, (_, hi, ..)| format!("{hi}, {text}"),
        4,
        4,
    ),
    change(
        "assent before",
        |text, (.., ok)| format!("{ok}. {text}"),
        4,
        4,
    ),
    change(
        "assent on a line",
        |text, (.., ok)| format!("{ok}\n{text}"),
        4,
        4,
    ),
    change(
        "thanks",
        |text, (_, _, thanks, _)| format!("{text} {thanks}"),
        18,
        4,
    ),
    change(
        "comma and thanks",
        |text, (_, _, thanks, _)| format!("{text}, {thanks}"),
        6,
        4,
    ),
    change("number of a list", |text, _| format!("1) {text}"), 4, 4),
    change("double blanks", |text, _| text.replace(' ', "  "), 8, 4),
    change("bullet", |text, _| format!("- {text}"), 4, 4),
    change("picture before", |text, _| format!("🔥 {text}"), 4, 4),
    change("picture behind", |text, _| format!("{text} 🙂"), 10, 4),
    change("brackets", |text, _| format!("({text})"), 10, 4),
    change("quotes", |text, _| format!("\"{text}\""), 6, 4),
    change("call", |text, _| format!("{text}!"), 2, 2),
    change("stop", |text, _| format!("{text}."), 2, 2),
    change("apostrophes", |text, _| text.replace('\'', "’"), 25, 4),
    change("a line for a blank", |text, _| wrapped(text), 20, 16),
    change("twice", |text, _| format!("{text}\n{text}"), 4, 10),
    change(
        "twice on a line",
        |text, _| format!("{text} / {text}"),
        2,
        10,
    ),
    change(
        "twice between courtesies",
        |text, (_, hi, thanks, _)| format!("{hi}, {text} {text}. {thanks}"),
        8,
        12,
    ),
    change("time", |text, _| format!("[12:03] {text}"), 4, 4),
    change(
        "day and time",
        |text, _| format!("2026-11-23 12:03 {text}"),
        4,
        4,
    ),
    change("number in a circle", |text, _| format!("① {text}"), 4, 4),
    change("blanks around", |text, _| format!("  {text}   "), 2, 4),
    change("bold", |text, _| format!("**{text}**"), 2, 2),
    change("last word bold", last_word_bold, 4, 2),
    change("slanted", |text, _| format!("_{text}_"), 12, 16),
    change(
        "marks of direction",
        |text, _| format!("\u{200f}{text}\u{200f}"),
        8,
        4,
    ),
    change("bold letters", bold_letters, 2, 2),
];

const fn change(
    name: &'static str,
    to: fn(&str, &Said) -> String,
    hidden: usize,
    alarms: usize,
) -> Change {
    Change {
        name,
        to,
        hidden,
        alarms,
    }
}

fn last_word_bold(text: &str, _: &Said) -> String {
    let (before, word) = text.rsplit_once(' ').unwrap_or(("", text));
    format!("{before} **{word}**")
}

/// Writes letters as mathematics has bold ones.
fn bold_letters(text: &str, _: &Said) -> String {
    let bold = |base: u32, c: char, a: char| char::from_u32(base + u32::from(c) - u32::from(a));
    let letter = |c: char| match c {
        'a'..='z' => bold(0x1d41a, c, 'a').unwrap_or(c),
        'A'..='Z' => bold(0x1d400, c, 'A').unwrap_or(c),
        _ => c,
    };
    text.chars().map(letter).collect()
}

/// Breaks the line at the blank in the middle.
fn wrapped(text: &str) -> String {
    let middle = text.matches(' ').count() / 2;
    let mut blanks = 0;
    let wrap = |c: char| {
        blanks += usize::from(c == ' ');
        if c == ' ' && blanks == middle + 1 {
            '\n'
        } else {
            c
        }
    };
    text.chars().map(wrap).collect()
}

fn is_stopped(text: &str) -> bool {
    check(text, &Context::default()).verdict.is_flagged()
}

/// Returns texts of a language that are judged as they should, and whether they hold a contact.
fn texts(language: &str) -> Vec<(String, bool)> {
    let sets = [Set::Tuned, Set::Fresh, Set::Heard, Set::Said];
    let rows: Vec<Row> = sets
        .iter()
        .flat_map(|set| rows::of_set(*set, language))
        .collect();
    let plain = rows
        .iter()
        .filter(|row| !row.soft && !row.place().return_address && row.platform().is_none());
    plain
        .filter_map(|row| Some((row.alone()?.to_owned(), row.is_contact())))
        .filter(|(text, is_contact)| is_stopped(text) == *is_contact)
        .step_by(ONE_OF)
        .collect()
}

#[test]
fn what_changes_nothing_of_what_is_said_changes_no_judgement() {
    for words in &SAID {
        assert!(LANGUAGES.contains(&words.0));
        let texts = texts(words.0);
        for Change {
            name,
            to,
            hidden,
            alarms,
        } in CHANGES
        {
            let mut wrong = [0; 2];
            let mut all = [0; 2];
            for (text, is_contact) in &texts {
                let changed = to(text, words);
                if changed == *text {
                    continue;
                }
                all[usize::from(*is_contact)] += 1;
                if is_stopped(&changed) != *is_contact {
                    wrong[usize::from(*is_contact)] += 1;
                    eprintln!("{} {name} {is_contact}: {changed:?}", words.0);
                }
            }
            eprintln!("{} {name}: {wrong:?} of {all:?}", words.0);
            for (wrong, all, most) in [(wrong[0], all[0], alarms), (wrong[1], all[1], hidden)] {
                // Of few texts one may always be wrong.
                assert!(
                    wrong <= 1 || wrong * 1_000 <= all * most,
                    "{} {name}: {wrong} of {all}",
                    words.0
                );
            }
        }
    }
}

/// Returns the words of some sets in the lists of a language, letters only.
fn words_of(language: &str, sets: &[&str]) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words");
    let mut words = Vec::new();
    for language in [language, "all"] {
        let text = std::fs::read_to_string(folder.join(language).join("context.words"));
        let mut is_among = false;
        for line in text.unwrap().lines() {
            match line.split_once(": ") {
                Some(("set", set)) => is_among = sets.contains(&set),
                Some(("words", list)) if is_among => {
                    let whole = list
                        .split(", ")
                        .map(|word| word.trim_end_matches(['*', '?']));
                    let letters = |word: &&str| word.chars().all(|c| c.is_alphabetic() || c == ' ');
                    words.extend(whole.filter(letters).map(str::to_owned));
                }
                _ => {}
            }
        }
    }
    words
}

#[test]
fn no_measure_and_no_word_for_numbers_behind_a_number_to_call_makes_it_another() {
    for (language, text) in [
        ("zh", "电话18073521640"),
        ("zh", "加微信13912345678"),
        ("en", "call me on 07700 900123"),
        ("ru", "звоните 89123456789"),
        ("es", "llama al 612345678"),
        ("fa", "زنگ بزن ۰۹۱۲۳۴۵۶۷۸۹"),
    ] {
        // Whose number it is a courier's name may say.
        let couriers = words_of(language, &["courier"]);
        let mut words = words_of(language, &["unit", "number"]);
        words.retain(|word| !couriers.contains(word));
        assert!(words.len() > 300, "{language}: {}", words.len());
        let said = words.iter().map(|word| format!("{text} {word}"));
        let hidden: Vec<String> = said.filter(|said| !is_stopped(said)).collect();
        assert_eq!(hidden, Vec::<String>::new());
    }
}
