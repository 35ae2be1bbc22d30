//! Guises that hide a number, an account or a sentence by what is put around and between its
//! characters, each by a rule of its own.
//! Never judges what came out.

/// Words of a language that lead from group to group, words that mean nothing there, and what asks to
/// read backwards.
struct Words {
    lead: [&'static str; 6],
    empty: [&'static str; 3],
    backwards: [&'static str; 2],
    is_spaced: bool,
}

fn words(language: &str) -> Words {
    match language {
        "zh" => Words {
            lead: ["然后", "再", "最后", "接着", "后面是", "中间"],
            empty: ["苹果", "嗯", "红"],
            backwards: ["(倒着念)", "，倒过来看"],
            is_spaced: false,
        },
        "ru" => Words {
            lead: ["потом", "затем", "дальше", "ещё", "пауза", "наконец"],
            empty: ["банан", "кот", "ля"],
            backwards: [" наоборот", " (читай справа налево)"],
            is_spaced: true,
        },
        "es" => Words {
            lead: [
                "luego",
                "después",
                "sigue",
                "continúa",
                "pausa",
                "termina en",
            ],
            empty: ["casa", "gato", "hola"],
            backwards: [" al revés", " (de atrás para adelante)"],
            is_spaced: true,
        },
        "fa" => Words {
            lead: ["بعد", "سپس", "ادامه", "بعدش", "مکث", "آخرش"],
            empty: ["سیب", "گربه", "گل"],
            backwards: [" برعکس", " (از آخر به اول)"],
            is_spaced: true,
        },
        _ => Words {
            lead: [
                "then",
                "next",
                "followed by",
                "pause",
                "finally",
                "ends with",
            ],
            empty: ["banana", "cat", "hello"],
            backwards: [" backwards", " (right to left)"],
            is_spaced: true,
        },
    }
}

/// Joins groups by words in turn.
fn strung(groups: &[String], between: &[String]) -> String {
    let mut text = String::new();
    for (at, group) in groups.iter().enumerate() {
        if let Some(before) = at.checked_sub(1) {
            text.push_str(between.get(before % between.len()).unwrap());
        }
        text.push_str(group);
    }
    text
}

/// Returns the groups of a number in every guise, with its name; the place picks the words.
pub fn numbers(groups: &[String], language: &str, place: usize) -> Vec<(&'static str, String)> {
    let words = words(language);
    let blank = if words.is_spaced { " " } else { "" };
    let lead = |step: usize| *words.lead.get((place + step) % words.lead.len()).unwrap();
    let empty = |step: usize| *words.empty.get((place + step) % words.empty.len()).unwrap();
    let by = |between: &str| strung(groups, &[between.to_owned()]);
    let said = |step: usize| format!("{blank}{}{blank}", lead(step));
    let comma = if words.is_spaced { ", " } else { "，" };
    let backwards = words.backwards.get(place % 2).unwrap();
    let reversed: String = groups.concat().chars().rev().collect();
    let letters = |from: &[char], to: &[&str]| -> String {
        let plain = by(" ");
        let turned = plain
            .chars()
            .map(|c| match from.iter().position(|from| *from == c) {
                Some(at) => (*to.get(at).unwrap()).to_owned(),
                None => c.to_string(),
            });
        turned.collect()
    };
    vec![
        (
            "strung on words",
            strung(groups, &[said(0), said(1), said(2)]),
        ),
        (
            "strung on words, commas",
            strung(
                groups,
                &[0, 1, 2].map(|step| format!("{comma}{}{blank}", lead(step))),
            ),
        ),
        ("strung on one word", by(&said(3))),
        (
            "strung on words in brackets",
            by(&format!(" ({}) ", lead(4))),
        ),
        (
            "strung on empty words",
            strung(groups, &[0, 1, 2].map(|step| format!(" {} ", empty(step)))),
        ),
        ("wide gaps", by("      ")),
        ("lines", by("\n")),
        (
            "letters of all sorts",
            strung(groups, &["x".to_owned(), "y".to_owned(), "z".to_owned()]),
        ),
        ("arrows", by("→")),
        ("underscores", by("_")),
        ("strokes and blanks", by(" | ")),
        ("quotes", by("\" \"")),
        (
            "Cyrillic for digits",
            letters(&['0', '3', '4', '6', '8'], &["О", "З", "Ч", "б", "В"]),
        ),
        ("backwards", format!("{reversed}{backwards}")),
    ]
}

/// Returns an account that proves itself, in pieces.
pub fn accounts(account: &str, language: &str, place: usize) -> Vec<(&'static str, String)> {
    let words = words(language);
    let account: Vec<char> = account
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let pieces = |length: usize| -> Vec<String> {
        account
            .chunks(length)
            .map(|piece| piece.iter().collect())
            .collect()
    };
    let (fours, eights) = (pieces(4), pieces(8));
    let lead = words.lead.get(place % words.lead.len()).unwrap();
    let by = |pieces: &[String], between: &str| strung(pieces, &[between.to_owned()]);
    vec![
        ("account, blanks", by(&fours, " ")),
        ("account, wide gaps", by(&fours, "    ")),
        ("account, hyphens", by(&eights, " - ")),
        ("account, lines", by(&fours, "\n")),
        ("account, words", by(&eights, &format!(" {lead} "))),
        ("account, fillers", by(&fours, "--x--")),
        ("account, strokes", by(&fours, "/")),
    ]
}

/// Returns a sentence whose letters are written in another way.
pub fn sentences(text: &str, language: &str) -> Vec<(&'static str, String)> {
    const LATIN: &str = "aeocpxyishAEOCPXTMK";
    const ALIKE: &str = "аеосрхуіѕһАЕОСРХТМК";
    let turned = |from: &str, to: &str, every: usize| -> String {
        let turn = |(at, c): (usize, char)| match from.chars().position(|from| from == c) {
            Some(place) if at % every == 0 => to.chars().nth(place).unwrap(),
            _ => c,
        };
        text.chars().enumerate().map(turn).collect()
    };
    let full: String = text
        .chars()
        .map(|c| match c {
            '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
            _ => c,
        })
        .collect();
    let hidden: String = text.chars().flat_map(|c| [c, '\u{200b}']).collect();
    let mut guises = vec![
        ("sentence, full width", full),
        ("sentence, unseen marks", hidden),
    ];
    match language {
        "en" | "es" => guises.extend([
            ("sentence, look-alikes", turned(LATIN, ALIKE, 1)),
            ("sentence, some look-alikes", turned(LATIN, ALIKE, 2)),
        ]),
        "ru" => guises.extend([
            ("sentence, look-alikes", turned(ALIKE, LATIN, 1)),
            ("sentence, some look-alikes", turned(ALIKE, LATIN, 2)),
        ]),
        "zh" => guises.extend(["丶", ".", "🌸"].map(|mark| {
            let apart: Vec<String> = text.chars().map(String::from).collect();
            ("sentence, marks between", apart.join(mark))
        })),
        _ => {}
    }
    guises
}

/// Of a hundred in a guise so many are stopped: a little less than what was reached.
pub fn floor(name: &str) -> usize {
    match name {
        "letters of all sorts"
        | "lines"
        | "strokes and blanks"
        | "strung on empty words"
        | "wide gaps" => 85,
        "arrows" => 89,
        "Cyrillic for digits"
        | "quotes"
        | "sentence, look-alikes"
        | "sentence, some look-alikes"
        | "strung on one word"
        | "strung on words"
        | "strung on words, commas"
        | "underscores" => 93,
        "account, words" => 94,
        _ => 96,
    }
}
