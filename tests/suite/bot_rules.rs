//! The rules of the answer bot on messages that were written apart from their words: what is answered
//! has to be right.

use std::collections::BTreeMap;
use std::path::PathBuf;

use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::order::GroupState;
use afterdesk::domain::terms::{ConfirmMeaning, Goods};
use afterdesk::domain::time::{DAY_MS, HOUR_MS, Stamp, Zone};
use afterdesk::i18n::language::Language;
use afterdesk::notice::bot::{Asked, Verdict, embedded};
use afterdesk::notice::matter::{Matter, Payment, Stage, Traits, Values};
use afterdesk::notice::voice::Voice;
use serde::Deserialize;

/// Of a hundred answers, so many have to be right: a wrong answer is worse than none.
const PRECISION: usize = 99;
/// Of a hundred messages that could be answered, so many have to be.
const RECALL: usize = 60;
const TOPICS: [&str; 5] = [
    "where_is_parcel",
    "refund_when",
    "wrong_amount",
    "how_to_confirm",
    "group_regret",
];

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// A case in which a topic has an answer.
fn matter(topic: &str, language: Language, now: Stamp) -> Matter<'static> {
    let mut traits = Traits::new(Goods::Parcels, ConfirmMeaning::EndsOrder);
    traits.payment = Some(Payment::Paid);
    traits.stage = Some(Stage::OnTheWay);
    match topic {
        "refund_when" => traits.payment = Some(Payment::Refunded),
        "group_regret" => traits.group = Some(GroupState::Pending),
        "how_to_confirm" => traits.stage = Some(Stage::Arrived),
        _ => {}
    }
    Matter {
        voice: Voice::default(),
        language,
        options: Vec::new(),
        cards: vec!["D-01"],
        traits,
        values: Values {
            order: Some("231105-123456789012345"),
            amount: Some(Money::new(9_900, Currency::Cny)),
            tracking: Some("YT8890123456789"),
            due: Some(now.plus_ms(3 * HOUR_MS)),
            ..Values::new(now, Zone::BEIJING)
        },
    }
}

/// The topic that is answered, if one is.
fn answered(text: &str, language: Language, group: Option<GroupState>) -> Option<&'static str> {
    let now = Stamp::from_seconds(1_740_801_600).plus_ms(DAY_MS);
    let asked = Asked {
        text,
        known: &[],
        group,
        answered: &[],
        is_disputed: false,
    };
    match embedded().judge(&asked, |topic| Some(matter(topic, language, now))) {
        Verdict::Answer { topic, .. } => Some(topic),
        Verdict::HandOver { .. } | Verdict::LetBe => None,
    }
}

#[derive(Debug, Default)]
struct Score {
    there: usize,
    right: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

impl Score {
    fn take(&mut self, topic: &str, found: Option<&str>, text: &str) {
        self.there += usize::from(!topic.is_empty());
        match found {
            Some(found) if found == topic => self.right += 1,
            Some(found) => self.wrong.push(format!("{found}: {text}")),
            None if topic.is_empty() => {}
            None => self.missed.push(format!("{topic}: {text}")),
        }
    }

    fn precision(&self) -> usize {
        let given = self.right + self.wrong.len();
        (self.right * 100).checked_div(given).unwrap_or(100)
    }
}

fn rows(language: Language) -> Vec<(String, String)> {
    let path = folder("tests/bot")
        .join(language.tag())
        .with_extension("txt");
    let text = std::fs::read_to_string(path).unwrap();
    let mut topic = String::new();
    let mut rows = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            Some(named) => named.clone_into(&mut topic),
            None => rows.push((topic.clone(), line.to_owned())),
        }
    }
    rows
}

#[test]
fn e_31_e_33_listed_questions_are_answered_and_nothing_else_in_five_languages() {
    let mut all = Score::default();
    let mut told: Vec<String> = Vec::new();
    for &language in Language::ALL {
        let mut score = Score::default();
        let mut by_topic: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for (topic, text) in rows(language) {
            let pending = Some(GroupState::Pending);
            let found = match topic.as_str() {
                "group_regret" => answered(&text, language, pending),
                // What is for people is for people in a pending group too.
                "" => {
                    answered(&text, language, None).or_else(|| answered(&text, language, pending))
                }
                _ => answered(&text, language, None),
            };
            let counted = by_topic.entry(topic.clone()).or_default();
            counted.0 += 1;
            counted.1 += usize::from(found == Some(topic.as_str()));
            score.take(&topic, found, &text);
            all.take(&topic, found, &text);
        }
        for topic in TOPICS {
            assert!(by_topic[topic].0 >= 20, "{language:?} {topic}");
        }
        assert!(by_topic[""].0 >= 30, "{language:?}");
        told.push(format!(
            "{}: precision {}, recall {} of {}, {by_topic:?}\nwrong {:#?}\nmissed {:#?}\n",
            language.tag(),
            score.precision(),
            score.right,
            score.there,
            score.wrong,
            score.missed
        ));
        assert!(score.precision() >= PRECISION, "{told:#?}");
    }
    assert!(all.right * 100 >= all.there * RECALL, "{told:#?}");
}

#[derive(Deserialize)]
struct Row {
    text: String,
    want: Vec<String>,
    #[serde(default)]
    may: Vec<String>,
}

#[test]
fn e_33_what_was_written_for_other_tests_gets_no_wrong_answer() {
    let mut score = Score::default();
    for &language in Language::ALL {
        for name in [
            "tests/intents",
            "tests/intents/fresh",
            "tests/intents/later",
        ] {
            let path = folder(name).join(language.tag()).with_extension("jsonl");
            let text = std::fs::read_to_string(path).unwrap();
            for line in text.lines() {
                let row: Row = serde_json::from_str(line).unwrap();
                let is_group = row.want.iter().any(|want| want == "group_regret");
                let group = is_group.then_some(GroupState::Pending);
                let Some(found) = answered(&row.text, language, group) else {
                    continue;
                };
                let is_right = [&row.want, &row.may]
                    .into_iter()
                    .flatten()
                    .any(|want| want == found);
                if is_right {
                    score.right += 1;
                } else {
                    score.wrong.push(format!("{found}: {}", row.text));
                }
            }
        }
    }
    assert!(score.right >= 50, "{score:#?}");
    assert!(score.precision() >= PRECISION, "{score:#?}");
}
