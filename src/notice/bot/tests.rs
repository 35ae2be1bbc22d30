//! What a topic knows and does not, and what a file of a shop's own may say.

use std::path::Path;

use super::*;
use crate::domain::bot::HandOver;
use crate::domain::order::GroupState;
use crate::i18n::language::Language;
use crate::notice::given::full;
use crate::notice::matter::{Matter, Payment, Stage};

fn asked(text: &str) -> Asked<'_> {
    Asked {
        text,
        known: &[],
        group: None,
        answered: &[],
        is_disputed: false,
    }
}

fn parcel(language: Language) -> Matter<'static> {
    let mut matter = full(language);
    matter.traits.stage = Some(Stage::OnTheWay);
    matter.traits.payment = Some(Payment::Paid);
    matter.traits.kind = None;
    matter.values.tracking = Some("YT8890123456789");
    matter.values.due = None;
    matter
}

fn why(verdict: &Verdict<'_>) -> Option<HandOver> {
    match verdict {
        Verdict::HandOver { why, .. } => Some(*why),
        Verdict::Answer { .. } | Verdict::LetBe => None,
    }
}

#[test]
fn the_rules_that_come_with_the_program_are_sound() {
    over(&[]).unwrap();
}

#[test]
fn e_33_an_exact_question_is_answered_with_its_values_and_its_mark() {
    let questions = [
        (Language::Chinese, "我的快递到哪了？"),
        (Language::English, "Where is my parcel?"),
        (Language::Russian, "Где моя посылка?"),
        (Language::Spanish, "¿Dónde está mi paquete?"),
        (Language::Persian, "بسته من کجاست؟"),
    ];
    for (language, text) in questions {
        let verdict = embedded().judge(&asked(text), |_| Some(parcel(language)));
        let Verdict::Answer { rule, text, .. } = verdict else {
            panic!("{text}: {verdict:?}");
        };
        assert_eq!(rule, "parcel-under-way");
        assert!(text.contains("YT8890123456789"), "{text}");
        assert!(!text.contains(['{', '}', '[', ']']), "{text}");
        let mark = text.lines().last().unwrap();
        assert!(mark.starts_with(['(', '（']), "{text}");
    }
}

#[test]
fn e_33_what_is_not_exact_is_handed_over_with_its_reason() {
    let cases = [
        ("转人工", HandOver::Asked),
        ("I want to talk to a person please", HandOver::Asked),
        ("позовите человека", HandOver::Asked),
        ("quiero hablar con una persona", HandOver::Asked),
        ("کارشناس لطفا", HandOver::Asked),
        ("这个被子的填充物是什么", HandOver::NoRule),
        ("我要退款", HandOver::Money),
        ("Where is my parcel? I want a refund", HandOver::Money),
        ("我的快递到哪了，怎么确认收货", HandOver::NoRule),
    ];
    for (text, reason) in cases {
        let verdict = embedded().judge(&asked(text), |_| Some(parcel(Language::Chinese)));
        assert_eq!(why(&verdict), Some(reason), "{text}");
    }
    let thanks = embedded().judge(&asked("好的，谢谢"), |_| None);
    assert_eq!(thanks, Verdict::LetBe);
}

#[test]
fn e_32_a_repetition_a_dispute_and_a_missing_value_are_handed_over() {
    let text = "我的快递到哪了？";
    let matter = || Some(parcel(Language::Chinese));
    let repeated = Asked {
        answered: &["where_is_parcel"],
        ..asked(text)
    };
    let disputed = Asked {
        is_disputed: true,
        ..asked(text)
    };
    let bot = embedded();
    assert_eq!(
        why(&bot.judge(&repeated, |_| matter())),
        Some(HandOver::Repeated)
    );
    assert_eq!(
        why(&bot.judge(&disputed, |_| matter())),
        Some(HandOver::Dispute)
    );
    let mut bare = parcel(Language::Chinese);
    bare.values.tracking = None;
    assert_eq!(
        why(&bot.judge(&asked(text), |_| Some(bare))),
        Some(HandOver::Missing)
    );
    assert_eq!(
        why(&bot.judge(&asked(text), |_| None)),
        Some(HandOver::Missing)
    );
    let mut late = parcel(Language::Chinese);
    late.values.due = Some(late.values.now.plus_ms(-1));
    assert_eq!(
        why(&bot.judge(&asked(text), |_| Some(late))),
        Some(HandOver::NoState)
    );
}

