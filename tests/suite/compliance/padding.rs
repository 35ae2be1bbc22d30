//! Honest talk before, behind and around contacts, a line of it or pages: hardly any contact is hidden
//! by it, and it is no contact itself.
//! Never talk that turns a contact down: what denies it in its own sentence may clear it.

use afterdesk::compliance::{Context, check};
use afterdesk::config::platform::Platforms;
use afterdesk::domain::platform::PlatformName;

use super::rows::{self, LANGUAGES, Row, Set};

/// Contacts of a language that are padded.
const CONTACTS: usize = 450;
/// Bytes of talk on each side.
const SIZES: [usize; 4] = [60, 300, 1_500, 7_000];
/// Between two sentences.
const ENDS: [&str; 4] = [". ", "\n", "! ", ".\n"];
/// Between two parts of one.
const PAUSES: [&str; 3] = [", ", "，", " "];

fn is_stopped(text: &str) -> bool {
    check(text, &Context::default()).verdict.is_flagged()
}

/// Returns texts of a language that hold a contact and are stopped, and honest ones that are not.
fn texts(language: &str) -> [Vec<String>; 2] {
    let sets = [Set::Tuned, Set::Fresh, Set::Said];
    let rows: Vec<Row> = sets
        .iter()
        .flat_map(|set| rows::of_set(*set, language))
        .collect();
    [true, false].map(|is_contact| {
        let texts = rows
            .iter()
            .filter(|row| row.is_contact() == is_contact && !row.soft)
            .filter(|row| !row.place().return_address && row.platform().is_none());
        let texts = texts.filter_map(Row::alone).map(str::to_owned);
        texts
            .filter(|text| is_stopped(text) == is_contact)
            .collect()
    })
}

/// Says a honest text over and over, with marks between.
fn talk(honest: &str, mark: &str, bytes: usize) -> String {
    let unit = format!("{honest}{mark}");
    unit.repeat((bytes / unit.len()).max(1))
}

/// Returns the item of a number, from the first again behind the last.
fn pick<T>(items: &[T], number: usize) -> &T {
    items.get(number % items.len()).unwrap()
}

/// Pads contacts of a language, and returns how many are hidden of how many. Of talk in the same
/// sentence only what hides nothing when it is said once is said again.
fn hidden(language: &str, marks: &[&str], is_apart: bool) -> (usize, usize) {
    let [contacts, honest] = texts(language);
    let (mut hidden, mut all) = (0, 0);
    for turn in 0..CONTACTS {
        let contact = pick(&contacts, turn * 7_919);
        let honest = pick(&honest, turn * 104_729);
        let mark = pick(marks, turn);
        let padded = |bytes: usize| {
            let talk = talk(honest, mark, bytes);
            let behind = talk.trim_end_matches(mark);
            match turn / marks.len() % 3 {
                0 => format!("{talk}{contact}"),
                1 => format!("{contact}{mark}{behind}"),
                _ => format!("{talk}{contact}{mark}{behind}"),
            }
        };
        if !is_apart && !is_stopped(&padded(1)) {
            continue;
        }
        for bytes in SIZES {
            let text = padded(bytes);
            all += 1;
            if !is_stopped(&text) {
                hidden += 1;
                let start: String = text.chars().take(160).collect();
                eprintln!("{language}, {bytes} bytes beside {contact:?}: {start}");
            }
        }
    }
    (hidden, all)
}

/// Of a thousand contacts so many may be hidden by sentences around them.
const HIDDEN: usize = 15;
/// And so many by talk in their own sentence.
const HIDDEN_WITHIN: usize = 10;

#[test]
fn no_sentences_around_a_contact_hide_it() {
    for language in LANGUAGES {
        let (hidden, all) = hidden(language, &ENDS, true);
        eprintln!("{language}: {hidden} of {all}");
        assert!(
            hidden * 1_000 <= all * HIDDEN,
            "{language}: {hidden} of {all}"
        );
    }
}

#[test]
fn hardly_any_talk_in_its_sentence_hides_a_contact() {
    for language in LANGUAGES {
        let (hidden, all) = hidden(language, &PAUSES, false);
        eprintln!("{language}: {hidden} of {all}");
        assert!(
            hidden * 1_000 <= all * HIDDEN_WITHIN,
            "{language}: {hidden} of {all}"
        );
    }
}

#[test]
fn what_is_allowed_hides_nothing_however_often_it_is_said() {
    let platforms = Platforms::embedded().unwrap();
    let platform = platforms.get(&PlatformName::new("pinduoduo"));
    let links = "https://pinduoduo.com/a ".repeat(300);
    for contact in ["加微信 miao_0071", "13800138000", "扫码加我私下转账"] {
        let text = format!("{links}{contact}");
        let judged = check(&text, &Context::of(platform));
        assert!(judged.verdict.is_flagged(), "{contact}");
    }
}

#[test]
fn what_is_said_too_often_to_be_looked_at_is_stopped() {
    for (honest, lure) in [
        ("安排退款了亲，", "加我微信聊，私下转账给你便宜"),
        ("亲，加绒的，", "加我v"),
    ] {
        assert!(!is_stopped(&honest.repeat(20)), "{honest}");
        assert!(
            is_stopped(&format!("{}{lure}", honest.repeat(200))),
            "{lure}"
        );
    }
}