#[test]
fn d_03_regret_about_a_group_is_answered_only_while_the_group_is_pending() {
    let text = "没人拼单，我不想要了，能退吗？";
    let mut waits = parcel(Language::Chinese);
    waits.traits.group = Some(GroupState::Pending);
    waits.traits.stage = Some(Stage::NotSent);
    waits.values.due = Some(waits.values.now.plus_ms(3_600_000));
    let pending = Asked {
        group: Some(GroupState::Pending),
        ..asked(text)
    };
    let bot = embedded();
    let verdict = bot.judge(&pending, |_| Some(waits.clone()));
    assert!(
        matches!(
            verdict,
            Verdict::Answer {
                rule: "group-waits",
                ..
            }
        ),
        "{verdict:?}"
    );
    let formed = bot.judge(&asked(text), |_| Some(parcel(Language::Chinese)));
    assert_eq!(why(&formed), Some(HandOver::NoState));
}

#[test]
fn numbers_and_goods_of_the_order_are_no_news() {
    let bot = embedded();
    let text = "我的订单231105-998877到哪了";
    assert!(bot.topics(text, &[]).is_empty());
    assert_eq!(bot.topics(text, &["231105-998877"]), ["where_is_parcel"]);
    let text = "Where is my Aldmoor blanket order?";
    assert!(bot.topics(text, &[]).is_empty());
    assert_eq!(
        bot.topics(text, &["Aldmoor blanket XL"]),
        ["where_is_parcel"]
    );
}

fn wrong(files: &[(&str, &str)]) -> (String, Option<usize>, &'static str) {
    let files: Vec<(&Path, &str)> = files.iter().map(|(n, t)| (Path::new(*n), *t)).collect();
    let problem = over(&files).unwrap_err();
    let file = problem.file.display().to_string();
    (file, problem.line, problem.what.key())
}

#[test]
fn a_bad_file_is_named_with_its_line_and_its_reason() {
    let is = |file: &str, line: usize, key| (file.to_owned(), Some(line), key);
    let example = "[ask.where_is_parcel]\nsays = [\"哪呢\"]\nyes = [\"退款呢\"]\nno = [\"a\"]\n";
    assert_eq!(
        wrong(&[("zh.toml", example)]),
        is("zh.toml", 3, "bot-example-missed")
    );
    let hit = "[ask.where_is_parcel]\nno = [\n  \"我的快递到哪了\",\n]\n";
    assert_eq!(
        wrong(&[("zh.toml", hit)]),
        is("zh.toml", 3, "bot-example-hit")
    );
    let bare = "[ask.where_is_parcel]\nsays = [\"哪呢\"]\n";
    assert_eq!(
        wrong(&[("zh.toml", bare)]),
        is("zh.toml", 1, "bot-no-examples")
    );
    let set = "[ask.where_is_parcel]\nsays = [\"{x} y\"]\nyes = [\"a\"]\nno = [\"b\"]\n";
    assert_eq!(wrong(&[("en.toml", set)]), is("en.toml", 2, "bot-bad-line"));
    let topic = "[ask.gift]\nsays = [\"gift\"]\nyes = [\"gift\"]\nno = [\"b\"]\n";
    assert_eq!(
        wrong(&[("en.toml", topic)]),
        is("en.toml", 1, "bot-no-topic")
    );
    let raw = "[answer.refund-done]\ntext = \"{iban}\"\n";
    assert_eq!(wrong(&[("en.toml", raw)]), is("en.toml", 2, "own-no-value"));
    let rule = "[answer.none]\ntext = \"x\"\n";
    assert_eq!(wrong(&[("en.toml", rule)]), is("en.toml", 1, "bot-no-rule"));
    let mark = "[say]\nautomatic = \" \"\n";
    assert_eq!(wrong(&[("en.toml", mark)]), is("en.toml", 2, "bot-no-mark"));
    let code = "[[rule]]\nid = \"x\"\ntopic = \"refund_when\"\nstage = [\"gone\"]\n";
    assert_eq!(
        wrong(&[("plan.toml", code)]),
        is("plan.toml", 4, "own-no-code")
    );
}

#[test]
fn a_shop_adds_a_question_of_its_own() {
    let plan = "[[topic]]\nid = \"gift\"\n[[rule]]\nid = \"gift-yes\"\ntopic = \"gift\"\n";
    let words = "[ask.gift]\nsays = [\"gift wrap|wrapping|wrapped\"]\n\
                 yes = [\"Hello, can I have it gift wrapped please?\"]\nno = [\"gift card\"]\n\
                 [answer.gift-yes]\ntext = \"{hello} yes, we wrap it.\"\n";
    let bot = over(&[
        (Path::new("plan.toml"), plan),
        (Path::new("en.toml"), words),
    ])
    .unwrap();
    let text = "Could you gift wrap it?";
    let verdict = bot.judge(&asked(text), |_| Some(parcel(Language::English)));
    assert!(
        matches!(
            &verdict,
            Verdict::Answer {
                rule: "gift-yes",
                ..
            }
        ),
        "{verdict:?}"
    );
    assert_eq!(bot.own.len(), 1);
}
